package steer

import (
	"slices"
	"sort"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/term"
)

// Week is one week of a facility, Monday to Sunday, as the head of the street hears of it.
type Week struct {
	Span     app.Span
	Day      app.Day           // up to which records count: its Sunday, or today
	Judged   *appraisal.Judged // on that day
	Change   app.Points        // since the Sunday before
	Began    bool              // that Sunday lies in the same year, so that there is a change
	Causes   []Cause           // indicators that moved, the farthest first
	Counts   WeekCounts
	Before   WeekCounts // of the same days of the week before
	LastYear WeekCounts // of the same days a year ago, 52 weeks before
	Held     []Happening
	Ahead    []Happening // planned for the week after
	Overdue  []Duty
	Outlook  Outlook
	Steps    []Step
}

// Cause is one indicator that moved in a week, with the records that moved it.
type Cause struct {
	Code, Name string
	Delta      app.Points
	Records    []appraisal.ChangedRef
	Aged       bool // no record of the week moved it, only the days that went by
}

// WeekCounts are the plain numbers of a week. What nobody filled in is not known; it is no 0.
type WeekCounts struct {
	Span       app.Span
	Minutes    int64
	Opened     int // days
	Visits     int64
	VisitDays  int // days on which visits were filled in
	Events     int64
	Activities int
	People     app.Ratio
	PeopleRows int // activities whose attendance is filled in
}

// Happening is one activity of a week, or one line of the plan that falls due in it.
type Happening struct {
	Day     app.Day
	Name    string
	Class   app.Code
	People  app.Reading
	Planned bool // a line of the plan that no activity was entered for yet
}

const (
	weekDays = 7
	yearBack = 52 * weekDays
)

// WeekOf is the week, Monday to Sunday, that a day lies in.
func WeekOf(d app.Day) app.Span {
	back := (int(d.Weekday()) - int(time.Monday) + weekDays) % weekDays
	return app.Span{From: d.Add(-back), To: d.Add(weekDays - 1 - back)}
}

// Week tells of the week that a day lies in. Scores go by the days on which things happened, so that
// what was entered late counts in the week it belongs to.
func (d *Desk) Week(id app.ID, day app.Day) (*Week, error) {
	view, err := d.View(id, day.Year())
	if err != nil {
		return nil, err
	}
	w := &Week{Span: WeekOf(day), Judged: view.Judged, Outlook: view.Outlook, Steps: view.Steps}
	w.Day = min(w.Span.To, view.Judged.Facts.Today)
	if w.Day < view.Judged.Facts.Last() {
		w.Judged = as(view.Judged.Facts, w.Day)
	}
	facts := view.Judged.Facts
	if eve := w.Span.From.Add(-1); eve.Year() == facts.Year {
		before := as(facts, eve)
		w.Began, w.Change, w.Causes = true, w.Judged.Result.Total-before.Result.Total, causes(before, w.Judged)
	}
	for _, duty := range view.Duties {
		if duty.State == Overdue {
			w.Overdue = append(w.Overdue, duty)
		}
	}
	years, err := d.yearsOf(facts, w)
	if err != nil {
		return nil, err
	}
	days := w.gone(facts)
	w.Counts, w.Before, w.LastYear = countsOf(years, days), countsOf(years, days.shifted(-weekDays)), countsOf(years, days.shifted(-yearBack))
	w.Held, w.Ahead = happened(years, w.Span), comingUp(years, shifted(w.Span, weekDays))
	return w, nil
}

// Running reports a week that is not over: it is set beside as many days of other weeks.
func (w *Week) Running() bool { return w.Span.Holds(w.Day) && w.Day < w.Span.To }

// weekSpans are the days of a week that are set beside those of other weeks.
type weekSpans struct{ events, doors app.Span }

// gone are the days of the week that went by. The doors of a day are logged when it is over: a running
// day without a log is left out of the hours and the visits, not taken for a closed one.
func (w *Week) gone(f *count.Facts) weekSpans {
	if !w.Running() {
		return weekSpans{w.Span, w.Span}
	}
	days := app.Span{From: w.Span.From, To: w.Day}
	doors := days
	if w.Day == f.Today && !slices.ContainsFunc(f.Openings, func(o *delivery.Opening) bool { return o.Day == w.Day }) {
		doors.To = w.Day.Add(-1)
	}
	return weekSpans{days, doors}
}

func (s weekSpans) shifted(days int) weekSpans {
	return weekSpans{shifted(s.events, days), shifted(s.doors, days)}
}

