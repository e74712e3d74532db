package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// gripKind is what the pointer holds while a button is down.
type gripKind int

const (
	noGrip   gripKind = iota
	rowGrip           // choosing rows
	edgeGrip          // the edge of a column
	barGrip           // the upright bar
	flatGrip          // the lying bar
)

type grip struct {
	kind  gripKind
	col   int     // column whose edge is held
	start float32 // width of the column, or scroll, when the pointer went down
	at    fyne.Position
}

// FocusGained shows that the keys go to the grid.
func (g *Grid) FocusGained() {
	g.focused = true
	g.Refresh()
}

// FocusLost shows that they no longer do.
func (g *Grid) FocusLost() {
	g.focused, g.shift = false, false
	g.Refresh()
}

// AcceptsTab keeps Tab inside the grid, where it goes to the next cell.
func (g *Grid) AcceptsTab() bool { return true }

// TypedRune does nothing yet: letters are never bare shortcuts.
func (g *Grid) TypedRune(rune) {}

// KeyDown remembers Shift, which is not told with a key.
func (g *Grid) KeyDown(key *fyne.KeyEvent) { g.setShift(key, true) }

// KeyUp forgets it again.
func (g *Grid) KeyUp(key *fyne.KeyEvent) { g.setShift(key, false) }

func (g *Grid) setShift(key *fyne.KeyEvent, down bool) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		g.shift = down
	}
}

// TypedKey moves the cursor, opens the record, or lets the page have the key.
func (g *Grid) TypedKey(key *fyne.KeyEvent) {
	to, moved := g.step(key.Name)
	if moved {
		g.Go(to, g.shift && key.Name != fyne.KeyTab)
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		g.open()
	default:
		if g.spec.Keys != nil {
			g.spec.Keys.Press(part.Bare(key.Name))
		}
	}
}

// step is where a key leads.
func (g *Grid) step(name fyne.KeyName) (Cell, bool) {
	to := g.cursor
	switch name {
	case fyne.KeyUp:
		to.Row--
	case fyne.KeyDown:
		to.Row++
	case fyne.KeyLeft:
		to.Col--
	case fyne.KeyRight:
		to.Col++
	case fyne.KeyPageUp:
		to.Row -= g.shown()
	case fyne.KeyPageDown:
		to.Row += g.shown()
	case fyne.KeyHome:
		to.Col = 0
	case fyne.KeyEnd:
		to.Col = len(g.columns) - 1
	case fyne.KeyTab:
		to = g.tab()
	default:
		return to, false
	}
	return to, true
}

// tab is the next cell in reading order, or the one before it with Shift.
func (g *Grid) tab() Cell {
	by := 1
	if g.shift {
		by = -1
	}
	to := Cell{Row: g.cursor.Row, Col: g.cursor.Col + by}
	if to.Col >= len(g.columns) {
		to = Cell{Row: g.cursor.Row + 1, Col: g.firstFree()}
	}
	if to.Col < g.firstFree() {
		to = Cell{Row: g.cursor.Row - 1, Col: len(g.columns) - 1}
	}
	if to.Row < 0 || to.Row >= g.source.Len() {
		return g.cursor
	}
	return to
}

// TypedShortcut copies, goes to the ends, or lets the page have the chord.
func (g *Grid) TypedShortcut(shortcut fyne.Shortcut) {
	chord := part.ChordOf(shortcut)
	switch chord {
	case part.Ctrl(fyne.KeyC):
		g.copy()
	case part.Ctrl(fyne.KeyA):
		g.anchor = Cell{Row: 0, Col: g.cursor.Col}
		g.Go(Cell{Row: g.source.Len() - 1, Col: g.cursor.Col}, true)
	case part.Ctrl(fyne.KeyHome):
		g.Go(Cell{Row: 0, Col: g.firstFree()}, false)
	case part.Ctrl(fyne.KeyEnd):
		g.Go(Cell{Row: g.source.Len() - 1, Col: len(g.columns) - 1}, false)
	default:
		if g.spec.Keys != nil {
			g.spec.Keys.Press(chord)
		}
	}
}

