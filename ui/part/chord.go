package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Chord is one key with the keys held down beside it, such as Ctrl+S, F8 or Esc.
type Chord struct {
	Key  fyne.KeyName
	With fyne.KeyModifier
}

// Ctrl is the chord of a key with Ctrl held.
func Ctrl(key fyne.KeyName) Chord { return Chord{Key: key, With: fyne.KeyModifierControl} }

// Alt is the chord of a key with Alt held.
func Alt(key fyne.KeyName) Chord { return Chord{Key: key, With: fyne.KeyModifierAlt} }

// Bare is the chord of a key alone.
func Bare(key fyne.KeyName) Chord { return Chord{Key: key} }

// Editing reports whether an entry itself uses the chord: cut, copy, paste, select all, undo, redo.
func (c Chord) Editing() bool {
	if c.With != fyne.KeyModifierControl {
		return false
	}
	switch c.Key {
	case fyne.KeyC, fyne.KeyX, fyne.KeyV, fyne.KeyA, fyne.KeyZ, fyne.KeyY:
		return true
	}
	return false
}

// Writes reports whether a bare key does nothing by itself: it writes a character, which comes beside it as a rune, or is
// only held down with another one. A window tells these keys too, and they are nobody's shortcut.
func (c Chord) Writes() bool {
	if c.With&^fyne.KeyModifierShift != 0 {
		return false
	}
	switch c.Key {
	case fyne.KeySpace, fyne.KeyUnknown, desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight, desktop.KeyAltLeft,
		desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, desktop.KeyCapsLock, desktop.KeyPrintScreen:
		return true
	}
	return len(c.Key) == 1
}

// Keys is told every chord that an entry does not use itself, so that a focused entry never swallows the keys of its page.
// Press answers true when the chord did something.
type Keys interface {
	Press(Chord) bool
}

// KeysFunc is a function that serves as Keys.
type KeysFunc func(Chord) bool

// Press asks the function.
func (f KeysFunc) Press(c Chord) bool { return f(c) }

// ChordOf turns what the toolkit calls a shortcut into a chord.
func ChordOf(shortcut fyne.Shortcut) Chord {
	switch s := shortcut.(type) {
	case *desktop.CustomShortcut:
		return Chord{Key: s.KeyName, With: s.Modifier}
	case *fyne.ShortcutCopy:
		return Ctrl(fyne.KeyC)
	case *fyne.ShortcutCut:
		return Ctrl(fyne.KeyX)
	case *fyne.ShortcutPaste:
		return Ctrl(fyne.KeyV)
	case *fyne.ShortcutSelectAll:
		return Ctrl(fyne.KeyA)
	case *fyne.ShortcutUndo:
		return Ctrl(fyne.KeyZ)
	case *fyne.ShortcutRedo:
		return Ctrl(fyne.KeyY)
	}
	return Chord{}
}

// Shortcut is what the toolkit calls the chord; canvases register these.
func (c Chord) Shortcut() fyne.Shortcut {
	if c.Editing() {
		switch c.Key {
		case fyne.KeyC:
			return &fyne.ShortcutCopy{}
		case fyne.KeyX:
			return &fyne.ShortcutCut{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		}
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.With}
}

// passOn gives a key that a focused part does not use to the window, where the page hears it.
func passOn(from fyne.CanvasObject, key *fyne.KeyEvent) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(from)
	if canvas == nil {
		return
	}
	if heard := canvas.OnTypedKey(); heard != nil {
		heard(key)
	}
}
