package shell

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
)

// Keys is what entries of a page are made with: it hears what an entry does not use itself and passes it to the page.
func (s *Shell) Keys() part.Keys { return part.KeysFunc(s.fromEntry) }

// fromEntry leaves the keys of typing to the entry: cut, copy, paste, undo, Enter and the arrows.
func (s *Shell) fromEntry(chord part.Chord) bool {
	if chord.Editing() || (chord.With == 0 && !functionKey(chord.Key)) || chord.With == fyne.KeyModifierShift {
		return false
	}
	return s.Press(chord)
}

func functionKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

// Press is a chord pressed anywhere in the window: what lies over the page hears it first, then the frame's own moves,
// then the page, then what every page knows.
func (s *Shell) Press(chord part.Chord) bool {
	if top := s.deps.Window.Canvas().Overlays().Top(); top != nil {
		if keys, ok := top.(part.Keys); ok {
			return keys.Press(chord)
		}
		return true
	}
	if s.move(chord) {
		return true
	}
	if page, ok := s.page().(part.Keys); ok && page.Press(chord) {
		return true
	}
	return s.common(chord)
}

// move is Alt with a figure for the rail, Alt with an arrow for back and forward.
func (s *Shell) move(chord part.Chord) bool {
	if chord.With != fyne.KeyModifierAlt {
		return false
	}
	switch chord.Key {
	case fyne.KeyLeft:
		s.Back()
		return true
	case fyne.KeyRight:
		s.Forward()
		return true
	}
	for i, key := range figures() {
		if chord.Key == key && i < len(s.deps.Rooms) {
			s.enter(s.deps.Rooms[i])
			return true
		}
	}
	return false
}

// common is what every page knows: print, search, and taking a problem away.
func (s *Shell) common(chord part.Chord) bool {
	switch chord {
	case part.Ctrl(fyne.KeyP):
		if page, ok := s.page().(Printer); ok {
			page.Print()
			return true
		}
	case part.Ctrl(fyne.KeyF):
		if page, ok := s.page().(Searcher); ok {
			page.Search()
			return true
		}
	case part.Ctrl(fyne.KeyK):
		if s.deps.Context.Search != nil {
			s.deps.Context.Search()
			return true
		}
	case part.Bare(fyne.KeyEscape):
		if s.problem.Visible() {
			s.clearProblem()
			return true
		}
	}
	return s.deps.Command != nil && s.deps.Command(chord)
}

func figures() []fyne.KeyName {
	return []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9}
}

// chords lists every chord the window listens for while no entry has the focus; the toolkit needs each by name.
func chords() []part.Chord {
	list := []part.Chord{part.Alt(fyne.KeyLeft), part.Alt(fyne.KeyRight), part.Ctrl(fyne.KeyReturn), part.Ctrl(fyne.KeyEnter),
		part.Ctrl(fyne.KeyHome), part.Ctrl(fyne.KeyEnd), part.Ctrl(fyne.KeyUp), part.Ctrl(fyne.KeyDown)}
	for _, key := range figures() {
		list = append(list, part.Alt(key), part.Ctrl(key))
	}
	for key := 'A'; key <= 'Z'; key++ {
		list = append(list, part.Ctrl(fyne.KeyName(string(key))))
	}
	return list
}

// listen hears the keys of the window.
func (s *Shell) listen() {
	window := s.deps.Window.Canvas()
	for _, chord := range chords() {
		window.AddShortcut(chord.Shortcut(), func(shortcut fyne.Shortcut) { s.Press(part.ChordOf(shortcut)) })
	}
	window.SetOnTypedKey(func(key *fyne.KeyEvent) { s.Press(part.Bare(key.Name)) })
}
