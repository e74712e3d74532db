package exchange

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// findColumns finds the columns that the mapping names.
func (p *plan) findColumns() error {
	if p.mapping.Header < 1 || p.mapping.Header > len(p.table.Rows) {
		return app.Refuse(fmt.Sprintf(term.SayHeaderOutside, p.mapping.Header, p.table.Name, len(p.table.Rows)))
	}
	p.head = headerAt(p.table, p.mapping.Header-1, p.shape, p.familiar())
	p.mapping.Header = p.head.row + 1
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
	p.id, p.counts = col, countsRows(p.mapping.ID)
	return err
}

// familiar reports the cells that name columns, by the mapping or by the words of the fields.
func (p *plan) familiar() func(string) bool {
	words, named := newWords(p.shape), map[string]bool{}
	for name := range p.mapping.Columns {
		for _, line := range append(strings.Split(name, lineSign), name) {
			named[clean(line)] = true
		}
	}
	return func(text string) bool { return named[clean(text)] || words.known(text) }
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
	if c := p.head.find(name); c >= 0 {
		return c, nil
	}
	return 0, app.Refuse(fmt.Sprintf(term.SayMappingColumn, name, strings.Join(p.head.names, term.ListComma)))
}

func (p *plan) label(key string) string { return labelOf(p.shape, key) }

// labelOf gives what people call a key.
func labelOf(shape field.Shape, key string) string {
	if c, ok := shape.Column(key); ok {
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
	keys = append(keys, p.mapping.Down...)
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
		if _, provided := p.mapping.Defaults[s.column.Key]; s.base == nil && s.column.Has(field.Required) && !provided && !slices.Contains(p.mapping.Down, s.column.Key) {
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
