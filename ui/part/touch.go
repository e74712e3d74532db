package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// touch is what every part that can be pressed has in common: pointer, focus, Space and Enter, and being out of use.
type touch struct {
	widget.BaseWidget
	self     fyne.Widget
	press    func()
	hovered  bool
	focused  bool
	disabled bool
	keys     Keys              // asked before the part's own keys; nil for none
	told     func(gained bool) // told when the part gets or loses the focus; nil for none
}

// Listen lets the page have the first say about keys, such as Enter for the next field of a form, and tells it of the focus.
func (t *touch) Listen(keys Keys, focused func(gained bool)) { t.keys, t.told = keys, focused }

// become ties the common behaviour to the part it serves.
func (t *touch) become(self fyne.Widget, press func()) {
	t.self, t.press = self, press
	t.ExtendBaseWidget(self)
}

// Tapped presses the part.
func (t *touch) Tapped(*fyne.PointEvent) {
	if !t.Disabled() {
		t.press()
	}
}

// MouseIn shows that the pointer is over the part.
func (t *touch) MouseIn(*desktop.MouseEvent) {
	t.hovered = true
	t.Refresh()
}

// MouseMoved changes nothing.
func (t *touch) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows that the pointer has left.
func (t *touch) MouseOut() {
	t.hovered = false
	t.Refresh()
}

// Cursor is a hand where a press does something.
func (t *touch) Cursor() desktop.Cursor {
	if t.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained shows the focus frame.
func (t *touch) FocusGained() {
	t.focused = true
	t.Refresh()
	if t.told != nil {
		t.told(true)
	}
}

// FocusLost takes the focus frame away.
func (t *touch) FocusLost() {
	t.focused = false
	t.Refresh()
	if t.told != nil {
		t.told(false)
	}
}

// TypedRune presses the part on the space bar.
func (t *touch) TypedRune(r rune) {
	if r == ' ' {
		t.Tapped(nil)
	}
}

// TypedKey presses the part on Enter and passes every other key on to the page.
func (t *touch) TypedKey(key *fyne.KeyEvent) {
	if t.keys != nil && t.keys.Press(Bare(key.Name)) {
		return
	}
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		t.Tapped(nil)
		return
	}
	passOn(t.self, key)
}

// Disabled reports whether the part cannot be pressed now; Tab passes over it.
func (t *touch) Disabled() bool { return t.disabled || t.press == nil }

// Enable brings the part back into use.
func (t *touch) Enable() {
	t.disabled = false
	t.Refresh()
}

// Disable takes the part out of use; a caption beside it says why.
func (t *touch) Disable() {
	t.disabled = true
	t.Refresh()
}
