package exchange

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Propose proposes how a table becomes records of the entity: by the row of keys when the table came
// out of a book, else by the names of its columns and by what stands in them. What every record must
// have and the table does not say gets the answer a new record starts with, openly, as a default.
func (d *Desk) Propose(entity string, table *exchange.Table) (exchange.Mapping, error) {
	sheet, err := d.sheet(entity)
	if err != nil {
		return exchange.Mapping{}, err
	}
	proposed, err := d.propose(sheet, table, 0)
	if err != nil {
		return exchange.Mapping{}, err
	}
	return proposed.mapping, nil
}

// proposal is a mapping with the reason for each column.
type proposal struct {
	mapping exchange.Mapping
	reasons map[string]string
}

func (d *Desk) propose(sheet ledger.Sheet, table *exchange.Table, row int) (proposal, error) {
	shape := sheet.Shape()
	words := newWords(shape)
	if row == 0 {
		found, ok := findHeader(table, words.known)
		if !ok {
			return proposal{}, app.Refuse(fmt.Sprintf(term.SayHeaderNone, table.Name))
		}
		row = found + 1
	}
	if row > len(table.Rows) {
		return proposal{}, app.Refuse(fmt.Sprintf(term.SayHeaderOutside, row, table.Name, len(table.Rows)))
	}
	h := headerAt(table, row-1, shape, words.known)
	made := proposal{mapping: exchange.Mapping{Sheet: table.Sheet, Header: h.row + 1, Columns: map[string]string{}}, reasons: map[string]string{}}
	if h.keys != nil {
		for c, key := range h.keys {
			if key != "" {
				made.mapping.Columns[h.names[c]] = key
				made.reasons[h.names[c]] = term.ReasonKeys
			}
		}
		return made, nil
	}
	m := matcher{words: words, head: h, content: newContent(d, sheet, table, h), made: made, taken: map[string]bool{}}
	m.match()
	if len(m.made.mapping.Columns) == 0 {
		return proposal{}, app.Refuse(fmt.Sprintf(term.SayMappingNothing, shape.Term.Label))
	}
	return m.made, d.defaults(sheet, &m.made.mapping)
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

// matcher gives the columns of one table their fields.
type matcher struct {
	words   words
	head    header
	content *content
	made    proposal
	taken   map[string]bool // keys
}

// match gives each field the column with its own label, then the first column with a name it goes by
// whose cells can be it, then a column whose cells can be nothing else; last a column with a fitting
// name whose cells do not fit, which is said. The number of a foreign row is its origin; in an export
// of a book it is the number itself.
func (m *matcher) match() {
	own := slices.ContainsFunc(m.head.names, func(name string) bool { return m.words.label([]string{name}) == exchange.KeyID })
	m.numbers(own)
	m.byName(own, m.words.label, func(string, int) string { return term.ReasonLabel })
	m.byName(own, m.words.synonym, func(key string, c int) string {
		if !m.content.fits(key, c) {
			return ""
		}
		return fmt.Sprintf(term.ReasonSynonym, labelOf(m.words.shape, key))
	})
	m.byContent()
	m.byName(own, m.words.synonym, func(key string, c int) string { return fmt.Sprintf(term.ReasonDoubt, labelOf(m.words.shape, key)) })
}

// byName gives columns the fields that find names; an empty reason keeps a column for later.
func (m *matcher) byName(own bool, find func([]string) string, reason func(key string, col int) string) {
	for c, name := range m.head.names {
		key := find(m.head.parts[c])
		if m.used(name) || key == "" || m.taken[key] || m.complaint(c) || (key == exchange.KeyNo && !own) {
			continue
		}
		if why := reason(key, c); why != "" {
			m.give(name, key, why)
		}
	}
}

func (m *matcher) used(name string) bool {
	_, mapped := m.made.mapping.Columns[name]
	return mapped || name == m.made.mapping.ID || m.made.reasons[name] != ""
}

func (m *matcher) give(name, key, why string) {
	m.made.mapping.Columns[name] = key
	m.made.reasons[name] = why
	m.taken[key] = true
}

// complaint reports the columns that stand in front of rows given back as failed: they are of this
// program, whatever fields go by the same name.
func (m *matcher) complaint(col int) bool {
	return len(m.head.names) > 1 && m.head.names[0] == term.WordRowNumber && m.head.names[1] == term.WordReason && col < 2
}

// numbers finds the column in which the foreign ledger numbers its rows. One that only counts rows
// and counts some twice numbers nothing.
func (m *matcher) numbers(own bool) {
	if own {
		return
	}
	for _, number := range m.words.numbers {
		for c, name := range m.head.names {
			if clean(name) != number || m.complaint(c) {
				continue
			}
			if countsRows(name) && !m.content.unique(c) {
				m.made.reasons[name] = term.ReasonSerial
				continue
			}
			if m.made.mapping.ID == "" {
				m.made.mapping.ID = name
				m.made.reasons[name] = term.ReasonNumber
			}
		}
	}
}

// countsRows reports the name of a column that counts the rows of a table, whatever they hold.
func countsRows(name string) bool {
	return slices.ContainsFunc(term.WordsOfSerial, func(word string) bool { return clean(word) == clean(name) })
}

// byContent gives a column with a strange name the one field that its cells can be.
func (m *matcher) byContent() {
	found := map[string][]int{}
	for c, name := range m.head.names {
		if m.used(name) || m.complaint(c) || m.words.synonym(m.head.parts[c]) != "" {
			continue
		}
		if key := m.content.only(c, m.taken); key != "" {
			found[key] = append(found[key], c)
		}
	}
	for _, column := range m.words.shape.Columns {
		if at := found[column.Key]; len(at) == 1 {
			m.give(m.head.names[at[0]], column.Key, m.content.reason(column, at[0]))
		}
	}
}
