package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// weeklyHours is B1.1: open hours to T ÷ weeks to T, exempt days out of the weeks. Days without a
// log are 0 hours and are said.
func weeklyHours(f *Facts) Measure {
	elapsed := f.Elapsed()
	logged := f.logged()
	if len(logged) == 0 {
		return noData(term.SayNoLog)
	}
	exempt := f.ExemptDays(elapsed)
	days := elapsed.Days() - exempt
	if days == 0 {
		return Measure{State: NotApplicable, Reason: term.SayAllExempt}
	}
	var minutes int64
	elapsed.Each(func(d app.Day) { minutes += f.hours.Minutes(d) })
	hours, weeks := app.Frac(minutes, 60), app.Frac(int64(days), 7)
	m := Measure{State: HasData, Num: hours, Den: weeks, Records: f.openingRefs(logged), Marked: f.markedOpenings(logged)}
	m.Inputs = []Input{
		{Label: term.InputOpenHours, Value: fmt.Sprintf(term.FormHours, hours.Short()), Records: m.Records},
		{Label: term.InputElapsedDays, Value: fmt.Sprintf(term.FormDays, elapsed.Days())},
		{Label: term.InputExemptDays, Value: fmt.Sprintf(term.FormDays, exempt), Records: f.closureRefs()},
		{Label: term.InputWeeks, Value: fmt.Sprintf(term.FormWeeks, weeks.Decimal(2))},
	}
	m.Formula = fmt.Sprintf(term.FormWeekly, grouped(hours), weeks.Decimal(2), m.Actual().Decimal(2))
	if missing := f.unlogged(); missing > 0 {
		m.Reason = fmt.Sprintf(term.SayUnlogged, missing)
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
		return noData(term.SayNoLog)
	}
	logged := f.logged()
	part, whole := app.Frac(staggered, 60), app.Frac(all, 60)
	m := Measure{State: HasData, Num: part, Den: whole, Records: f.openingRefs(logged), Marked: f.markedOpenings(logged)}
	m.Inputs = []Input{
		{Label: term.InputStaggered, Value: fmt.Sprintf(term.FormHours, part.Short()), Records: m.Records},
		{Label: term.InputOpenHours, Value: fmt.Sprintf(term.FormHours, whole.Short()), Records: m.Records},
	}
	m.Formula = fmt.Sprintf(term.FormShare, grouped(part), grouped(whole), percent(m.Actual()))
	return m
}

// restDays is B1.3: 公休日 and 法定节假日 opened ÷ those on which the plan has hours.
func restDays(f *Facts) Measure {
	var planned, opened int64
	var missed []Ref
	for _, d := range f.plannedDays() {
		if !f.Calendar.RestDay(d) {
			continue
		}
		planned++
		if f.hours.Opened(d) {
			opened++
			continue
		}
		missed = append(missed, Ref{Entity: "opening", No: string(d), Day: d, Note: term.NoteNotOpened})
	}
	if planned == 0 {
		return noData(term.SayNoPlannedRest)
	}
	var counted []*delivery.Opening
	for _, o := range f.logged() {
		if f.Calendar.RestDay(o.Day) {
			counted = append(counted, o)
		}
	}
	m := Measure{State: HasData, Num: app.Whole(opened), Den: app.Whole(planned), Records: f.openingRefs(counted), Marked: missed}
	m.Inputs = []Input{
		{Label: term.InputRestOpened, Value: fmt.Sprintf(term.FormDays, opened), Records: m.Records},
		{Label: term.InputRestPlanned, Value: fmt.Sprintf(term.FormDays, planned)},
	}
	m.Formula = fmt.Sprintf(term.FormShare, m.Num.Short(), m.Den.Short(), percent(m.Actual()))
	if len(missed) > 0 {
		m.Lack = fmt.Sprintf(term.LackRestDays, len(missed), days(missed))
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
			m.Marked = append(m.Marked, ref)
		}
		m.Records = append(m.Records, ref)
	}
	m.Num = app.Whole(lawful)
	m.Inputs = []Input{
		{Label: term.InputLawful, Value: fmt.Sprintf(term.FormTimes, lawful)},
		{Label: term.InputClosures, Value: fmt.Sprintf(term.FormTimes, len(begun)), Records: m.Records},
	}
	m.Formula = fmt.Sprintf(term.FormShare, m.Num.Short(), m.Den.Short(), percent(m.Actual()))
	if len(m.Marked) > 0 {
		m.Lack = fmt.Sprintf(term.LackNotice, len(m.Marked), days(m.Marked))
	}
	return m
}

