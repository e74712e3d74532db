package exchange

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Complaints writes the rows that failed as a table of their own, as they were, with the row they
// stood in and the reason in front, so that they can be mended and read in again.
func (d *Desk) Complaints(batch *exchange.Batch) ([]byte, error) {
	rows := [][]string{append([]string{term.WordRowNumber, term.WordReason}, batch.Header...)}
	for _, row := range batch.Find(exchange.Failed) {
		rows = append(rows, append([]string{strconv.Itoa(row.Number), complaint(row)}, mendable(batch, row)...))
	}
	return separated(rows)
}

// ComplaintsWorkbook writes the same as an .xlsx file, with where each row comes from: read in again
// once mended, the rows are known to be those of the first table.
func (d *Desk) ComplaintsWorkbook(batch *exchange.Batch) ([]byte, error) {
	sheet, err := d.sheet(batch.Entity)
	if err != nil {
		return nil, err
	}
	head := append([]string{term.WordRowNumber, term.WordReason, term.Origin.Label}, batch.Header...)
	p := &page{name: sheet.Shape().Term.Label, heads: [][]string{head}}
	for range 3 {
		p.columns = append(p.columns, outColumn{kind: field.Line})
	}
	for _, name := range batch.Header {
		kind := field.Line
		if c, ok := sheet.Shape().Column(batch.Mapping.Columns[name]); ok {
			kind = c.Kind
		}
		p.columns = append(p.columns, outColumn{kind: kind})
	}
	return inBook(func(book *excelize.File) error {
		p.book = book
		if err := p.begin(); err != nil {
			return err
		}
		for _, row := range batch.Find(exchange.Failed) {
			cells := append([]string{strconv.Itoa(row.Number), complaint(row), row.Texts[exchange.KeyOrigin]}, mendable(batch, row)...)
			if err := p.record(cells[:min(len(cells), len(p.columns))]); err != nil {
				return err
			}
		}
		return p.dress()
	})
}

// complaint is what was said about a row, in one line.
func complaint(row exchange.Row) string {
	var said []string
	for _, t := range row.Troubles {
		said = append(said, t.Column+" "+t.Sentence)
	}
	return strings.TrimSpace(strings.Join(said, term.SentenceGap))
}

// mendable are the cells of a row as a person would write them: dates as dates, and what was typed in
// their place.
func mendable(batch *exchange.Batch, row exchange.Row) []string {
	cells := append([]string(nil), row.Cells...)
	for c, name := range batch.Header {
		if text, ok := row.Texts[batch.Mapping.Columns[name]]; ok && c < len(cells) && batch.Mapping.Columns[name] != "" {
			cells[c] = text
		}
	}
	return cells
}
