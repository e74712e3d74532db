package exchange

import (
	"cmp"
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Propose proposes how a table becomes records of the entity: by the row of keys when the table came
// out of a book, else by the names of its columns. What every record must have and the table does
// not say gets the answer a new record starts with, openly, as a default.
func (d *Desk) Propose(entity string, table *exchange.Table) (exchange.Mapping, error) {
	sheet, err := d.sheet(entity)
	if err != nil {
		return exchange.Mapping{}, err
	}
	return d.propose(sheet, table, 0)
}

func (d *Desk) propose(sheet ledger.Sheet, table *exchange.Table, row int) (exchange.Mapping, error) {
	shape := sheet.Shape()
	words := newWords(shape)
	if row == 0 {
		found, ok := findHeader(table, words.known)
		if !ok {
			return exchange.Mapping{}, app.Refuse(fmt.Sprintf(term.SayHeaderNone, table.Name))
		}
		row = found + 1
	}
	if row > len(table.Rows) {
		return exchange.Mapping{}, app.Refuse(fmt.Sprintf(term.SayHeaderOutside, row, table.Name, len(table.Rows)))
	}
	h := headerAt(table, row-1, shape)
	m := exchange.Mapping{Sheet: table.Sheet, Header: row, Columns: map[string]string{}}
	if h.keys != nil {
		for c, key := range h.keys {
			if key != "" {
				m.Columns[h.names[c]] = key
			}
		}
		return m, nil
	}
	words.match(h, &m)
	if len(m.Columns) == 0 {
		return exchange.Mapping{}, app.Refuse(fmt.Sprintf(term.SayMappingNothing, shape.Term.Label))
	}
	return m, d.defaults(sheet, &m)
}

// defaults proposes the facility when the book has only one, and for each choice that must be made
// the one a new record starts with.
func (d *Desk) defaults(sheet ledger.Sheet, m *exchange.Mapping) error {
	shape, fresh := sheet.Shape(), sheet.Blank()
	for i, c := range shape.Columns {
		if !c.Has(field.Required) {
			continue
		}
		switch c.Kind {
		case field.Choice:
			if key := fresh.Values[i].Text(); key != "" {
				m.Fill(c.Key, c.Codes.Label(key))
			}
		case field.Ref:
			if c.Key != shape.FacilityKey {
				continue
			}
			all, err := d.office.Facility.Facilities.Find(ledger.Query{Limit: 2})
			if err != nil {
				return fmt.Errorf("propose facility: %w", err)
			}
			if len(all) == 1 {
				m.Fill(c.Key, string(all[0].Code))
			}
		}
	}
	return nil
}

// words are the names by which the fields of an entity are known, labels before synonyms.
type words struct {
	shape    field.Shape
	labels   map[string]string // clean name to key
	synonyms map[string]string
	numbers  []string
}

func newWords(shape field.Shape) words {
	w := words{shape: shape, labels: map[string]string{}, synonyms: map[string]string{}}
	add := func(to map[string]string, name, key string) {
		for _, n := range []string{clean(name), bare(name)} {
			if _, taken := to[n]; !taken && n != "" {
				to[n] = key
			}
		}
	}
	for _, c := range columns(shape) {
		for _, name := range []string{c.Term.Label, c.Term.Short, c.Key} {
			add(w.labels, name, c.Key)
		}
	}
	for _, b := range baseColumns() {
		for _, name := range []string{b.term.Label, b.key} {
			add(w.labels, name, b.key)
		}
	}
	for _, s := range term.TableSynonyms {
		for _, name := range s.Words {
			if s.Entity == shape.Key || s.Entity == "" {
				add(w.synonyms, name, s.Key)
			}
		}
	}
	for _, name := range term.WordsOfNumber {
		w.numbers = append(w.numbers, clean(name))
	}
	return w
}

// known reports whether the name of a column means something.
func (w words) known(name string) bool {
	return w.label(name) != "" || w.synonym(name) != "" || slices.Contains(w.numbers, clean(name))
}

func (w words) label(name string) string { return either(w.labels, name) }

func (w words) synonym(name string) string { return either(w.synonyms, name) }

func either(names map[string]string, name string) string {
	if key, ok := names[clean(name)]; ok {
		return key
	}
	return names[bare(name)]
}

// match gives each field the column with its own label, and what is left the first column with a
// name it goes by. The number of a foreign row is its origin; in an export of a book it is the number
// itself.
func (w words) match(h header, m *exchange.Mapping) {
	own := slices.ContainsFunc(h.names, func(name string) bool { return w.label(name) == exchange.KeyID })
	taken := map[string]bool{}
	for _, find := range []func(string) string{w.label, w.synonym} {
		for _, name := range h.names {
			key := find(name)
			if _, mapped := m.Columns[name]; mapped || key == "" || taken[key] || name == m.ID {
				continue
			}
			if key == exchange.KeyNo && !own {
				m.ID = cmp.Or(m.ID, name)
				continue
			}
			m.Columns[name] = key
			taken[key] = true
		}
	}
	for _, number := range w.numbers {
		for _, name := range h.names {
			if _, mapped := m.Columns[name]; !mapped && !own && clean(name) == number {
				m.ID = cmp.Or(m.ID, name)
			}
		}
	}
}
