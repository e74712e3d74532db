package count

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/term"
)

// Remarks are the records that a report must name beside its figures.
type Remarks struct {
	Late      []Ref                // entered late
	Confirmed []Confirmed          // saved against a warning, with what the person wrote
	Unfilled  []Ref                // counted, but with a number that is not filled
	Cancelled []*delivery.Activity // cancelled and postponed, with their causes
}

// Confirmed is a record that was saved although something looked odd.
type Confirmed struct {
	Ref  Ref
	Text string
}

// Remarks collects them.
func (f *Facts) Remarks() Remarks {
	var p Remarks
	elapsed := f.Elapsed()
	for _, a := range f.Activities {
		ref := activityRef(a)
		p.remark(ref, a.Base, backfill{a.Backfilled, a.BackReason})
		if a.Status == delivery.Cancelled || a.Status == delivery.Postponed {
			p.Cancelled = append(p.Cancelled, a)
		}
		if _, known := a.Attended.Known(); !known && counted(a, elapsed) {
			p.Unfilled = append(p.Unfilled, ref.Noted(term.ActivityAttended.Label))
		}
	}
	for _, c := range f.Closures {
		p.remark(f.closureRef(c), c.Base, backfill{})
	}
	for _, o := range f.Logged() {
		ref := openingRef(o)
		p.remark(ref, o.Base, backfill{o.Backfilled, o.BackReason})
		if _, known := o.Visits.Known(); !known {
			p.Unfilled = append(p.Unfilled, ref.Noted(term.OpeningVisits.Label))
		}
		if len(o.Segments) == 0 {
			p.Unfilled = append(p.Unfilled, ref.Noted(term.OpeningSegments.Label))
		}
	}
	for _, ledger := range f.ledgers() {
		p.Confirmed = append(p.Confirmed, ledger.odd(f)...)
	}
	return p
}

// toldApart are the ledgers whose records are listed with more than their confirmation.
func toldApart(entity string) bool {
	return entity == term.EntityActivity.Key || entity == term.EntityOpening.Key || entity == term.EntityClosure.Key
}

// odd lists the records of the year that were saved although something looked odd.
func (s *stack[T]) odd(f *Facts) []Confirmed {
	if s.counts == nil || toldApart(s.entity.Key) {
		return nil
	}
	tell := tellerOf(f, s.entity)
	var all []Confirmed
	for _, rec := range *s.rows {
		if said := s.entity.Base(rec).Confirmed; said != "" && s.counts(rec) {
			all = append(all, Confirmed{tell.ref(rec, ""), string(said)})
		}
	}
	return all
}

// backfill is what a record says about having been entered late.
type backfill struct {
	late   app.YesNo
	reason app.Line
}

func (p *Remarks) remark(ref Ref, base app.Base, back backfill) {
	if base.Confirmed != "" {
		p.Confirmed = append(p.Confirmed, Confirmed{ref, string(base.Confirmed)})
	}
	if back.late.Is() {
		p.Late = append(p.Late, ref.Noted(string(back.reason)))
	}
}
