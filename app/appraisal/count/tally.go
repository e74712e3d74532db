package count

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
		return Unknown(fmt.Sprintf(term.SayNoneKept, entity.Term.Label))
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
		return tell.ref(rec, "").Noted(term.WordUnfilled)
	}
	return tell.ref(rec, field.ShowRatio(n))
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
	return func(f *Facts) Measure { return Quotient(Named{Measure: num(f)}, Named{Measure: den(f)}) }
}

// Named is a measured value with the name that people know it by.
type Named struct {
	Label   string
	Shown   string
	Measure Measure
}

// Quotient divides two measured values: what is missing of either is missing of the whole, and nothing
// is divided by 0.
func Quotient(num, den Named) Measure {
	for _, part := range []Named{num, den} {
		if part.Measure.State != HasData {
			m := part.Measure
			if part.Label != "" {
				m.Reason = fmt.Sprintf(term.FormNamed, part.Label, m.Reason)
			}
			m.Records, m.Marked = Distinct(num.Measure.Records, den.Measure.Records), Distinct(num.Measure.Marked, den.Measure.Marked)
			m.Inputs = Beneath(num, den)
			return m
		}
	}
	m := Measure{State: HasData, Num: num.Measure.Actual(), Den: den.Measure.Actual(), Inputs: Beneath(num, den)}
	m.Records, m.Marked = Distinct(num.Measure.Records, den.Measure.Records), Distinct(num.Measure.Marked, den.Measure.Marked)
	if m.Den.Sign() == 0 {
		m.State, m.Reason = NoData, term.SayDividedByNone
		if den.Label != "" {
			m.Reason = fmt.Sprintf(term.FormNamed, den.Label, term.SayDividedByNone)
		}
		return m
	}
	m.share()
	return m
}

// Beneath lists the inputs of the parts: each part as a number of its own when it has a name, and what
// that was made of.
func Beneath(parts ...Named) []Input {
	var all []Input
	for _, p := range parts {
		if p.Label != "" {
			all = append(all, input(p.Label, p.Shown, p.Measure.Records))
		}
		all = append(all, p.Measure.Inputs...)
	}
	return all
}
