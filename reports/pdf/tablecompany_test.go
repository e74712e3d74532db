package pdf

import (
	"fmt"
	"strings"
	"testing"

	"guanyunbu/reports"
)

// under sets a table below so many lines of text.
func under(lines int, table reports.Table) reports.Document {
	var blocks []reports.Block
	for range lines {
		blocks = append(blocks, reports.Paragraph{Runs: reports.Plain("一行。"), Flush: true})
	}
	return paper(append(blocks, table)...)
}

// TestNoRowIsLeftAloneOnItsPage: wherever a table begins and however it ends, each of its pages has two rows of figures.
func TestNoRowIsLeftAloneOnItsPage(t *testing.T) {
	sum := func(words string) reports.Row {
		return reports.Row{Grey: true, Cells: []reports.Cell{{Text: words, Span: 2}}}
	}
	for _, row := range []struct {
		rule   string
		change func(*reports.Table)
	}{
		{"a plain table", func(*reports.Table) {}},
		{"a sum closes it", func(t *reports.Table) { t.Totals = []reports.Row{sum("合计")} }},
		{"three sums close it", func(t *reports.Table) { t.Totals = []reports.Row{sum("合计"), sum("扣分"), sum("总计")} }},
		{"a subtotal among its rows is no company", func(t *reports.Table) {
			at := len(t.Rows) - 1
			t.Rows = append(t.Rows[:at:at], sum("小计"), t.Rows[at])
			t.Totals = []reports.Row{sum("合计")}
		}},
		{"a note stands below", func(t *reports.Table) { t.Note = strings.Repeat("只取本年的记录。", 20) }},
		{"every page has its subtotal", func(t *reports.Table) {
			t.Subtotal = func(from, to int) reports.Row { return sum(fmt.Sprint("本页 ", to-from)) }
			t.Totals = []reports.Row{sum("合计")}
		}},
		{"set close already", func(t *reports.Table) { t.Tight = true }},
	} {
		t.Run(row.rule, func(t *testing.T) {
			divided := 0
			for lines := 18; lines < 34; lines += 3 {
				for n := 4; n < 12; n++ {
					table := twoColumns()
					for i := range n {
						table.Rows = append(table.Rows, reports.Cells(fmt.Sprint("编", i), strings.Repeat("说明", 1+i%3*20)))
					}
					row.change(&table)
					pages, s := set(t, under(lines, table))
					parts := s.found.Tables[0].Pages
					if len(parts) > 1 {
						divided++
					}
					for i, part := range parts {
						if got := figures(table, part); len(parts) > 1 && got < company {
							t.Errorf("%d lines above, %d rows: page %d of the table has %d", lines, n, i+1, got)
						}
					}
					if last := parts[len(parts)-1]; last.To != table.Len() {
						t.Errorf("%d lines above, %d rows: the table ends with row %d of %d", lines, n, last.To, table.Len())
					}
					if got := pagesWith(pages, "编号"); got != len(parts) {
						t.Errorf("%d lines above, %d rows: the header stands on %d of %d pages", lines, n, got, len(parts))
					}
				}
			}
			if divided == 0 {
				t.Error("no table went over the page")
			}
		})
	}
}

// figures counts the rows of one page of a table that are no sums.
func figures(t reports.Table, part reports.TablePage) int {
	n := 0
	for i := part.From; i < min(part.To, len(t.Rows)); i++ {
		if !t.Rows[i].Grey {
			n++
		}
	}
	return n
}

// TestATableIsSetCloserWhereThatSparesAPage: a row that misses its page by little is brought home.
func TestATableIsSetCloserWhereThatSparesAPage(t *testing.T) {
	table := twoColumns()
	for i := range 30 {
		table.Rows = append(table.Rows, reports.Cells(fmt.Sprint("编", i), "说明"))
	}
	spared := 0
	for lines := range 12 {
		_, s := set(t, under(lines, table))
		usual := newGrid(&sheet{set: s.set, doc: s.doc, width: a4Short, height: a4Long}, &table)
		high := usual.headHeight(true) + captionGap
		for i := range table.Len() {
			high += usual.place(i, table.Row(i)).height
		}
		room := s.bottom() - marginTop - float64(lines)*(mm(bodyLead)+1)
		if pages := len(s.found.Tables[0].Pages); high <= room && pages != 1 {
			t.Errorf("%d lines above: a table that fits is divided", lines)
		} else if high > room && pages == 1 {
			spared++
		}
	}
	if spared == 0 {
		t.Error("no table was set closer to spare a page")
	}
}
