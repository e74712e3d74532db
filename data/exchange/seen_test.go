package exchange_test

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	plain "guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
	"guanyunbu/data/exchange"
	"guanyunbu/data/sample"
)

// seen is the list of activities as a person has it on the screen: narrowed, ordered, its own columns.
func seen() plain.Export {
	return plain.Export{
		Entity: "activity", Title: "活动台账 2025 年", Filter: "类别：C04 展览展示、C05 文艺演出戏曲",
		Columns: []string{"no", "start", "name", "proof", "class", "attended", "space"},
		Query:   ledger.Query{Filters: []ledger.Filter{{Key: "class", Values: []string{"C04", "C05"}}}, Sort: []ledger.Sort{{Key: "attended", Down: true}}},
	}
}

func TestListGoesOutAsItIsSeen(t *testing.T) {
	d := busy(t)
	body, err := d.Workbook(seen())
	must(t, err)
	book := reopened(t, body)
	rows, err := book.GetRows("活动")
	must(t, err)
	var got []string
	for _, row := range rows {
		got = append(got, strings.Join(row, "|"))
	}
	if len(got) != 5 || got[0] != "活动台账 2025 年" || got[1] != "类别：C04 展览展示、C05 文艺演出戏曲；共 2 条，2026-10-20 导出" || got[2] != "编号|开始日期|活动名称|类别|实到人次|空间" {
		t.Fatalf("sheet\n%s", strings.Join(got, "\n"))
	}
	if !strings.Contains(got[3], "|2025-02-01|合办展|C04 展览展示|1200") || !strings.Contains(got[4], "|2025-01-02|迎新,\"春\"音乐会🎉𬀩|C05 文艺演出戏曲|0|多功能厅") {
		t.Errorf("rows\n%s", strings.Join(got[3:], "\n"))
	}
	raw, err := book.GetCellValue("活动", "B4", excelize.Options{RawCellValue: true})
	must(t, err)
	if raw != "45689" {
		t.Errorf("the day is kept as %s", raw)
	}
}

// A list that is printed from the spreadsheet has its header on every page and fits across it.
func TestListGoesOutReadyToPrint(t *testing.T) {
	body, err := busy(t).Workbook(seen())
	must(t, err)
	book := reopened(t, body)
	panes, err := book.GetPanes("活动")
	must(t, err)
	layout, err := book.GetPageLayout("活动")
	must(t, err)
	props, err := book.GetSheetProps("活动")
	must(t, err)
	if panes.YSplit != 3 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 || !*props.FitToPage {
		t.Errorf("panes %+v layout %+v props %+v", panes, layout, props)
	}
	titles := ""
	for _, defined := range book.GetDefinedName() {
		titles += defined.Name + " " + defined.RefersTo + "\n"
	}
	if !strings.Contains(titles, "_xlnm.Print_Titles '活动'!$3:$3") {
		t.Errorf("names %s", titles)
	}
}

func TestListAsSeenIsReadBackByItsColumnNames(t *testing.T) {
	d := busy(t)
	e := seen()
	e.Columns = append(e.Columns, "facility", "status")
	body, err := d.Workbook(e)
	must(t, err)
	batch := d.plan(t, "activity", plain.File{Name: "活动台账.xlsx", Body: body}, plain.Mapping{})
	expect(t, batch, "读取 2 导入 0 跳过 2 失败 0")
	if batch.Mapping.Header != 3 || batch.Mapping.ID != "编号" {
		t.Errorf("header %d id %s", batch.Mapping.Header, batch.Mapping.ID)
	}
	other := settled(t)
	fresh := other.plan(t, "activity", plain.File{Name: "活动台账.xlsx", Body: body}, plain.Mapping{})
	expect(t, fresh, "读取 2 导入 2 跳过 0 失败 0")
}

// Every ledger of the sample centre, quantities and months among them, is the same in the copy.
func TestSampleBookGoesOutAndComesBackTheSame(t *testing.T) {
	before := sampleDesk(t)
	for form, write := range map[string]func(plain.Export) ([]byte, error){"csv": before.CSV, "xlsx": before.Workbook} {
		t.Run(form, func(t *testing.T) {
			after := newDesk(t)
			for _, sheet := range before.office.Library {
				key := sheet.Shape().Key
				if n, err := sheet.Count(ledger.Query{}); err != nil || n == 0 {
					continue
				}
				body, err := write(plain.Export{Entity: key, Withdrawn: true})
				must(t, err)
				batch := after.plan(t, key, plain.File{Name: key + "." + form, Body: body}, plain.Mapping{})
				if c := batch.Counts(); c.Failed+c.Skipped > 0 {
					t.Fatalf("%s %s\n%.3000s", key, counts(c), troubles(batch))
				}
				after.commit(t, batch, true)
			}
			if a, b := state(t, before), state(t, after); a != b {
				t.Errorf("the copy differs:\n%s", difference(a, b))
			}
		})
	}
}

func sampleDesk(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	must(t, sample.Fill(d.office))
	d.Desk = exchange.New(d.office, d.store)
	return d
}
