package scheme

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// writing makes the inputs of a pack: what is typed goes into the pack at once.
type writing struct {
	keys    part.Keys
	locked  bool                    // the pack may only be read
	changed func(again bool)        // something was taken; again when other fields come and go
	explain func(s slot)            // the field one is at
	inputs  map[string]*part.Entry  // by the word before them, for going to a field
	choices map[string]*part.Choice // likewise
	grown   func()                  // a sentence came or went, and the lines need other room
	canvas  func() fyne.Canvas
}

// input makes the field of a slot, and the line that says what is wrong with it.
func (w *writing) input(s slot) (field, wrong fyne.CanvasObject) {
	say := part.NewText("", part.Caption).In(theme.Bad).Clipped()
	say.Hide()
	if s.options != nil {
		return w.choice(s), say
	}
	var entry *part.Entry
	entry = part.NewEntry(part.EntrySpec{
		Text: s.get(), Hint: s.hint, Keys: w.keys, Rows: s.rows,
		Changed: func(text string) {
			sentence := s.set(text)
			entry.SetWrong(sentence != "")
			say.SetText(sentence)
			if say.Hidden != (sentence == "") {
				say.Hidden = sentence == ""
				w.grown()
			}
			if sentence == "" {
				w.changed(s.again)
			}
		},
		Submitted: func(string) { w.next() },
		Focused: func(gained bool) {
			if gained && w.explain != nil {
				w.explain(s)
			}
		},
	})
	if w.locked {
		entry.Disable()
	}
	if w.inputs != nil {
		w.inputs[s.term.Label] = entry
	}
	if s.pick == nil || w.locked {
		return entry, say
	}
	pick := part.NewButton(part.ButtonSpec{Label: wording.SchemePick, Size: part.Small, Do: s.pick})
	return part.Row(theme.Gap6, part.Grow(entry), pick), say
}

// next goes to the field after the one that has the keyboard.
func (w *writing) next() {
	if canvas := w.canvas(); canvas != nil {
		canvas.FocusNext()
	}
}

func (w *writing) choice(s slot) fyne.CanvasObject {
	at, labels := -1, make([]string, len(s.options))
	now := s.get()
	for i, o := range s.options {
		labels[i] = o.Label
		if o.Key == now {
			at = i
		}
	}
	choice := part.NewChoice(part.ChoiceSpec{Options: labels, Selected: at, Changed: func(index int) {
		s.set(s.options[index].Key)
		if w.explain != nil {
			w.explain(s)
		}
		w.changed(s.again)
	}})
	if w.locked {
		choice.Disable()
	}
	if w.choices != nil {
		w.choices[s.term.Label] = choice
	}
	return choice
}

// labelRoom is the width of the words before a field, in units.
const labelRoom = 112

// form sets fields under each other, each with its word before it.
func (w *writing) form(slots ...slot) *fyne.Container {
	column := part.Column(theme.Gap6)
	for _, s := range slots {
		field, wrong := w.input(s)
		label := part.NewText(s.term.Label, part.Body).In(theme.Ink2).Aligned(fyne.TextAlignTrailing).Clipped()
		column.Add(part.Cols([]float32{labelRoom, 0}, label, part.Column(theme.Gap2, field, wrong)))
	}
	return column
}

// table is a list of lines that are typed in place.
type table struct {
	title  string
	note   string
	widths []float32 // of the columns in units, 0 for what is left
	rows   [][]slot
	blank  []slot // heads where there is no line yet
	add    func()
	drop   func(row int)
}

// dropRoom is the width of the mark that takes a line away, in units.
const dropRoom = 30

// list shows a table with its heads, a mark at each line to take it away, and a way to add one.
func (w *writing) list(t table) fyne.CanvasObject {
	widths := append(append([]float32{}, t.widths...), dropRoom)
	column := part.Column(theme.Gap4)
	heads := t.blank
	if len(t.rows) > 0 {
		heads = t.rows[0]
	}
	var captions []fyne.CanvasObject
	for _, s := range heads {
		captions = append(captions, part.NewText(s.term.Label, part.Caption).Clipped())
	}
	captions = append(captions, part.NewText("", part.Caption))
	column.Add(part.NewListHead(part.Cols(widths, captions...)))
	for i, row := range t.rows {
		var cells []fyne.CanvasObject
		wrongs := part.Column(theme.Gap0)
		for _, s := range row {
			field, wrong := w.input(s)
			cells = append(cells, field)
			wrongs.Add(wrong)
		}
		cells = append(cells, w.dropper(t, i))
		column.Add(part.Pad(theme.Gap14, theme.Gap2, part.Column(theme.Gap0, part.Cols(widths, cells...), wrongs)))
	}
	if t.add != nil && !w.locked {
		column.Add(part.Pad(theme.Gap14, theme.Gap4, part.Row(theme.Gap8, part.NewButton(part.ButtonSpec{Label: wording.SchemeAddRow, Icon: part.Plus, Size: part.Small, Do: func() {
			t.add()
			w.changed(true)
		}}))))
	}
	return part.NewFlushCard(t.title, column).Note(t.note)
}

func (w *writing) dropper(t table, row int) fyne.CanvasObject {
	if t.drop == nil || w.locked {
		return part.NewText("", part.Caption)
	}
	return part.NewButton(part.ButtonSpec{Icon: part.Trash, Kind: part.Frameless, Size: part.Small, Do: func() {
		t.drop(row)
		w.changed(true)
	}})
}
