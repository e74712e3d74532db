package exchange

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// CSV writes records as comma separated text in UTF-8 with its mark: the terms, then the keys, then
// one record a row, in words that reading it in again finds: labels of codes, names of records, what
// is not filled left blank.
func (d *Desk) CSV(e exchange.Export) ([]byte, error) {
	out, err := d.outgoing(e)
	if err != nil {
		return nil, err
	}
	rows := out.heads(e.NoKeys)
	for _, rec := range out.records {
		rows = append(rows, out.texts(rec))
	}
	return separated(rows)
}

// outgoing is a ledger on its way out.
type outgoing struct {
	shape   field.Shape
	columns []field.Column
	base    []baseColumn
	names   *lookup
	records []field.Record
}

func (d *Desk) outgoing(e exchange.Export) (*outgoing, error) {
	sheet, err := d.sheet(e.Entity)
	if err != nil {
		return nil, err
	}
	shape := sheet.Shape()
	out := &outgoing{shape: shape, columns: columns(shape), base: baseColumns(), names: newLookup(d.office.Library)}
	kinds := []bool{e.Query.Void}
	if e.Withdrawn && !e.Query.Void {
		kinds = append(kinds, true)
	}
	for _, void := range kinds {
		query := e.Query
		query.Void = void
		page, err := sheet.Page(query)
		if err != nil {
			return nil, fmt.Errorf("export %s: %w", shape.Key, err)
		}
		out.records = append(out.records, page...)
	}
	return out, nil
}

// heads are the row of terms and the row of keys.
func (o *outgoing) heads(noKeys bool) [][]string {
	var labels, keys []string
	seen := map[string]bool{}
	add := func(label, key string) {
		if seen[label] {
			label = fmt.Sprintf(term.FormSame, label, key)
		}
		seen[label] = true
		labels, keys = append(labels, label), append(keys, "#"+key)
	}
	for _, c := range o.columns {
		add(unit(c), c.Key)
	}
	for _, b := range o.base {
		add(b.term.Label, b.key)
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
	var row []string
	for _, c := range o.columns {
		row = append(row, shown(c, rec.Text(c.Key), names))
	}
	for _, b := range o.base {
		row = append(row, b.at(rec.Base).Text())
	}
	return row
}

// shown gives the canonical text of a column in the words that read back as the same.
func shown(c field.Column, text string, names *names) string {
	if text == "" {
		return ""
	}
	switch c.Kind {
	case field.Choice:
		return word(c.Codes, text)
	case field.Choices:
		keys := strings.Split(text, ";")
		for i, key := range keys {
			keys[i] = word(c.Codes, key)
		}
		return strings.Join(keys, ";")
	case field.YesNo:
		if text == string(app.Yes) {
			return term.WordYes
		}
		return term.WordNo
	case field.Ref:
		return names.Name(c.To, app.ID(text))
	case field.Shares:
		return partners(c, text, names)
	}
	return text
}

// word gives the label of a code; codes that papers name by their letter, such as the classes C01 to
// C12, keep it in front.
func word(table term.Table, key string) string {
	label := table.Label(key)
	if strings.ContainsAny(label, listSigns) {
		return key
	}
	if label != key && key != "" && key[0] >= 'A' && key[0] <= 'Z' {
		label = key + " " + label
	}
	if found, ok := table.Find(label); !ok || found != key {
		return key
	}
	return label
}

func partners(c field.Column, text string, names *names) string {
	parts := strings.Split(text, ";")
	for i, part := range parts {
		id, percent, has := strings.Cut(part, ":")
		parts[i] = names.Code(c.To, app.ID(id))
		if has {
			parts[i] += ":" + percent
		}
	}
	return strings.Join(parts, ";")
}
