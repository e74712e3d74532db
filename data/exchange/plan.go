package exchange

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Plan looks over every row of the table as a record of the entity and writes nothing. A mapping
// without columns is completed by what Propose proposes.
func (d *Desk) Plan(entity string, table *exchange.Table, m exchange.Mapping) (*exchange.Batch, error) {
	sheet, err := d.sheet(entity)
	if err != nil {
		return nil, err
	}
	p := &plan{desk: d, sheet: sheet, shape: sheet.Shape(), table: table, mapping: m, names: newLookup(d.office.Library)}
	for _, step := range []func() error{p.complete, p.findColumns, p.checkKeys, p.readWords, p.readDefaults, p.open} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	batch := &exchange.Batch{Entity: p.shape.Key, Header: p.head.names, Unused: p.unused(), Mapping: p.mapping}
	for r := p.head.start; r < len(table.Rows); r++ {
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
	words    map[string]map[string][]string // mapping.Values under trimmed words
	past     *past
	required []source // those that a record must have and no default provides
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
			wanted[clean(name)] = true
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
	p.mapping.Columns, p.mapping.Header, p.mapping.Sheet = proposed.Columns, proposed.Header, proposed.Sheet
	p.mapping.ID = first(given.ID, proposed.ID)
	for key, value := range proposed.Defaults {
		p.mapping.Fill(key, value)
	}
	return nil
}

// findColumns finds the columns that the mapping names.
func (p *plan) findColumns() error {
	if p.mapping.Header < 1 || p.mapping.Header > len(p.table.Rows) {
		return app.Refuse(fmt.Sprintf(term.SayHeaderOutside, p.mapping.Header, p.table.Name, len(p.table.Rows)))
	}
	p.head = headerAt(p.table, p.mapping.Header-1, p.shape)
	taken := map[string]bool{}
	for name, key := range p.mapping.Columns {
		col, err := p.column(name)
		if err != nil {
			return err
		}
		if !known(p.shape, key) {
			return p.refuseKey(key)
		}
		if taken[key] {
			return app.Refuse(fmt.Sprintf(term.SayMappingTwice, p.label(key)))
		}
		taken[key] = true
		p.sources = append(p.sources, p.source(col, key))
	}
	slices.SortFunc(p.sources, func(a, b source) int { return p.rank(a) - p.rank(b) })
	p.id = -1
	if p.mapping.ID == "" {
		return nil
	}
	col, err := p.column(p.mapping.ID)
	p.id = col
	return err
}

// rank orders what is read: the facility first, because rooms are found by it.
func (p *plan) rank(s source) int {
	if s.base == nil && s.column.Key == p.shape.FacilityKey {
		return -1
	}
	return s.col
}

func (p *plan) source(col int, key string) source {
	if b, ok := findBase(key); ok {
		if _, own := p.shape.Column(key); !own {
			return source{col: col, base: &b}
		}
	}
	c, _ := p.shape.Column(key) // proved known
	return source{col: col, column: c}
}

func (p *plan) column(name string) (int, error) {
	for c, own := range p.head.names {
		if own == name {
			return c, nil
		}
	}
	for c, own := range p.head.names {
		if clean(own) == clean(name) {
			return c, nil
		}
	}
	return 0, app.Refuse(fmt.Sprintf(term.SayMappingColumn, name, strings.Join(p.head.names, term.ListComma)))
}

func (p *plan) label(key string) string {
	if c, ok := p.shape.Column(key); ok {
		return c.Term.Label
	}
	if b, ok := findBase(key); ok {
		return b.term.Label
	}
	return key
}

func (p *plan) refuseKey(key string) error {
	var keys []string
	for _, c := range columns(p.shape) {
		keys = append(keys, c.Key)
	}
	for _, b := range baseColumns() {
		keys = append(keys, b.key)
	}
	return app.Refuse(fmt.Sprintf(term.SayMappingKey, key, p.shape.Term.Label, strings.Join(keys, term.ListComma)))
}

// checkKeys refuses value words, separators and defaults for fields that records do not have.
func (p *plan) checkKeys() error {
	var keys []string
	for key := range p.mapping.Values {
		keys = append(keys, key)
	}
	for key := range p.mapping.Split {
		keys = append(keys, key)
	}
	for key := range p.mapping.Defaults {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		if !known(p.shape, key) {
			return p.refuseKey(key)
		}
	}
	return nil
}

func (p *plan) readWords() error {
	p.words = map[string]map[string][]string{}
	for key, words := range p.mapping.Values {
		p.words[key] = map[string][]string{}
		for word, ours := range words {
			p.words[key][strings.TrimSpace(word)] = ours
		}
	}
	return nil
}

// readDefaults tries each default once, so that one that cannot be used is said once and not on
// every row, and notes what a record must have that only the table can provide.
func (p *plan) readDefaults() error {
	rec := p.blank()
	in := reading{rec: rec}
	for _, key := range p.defaultKeys() {
		one := provided{p.source(-1, key), p.mapping.Defaults[key]}
		if err := p.fill(&in, one.source, one.text); err != nil {
			return app.Refuse(fmt.Sprintf(term.SayMappingDefault, p.label(key), app.Sentence(err)))
		}
		p.defaults = append(p.defaults, one)
	}
	for _, s := range p.sources {
		if _, provided := p.mapping.Defaults[s.column.Key]; s.base == nil && s.column.Has(field.Required) && !provided {
			p.required = append(p.required, s)
		}
	}
	return nil
}

// defaultKeys lists the keys with a default, the facility first.
func (p *plan) defaultKeys() []string {
	var keys []string
	for key := range p.mapping.Defaults {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if a == p.shape.FacilityKey {
			return -1
		}
		if b == p.shape.FacilityKey {
			return 1
		}
		return strings.Compare(a, b)
	})
	return keys
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
	p.past = newPast(p.shape, rack)
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
		if used[c] || !p.filled(c) {
			continue
		}
		names = append(names, name)
	}
	return names
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
