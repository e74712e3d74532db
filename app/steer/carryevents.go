package steer

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

// meant holds what was entered ahead, as much of it as came true of such entries so far. Exhibitions
// that are up come to their end.
func (c *carry) meant() {
	lessons, others := c.promised(true), c.promised(false)
	c.f.Activities = slices.Clone(c.now.Activities)
	for i, a := range c.f.Activities {
		o := &others
		if a.Course != "" {
			o = &lessons
		}
		switch {
		case a.Status == delivery.Running:
			done := *a
			done.Status = delivery.Held
			c.f.Activities[i] = &done
		case a.Ahead() && a.Start >= c.now.Today.Add(-c.lag()) && !c.closed(a.Start) && o.take():
			c.f.Activities[i] = c.held(*a, i)
		}
	}
}

// promised tells how many of the activities entered so far were held, of the lessons of courses or of
// the others, leaning by the mood for as many as lie ahead.
func (c *carry) promised(lessons bool) odds {
	var o odds
	var ahead int64
	for _, a := range c.now.Activities {
		if (a.Course != "") != lessons || (a.Start > c.now.Today && !a.Ahead()) {
			continue
		}
		if a.Start > c.now.Today {
			ahead++
		}
		if a.Start > c.now.Today.Add(-c.lag()) {
			continue
		}
		o.all++
		if a.Happened(c.now.Today) {
			o.yes++
		}
	}
	return sure(o).leaning(c.mood, ahead)
}

// sure takes plans to come true as long as the book tells of too few.
func sure(o odds) odds {
	if o.all < 3 {
		return odds{yes: 9, all: 10}
	}
	return o
}

// held gives an activity the outcome of one like it that was held: who came, what was reviewed and
// filled in.
func (c *carry) held(a delivery.Activity, n int) *delivery.Activity {
	a.Status, a.Cause = delivery.Held, ""
	like := c.like(&a, n)
	if like == nil {
		return &a
	}
	if _, known := a.Attended.Known(); !known {
		a.Attended = like.Attended
		a.Elder, a.Minor, a.Disabled, a.Worker, a.Veteran = like.Elder, like.Minor, like.Disabled, like.Worker, like.Veteran
		a.Booked, a.Signed = like.Booked, like.Signed
	}
	if a.Review == "" && a.Verdict == "" && like.ReviewDay != "" {
		a.Review, a.Reviewer, a.Verdict = like.Review, like.Reviewer, like.Verdict
		a.ReviewDay = a.Start.Add(-max(1, like.Start.Since(like.ReviewDay)))
	}
	if a.Safety == "" {
		a.Safety = like.Safety
	}
	if c.f.Proofs["activity"] != nil && c.now.Proofs["activity"][like.ID] > 0 {
		c.f.Proofs["activity"][a.ID] = 1
	}
	return &a
}

// examples are how many of the latest activities of a kind those to come are taken from, in turn.
const examples = 12

// like finds the n-th latest activity held that is of the same class and aims at the same groups, or of
// the same class, or any.
func (c *carry) like(a *delivery.Activity, n int) *delivery.Activity {
	if c.kinds == nil {
		c.sortKinds()
	}
	for _, key := range []string{kindOf(a), string(a.Class), ""} {
		if found := c.kinds[key]; len(found) > 0 {
			return found[n%len(found)]
		}
	}
	return nil
}

func kindOf(a *delivery.Activity) string { return string(a.Class) + "/" + a.Audience.Text() }

// sortKinds gathers the latest activities held by what they are like.
func (c *carry) sortKinds() {
	c.kinds = map[string][]*delivery.Activity{}
	for i := len(c.now.Activities) - 1; i >= 0; i-- {
		one := c.now.Activities[i]
		if !held(c.now, one) {
			continue
		}
		for _, key := range []string{kindOf(one), string(one.Class), ""} {
			if len(c.kinds[key]) < examples {
				c.kinds[key] = append(c.kinds[key], one)
			}
		}
	}
}

