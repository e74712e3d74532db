package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/reports"
)

// ledger is a list as a centre has it: long names, codes, dates, amounts.
func ledger(rows int) *exchange.Listing {
	l := &exchange.Listing{
		Title: "活动台账", Facility: "示范街道综合文化活动中心", Span: app.YearSpan(2026), Filter: "已举办、3 月", Made: "2026-10-20", Prefix: "示范-2026-", Year: 2026, Blanks: true,
		Columns: []exchange.ListColumn{{Label: "序", Code: true}, {Label: "编号", Code: true}, {Label: "活动名称"}, {Label: "日期", Kind: field.Day}, {Label: "类别", Kind: field.Choice},
			{Label: "实到人次", Kind: field.Count}, {Label: "收入（元）", Kind: field.Money}, {Label: "是否补录", Kind: field.YesNo}, {Label: "内容审核号"}, {Label: "说明", Kind: field.Prose}},
		Totals: []string{"", "", "", "", "", "1,260,374", "12,345,678.90", "", "", ""},
	}
	names := []string{"国庆合唱音乐会", "社区书画联展（至 10-17）", "残健融合合唱工作坊：与东片三个社区的助残日联谊演出暨成果汇报（含手语伴唱）", "WWW 电子阅览 mmm", ""}
	for i := range rows {
		l.Rows = append(l.Rows, []string{fmt.Sprint(i + 1), fmt.Sprintf("%05d", i+1), names[i%len(names)], fmt.Sprintf("2026-%02d-%02d", i%12+1, i%28+1), "群众文体活动",
			field.ShowNumber(int64(i * 37)), field.ShowNumber(int64(i)*977) + ".50", "是", fmt.Sprintf("示文审2026-%04d", i), strings.Repeat("已公示。", i%9)})
	}
	return l
}

func TestNoNumberDateOrCodeOfAListIsTorn(t *testing.T) {
	for _, rows := range []int{1, 40, 1000} {
		for _, extra := range []int{0, 3, 9} {
			l := ledger(rows)
			for range extra {
				l.Columns = append(l.Columns, exchange.ListColumn{Label: "线上参与人次", Kind: field.Count})
				l.Totals = append(l.Totals, "123,456,789")
				for i := range l.Rows {
					l.Rows[i] = append(l.Rows[i], field.ShowNumber(int64(i*1234)))
				}
			}
			d := reports.List(l)
			s := newSheet(newTally(), newTypesetter(paperFonts(t)), &d)
			for _, b := range d.Blocks {
				table, ok := b.(reports.Table)
				if !ok {
					continue
				}
				g := newGrid(s, &table)
				for i := range table.Len() {
					for _, c := range g.place(i, table.Row(i)).cells {
						if kept := c.column != 2 && g.t.Columns[c.column].Title != "说明" && g.t.Columns[c.column].Title != "类别"; kept && c.span == 1 && len(c.lines) > 1 {
							t.Fatalf("%d rows, %d columns: %q is torn", rows, len(l.Columns), c.cell.Text)
						}
					}
				}
			}
		}
	}
}

func TestListWidthsAreThoseOfTheSheet(t *testing.T) {
	for _, extra := range []int{0, 2} {
		l := ledger(3)
		if extra == 0 {
			l.Columns, l.Totals = l.Columns[:5], l.Totals[:5]
		}
		d := reports.List(l)
		wide := 0.0
		for _, b := range d.Blocks {
			if table, ok := b.(reports.Table); ok {
				for _, c := range table.Columns {
					wide += c.Weight
				}
			}
		}
		if s := newSheet(newTally(), newTypesetter(paperFonts(t)), &d); math.Abs(wide-s.textWidth()) > 0.01 {
			t.Errorf("on its side %v: the columns take %v of %v mm", d.Landscape, wide, s.textWidth())
		}
	}
}

func TestNothingOfAListIsLost(t *testing.T) {
	for _, rows := range []int{0, 1, 60, 300} {
		d := reports.List(ledger(rows))
		if l := sameText(t, d); rows == 300 && l.Total < 5 {
			t.Errorf("%d rows on %d pages", rows, l.Total)
		}
	}
}

func BenchmarkList1000Rows(b *testing.B)  { benchmark(b, reports.List(ledger(1000))) }
func BenchmarkList20000Rows(b *testing.B) { benchmark(b, reports.List(ledger(20000))) }
