package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/ui/theme"
)

// Entry is the one place where people type. The toolkit's own entry swallows shortcuts and function keys while it has the
// focus; this one passes on everything it does not use itself, turns full-width figures into half-width ones where asked,
// shows an error as a red border, and can keep its words at the right.
type Entry struct {
	widget.Entry
	self  fyne.Widget // the widget that extends this one, which is what the window knows
	spec  EntrySpec
	wrong bool
	shift bool
	focus bool
	line  bool // a single line
}

// EntrySpec says what an entry is.
type EntrySpec struct {
	Text      string
	Hint      string // shown while it is empty
	Keys      Keys   // told what the entry does not use; nil passes it on to the window
	Icon      Icon   // before the words
	HalfWidth bool   // figures and signs become half-width while typing and pasting
	Right     bool   // words at the right, for numbers
	Rows      int    // more than 1 wraps over lines
	Secret    bool   // a PIN
	Tabs      bool   // Tab goes to Keys instead of the next field, for the editor of a grid
	Bold      bool
	Offer     func(fyne.KeyName) bool // keys inside the text that Keys hears first, for the editor of a grid; nil for none
	Changed   func(text string)       // every change, also of a half-composed word that was committed
	Submitted func(text string)       // Enter
	Focused   func(gained bool)
	Pressed   func() // the pointer went down on it, as on a field that unfolds a list
}

// NewEntry makes an entry.
func NewEntry(spec EntrySpec) *Entry {
	e := &Entry{}
	e.begin(e, spec)
	return e
}

// begin prepares the entry inside the widget that extends it.
func (e *Entry) begin(self fyne.Widget, spec EntrySpec) {
	e.self, e.spec, e.line = self, spec, spec.Rows < 2
	e.Text, e.PlaceHolder, e.Password = spec.Text, spec.Hint, spec.Secret
	e.TextStyle.Bold = spec.Bold
	e.Wrapping, e.Scroll = fyne.TextWrapOff, container.ScrollHorizontalOnly
	if !e.line {
		e.MultiLine, e.Wrapping, e.Scroll = true, fyne.TextWrapWord, container.ScrollVerticalOnly
		e.SetMinRowsVisible(spec.Rows)
	}
	if spec.Icon != NoIcon {
		e.Icon = spec.Icon.Resource(theme.Ink2)
	}
	e.OnChanged = e.change
	e.OnSubmitted = spec.Submitted
	e.ExtendBaseWidget(self)
}

func (e *Entry) change(text string) {
	if e.spec.HalfWidth {
		if plain := app.HalfWidth(text); plain != text {
			e.Entry.SetText(plain) // comes back here with the plain text
			return
		}
	}
	if e.spec.Changed != nil {
		e.spec.Changed(text)
	}
}

// Put sets the text without telling anybody, for values that come from the book.
func (e *Entry) Put(text string) {
	told := e.OnChanged
	e.OnChanged = nil
	e.Entry.SetText(text)
	e.OnChanged = told
}

// SetWrong shows or takes away the red border; the sentence stands under the group.
func (e *Entry) SetWrong(wrong bool) {
	e.wrong = wrong
	e.Refresh()
}

// Wrong reports whether the red border is shown.
func (e *Entry) Wrong() bool { return e.wrong }

// MinSize is one input of the look; several lines need more.
func (e *Entry) MinSize() fyne.Size {
	size := e.Entry.MinSize()
	if e.line {
		return fyne.NewSize(theme.Size(theme.ButtonHeight)*1.5, theme.Size(theme.ButtonHeight))
	}
	return fyne.NewSize(theme.Size(theme.NumberWidth), size.Height)
}

// AcceptsTab is true in the editor of a grid, where Tab moves to the next cell.
func (e *Entry) AcceptsTab() bool { return e.spec.Tabs }

// KeyDown remembers Shift, which the toolkit does not tell with a key.
func (e *Entry) KeyDown(key *fyne.KeyEvent) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		e.shift = true
	}
	e.Entry.KeyDown(key)
}

// KeyUp forgets Shift again.
func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		e.shift = false
	}
	e.Entry.KeyUp(key)
}

// TypedKey passes on the keys that are not for moving in or changing the text.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if !e.offers(key.Name) {
		e.Entry.TypedKey(key)
		return
	}
	chord := Bare(key.Name)
	if e.shift {
		chord.With = fyne.KeyModifierShift
	}
	if e.spec.Keys != nil && e.spec.Keys.Press(chord) {
		return
	}
	if e.spec.Keys == nil && !e.own(key.Name) {
		passOn(e.self, key)
		return
	}
	if key.Name != fyne.KeyTab {
		e.Entry.TypedKey(key)
	}
}

// offers reports whether the page may want the key.
func (e *Entry) offers(name fyne.KeyName) bool {
	if e.spec.Offer != nil && e.spec.Offer(name) {
		return true
	}
	if Bare(name).Writes() {
		return false
	}
	switch name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
		return false
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		return e.line
	}
	return true
}

// own reports whether the entry itself does something with a key that it offered in vain.
func (e *Entry) own(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		return true
	}
	return false
}

// TypedShortcut asks the page first; what it does not take is the entry's own, or the window's.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	chord := ChordOf(shortcut)
	if e.spec.Keys != nil && e.spec.Keys.Press(chord) {
		return
	}
	if window, ok := fyne.CurrentApp().Driver().CanvasForObject(e.self).(fyne.Shortcutable); ok && e.spec.Keys == nil && !chord.Editing() {
		window.TypedShortcut(shortcut)
	}
	e.Entry.TypedShortcut(shortcut)
}

// FocusGained shows the focus frame.
func (e *Entry) FocusGained() {
	e.focus = true
	e.Entry.FocusGained()
	if e.spec.Focused != nil {
		e.spec.Focused(true)
	}
}

// FocusLost takes the focus frame away.
func (e *Entry) FocusLost() {
	e.focus, e.shift = false, false
	e.Entry.FocusLost()
	if e.spec.Focused != nil {
		e.spec.Focused(false)
	}
}

// MouseDown sets the cursor where the words really are when they stand at the right.
func (e *Entry) MouseDown(event *desktop.MouseEvent) {
	moved := *event
	moved.Position.X -= e.moved()
	e.Entry.MouseDown(&moved)
	if e.spec.Pressed != nil && !e.Disabled() {
		e.spec.Pressed()
	}
}

// Dragged selects words where they really are.
func (e *Entry) Dragged(event *fyne.DragEvent) {
	moved := *event
	moved.Position.X -= e.moved()
	e.Entry.Dragged(&moved)
}
