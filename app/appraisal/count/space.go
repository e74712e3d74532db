package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// spaceOpen is B3.1: days on which open spaces could be entered ÷ days that the plan promises them,
// times the part of the open area in what is asked.
func spaceOpen(f *Facts) Measure {
	open := sieve(f.Spaces, func(s *facility.Space) bool { return s.Open.Is() })
	if len(open) == 0 {
		return Unknown(term.SayNoOpenSpace)
	}
	logs := f.openingRefs(f.openOn(f.Elapsed().Holds))
	if logs.Len() == 0 {
		return Unknown(term.SayNoLog)
	}
	planned := app.Whole(int64(len(f.plannedDays()) * len(open)))
	var days int64
	for _, s := range open {
		days += f.openDays(s)
	}
	m := Measure{State: HasData, Den: app.Whole(1), Records: logs}
	m.Inputs = []Input{
		input(term.InputSpaceOpen, fmt.Sprintf(term.FormDays, field.ShowNumber(days)), f.shutting(open)),
		{Label: term.InputSpacePlanned, Value: fmt.Sprintf(term.FormDays, field.ShowCount(len(f.plannedDays())*len(open)))},
		rowsInput(term.InputOpenSpaces, refsOf(f, facility.SpaceEntity(), open)),
	}
	if planned.Sign() == 0 {
		m.State, m.Reason = NoData, term.SayNoPlan
		return m
	}
	area, known := f.areaRate()
	if !known {
		m.State, m.Reason = NoData, term.SayNoArea
		return m
	}
	rate := app.Whole(days).Over(planned)
	need := f.number("space.open", "area", app.Frac(9, 10))
	m.Num = rate.Clamp().Times(area.Over(need).Clamp())
	m.Inputs = append(m.Inputs, Input{Label: term.InputArea, Value: field.ShowShare(area)})
	m.Formula = fmt.Sprintf(term.FormSpaceOpen, field.ShowNumber(days), field.ShowRatio(planned), field.ShowShare(area), field.ShowShare(need), field.ShowShare(m.Num))
	return m
}

// areaRate is the part of the usable area that the public may enter.
func (f *Facts) areaRate() (app.Ratio, bool) {
	open, known := f.Facility.OpenArea.Known()
	usable, measured := f.Facility.Usable.Known()
	if !known || !measured || usable <= 0 {
		return app.Ratio{}, false
	}
	return app.Frac(open, usable), true
}

// shutting lists the closures that take days from one of the spaces, or out of the appraisal.
func (f *Facts) shutting(spaces []*facility.Space) Refs {
	named := map[app.ID]bool{}
	for _, s := range spaces {
		named[s.ID] = true
	}
	var refs Refs
	for _, c := range f.Closures {
		if named[c.Space] || c.Exempts() {
			refs.Add(f.closureRef(c))
		}
	}
	return refs
}

// spaceDays counts the elapsed days on which a space of that use was open: the facility was, and no
// closure names the space (DEFINITIONS 4, B3.1).
func (f *Facts) spaceDays(use app.Code) int64 {
	var most int64
	for _, s := range f.Spaces {
		if s.Serves(use) {
			most = max(most, f.openDays(s))
		}
	}
	return most
}

// spaceRefs lists what the open days of such spaces were counted from: the logs, the closures that
// name one of them, and those that lower the number of days asked for.
func (f *Facts) spaceRefs(use app.Code) Refs {
	named := map[app.ID]bool{}
	for _, s := range f.Spaces {
		if s.Serves(use) {
			named[s.ID] = true
		}
	}
	if len(named) == 0 {
		return Refs{}
	}
	refs := f.openingRefs(f.openOn(f.Elapsed().Holds))
	for _, c := range f.Closures {
		if named[c.Space] || c.Exempts() {
			refs.Add(f.closureRef(c))
		}
	}
	return refs
}

func (f *Facts) openDays(s *facility.Space) int64 {
	var n int64
	f.Elapsed().Each(func(d app.Day) {
		if !f.hours.Opened(d) {
			return
		}
		for _, c := range f.Closures {
			if c.Space == s.ID && c.Span().Holds(d) {
				return
			}
		}
		n++
	})
	return n
}
