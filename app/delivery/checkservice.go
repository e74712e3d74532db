package delivery

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/term"
)

// CheckBooks looks over the book service of a month: today, and the other rows of the month.
func CheckBooks(b *Books, today app.Day, sameMonth []*Books) []app.Finding {
	for _, other := range sameMonth {
		if other.ID != b.ID {
			return must("month", fmt.Sprintf(term.SayOneMonthOnly, b.Month.Short()))
		}
	}
	if b.Month.Span().From > today {
		return look("month", fmt.Sprintf(term.SayFuture, b.Month.Short()))
	}
	return nil
}

// Taken is what else happens in a space around a day, and when the doors were open.
type Taken struct {
	Today      app.Day
	Space      *facility.Space // nil when none is chosen
	Bookings   []*Booking      // of the space on the day
	Activities []*Activity     // of the space, begun on the day or not long before
	Openings   []*Opening      // of the facility on the day; none when nothing is logged yet
}

// CheckBooking looks over a booking.
func CheckBooking(b *Booking, taken Taken) []app.Finding {
	var findings []app.Finding
	if b.Day > taken.Today && (b.State == Used || b.State == Missed) {
		findings = append(findings, look("state", fmt.Sprintf(term.SayHeldInFuture, term.TableBookingState.Label(string(b.State))))...)
	}
	if s := taken.Space; s != nil {
		if s.Bookable == app.No {
			findings = append(findings, look("space", fmt.Sprintf(term.SayNotBookable, s.Name))...)
		}
		capacity, limited := s.Capacity.Known()
		if people, known := b.People.Known(); known && limited && people > capacity {
			findings = append(findings, look("people", fmt.Sprintf(term.SayTooManyPeople, people, s.Name, capacity))...)
		}
	}
	if b.State != Booked && b.State != Used {
		return findings // nobody is in the room
	}
	findings = append(findings, checkOverlap(b, taken)...)
	return append(findings, checkDoors(b, taken.Openings)...)
}

// checkOverlap finds the first other use of the space at the same time.
func checkOverlap(b *Booking, taken Taken) []app.Finding {
	own := b.Segments.Intervals()
	for _, other := range taken.Bookings {
		there := other.State == Booked || other.State == Used
		if other.ID != b.ID && there && overlap(own, other.Segments.Intervals()) {
			return look("segments", fmt.Sprintf(term.SayBookingOverlaps, other.User, other.No))
		}
	}
	for _, a := range taken.Activities {
		if overlap(own, a.Occupies(b.Day)) {
			return look("segments", fmt.Sprintf(term.SayActivityOverlaps, a.Name, a.No))
		}
	}
	return nil
}

// checkDoors compares with the log of the day; a day that nobody logged says nothing.
func checkDoors(b *Booking, log []*Opening) []app.Finding {
	hours := HoursOf(log)[b.Day]
	if len(hours) == 0 {
		return nil
	}
	for _, own := range b.Segments.Intervals() {
		inside := false
		for _, open := range hours {
			inside = inside || own.From >= open.From && min(own.To, minutesADay) <= open.To
		}
		if !inside {
			return look("segments", term.SayBookedOutsideHours)
		}
	}
	return nil
}

// Occupies gives the stretches of a day in which an activity fills its space: its hours on each of
// its days, or up to midnight and on when it ends the next morning. Without both hours nobody knows.
func (a *Activity) Occupies(day app.Day) []app.Interval {
	last := max(a.End, a.Start)
	gone := a.Status == Cancelled || a.Status == Postponed
	if gone || a.StartTime == "" || a.EndTime == "" || day < a.Start || day > last {
		return nil
	}
	from, to := a.StartTime.Minutes(), a.EndTime.Minutes()
	switch {
	case to > from:
		return []app.Interval{{From: from, To: to}}
	case day == a.Start:
		return []app.Interval{{From: from, To: to + minutesADay}}
	case to > 0 && day == last:
		return []app.Interval{{From: 0, To: to}}
	}
	return nil
}

func overlap(own, other []app.Interval) bool {
	for _, a := range own {
		for _, b := range other {
			if a.From < b.To && b.From < a.To {
				return true
			}
		}
	}
	return false
}

// hundredthsADay is what a volunteer can serve on one day at most.
const hundredthsADay = 24 * 100

// CheckVolunteering looks over the work of volunteers.
func CheckVolunteering(v *Volunteering, today app.Day) []app.Finding {
	findings := ahead("day", v.Day, today)
	if v.Hours.Or(0) > hundredthsADay {
		findings = append(findings, must("hours", fmt.Sprintf(term.SayLongerThanADay, v.Hours))...)
	}
	people, known := v.People.Known()
	if n := int64(len(v.Codes)); known && n > people {
		findings = append(findings, look("codes", fmt.Sprintf(term.SayMoreCodes, n, people))...)
	}
	if n := int64(len(v.Names)); known && n > people {
		findings = append(findings, look("names", fmt.Sprintf(term.SayMoreNames, n, people))...)
	}
	return findings
}

// CheckConsultation looks over a round of asking the residents.
func CheckConsultation(c *Consultation, today app.Day) []app.Finding {
	return ahead("day", c.Day, today)
}
