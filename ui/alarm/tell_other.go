//go:build !windows

package alarm

import (
	"fmt"
	"os"
	"os/exec"
)

// Tell writes a sentence where the program was started from and, on a desktop, also in a box of the
// system when it has a program for that.
func Tell(sentence string) {
	fmt.Fprintln(os.Stderr, sentence)
	if os.Getenv("DISPLAY") == "" {
		return
	}
	for _, box := range [][]string{{"zenity", "--warning", "--no-wrap", "--text", sentence}, {"kdialog", "--sorry", sentence}, {"xmessage", sentence}} {
		path, err := exec.LookPath(box[0])
		if err != nil {
			continue
		}
		if exec.Command(path, box[1:]...).Start() == nil {
			return
		}
	}
}
