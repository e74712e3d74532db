package ledger

import (
	"fmt"
	"sort"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Was is what a record was on an earlier day, as the history tells it; Told is nil when it was not there yet.
type Was struct {
	Shape field.Shape
	ID    app.ID
	Told  map[string]string
}

// Past is a store as it was on an earlier day: what has been entered, amended or withdrawn since is taken
// back. It can only be read. What the history never holds, persons' data and secrets, is as it is today.
type Past struct {
	store Store
	was   map[string]map[app.ID]*kept // by entity; nil when the record was not there
}

// NewPast takes the changes since that day back.
func NewPast(store Store, changed []Was) (*Past, error) {
	p := &Past{store: store, was: map[string]map[app.ID]*kept{}}
	for _, w := range changed {
		row, err := p.remember(w)
		if err != nil {
			return nil, fmt.Errorf("look back at %s %s: %w", w.Shape.Key, w.ID, err)
		}
		if p.was[w.Shape.Key] == nil {
			p.was[w.Shape.Key] = map[app.ID]*kept{}
		}
		p.was[w.Shape.Key][w.ID] = row
	}
	return p, nil
}

func (p *Past) remember(w Was) (*kept, error) {
	if w.Told == nil {
		return nil, nil
	}
	rec := sheetless(w.Shape)
	err := p.store.Read(w.ID, rec)
	if app.KindOf(err) == app.NotFound {
		return nil, nil
	}
	if err == nil {
		err = Retell(rec, w.Told)
	}
	if err != nil {
		return nil, err
	}
	row := keptOf(rec)
	return &row, nil
}

// Read fills rec with the record as it was.
func (p *Past) Read(id app.ID, rec field.Record) error {
	row, changed := p.was[rec.Shape.Key][id]
	switch {
	case !changed:
		return p.store.Read(id, rec)
	case row == nil:
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, rec.Shape.Term.Label), nil)
	}
	return row.fill(rec)
}

// Find fills the page of a query.
func (p *Past) Find(q Query, blank func() field.Record) error {
	if len(p.was[q.Shape.Key]) == 0 {
		return p.store.Find(q, blank)
	}
	rows, err := p.pick(q)
	if err != nil {
		return err
	}
	return fillPage(q, rows, blank)
}

// Count counts the records of a query.
func (p *Past) Count(q Query) (int, error) {
	rows, err := p.pick(q)
	return len(rows), err
}

// Sum adds the known numbers of the summed columns.
func (p *Past) Sum(q Query) (map[string]int64, error) {
	rows, err := p.pick(q)
	if err != nil {
		return nil, err
	}
	return sumOf(q, rows), nil
}

// Tally counts the records of a query by what a column holds.
func (p *Past) Tally(q Query, key string, limit int) ([]Tally, error) {
	rows, err := p.pick(q)
	if err != nil {
		return nil, err
	}
	return tallyOf(q, rows, key, limit), nil
}

// Write refuses: the past is over.
func (p *Past) Write(app.Op, func(Writer) error) (app.Changes, error) {
	return nil, app.Fail(app.NotAllowed, term.SayPastIsRead, nil)
}

// pick gives the records of a query in its order, those that did not change as the book has them.
func (p *Past) pick(q Query) ([]kept, error) {
	whole, was := q, p.was[q.Shape.Key]
	whole.Offset, whole.Limit = 0, 0
	var found []field.Record
	err := p.store.Find(whole, func() field.Record {
		found = append(found, sheetless(q.Shape))
		return found[len(found)-1]
	})
	if err != nil {
		return nil, err
	}
	var rows []kept
	for _, rec := range found {
		if _, changed := was[rec.Base.ID]; !changed {
			rows = append(rows, keptOf(rec))
		}
	}
	for _, row := range was {
		if row != nil && row.base.Void == q.Void && row.matches(q) {
			rows = append(rows, *row)
		}
	}
	order := orderOf(q)
	sort.Slice(rows, func(i, j int) bool { return before(q.Shape, order, rows[i], rows[j]) })
	return rows, nil
}

// written is a cell of a record whose type is not known here.
type written string

func (w *written) Text() string          { return string(*w) }
func (w *written) Set(text string) error { *w = written(text); return nil }
func (w *written) Blank() bool           { return *w == "" }

// sheetless is an empty record of which only the shape is known.
func sheetless(shape field.Shape) field.Record {
	cells := make([]written, len(shape.Columns))
	rec := field.Record{Shape: shape, Base: &app.Base{}, Values: make([]field.Value, len(cells))}
	for i := range cells {
		rec.Values[i] = &cells[i]
	}
	return rec
}

func keptOf(rec field.Record) kept {
	row := kept{base: *rec.Base, texts: make([]string, len(rec.Values))}
	for i, v := range rec.Values {
		row.texts[i] = v.Text()
	}
	return row
}
