package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	lib "modernc.org/sqlite/lib"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Write runs one operation: all of fn or nothing of it, with one row in the history. It is the only
// way to change a record. fn must not call Write again.
func (b *Book) Write(op app.Op, fn func(ledger.Writer) error) (app.Changes, error) {
	return b.write(op, func(w *writer) error { return fn(w) })
}

func (b *Book) write(op app.Op, fn func(*writer) error) (app.Changes, error) {
	b.gate.Lock()
	defer b.gate.Unlock()
	if op.At == "" {
		op.At = moment(b.options.Now())
	}
	if op.Person == "" {
		op.Person = b.options.Person
	}
	w := &writer{book: b, ctx: context.Background(), handles: b.handles(), op: op}
	if _, err := w.handles.door.ExecContext(w.ctx, "BEGIN IMMEDIATE"); err != nil {
		return nil, failed(op.Name, err)
	}
	committed := false
	defer func() {
		if !committed {
			w.undo()
		}
	}()
	if err := fn(w); err != nil {
		return nil, failed(op.Name, err)
	}
	if err := w.enterLeaves(); err != nil {
		return nil, failed("enter search", err)
	}
	seq, err := w.enterHistory()
	if err != nil {
		return nil, failed("enter history", err)
	}
	if _, err := w.handles.door.ExecContext(w.ctx, "COMMIT"); err != nil {
		return nil, failed("commit "+op.Name, err)
	}
	committed = true
	b.ops.Store(seq)
	return w.changes, nil
}

// writer is the inside of one operation.
type writer struct {
	book    *Book
	ctx     context.Context
	handles *handles
	op      app.Op
	changes app.Changes
	told    []told
	leaves  leaves
	purged  []keeping.Tally // records that lost their persons' data; the history says only how many
	before  []memo
}

// memo is what a record had before Put filled in its base, so that a failed operation leaves the
// record in the form as it was typed.
type memo struct {
	base *app.Base
	was  app.Base
}

// undo takes everything back. SQLite may have rolled back by itself on a full disk; then there is
// nothing left to roll back and its complaint means nothing.
func (w *writer) undo() {
	_, _ = w.handles.door.ExecContext(w.ctx, "ROLLBACK")
	for i := len(w.before) - 1; i >= 0; i-- {
		*w.before[i].base = w.before[i].was
	}
}

// Put keeps the record. A new one gets its identity, its number and who made it; a known one keeps
// them. A record that brings an identity of its own, from another book, is entered under it.
func (w *writer) Put(rec field.Record) error {
	w.before = append(w.before, memo{rec.Base, *rec.Base})
	stored, known, err := w.stored(rec)
	if err != nil {
		return err
	}
	rec.Base.ChangedBy, rec.Base.ChangedAt = app.Line(w.op.Person), app.Line(w.op.At)
	if known {
		return w.amend(rec, stored)
	}
	return w.enter(rec)
}

func (w *writer) enter(rec field.Record) error {
	base := rec.Base
	if base.ID == "" {
		base.ID = w.book.options.NewID()
	}
	if base.MadeAt == "" {
		base.MadeBy, base.MadeAt = app.Line(w.op.Person), app.Line(w.op.At)
	}
	if err := w.number(rec); err != nil {
		return err
	}
	l := w.book.layouts.of(rec.Shape)
	bound, err := bind(rec)
	if err != nil {
		return err
	}
	if err := w.one(l.insert, bound); err != nil {
		return w.explain(rec, err)
	}
	return w.finish(rec, nil)
}

func (w *writer) amend(rec field.Record, stored row) error {
	base := rec.Base
	base.MadeBy, base.MadeAt = stored.base.MadeBy, stored.base.MadeAt
	if base.No == "" {
		base.No = stored.base.No
	}
	if base.No == "" || base.No != stored.base.No {
		if err := w.number(rec); err != nil {
			return err
		}
	}
	l := w.book.layouts.of(rec.Shape)
	bound, err := bind(rec)
	if err != nil {
		return err
	}
	bound.add(string(base.ID))
	if err := w.one(l.update, bound); err != nil {
		return w.explain(rec, err)
	}
	return w.finish(rec, &stored)
}

// finish writes the facilities of a joint record and notes the change.
func (w *writer) finish(rec field.Record, stored *row) error {
	for _, c := range w.book.layouts.of(rec.Shape).shares {
		if err := w.share(rec, c, stored != nil); err != nil {
			return w.explain(rec, err)
		}
	}
	w.note(rec, stored)
	return nil
}

func (w *writer) share(rec field.Record, c field.Column, replace bool) error {
	table := sharesTable(rec.Shape, c)
	if replace {
		if err := w.run("DELETE FROM "+table+" WHERE owner = ?", identity(rec.Base.ID)); err != nil {
			return err
		}
	}
	var shares app.Shares
	if err := shares.Set(rec.Text(c.Key)); err != nil {
		return err
	}
	for i, s := range shares {
		var bound args
		bound.add(string(rec.Base.ID))
		bound.addNumber(int64(i + 1))
		bound.add(string(s.ID))
		bound.addNumber(int64(s.Percent))
		if err := w.one("INSERT INTO "+table+" (owner, seq, ref, percent) VALUES (?, ?, ?, nullif(?, 0))", bound); err != nil {
			return err
		}
	}
	return nil
}

