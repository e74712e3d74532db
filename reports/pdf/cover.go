package pdf

import (
	"strconv"

	"guanyunbu/reports"
	"guanyunbu/reports/wording"
)

// Places on the cover, in millimetres from its top.
const (
	coverNumber   = 25.7
	coverCode     = 31.2
	coverRules    = 62.4
	coverKicker   = 80.0
	coverTitle    = 97.6
	coverYear     = 112.0
	coverRulesEnd = 128.5
	coverFields   = 149.5
	coverFieldGap = 9.95
	// coverLineShare is the height of a further line of the same field, coverSmallest the least scale.
	coverLineShare = 0.62
	coverSmallest  = 0.35
	coverLabel     = 41.0
	coverValue     = 72.0
	coverLineFrom  = 70.5
	coverLineTo    = 173.0
	sealCentre     = 251.5
	sealRadius     = 17.0
	sealCaption    = 273.5

	kickerSize = 17.0
	titleSize  = 34.0
	valueSize  = 11.3
	labelSize  = 10.5
	nameSize   = 13.0
)

func (s *sheet) cover(c reports.Cover) {
	s.newPage()
	small := ink{size: 10}
	if c.Number != "" {
		l := s.set.single(wording.PaperNumber, false)
		s.written(point{marginLeft, baseline(coverNumber, 10)}, l, small)
		after := marginLeft + l.long(small) + mm(10)
		s.written(point{after, baseline(coverNumber, 10)}, s.set.single(c.Number, false), small)
	}
	s.writtenRight(point{s.right(), baseline(coverNumber, 10)}, s.set.single(c.Version, false), small)
	if c.CheckCode != "" {
		s.writtenRight(point{s.right(), baseline(coverCode, 10)}, s.set.single(wording.CheckCode+" "+c.CheckCode, false), small)
	}
	if c.Draft {
		s.draftMark()
	}
	s.coverTitles(c)
	s.coverFields(c.Fields)
	s.seals(c.Seals)
	s.y = s.bottom()
}

func (s *sheet) draftMark() {
	k := ink{size: kickerSize, bold: true, spread: 4}
	l := s.set.single(wording.Draft, true)
	wide := l.long(k)
	middle := marginLeft + s.textWidth()/2
	const y = 46.0
	s.pen.rect(box{middle - wide/2 - 4, y - 5.5, wide + 8, 11}, paint{edge: stroke{width: 1.2}})
	s.writtenCentre(point{middle, baseline(y, k.size)}, l, k)
}

func (s *sheet) coverTitles(c reports.Cover) {
	middle := marginLeft + s.textWidth()/2
	for _, r := range []struct{ y, width float64 }{{coverRules, 2}, {coverRules + 2, 0.6}, {coverRulesEnd - 2, 0.6}, {coverRulesEnd, 2}} {
		s.pen.line(point{marginLeft, r.y}, point{s.right(), r.y}, stroke{width: r.width})
	}
	for _, t := range []struct {
		words string
		y     float64
		k     ink
	}{
		{c.Kicker, coverKicker, ink{size: kickerSize, spread: 4}},
		{c.Title, coverTitle, ink{size: titleSize, bold: true, spread: 10}},
		{c.Year, coverYear, ink{size: kickerSize - 1, spread: 2.5}},
	} {
		l := s.set.single(t.words, t.k.bold)
		if wide := l.long(t.k); wide > s.textWidth() {
			t.k.size *= s.textWidth() / wide
			t.k.spread *= s.textWidth() / wide
		}
		s.writtenCentre(point{middle, baseline(t.y, t.k.size)}, l, t.k)
	}
}

// coverFields fills in the lines of the cover; a long value, such as several facilities, takes more than one. If the seals
// would be reached, everything is set smaller.
func (s *sheet) coverFields(fields []reports.Field) {
	scale := 1.0
	for scale > coverSmallest && coverFields+s.coverFieldsHeight(fields, scale) > sealCentre-sealRadius {
		scale -= 0.1
	}
	y := coverFields
	for i, f := range fields {
		k := coverInk(i, scale)
		s.shrunk(point{coverLabel, y}, f.Label, ink{size: labelSize * scale}, coverLineFrom-coverLabel-2)
		for j, l := range s.coverLines(f, k) {
			if j > 0 {
				y += coverFieldGap * coverLineShare * scale
			}
			s.written(point{coverValue, baseline(y, k.size)}, l, k)
		}
		under := y + coverFieldGap*scale/2
		s.pen.line(point{coverLineFrom, under}, point{coverLineTo, under}, stroke{width: 0.6, grey: 90})
		y += coverFieldGap * scale
	}
}

