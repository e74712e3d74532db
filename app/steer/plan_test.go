package steer_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/steer"
)

func unreviewed(f *count.Facts) {
	for _, a := range f.Activities {
		if a.Status == delivery.Held {
			a.ReviewDay, a.Verdict = "", ""
		}
	}
}

// plan gives the steps of a year that goes on as it is: four events held, one of them planned ahead.
func plan(t *testing.T, change ...func(*count.Facts)) (steer.Outlook, []steer.Step) {
	t.Helper()
	j := judged(facts(change...))
	o := steer.Forecast(j, nil)
	return o, steer.Plan(j, o)
}

func step(steps []steer.Step, code string) (steer.Step, bool) {
	for _, s := range steps {
		if s.Item.Code == code {
			return s, true
		}
	}
	return steer.Step{}, false
}

// TestPlan: what is missing, by when, what it is worth over the forecast, how much work it is and where.
func TestPlan(t *testing.T) {
	planned := func(f *count.Facts) { // held as planned, so that nothing else is expected
		for i, a := range f.Activities {
			a.Programme = app.ID("line-" + string(rune('a'+i)))
		}
	}
	four := with("C05", "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05")
	for _, r := range []struct {
		name   string
		change []func(*count.Facts)
		code   string
		lack   string
		before app.Day
		worth  string
		work   string
		entity string
	}{
		{"events, by the closing of the books", []func(*count.Facts){four, planned}, "A1", "还差 6 场", "2026-12-15", "10.00", "约 6 天", "activity"},
		{"one event is coming anyway", []func(*count.Facts){four, ahead("C05", "2026-11-11"), planned}, "A1", "还差 5 场", "2026-12-15", "10.00", "约 5 天", "activity"},
		{"a class without offers, by the end of the year", []func(*count.Facts){four, planned}, "A2", "群众文体活动差 2 场", "2026-12-31", "3.00", "约 2 天", "activity"},
		{"what was never reviewed is lost, what is coming can be", []func(*count.Facts){four, ahead("C05", "2026-11-11"), planned, unreviewed}, "A4", "有 4 条没有先审后办", "2026-12-15", "0.00", "", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			_, steps := plan(t, r.change...)
			s, found := step(steps, r.code)
			if r.worth == "0.00" {
				is(t, "whether it can be mended", found, false)
				return
			}
			is(t, "lack", s.Lack, r.lack)
			is(t, "before", s.Before, r.before)
			is(t, "worth", s.Worth.String(), r.worth)
			is(t, "work", s.Work(), r.work)
			is(t, "ledger", s.Entity, r.entity)
		})
	}
}

// TestPlanIsRanked: the most points for the least work first; what is not built is no step.
func TestPlanIsRanked(t *testing.T) {
	_, steps := plan(t, with("C05", "2026-01-05"), unreviewed, func(f *count.Facts) {
		for _, o := range f.Openings {
			o.Segments = app.Segments{{From: "08:00", To: "12:00"}}
		}
	})
	if len(steps) < 3 {
		t.Fatalf("only %d steps", len(steps))
	}
	for i := 1; i < len(steps); i++ {
		one, other := steps[i-1], steps[i]
		if one.Worth.Ratio().Over(one.Effort).Cmp(other.Worth.Ratio().Over(other.Effort)) < 0 {
			t.Errorf("%s stands before %s", one.Item.Code, other.Item.Code)
		}
	}
	if _, found := step(steps, "A6"); found {
		t.Error("what is not built is a step")
	}
}

