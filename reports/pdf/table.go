package pdf

import (
	"fmt"
	"strings"

	"guanyunbu/reports"
	"guanyunbu/reports/wording"
)

const (
	cellPad     = 1.3
	tightPad    = 0.75
	cellSide    = 1.4
	tightSide   = 0.9
	groupSide   = 0.4
	cellLead    = 1.3
	captionGap  = 3.0
	captionHigh = 6.4
	tableAfter  = 2.5
	tightSize   = 8.5
)

// grid is one table while it is being set.
type grid struct {
	s     *sheet
	t     *reports.Table
	edges []float64
	size  float64
	lead  float64
	side  float64
	pad   float64
	// tail is the height of the note below.
	tail  float64
	spans []reports.Span
	// needs is the height each group name takes.
	needs []float64
	head  placedRow
	// tall is the most a row may take before it is torn.
	tall float64
	// left is the room on the page being filled, clean tells that nothing stands on it yet.
	left  float64
	clean bool
}

// placedRow is a row with its lines broken and its height known.
type placedRow struct {
	index  int
	source reports.Row
	cells  []placedCell
	height float64
	// part tells whether this is a whole row or a piece of one taller than a page.
	part part
}

type part int

const (
	whole part = iota
	begun
	carried
)

type placedCell struct {
	column, span int
	lines        []line
	cell         reports.Cell
}

// table sets a table on as many pages as it needs.
func (s *sheet) table(t reports.Table) {
	if len(t.Columns) == 0 {
		s.found.Tables = append(s.found.Tables, reports.TableLayout{})
		s.tables++
		return
	}
	s.begin()
	if t.Title() != "" {
		s.space(captionGap)
	}
	s.fitting(&t).run()
	s.tables++
	s.y += tableAfter
	if t.Note != "" {
		s.y -= tableAfter - 0.5
		s.smallPrint(wording.NotePrefix + t.Note)
	}
}

// fitting sets a table a little tighter where that spares a page, as a clerk would to bring the last rows home.
func (s *sheet) fitting(t *reports.Table) *grid {
	g := newGrid(s, t)
	if t.Tight || t.Len() > tightRows {
		return g
	}
	usual := g.crossings()
	if usual == 0 {
		return g
	}
	closer := *t
	closer.Tight = true
	if tight := newGrid(s, &closer); tight.crossings() < usual {
		return tight
	}
	return g
}

func newGrid(s *sheet, t *reports.Table) *grid {
	g := &grid{s: s, t: t, size: t.Size, side: cellSide, pad: cellPad, spans: t.Spans()}
	if g.size == 0 {
		g.size = tableSize
	}
	if t.Hairlines && g.size <= tightSize {
		g.side = tightSide
	}
	if t.Tight {
		g.pad = tightPad
	}
	if t.Note != "" {
		g.tail = s.noteHeight(wording.NotePrefix + t.Note)
	}
	g.lead = mm(g.size) * cellLead
	total := 0.0
	for _, c := range t.Columns {
		total += max(c.Weight, 0.01)
	}
	x := marginLeft
	g.edges = []float64{x}
	for _, c := range t.Columns {
		x += s.textWidth() * max(c.Weight, 0.01) / total
		g.edges = append(g.edges, x)
	}
	for _, sp := range g.spans {
		lines := len(g.groupLines(sp))
		g.needs = append(g.needs, float64(lines)*g.lead+2*g.pad)
	}
	titles := reports.Row{Grey: true}
	for _, c := range t.Columns {
		titles.Cells = append(titles.Cells, reports.Cell{Text: c.Title})
	}
	g.head = g.place(-1, titles)
	g.head.height += 0.3
	g.tall = s.bottom() - marginTop - g.headHeight(false)
	if t.Subtotal != nil {
		g.tall -= g.lead + 2*g.pad
	}
	return g
}

// place breaks the cells of a row into lines.
func (g *grid) place(index int, row reports.Row) placedRow {
	placed := placedRow{index: index, source: row, cells: make([]placedCell, 0, len(row.Cells))}
	column, most := 0, 1
	for _, c := range row.Cells {
		span := min(c.Columns(), len(g.t.Columns)-column)
		if span < 1 {
			break
		}
		cell := placedCell{column: column, span: span, cell: c}
		if !g.isGroup(column, c) {
			left, right := g.inner(cell)
			cell.lines = g.s.set.wrapPlain(c.Text, c.Bold || row.Grey, units(right-left, g.size))
			most = max(most, len(cell.lines))
		}
		placed.cells = append(placed.cells, cell)
		column += span
	}
	placed.height = float64(most)*g.lead + 2*g.pad
	return placed
}

