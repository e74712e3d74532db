package steer

import (
	"slices"
	"sort"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

// sourceWeeks is how many weeks the days to come are taken from.
const sourceWeeks = 8

// week is one week of the log, its days by weekday.
type week struct {
	days    [7]app.Day
	logs    [7]*delivery.Opening
	minutes int64
}

// weeks gives the last weeks in which anything was logged; in a mood the worse or the better half.
func (c *carry) weeks() []week {
	logged := map[app.Day]*delivery.Opening{}
	var last app.Day
	for _, o := range c.now.Openings {
		if o.Day <= c.now.Today {
			logged[o.Day] = o
			last = max(last, o.Day)
		}
	}
	var found []week
	for back := 0; last != "" && len(found) < sourceWeeks && back < 26; back++ {
		w := week{}
		for i := range 7 {
			d := last.Add(-7*back - i)
			w.days[d.Weekday()] = d
			if log := logged[d]; log != nil {
				w.logs[d.Weekday()] = log
				for _, s := range app.MergeIntervals(log.Segments.Intervals()) {
					w.minutes += int64(s.To - s.From)
				}
			}
		}
		if w.minutes > 0 {
			found = append(found, w)
		}
	}
	if c.mood != Usual && len(found) > 1 {
		sort.SliceStable(found, func(i, j int) bool { return int64(c.mood)*(found[i].minutes-found[j].minutes) > 0 })
		found = found[:(len(found)+1)/2]
	}
	return found
}

// sources give for each day to come the day of the weeks before that it is taken to be like.
func (c *carry) sources(from app.Day) map[app.Day]source {
	weeks := c.weeks()
	days := map[app.Day]source{}
	if len(weeks) == 0 {
		return days
	}
	app.Span{From: from, To: c.rest.To}.Each(func(d app.Day) {
		if c.closed(d) || (len(c.now.Plans) > 0 && len(c.planned(d)) == 0) {
			return
		}
		at := d.Since(from) / 7
		for i := range weeks {
			w := weeks[(at+i)%len(weeks)]
			like := w.days[d.Weekday()]
			if c.closed(like) || c.now.Calendar.Holiday(like) != c.now.Calendar.Holiday(d) && i+1 < len(weeks) {
				continue
			}
			days[d] = source{like, w.logs[d.Weekday()]}
			return
		}
	})
	return days
}

type source struct {
	like app.Day
	log  *delivery.Opening // nil: nobody logged it
}

// doors opens the house on the days to come as in the weeks before. Days that are not in the book yet
// only because things are written down later are filled too.
func (c *carry) doors() {
	var last app.Day
	for _, o := range c.now.Openings {
		last = max(last, o.Day)
	}
	from := c.rest.From
	if last != "" && c.now.Today.Since(last) <= c.lag()+3 {
		from = max(last.Add(1), c.now.Period().From)
	}
	season := c.visitors()
	var made []*delivery.Opening
	sources := c.sources(from)
	app.Span{From: from, To: c.rest.To}.Each(func(d app.Day) {
		like, known := sources[d]
		if !known || like.log == nil {
			return
		}
		o := *like.log
		o.Base = app.Base{ID: c.id()}
		o.Day, o.Backfilled, o.BackReason = d, "", ""
		o.Segments = slices.Clone(o.Segments)
		if hours := c.planned(d); len(hours) > 0 && !slices.Equal(hours, c.planned(like.like)) {
			o.Segments = hours
		}
		if n, filled := o.Visits.Known(); filled {
			o.Visits = app.Number(nearest(app.Whole(n).Times(season(like.like, d))))
		}
		made = append(made, &o)
	})
	c.f.Openings = slices.Concat(c.now.Openings, made)
}

// visitors gives how many more came a year ago in the month of a day to come than in the month of the
// day it is taken from; 1 when last year does not tell.
func (c *carry) visitors() func(like, d app.Day) app.Ratio {
	var sum, days [12]int64
	if c.last != nil {
		for _, o := range c.last.Openings {
			if n, known := o.Visits.Known(); known && o.Day.Year() == c.last.Year {
				sum[o.Day.Month()-1] += n
				days[o.Day.Month()-1]++
			}
		}
	}
	mean := func(d app.Day) (app.Ratio, bool) {
		m := d.Month() - 1
		if days[m] < 8 || sum[m] == 0 {
			return app.Ratio{}, false
		}
		return app.Frac(sum[m], days[m]), true
	}
	return func(like, d app.Day) app.Ratio {
		then, known := mean(like)
		now, told := mean(d)
		factor := app.Whole(1)
		if known && told {
			factor = now.Over(then).Max(app.Frac(1, 2)).Min(app.Whole(2))
		}
		return factor.Times(app.Frac(100+int64(c.mood)*10, 100))
	}
}

// rooms books the rooms on the days to come as in the weeks before.
func (c *carry) rooms() {
	on := map[app.Day][]*delivery.Booking{}
	var last app.Day
	for _, b := range c.now.Bookings {
		on[b.Day] = append(on[b.Day], b)
		last = max(last, b.Day)
	}
	from := c.rest.From
	if last != "" && c.now.Today.Since(last) <= c.lag()+3 {
		from = max(min(last, c.now.Today).Add(1), c.now.Period().From)
	}
	var made []*delivery.Booking
	sources := c.sources(from)
	app.Span{From: from, To: c.rest.To}.Each(func(d app.Day) {
		if len(on[d]) > 0 {
			return
		}
		for _, b := range on[sources[d].like] {
			again := *b
			again.Base = app.Base{ID: c.id()}
			again.Day = d
			made = append(made, &again)
		}
	})
	c.f.Bookings = slices.Concat(c.now.Bookings, made)
	for i, b := range c.f.Bookings {
		if b.State == delivery.Booked && b.Day > c.now.Today && c.mood != Worse {
			again := *b
			again.State = delivery.Used
			c.f.Bookings[i] = &again
		}
	}
}
