package exchange

import "strings"

// Table is a foreign table as it was read: every row from the first one on, each cell as text.
type Table struct {
	Name     string   // name of the file, without its folder
	Sheet    string   // sheet it was read from, empty for a text file
	Sheets   []string // all sheets of the workbook
	Rows     [][]string
	Workbook bool // numbers of a workbook: dates and times come as serials
	From1904 bool // serials count from 1904
	Flaws    map[Spot]Flaw
	Hidden   map[int]bool              // rows that the workbook does not show
	Merged   []int                     // rows in which a cell merged over several rows begins; its text was written into each
	Mended   map[int]map[string]string // by row and key: what the person typed in place of the cell
}

// Mend puts what a person typed in place of the cell that fills a field; the table that was read stays
// as it is. The row is counted as the table counts, from 1.
func (t *Table) Mend(number int, key, text string) {
	if t.Mended == nil {
		t.Mended = map[int]map[string]string{}
	}
	if t.Mended[number] == nil {
		t.Mended[number] = map[string]string{}
	}
	t.Mended[number][key] = text
}

// Spot is one cell, row and column counted from 0.
type Spot struct{ Row, Col int }

// Flaw is what is wrong with a cell itself, before anybody asks what it means.
type Flaw int

// The flaws.
const (
	LongNumber Flaw = iota + 1 // 16 digits and more kept as a number: the last ones are lost
	Spread                     // lies in a cell merged over several rows
	Failure                    // a formula that failed
)

// Blank reports whether a row has nothing in it.
func Blank(row []string) bool {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}
