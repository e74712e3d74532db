package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
)

// here is the facility that every test year belongs to; elsewhere is its partner.
const (
	here      app.ID = "here"
	elsewhere app.ID = "elsewhere"
)

// year is a facility-year that a test fills record by record.
type year struct {
	*appraisal.Facts
	t    *testing.T
	next int
}

// newYear makes the empty year of a street centre, judged on the given day.
func newYear(t *testing.T, today app.Day) *year {
	t.Helper()
	return yearOf(t, streetPack(t), today)
}

// yearOf makes an empty year under a given pack.
func yearOf(t *testing.T, pack rulepack.Pack, today app.Day) *year {
	place := &facility.Facility{Base: app.Base{ID: here}, Type: "street"}
	return &year{Facts: &appraisal.Facts{Pack: pack, Facility: place, Year: today.Year(), Today: today}, t: t}
}

// row is one rule: what is in the book, and how the indicator then reads.
type row struct {
	name string
	make func(*year)
	want string
}

// check judges an indicator on the book of every row.
func check(t *testing.T, code string, today app.Day, rows []row) {
	t.Helper()
	pack := streetPack(t)
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			y := yearOf(t, pack, today)
			r.make(y)
			if got := y.reads(code); got != r.want {
				t.Errorf("%s reads %q, want %q", code, got, r.want)
			}
		})
	}
}

func (y *year) score() appraisal.Result {
	y.Prepare()
	return appraisal.Score(y.Facts, appraisal.Metrics())
}

func (y *year) line(code string) appraisal.Indicator {
	y.t.Helper()
	line, ok := y.score().Indicator(code)
	if !ok {
		y.t.Fatalf("no indicator %s", code)
	}
	return line
}

// reads tells an indicator in short: actual as an exact fraction and score, or state and reason.
func (y *year) reads(code string) string {
	y.t.Helper()
	line := y.line(code)
	if line.State != appraisal.HasData {
		return string(line.State) + ": " + line.Reason
	}
	num, den := app.Scaled(line.Measure.Num, line.Measure.Den)
	return fmt.Sprintf("%s/%s = %s", num, den, line.Score)
}

func (y *year) base() app.Base {
	y.next++
	return app.Base{ID: app.ID(fmt.Sprintf("r%04d", y.next))}
}

// open logs the hours of a day, written as people write them; no text leaves them blank.
func (y *year) open(day app.Day, hours string) *delivery.Opening {
	y.t.Helper()
	o := &delivery.Opening{Base: y.base(), Facility: here, Day: day}
	if err := o.Segments.Set(hours); err != nil {
		y.t.Fatal(err)
	}
	y.Openings = append(y.Openings, o)
	return o
}

// openEach logs the same hours on every day of a span.
func (y *year) openEach(from, to app.Day, hours string) {
	app.Span{From: from, To: to}.Each(func(d app.Day) { y.open(d, hours) })
}

// minutes logs so many open minutes from 08:00 on.
func (y *year) minutes(day app.Day, n int) { y.open(day, "08:00-"+string(app.ClockAt(8*60+n))) }

// visits logs a day with its visitors.
func (y *year) visits(day app.Day, n int64) *delivery.Opening {
	o := y.open(day, "09:00-17:00")
	o.Visits = app.Number(n)
	return o
}

// shut announces an approved and exempt closure of the whole facility ten days ahead.
func (y *year) shut(from, to app.Day) *delivery.Closure {
	c := &delivery.Closure{Base: y.base(), Facility: here, From: from, To: to, Notice: from.Add(-10), Approver: "赵示例", Exempt: app.Yes, Sudden: app.No}
	y.Closures = append(y.Closures, c)
	return c
}

// plan announces hours for every day of the week from a day on.
func (y *year) plan(from app.Day, hours string) *facility.Plan {
	y.t.Helper()
	var s app.Segments
	if err := s.Set(hours); err != nil {
		y.t.Fatal(err)
	}
	p := &facility.Plan{Base: y.base(), Facility: here, From: from, Season: "usual", Monday: s, Tuesday: s, Wednesday: s, Thursday: s, Friday: s, Saturday: s, Sunday: s}
	y.Plans = append(y.Plans, p)
	return p
}

// days puts days of one kind into the calendar, on top of what another call put there.
func (y *year) calendar(kinds map[app.Day]app.Code) {
	var all []*facility.Holiday
	for day, kind := range kinds {
		all = append(all, &facility.Holiday{Day: day, Kind: kind})
	}
	y.Calendar = facility.NewCalendar(all)
}

// held enters a held activity of one session, reviewed the day before.
func (y *year) held(class app.Code, day app.Day) *delivery.Activity {
	a := &delivery.Activity{
		Base: y.base(), Facility: here, Class: class, Status: delivery.Held, Start: day, Sessions: app.Number(1),
		Attended: app.Number(100), Verdict: delivery.Passed, ReviewDay: day.Add(-1), Name: "示例",
	}
	y.Activities = append(y.Activities, a)
	return a
}

// heldTimes enters n held activities of a class, one a day.
func (y *year) heldTimes(n int, class app.Code, from app.Day) {
	for i := range n {
		y.held(class, from.Add(i))
	}
}

// joint makes an activity a joint one of two facilities.
func joint(a *delivery.Activity, percentHere int) {
	a.Partners = app.Shares{{ID: here, Percent: percentHere}, {ID: elsewhere, Percent: 100 - percentHere}}
}

// room gives the facility a space that is open to the public.
func (y *year) room(use app.Code) *facility.Space {
	s := &facility.Space{Base: y.base(), Facility: here, Use: use, Open: app.Yes}
	y.Spaces = append(y.Spaces, s)
	return s
}

// class puts a class into the catalogue in force.
func (y *year) class(key app.Code, minimum int64) *facility.Class {
	c := &facility.Class{Base: y.base(), Class: key, Minimum: app.Number(minimum), Mode: "events"}
	y.Classes = append(y.Classes, c)
	return c
}

// state declares something for this year.
func (y *year) state(kind app.Code, subject app.Line) *facility.Statement {
	s := &facility.Statement{Base: y.base(), Facility: here, Year: app.Number(int64(y.Year)), Kind: kind, Subject: subject, Reason: "示例理由"}
	y.Statements = append(y.Statements, s)
	return s
}

// contract puts the facility under a contract.
func (y *year) contract(code app.Line, from, to app.Day) *selection.Contract {
	c := &selection.Contract{Base: y.base(), Code: code, Status: "force", From: from, To: to, Facilities: app.Shares{{ID: here}}}
	y.Contracts = append(y.Contracts, c)
	return c
}

// promise puts a target for C1.1 into a contract.
func (y *year) promise(c *selection.Contract, value app.Line) *selection.Target {
	target := &selection.Target{Base: y.base(), Contract: c.ID, Indicator: "C1.1", Value: value, Unit: "场", Period: "year", Direction: "atLeast", Replaces: app.Yes}
	y.Targets = append(y.Targets, target)
	return target
}
