package roll

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/theme"
)

// Face is one row in sight. It is used again for other rows while one scrolls.
type Face interface {
	Objects() []fyne.CanvasObject
	Paint(index int, look Look)
	Place(at fyne.Position, size fyne.Size)
}

// Look is how a row stands among the others.
type Look struct{ Marked, Hovered, Focused bool }

// RowsSpec says what rows are like and what becomes of a press.
type RowsSpec struct {
	Height  fyne.ThemeSizeName // of a row
	Face    func() Face
	Least   int                             // rows that are always given room
	Moved   func(index int)                 // the cursor went to a row
	Opened  func(index int)                 // Enter, or a press on the row the cursor is on
	Instant bool                            // the first press opens
	Pressed func(index int, x float32) bool // a press that the row itself takes
	Key     func(*fyne.KeyEvent) bool       // keys that are taken before the rows
	Within  fyne.Scrollable                 // the page the rows stand on; it takes the turns of the wheel that the rows have no use for

	wide     func() float32 // what the columns need, where they scroll sideways; nil for whatever room there is
	letter   func(rune)
	focused  func() // the keyboard came or went
	scrolled func()
}

// Rows are rows of any length of list: only those in sight are drawn. One row has the cursor.
type Rows struct {
	spec   RowsSpec
	sheet  *sheet
	scroll *scroll
	view   *fyne.Container
}

// NewRows makes rows, none yet.
func NewRows(spec RowsSpec) *Rows {
	r := &Rows{spec: spec}
	r.sheet = newSheet(r)
	r.scroll = newScroll(r.sheet, spec)
	r.scroll.OnScrolled = func(fyne.Position) { r.follow() }
	r.view = container.New(rowsLayout{r}, r.scroll)
	return r
}

// View is the rows on the page.
func (r *Rows) View() fyne.CanvasObject { return r.view }

// follow draws what came into sight.
func (r *Rows) follow() {
	if r.spec.scrolled != nil {
		r.spec.scrolled()
	}
	r.sheet.Refresh()
}

// Set changes how many rows there are and reads those in sight again; the cursor stays where it can.
func (r *Rows) Set(count int) {
	r.sheet.count = count
	r.sheet.cursor = min(r.sheet.cursor, count-1)
	r.scroll.Refresh()
	r.sheet.Refresh()
}

// SetLeast changes how many rows are always given room.
func (r *Rows) SetLeast(rows int) {
	if r.spec.Least != rows {
		r.spec.Least = rows
		r.view.Refresh()
	}
}

// Restart shows other rows from the top; the cursor is on none.
func (r *Rows) Restart() {
	r.sheet.cursor = -1
	r.scroll.ScrollToTop()
}

// Cursor is the row one is at, -1 for none.
func (r *Rows) Cursor() int { return r.sheet.cursor }

// Put puts the cursor on a row without telling anybody; nothing scrolls.
func (r *Rows) Put(index int) {
	r.sheet.cursor = min(index, r.sheet.count-1)
	r.sheet.Refresh()
}

// Mark puts the cursor on a row without telling anybody, and brings it into sight.
func (r *Rows) Mark(index int) {
	r.sheet.cursor = min(index, r.sheet.count-1)
	r.reveal(r.sheet.cursor)
	r.sheet.Refresh()
}

// Go goes to a row as a person does.
func (r *Rows) Go(index int) {
	if r.sheet.count == 0 {
		return
	}
	r.Mark(max(0, min(index, r.sheet.count-1)))
	if r.spec.Moved != nil {
		r.spec.Moved(r.sheet.cursor)
	}
}

// Lead scrolls so that a row stands at the top.
func (r *Rows) Lead(index int) {
	if index >= 0 {
		r.scroll.ScrollToOffset(fyne.NewPos(r.scroll.Offset.X, r.rowHeight()*float32(index)))
	}
}

// Focus gives the rows the keyboard.
func (r *Rows) Focus() {
	if window := fyne.CurrentApp().Driver().CanvasForObject(r.sheet); window != nil {
		window.Focus(r.sheet)
	}
}

// Offset is how far the rows are scrolled.
func (r *Rows) Offset() fyne.Position { return r.scroll.Offset }

// ScrollTo scrolls to a place.
func (r *Rows) ScrollTo(offset fyne.Position) { r.scroll.ScrollToOffset(offset) }

func (r *Rows) rowHeight() float32 { return theme.Size(r.spec.Height) }

// reveal scrolls as little as brings a row into sight.
func (r *Rows) reveal(index int) {
	high, room := r.rowHeight(), r.scroll.Size().Height
	top := high * float32(index)
	switch at := r.scroll.Offset; {
	case room <= 0 || index < 0:
	case top < at.Y:
		r.scroll.ScrollToOffset(fyne.NewPos(at.X, top))
	case top+high > at.Y+room:
		r.scroll.ScrollToOffset(fyne.NewPos(at.X, top+high-room))
	}
}

// rowsLayout draws the rows again when the room in sight changes.
type rowsLayout struct{ rows *Rows }

// Layout gives the scroll all the room.
func (l rowsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	l.rows.follow()
}

// MinSize is the least number of rows.
func (l rowsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, float32(l.rows.spec.Least)*l.rows.rowHeight())
}
