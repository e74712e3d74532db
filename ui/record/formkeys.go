package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// press hears every key that a field does not use itself.
func (f *Form) press(chord part.Chord) bool {
	if chord.With == 0 && shifted() {
		chord.With = fyne.KeyModifierShift
	}
	switch chord {
	case part.Bare(fyne.KeyReturn), part.Bare(fyne.KeyEnter):
		f.step(1)
		return true
	case part.Chord{Key: fyne.KeyReturn, With: fyne.KeyModifierShift}, part.Chord{Key: fyne.KeyEnter, With: fyne.KeyModifierShift}:
		f.step(-1)
		return true
	case part.Bare(fyne.KeyF8):
		f.nextTrouble()
		return true
	}
	return f.calls.press(chord)
}

// shifted reports whether Shift is held, which parts other than entries are not told with a key.
func shifted() bool {
	driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers() == fyne.KeyModifierShift
}

// step goes to the field so many places on; past the last one it stays.
func (f *Form) step(by int) {
	at := f.index(f.current) + by
	if at >= 0 && at < len(f.boxes) {
		f.focus(at)
	}
}

func (f *Form) index(key string) int {
	for i, box := range f.boxes {
		if box.column.Key == key {
			return i
		}
	}
	return -1
}

func (f *Form) focus(i int) { f.canvas().Focus(f.boxes[i].input.focus()) }

// Focus goes to a field.
func (f *Form) Focus(key string) {
	if at := f.index(key); at >= 0 {
		f.focus(at)
	}
}

// Begin goes to the first field.
func (f *Form) Begin() {
	if len(f.boxes) > 0 && !f.locked {
		f.focus(0)
	}
}

// nextTrouble goes to the next field with something wrong, round and round.
func (f *Form) nextTrouble() {
	troubles := f.troubles()
	if len(troubles) == 0 {
		return
	}
	here := f.index(f.current)
	next, first := len(f.boxes), len(f.boxes)
	for _, t := range troubles {
		at := f.index(t.key)
		if at < 0 {
			continue
		}
		first = min(first, at)
		if at > here {
			next = min(next, at)
		}
	}
	if next == len(f.boxes) {
		next = first
	}
	if next < len(f.boxes) {
		f.focus(next)
	}
}

// focused follows the focus: the field comes into sight, and what was left is judged.
func (f *Form) focused(key string, gained bool) {
	if !gained {
		if f.current == key {
			f.current = ""
		}
		if !f.loading {
			f.mark()
		}
		return
	}
	f.current = key
	f.markText(f.byKey[key])
	f.reveal(f.byKey[key])
	f.calls.moved(f.byKey[key].column)
}

// markText chooses what stands in the field, so that typing replaces it.
func (f *Form) markText(box *fieldBox) {
	if entry, ok := box.input.focus().(fyne.Shortcutable); ok && box.column.Kind != field.Prose {
		entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// reveal scrolls until the field is in sight.
func (f *Form) reveal(box *fieldBox) {
	driver := fyne.CurrentApp().Driver()
	scroll := f.scene.scroll
	at := driver.AbsolutePositionForObject(box.object).Subtract(driver.AbsolutePositionForObject(f.scene.column)).Y
	height, margin := box.object.Size().Height, theme.Size(theme.Gap48)
	offset := scroll.Offset.Y
	if at < offset+margin {
		offset = at - margin
	}
	if at+height > scroll.Offset.Y+scroll.Size().Height-margin {
		offset = at + height + margin - scroll.Size().Height
	}
	if offset != scroll.Offset.Y && scroll.Size().Height > 0 {
		scroll.ScrollToOffset(fyne.NewPos(0, fyne.Max(0, offset)))
	}
}

// Current is the column one types in; false when none has the focus.
func (f *Form) Current() (field.Column, bool) {
	box, ok := f.byKey[f.current]
	if !ok {
		return field.Column{}, false
	}
	return box.column, true
}
