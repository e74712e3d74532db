package record

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// rows is how many rows there are: those of the book, new ones that are not in it yet, and the one to begin a record in.
func (g *Grid) rows() int {
	if g.edits == nil {
		return g.source.Len()
	}
	rows := g.source.Len() + len(g.edits.tail)
	if g.edits.locked() == "" {
		rows++
	}
	return rows
}

// line is one row of the grid.
func (g *Grid) line(i int) line {
	if i < g.source.Len() || g.edits == nil {
		rec, ok := g.row(i)
		if !ok {
			return line{}
		}
		l := line{rec: rec, kind: bookLine}
		if g.edits != nil {
			l.draft = g.edits.of(rec.Base.ID)
		}
		return l
	}
	at := i - g.source.Len()
	switch {
	case at < len(g.edits.tail):
		d := g.edits.tail[at]
		return line{rec: d.rec, draft: d, kind: newLine}
	case at == len(g.edits.tail) && g.edits.locked() == "":
		return line{kind: entryLine}
	}
	return line{}
}

// rowOf is where a pending row stands now; -1 when it is not among the rows.
func (g *Grid) rowOf(d *rowDraft) int {
	if at := slices.IndexFunc(g.edits.tail, func(o *rowDraft) bool { return o.mark == d.mark }); at >= 0 {
		return g.source.Len() + at
	}
	at, err := g.source.Find(d.ID)
	if err != nil {
		return -1
	}
	return at
}

// takes reports whether a column can be typed into.
func (g *Grid) takes(col int) bool {
	return col >= 0 && col < len(g.columns) && g.columns[col].Field.Key != "" && !g.columns[col].Field.Has(field.Secret)
}

// whyNot says why a column cannot be typed into.
func (g *Grid) whyNot(col int) string { return fmt.Sprintf(wording.CellComputed, g.columns[col].Label) }

// writable reports whether anything can be typed here at all, and says why not.
func (g *Grid) writable() bool {
	if g.edits == nil {
		return false
	}
	if why := g.edits.locked(); why != "" {
		g.say(why)
		return false
	}
	return true
}

func (g *Grid) say(sentence string) {
	if g.edits != nil {
		g.edits.deps.Shell.Snack(shell.Snack{Text: sentence, Notice: true})
	}
}

// edit opens the editor over the cell one is in. Over means that typing replaces what stands there.
func (g *Grid) edit(over bool) bool {
	if !g.writable() {
		return false
	}
	if !g.takes(g.cursor.Col) {
		g.say(g.whyNot(g.cursor.Col))
		return false
	}
	l := g.line(g.cursor.Row)
	if l.kind == noLine {
		return false
	}
	if !over && strings.Contains(l.written(g.columns[g.cursor.Col].Field, g.view.names, false), "\n") {
		g.open() // several lines are typed in the form
		return false
	}
	g.reveal()
	g.editor.begin(g.cursor, l, over)
	return true
}

// Editing reports whether a cell is being typed into, and what stands there.
func (g *Grid) Editing() (text string, open bool) { return g.editor.entry.Text, g.editor.open }

// typed takes what was typed into one cell.
func (g *Grid) typed(cell Cell, l line, text string) {
	g.edits.apply(act{name: "amend", hold: true, rows: []rowEdit{{line: l, texts: map[string]string{g.columns[cell.Col].Key: text}}}})
	g.stand()
}

// stand remembers the pending row one is in, so that it is settled when it is left.
func (g *Grid) stand() {
	g.in, g.last = 0, false
	l := g.line(g.cursor.Row)
	if l.draft != nil {
		g.in = l.draft.mark
	}
	g.last = l.kind == entryLine
}

// leaving is the pending row that a move to another row leaves behind; nil when none is.
func (g *Grid) leaving(to int) *rowDraft {
	if g.edits == nil || g.in == 0 {
		return nil
	}
	if next := g.line(to).draft; next != nil && next.mark == g.in {
		return nil
	}
	return g.edits.marked(g.in)
}

// follow keeps the cursor in the row one is typing into when rows came or went above it.
func (g *Grid) follow() {
	if g.edits == nil {
		return
	}
	switch d := g.edits.marked(g.in); {
	case g.in != 0 && d != nil && d.ID == "":
		if at := g.rowOf(d); at >= 0 {
			g.cursor.Row, g.corner.Row = at, at
		}
	case g.last && g.edits.locked() == "":
		g.cursor.Row, g.corner.Row = g.rows()-1, g.rows()-1
	}
}

// ahead reports whether what comes after the typing is already under the cursor: the row went out of the list because of
// what was typed, as under 只看未填, and the next one took its place.
func (g *Grid) ahead(edited line, down bool) bool {
	return down && edited.kind == bookLine && g.line(g.cursor.Row).id() != edited.id()
}

// chosenColumns are the columns of the selection that can be typed into.
func (g *Grid) chosenColumns() []int {
	var columns []int
	first, last := g.Range().Cols()
	for col := first; col <= last; col++ {
		if g.takes(col) {
			columns = append(columns, col)
		}
	}
	return columns
}

// chosenLines are the rows of the selection that hold a record.
func (g *Grid) chosenLines() []line {
	var lines []line
	first, last := g.Range().Rows()
	for row := first; row <= last; row++ {
		if l := g.line(row); l.kind == bookLine || l.kind == newLine {
			lines = append(lines, l)
		}
	}
	return lines
}

// Whole reports whether the selection holds whole rows.
func (g *Grid) Whole() bool {
	first, last := g.Range().Cols()
	return first <= g.firstFree() && last == len(g.columns)-1
}

