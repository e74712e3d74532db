package steer_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/steer"
)

func duty(t *testing.T, f *count.Facts, kept map[string][]app.Day, name string) steer.Duty {
	t.Helper()
	for _, d := range steer.Duties(f, kept) {
		if d.Name == name {
			return d
		}
	}
	t.Fatalf("no duty %q", name)
	return steer.Duty{}
}

func filed(kind app.Code, on, until app.Day) func(*count.Facts) {
	return func(f *count.Facts) {
		d := &facility.Document{Facility: "home", Kind: kind, Year: app.Number(2026), Name: "文档", Filed: on, Until: until}
		d.ID = app.ID("doc-" + string(on))
		f.Documents = append(f.Documents, d)
	}
}

// TestDuties: dates of the calendar and of records, with what makes them done, coming, overdue or past.
func TestDuties(t *testing.T) {
	asked := func(f *count.Facts) {
		f.Consultations = append(f.Consultations, &delivery.Consultation{Day: "2026-09-12"})
	}
	next := func(f *count.Facts) {
		c := &selection.Contract{Facilities: app.Shares{{ID: "home"}}, Status: "force", From: "2027-01-01", To: "2028-12-31"}
		c.ID = "contract-2"
		f.Contracts = append(f.Contracts, c)
	}
	closure := func(notice app.Day) func(*count.Facts) {
		return func(f *count.Facts) {
			f.Closures = append(f.Closures, &delivery.Closure{Facility: "home", From: "2026-11-01", To: "2026-11-02", Notice: notice})
		}
	}
	names := func(until, purged app.Day) func(*count.Facts) {
		return func(f *count.Facts) {
			f.Enrolments = append(f.Enrolments, &delivery.Enrolment{Name: "名册", Day: "2026-05-01", KeepUntil: until, PurgedOn: purged})
		}
	}
	for _, r := range []struct {
		name  string
		facts *count.Facts
		kept  map[string][]app.Day
		duty  string
		state steer.DutyState
		left  int
		said  string
	}{
		{"a date that nobody met is overdue", facts(), nil, "需求征询", steer.Overdue, -20, "逾期 20 天"},
		{"a date met in the weeks before is done", facts(asked), nil, "需求征询", steer.Done, -20, "已办"},
		{"a plan handed in in January is done", facts(filed("plan", "2026-01-20", "")), nil, "年度计划", steer.Done, -262, "已办"},
		{"a date to come", facts(), nil, "台账截止", steer.Coming, 56, "还有 56 天"},
		{"a date without a ledger passes", facts(), nil, "动员会", steer.Passed, -233, "已过"},
		{"a date that serves what is not built passes", facts(), nil, "演练", steer.Passed, -112, "已过"},
		{"30 February is the last day of the month, of the year after", facts(), nil, "街道初评", steer.Coming, 131, "还有 131 天"},
		{"a ledger that the facts do not hold is told from outside", facts(func(f *count.Facts) { f.Today = "2027-03-01" }), map[string][]app.Day{"round": {"2027-02-20"}}, "街道初评", steer.Done, -1, "已办"},
		{"told from outside that nothing is there", facts(func(f *count.Facts) { f.Today = "2027-03-01" }), map[string][]app.Day{"round": nil}, "街道初评", steer.Overdue, -1, "逾期 1 天"},
		{"the contract ends", facts(), nil, "合同到期，要定续签或重选", steer.Coming, 72, "还有 72 天"},
		{"the next contract is there", facts(next), nil, "合同到期，要定续签或重选", steer.Done, 72, "已办"},
		{"a closure without notice", facts(closure("")), nil, "2026-11-01 起闭馆，要提前 7 天公告", steer.Coming, 5, "还有 5 天"},
		{"a closure announced in time", facts(closure("2026-10-20")), nil, "2026-11-01 起闭馆，要提前 7 天公告", steer.Done, 5, "已办"},
		{"a paper runs out today", facts(filed("notice", "2025-10-20", today)), nil, "文档到期，要换新", steer.Coming, 0, "今天到期"},
		{"a paper replaced", facts(filed("notice", "2025-10-20", today), filed("notice", "2026-10-01", "")), nil, "文档到期，要换新", steer.Done, 0, "已办"},
		{"names to be purged", facts(names("2026-10-10", "")), nil, "名册里的个人信息到期清理", steer.Overdue, -10, "逾期 10 天"},
		{"an activity without an outcome", facts(ahead("C05", "2026-10-18")), nil, "「活动」的日子过了，还没有登记结果", steer.Overdue, -2, "逾期 2 天"},
	} {
		t.Run(r.name, func(t *testing.T) {
			d := duty(t, r.facts, r.kept, r.duty)
			is(t, "state", d.State, r.state)
			is(t, "left", d.Left, r.left)
			is(t, "said", d.Said(), r.said)
		})
	}
}

// TestDutiesInOrder: what is to be done comes first, by its day; what is done or past comes after.
func TestDutiesInOrder(t *testing.T) {
	var last steer.Duty
	over := false
	for _, d := range steer.Duties(facts(filed("plan", "2026-01-20", "")), nil) {
		open := d.State == steer.Coming || d.State == steer.Overdue
		if open && over {
			t.Errorf("%s is open and comes after what is over", d.Name)
		}
		if open && last.Day > d.Day {
			t.Errorf("%s comes after %s", d.Day, last.Day)
		}
		over, last = over || !open, d
	}
	if !over {
		t.Error("nothing is over")
	}
}

// TestNoFarDuties: what ends long from now, was purged, or is no longer of interest is not listed.
func TestNoFarDuties(t *testing.T) {
	f := facts(filed("notice", "2025-10-20", "2027-10-20"), filed("notice", "2024-01-01", "2025-10-20"), func(f *count.Facts) {
		f.Contracts[0].To = "2028-12-31"
		f.Pack.Calendar = nil
		f.Enrolments = []*delivery.Enrolment{{Name: "名册", KeepUntil: "2026-10-10", PurgedOn: "2026-10-10"}}
		f.Closures = []*delivery.Closure{{From: "2026-11-01", To: "2026-11-01", Sudden: app.Yes}}
	})
	is(t, "number of duties", len(steer.Duties(f, nil)), 0)
}

// TestDayOf: days of the calendar that a month does not have.
func TestDayOf(t *testing.T) {
	for _, r := range []struct {
		name string
		duty rulepack.Duty
		want app.Day
		ok   bool
	}{
		{"a plain day", rulepack.Duty{Month: 6, Day: 30}, "2028-06-30", true},
		{"of the year after", rulepack.Duty{Month: 1, Day: 15, Next: true}, "2029-01-15", true},
		{"29 February of a leap year", rulepack.Duty{Month: 2, Day: 29}, "2028-02-29", true},
		{"29 February of another one", rulepack.Duty{Month: 2, Day: 29, Next: true}, "2029-02-28", true},
		{"no month", rulepack.Duty{Month: 13, Day: 1}, "", false},
		{"no day", rulepack.Duty{Month: 1}, "", false},
	} {
		t.Run(r.name, func(t *testing.T) {
			got, ok := steer.DayOf(r.duty, 2028)
			is(t, "day", got, r.want)
			is(t, "whether there is one", ok, r.ok)
		})
	}
}