// yearsOf reads the years that the weeks told of touch, the year itself among them.
func (d *Desk) yearsOf(facts *count.Facts, w *Week) ([]*count.Facts, error) {
	years := []*count.Facts{facts}
	known := map[int]bool{facts.Year: true}
	for _, span := range []app.Span{w.Span, shifted(w.Span, weekDays), shifted(w.Span, -weekDays), shifted(w.Span, -yearBack)} {
		for _, year := range []int{span.From.Year(), span.To.Year()} {
			if known[year] {
				continue
			}
			known[year] = true
			other, err := d.appraisal.Facts(facts.Facility.ID, year)
			if err != nil {
				return nil, err
			}
			years = append(years, other)
		}
	}
	return years, nil
}

// as judges the facts as they stood on an earlier day, by the days on which things happened.
func as(f *count.Facts, day app.Day) *appraisal.Judged {
	then := *f
	then.Today = day
	then.Prepare()
	return &appraisal.Judged{Facts: &then, Result: appraisal.Score(&then, count.Metrics())}
}

// causes lists the indicators whose score moved, the farthest first.
func causes(before, now *appraisal.Judged) []Cause {
	var all []Cause
	for _, change := range appraisal.Why(before, now) {
		if change.Delta == 0 {
			continue
		}
		c := Cause{Code: change.Item.Code, Name: change.Item.Name, Delta: change.Delta}
		for _, ref := range change.Records {
			if ref.How != term.ChangeRemoved {
				c.Records = append(c.Records, ref)
			}
		}
		c.Aged = len(c.Records) == 0
		all = append(all, c)
	}
	then, beside := before.Result, now.Result
	if delta := beside.BonusSum - beside.DeductionSum - (then.BonusSum - then.DeductionSum); delta != 0 {
		all = append(all, Cause{Name: term.EntityExtra.Label, Delta: delta, Aged: true})
	}
	sort.SliceStable(all, func(i, j int) bool { return size(all[i].Delta) > size(all[j].Delta) })
	return all
}

func size(p app.Points) app.Points { return max(p, -p) }

func shifted(s app.Span, days int) app.Span {
	return app.Span{From: s.From.Add(days), To: s.To.Add(days)}
}

func countsOf(years []*count.Facts, days weekSpans) WeekCounts {
	c := WeekCounts{Span: days.events, People: app.Whole(0)}
	for _, f := range years {
		own, doors := days.events.Overlap(f.Elapsed()), days.doors.Overlap(f.Elapsed())
		if own.Empty() {
			continue
		}
		hours := delivery.HoursOf(f.Openings)
		doors.Each(func(d app.Day) {
			c.Minutes += hours.Minutes(d)
			if hours.Opened(d) {
				c.Opened++
			}
		})
		for _, o := range f.Openings {
			if n, known := o.Visits.Known(); known && doors.Holds(o.Day) {
				c.Visits, c.VisitDays = c.Visits+n, c.VisitDays+1
			}
		}
		for _, a := range f.Activities {
			if !own.Holds(a.Start) || !a.Happened(f.Last()) {
				continue
			}
			n, _ := a.Events()
			c.Events, c.Activities = c.Events+n, c.Activities+1
			if people, known := a.Attended.Known(); known {
				c.People, c.PeopleRows = c.People.Plus(app.Whole(people).Times(a.Part(f.Facility.ID))), c.PeopleRows+1
			}
		}
	}
	return c
}

func happened(years []*count.Facts, span app.Span) []Happening {
	var all []Happening
	for _, f := range years {
		own := span.Overlap(f.Elapsed())
		for _, a := range f.Activities {
			if own.Holds(a.Start) && a.Happened(f.Last()) {
				all = append(all, Happening{Day: a.Start, Name: string(a.Name), Class: a.Class, People: a.Attended})
			}
		}
	}
	return byDay(all)
}

// comingUp lists what is entered for a week to come, and the lines of the plan that fall due in it and
// have no activity yet.
func comingUp(years []*count.Facts, span app.Span) []Happening {
	var all []Happening
	for _, f := range years {
		own := span.Overlap(f.Period())
		entered := map[app.ID]bool{}
		for _, a := range f.Activities {
			entered[a.Programme] = true
			if own.Holds(a.Start) && a.Ahead() {
				all = append(all, Happening{Day: a.Start, Name: string(a.Name), Class: a.Class, People: a.Planned})
			}
		}
		for _, p := range f.Programmes {
			if own.Holds(p.Due) && !entered[p.ID] {
				all = append(all, Happening{Day: p.Due, Name: string(p.Name), Class: p.Class, People: p.Expected, Planned: true})
			}
		}
	}
	return byDay(all)
}

func byDay(all []Happening) []Happening {
	slices.SortStableFunc(all, func(a, b Happening) int {
		switch {
		case a.Day < b.Day:
			return -1
		case a.Day > b.Day:
			return 1
		}
		return 0
	})
	return all
}