// fillWith puts one text into every cell of the selection.
func (g *Grid) fillWith(text string) {
	if !g.writable() {
		return
	}
	lines := g.chosenLines()
	if g.Range().Single() {
		lines = []line{g.line(g.cursor.Row)}
	}
	columns := g.chosenColumns()
	if len(columns) == 0 {
		g.say(g.whyNot(g.cursor.Col))
		return
	}
	g.put("fill", lines, func(line, int) string { return text })
}

// fillSelection puts what stands in the cell one is in into every cell of the selection.
func (g *Grid) fillSelection() {
	if g.takes(g.cursor.Col) {
		g.fillWith(g.line(g.cursor.Row).written(g.columns[g.cursor.Col].Field, g.view.names, true))
	}
}

// fillDown copies the first row of the selection into those below it; in a single row it copies the row above.
func (g *Grid) fillDown() {
	if !g.writable() {
		return
	}
	first, last := g.Range().Rows()
	from, to := first, first+1
	if first == last {
		from, to = first-1, first
	}
	source := g.line(from)
	if source.kind != bookLine && source.kind != newLine {
		return
	}
	var lines []line
	for row := to; row <= last; row++ {
		if l := g.line(row); l.kind == bookLine || l.kind == newLine || (first == last && l.kind == entryLine) {
			lines = append(lines, l)
		}
	}
	g.put("fill", lines, func(_ line, col int) string {
		return source.written(g.columns[col].Field, g.view.names, true)
	})
}

// clear empties the cells of the selection. Whole rows are taken out of the book instead, after asking why.
func (g *Grid) clear() {
	if !g.writable() {
		return
	}
	if g.Whole() {
		g.remove()
		return
	}
	g.put("clear", g.chosenLines(), func(line, int) string { return "" })
}

// put writes into the chosen columns of rows, as one step.
func (g *Grid) put(name string, lines []line, text func(l line, col int) string) {
	columns := g.chosenColumns()
	if len(columns) == 0 {
		g.say(g.whyNot(g.cursor.Col))
		return
	}
	a := act{name: name, hold: len(lines) == 1, said: func(saved, pending int) { g.filled(name, saved, pending) }}
	for _, l := range lines {
		texts := map[string]string{}
		for _, col := range columns {
			texts[g.columns[col].Key] = text(l, col)
		}
		a.rows = append(a.rows, rowEdit{line: l, texts: texts})
	}
	if len(lines) == 1 {
		a.said = nil
	}
	g.edits.apply(a)
	g.stand()
}

// filled tells what came of filling or emptying cells.
func (g *Grid) filled(name string, saved, pending int) {
	form := wording.Filled
	if name == "clear" {
		form = wording.Cleared
	}
	text := fmt.Sprintf(form, saved+pending)
	if pending > 0 {
		text += fmt.Sprintf(wording.GridPending, pending)
	}
	g.edits.deps.Shell.Snack(shell.Snack{Text: text, Action: wording.Undo, Do: func() { g.edits.undo() }})
}

// remove takes whole rows away: new ones are simply given up, those of the book are withdrawn after asking why.
func (g *Grid) remove() {
	var given []*rowDraft
	var recs []field.Record
	for _, l := range g.chosenLines() {
		switch l.kind {
		case newLine:
			given = append(given, l.draft)
		case bookLine:
			recs = append(recs, l.rec)
		}
	}
	if len(given) > 0 {
		g.edits.giveUp(given)
	}
	if len(recs) > 0 && g.spec.Withdraw != nil {
		g.spec.Withdraw(recs)
	}
}

// discard gives up what is pending in the rows of the selection.
func (g *Grid) discard() {
	var given []*rowDraft
	for _, l := range g.chosenLines() {
		if l.draft != nil {
			given = append(given, l.draft)
		}
	}
	if len(given) > 0 {
		g.edits.giveUp(given)
	}
}

// nextTrouble goes to the next cell that keeps a row from being saved, round and round.
func (g *Grid) nextTrouble() {
	if g.edits == nil {
		return
	}
	at, best := -1, Cell{Row: -1}
	for _, d := range g.edits.shelf() {
		row := g.rowOf(d)
		if row < 0 {
			continue
		}
		cell := Cell{Row: row, Col: g.troubleCol(d)}
		far := g.distance(cell)
		if at < 0 || far < at {
			at, best = far, cell
		}
	}
	if best.Row >= 0 {
		g.Go(best, false)
	}
}

// distance is how far a cell lies ahead in reading order; the one the cursor is in lies a whole round away.
func (g *Grid) distance(c Cell) int {
	wide := len(g.columns) + 1
	all := (g.rows() + 1) * wide
	far := (c.Row-g.cursor.Row)*wide + c.Col - g.cursor.Col
	if far <= 0 {
		far += all
	}
	return far
}

// troubleCol is the column of the first thing wrong with a row; one that is not shown leads to the first cell.
func (g *Grid) troubleCol(d *rowDraft) int {
	for col, c := range g.columns {
		if c.Field.Key == "" {
			continue
		}
		if _, tint := d.sentence(c.Key); tint != NoTint {
			return col
		}
	}
	return g.firstFree()
}

// Trouble is what is wrong with the cell one is in, or with its row.
func (g *Grid) Trouble() string {
	l := g.line(g.cursor.Row)
	if l.draft == nil {
		return ""
	}
	if g.cursor.Col < len(g.columns) {
		if sentence, tint := l.draft.sentence(g.columns[g.cursor.Col].Key); tint != NoTint {
			return sentence
		}
	}
	if !l.draft.left {
		return ""
	}
	_, sentence := l.draft.first()
	return sentence
}

// canvas is the window's canvas.
func (g *Grid) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(g) }
