package delivery

import (
	"guanyunbu/app"
)

// States and classes that the counting rules name.
const (
	Planned   app.Code = "planned"
	Reviewed  app.Code = "reviewed"
	Announced app.Code = "announced"
	Held      app.Code = "held"
	Partial   app.Code = "partial"
	Running   app.Code = "running"
	Cancelled app.Code = "cancelled"
	Postponed app.Code = "postponed"

	Exhibition app.Code = "C04"
	Training   app.Code = "C06"

	Passed     app.Code = "pass"
	AllGroups  app.Code = "all"
	NoFestival app.Code = "none"
)

// Ways of signing up, ages and answers that the rules of registers name.
const (
	CountOnly app.Code = "count" // a head count without names
	Named     app.Code = "named" // a register of persons

	Under14  app.Code = "under14"
	Over14   app.Code = "over14"
	SignedUp app.Code = "enrolled"

	Agreed     app.Code = "yes"
	Disagreed  app.Code = "no"
	NoGuardian app.Code = "na" // nobody has to agree
)

// States of a booking.
const (
	Booked app.Code = "booked"
	Used   app.Code = "used"
	Missed app.Code = "missed"
)

// LargeEvent is the planned number of people from which a police permit is needed.
const LargeEvent = 1000

// Happened reports whether the activity counts as held on day T: 已举办 or 部分举办, and an
// exhibition already begun also while 进行中 (DEFINITIONS 1.3).
func (a *Activity) Happened(t app.Day) bool {
	switch a.Status {
	case Held, Partial:
		return true
	case Running:
		return a.Class == Exhibition && a.Start <= t
	}
	return false
}

// Ahead reports whether the activity is still to come.
func (a *Activity) Ahead() bool {
	return a.Status == Planned || a.Status == Reviewed || a.Status == Announced
}

// Events counts the record: an exhibition by run, a lesson by record, anything else by its sessions
// (DEFINITIONS 1.5). Sessions not filled count as one, and filled is false so that the row is listed.
func (a *Activity) Events() (n int64, filled bool) {
	if a.Class == Exhibition || a.Class == Training {
		return 1, true
	}
	sessions, known := a.Sessions.Known()
	if !known {
		return 1, false
	}
	return sessions, true
}

// Part gives the facility's share of a joint activity; 1 for its own, 0 for somebody else's.
func (a *Activity) Part(facility app.ID) app.Ratio {
	if len(a.Partners) == 0 {
		if a.Facility == facility {
			return app.Whole(1)
		}
		return app.Whole(0)
	}
	for _, p := range a.Partners {
		if p.ID == facility {
			return app.Frac(int64(p.Percent), 100)
		}
	}
	return app.Whole(0)
}

// Joint reports whether several facilities held it together.
func (a *Activity) Joint() bool { return len(a.Partners) > 1 }

// Group gives the person-times of one attendance group.
func (a *Activity) Group(key app.Code) app.Reading {
	switch key {
	case "elder":
		return a.Elder
	case "minor":
		return a.Minor
	case "disabled":
		return a.Disabled
	case "worker":
		return a.Worker
	case "veteran":
		return a.Veteran
	}
	return app.Reading{}
}

// Groups sums the groups that are filled in.
func (a *Activity) Groups() int64 {
	return a.Elder.Or(0) + a.Minor.Or(0) + a.Disabled.Or(0) + a.Worker.Or(0) + a.Veteran.Or(0)
}

// grouped reports whether any group is filled in.
func (a *Activity) grouped() bool {
	for _, group := range []app.Reading{a.Elder, a.Minor, a.Disabled, a.Worker, a.Veteran} {
		if _, filled := group.Known(); filled {
			return true
		}
	}
	return false
}

// Other gives the person-times of nobody's group: the total less the groups, computed and never
// stored. Not filled when the total is not, and when no group is.
func (a *Activity) Other() app.Reading {
	total, known := a.Attended.Known()
	if !known || !a.grouped() {
		return app.Reading{}
	}
	return app.Number(total - a.Groups())
}

// ReviewedBefore reports whether the content was passed before the activity began, and a large one
// also has its permit (DEFINITIONS 4, E2.1).
func (a *Activity) ReviewedBefore() bool {
	if a.Verdict != Passed || a.ReviewDay == "" || a.ReviewDay >= a.Start {
		return false
	}
	return a.Planned.Or(0) < LargeEvent || a.Permit != ""
}

// Lawfully reports whether the closure was announced in time: 7 days ahead when planned, on the
// first day at the latest when sudden (公共文化体育设施条例 18).
func (c *Closure) Lawfully() bool {
	if c.Notice == "" {
		return false
	}
	if c.Sudden.Is() {
		return c.Notice <= c.From
	}
	return c.Notice <= c.From.Add(-7)
}

// Exempts reports whether the closure takes its days out of the appraisal, unless the doors were
// open after all: approved, marked exempt, and of the whole facility.
func (c *Closure) Exempts() bool {
	return c.Exempt.Is() && c.Approver != "" && c.Space == ""
}

// Span is the days of the closure.
func (c *Closure) Span() app.Span { return app.Span{From: c.From, To: c.To} }
