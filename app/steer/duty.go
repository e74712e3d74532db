package steer

import (
	"fmt"
	"slices"
	"sort"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// DutyState tells how a date of the calendar stands.
type DutyState string

// The states of a duty. A date that leaves no record behind, or only serves what this version does not
// count, is never overdue: it comes and passes.
const (
	Done    DutyState = "done"
	Coming  DutyState = "coming"
	Overdue DutyState = "overdue"
	Passed  DutyState = "passed"
)

// Duty is one date of the year: of the rules' calendar, or of a record that ends or falls due.
type Duty struct {
	Day    app.Day
	Name   string
	Codes  []string // indicators that it serves
	Entity string   // ledger in which it is done, empty for none
	ID     app.ID   // record that it is about, empty for dates of the calendar
	State  DutyState
	Left   int // days to go; below 0 for days gone by
}

// Said puts the distance into words: 还有 7 天, 逾期 4 天.
func (d Duty) Said() string {
	switch {
	case d.State == Done:
		return term.SayDutyDone
	case d.State == Passed:
		return term.SayDutyPassed
	case d.State == Overdue:
		return fmt.Sprintf(term.SayDutyOverdue, -d.Left)
	case d.Left == 0:
		return term.SayDutyToday
	}
	return fmt.Sprintf(term.SayDutyLeft, d.Left)
}

const (
	preparing   = 92 // days before a date of the calendar in which what it asks for may already be done
	contractEnd = 183
	soon        = 92 // days ahead in which records that end are shown
	behind      = 183
)

// Duties lists the dates of the rules' calendar and of the records, those to be done first and by day;
// what is done or has passed comes last. kept gives the days of records in ledgers that the facts do not hold.
func Duties(f *count.Facts, kept map[string][]app.Day) []Duty {
	duties := slices.Concat(calendarDuties(f, kept), contractDuties(f), closureDuties(f), paperDuties(f), openDuties(f))
	for i := range duties {
		duties[i].Left = duties[i].Day.Since(f.Today)
		if duties[i].State == "" {
			duties[i].State = Coming
			if duties[i].Left < 0 {
				duties[i].State = Overdue
			}
		}
	}
	sort.SliceStable(duties, func(i, j int) bool {
		a, b := duties[i], duties[j]
		if a.open() != b.open() {
			return a.open()
		}
		return a.Day < b.Day
	})
	return duties
}

func (d Duty) open() bool { return d.State == Coming || d.State == Overdue }

func calendarDuties(f *count.Facts, kept map[string][]app.Day) []Duty {
	var duties []Duty
	for _, one := range f.Pack.Calendar {
		day, ok := DayOf(one, f.Year)
		if !ok {
			continue
		}
		duty := Duty{Day: day, Name: one.Name, Codes: one.Codes, Entity: one.Ledger}
		span := app.Span{From: day.Add(-preparing), To: f.Today}
		days, known := kept[one.Ledger]
		if !known {
			days, known = daysOf(f, one.Ledger)
		}
		switch {
		case known && slices.ContainsFunc(days, span.Holds):
			duty.State = Done
		case (!known || !built(f, one.Codes)) && day < f.Today:
			duty.State = Passed
		}
		duties = append(duties, duty)
	}
	return duties
}

// built reports whether any of the indicators is counted by now; a date that serves none is.
func built(f *count.Facts, codes []string) bool {
	metrics := count.Metrics()
	for _, code := range codes {
		item, _ := f.Pack.Item(code)
		if _, counted := metrics[item.Metric]; counted || item.ByHand() {
			return true
		}
	}
	return len(codes) == 0
}

// DayOf gives the day of a date of the calendar in a year; one after the end of its month is moved to
// the last day there is.
func DayOf(d rulepack.Duty, year int) (app.Day, bool) {
	if d.Next {
		year++
	}
	for day := d.Day; day > 0; day-- {
		if found, err := app.DayOf(year, d.Month, day); err == nil {
			return found, true
		}
	}
	return "", false
}

// daysOf gives the days on which records of a ledger show that something was done, and whether the
// facts hold that ledger.
func daysOf(f *count.Facts, ledger string) (days []app.Day, known bool) {
	add := func(d app.Day) { days = append(days, d) }
	switch ledger {
	case "document":
		for _, d := range f.Documents {
			add(d.Filed)
		}
	case "stocktake":
		for _, s := range f.Stocktakes {
			add(s.Day)
		}
	case "display":
		for _, d := range f.Displays {
			add(d.Day)
		}
	case "consultation":
		for _, c := range f.Consultations {
			add(c.Day)
		}
	case "training":
		for _, t := range f.Trainings {
			add(t.Day)
		}
	case "programme":
		for _, p := range f.Programmes {
			add(app.Day(p.MadeAt[:min(len(p.MadeAt), len(f.Today))]))
		}
	default:
		return nil, false
	}
	return days, true
}

// contractDuties warn half a year before a contract ends, unless the next one is there.
func contractDuties(f *count.Facts) []Duty {
	var duties []Duty
	for _, c := range f.Contracts {
		left := c.To.Since(f.Today)
		if c.To == "" || left > contractEnd || left < -behind {
			continue
		}
		duty := Duty{Day: c.To, Name: fmt.Sprintf(term.DutyContract, c.Name), Entity: "contract", ID: c.ID}
		if selection.Covering(f.Contracts, f.Facility.ID, c.To.Add(1)) != nil {
			duty.State = Done
		}
		duties = append(duties, duty)
	}
	return duties
}

// closureDuties ask for the notice of closures to come, seven days ahead.
func closureDuties(f *count.Facts) []Duty {
	var duties []Duty
	for _, c := range f.Closures {
		if c.From <= f.Today || c.Sudden.Is() {
			continue
		}
		duty := Duty{Day: c.From.Add(-noticeDays), Name: fmt.Sprintf(term.DutyClosure, c.From), Codes: codesOf(f, "closure.announced"), Entity: "closure", ID: c.ID}
		if c.Lawfully() {
			duty.State = Done
		}
		duties = append(duties, duty)
	}
	return duties
}

// noticeDays is how long before a planned closure it must be announced.
const noticeDays = 7

// paperDuties tell of documents that run out, and of names that must be gone.
func paperDuties(f *count.Facts) []Duty {
	var duties []Duty
	for _, d := range f.Documents {
		if d.Until == "" || d.Until.Since(f.Today) > soon || f.Today.Since(d.Until) > behind {
			continue
		}
		duty := Duty{Day: d.Until, Name: fmt.Sprintf(term.DutyDocument, d.Name), Entity: "document", ID: d.ID}
		for _, next := range f.Documents {
			if next.Kind == d.Kind && next.ID != d.ID && next.Filed <= f.Today && (next.Until == "" || next.Until > d.Until) {
				duty.State = Done
			}
		}
		duties = append(duties, duty)
	}
	for _, e := range f.Enrolments {
		if e.KeepUntil == "" || e.PurgedOn != "" || e.KeepUntil.Since(f.Today) > soon {
			continue
		}
		duties = append(duties, Duty{Day: e.KeepUntil, Name: fmt.Sprintf(term.DutyPurge, e.Name), Codes: codesOf(f, "privacy.kept"), Entity: "enrolment", ID: e.ID})
	}
	return duties
}

// openDuties tell of activities whose day has passed and of which nobody wrote what came of them.
func openDuties(f *count.Facts) []Duty {
	var duties []Duty
	for _, a := range f.Activities {
		if a.Ahead() && max(a.Start, a.End) < f.Today {
			duties = append(duties, Duty{Day: a.Start, Name: fmt.Sprintf(term.DutyActivity, a.Name), Codes: codesOf(f, "plan.done"), Entity: "activity", ID: a.ID})
		}
	}
	return duties
}

// codesOf gives the indicators of the pack that count by a metric.
func codesOf(f *count.Facts, metric string) []string {
	var codes []string
	for _, item := range f.Pack.Leaves() {
		if item.Metric == metric {
			codes = append(codes, item.Code)
		}
	}
	return codes
}
