package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// trainingTerms is C1.2: courses whose first lesson was held this year, single lessons that belong to
// no course, and lectures by the session.
func trainingTerms(f *Facts) Measure {
	if len(f.Activities) == 0 {
		return Unknown(term.SayNoActivity)
	}
	taught := sieve(f.Held(), func(a *delivery.Activity) bool {
		return a.Course != "" || a.Class == delivery.Training || a.Class == lecture
	})
	begun, before := f.begunBefore(taught)
	m := Measure{State: HasData, Den: app.Whole(1)}
	var courses, lectures int64
	for _, a := range taught {
		ref := activityRef(a)
		switch {
		case a.Course != "" && begun[a.Course]:
			ref.Value = term.NoteSameCourse
		case a.Course != "" || a.Class == delivery.Training:
			courses++
			begun[a.Course] = true
			ref.Value = fmt.Sprintf(term.FormCourses, field.ShowCount(1))
		default:
			events, filled := a.Events()
			lectures += events
			ref.Value = fmt.Sprintf(term.FormEvents, field.ShowNumber(events))
			if !filled {
				m.mark(ref, term.NoteSessions)
			}
		}
		m.Records.Add(ref)
	}
	m.Num = app.Whole(courses + lectures)
	m.Inputs = []Input{
		{Label: term.InputCourses, Value: fmt.Sprintf(term.FormCourses, field.ShowNumber(courses))},
		{Label: term.InputLectures, Value: fmt.Sprintf(term.FormEvents, field.ShowNumber(lectures))},
		rowsInput(term.InputHeld, m.Records),
	}
	if before.Len() > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputEarlier, before))
	}
	m.Formula = fmt.Sprintf(term.FormTerms, field.ShowNumber(courses), field.ShowNumber(lectures), field.ShowNumber(courses+lectures))
	return f.orKept(m)
}

// begunBefore gives those of the courses of this year's lessons that had a held lesson in a year before,
// and these earlier lessons.
func (f *Facts) begunBefore(lessons []*delivery.Activity) (begun map[app.ID]bool, before Refs) {
	taught := map[app.ID]bool{}
	for _, a := range lessons {
		taught[a.Course] = true
	}
	begun = map[app.ID]bool{}
	for _, a := range f.Lessons {
		if a.Course != "" && taught[a.Course] && a.Happened(a.Start) && a.Start < f.Period().From {
			begun[a.Course] = true
			before.Add(activityRef(a))
		}
	}
	return begun, before
}

// lecture is the class of lectures and forums.
const lecture app.Code = "C07"

// exhibitionRuns is C1.3: exhibitions begun this year, each once however long it is up.
func exhibitionRuns(f *Facts) Measure {
	if len(f.Activities) == 0 {
		return Unknown(term.SayNoActivity)
	}
	m := Measure{State: HasData, Den: app.Whole(1), Records: f.eventsIn(app.Codes{delivery.Exhibition}).refs}
	n := m.Records.Len()
	m.Num = app.Whole(int64(n))
	m.Inputs = []Input{input(term.InputExhibitions, fmt.Sprintf(term.FormRuns, n), m.Records)}
	m.Formula = fmt.Sprintf(term.FormRuns, n)
	return f.orKept(m)
}

// reading is the class of book reading.
const reading app.Code = "C01"

// readingService is C1.4: half for reading events, half for books lent, each against its own target;
// without a target for loans the events stand for both.
func readingService(f *Facts) Measure {
	months := sieve(f.Books, func(b *delivery.Books) bool { return f.Elapsed().Holds(app.Day(b.Month)) })
	if len(f.Activities) == 0 && len(months) == 0 {
		return Unknown(term.SayNoReading)
	}
	done := f.eventsIn(app.Codes{reading})
	tell := tellerOf(f, delivery.BooksEntity())
	loans := heads[*delivery.Books]{form: term.FormLoans, people: func(b *delivery.Books) app.Reading { return b.Lent }, ref: func(b *delivery.Books) Ref { return tell.ref(b, "") }}
	lent := loans.count(months)
	m := Measure{State: HasData, Den: app.Whole(1), Records: Joined(done.refs, lent.refs), Marked: done.marked}
	eventAim, loanAim := f.readingAim("events", term.UnitEvents, app.Whole(6)), f.readingAim("loans", term.UnitLoans, app.Whole(0))
	m.Inputs = []Input{
		input(term.InputReading, fmt.Sprintf(term.FormEvents, field.ShowNumber(done.n)), done.refs),
		input(term.InputLent, lent.said(term.FormLoans), lent.refs),
	}
	if refs := f.shrinking(); refs.Len() > 0 {
		m.Inputs = append(m.Inputs, rowsInput(term.InputShrinking, refs))
	}
	if !eventAim.Known {
		m.State, m.Reason = NoData, term.SayNoTarget
		return f.keptBy(m, m.Records)
	}
	floor := rulepack.Method{Kind: rulepack.Linear, Floor: f.number("reading.service", "floor", app.Frac(6, 10))}
	events := floor.Part(app.Whole(done.n), eventAim.Value)
	m.Num = events
	if rest := eventAim.Value.Minus(app.Whole(done.n)); rest.Sign() > 0 {
		m.Lack = fmt.Sprintf(term.LackReading, field.ShowRatio(rest.Up()))
	}
	m.Formula = fmt.Sprintf(term.FormReading, field.ShowNumber(done.n), field.ShowRatio(eventAim.Value), field.ShowShare(events))
	if !loanAim.Known {
		m.Reason = term.SayNoLoanTarget
		return f.keptBy(m, m.Records)
	}
	m.Marked = Joined(m.Marked, lent.blank)
	half := floor.Part(lent.sum, loanAim.Value)
	if rest := loanAim.Value.Minus(lent.sum); rest.Sign() > 0 {
		m.Lack = Join(m.Lack, fmt.Sprintf(term.LackLoans, field.ShowRatio(rest.Up())))
	}
	m.Num = events.Plus(half).Over(app.Whole(2))
	m.Formula = fmt.Sprintf(term.FormReadingBoth, m.Formula, field.ShowRatio(lent.sum), field.ShowRatio(loanAim.Value), field.ShowShare(half))
	return f.keptBy(m, m.Records)
}

