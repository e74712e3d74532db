package exchange

import (
	"slices"
	"strings"
	"unicode/utf8"

	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
)

// Rows that are no records are told by few signs, and only while something is missing that a record
// must have: an activity called 年度总计划会 is one.
const (
	totalLength = 10 // longest text taken for the name of a total
	totalDepth  = 3  // how many filled cells from the left it may stand in
	footFilled  = 4  // most cells filled in a line under a table
)

// noRecord says why a row is no record at all, empty when it is one.
func (p *plan) noRecord(cells []string) string {
	if exchange.Blank(cells) {
		return term.SayRowBlank
	}
	lacking := slices.ContainsFunc(p.required, func(s source) bool { return s.col >= len(cells) || strings.TrimSpace(cells[s.col]) == "" })
	var filled []int
	for c, text := range cells {
		if strings.TrimSpace(text) != "" {
			filled = append(filled, c)
		}
	}
	if strings.HasPrefix(strings.TrimSpace(cells[filled[0]]), term.WordExample) && filled[0] == 0 && p.example() {
		return term.SayRowExample
	}
	if lacking && len(filled) <= footFilled && startsWith(strings.TrimSpace(cells[filled[0]]), term.WordsOfFoot) {
		return term.SayRowFoot
	}
	for _, c := range filled[:min(totalDepth, len(filled))] {
		if p.total(cells[c], c, lacking) {
			return term.SayRowTotal
		}
	}
	return ""
}

// example reports a table made from a template: its first column only counts rows, and the row that
// shows how to fill it is marked there.
func (p *plan) example() bool { return countsRows(p.head.names[0]) }

// total reports a cell that names a sum of other rows.
func (p *plan) total(text string, col int, lacking bool) bool {
	text = bare(text)
	if slices.Contains(term.WordsOfTotal, text) {
		return lacking || p.requires(col)
	}
	return (lacking || p.dates(col)) && utf8.RuneCountInString(text) <= totalLength && endsWith(text, term.WordsOfTotal)
}

// dates reports a column of days: a day is never called a total.
func (p *plan) dates(col int) bool {
	return slices.ContainsFunc(p.required, func(s source) bool { return s.col == col && s.column.Kind.Dated() })
}

func (p *plan) requires(col int) bool {
	return slices.ContainsFunc(p.required, func(s source) bool { return s.col == col })
}

func startsWith(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, w) })
}

func endsWith(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(text, w) })
}
