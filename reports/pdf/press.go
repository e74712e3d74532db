package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"guanyunbu/reports"
	"guanyunbu/reports/wording"
)

const (
	regularFamily = "regular"
	boldFamily    = "bold"
)

// press is the pen of the second pass: it writes the file.
type press struct {
	doc   *gofpdf.Fpdf
	codes codes
	used  map[string][]rune
	// What the library has been told last, to spare the file repeated settings.
	family       string
	size, spread float64
	grey         int
	drawn        stroke
	fill         int
	depth        int
}

func newPress(d reports.Document, fonts Fonts, seen *tally) *press {
	orientation := "P"
	if d.Landscape {
		orientation = "L"
	}
	p := &press{doc: gofpdf.New(orientation, "mm", "A4", "")}
	p.doc.SetAutoPageBreak(false, 0)
	p.doc.SetMargins(0, 0, 0)
	p.doc.SetCatalogSort(true)
	p.doc.SetCreationDate(d.Date)
	p.doc.SetModificationDate(d.Date)
	p.doc.SetProducer(surrogates(wording.Producer), true)
	p.doc.SetTitle(surrogates(reports.Clean(d.Title)), true)
	p.doc.SetSubject(surrogates(reports.Clean(d.Subtitle)), true)
	p.doc.SetAuthor(surrogates(reports.Clean(d.Facility)), true)
	digits := runeSet{far: make(map[rune]bool)}
	digits.add("0123456789")
	regular := slices.Concat(seen.regular.all(), digits.all())
	bold := slices.Concat(seen.bold.all(), digits.all())
	p.codes = newCodes(slices.Concat(regular, bold))
	p.used = map[string][]rune{regularFamily: tidy(regular), boldFamily: tidy(bold)}
	p.doc.AddUTF8FontFromBytes(regularFamily, "", fonts.regular.cut(p.used[regularFamily], p.codes))
	p.doc.AddUTF8FontFromBytes(boldFamily, "", fonts.bold.cut(p.used[boldFamily], p.codes))
	p.doc.SetFont(boldFamily, "", 1)
	return p
}

func tidy(runes []rune) []rune {
	slices.Sort(runes)
	return slices.Compact(runes)
}

// finish closes the file and returns its bytes.
func (p *press) finish() ([]byte, error) {
	var out bytes.Buffer
	if err := p.doc.Output(&out); err != nil {
		return nil, fmt.Errorf("write paper: %w", err)
	}
	return withMeanings(out.Bytes(), p.used, p.codes)
}

func (p *press) page() {
	p.doc.AddPage()
	p.family, p.size, p.spread = "", 0, 0
	p.grey, p.fill = -1, -1
	p.drawn = stroke{width: -1}
}

func (p *press) text(at point, words string, k ink) {
	if words == "" {
		return
	}
	family := regularFamily
	if k.bold {
		family = boldFamily
	}
	if family != p.family || k.size != p.size {
		p.doc.SetFont(family, "", k.size)
		p.family, p.size = family, k.size
	}
	if int(k.grey) != p.grey {
		p.doc.SetTextColor(int(k.grey), int(k.grey), int(k.grey))
		p.grey = int(k.grey)
	}
	p.filling(k.grey)
	if k.spread != p.spread {
		p.doc.RawWriteStr(strconv.FormatFloat(k.spread, 'f', 3, 64) + " Tc")
		p.spread = k.spread
	}
	p.doc.Text(at.x, at.y, p.codes.encode(words))
}

func (p *press) stroke(s stroke) {
	if s == p.drawn {
		return
	}
	p.doc.SetDrawColor(int(s.grey), int(s.grey), int(s.grey))
	p.doc.SetLineWidth(mm(s.width))
	if s.dash != p.drawn.dash || s.gap != p.drawn.gap || p.drawn.width < 0 {
		var pattern []float64
		if s.dash > 0 {
			pattern = []float64{mm(s.dash), mm(s.gap)}
		}
		p.doc.SetDashPattern(pattern, 0)
	}
	p.drawn = s
}

// shape prepares for a filled or outlined shape and names the way the library calls it.
func (p *press) shape(s paint) string {
	style := ""
	if s.edge.width > 0 {
		p.stroke(s.edge)
		style = "D"
	}
	if s.filled {
		p.filling(s.fill)
		style = "F" + style
	}
	return style
}

// filling sets the colour of shapes. Words are given it too: where both agree the library writes them more briefly.
func (p *press) filling(grey uint8) {
	if int(grey) == p.fill {
		return
	}
	p.doc.SetFillColor(int(grey), int(grey), int(grey))
	p.fill = int(grey)
}

func (p *press) line(a, b point, s stroke) {
	p.stroke(s)
	p.doc.Line(a.x, a.y, b.x, b.y)
}

func (p *press) rect(r box, s paint) { p.doc.Rect(r.x, r.y, r.w, r.h, p.shape(s)) }

func (p *press) circle(centre point, radius float64, s paint) {
	p.doc.Circle(centre.x, centre.y, radius, p.shape(s))
}

func (p *press) polygon(corners []point, s paint) {
	list := make([]gofpdf.PointType, len(corners))
	for i, c := range corners {
		list[i] = gofpdf.PointType{X: c.x, Y: c.y}
	}
	p.doc.Polygon(list, p.shape(s))
}

// bookmark adds a line to the outline; a level may not be deeper than one below the line before.
func (p *press) bookmark(title string, level int, y float64) {
	level = min(level, p.depth)
	p.depth = level + 1
	p.doc.Bookmark(surrogates(title), level, y)
}

func (p *press) link(r box, page int) {
	to := p.doc.AddLink()
	p.doc.SetLink(to, 0, page)
	p.doc.Link(r.x, r.y, r.w, r.h, to)
}

// surrogates writes characters above U+FFFF as two halves of three bytes each, which is what makes the library's own
// conversion of titles and outlines come out right.
func surrogates(s string) string {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if r < bmpSize {
			out = append(out, string(r)...)
			continue
		}
		high, low := utf16.EncodeRune(r)
		for _, half := range []rune{high, low} {
			out = append(out, 0xE0|byte(half>>12), 0x80|byte(half>>6&0x3F), 0x80|byte(half&0x3F))
		}
	}
	return string(out)
}
