package alarm

import (
	"golang.org/x/sys/windows"

	"guanyunbu/ui/wording"
)

// Tell shows a sentence in a box of the system; it returns when the person has read it.
func Tell(sentence string) {
	text, err := windows.UTF16PtrFromString(sentence)
	if err != nil {
		return
	}
	title, err := windows.UTF16PtrFromString(wording.ProgramName)
	if err != nil {
		return
	}
	// Nothing can be done when not even a box can be shown; the log has the sentence.
	_, _ = windows.MessageBox(0, text, title, windows.MB_OK|windows.MB_ICONWARNING)
}
