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

const (
	sampled   = 200 // filled cells of a column that are looked at
	fewCells  = 3   // fewer filled cells say nothing
	mostRight = 8   // of ten cells that must be right for a column to be known by its cells
)

// content looks into the cells of a table, so that a column is known by what it holds and not by its
// name alone.
type content struct {
	sheet ledger.Sheet
	table *exchange.Table
	names *lookup
	today app.Day
	cells [][]string // by column: its first filled cells
	whole [][]string // by column: all its filled cells, in the rows that are more than a word or two
}

func newContent(d *Desk, sheet ledger.Sheet, table *exchange.Table, h header) *content {
	c := &content{sheet: sheet, table: table, names: newLookup(d.office.Library), today: d.office.Today()}
	c.cells, c.whole = make([][]string, len(h.names)), make([][]string, len(h.names))
	for _, row := range table.Rows[h.start:] {
		filled := slices.DeleteFunc(slices.Clone(row), func(text string) bool { return strings.TrimSpace(text) == "" })
		for col, text := range row[:min(len(row), len(h.names))] {
			if text = strings.TrimSpace(text); text == "" || slices.Contains(term.WordsOfTotal, bare(text)) {
				continue
			}
			if len(c.cells[col]) < sampled {
				c.cells[col] = append(c.cells[col], text)
			}
			if len(filled) > 1 {
				c.whole[col] = append(c.whole[col], text)
			}
		}
	}
	return c
}

// unique reports whether no two rows have the same text in the column.
func (c *content) unique(col int) bool {
	seen := map[string]bool{}
	for _, text := range c.whole[col] {
		if seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}

// fits reports whether the cells of a column can be values of a field: not one of several that can
// is a column that goes by the name and is something else. Words of lists may be strange.
func (c *content) fits(key string, col int) bool {
	column, ok := c.sheet.Shape().Column(key)
	if !ok || !exactly(column.Kind) || len(c.cells[col]) < fewCells {
		return true
	}
	return c.right(column, col) > 0
}

// exactly reports kinds whose cells are told from any other text.
func exactly(kind field.Kind) bool {
	switch kind {
	case field.Count, field.Money, field.Quantity, field.Day, field.Month, field.Clock, field.Segments, field.YesNo:
		return true
	}
	return false
}

// only gives the one free field that nearly all cells of a column are, empty when there is none or
// more than one. Numbers and plain words could be anything.
func (c *content) only(col int, taken map[string]bool) string {
	found := ""
	for _, column := range columns(c.sheet.Shape()) {
		if taken[column.Key] || !telling(column) || !c.mostly(column, col) {
			continue
		}
		if found != "" {
			return ""
		}
		found = column.Key
	}
	return found
}

// telling reports fields that cells show to be meant: the day of the record, words of a list, names
// of other records.
func telling(column field.Column) bool {
	switch column.Kind {
	case field.Day:
		return column.Has(field.Required)
	case field.Month, field.Choice, field.Choices, field.Ref:
		return true
	}
	return false
}

func (c *content) mostly(column field.Column, col int) bool {
	filled := len(c.cells[col])
	return filled > 0 && c.right(column, col)*10 >= filled*mostRight
}

// right counts the sampled cells that can be values of the field.
func (c *content) right(column field.Column, col int) int {
	value, n := c.sheet.Blank().Value(column.Key), 0
	p := plan{table: c.table}
	for _, text := range c.cells[col] {
		if column.Kind == field.Ref {
			if len(c.names.register(column.To).ids[text]) > 0 {
				n++
			}
			continue
		}
		if column.Read(value, p.natural(column.Kind, text), field.Reader{Names: c.names.within(""), Today: c.today}) == nil {
			n++
		}
	}
	return n
}

// reason tells how a column was known by its cells.
func (c *content) reason(column field.Column, col int) string {
	return fmt.Sprintf(term.ReasonContent, len(c.cells[col]), c.right(column, col), column.Term.Label)
}
