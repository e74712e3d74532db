package ledger

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

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
	rows := m.pick(q)
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
func (m *Memory) Sum(q Query) (map[string]int64, error) {
	sums := map[string]int64{}
	for _, row := range m.pick(q) {
		for i, c := range q.Shape.Columns {
			if n, err := strconv.ParseInt(row.texts[i], 10, 64); c.Has(field.Summed) && err == nil {
				sums[c.Key] += n
			}
		}
	}
	return sums, nil
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
	order := q.Sort
	if len(order) == 0 {
		for _, key := range q.Shape.SortKeys {
			order = append(order, Sort{Key: key})
		}
	}
	sort.Slice(rows, func(i, j int) bool { return before(q.Shape, order, rows[i], rows[j]) })
	return rows
}

func before(shape field.Shape, order []Sort, a, b kept) bool {
	for _, s := range order {
		x, y := a.text(shape, s.Key), b.text(shape, s.Key)
		if x == y {
			continue
		}
		less := x < y
		nx, errX := strconv.ParseInt(x, 10, 64)
		ny, errY := strconv.ParseInt(y, 10, 64)
		if errX == nil && errY == nil {
			less = nx < ny
		}
		return less != s.Down
	}
	return a.base.ID < b.base.ID
}

func (k kept) text(shape field.Shape, key string) string {
	if key == "no" {
		return string(k.base.No)
	}
	for i, c := range shape.Columns {
		if c.Key == key {
			return k.texts[i]
		}
	}
	return ""
}

func (k kept) matches(q Query) bool {
	return k.ofFacility(q) && k.inSpan(q) && k.hasText(q) && k.passes(q)
}

func (k kept) ofFacility(q Query) bool {
	if q.Facility == "" || q.Shape.FacilityKey == "" {
		return true
	}
	if k.text(q.Shape, q.Shape.FacilityKey) == string(q.Facility) {
		return true
	}
	for i, c := range q.Shape.Columns {
		if c.Kind == field.Shares && c.To == "facility" && strings.Contains(k.texts[i], string(q.Facility)) {
			return true
		}
	}
	return false
}

func (k kept) inSpan(q Query) bool {
	if q.Shape.DayKey == "" || (q.Span.From == "" && q.Span.To == "") {
		return true
	}
	day := app.Day(k.text(q.Shape, q.Shape.DayKey))
	return day >= q.Span.From && (q.Span.To == "" || day <= q.Span.To)
}

func (k kept) hasText(q Query) bool {
	if q.Text == "" || strings.Contains(string(k.base.No), q.Text) || strings.Contains(string(k.base.Note), q.Text) {
		return true
	}
	for i, c := range q.Shape.Columns {
		if (c.Kind == field.Line || c.Kind == field.Prose || c.Kind == field.Lines) && strings.Contains(k.texts[i], q.Text) {
			return true
		}
	}
	return false
}

func (k kept) passes(q Query) bool {
	for _, f := range q.Filters {
		if !f.passes(k.text(q.Shape, f.Key)) {
			return false
		}
	}
	return true
}

func (f Filter) passes(text string) bool {
	if f.Blank && text == "" {
		return true
	}
	for _, v := range f.Values {
		if v == text {
			return true
		}
	}
	return false
}
