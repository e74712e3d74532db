package exchange

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// shelf is the book read into memory once, with the rows of a table standing beside its records as
// if they were in it: the desks look over ten thousand rows without ten thousand trips to the file,
// and see a row that contradicts one above it. What is written goes to the book itself.
type shelf struct {
	library ledger.Library
	store   ledger.Store
	watch   exchange.Watch
	known   map[string]*rack
	first   []field.Record // records of other ledgers that the rows refer to, entered before them
	total   int            // records that will be written
	also    []field.Record // withdrawn records, entered in the same operation as they are
}

// rack is one ledger on the shelf.
type rack struct {
	rows []standing
	ids  map[app.ID]int
	days map[app.Day][]int
	by   map[int]map[string][]int // by the place of a column: who has which text; made when a rule first asks
}

type standing struct {
	base  app.Base
	texts []string
}

func newShelf(library ledger.Library, store ledger.Store) *shelf {
	return &shelf{library: library, store: store, known: map[string]*rack{}}
}

func (s *shelf) rack(shape field.Shape) (*rack, error) {
	if r, ok := s.known[shape.Key]; ok {
		return r, nil
	}
	r := &rack{ids: map[app.ID]int{}, days: map[app.Day][]int{}, by: map[int]map[string][]int{}}
	sheet, ok := s.library.Sheet(shape.Key)
	if !ok {
		return nil, fmt.Errorf("no ledger %s", shape.Key)
	}
	for _, void := range []bool{false, true} {
		page, err := sheet.Page(ledger.Query{Void: void})
		if err != nil {
			return nil, fmt.Errorf("read ledger %s: %w", shape.Key, err)
		}
		for _, rec := range page {
			r.put(rec)
		}
	}
	s.known[shape.Key] = r
	return r, nil
}

func (r *rack) put(rec field.Record) {
	row := standing{base: *rec.Base, texts: make([]string, len(rec.Values))}
	for i, v := range rec.Values {
		row.texts[i] = v.Text()
	}
	at := len(r.rows)
	r.rows = append(r.rows, row)
	r.ids[row.base.ID] = at
	if rec.Shape.DayKey != "" {
		r.days[rec.Day()] = append(r.days[rec.Day()], at)
	}
	for column, texts := range r.by {
		texts[row.texts[column]] = append(texts[row.texts[column]], at)
	}
}

// having gives the rows with a text in a column.
func (r *rack) having(column int, text string) []int {
	texts, made := r.by[column]
	if !made {
		texts = map[string][]int{}
		for at, row := range r.rows {
			texts[row.texts[column]] = append(texts[row.texts[column]], at)
		}
		r.by[column] = texts
	}
	return texts[text]
}

// near gives the few rows among which those of the query are; all is true when there is no such way and
// every row has to be looked at. Ten thousand rows ask about each other.
func (r *rack) near(q ledger.Query, m match) (rows []int, all bool) {
	all = true
	narrow := func(found []int) {
		if all || len(found) < len(rows) {
			rows, all = found, false
		}
	}
	if q.Shape.DayKey != "" && q.Span.From != "" && q.Span.From == q.Span.To {
		narrow(r.days[q.Span.From])
	}
	for i, f := range q.Filters {
		at := m.filters[i]
		if at < 0 || len(f.Values) != 1 || f.Blank || f.Reaches() || listed(q.Shape.Columns[at]) {
			continue
		}
		narrow(r.having(at, f.Values[0]))
	}
	return rows, all
}

// listed reports columns that hold several values in one text.
func listed(c field.Column) bool {
	return c.Kind == field.Choices || c.Kind == field.Lines || c.Kind == field.Shares
}

// stand puts a row of a table beside the records. It gets an identity that no record has, and where it
// has no number yet, the row stands for it in what is said.
func (s *shelf) stand(rec field.Record, row int) error {
	r, err := s.rack(rec.Shape)
	if err != nil {
		return err
	}
	id, no := rec.Base.ID, rec.Base.No
	if id == "" {
		rec.Base.ID = app.ID("row " + strconv.Itoa(row))
	}
	if no == "" {
		rec.Base.No = app.Line(fmt.Sprintf(term.WordRow, row))
	}
	r.put(rec)
	rec.Base.ID, rec.Base.No = id, no
	return nil
}

// place puts a record that will be in the book beside those that are.
func (s *shelf) place(rec field.Record) error {
	r, err := s.rack(rec.Shape)
	if err != nil {
		return err
	}
	r.put(rec)
	return nil
}

// Read fills rec with the record of that identity.
func (s *shelf) Read(id app.ID, rec field.Record) error {
	r, err := s.rack(rec.Shape)
	if err != nil {
		return err
	}
	at, ok := r.ids[id]
	if !ok {
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, rec.Shape.Term.Label), nil)
	}
	return r.rows[at].fill(rec)
}

func (t standing) fill(rec field.Record) error {
	for i, v := range rec.Values {
		if t.texts[i] == "" && v.Blank() {
			continue
		}
		if err := v.Set(t.texts[i]); err != nil {
			return fmt.Errorf("read back %s: %w", rec.Shape.Columns[i].Key, err)
		}
	}
	*rec.Base = t.base
	return nil
}

