package count

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// weeklyHours is B1.1: open hours to T ÷ weeks to T, exempt days out of the weeks. Days without a
// log are 0 hours and are said.
func weeklyHours(f *Facts) Measure {
	elapsed := f.Elapsed()
	var minutes int64
	elapsed.Each(func(d app.Day) { minutes += f.hours.Minutes(d) })
	if minutes == 0 {
		return Unknown(term.SayNoLog)
	}
	exempt := f.exemptDays(elapsed) // never all days: an exempt day has no hours
	hours, weeks := app.Frac(minutes, 60), app.Frac(int64(elapsed.Days()-exempt), 7)
	m := Measure{State: HasData, Num: hours, Den: weeks, Records: f.openingRefs(f.openOn(elapsed.Holds)), Marked: f.markedOpenings(f.Logged())}
	m.Inputs = []Input{
		{Label: term.InputOpenHours, Value: fmt.Sprintf(term.FormHours, field.ShowRatio(hours)), Records: m.Records},
		{Label: term.InputElapsedDays, Value: fmt.Sprintf(term.FormDays, field.ShowCount(elapsed.Days()))},
		{Label: term.InputExemptDays, Value: fmt.Sprintf(term.FormDays, field.ShowCount(exempt)), Records: f.exempting(elapsed.Holds)},
		{Label: term.InputWeeks, Value: fmt.Sprintf(term.FormWeeks, weeks.Decimal(2))},
	}
	m.Formula = fmt.Sprintf(term.FormWeekly, field.ShowRatio(hours), weeks.Decimal(2), m.Actual().Decimal(2))
	if missing := f.unlogged(); missing > 0 {
		m.Reason = fmt.Sprintf(term.SayUnlogged, field.ShowCount(missing))
	}
	return m
}

// staggeredShare is B1.2: minutes outside office hours ÷ all open minutes.
func staggeredShare(f *Facts) Measure {
	var all, staggered int64
	f.Elapsed().Each(func(d app.Day) {
		all += f.hours.Minutes(d)
		staggered += f.hours.Staggered(d, f.Calendar.Working(d))
	})
	if all == 0 {
		return Unknown(term.SayNoLog)
	}
	part, whole := app.Frac(staggered, 60), app.Frac(all, 60)
	m := Measure{State: HasData, Num: part, Den: whole, Records: f.openingRefs(f.openOn(f.Elapsed().Holds)), Marked: f.markedOpenings(f.Logged())}
	m.Inputs = []Input{
		{Label: term.InputStaggered, Value: fmt.Sprintf(term.FormHours, field.ShowRatio(part)), Records: m.Records},
		{Label: term.InputOpenHours, Value: fmt.Sprintf(term.FormHours, field.ShowRatio(whole)), Records: m.Records},
	}
	m.Formula = fmt.Sprintf(term.FormShare, field.ShowRatio(part), field.ShowRatio(whole), field.ShowShare(m.Actual()))
	return m
}

// restDays is B1.3: 公休日 and 法定节假日 opened ÷ those on which the plan has hours.
func restDays(f *Facts) Measure {
	var planned int64
	var missed Refs
	opened := map[app.Day]bool{}
	for _, d := range f.plannedDays() {
		if !f.Calendar.RestDay(d) {
			continue
		}
		planned++
		if f.hours.Opened(d) {
			opened[d] = true
			continue
		}
		missed.Add(Ref{Entity: "opening", No: string(d), Day: d, Note: term.NoteNotOpened})
	}
	exempt := f.exempting(func(d app.Day) bool { return f.Elapsed().Holds(d) && f.Calendar.RestDay(d) })
	inputs := []Input{
		{Label: term.InputRestOpened, Value: fmt.Sprintf(term.FormDays, field.ShowCount(len(opened)))},
		{Label: term.InputRestPlanned, Value: fmt.Sprintf(term.FormDays, field.ShowNumber(planned)), Records: exempt},
	}
	if planned == 0 {
		return Measure{State: NoData, Reason: term.SayNoPlannedRest, Inputs: inputs}
	}
	m := Measure{State: HasData, Num: app.Whole(int64(len(opened))), Den: app.Whole(planned), Inputs: inputs, Marked: missed}
	m.Records = f.openingRefs(f.openOn(func(d app.Day) bool { return opened[d] }))
	m.Inputs[0].Records = m.Records
	m.Formula = fmt.Sprintf(term.FormShare, field.ShowRatio(m.Num), field.ShowRatio(m.Den), field.ShowShare(m.Actual()))
	if missed.Len() > 0 {
		m.Lack = fmt.Sprintf(term.LackRestDays, missed.Len(), days(missed))
	}
	return m
}

