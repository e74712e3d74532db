package data

import (
	"encoding/json"
	"fmt"
	"sort"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
)

// told is what the history will say about one record.
type told struct {
	entity        string
	record        app.ID
	before, after map[string]string
}

// note remembers a change for the history and for the search.
func (w *writer) note(rec field.Record, stored *row) {
	texts := make([]string, len(rec.Values))
	for i, v := range rec.Values {
		texts[i] = v.Text()
	}
	w.noteRow(rec.Shape, stored, row{*rec.Base, texts})
}

// noteMark remembers that only the void mark changed.
func (w *writer) noteMark(rec field.Record, stored row) {
	now := stored
	now.base.Void, now.base.VoidReason = rec.Base.Void, rec.Base.VoidReason
	w.noteRow(rec.Shape, &stored, now)
}

func (w *writer) noteRow(shape field.Shape, stored *row, now row) {
	t := told{entity: shape.Key, record: now.base.ID, after: ledger.Telling(shape, now.base, now.texts)}
	if stored != nil {
		t.before = ledger.Telling(shape, stored.base, stored.texts)
	}
	w.tell(t)
	w.leaves.file(shape, stored, now)
}

func (w *writer) tell(t told) {
	w.told = append(w.told, t)
	w.changes = append(w.changes, app.Change{Entity: t.entity, ID: t.record})
}

// enterHistory writes the operation and what it did, and gives the operation's place in the history.
func (w *writer) enterHistory() (int64, error) {
	counts, err := json.Marshal(w.counts())
	if err != nil {
		return 0, err
	}
	var bound args
	bound.add(string(w.book.options.NewID()))
	bound.add(w.op.Name)
	bound.addFilled(w.op.Person)
	bound.add(w.op.At)
	bound.addFilled(w.op.Reason)
	bound.add(string(counts))
	text, err := w.text("INSERT INTO audit (id, op, person, at, reason, counts) VALUES (?, ?, ?, ?, ?, ?) RETURNING seq", bound)
	if err != nil {
		return 0, err
	}
	seq, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, err
	}
	for i, t := range w.told {
		if err := w.enterChange(seq, i+1, t); err != nil {
			return 0, err
		}
	}
	return seq, nil
}

func (w *writer) enterChange(seq int64, n int, t told) error {
	var bound args
	bound.addNumber(seq)
	bound.addNumber(int64(n))
	bound.add(t.entity)
	bound.add(string(t.record))
	for _, texts := range []map[string]string{t.before, t.after} {
		if texts == nil {
			bound.addFilled("")
			continue
		}
		written, err := json.Marshal(texts)
		if err != nil {
			return err
		}
		bound.add(string(written))
	}
	return w.one(`INSERT INTO audit_change (audit, n, entity, record, "before", "after") VALUES (?, ?, ?, ?, ?, ?)`, bound)
}

func (w *writer) counts() []keeping.Tally {
	counted := map[string]int{}
	for _, t := range w.told {
		counted[t.entity]++
	}
	tallies := append([]keeping.Tally{}, w.purged...)
	for entity, n := range counted {
		tallies = append(tallies, keeping.Tally{Entity: entity, Records: n})
	}
	sort.Slice(tallies, func(i, j int) bool { return tallies[i].Entity < tallies[j].Entity })
	return tallies
}

// History gives operations, the newest first.
func (b *Book) History(limit, offset int) ([]keeping.Entry, error) {
	var bound args
	bound.addNumber(int64(limit))
	bound.addNumber(int64(offset))
	cursor, err := b.query(asked{text: mustQuestion("history"), bound: bound})
	if err != nil {
		return nil, failed("read history", err)
	}
	defer cursor.Close()
	var found []keeping.Entry
	for cursor.Next() {
		var e keeping.Entry
		var counts string
		if err := cursor.Scan(&e.Seq, &e.ID, &e.Op.Name, &e.Op.Person, &e.Op.At, &e.Op.Reason, &counts); err != nil {
			return nil, fmt.Errorf("read history: %w", err)
		}
		if err := json.Unmarshal([]byte(counts), &e.Counts); err != nil {
			return nil, fmt.Errorf("read history: %w", err)
		}
		found = append(found, e)
	}
	return found, failed("read history", cursor.Err())
}

// AmendmentsOf gives what one operation did, record by record.
func (b *Book) AmendmentsOf(seq int64) ([]keeping.Amendment, error) {
	var bound args
	bound.addNumber(seq)
	return b.amendments(asked{text: mustQuestion("amendments_of_operation"), bound: bound})
}

// AmendmentsAfter gives what happened after the end of a day, in order. What a record became is told of
// evidence alone.
func (b *Book) AmendmentsAfter(day app.Day) ([]keeping.Amendment, error) {
	var bound args
	bound.add(string(day.Add(1)))
	return b.amendments(asked{text: mustQuestion("amendments_after"), bound: bound})
}

// AmendmentsTo gives what happened to one record, the newest first.
func (b *Book) AmendmentsTo(entity string, id app.ID) ([]keeping.Amendment, error) {
	var bound args
	bound.add(entity)
	bound.add(string(id))
	return b.amendments(asked{text: mustQuestion("amendments_of_record"), bound: bound})
}

func (b *Book) amendments(a asked) ([]keeping.Amendment, error) {
	cursor, err := b.query(a)
	if err != nil {
		return nil, failed("read amendments", err)
	}
	defer cursor.Close()
	var found []keeping.Amendment
	for cursor.Next() {
		var one keeping.Amendment
		var before, after string
		if err := cursor.Scan(&one.Seq, &one.Entity, &one.Record, &before, &after); err != nil {
			return nil, fmt.Errorf("read amendments: %w", err)
		}
		if err := unfold(before, &one.Before); err != nil {
			return nil, err
		}
		if err := unfold(after, &one.After); err != nil {
			return nil, err
		}
		found = append(found, one)
	}
	return found, failed("read amendments", cursor.Err())
}

func unfold(written string, texts *map[string]string) error {
	if written == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(written), texts); err != nil {
		return fmt.Errorf("read amendments: %w", err)
	}
	return nil
}
