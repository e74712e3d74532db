package office

import (
	"fmt"
	"maps"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// History tells what operations of the past did, record by record.
type History interface {
	AmendmentsOf(seq int64) ([]keeping.Amendment, error)
	// AmendmentsAfter gives what happened after the end of a day, in order. What a record became need only
	// be told of evidence.
	AmendmentsAfter(day app.Day) ([]keeping.Amendment, error)
}

// backstep is one record on its way back to what it was before an operation.
type backstep struct {
	rec   field.Record
	was   map[string]string // nil: the operation entered it
	gone  bool              // it will be withdrawn afterwards
	still bool              // nothing to do: it is there already
}

// Revert takes back one operation of the history, all its records in one operation: amended records
// get the texts they had, entered ones are withdrawn, withdrawn ones return. Taking back an operation
// that took something back does it again. A record that has changed since, or that others refer to
// by now, keeps all of it from being taken back. Persons' data are not in the history and stay.
func (o *Office) Revert(seq int64, op app.Op) (app.Changes, error) {
	steps, err := o.backsteps(seq)
	if err == nil {
		err = o.free(steps)
	}
	if err != nil {
		return nil, fmt.Errorf("%s operation %d: %w", op.Name, seq, err)
	}
	if op.Reason == "" {
		op.Reason = term.WordTakenBack
	}
	changes, err := o.store.Write(op, func(w ledger.Writer) error {
		for _, s := range slices.Backward(steps) {
			if err := s.take(w); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("%s operation %d: %w", op.Name, seq, err)
	}
	return changes, nil
}

func (s backstep) take(w ledger.Writer) error {
	if s.was == nil {
		return w.Withdraw(s.rec)
	}
	return w.Put(s.rec)
}

// backsteps works out what has to happen to each record, and makes sure that each is as the
// operation left it.
func (o *Office) backsteps(seq int64) ([]backstep, error) {
	if o.history == nil {
		return nil, app.Fail(app.NotAllowed, term.SayNothingToUndo, nil)
	}
	told, err := o.history.AmendmentsOf(seq)
	if err != nil {
		return nil, err
	}
	var steps []backstep
	for _, a := range whole(told) {
		sheet, ok := o.Library.Sheet(a.Entity)
		if !ok {
			continue // evidence: it is put on and taken off beside its record
		}
		rec, err := sheet.Load(a.Record)
		if err != nil {
			return nil, err
		}
		s, err := stepBack(rec, a)
		if err != nil {
			return nil, err
		}
		if !s.still {
			steps = append(steps, s)
		}
	}
	if len(steps) == 0 {
		return nil, app.Fail(app.NotAllowed, term.SayNothingToUndo, nil)
	}
	return steps, nil
}

// whole joins what one operation did to the same record at several times.
func whole(told []keeping.Amendment) []keeping.Amendment {
	type key struct {
		entity string
		record app.ID
	}
	place := map[key]int{}
	var joined []keeping.Amendment
	for _, a := range told {
		k := key{a.Entity, a.Record}
		if at, known := place[k]; known {
			joined[at].After = a.After
			continue
		}
		place[k] = len(joined)
		joined = append(joined, a)
	}
	return joined
}

func stepBack(rec field.Record, a keeping.Amendment) (backstep, error) {
	if a.Before != nil && maps.Equal(a.Before, a.After) {
		return backstep{still: true}, nil // only persons' data changed
	}
	if !maps.Equal(ledger.TellingOf(rec), a.After) {
		return backstep{}, app.Fail(app.Conflict, fmt.Sprintf(term.SayChangedSince, ledger.Naming(rec)), nil)
	}
	s := backstep{rec: rec, was: a.Before, gone: !rec.Base.Void}
	if a.Before == nil {
		s.still = rec.Base.Void // entered as a withdrawn one
		return s, nil
	}
	if err := ledger.Retell(rec, a.Before); err != nil {
		return s, err
	}
	s.gone = s.gone && rec.Base.Void
	return s, nil
}

// free makes sure that no living record refers to one that is about to be withdrawn, but for those
// that go with it.
func (o *Office) free(steps []backstep) error {
	going := map[string]map[app.ID]bool{}
	for _, s := range steps {
		if !s.gone {
			continue
		}
		if going[s.rec.Shape.Key] == nil {
			going[s.rec.Shape.Key] = map[app.ID]bool{}
		}
		going[s.rec.Shape.Key][s.rec.Base.ID] = true
	}
	for _, sheet := range o.Library {
		for _, c := range sheet.Shape().Columns {
			if len(going[c.To]) == 0 {
				continue
			}
			if err := unreferred(sheet, c, going); err != nil {
				return err
			}
		}
	}
	return nil
}

// handful is how many identities are asked for at once.
const handful = 500

// unreferred fails when a record of the sheet that stays refers through the column to one that goes.
func unreferred(sheet ledger.Sheet, c field.Column, going map[string]map[app.ID]bool) error {
	var ids []string
	for id := range going[c.To] {
		ids = append(ids, string(id))
	}
	slices.Sort(ids)
	leaving := going[sheet.Shape().Key]
	for some := range slices.Chunk(ids, handful) {
		page, err := sheet.Page(ledger.Query{Filters: []ledger.Filter{{Key: c.Key, Values: some}}, Limit: len(leaving) + 1})
		if err != nil {
			return err
		}
		for _, rec := range page {
			if !leaving[rec.Base.ID] {
				return app.Fail(app.Conflict, fmt.Sprintf(term.SayReferredSince, ledger.Naming(rec)), nil)
			}
		}
	}
	return nil
}
