package pdf

import (
	"fmt"
	"strings"
	"testing"

	"guanyunbu/reports"
)

// set lays out one document and returns what was written, page by page.
func set(t *testing.T, d reports.Document) (pages []*recorder, s *sheet) {
	t.Helper()
	job := newJob(d, paperFonts(t))
	if err := job.settle(); err != nil {
		t.Fatal(err)
	}
	p := &pageRecorder{}
	s = job.run(p)
	return p.pages, s
}

// pageRecorder is a recorder for each page.
type pageRecorder struct {
	recorder
	pages []*recorder
}

func (p *pageRecorder) page() { p.pages = append(p.pages, &recorder{}) }

func (p *pageRecorder) text(at point, words string, k ink) {
	p.pages[len(p.pages)-1].text(at, words, k)
}

func (r *recorder) find(words string) (mark, bool) {
	for _, m := range r.marks {
		if m.words == words {
			return m, true
		}
	}
	return mark{}, false
}

func twoColumns(rows ...reports.Row) reports.Table {
	return reports.Table{Number: 1, Caption: "台账", Columns: []reports.Column{{Title: "编号", Weight: 1}, {Title: "说明", Weight: 4}}, Rows: rows}
}

func TestRowAtThePageFootGoesOverWhole(t *testing.T) {
	for before := range 40 {
		var blocks []reports.Block
		for range before {
			blocks = append(blocks, reports.Paragraph{Runs: reports.Plain("一行。"), Flush: true})
		}
		long := strings.Repeat("说明", 100)
		var rows []reports.Row
		for i := range 6 {
			rows = append(rows, reports.Cells(fmt.Sprintf("编%d", i), long))
		}
		blocks = append(blocks, twoColumns(rows...))
		d := paper(blocks...)
		pages, s := set(t, d)
		for n, page := range pages {
			for _, m := range page.marks {
				if m.k.size == tableSize && m.at.y > s.bottom() {
					t.Fatalf("%d paragraphs before: %q on page %d stands below the margin", before, m.words, n+1)
				}
			}
		}
		for i := range 6 {
			if n := pagesWith(pages, fmt.Sprintf("编%d", i)); n != 1 {
				t.Fatalf("%d paragraphs before: row %d stands on %d pages", before, i, n)
			}
		}
		for _, p := range s.found.Tables[0].Pages {
			if len(p.Begun)+len(p.Carried) > 0 {
				t.Fatalf("%d paragraphs before: a row that fits a page was torn", before)
			}
		}
	}
}

func pagesWith(pages []*recorder, words string) int {
	n := 0
	for _, p := range pages {
		if _, ok := p.find(words); ok {
			n++
		}
	}
	return n
}

func TestRowTallerThanAPageIsTornBetweenLines(t *testing.T) {
	tall := strings.Repeat("内容审核意见较长，", 700)
	d := paper(twoColumns(reports.Cells("甲", "短"), reports.Cells("乙", tall), reports.Cells("丙", "短")))
	l := sameText(t, d)
	if l.Total < 3 {
		t.Fatalf("row of %d characters takes only %d pages", len([]rune(tall)), l.Total)
	}
	parts := l.Tables[0].Pages
	if len(parts[0].Begun) == 0 || len(parts[1].Carried) == 0 {
		t.Fatalf("row was not torn: %+v", parts)
	}
	if last := parts[len(parts)-1]; last.To != 3 {
		t.Errorf("table ends with row %d", last.To)
	}
}

func TestHeaderAndNamesAreRepeated(t *testing.T) {
	d := paper(indicatorTable())
	pages, s := set(t, d)
	if len(pages) < 2 {
		t.Fatal("table fits one page")
	}
	if _, ok := pages[1].find("表 16　三级指标自评得分表（续）"); !ok {
		t.Error("second page has no caption with 续")
	}
	if _, ok := pages[1].find("第 2 页，共 2 页"); !ok {
		t.Error("second page does not count the pages of the table")
	}
	from := s.found.Tables[0].Pages[1].From
	for _, sp := range indicatorTable().Spans() {
		if sp.Column != 0 || sp.From >= from || sp.To <= from {
			continue
		}
		for _, r := range sp.Cell.Text {
			if _, ok := pages[1].find(string(r)); !ok {
				t.Errorf("%c of %s is not repeated on the second page", r, sp.Cell.Text)
			}
		}
	}
}

