package reports

import (
	"strings"

	"guanyunbu/reports/wording"
)

// balanced gives the plain tables of a paper columns as wide as their words need: numbers, dates and
// codes are never torn, and names break only where no column has room to spare. Matrices, tables with
// hairlines and those with drawn bars keep the widths they were given.
func (d Document) balanced() Document {
	blocks := make([]Block, len(d.Blocks))
	for i, b := range d.Blocks {
		if t, ok := b.(Table); ok && !t.Hairlines && !t.Grouped() && !t.barred() {
			b = t.balanced()
		}
		blocks[i] = b
	}
	d.Blocks = blocks
	return d
}

// barred reports a table in which bars are drawn.
func (t Table) barred() bool {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if c.Bar.Drawn {
				return true
			}
		}
	}
	return false
}

func (t Table) balanced() Table {
	if len(t.Rows) == 0 {
		return t
	}
	size := t.Size
	if size == 0 {
		size = listSize
	}
	demands := make([]demand, len(t.Columns))
	order := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		texts, totals := t.texts(i)
		whole := c.Align != Left || allCodes(texts)
		if whole {
			texts = append(texts, totals...)
		}
		demands[i], order[i] = wants(c.Title, strings.Join(totals, wording.Space), texts, whole), i
		if whole { // a longer title in two lines, so that what is left goes to the names
			demands[i].easy = max(demands[i].least, headed(c.Title))
			demands[i].full = demands[i].easy
		}
	}
	if least(demands, size, false) > uprightWidth {
		return t // words must be torn anyway; the widths given are as good
	}
	columns := append([]Column(nil), t.Columns...)
	for _, f := range share(order, demands, size, uprightWidth) {
		columns[f.at].Weight = f.wide
	}
	t.Columns = columns
	return t
}

// texts lists the words of a column, those that stand over several columns left out, and those of its totals.
func (t Table) texts(column int) (texts, totals []string) {
	for i := range t.Len() {
		at := 0
		for _, c := range t.Row(i).Cells {
			if at == column && c.Columns() == 1 {
				if i < len(t.Rows) {
					texts = append(texts, c.Text)
				} else if c.Text != "" {
					totals = append(totals, c.Text)
				}
			}
			at += c.Columns()
		}
	}
	return texts, totals
}

// headed is the width that the title of a column of numbers should have.
func headed(title string) int {
	const short = 4 * em
	if long := measured(title); long > short {
		return min(long/2+em/2, easyHead)
	}
	return measured(title)
}