// announcedClosures is B2.1: closures announced in time ÷ closures begun. None at all is full only
// when the log proves that the doors were open (DEFINITIONS 1.7).
func announcedClosures(f *Facts) Measure {
	elapsed := f.Elapsed()
	var begun []*delivery.Closure
	for _, c := range f.Closures {
		if elapsed.Holds(c.From) {
			begun = append(begun, c)
		}
	}
	if len(begun) == 0 {
		return f.noClosures()
	}
	m := Measure{State: HasData, Den: app.Whole(int64(len(begun)))}
	var lawful int64
	for _, c := range begun {
		ref := f.closureRef(c)
		if c.Lawfully() {
			lawful++
		} else {
			ref.Note = term.NoteLateNotice
			m.Marked.Add(ref)
		}
		m.Records.Add(ref)
	}
	m.Num = app.Whole(lawful)
	m.Inputs = []Input{
		{Label: term.InputLawful, Value: fmt.Sprintf(term.FormTimes, field.ShowNumber(lawful))},
		{Label: term.InputClosures, Value: fmt.Sprintf(term.FormTimes, field.ShowCount(len(begun))), Records: m.Records},
	}
	m.Formula = fmt.Sprintf(term.FormShare, field.ShowRatio(m.Num), field.ShowRatio(m.Den), field.ShowShare(m.Actual()))
	if m.Marked.Len() > 0 {
		m.Lack = fmt.Sprintf(term.LackNotice, m.Marked.Len(), days(m.Marked))
	}
	return m
}

// proofOfOpen is the share of planned days that must be logged before "no closure" is believed.
func proofOfOpen() app.Ratio { return app.Frac(95, 100) }

func (f *Facts) noClosures() Measure {
	planned := f.plannedDays()
	if len(planned) == 0 {
		return Measure{State: NoData, Reason: term.SayNoPlan, Inputs: []Input{{Label: term.InputExemptDays, Records: f.exempting(f.Elapsed().Holds)}}}
	}
	logged := map[app.Day]bool{}
	for _, o := range f.Logged() {
		if len(o.Segments) > 0 {
			logged[o.Day] = true
		}
	}
	var proven int64
	for _, d := range planned {
		if logged[d] {
			proven++
		}
	}
	whole := int64(len(planned))
	m := Measure{State: HasData, Num: app.Whole(1), Den: app.Whole(1), Records: f.openingRefs(f.Logged())}
	m.Inputs = []Input{
		{Label: term.InputLoggedDays, Value: fmt.Sprintf(term.FormDays, field.ShowNumber(proven)), Records: m.Records},
		{Label: term.InputPlannedDays, Value: fmt.Sprintf(term.FormDays, field.ShowNumber(whole)), Records: f.exempting(f.Elapsed().Holds)},
	}
	if app.Frac(proven, whole).Cmp(proofOfOpen()) < 0 {
		m.State, m.Reason = NoData, fmt.Sprintf(term.SayClosureUnproven, proven, whole)
		return m
	}
	m.Formula = fmt.Sprintf(term.SayNoClosure, proven, whole)
	return m
}

// unlogged counts the planned days to T without any log.
func (f *Facts) unlogged() int {
	has := map[app.Day]bool{}
	for _, o := range f.Logged() {
		has[o.Day] = true
	}
	n := 0
	for _, d := range f.plannedDays() {
		if !has[d] {
			n++
		}
	}
	return n
}

func (f *Facts) openingRefs(logged []*delivery.Opening) Refs { return showing(logged, openingRef) }

// openingRef gives the reference of a log.
func openingRef(o *delivery.Opening) Ref {
	ref := Ref{Entity: "opening", ID: o.ID, No: string(o.Day), Day: o.Day, Title: o.Segments.Text()}
	if len(o.Segments) == 0 {
		return ref // not filled is not 0 hours
	}
	minutes := 0
	for _, s := range app.MergeIntervals(o.Segments.Intervals()) {
		minutes += s.To - s.From
	}
	ref.Value = fmt.Sprintf(term.FormHours, field.ShowRatio(app.Frac(int64(minutes), 60)))
	return ref
}

func (f *Facts) markedOpenings(logged []*delivery.Opening) Refs {
	var marked Refs
	for _, o := range logged {
		ref := openingRef(o)
		switch {
		case len(o.Segments) == 0:
			ref.Note = term.WordUnfilled
		case o.Backfilled.Is():
			ref.Note = term.OpeningBackfilled.Label
		default:
			continue
		}
		marked.Add(ref)
	}
	return marked
}

// openOn gives the logs whose hours fall on the days asked for. A night that runs past midnight
// gives hours to two days, and so does the last night of the year before.
func (f *Facts) openOn(asked func(app.Day) bool) []*delivery.Opening {
	var found []*delivery.Opening
	for _, o := range f.Openings {
		if slices.ContainsFunc(o.Days(), asked) {
			found = append(found, o)
		}
	}
	return found
}

// exempting lists the closures that take days like these out of the appraisal.
func (f *Facts) exempting(asked func(app.Day) bool) Refs {
	var refs Refs
	for _, c := range f.Closures {
		if c.Exempts() && c.Span().Any(asked) {
			refs.Add(f.closureRef(c))
		}
	}
	return refs
}

func (f *Facts) closureRef(c *delivery.Closure) Ref {
	return Ref{Entity: "closure", ID: c.ID, No: string(c.No), Day: c.From, Title: string(c.Detail),
		Value: fmt.Sprintf(term.FormDays, field.ShowCount(c.Span().Days()))}
}

// days lists the first few dates of refs.
func days(refs Refs) string {
	var all []string
	for _, r := range refs.All() {
		all = append(all, string(r.Day))
	}
	return few(all)
}

// few lists the first few of many.
func few(all []string) string {
	const shown = 3
	if len(all) <= shown {
		return strings.Join(all, term.ListComma)
	}
	return strings.Join(all[:shown], term.ListComma) + term.WordAndOthers
}
