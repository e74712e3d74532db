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
