package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// eventSources are the values that activities give.
func eventSources() map[string]source {
	every := func(*delivery.Activity) bool { return true }
	outside := func(a *delivery.Activity) bool { return a.Outside == "outside" }
	counts := map[string]Metric{
		"events.all":            eventsThat(every),
		"activity.reading":      eventsThat(func(a *delivery.Activity) bool { return a.Class == reading }),
		"activity.held":         recordsThat(every),
		"activity.kinds":        differing(func(a *delivery.Activity) []string { return []string{string(a.Class)} }),
		"activity.days":         differing(func(a *delivery.Activity) []string { return []string{string(a.Start)} }),
		"activity.quiet":        quietDays,
		"activity.since":        daysSince,
		"people.all":            peopleOf(every, attendedBy),
		"people.mean":           over(peopleOf(filledIn, attendedBy), eventsThat(filledIn)),
		"activity.online":       peopleOf(every, func(a *delivery.Activity) app.Reading { return a.Online }),
		"digital.people":        digitalPeople,
		"digital.growth":        digitalGrowth,
		"outside.events":        eventsThat(outside),
		"outside.people":        peopleOf(outside, attendedBy),
		"joint.events":          eventsThat((*delivery.Activity).Joint),
		"charged.events":        eventsThat(func(a *delivery.Activity) bool { return a.Paid.Is() }),
		"festival.events":       eventsThat(func(a *delivery.Activity) bool { return a.Festival != "" && a.Festival != delivery.NoFestival }),
		"branded.events":        eventsThat(func(a *delivery.Activity) bool { return a.Brand != "" }),
		"activity.cancelled":    statusOf(delivery.Cancelled),
		"activity.postponed":    statusOf(delivery.Postponed),
		"activity.cancelRate":   over(statusOf(delivery.Cancelled), heldOrCancelled),
		"activity.late":         recordsThat(func(a *delivery.Activity) bool { return a.Backfilled.Is() }),
		"activity.satisfied":    over(satisfied(func(n int64) number { return app.Frac(n, 100) }), satisfied(func(int64) number { return one() })),
		"activity.bookedPeople": peopleOf(every, func(a *delivery.Activity) app.Reading { return a.Booked }),
		"activity.signedPeople": peopleOf(every, func(a *delivery.Activity) app.Reading { return a.Signed }),
		"plan.unplanned":        recordsThat(func(a *delivery.Activity) bool { return a.Programme == "" }),
		"community.visits":      recordsThat(func(a *delivery.Activity) bool { return len(a.Visited) > 0 }),
		"community.visited":     differing(func(a *delivery.Activity) []string { return a.Visited }),
		"course.lessons":        recordsThat(func(a *delivery.Activity) bool { return a.Course != "" }),
	}
	return ofLedger(term.EntityActivity.Key, counts)
}

// ofLedger says of several values that they are mended in one ledger.
func ofLedger(ledger string, counts map[string]Metric) map[string]source {
	all := make(map[string]source, len(counts))
	for key, read := range counts {
		all[key] = source{ledger, read}
	}
	return all
}

// classSources are events and person-times class by class.
func classSources() map[string]source {
	counts := map[string]Metric{}
	for _, c := range term.TableClass.Codes {
		class := app.Code(c.Key)
		is := func(a *delivery.Activity) bool { return a.Class == class }
		counts["people."+c.Key] = peopleOf(is, attendedBy)
		if class != reading {
			counts["events."+c.Key] = eventsThat(is)
		}
	}
	return ofLedger(term.EntityActivity.Key, counts)
}

// groupSources are what was held for each of the groups, and how many of it came.
func groupSources() map[string]source {
	counts := map[string]Metric{}
	for _, c := range term.TableAudience.Codes {
		group := app.Code(c.Key)
		if group == delivery.AllGroups {
			continue
		}
		both := func(a *delivery.Activity) bool { return isKnown(a.Group(group)) && filledIn(a) }
		of := func(a *delivery.Activity) app.Reading { return a.Group(group) }
		counts["targeted."+c.Key] = recordsThat(func(a *delivery.Activity) bool { return a.Audience.Has(group) })
		counts["attended."+c.Key] = peopleOf(func(*delivery.Activity) bool { return true }, of)
		counts["share."+c.Key] = over(peopleOf(both, of), peopleOf(both, attendedBy))
	}
	return ofLedger(term.EntityActivity.Key, counts)
}

func attendedBy(a *delivery.Activity) app.Reading { return a.Attended }

func filledIn(a *delivery.Activity) bool { return isKnown(a.Attended) }

func isKnown(r app.Reading) bool {
	_, known := r.Known()
	return known
}

// activities is a tally of the activities of the year.
func activities(keeps func(*Facts, *delivery.Activity) bool) tally[delivery.Activity] {
	return tally[delivery.Activity]{
		entity: delivery.ActivityEntity,
		within: func(f *Facts) []*delivery.Activity { return f.Activities },
		keeps:  keeps,
	}
}

// heldOnes asks for held activities of some kind.
func heldOnes(is func(*delivery.Activity) bool) tally[delivery.Activity] {
	return activities(func(f *Facts, a *delivery.Activity) bool { return is(a) && counted(a, f.Elapsed()) })
}

// recordsThat counts held activities by the record.
func recordsThat(is func(*delivery.Activity) bool) Metric { return heldOnes(is).read }

