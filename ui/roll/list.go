package roll

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Column is one column of a list.
type Column struct {
	Head  string
	Width float32 // in units
	Grows bool    // takes the room that is left over its width
	Align fyne.TextAlign
	Sorts bool
	Bold  bool
}

// Cell is what stands in one column of a row.
type Cell struct {
	Text string
	Icon part.Icon           // before the words
	Ink  fyne.ThemeColorName // empty for the usual one
}

// Row is one line of a list.
type Row struct{ Cells []Cell }

// Order is the column a list is in the order of, -1 for none, and whether the largest stands first.
type Order struct {
	Column int
	Down   bool
}

// Spec says what a list shows.
type Spec struct {
	Columns []Column
	Least   int                 // rows that are always given room
	Height  fyne.ThemeSizeName  // of a row; empty for that of a list in a card
	Row     func(index int) Row // asked for what is in sight
	Moved   func(index int)     // the cursor went to a row
	Opened  func(index int)     // Enter, or a press on the row the cursor is on
	Instant bool                // the first press opens
	Sort    func(column int)    // a head was pressed
	Within  fyne.Scrollable     // the page the list stands on; it takes the turns of the wheel that the list has no use for
}

// List is rows under a head.
type List struct {
	*Rows
	spec   Spec
	order  Order
	column int // head the keyboard is at
	head   *head
	view   *fyne.Container
}

// New makes a list without rows.
func New(spec Spec) *List {
	if spec.Height == "" {
		spec.Height = theme.ListRowHeight
	}
	l := &List{spec: spec, order: Order{Column: -1}}
	l.head = newHead(l)
	l.Rows = NewRows(RowsSpec{
		Height: spec.Height, Face: func() Face { return newFace(l) }, Least: spec.Least, Moved: spec.Moved, Opened: spec.Opened, Instant: spec.Instant, Key: l.key, Within: spec.Within,
		wide: l.width, letter: l.letter, focused: l.head.Refresh, scrolled: l.follow,
	})
	l.view = container.New(listLayout{l}, container.NewClip(container.NewWithoutLayout(l.head)), l.Rows.view)
	return l
}

// View is the list on the page.
func (l *List) View() fyne.CanvasObject { return l.view }

// follow keeps the head over its columns.
func (l *List) follow() { l.head.Move(fyne.NewPos(-l.scroll.Offset.X, 0)) }

// Fill changes columns and rows together, for the rows of one table have no place in another.
func (l *List) Fill(columns []Column, count int) {
	l.sheet.count, l.sheet.cursor = count, min(l.sheet.cursor, count-1)
	if !slices.Equal(columns, l.spec.Columns) {
		l.spec.Columns = columns
		l.column = min(l.column, max(len(columns)-1, 0))
		l.sheet.generation++
	}
	l.view.Refresh()
	l.head.Refresh()
	l.scroll.Refresh()
	l.Rows.follow()
}

// SetOrder shows in which order the list stands.
func (l *List) SetOrder(order Order) {
	l.order = order
	l.head.Refresh()
}

// key goes from head to head.
func (l *List) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyLeft:
		l.beside(-1)
	case fyne.KeyRight:
		l.beside(1)
	default:
		return false
	}
	return true
}

// beside goes to the next head that sorts.
func (l *List) beside(step int) {
	for at := l.column + step; at >= 0 && at < len(l.spec.Columns); at += step {
		if l.spec.Columns[at].Sorts {
			l.column = at
			l.show(at)
			l.head.Refresh()
			return
		}
	}
}

// letter sorts by the marked head on the space bar.
func (l *List) letter(r rune) {
	if r == ' ' {
		l.sortBy(l.column)
	}
}

// span is where a column stands.
type span struct{ at, wide float32 }

// spans shares the width out among the columns.
func (l *List) spans(width float32) []span {
	left, growing := width-l.width(), 0
	for _, c := range l.spec.Columns {
		if c.Grows {
			growing++
		}
	}
	spans, at := make([]span, len(l.spec.Columns)), theme.Size(theme.Gap14)
	for i, c := range l.spec.Columns {
		wide := theme.Units(c.Width)
		if c.Grows && left > 0 {
			wide += left / float32(growing)
		}
		spans[i] = span{at, wide}
		at += wide + theme.Size(theme.Gap8)
	}
	return spans
}

// width is what the columns need.
func (l *List) width() float32 {
	need := 2*theme.Size(theme.Gap14) + theme.Size(theme.Gap8)*float32(max(len(l.spec.Columns)-1, 0))
	for _, c := range l.spec.Columns {
		need += theme.Units(c.Width)
	}
	return need
}

// show brings a column into sight when it scrolls sideways.
func (l *List) show(column int) {
	spans := l.spans(l.head.Size().Width)
	if column < 0 || column >= len(spans) {
		return
	}
	edge := theme.Size(theme.Gap14)
	from, to, room := spans[column].at-edge, spans[column].at+spans[column].wide+edge, l.scroll.Size().Width
	switch at := l.scroll.Offset; {
	case from < at.X:
		l.scroll.ScrollToOffset(fyne.NewPos(max(from, 0), at.Y))
	case to > at.X+room:
		l.scroll.ScrollToOffset(fyne.NewPos(to-room, at.Y))
	}
}

// listLayout sets the rows under the head.
type listLayout struct{ list *List }

// Layout gives the rows what the head leaves.
func (y listLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l, high := y.list, theme.Size(theme.ListHeadHeight)
	objects[0].Resize(fyne.NewSize(size.Width, high))
	l.head.Resize(fyne.NewSize(max(size.Width, l.width()), high))
	objects[1].Move(fyne.NewPos(0, high))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-high))
	l.Rows.follow()
}

// MinSize is as high as the head and the least number of rows; columns that find no room scroll.
func (y listLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(leastWidth), theme.Size(theme.ListHeadHeight)+objects[1].MinSize().Height)
}

// leastWidth is what a list is given at least, in units.
const leastWidth = 160
