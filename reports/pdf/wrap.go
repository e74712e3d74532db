package pdf

import (
	"strings"
	"unicode/utf8"

	"guanyunbu/reports"
)

// segment is a stretch of a line in one weight.
type segment struct {
	text string
	bold bool
	// width in thousandths of the type size.
	width int
	runes int
}

// line is one printed line. Spaces at its end are kept in the text but not counted in its width.
type line struct {
	segments []segment
	width    int
	// runes counts the characters before the spaces at the end.
	runes int
	// last marks the end of a paragraph, which is not stretched.
	last bool
}

// text is the line as plain words.
func (l line) text() string {
	var out strings.Builder
	for _, s := range l.segments {
		out.WriteString(s.text)
	}
	return out.String()
}

type glyph struct {
	r     rune
	bold  bool
	width int
}

// measure is the room for lines, in thousandths of the type size; the first line of a paragraph may be shorter.
type measure struct {
	width, first int
}

// typesetter breaks words into lines. It keeps every character: what goes in comes out, line by line.
type typesetter struct {
	fonts   Fonts
	missing map[rune]bool
	wrapped map[wrapKey][]line
}

type wrapKey struct {
	text  string
	bold  bool
	width int
}

func newTypesetter(fonts Fonts) *typesetter {
	return &typesetter{fonts: fonts, missing: make(map[rune]bool), wrapped: make(map[wrapKey][]line)}
}

// printable cleans a string and replaces what no font has.
func (t *typesetter) printable(s string) string {
	s = reports.Clean(s)
	for _, r := range s {
		if r != '\n' && !t.fonts.Has(r) {
			return t.replace(s)
		}
	}
	return s
}

func (t *typesetter) replace(s string) string {
	var out strings.Builder
	for _, r := range s {
		if r == '\n' || t.fonts.Has(r) {
			out.WriteRune(r)
			continue
		}
		t.missing[r] = true
		out.WriteRune(unprintable)
	}
	return out.String()
}

func (t *typesetter) face(bold bool) *face {
	if bold {
		return t.fonts.bold
	}
	return t.fonts.regular
}

// glyph chooses the weight that has the character.
func (t *typesetter) glyph(r rune, bold bool) glyph {
	if bold && t.fonts.bold.glyphOf(r) == 0 {
		bold = false
	}
	return glyph{r: r, bold: bold, width: t.face(bold).width(r)}
}

// wrapPlain breaks words in one weight, as in the cells of a table. Cells are mostly short; long ones are often repeated.
func (t *typesetter) wrapPlain(text string, bold bool, width int) []line {
	text = t.printable(text)
	if one, ok := t.oneLine(text, bold, width); ok {
		return []line{one}
	}
	key := wrapKey{text: text, bold: bold, width: width}
	if lines, ok := t.wrapped[key]; ok {
		return lines
	}
	lines := t.breakGlyphs(t.glyphs(nil, text, bold), measure{width: width, first: width})
	t.wrapped[key] = lines
	return lines
}

// wrap breaks runs of words into lines.
func (t *typesetter) wrap(runs []reports.Run, m measure) []line {
	var all []glyph
	for _, r := range runs {
		all = t.glyphs(all, t.printable(r.Text), r.Bold)
	}
	return t.breakGlyphs(all, m)
}

// single sets words in one line, whatever their length.
func (t *typesetter) single(text string, bold bool) line {
	text = strings.ReplaceAll(t.printable(text), "\n", " ")
	return assemble(t.glyphs(nil, text, bold), true)
}

func (t *typesetter) oneLine(text string, bold bool, width int) (line, bool) {
	f, sum, count := t.face(bold), 0, 0
	for _, r := range text {
		g := f.glyphOf(r)
		if g == 0 || r == '\n' {
			return line{}, text == ""
		}
		sum += int(f.widths[g])
		count++
	}
	if sum > width {
		return line{}, false
	}
	if text == "" {
		return line{last: true}, true
	}
	one := line{segments: []segment{{text: text, bold: bold, width: sum, runes: count}}, width: sum, runes: count, last: true}
	return one, true
}

func (t *typesetter) glyphs(all []glyph, text string, bold bool) []glyph {
	if all == nil {
		all = make([]glyph, 0, utf8.RuneCountInString(text))
	}
	for _, r := range text {
		if r == '\n' {
			all = append(all, glyph{r: r})
			continue
		}
		all = append(all, t.glyph(r, bold))
	}
	return all
}

// breakGlyphs fills lines one after another; \n ends a paragraph and is the only character not printed.
func (t *typesetter) breakGlyphs(all []glyph, m measure) []line {
	var lines []line
	room := m.first
	for {
		end := 0
		for end < len(all) && all[end].r != '\n' {
			end++
		}
		for start := 0; ; room = m.width {
			next := nextBreak(all[start:end], room) + start
			lines = append(lines, assemble(all[start:next], next == end))
			if start = next; start == end {
				break
			}
		}
		room = m.width
		if end == len(all) {
			return lines
		}
		all = all[end+1:]
	}
}

// nextBreak is the number of glyphs on the next line: all that fit, moved back to where a line may end.
func nextBreak(all []glyph, room int) int {
	sum, allowed := 0, 0
	for i, g := range all {
		if i > 0 && mayBreak(all[i-1].r, g.r) {
			allowed = i
		}
		sum += g.width
		if sum <= room || isSpace(g.r) {
			continue
		}
		if allowed > 0 {
			return allowed
		}
		return forcedBreak(all, i)
	}
	return len(all)
}

// forcedBreak divides a word that is longer than the line, without leaving a forbidden mark at the break if possible.
func forcedBreak(all []glyph, fits int) int {
	for i := fits; i > 0; i-- {
		if mayForce(all[i-1].r, all[i].r) {
			return i
		}
	}
	return max(fits, 1)
}

func assemble(glyphs []glyph, last bool) line {
	l := line{last: last}
	counted := len(glyphs)
	for counted > 0 && isSpace(glyphs[counted-1].r) {
		counted--
	}
	l.runes = counted
	for from := 0; from < len(glyphs); {
		to := from
		var text strings.Builder
		s := segment{bold: glyphs[from].bold}
		for to < len(glyphs) && glyphs[to].bold == s.bold {
			text.WriteRune(glyphs[to].r)
			s.width += glyphs[to].width
			to++
		}
		s.text, s.runes = text.String(), to-from
		l.segments = append(l.segments, s)
		from = to
	}
	for _, g := range glyphs[:counted] {
		l.width += g.width
	}
	return l
}
