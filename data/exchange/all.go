package exchange

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
)

// All writes the whole book: one CSV for each ledger, what is referred to first, the rule pack in
// use, the code tables, and how much evidence lies with each record, so that whoever computes the
// score again needs nothing else. The files of the evidence stay in the book.
func (d *Desk) All(noKeys bool) ([]exchange.File, error) {
	var files []exchange.File
	for _, entity := range d.Entities() {
		body, err := d.CSV(exchange.Export{Entity: entity, Withdrawn: true, NoKeys: noKeys})
		if err != nil {
			return nil, err
		}
		files = append(files, exchange.File{Name: entity + ".csv", Body: body})
	}
	pack, err := json.MarshalIndent(d.office.Appraisal.Pack(), "", " ")
	if err != nil {
		return nil, fmt.Errorf("write rule pack: %w", err)
	}
	codes, err := d.codes()
	if err != nil {
		return nil, err
	}
	proofs, err := d.evidence()
	if err != nil {
		return nil, err
	}
	return append(files, exchange.File{Name: "pack.json", Body: append(pack, '\n')}, exchange.File{Name: "codes.csv", Body: codes}, exchange.File{Name: "evidence.csv", Body: proofs}), nil
}

// evidence lists the records that have evidence, and how many pieces: ledger by ledger, in the order
// of their identities. It is not read in again, for the pieces themselves do not travel in tables.
func (d *Desk) evidence() ([]byte, error) {
	rows := [][]string{{"entity", "record", "count"}}
	for _, entity := range d.Entities() {
		counts, err := d.office.Evidence(entity)
		if err != nil {
			return nil, fmt.Errorf("count evidence of %s: %w", entity, err)
		}
		for _, id := range slices.Sorted(maps.Keys(counts)) {
			rows = append(rows, []string{entity, string(id), strconv.Itoa(counts[id])})
		}
	}
	return separated(rows)
}

// codes lists every code with its label, for each field that uses it.
func (d *Desk) codes() ([]byte, error) {
	rows := [][]string{{"entity", "field", "key", "label"}}
	for _, s := range d.office.Library {
		for _, c := range columns(s.Shape()) {
			if c.Kind == field.Choice || c.Kind == field.Choices {
				rows = append(rows, codeRows(s.Shape().Key, c)...)
			}
		}
	}
	return separated(rows)
}

func codeRows(entity string, c field.Column) [][]string {
	var rows [][]string
	for _, code := range c.Codes.Codes {
		rows = append(rows, []string{entity, c.Key, code.Key, word(c.Codes, code.Key)})
	}
	return rows
}
