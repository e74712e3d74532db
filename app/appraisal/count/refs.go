package count

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

// Add puts a reference at the end.
func (r *Refs) Add(ref Ref) {
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

// Joined puts lists one after the other.
func Joined(lists ...Refs) Refs {
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
