package facility_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
)

// said joins findings into one text: level, field, sentence.
func said(findings []app.Finding) string {
	text := ""
	for _, f := range findings {
		level := "must "
		if f.Level == app.Look {
			level = "look "
		}
		text += level + f.Field + " " + f.Sentence + "\n"
	}
	return text
}

// upkeep opens the desk over an empty book and gives what an operation of it is stamped with.
func upkeep() (*facility.Desk, app.Op) {
	return facility.NewDesk(ledger.NewMemory()), app.Op{Name: "enter", Person: "赵示例", At: "2025-01-01 09:00:00", Reason: "重复"}
}

// refusal is what a person reads when the record is not kept.
func refusal(_ app.Changes, err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestCheckAsset(t *testing.T) {
	for _, r := range []struct {
		name  string
		asset facility.Asset
		want  string
	}{
		{"in use", facility.Asset{State: "inUse"}, ""},
		{"scrapped with its day", facility.Asset{State: "scrapped", Bought: "2020-01-01", ScrappedOn: "2025-01-01"}, ""},
		{"scrapped on the day it was bought", facility.Asset{State: "scrapped", Bought: "2020-01-01", ScrappedOn: "2020-01-01"}, ""},
		{"scrapped, nobody knows when it was bought", facility.Asset{State: "scrapped", ScrappedOn: "2020-01-01"}, ""},
		{"scrapped without a day", facility.Asset{State: "scrapped"}, "must scrappedOn 状态是报废，请填报废日\n"},
		{"scrapped before it was bought", facility.Asset{State: "scrapped", Bought: "2020-01-02", ScrappedOn: "2020-01-01"}, "must scrappedOn 报废日早于购置日，请核对\n"},
		{"a day of scrapping, still in use", facility.Asset{State: "inUse", ScrappedOn: "2020-01-01"}, "look scrappedOn 填了报废日，状态却不是报废，请核对\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := said(facility.CheckAsset(&r.asset)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
	odd := facility.CheckAsset(&facility.Asset{State: "repair", ScrappedOn: "2020-01-01"})
	if len(odd) != 1 || odd[0].Fix == nil || *odd[0].Fix != (app.Fix{Label: "把状态改为报废", Field: "state", Value: "scrapped"}) {
		t.Errorf("no way to put it right: %+v", odd)
	}
}

func TestAssetCodes(t *testing.T) {
	desk, op := upkeep()
	chair := func(place app.ID, code app.Line) *facility.Asset {
		a := desk.Assets.New()
		a.Facility, a.Code, a.Name = place, code, "折叠椅"
		return a
	}
	first := chair("here", "ZC-1")
	if first.State != "inUse" || first.Source != "government" || first.Quantity != app.Number(1) {
		t.Errorf("a new asset is %+v", first)
	}
	for _, r := range []struct {
		name  string
		asset *facility.Asset
		want  string
	}{
		{"the first", first, ""},
		{"itself again", first, ""},
		{"another code", chair("here", "ZC-2"), ""},
		{"the same code elsewhere", chair("there", "ZC-1"), ""},
		{"the same code", chair("here", "ZC-1"), "code: 编号「ZC-1」已有一条资产，请换一个编号"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := refusal(desk.Assets.Save(op, r.asset)); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
}

func TestStocktakes(t *testing.T) {
	desk, op := upkeep()
	chairs := desk.Assets.New()
	chairs.Facility, chairs.Code, chairs.Name, chairs.Quantity = "here", "ZC-1", "折叠椅", app.Number(60)
	if _, err := desk.Assets.Save(op, chairs); err != nil {
		t.Fatal(err)
	}
	count := func(place app.ID, day app.Day, asset app.ID) *facility.Stocktake {
		return &facility.Stocktake{Facility: place, Day: day, Asset: asset, Listed: app.Number(60), Found: app.Number(58)}
	}
	first := count("here", "2025-03-01", chairs.ID)
	for _, r := range []struct {
		name string
		rec  *facility.Stocktake
		want string
	}{
		{"the first", first, ""},
		{"itself again", first, ""},
		{"the next day", count("here", "2025-03-02", chairs.ID), ""},
		{"the same day again", count("here", "2025-03-01", chairs.ID), "asset: 2025-03-01 已盘点过这项资产，请改那一条"},
		{"in another facility", count("there", "2025-03-01", chairs.ID), "asset: 这项资产登记在别的设施，请核对"},
		{"nothing counted", count("here", "2025-03-01", ""), "asset: 资产还没有填"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := refusal(desk.Stocktakes.Save(op, r.rec)); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
	if err := refusal(desk.Stocktakes.Save(op, count("here", "2025-03-01", "gone"))); err == "" {
		t.Error("an asset that is not there was counted")
	}
}

func TestCheckDocument(t *testing.T) {
	for _, r := range []struct {
		name string
		doc  facility.Document
		want string
	}{
		{"valid for ever", facility.Document{Year: app.Number(2025), Filed: "2025-01-31"}, ""},
		{"valid for one day", facility.Document{Year: app.Number(2025), Filed: "2025-01-31", Until: "2025-01-31"}, ""},
		{"over before it was filed", facility.Document{Year: app.Number(2025), Filed: "2025-01-31", Until: "2025-01-30"}, "must until 有效期至早于提交日，请核对\n"},
		{"a year of two digits", facility.Document{Year: app.Number(25)}, "must year 年度要填四位数，如 2026\n"},
		{"a year of five digits", facility.Document{Year: app.Number(20255)}, "must year 年度要填四位数，如 2026\n"},
		{"the last year of four digits", facility.Document{Year: app.Number(9999)}, ""},
		{"a year that does not apply", facility.Document{Year: app.Inapplicable()}, "must year 年度要填四位数，如 2026\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := said(facility.CheckDocument(&r.doc)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
	desk, op := upkeep()
	short := &facility.Document{Facility: "here", Kind: "plan", Year: app.Number(25), Name: "计划", Filed: "2025-01-31"}
	if got := refusal(desk.Documents.Save(op, short)); got != "year: 年度要填四位数，如 2026" {
		t.Errorf("kept with %q", got)
	}
}

func TestDisplays(t *testing.T) {
	for _, r := range []struct {
		name string
		rec  facility.Display
		want string
	}{
		{"found", facility.Display{Result: "pass"}, ""},
		{"not found, with the reason", facility.Display{Result: "fail", Reason: "脱落"}, ""},
		{"not found", facility.Display{Result: "fail"}, "must reason 结果是不符合，请写明原因\n"},
		{"impossible by building", facility.Display{Result: "na"}, "must reason 结果是不适用，请写明原因\n"},
		{"no result yet", facility.Display{}, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := said(facility.CheckDisplay(&r.rec)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
	desk, op := upkeep()
	check := func(day app.Day, item app.Code) *facility.Display {
		c := desk.Displays.New()
		c.Facility, c.Day, c.Item = "here", day, item
		return c
	}
	first := check("2025-03-01", "ramp")
	for _, c := range []*facility.Display{first, first, check("2025-03-01", "aed"), check("2025-03-02", "ramp")} {
		if got := refusal(desk.Displays.Save(op, c)); got != "" {
			t.Errorf("%s on %s: %s", c.Item, c.Day, got)
		}
	}
	if got := refusal(desk.Displays.Save(op, check("2025-03-01", "ramp"))); got != "item: 2025-03-01 已核查过「坡道」，请改那一条" {
		t.Errorf("twice a day: %q", got)
	}
}

func TestCommunities(t *testing.T) {
	desk, op := upkeep()
	first := &facility.Community{Name: "一社区", Street: "示范街道"}
	for _, r := range []struct {
		name string
		rec  *facility.Community
		want string
	}{
		{"the first", first, ""},
		{"itself again", first, ""},
		{"another", &facility.Community{Name: "二社区", Street: "示范街道"}, ""},
		{"the same name in another street", &facility.Community{Name: "一社区", Street: "别处街道"}, ""},
		{"the same again", &facility.Community{Name: "一社区", Street: "示范街道"}, "name: 示范街道 已有社区「一社区」，请改那一条"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := refusal(desk.Communities.Save(op, r.rec)); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
}

func TestLocks(t *testing.T) {
	desk, op := upkeep()
	lock := func(place app.ID, year int64, day app.Day) *facility.Lock {
		return &facility.Lock{Facility: place, Year: app.Number(year), Day: day, Reason: "区级复核已完成"}
	}
	first := lock("here", 2024, "2025-03-01")
	for _, r := range []struct {
		name string
		rec  *facility.Lock
		want string
	}{
		{"a year that is over", first, ""},
		{"itself again", first, ""},
		{"another year", lock("here", 2023, "2025-03-01"), ""},
		{"another facility", lock("there", 2024, "2025-01-01"), ""},
		{"the same year again", lock("here", 2024, "2025-03-02"), "year: 2024 年已经锁定，不用再锁"},
		{"on the last day of the year", lock("here", 2025, "2025-12-31"), "year: 有 1 处要再看一眼：2025 年还没有过完，锁定后不能再登记，请核对。确认无误请写一句说明再保存"},
		{"no year", lock("here", 24, "2025-03-01"), "year: 年度要填四位数，如 2026"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := refusal(desk.Locks.Save(op, r.rec)); got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
	if _, err := desk.Locks.Withdraw(op, first.ID); err != nil {
		t.Fatal(err)
	}
	if got := refusal(desk.Locks.Save(op, lock("here", 2024, "2025-06-01"))); got != "" {
		t.Errorf("a year that was opened again cannot be locked: %s", got)
	}
}
