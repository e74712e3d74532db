package record

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

const ellipsis = wording.Ellipsis

// Keys of the columns that every grid has besides those of the description.
const (
	orderKey  = "#order"
	numberKey = "no"
)

// Column is one column of the grid.
type Column struct {
	Key    string
	Label  string
	Width  float32 // in units
	Align  fyne.TextAlign
	Frozen bool
	Sorts  bool
	Grows  bool         // takes the room that is left
	Field  field.Column // of the description; empty for the others
	Extra  *Extra
}

// narrows reports whether the list can be narrowed by the column.
func (c Column) narrows() bool { return narrowable(c.Field) }

// gridColumns lists the columns of a ledger: order, number, what is frozen, and the rest.
func gridColumns(shape field.Shape, options Options, dated bool) []Column {
	columns := []Column{{Key: orderKey, Label: wording.GridOrder, Width: 36, Align: fyne.TextAlignCenter, Frozen: true}}
	if shape.Numbered() {
		number := Column{Key: numberKey, Label: term.No.Label, Width: 48, Align: fyne.TextAlignCenter, Frozen: true, Sorts: true}
		if !dated {
			number.Width = 120
		}
		columns = append(columns, number)
	}
	for _, key := range columnKeys(shape, options) {
		if c, ok := described(shape, key); ok {
			columns = append(columns, columnOf(c, dated))
			continue
		}
		for i, extra := range options.Extras {
			if extra.Key == key {
				columns = append(columns, Column{Key: key, Label: extra.Label, Width: extra.Width, Align: fyne.TextAlignCenter, Extra: &options.Extras[i]})
			}
		}
	}
	for i, c := range columns {
		if width, ok := options.Widths[c.Key]; ok {
			columns[i].Width = width
		}
		if slices.Contains(options.Centred, c.Key) {
			columns[i].Align = fyne.TextAlignCenter
		}
	}
	return frozenFirst(columns)
}

// described finds a column of the description, or the remark.
func described(shape field.Shape, key string) (field.Column, bool) {
	if note := noteColumn(); note.Key == key {
		return note, true
	}
	return shape.Column(key)
}

func columnKeys(shape field.Shape, options Options) []string {
	if len(options.Columns) > 0 {
		return options.Columns
	}
	var keys []string
	for _, c := range shape.Columns {
		if c.Has(field.Listed) && !c.Has(field.Secret) {
			keys = append(keys, c.Key)
		}
	}
	for _, extra := range options.Extras {
		keys = append(keys, extra.Key)
	}
	return keys
}

// frozenFirst keeps the columns that stay in sight at the left, and lets one column take the room that is left.
func frozenFirst(columns []Column) []Column {
	var frozen, rest []Column
	if first := firstOwn(columns); first >= 0 && !slices.ContainsFunc(columns[first:], func(c Column) bool { return c.Frozen }) {
		columns[first].Frozen = true
	}
	for _, c := range columns {
		if c.Frozen {
			frozen = append(frozen, c)
			continue
		}
		rest = append(rest, c)
	}
	all := append(frozen, rest...)
	grows := -1
	for i, c := range all {
		if c.Field.Has(field.Wide) || (grows < 0 && c.Field.Kind == field.Line && c.Field.Key != "") {
			grows = i
		}
	}
	if grows >= 0 {
		all[grows].Grows = true
	}
	return all
}

// firstOwn is the first column of the description, which stays in sight where none is marked for it; -1 without any.
func firstOwn(columns []Column) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Field.Key != "" })
}

func columnOf(c field.Column, dated bool) Column {
	return Column{
		Key: c.Key, Label: c.Term.Brief(), Width: widthOf(c, dated), Align: alignOf(c),
		Frozen: c.Has(field.Frozen), Sorts: c.Kind != field.Shares, Field: c,
	}
}

// widthOf is how wide a column starts: by its kind, and never narrower than its own head.
func widthOf(c field.Column, dated bool) float32 {
	head := measure(c.Term.Brief(), part.Caption)/theme.Size(theme.Unit) + 18
	if c.Kind.Dated() {
		head += 14 // the column a ledger is sorted by has an arrow in its head
	}
	width := float32(100)
	switch c.Kind {
	case field.Count, field.Quantity, field.YesNo, field.Clock:
		width = 46
	case field.Money:
		width = 90
	case field.Month:
		width = 70
	case field.Day:
		width = 92
		if dated {
			width = 60
		}
	case field.Segments:
		width = 96
	case field.Ref:
		width = 86
	case field.Choice:
		width = widest(c.Codes)
	case field.Prose, field.Lines, field.Shares:
		width = 140
	case field.Line:
		width = 90
		if c.Has(field.Required) {
			width = 120
		}
	}
	if c.Has(field.Wide) {
		width = 178
	}
	return fyne.Max(width, head)
}

// widest is the width of the longest usual label of a table, within reason.
func widest(table term.Table) float32 {
	width := float32(46)
	for _, code := range table.Codes {
		width = fyne.Max(width, measure(code.Label, part.Grid)/theme.Size(theme.Unit)+16)
	}
	return fyne.Min(width, 120)
}

// measure is how wide words are in a role, in the present look.
func measure(text string, style part.Style) float32 {
	line := canvas.NewText("", nil)
	part.Paint(line, style, "")
	return fyne.MeasureText(text, line.TextSize, line.TextStyle).Width
}
