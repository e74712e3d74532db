package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// SelfEvaluation is everything the self-evaluation report says, as plain values. The paper only
// arranges them; it computes nothing.
type SelfEvaluation struct {
	Judged
	Last      *Judged             // the year before, nil when the book knows nothing of it
	Contract  *selection.Contract // in force at the end of the elapsed period, nil in a gap
	Operator  *selection.Operator // of that contract
	Targets   []*selection.Target // of that contract
	FilledOn  app.Day
	Months    [12]Month
	Coverage  []CoverageRow
	Groups    []GroupRow
	Held      []*delivery.Activity
	Logged    []*delivery.Opening
	Closures  []*delivery.Closure  // that touch the year
	Late      []Ref                // records entered late
	Confirmed []Confirmed          // records saved against a warning, with what the person wrote
	Unfilled  []Ref                // counted records in which a number is not filled
	Names     map[app.ID]string    // of the spaces and facilities that records refer to
	Cancelled []*delivery.Activity // cancelled and postponed ones, with their causes
}

// Confirmed is a record that was saved although something looked odd.
type Confirmed struct {
	Ref  Ref
	Text string
}

// SelfEvaluation puts together the report of a facility-year.
func (d *Desk) SelfEvaluation(id app.ID, year int) (*SelfEvaluation, error) {
	judged, err := d.Judge(id, year)
	if err != nil {
		return nil, err
	}
	paper := &SelfEvaluation{Judged: *judged, FilledOn: d.today(), Names: map[app.ID]string{}}
	last, err := d.aside(id, year-1)
	if err != nil {
		return nil, err
	}
	if len(last.Facts.Activities)+len(last.Facts.logged()) > 0 {
		paper.Last = last
	}
	facts := judged.Facts
	for _, s := range facts.Spaces {
		paper.Names[s.ID] = string(s.Name)
	}
	places, err := d.facility.Facilities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, f := range places {
		paper.Names[f.ID] = string(f.Name)
	}
	paper.Months, paper.Coverage, paper.Groups = facts.Months(), facts.Coverage(), facts.Groups()
	paper.Closures, paper.Held, paper.Logged = facts.Closures, facts.held(), facts.logged()
	paper.list(facts)
	return paper, d.parties(paper)
}

// parties finds the contract in force and its operator.
func (d *Desk) parties(paper *SelfEvaluation) (err error) {
	facts := paper.Facts
	paper.Contract = selection.Covering(facts.Contracts, facts.Facility.ID, facts.Last())
	if paper.Contract == nil {
		return nil
	}
	if paper.Operator, err = d.selection.Operators.One(paper.Contract.Operator); err != nil {
		return err
	}
	paper.Targets, err = d.selection.Targets.Find(ledger.Query{Filters: []ledger.Filter{{Key: "contract", Values: []string{string(paper.Contract.ID)}}}})
	return err
}

// list collects the records that the report must name: entered late, confirmed against a warning,
// not filled, cancelled.
func (p *SelfEvaluation) list(facts *Facts) {
	elapsed := facts.Elapsed()
	for _, a := range facts.Activities {
		ref := activityRef(a)
		p.remark(ref, a.Base, backfill{a.Backfilled, a.BackReason})
		if a.Status == delivery.Cancelled || a.Status == delivery.Postponed {
			p.Cancelled = append(p.Cancelled, a)
		}
		if _, known := a.Attended.Known(); !known && counted(a, elapsed) {
			p.Unfilled = append(p.Unfilled, note(ref, term.ActivityAttended.Label))
		}
	}
	for _, c := range facts.Closures {
		p.remark(facts.closureRef(c), c.Base, backfill{})
	}
	for _, o := range facts.logged() {
		ref := openingRef(o)
		p.remark(ref, o.Base, backfill{o.Backfilled, o.BackReason})
		if _, known := o.Visits.Known(); !known {
			p.Unfilled = append(p.Unfilled, note(ref, term.OpeningVisits.Label))
		}
		if len(o.Segments) == 0 {
			p.Unfilled = append(p.Unfilled, note(ref, term.OpeningSegments.Label))
		}
	}
	for _, ledger := range facts.ledgers() {
		p.Confirmed = append(p.Confirmed, ledger.odd(facts)...)
	}
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

func (p *SelfEvaluation) remark(ref Ref, base app.Base, back backfill) {
	if base.Confirmed != "" {
		p.Confirmed = append(p.Confirmed, Confirmed{ref, string(base.Confirmed)})
	}
	if back.late.Is() {
		p.Late = append(p.Late, note(ref, string(back.reason)))
	}
}

func note(ref Ref, text string) Ref {
	ref.Note = text
	return ref
}
