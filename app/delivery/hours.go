package delivery

import (
	"guanyunbu/app"
)

const (
	minutesADay = 24 * 60
	officeFrom  = 9 * 60  // staggered hours lie before 09:00
	officeTo    = 17 * 60 // and after 17:00 on working days
)

// Hours are the stretches of open doors by day, merged so that no minute counts twice and split at
// midnight so that each minute counts on its own day.
type Hours map[app.Day][]app.Interval

// HoursOf makes the hours of a log. A stretch past midnight spills into the next day.
func HoursOf(log []*Opening) Hours {
	hours := Hours{}
	for _, o := range log {
		for _, stretch := range o.Segments.Intervals() {
			today := app.Interval{From: stretch.From, To: min(stretch.To, minutesADay)}
			hours[o.Day] = append(hours[o.Day], today)
			if stretch.To > minutesADay {
				next := o.Day.Add(1)
				hours[next] = append(hours[next], app.Interval{From: 0, To: stretch.To - minutesADay})
			}
		}
	}
	for day, stretches := range hours {
		hours[day] = app.MergeIntervals(stretches)
	}
	return hours
}

// Days gives the days on which the hours of the log fall: its own, and the next one when a stretch
// runs past midnight. A log without hours falls on none.
func (o *Opening) Days() []app.Day {
	if len(o.Segments) == 0 {
		return nil
	}
	days := []app.Day{o.Day}
	for _, stretch := range o.Segments.Intervals() {
		if stretch.To > minutesADay {
			return append(days, o.Day.Add(1))
		}
	}
	return days
}

// Minutes counts the open minutes of a day.
func (h Hours) Minutes(d app.Day) int64 {
	var n int64
	for _, s := range h[d] {
		n += int64(s.To - s.From)
	}
	return n
}

// Opened reports whether the doors were open for at least a minute.
func (h Hours) Opened(d app.Day) bool { return h.Minutes(d) >= 1 }

// Staggered counts the minutes outside office hours: all of a day that is no working day, and what
// lies before 09:00 or after 17:00 on one that is (DEFINITIONS 4, B1.2).
func (h Hours) Staggered(d app.Day, working bool) int64 {
	all := h.Minutes(d)
	if !working {
		return all
	}
	var office int64
	for _, s := range h[d] {
		if from, to := max(s.From, officeFrom), min(s.To, officeTo); to > from {
			office += int64(to - from)
		}
	}
	return all - office
}

// ExemptDays gives the days of the span that approved closures of the whole facility take out of
// the appraisal: those on which no hours were logged.
func ExemptDays(closures []*Closure, hours Hours, span app.Span) map[app.Day]bool {
	exempt := map[app.Day]bool{}
	for _, c := range closures {
		if !c.Exempts() {
			continue
		}
		span.Overlap(c.Span()).Each(func(d app.Day) {
			if !hours.Opened(d) {
				exempt[d] = true
			}
		})
	}
	return exempt
}

// LongestClosure gives the longest run of days, inside the span, that approved full closures cover
// when adjacent ones are joined; an hour logged in between does not break the run (DEFINITIONS 1.9).
func LongestClosure(closures []*Closure, span app.Span) int {
	covered := map[app.Day]bool{}
	for _, c := range closures {
		if c.Exempts() {
			span.Overlap(c.Span()).Each(func(d app.Day) { covered[d] = true })
		}
	}
	longest, run := 0, 0
	span.Each(func(d app.Day) {
		if !covered[d] {
			run = 0
			return
		}
		run++
		longest = max(longest, run)
	})
	return longest
}
