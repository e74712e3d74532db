package steer

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Suppose is what a person wants to try.
type Suppose struct {
	Targets map[string]app.Ratio // another target, by indicator
	Events  []More
	Hours   app.Ratio // more open hours a week from the day on
}

// More is so many more activities of a class, for a group, on a festival; what is left empty is not asked for.
type More struct {
	Times    int64
	Class    app.Code
	Group    app.Code
	Festival app.Code
}

// WhatIf judges the facts with what is supposed added from a day on: activities in good order, with as
// many people as such activities usually have, and longer hours on the days that are open anyway. To
// see the end of the year, pass the facts of an Outlook; to see today's score, those of today.
func WhatIf(f *count.Facts, from app.Day, s Suppose) appraisal.Result {
	supposed := *f
	t := &trial{f: &supposed, now: f, from: from}
	t.targets(s.Targets)
	t.hours(s.Hours)
	for _, more := range s.Events {
		t.events(more)
	}
	supposed.Prepare()
	return appraisal.Score(&supposed, count.Metrics())
}

// trial is the facts with what is supposed.
type trial struct {
	f, now *count.Facts
	from   app.Day
	made   carry // gives identities
}

// targets sets other targets in the place of those of pack and contract.
func (t *trial) targets(targets map[string]app.Ratio) {
	if len(targets) == 0 {
		return
	}
	t.f.Pack.Items = slices.Clone(t.f.Pack.Items)
	for i := range t.f.Pack.Items {
		item := &t.f.Pack.Items[i]
		if v, other := targets[item.Code]; other {
			item.Target.ByType, item.Target.Default = nil, v
		}
	}
	t.f.Targets = slices.DeleteFunc(slices.Clone(t.f.Targets), func(one *selection.Target) bool {
		_, other := targets[string(one.Indicator)]
		return other
	})
}

// hours opens longer on the open days after the day, so much a week as is asked.
func (t *trial) hours(more app.Ratio) {
	span := t.f.Elapsed().Overlap(app.Span{From: t.from.Add(1), To: t.f.Last()})
	if more.Sign() <= 0 || span.Empty() {
		return
	}
	var open []int
	t.f.Openings = slices.Clone(t.f.Openings)
	for i, o := range t.f.Openings {
		if span.Holds(o.Day) && len(o.Segments) > 0 {
			open = append(open, i)
		}
	}
	minutes := nearest(more.Times(app.Frac(int64(span.Days())*60, 7)))
	for n, i := range open {
		longer := *t.f.Openings[i]
		longer.Segments = slices.Clone(longer.Segments)
		share := minutes / int64(len(open)-n)
		minutes -= lengthen(longer.Segments, share)
		t.f.Openings[i] = &longer
	}
}

// lengthen keeps the doors open longer in the evening, and where the day is at its end opens them
// earlier; it gives the minutes won.
func lengthen(day app.Segments, minutes int64) int64 {
	const midnight = 24 * 60
	first, last := &day[0], &day[len(day)-1]
	end := last.To.Minutes()
	if end <= last.From.Minutes() {
		return 0 // past midnight already
	}
	evening := min(minutes, int64(midnight-end))
	last.To = app.ClockAt(end + int(evening))
	morning := min(minutes-evening, int64(first.From.Minutes()))
	first.From = app.ClockAt(first.From.Minutes() - int(morning))
	return evening + morning
}

// events holds more activities, spread evenly over the days after the day.
func (t *trial) events(more More) {
	span := t.f.Elapsed().Overlap(app.Span{From: t.from.Add(1), To: t.f.Last()})
	if span.Empty() {
		span = app.Span{From: t.f.Last(), To: t.f.Last()}
	}
	t.f.Activities = slices.Clip(t.f.Activities)
	for n := range more.Times {
		a := t.activity(more, span.From.Add(int(n)*span.Days()/int(more.Times)))
		t.f.Activities = append(t.f.Activities, a)
		t.prove(a.ID)
	}
}

func (t *trial) prove(id app.ID) {
	if t.now.Proofs["activity"] == nil {
		return
	}
	proofs := map[string]map[app.ID]int{}
	for entity, found := range t.f.Proofs {
		proofs[entity] = found
	}
	own := map[app.ID]int{id: 1}
	for known, n := range proofs["activity"] {
		own[known] = n
	}
	proofs["activity"] = own
	t.f.Proofs = proofs
}

// activity is one in good order: reviewed in time, every field filled, people as usual.
func (t *trial) activity(more More, start app.Day) *delivery.Activity {
	a := &delivery.Activity{Base: app.Base{ID: "supposed-" + t.made.id()}, Facility: t.f.Facility.ID, Name: term.WordSupposed, Class: more.Class, Service: "free", Status: delivery.Held, Start: start,
		StartTime: "14:00", EndTime: "16:00", Festival: delivery.NoFestival, Sessions: app.Number(1), Review: term.WordSupposed, ReviewDay: start.Add(-7), Reviewer: term.WordSupposed, Verdict: delivery.Passed, Safety: term.WordSupposed}
	if more.Festival != "" {
		a.Festival = more.Festival
	}
	if a.Class == "" {
		a.Class = usualClass(t.f.Pack)
	}
	people := usual(t.now, func(one *delivery.Activity) app.Reading { return one.Attended })
	a.Attended = app.Number(people)
	if more.Group == "" {
		return a
	}
	a.Audience = app.Codes{more.Group}
	of := usual(t.now, func(one *delivery.Activity) app.Reading {
		if !one.Audience.Has(more.Group) {
			return app.Reading{}
		}
		return one.Group(more.Group)
	})
	if of == 0 {
		of = people / 2
	}
	setGroup(a, more.Group, min(of, people))
	return a
}

// usualClass is the first class that the pack counts among the mass activities.
func usualClass(pack rulepack.Pack) app.Code {
	if len(pack.Counting) == 0 {
		return delivery.Training
	}
	return pack.Counting[len(pack.Counting)-1]
}

// usual is the mean of a number over the activities held in which it is filled.
func usual(f *count.Facts, read func(*delivery.Activity) app.Reading) int64 {
	var all []int64
	for _, a := range f.Activities {
		if n, known := read(a).Known(); known && held(f, a) {
			all = append(all, n)
		}
	}
	if len(all) == 0 {
		return 0
	}
	return mean(all)
}

func setGroup(a *delivery.Activity, key app.Code, n int64) {
	switch key {
	case "elder":
		a.Elder = app.Number(n)
	case "minor":
		a.Minor = app.Number(n)
	case "disabled":
		a.Disabled = app.Number(n)
	case "worker":
		a.Worker = app.Number(n)
	case "veteran":
		a.Veteran = app.Number(n)
	}
}
