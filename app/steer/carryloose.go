package steer

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
)

// paceDays is how far back the pace of what nobody planned is looked at.
const paceDays = 182

// unplanned reports an activity of no plan, course and festival.
func unplanned(a *delivery.Activity) bool {
	return a.Programme == "" && a.Course == "" && (a.Festival == "" || a.Festival == delivery.NoFestival)
}

// loose adds what nobody planned, by its pace and last year's season, beside what of it is entered
// already. Visits to communities go round.
func (c *carry) loose() {
	to := c.now.Today.Add(-c.lag())
	window := app.Span{From: max(to.Add(1-paceDays), c.now.Period().From), To: to}
	rest := app.Span{From: to.Add(1), To: c.rest.To}
	if window.Empty() {
		return
	}
	e := expect{window: c.openDays(window), rest: c.openDays(rest), known: c.last != nil}
	var latest []*delivery.Activity
	entered := int64(0)
	for _, a := range c.now.Activities {
		switch {
		case !unplanned(a):
		case held(c.now, a) && window.Holds(a.Start):
			e.came++
			latest = append(latest, a)
		case rest.Holds(a.Start) && (held(c.now, a) || a.Ahead()):
			entered++
		}
	}
	if c.last != nil {
		e.then, e.after = countUnplanned(c.last, before(window)), countUnplanned(c.last, before(rest))
	}
	c.spread(latest, e.cases(c.mood)-entered)
}

func countUnplanned(f *count.Facts, span app.Span) int64 {
	var n int64
	for _, a := range f.Activities {
		if span.Holds(a.Start) && held(f, a) && unplanned(a) {
			n++
		}
	}
	return n
}

// spread sets so many activities evenly over the open days to come, each after one held before.
func (c *carry) spread(latest []*delivery.Activity, n int64) {
	var days []app.Day
	c.rest.Each(func(d app.Day) {
		if !c.closed(d) {
			days = append(days, d)
		}
	})
	if len(days) == 0 || len(latest) == 0 {
		return
	}
	visits := 0
	for i := range n {
		a := c.again(latest[(len(latest)-1-int(i)%len(latest))], days[(i*int64(len(days)))/n])
		if len(a.Visited) > 0 && len(c.now.Communities) > 0 {
			a.Visited = app.Lines{string(c.now.Communities[(visits*5+3)%len(c.now.Communities)].Name)}
			visits++
		}
	}
}

// moonDays is how far a festival by the moon may move from one year to the next.
const moonDays = 20

// feasts keeps the festivals that last year kept after this date.
func (c *carry) feasts() {
	if c.last == nil || c.mood == Worse {
		return
	}
	for _, key := range c.now.Pack.Festivals {
		if slices.ContainsFunc(c.f.Activities, func(a *delivery.Activity) bool { return a.Festival == key && a.Status != delivery.Cancelled }) {
			continue
		}
		for _, a := range c.last.Activities {
			day := app.Span{From: a.Start, To: c.now.Period().To}.From.Add(c.now.Period().From.Since(c.last.Period().From))
			if a.Festival != key || !held(c.last, a) || day < c.now.Today.Add(-moonDays) || day > c.rest.To {
				continue
			}
			start, open := c.freeDay(max(day, c.rest.From))
			like := c.like(a, 0)
			if open && like != nil {
				kept := c.again(like, start)
				kept.Festival, kept.Class = key, a.Class
			}
			break
		}
	}
}

// courses begins as many courses as last year began after this date, in proportion to the courses of
// the two years so far, each with a lesson a week.
func (c *carry) courses() {
	e := expect{window: 1, rest: 0, known: c.last != nil}
	if c.last == nil {
		return
	}
	var entered int64
	for _, one := range c.now.Courses {
		switch {
		case one.From > c.now.Today:
			entered++
		case one.From >= c.now.Period().From:
			e.came++
		}
	}
	soFar := before(c.now.Elapsed())
	for _, one := range c.last.Courses {
		switch {
		case soFar.Holds(one.From):
			e.then++
		case before(c.rest).Holds(one.From):
			e.after++
		}
	}
	e.window, e.rest = int64(c.now.Elapsed().Days()), 0
	like := c.like(&delivery.Activity{Class: delivery.Training}, 0)
	n := e.cases(c.mood) - entered
	if like == nil || like.Class != delivery.Training {
		return
	}
	for i := range n {
		course := &delivery.Course{Base: app.Base{ID: c.id()}, Facility: c.now.Facility.ID, Class: delivery.Training, From: c.rest.From.Add(7 + int(i)*10)}
		for day := course.From; day <= c.rest.To; day = day.Add(7) {
			if !c.closed(day) {
				c.again(like, day).Course = course.ID
			}
		}
		course.To = c.rest.To
	}
}
