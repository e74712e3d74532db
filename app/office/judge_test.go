package office_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
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
	if _, err := c.Appraisal.Judge("gone", 2025); app.KindOf(err) != app.NotFound {
		t.Errorf("a facility that is not there is judged: %v", err)
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

// flaky is a store that fails at one of its reads.
type flaky struct {
	ledger.Store
	left *int
}

func (f flaky) fails() error {
	if *f.left--; *f.left == -1 {
		return errors.New("disk gone")
	}
	return nil
}

func (f flaky) Read(id app.ID, rec field.Record) error {
	if err := f.fails(); err != nil {
		return err
	}
	return f.Store.Read(id, rec)
}

func (f flaky) Find(q ledger.Query, blank func() field.Record) error {
	if err := f.fails(); err != nil {
		return err
	}
	return f.Store.Find(q, blank)
}

func (f flaky) Count(q ledger.Query) (int, error) {
	if err := f.fails(); err != nil {
		return 0, err
	}
	return f.Store.Count(q)
}

// TestNoFailureIsSwallowed: whichever read fails, the desk says so and never judges half a book.
func TestNoFailureIsSwallowed(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	person := keep(c, c.Account.People, &account.Person{Name: "钱示例", Role: account.Manager, Active: app.Yes})
	left := 0
	broken := office.Open(office.Setting{Store: flaky{c.store, &left}, Pack: c.Appraisal.Pack(), Hasher: noHasher{}, Clock: func() time.Time { return time.Date(2025, 6, 30, 9, 0, 0, 0, time.UTC) }})
	person.Name = "钱老师"
	for name, act := range map[string]func() error{
		"self-evaluation": func() error { return second(broken.Appraisal.SelfEvaluation(c.place.ID, 2025)) },
		"facility":        func() error { return second(broken.Facility.Facility("SF")) },
		"check facility":  func() error { return second(broken.Facility.Facilities.Look(c.place)) },
		"check holiday": func() error {
			return second(broken.Facility.Holidays.Look(&facility.Holiday{Day: "2025-05-01", Kind: "rest"}))
		},
		"check activity": func() error {
			return second(broken.Delivery.Activities.Look(&delivery.Activity{Facility: c.place.ID, Space: c.hall.ID}))
		},
		"check opening": func() error { return second(broken.Delivery.Openings.Look(&delivery.Opening{Facility: c.place.ID})) },
		"check person":  func() error { return second(broken.Account.People.Look(&account.Person{Name: "赵", Role: "clerk"})) },
		"save person":   func() error { return second(broken.Account.People.Save(c.Op("amend", "钱示例"), person)) },
		"withdraw person": func() error {
			return second(broken.Account.People.Withdraw(app.Op{Name: "withdraw", Reason: "走"}, person.ID))
		},
		"set up": func() error { return second(broken.SetUp(c.Op("setup", "系统"), nil)) },
	} {
		t.Run(name, func(t *testing.T) {
			for left = 0; ; {
				asked := left
				err := act()
				if left >= 0 {
					return // everything was read
				}
				if err == nil || !strings.Contains(err.Error(), "disk gone") {
					t.Fatalf("read %d failed and nobody said so: %v", asked+1, err)
				}
				left = asked + 1
			}
		})
	}
}

func second[T any](_ T, err error) error { return err }

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
	if want := "C1.1 无数据→1 场 0.00; C2.1 无数据→0 类 0.00; C2.3 无数据→0 个 0.00; E2.1 无数据→1 条 4.00; "; moved != want {
		t.Errorf("moved %q, want %q", moved, want)
	}
}

// TestSelfEvaluation: what the report says, put together once.
func TestSelfEvaluation(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	c.open("2025-06-29", "09:00-17:00")
	late := c.open("2025-06-30", "09:00-17:00")
	late.Backfilled, late.BackReason, late.Visits = app.Yes, "停电", app.Reading{}
	keep(c, c.Delivery.Openings, late)
	blank := c.held("2025-03-01", "甲")
	blank.Attended, blank.Backfilled, blank.BackReason = app.Reading{}, app.Yes, "忘记"
	keep(c, c.Delivery.Activities, blank)
	off := c.held("2025-03-02", "乙")
	off.Status, off.Cause, off.Attended = delivery.Cancelled, "weather", app.Reading{}
	keep(c, c.Delivery.Activities, off)
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: c.place.ID, From: "2024-12-30", To: "2025-01-02", Notice: "2024-12-20"})
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: c.place.ID, From: "2024-11-01", To: "2024-11-02", Notice: "2024-10-20"})
	paper, err := c.Appraisal.SelfEvaluation(c.place.ID, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if paper.Last != nil || paper.Contract == nil || paper.Contract.ID != c.deal.ID || paper.Operator == nil || paper.FilledOn != "2025-06-30" || paper.Names[c.hall.ID] != "多功能厅" {
		t.Errorf("last %v, contract %v, operator %v, filled on %s, spaces %v", paper.Last, paper.Contract, paper.Operator, paper.FilledOn, paper.Names)
	}
	got := fmt.Sprintf("closures %d, late %s, confirmed %d, unfilled %s, cancelled %d, coverage %d, groups %d, june %d",
		len(paper.Closures), noted(paper.Late), len(paper.Confirmed), dated(paper.Unfilled), len(paper.Cancelled), len(paper.Coverage), len(paper.Groups), paper.Months[5].Opened)
	want := "closures 1, late 2025-03-01 忘记 2025-06-30 停电 , confirmed 5, unfilled 2025-03-01 2025-06-30 , cancelled 1, coverage 12, groups 4, june 2"
	if got != want {
		t.Errorf("the report says %s, want %s", got, want)
	}
	c.held("2024-12-31", "丙")
	gap := c.judge(2025).Facts
	gap.Contracts = nil
	if paper, err = c.Appraisal.SelfEvaluation(c.place.ID, 2025); err != nil || paper.Last == nil {
		t.Errorf("last year is known now: %v, %v", paper.Last, err)
	}
	if paper, err = c.Appraisal.SelfEvaluation(c.place.ID, 2023); err != nil || paper.Contract != nil || paper.Operator != nil {
		t.Errorf("in 2023 there was no contract: %v", err)
	}
	if _, err := c.Appraisal.SelfEvaluation("gone", 2025); app.KindOf(err) != app.NotFound {
		t.Errorf("a report of a facility that is not there: %v", err)
	}
}