// Withdraw marks the record as void with the operation's reason.
func (w *writer) Withdraw(rec field.Record) error { return w.mark(rec, true, app.Line(w.op.Reason)) }

// Return takes a withdrawal back.
func (w *writer) Return(rec field.Record) error { return w.mark(rec, false, "") }

func (w *writer) mark(rec field.Record, void bool, reason app.Line) error {
	stored, known, err := w.stored(rec)
	if err != nil {
		return err
	}
	if !known {
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, rec.Shape.Term.Label), nil)
	}
	w.before = append(w.before, memo{rec.Base, *rec.Base})
	rec.Base.Void, rec.Base.VoidReason = void, reason
	rec.Base.ChangedBy, rec.Base.ChangedAt = app.Line(w.op.Person), app.Line(w.op.At)
	var bound args
	bound.addFlag(void)
	bound.addFilled(string(reason))
	bound.addFilled(w.op.Person)
	bound.add(w.op.At)
	bound.add(string(rec.Base.ID))
	if err := w.one(w.book.layouts.of(rec.Shape).revoid, bound); err != nil {
		return err
	}
	w.noteMark(rec, stored)
	return nil
}

// stored reads the record as the book has it now.
func (w *writer) stored(rec field.Record) (found row, known bool, err error) {
	if rec.Base.ID == "" {
		return row{}, false, nil
	}
	l := w.book.layouts.of(rec.Shape)
	cursor, err := w.query(fmt.Sprintf("SELECT %s FROM %s t WHERE t.id = ?", l.selectList, quoted(rec.Shape.Key)), identity(rec.Base.ID))
	if err != nil {
		return row{}, false, err
	}
	defer cursor.Close()
	if !cursor.Next() {
		return row{}, false, cursor.Err()
	}
	found, err = newScanner(rec.Shape.Columns).scan(cursor)
	return found, err == nil, err
}

// bind gives the values of a record in the order of the insert and update statements.
func bind(rec field.Record) (args, error) {
	var bound args
	bound.encodeBase(rec.Base)
	for i, c := range rec.Shape.Columns {
		if err := bound.encode(c, rec.Values[i].Text()); err != nil {
			return nil, err
		}
	}
	return bound, nil
}

func (w *writer) query(text string, bound args) (*sql.Rows, error) {
	statement, err := w.handles.prepared(w.ctx, text)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(w.ctx, bound...)
}

// run executes a statement that may touch any number of rows.
func (w *writer) run(text string, bound args) error {
	_, err := w.touched(text, bound)
	return err
}

// one executes a statement that must touch exactly one row.
func (w *writer) one(text string, bound args) error {
	n, err := w.touched(text, bound)
	if err == nil && n != 1 {
		return fmt.Errorf("%d rows touched where one was meant", n)
	}
	return err
}

func (w *writer) touched(text string, bound args) (int64, error) {
	statement, err := w.handles.prepared(w.ctx, text)
	if err != nil {
		return 0, err
	}
	result, err := statement.ExecContext(w.ctx, bound...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// explain finds out which field a refused row is refused for, and says so.
func (w *writer) explain(rec field.Record, err error) error {
	switch constraint(err) {
	case lib.SQLITE_CONSTRAINT_UNIQUE:
		if strings.Contains(err.Error(), rec.Shape.Key+".no") {
			return app.Fail(app.Conflict, fmt.Sprintf(term.SayNumberTaken, rec.Shape.Term.Label), err).In("no")
		}
	case lib.SQLITE_CONSTRAINT_FOREIGNKEY:
		return w.explainRef(rec, err)
	}
	return err
}

func (w *writer) explainRef(rec field.Record, refused error) error {
	for _, c := range rec.Shape.Columns {
		ids, err := refs(c, rec.Text(c.Key))
		if err != nil {
			return errors.Join(refused, err)
		}
		for _, id := range ids {
			there, err := w.exists(c.To, id)
			if err != nil {
				return errors.Join(refused, err)
			}
			if !there {
				return app.Fail(app.Conflict, fmt.Sprintf(term.SayRefGone, c.Term.Label, term.EntityLabel(c.To)), refused).In(c.Key)
			}
		}
	}
	return refused
}

// refs lists the records that the text of a column refers to.
func refs(c field.Column, text string) ([]app.ID, error) {
	switch {
	case text == "":
		return nil, nil
	case c.Kind == field.Ref:
		return []app.ID{app.ID(text)}, nil
	case c.Kind != field.Shares:
		return nil, nil
	}
	var shares app.Shares
	if err := shares.Set(text); err != nil {
		return nil, err
	}
	var ids []app.ID
	for _, s := range shares {
		ids = append(ids, s.ID)
	}
	return ids, nil
}

func (w *writer) exists(entity string, id app.ID) (bool, error) {
	cursor, err := w.query("SELECT 1 FROM "+quoted(entity)+" WHERE id = ?", identity(id))
	if err != nil {
		return false, err
	}
	defer cursor.Close()
	there := cursor.Next()
	return there, cursor.Err()
}
