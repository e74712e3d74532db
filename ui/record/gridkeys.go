package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/ui/part"
)

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

// TypedRune begins to type over the cell one is in. Words from an input method arrive here whole, once they are chosen.
func (g *Grid) TypedRune(r rune) {
	if g.edits != nil && (g.editor.open || g.edit(true)) {
		g.editor.entry.TypedRune(r)
	}
}

// KeyDown remembers Shift, which is not told with a key.
func (g *Grid) KeyDown(key *fyne.KeyEvent) { g.setShift(key, true) }

// KeyUp forgets it again.
func (g *Grid) KeyUp(key *fyne.KeyEvent) { g.setShift(key, false) }

func (g *Grid) setShift(key *fyne.KeyEvent, down bool) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		g.shift = down
	}
}

// TypedKey moves the cursor, begins to type, empties cells, or lets the page have the key.
func (g *Grid) TypedKey(key *fyne.KeyEvent) {
	to, moved := g.step(key.Name)
	if moved {
		to.Col = g.returns(key.Name, to.Col)
		g.Go(to, g.shift && key.Name != fyne.KeyTab && !enters(key.Name))
		return
	}
	switch key.Name {
	case fyne.KeyF2:
		g.edit(false)
	case fyne.KeyBackspace:
		g.edit(true)
	case fyne.KeyDelete:
		g.clear()
	case fyne.KeyF8:
		g.nextTrouble()
	case desktop.KeyMenu:
		at := g.spotOf(g.cursor)
		g.menu(fyne.NewPos(at.x, at.y+at.h))
	case fyne.KeyEscape:
		if !g.Range().Single() {
			g.Go(g.cursor, false)
			return
		}
		g.pass(part.Bare(key.Name))
	default:
		g.pass(part.Bare(key.Name))
	}
}

// returns is the column a key leads to: Enter after a run of Tabs goes down to where the run began, as in a spreadsheet, so
// that one record after another can be typed without looking up.
func (g *Grid) returns(key fyne.KeyName, col int) int {
	began := g.run
	g.run = 0
	switch {
	case key == fyne.KeyTab && began == 0:
		g.run = g.cursor.Col + 1
	case key == fyne.KeyTab:
		g.run = began
	case enters(key) && began > 0 && !g.shift && (g.edits == nil || !g.edits.rightward()):
		return began - 1
	}
	return col
}

func (g *Grid) pass(chord part.Chord) {
	if g.spec.Keys != nil {
		g.spec.Keys.Press(chord)
	}
}

func enters(name fyne.KeyName) bool { return name == fyne.KeyReturn || name == fyne.KeyEnter }

// step is where a key leads. With Shift the range grows from where its corner is.
func (g *Grid) step(name fyne.KeyName) (Cell, bool) {
	to := g.cursor
	if g.shift && name != fyne.KeyTab && !enters(name) {
		to = g.corner
	}
	switch name {
	case fyne.KeyUp:
		to.Row--
	case fyne.KeyDown:
		to.Row++
	case fyne.KeyLeft:
		to.Col = max(g.firstCell(), to.Col-1)
	case fyne.KeyRight:
		to.Col++
	case fyne.KeyPageUp:
		to.Row -= g.shown()
	case fyne.KeyPageDown:
		to.Row += g.shown()
	case fyne.KeyHome:
		to.Col = g.firstFree()
	case fyne.KeyEnd:
		to.Col = len(g.columns) - 1
	case fyne.KeyTab:
		to = g.tab()
	case fyne.KeyReturn, fyne.KeyEnter:
		to = g.enter()
	default:
		return to, false
	}
	return to, true
}

// firstCell is the first column the cursor can stand in: the order is the head of its row.
func (g *Grid) firstCell() int {
	if len(g.columns) > 1 && g.columns[0].Key == orderKey {
		return 1
	}
	return 0
}

// enter is where Enter leads: down, or to the right when a person set it so; with Shift the other way.
func (g *Grid) enter() Cell {
	if g.edits != nil && g.edits.rightward() {
		return g.tab()
	}
	by := 1
	if g.shift {
		by = -1
	}
	return Cell{Row: g.cursor.Row + by, Col: g.cursor.Col}
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
	if to.Row < 0 || to.Row >= g.rows() {
		return g.cursor
	}
	return to
}

