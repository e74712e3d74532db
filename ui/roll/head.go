package roll

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// head is the captions over the columns. A press puts the list in the order of one.
type head struct {
	widget.BaseWidget
	list *List
}

func newHead(l *List) *head {
	h := &head{list: l}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped sorts by the column under the pointer.
func (h *head) Tapped(at *fyne.PointEvent) {
	for i, s := range h.list.spans(h.Size().Width) {
		if at.Position.X >= s.at && at.Position.X < s.at+s.wide {
			h.list.sortBy(i)
		}
	}
}

// Cursor is a hand where something can be sorted.
func (h *head) Cursor() desktop.Cursor {
	if h.list.spec.Sort == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (l *List) sortBy(column int) {
	if l.spec.Sort != nil && column >= 0 && column < len(l.spec.Columns) && l.spec.Columns[column].Sorts {
		l.spec.Sort(column)
	}
}

// CreateRenderer draws the captions.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{head: h, ground: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil), arrow: part.NewPicture(part.ChevronDown, theme.AccentDeep).Sized(theme.IconSmall)}
	r.Refresh()
	return r
}

type headRenderer struct {
	head         *head
	ground, mark *canvas.Rectangle
	arrow        *part.Picture
	words        []*part.Text
}

func (r *headRenderer) Refresh() {
	l := r.head.list
	r.ground.FillColor, r.mark.FillColor = theme.Color(theme.Head), theme.Color(theme.Accent)
	for len(r.words) < len(l.spec.Columns) {
		r.words = append(r.words, part.NewText("", part.Caption).Clipped())
	}
	r.words = r.words[:len(l.spec.Columns)]
	for i, c := range l.spec.Columns {
		ink := theme.Ink2
		if i == l.order.Column {
			ink = theme.AccentDeep
		}
		r.words[i].In(ink).Aligned(c.Align).SetText(c.Head)
	}
	icon := part.ChevronUp
	if l.order.Down {
		icon = part.ChevronDown
	}
	r.arrow.Change(icon, theme.AccentDeep)
	r.Layout(r.head.Size())
	canvas.Refresh(r.head)
}

// Layout sets each caption over its column; the arrow stands behind the words, or before those at the right.
func (r *headRenderer) Layout(size fyne.Size) {
	l := r.head.list
	r.ground.Resize(size)
	r.arrow.Hidden, r.mark.Hidden = true, true
	side, gap := theme.Size(theme.IconSmall), theme.Size(theme.Gap2)
	for i, s := range l.spans(size.Width) {
		if i >= len(r.words) {
			return
		}
		r.words[i].Move(fyne.NewPos(s.at, 0))
		r.words[i].Resize(fyne.NewSize(s.wide, size.Height))
		if l.sheet.focused && l.spec.Sort != nil && i == l.column {
			line := theme.Size(theme.FocusLine)
			r.mark.Hidden = false
			r.mark.Move(fyne.NewPos(s.at, size.Height-line))
			r.mark.Resize(fyne.NewSize(s.wide, line))
		}
		if i != l.order.Column {
			continue
		}
		wide := fyne.Min(fyne.MeasureText(l.spec.Columns[i].Head, theme.Size(theme.TextCaption), fyne.TextStyle{}).Width, s.wide)
		x := s.at + wide + gap
		switch l.spec.Columns[i].Align {
		case fyne.TextAlignTrailing:
			x = s.at + s.wide - wide - side - gap
		case fyne.TextAlignCenter:
			x = s.at + (s.wide+wide)/2 + gap
		}
		r.arrow.Hidden = false
		r.arrow.Move(fyne.NewPos(x, (size.Height-side)/2))
		r.arrow.Resize(fyne.NewSquareSize(side))
	}
}

func (r *headRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Units(1), theme.Size(theme.ListHeadHeight))
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.mark}
	for _, word := range r.words {
		objects = append(objects, word)
	}
	return append(objects, r.arrow)
}

func (r *headRenderer) Destroy() {}