// proofOfOpen is the share of planned days that must be logged before "no closure" is believed.
func proofOfOpen() app.Ratio { return app.Frac(95, 100) }

func (f *Facts) noClosures() Measure {
	planned := f.plannedDays()
	if len(planned) == 0 {
		return noData(term.SayNoPlan)
	}
	logged := map[app.Day]bool{}
	for _, o := range f.logged() {
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
	if app.Frac(proven, whole).Cmp(proofOfOpen()) < 0 {
		return noData(fmt.Sprintf(term.SayClosureUnproven, proven, whole))
	}
	m := Measure{State: HasData, Num: app.Whole(1), Den: app.Whole(1), Records: f.openingRefs(f.logged())}
	m.Formula = fmt.Sprintf(term.SayNoClosure, proven, whole)
	return m
}

// unlogged counts the planned days to T without any log.
func (f *Facts) unlogged() int {
	has := map[app.Day]bool{}
	for _, o := range f.logged() {
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

func (f *Facts) openingRefs(logged []*delivery.Opening) []Ref {
	refs := make([]Ref, 0, len(logged))
	for _, o := range logged {
		refs = append(refs, openingRef(o))
	}
	return refs
}

func openingRef(o *delivery.Opening) Ref {
	minutes := 0
	for _, s := range app.MergeIntervals(o.Segments.Intervals()) {
		minutes += s.To - s.From
	}
	return Ref{Entity: "opening", ID: o.ID, No: string(o.Day), Day: o.Day, Title: o.Segments.Text(),
		Value: fmt.Sprintf(term.FormHours, app.Frac(int64(minutes), 60).Short())}
}

func (f *Facts) markedOpenings(logged []*delivery.Opening) []Ref {
	var marked []Ref
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
		marked = append(marked, ref)
	}
	return marked
}

func (f *Facts) closureRefs() []Ref {
	var refs []Ref
	for _, c := range f.Closures {
		if c.Exempts() {
			refs = append(refs, f.closureRef(c))
		}
	}
	return refs
}

func (f *Facts) closureRef(c *delivery.Closure) Ref {
	return Ref{Entity: "closure", ID: c.ID, No: string(c.No), Day: c.From, Title: string(c.Detail),
		Value: fmt.Sprintf(term.FormDays, c.Span().Days())}
}

// grouped shows a number with thousands separators, whole or with two decimals.
func grouped(r app.Ratio) string {
	text := r.Short()
	for i, ch := range text {
		if ch == '.' {
			return groupedDigits(text[:i]) + text[i:]
		}
	}
	return groupedDigits(text)
}

func groupedDigits(digits string) string {
	var n int64
	for _, ch := range digits {
		n = n*10 + int64(ch-'0')
	}
	return field.ShowNumber(n)
}

// percent shows a share with one decimal.
func percent(r app.Ratio) string { return r.Times(app.Whole(100)).Decimal(1) + "%" }

// days lists the first few dates of refs.
func days(refs []Ref) string {
	const shown = 3
	text := ""
	for i, r := range refs {
		if i == shown {
			return text + term.WordAndOthers
		}
		if i > 0 {
			text += term.ListComma
		}
		text += string(r.Day)
	}
	return text
}
