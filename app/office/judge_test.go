package office_test

import (
	"fmt"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/selection"
)

// centre is an office with one facility, its space, plan, operator and contract.
type centre struct {
	*office.Office
	t     *testing.T
	store *ledger.Memory
	place *facility.Facility
	hall  *facility.Space
	deal  *selection.Contract
}

// keep saves a record through its ledger, with a word for what looks odd.
func keep[T any](c centre, book *ledger.Book[T], rec *T) *T {
	c.t.Helper()
	book.Of(rec).Base.Confirmed = "示例"
	if _, err := book.Save(c.Op("enter", "赵示例"), rec); err != nil {
		c.t.Fatal(err)
	}
	return rec
}

func newCentre(t *testing.T, today string) centre {
	t.Helper()
	o, store := open(t, today+" 09:00:00")
	c := centre{Office: o, t: t, store: store}
	if _, err := o.SetUp(o.Op("setup", "系统"), []*facility.Holiday{{Day: "2025-01-01", Kind: facility.Statutory}}); err != nil {
		t.Fatal(err)
	}
	c.place = keep(c, o.Facility.Facilities, &facility.Facility{Code: "SF", Name: "示范综合文化中心", Short: "示范", Type: "street"})
	c.hall = keep(c, o.Facility.Spaces, &facility.Space{Facility: c.place.ID, Name: "多功能厅", Use: "hall", Open: app.Yes})
	s := app.Segments{{From: "09:00", To: "17:00"}}
	keep(c, o.Facility.Plans, &facility.Plan{Facility: c.place.ID, From: "2024-01-01", Monday: s, Tuesday: s, Wednesday: s, Thursday: s, Friday: s, Saturday: s, Sunday: s})
	firm := keep(c, o.Selection.Operators, &selection.Operator{Name: "示例文化有限公司", Credit: "91110101MA00DEMX8W"})
	c.deal = c.contract("约", "force", firm.ID)
	return c
}

func (c centre) contract(code app.Line, status app.Code, firm app.ID) *selection.Contract {
	c.t.Helper()
	return keep(c, c.Selection.Contracts, &selection.Contract{
		Code: code, Name: "运营合同", Operator: firm, Status: status, From: "2024-07-01", To: "2026-06-30", Facilities: app.Shares{{ID: c.place.ID}},
	})
}

func (c centre) held(day app.Day, name app.Line) *delivery.Activity {
	c.t.Helper()
	return keep(c, c.Delivery.Activities, &delivery.Activity{
		Facility: c.place.ID, Name: name, Class: "C05", Status: delivery.Held, Start: day, Sessions: app.Number(1), Attended: app.Number(100), Verdict: delivery.Passed, ReviewDay: day.Add(-1),
	})
}

func (c centre) open(day app.Day, hours string) *delivery.Opening {
	c.t.Helper()
	o := &delivery.Opening{Facility: c.place.ID, Day: day, Visits: app.Number(50)}
	if err := o.Segments.Set(hours); err != nil {
		c.t.Fatal(err)
	}
	return keep(c, c.Delivery.Openings, o)
}

func (c centre) judge(year int) *appraisal.Judged {
	c.t.Helper()
	judged, err := c.Appraisal.Judge(c.place.ID, year)
	if err != nil {
		c.t.Fatal(err)
	}
	return judged
}

// actual tells the measured value of an indicator.
func (c centre) actual(year int, code string) string {
	c.t.Helper()
	line, ok := c.judge(year).Result.Indicator(code)
	if !ok {
		c.t.Fatalf("no indicator %s", code)
	}
	return line.ActualText()
}

