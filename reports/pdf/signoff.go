package pdf

import (
	"strings"

	"guanyunbu/reports"
	"guanyunbu/reports/wording"
)

const (
	signName   = 25.5
	signInset  = 3.8
	signPad    = 2.8
	signSize   = 10.0
	signLead   = 6.2
	signRoom   = 9.0
	signBlank  = 23.0
	signGap    = 3.5
	signTick   = 3.0
	signSealAt = 73.0
	signDate   = 7.2
)

// signOff draws the framed blocks of the signature page. A block that does not fit goes to the next page whole.
func (s *sheet) signOff(o reports.SignOff) {
	k := ink{size: signSize}
	s.need(1, signLead+40)
	if o.Left != "" || o.Right != "" {
		middle := baseline(s.y+signLead/2-0.5, signSize)
		s.written(point{marginLeft, middle}, s.set.single(o.Left, false), k)
		s.writtenRight(point{s.right(), middle}, s.set.single(o.Right, false), k)
		s.y += signLead
	}
	for _, p := range o.Parts {
		b := s.signBlock(p)
		s.need(0, b.height)
		b.draw()
	}
	if o.Closing != "" {
		s.space(0.5)
		s.smallPrint(o.Closing)
	}
}

// signBlock is one level's block with its words broken into lines.
type signBlock struct {
	s         *sheet
	p         reports.SignPart
	statement []line
	names     []line
	left      float64
	y         float64
	height    float64
}

func (s *sheet) signBlock(p reports.SignPart) *signBlock {
	b := &signBlock{s: s, p: p, left: marginLeft + signName + signInset}
	width := units(s.right()-signInset-b.left, signSize)
	if len(p.Statement) > 0 {
		b.statement = s.set.wrap(s.fill(p.Statement), measure{width: width, first: width})
	}
	for _, part := range strings.Split(p.Name, "\n") {
		b.names = append(b.names, s.set.wrapPlain(part, true, units(signName-2, signSize))...)
	}
	b.height = 2*signPad + signLead*float64(len(b.statement))
	if len(p.Blanks) > 0 {
		b.height += signLead + 1.5
	}
	if p.Score != "" {
		b.height += signLead
	}
	if p.Opinion {
		b.height += signLead
	}
	if p.Signer != "" {
		b.height += signLead + b.room()
	}
	b.height = max(b.height, signLead*float64(len(b.names))+2*signPad)
	return b
}

func (b *signBlock) room() float64 {
	if b.p.Room > 0 {
		return b.p.Room
	}
	return signRoom
}

func (b *signBlock) draw() {
	s, k := b.s, ink{size: signSize}
	frame := stroke{width: 0.5, grey: 100}
	s.pen.rect(box{marginLeft, s.y, s.textWidth(), b.height}, paint{edge: frame})
	s.pen.line(point{marginLeft + signName, s.y}, point{marginLeft + signName, s.y + b.height}, frame)
	y := s.y + (b.height-signLead*float64(len(b.names)))/2
	for _, l := range b.names {
		s.writtenCentre(point{marginLeft + signName/2, baseline(y+signLead/2, signSize)}, l, k)
		y += signLead
	}
	b.y = s.y + signPad
	for _, l := range b.statement {
		s.written(point{b.left, b.line()}, l, k)
		b.y += signLead
	}
	if len(b.p.Blanks) > 0 {
		b.y += 1.5
		b.blanks()
		b.y += signLead
	}
	if b.p.Score != "" {
		b.score()
		b.y += signLead
	}
	if b.p.Opinion {
		s.written(point{b.left, b.line()}, s.set.single(b.p.Asked(), false), k)
	}
	if b.p.Signer != "" {
		b.y = s.y + b.height - signPad - signLead
		b.signature()
	}
	s.y += b.height
}

// line is where the words of the current line stand.
func (b *signBlock) line() float64 { return baseline(b.y+signLead/2, signSize) }

// words writes at x and returns where the next thing may begin.
func (b *signBlock) words(x float64, text string) float64 {
	l := b.s.set.single(text, false)
	b.s.written(point{x, b.line()}, l, ink{size: signSize})
	return x + l.long(ink{size: signSize})
}

// blank draws a line to write on.
func (b *signBlock) blank(x, width float64) float64 {
	y := b.y + signLead - 1.2
	b.s.pen.line(point{x, y}, point{x + width, y}, stroke{width: 0.7})
	return x + width
}

func (b *signBlock) blanks() {
	x := b.left
	for i, name := range b.p.Blanks {
		width := signBlank
		if i > 0 {
			x += 2 * signGap
			width += 8
		}
		x = b.blank(b.words(x, name)+signGap, width)
	}
}

func (b *signBlock) score() {
	x := b.blank(b.words(b.left, b.p.Score)+signGap, 18.5) + signGap
	x = b.words(x, wording.Points)
	if len(b.p.Grades) == 0 {
		return
	}
	x = b.words(x+8, wording.Grade)
	for i, grade := range b.p.Grades {
		if i > 0 {
			x += signGap
		}
		middle := b.y + signLead/2
		b.s.pen.rect(box{x + 0.3, middle - signTick/2, signTick, signTick}, paint{edge: stroke{width: 0.6}})
		x = b.words(x+signTick+1.5, grade)
	}
}

func (b *signBlock) signature() {
	b.blank(b.words(b.left, b.p.Signer)+signGap, signBlank)
	b.words(b.left+signSealAt, b.p.Seal)
	right := b.s.right() - signInset
	wide := mm(signSize)
	b.words(right-3*wide-2*signDate, wording.Year)
	b.words(right-2*wide-signDate, wording.Month)
	b.words(right-wide, wording.Day)
}