func dated(refs []appraisal.Ref) string {
	text := ""
	for _, r := range refs {
		text += string(r.Day) + " "
	}
	return text
}

func noted(refs []appraisal.Ref) string {
	text := ""
	for _, r := range refs {
		text += string(r.Day) + " " + r.Note + " "
	}
	return text
}

// TestDeskChecks: the delivery desk looks at the rest of the book.
func TestDeskChecks(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	c.held("2025-03-01", "甲")
	c.open("2025-03-01", "09:00-17:00")
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: c.place.ID, From: "2025-03-02", To: "2025-03-03", Notice: "2025-02-01"})
	c.hall.Capacity = app.Number(10)
	keep(c, c.Facility.Spaces, c.hall)
	fields := func(findings []app.Finding, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		text := ""
		for _, f := range findings {
			text += f.Field + " "
		}
		return text
	}
	twin := &delivery.Activity{Facility: c.place.ID, Space: c.hall.ID, Name: "甲", Class: "C05", Status: delivery.Held, Start: "2025-03-01", Attended: app.Number(20)}
	other := keep(c, c.Facility.Facilities, &facility.Facility{Code: "BC", Name: "别处文化室", Short: "别处", Type: "community"})
	away := c.held("2025-03-04", "乙")
	away.Facility = other.ID
	keep(c, c.Delivery.Activities, away)
	log := c.open("2025-03-04", "09:00-17:00")
	log.Facility = other.ID
	keep(c, c.Delivery.Openings, log)
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: other.ID, From: "2025-02-20", To: "2025-03-05", Notice: "2025-02-01"})
	alone := &delivery.Activity{Facility: c.place.ID, Name: "甲", Class: "C05", Status: delivery.Held, Start: "2025-02-28"}
	if got := fields(c.Delivery.Activities.Look(alone)); got != "" {
		t.Errorf("a day before a namesake: %q", got)
	}
	alone.Name, alone.Start = "乙", "2025-03-04"
	if got := fields(c.Delivery.Activities.Look(alone)); got != "" {
		t.Errorf("a namesake in another place: %q", got)
	}
	for _, day := range []app.Day{"2025-02-28", "2025-03-04"} {
		if got := fields(c.Delivery.Openings.Look(&delivery.Opening{Facility: c.place.ID, Day: day, Segments: app.Segments{{From: "09:00", To: "10:00"}}})); got != "" {
			t.Errorf("a log of %s beside those of other days and places: %q", day, got)
		}
	}
	if got := fields(c.Delivery.Activities.Look(twin)); got != "attended name " {
		t.Errorf("a twin in a full hall: %q", got)
	}
	twin.Start = "2026-07-01"
	if got := fields(c.Delivery.Activities.Look(twin)); got != "start attended start " {
		t.Errorf("held in the future without a contract: %q", got)
	}
	twin.Space = "gone"
	if _, err := c.Delivery.Activities.Look(twin); app.KindOf(err) != app.NotFound {
		t.Errorf("in a space that is not there: %v", err)
	}
	hours := app.Segments{{From: "09:00", To: "10:00"}}
	if got := fields(c.Delivery.Openings.Look(&delivery.Opening{Facility: c.place.ID, Day: "2025-03-01", Segments: hours})); got != "day " {
		t.Errorf("a second log: %q", got)
	}
	if got := fields(c.Delivery.Openings.Look(&delivery.Opening{Facility: c.place.ID, Day: "2025-03-03", Segments: hours})); got != "segments " {
		t.Errorf("open on a closed day: %q", got)
	}
	if got := fields(c.Delivery.Closures.Look(&delivery.Closure{Facility: c.place.ID, From: "2025-03-02", To: "2025-03-01"})); got != "to " {
		t.Errorf("a closure backwards: %q", got)
	}
}
