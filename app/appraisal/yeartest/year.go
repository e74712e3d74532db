package yeartest

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Here is the facility that every test year belongs to; Elsewhere is its partner.
const (
	Here      app.ID = "here"
	Elsewhere app.ID = "elsewhere"
)

// Book is the book of a facility-year that a test fills record by record.
type Book struct {
	*count.Facts
	T    testing.TB
	next int
}

// New makes the empty year of a street centre, judged on the given day.
func New(t testing.TB, today app.Day) *Book {
	t.Helper()
	return Under(t, packtest.Pack(t, "street-100"), today)
}

// Under makes an empty year that is judged by a pack of its own.
func Under(t testing.TB, pack rulepack.Pack, today app.Day) *Book {
	place := &facility.Facility{Base: app.Base{ID: Here}, Type: "street"}
	return &Book{Facts: &count.Facts{Pack: pack, Facility: place, Year: today.Year(), Today: today}, T: t}
}

// Score judges the year by everything that can be counted.
func (y *Book) Score() appraisal.Result {
	y.Prepare()
	return appraisal.Score(y.Facts, count.Metrics())
}

// Line is one indicator of the year, judged.
func (y *Book) Line(code string) appraisal.Indicator {
	y.T.Helper()
	line, ok := y.Score().Indicator(code)
	if !ok {
		y.T.Fatalf("no indicator %s", code)
	}
	return line
}

// Reads tells an indicator in short: actual as an exact fraction and score, or state and reason.
func (y *Book) Reads(code string) string {
	y.T.Helper()
	line := y.Line(code)
	if line.State != count.HasData {
		return string(line.State) + ": " + line.Reason
	}
	num, den := app.Scaled(line.Measure.Num, line.Measure.Den)
	return fmt.Sprintf("%s/%s = %s", num, den, line.Score)
}

// Base numbers the next record.
func (y *Book) Base() app.Base {
	y.next++
	return app.Base{ID: app.ID(fmt.Sprintf("r%04d", y.next))}
}

// Open logs the hours of a day, written as people write them; no text leaves them blank.
func (y *Book) Open(day app.Day, hours string) *delivery.Opening {
	y.T.Helper()
	o := &delivery.Opening{Base: y.Base(), Facility: Here, Day: day}
	if err := o.Segments.Set(hours); err != nil {
		y.T.Fatal(err)
	}
	y.Openings = append(y.Openings, o)
	return o
}

// OpenEach logs the same hours on every day of a span.
func (y *Book) OpenEach(from, to app.Day, hours string) {
	app.Span{From: from, To: to}.Each(func(d app.Day) { y.Open(d, hours) })
}

// Minutes logs so many open minutes from 08:00 on.
func (y *Book) Minutes(day app.Day, n int) { y.Open(day, "08:00-"+string(app.ClockAt(8*60+n))) }

// Visits logs a day with its visitors.
func (y *Book) Visits(day app.Day, n int64) *delivery.Opening {
	o := y.Open(day, "09:00-17:00")
	o.Visits = app.Number(n)
	return o
}

// Shut announces an approved and exempt closure of the whole facility ten days ahead.
func (y *Book) Shut(from, to app.Day) *delivery.Closure {
	c := &delivery.Closure{Base: y.Base(), Facility: Here, From: from, To: to, Notice: from.Add(-10), Approver: "赵示例", Exempt: app.Yes, Sudden: app.No}
	y.Closures = append(y.Closures, c)
	return c
}

// Plan announces hours for every day of the week from a day on.
func (y *Book) Plan(from app.Day, hours string) *facility.Plan {
	y.T.Helper()
	var s app.Segments
	if err := s.Set(hours); err != nil {
		y.T.Fatal(err)
	}
	p := &facility.Plan{Base: y.Base(), Facility: Here, From: from, Season: "usual", Monday: s, Tuesday: s, Wednesday: s, Thursday: s, Friday: s, Saturday: s, Sunday: s}
	y.Plans = append(y.Plans, p)
	return p
}

// MarkDays puts days of one kind into the calendar, on top of what another call put there.
func (y *Book) MarkDays(kinds map[app.Day]app.Code) {
	var all []*facility.Holiday
	for day, kind := range kinds {
		all = append(all, &facility.Holiday{Day: day, Kind: kind})
	}
	y.Calendar = facility.NewCalendar(all)
}

// Hold enters a held activity of one session, reviewed the day before.
func (y *Book) Hold(class app.Code, day app.Day) *delivery.Activity {
	a := &delivery.Activity{
		Base: y.Base(), Facility: Here, Class: class, Status: delivery.Held, Start: day, Sessions: app.Number(1),
		Attended: app.Number(100), Verdict: delivery.Passed, ReviewDay: day.Add(-1), Name: "示例",
	}
	y.Activities = append(y.Activities, a)
	return a
}

// HoldTimes enters n held activities of a class, one a day.
func (y *Book) HoldTimes(n int, class app.Code, from app.Day) {
	for i := range n {
		y.Hold(class, from.Add(i))
	}
}

// Room gives the facility a space that is open to the public.
func (y *Book) Room(use app.Code) *facility.Space {
	s := &facility.Space{Base: y.Base(), Facility: Here, Use: use, Open: app.Yes}
	y.Spaces = append(y.Spaces, s)
	return s
}

// Class puts a class into the catalogue in force.
func (y *Book) Class(key app.Code, minimum int64) *facility.Class {
	c := &facility.Class{Base: y.Base(), Class: key, Minimum: app.Number(minimum), Mode: "events"}
	y.Classes = append(y.Classes, c)
	return c
}

// State declares something for this year.
func (y *Book) State(kind app.Code, subject app.Line) *facility.Statement {
	s := &facility.Statement{Base: y.Base(), Facility: Here, Year: app.Number(int64(y.Year)), Kind: kind, Subject: subject, Reason: "示例理由"}
	y.Statements = append(y.Statements, s)
	return s
}

// Contract puts the facility under a contract.
func (y *Book) Contract(code app.Line, from, to app.Day) *selection.Contract {
	c := &selection.Contract{Base: y.Base(), Code: code, Status: "force", From: from, To: to, Facilities: app.Shares{{ID: Here}}}
	y.Contracts = append(y.Contracts, c)
	return c
}

// Promise puts a target for C1.1 into a contract.
func (y *Book) Promise(c *selection.Contract, value app.Line) *selection.Target {
	target := &selection.Target{Base: y.Base(), Contract: c.ID, Indicator: "C1.1", Value: value, Unit: term.UnitEvents, Period: "year", Direction: "atLeast", Replaces: app.Yes}
	y.Targets = append(y.Targets, target)
	return target
}

// Evidence lays a piece of evidence with a record.
func (y *Book) Evidence(entity string, id app.ID) {
	if y.Proofs == nil {
		y.Proofs = map[string]map[app.ID]int{}
	}
	if y.Proofs[entity] == nil {
		y.Proofs[entity] = map[app.ID]int{}
	}
	y.Proofs[entity][id]++
}
