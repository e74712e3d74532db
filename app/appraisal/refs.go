package appraisal

import "slices"

// Refs is a list of the records behind a figure. A year of a large house has many of them in many lists
// and shows few, so a list of many is put into words only when someone looks at it.
type Refs struct {
	own   []Ref // put down one by one
	n     int   // how many later gives
	later func() []Ref
}

// Listed makes a list of references that are there already.
func Listed(refs ...Ref) Refs { return Refs{own: refs} }

// Len is the number of records in the list.
func (r Refs) Len() int { return len(r.own) + r.n }

// All gives the references in order. It makes them anew each time: ask once and keep the answer.
func (r Refs) All() []Ref {
	if r.later == nil {
		return r.own
	}
	return append(slices.Clip(r.own), r.later()...)
}

// Entity names the ledger of the first record, nothing for a list of none.
func (r Refs) Entity() string {
	switch {
	case len(r.own) > 0:
		return r.own[0].Entity
	case r.n == 0:
		return ""
	}
	return r.later()[0].Entity
}

// Bare is the result without the lists of records, for those who compare figures and let the facts go.
func (r Result) Bare() Result {
	lines := slices.Clone(r.Indicators)
	for i := range lines {
		lines[i].Measure.Records, lines[i].Measure.Marked, lines[i].Measure.Inputs, lines[i].Computed = Refs{}, Refs{}, nil, nil
	}
	r.Indicators, r.Segments = lines, nil
	r.Bonus, r.Deductions, r.Gates = slices.Clone(r.Bonus), slices.Clone(r.Deductions), slices.Clone(r.Gates)
	for _, extras := range [][]ExtraLine{r.Bonus, r.Deductions} {
		for i := range extras {
			extras[i].Marked, extras[i].Behind = Refs{}, Refs{}
		}
	}
	for i := range r.Gates {
		r.Gates[i].Behind = Refs{}
	}
	return r
}

// add puts a reference at the end.
func (r *Refs) add(ref Ref) {
	if r.n > 0 {
		*r = Refs{own: r.All()}
	}
	r.own = append(r.own, ref)
}

// showing lists records that are shown by a rule. Both must stay as they are.
func showing[T any](rows []T, show func(T) Ref) Refs {
	if len(rows) == 0 {
		return Refs{}
	}
	return Refs{n: len(rows), later: func() []Ref {
		refs := make([]Ref, len(rows))
		for i, rec := range rows {
			refs[i] = show(rec)
		}
		return refs
	}}
}

// joined puts lists one after the other.
func joined(lists ...Refs) Refs {
	n := 0
	for _, list := range lists {
		n += list.Len()
	}
	if n == 0 {
		return Refs{}
	}
	return Refs{n: n, later: func() []Ref {
		all := make([]Ref, 0, n)
		for _, list := range lists {
			all = append(all, list.All()...)
		}
		return all
	}}
}
