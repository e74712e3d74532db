package exchange

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// begin names the sheet and makes its columns ready: text cells say so, so that a long number stays
// what was typed.
func (t *template) begin() error {
	if err := t.book.SetSheetName(t.book.GetSheetName(0), t.name); err != nil {
		return err
	}
	styles, err := newStyles(t.book)
	if err != nil {
		return err
	}
	for c, column := range t.columns {
		name, err := excelize.ColumnNumberToName(c + 1)
		if err != nil {
			return err
		}
		if err := t.book.SetColStyle(t.name, name, styles.of(column.kind)); err != nil {
			return err
		}
		width := max(room(column.label)+2, room(column.example)+1, narrowest)
		if err := t.book.SetColWidth(t.name, name, name, float64(min(width, widest))); err != nil {
			return err
		}
	}
	return nil
}

// heads writes the title, the header with the keys hidden under it, and the row that shows how.
func (t *template) heads() error {
	styles, err := newStyles(t.book)
	if err != nil {
		return err
	}
	if err := t.book.SetCellStr(t.name, at(rowTitle, 0), fmt.Sprintf(term.TitleTemplate, t.name)); err != nil {
		return err
	}
	for c, column := range t.columns {
		key := ""
		if column.key != "" {
			key = "#" + column.key
		}
		for row, text := range map[int]string{rowHead: column.label, rowKeys: key} {
			if err := t.book.SetCellStr(t.name, at(row, c), text); err != nil {
				return err
			}
		}
		p := page{book: t.book, name: t.name}
		if err := p.cell(at(rowExample, c), column.kind, column.example); err != nil {
			return err
		}
	}
	last := len(t.columns) - 1
	for row, style := range map[int]int{rowTitle: styles.said, rowHead: styles.head, rowKeys: styles.keys} {
		if err := t.book.SetCellStyle(t.name, at(row, 0), at(row, last), style); err != nil {
			return err
		}
	}
	if err := t.book.SetRowVisible(t.name, rowKeys+1, false); err != nil {
		return err
	}
	return t.examples(styles)
}

// examples gives the row that shows how its look; days keep theirs.
func (t *template) examples(styles styles) error {
	for c, column := range t.columns {
		if column.kind == field.Day || column.kind == field.Money {
			continue
		}
		if err := t.book.SetCellStyle(t.name, at(rowExample, c), at(rowExample, c), styles.example); err != nil {
			return err
		}
	}
	return nil
}

// lists puts what can be chosen on a sheet of its own, out of sight, and unfolds it in the cells; dates
// and counts that are none are pointed out.
func (t *template) lists() error {
	if _, err := t.book.NewSheet(term.SheetOptions); err != nil {
		return err
	}
	used := 0
	for c, column := range t.columns {
		check := excelize.NewDataValidation(true)
		check.SetSqref(at(rowFirst, c) + ":" + at(rowFirst+templateRows-1, c))
		check.SetInput(column.label, brief(column.note))
		switch {
		case len(column.list) > 0:
			from, err := t.option(used, column)
			if err != nil {
				return err
			}
			check.SetSqrefDropList(from)
			check.SetError(excelize.DataValidationErrorStyleWarning, column.label, term.FillChoice)
			used++
		case column.kind == field.Day:
			if err := check.SetRange(1, int(app.Day("2999-12-31").Since(firstSerial)), excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween); err != nil {
				return err
			}
			check.SetError(excelize.DataValidationErrorStyleWarning, column.label, term.FillDay)
		case column.kind == field.Count:
			if err := check.SetRange(0, 999_999_999, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween); err != nil {
				return err
			}
			check.SetError(excelize.DataValidationErrorStyleWarning, column.label, term.FillCount)
		}
		if err := t.book.AddDataValidation(t.name, check); err != nil {
			return err
		}
	}
	return t.book.SetSheetVisible(term.SheetOptions, false)
}

// longestHint is what a spreadsheet shows beside a cell at most.
const longestHint = 200

func brief(note string) string {
	runes := []rune(strings.ReplaceAll(note, "\n", " "))
	return string(runes[:min(len(runes), longestHint)])
}

// option writes one list and gives the place where it stands.
func (t *template) option(col int, column templateColumn) (string, error) {
	name, err := excelize.ColumnNumberToName(col + 1)
	if err != nil {
		return "", err
	}
	for row, text := range append([]string{column.label}, column.list...) {
		if err := t.book.SetCellStr(term.SheetOptions, at(row, col), text); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("'%s'!$%s$2:$%s$%d", term.SheetOptions, name, name, len(column.list)+1), nil
}

// notes say on the header what each column means.
func (t *template) notes() error {
	for c, column := range t.columns {
		note := excelize.Comment{Cell: at(rowHead, c), Author: t.name, Paragraph: []excelize.RichTextRun{{Text: column.note}}, Width: 260, Height: 120}
		if err := t.book.AddComment(t.name, note); err != nil {
			return err
		}
	}
	return nil
}

func (t *template) freeze() error {
	index, err := t.book.GetSheetIndex(t.name)
	if err != nil {
		return err
	}
	t.book.SetActiveSheet(index)
	return t.book.SetPanes(t.name, &excelize.Panes{Freeze: true, YSplit: rowExample, TopLeftCell: at(rowExample, 0), ActivePane: "bottomLeft"})
}
