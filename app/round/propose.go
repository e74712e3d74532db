package round

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Propose works out what the final grade of a facility-year leads to and keeps it as proposed; an
// earlier proposal of the year is written over, a decided one is not.
func (d *Desk) Propose(op app.Op, place app.ID, year int) (*Outcome, error) {
	final, err := d.Final(place, year)
	if err != nil {
		return nil, err
	}
	if err := final.settled(year); err != nil {
		return nil, err
	}
	earlier, err := d.Outcomes.Find(ledger.Query{Facility: place})
	if err != nil {
		return nil, err
	}
	contract, err := d.contract(place, year)
	if err != nil {
		return nil, err
	}
	o := &Outcome{Facility: place, Year: app.Number(int64(year)), State: Proposed}
	for _, e := range earlier {
		if e.Year == o.Year {
			o = e
		}
	}
	if o.State == Decided {
		return nil, app.Fail(app.Locked, fmt.Sprintf(term.SayOutcomeDecided, year), nil)
	}
	op.Name = "propose"
	o.Day = d.beside.Today()
	o.Contract = ""
	if contract != nil {
		o.Contract = contract.ID
	}
	o.apply(final.Grade, earlier)
	_, err = d.Outcomes.Save(op, o)
	return o, err
}

// apply fills in the consequence of a grade. So many of one grade within one contract end it.
func (o *Outcome) apply(grade rulepack.Grade, earlier []*Outcome) {
	c := grade.Consequence
	o.Grade, o.Measures, o.Renewal = app.Line(grade.Name), app.Prose(c.Text), app.Code(c.Renewal)
	o.Coefficient = app.Line(c.Payment.Times(app.Whole(100)).Short() + "%")
	o.MendBy, o.Exit = "", app.No
	if c.Mend > 0 {
		o.MendBy = o.Day.Add(int(c.Mend))
	}
	times := int64(1)
	for _, e := range earlier {
		if e.ID != o.ID && e.Contract != "" && e.Contract == o.Contract && e.Grade == o.Grade {
			times++
		}
	}
	if c.Exit > 0 && times >= c.Exit {
		o.Exit = app.Yes
	}
}

// contract gives the contract under which the facility ended the year: of those in force on any day of
// it the one that began last; nil in a year without one.
func (d *Desk) contract(place app.ID, year int) (*selection.Contract, error) {
	all, err := d.beside.Selection.ContractsOf(place)
	if err != nil {
		return nil, err
	}
	span := app.YearSpan(year)
	var found *selection.Contract
	for _, c := range all {
		if c.From <= span.To && c.To >= span.From && (found == nil || c.From > found.From) {
			found = c
		}
	}
	return found, nil
}

// Decide settles a proposed outcome: payment, problems and renewal go by it from now on.
func (d *Desk) Decide(op app.Op, id app.ID) (*Outcome, error) {
	o, err := d.Outcomes.One(id)
	if err != nil {
		return nil, err
	}
	if o.State == Decided {
		return nil, app.Refuse(term.SayDecideOnce).In("state")
	}
	year, _ := o.Year.Known()
	final, err := d.Final(o.Facility, int(year))
	if err != nil {
		return nil, err
	}
	if err := final.settled(int(year)); err != nil {
		return nil, err
	}
	op.Name, o.State = "decide", Decided
	_, err = d.Outcomes.Save(op, o)
	return o, err
}

// checkOutcome looks over an outcome: one for a facility-year, with a coefficient that can be paid by.
func (d *Desk) checkOutcome(o *Outcome) ([]app.Finding, error) {
	if findings := CheckOutcome(o); len(findings) > 0 || o.Facility == "" {
		return findings, nil
	}
	year, _ := o.Year.Known()
	same, err := d.Outcomes.Find(ofYear(o.Facility, int(year)))
	if err != nil {
		return nil, err
	}
	for _, other := range same {
		if other.ID != o.ID {
			return must("year", fmt.Sprintf(term.SayOutcomeTwice, year)), nil
		}
	}
	return nil, nil
}

// CheckOutcome looks over an outcome alone.
func CheckOutcome(o *Outcome) []app.Finding {
	if year, known := o.Year.Known(); !o.Year.Blank() && (!known || year < 1000 || year > 9999) {
		return must("year", term.SayYearForm)
	}
	if o.Coefficient != "" {
		part, ok := app.ParseRatio(string(o.Coefficient))
		if !ok || part.Sign() < 0 || part.Cmp(app.Whole(1)) > 0 {
			return must("coefficient", term.SayOutcomeCoefficient)
		}
	}
	if o.DoneOn != "" && o.DoneOn < o.Day {
		return must("doneOn", term.SayOutcomeDoneEarly)
	}
	return nil
}