// again makes an activity of a day to come after one that was held.
func (c *carry) again(like *delivery.Activity, start app.Day) *delivery.Activity {
	a := *like
	a.Base = app.Base{ID: c.id()}
	a.Start, a.Status, a.Festival, a.Programme, a.Backfilled, a.BackDay, a.BackReason = start, delivery.Held, delivery.NoFestival, "", "", "", ""
	if like.End != "" {
		a.End = min(start.Add(like.End.Since(like.Start)), c.rest.To)
	}
	if like.ReviewDay != "" {
		a.ReviewDay = start.Add(-max(0, like.Start.Since(like.ReviewDay)))
	}
	if c.f.Proofs["activity"] != nil && c.now.Proofs["activity"][like.ID] > 0 {
		c.f.Proofs["activity"][a.ID] = 1
	}
	c.f.Activities = append(c.f.Activities, &a)
	return &a
}

// lines holds lines of the year's plan for which nothing was entered yet. How many is told by the lines
// that fell due; a line whose day is so near that its activity would usually be in the book is less
// likely to be held, and of lines overdue by less than a month only those that usually come late.
func (c *carry) lines() {
	behind, leads := c.outcomes(), c.leads()
	due, late := c.record(behind)
	likely, n := odds{all: 1000}, 0
	for _, p := range c.now.Programmes {
		o := behind[p.ID]
		if o.held || o.off || o.ahead || p.Due < c.now.Today.Add(-overdue) {
			continue
		}
		start := max(c.rest.From, min(p.Due.Add(-10), c.rest.To))
		likely.yes = unwritten(due, leads, start.Since(c.now.Today)) + int64(c.mood)*80
		if p.Due <= c.now.Today {
			likely.yes = late.yes * 1000 / max(1, late.all)
		}
		day, open := c.freeDay(start)
		like := c.like(&delivery.Activity{Class: p.Class}, n)
		if !open || like == nil || !likely.take() {
			continue
		}
		n++
		a := c.again(like, day)
		a.Class, a.Programme, a.Course = p.Class, p.ID, ""
	}
}

// overdue is how many days a line may be overdue and still come late.
const overdue = 30

// record tells how many of the lines that fell due were held, and of those not held in time how many
// came late.
func (c *carry) record(behind map[app.ID]came) (due, late odds) {
	for _, p := range c.now.Programmes {
		o := behind[p.ID]
		if p.Due > c.now.Today.Add(-overdue) || o.off {
			continue
		}
		due.all++
		if o.held {
			due.yes++
		}
		switch {
		case !o.held:
			late.all++
		case o.first > p.Due:
			late.all++
			late.yes++
		}
	}
	if due.all < 3 {
		due = odds{yes: 8, all: 10}
	}
	return due, late
}

// unwritten gives how likely a line that nobody entered yet is held in so many days, in thousandths:
// leads are the days ahead by which those held were in the book.
func unwritten(due odds, leads []int, days int) int64 {
	if len(leads) == 0 {
		return due.yes * 1000 / due.all
	}
	var written int64
	all := int64(len(leads))
	for _, lead := range leads {
		if lead >= days {
			written++
		}
	}
	yes := due.yes * (all - written)
	return yes * 1000 / max(1, yes+(due.all-due.yes)*all)
}

// leads tells by how many days ahead the activities of the plan that were held were in the book.
func (c *carry) leads() []int {
	var leads []int
	for _, a := range c.now.Activities {
		if made := madeOn(&a.Base); a.Programme != "" && made != "" && held(c.now, a) {
			leads = append(leads, a.Start.Since(made))
		}
	}
	return leads
}

// came is what became of a line of the plan so far.
type came struct {
	held, ahead, off bool
	first            app.Day
}

func (c *carry) outcomes() map[app.ID]came {
	all := map[app.ID]came{}
	for _, a := range c.now.Activities {
		if a.Programme == "" {
			continue
		}
		o := all[a.Programme]
		switch {
		case held(c.now, a):
			if !o.held || a.Start < o.first {
				o.first = a.Start
			}
			o.held = true
		case a.Ahead() && a.Start >= c.now.Today.Add(-c.lag()):
			o.ahead = true
		case a.Status == delivery.Cancelled:
			o.off = true
		}
		all[a.Programme] = o
	}
	return all
}

// freeDay finds the day, or the nearest later or else earlier one of the rest, on which the house is not closed.
func (c *carry) freeDay(d app.Day) (app.Day, bool) {
	for day := d; day <= c.rest.To; day = day.Add(1) {
		if !c.closed(day) {
			return day, true
		}
	}
	for day := d; day >= c.rest.From; day = day.Add(-1) {
		if !c.closed(day) {
			return day, true
		}
	}
	return "", false
}
