package home

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// How many days before its end a contract is spoken of, and from when it is urgent: a new selection takes about a season.
const (
	contractAhead  = 180
	contractUrgent = 30
)

// reminder is one matter that waits, the most urgent first.
type reminder struct {
	state part.State
	chip  string // how long there is, or how much is missing
	text  string
	act   string      // the words of the way there; empty when it leads nowhere
	to    shell.Route // where the way leads
	due   int         // days from today, negative when past
}

// remind collects what waits for the facility-year on view.
func (d Deps) remind(facts *count.Facts, gaps incomplete) ([]reminder, error) {
	var list []reminder
	add := func(r reminder, found bool) {
		if found {
			list = append(list, r)
		}
	}
	add(contractEnds(facts))
	closed := d.Office.Locked(facts.Facility.ID, facts.Year) != "" // nothing can be entered any more
	if !closed {
		add(notRegistered(facts))
		add(unlogged(facts))
	}
	duties, err := d.duties(facts)
	if err != nil {
		return nil, err
	}
	list = append(list, duties...)
	holidays, err := d.Office.Facility.Holidays.Find(ledger.Query{})
	if err != nil {
		return nil, fmt.Errorf("read holidays: %w", err)
	}
	add(d.swapNotice(holidays, facts.Today))
	if d.Safety != nil {
		add(d.Safety().remind(facts.Today))
	}
	for _, r := range unfilled(facts, gaps) {
		add(r, !closed)
	}
	slices.SortStableFunc(list, func(a, b reminder) int { return a.due - b.due })
	return list, nil
}

// contractEnds speaks of a contract that ends soon, has ended, or was never entered.
func contractEnds(facts *count.Facts) (reminder, bool) {
	today := facts.Today
	if now := selection.Covering(facts.Contracts, facts.Facility.ID, today); now != nil {
		days := lastEnd(facts, now.To).Since(today)
		if days > contractAhead {
			return reminder{}, false
		}
		state := part.Auto
		if days <= contractUrgent {
			state = part.Soon
		}
		return reminder{state: state, chip: fmt.Sprintf(wording.HomeChipLeft, days), text: wording.HomeRemindContract, due: days,
			act: wording.HomeDoHandle, to: shell.Route{Place: shell.Contract, Record: string(now.ID)}}, true
	}
	over := reminder{state: part.Soon, chip: wording.HomeChipNone, text: wording.HomeRemindNoContract, act: wording.HomeDoFill,
		to: shell.Route{Place: shell.Contract, New: true}}
	var ended app.Day
	for _, c := range facts.Contracts {
		if c.To < today && c.To > ended {
			ended = c.To
		}
	}
	if ended == "" {
		return over, true
	}
	over.due = ended.Since(today)
	over.state, over.chip, over.text = part.Overdue, fmt.Sprintf(wording.HomeChipOver, -over.due), fmt.Sprintf(wording.HomeRemindEnded, ended)
	return over, true
}

// lastEnd follows contracts that take over without a gap: what matters is the end of the last one.
func lastEnd(facts *count.Facts, end app.Day) app.Day {
	for {
		next := selection.Covering(facts.Contracts, facts.Facility.ID, end.Add(1))
		if next == nil || next.To <= end {
			return end
		}
		end = next.To
	}
}

// notRegistered speaks of activities whose day has passed while they are still planned.
func notRegistered(facts *count.Facts) (reminder, bool) {
	var waiting []*delivery.Activity
	for _, a := range facts.Activities {
		if stillPlanned(a) && lastDay(a) < facts.Today {
			waiting = append(waiting, a)
		}
	}
	if len(waiting) == 0 {
		return reminder{}, false
	}
	first := waiting[0]
	days := facts.Today.Since(lastDay(first))
	r := reminder{state: part.Overdue, chip: fmt.Sprintf(wording.HomeChipOver, days), due: -days, act: wording.HomeDoRegister,
		text: fmt.Sprintf(wording.HomeRemindOne, first.Name), to: shell.Route{Place: shell.Activity, Record: string(first.ID)}}
	if len(waiting) > 1 {
		r.text = fmt.Sprintf(wording.HomeRemindMany, first.Name, len(waiting))
	}
	return r, true
}

// stillPlanned reports a state from which an activity is expected to happen yet.
func stillPlanned(a *delivery.Activity) bool {
	return a.Ahead() || a.Status == delivery.Running
}

func lastDay(a *delivery.Activity) app.Day {
	if a.End != "" {
		return a.End
	}
	return a.Start
}

// unlogged speaks of days before today on which the plan has hours and the log has nothing.
func unlogged(facts *count.Facts) (reminder, bool) {
	logged := map[app.Day]bool{}
	for _, o := range facts.Openings {
		logged[o.Day] = true
	}
	exempt := delivery.ExemptDays(facts.Closures, delivery.HoursOf(facts.Openings), facts.Period())
	var missing []app.Day
	facts.Elapsed().Each(func(d app.Day) {
		open := d < facts.Today && len(facility.Planned(facts.Plans, facts.Calendar, d)) > 0
		if open && !logged[d] && !exempt[d] {
			missing = append(missing, d)
		}
	})
	if len(missing) == 0 {
		return reminder{}, false
	}
	first := missing[0]
	return reminder{state: part.Soon, chip: fmt.Sprintf(wording.HomeChipLack, len(missing)), due: first.Since(facts.Today),
		text: fmt.Sprintf(wording.HomeRemindUnlogged, shortDay(first)), act: wording.HomeDoLog,
		to: shell.Route{Place: shell.OpeningLog, Month: first.Month()}}, true
}

// swapNotice speaks of the holiday table of next year that waits for the notice of 调休.
func (d Deps) swapNotice(holidays []*facility.Holiday, today app.Day) (reminder, bool) {
	next := today.Year() + 1
	for _, h := range holidays {
		if h.Day.Year() != next || !h.Pending.Is() {
			continue
		}
		left := app.YearSpan(today.Year()).To.Since(today)
		r := reminder{state: part.Auto, chip: fmt.Sprintf(wording.HomeChipLeft, left), text: fmt.Sprintf(wording.HomeRemindHoliday, next), due: left}
		if to, built := d.Route("holiday", ""); built {
			r.act, r.to = wording.HomeDoHoliday, to
		}
		return r, true
	}
	return reminder{}, false
}

// unfilled speaks of records in which something due is not filled.
func unfilled(facts *count.Facts, gaps incomplete) []reminder {
	left := facts.Period().To.Since(facts.Today)
	var list []reminder
	add := func(n int, entity term.Term, place shell.Place) {
		if n > 0 {
			list = append(list, reminder{state: part.NoData, chip: fmt.Sprintf(wording.HomeChipUnfilled, n), due: left,
				text: fmt.Sprintf(wording.HomeRemindUnfilled, entity.Label), act: wording.HomeDoComplete, to: shell.Route{Place: place, Gaps: true}})
		}
	}
	add(gaps.activities, term.EntityActivity, shell.Activity)
	add(gaps.openings, term.EntityOpening, shell.OpeningLog)
	return list
}
