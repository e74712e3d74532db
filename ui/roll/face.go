package roll

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// face is one row of a list.
type face struct {
	list               *List
	ground, edge, rule *canvas.Rectangle
	words              []*part.Text
	icons              []*part.Picture // nil where a column never had one
	was                []Cell
}

func newFace(l *List) *face {
	columns := l.spec.Columns
	f := &face{list: l, ground: canvas.NewRectangle(nil), edge: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil)}
	f.icons, f.was = make([]*part.Picture, len(columns)), make([]Cell, len(columns))
	for _, c := range columns {
		style := part.Grid
		if c.Bold {
			style = part.GridBold
		}
		f.words = append(f.words, part.NewText("", style).Aligned(c.Align).Clipped())
	}
	return f
}

// Paint puts a row on the face; what has not changed is left alone.
func (f *face) Paint(index int, look Look) {
	row := f.list.spec.Row(index)
	ground := theme.Surface
	switch {
	case look.Marked:
		ground = theme.AccentSoft
	case look.Hovered:
		ground = theme.AccentHover
	}
	f.ground.FillColor, f.rule.FillColor = theme.Color(ground), theme.Color(theme.RowLine)
	f.edge.FillColor = theme.Color(theme.Clear)
	f.edge.StrokeColor, f.edge.StrokeWidth = theme.Color(theme.Clear), 0
	if look.Focused {
		f.edge.StrokeColor, f.edge.StrokeWidth = theme.Color(theme.Accent), theme.Size(theme.FocusLine)
	}
	for i, word := range f.words {
		cell := Cell{}
		if i < len(row.Cells) {
			cell = row.Cells[i]
		}
		f.cell(i, word, cell)
	}
}

func (f *face) cell(i int, word *part.Text, cell Cell) {
	if cell == f.was[i] {
		return
	}
	if cell.Ink != f.was[i].Ink {
		ink := cell.Ink
		if ink == "" {
			ink = theme.Ink
		}
		word.In(ink)
	}
	word.SetText(cell.Text)
	if f.icons[i] == nil && cell.Icon != part.NoIcon {
		f.icons[i] = part.NewPicture(cell.Icon, cell.Ink).Sized(theme.IconSmall)
	}
	if f.icons[i] != nil {
		f.icons[i].Hidden = cell.Icon == part.NoIcon
		if cell.Icon != part.NoIcon {
			f.icons[i].Change(cell.Icon, cell.Ink)
		}
	}
	f.was[i] = cell
}

// Place sets the face where its row is.
func (f *face) Place(at fyne.Position, size fyne.Size) {
	spans := f.list.spans(size.Width)
	line, side := theme.Size(theme.Hairline), theme.Size(theme.IconSmall)
	f.ground.Move(at)
	f.ground.Resize(size)
	f.edge.Move(at)
	f.edge.Resize(size)
	f.rule.Move(at.AddXY(0, size.Height-line))
	f.rule.Resize(fyne.NewSize(size.Width, line))
	for i, word := range f.words {
		from, wide := spans[i].at, spans[i].wide
		if icon := f.icons[i]; icon != nil && icon.Visible() {
			icon.Move(at.AddXY(from, (size.Height-side)/2))
			icon.Resize(fyne.NewSquareSize(side))
			from, wide = from+side+theme.Size(theme.Gap4), wide-side-theme.Size(theme.Gap4)
		}
		word.Move(at.AddXY(from, 0))
		word.Resize(fyne.NewSize(wide, size.Height))
	}
}

// Objects are what the face is drawn with.
func (f *face) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.ground, f.edge, f.rule}
	for i, word := range f.words {
		objects = append(objects, word)
		if f.icons[i] != nil {
			objects = append(objects, f.icons[i])
		}
	}
	return objects
}
