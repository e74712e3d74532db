package exchange

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
)

// readWorkbook reads one sheet of an .xlsx file, numbers and dates as they are kept, not as shown.
func readWorkbook(name string, body []byte, sheet string) (table *exchange.Table, err error) {
	book, err := excelize.OpenReader(bytes.NewReader(body), excelize.Options{UnzipSizeLimit: 1 << 30})
	if err != nil {
		return nil, app.Fail(app.Invalid, fmt.Sprintf(term.SayFileDamaged, name), err)
	}
	defer func() {
		if closed := book.Close(); err == nil && closed != nil {
			err = fmt.Errorf("close workbook: %w", closed)
		}
	}()
	table = &exchange.Table{Name: name, Workbook: true, Sheets: book.GetSheetList(), Flaws: map[exchange.Spot]exchange.Flaw{}}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		table.From1904 = *props.Date1904
	}
	if err := pickSheet(book, table, sheet); err != nil {
		return nil, err
	}
	if err := fillMerged(book, table); err != nil {
		return nil, err
	}
	return table, findFlaws(book, table)
}

// pickSheet reads the named sheet, or the first one in sight that is not empty.
func pickSheet(book *excelize.File, table *exchange.Table, sheet string) (err error) {
	if sheet != "" {
		if !slices.Contains(table.Sheets, sheet) {
			return app.Refuse(fmt.Sprintf(term.SaySheetNone, table.Name, sheet, strings.Join(table.Sheets, term.ListComma)))
		}
		table.Sheet = sheet
		table.Rows, table.Hidden, err = sheetRows(book, table.Name, sheet)
		return err
	}
	for _, name := range table.Sheets {
		if visible, err := book.GetSheetVisible(name); err == nil && !visible {
			continue
		}
		if table.Rows, table.Hidden, err = sheetRows(book, table.Name, name); err != nil {
			return err
		}
		if len(table.Rows) > 0 {
			table.Sheet = name
			return nil
		}
	}
	return app.Refuse(fmt.Sprintf(term.SaySheetsEmpty, table.Name))
}

func sheetRows(book *excelize.File, name, sheet string) ([][]string, map[int]bool, error) {
	damaged := func(err error) error {
		return app.Fail(app.Invalid, fmt.Sprintf(term.SayFileDamaged, name), err)
	}
	cursor, err := book.Rows(sheet)
	if err != nil {
		return nil, nil, damaged(err)
	}
	var rows [][]string
	hidden := map[int]bool{}
	for cursor.Next() {
		row, err := cursor.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, nil, damaged(err)
		}
		if cursor.GetRowOpts().Hidden && !exchange.Blank(row) {
			hidden[len(rows)] = true
		}
		rows = append(rows, row)
	}
	if err := cursor.Close(); err != nil {
		return nil, nil, damaged(err)
	}
	return trimmed(rows), hidden, nil
}

// fillMerged writes what stands in a cell merged over several rows into each of them: a name or date
// holds for all. The cells are marked, for a number does not.
func fillMerged(book *excelize.File, table *exchange.Table) error {
	merged, err := book.GetMergeCells(table.Sheet, true)
	if err != nil {
		return app.Fail(app.Invalid, fmt.Sprintf(term.SayFileDamaged, table.Name), err)
	}
	for _, m := range merged {
		col, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return fmt.Errorf("read merged cell: %w", err)
		}
		_, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return fmt.Errorf("read merged cell: %w", err)
		}
		if bottom > top {
			table.Merged = append(table.Merged, top-1)
			spread(table, exchange.Spot{Row: top - 1, Col: col - 1}, min(bottom, len(table.Rows)))
		}
	}
	return nil
}

func spread(table *exchange.Table, from exchange.Spot, end int) {
	value := cell(table.Rows, from)
	for r := from.Row; r < end && value != ""; r++ {
		for len(table.Rows[r]) <= from.Col {
			table.Rows[r] = append(table.Rows[r], "")
		}
		table.Rows[r][from.Col] = value
		table.Flaws[exchange.Spot{Row: r, Col: from.Col}] = exchange.Spread
	}
}

// cell gives a cell, empty outside the table.
func cell(rows [][]string, at exchange.Spot) string {
	if at.Row >= len(rows) || at.Col >= len(rows[at.Row]) {
		return ""
	}
	return rows[at.Row][at.Col]
}

// longDigits is a whole number with more digits than a spreadsheet's number can hold.
var longDigits = regexp.MustCompile(`^\d{16,}(\.0*)?$`)

// findFlaws marks failed formulas and long numbers kept as numbers; the same digits kept as text are
// fine, so those few cells are looked up.
func findFlaws(book *excelize.File, table *exchange.Table) error {
	for r, row := range table.Rows {
		for c, text := range row {
			found := flaw(text)
			if found == 0 && !longDigits.MatchString(text) {
				continue
			}
			if found != exchange.Failure {
				number, err := keptAsNumber(book, table.Sheet, exchange.Spot{Row: r, Col: c})
				if err != nil {
					return err
				}
				if !number {
					continue
				}
				found = exchange.LongNumber
			}
			table.Flaws[exchange.Spot{Row: r, Col: c}] = found
		}
	}
	return nil
}

func keptAsNumber(book *excelize.File, sheet string, at exchange.Spot) (bool, error) {
	name, err := excelize.CoordinatesToCellName(at.Col+1, at.Row+1)
	if err != nil {
		return false, fmt.Errorf("name cell: %w", err)
	}
	kind, err := book.GetCellType(sheet, name)
	if err != nil {
		return false, fmt.Errorf("read cell %s: %w", name, err)
	}
	return kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber, nil
}