// TestJudgeReadsTheBook: what counts is what the book holds of this facility and year, withdrawn
// records out, joint ones in.
func TestJudgeReadsTheBook(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	other := keep(c, c.Facility.Facilities, &facility.Facility{Code: "BC", Name: "别处文化室", Short: "别处", Type: "community"})
	c.held("2025-03-01", "甲")
	c.held("2025-07-05", "后")
	gone := c.held("2025-03-02", "乙")
	c.held("2024-12-31", "丙")
	foreign := c.held("2025-03-04", "丁")
	foreign.Facility = other.ID
	keep(c, c.Delivery.Activities, foreign)
	both := c.held("2025-03-05", "戊")
	both.Facility, both.Partners = other.ID, app.Shares{{ID: other.ID, Percent: 60}, {ID: c.place.ID, Percent: 40}}
	keep(c, c.Delivery.Activities, both)
	if got := c.actual(2025, "C1.1"); got != "3 场" {
		t.Errorf("before withdrawing %s", got)
	}
	op := c.Op("withdraw", "赵示例")
	op.Reason = "重复"
	if _, err := c.Delivery.Activities.Withdraw(op, gone.ID); err != nil {
		t.Fatal(err)
	}
	if got := c.actual(2025, "C1.1"); got != "2 场" {
		t.Errorf("after withdrawing %s", got)
	}
	if got := c.actual(2024, "C1.1"); got != "1 场" {
		t.Errorf("the year before %s", got)
	}
	c.open("2024-12-31", "20:00-01:00")
	elsewhere := c.open("2025-06-29", "00:00-24:00")
	elsewhere.Facility = other.ID
	keep(c, c.Delivery.Openings, elsewhere)
	c.open("2025-06-30", "09:00-17:00")
	if got := c.actual(2025, "B1.2"); got != "11.1%" {
		t.Errorf("staggered %s, want the hour of new year's night in 9", got)
	}
	if got := c.actual(2025, "F1.1"); got != "190 人次" {
		t.Errorf("person-times %s, want 50 at the door, 100 and 40 of 100", got)
	}
	line, _ := c.judge(2025).Result.Indicator("F1.1")
	if line.Aim.Value.Cmp(app.Whole(150)) != 0 || line.Aim.Source != "默认" {
		t.Errorf("the target is %s from %s, want last year's 150", line.Aim.Value.Short(), line.Aim.Source)
	}
	if line, _ := c.judge(2026).Result.Indicator("F1.1"); line.Aim.Value.Cmp(app.Whole(190)) != 0 {
		t.Errorf("next year's target is %s, want the 190 of this year up to today", line.Aim.Value.Short())
	}
	if _, err := c.Appraisal.Judge("gone", 2025); app.KindOf(err) != app.NotFound {
		t.Errorf("a facility that is not there is judged: %v", err)
	}
}

