package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Grid is the table of a ledger. It draws only what is in sight with recycled texts and rectangles, keeps its first columns
// in place, and has one cell with the cursor and a block of cells that begins there. With edits it is typed into like a
// spreadsheet: rows of the book, new ones under them, and a last row to begin in.
type Grid struct {
	widget.BaseWidget
	spec    GridSpec
	columns []Column
	source  *Source
	view    viewer
	top     int     // first row in sight; the grid scrolls by whole rows
	left    float32 // how far the columns that are not frozen are scrolled
	cursor  Cell
	corner  Cell // the other corner of the range
	edits   *edits
	editor  *editor
	in      int               // mark of the pending row one is in, 0 for none
	last    bool              // one is in the row to begin a record in
	hook    *canvas.Rectangle // where a menu hangs
	header  header
	usual   string // key of the column the ledger is in the order of by itself
	totals  map[int]Face
	extra   map[app.ID]map[string]Face
	focused bool
	shift   bool
	run     int // one more than the column where a run of Tabs began, 0 without one
	grip    grip
	failed  bool
}

// GridSpec says what a grid shows and whom it tells.
type GridSpec struct {
	Columns  []Column
	Source   *Source
	Usual    string    // key of the column the ledger is ordered by
	Keys     part.Keys // hears what the grid does not use
	Tag      func(rec field.Record) string
	Owes     func(rec field.Record) bool     // what is not filled in is a gap; nil for every record
	Moved    func()                          // the cursor went to another cell
	Open     func(rec field.Record)          // Alt+Enter, a double press on the order
	Edits    *edits                          // writes into the rows; nil for a grid that is only read
	Withdraw func(recs []field.Record)       // takes whole records out of the book
	Copying  func(rec field.Record)          // begins a new record like this one
	Sorted   func(order []ledger.Sort)       // no column is the ledger's own order
	Sized    func(key string, width float32) // a column was made wider or narrower, or carried to another place
	Narrow   func(col int)                   // the mark at the end of a head was pressed; nil leaves it out
	Failed   func(err error)                 // rows could not be read
	Copied   func(rows int)
}

// NewGrid makes a grid.
func NewGrid(spec GridSpec) *Grid {
	g := &Grid{spec: spec, usual: spec.Usual, columns: spec.Columns, source: spec.Source, edits: spec.Edits, extra: map[app.ID]map[string]Face{}, header: header{hover: -1, carry: -1}}
	g.editor = newEditor(g)
	g.hook = canvas.NewRectangle(nil)
	g.cursor.Col = g.firstFree()
	g.corner = g.cursor
	g.ExtendBaseWidget(g)
	return g
}

// firstFree is the first column that the cursor can usefully stand in.
func (g *Grid) firstFree() int {
	for i, c := range g.columns {
		if c.Key != orderKey && c.Key != numberKey {
			return i
		}
	}
	return 0
}

// SetView tells how values are written.
func (g *Grid) SetView(names field.Names, year int) {
	g.view = viewer{names: names, year: year, owes: g.spec.Owes}
}

// SetColumns changes the columns, as when another year is looked at.
func (g *Grid) SetColumns(columns []Column) {
	g.columns = columns
	g.cursor.Col = min(g.cursor.Col, len(columns)-1)
	g.corner = g.cursor
	g.Refresh()
}

// Columns are the columns in their order.
func (g *Grid) Columns() []Column { return g.columns }

// SetTotals fills the last row; nil takes it away.
func (g *Grid) SetTotals(totals map[int]Face) {
	g.totals = totals
	g.Refresh()
}

// Total is what the last row says in a column.
func (g *Grid) Total(key string) string {
	for i, c := range g.columns {
		if c.Key == key {
			return g.totals[i].Text
		}
	}
	return ""
}

// Reset draws the rows anew after the source was asked again.
func (g *Grid) Reset() {
	g.extra, g.failed = map[app.ID]map[string]Face{}, false
	g.follow()
	g.settle()
	g.Refresh()
}

// settle keeps cursor and scroll inside the rows there are.
func (g *Grid) settle() {
	last := max(0, g.rows()-1)
	g.cursor.Row = max(0, min(g.cursor.Row, last))
	g.corner.Row = max(0, min(g.corner.Row, last))
	g.top = max(0, min(g.top, g.rows()-g.shown()))
	g.left = fyne.Max(0, fyne.Min(g.left, g.overhang()))
}

// Cursor is the cell one is in.
func (g *Grid) Cursor() Cell { return g.cursor }

// Range is the block of cells chosen with Shift or the mouse; it begins at the cursor.
func (g *Grid) Range() Range { return Range{From: g.cursor, To: g.corner} }

// Column is the column one is in.
func (g *Grid) Column() Column {
	if g.cursor.Col >= len(g.columns) {
		return Column{}
	}
	return g.columns[g.cursor.Col]
}

