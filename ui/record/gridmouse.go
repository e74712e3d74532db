package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/ui/theme"
)

// gripKind is what the pointer holds while a button is down.
type gripKind int

const (
	noGrip   gripKind = iota
	rowGrip           // choosing rows
	edgeGrip          // the edge of a column
	headGrip          // the head of a column
	barGrip           // the upright bar
	flatGrip          // the lying bar
)

type grip struct {
	kind  gripKind
	col   int     // column whose edge is held
	start float32 // width of the column, or scroll, when the pointer went down
	at    fyne.Position
	whole bool // whole rows are chosen
}

// DoubleTapped types into the cell under the pointer; on the order of a row it opens the record.
func (g *Grid) DoubleTapped(at *fyne.PointEvent) {
	row, ok := g.rowAt(at.Position)
	if !ok || row != g.cursor.Row {
		return
	}
	if g.edits == nil || g.edits.locked() != "" || g.colAt(at.Position.X) < g.firstCell() {
		g.open()
		return
	}
	g.edit(false)
}

// MouseDown chooses a cell, a whole row by its order, sorts by a head, or takes hold of an edge or a bar. The other button
// opens the menu of the cell.
func (g *Grid) MouseDown(event *desktop.MouseEvent) {
	g.canvas().Focus(g)
	g.run = 0
	at := event.Position
	if event.Button == desktop.MouseButtonSecondary {
		g.menuAt(at)
		return
	}
	g.grip = g.take(at)
	if g.grip.kind != rowGrip {
		return
	}
	if row, ok := g.rowAt(at); ok {
		g.choose(Cell{Row: row, Col: g.colAt(at.X)}, event.Modifier&fyne.KeyModifierShift != 0)
	}
}

// choose puts the cursor into a cell; on the order of a row it takes the whole row.
func (g *Grid) choose(c Cell, reach bool) {
	if c.Col >= g.firstCell() {
		g.grip.whole = false
		g.Go(c, reach)
		return
	}
	g.grip.whole = true
	if !reach {
		g.Go(Cell{Row: c.Row, Col: g.firstFree()}, false)
	}
	g.Go(Cell{Row: c.Row, Col: len(g.columns) - 1}, true)
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
			break
		}
		held.col, held.kind = g.colAt(at.X), headGrip
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
	head := g.grip.kind == headGrip && g.header.carry < 0
	g.release()
	if head && event.Position.Y < theme.Size(theme.GridHeadHeight) {
		g.pressHead(event.Position.X, event.Modifier&fyne.KeyModifierShift != 0)
	}
}

// Dragged resizes a column, scrolls, or chooses rows.
func (g *Grid) Dragged(event *fyne.DragEvent) {
	by := event.Position.Subtract(g.grip.at)
	switch g.grip.kind {
	case edgeGrip:
		g.resize(g.grip.col, g.grip.start+by.X/theme.Size(theme.Unit))
	case barGrip:
		g.top = int(g.grip.start + by.Y/fyne.Max(1, g.track())*float32(g.rows()))
	case flatGrip:
		g.left = g.grip.start + by.X/fyne.Max(1, g.room())*(g.room()+g.overhang())
	case headGrip:
		g.carryHead(event)
	case rowGrip:
		if row, ok := g.rowAt(event.Position); ok {
			to := Cell{Row: row, Col: max(g.firstCell(), g.colAt(event.Position.X))}
			if g.grip.whole {
				to.Col = len(g.columns) - 1
			}
			g.Go(to, true)
		}
		return
	}
	g.settle()
	g.Refresh()
}

// DragEnd lets go. The toolkit tells it after MouseUp.
func (g *Grid) DragEnd() { g.release() }

// release lets go of what the pointer held, whichever of the two is told first.
func (g *Grid) release() {
	held := g.grip
	g.grip = grip{}
	if held.kind == headGrip && g.dropHead() {
		return
	}
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

// Scrolled moves by rows, or by columns when there is no other way. What is being typed is taken first.
func (g *Grid) Scrolled(event *fyne.ScrollEvent) {
	if g.editor.open {
		g.canvas().Focus(g)
	}
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
	return row, in < g.shown() && row < g.rows()
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
