package pdf

import (
	"strings"

	"guanyunbu/reports"
)

// block sets one block of the document.
func (s *sheet) block(i int) {
	switch b := s.doc.Blocks[i].(type) {
	case reports.Cover:
		s.cover(b)
	case reports.Contents:
		s.contents(b)
	case reports.Heading:
		s.heading(b, s.firstNeed(i+1))
	case reports.Paragraph:
		s.paragraph(b)
	case reports.StatRow:
		s.stats(b)
	case reports.Box:
		s.frame(b)
	case reports.Note:
		s.note(b)
	case reports.Table:
		s.table(b)
	case reports.Matrix:
		s.table(b.Table())
	case reports.Radar:
		s.radar(b)
	case reports.BarLine:
		s.barLine(b)
	case reports.SignOff:
		s.signOff(b)
	case reports.PageBreak:
		s.pageBreak()
	}
}

// firstNeed is about the room that the first part of a block takes; a heading is not left alone above less.
func (s *sheet) firstNeed(i int) float64 {
	if i >= len(s.doc.Blocks) {
		return 0
	}
	switch b := s.doc.Blocks[i].(type) {
	case reports.Heading:
		return headingHeight(b) + s.firstNeed(i+1)
	case reports.Radar:
		return radarHeight
	case reports.BarLine:
		return chartHeight
	case reports.StatRow:
		return statHeight
	case reports.Box:
		return float64(len(s.boxLines(b)))*boxLead + 2*boxPad + s.firstLines(i+1)
	case reports.Table, reports.Matrix:
		return tableStart
	}
	return 2 * mm(bodyLead)
}

// firstLines is what must stand below a box: the start of the table it explains, else a line or two.
func (s *sheet) firstLines(i int) float64 {
	if i < len(s.doc.Blocks) {
		switch s.doc.Blocks[i].(type) {
		case reports.Table, reports.Matrix:
			return tableStart
		}
	}
	return 2 * mm(smallLead)
}

// tableStart is caption, header and two rows.
const tableStart = 28.0

func (s *sheet) pageBreak() {
	if s.number > 0 && !s.fresh() {
		s.y = s.bottom()
	}
}

const (
	chapterHeight  = 9.3
	sectionHeight  = 6.6
	sectionGap     = 4.0
	titleSpread    = 3.2
	bookmarkLevels = 3
)

func headingHeight(h reports.Heading) float64 {
	if h.Level <= 1 {
		return chapterHeight
	}
	return sectionHeight
}

func (s *sheet) heading(h reports.Heading, below float64) {
	size, gap := bodySize, sectionGap
	if h.Level <= 1 {
		size, gap = chapter, 0
		s.begin()
		if !s.fresh() {
			s.newPage()
		}
	}
	width := s.textWidth()
	lines := s.set.wrap([]reports.Run{{Text: h.Text, Bold: true}}, measure{width: units(width, size), first: units(width, size)})
	height := headingHeight(h)
	lead := mm(size) * 1.4
	s.need(gap, height+lead*float64(len(lines)-1)+below)
	s.found.Headings = append(s.found.Headings, s.number)
	s.headings++
	s.pen.bookmark(s.set.printable(h.Text), min(h.Level, bookmarkLevels)-1, s.y)
	k := ink{size: size}
	if h.Centred {
		k.spread = titleSpread
	}
	for i, l := range lines {
		at := point{marginLeft, baseline(s.y+lead/2+float64(i)*lead, size)}
		if h.Centred {
			at.x = marginLeft + s.textWidth()/2
			s.writtenCentre(at, l, k)
			continue
		}
		s.written(at, l, k)
	}
	s.y += height + lead*float64(len(lines)-1)
}

// fill writes the page total into a sentence that asks for it.
func (s *sheet) fill(runs []reports.Run) []reports.Run {
	var filled []reports.Run
	for i, r := range runs {
		if !strings.Contains(r.Text, reports.PageTotalMark) {
			continue
		}
		s.mentionsTotal = true
		if filled == nil {
			filled = append(filled, runs...)
		}
		filled[i].Text = s.known.Fill(r.Text)
	}
	if filled != nil {
		return filled
	}
	return runs
}

func (s *sheet) paragraph(p reports.Paragraph) {
	size, lead := bodySize, mm(bodyLead)
	if p.Size > 0 {
		size, lead = p.Size, mm(p.Size*bodyLead/bodySize)
	}
	width := units(s.textWidth(), size)
	m := measure{width: width, first: width}
	indent := 0.0
	if !p.Flush {
		indent = 2 * mm(size)
		m.first -= 2 * emUnits
	}
	lines := s.set.wrap(s.fill(p.Runs), m)
	k := ink{size: size}
	for i, l := range lines {
		s.need(0, lead*float64(together(i, len(lines))))
		at := point{marginLeft, baseline(s.y+lead/2, size)}
		room := m.width
		if i == 0 {
			at.x += indent
			room = m.first
		}
		s.justified(at, l, k, room)
		s.y += lead
	}
	s.y += 1
}

