package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// openingSources are the values that the opening log gives.
func openingSources() map[string]source {
	rest := func(f *Facts, d app.Day) int64 { return whether(f.Calendar.RestDay(d) && f.hours.Opened(d)) }
	statutory := func(f *Facts, d app.Day) int64 { return whether(f.Calendar.StatutoryDay(d) && f.hours.Opened(d)) }
	night := func(f *Facts, d app.Day) int64 { return whether(f.nightMinutes(d) >= minutesOfNight) }
	return ofLedger(term.EntityOpening.Key, map[string]Metric{
		"visits.door":         logs(nil, func(o *delivery.Opening) app.Reading { return o.Visits }),
		"visits.daily":        over(logs(nil, func(o *delivery.Opening) app.Reading { return o.Visits }), logs(visitsFilled, nil)),
		"visits.online":       logs(nil, func(o *delivery.Opening) app.Reading { return o.Online }),
		"open.hours":          inHours((*Facts).minutesOf),
		"open.days":           ofDays(func(f *Facts, d app.Day) int64 { return whether(f.hours.Opened(d)) }),
		"open.nightDays":      ofDays(night),
		"open.nightHours":     inHours((*Facts).nightMinutes),
		"open.staggeredHours": inHours(func(f *Facts, d app.Day) int64 { return f.hours.Staggered(d, f.Calendar.Working(d)) }),
		"open.restCount":      ofDays(rest),
		"open.holidayCount":   ofDays(statutory),
		"open.perDay":         over(inHours((*Facts).minutesOf), ofDays(func(f *Facts, d app.Day) int64 { return whether(f.hours.Opened(d)) })),
		"open.planRate":       plannedOpened,
		"open.logged":         logs(nil, nil),
		"open.late":           logs(func(o *delivery.Opening) bool { return o.Backfilled.Is() }, nil),
		"open.gap":            unloggedRun,
	})
}

// A night is open when the doors were so for an hour after six in the evening (DEFINITIONS 1.16).
const (
	eveningFrom    = 18 * 60
	minutesOfNight = 60
)

// nightMinutes counts the open minutes of a day between six in the evening and midnight.
func (f *Facts) nightMinutes(d app.Day) int64 {
	return common(f.hours[d], []app.Interval{{From: eveningFrom, To: midnight}})
}

func (f *Facts) minutesOf(d app.Day) int64 { return f.hours.Minutes(d) }

func whether(is bool) int64 {
	if is {
		return 1
	}
	return 0
}

func visitsFilled(o *delivery.Opening) bool { return isKnown(o.Visits) }

// logs adds something up over the logs of the elapsed days.
func logs(is func(*delivery.Opening) bool, count func(*delivery.Opening) app.Reading) Metric {
	t := tally[delivery.Opening]{entity: delivery.OpeningEntity, within: (*Facts).Logged}
	if is != nil {
		t.keeps = func(_ *Facts, o *delivery.Opening) bool { return is(o) }
	}
	if count != nil {
		t.adds = func(_ *Facts, o *delivery.Opening) (number, bool) { return counts(count(o)) }
	}
	return t.read
}

// ofDays adds something up over the elapsed days on which the doors were open. Where it comes to
// nothing, the logs show that it is a 0 and not forgotten.
func ofDays(count func(*Facts, app.Day) int64) Metric {
	return func(f *Facts) Measure {
		all := f.openOn(f.Elapsed().Holds)
		if len(all) == 0 {
			return Unknown(term.SayNoLog)
		}
		var sum int64
		on := map[app.Day]bool{}
		f.Elapsed().Each(func(d app.Day) {
			if n := count(f, d); n > 0 {
				sum, on[d] = sum+n, true
			}
		})
		m := Measure{State: HasData, Num: app.Whole(sum), Den: one()}
		m.Records = f.openingRefs(f.openOn(func(d app.Day) bool { return on[d] }))
		if m.Records.Len() == 0 {
			m.Inputs = []Input{rowsInput(term.InputPeriodRows, f.openingRefs(all))}
		}
		return m
	}
}

// inHours adds minutes up over days and tells them in hours.
func inHours(minutes func(*Facts, app.Day) int64) Metric {
	count := ofDays(minutes)
	return func(f *Facts) Measure {
		m := count(f)
		if m.State == HasData {
			m.Num = m.Num.Over(app.Whole(60))
		}
		return m
	}
}

