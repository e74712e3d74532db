package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Mapping says how a foreign table becomes records (DEFINITIONS 5). The mapping screen and the
// command line read and write the same file.
type Mapping struct {
	Sheet    string                         `json:"sheet"`           // sheet of a workbook; empty for the first one with something in it
	Header   int                            `json:"header"`          // row of the column names, counted from 1; 0 to look for it
	Columns  map[string]string              `json:"columns"`         // column of the table to key of the record
	Values   map[string]map[string][]string `json:"values"`          // by key: a word of the table to one or more of ours
	Split    map[string]string              `json:"split"`           // by key: what stands between several values in one cell
	Defaults map[string]string              `json:"defaults"`        // by key: what a blank or absent cell means
	ID       string                         `json:"id"`              // column with the number of the row in its own ledger
	Down     []string                       `json:"down,omitempty"`  // keys whose blank cells mean the one above
	Enter    map[string][]string            `json:"enter,omitempty"` // by ledger: names to enter with the rows that name them
}

// ParseMapping reads a mapping file; a key it does not know is refused, so that a slip of the pen
// does not silently leave a column out.
func ParseMapping(file []byte) (Mapping, error) {
	file = bytes.TrimPrefix(file, []byte("\uFEFF"))
	var m Mapping
	decoder := json.NewDecoder(bytes.NewReader(file))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(&m)
	if err == nil {
		return m, nil
	}
	at := decoder.InputOffset()
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at = syntax.Offset
	}
	line := 1 + bytes.Count(file[:min(int(at), len(file))], []byte("\n"))
	return Mapping{}, app.Fail(app.Invalid, fmt.Sprintf(term.SayMappingForm, line), err)
}

// File gives the mapping as the file it is kept in.
func (m Mapping) File() ([]byte, error) {
	file, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write mapping: %w", err)
	}
	return append(file, '\n'), nil
}

// Fill sets the default of a key unless a column or another default provides it already.
func (m *Mapping) Fill(key, value string) {
	if _, set := m.Defaults[key]; set {
		return
	}
	for _, mapped := range m.Columns {
		if mapped == key {
			return
		}
	}
	defaults := map[string]string{key: value}
	for k, v := range m.Defaults {
		defaults[k] = v
	}
	m.Defaults = defaults
}
