package office

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/term"
)

// What a person must be allowed to do with the locks on years, besides writing at all.
const (
	lockYear   = "lock"
	reopenYear = "reopen"
)

// lockKey is the ledger of the locks themselves.
const lockKey = "lock"

// guarded is a store that asks before it writes: whether the person may, and whether the year of each
// record is open, as it was and as it will be.
type guarded struct {
	ledger.Store
	office *Office
}

func (g guarded) Write(op app.Op, fn func(ledger.Writer) error) (app.Changes, error) {
	if err := g.office.Account.Allow(op); err != nil {
		return nil, err
	}
	closed, err := g.office.closedYears()
	if err != nil {
		return nil, err
	}
	touched := appraisal.Touched{Facilities: map[app.ID]bool{}}
	changes, err := g.Store.Write(op, func(w ledger.Writer) error {
		return fn(&guardedWriter{Writer: w, office: g.office, op: op, closed: closed, touched: &touched})
	})
	if err == nil {
		touched.Changes = changes
		g.office.Appraisal.Heard(touched)
	}
	return changes, err
}

// guardedWriter asks for each record.
type guardedWriter struct {
	ledger.Writer
	office *Office
	op     app.Op
	closed closedYears

	touched *appraisal.Touched
	records int
}

func (w *guardedWriter) Put(rec field.Record) error {
	w.touch(rec)
	if rec.Shape.Key == lockKey {
		return w.putLock(rec)
	}
	if err := w.ask(rec, false); err != nil {
		return err
	}
	return w.Writer.Put(rec)
}

func (w *guardedWriter) Withdraw(rec field.Record) error {
	w.touch(rec)
	if rec.Shape.Key == lockKey {
		return w.may(reopenYear, func() error { return w.Writer.Withdraw(rec) })
	}
	if err := w.ask(rec, true); err != nil {
		return err
	}
	return w.Writer.Withdraw(rec)
}

func (w *guardedWriter) Return(rec field.Record) error {
	w.touch(rec)
	if rec.Shape.Key == lockKey {
		return w.may(lockYear, func() error { return w.Writer.Return(rec) })
	}
	if err := w.ask(rec, false); err != nil {
		return err
	}
	return w.Writer.Return(rec)
}

// manyRecords is from how many records of one operation on nobody asks any more whose they are.
const manyRecords = 100

// touch notes whose score the record moves: that of its facility and of those it is shared with, as it
// stands in the book and as it will.
func (w *guardedWriter) touch(rec field.Record) {
	if w.records++; w.records > manyRecords || rec.Facility() == "" {
		w.touched.Everyone = true
	}
	if w.touched.Everyone {
		return
	}
	w.belongs(rec)
	switch stored, err := w.office.stored(rec); {
	case err == nil:
		w.belongs(stored)
	case app.KindOf(err) != app.NotFound:
		w.touched.Everyone = true
	}
}

// belongs notes the facilities of a record.
func (w *guardedWriter) belongs(rec field.Record) {
	w.touched.Facilities[rec.Facility()] = true
	for i, c := range rec.Shape.Columns {
		if shares, is := rec.Values[i].(*app.Shares); is && c.To == "facility" {
			for _, s := range *shares {
				w.touched.Facilities[s.ID] = true
			}
		}
	}
}

// putLock lets a year be closed by those who may; a lock that stands could be moved to another year,
// which opens its own, so that changing one asks for as much as opening.
func (w *guardedWriter) putLock(rec field.Record) error {
	right := lockYear
	switch _, err := w.office.stored(rec); {
	case err == nil:
		right = reopenYear
	case app.KindOf(err) != app.NotFound:
		return err
	}
	return w.may(right, func() error { return w.Writer.Put(rec) })
}

// may asks for a right over locks. Taking a round a step further closes or opens its year as well; who
// may do that was asked before.
func (w *guardedWriter) may(right string, do func() error) error {
	if round.IsAction(w.op.Name) {
		return do()
	}
	asked := w.op
	asked.Name = right
	if err := w.office.Account.Allow(asked); err != nil {
		return err
	}
	return do()
}

// ask looks at the year of a record, and for the ledgers in which the appraisal of a closed year goes
// on at what the rounds have settled.
func (w *guardedWriter) ask(rec field.Record, leaving bool) error {
	if round.Keeps(rec.Shape.Key) {
		return w.office.Rounds.Ask(w.op, rec, leaving)
	}
	return w.office.ask(w.closed, rec)
}

// ask refuses a record of a closed year: the one to be written, and the one that stands in the book.
func (o *Office) ask(closed closedYears, rec field.Record) error {
	if len(closed) == 0 || rec.Shape.FacilityKey == "" {
		return nil
	}
	if err := closed.refuse(rec); err != nil {
		return err
	}
	stored, err := o.stored(rec)
	if err != nil && app.KindOf(err) == app.NotFound {
		return nil // new, or from another book
	}
	if err != nil {
		return err
	}
	return closed.refuse(stored)
}

// stored gives the record as the book has it; NotFound when it is new.
func (o *Office) stored(rec field.Record) (field.Record, error) {
	sheet, known := o.Library.Sheet(rec.Shape.Key)
	if !known || rec.Base.ID == "" {
		return field.Record{}, app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, rec.Shape.Term.Label), nil)
	}
	return sheet.Load(rec.Base.ID)
}
