package steer

import (
	"fmt"
	"sort"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Step is one thing that can still be done: what is missing, by when, what it is worth and how much
// work it is.
type Step struct {
	Item    rulepack.Item
	State   count.State
	Lack    string
	Before  app.Day
	Overdue bool // that day has passed, and it can still be mended
	Worth   app.Points
	Effort  app.Ratio // half days
	Entity  string    // ledger in which it is mended
}

// Work puts the effort into words, in half days rounded up.
func (s Step) Work() string {
	half := s.Effort.Up()
	if half.Cmp(app.Whole(1)) <= 0 {
		return term.SayHalfDay
	}
	days := half.Over(app.Whole(2))
	if days.IsWhole() {
		return fmt.Sprintf(term.SayDays, days.Decimal(0))
	}
	return fmt.Sprintf(term.SayDays, days.Decimal(1))
}

// Plan lists what can still earn points by the end of the year over what is coming anyway, the most
// points for the least work first.
func Plan(j *appraisal.Judged, o Outlook) []Step {
	entity := map[string]string{}
	for _, r := range []appraisal.Judged{o.Ahead, *j} {
		for _, gap := range r.Result.Gaps(r.Facts) {
			entity[gap.Item.Code] = gap.Entity
		}
	}
	duties := Duties(j.Facts, nil)
	var steps []Step
	for i, then := range o.Ahead.Result.Indicators {
		now := j.Result.Indicators[i]
		gone := goneOf(j.Facts, o.Ahead.Facts, then.Item.Metric)
		worth := reachable(now, then, gone) - then.Score
		if then.State == count.NotBuilt || then.State == count.NotApplicable || worth <= 0 {
			continue
		}
		step := Step{Item: then.Item, State: now.State, Lack: gone.lack(lack(now, then)), Worth: worth, Effort: effort(then, gone.parts), Entity: mended(then.Item.Metric, entity[then.Item.Code])}
		step.Before, step.Overdue = deadline(j.Facts, duties, then.Item.Code)
		steps = append(steps, step)
	}
	sort.SliceStable(steps, func(a, b int) bool {
		one, other := steps[a], steps[b]
		if c := one.Worth.Ratio().Over(one.Effort).Cmp(other.Worth.Ratio().Over(other.Effort)); c != 0 {
			return c > 0
		}
		return one.Worth > other.Worth
	})
	return steps
}

// mended is the ledger in which a gap is closed. Rooms that stand empty are filled by bookings, though the hours that are used
// come from activities too.
func mended(metric, counted string) string {
	if metric == "space.used" {
		return "booking"
	}
	return counted
}

// reachable is the most that an indicator can still come to. What has happened is not undone: of shares
// of past events only the part still to come can be made good, and what had its day is gone.
func reachable(now, then appraisal.Indicator, gone gone) app.Points {
	if gone.parts > 0 {
		return app.RoundPoints(then.Max.Ratio().Times(then.Item.Method.Part(app.Frac(gone.of-gone.parts, gone.of), app.Whole(1))))
	}
	if !past(then.Item.Metric) || now.State != count.HasData || then.State != count.HasData {
		return then.Max
	}
	come := then.Measure.Den.Minus(now.Measure.Den).Max(app.Whole(0))
	num := now.Measure.Num.Plus(come).Max(then.Measure.Num).Min(then.Measure.Den)
	method, target := then.Item.Method, app.Whole(1)
	if then.Aim.Known {
		method.High, target = then.Aim.Value, then.Aim.Value
	}
	return app.RoundPoints(then.Max.Ratio().Times(method.Part(num.Over(then.Measure.Den), target)))
}

// past names the metrics that are shares of what has happened.
func past(metric string) bool {
	switch metric {
	case "activity.reviewed", "closure.announced", "activity.turnout", "staff.attendance", "open.restDays":
		return true
	}
	return false
}

// lack takes the indicator's own sentence: of the year's end where plans fill the gap, else of today.
func lack(now, then appraisal.Indicator) string {
	if now.State != count.HasData || now.Score >= now.Max {
		return then.Missing()
	}
	switch then.Item.Metric {
	case "activity.classes", "activity.groups", "activity.festivals", "community.reached", "brand.kept", "resident.consulted", "reading.service":
		return then.Missing()
	}
	if then.Item.Target.Yearly {
		return then.Missing()
	}
	return now.Missing()
}

// deadline is the earliest date still open that serves the indicator, else the end of the year.
func deadline(f *count.Facts, duties []Duty, code string) (before app.Day, late bool) {
	before = f.Period().To
	for _, d := range duties {
		if !d.open() {
			continue
		}
		for _, served := range d.Codes {
			if served == code && d.Day < before {
				before = d.Day
			}
		}
	}
	return before, before < f.Today
}

// Goal is where some of the steps lead to.
type Goal struct {
	Steps int
	Score app.Points
	Grade rulepack.Grade
}

// Reach tells where the year ends with the first n steps done.
func Reach(o Outlook, steps []Step, n int) Goal {
	goal := Goal{Steps: min(max(n, 0), len(steps)), Score: o.Score}
	for _, s := range steps[:goal.Steps] {
		goal.Score += s.Worth
	}
	pack := o.pack
	goal.Score = min(goal.Score, pack.Highest())
	goal.Grade = pack.Grade(goal.Score)
	return goal
}

// Next finds the fewest first steps that lead to a better grade than the year is heading for.
func Next(o Outlook, steps []Step) (Goal, bool) {
	for n := 1; n <= len(steps); n++ {
		if goal := Reach(o, steps, n); goal.Grade.From > o.Grade.From {
			return goal, true
		}
	}
	return Goal{}, false
}