// TypedShortcut hears the chords of a spreadsheet, or lets the page have the chord.
func (g *Grid) TypedShortcut(shortcut fyne.Shortcut) {
	chord := part.ChordOf(shortcut)
	if chord.With&fyne.KeyModifierControl != 0 && chord.With&^(fyne.KeyModifierControl|fyne.KeyModifierShift) == 0 {
		if to, moved := g.jump(chord.Key, chord.With&fyne.KeyModifierShift != 0); moved {
			g.Go(to, chord.With&fyne.KeyModifierShift != 0)
			return
		}
	}
	switch chord {
	case part.Ctrl(fyne.KeyC):
		g.copy()
	case part.Ctrl(fyne.KeyA):
		g.cursor = Cell{Row: 0, Col: g.firstFree()}
		g.Go(Cell{Row: g.lastRow(), Col: len(g.columns) - 1}, true)
	default:
		if g.edits == nil || !g.write(chord) {
			g.pass(chord)
		}
	}
}

// write hears the chords that change cells.
func (g *Grid) write(chord part.Chord) bool {
	switch chord {
	case part.Ctrl(fyne.KeyX):
		g.cut()
	case part.Ctrl(fyne.KeyV):
		g.paste()
	case part.Ctrl(fyne.KeyD):
		g.fillDown()
	case part.Ctrl(fyne.KeyReturn), part.Ctrl(fyne.KeyEnter):
		g.fillSelection()
	case part.Ctrl(fyne.KeyZ):
		return g.back(g.edits.undo)
	case part.Ctrl(fyne.KeyY):
		return g.back(g.edits.redo)
	case part.Ctrl(fyne.KeyS):
		g.edits.settleAll(g.saved)
	case part.Alt(fyne.KeyReturn), part.Alt(fyne.KeyEnter):
		g.open()
	default:
		return false
	}
	return true
}

// back takes a step back or does it again, and stays in the row it is in.
func (g *Grid) back(step func() bool) bool {
	done := step()
	g.stand()
	return done
}

// jump is where Ctrl with a key leads: the ends of the ledger, or the edge of a block of filled cells.
func (g *Grid) jump(name fyne.KeyName, reach bool) (Cell, bool) {
	at := g.cursor
	if reach {
		at = g.corner
	}
	switch name {
	case fyne.KeyHome:
		return Cell{Row: 0, Col: g.firstFree()}, true
	case fyne.KeyEnd:
		return Cell{Row: g.lastRow(), Col: len(g.columns) - 1}, true
	case fyne.KeyUp:
		return g.edge(at, Cell{Row: -1}), true
	case fyne.KeyDown:
		return g.edge(at, Cell{Row: 1}), true
	case fyne.KeyLeft:
		return g.edge(at, Cell{Col: -1}), true
	case fyne.KeyRight:
		return g.edge(at, Cell{Col: 1}), true
	}
	return at, false
}

// lastRow is the last row with a record in it.
func (g *Grid) lastRow() int {
	if g.edits == nil {
		return g.source.Len() - 1
	}
	return max(0, g.source.Len()+len(g.edits.tail)-1)
}

// edgeReach is how many rows are looked through for the edge of a block; beyond that it is the end of the ledger.
const edgeReach = 2000

// edge is the last filled cell before a gap, or the first one after it.
func (g *Grid) edge(at, by Cell) Cell {
	inside := func(c Cell) bool {
		return c.Row >= 0 && c.Row <= g.lastRow() && c.Col >= g.firstFree() && c.Col < len(g.columns)
	}
	next := func(c Cell) Cell { return Cell{Row: c.Row + by.Row, Col: c.Col + by.Col} }
	if !inside(next(at)) {
		return at
	}
	block := g.hasText(at) && g.hasText(next(at))
	for range edgeReach {
		after := next(at)
		if !inside(after) || (block && !g.hasText(after)) {
			return at
		}
		at = after
		if !block && g.hasText(at) {
			return at
		}
	}
	if by.Row > 0 {
		return Cell{Row: g.lastRow(), Col: at.Col}
	}
	return Cell{Row: 0, Col: at.Col}
}

// hasText reports whether anything stands in a cell.
func (g *Grid) hasText(c Cell) bool { return g.plain(g.line(c.Row), g.columns[c.Col]) != "" }

func (g *Grid) copy() {
	text := g.Copy()
	if text == "" {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(text)
	if g.spec.Copied != nil {
		first, last := g.Range().Rows()
		g.spec.Copied(last - first + 1)
	}
}

// cut takes the chosen cells to the clipboard and empties those that may be written, as one step. It never withdraws a record:
// that asks for a reason.
func (g *Grid) cut() {
	if g.writable() {
		g.copy()
		g.clearCells()
	}
}

// open opens the record in the form; what is pending in the row goes with it.
func (g *Grid) open() {
	l := g.line(g.cursor.Row)
	if l.draft != nil && !g.edits.handOver(l.draft) {
		return
	}
	switch {
	case l.kind == bookLine && g.spec.Open != nil:
		g.spec.Open(l.rec)
	case l.kind == newLine || l.kind == entryLine:
		g.edits.deps.Shell.Go(g.edits.fresh())
	}
}