func TestGroupNamesHaveRoom(t *testing.T) {
	for rows := range 30 {
		table := reports.Table{Number: 1, Caption: "得分", Hairlines: true, Columns: []reports.Column{{Title: "一级", Weight: 1, Group: reports.Vertical}, {Title: "三级", Weight: 9}}}
		for i := range rows + 14 {
			table.Rows = append(table.Rows, reports.Cells("", fmt.Sprint(i)))
		}
		table.Rows = append(table.Rows, reports.Row{Cells: []reports.Cell{{Text: "优惠收费规范", Down: 3, Under: "10 分"}, {Text: "甲"}}}, reports.Cells("", "乙"), reports.Cells("", "丙"))
		pages, s := set(t, paper(table))
		for n, page := range pages {
			last := -1.0
			for _, m := range page.marks {
				if !strings.Contains("优惠收费规范", m.words) || m.k.size != tableSize {
					continue
				}
				if last > 0 && m.at.y-last < mm(tableSize)*0.85 && m.at.y > last {
					t.Fatalf("%d rows before: %s is squeezed on page %d", rows+14, m.words, n+1)
				}
				if m.at.y > s.bottom() {
					t.Fatalf("%d rows before: %s stands below the margin of page %d", rows+14, m.words, n+1)
				}
				last = m.at.y
			}
		}
	}
}

func TestPageSubtotalsAddUp(t *testing.T) {
	for _, rows := range []int{1, 10, 24, 25, 26, 27, 30, 60, 200} {
		table := annexTable(rows)
		counted := 0
		table.Subtotal = func(from, to int) reports.Row {
			return reports.Cells(fmt.Sprintf("小计%d", to-from))
		}
		table.Totals = []reports.Row{reports.Cells("总计")}
		_, s := set(t, paper(table))
		parts := s.found.Tables[0].Pages
		for i, p := range parts {
			if len(parts) > 1 {
				if _, due := table.PageSubtotal(p, true); due {
					counted += min(p.To, rows) - p.From
				}
			}
			if i > 0 && p.From >= rows {
				t.Errorf("%d rows: totals stand alone on page %d of the table", rows, i+1)
			}
		}
		if len(parts) > 1 && counted != rows {
			t.Errorf("%d rows: subtotals count %d", rows, counted)
		}
		if len(parts) == 1 {
			if _, due := table.PageSubtotal(parts[0], false); due {
				t.Errorf("%d rows: a table of one page has a page subtotal", rows)
			}
		}
		sameText(t, paper(table))
	}
}

func TestHeadingIsNotLeftAlone(t *testing.T) {
	for before := range 40 {
		var blocks []reports.Block
		for range before {
			blocks = append(blocks, reports.Paragraph{Runs: reports.Plain("一行。"), Flush: true})
		}
		blocks = append(blocks, reports.Heading{Level: 2, Text: "标题"}, conclusionRadar())
		pages, _ := set(t, paper(blocks...))
		for n, p := range pages {
			_, title := p.find("标题")
			_, chart := p.find(conclusionRadar().Title())
			if title != chart {
				t.Fatalf("%d paragraphs before: heading and chart part on page %d", before, n+1)
			}
		}
	}
}