// TestReach: doing the first so many steps adds what they are worth, up to the highest total, and the
// fewest steps to a better grade are told.
func TestReach(t *testing.T) {
	o, steps := plan(t, with("C05", "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"))
	is(t, "nothing done", steer.Reach(o, steps, 0).Score, o.Score)
	is(t, "fewer than nothing", steer.Reach(o, steps, -1).Score, o.Score)
	is(t, "the first", steer.Reach(o, steps, 1).Score, o.Score+steps[0].Worth)
	all := steer.Reach(o, steps, 99)
	is(t, "with the figures alone", steer.Reach(o.Figures(), steps, 99), all)
	is(t, "all that there are", all.Steps, len(steps))
	sum := o.Score
	for _, s := range steps {
		sum += s.Worth
	}
	is(t, "all together", all.Score, min(sum, 3000))
	next, better := steer.Next(o, steps)
	is(t, "a better grade can be reached", better, true)
	is(t, "with the fewest steps", steer.Reach(o, steps, next.Steps-1).Grade.Name, o.Grade.Name)
	if next.Grade.From <= o.Grade.From {
		t.Errorf("%s is no better than %s", next.Grade.Name, o.Grade.Name)
	}
	best := o
	best.Grade = o.Ahead.Facts.Pack.Grades[0]
	if _, better := steer.Next(best, steps); better {
		t.Error("something is better than the best grade")
	}
}

// TestWhatIf: the exact result of other targets, more events and longer hours.
func TestWhatIf(t *testing.T) {
	four := with("C05", "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05")
	for _, r := range []struct {
		name    string
		change  []func(*count.Facts)
		suppose steer.Suppose
		code    string
		want    string
	}{
		{"as it is", []func(*count.Facts){four}, steer.Suppose{}, "A1", "0.00"},
		{"another target", []func(*count.Facts){four}, steer.Suppose{Targets: map[string]app.Ratio{"A1": app.Whole(5)}}, "A1", "8.00"},
		{"another target than the contract's", []func(*count.Facts){four, asks("A1", "场", "100")}, steer.Suppose{Targets: map[string]app.Ratio{"A1": app.Whole(4)}}, "A1", "10.00"},
		{"two more events reach the floor", []func(*count.Facts){four}, steer.Suppose{Events: []steer.More{{Times: 2}}}, "A1", "6.00"},
		{"four more of a class that is missing", []func(*count.Facts){four}, steer.Suppose{Events: []steer.More{{Times: 2, Class: "C08"}}}, "A2", "6.01"},
		{"for a group that nobody counted", nil, steer.Suppose{Events: []steer.More{{Times: 2, Group: "elder"}}}, "A3", "0.00"},
		{"two more for a group", []func(*count.Facts){with("C05", "2026-01-05")}, steer.Suppose{Events: []steer.More{{Times: 1, Group: "elder"}}}, "A3", "3.00"},
		{"what is supposed is in good order", []func(*count.Facts){four}, steer.Suppose{Events: []steer.More{{Times: 3}}}, "A4", "4.00"},
		{"seven hours less are made up by longer hours", []func(*count.Facts){func(f *count.Facts) {
			for _, o := range f.Openings {
				o.Segments = app.Segments{{From: "08:00", To: "12:00"}} // 28 a week
			}
		}}, steer.Suppose{Hours: app.Whole(6)}, "A5", "5.10"}, // 34 of 40
		{"a day has no more than 24 hours", nil, steer.Suppose{Hours: app.Whole(500)}, "A5", "6.00"},
	} {
		t.Run(r.name, func(t *testing.T) {
			f := facts(r.change...)
			before := len(f.Activities)
			line, _ := steer.WhatIf(f, "2025-12-31", r.suppose).Indicator(r.code)
			is(t, "score", line.Score.String(), r.want)
			is(t, "activities of the book itself", len(f.Activities), before)
		})
	}
}

// TestWhatIfLeavesTheFactsAlone: judging again gives what it gave.
func TestWhatIfLeavesTheFactsAlone(t *testing.T) {
	f := facts(with("C05", "2026-01-05", "2026-02-05"), asks("A1", "场", "20"))
	before := judged(f).Result.Total
	steer.WhatIf(f, "2026-06-30", steer.Suppose{Targets: map[string]app.Ratio{"A1": app.Whole(1)}, Hours: app.Whole(9), Events: []steer.More{{Times: 9, Group: "elder", Festival: "spring"}}})
	f.Prepare()
	is(t, "total", judged(f).Result.Total, before)
}
