package reports

import (
	"strings"
	"unicode/utf8"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/reports/wording"
)

// The room for lists, in millimetres and points. The widths between the margins are those of the sheet in reports/pdf, where
// a test holds the two against each other.
const (
	uprightWidth = 162.0
	sideWidth    = 249.0
	listSize     = 9.0
	listSmall    = 8.0
	cellSides    = 3.0
	pointWidth   = 25.4 / 72

	em        = 1000 // characters are measured in thousandths of the type size
	wordLimit = 16 * em
	leastText = 6 * em
	easyText  = 8 * em
	easyHead  = 6 * em
	longCode  = 12 * em
	mostEasy  = 16 * em
	mostWide  = 40 * em
	easyLines = 3
)

// fitting is one column that found its place: which of the list, and how wide in millimetres.
type fitting struct {
	at   int
	wide float64
}

// fitted is how a list stands on paper.
type fitted struct {
	landscape bool
	size      float64
	parts     [][]fitting
}

// demand is what a column asks for, in thousandths of the type size: the least at which no number, date or word is torn, what
// keeps its rows to a few lines, and what would hold every row in one.
type demand struct{ least, easy, full int }

// fit chooses the way the sheet lies, the size and the widths: upright if the rows stay low, on its side if that helps, in
// smaller type if words would be torn, and in several parts when there are simply too many columns.
func (l listing) fit() fitted {
	demands := make([]demand, len(l.Columns))
	for i := range l.Columns {
		demands[i] = l.demand(i)
	}
	all := make([]int, len(l.Columns))
	for i := range all {
		all[i] = i
	}
	for _, try := range []struct {
		landscape bool
		size      float64
		easy      bool
	}{{false, listSize, true}, {true, listSize, true}, {true, listSmall, true}, {true, listSmall, false}} {
		width := uprightWidth
		if try.landscape {
			width = sideWidth
		}
		if least(demands, try.size, try.easy) <= width {
			return fitted{landscape: try.landscape, size: try.size, parts: [][]fitting{share(all, demands, try.size, width)}}
		}
	}
	out := fitted{landscape: true, size: listSmall}
	for _, part := range l.divide(demands) {
		out.parts = append(out.parts, share(part, demands, listSmall, sideWidth))
	}
	return out
}

// demand measures a column over all its rows.
func (l listing) demand(at int) demand {
	column := l.Columns[at]
	texts := make([]string, len(l.Rows))
	for i, row := range l.Rows {
		texts[i] = row[at]
	}
	total := ""
	if l.Totals != nil {
		total = l.Totals[at]
	}
	return wants(column.Label, total, texts, tight(column) || l.codes(at))
}

// wants measures a column by its title, its total and its texts. One that is whole is never wrapped.
func wants(title, total string, texts []string, whole bool) demand {
	d := demand{least: word(title), full: measured(title)}
	for _, text := range texts {
		d.full = max(d.full, measured(text))
		d.least = max(d.least, word(text))
	}
	if total != "" {
		d.least = max(d.least, word(total))
		d.full = max(d.full, d.least)
	}
	if whole {
		for _, text := range texts {
			d.least = max(d.least, measured(text))
		}
		d.easy = max(d.least, min(measured(title), easyHead))
		return d
	}
	d.least = max(min(d.least, wordLimit), min(d.full, leastText))
	d.easy = max(d.least, min(d.full, max(easyText, d.full/easyLines), mostEasy))
	return d
}

// codes reports a column of words that are all short numbers of something, such as those of permits: they are not torn either.
func (l listing) codes(at int) bool {
	texts := make([]string, len(l.Rows))
	for i, row := range l.Rows {
		texts[i] = row[at]
	}
	return allCodes(texts)
}

func allCodes(texts []string) bool {
	for _, text := range texts {
		if text != "" && (measured(text) > longCode || !strings.ContainsAny(text, digits) || strings.ContainsAny(text, " "+wording.Space)) {
			return false
		}
	}
	return true
}

