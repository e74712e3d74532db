package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// massEvents is C1.1: events of the classes that the pack counts, by the counting of 1.5.
func massEvents(f *Facts) Measure {
	if len(f.Activities) == 0 {
		return Unknown(term.SayNoActivity)
	}
	counting := f.eventsIn(f.Pack.Counting)
	m := Measure{State: HasData, Num: app.Whole(counting.n), Den: app.Whole(1), Records: counting.refs}
	m.Marked = Joined(counting.marked, counting.late)
	m.Inputs = []Input{input(term.InputEvents, fmt.Sprintf(term.FormEvents, field.ShowNumber(counting.n)), m.Records)}
	m.Formula = fmt.Sprintf(term.FormEvents, field.ShowNumber(counting.n))
	return f.orKept(m)
}

// classesReached is C2.1: classes at their minimum ÷ classes that apply; never partial in a class.
func classesReached(f *Facts) Measure {
	if len(f.Classes) == 0 {
		return Unknown(term.SayNoCatalogue)
	}
	if len(f.Activities) == 0 && len(f.Logged()) == 0 {
		return Unknown(term.SayNoActivity)
	}
	m := Measure{State: HasData}
	var apply, reached int64
	lacking := ""
	var records, marked, spaces, stated []Refs
	for _, row := range f.Coverage() {
		stated = append(stated, row.stated)
		if row.Inapplicable {
			continue
		}
		apply++
		records = append(records, row.records)
		spaces = append(spaces, row.spaces)
		marked = append(marked, row.unproven)
		if row.Reached {
			reached++
			continue
		}
		lacking = Join(lacking, fmt.Sprintf(term.LackClass, term.TableClass.Label(string(row.Class)), row.Minimum-row.Total))
	}
	if apply == 0 {
		return Measure{State: NotApplicable, Reason: term.SayNoClassApplies, Inputs: []Input{rowsInput(term.InputDeclared, Joined(stated...))}}
	}
	m.Num, m.Den = app.Whole(reached), app.Whole(apply)
	m.Records, m.Marked = Joined(records...), Joined(marked...)
	m.Inputs = []Input{
		{Label: term.InputClassReached, Value: fmt.Sprintf(term.FormClasses, reached)},
		{Label: term.InputClassApply, Value: fmt.Sprintf(term.FormClasses, apply)},
		rowsInput(term.InputHeld, m.Records),
	}
	days, declared := Distinct(spaces...), Joined(stated...)
	if days.Len() > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputSpaceDays, days))
	}
	if declared.Len() > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputDeclared, declared))
	}
	m.Formula = fmt.Sprintf(term.FormShare, field.ShowRatio(m.Num), field.ShowRatio(m.Den), field.ShowShare(m.Actual()))
	m.Lack = lacking
	return f.keptBy(m, Joined(m.Records, days))
}

// orKept shows, for a count of nothing, the records that prove that the ledgers are kept: without
// them it would be 无数据 and no 0.
func (f *Facts) orKept(m Measure) Measure {
	if m.traced() {
		return m
	}
	return f.keptBy(m, Refs{})
}

// keptBy is orKept for a figure whose trace also holds what proves nothing: counted are the records
// that do.
func (f *Facts) keptBy(m Measure, counted Refs) Measure {
	if counted.Len() > 0 {
		return m
	}
	refs := showing(f.Activities, activityRef)
	if refs.Len() == 0 {
		refs = f.openingRefs(f.Logged())
	}
	m.Inputs = append(m.Inputs, rowsInput(term.InputKept, refs))
	return m
}

// festivals is C2.3: traditional festivals with a held activity ÷ those of the pack.
func festivals(f *Facts) Measure {
	if len(f.Activities) == 0 {
		return Unknown(term.SayNoActivity)
	}
	if len(f.Pack.Festivals) == 0 {
		return Unknown(term.SayNoTarget)
	}
	m := Measure{State: HasData, Den: app.Whole(int64(len(f.Pack.Festivals)))}
	seen := app.Codes{}
	var kept []*delivery.Activity
	for _, a := range f.Held() {
		if a.Festival == "" || !app.Codes(f.Pack.Festivals).Has(a.Festival) {
			continue
		}
		kept = append(kept, a)
		if !seen.Has(a.Festival) {
			seen = append(seen, a.Festival)
		}
	}
	m.Records = showing(kept, func(a *delivery.Activity) Ref {
		return activityRef(a).worth(term.TableFestival.Label(string(a.Festival)))
	})
	lacking := ""
	for _, key := range f.Pack.Festivals {
		if !seen.Has(key) {
			lacking = Join(lacking, term.TableFestival.Label(string(key)))
		}
	}
	m.Num = app.Whole(int64(len(seen)))
	m.Inputs = []Input{{Label: term.InputFestivals, Value: fmt.Sprintf(term.FormFestivals, len(seen)), Records: m.Records}}
	m.Formula = fmt.Sprintf(term.FormShare, field.ShowRatio(m.Num), field.ShowRatio(m.Den), field.ShowShare(m.Actual()))
	if lacking != "" {
		m.Lack = fmt.Sprintf(term.LackFestivals, lacking)
	}
	return f.orKept(m)
}