// plannedOpened is the part of the planned days on which the doors were open.
func plannedOpened(f *Facts) Measure {
	planned := f.plannedDays()
	if len(planned) == 0 {
		return Measure{State: NoData, Reason: term.SayNoPlan, Inputs: []Input{rowsInput(term.InputExemptDays, f.exempting(f.Elapsed().Holds))}}
	}
	opened := map[app.Day]bool{}
	for _, d := range planned {
		if f.hours.Opened(d) {
			opened[d] = true
		}
	}
	m := Measure{State: HasData, Num: app.Whole(int64(len(opened))), Den: app.Whole(int64(len(planned)))}
	m.Records = f.openingRefs(f.openOn(func(d app.Day) bool { return opened[d] }))
	m.Inputs = []Input{
		input(term.InputPlannedOpened, fmt.Sprintf(term.FormDays, field.ShowCount(len(opened))), m.Records),
		input(term.InputPlannedDays, fmt.Sprintf(term.FormDays, field.ShowCount(len(planned))), f.lifting()),
	}
	m.share()
	return m
}

// lifting lists what takes days out of the appraisal: the closures that do, and the logs of days on
// which the doors were open all the same.
func (f *Facts) lifting() Refs {
	refs := f.exempting(f.Elapsed().Holds)
	if refs.Len() == 0 {
		return refs
	}
	covered := map[app.Day]bool{}
	for _, c := range f.Closures {
		if c.Exempts() {
			f.Elapsed().Overlap(c.Span()).Each(func(d app.Day) { covered[d] = true })
		}
	}
	return Joined(refs, f.openingRefs(f.openOn(func(d app.Day) bool { return covered[d] })))
}

// unloggedRun is the longest run of days without a log.
func unloggedRun(f *Facts) Measure {
	m := logs(nil, nil)(f)
	if m.State == HasData {
		logged := map[app.Day]bool{}
		for _, o := range f.Logged() {
			logged[o.Day] = true
		}
		m.Num = app.Whole(longestGap(f.Elapsed(), logged))
	}
	return m
}

// closureSources are the values that closures give.
func closureSources() map[string]source {
	return ofLedger(term.EntityClosure.Key, map[string]Metric{
		"closure.count":  closuresThat(func(*delivery.Closure) bool { return true }),
		"closure.sudden": closuresThat(func(c *delivery.Closure) bool { return c.Sudden.Is() }),
		"closure.days": shutFor(func(c *delivery.Closure) bool { return c.Space == "" }, func(f *Facts, covered map[app.Day]bool) int64 {
			return int64(len(covered))
		}),
		"closure.exemptDays": shutFor((*delivery.Closure).Exempts, func(f *Facts, _ map[app.Day]bool) int64 {
			return int64(f.exemptDays(f.Elapsed()))
		}),
	})
}

// closuresThat counts the closures that began in the elapsed days. None at all is a 0 where the log
// shows that a book is kept.
func closuresThat(is func(*delivery.Closure) bool) Metric {
	return func(f *Facts) Measure {
		m := Measure{State: HasData, Num: app.Whole(0), Den: one()}
		var others Refs
		for _, c := range f.Closures {
			switch {
			case !f.Elapsed().Holds(c.From):
			case is(c):
				m.Records.Add(f.closureRef(c))
			default:
				others.Add(f.closureRef(c))
			}
		}
		m.Num = app.Whole(int64(m.Records.Len()))
		return f.orLogged(m, others)
	}
}

// orLogged shows for a count of nothing the records that prove that the book is kept: others, and else
// the logs.
func (f *Facts) orLogged(m Measure, others Refs) Measure {
	if m.Records.Len() > 0 {
		return m
	}
	if others.Len() == 0 {
		others = f.openingRefs(f.Logged())
	}
	if others.Len() == 0 {
		return Unknown(term.SayNoLog)
	}
	m.Inputs = []Input{rowsInput(term.InputPeriodRows, others)}
	return m
}

// shutFor counts days that closures of some kind take.
func shutFor(is func(*delivery.Closure) bool, count func(*Facts, map[app.Day]bool) int64) Metric {
	return func(f *Facts) Measure {
		m := Measure{State: HasData, Den: one()}
		covered := map[app.Day]bool{}
		for _, c := range f.Closures {
			if days := f.Elapsed().Overlap(c.Span()); is(c) && !days.Empty() {
				m.Records.Add(f.closureRef(c))
				days.Each(func(d app.Day) { covered[d] = true })
			}
		}
		m.Num = app.Whole(count(f, covered))
		if m.Records.Len() > 0 {
			m.Inputs = []Input{
				rowsInput(term.InputClosures, m.Records),
				rowsInput(term.InputKept, f.openingRefs(f.openOn(func(d app.Day) bool { return covered[d] }))),
			}
		}
		return f.orLogged(m, Refs{})
	}
}
