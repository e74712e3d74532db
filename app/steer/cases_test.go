package steer_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
)

// today is the day of the cases: a Tuesday in the fourth quarter.
const today app.Day = "2026-10-20"

// pack asks for ten events, two classes, one group, review before the event, and forty hours a week; and
// for something that this version cannot count.
func pack() rulepack.Pack {
	rate := rulepack.Method{Kind: rulepack.Rate}
	linear := rulepack.Method{Kind: rulepack.Linear, Floor: app.Frac(6, 10)}
	share := rulepack.Target{Unit: "%", Percent: true, Default: app.Whole(1)}
	return rulepack.Pack{
		Full: 3000,
		Items: []rulepack.Item{
			{Code: "A", Name: "甲", Max: 3000},
			{Code: "A1", Parent: "A", Name: "场次", Max: 1000, Asks: "②", Metric: "activity.events", Method: linear, Target: rulepack.Target{Unit: "场", Yearly: true, Default: app.Whole(10)}},
			{Code: "A2", Parent: "A", Name: "类别", Max: 601, Asks: "①②", Metric: "activity.classes", Method: rate, Target: share},
			{Code: "A3", Parent: "A", Name: "人群", Max: 300, Asks: "①", Metric: "activity.groups", Method: rate, Target: share},
			{Code: "A4", Parent: "A", Name: "审核", Max: 400, Asks: "③", Metric: "activity.reviewed", Method: rate, Target: share},
			{Code: "A5", Parent: "A", Name: "时长", Max: 600, Asks: "②③", Metric: "open.weeklyHours", Method: linear, Target: rulepack.Target{Unit: "小时/周", Default: app.Whole(40)}},
			{Code: "A6", Parent: "A", Name: "未建", Max: 99, Metric: "safety.drills", Method: rate, Target: share},
		},
		Grades:   []rulepack.Grade{{Name: "优秀", From: 2700}, {Name: "合格", From: 1500}, {Name: "不合格", From: 0}},
		Groups:   []rulepack.Group{{Key: "elder", Floor: app.Frac(1, 10), Events: 2}},
		Counting: []app.Code{"C05", "C08"},
		Visits:   "甲",
		Calendar: []rulepack.Duty{
			{Month: 9, Day: 30, Name: "需求征询", Ledger: "consultation"},
			{Month: 12, Day: 15, Name: "台账截止", Codes: []string{"A1", "A4"}},
			{Month: 2, Day: 30, Name: "街道初评", Next: true, Ledger: "round"},
			{Month: 1, Day: 31, Name: "年度计划", Ledger: "document"},
			{Month: 3, Day: 1, Name: "动员会"},
			{Month: 6, Day: 30, Name: "演练", Codes: []string{"A6"}, Ledger: "document"},
		},
	}
}

// facts is a small centre: open 08:00–16:00 on every day, one contract for the year.
func facts(change ...func(*count.Facts)) *count.Facts {
	f := &count.Facts{Pack: pack(), Facility: &facility.Facility{Type: "street"}, Year: 2026, Today: today, Proofs: map[string]map[app.ID]int{"activity": {}}}
	f.Facility.ID = "home"
	f.Classes = []*facility.Class{{Class: "C05", Minimum: app.Number(4)}, {Class: "C08", Minimum: app.Number(2)}}
	app.Span{From: "2026-01-01", To: today}.Each(func(d app.Day) {
		o := &delivery.Opening{Facility: "home", Day: d, Segments: app.Segments{{From: "08:00", To: "16:00"}}, Visits: app.Number(50)}
		o.ID, o.MadeAt = app.ID("open-"+string(d)), app.Line(d)+" 17:00:00"
		f.Openings = append(f.Openings, o)
	})
	bound := &selection.Contract{Code: "HT-1", Name: "合同", Facilities: app.Shares{{ID: "home"}}, Status: "force", Signed: "2025-12-01", From: "2026-01-01", To: "2026-12-31"}
	bound.ID = "contract-1"
	f.Contracts = []*selection.Contract{bound}
	for _, c := range change {
		c(f)
	}
	f.Prepare()
	return f
}

// with adds held activities of a class, one on each of the days.
func with(class app.Code, days ...app.Day) func(*count.Facts) {
	return func(f *count.Facts) {
		for _, d := range days {
			a := &delivery.Activity{Facility: "home", Name: "活动", Class: class, Service: "free", Status: delivery.Held, Start: d, StartTime: "10:00", EndTime: "11:00", Sessions: app.Number(1),
				Attended: app.Number(40), Elder: app.Number(8), Audience: app.Codes{"elder"}, Review: "R", ReviewDay: d.Add(-5), Reviewer: "审核人", Verdict: delivery.Passed, Safety: "安全员"}
			a.ID, a.MadeAt = app.ID(fmt.Sprintf("act-%03d", len(f.Activities))), app.Line(d)+" 17:00:00"
			f.Activities = append(f.Activities, a)
		}
	}
}

// ahead adds planned ones.
func ahead(class app.Code, days ...app.Day) func(*count.Facts) {
	return func(f *count.Facts) {
		from := len(f.Activities)
		with(class, days...)(f)
		for _, a := range f.Activities[from:] {
			a.Status, a.Attended, a.Elder, a.MadeAt = delivery.Planned, app.Reading{}, app.Reading{}, "2026-10-01 09:00:00"
		}
	}
}

func judged(f *count.Facts) *appraisal.Judged {
	return &appraisal.Judged{Facts: f, Result: appraisal.Score(f, count.Metrics())}
}

func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}
