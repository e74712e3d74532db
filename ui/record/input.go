package record

import (
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// input is where one value is typed, whatever its kind. It speaks in the written form of values; what cannot be read yet it
// gives back as it was typed.
type input interface {
	object() fyne.CanvasObject
	focus() fyne.Focusable // the part that gets the focus
	typed() string
	put(text string) // shows a value without telling anybody
	wrong(bool)
	disable()
}

// site is what an input needs to know of the form it stands in.
type site struct {
	form   *Form
	column field.Column
	slot   Slot
	keys   part.Keys
	told   func(string) // the text changed
	gained func(bool)   // the focus came or went
}

// newInput makes the input of a column.
func newInput(s site) input {
	switch s.column.Kind {
	case field.Count, field.Money, field.Quantity:
		return newNumberInput(s)
	case field.Day:
		return newDayInput(s)
	case field.YesNo:
		return newSegmentInput(s, []option{{label: term.WordYes, value: string(app.Yes)}, {label: term.WordNo, value: string(app.No)}, {label: term.WordUnfilled}})
	case field.Choice:
		if s.slot.Segmented {
			return newSegmentInput(s, briefOptions(s.column.Codes))
		}
		return newPickInput(s, func() []option { return codeOptions(s) })
	case field.Ref:
		return newPickInput(s, func() []option { return s.form.entries(s.column.To) })
	case field.Choices:
		return newToggleInput(s)
	case field.Shares:
		return newSharesInput(s)
	}
	return newTextInput(s)
}

// briefOptions are the options of a table with their short labels.
func briefOptions(table term.Table) []option {
	options := make([]option, len(table.Codes))
	for i, code := range table.Codes {
		options[i] = option{label: table.Brief(code.Key), value: code.Key}
	}
	return options
}

func codeOptions(s site) []option {
	var options []option
	for _, code := range s.column.Codes.Codes {
		label := code.Label
		if s.slot.Keyed {
			label = code.Key + " " + label
		}
		options = append(options, option{label: label, value: code.Key})
	}
	return options
}

// textInput takes words of one line or several, a time of day, or the stretches of a day.
type textInput struct{ entry *part.Entry }

func newTextInput(s site) input {
	t := &textInput{}
	spec := part.EntrySpec{Keys: s.keys, Changed: s.told, Focused: s.gained}
	switch s.column.Kind {
	case field.Prose:
		spec.Rows = 2
	case field.Segments:
		spec.Hint, spec.HalfWidth = wording.SegmentsHint, true
	case field.Clock:
		spec.Hint, spec.HalfWidth = wording.ClockHint, true
	case field.Lines:
		spec.Hint = wording.LinesHint
	}
	if spec.HalfWidth {
		spec.Focused = func(gained bool) {
			if !gained {
				t.settle(s)
			}
			s.gained(gained)
		}
	}
	t.entry = part.NewEntry(spec)
	return t
}

// settle puts the one written form in place of what was typed, once it can be read.
func (t *textInput) settle(s site) {
	value := valueOf(s.form.rec, s.column.Key)
	if t.entry.Text != "" && !value.Blank() {
		t.entry.Put(value.Text())
	}
}

func (t *textInput) object() fyne.CanvasObject { return t.entry }

func (t *textInput) focus() fyne.Focusable { return t.entry }

func (t *textInput) typed() string { return t.entry.Text }

func (t *textInput) put(text string) { t.entry.Put(text) }

func (t *textInput) wrong(on bool) { t.entry.SetWrong(on) }

func (t *textInput) disable() { t.entry.Disable() }

// numberInput takes a count or an amount.
type numberInput struct{ entry *part.NumberEntry }

func newNumberInput(s site) input {
	parse := func(text string) (string, error) {
		var n app.Reading
		err := n.Set(text)
		return n.String(), err
	}
	if s.column.Kind == field.Money {
		parse = func(text string) (string, error) {
			var m app.Money
			err := m.Set(text)
			return m.String(), err
		}
	}
	if s.column.Kind == field.Quantity {
		parse = func(text string) (string, error) {
			var q app.Quantity
			err := q.Set(text)
			return q.String(), err
		}
	}
	n := &numberInput{}
	n.entry = part.NewNumberEntry(part.NumberSpec{Keys: s.keys, Parse: parse, Focused: s.gained, Changed: func(string, error) { s.told(n.entry.Text) }})
	return n
}

func (n *numberInput) object() fyne.CanvasObject { return n.entry }

func (n *numberInput) focus() fyne.Focusable { return n.entry }

func (n *numberInput) typed() string { return n.entry.Text }

func (n *numberInput) put(text string) { n.entry.Put(text) }

func (n *numberInput) wrong(on bool) { n.entry.SetWrong(on) }

func (n *numberInput) disable() { n.entry.Disable() }

// dayInput takes a date.
type dayInput struct{ entry *part.DateEntry }

func newDayInput(s site) input {
	d := &dayInput{}
	d.entry = part.NewDateEntry(part.DateSpec{Today: s.form.deps.Today(), Keys: s.keys, Focused: s.gained, Changed: func(string, error) { s.told(d.entry.Text) }})
	return d
}

func (d *dayInput) object() fyne.CanvasObject { return d.entry }

func (d *dayInput) focus() fyne.Focusable { return d.entry }

func (d *dayInput) typed() string { return d.entry.Text }

func (d *dayInput) put(text string) { d.entry.Put(text) }

func (d *dayInput) wrong(on bool) { d.entry.SetWrong(on) }

func (d *dayInput) disable() { d.entry.Disable() }

// segmentInput shows a few options side by side.
type segmentInput struct {
	segment *part.Segment
	options []option
}

func newSegmentInput(s site, options []option) input {
	in := &segmentInput{options: options}
	labels := make([]string, len(options))
	for i, o := range options {
		labels[i] = o.label
	}
	in.segment = part.NewSegment(labels, -1, func(index int) { s.told(options[index].value) })
	in.segment.Listen(s.keys, s.gained)
	return in
}

func (in *segmentInput) object() fyne.CanvasObject { return in.segment }

func (in *segmentInput) focus() fyne.Focusable { return in.segment }

func (in *segmentInput) typed() string {
	if at := in.segment.Selected(); at >= 0 {
		return in.options[at].value
	}
	return ""
}

func (in *segmentInput) put(text string) {
	for i, o := range in.options {
		if o.value == text {
			in.segment.Put(i)
			return
		}
	}
	in.segment.Put(-1)
}

func (in *segmentInput) wrong(bool) {}

func (in *segmentInput) disable() { in.segment.Disable() }

// toggleInput chooses several of the options of a table.
type toggleInput struct {
	toggles []*part.Toggle
	keys    []string
	view    *fyne.Container
}

func newToggleInput(s site) input {
	in := &toggleInput{view: part.Row(theme.Gap8)}
	for _, code := range s.column.Codes.Codes {
		toggle := part.NewToggle(s.column.Codes.Brief(code.Key), false, func(bool) { s.told(in.typed()) })
		toggle.Listen(s.keys, s.gained)
		in.toggles, in.keys = append(in.toggles, toggle), append(in.keys, code.Key)
		in.view.Add(toggle)
	}
	return in
}

func (in *toggleInput) object() fyne.CanvasObject { return in.view }

func (in *toggleInput) focus() fyne.Focusable { return in.toggles[0] }

func (in *toggleInput) typed() string {
	var on []string
	for i, toggle := range in.toggles {
		if toggle.On() {
			on = append(on, in.keys[i])
		}
	}
	return strings.Join(on, ";")
}

func (in *toggleInput) put(text string) {
	chosen := map[string]bool{}
	for _, key := range app.SplitList(text) {
		chosen[key] = true
	}
	for i, toggle := range in.toggles {
		toggle.SetOn(chosen[in.keys[i]])
	}
}

func (in *toggleInput) wrong(bool) {}

func (in *toggleInput) disable() {
	for _, toggle := range in.toggles {
		toggle.Disable()
	}
}
