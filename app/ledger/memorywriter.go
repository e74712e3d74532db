package ledger

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
)

type memoryWriter struct {
	memory  *Memory
	op      app.Op
	tables  map[string]map[app.ID]kept
	changes app.Changes
}

func (w *memoryWriter) Put(rec field.Record) error {
	w.memory.next++
	base := rec.Base
	if base.ID == "" {
		base.ID = app.ID(fmt.Sprintf("id-%06d", w.memory.next))
		base.MadeBy, base.MadeAt = app.Line(w.op.Person), app.Line(w.op.At)
		if rec.Shape.Numbered() && base.No == "" {
			base.No = app.Line(fmt.Sprintf("%s-%04d-%03d", rec.Shape.Key, rec.Day().Year(), w.memory.next))
		}
	}
	base.ChangedBy, base.ChangedAt = app.Line(w.op.Person), app.Line(w.op.At)
	w.keep(rec)
	return nil
}

func (w *memoryWriter) Withdraw(rec field.Record) error {
	rec.Base.Void, rec.Base.VoidReason = true, app.Line(w.op.Reason)
	w.keep(rec)
	return nil
}

func (w *memoryWriter) Return(rec field.Record) error {
	rec.Base.Void, rec.Base.VoidReason = false, ""
	w.keep(rec)
	return nil
}

func (w *memoryWriter) keep(rec field.Record) {
	row := kept{base: *rec.Base}
	for _, v := range rec.Values {
		row.texts = append(row.texts, v.Text())
	}
	if w.tables[rec.Shape.Key] == nil {
		w.tables[rec.Shape.Key] = map[app.ID]kept{}
	}
	w.tables[rec.Shape.Key][rec.Base.ID] = row
	w.changes = append(w.changes, app.Change{Entity: rec.Shape.Key, ID: rec.Base.ID})
}