func (g *Grid) copy() {
	if g.source.Len() == 0 {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(g.Copy())
	if g.spec.Copied != nil {
		first, last := g.Range().Rows()
		g.spec.Copied(last - first + 1)
	}
}

func (g *Grid) open() {
	if rec, ok := g.Record(); ok && g.spec.Open != nil {
		g.spec.Open(rec)
	}
}

// DoubleTapped opens the record under the pointer.
func (g *Grid) DoubleTapped(at *fyne.PointEvent) {
	if row, ok := g.rowAt(at.Position); ok && row == g.cursor.Row {
		g.open()
	}
}

// MouseDown chooses a cell, sorts by a head, or takes hold of an edge or a bar.
func (g *Grid) MouseDown(event *desktop.MouseEvent) {
	fyne.CurrentApp().Driver().CanvasForObject(g).Focus(g)
	at := event.Position
	g.grip = g.take(at)
	if g.grip.kind != rowGrip {
		return
	}
	if row, ok := g.rowAt(at); ok {
		g.Go(Cell{Row: row, Col: g.colAt(at.X)}, event.Modifier&fyne.KeyModifierShift != 0)
	}
}

// take finds out what is under the pointer.
func (g *Grid) take(at fyne.Position) grip {
	held := grip{at: at}
	head := theme.Size(theme.GridHeadHeight)
	switch {
	case at.Y < head:
		held.col, held.kind = g.edgeAt(at.X)
		if held.kind == edgeGrip {
			held.start = g.width(held.col) / theme.Size(theme.Unit)
		}
	case g.barRoom() > 0 && at.X > g.Size().Width-barWidth():
		held.kind, held.start = barGrip, float32(g.top)
	case g.overhang() > 0 && at.Y > g.Size().Height-barWidth():
		held.kind, held.start = flatGrip, g.left
	default:
		held.kind = rowGrip
	}
	return held
}

// MouseUp sorts when a head was pressed and nothing was dragged.
func (g *Grid) MouseUp(event *desktop.MouseEvent) {
	held := g.grip
	g.grip = grip{}
	if held.kind == noGrip && event.Position.Y < theme.Size(theme.GridHeadHeight) {
		g.sortBy(g.colAt(event.Position.X))
	}
}

// sortBy goes through up, down, and the ledger's own order.
func (g *Grid) sortBy(col int) {
	if col >= len(g.columns) || !g.columns[col].Sorts {
		return
	}
	key := g.columns[col].Key
	switch {
	case g.sort == nil || g.sort.key != key:
		g.sort = &sorting{key: key}
	case !g.sort.down:
		g.sort = &sorting{key: key, down: true}
	default:
		g.sort, key = nil, ""
	}
	if g.spec.Sorted != nil {
		g.spec.Sorted(key, g.sort != nil && g.sort.down)
	}
	g.Refresh()
}

// Dragged resizes a column, scrolls, or chooses rows.
func (g *Grid) Dragged(event *fyne.DragEvent) {
	by := event.Position.Subtract(g.grip.at)
	switch g.grip.kind {
	case edgeGrip:
		g.resize(g.grip.col, g.grip.start+by.X/theme.Size(theme.Unit))
	case barGrip:
		g.top = int(g.grip.start + by.Y/fyne.Max(1, g.track())*float32(g.source.Len()))
	case flatGrip:
		g.left = g.grip.start + by.X/fyne.Max(1, g.room())*(g.room()+g.overhang())
	case rowGrip:
		if row, ok := g.rowAt(event.Position); ok {
			g.Go(Cell{Row: row, Col: g.cursor.Col}, true)
		}
		return
	}
	g.settle()
	g.Refresh()
}

// DragEnd lets go.
func (g *Grid) DragEnd() {
	held := g.grip
	g.grip = grip{}
	if held.kind == edgeGrip && g.spec.Sized != nil {
		g.spec.Sized(g.columns[held.col].Key, g.columns[held.col].Width)
	}
}

// narrowest is how far a column can be pushed together, in units.
const narrowest = 28

func (g *Grid) resize(col int, width float32) {
	g.columns[col].Width = fyne.Max(narrowest, width)
	g.columns[col].Grows = false
}

// Scrolled moves by rows, or by columns when there is no other way.
func (g *Grid) Scrolled(event *fyne.ScrollEvent) {
	if rows := int(-event.Scrolled.DY / theme.Size(theme.GridRow)); rows != 0 {
		g.top += rows
	} else if event.Scrolled.DY != 0 {
		g.top += sign(-event.Scrolled.DY)
	}
	g.left -= event.Scrolled.DX
	g.settle()
	g.Refresh()
}

func sign(x float32) int {
	if x < 0 {
		return -1
	}
	return 1
}

// track is the length of the upright bar's way.
func (g *Grid) track() float32 { return float32(g.shown()) * theme.Size(theme.GridRow) }

// rowAt is the row under a point.
func (g *Grid) rowAt(at fyne.Position) (int, bool) {
	y := at.Y - theme.Size(theme.GridHeadHeight)
	if y < 0 {
		return 0, false
	}
	in := int(y / theme.Size(theme.GridRow))
	row := g.top + in
	return row, in < g.shown() && row < g.source.Len()
}

// colAt is the column under a point.
func (g *Grid) colAt(x float32) int {
	frozen := g.frozen()
	for i, c := range g.columns {
		from, width := g.spot(i)
		if !c.Frozen {
			from += frozen - g.left
			if x < frozen {
				continue
			}
		}
		if x >= from && x < from+width {
			return i
		}
	}
	return len(g.columns) - 1
}

// edgeAt is the column whose right edge is under a point of the head.
func (g *Grid) edgeAt(x float32) (int, gripKind) {
	near, frozen := theme.Size(theme.Gap4), g.frozen()
	for i, c := range g.columns {
		from, width := g.spot(i)
		if !c.Frozen {
			from += frozen - g.left
		}
		if edge := from + width; x > edge-near && x < edge+near {
			return i, edgeGrip
		}
	}
	return 0, noGrip
}
