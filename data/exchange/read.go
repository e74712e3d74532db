package exchange

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
)

// biggestFile is far above a ledger of many years.
const biggestFile = 64 << 20

// Read reads a table. The content decides what it is, not the end of its name. sheet names the sheet
// of a workbook, empty for the first one with something in it.
func (d *Desk) Read(file exchange.File, sheet string) (*exchange.Table, error) {
	name := filepath.Base(file.Name)
	if len(file.Body) > biggestFile {
		return nil, app.Refuse(fmt.Sprintf(term.SayFileTooBig, name, biggestFile>>20))
	}
	if err := foreign(name, file.Body); err != nil {
		return nil, err
	}
	var table *exchange.Table
	var err error
	if bytes.HasPrefix(file.Body, []byte("PK\x03\x04")) {
		table, err = readWorkbook(name, file.Body, sheet)
	} else {
		table, err = readText(name, file.Body)
	}
	if err != nil {
		return nil, err
	}
	table.Rows = trimmed(table.Rows)
	if len(table.Rows) == 0 {
		return nil, app.Refuse(fmt.Sprintf(term.SayFileEmpty, name))
	}
	return table, nil
}

// foreign refuses what is no table, with the way out for each kind.
func foreign(name string, body []byte) error {
	start := bytes.TrimLeft(bytes.TrimPrefix(body, []byte("\uFEFF")), " \t\r\n")
	say := ""
	switch {
	case len(start) == 0:
		say = term.SayFileEmpty
	case bytes.HasPrefix(body, []byte("\xD0\xCF\x11\xE0")) && bytes.Contains(body, wide("EncryptedPackage")):
		say = term.SayFilePassword
	case bytes.HasPrefix(body, []byte("\xD0\xCF\x11\xE0")):
		say = term.SayFileOldExcel
	case start[0] == '<':
		say = term.SayFileWebPage
	case unlikelyText(body):
		say = term.SayFileForeign
	}
	if say == "" {
		return nil
	}
	return app.Refuse(fmt.Sprintf(say, name))
}

// wide writes text as old office files keep it.
func wide(text string) []byte {
	var out []byte
	for i := range len(text) {
		out = append(out, text[i], 0)
	}
	return out
}

// unlikelyText finds pictures, papers and programs: they begin with control bytes that no text has.
// A workbook is no text either, but is welcome, and so is text in 16 bits.
func unlikelyText(body []byte) bool {
	for _, known := range []string{"PK\x03\x04", "\xFF\xFE", "\xFE\xFF"} {
		if bytes.HasPrefix(body, []byte(known)) {
			return false
		}
	}
	if bytes.HasPrefix(body, []byte("%PDF-")) || bytes.HasPrefix(body, []byte("PK")) {
		return true
	}
	start := body[:min(len(body), 1024)]
	control := 0
	for _, b := range start {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' {
			control++
		}
	}
	return control*20 > len(start)
}

// trimmed drops blank rows at the end: spreadsheets keep thousands of them.
func trimmed(rows [][]string) [][]string {
	for len(rows) > 0 && exchange.Blank(rows[len(rows)-1]) {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// scientific is how a spreadsheet shows a long number it has rounded.
var scientific = regexp.MustCompile(`^\d(\.\d+)?[eE]\+(1[1-9]|[2-9]\d)$`)

// flaw judges a cell by its text alone.
func flaw(cell string) exchange.Flaw {
	switch {
	case scientific.MatchString(cell):
		return exchange.LongNumber
	case slices.Contains(term.WordsOfFailure, cell):
		return exchange.Failure
	}
	return 0
}
