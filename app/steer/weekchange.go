package steer

import "guanyunbu/app"

// WeekLine is one of a week's numbers beside those of other weeks.
type WeekLine struct {
	What     WeekWhat
	Now      app.Ratio
	Known    bool // false: nobody filled it in
	Before   app.Ratio
	HadIt    bool
	LastYear app.Ratio
	HadThen  bool
}

// WeekWhat is one of the plain numbers of a week.
type WeekWhat int

// The numbers, in the order in which they are told.
const (
	WeekHours WeekWhat = iota
	WeekVisits
	WeekEvents
	WeekPeople
)

// Lines sets the numbers of the week beside those of the week before and of a year ago. A week of which
// nothing was filled in has no number; it is no 0.
func (w *Week) Lines() []WeekLine {
	lines := make([]WeekLine, 0, WeekPeople+1)
	for what := WeekHours; what <= WeekPeople; what++ {
		l := WeekLine{What: what}
		l.Now, l.Known = w.Counts.of(what)
		l.Before, l.HadIt = w.Before.of(what)
		l.LastYear, l.HadThen = w.LastYear.of(what)
		lines = append(lines, l)
	}
	return lines
}

// of gives one number of a week, and whether it is known.
func (c WeekCounts) of(what WeekWhat) (app.Ratio, bool) {
	logged := c.Opened+c.VisitDays+c.Activities > 0
	switch what {
	case WeekHours:
		return app.Frac(c.Minutes, 60), logged
	case WeekVisits:
		return app.Whole(c.Visits), c.VisitDays > 0
	case WeekEvents:
		return app.Whole(c.Events), logged
	}
	return c.People, c.PeopleRows > 0 || logged && c.Activities == 0
}

// SinceBefore is the change since the week before, and whether both weeks are known.
func (l WeekLine) SinceBefore() (app.Ratio, bool) {
	return l.Now.Minus(l.Before), l.Known && l.HadIt
}

// SinceLastYear is the change since the same week a year ago, and whether both weeks are known.
func (l WeekLine) SinceLastYear() (app.Ratio, bool) {
	return l.Now.Minus(l.LastYear), l.Known && l.HadThen
}

// Rest is what the causes after the first n come to together.
func (w *Week) Rest(n int) app.Points {
	var sum app.Points
	for _, c := range w.Causes[min(n, len(w.Causes)):] {
		sum += c.Delta
	}
	return sum
}
