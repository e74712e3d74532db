package count

import (
	"cmp"
	"maps"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
)

// Patch gives the facts with changed records read again: those of the two large ledgers one by one,
// the small ledgers as a whole. It gives none when everything has to be read.
func (r *Reader) Patch(f *Facts, changes app.Changes) (*Facts, error) {
	changed := map[string][]app.ID{}
	for _, c := range changes {
		if !slices.Contains(changed[c.Entity], c.ID) {
			changed[c.Entity] = append(changed[c.Entity], c.ID)
		}
	}
	now := *f
	readings := r.readings(&now, f.Facility.ID)
	for entity, ids := range changed {
		var err error
		read, small := readings[entity]
		switch {
		case entity == "activity":
			err = r.patchActivities(&now, ids)
		case entity == "opening":
			err = r.patchOpenings(&now, ids)
		case entity == "closure":
			err = r.readClosures(&now, f.Facility.ID)
		case small:
			err = read()
		default:
			return nil, nil
		}
		if err == nil {
			err = r.prove(&now, entity, ids)
		}
		if err != nil {
			return nil, err
		}
	}
	now.Prepare()
	return &now, nil
}

// among asks for records of the facility by their identities.
func among(facility app.ID, ids []app.ID) ledger.Query {
	values := make([]string, len(ids))
	for i, id := range ids {
		values[i] = string(id)
	}
	return ledger.Query{Facility: facility, Filters: []ledger.Filter{{Key: "id", Values: values}}}
}

func (r *Reader) patchActivities(f *Facts, ids []app.ID) error {
	found, err := r.Delivery.Activities.Find(among(f.Facility.ID, ids))
	if err != nil {
		return err
	}
	gone := func(a *delivery.Activity) bool { return slices.Contains(ids, a.ID) }
	lesson := func(a *delivery.Activity) bool { return a.Course != "" }
	left, taken := parted(f.Activities, gone)
	f.Activities = spliced(left, sieve(found, func(a *delivery.Activity) bool { return f.Period().Holds(a.Start) }), earlier)
	if slices.ContainsFunc(found, lesson) || slices.ContainsFunc(taken, lesson) || slices.ContainsFunc(f.Lessons, gone) {
		f.Lessons = nil
		if err := r.readLessons(f, f.Facility.ID); err != nil {
			return err
		}
	}
	days := make([]app.Day, len(found))
	for i, a := range found {
		days[i] = a.Start
	}
	return r.patchPrior(f, ids, days)
}

func (r *Reader) patchOpenings(f *Facts, ids []app.ID) error {
	found, err := r.Delivery.Openings.Find(among(f.Facility.ID, ids))
	if err != nil {
		return err
	}
	gone := func(o *delivery.Opening) bool { return slices.Contains(ids, o.ID) }
	eve := app.Span{From: f.Period().From.Add(-1), To: f.Period().To}
	left, _ := parted(f.Openings, gone)
	f.Openings = spliced(left, sieve(found, func(o *delivery.Opening) bool { return eve.Holds(o.Day) }), func(a, b *delivery.Opening) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID))
	})
	days := make([]app.Day, len(found))
	for i, o := range found {
		days[i] = o.Day
	}
	return r.patchPrior(f, ids, days)
}

// patchPrior counts the year before again when one of the records is or was of it.
func (r *Reader) patchPrior(f *Facts, ids []app.ID, days []app.Day) error {
	before := app.YearSpan(f.Year - 1)
	was := slices.ContainsFunc(ids, func(id app.ID) bool { return f.Prior.ids[id] })
	if !was && !slices.ContainsFunc(days, before.Holds) {
		return nil
	}
	f.Prior = Prior{}
	return r.readPrior(f, f.Facility.ID)
}

// earlier is the order in which the ledger of activities is read.
func earlier(a, b *delivery.Activity) int {
	if a.Start != b.Start {
		return cmp.Compare(a.Start, b.Start)
	}
	return cmp.Or(cmp.Compare(a.StartTime, b.StartTime), cmp.Compare(a.No, b.No), cmp.Compare(a.ID, b.ID))
}

// parted takes records out of a list, which itself stays as it is.
func parted[T any](rows []*T, gone func(*T) bool) (left, taken []*T) {
	left = make([]*T, 0, len(rows)+1)
	for _, rec := range rows {
		if gone(rec) {
			taken = append(taken, rec)
			continue
		}
		left = append(left, rec)
	}
	return left, taken
}

// spliced puts records into their places in an ordered list.
func spliced[T any](rows, found []*T, order func(a, b *T) int) []*T {
	for _, rec := range found {
		at, _ := slices.BinarySearchFunc(rows, rec, order)
		rows = slices.Insert(rows, at, rec)
	}
	return rows
}

// prove asks anew what evidence lies with changed records: one that came back from the bin may have some.
func (r *Reader) prove(f *Facts, entity string, ids []app.ID) error {
	if _, asked := f.provable()[entity]; r.Proof == nil || !asked {
		return nil
	}
	found, err := r.Proof(entity, ids)
	if err != nil {
		return err
	}
	own := maps.Clone(f.Proofs[entity])
	if own == nil {
		own = map[app.ID]int{}
	}
	for _, id := range ids {
		delete(own, id)
	}
	maps.Copy(own, found)
	f.Proofs = maps.Clone(f.Proofs)
	f.Proofs[entity] = own
	return nil
}