// Record is the record of the book one is at; false in a row that is not in it yet.
func (g *Grid) Record() (field.Record, bool) { return g.row(g.cursor.Row) }

func (g *Grid) row(i int) (field.Record, bool) {
	rec, ok, err := g.source.Row(i)
	if err != nil && !g.failed {
		g.failed = true // told once; drawing asks again and again
		if g.spec.Failed != nil {
			g.spec.Failed(err)
		}
	}
	return rec, ok && err == nil
}

// Go puts the cursor into a cell and scrolls until it is in sight; with reach the cursor stays and the range grows to there.
// A row that was typed into and is left is settled.
func (g *Grid) Go(to Cell, reach bool) {
	to.Row = max(0, min(to.Row, g.rows()-1))
	to.Col = max(0, min(to.Col, len(g.columns)-1))
	g.corner = to
	var left *rowDraft
	if !reach {
		left = g.leaving(to.Row)
		g.cursor = to
		g.stand()
	}
	g.reveal()
	g.Refresh()
	if g.spec.Moved != nil {
		g.spec.Moved()
	}
	if left != nil {
		g.edits.leave(left)
	}
}

// Keep remembers scroll and cursor and gives back how to restore them.
func (g *Grid) Keep() (restore func()) {
	top, left, cursor := g.top, g.left, g.cursor
	return func() {
		g.top, g.left, g.cursor, g.corner = top, left, cursor, cursor
		g.settle()
		g.Refresh()
	}
}

// reveal scrolls until the moving corner of the range is in sight.
func (g *Grid) reveal() {
	if g.Size().Height == 0 {
		return
	}
	shown := g.shown()
	if g.corner.Row < g.top {
		g.top = g.corner.Row
	}
	if g.corner.Row >= g.top+shown {
		g.top = g.corner.Row - shown + 1
	}
	if g.corner.Col < len(g.columns) && !g.columns[g.corner.Col].Frozen {
		from, width := g.spot(g.corner.Col)
		room := g.room()
		if from+width > g.left+room {
			g.left = from + width - room
		}
		if from < g.left {
			g.left = from
		}
	}
	g.settle()
}

// shown is how many whole rows are in sight.
func (g *Grid) shown() int {
	height := g.Size().Height - theme.Size(theme.GridHeadHeight)
	if g.totals != nil {
		height -= theme.Size(theme.GridRow)
	}
	if g.overhang() > 0 {
		height -= barWidth()
	}
	return max(1, int(height/theme.Size(theme.GridRow)))
}

func barWidth() float32 { return theme.Size(theme.Gap8) + theme.Size(theme.Gap4) }

// width is how wide a column is drawn, the room that is left over included.
func (g *Grid) width(i int) float32 {
	width := theme.Units(g.columns[i].Width)
	if g.columns[i].Grows {
		total := float32(0)
		for _, c := range g.columns {
			total += theme.Units(c.Width)
		}
		spare := g.Size().Width - total - g.barRoom()
		width += fyne.Max(0, spare)
	}
	return width
}

// barRoom is kept free for the upright bar when there are more rows than fit.
func (g *Grid) barRoom() float32 {
	height := g.Size().Height - theme.Size(theme.GridHeadHeight) - theme.Size(theme.GridRow)
	if float32(g.rows())*theme.Size(theme.GridRow) > height {
		return barWidth()
	}
	return 0
}

// frozen is the width of the columns that stay in sight.
func (g *Grid) frozen() float32 {
	width := float32(0)
	for i, c := range g.columns {
		if c.Frozen {
			width += g.width(i)
		}
	}
	return width
}

// room is the width left for the other columns.
func (g *Grid) room() float32 {
	return fyne.Max(0, g.Size().Width-g.frozen()-g.barRoom())
}

// spot is where a column begins inside its half of the grid, and its width.
func (g *Grid) spot(col int) (from, width float32) {
	for i := range g.columns[:col] {
		if g.columns[i].Frozen == g.columns[col].Frozen {
			from += g.width(i)
		}
	}
	return from, g.width(col)
}

// overhang is how much wider the columns are than the room.
func (g *Grid) overhang() float32 {
	total := float32(0)
	for i := range g.columns {
		total += g.width(i)
	}
	return fyne.Max(0, total-g.Size().Width+g.barRoom())
}

// Text is what a cell says.
func (g *Grid) Text(row int, key string) string {
	for i, c := range g.columns {
		if c.Key == key {
			return g.face(row, i).Text
		}
	}
	return ""
}

// Edge is where the right edge of a column stands now.
func (g *Grid) Edge(key string) float32 {
	for i, c := range g.columns {
		if c.Key != key {
			continue
		}
		from, width := g.spot(i)
		if !c.Frozen {
			from += g.frozen() - g.left
		}
		return from + width
	}
	return 0
}