// inner is the room for words between the sides of a cell; the narrow columns of group names leave less at the sides.
func (g *grid) inner(c placedCell) (left, right float64) {
	side := g.side
	if c.span == 1 && g.t.Columns[c.column].Group != reports.Ungrouped {
		side = groupSide
	}
	return g.edges[c.column] + side, g.edges[c.column+c.span] - side
}

func (g *grid) isGroup(column int, c reports.Cell) bool {
	return c.Down > 0 && g.t.Columns[column].Group != reports.Ungrouped
}

// groupLine is one line of the name of a group; an empty one parts the name from its remark.
type groupLine struct {
	words line
	bold  bool
}

// groupLines breaks the name of a group: downwards, one character to a line, or across.
func (g *grid) groupLines(sp reports.Span) []groupLine {
	width := units(g.edges[sp.Column+1]-g.edges[sp.Column]-2*groupSide, g.size)
	var lines []groupLine
	if g.t.Columns[sp.Column].Group == reports.Vertical {
		for _, r := range g.s.set.printable(sp.Cell.Text) {
			lines = append(lines, groupLine{words: g.s.set.single(string(r), true), bold: true})
		}
		if sp.Cell.Under == "" {
			return lines
		}
		lines = append(lines, groupLine{})
		for _, word := range strings.Fields(sp.Cell.Under) {
			lines = appendAll(lines, g.s.set.wrapPlain(word, false, width))
		}
		return lines
	}
	lines = appendAll(lines, g.s.set.wrapPlain(sp.Cell.Text, sp.Cell.Bold, width))
	if sp.Cell.Under != "" {
		lines = appendAll(lines, g.s.set.wrapPlain(sp.Cell.Under, false, width))
	}
	return lines
}

func appendAll(to []groupLine, lines []line) []groupLine {
	for _, l := range lines {
		to = append(to, groupLine{words: l})
	}
	return to
}

// headHeight is the room taken above the first row of a page.
func (g *grid) headHeight(first bool) float64 {
	height := g.head.height
	if g.t.Title() != "" {
		height += captionHigh
	}
	if r := g.t.Running; r != nil && !first {
		height += g.runningHeight(r)
	}
	return height
}

func (g *grid) runningHeight(r *reports.Running) float64 {
	height := 0.0
	if r.Chapter != "" {
		height += chapterHeight
	}
	if r.Section != "" {
		height += sectionHeight + 1
	}
	if r.Box != nil {
		height += float64(len(g.s.boxLines(*r.Box)))*boxLead + 2*boxPad - 1 + 2
	}
	return height
}

// drawHead draws what stands above the first row: on further pages with the running chapter, section and box.
func (g *grid) drawHead(page, of int) {
	s := g.s
	if page > 1 && g.t.Running != nil {
		g.drawRunning(g.t.Running)
	}
	if title := g.t.Title(); title != "" {
		k := ink{size: tableSize, bold: true}
		if page > 1 {
			title += wording.Continued
		}
		middle := baseline(s.y+captionHigh/2-0.4, tableSize)
		s.writtenCentre(point{marginLeft + s.textWidth()/2, middle}, s.set.single(title, true), k)
		if page > 1 {
			count := fmt.Sprintf(wording.TablePageOf, page, max(of, page))
			s.writtenRight(point{s.right(), middle}, s.set.single(count, false), ink{size: tableSize})
		}
		s.y += captionHigh
	}
	g.fillRow(g.head.height, headGrey)
	s.pen.line(point{marginLeft, s.y}, point{s.right(), s.y}, stroke{width: 1.2})
	g.drawCells(g.head)
	if g.t.Hairlines {
		g.verticals(g.head)
	}
	s.y += g.head.height
}

func (g *grid) drawRunning(r *reports.Running) {
	s := g.s
	if r.Chapter != "" {
		at := point{marginLeft, baseline(s.y+mm(chapter)*0.7, chapter)}
		s.written(at, s.set.single(r.Chapter+wording.Continued, true), ink{size: chapter})
		s.y += chapterHeight
	}
	if r.Section != "" {
		s.written(point{marginLeft, baseline(s.y+mm(bodySize)*0.7, bodySize)}, s.set.single(r.Section, true), ink{size: bodySize})
		s.y += sectionHeight + 1
	}
	if r.Box != nil {
		lines := s.boxLines(*r.Box)
		s.drawBox(lines, float64(len(lines))*boxLead+2*boxPad-1)
		s.y += 2
	}
}

func (g *grid) fillRow(height float64, grey uint8) {
	g.s.pen.rect(box{marginLeft, g.s.y, g.s.textWidth(), height}, paint{fill: grey, filled: true})
}
