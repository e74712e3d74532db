package roll

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// sheet is the long paper inside the scroll.
type sheet struct {
	widget.BaseWidget
	rows       *Rows
	count      int
	cursor     int // -1 for none
	hover      int
	focused    bool
	generation int // of the faces; those of another are thrown away
}

func newSheet(r *Rows) *sheet {
	s := &sheet{rows: r, cursor: -1, hover: -1}
	s.ExtendBaseWidget(s)
	return s
}

// MinSize is as high as all rows and as wide as all columns together.
func (s *sheet) MinSize() fyne.Size {
	width := theme.Units(1)
	if s.rows.spec.wide != nil {
		width = s.rows.spec.wide()
	}
	return fyne.NewSize(width, s.rows.rowHeight()*float32(s.count))
}

func (s *sheet) rowAt(y float32) int {
	if at := int(y / s.rows.rowHeight()); at >= 0 && at < s.count {
		return at
	}
	return -1
}

// Tapped puts the cursor on the row under the pointer; a second press opens it.
func (s *sheet) Tapped(at *fyne.PointEvent) {
	was := s.cursor // before the focus puts it on the first row
	s.rows.Focus()
	index := s.rowAt(at.Position.Y)
	if index < 0 || (s.rows.spec.Pressed != nil && s.rows.spec.Pressed(index, at.Position.X)) {
		return
	}
	s.rows.Go(index)
	if index == was || s.rows.spec.Instant {
		s.open()
	}
}

func (s *sheet) open() {
	if s.cursor >= 0 && s.rows.spec.Opened != nil {
		s.rows.spec.Opened(s.cursor)
	}
}

// TypedKey moves the cursor; Enter opens; what the rows do not use goes on to the page.
func (s *sheet) TypedKey(key *fyne.KeyEvent) {
	if s.rows.spec.Key != nil && s.rows.spec.Key(key) {
		return
	}
	page := max(1, int(s.rows.scroll.Size().Height/s.rows.rowHeight())-1)
	if to, moves := Step(key.Name, Place{At: s.cursor, Count: s.count, Page: page}); moves {
		s.rows.Go(to)
		return
	}
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		s.open()
		return
	}
	if window := fyne.CurrentApp().Driver().CanvasForObject(s); window != nil && window.OnTypedKey() != nil {
		window.OnTypedKey()(key)
	}
}

// TypedRune is for the list, if it has a use for letters.
func (s *sheet) TypedRune(r rune) {
	if s.rows.spec.letter != nil {
		s.rows.spec.letter(r)
	}
}

// FocusGained shows the focus frame at the cursor.
func (s *sheet) FocusGained() {
	s.focused = true
	if s.cursor < 0 {
		s.rows.Go(0)
	}
	s.tell()
}

// FocusLost takes the focus frame away.
func (s *sheet) FocusLost() {
	s.focused = false
	s.tell()
}

// tell shows that the keyboard came or went.
func (s *sheet) tell() {
	if s.rows.spec.focused != nil {
		s.rows.spec.focused()
	}
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
	faces      []Face
	shown      []fyne.CanvasObject
}

// Layout gives every row in sight a face.
func (r *sheetRenderer) Layout(fyne.Size) {
	s := r.sheet
	if r.generation != s.generation {
		r.generation, r.faces = s.generation, nil
	}
	high, top, room := s.rows.rowHeight(), s.rows.scroll.Offset.Y, s.rows.scroll.Size().Height
	first := max(0, int(top/high))
	last := min(s.count, int((top+room)/high)+1)
	r.shown = nil
	for index := first; index < last; index++ {
		slot := index - first
		if slot >= len(r.faces) {
			r.faces = append(r.faces, s.rows.spec.Face())
		}
		row := r.faces[slot]
		row.Paint(index, Look{Marked: index == s.cursor, Hovered: index == s.hover, Focused: s.focused && index == s.cursor})
		row.Place(fyne.NewPos(0, high*float32(index)), fyne.NewSize(s.Size().Width, high))
		r.shown = append(r.shown, row.Objects()...)
	}
}

func (r *sheetRenderer) MinSize() fyne.Size { return r.sheet.MinSize() }

func (r *sheetRenderer) Refresh() {
	r.Layout(r.sheet.Size())
	canvas.Refresh(r.sheet)
}

func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.shown }

func (r *sheetRenderer) Destroy() {}