// eventsThat counts held activities by the counting of DEFINITIONS 1.5.
func eventsThat(is func(*delivery.Activity) bool) Metric {
	t := heldOnes(is)
	t.adds = func(_ *Facts, a *delivery.Activity) (number, bool) {
		n, _ := a.Events()
		return app.Whole(n), true
	}
	return func(f *Facts) Measure {
		m := t.read(f)
		for _, a := range f.Held() {
			if _, filled := a.Events(); !filled && is(a) {
				m.mark(activityRef(a), term.NoteSessions)
			}
		}
		return m
	}
}

// peopleOf adds up person-times of held activities, of joint ones the facility's part.
func peopleOf(is func(*delivery.Activity) bool, count func(*delivery.Activity) app.Reading) Metric {
	t := heldOnes(is)
	t.adds = func(f *Facts, a *delivery.Activity) (number, bool) {
		n, known := count(a).Known()
		return app.Whole(n).Times(a.Part(f.Facility.ID)), known
	}
	return t.read
}

// statusOf counts the activities of the elapsed days that came to that status.
func statusOf(status app.Code) Metric {
	return activities(func(f *Facts, a *delivery.Activity) bool { return a.Status == status && f.Elapsed().Holds(a.Start) }).read
}

// heldOrCancelled counts what was to be held and was either held or cancelled.
func heldOrCancelled(f *Facts) Measure {
	return activities(func(f *Facts, a *delivery.Activity) bool {
		return counted(a, f.Elapsed()) || (a.Status == delivery.Cancelled && f.Elapsed().Holds(a.Start))
	}).read(f)
}

// satisfied adds something up over the held activities whose satisfaction was asked.
func satisfied(add func(int64) number) Metric {
	t := heldOnes(func(a *delivery.Activity) bool { return isKnown(a.Satisfied) })
	t.adds = func(_ *Facts, a *delivery.Activity) (number, bool) {
		n, known := a.Satisfied.Known()
		return add(n), known
	}
	return t.read
}

// differing counts how many different ones the held activities name.
func differing(names func(*delivery.Activity) []string) Metric {
	count := heldOnes(func(a *delivery.Activity) bool { return len(names(a)) > 0 })
	return func(f *Facts) Measure {
		m := count.read(f)
		if m.State != HasData {
			return m
		}
		seen := map[string]bool{}
		for _, a := range f.Held() {
			for _, name := range names(a) {
				seen[name] = true
			}
		}
		m.Num = app.Whole(int64(len(seen)))
		return m
	}
}

// quietDays is the longest stretch of days on which no activity began.
func quietDays(f *Facts) Measure {
	m := recordsThat(func(*delivery.Activity) bool { return true })(f)
	if m.State == HasData {
		begun := map[app.Day]bool{}
		for _, a := range f.Held() {
			begun[a.Start] = true
		}
		m.Num = app.Whole(longestGap(f.Elapsed(), begun))
	}
	return m
}

// longestGap is the longest run of days of the span that are not among those given.
func longestGap(span app.Span, has map[app.Day]bool) int64 {
	var run, longest int64
	span.Each(func(d app.Day) {
		run++
		if has[d] {
			run = 0
		}
		longest = max(longest, run)
	})
	return longest
}

// daysSince counts from the last held activity to T.
func daysSince(f *Facts) Measure {
	var last app.Day
	for _, a := range f.Held() {
		last = max(last, a.Start)
	}
	if last == "" {
		return Unknown(term.SayNothingHeld)
	}
	m := recordsThat(func(a *delivery.Activity) bool { return a.Start == last })(f)
	m.Num = app.Whole(int64(app.Span{From: last, To: f.Last()}.Days() - 1))
	return m
}

// digitalPeople adds up who was reached over the net, by the log and by activities.
func digitalPeople(f *Facts) Measure {
	day := heads[*delivery.Opening]{form: term.FormPeople, ref: openingRef, people: func(o *delivery.Opening) app.Reading { return o.Online }}.count(
		sieve(f.Logged(), func(o *delivery.Opening) bool { return isKnown(o.Online) }))
	event := heads[*delivery.Activity]{
		form: term.FormPeople, ref: activityRef, people: func(a *delivery.Activity) app.Reading { return a.Online },
		part: func(a *delivery.Activity) app.Ratio { return a.Part(f.Facility.ID) },
	}.count(sieve(f.Held(), func(a *delivery.Activity) bool { return isKnown(a.Online) }))
	m := Measure{State: HasData, Num: day.sum.Plus(event.sum), Den: one(), Records: Joined(day.refs, event.refs)}
	if m.Records.Len() == 0 {
		return Unknown(term.SayNobodyOnline)
	}
	m.Inputs = []Input{
		input(term.InputLogOnline, day.said(term.FormPeople), day.refs),
		input(term.InputEventOnline, event.said(term.FormPeople), event.refs),
	}
	return m
}

// digitalGrowth compares it with the same days of last year; without anything to compare with there is
// no growth (DEFINITIONS 1.16).
func digitalGrowth(f *Facts) Measure {
	m := digitalPeople(f)
	switch {
	case m.State != HasData:
		return m
	case f.Prior.Digital.Sign() <= 0:
		m.State, m.Reason = NoData, term.SayNoBase
		return m
	}
	now := m.Num
	m.Num, m.Den = now.Minus(f.Prior.Digital), f.Prior.Digital
	m.Inputs = append(m.Inputs, Input{Label: term.InputThen, Value: fmt.Sprintf(term.FormPeople, field.ShowRatio(f.Prior.Digital))})
	m.Formula = fmt.Sprintf(term.FormGrowth, field.ShowRatio(now), field.ShowRatio(f.Prior.Digital), field.ShowShare(m.Actual()))
	return m
}
