package roll

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sheet is the long paper inside the scroll.
type sheet struct {
	widget.BaseWidget
	list       *List
	count      int
	cursor     int // -1 for none
	hover      int
	column     int // head the keyboard is at
	focused    bool
	generation int // of the columns; rows drawn for others are thrown away
}

func newSheet(l *List) *sheet {
	s := &sheet{list: l, cursor: -1, hover: -1}
	s.ExtendBaseWidget(s)
	return s
}

// MinSize is as high as all rows and as wide as all columns together.
func (s *sheet) MinSize() fyne.Size {
	return fyne.NewSize(s.list.width(), s.list.rowHeight()*float32(s.count))
}

func (s *sheet) rowAt(y float32) int {
	if at := int(y / s.list.rowHeight()); at >= 0 && at < s.count {
		return at
	}
	return -1
}

// Tapped puts the cursor on the row under the pointer; a second press opens it.
func (s *sheet) Tapped(at *fyne.PointEvent) {
	s.list.Focus()
	index := s.rowAt(at.Position.Y)
	if index < 0 {
		return
	}
	again := index == s.cursor
	s.goTo(index)
	if again || s.list.spec.Instant {
		s.open()
	}
}

func (s *sheet) open() {
	if s.cursor >= 0 && s.list.spec.Opened != nil {
		s.list.spec.Opened(s.cursor)
	}
}

func (s *sheet) goTo(index int) {
	if s.count == 0 {
		return
	}
	s.list.Mark(max(0, min(index, s.count-1)))
	if s.list.spec.Moved != nil {
		s.list.spec.Moved(s.cursor)
	}
}

// TypedKey moves the cursor; Enter opens; what the list does not use goes on to the page.
func (s *sheet) TypedKey(key *fyne.KeyEvent) {
	page := max(1, int(s.list.scroll.Size().Height/s.list.rowHeight())-1)
	switch key.Name {
	case fyne.KeyUp:
		s.goTo(s.cursor - 1)
	case fyne.KeyDown:
		s.goTo(s.cursor + 1)
	case fyne.KeyPageUp:
		s.goTo(s.cursor - page)
	case fyne.KeyPageDown:
		s.goTo(s.cursor + page)
	case fyne.KeyHome:
		s.goTo(0)
	case fyne.KeyEnd:
		s.goTo(s.count - 1)
	case fyne.KeyLeft:
		s.beside(-1)
	case fyne.KeyRight:
		s.beside(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.open()
	default:
		if window := fyne.CurrentApp().Driver().CanvasForObject(s); window != nil && window.OnTypedKey() != nil {
			window.OnTypedKey()(key)
		}
	}
}

// beside goes to the next head that sorts.
func (s *sheet) beside(step int) {
	columns := s.list.spec.Columns
	for at := s.column + step; at >= 0 && at < len(columns); at += step {
		if columns[at].Sorts {
			s.column = at
			s.list.show(at)
			s.list.head.Refresh()
			return
		}
	}
}

// Scrolled turns the list; a turn that it has no use for, because everything is in sight or its end is reached, goes on to the
// page below.
func (s *sheet) Scrolled(turn *fyne.ScrollEvent) {
	l := s.list
	hidden := l.scroll.Content.MinSize().Height - l.scroll.Size().Height
	up, down := turn.Scrolled.DY > 0, turn.Scrolled.DY < 0
	if l.spec.Within != nil && (up && l.scroll.Offset.Y <= 0 || down && l.scroll.Offset.Y >= hidden) {
		l.spec.Within.Scrolled(turn)
		return
	}
	l.scroll.Scrolled(turn)
}

// TypedRune sorts by the marked head on the space bar.
func (s *sheet) TypedRune(r rune) {
	if r == ' ' {
		s.list.sortBy(s.column)
	}
}

// FocusGained shows the focus frame at the cursor.
func (s *sheet) FocusGained() {
	s.focused = true
	if s.cursor < 0 && s.count > 0 {
		s.goTo(0)
	}
	s.list.head.Refresh()
	s.Refresh()
}

// FocusLost takes the focus frame away.
func (s *sheet) FocusLost() {
	s.focused = false
	s.list.head.Refresh()
	s.Refresh()
}

// MouseIn does nothing until the pointer moves.
func (s *sheet) MouseIn(*desktop.MouseEvent) {}

// MouseMoved tints the row under the pointer.
func (s *sheet) MouseMoved(event *desktop.MouseEvent) {
	if at := s.rowAt(event.Position.Y); at != s.hover {
		s.hover = at
		s.Refresh()
	}
}

// MouseOut takes the tint away.
func (s *sheet) MouseOut() {
	s.hover = -1
	s.Refresh()
}

// Cursor is a hand.
func (s *sheet) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the rows in sight.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{sheet: s} }

type sheetRenderer struct {
	sheet      *sheet
	generation int
	faces      []*face
	shown      []fyne.CanvasObject
}

// Layout gives every row in sight a face.
func (r *sheetRenderer) Layout(fyne.Size) {
	s := r.sheet
	if r.generation != s.generation {
		r.generation, r.faces = s.generation, nil
	}
	l := s.list
	high, top, room := l.rowHeight(), l.scroll.Offset.Y, l.scroll.Size().Height
	first := max(0, int(top/high))
	last := min(s.count, int((top+room)/high)+1)
	spans := l.spans(s.Size().Width)
	r.shown = nil
	for index := first; index < last; index++ {
		slot := index - first
		if slot >= len(r.faces) {
			r.faces = append(r.faces, newFace(l.spec.Columns))
		}
		row := r.faces[slot]
		row.paint(l.spec.Row(index), look{marked: index == s.cursor, hovered: index == s.hover, focused: s.focused && index == s.cursor})
		row.place(fyne.NewPos(0, high*float32(index)), fyne.NewSize(s.Size().Width, high), spans)
		r.shown = append(r.shown, row.objects()...)
	}
}

func (r *sheetRenderer) MinSize() fyne.Size { return r.sheet.MinSize() }

func (r *sheetRenderer) Refresh() {
	r.Layout(r.sheet.Size())
	canvas.Refresh(r.sheet)
}

func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.shown }

func (r *sheetRenderer) Destroy() {}
