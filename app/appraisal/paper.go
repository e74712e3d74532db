package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
)

// SelfEvaluation is everything the self-evaluation report says, as plain values. The paper only
// arranges them; it computes nothing.
type SelfEvaluation struct {
	Judged
	count.Remarks
	Last     *Judged             // the year before, nil when the book knows nothing of it
	Contract *selection.Contract // in force at the end of the elapsed period, nil in a gap
	Operator *selection.Operator // of that contract
	Targets  []*selection.Target // of that contract
	FilledOn app.Day
	Months   [12]count.Month
	Coverage []count.CoverageRow
	Groups   []count.GroupRow
	Held     []*delivery.Activity
	Logged   []*delivery.Opening
	Closures []*delivery.Closure // that touch the year
	Names    map[app.ID]string   // of the spaces and facilities that records refer to
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
	if len(last.Facts.Activities)+len(last.Facts.Logged()) > 0 {
		paper.Last = last
	}
	facts := judged.Facts
	for _, s := range facts.Spaces {
		paper.Names[s.ID] = string(s.Name)
	}
	places, err := d.reader.Facility.Facilities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	for _, f := range places {
		paper.Names[f.ID] = string(f.Name)
	}
	paper.Months, paper.Coverage, paper.Groups = facts.Months(), facts.Coverage(), facts.Groups()
	paper.Remarks = facts.Remarks()
	paper.Closures, paper.Held, paper.Logged = facts.Closures, facts.Held(), facts.Logged()
	return paper, d.parties(paper)
}

// parties finds the contract in force and its operator.
func (d *Desk) parties(paper *SelfEvaluation) (err error) {
	facts := paper.Facts
	paper.Contract = selection.Covering(facts.Contracts, facts.Facility.ID, facts.Last())
	if paper.Contract == nil {
		return nil
	}
	if paper.Operator, err = d.reader.Selection.Operators.One(paper.Contract.Operator); err != nil {
		return err
	}
	paper.Targets, err = d.reader.Selection.Targets.Find(ledger.Query{Filters: []ledger.Filter{{Key: "contract", Values: []string{string(paper.Contract.ID)}}}})
	return err
}
