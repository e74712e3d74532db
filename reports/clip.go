package reports

import "strings"

const ellipsis = "…"

// clipped makes a row whose cells keep to one line in columns of these millimetres. It is for papers of
// exactly one sheet; what is cut ends in a mark, and the whole words stand in the book.
func clipped(widths []float64, texts ...string) Row {
	row := Cells(texts...)
	for i := range row.Cells {
		row.Cells[i].Text = clip(texts[i], widths[i]-cellSides)
	}
	return row
}

// clip cuts words to what surely stands in one line of so many millimetres.
func clip(text string, wide float64) string {
	text = strings.Join(strings.Fields(Clean(text)), " ")
	room := int(wide / (weekSize * pointWidth) * em)
	if measured(text) <= room {
		return text
	}
	used := measured(ellipsis)
	for i, r := range text {
		if used += broad(r); used > room {
			return strings.TrimRight(text[:i], " ") + ellipsis
		}
	}
	return text
}
