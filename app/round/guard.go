package round

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Keeps reports the ledgers in which the appraisal of a closed year goes on: they are not shut with
// the year but by the rounds themselves.
func Keeps(entity string) bool {
	switch entity {
	case "round", "mark", "edition", "outcome", "gateCheck":
		return true
	}
	return false
}

// Ask refuses to write a record of these ledgers, by whatever way, that the rounds have settled:
// editions never change, where a round stands follows from its steps, marks are closed once handed in,
// and an outcome that was decided stays, with the conditions under it. An operation that takes a round
// a step further has been looked over by it.
func (d *Desk) Ask(op app.Op, rec field.Record, leaving bool) error {
	if IsAction(op.Name) {
		return nil
	}
	switch rec.Shape.Key {
	case "round":
		return d.askRound(rec, leaving)
	case "mark":
		return d.askMark(rec)
	case "edition":
		return app.Fail(app.NotAllowed, term.SayEditionFixed, nil)
	case "outcome":
		return d.askOutcome(op, rec, leaving)
	}
	return d.askGate(rec)
}

func (d *Desk) askRound(rec field.Record, leaving bool) error {
	r := &Round{}
	if err := typed(rec, d.Rounds.Of(r)); err != nil {
		return err
	}
	stored, err := d.storedRound(r.ID)
	if err != nil {
		return err
	}
	if leaving && stored != nil {
		return leaveRound(stored)
	}
	if !byHand(r, stored) {
		return app.Fail(app.NotAllowed, term.SayRoundByHand, nil)
	}
	return nil
}

func (d *Desk) askMark(rec field.Record) error {
	r, err := d.Rounds.One(app.ID(rec.Text("round")))
	if err != nil {
		return err
	}
	if !r.Editable() {
		return app.Fail(app.Locked, closedText(r), nil)
	}
	return nil
}

// askOutcome keeps a decided outcome: noting the day it was carried out is all that is left to do. Who may
// decide may withdraw it, with a reason, and bring it back while the year still comes to it.
func (d *Desk) askOutcome(op app.Op, rec field.Record, leaving bool) error {
	if rec.Base.ID == "" {
		return nil
	}
	stored, err := d.Outcomes.One(rec.Base.ID)
	if app.KindOf(err) == app.NotFound {
		return nil // from another book
	}
	if err != nil || stored.State != Decided {
		return err
	}
	year, _ := stored.Year.Known()
	if leaving || stored.Void {
		return d.askUnsettle(op, stored, leaving)
	}
	o := &Outcome{}
	if err := typed(rec, d.Outcomes.Of(o)); err != nil {
		return err
	}
	was := *stored
	was.Base, was.DoneOn = o.Base, o.DoneOn
	if was == *o {
		return nil
	}
	return app.Fail(app.Locked, fmt.Sprintf(term.SayOutcomeDecided, year), nil)
}

// askUnsettle lets a decided outcome be withdrawn or brought back by those who may decide it.
func (d *Desk) askUnsettle(op app.Op, stored *Outcome, leaving bool) error {
	op.Name = "decide"
	if d.beside.Allow != nil {
		if err := d.beside.Allow(op); err != nil {
			return err
		}
	}
	if leaving {
		return nil
	}
	year, _ := stored.Year.Known()
	final, err := d.Final(stored.Facility, int(year))
	if err != nil {
		return err
	}
	if final.settled(int(year)) != nil || final.Grade.Name != string(stored.Grade) {
		return app.Fail(app.Conflict, fmt.Sprintf(term.SayOutcomeGone, year), nil)
	}
	return nil
}

// askGate keeps the conditions of a year whose outcome was decided.
func (d *Desk) askGate(rec field.Record) error {
	g := &claim.GateCheck{}
	if err := typed(rec, claim.GateCheckEntity().Of(g)); err != nil {
		return err
	}
	year, _ := g.Year.Known()
	settled, err := d.decided(g.Facility, year)
	if err == nil && settled {
		return app.Fail(app.Locked, fmt.Sprintf(term.SayOutcomeDecided, year), nil)
	}
	return err
}

// typed reads an untyped record into a typed one.
func typed(rec, into field.Record) error {
	if err := rec.CopyTo(into); err != nil {
		return err
	}
	*into.Base = *rec.Base
	return nil
}
