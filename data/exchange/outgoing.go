package exchange

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// outgoing is a ledger on its way out.
type outgoing struct {
	sheet   ledger.Sheet
	shape   field.Shape
	columns []outColumn
	names   *lookup
	queries []ledger.Query
}

// outColumn is one column of a file.
type outColumn struct {
	key   string
	label string
	kind  field.Kind
	text  func(rec field.Record, names *names) string
}

func (d *Desk) outgoing(e exchange.Export) (*outgoing, error) {
	sheet, err := d.sheet(e.Entity)
	if err != nil {
		return nil, err
	}
	out := &outgoing{sheet: sheet, shape: sheet.Shape(), names: newLookup(d.office.Library)}
	out.columns = everyColumn(out.shape)
	if len(e.Columns) > 0 {
		out.columns = chosen(out.columns, e.Columns)
	}
	kinds := []bool{e.Query.Void}
	if e.Withdrawn && !e.Query.Void {
		kinds = append(kinds, true)
	}
	for _, void := range kinds {
		query := e.Query
		query.Void = void
		out.queries = append(out.queries, query)
	}
	return out, nil
}

// everyColumn is all that travels of a record: its own fields, then what every record has.
func everyColumn(shape field.Shape) []outColumn {
	var all []outColumn
	for _, c := range columns(shape) {
		all = append(all, outColumn{c.Key, unit(c), c.Kind, func(rec field.Record, names *names) string { return shown(c, rec.Text(c.Key), names) }})
	}
	for _, b := range baseColumns() {
		all = append(all, outColumn{b.key, b.term.Label, field.Line, func(rec field.Record, _ *names) string { return b.at(rec.Base).Text() }})
	}
	return all
}

// chosen gives the columns that a list shows, in its order; what is worked out for the screen alone
// stays there.
func chosen(all []outColumn, keys []string) []outColumn {
	var some []outColumn
	for _, key := range keys {
		if at := slices.IndexFunc(all, func(c outColumn) bool { return c.key == key }); at >= 0 {
			some = append(some, all[at])
		}
	}
	return some
}

// pageRows is how many records are read at a time.
const pageRows = 2000

// each hands over the records one after the other.
func (o *outgoing) each(take func(rec field.Record) error) error {
	for _, query := range o.queries {
		end := query.Limit
		for read := 0; end == 0 || read < end; {
			page := query
			page.Offset, page.Limit = query.Offset+read, pageRows
			if end > 0 {
				page.Limit = min(pageRows, end-read)
			}
			found, err := o.sheet.Page(page)
			if err != nil {
				return fmt.Errorf("export %s: %w", o.shape.Key, err)
			}
			for _, rec := range found {
				if err := take(rec); err != nil {
					return err
				}
			}
			read += len(found)
			if len(found) < page.Limit {
				break
			}
		}
	}
	return o.names.failed
}

// heads are the row of terms and the row of keys.
func (o *outgoing) heads(noKeys bool) [][]string {
	var labels, keys []string
	seen := map[string]bool{}
	for _, c := range o.columns {
		label := c.label
		if seen[label] {
			label = fmt.Sprintf(term.FormSame, label, c.key)
		}
		seen[label] = true
		labels, keys = append(labels, label), append(keys, "#"+c.key)
	}
	if noKeys {
		return [][]string{labels}
	}
	return [][]string{labels, keys}
}

// unit gives the label of a column with the unit of amounts, where it does not say so itself.
func unit(c field.Column) string {
	if c.Kind == field.Money && !strings.Contains(c.Term.Label, term.WordYuan) {
		return fmt.Sprintf(term.FormUnit, c.Term.Label)
	}
	return c.Term.Label
}

func (o *outgoing) texts(rec field.Record) []string {
	names := o.names.within(rec.Facility())
	row := make([]string, len(o.columns))
	for i, c := range o.columns {
		row[i] = c.text(rec, names)
	}
	return row
}
