package exchange_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	plain "guanyunbu/app/exchange"
)

const faulty = "序号,活动名称,类别,开始日期,状态,实到人次,设施,空间\n1,好的,C08,2025-3-5,已举办,30,SF,\n2,坏的,手工,2025-2-30,已举办,约200人,SF,\n3,超员,C08,2025-3-6,已举办,900,SF,多功能厅\n4,没写设施,C08,2025-3-7,已举办,10,,\n"

func TestRowIsMendedWhereItFailed(t *testing.T) {
	d := settled(t)
	table, err := d.Read(file("台账.csv", faulty), "")
	must(t, err)
	batch, err := d.Plan(plain.Watch{}, "activity", table, plain.Mapping{})
	must(t, err)
	expect(t, batch, "读取 4 导入 2 跳过 0 失败 2")
	bad := batch.Find(plain.Failed)[0]
	if bad.Texts["class"] != "手工" || bad.Texts["start"] != "2025-2-30" || bad.Texts["attended"] != "约200人" {
		t.Errorf("texts to mend %v", bad.Texts)
	}
	table.Mend(3, "class", "艺术普及培训")
	table.Mend(3, "start", "2025-2-28")
	batch, err = d.Plan(plain.Watch{}, "activity", table, batch.Mapping)
	must(t, err)
	if said := troubles(batch); strings.Contains(said, "手工") || !strings.Contains(said, "3 实到人次 「约200人」") {
		t.Errorf("said %s", said)
	}
	table.Mend(3, "attended", "200")
	table.Mend(5, "facility", "BY")
	batch, err = d.Plan(plain.Watch{}, "activity", table, batch.Mapping)
	must(t, err)
	expect(t, batch, "读取 4 导入 4 跳过 0 失败 0")
	batch.Note = "按签到表核对过"
	d.commit(t, batch, true)
	all := d.activities(t)
	if all[0].Name != "坏的" || all[0].Class != "C06" || all[0].Start != "2025-02-28" || all[0].Attended.String() != "200" {
		t.Errorf("mended %+v", all[0])
	}
	if got := string(all[2].Confirmed); !strings.HasPrefix(got, "导入时确认：按签到表核对过（提示：实到 900") {
		t.Errorf("confirmed %q", got)
	}
	again := d.plan(t, "activity", file("台账.csv", faulty), plain.Mapping{})
	expect(t, again, "读取 4 导入 0 跳过 4 失败 0")
}

func TestNoteOfOneRowGoesBeforeThatForAll(t *testing.T) {
	d := settled(t)
	batch := d.plan(t, "activity", file("台账.csv", "活动名称,类别,开始日期,状态,实到人次,设施,空间\n甲,C08,2025-3-5,已举办,900,SF,多功能厅\n乙,C08,2025-3-6,已举办,901,SF,多功能厅\n"), plain.Mapping{})
	batch.Note = "都核对过"
	batch.Word(3, "分两批入场")
	d.commit(t, batch, true)
	all := d.activities(t)
	if !strings.HasPrefix(string(all[0].Confirmed), "导入时确认：都核对过（") || !strings.HasPrefix(string(all[1].Confirmed), "导入时确认：分两批入场（") {
		t.Errorf("confirmed %q and %q", all[0].Confirmed, all[1].Confirmed)
	}
}

// Failed rows go out with the reasons, are mended elsewhere and come in again, once; the first table then brings nothing more.
func TestFailedRowsAreMendedElsewhereAndComeInOnce(t *testing.T) {
	d := settled(t)
	source := newBench(t).row(1, "序号", "活动名称", "类别", "开始日期", "状态", "实到人次", "设施", "原因").
		row(2, 1, "好的", "C08", 45721, "已举办", 30, "SF").
		row(3, 2, "坏的", "C08", 45722, "已举办", "约30", "SF", "下雨").
		row(4, 3, "也坏", "C08", "2025-2-30", "已举办", 20, "SF").file("台账.xlsx")
	batch := d.plan(t, "activity", source, plain.Mapping{})
	expect(t, batch, "读取 3 导入 1 跳过 0 失败 2")
	d.commit(t, batch, true)
	body, err := d.ComplaintsWorkbook(batch)
	must(t, err)
	book := reopened(t, body)
	rows, err := book.GetRows("活动")
	must(t, err)
	var got []string
	for _, row := range rows {
		got = append(got, strings.Join(row, "|"))
	}
	want := "原行号|原因|来源|序号|活动名称|类别|开始日期|状态|实到人次|设施|原因\n3|实到人次 「约30」不是整数，请填数字；约数请填核实后的数，没有数就留空|台账.xlsx#2|2|坏的|C08|2025-03-06|已举办|约30|SF|下雨\n4|开始日期 没有 2025年2月30日 这一天，请核对日期|台账.xlsx#3|3|也坏|C08|2025-2-30|已举办|20|SF"
	if strings.Join(got, "\n") != want {
		t.Fatalf("complaints\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	must(t, book.SetCellInt("活动", "I2", 30))
	must(t, book.SetCellStr("活动", "G3", "2025-2-28"))
	mended := plain.File{Name: "台账-失败行.xlsx", Body: written(t, book)}
	second := d.plan(t, "activity", mended, plain.Mapping{})
	expect(t, second, "读取 2 导入 2 跳过 0 失败 0")
	d.commit(t, second, true)
	expect(t, d.plan(t, "activity", mended, plain.Mapping{}), "读取 2 导入 0 跳过 2 失败 0")
	expect(t, d.plan(t, "activity", source, plain.Mapping{}), "读取 3 导入 0 跳过 3 失败 0")
}

func TestStoppedImportLeavesNothingBehind(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *desk{"in memory": newDesk, "in a file": bookDesk} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			settle(t, d)
			before, s := state(t, d), newStranger(t, 300)
			mapping, err := plain.ParseMapping([]byte(strangerMapping))
			must(t, err)
			table, err := d.Read(plain.File{Name: "流水.csv", Body: s.body}, "")
			must(t, err)
			seen := 0
			_, err = d.Plan(stopAfter(40, &seen), "activity", table, mapping)
			if !errors.Is(err, context.Canceled) || seen != 40 {
				t.Fatalf("looked over %d rows and said %v", seen, err)
			}
			batch, err := d.Plan(plain.Watch{}, "activity", table, mapping)
			must(t, err)
			seen = 0
			if _, err = d.Commit(stopAfter(150, &seen), d.op(), batch, true); !errors.Is(err, context.Canceled) || seen != 150 {
				t.Fatalf("wrote %d rows and said %v", seen, err)
			}
			if after := state(t, d); after != before {
				t.Errorf("something is left behind:\n%s", difference(before, after))
			}
			d.commit(t, batch, true)
			if n := len(d.activities(t)); n != 300 {
				t.Errorf("%d activities after all, want 300", n)
			}
		})
	}
}

// stopAfter stops a work after so many steps.
func stopAfter(steps int, seen *int) plain.Watch {
	ctx, stop := context.WithCancel(context.Background())
	return plain.Watch{Context: ctx, Tell: func(int, int) {
		if *seen++; *seen == steps {
			stop()
		}
	}}
}