// readingAim finds the target of one half of C1.4 as that of an indicator is found: a row of the
// contract for C1.4 in the unit of the half, else the pack's number, lowered by long closures. The
// whole is a share of 1 and is not lowered a second time.
func (f *Facts) readingAim(name, unit string, usual app.Ratio) Aim {
	const metric = "reading.service"
	half := rulepack.Target{Unit: unit, Yearly: true, Default: f.number(metric, name, usual)}
	return f.Aim(rulepack.Item{Code: f.item(metric).Code, Target: half, Shrinks: true})
}

// shrinking lists what lowers yearly targets: long closures, and the logs of days on which the doors
// were open all the same.
func (f *Facts) shrinking() Refs {
	in := f.Period().Holds
	refs := f.exempting(in)
	if refs.Len() == 0 {
		return refs
	}
	covered := map[app.Day]bool{}
	for _, c := range f.Closures {
		if c.Exempts() {
			f.Period().Overlap(c.Span()).Each(func(d app.Day) { covered[d] = true })
		}
	}
	return Joined(refs, f.openingRefs(f.openOn(func(d app.Day) bool { return covered[d] })))
}

// communityReached is C1.5: communities where on two days at least twenty people were reached ÷
// communities of the street.
func communityReached(f *Facts) Measure {
	if len(f.Communities) == 0 {
		return Unknown(term.SayNoCommunity)
	}
	const metric = "community.reached"
	days, people := f.number(metric, "days", app.Whole(2)), f.number(metric, "people", app.Whole(20))
	visits, refs, marked := f.visited()
	m := Measure{State: HasData, Records: refs, Marked: marked, Den: app.Whole(int64(len(f.Communities)))}
	var reached int64
	var missing []string
	for _, c := range f.Communities {
		name := string(c.Name)
		var enough int64
		for _, sum := range visits[name] {
			if sum.Cmp(people) >= 0 {
				enough++
			}
		}
		if app.Whole(enough).Cmp(days) >= 0 {
			reached++
			continue
		}
		missing = append(missing, fmt.Sprintf(term.LackCommunity, name, days.Minus(app.Whole(enough)).Short()))
	}
	m.Lack = few(missing)
	m.Num = app.Whole(reached)
	m.Inputs = []Input{
		input(term.InputReached, fmt.Sprintf(term.FormPlaces, field.ShowNumber(reached)), refs),
		input(term.InputCommunities, fmt.Sprintf(term.FormPlaces, field.ShowCount(len(f.Communities))), refsOf(f, facility.CommunityEntity(), f.Communities)),
	}
	m.share()
	return m
}

// visited adds up, by community and day, the people of held activities that went there.
func (f *Facts) visited() (sums map[string]map[app.Day]app.Ratio, refs, marked Refs) {
	sums = map[string]map[app.Day]app.Ratio{}
	for _, a := range f.Held() {
		if len(a.Visited) == 0 {
			continue
		}
		ref := activityRef(a)
		ref.Value = a.Visited.Text()
		n, known := a.Attended.Known()
		if !known {
			ref.Note = term.WordUnfilled
			marked.Add(ref)
		}
		refs.Add(ref)
		for _, name := range a.Visited {
			if sums[name] == nil {
				sums[name] = map[app.Day]app.Ratio{}
			}
			sums[name][a.Start] = sums[name][a.Start].Plus(app.Whole(n).Times(a.Part(f.Facility.ID)))
		}
	}
	return sums, refs, marked
}
