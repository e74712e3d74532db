package pdf

import (
	"slices"

	"guanyunbu/reports"
)

const (
	barHigh    = 2.6
	ringRadius = 1.45
	// verticalLead spreads the characters of a name written downwards where there is room.
	verticalLead = 1.25
	// subtotalIndex marks the page subtotal, which is none of the rows of the table.
	subtotalIndex = -1
)

// drawPage draws the rows of one page, the page subtotal before the totals, and the closing rule.
func (g *grid) drawPage(rows []placedRow, page reports.TablePage, several bool) {
	if sub, due := g.t.PageSubtotal(page, several); due {
		at := slices.IndexFunc(rows, func(r placedRow) bool { return r.index >= len(g.t.Rows) })
		if at < 0 {
			at = len(rows)
		}
		rows = slices.Insert(rows, at, g.place(subtotalIndex, sub))
	}
	top := g.s.y
	for _, r := range rows {
		g.ground(r)
		g.s.y += r.height
	}
	g.s.y = top
	g.s.pen.line(point{marginLeft, top}, point{g.s.right(), top}, stroke{width: 0.7})
	heights := g.heightsBefore(rows)
	for i, r := range rows {
		if i > 0 {
			g.rule(rows[i-1], r)
		}
		g.drawGroups(r, rows, heights, top)
		g.drawCells(r)
		if g.t.Hairlines {
			g.verticals(r)
		}
		g.s.y += r.height
	}
	g.s.pen.line(point{marginLeft, g.s.y}, point{g.s.right(), g.s.y}, stroke{width: 1.2})
}

// heightsBefore gives for each row the height of those above it on the page.
func (g *grid) heightsBefore(rows []placedRow) []float64 {
	heights := make([]float64, len(rows)+1)
	for i, r := range rows {
		heights[i+1] = heights[i] + r.height
	}
	return heights
}

// ground paints what lies under the words of a row.
func (g *grid) ground(r placedRow) {
	if r.source.Grey {
		g.fillRow(r.height, totalGrey)
	}
	for _, c := range r.cells {
		if c.cell.Shade > 0 {
			x := g.edges[c.column]
			g.s.pen.rect(box{x, g.s.y, g.edges[c.column+c.span] - x, r.height}, paint{fill: shade(c.cell.Shade), filled: true})
		}
	}
}

// drawGroups writes the names of the groups that begin with this row, or that go on at the top of a page.
func (g *grid) drawGroups(r placedRow, rows []placedRow, heights []float64, top float64) {
	first := r.index == rows[0].index && r.part == rows[0].part
	for _, sp := range g.spans {
		starts := sp.From == r.index && r.part != carried
		goesOn := first && sp.From <= r.index && sp.To > r.index
		if !starts && !goesOn {
			continue
		}
		from, to := len(rows), 0
		for i, other := range rows {
			if other.index >= sp.From && other.index < sp.To {
				from, to = min(from, i), max(to, i+1)
			}
		}
		g.drawGroup(sp, top+heights[from], heights[to]-heights[from])
	}
}

func (g *grid) drawGroup(sp reports.Span, y, height float64) {
	lines := g.groupLines(sp)
	middle := (g.edges[sp.Column] + g.edges[sp.Column+1]) / 2
	lead := g.lead
	if g.t.Columns[sp.Column].Group == reports.Vertical {
		lead = max(lead, min(lead*verticalLead, (height-2*g.pad)/float64(len(lines))))
	}
	if high := float64(len(lines)) * lead; high > height-1 && len(lines) > 1 {
		lead = max((height-1)/float64(len(lines)), mm(g.size)*0.9)
	}
	y += (height - lead*float64(len(lines))) / 2
	for i, l := range lines {
		at := point{middle, baseline(y+lead*(float64(i)+0.5), g.size)}
		g.s.writtenCentre(at, l.words, ink{size: g.size, bold: l.bold})
	}
}

// drawCells writes the cells of a row, centred on its height; pieces of a torn row begin at the top.
func (g *grid) drawCells(r placedRow) {
	for _, c := range r.cells {
		left, right := g.inner(c)
		middle := g.s.y + r.height/2
		if c.cell.Bar.Drawn {
			g.drawBar(box{left, middle - barHigh/2, right - left, barHigh}, c.cell.Bar.Share)
		}
		if c.cell.Ring {
			centre := point{(left + right) / 2, middle}
			g.s.pen.circle(centre, ringRadius, paint{edge: stroke{width: 0.5, grey: 90}})
		}
		y := middle - g.lead*float64(len(c.lines))/2
		if r.part != whole {
			y = g.s.y + g.pad
		}
		g.drawLines(c, y)
	}
}

func (g *grid) drawLines(c placedCell, y float64) {
	k := ink{size: g.size}
	left, right := g.inner(c)
	align := g.t.Columns[c.column].Align
	if c.span > 1 {
		align = reports.Left
	}
	for i, l := range c.lines {
		at := point{left, baseline(y+g.lead*(float64(i)+0.5), g.size)}
		switch align {
		case reports.Left:
			g.s.written(at, l, k)
		case reports.Centre:
			g.s.writtenCentre(point{(left + right) / 2, at.y}, l, k)
		case reports.Right:
			g.s.writtenRight(point{right, at.y}, l, k)
		}
	}
}

func (g *grid) drawBar(r box, share int) {
	g.s.pen.rect(r, paint{fill: barBack, filled: true})
	r.w *= float64(min(max(share, 0), 10000)) / 10000
	g.s.pen.rect(r, paint{fill: barGrey, filled: true})
}

// rule draws the grey line between two rows, leaving out the columns whose group goes on.
func (g *grid) rule(above, below placedRow) {
	thin := stroke{width: 0.4, grey: ruleGrey}
	from := 0
	for column := range g.t.Columns {
		if !g.inGroup(column, above.index, below.index) {
			continue
		}
		if column > from {
			g.s.pen.line(point{g.edges[from], g.s.y}, point{g.edges[column], g.s.y}, thin)
		}
		from = column + 1
	}
	if from < len(g.t.Columns) {
		g.s.pen.line(point{g.edges[from], g.s.y}, point{g.s.right(), g.s.y}, thin)
	}
}

func (g *grid) inGroup(column, above, below int) bool {
	for _, sp := range g.spans {
		if sp.Column == column && sp.From <= above && below < sp.To && above >= 0 && below > above {
			return true
		}
	}
	return false
}

// verticals draws the hairlines right of every cell but the last.
func (g *grid) verticals(r placedRow) {
	for _, c := range r.cells {
		if end := c.column + c.span; end < len(g.t.Columns) {
			x := g.edges[end]
			g.s.pen.line(point{x, g.s.y}, point{x, g.s.y + r.height}, stroke{width: 0.4, grey: ruleGrey})
		}
	}
}