// TestLastYearByTheSameCount: last year is counted as this year is.
func TestLastYearByTheSameCount(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	c.held("2024-12-31", "甲")
	c.open("2024-12-31", "09:00-17:00")
	pack := c.Appraisal.Pack()
	pack.Visits = "丙"
	door := office.Open(office.Setting{Store: c.store, Pack: pack, Hasher: noHasher{}, Clock: func() time.Time { return time.Date(2025, 6, 30, 9, 0, 0, 0, time.UTC) }})
	judged, err := door.Appraisal.Judge(c.place.ID, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if line, _ := judged.Result.Indicator("F1.1"); line.Aim.Value.Cmp(app.Whole(50)) != 0 {
		t.Errorf("the target is %s, want the 50 at the door", line.Aim.Value.Short())
	}
}

// TestJudgeReadsPromises: targets of binding contracts of this facility, the catalogue in force.
func TestJudgeReadsPromises(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	draft := c.contract("草", "draft", c.deal.Operator)
	for contract, value := range map[app.ID]app.Line{c.deal.ID: "73", draft.ID: "999"} {
		keep(c, c.Selection.Targets, &selection.Target{Contract: contract, Item: "每年场次", Indicator: "C1.1", Value: value, Unit: "场", Period: "year", Replaces: app.Yes})
	}
	judged := c.judge(2025)
	if line, _ := judged.Result.Indicator("C1.1"); line.Aim.Value.Cmp(app.Whole(73)) != 0 {
		t.Errorf("the target is %s", line.Aim.Value.Short())
	}
	if len(judged.Facts.Classes) != 12 || len(judged.Facts.Targets) != 1 || len(judged.Facts.Contracts) != 1 {
		t.Errorf("%d classes, %d targets, %d contracts", len(judged.Facts.Classes), len(judged.Facts.Targets), len(judged.Facts.Contracts))
	}
	minimum := func(year int, class app.Code) string {
		for _, row := range c.judge(year).Facts.Classes {
			if row.Class == class {
				return row.Minimum.String()
			}
		}
		return "none"
	}
	for i, from := range []app.Day{"2025-12-31", "2026-01-01", "2024-06-01"} {
		for _, class := range []app.Code{"C01", "C05"} {
			keep(c, c.Facility.Classes, &facility.Class{Version: "街道默认", From: from, Class: class, Minimum: app.Number(int64(20 + i)), Mode: "events"})
		}
	}
	if got := minimum(2023, "C05") + minimum(2024, "C05") + minimum(2025, "C05") + minimum(2026, "C05") + minimum(2024, "C01") + minimum(2025, "C01"); got != "none2220212220" {
		t.Errorf("the minimum by year is %s", got)
	}
	c.place.Catalogue = "社区默认"
	keep(c, c.Facility.Facilities, c.place)
	if got := minimum(2025, "C06"); got != "3" {
		t.Errorf("the catalogue chosen by the facility asks for %s", got)
	}
}

// TestJudgeReadsThisPlaceOnly: spaces, plans, statements and closures of other places and years stay out.
func TestJudgeReadsThisPlaceOnly(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	other := keep(c, c.Facility.Facilities, &facility.Facility{Code: "BC", Name: "别处文化室", Short: "别处", Type: "community"})
	keep(c, c.Facility.Spaces, &facility.Space{Facility: other.ID, Name: "阅览室", Use: "reading", Open: app.Yes})
	keep(c, c.Facility.Plans, &facility.Plan{Facility: other.ID, From: "2024-01-01"})
	keep(c, c.Facility.Statements, &facility.Statement{Facility: other.ID, Year: app.Number(2025), Kind: "inapplicable", Subject: "C1.1", Reason: "示例"})
	shut := func(place app.ID, from, to app.Day) {
		keep(c, c.Delivery.Closures, &delivery.Closure{Facility: place, From: from, To: to, Notice: "2024-01-01"})
	}
	shut(other.ID, "2025-02-01", "2025-02-02")
	shut(c.place.ID, "2024-12-01", "2024-12-31")
	shut(c.place.ID, "2024-12-01", "2025-01-01")
	shut(c.place.ID, "2025-12-31", "2026-01-10")
	shut(c.place.ID, "2026-01-01", "2026-01-10")
	facts := c.judge(2025).Facts
	if got := fmt.Sprint(len(facts.Spaces), len(facts.Plans), len(facts.Statements), len(facts.Closures)); got != "1 1 0 2" {
		t.Errorf("spaces, plans, statements and closures of the place and the year: %s", got)
	}
	if facts.Prior.Known {
		t.Error("nothing is known of the year before")
	}
}

// TestMovesThroughTheDesk: what a record moves, asked of the desk.
func TestMovesThroughTheDesk(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	a := c.held("2025-03-01", "甲")
	facts, err := c.Appraisal.Facts(c.place.ID, 2025)
	if err != nil {
		t.Fatal(err)
	}
	moved := ""
	for _, m := range c.Appraisal.Moves(facts, a.ID) {
		moved += fmt.Sprintf("%s %s→%s %s; ", m.Item.Code, m.Before, m.After, m.Delta)
	}
	if want := "A4.1 无数据→0.0% 0.00; C1.1 无数据→1 场 0.00; C1.2 无数据→0 班次 0.00; C1.3 无数据→0 期 0.00; C1.4 无数据→0.0% 0.00; C2.1 无数据→0 类 0.00; C2.3 无数据→0 个 0.00; E2.1 无数据→1 条 4.00; "; moved != want {
		t.Errorf("moved %q, want %q", moved, want)
	}
}
