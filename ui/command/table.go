package command

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// aligned lays rows out in columns for a screen on which a Chinese character is two cells wide. Some
// columns stand right; the last one is never filled up.
func aligned(rows [][]string, right map[int]bool) []string {
	var widths []int
	for _, row := range rows {
		for c, text := range row {
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], cells(text))
		}
	}
	lines := make([]string, len(rows))
	for r, row := range rows {
		var line strings.Builder
		for c, text := range row {
			gap := strings.Repeat(" ", widths[c]-cells(text))
			if c > 0 {
				line.WriteString("  ")
			}
			if right[c] {
				line.WriteString(gap + text)
				continue
			}
			line.WriteString(text + gap)
		}
		lines[r] = strings.TrimRight(line.String(), " ")
	}
	return lines
}

// cells counts the cells that a text takes on the screen.
func cells(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
