package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// tally adds up what some records of one ledger say. A ledger in which nothing was kept in the period
// is 无数据; one that was kept and holds none of what is asked is 0, and its records show it.
type tally[T any] struct {
	entity func() field.Entity[T]
	within func(*Facts) []*T               // the records of the period
	keeps  func(*Facts, *T) bool           // which of them count; nil for all
	adds   func(*Facts, *T) (number, bool) // what one adds; false when it was not filled in. nil for one each
}

// number is what one record adds.
type number = app.Ratio

func one() number { return app.Whole(1) }

// read counts.
func (t tally[T]) read(f *Facts) Measure {
	rows := t.within(f)
	entity := t.entity()
	if len(rows) == 0 {
		return noData(fmt.Sprintf(term.SayNoneKept, entity.Term.Label))
	}
	m := Measure{State: HasData, Num: app.Whole(0), Den: one()}
	kept := rows
	if t.keeps != nil {
		kept = sieve(rows, func(rec *T) bool { return t.keeps(f, rec) })
	}
	var blank []*T
	for _, rec := range kept {
		n, filled := t.add(f, rec)
		if !filled {
			blank = append(blank, rec)
		}
		m.Num = m.Num.Plus(n)
	}
	tell := tellerOf(f, entity)
	m.Records = showing(kept, func(rec *T) Ref { return t.ref(f, tell, rec) })
	m.Marked = showing(blank, func(rec *T) Ref { return t.ref(f, tell, rec) })
	switch {
	case len(kept) == 0:
		m.Inputs = []Input{rowsInput(term.InputPeriodRows, refsOf(f, entity, rows))}
	case len(blank) == len(kept):
		m.State, m.Reason = NoData, fmt.Sprintf(term.SayRowsBlank, entity.Term.Label)
	}
	return m
}

// add gives what a record adds: nothing when it was not filled in.
func (t tally[T]) add(f *Facts, rec *T) (number, bool) {
	if t.adds == nil {
		return one(), true
	}
	n, filled := t.adds(f, rec)
	if !filled {
		return number{}, false
	}
	return n, true
}

// ref names a record with what it adds.
func (t tally[T]) ref(f *Facts, tell teller[T], rec *T) Ref {
	if t.adds == nil {
		return tell.ref(rec, "")
	}
	n, filled := t.adds(f, rec)
	if !filled {
		return note(tell.ref(rec, ""), term.WordUnfilled)
	}
	return tell.ref(rec, grouped(n))
}

// counts gives a whole number as what a record adds.
func counts(r app.Reading) (number, bool) {
	n, known := r.Known()
	return app.Whole(n), known
}

// yuan gives an amount of money.
func yuan(m app.Money) (number, bool) {
	n, known := m.Known()
	return app.Frac(n, 100), known
}

// over divides one value by another.
func over(num, den Metric) Metric {
	return func(f *Facts) Measure { return quotient(named{m: num(f)}, named{m: den(f)}) }
}

// named is a measured value with the name that people know it by.
type named struct {
	label string
	shown string
	m     Measure
}

// quotient divides two measured values: what is missing of either is missing of the whole, and nothing
// is divided by 0.
func quotient(num, den named) Measure {
	for _, part := range []named{num, den} {
		if part.m.State != HasData {
			m := part.m
			if part.label != "" {
				m.Reason = fmt.Sprintf(term.FormNamed, part.label, m.Reason)
			}
			m.Records, m.Marked = distinct(num.m.Records, den.m.Records), distinct(num.m.Marked, den.m.Marked)
			m.Inputs = beneath(num, den)
			return m
		}
	}
	m := Measure{State: HasData, Num: num.m.Actual(), Den: den.m.Actual(), Inputs: beneath(num, den)}
	m.Records, m.Marked = distinct(num.m.Records, den.m.Records), distinct(num.m.Marked, den.m.Marked)
	if m.Den.Sign() == 0 {
		m.State, m.Reason = NoData, term.SayDividedByNone
		if den.label != "" {
			m.Reason = fmt.Sprintf(term.FormNamed, den.label, term.SayDividedByNone)
		}
		return m
	}
	m.share()
	return m
}

// beneath lists the inputs of the parts: each part as a number of its own when it has a name, and what
// that was made of.
func beneath(parts ...named) []Input {
	var all []Input
	for _, p := range parts {
		if p.label != "" {
			all = append(all, input(p.label, p.shown, p.m.Records))
		}
		all = append(all, p.m.Inputs...)
	}
	return all
}
