package reports_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/reports"
)

// activities is a list of so many rows, with so many further columns of remarks.
func activities(rows, remarks int) *exchange.Listing {
	l := &exchange.Listing{
		Title: "活动台账", Facility: "示范街道综合文化活动中心", Span: app.YearSpan(2026), Filter: "已举办", Made: "2026-10-20", Prefix: "示范-2026-", Year: 2026, Blanks: true,
		Columns: []exchange.ListColumn{{Label: "序", Code: true}, {Label: "编号", Code: true}, {Label: "活动名称"}, {Label: "日期", Kind: field.Day}, {Label: "类别", Kind: field.Choice}, {Label: "人次", Kind: field.Count}},
		Totals:  []string{"", "", "", "", "", "12,345"},
	}
	for i := range remarks {
		l.Columns = append(l.Columns, exchange.ListColumn{Label: fmt.Sprintf("说明%d", i+1), Kind: field.Prose})
		l.Totals = append(l.Totals, "")
	}
	for i := range rows {
		row := []string{fmt.Sprint(i + 1), fmt.Sprintf("%03d", i+1), "春节联欢会", "02-1" + fmt.Sprint(i%10), "文艺演出戏曲", field.ShowNumber(int64(100 * i))}
		for range remarks {
			row = append(row, "与东片三个社区的助残日联谊演出")
		}
		l.Rows = append(l.Rows, row)
	}
	if rows == 0 {
		l.Totals = nil
	}
	return l
}

func TestListReadsAsTheGoldenText(t *testing.T) {
	whole := activities(3, 0)
	whole.Filter, whole.Personal = "", true
	vast := activities(2, 24)
	for name, l := range map[string]*exchange.Listing{"list": activities(3, 1), "list-whole": whole, "list-empty": activities(0, 0), "list-parts": vast} {
		t.Run(name, func(t *testing.T) {
			doc := reports.List(l)
			got := strings.Join(reports.Furniture(doc, 1, 1), "\n") + "\n" + reports.Text(doc, reports.Layout{})
			golden := filepath.Join("testdata", name+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("missing golden text, run with -update and read it: %v", err)
			}
			if got != string(want) {
				t.Errorf("the list changed; run with -update and read the difference\n%s", got)
			}
		})
	}
}

func TestAListLiesAsItsColumnsNeed(t *testing.T) {
	for _, row := range []struct {
		rule      string
		list      *exchange.Listing
		landscape bool
		size      float64
		parts     int
	}{
		{"few columns stand upright", activities(5, 0), false, 9, 1},
		{"one long column more still stands upright", activities(5, 1), false, 9, 1},
		{"several lie on the side", activities(5, 4), true, 9, 1},
		{"one more in smaller type", activities(5, 6), true, 8, 1},
		{"too many go on beside themselves", activities(5, 24), true, 8, 4},
		{"a list without rows stands upright", activities(0, 24), false, 0, 0},
	} {
		t.Run(row.rule, func(t *testing.T) {
			doc := reports.List(row.list)
			var tables []reports.Table
			for _, b := range doc.Blocks {
				if one, ok := b.(reports.Table); ok {
					tables = append(tables, one)
				}
			}
			if doc.Landscape != row.landscape || len(tables) != row.parts {
				t.Fatalf("on its side %v, %d parts", doc.Landscape, len(tables))
			}
			for i, one := range tables {
				if one.Size != row.size || (len(one.Totals) == 1) != (i == 0) {
					t.Errorf("part %d has size %v and %d rows of totals", i+1, one.Size, len(one.Totals))
				}
				fills(t, one, row.landscape)
			}
			if seen := titles(tables); row.parts > 0 && len(seen) != len(row.list.Columns) {
				t.Errorf("%d columns of %d printed", len(seen), len(row.list.Columns))
			}
		})
	}
}

// fills checks that a part begins with the columns that name a row and takes the whole width.
func fills(t *testing.T, part reports.Table, landscape bool) {
	t.Helper()
	if part.Columns[0].Title != "序" || part.Columns[2].Title != "活动名称" || len(part.Rows) != 5 {
		t.Errorf("%d rows begin with %v", len(part.Rows), part.Columns[:3])
	}
	wide := 0.0
	for _, c := range part.Columns {
		wide += c.Weight
	}
	if want := map[bool]float64{false: 162, true: 249}[landscape]; wide < want-0.01 || wide > want+0.01 {
		t.Errorf("columns take %v of %v mm", wide, want)
	}
}

// titles are the different columns of all parts.
func titles(tables []reports.Table) map[string]bool {
	seen := map[string]bool{}
	for _, one := range tables {
		for _, c := range one.Columns {
			seen[c.Title] = true
		}
	}
	return seen
}
