package ledger

import (
	"fmt"
	"sort"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Memory is a Store over plain maps, for tests of rules and screens. It keeps the same promises as
// the file (one conformance test runs against both), but forgets everything when the program ends.
type Memory struct {
	tables map[string]map[app.ID]kept
	next   int
	Ops    []app.Op // the operations written, in order
}

type kept struct {
	base  app.Base
	texts []string
}

// NewMemory makes an empty store.
func NewMemory() *Memory { return &Memory{tables: map[string]map[app.ID]kept{}} }

// Stamp counts the operations.
func (m *Memory) Stamp() int64 { return int64(len(m.Ops)) }

// Read fills rec with a record.
func (m *Memory) Read(id app.ID, rec field.Record) error {
	row, ok := m.tables[rec.Shape.Key][id]
	if !ok {
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, rec.Shape.Term.Label), nil)
	}
	return row.fill(rec)
}

func (k kept) fill(rec field.Record) error {
	for i, v := range rec.Values {
		if err := v.Set(k.texts[i]); err != nil {
			return fmt.Errorf("read back %s: %w", rec.Shape.Columns[i].Key, err)
		}
	}
	*rec.Base = k.base
	return nil
}

// Find fills the page of a query.
func (m *Memory) Find(q Query, blank func() field.Record) error {
	return fillPage(q, m.pick(q), blank)
}

func fillPage(q Query, rows []kept, blank func() field.Record) error {
	for i, row := range rows {
		if i < q.Offset || (q.Limit > 0 && i >= q.Offset+q.Limit) {
			continue
		}
		if err := row.fill(blank()); err != nil {
			return err
		}
	}
	return nil
}

// Count counts the records of a query.
func (m *Memory) Count(q Query) (int, error) { return len(m.pick(q)), nil }

// Sum adds the known numbers of the summed columns.
func (m *Memory) Sum(q Query) (map[string]int64, error) { return sumOf(q, m.pick(q)), nil }

func sumOf(q Query, rows []kept) map[string]int64 {
	sums := map[string]int64{}
	for _, row := range rows {
		for i, c := range q.Shape.Columns {
			if n, known := amount(c, row.texts[i]); c.Has(field.Summed) && known {
				sums[c.Key] += n
			}
		}
	}
	return sums
}

// Tally counts the records of a query by what a column holds.
func (m *Memory) Tally(q Query, key string, limit int) ([]Tally, error) {
	return tallyOf(q, m.pick(q), key, limit), nil
}

func tallyOf(q Query, rows []kept, key string, limit int) []Tally {
	c, _ := q.Shape.Column(key) // what every record has is counted as text
	counts := map[string]int{}
	for _, row := range rows {
		for _, part := range Parts(c, row.text(q.Shape, key)) {
			counts[part]++
		}
	}
	return Ranked(c, counts, limit)
}

// Write runs an operation on a copy of the tables and keeps the copy only when all of it went well.
func (m *Memory) Write(op app.Op, fn func(Writer) error) (app.Changes, error) {
	work := &memoryWriter{memory: m, op: op, tables: map[string]map[app.ID]kept{}}
	for key, rows := range m.tables {
		work.tables[key] = map[app.ID]kept{}
		for id, row := range rows {
			work.tables[key][id] = row
		}
	}
	if err := fn(work); err != nil {
		work.undo()
		return nil, err
	}
	m.tables = work.tables
	m.Ops = append(m.Ops, op)
	return work.changes, nil
}

func (m *Memory) pick(q Query) []kept {
	var rows []kept
	for _, row := range m.tables[q.Shape.Key] {
		if row.base.Void == q.Void && row.matches(q) {
			rows = append(rows, row)
		}
	}
	order := orderOf(q)
	sort.Slice(rows, func(i, j int) bool { return before(q.Shape, order, rows[i], rows[j]) })
	return rows
}

func orderOf(q Query) []Sort {
	order := q.Sort
	if len(order) == 0 {
		for _, key := range q.Shape.SortKeys {
			order = append(order, Sort{Key: key})
		}
	}
	return order
}

func before(shape field.Shape, order []Sort, a, b kept) bool {
	for _, s := range order {
		x, y := a.text(shape, s.Key), b.text(shape, s.Key)
		if x == y {
			continue
		}
		column, _ := shape.Column(s.Key) // what every record has is sorted as text
		less := x < y
		nx, knownX := amount(column, x)
		ny, knownY := amount(column, y)
		if knownX && knownY {
			less = nx < ny
		}
		return less != s.Down
	}
	return a.base.ID < b.base.ID
}

// amount reads the number in the canonical text of a count or an amount of money, the latter in fen.
func amount(c field.Column, text string) (int64, bool) {
	switch c.Kind {
	case field.Count:
		n, err := strconv.ParseInt(text, 10, 64)
		return n, err == nil
	case field.Money, field.Quantity:
		var m app.Money
		if err := m.Set(text); err != nil {
			return 0, false
		}
		return m.Known()
	}
	return 0, false
}

func (k kept) text(shape field.Shape, key string) string {
	if text, ok := k.baseText(key); ok {
		return text
	}
	for i, c := range shape.Columns {
		if c.Key == key {
			return k.texts[i]
		}
	}
	return ""
}

// baseText gives what every record has by the key that queries use.
func (k kept) baseText(key string) (string, bool) {
	switch key {
	case "id":
		return string(k.base.ID), true
	case "no":
		return string(k.base.No), true
	case "origin":
		return string(k.base.Origin), true
	case "madeBy":
		return string(k.base.MadeBy), true
	case "madeAt":
		return string(k.base.MadeAt), true
	case "changedBy":
		return string(k.base.ChangedBy), true
	case "changedAt":
		return string(k.base.ChangedAt), true
	case "voidReason":
		return string(k.base.VoidReason), true
	case "confirmed":
		return string(k.base.Confirmed), true
	case "note":
		return string(k.base.Note), true
	}
	return "", false
}

func (k kept) matches(q Query) bool {
	return k.ofFacility(q) && k.inSpan(q) && k.hasText(q) && k.passes(q) && (!q.Gaps || k.hasGap(q.Shape))
}

func (k kept) hasGap(shape field.Shape) bool {
	for i, c := range shape.Columns {
		if c.Has(field.Due) && k.texts[i] == "" {
			return true
		}
	}
	return false
}
