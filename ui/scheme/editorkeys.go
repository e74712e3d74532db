package scheme

import (
	"fyne.io/fyne/v2"

	"guanyunbu/app/term"
	"guanyunbu/ui/part"
)

// treeKey does what keys do with the line at hand.
func (e *editor) treeKey(key *fyne.KeyEvent) bool {
	if e.entry.sealed() {
		return false
	}
	switch key.Name {
	case fyne.KeyInsert:
		e.addBelow()
	case fyne.KeyDelete:
		e.ask()
	case fyne.KeyF2:
		e.focus(e.writing.inputs[term.PackItemName.Label])
	default:
		return false
	}
	return true
}

// chord does what chords do with the line at hand.
func (e *editor) chord(chord part.Chord) bool {
	if e.entry.sealed() {
		return false
	}
	switch {
	case e.turned(chord):
		return true
	case e.tab > 0:
		return false
	}
	switch chord {
	case part.Ctrl(fyne.KeyV):
		e.paste()
	case part.Ctrl(fyne.KeyD):
		e.duplicate()
	case part.Ctrl(fyne.KeyUp):
		e.shift(-1)
	case part.Ctrl(fyne.KeyDown):
		e.shift(1)
	case part.Ctrl(fyne.KeyReturn), part.Ctrl(fyne.KeyEnter):
		e.add()
	default:
		return false
	}
	return true
}

// turned takes a step back or does it again.
func (e *editor) turned(chord part.Chord) bool {
	again := part.Chord{Key: fyne.KeyZ, With: fyne.KeyModifierControl | fyne.KeyModifierShift}
	switch chord {
	case part.Ctrl(fyne.KeyZ):
		e.back()
	case part.Ctrl(fyne.KeyY), again:
		e.forth()
	default:
		return false
	}
	return true
}

// typed hears chords from a field before the field does: undo goes through all of the pack, and a block of cells fills a list.
func (e *editor) typed(chord part.Chord) bool {
	if e.entry.sealed() {
		return e.deps.Shell.Keys().Press(chord)
	}
	if chord == part.Ctrl(fyne.KeyV) {
		s, cells := e.writing.here(), clipboardCells()
		if s == nil || s.cell.list < 0 || cells == nil {
			return false
		}
		e.pasteAt(s, cells)
		return true
	}
	return e.turned(chord) || e.deps.Shell.Keys().Press(chord)
}

// press hears chords from anywhere on the page: while one types, only the one that begins the next indicator.
func (e *editor) press(chord part.Chord) bool {
	next := chord == part.Ctrl(fyne.KeyReturn) || chord == part.Ctrl(fyne.KeyEnter)
	here := e.writing.here()
	if here != nil && !next {
		if _, typing := here.target.(*part.Entry); typing || e.entry.sealed() {
			return false
		}
		if chord == part.Ctrl(fyne.KeyV) {
			e.pasteChoice(here)
			return true
		}
	}
	return e.chord(chord)
}

// pasteChoice puts what waits in the clipboard into a choice: the word of an option, or a block that begins there.
func (e *editor) pasteChoice(here *spot) {
	cells := clipboardCells()
	if cells == nil {
		cells = [][]string{{fyne.CurrentApp().Clipboard().Content()}}
	}
	if here.cell.list >= 0 {
		e.pasteAt(here, cells)
	}
}
