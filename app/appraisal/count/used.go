package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// spaceUsed is B3.2: hours in which spaces that can be booked were used ÷ hours in which they were
// open. What overlaps counts once, what lies outside the open hours not at all.
func spaceUsed(f *Facts) Measure {
	bookable := sieve(f.Spaces, func(s *facility.Space) bool { return s.Bookable.Is() })
	if len(bookable) == 0 {
		return Unknown(term.SayNoBookable)
	}
	uses := f.uses(bookable)
	elapsed := f.Elapsed()
	var open, used int64
	for _, s := range bookable {
		shut := f.shutDays(s)
		elapsed.Each(func(d app.Day) {
			if shut[d] || len(f.hours[d]) == 0 {
				return
			}
			open += f.hours.Minutes(d)
			used += common(f.hours[d], app.MergeIntervals(uses.at[place{s.ID, d}]))
		})
	}
	m := Measure{State: HasData, Num: app.Frac(used, 60), Den: app.Frac(open, 60), Records: uses.refs, Marked: uses.marked}
	m.Inputs = []Input{
		input(term.InputUsedHours, fmt.Sprintf(term.FormHours, field.ShowRatio(m.Num)), uses.refs),
		input(term.InputOpenHours, fmt.Sprintf(term.FormHours, field.ShowRatio(m.Den)), f.openingRefs(f.openOn(elapsed.Holds))),
		rowsInput(term.InputBookable, refsOf(f, facility.SpaceEntity(), bookable)),
	}
	if closures := f.closing(bookable); closures.Len() > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputSpaceClosures, closures))
	}
	if open == 0 {
		m.State, m.Reason = NoData, term.SayNoLog
		return m
	}
	m.share()
	return m
}

// place is a space on a day.
type place struct {
	space app.ID
	day   app.Day
}

// uses are the stretches in which spaces were used, by space and day.
type uses struct {
	at     map[place][]app.Interval
	refs   Refs
	marked Refs
}

// midnight is the end of a day in minutes.
const midnight = 24 * 60

// add counts a stretch; what runs past midnight counts on the next day.
func (u *uses) add(space app.ID, d app.Day, stretch app.Interval) {
	at := place{space, d}
	u.at[at] = append(u.at[at], app.Interval{From: stretch.From, To: min(stretch.To, midnight)})
	if stretch.To > midnight {
		next := place{space, d.Add(1)}
		u.at[next] = append(u.at[next], app.Interval{From: 0, To: stretch.To - midnight})
	}
}

// uses collects held activities and bookings that were used. An exhibition fills the open hours of
// its days; a use whose hours nobody wrote down is listed and counts nothing.
func (f *Facts) uses(spaces []*facility.Space) *uses {
	here := make(map[app.ID]bool, len(spaces))
	for _, s := range spaces {
		here[s.ID] = true
	}
	u := &uses{at: map[place][]app.Interval{}}
	elapsed := f.Elapsed()
	var used, blank []*delivery.Activity
	for _, a := range f.Held() {
		if !here[a.Space] {
			continue
		}
		used = append(used, a)
		if !u.activity(a, elapsed) {
			blank = append(blank, a)
		}
	}
	tell := tellerOf(f, delivery.BookingEntity())
	var bookings Refs
	for _, b := range f.Bookings {
		if !here[b.Space] || b.State != delivery.Used || !f.Elapsed().Holds(b.Day) {
			continue
		}
		for _, stretch := range b.Segments.Intervals() {
			u.add(b.Space, b.Day, stretch)
		}
		bookings.Add(tell.ref(b, b.Segments.Text()))
	}
	u.refs, u.marked = Joined(showing(used, usedRef), bookings), showing(blank, usedRef)
	return u
}

// usedRef names an activity with its hours.
func usedRef(a *delivery.Activity) Ref {
	ref := activityRef(a)
	switch _, _, known := hoursOf(a); {
	case !known:
		ref.Note = term.NoteNoHours
	case a.Class != delivery.Exhibition:
		ref.Value = string(a.StartTime) + "-" + string(a.EndTime)
	}
	return ref
}

// activity counts an activity of one or several days by its hours on each; false when nobody wrote them
// down.
func (u *uses) activity(a *delivery.Activity, elapsed app.Span) bool {
	stretch, last, known := hoursOf(a)
	if !known {
		return false
	}
	if last == a.Start && elapsed.Holds(a.Start) {
		u.add(a.Space, a.Start, stretch)
		return true
	}
	elapsed.Overlap(app.Span{From: a.Start, To: last}).Each(func(d app.Day) { u.add(a.Space, d, stretch) })
	return true
}

// hoursOf gives the stretch that an activity takes on each of its days and the last day on which it
// begins: one that ends after midnight began the evening before.
func hoursOf(a *delivery.Activity) (stretch app.Interval, last app.Day, known bool) {
	last = max(a.End, a.Start)
	if a.Class == delivery.Exhibition {
		return app.Interval{From: 0, To: midnight}, last, true
	}
	if a.StartTime == "" || a.EndTime == "" {
		return app.Interval{}, last, false
	}
	stretch = app.Interval{From: a.StartTime.Minutes(), To: a.EndTime.Minutes()}
	if stretch.To <= stretch.From {
		stretch.To += midnight
		last = max(last.Add(-1), a.Start)
	}
	return stretch, last, true
}

// common counts the minutes that two sorted lists of stretches share.
func common(a, b []app.Interval) int64 {
	var minutes int64
	for _, x := range a {
		for _, y := range b {
			if from, to := max(x.From, y.From), min(x.To, y.To); to > from {
				minutes += int64(to - from)
			}
		}
	}
	return minutes
}

// shutDays gives the days on which a closure names the space.
func (f *Facts) shutDays(s *facility.Space) map[app.Day]bool {
	days := map[app.Day]bool{}
	for _, c := range f.Closures {
		if c.Space == s.ID {
			f.Elapsed().Overlap(c.Span()).Each(func(d app.Day) { days[d] = true })
		}
	}
	return days
}

// closing lists the closures that name one of the spaces.
func (f *Facts) closing(spaces []*facility.Space) Refs {
	var refs Refs
	for _, c := range f.Closures {
		for _, s := range spaces {
			if c.Space == s.ID {
				refs.Add(f.closureRef(c))
			}
		}
	}
	return refs
}
