package appraisal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// face is one row in sight. The roll reuses it for other rows while one scrolls.
type face interface {
	objects() []fyne.CanvasObject
	paint(index int, look rowLook)
	place(at fyne.Position, size fyne.Size)
}

// rowLook is how a row stands among the others.
type rowLook struct{ marked, hovered, focused bool }

// rollSpec says what a roll shows.
type rollSpec struct {
	row     fyne.ThemeSizeName // height of a row
	blank   func() face
	moved   func(index int)                 // the cursor went to a row, by key or press
	opened  func(index int)                 // Enter, or a press on the row the cursor is on
	instant bool                            // the first press opens
	pressed func(index int, x float32) bool // a press that the row itself takes
	key     func(*fyne.KeyEvent) bool       // keys the page takes before the roll
}

// roll is a list of any length: only the rows in sight are drawn. One row has the cursor.
type roll struct {
	scroll *container.Scroll
	sheet  *sheet
	view   *fyne.Container
	least  int // rows that are always given room
}

func newRoll(spec rollSpec) *roll {
	r := &roll{least: fewRows}
	r.sheet = &sheet{spec: spec, roll: r, cursor: -1, hover: -1}
	r.sheet.ExtendBaseWidget(r.sheet)
	r.scroll = container.NewVScroll(r.sheet)
	r.scroll.OnScrolled = func(fyne.Position) { r.sheet.Refresh() }
	r.view = container.New(rollLayout{r}, r.scroll)
	return r
}

// set changes how many rows there are; the cursor stays where it can.
func (r *roll) set(count int) {
	r.sheet.count = count
	r.sheet.cursor = min(r.sheet.cursor, count-1)
	r.scroll.Refresh()
	r.sheet.Refresh()
}

// mark puts the cursor on a row without telling anybody, and brings it into sight.
func (r *roll) mark(index int) {
	r.sheet.cursor = index
	r.reveal(index)
	r.sheet.Refresh()
}

// lead scrolls so that a row stands at the top.
func (r *roll) lead(index int) {
	if index >= 0 {
		r.scroll.ScrollToOffset(fyne.NewPos(0, r.sheet.rowHeight()*float32(index)))
	}
}

// reveal scrolls as little as brings a row into sight.
func (r *roll) reveal(index int) {
	if index < 0 {
		return
	}
	high, room := r.sheet.rowHeight(), r.scroll.Size().Height
	top := high * float32(index)
	switch at := r.scroll.Offset.Y; {
	case room <= 0:
	case top < at:
		r.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+high > at+room:
		r.scroll.ScrollToOffset(fyne.NewPos(0, top+high-room))
	}
}

// fewRows is the least a list shows beside other cards, someRows where the page itself scrolls.
const (
	fewRows  = 3
	someRows = 9
)

// rollLayout tells the sheet when the room in sight changes.
type rollLayout struct{ roll *roll }

// Layout gives the scroll all the room.
func (l rollLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	l.roll.sheet.Refresh()
}

// MinSize is the least number of rows.
func (l rollLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(l.roll.least)*l.roll.sheet.rowHeight())
}

// sheet is the long paper inside the scroll.
type sheet struct {
	widget.BaseWidget
	spec    rollSpec
	roll    *roll
	count   int
	cursor  int // -1 for none
	hover   int
	focused bool
}

func (s *sheet) rowHeight() float32 { return theme.Size(s.spec.row) }

// MinSize is as high as all rows together.
func (s *sheet) MinSize() fyne.Size {
	return fyne.NewSize(theme.Units(1), s.rowHeight()*float32(s.count))
}

func (s *sheet) rowAt(y float32) int {
	if at := int(y / s.rowHeight()); at >= 0 && at < s.count {
		return at
	}
	return -1
}

// Tapped puts the cursor on the row under the pointer; a second press opens it.
func (s *sheet) Tapped(at *fyne.PointEvent) {
	if window := fyne.CurrentApp().Driver().CanvasForObject(s); window != nil {
		window.Focus(s)
	}
	index := s.rowAt(at.Position.Y)
	if index < 0 || (s.spec.pressed != nil && s.spec.pressed(index, at.Position.X)) {
		return
	}
	again := index == s.cursor
	s.goTo(index)
	if (again || s.spec.instant) && s.spec.opened != nil {
		s.spec.opened(index)
	}
}

func (s *sheet) goTo(index int) {
	index = max(0, min(index, s.count-1))
	if s.count == 0 {
		return
	}
	s.roll.mark(index)
	if s.spec.moved != nil {
		s.spec.moved(index)
	}
}

// TypedKey moves the cursor; Enter opens; what the roll does not use goes on to the page.
func (s *sheet) TypedKey(key *fyne.KeyEvent) {
	if s.spec.key != nil && s.spec.key(key) {
		return
	}
	page := max(1, int(s.roll.scroll.Size().Height/s.rowHeight())-1)
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
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.cursor >= 0 && s.spec.opened != nil {
			s.spec.opened(s.cursor)
		}
	default:
		if window := fyne.CurrentApp().Driver().CanvasForObject(s); window != nil && window.OnTypedKey() != nil {
			window.OnTypedKey()(key)
		}
	}
}

// TypedRune uses no letters.
func (s *sheet) TypedRune(rune) {}

// FocusGained shows the focus frame at the cursor.
func (s *sheet) FocusGained() {
	s.focused = true
	if s.cursor < 0 && s.count > 0 {
		s.roll.mark(0)
	}
	s.Refresh()
}

// FocusLost takes the focus frame away.
func (s *sheet) FocusLost() {
	s.focused = false
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
	sheet *sheet
	faces []face
	shown []fyne.CanvasObject
}

// Layout gives every row in sight a face.
func (r *sheetRenderer) Layout(fyne.Size) {
	s := r.sheet
	high, top, room := s.rowHeight(), s.roll.scroll.Offset.Y, s.roll.scroll.Size().Height
	first := max(0, int(top/high))
	last := min(s.count, int((top+room)/high)+1)
	r.shown = nil
	for index := first; index < last; index++ {
		slot := index - first
		if slot >= len(r.faces) {
			r.faces = append(r.faces, s.spec.blank())
		}
		row := r.faces[slot]
		row.paint(index, rowLook{marked: index == s.cursor, hovered: index == s.hover, focused: s.focused && index == s.cursor})
		row.place(fyne.NewPos(0, high*float32(index)), fyne.NewSize(s.Size().Width, high))
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
