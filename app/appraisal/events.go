package appraisal

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/term"
)

// massEvents is C1.1: events of the classes that the pack counts, by the counting of 1.5.
func massEvents(f *Facts) Measure {
	if len(f.Activities) == 0 {
		return noData(term.SayNoActivity)
	}
	m := Measure{State: HasData, Den: app.Whole(1), Records: make([]Ref, 0, len(f.held()))}
	var n int64
	for _, a := range f.held() {
		if !app.Codes(f.Pack.Counting).Has(a.Class) {
			continue
		}
		events, filled := a.Events()
		n += events
		ref := f.activityRef(a)
		ref.Value = fmt.Sprintf(term.FormEvents, events)
		m.Records = append(m.Records, ref)
		if !filled {
			ref.Note = term.NoteSessions
			m.Marked = append(m.Marked, ref)
		}
	}
	m.Num = app.Whole(n)
	m.Marked = append(m.Marked, f.backfilled(m.Records)...)
	m.Inputs = []Input{{Label: term.InputEvents, Value: fmt.Sprintf(term.FormEvents, n), Records: m.Records}}
	m.Formula = fmt.Sprintf(term.FormEvents, n)
	return f.orKept(m)
}

// classesReached is C2.1: classes at their minimum ÷ classes that apply; never partial in a class.
func classesReached(f *Facts) Measure {
	if len(f.Classes) == 0 {
		return noData(term.SayNoCatalogue)
	}
	if len(f.Activities) == 0 && len(f.logged()) == 0 {
		return noData(term.SayNoActivity)
	}
	m := Measure{State: HasData}
	var apply, reached int64
	lacking := ""
	var spaces, stated []Ref
	for _, row := range f.Coverage() {
		stated = append(stated, row.stated...)
		if row.Inapplicable {
			continue
		}
		apply++
		m.Records = append(m.Records, row.records...)
		spaces = append(spaces, row.spaces...)
		m.Marked = append(m.Marked, row.unproven...)
		if row.Reached {
			reached++
			continue
		}
		lacking = join(lacking, fmt.Sprintf(term.LackClass, term.TableClass.Label(string(row.Class)), row.Minimum-row.Total))
	}
	if apply == 0 {
		return Measure{State: NotApplicable, Reason: term.SayNoClassApplies, Inputs: []Input{rowsInput(term.InputDeclared, stated)}}
	}
	m.Num, m.Den = app.Whole(reached), app.Whole(apply)
	m.Inputs = []Input{
		{Label: term.InputClassReached, Value: fmt.Sprintf(term.FormClasses, reached)},
		{Label: term.InputClassApply, Value: fmt.Sprintf(term.FormClasses, apply)},
		{Label: term.InputHeld, Value: fmt.Sprintf(term.FormRows, len(m.Records)), Records: m.Records},
	}
	if spaces = distinct(spaces); len(spaces) > 0 {
		m.Inputs = append(m.Inputs, Input{Label: term.InputSpaceDays, Value: fmt.Sprintf(term.FormRows, len(spaces)), Records: spaces})
	}
	if len(stated) > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputDeclared, stated))
	}
	m.Formula = fmt.Sprintf(term.FormShare, m.Num.Short(), m.Den.Short(), percent(m.Actual()))
	m.Lack = lacking
	return f.keptBy(m, slices.Concat(m.Records, spaces))
}

// orKept shows, for a count of nothing, the records that prove that the ledgers are kept: without
// them it would be 无数据 and no 0.
func (f *Facts) orKept(m Measure) Measure {
	if m.traced() {
		return m
	}
	return f.keptBy(m, nil)
}

// keptBy is orKept for a figure whose trace also holds what proves nothing: counted are the records
// that do.
func (f *Facts) keptBy(m Measure, counted []Ref) Measure {
	if len(counted) > 0 {
		return m
	}
	var refs []Ref
	for _, a := range f.Activities {
		refs = append(refs, f.activityRef(a))
	}
	if len(refs) == 0 {
		refs = f.openingRefs(f.logged())
	}
	m.Inputs = append(m.Inputs, Input{Label: term.InputKept, Value: fmt.Sprintf(term.FormRows, len(refs)), Records: refs})
	return m
}

