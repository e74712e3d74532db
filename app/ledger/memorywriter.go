package ledger

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

type memoryWriter struct {
	memory  *Memory
	op      app.Op
	tables  map[string]map[app.ID]kept
	changes app.Changes
	before  []memo
}

// memo is what a record had before Put filled in its base.
type memo struct {
	base *app.Base
	was  app.Base
}

func (w *memoryWriter) undo() {
	for i := len(w.before) - 1; i >= 0; i-- {
		*w.before[i].base = w.before[i].was
	}
}

func (w *memoryWriter) Put(rec field.Record) error {
	w.before = append(w.before, memo{rec.Base, *rec.Base})
	base := rec.Base
	stored, known := w.tables[rec.Shape.Key][base.ID]
	w.memory.next++
	switch {
	case known:
		base.MadeBy, base.MadeAt = stored.base.MadeBy, stored.base.MadeAt
		if base.No == "" {
			base.No = stored.base.No
		}
	case base.ID == "":
		base.ID = app.ID(fmt.Sprintf("id-%06d", w.memory.next))
	}
	if base.MadeAt == "" {
		base.MadeBy, base.MadeAt = app.Line(w.op.Person), app.Line(w.op.At)
	}
	if rec.Shape.Numbered() && base.No == "" {
		base.No = app.Line(fmt.Sprintf("%s-%04d-%03d", rec.Shape.Key, rec.Day().Year(), w.memory.next))
	}
	base.ChangedBy, base.ChangedAt = app.Line(w.op.Person), app.Line(w.op.At)
	w.keep(rec.Shape.Key, keptOf(rec))
	return nil
}

func (w *memoryWriter) Withdraw(rec field.Record) error {
	return w.mark(rec, true, app.Line(w.op.Reason))
}

func (w *memoryWriter) Return(rec field.Record) error { return w.mark(rec, false, "") }

func (w *memoryWriter) mark(rec field.Record, void bool, reason app.Line) error {
	row, known := w.tables[rec.Shape.Key][rec.Base.ID]
	if !known {
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, rec.Shape.Term.Label), nil)
	}
	w.before = append(w.before, memo{rec.Base, *rec.Base})
	for _, base := range []*app.Base{rec.Base, &row.base} {
		base.Void, base.VoidReason = void, reason
		base.ChangedBy, base.ChangedAt = app.Line(w.op.Person), app.Line(w.op.At)
	}
	w.keep(rec.Shape.Key, row)
	return nil
}

func (w *memoryWriter) keep(entity string, row kept) {
	if w.tables[entity] == nil {
		w.tables[entity] = map[app.ID]kept{}
	}
	w.tables[entity][row.base.ID] = row
	w.changes = append(w.changes, app.Change{Entity: entity, ID: row.base.ID})
}