// together is how many lines from here on must stay on one page, so that no paragraph leaves a single line behind.
func together(i, lines int) int {
	switch {
	case i == 0 && lines <= 3:
		return lines
	case i == 0, i == lines-2:
		return 2
	}
	return 1
}

// justified stretches a line to the full width, a little after every character, unless it ends its paragraph.
func (s *sheet) justified(at point, l line, k ink, room int) {
	slack := room - l.width
	if gaps := l.runes - 1; !l.last && gaps > 0 && slack > 0 && slack < gaps*emUnits/8 {
		k.spread = float64(slack) / float64(gaps) * k.size / emUnits
	}
	s.written(at, l, k)
}

const (
	statHeight  = 20.0
	statValue   = 20.0
	statPad     = 3.2
	statCaption = 3.3
	statFigure  = 10.4
	statContext = 17.0
)

func (s *sheet) stats(r reports.StatRow) {
	if len(r.Stats) == 0 {
		return
	}
	s.need(0, statHeight+3)
	wide := s.textWidth() / float64(len(r.Stats))
	for i, one := range r.Stats {
		x := marginLeft + wide*float64(i)
		s.pen.line(point{x, s.y}, point{x, s.y + statHeight}, stroke{width: 0.7})
		room := wide - statPad - 1
		s.shrunk(point{x + statPad, s.y + statCaption}, one.Caption, ink{size: tableSize}, room)
		s.shrunk(point{x + statPad, s.y + statFigure}, one.Value, ink{size: statValue, bold: true}, room)
		s.shrunk(point{x + statPad, s.y + statContext}, one.Context, ink{size: smallSize, grey: smallGrey}, room)
	}
	s.y += statHeight + 3
}

// shrunk writes one line around a height, smaller if it would be too long.
func (s *sheet) shrunk(at point, words string, k ink, room float64) {
	l := s.set.single(words, k.bold)
	if wide := l.long(k); wide > room {
		k.size = max(smallest, k.size*room/wide)
	}
	at.y = baseline(at.y, k.size)
	s.written(at, l, k)
}

const (
	boxPad  = 3.0
	boxLead = 4.9
)

func (s *sheet) frame(b reports.Box) {
	lines := s.boxLines(b)
	height := float64(len(lines))*boxLead + 2*boxPad - 1
	s.need(1, height)
	s.drawBox(lines, height)
	s.y += 3
}

func (s *sheet) boxLines(b reports.Box) []line {
	var lines []line
	width := units(s.textWidth()-2*boxPad, tableSize)
	for _, runs := range b.Lines {
		lines = append(lines, s.set.wrap(runs, measure{width: width, first: width})...)
	}
	return lines
}

func (s *sheet) drawBox(lines []line, height float64) {
	s.pen.rect(box{marginLeft, s.y, s.textWidth(), height}, paint{fill: totalGrey, filled: true, edge: stroke{width: 0.5, grey: 110}})
	y := s.y + boxPad - 0.5
	for _, l := range lines {
		s.written(point{marginLeft + boxPad, baseline(y+boxLead/2, tableSize)}, l, ink{size: tableSize})
		y += boxLead
	}
	s.y += height
}

func (s *sheet) note(n reports.Note) {
	if n.Ruled {
		s.need(3, mm(smallLead)+3)
		s.pen.line(point{marginLeft, s.y}, point{s.right(), s.y}, stroke{width: 0.5, grey: 110})
		s.y += 2
	}
	s.smallPrint(n.Wording())
}

// smallPrint is a note: it may go on over the page like any text.
func (s *sheet) smallPrint(words string) {
	width := units(s.textWidth(), smallSize)
	lead := mm(smallLead)
	s.space(1)
	for _, l := range s.set.wrap(s.fill(reports.Plain(words)), measure{width: width, first: width}) {
		s.need(0, lead)
		s.justified(point{marginLeft, baseline(s.y+lead/2, smallSize)}, l, ink{size: smallSize, grey: smallGrey}, width)
		s.y += lead
	}
	s.y += 1
}

// noteHeight is the room that small print takes below a table.
func (s *sheet) noteHeight(words string) float64 {
	width := units(s.textWidth(), smallSize)
	return 2 + float64(len(s.set.wrap(reports.Plain(words), measure{width: width, first: width})))*mm(smallLead)
}