func (s *sheet) coverFieldsHeight(fields []reports.Field, scale float64) float64 {
	height := 0.0
	for i, f := range fields {
		more := len(s.coverLines(f, coverInk(i, scale))) - 1
		height += coverFieldGap * scale * (1 + coverLineShare*float64(more))
	}
	return height
}

func (s *sheet) coverLines(f reports.Field, k ink) []line {
	return s.set.wrapPlain(f.Value, k.bold, units(coverLineTo-coverValue-1, k.size))
}

// coverInk writes the first field, the name of the facility, larger and bold.
func coverInk(field int, scale float64) ink {
	if field == 0 {
		return ink{size: nameSize * scale, bold: true}
	}
	return ink{size: valueSize * scale}
}

// seals draws a dashed circle for each stamp, side by side.
func (s *sheet) seals(names []string) {
	for i, name := range names {
		x := marginLeft + s.textWidth()*(float64(i)+0.5)/float64(len(names))
		s.pen.circle(point{x, sealCentre}, sealRadius, paint{edge: stroke{width: 0.7, grey: 120, dash: 3, gap: 2}})
		small := ink{size: tableSize, grey: 110}
		s.writtenCentre(point{x, baseline(sealCentre, tableSize)}, s.set.single(wording.SealHere, false), small)
		s.writtenCentre(point{x, baseline(sealCaption, tableSize)}, s.set.single(name, false), ink{size: tableSize + 0.5})
	}
}

const (
	contentsTop     = 13.0
	contentsChapter = 7.0
	contentsSection = 5.7
	contentsIndent  = 6.6
	contentsNumber  = 7.0
)

// contents lists chapters and sections with dotted leaders. The page numbers come from the pass before.
func (s *sheet) contents(c reports.Contents) {
	s.begin()
	if !s.fresh() {
		s.newPage()
	}
	title := ink{size: chapter, bold: true, spread: chapter}
	middle := marginLeft + s.textWidth()/2
	s.writtenCentre(point{middle, baseline(s.y+4, chapter)}, s.set.single(wording.Contents, true), title)
	s.y += contentsTop
	for i, h := range reports.Headings(*s.doc) {
		if h.InContents() {
			s.entry(i, h)
		}
	}
	if c.Foot != "" {
		s.note(reports.Note{Text: c.Foot, Bare: true, Ruled: true})
	}
	s.y = s.bottom()
}

func (s *sheet) entry(i int, h reports.Heading) {
	k, x, height := ink{size: 11, bold: true}, marginLeft, contentsChapter
	if h.Level > 1 {
		k, x, height = ink{size: 9.5}, marginLeft+contentsIndent, contentsSection
	}
	room := units(s.right()-contentsNumber-4-x, k.size)
	lines := s.set.wrap([]reports.Run{{Text: h.Entry(), Bold: k.bold}}, measure{width: room, first: room})
	s.need(0, height*float64(len(lines)))
	top := s.y
	for j, l := range lines {
		if j > 0 {
			s.y += height
		}
		s.written(point{x, baseline(s.y+height/2, k.size)}, l, k)
	}
	page := 0
	if i < len(s.known.Headings) {
		page = s.known.Headings[i]
	}
	from := x + lines[len(lines)-1].long(k) + 1.5
	line := s.y + height/2 + 0.8
	if to := s.right() - contentsNumber; to > from {
		s.pen.line(point{from, line}, point{to, line}, stroke{width: 0.6, grey: 140, dash: 0.8, gap: 1.2})
	}
	s.writtenRight(point{s.right(), baseline(s.y+height/2, k.size)}, s.set.single(number(page), k.bold), k)
	s.y += height
	if page > 0 {
		s.pen.link(box{marginLeft, top, s.textWidth(), s.y - top}, page)
	}
}

// number is a page number; on the first pass it is not known yet.
func number(page int) string {
	if page == 0 {
		return ""
	}
	return strconv.Itoa(page)
}