func TestSignatureBlocksAreNeverDivided(t *testing.T) {
	for before := range 36 {
		var blocks []reports.Block
		for range before {
			blocks = append(blocks, reports.Paragraph{Runs: reports.Plain("一行。"), Flush: true})
		}
		blocks = append(blocks, signaturePage())
		pages, s := set(t, paper(blocks...))
		for n, p := range pages {
			for _, m := range p.marks {
				if m.k.size == signSize && m.at.y > s.bottom() {
					t.Fatalf("%d paragraphs before: %q stands below the margin of page %d", before, m.words, n+1)
				}
			}
			_, name := p.find("第三方评估")
			_, signer := p.find("评估负责人")
			if name != signer {
				t.Fatalf("%d paragraphs before: a block is divided on page %d", before, n+1)
			}
		}
	}
}

func TestPagesWithoutContent(t *testing.T) {
	for _, c := range []struct {
		rule string
		doc  reports.Document
	}{
		{"no blocks at all", paper()},
		{"a table without rows", paper(twoColumns())},
		{"a table without columns", paper(reports.Table{})},
		{"charts without records", paper(reports.Radar{Number: 1, Caption: "得分率"}, reports.BarLine{Number: 2, Caption: "到馆", Bars: "到馆"})},
		{"an empty matrix", paper(reports.Matrix{Number: 1, Caption: "对照表", Corner: "类别", Columns: []string{"1"}, Tail: []string{"合计"}})},
		{"empty paragraphs and boxes", paper(reports.Paragraph{}, reports.Box{}, reports.StatRow{}, reports.SignOff{}, reports.Contents{})},
		{"a page break at the end", paper(reports.Paragraph{Runs: reports.Plain("完")}, reports.PageBreak{})},
		{"an empty cover", paper(reports.Cover{})},
	} {
		t.Run(c.rule, func(t *testing.T) { sameText(t, c.doc) })
	}
}

func TestCoverFieldsStayAboveTheSeals(t *testing.T) {
	for facilities := range 12 {
		value := strings.Repeat("示范街道综合文化活动中心第一分馆、", facilities+1)
		cover := reports.Cover{Title: "年度自评报告", Seals: []string{"承接主体（盖章）"}}
		for _, label := range []string{"设施名称", "承接主体", "购买主体", "评价期间", "填报日期", "指标体系"} {
			cover.Fields = append(cover.Fields, reports.Field{Label: label, Value: value})
		}
		pages, _ := set(t, paper(cover))
		for _, m := range pages[0].marks {
			if m.at.x == coverValue && m.at.y > sealCentre-sealRadius {
				t.Fatalf("%d facilities: %q reaches the seals", facilities+1, m.words)
			}
		}
	}
}

func TestParagraphsLeaveNoSingleLine(t *testing.T) {
	for before := range 60 {
		for length := 1; length < 6; length++ {
			blocks := []reports.Block{reports.Note{Text: strings.Repeat("空\n", before), Bare: true}}
			blocks = append(blocks, reports.Paragraph{Runs: reports.Plain(strings.Repeat("字", 38*length)), Flush: true})
			pages, _ := set(t, paper(blocks...))
			for n, p := range pages {
				lines := 0
				for _, m := range p.marks {
					if m.k.size == bodySize {
						lines++
					}
				}
				if total := length; lines == 1 && total > 1 {
					t.Fatalf("%d notes before: one of %d lines stands alone on page %d", before, total, n+1)
				}
			}
		}
	}
}

func TestLandscapeLedger(t *testing.T) {
	d := paper(reports.Heading{Level: 2, Text: "活动台账"}, annexTable(60))
	d.Landscape = true
	l := sameText(t, d)
	if l.Total < 3 {
		t.Errorf("60 rows on %d landscape pages", l.Total)
	}
}

func TestPageTotalInASentence(t *testing.T) {
	d := paper(reports.Paragraph{Runs: reports.Plain("本报告共 " + reports.PageTotalMark + " 页。")}, reports.PageBreak{}, reports.Note{Text: "完"})
	l := sameText(t, d)
	if text := reports.Text(d, l); !strings.Contains(text, "本报告共 2 页。") {
		t.Errorf("text says %q", text)
	}
}
