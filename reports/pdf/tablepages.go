package pdf

import (
	"guanyunbu/reports"
)

// cursor is the place reached in a table: the next row, and the rest of it if it was torn.
type cursor struct {
	row  int
	rest *placedRow
}

const (
	tearRoom = 40.0
	slack    = 0.01
	// company is how many rows of figures the last page of a divided table has at least, sums not counted.
	company = 2
	// tightRows is the length up to which it is worth asking whether a tighter setting spares a page.
	tightRows = 120
)

// run divides the table into pages and draws them.
func (g *grid) run() {
	s := g.s
	of := 0
	if s.tables < len(s.known.Tables) {
		of = len(s.known.Tables[s.tables].Pages)
	}
	var layout reports.TableLayout
	at := cursor{}
	for page := 1; ; page++ {
		g.left, g.clean = s.room(), s.fresh()
		rows, next := g.pageRows(at, page)
		if page == 1 && g.later(rows, next) {
			s.newPage()
			g.left, g.clean = s.room(), true
			rows, next = g.pageRows(at, page)
		}
		done := g.ended(next)
		part := pagePart(rows, at.row)
		layout.Pages = append(layout.Pages, part)
		g.drawHead(page, of)
		g.drawPage(rows, part, page > 1 || !done)
		if done {
			break
		}
		at = next
		s.newPage()
	}
	s.found.Tables = append(s.found.Tables, layout)
}

// crossings counts how often the paper must be turned before the table ends.
func (g *grid) crossings() int {
	at, turned := cursor{}, 0
	g.left, g.clean = g.s.room(), g.s.fresh()
	for page := 1; ; turned++ {
		rows, next := g.pageRows(at, page)
		switch {
		case page == 1 && g.later(rows, next):
			next = at
		case g.ended(next):
			return turned
		default:
			page++
		}
		at = next
		g.left, g.clean = g.s.bottom()-marginTop, true
	}
}

// later tells that the table had better begin on the next page.
func (g *grid) later(rows []placedRow, next cursor) bool {
	return !g.clean && (g.tooFew(rows, next) || g.t.Whole && !g.ended(next) && g.fitsAPage())
}

// fitsAPage tells that all rows stand on one page of their own.
func (g *grid) fitsAPage() bool {
	height := g.headHeight(true)
	for i := range g.t.Len() {
		height += g.place(i, g.t.Row(i)).height
	}
	return height <= g.s.bottom()-marginTop
}

func (g *grid) ended(at cursor) bool { return at.row >= g.t.Len() && at.rest == nil }

// tooFew tells that it is better to begin the table on the next page than to leave a header with one row here.
func (g *grid) tooFew(rows []placedRow, next cursor) bool {
	return len(rows) == 0 && g.t.Len() > 0 || len(rows) == 1 && rows[0].part == whole && !g.ended(next)
}

// pagePart notes which rows stand on a page.
func pagePart(rows []placedRow, from int) reports.TablePage {
	p := reports.TablePage{From: from, To: from}
	for i, r := range rows {
		switch r.part {
		case carried:
			p.Carried = r.texts()
			if i == 0 {
				p.From, p.To = r.index+1, r.index+1
			}
		case begun:
			p.Begun = r.texts()
		case whole:
			p.To = r.index + 1
		}
	}
	return p
}

func (r placedRow) texts() []string {
	texts := make([]string, 0, len(r.cells))
	for _, c := range r.cells {
		words := ""
		for _, l := range c.lines {
			words += l.text()
		}
		texts = append(texts, words)
	}
	return texts
}

// pageRows chooses the rows of the next page, with room kept for a subtotal where one is due.
func (g *grid) pageRows(at cursor, page int) ([]placedRow, cursor) {
	room := g.left - g.headHeight(page == 1)
	rows, next := g.take(at, room)
	done := g.ended(next)
	if g.t.Subtotal != nil && (!done || page > 1) {
		rows, next = g.take(at, room-g.lead-2*g.pad)
		done = g.ended(next)
	}
	if done {
		return g.beforeNote(rows, next, room)
	}
	if len(rows) == 0 || next.rest != nil {
		return rows, next
	}
	keep := g.keepTogether(rows, next.row)
	if keep < len(rows) {
		next = cursor{row: rows[keep].index}
		rows = rows[:keep]
	}
	return rows, next
}