// festivals is C2.3: traditional festivals with a held activity ÷ those of the pack.
func festivals(f *Facts) Measure {
	if len(f.Activities) == 0 {
		return noData(term.SayNoActivity)
	}
	if len(f.Pack.Festivals) == 0 {
		return noData(term.SayNoTarget)
	}
	m := Measure{State: HasData, Den: app.Whole(int64(len(f.Pack.Festivals))), Records: make([]Ref, 0, len(f.held()))}
	seen := app.Codes{}
	for _, a := range f.held() {
		if !app.Codes(f.Pack.Festivals).Has(a.Festival) {
			continue
		}
		ref := f.activityRef(a)
		ref.Value = term.TableFestival.Label(string(a.Festival))
		m.Records = append(m.Records, ref)
		if !seen.Has(a.Festival) {
			seen = append(seen, a.Festival)
		}
	}
	lacking := ""
	for _, key := range f.Pack.Festivals {
		if !seen.Has(key) {
			lacking = join(lacking, term.TableFestival.Label(string(key)))
		}
	}
	m.Num = app.Whole(int64(len(seen)))
	m.Inputs = []Input{{Label: term.InputFestivals, Value: fmt.Sprintf(term.FormFestivals, len(seen)), Records: m.Records}}
	m.Formula = fmt.Sprintf(term.FormShare, m.Num.Short(), m.Den.Short(), percent(m.Actual()))
	if lacking != "" {
		m.Lack = fmt.Sprintf(term.LackFestivals, lacking)
	}
	return f.orKept(m)
}

// personTimes is F1.1: visitors at the door and participants of activities, by the 口径 of the pack.
func personTimes(f *Facts) Measure {
	door, inside := f.visitors(), f.participants()
	m := Measure{State: HasData, Den: app.Whole(1), Records: slices.Concat(door.refs, inside.refs)}
	if len(m.Records) == 0 {
		return noData(term.SayNoLog)
	}
	for _, ref := range m.Records {
		if ref.Note != "" {
			m.Marked = append(m.Marked, ref)
		}
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
	m.Formula = fmt.Sprintf(term.FormPersonTimes, door.said("%s"), inside.said("%s"), grouped(m.Num))
	m.Reason = fmt.Sprintf(term.SayVisits, f.Pack.Visits)
	return m
}

// crowd is person-times added up over records, some of which may not be filled in.
type crowd struct {
	form  string // how one record's number is shown
	sum   app.Ratio
	known int // records with a number
	refs  []Ref
}

// add counts one record: part is the facility's share of it.
func (c *crowd) add(ref Ref, people app.Reading, part app.Ratio) {
	if n, known := people.Known(); known {
		own := app.Whole(n).Times(part)
		c.sum, c.known = c.sum.Plus(own), c.known+1
		ref.Value = fmt.Sprintf(c.form, grouped(own))
	} else {
		ref.Value, ref.Note = "", term.WordUnfilled
	}
	c.refs = append(c.refs, ref)
}

// said shows the sum; records without a single number are not 0 people.
func (c *crowd) said(form string) string {
	if c.known == 0 && len(c.refs) > 0 {
		return term.WordUnfilled
	}
	return fmt.Sprintf(form, grouped(c.sum))
}

// visitors adds up the door count.
func (f *Facts) visitors() *crowd {
	c := &crowd{form: term.FormPeople, refs: make([]Ref, 0, len(f.logged()))}
	for _, o := range f.logged() {
		c.add(f.openingRef(o), o.Visits, app.Whole(1))
	}
	return c
}

// participants adds up the person-times of activities that the 口径 adds to the door count.
func (f *Facts) participants() *crowd {
	c := &crowd{form: term.FormPeople, refs: make([]Ref, 0, len(f.held()))}
	for _, a := range f.held() {
		if f.adds(a) {
			c.add(f.activityRef(a), a.Attended, a.Part(f.Facility.ID))
		}
	}
	return c
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

func (f *Facts) activityRef(a *delivery.Activity) Ref {
	return Ref{Entity: "activity", ID: a.ID, No: string(a.No), Day: a.Start, Title: string(a.Name)}
}

// backfilled lists those of the refs that were entered late.
func (f *Facts) backfilled(refs []Ref) []Ref {
	late := map[app.ID]bool{}
	for _, a := range f.Activities {
		late[a.ID] = a.Backfilled.Is()
	}
	var found []Ref
	for _, r := range refs {
		if late[r.ID] {
			r.Note = term.ActivityBackfilled.Label
			found = append(found, r)
		}
	}
	return found
}

func join(list, more string) string {
	if list == "" {
		return more
	}
	return list + term.ListComma + more
}
