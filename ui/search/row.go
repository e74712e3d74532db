package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// numberWidth is the room for the number of a record, in units.
const numberWidth = 118

// row is one line of the answer.
type row struct {
	widget.BaseWidget
	box    *Box
	index  int
	line   line
	ground *part.Box
}

func newRow(b *Box, index int, l line) *row {
	r := &row{box: b, index: index, line: l, ground: part.NewBox("")}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped goes where the line leads.
func (r *row) Tapped(*fyne.PointEvent) { r.box.choose(r.index) }

// MouseIn marks the line under the pointer.
func (r *row) MouseIn(*desktop.MouseEvent) {
	if r.line.chosen() {
		r.box.mark(r.index)
	}
}

// MouseMoved changes nothing.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut leaves the mark where it is, so that the keyboard goes on from there.
func (r *row) MouseOut() {}

// Cursor is a hand where a press does something.
func (r *row) Cursor() desktop.Cursor {
	if r.line.chosen() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer draws the line.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(part.Fixed("", theme.ListRowHeight, part.On(r.ground, part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Gap14, theme.Gap0, theme.Gap8}, r.words()))))
}

func (r *row) words() fyne.CanvasObject {
	l := r.line
	switch {
	case l.heading != "":
		return part.Row(theme.Gap0, part.Grow(part.NewText(l.heading, part.Emphasis).In(theme.Ink2)))
	case l.target.Do != nil:
		return part.Row(theme.Gap8, part.Grow(part.NewText(l.target.Label, part.Body)), part.NewText(l.target.Note, part.Caption))
	}
	words := part.Row(theme.Gap8, part.AtLeast(numberWidth, 0, part.NewText(l.hit.No, part.Caption).Clipped()), part.NewText(l.hit.Title, part.Body).Clipped(), part.Grow(part.NewText(l.hit.Snippet, part.Caption).Clipped()))
	if l.whose != "" {
		words.Add(part.NewChip(part.NoData, l.whose).Bare())
	}
	words.Add(part.NewText(string(l.hit.Day), part.Caption))
	return words
}
