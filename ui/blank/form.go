package blank

import (
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Form is a few fields of one record.
type Form struct {
	setting Setting
	lines   []*line
	view    *fyne.Container
}

// New makes a form over a record for the fields with these keys. A key that the record does not have is left out.
func New(rec field.Record, keys []string, setting Setting) *Form {
	f := &Form{setting: setting, view: part.Column(theme.Gap6)}
	for _, key := range keys {
		column, known := rec.Shape.Column(key)
		if !known {
			continue
		}
		l := newLine(column, rec.Value(key), setting)
		f.lines = append(f.lines, l)
		f.view.Objects = append(f.view.Objects, l.view)
	}
	for i, l := range f.lines {
		f.enter(i, l)
	}
	return f
}

// enter makes Enter go to the next line, or end the form on the last one.
func (f *Form) enter(at int, l *line) {
	if l.entry == nil {
		return
	}
	before := l.entry.OnSubmitted
	l.entry.OnSubmitted = func(text string) {
		if before != nil {
			before(text)
		}
		if at+1 < len(f.lines) {
			f.setting.Canvas.Focus(f.lines[at+1].taker)
			return
		}
		if f.setting.Entered != nil {
			f.setting.Entered()
		}
	}
}

// View is the form.
func (f *Form) View() fyne.CanvasObject { return f.view }

// Focus puts the cursor into the first line.
func (f *Form) Focus() {
	if len(f.lines) > 0 {
		f.setting.Canvas.Focus(f.lines[0].taker)
	}
}

// Typed reports whether anything stands in a line where something is typed; choices have a beginning of their own.
func (f *Form) Typed() bool {
	for _, l := range f.lines {
		if l.entry != nil && strings.TrimSpace(l.entry.Text) != "" {
			return true
		}
	}
	return false
}

// Read puts everything typed into the record and marks every line that cannot be read; it gives the first error.
func (f *Form) Read() error {
	var first error
	for _, l := range f.lines {
		if err := l.read(f.setting.Reader); err != nil && first == nil {
			first = err
			f.setting.Canvas.Focus(l.taker)
		}
	}
	return first
}

// Mark shows a sentence at a field; it answers false when the form does not have the field.
func (f *Form) Mark(key, sentence string) bool {
	for _, l := range f.lines {
		if l.column.Key == key {
			l.mark(sentence)
			f.setting.Canvas.Focus(l.taker)
			return true
		}
	}
	return false
}

// Put writes a text into a field as if it had been typed, for values that the page proposes.
func (f *Form) Put(key, text string) {
	for _, l := range f.lines {
		switch {
		case l.column.Key != key:
		case l.choice != nil:
			l.choice.Choose(indexOf(l.column, text))
		default:
			l.entry.SetText(text)
		}
	}
}

func indexOf(column field.Column, text string) int {
	key, known := column.Codes.Find(text)
	for i, code := range column.Codes.Codes {
		if known && code.Key == key {
			return i
		}
	}
	return -1
}
