package exchange

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A header often stands in two lines: 实到人次 merged over 合计, 老, 少, 残. Its columns are called by
// both lines, 实到人次/老, so that two columns 人数 under different heads stay two columns.
const (
	mostLines   = 3  // lines of one header
	longestName = 20 // longest name in a line of heads; longer ones are content
	lineSign    = "/"
)

// figures is a cell that no name of a column is: a number, a date, a time.
var figures = regexp.MustCompile(`^[-+]?\d[\d.,:/\s-]*$`)

// headerSpan gives the first and the last line of the header that the row belongs to.
func headerSpan(rows [][]string, row int, known func(string) bool) (top, bottom int) {
	top, bottom = row, row
	for bottom+1 < len(rows) && bottom-top+1 < mostLines && under(rows[bottom], rows[bottom+1], known) {
		bottom++
	}
	for top > 0 && bottom-top+1 < mostLines && under(rows[top-1], rows[top], known) {
		top--
	}
	return top, bottom
}

// under reports whether the lower row holds the columns of groups named in the upper row: some column
// stands in both rows as one, some group has more columns than its own, and no lower cell is content.
func under(upper, lower []string, known func(string) bool) bool {
	joint, parts, familiar, open := 0, 0, false, false
	for c := range max(len(upper), len(lower)) {
		above, below := named(upper, c), named(lower, c)
		if figures.MatchString(below) || utf8.RuneCountInString(below) > longestName || strings.HasPrefix(below, "#") {
			return false
		}
		switch {
		case above != "" && (below == "" || below == above):
			joint++
			familiar = familiar || known(above)
			open = false
		case above != "":
			open = true
		case below != "" && !open:
			return false
		case below != "":
			parts++
		}
	}
	return joint > 0 && parts > 0 && familiar
}

func named(row []string, col int) string {
	if col >= len(row) {
		return ""
	}
	return strings.Join(strings.Fields(row[col]), " ")
}

// headerParts gives for each column what its lines say, from the top; a group holds for the blank
// cells to its right that have a column below.
func headerParts(rows [][]string, top, bottom, width int) [][]string {
	parts := make([][]string, width)
	for r := top; r <= bottom; r++ {
		group := ""
		for c := range width {
			text := named(rows[r], c)
			alone := !slices.ContainsFunc(rows[r+1:bottom+1], func(lower []string) bool { return named(lower, c) != "" && named(lower, c) != text })
			switch {
			case text != "" && alone:
				group = ""
			case text != "":
				group = text
			case !alone:
				text = group
			}
			if text != "" && !slices.Contains(parts[c], text) {
				parts[c] = append(parts[c], text)
			}
		}
	}
	return parts
}
