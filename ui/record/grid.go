package record

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Grid is the table of a ledger. It draws only what is in sight with recycled texts and rectangles, keeps its first columns
// in place, and has one cell with the cursor and a range of rows that begins there.
type Grid struct {
	widget.BaseWidget
	spec    GridSpec
	columns []Column
	source  *Source
	view    viewer
	top     int     // first row in sight; the grid scrolls by whole rows
	left    float32 // how far the columns that are not frozen are scrolled
	cursor  Cell
	anchor  Cell // the other corner of the range
	sort    *sorting
	usual   string // key of the column the ledger is in the order of by itself
	totals  map[int]Face
	extra   map[app.ID]map[string]Face
	focused bool
	shift   bool
	grip    grip
	failed  bool
}

type sorting struct {
	key  string
	down bool
}

// GridSpec says what a grid shows and whom it tells.
type GridSpec struct {
	Columns []Column
	Source  *Source
	Usual   string    // key of the column the ledger is ordered by
	Keys    part.Keys // hears what the grid does not use
	Tag     func(rec field.Record) string
	Owes    func(rec field.Record) bool     // what is not filled in is a gap; nil for every record
	Moved   func()                          // the cursor went to another cell
	Open    func(rec field.Record)          // Enter, F2, a double press
	Sorted  func(key string, down bool)     // an empty key is the ledger's own order
	Sized   func(key string, width float32) // a column was made wider or narrower
	Failed  func(err error)                 // rows could not be read
	Copied  func(rows int)
}

// NewGrid makes a grid.
func NewGrid(spec GridSpec) *Grid {
	g := &Grid{spec: spec, usual: spec.Usual, columns: spec.Columns, source: spec.Source, extra: map[app.ID]map[string]Face{}}
	g.cursor.Col = g.firstFree()
	g.anchor = g.cursor
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
	g.anchor = g.cursor
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
	g.settle()
	g.Refresh()
}

// settle keeps cursor and scroll inside the rows there are.
func (g *Grid) settle() {
	last := max(0, g.source.Len()-1)
	g.cursor.Row = max(0, min(g.cursor.Row, last))
	g.anchor.Row = max(0, min(g.anchor.Row, last))
	g.top = max(0, min(g.top, g.source.Len()-g.shown()))
	g.left = fyne.Max(0, fyne.Min(g.left, g.overhang()))
}

// Cursor is the cell one is in.
func (g *Grid) Cursor() Cell { return g.cursor }

// Range is the block of rows chosen with Shift.
func (g *Grid) Range() Range { return Range{From: g.anchor, To: g.cursor} }

// Column is the column one is in.
func (g *Grid) Column() Column {
	if g.cursor.Col >= len(g.columns) {
		return Column{}
	}
	return g.columns[g.cursor.Col]
}

// Record is the record one is at; false when the grid is empty.
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

// Go puts the cursor into a cell and scrolls until it is in sight; with reach the range grows from where it began.
func (g *Grid) Go(to Cell, reach bool) {
	to.Row = max(0, min(to.Row, g.source.Len()-1))
	to.Col = max(0, min(to.Col, len(g.columns)-1))
	g.cursor = to
	if !reach {
		g.anchor = to
	}
	g.reveal()
	g.Refresh()
	if g.spec.Moved != nil {
		g.spec.Moved()
	}
}

// Keep remembers scroll and cursor and gives back how to restore them.
func (g *Grid) Keep() (restore func()) {
	top, left, cursor := g.top, g.left, g.cursor
	return func() {
		g.top, g.left, g.cursor, g.anchor = top, left, cursor, cursor
		g.settle()
		g.Refresh()
	}
}

// reveal scrolls until the cursor is in sight.
func (g *Grid) reveal() {
	if g.Size().Height == 0 {
		return
	}
	shown := g.shown()
	if g.cursor.Row < g.top {
		g.top = g.cursor.Row
	}
	if g.cursor.Row >= g.top+shown {
		g.top = g.cursor.Row - shown + 1
	}
	if g.cursor.Col < len(g.columns) && !g.columns[g.cursor.Col].Frozen {
		from, width := g.spot(g.cursor.Col)
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
	if float32(g.source.Len())*theme.Size(theme.GridRow) > height {
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

// face is how a cell looks.
func (g *Grid) face(row, col int) Face {
	c := g.columns[col]
	if c.Key == orderKey {
		return Face{Text: strconv.Itoa(row + 1), Align: c.Align}
	}
	rec, ok := g.row(row)
	if !ok {
		return Face{}
	}
	switch {
	case c.Key == numberKey:
		return Face{Text: g.view.number(string(rec.Base.No)), Align: c.Align}
	case c.Extra != nil:
		return g.extraFace(rec, c)
	}
	face := g.view.face(c.Field, rec)
	if c.Align == fyne.TextAlignCenter {
		face.Align = c.Align
	}
	if c.Frozen && g.spec.Tag != nil && c.Key == rec.Shape.TitleKey {
		face.Tag = g.spec.Tag(rec)
	}
	return face
}

// extraFace works out a computed cell once per record.
func (g *Grid) extraFace(rec field.Record, c Column) Face {
	known := g.extra[rec.Base.ID]
	if known == nil {
		known = map[string]Face{}
		g.extra[rec.Base.ID] = known
	}
	face, ok := known[c.Key]
	if !ok {
		face = c.Extra.Face(rec)
		face.Align = c.Align
		known[c.Key] = face
	}
	return face
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

// Copy gives the chosen rows as lines of cells with tabs between, as a spreadsheet takes them.
func (g *Grid) Copy() string {
	var lines []string
	first, last := g.Range().Rows()
	for row := first; row <= last && row < g.source.Len(); row++ {
		var cells []string
		for col, c := range g.columns {
			if c.Key != orderKey {
				cells = append(cells, g.plain(row, col))
			}
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	return strings.Join(lines, "\n")
}

// plain is a cell for another program: numbers without commas, whole dates, nothing for what is not filled in.
func (g *Grid) plain(row, col int) string {
	c := g.columns[col]
	rec, ok := g.row(row)
	if !ok {
		return ""
	}
	switch {
	case c.Key == numberKey:
		return string(rec.Base.No)
	case c.Extra != nil:
		return g.extraFace(rec, c).Text
	}
	return strings.NewReplacer("\t", " ", "\n", " ").Replace(c.Field.Show(valueOf(rec, c.Key), g.view.names))
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
