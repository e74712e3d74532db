package exchange

import (
	"cmp"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Plan looks over every row of the table as a record of the entity and writes nothing. A mapping
// without columns is completed by what Propose proposes.
func (d *Desk) Plan(watch exchange.Watch, entity string, table *exchange.Table, m exchange.Mapping) (*exchange.Batch, error) {
	sheet, err := d.sheet(entity)
	if err != nil {
		return nil, err
	}
	p := &plan{desk: d, sheet: sheet, shape: sheet.Shape(), table: table, mapping: m, names: newLookup(d.office.Library), reasons: map[string]string{}, absent: map[string][]string{}, above: map[string]string{}}
	for _, step := range []func() error{p.complete, p.findColumns, p.checkKeys, p.readWords, p.readDefaults, p.open} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	batch := &exchange.Batch{Entity: p.shape.Key, Table: table, Header: p.head.names, Unused: p.unused(), Mapping: p.mapping, Reasons: p.reasons, Notes: p.notes()}
	for r := p.head.start; r < len(table.Rows); r++ {
		if err := watch.Step(r, len(table.Rows)); err != nil {
			return nil, fmt.Errorf("look over rows: %w", err)
		}
		row, err := p.row(r)
		if err != nil {
			return nil, fmt.Errorf("look over row %d: %w", r+1, err)
		}
		batch.Rows = append(batch.Rows, row)
	}
	if len(batch.Rows) == 0 {
		return nil, app.Refuse(fmt.Sprintf(term.SayNoRows, table.Name))
	}
	if p.names.failed != nil {
		return nil, p.names.failed
	}
	batch.Entered = p.entered
	for _, entity := range p.desk.Entities() {
		if names := p.absent[entity]; len(names) > 0 {
			batch.Absent = append(batch.Absent, exchange.Absent{Entity: entity, Names: names})
		}
	}
	return batch, nil
}

// plan is one table on its way in.
type plan struct {
	desk    *Desk
	sheet   ledger.Sheet // of the book
	over    ledger.Sheet // of the book with the rows above
	shape   field.Shape
	table   *exchange.Table
	mapping exchange.Mapping
	head    header
	names   *lookup
	shelf   *shelf

	sources  []source
	defaults []provided
	id       int                            // column of the foreign number, -1 without one
	counts   bool                           // the foreign number only counts the rows of its table
	words    map[string]map[string][]string // mapping.Values under trimmed words
	past     *past
	required []source // those that a record must have and no default provides
	reasons  map[string]string
	above    map[string]string   // by key: the text of the last filled cell, for blank ones under it
	absent   map[string][]string // by ledger: names that rows use and nobody knows
	entered  []field.Record      // records made of such names
}

// source is one column of the table and what it fills.
type source struct {
	col    int
	column field.Column
	base   *baseColumn // set instead of column for what every record has
}

// provided is a field with the text that a blank cell of it means.
type provided struct {
	source
	text string
}

// complete fills in what the mapping leaves to the program: the columns, and where the header is.
func (p *plan) complete() error {
	if len(p.mapping.Columns) == 0 {
		return p.proposed()
	}
	if p.mapping.Header == 0 {
		wanted := map[string]bool{}
		for name := range p.mapping.Columns {
			for _, line := range append(strings.Split(name, lineSign), name) {
				wanted[clean(line)] = true
			}
		}
		row, ok := findHeader(p.table, func(text string) bool { return wanted[clean(text)] })
		if !ok {
			return app.Refuse(fmt.Sprintf(term.SayHeaderNone, p.table.Name))
		}
		p.mapping.Header = row + 1
	}
	return nil
}

func (p *plan) proposed() error {
	given := p.mapping
	proposed, err := p.desk.propose(p.sheet, p.table, given.Header)
	if err != nil {
		return err
	}
	p.reasons = proposed.reasons
	p.mapping.Columns, p.mapping.Header, p.mapping.Sheet = proposed.mapping.Columns, proposed.mapping.Header, proposed.mapping.Sheet
	p.mapping.ID = cmp.Or(given.ID, proposed.mapping.ID)
	for key, value := range proposed.mapping.Defaults {
		p.mapping.Fill(key, value)
	}
	return nil
}

// open puts the book on a shelf and the desks over it.
func (p *plan) open() error {
	p.shelf = newShelf(p.desk.office.Library, p.desk.store)
	over, ok := p.desk.over(p.shelf).Library.Sheet(p.shape.Key)
	if !ok {
		return fmt.Errorf("no ledger %s", p.shape.Key)
	}
	p.over = over
	rack, err := p.shelf.rack(p.shape)
	if err != nil {
		return err
	}
	p.past = newPast(p.shape, rack, p.mappedKeys())
	p.past.counts = p.counts
	return nil
}

// unused lists the columns with content that no field takes.
func (p *plan) unused() []string {
	used := map[int]bool{p.id: true}
	for _, s := range p.sources {
		used[s.col] = true
	}
	var names []string
	for c, name := range p.head.names {
		if used[c] || !p.filled(c) || countsRows(name) || (c < 2 && p.head.names[0] == term.WordRowNumber) {
			continue
		}
		names = append(names, name)
	}
	return names
}

// notes says what was made of the table before its rows were read.
func (p *plan) notes() []string {
	var notes []string
	if lines := p.head.row - p.head.top + 1; lines > 1 {
		notes = append(notes, fmt.Sprintf(term.NoteLines, p.head.top+1, p.head.row+1, lineSign))
	}
	merged, hidden := 0, 0
	for _, r := range p.table.Merged {
		if r >= p.head.start {
			merged++
		}
	}
	for r := range p.table.Hidden {
		if r >= p.head.start {
			hidden++
		}
	}
	if merged > 0 {
		notes = append(notes, fmt.Sprintf(term.NoteMerged, merged))
	}
	if hidden > 0 {
		notes = append(notes, fmt.Sprintf(term.NoteHidden, hidden))
	}
	return notes
}

func (p *plan) filled(col int) bool {
	for _, row := range p.table.Rows[p.head.start:] {
		if col < len(row) && strings.TrimSpace(row[col]) != "" {
			return true
		}
	}
	return false
}

// blank gives a record with nothing filled in: what a new record starts with is for typing, and
// would fill in what the table leaves open.
func (p *plan) blank() field.Record {
	rec := p.sheet.Blank()
	for _, v := range rec.Values {
		_ = v.Set("") // the blank text is a value of every kind
	}
	return rec
}
