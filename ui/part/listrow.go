package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// ListRow is one line of a list in a card: words, then a hairline. Pressing it goes where the line points.
type ListRow struct {
	touch
	ground  *Box
	content fyne.CanvasObject
	tall    bool
}

// NewListRow makes a line; do may be nil when it leads nowhere.
func NewListRow(content fyne.CanvasObject, do func()) *ListRow {
	l := &ListRow{ground: NewBox(""), content: content}
	l.become(l, do)
	return l
}

// Tint gives the line a ground of its own, such as the hint at the foot of a list.
func (l *ListRow) Tint(color fyne.ThemeColorName) *ListRow {
	l.ground.Fill = color
	l.ground.Refresh()
	return l
}

// Tall lets the line grow with words that wrap.
func (l *ListRow) Tall() *ListRow {
	l.tall = true
	return l
}

// CreateRenderer draws the line.
func (l *ListRow) CreateRenderer() fyne.WidgetRenderer {
	over := NewBox("")
	room := Fixed("", theme.ListRowHeight, container.NewStack(l.ground, over, Pad(theme.Gap14, theme.Gap0, l.content)))
	if l.tall {
		room = container.NewStack(NewBox(""), l.ground, over, Pad(theme.Gap14, theme.Gap4, l.content))
		room.Objects[0].(*Box).Height = theme.ListRowHeight
	}
	all := Column(theme.Gap0, Grow(room), NewRule(theme.RowLine))
	return &listRowRenderer{WidgetRenderer: widget.NewSimpleRenderer(all), row: l, over: over}
}

type listRowRenderer struct {
	fyne.WidgetRenderer
	row  *ListRow
	over *Box
}

// Refresh shows pointer and focus, but only on lines that lead somewhere.
func (r *listRowRenderer) Refresh() {
	r.over.Fill, r.over.Line = "", ""
	if r.row.press != nil && r.row.hovered {
		r.over.Fill = theme.AccentHover
	}
	if r.row.press != nil && r.row.focused {
		r.over.Line, r.over.Stroke = theme.Accent, theme.FocusLine
	}
	r.over.Refresh()
	r.WidgetRenderer.Refresh()
}

// NewListHead is the header of a list: the captions of its columns on the header ground.
func NewListHead(content fyne.CanvasObject) fyne.CanvasObject {
	return Fixed("", theme.ListHeadHeight, container.NewStack(NewBox(theme.Head), Pad(theme.Gap14, theme.Gap0, content)))
}

// Cols lays cells of a list side by side. A width of 0 takes what is left; widths are units at 100 %.
func Cols(widths []float32, cells ...fyne.CanvasObject) *fyne.Container {
	return container.New(&cols{widths: widths}, cells...)
}

type cols struct{ widths []float32 }

func (c *cols) spans(count int, room float32) []float32 {
	spans, fixed, free := make([]float32, count), float32(0), 0
	for i := range spans {
		if i < len(c.widths) && c.widths[i] > 0 {
			spans[i] = theme.Units(c.widths[i])
			fixed += spans[i]
			continue
		}
		free++
	}
	left := room - fixed - theme.Size(theme.Gap8)*float32(count-1)
	for i := range spans {
		if spans[i] == 0 && free > 0 {
			spans[i] = fyne.Max(0, left/float32(free))
		}
	}
	return spans
}

func (c *cols) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	at := float32(0)
	for i, span := range c.spans(len(objects), size.Width) {
		height := objects[i].MinSize().Height
		objects[i].Move(fyne.NewPos(at, (size.Height-height)/2))
		objects[i].Resize(fyne.NewSize(span, height))
		at += span + theme.Size(theme.Gap8)
	}
}

func (c *cols) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(theme.Size(theme.Gap8)*float32(len(objects)-1), 0)
	for i, o := range objects {
		min := o.MinSize()
		size.Height = fyne.Max(size.Height, min.Height)
		if i < len(c.widths) && c.widths[i] > 0 {
			size.Width += theme.Units(c.widths[i])
			continue
		}
		size.Width += min.Width
	}
	return size
}