// beforeNote keeps the end of a plain table for the next page when the note below it would otherwise
// stand there alone.
func (g *grid) beforeNote(rows []placedRow, next cursor, room float64) ([]placedRow, cursor) {
	if g.tail == 0 || len(g.spans) > 0 || len(rows) < 2 {
		return rows, next
	}
	used := g.tail
	for _, r := range rows {
		used += r.height
	}
	cut := len(rows) - 1
	for cut > 0 && (rows[cut].part != whole || g.alone(rows[cut].index)) {
		cut--
	}
	if used <= room || cut == 0 {
		return rows, next
	}
	return rows[:cut], cursor{row: rows[cut].index}
}

// take fills the room with rows. A row taller than any page is torn between its lines.
func (g *grid) take(at cursor, room float64) ([]placedRow, cursor) {
	var rows []placedRow
	used := 0.0
	for at.row < g.t.Len() {
		row, fits := g.next(at, room-used)
		if !fits {
			break
		}
		if row.part == begun || row.part == carried && row.height+slack >= room-used {
			return g.torn(rows, row, at, room-used)
		}
		rows = append(rows, row)
		used += row.height
		at = cursor{row: at.row + 1}
		if len(g.spans) > 0 {
			used = g.settle(rows)
			for used > room+slack && len(rows) > 1 {
				at.row = rows[len(rows)-1].index
				rows = rows[:len(rows)-1]
				used = g.settle(rows)
				if used <= room+slack {
					return rows, at
				}
			}
		}
	}
	return rows, at
}

// next is the next row, and whether it or its beginning fits.
func (g *grid) next(at cursor, room float64) (placedRow, bool) {
	if at.rest != nil {
		return *at.rest, true
	}
	row := g.place(at.row, g.t.Row(at.row))
	if row.height > g.tall && (room >= tearRoom || g.clean) {
		row.part = begun
		return row, true
	}
	return row, row.height <= room+slack
}

// torn puts as many lines of a tall row on the page as fit and keeps the rest for the next.
func (g *grid) torn(rows []placedRow, row placedRow, at cursor, room float64) ([]placedRow, cursor) {
	lines := max(int((room-2*g.pad+slack)/g.lead), 1)
	top, rest := row, row
	top.cells, rest.cells = make([]placedCell, len(row.cells)), make([]placedCell, len(row.cells))
	most := 0
	for i, c := range row.cells {
		top.cells[i], rest.cells[i] = c, c
		cut := min(lines, len(c.lines))
		top.cells[i].lines, rest.cells[i].lines = c.lines[:cut], c.lines[cut:]
		most = max(most, len(c.lines)-cut)
	}
	rest.part = carried
	rest.height = float64(most)*g.lead + 2*g.pad
	if most == 0 {
		if top.part == begun {
			top.part = whole
		}
		return append(rows, top), cursor{row: at.row + 1}
	}
	top.height = float64(lines)*g.lead + 2*g.pad
	return append(rows, top), cursor{row: at.row, rest: &rest}
}

// alone tells that from this row on too few rows are left for a page of their own; sums are no company.
func (g *grid) alone(from int) bool {
	left := 0
	for i := from; i < len(g.t.Rows) && left < company; i++ {
		if !g.t.Rows[i].Grey {
			left++
		}
	}
	return left < company
}

// keepTogether is how many of the rows stay when the page ends before row next: the last page of a table takes the last rows
// and the totals together, and a group is not begun where its name has no room.
func (g *grid) keepTogether(rows []placedRow, next int) int {
	keep := len(rows)
	for keep > 1 && rows[keep-1].part == whole && g.alone(next) {
		keep--
		next--
	}
	for i, sp := range g.spans {
		if sp.From >= next || sp.To <= next || sp.From <= rows[0].index {
			continue
		}
		height := 0.0
		for _, r := range rows[:keep] {
			if r.index >= sp.From {
				height += r.height
			}
		}
		if height < g.needs[i] {
			keep = min(keep, sp.From-rows[0].index)
		}
	}
	return max(keep, 1)
}

// settle stretches the last row of each group until the group's name fits, and returns the height of all rows.
func (g *grid) settle(rows []placedRow) float64 {
	for i := len(g.spans) - 1; i >= 0; i-- {
		sp, height, last := g.spans[i], 0.0, -1
		for j := range rows {
			if rows[j].index >= sp.From && rows[j].index < sp.To {
				height += rows[j].height
				last = j
			}
		}
		ended := last >= 0 && rows[last].index == sp.To-1
		if ended && height < g.needs[i] {
			rows[last].height += g.needs[i] - height
		}
	}
	total := 0.0
	for _, r := range rows {
		total += r.height
	}
	return total
}
