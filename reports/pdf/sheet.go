package pdf

import (
	"guanyunbu/reports"
)

// The tokens of the paper.
const (
	marginTop    = 25.0
	marginBottom = 24.0
	marginLeft   = 26.0
	marginRight  = 22.0
	a4Short      = 210.0
	a4Long       = 297.0

	bodySize   = 12.0
	bodyLead   = 20.0
	tableSize  = 9.0
	smallSize  = 8.5
	smallLead  = 12.5
	chapter    = 16.0
	smallest   = 6.0
	headLine   = 17.6
	headRule   = 19.8
	footRule   = 278.0
	footLine   = 283.2
	furniture  = 0.6
	middleRise = 0.37
)

// sheet is the paper while a document is being set: the pen, the place reached, and what the last pass found out.
type sheet struct {
	pen pen
	set *typesetter
	doc *reports.Document
	// known comes from the pass before, found is gathered in this one.
	known, found reports.Layout
	number       int
	y            float64
	headings     int
	tables       int
	width        float64
	height       float64
	// mentionsTotal notes that a sentence holds the number of pages.
	mentionsTotal bool
}

func newSheet(p pen, set *typesetter, d *reports.Document) *sheet {
	s := &sheet{pen: p, set: set, doc: d, width: a4Short, height: a4Long}
	if d.Landscape {
		s.width, s.height = a4Long, a4Short
	}
	return s
}

// textWidth is the width between the margins.
func (s *sheet) textWidth() float64 { return s.width - marginLeft - marginRight }

func (s *sheet) right() float64 { return s.width - marginRight }

func (s *sheet) bottom() float64 { return s.height - marginBottom }

// room is what is left on the page.
func (s *sheet) room() float64 {
	if s.number == 0 {
		return 0
	}
	return s.bottom() - s.y
}

// fresh tells that nothing stands on the page yet.
func (s *sheet) fresh() bool { return s.number > 0 && s.y <= marginTop }

// newPage begins a page and prints its furniture.
func (s *sheet) newPage() {
	s.number++
	s.pen.page()
	s.y = marginTop
	s.furnish()
}

// begin makes sure there is a page to stand on.
func (s *sheet) begin() {
	if s.number == 0 {
		s.newPage()
	}
}

// need makes sure that so much room is left, on a new page if necessary. Nothing is left of a gap at the top of a page.
func (s *sheet) need(gap, height float64) {
	if s.number == 0 || !s.fresh() && s.room() < gap+height {
		s.newPage()
	}
	s.space(gap)
}

// space leaves a gap, unless the page has just begun.
func (s *sheet) space(gap float64) {
	if !s.fresh() {
		s.y += gap
	}
}

func (s *sheet) furnish() {
	words := reports.Furniture(*s.doc, s.number, max(s.known.Total, s.number))
	if len(words) == 0 {
		return
	}
	k := ink{size: smallSize, grey: smallGrey}
	left, right := s.fitted(words[0], k, s.textWidth()*0.66), s.fitted(words[1], k, s.textWidth()*0.33)
	rule := stroke{width: furniture}
	s.written(point{marginLeft, headLine}, left, k)
	s.writtenRight(point{s.right(), headLine}, right, k)
	s.pen.line(point{marginLeft, headRule}, point{s.right(), headRule}, rule)
	foot := s.height - a4Long
	line := footLine + foot
	s.pen.line(point{marginLeft, footRule + foot}, point{s.right(), footRule + foot}, stroke{width: furniture, grey: 110})
	s.written(point{marginLeft, line}, s.set.single(words[2], false), k)
	s.writtenCentre(point{marginLeft + s.textWidth()/2, line}, s.set.single(words[3], false), k)
	s.writtenRight(point{s.right(), line}, s.set.single(words[4], false), k)
}

// fitted shortens furniture that is too long for its place; the full title stands on the cover.
func (s *sheet) fitted(words string, k ink, width float64) line {
	l := s.set.single(words, k.bold)
	limit := units(width, k.size)
	if l.width <= limit {
		return l
	}
	runes := []rune(words)
	for len(runes) > 1 && l.width > limit {
		runes = runes[:len(runes)-1]
		l = s.set.single(string(runes)+"\u2026", k.bold)
	}
	return l
}

// units turns millimetres into thousandths of the type size, the measure of the line breaker.
func units(width, size float64) int { return int(width / mm(size) * emUnits) }

// long is the width of a line in millimetres.
func (l line) long(k ink) float64 {
	return float64(l.width)*mm(k.size)/emUnits + float64(max(l.runes-1, 0))*mm(k.spread)
}

// written writes a line from its left end; its weights override that of the ink.
func (s *sheet) written(at point, l line, k ink) {
	for _, one := range l.segments {
		k.bold = one.bold
		s.pen.text(at, one.text, k)
		at.x += float64(one.width)*mm(k.size)/emUnits + float64(one.runes)*mm(k.spread)
	}
}

func (s *sheet) writtenRight(at point, l line, k ink) {
	at.x -= l.long(k)
	s.written(at, l, k)
}

func (s *sheet) writtenCentre(at point, l line, k ink) {
	at.x -= l.long(k) / 2
	s.written(at, l, k)
}

// baseline is where words of a size stand so that they look centred on a height.
func baseline(middle, size float64) float64 { return middle + mm(size)*middleRise }
