package exchange_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	plain "guanyunbu/app/exchange"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
	"guanyunbu/data/packfile"
)

// busy is a settled office with a bit of everything: joint, cancelled, withdrawn, blank, odd texts.
func busy(t testing.TB) *desk {
	t.Helper()
	return busied(t, newDesk(t))
}

func busied(t testing.TB, d *desk) *desk {
	t.Helper()
	settle(t, d)
	places, err := d.office.Facility.Facilities.Find(ledger.Query{})
	must(t, err)
	by, sf := places[0].ID, places[1].ID
	rooms, err := d.office.Facility.Spaces.Find(ledger.Query{Facility: sf})
	must(t, err)
	contracts, err := d.office.Selection.Contracts.Find(ledger.Query{})
	must(t, err)
	_, err = d.office.Account.People.Save(d.op(), &account.Person{Name: "周示例", Role: "manager", Active: app.Yes, PIN: "$argon2id$secret"})
	must(t, err)
	for _, target := range []*selection.Target{
		{Contract: contracts[0].ID, Facility: sf, Item: "每周开放不少于 56 小时", Indicator: "B1.1", Value: "33.33%", Unit: "小时/周", Period: "week", Direction: "atLeast"},
		{Contract: contracts[0].ID, Item: "群众文化活动", Indicator: "C1.1", Value: "60", Unit: "场", Measure: "场次", Period: "year", Year: app.Number(2025), Replaces: app.Yes, Direction: "atLeast"},
	} {
		_, err := d.office.Selection.Targets.Save(d.op(), target)
		must(t, err)
	}
	_, err = d.office.Facility.Plans.Save(d.op(), &facility.Plan{Facility: sf, From: "2024-01-01", Season: "usual", Tuesday: app.Segments{{From: "09:00", To: "12:00"}, {From: "13:00", To: "21:00"}}, Saturday: app.Segments{{From: "09:00", To: "21:00"}}, Sunday: app.Segments{{From: "09:00", To: "21:00"}}})
	must(t, err)
	_, err = d.office.Facility.Statements.Save(d.op(), &facility.Statement{Facility: sf, Year: app.Number(2025), Kind: "confirmed", Subject: "C12", Reason: "数字资源全年在线\n附截图", Day: "2025-12-31"})
	must(t, err)
	_, err = d.office.Delivery.Closures.Save(d.op(), &delivery.Closure{Facility: sf, From: "2025-03-10", To: "2025-03-12", Cause: "repair", Sudden: app.No, Notice: "2025-03-01", Way: "门口", Approver: "赵示例", Exempt: app.Yes, Detail: "电梯维修"})
	must(t, err)
	for i := range 60 {
		o := &delivery.Opening{Facility: sf, Day: app.Day("2025-01-01").Add(i), Segments: app.Segments{{From: "09:00", To: "12:00"}, {From: "13:00", To: "21:00"}}, Visits: app.Number(int64(100 + i))}
		if i%7 == 0 {
			o.Visits = app.Reading{}
		}
		_, err := d.office.Delivery.Openings.Save(d.op(), o)
		must(t, err)
	}
	odd := []*delivery.Activity{
		{Facility: sf, Name: "迎新,\"春\"音乐会🎉𬀩", Class: "C05", Status: "held", Service: "free", Start: "2025-01-02", StartTime: "19:30", End: "2025-01-03", EndTime: "00:30", Space: rooms[0].ID, Sessions: app.Number(2), Attended: app.Number(0), Festival: "spring", Review: "审-1", ReviewDay: "2024-12-20", Verdict: "pass", Reviewer: "赵示例"},
		{Facility: sf, Partners: app.Shares{{ID: sf, Percent: 60}, {ID: by, Percent: 40}}, Name: "合办展", Class: "C04", Status: "held", Start: "2025-02-01", Attended: app.Number(1200), Elder: app.Number(300), Minor: app.Number(0), Audience: app.Codes{"elder", "disabled"}, Sessions: app.Number(1), Visited: app.Lines{"东社区", "西社区"}, Outside: "outside"},
		{Facility: sf, Name: "取消的讲座", Class: "C07", Status: "cancelled", Cause: "weather", Start: "2025-02-03"},
		{Facility: by, Name: "人次未填", Class: "C08", Status: "held", Start: "2025-02-03", Online: app.Inapplicable(), Backfilled: app.Yes, BackReason: "当时停电", BackDay: "2025-02-10"},
		{Facility: sf, Name: "登记错的", Class: "C08", Status: "held", Start: "2025-02-05", Attended: app.Number(5)},
	}
	odd[0].Note = "=1+1 不是公式\n第二行"
	for _, a := range odd {
		_, err := d.office.Delivery.Activities.Save(d.op(), a)
		must(t, err)
	}
	withdraw := d.op()
	withdraw.Reason = "重复登记"
	_, err = d.office.Delivery.Activities.Withdraw(withdraw, odd[4].ID)
	must(t, err)
	return d
}

