package count

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// shelf is what the year's activities of one class come to. The shelves are filled while the facts are
// sifted, so that no metric has to go through a whole year for a single class.
type shelf struct {
	held   []*delivery.Activity
	blank  []*delivery.Activity // of these without a number of sessions
	late   []*delivery.Activity // of these entered late
	months [12]int64            // events held (DEFINITIONS 1.5)
	ahead  [12]int64            // events still planned
	n      int64                // events held in the whole year
}

// hold puts a held activity on the shelf.
func (s *shelf) hold(a *delivery.Activity) {
	n, filled := a.Events()
	s.held = append(s.held, a)
	s.months[a.Start.Month()-1] += n
	s.n += n
	if !filled {
		s.blank = append(s.blank, a)
	}
	if a.Backfilled.Is() {
		s.late = append(s.late, a)
	}
}

// expect notes an activity that is still to come.
func (s *shelf) expect(a *delivery.Activity) {
	n, _ := a.Events()
	s.ahead[a.Start.Month()-1] += n
}

// shelve puts every activity of the year where it belongs.
func (f *Facts) shelve() {
	period, elapsed := f.Period(), f.Elapsed()
	f.happened, f.shelves, f.kept = make([]*delivery.Activity, 0, len(f.Activities)), map[app.Code]*shelf{}, [12]bool{}
	for _, a := range f.Activities {
		s := f.shelves[a.Class]
		if s == nil {
			s = &shelf{}
			f.shelves[a.Class] = s
		}
		switch {
		case counted(a, elapsed):
			f.happened = append(f.happened, a)
			f.kept[a.Start.Month()-1] = true
			s.hold(a)
		case !period.Holds(a.Start):
		case a.Ahead() || (a.Start > elapsed.To && a.Happened(a.Start)):
			s.expect(a)
		}
	}
}

// shelf gives what the activities of a class come to.
func (f *Facts) shelf(class app.Code) *shelf {
	if s := f.shelves[class]; s != nil {
		return s
	}
	return &shelf{}
}

// events is held activities of some classes by the counting of DEFINITIONS 1.5.
type events struct {
	n      int64
	refs   Refs
	marked Refs // of these without a number of sessions
	late   Refs // of these entered late
}

// eventsIn counts the held activities of some classes.
func (f *Facts) eventsIn(classes app.Codes) events {
	var e events
	var held, blank, late [][]*delivery.Activity
	for _, class := range classes {
		s := f.shelf(class)
		e.n += s.n
		held, blank, late = append(held, s.held), append(blank, s.blank), append(late, s.late)
	}
	e.refs = together(held, eventRef)
	e.marked = together(blank, func(a *delivery.Activity) Ref { return eventRef(a).Noted(term.NoteSessions) })
	e.late = together(late, func(a *delivery.Activity) Ref { return eventRef(a).Noted(term.ActivityBackfilled.Label) })
	return e
}

// eventRef names an activity with the events it is counted for.
func eventRef(a *delivery.Activity) Ref {
	n, _ := a.Events()
	return activityRef(a).worth(fmt.Sprintf(term.FormEvents, field.ShowNumber(n)))
}

// together lists the activities of several classes as they followed each other.
func together(lists [][]*delivery.Activity, show func(*delivery.Activity) Ref) Refs {
	n := 0
	for _, list := range lists {
		n += len(list)
	}
	if n == 0 {
		return Refs{}
	}
	return Refs{n: n, later: func() []Ref {
		all := slices.Concat(lists...)
		slices.SortFunc(all, earlier)
		return showing(all, show).All()
	}}
}
