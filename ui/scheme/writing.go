package scheme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// writing makes the inputs of a pack: what is typed goes into the pack at once.
type writing struct {
	keys    part.Keys        // heard before a field's own keys
	locked  bool             // the pack may only be read
	changed func(again bool) // something was taken; again when other fields come and go
	explain func(s slot)     // the field one is at
	refuse  func(key string, r refusal)
	refused func(key string) (refusal, bool)
	reveal  func(object fyne.CanvasObject)
	land    func(key string) // goes to a field that was just built
	dropped func(list int)   // a line was taken away
	grown   func()           // a sentence came or went, and the lines need other room
	turn    func(event *fyne.ScrollEvent)
	canvas  func() fyne.Canvas
	inputs  map[string]*part.Entry  // by the word before them, for going to a field
	choices map[string]*part.Choice // likewise
	spots   []*spot                 // every field on view, in the order in which Enter goes through them
	tables  []table
}

// spot is a field on view, known by where it stands so that it is found again when the fields are built anew.
type spot struct {
	key    string
	cell   place
	target fyne.Focusable
	reread func() // shows what the pack holds now
}

// place is where a field stands in a list; the list is -1 for a field with its word before it.
type place struct{ list, row, column int }

// refusal is a text that the pack cannot take, with what is wrong with it. It is kept until it is put right.
type refusal struct{ text, sentence string }

// input makes the field of a slot at a spot, and the line that says what is wrong with it.
func (w *writing) input(s slot, key string, at place) (field, wrong fyne.CanvasObject) {
	say := part.NewText("", part.Caption).In(theme.Bad).Clipped()
	say.Hide()
	if s.options != nil {
		return w.choice(s, key, at), say
	}
	entry := w.entry(s, key, say)
	if w.locked {
		entry.Disable()
	}
	w.inputs[s.term.Label] = entry
	w.spots = append(w.spots, &spot{key: key, cell: at, target: entry, reread: func() {
		if !entry.Wrong() && w.canvas().Focused() != fyne.Focusable(entry) {
			entry.Put(s.get())
		}
	}})
	var turned fyne.CanvasObject = entry
	if s.rows < 2 {
		turned = container.NewStack(entry, newWheel(w.turn))
	}
	if s.pick == nil || w.locked {
		return turned, say
	}
	pick := part.NewButton(part.ButtonSpec{Label: wording.SchemePick, Size: part.Small, Do: func() {
		s.pick(func() {
			w.refuse(key, refusal{})
			w.changed(true)
			w.land(key)
		})
	}})
	return part.Row(theme.Gap6, part.Grow(turned), pick), say
}

// entry makes what a slot is typed into. A text that was refused before stands there again.
func (w *writing) entry(s slot, key string, say *part.Text) *part.Entry {
	tell := func(sentence string) {
		say.SetText(sentence)
		say.Hidden = sentence == ""
	}
	now, left := s.get(), refusal{}
	if r, kept := w.refused(key); kept {
		now, left = r.text, r
		tell(r.sentence)
	}
	var entry *part.Entry
	entry = part.NewEntry(part.EntrySpec{
		Text: now, Hint: s.hint, Keys: w.keys, Rows: s.rows,
		Changed: func(text string) {
			w.reveal(entry)
			sentence := s.set(text)
			w.refuse(key, refusal{text: text, sentence: sentence})
			entry.SetWrong(sentence != "")
			hidden := say.Hidden
			tell(sentence)
			if hidden != say.Hidden {
				w.grown()
			}
			w.changed(s.again && sentence == "")
		},
		Submitted: func(string) { w.next(key) },
		Focused: func(gained bool) {
			if !gained {
				return
			}
			if s.rows < 2 {
				entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
			}
			w.reveal(entry)
			w.explain(s)
		},
	})
	entry.SetWrong(left.sentence != "")
	return entry
}

func (w *writing) choice(s slot, key string, at place) fyne.CanvasObject {
	labels := make([]string, len(s.options))
	for i, o := range s.options {
		labels[i] = o.Label
	}
	choice := part.NewChoice(part.ChoiceSpec{Options: labels, Selected: s.chosen(), Changed: func(index int) {
		s.set(s.options[index].Key)
		w.changed(s.again)
		w.land(key)
	}})
	choice.Listen(nil, func(gained bool) {
		if gained {
			w.reveal(choice)
			w.explain(s)
		}
	})
	if w.locked {
		choice.Disable()
	}
	w.choices[s.term.Label] = choice
	w.spots = append(w.spots, &spot{key: key, cell: at, target: choice, reread: func() { choice.SetOptions(labels, s.chosen()) }})
	return choice
}

// spotOf finds a field by where it stands.
func (w *writing) spotOf(key string) *spot {
	for _, s := range w.spots {
		if s.key == key {
			return s
		}
	}
	return nil
}

// here is the field that has the keyboard, nil when none has.
func (w *writing) here() *spot {
	if canvas := w.canvas(); canvas != nil {
		for _, s := range w.spots {
			if canvas.Focused() == s.target {
				return s
			}
		}
	}
	return nil
}

// focus gives a field the keyboard.
func (w *writing) focus(s *spot) {
	if canvas := w.canvas(); canvas != nil && s != nil {
		canvas.Focus(s.target)
	}
}

// next goes to the field after one. Behind the last one of a list a line is added, unless the last line was left empty.
func (w *writing) next(key string) {
	for n, s := range w.spots {
		if s.key != key {
			continue
		}
		if w.addsAfter(n) {
			w.add(s.cell.list)
			return
		}
		if n+1 < len(w.spots) {
			w.focus(w.spots[n+1])
		}
		return
	}
}

// reread shows in every field what the pack holds now.
func (w *writing) reread() {
	for _, s := range w.spots {
		s.reread()
	}
}

// labelRoom is the width of the words before a field, in units.
const labelRoom = 124

// form sets fields under each other, each with its word before it.
func (w *writing) form(slots ...slot) *fyne.Container {
	column := part.Column(theme.Gap6)
	for _, s := range slots {
		field, wrong := w.input(s, s.term.Label, place{list: -1})
		label := part.NewText(s.term.Label, part.Body).In(theme.Ink2).Aligned(fyne.TextAlignTrailing).Clipped()
		column.Add(part.Cols([]float32{labelRoom, 0}, label, part.Column(theme.Gap2, field, wrong)))
	}
	return column
}