// personTimes is F1.1: visitors at the door and participants of activities, by the 口径 of the pack.
func personTimes(f *Facts) Measure {
	door, inside := f.visitors(), f.participants()
	m := Measure{State: HasData, Den: app.Whole(1), Records: Joined(door.refs, inside.refs), Marked: Joined(door.blank, inside.blank)}
	if m.Records.Len() == 0 {
		return Unknown(term.SayNoLog)
	}
	m.Inputs = []Input{
		{Label: term.InputVisits, Value: door.said(term.FormPeople), Records: door.refs},
		{Label: term.InputParticipants, Value: inside.said(term.FormPeople), Records: inside.refs},
	}
	if door.known+inside.known == 0 {
		m.State, m.Reason = NoData, term.SayNobodyCounted
		return m
	}
	m.Num = door.sum.Plus(inside.sum)
	m.Formula = fmt.Sprintf(term.FormPersonTimes, door.said("%s"), inside.said("%s"), field.ShowRatio(m.Num))
	m.Reason = fmt.Sprintf(term.SayVisits, f.Pack.Visits)
	return m
}

// crowd is person-times added up over records, some of which may not be filled in.
type crowd struct {
	sum   app.Ratio
	known int // records with a number
	refs  Refs
	blank Refs // of these without a number
}

// heads tells how people are counted in records of one ledger.
type heads[T any] struct {
	form   string // how one record's number is shown
	people func(T) app.Reading
	part   func(T) app.Ratio // the facility's share; nil for all
	ref    func(T) Ref
}

// own is what one record adds.
func (h heads[T]) own(rec T, n int64) app.Ratio {
	if h.part == nil {
		return app.Whole(n)
	}
	return app.Whole(n).Times(h.part(rec))
}

func (h heads[T]) show(rec T) Ref {
	n, known := h.people(rec).Known()
	if !known {
		return h.ref(rec).worth("").Noted(term.WordUnfilled)
	}
	return h.ref(rec).worth(fmt.Sprintf(h.form, field.ShowRatio(h.own(rec, n))))
}

// count adds records up.
func (h heads[T]) count(rows []T) *crowd {
	c := &crowd{sum: app.Whole(0), refs: showing(rows, h.show)}
	var blank []T
	for _, rec := range rows {
		n, known := h.people(rec).Known()
		if !known {
			blank = append(blank, rec)
			continue
		}
		c.known++
		c.sum = c.sum.Plus(h.own(rec, n))
	}
	c.blank = showing(blank, h.show)
	return c
}

// said shows the sum; records without a single number are not 0 people.
func (c *crowd) said(form string) string {
	if c.known == 0 && c.refs.Len() > 0 {
		return term.WordUnfilled
	}
	return fmt.Sprintf(form, field.ShowRatio(c.sum))
}

// visitors adds up the door count.
func (f *Facts) visitors() *crowd {
	door := heads[*delivery.Opening]{form: term.FormPeople, ref: openingRef, people: func(o *delivery.Opening) app.Reading { return o.Visits }}
	return door.count(f.Logged())
}

// participants adds up the person-times of activities that the 口径 adds to the door count.
func (f *Facts) participants() *crowd {
	inside := heads[*delivery.Activity]{form: term.FormPeople, ref: activityRef, people: func(a *delivery.Activity) app.Reading { return a.Attended },
		part: func(a *delivery.Activity) app.Ratio { return a.Part(f.Facility.ID) }}
	if f.Pack.Visits != term.VisitsOutside && f.Pack.Visits != term.VisitsDoor {
		return inside.count(f.Held())
	}
	return inside.count(sieve(f.Held(), f.adds))
}

func (f *Facts) adds(a *delivery.Activity) bool {
	switch f.Pack.Visits {
	case term.VisitsOutside:
		return a.Outside == "outside"
	case term.VisitsDoor:
		return false
	}
	return true
}

func activityRef(a *delivery.Activity) Ref {
	return Ref{Entity: "activity", ID: a.ID, No: string(a.No), Day: a.Start, Title: string(a.Name)}
}

// Join puts one more at the end of a list in words.
func Join(list, more string) string {
	if list == "" {
		return more
	}
	return list + term.ListComma + more
}
