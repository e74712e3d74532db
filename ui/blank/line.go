package blank

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Setting is what reading typed text needs to know, and who hears the keys.
type Setting struct {
	Canvas  fyne.Canvas // of the window the form stands in; the toolkit knows where a form is only after it was drawn
	Reader  field.Reader
	Keys    part.Keys
	Entered func()                       // Enter on the last line; on the others it goes to the next line
	Reached func(line fyne.CanvasObject) // the cursor came to a line; nil for nobody
}

// line is one field: its label, where it is typed, and what is wrong with it.
type line struct {
	column field.Column
	value  field.Value
	entry  *part.Entry    // nil for a choice
	choice *part.Choice   // nil for what is typed
	taker  fyne.Focusable // what takes the focus
	wrong  *part.Paragraph
	view   *fyne.Container
}

func newLine(column field.Column, value field.Value, setting Setting) *line {
	l := &line{column: column, value: value, wrong: part.NewParagraph("", part.Caption, theme.Bad)}
	l.wrong.Hide()
	label := part.Row(theme.Gap2, part.Grow(part.NewText(column.Term.Brief(), part.Body).In(theme.Ink2).Aligned(fyne.TextAlignTrailing)))
	star := ""
	if column.Has(field.Required) {
		star = requiredSign
	}
	label.Objects = append(label.Objects, part.AtLeast(7, 0, part.NewText(star, part.Strong).In(theme.Bad)))
	row := part.Row(theme.Gap8, part.AtLeast(labelWidth, 0, label), part.Grow(l.input(setting)))
	l.view = part.Column(theme.Gap4, row, part.Row(theme.Gap8, part.AtLeast(labelWidth, 0, container.NewWithoutLayout()), part.Grow(l.wrong)))
	return l
}

const (
	labelWidth   = 104 // holds the longest label, in units
	requiredSign = "*"
)

// input makes the place to type, by the kind of the field.
func (l *line) input(setting Setting) fyne.CanvasObject {
	text := l.value.Text()
	switch l.column.Kind {
	case field.Choice:
		selected := -1
		for i, code := range l.column.Codes.Codes {
			if code.Key == text {
				selected = i
			}
		}
		l.choice = part.NewChoice(part.ChoiceSpec{Options: l.column.Codes.Labels(), Selected: selected, Changed: func(int) { l.mark("") }})
		l.choice.Listen(nil, l.reached(setting))
		l.taker = l.choice
		return l.choice
	case field.Day:
		date := part.NewDateEntry(part.DateSpec{Text: text, Today: setting.Reader.Today, Keys: setting.Keys, Focused: l.reached(setting), Changed: func(string, error) { l.mark("") }})
		date.SetPlaceHolder(wording.BlankDate)
		l.entry, l.taker = &date.Entry, date
		return date
	}
	half := l.column.Kind.Number()
	l.entry = part.NewEntry(part.EntrySpec{Text: text, Keys: setting.Keys, HalfWidth: half, Right: half, Focused: l.reached(setting), Changed: func(string) { l.mark("") }})
	l.taker = l.entry
	return l.entry
}

// reached tells that the cursor came to the line.
func (l *line) reached(setting Setting) func(gained bool) {
	return func(gained bool) {
		if gained && setting.Reached != nil {
			setting.Reached(l.view)
		}
	}
}

// typed is what stands in the line now.
func (l *line) typed() string {
	if l.choice != nil {
		return l.choice.Word()
	}
	return l.entry.Text
}

// read puts what is typed into the record.
func (l *line) read(in field.Reader) error {
	err := l.column.Read(l.value, l.typed(), in)
	if err != nil {
		l.mark(app.Sentence(err))
	}
	return err
}

// mark shows a sentence under the line, or takes it away.
func (l *line) mark(sentence string) {
	if l.entry != nil {
		l.entry.SetWrong(sentence != "")
	}
	if l.choice != nil {
		l.choice.SetWrong(sentence != "")
	}
	if l.wrong.Text() == sentence {
		return
	}
	l.wrong.SetText(sentence)
	l.wrong.Hidden = sentence == ""
	l.view.Refresh()
}
