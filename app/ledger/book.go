package ledger

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Book is the ledger of one entity.
type Book[T any] struct {
	entity field.Entity[T]
	store  Store
	check  func(*T) ([]app.Finding, error)
	leave  func(*T) error
	prime  func(*T)
	twins  bool
}

// Rules are what a verb room adds to a plain ledger.
type Rules[T any] struct {
	Check func(*T) ([]app.Finding, error) // findings beyond required fields; may be nil
	Leave func(*T) error                  // what keeps a record from being withdrawn; may be nil
	Prime func(*T)                        // fills in what a new record starts with; may be nil
	Twins bool                            // the room looks for records that are there twice itself
}

// NewBook opens the ledger of an entity over a store.
func NewBook[T any](entity field.Entity[T], store Store, rules Rules[T]) *Book[T] {
	return &Book[T]{entity: entity, store: store, check: rules.Check, leave: rules.Leave, prime: rules.Prime, twins: rules.Twins}
}

// Shape gives the description of the ledger's records.
func (b *Book[T]) Shape() field.Shape { return b.entity.Shape }

// New gives an empty record with what it starts with.
func (b *Book[T]) New() *T {
	rec := new(T)
	if b.prime != nil {
		b.prime(rec)
	}
	return rec
}

// Of sees a record through the ledger's description.
func (b *Book[T]) Of(rec *T) field.Record { return b.entity.Of(rec) }

// One gives the record of that identity.
func (b *Book[T]) One(id app.ID) (*T, error) {
	rec := new(T)
	if err := b.store.Read(id, b.entity.Of(rec)); err != nil {
		return nil, fmt.Errorf("read %s %s: %w", b.entity.Key, id, err)
	}
	return rec, nil
}

// mostTogether is how many records share a piece of memory at most: as long as one of them is held, all are.
const mostTogether = 32

// Find gives the records of the query.
func (b *Book[T]) Find(q Query) ([]*T, error) {
	var found []*T
	var rows []T // room for the next records: made together, thousands of them take less memory and time
	var values []field.Value
	q.Shape = b.entity.Shape
	err := b.store.Find(q, func() field.Record {
		if len(rows) == 0 {
			rows = make([]T, min(len(found)+1, mostTogether))
		}
		rec := &rows[0]
		rows, found = rows[1:], append(found, rec)
		seen := b.entity.Over(rec, values)
		values = seen.Values
		return seen
	})
	if err != nil {
		return nil, fmt.Errorf("find %s: %w", b.entity.Key, err)
	}
	return found, nil
}

// Count counts the records of the query.
func (b *Book[T]) Count(q Query) (int, error) {
	q.Shape = b.entity.Shape
	n, err := b.store.Count(q)
	if err != nil {
		return 0, fmt.Errorf("count %s: %w", b.entity.Key, err)
	}
	return n, nil
}

// Sum adds up the summed columns of the query.
func (b *Book[T]) Sum(q Query) (map[string]int64, error) {
	q.Shape = b.entity.Shape
	sums, err := b.store.Sum(q)
	if err != nil {
		return nil, fmt.Errorf("sum %s: %w", b.entity.Key, err)
	}
	return sums, nil
}

// Tally counts the records of the query by what a column holds.
func (b *Book[T]) Tally(q Query, key string, limit int) ([]Tally, error) {
	q.Shape = b.entity.Shape
	tallies, err := b.store.Tally(q, key, limit)
	if err != nil {
		return nil, fmt.Errorf("tally %s by %s: %w", b.entity.Key, key, err)
	}
	return tallies, nil
}

// Look gives everything wrong or odd with the record: required fields first, then the room's rules,
// then whether it is there already.
func (b *Book[T]) Look(rec *T) ([]app.Finding, error) {
	var findings []app.Finding
	seen := b.entity.Of(rec)
	for _, c := range seen.Missing(field.Required) {
		findings = append(findings, app.Finding{Level: app.Must, Field: c.Key, Sentence: fmt.Sprintf(term.SayRequired, c.Term.Label)})
	}
	if b.check != nil {
		more, err := b.check(rec)
		if err != nil {
			return nil, fmt.Errorf("look over %s: %w", b.entity.Key, err)
		}
		findings = append(unmended(findings, more), more...)
	}
	if b.twins || settled(b.entity.Shape, findings) {
		return findings, nil
	}
	same, err := b.twin(seen)
	if err != nil {
		return nil, fmt.Errorf("look for twins of %s: %w", b.entity.Key, err)
	}
	return append(findings, same...), nil
}

// Save enters a new record or amends a known one, all of them in one operation or none. Findings
// that stop a record are returned as an error at their field; odd ones need Base.Confirmed.
func (b *Book[T]) Save(op app.Op, recs ...*T) (app.Changes, error) {
	for _, rec := range recs {
		if err := b.pass(rec); err != nil {
			return nil, err
		}
	}
	changes, err := b.store.Write(op, func(w Writer) error {
		for _, rec := range recs {
			if err := w.Put(b.entity.Of(rec)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", op.Name, b.entity.Key, err)
	}
	return changes, nil
}

func (b *Book[T]) pass(rec *T) error {
	findings, err := b.Look(rec)
	if err != nil {
		return err
	}
	if err := app.AsError(findings); err != nil {
		return err
	}
	if len(findings) == 0 || !b.entity.Base(rec).Confirmed.Blank() {
		return nil
	}
	sentences := make([]string, len(findings))
	for i, f := range findings {
		sentences[i] = f.Sentence
	}
	text := fmt.Sprintf(term.SayConfirmNeeded, len(findings), strings.Join(sentences, term.SentenceGap))
	return &app.Error{Kind: app.Conflict, Field: findings[0].Field, Sentence: text}
}

// Withdraw takes records out of every count, all of them or none; they stay in the recycle bin. A reason is demanded.
func (b *Book[T]) Withdraw(op app.Op, ids ...app.ID) (app.Changes, error) {
	if strings.TrimSpace(op.Reason) == "" {
		return nil, app.Refuse(term.SayReasonNeeded)
	}
	for _, id := range ids {
		if err := b.leaves(id); err != nil {
			return nil, err
		}
	}
	return b.turn(op, ids, func(w Writer, rec *T) error { return w.Withdraw(b.entity.Of(rec)) })
}

// leaves asks the rules of the room whether a record may go.
func (b *Book[T]) leaves(id app.ID) error {
	if b.leave == nil {
		return nil
	}
	rec, err := b.One(id)
	if err != nil {
		return err
	}
	return b.leave(rec)
}

// Return brings withdrawn records back, all of them or none.
func (b *Book[T]) Return(op app.Op, ids ...app.ID) (app.Changes, error) {
	return b.turn(op, ids, func(w Writer, rec *T) error { return w.Return(b.entity.Of(rec)) })
}

func (b *Book[T]) turn(op app.Op, ids []app.ID, how func(Writer, *T) error) (app.Changes, error) {
	recs := make([]*T, len(ids))
	for i, id := range ids {
		rec, err := b.One(id)
		if err != nil {
			return nil, err
		}
		recs[i] = rec
	}
	changes, err := b.store.Write(op, func(w Writer) error {
		for _, rec := range recs {
			if err := how(w, rec); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", op.Name, b.entity.Key, err)
	}
	return changes, nil
}