// copied reads every file of an export into a new office, in its order.
func copied(t testing.TB, d *desk, files []plain.File) *desk {
	t.Helper()
	for _, f := range files {
		entity, ok := strings.CutSuffix(f.Name, ".csv")
		if !ok || entity == "codes" {
			continue
		}
		table, err := d.Read(f, "")
		must(t, err)
		if len(table.Rows) == 1 || (len(table.Rows) == 2 && strings.HasPrefix(table.Rows[1][0], "#")) {
			continue
		}
		batch, err := d.Plan(plain.Watch{}, entity, table, plain.Mapping{})
		must(t, err)
		if c := batch.Counts(); c.Failed > 0 || c.Skipped > 0 {
			t.Fatalf("%s %s\n%s", entity, counts(c), troubles(batch))
		}
		d.commit(t, batch, true)
	}
	return d
}

// state tells everything a book says, but for who changed a record last.
func state(t testing.TB, d *desk) string {
	t.Helper()
	var out strings.Builder
	for _, sheet := range d.office.Library {
		for _, void := range []bool{false, true} {
			page, err := sheet.Page(ledger.Query{Void: void})
			must(t, err)
			for _, rec := range page {
				base := *rec.Base
				base.ChangedAt, base.ChangedBy = "", ""
				fmt.Fprintf(&out, "%s %+v", rec.Shape.Key, base)
				for i, c := range rec.Shape.Columns {
					if c.Key != "pin" {
						fmt.Fprintf(&out, " %s=%q", c.Key, rec.Values[i].Text())
					}
				}
				out.WriteByte('\n')
			}
		}
	}
	return out.String()
}

func scores(t testing.TB, d *desk) string {
	t.Helper()
	var out strings.Builder
	for _, code := range []string{"SF", "BY"} {
		f, err := d.office.Facility.Facility(code)
		must(t, err)
		for _, year := range []int{2025, 2026} {
			judged, err := d.office.Appraisal.Judge(f.ID, year)
			must(t, err)
			result, err := json.MarshalIndent(judged.Result, "", " ")
			must(t, err)
			fmt.Fprintf(&out, "%s %d %s\n", code, year, result)
		}
	}
	return out.String()
}

func TestWholeBookReadIntoAnEmptyOneIsTheSameBook(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *desk{"in memory": newDesk, "in a file": bookDesk} {
		t.Run(name, func(t *testing.T) { sameBook(t, open) })
	}
}

func sameBook(t *testing.T, open func(testing.TB) *desk) {
	before := busied(t, open(t))
	files, err := before.All(false)
	must(t, err)
	after := copied(t, open(t), files)
	if a, b := state(t, before), state(t, after); a != b {
		t.Errorf("the copy differs:\n%s", difference(a, b))
	}
	if a, b := scores(t, before), scores(t, after); a != b {
		t.Errorf("the scores differ:\n%s", difference(a, b))
	}
	again, err := after.All(false)
	must(t, err)
	for i, f := range files {
		if (f.Name == "pack.json" || f.Name == "codes.csv") && !bytes.Equal(f.Body, again[i].Body) {
			t.Errorf("%s differs", f.Name)
		}
	}
}

func difference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return x[i] + "\n" + y[i]
		}
	}
	return fmt.Sprintf("%d and %d lines", len(x), len(y))
}

func TestReadingAnExportBackIntoItsBookChangesNothing(t *testing.T) {
	d := busy(t)
	files, err := d.All(false)
	must(t, err)
	for _, f := range files {
		entity, ok := strings.CutSuffix(f.Name, ".csv")
		if !ok || entity == "codes" {
			continue
		}
		if table, err := d.Read(f, ""); err != nil || len(table.Rows) < 3 {
			continue
		}
		batch := d.plan(t, entity, f, plain.Mapping{})
		if c := batch.Counts(); c.Imported+c.Failed > 0 {
			t.Errorf("%s %s\n%s", entity, counts(c), troubles(batch))
		}
	}
}

func TestWorkbookReadsBackAsTheSameRecords(t *testing.T) {
	before := busy(t)
	var files []plain.File
	for _, entity := range before.Entities() {
		body, err := before.Workbook(plain.Export{Entity: entity, Withdrawn: true})
		must(t, err)
		files = append(files, plain.File{Name: entity + ".csv", Body: body})
	}
	after := copied(t, newDesk(t), files)
	if a, b := state(t, before), state(t, after); a != b {
		t.Errorf("the copy differs:\n%s", difference(a, b))
	}
}

