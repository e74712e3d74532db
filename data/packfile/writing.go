package packfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"go.yaml.in/yaml/v3"

	"guanyunbu/app/term"
)

// writing is a workbook on its way to a file; the first thing that goes wrong is kept.
type writing struct {
	book  *excelize.File
	head  int
	plain int
	err   error
}

func (w *writing) do(what func() error) {
	if w.err == nil {
		w.err = what()
	}
}

// explain writes the first sheet: how to fill in the others.
func (w *writing) explain() {
	w.do(func() (err error) {
		_, err = w.book.NewSheet(term.SheetHelp)
		return err
	})
	w.do(func() (err error) {
		w.head, err = w.book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EDEAE3"}}})
		return err
	})
	w.do(func() (err error) {
		w.plain, err = w.book.NewStyle(&excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
		return err
	})
	for i, sentence := range strings.Split(term.PackSheetHelp, "\n") {
		w.text(term.SheetHelp, 1, i+1, sentence)
	}
	w.do(func() error { return w.book.SetColWidth(term.SheetHelp, "A", "A", 100) })
}

func (w *writing) text(sheet string, column, row int, text string) {
	w.do(func() error {
		name, err := excelize.CoordinatesToCellName(column, row)
		if err != nil {
			return err
		}
		return w.book.SetCellStr(sheet, name, text)
	})
}

// sheet writes one sheet: heads, rows, and the choices of its columns.
func (w *writing) sheet(s sheet, rows []*yaml.Node) {
	w.do(func() error {
		_, err := w.book.NewSheet(s.name)
		return err
	})
	for i, c := range s.columns {
		w.text(s.name, i+1, 1, c.head)
		longest := utf8.RuneCountInString(c.head)
		for j, row := range rows {
			text := cell(at(row, c.path), c.cells)
			if len(c.table.Codes) > 0 {
				text = c.table.Label(text)
			}
			longest = max(longest, utf8.RuneCountInString(text))
			if text != "" {
				w.text(s.name, i+1, j+2, text)
			}
		}
		w.dress(s, i, longest, len(rows))
	}
	w.do(func() error {
		return w.book.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	})
}

// dress sets the width and the form of a column: everything is text, so that 1/3 stays a third, and
// what can be chosen is offered.
func (w *writing) dress(s sheet, index, longest, rows int) {
	name, err := excelize.ColumnNumberToName(index + 1)
	if err != nil {
		w.do(func() error { return err })
		return
	}
	w.do(func() error {
		return w.book.SetColWidth(s.name, name, name, float64(min(max(2*longest+2, 8), 60)))
	})
	w.do(func() error { return w.book.SetColStyle(s.name, name, w.plain) })
	w.do(func() error { return w.book.SetCellStyle(s.name, name+"1", name+"1", w.head) })
	codes := s.columns[index].table.Codes
	if len(codes) == 0 {
		return
	}
	labels := make([]string, len(codes))
	for i, c := range codes {
		labels[i] = c.Label
	}
	choices := excelize.NewDataValidation(true)
	choices.SetSqref(fmt.Sprintf("%s2:%s%d", name, name, rows+200))
	w.do(func() error { return choices.SetDropList(labels) })
	w.do(func() error { return w.book.AddDataValidation(s.name, choices) })
}
