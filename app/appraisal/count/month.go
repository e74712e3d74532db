package count

import (
	"guanyunbu/app"
)

// Month is one row of the opening table.
type Month struct {
	Days       int   // days of the month inside the elapsed period
	Opened     int   // days on which the doors were open
	Exempt     int   // exempt days
	Minutes    int64 // open minutes
	Staggered  int64 // of these outside office hours
	Visits     int64 // at the door
	VisitDays  int   // days on which visits were filled in
	Events     int64 // held, by the counting of 1.5
	People     app.Ratio
	PeopleRows int // held activities whose attendance is filled in
}

// Months gives the twelve months of the year.
func (f *Facts) Months() [12]Month {
	var months [12]Month
	for i := range months {
		months[i].People = app.Whole(0)
	}
	f.Elapsed().Each(func(d app.Day) {
		m := &months[d.Month()-1]
		m.Days++
		m.Minutes += f.hours.Minutes(d)
		m.Staggered += f.hours.Staggered(d, f.Calendar.Working(d))
		if f.hours.Opened(d) {
			m.Opened++
		}
		if f.exempt[d] {
			m.Exempt++
		}
	})
	for _, o := range f.Logged() {
		if n, known := o.Visits.Known(); known {
			m := &months[o.Day.Month()-1]
			m.Visits += n
			m.VisitDays++
		}
	}
	for _, a := range f.Held() {
		m := &months[a.Start.Month()-1]
		events, _ := a.Events()
		m.Events += events
		if n, known := a.Attended.Known(); known {
			m.People = m.People.Plus(app.Whole(n).Times(a.Part(f.Facility.ID)))
			m.PeopleRows++
		}
	}
	return months
}

// MonthsKept counts the whole months of the year in which anything was logged or held.
func (f *Facts) MonthsKept() int {
	n := 0
	for _, month := range f.wholeMonths() {
		if f.kept[month.Span().From.Month()-1] {
			n++
		}
	}
	return n
}