const digits = "0123456789"

// tight reports columns that are never wrapped: codes, numbers, dates and times.
func tight(c exchange.ListColumn) bool {
	return c.Code || c.Kind.Number() || c.Kind.Dated() || c.Kind == field.Clock || c.Kind == field.YesNo
}

// millimetres is the width of a column for words of a length.
func millimetres(length int, size float64) float64 {
	return float64(length)*size*pointWidth/em + cellSides
}

func least(demands []demand, size float64, easy bool) float64 {
	sum := 0.0
	for _, d := range demands {
		n := d.least
		if easy {
			n = d.easy
		}
		sum += millimetres(n, size)
	}
	return sum
}

// share gives every column its least, then what keeps rows low, then what keeps them to one line, as far as the room goes;
// what is left goes to all in proportion.
func share(columns []int, demands []demand, size, room float64) []fitting {
	out := make([]fitting, len(columns))
	for i, at := range columns {
		out[i] = fitting{at: at, wide: millimetres(demands[at].least, size)}
		room -= out[i].wide
	}
	for _, wanted := range []func(demand) int{func(d demand) int { return d.easy }, func(d demand) int { return min(max(d.full, d.easy), mostWide) }} {
		short := 0.0
		for _, f := range out {
			short += max(0, millimetres(wanted(demands[f.at]), size)-f.wide)
		}
		if short == 0 {
			continue
		}
		part := min(1, max(0, room)/short)
		for i, f := range out {
			more := max(0, millimetres(wanted(demands[f.at]), size)-f.wide) * part
			out[i].wide += more
			room -= more
		}
	}
	total := 0.0
	for _, f := range out {
		total += f.wide
	}
	for i := range out {
		out[i].wide += max(0, room) * out[i].wide / total
	}
	return out
}

// divide deals the columns out to parts that fit, each beginning with those that name a row.
func (l listing) divide(demands []demand) [][]int {
	names := []int{}
	for i, c := range l.Columns {
		if c.Code {
			names = append(names, i)
			continue
		}
		names = append(names, i) // the first column of its own, mostly the name
		break
	}
	base := 0.0
	for _, at := range names {
		base += millimetres(demands[at].easy, listSmall)
	}
	var parts [][]int
	part, used := append([]int{}, names...), base
	for at := len(names); at < len(l.Columns); at++ {
		wide := millimetres(demands[at].easy, listSmall)
		if used+wide > sideWidth && len(part) > len(names) {
			parts = append(parts, part)
			part, used = append([]int{}, names...), base
		}
		part, used = append(part, at), used+wide
	}
	return append(parts, part)
}

// measured is how long words are at most, in either weight; a test holds it against the fonts.
func measured(text string) int {
	sum := 0
	for _, r := range text {
		sum += broad(r)
	}
	return sum
}

// word is the longest stretch that a line never ends in: numbers, dates, codes and Latin words. Two Chinese characters count
// as one, so that no column is a single character wide.
func word(text string) int {
	longest, run := 0, 0
	for i, r := range text {
		if r >= 0x2000 || r == ' ' {
			if r == ' ' {
				run = 0
				continue
			}
			run = 0
			longest = max(longest, min(2, utf8.RuneCountInString(text[i:]))*em)
			continue
		}
		run += broad(r)
		longest = max(longest, run)
	}
	return longest
}

// broad is the width of a character in the bolder of the two paper fonts, rounded up by its class.
func broad(r rune) int {
	switch {
	case r >= 0x2000:
		return em
	case r >= '0' && r <= '9', r == '$', r == '+', r == '<', r == '=', r == '>', r == '#':
		return 590
	case r == ' ', r == '.', r == ',', r == ':', r == ';', r == '\'', r == '|':
		return 330
	case r == '-', r == '/', r == '!', r == '(', r == ')', r == '[', r == ']':
		return 395
	case r >= 'a' && r <= 'z' && r != 'm' && r != 'w':
		return 650
	case r >= 0x80:
		return em
	}
	return 1010
}