func TestExportWithoutKeysReadsBackByItsTerms(t *testing.T) {
	before := busy(t)
	files, err := before.All(true)
	must(t, err)
	after := copied(t, newDesk(t), files)
	if a, b := state(t, before), state(t, after); a != b {
		t.Errorf("the copy differs:\n%s", difference(a, b))
	}
}

func TestExportSaysWhatPeopleSay(t *testing.T) {
	d := busy(t)
	body, err := d.CSV(plain.Export{Entity: "activity"})
	must(t, err)
	if !bytes.HasPrefix(body, []byte("\uFEFF牵头设施,活动名称,类别,")) || !bytes.Contains(body, []byte("\n#facility,#name,#class,")) {
		t.Errorf("head %.200s", body)
	}
	all := records(t, body)
	if len(all) != 4 {
		t.Fatalf("%d records, want 4 living ones", len(all))
	}
	joint := all[1]
	for key, want := range map[string]string{
		"facility": "示范街道综合文化中心", "partners": "SF:60;BY:40", "class": "C04 展览展示", "status": "已举办", "audience": "老年;残疾人",
		"minor": "0", "disabled": "", "attended": "1200", "visited": "东社区;西社区", "outside": "馆外", "void": "否", "space": "",
	} {
		if joint[key] != want {
			t.Errorf("%s is %q, want %q", key, joint[key], want)
		}
	}
	if all[0]["space"] != "多功能厅" || all[3]["online"] != "不适用" || all[3]["attended"] != "" {
		t.Errorf("records %v", all)
	}
	one, err := d.CSV(plain.Export{Entity: "activity", Query: ledger.Query{Text: "合办"}})
	must(t, err)
	if got := records(t, one); len(got) != 1 || got[0]["name"] != "合办展" {
		t.Errorf("query gave %v", got)
	}
}

func TestSecretsNeverLeave(t *testing.T) {
	d := busy(t)
	files, err := d.All(false)
	must(t, err)
	book, err := d.Workbook(plain.Export{Entity: "person"})
	must(t, err)
	table, err := d.Read(plain.File{Name: "a.xlsx", Body: book}, "")
	must(t, err)
	text := fmt.Sprint(table.Rows)
	for _, f := range files {
		text += string(f.Body)
	}
	for _, secret := range []string{"argon2id", "口令", "#pin"} {
		if strings.Contains(text, secret) {
			t.Errorf("%s leaves the book", secret)
		}
	}
}

func TestWorkbookHasTrueDatesNumbersAndTexts(t *testing.T) {
	d := busy(t)
	body, err := d.Workbook(plain.Export{Entity: "activity"})
	must(t, err)
	book, err := excelize.OpenReader(bytes.NewReader(body))
	must(t, err)
	sheet := book.GetSheetName(0)
	head, err := book.GetRows(sheet)
	must(t, err)
	at := func(key string) string {
		for c, k := range head[1] {
			if k == "#"+key {
				return name(c, 3)
			}
		}
		t.Fatalf("no column %s", key)
		return ""
	}
	shown, err := book.GetCellValue(sheet, at("start"))
	must(t, err)
	raw, err := book.GetCellValue(sheet, at("start"), excelize.Options{RawCellValue: true})
	must(t, err)
	if shown != "2025-02-01" || raw != "45689" {
		t.Errorf("start is shown as %s and kept as %s", shown, raw)
	}
	for key, want := range map[string]excelize.CellType{"attended": excelize.CellTypeUnset, "id": excelize.CellTypeSharedString, "name": excelize.CellTypeSharedString} {
		kind, err := book.GetCellType(sheet, at(key))
		must(t, err)
		if kind != want {
			t.Errorf("%s is kept as kind %d, want %d", key, kind, want)
		}
	}
	panes, err := book.GetPanes(sheet)
	must(t, err)
	if !panes.Freeze || panes.YSplit != 2 || sheet != "活动" {
		t.Errorf("sheet %s panes %+v", sheet, panes)
	}
}

func TestPackTravelsWithTheBook(t *testing.T) {
	d := busy(t)
	files, err := d.All(false)
	must(t, err)
	for _, f := range files {
		if f.Name != "pack.json" {
			continue
		}
		pack, err := packfile.Parse(f.Body, packfile.Known())
		must(t, err)
		one, err := json.Marshal(pack)
		must(t, err)
		two, err := json.Marshal(d.office.Appraisal.Pack())
		must(t, err)
		if !reflect.DeepEqual(one, two) {
			t.Error("the pack read back is another one")
		}
		return
	}
	t.Error("no pack.json")
}