// Find fills the records of the query, in the order of the ledger and then of the table; rules do
// not ask for another order.
func (s *shelf) Find(q ledger.Query, blank func() field.Record) error {
	found, err := s.pick(q)
	if err != nil {
		return err
	}
	if q.Offset > 0 {
		found = found[min(q.Offset, len(found)):]
	}
	if q.Limit > 0 {
		found = found[:min(q.Limit, len(found))]
	}
	for _, row := range found {
		if err := row.fill(blank()); err != nil {
			return err
		}
	}
	return nil
}

// Count counts the records of the query.
func (s *shelf) Count(q ledger.Query) (int, error) {
	found, err := s.pick(q)
	return len(found), err
}

// Sum adds up as the book does; the rows of the table are not in it, for no rule asks for totals.
func (s *shelf) Sum(q ledger.Query) (map[string]int64, error) { return s.store.Sum(q) }

// Tally counts as the book does; no rule asks what a column holds.
func (s *shelf) Tally(q ledger.Query, key string, limit int) ([]ledger.Tally, error) {
	return s.store.Tally(q, key, limit)
}

// Write writes to the book, and the withdrawn records with it.
func (s *shelf) Write(op app.Op, fn func(ledger.Writer) error) (app.Changes, error) {
	return s.store.Write(op, func(w ledger.Writer) error {
		watched := &watchedWriter{Writer: w, shelf: s}
		if err := watched.each(s.first); err != nil {
			return err
		}
		if err := fn(watched); err != nil {
			return err
		}
		return watched.each(s.also)
	})
}

// watchedWriter writes until it is told to stop; then nothing of the operation stays.
type watchedWriter struct {
	ledger.Writer
	shelf *shelf
	done  int
}

// Put keeps a record unless the work is to stop.
func (w *watchedWriter) Put(rec field.Record) error {
	if err := w.shelf.watch.Step(w.done, w.shelf.total); err != nil {
		return err
	}
	w.done++
	return w.Writer.Put(rec)
}

func (w *watchedWriter) each(records []field.Record) error {
	for _, rec := range records {
		if err := w.Put(rec); err != nil {
			return err
		}
	}
	return nil
}

func (s *shelf) pick(q ledger.Query) ([]standing, error) {
	if err := s.watch.Stopped(); err != nil {
		return nil, err
	}
	r, err := s.rack(q.Shape)
	if err != nil {
		return nil, err
	}
	m := newMatch(q)
	var found []standing
	rows, all := r.near(q, m)
	for _, at := range rows {
		if m.passes(r.rows[at]) {
			found = append(found, r.rows[at])
		}
	}
	if !all {
		return found, nil
	}
	for _, row := range r.rows {
		if m.passes(row) {
			found = append(found, row)
		}
	}
	return found, nil
}

// match is a query with the places of its columns worked out once.
type match struct {
	query    ledger.Query
	facility int
	joint    []int
	day      int
	filters  []int
	texts    []int
}

func newMatch(q ledger.Query) match {
	place := func(key string) int {
		return slices.IndexFunc(q.Shape.Columns, func(c field.Column) bool { return c.Key == key })
	}
	m := match{query: q, facility: place(q.Shape.FacilityKey), day: place(q.Shape.DayKey)}
	for i, c := range q.Shape.Columns {
		if c.Kind == field.Shares && c.To == "facility" {
			m.joint = append(m.joint, i)
		}
		if ledger.Searched(c) {
			m.texts = append(m.texts, i)
		}
	}
	for _, f := range q.Filters {
		m.filters = append(m.filters, place(f.Key))
	}
	return m
}

func (m match) passes(row standing) bool {
	return row.base.Void == m.query.Void && m.ofFacility(row) && m.inSpan(row) && m.hasText(row) && m.filtered(row)
}

func (m match) ofFacility(row standing) bool {
	id := string(m.query.Facility)
	if id == "" || (m.facility < 0 && len(m.joint) == 0) || (m.facility >= 0 && row.texts[m.facility] == id) {
		return true
	}
	for _, at := range m.joint {
		for _, part := range strings.Split(row.texts[at], ";") {
			if own, _, _ := strings.Cut(part, ":"); own == id {
				return true
			}
		}
	}
	return false
}

func (m match) inSpan(row standing) bool {
	if m.day < 0 {
		return true
	}
	day, span := app.Day(row.texts[m.day]), m.query.Span
	return day >= span.From && (span.To == "" || day <= span.To)
}

func (m match) hasText(row standing) bool {
	text := m.query.Text
	if text == "" || strings.Contains(string(row.base.No), text) || strings.Contains(string(row.base.Note), text) {
		return true
	}
	return slices.ContainsFunc(m.texts, func(at int) bool { return strings.Contains(row.texts[at], text) })
}

func (m match) filtered(row standing) bool {
	for i, f := range m.query.Filters {
		column, text := field.Column{}, string(row.base.No)
		if at := m.filters[i]; at >= 0 {
			column, text = m.query.Shape.Columns[at], row.texts[at]
		}
		if !f.Passes(column, text) {
			return false
		}
	}
	return true
}
