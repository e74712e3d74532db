package exchange

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

const (
	templateRows = 1000 // rows of a template that are made ready
	mostNames    = 500  // names of other records that a list unfolds
)

// Template writes an empty ledger as an .xlsx file that somebody fills elsewhere: what each column
// means as a note, lists to choose from, one row that shows how. Read in again, it needs no mapping.
func (d *Desk) Template(entity string) ([]byte, error) {
	sheet, err := d.sheet(entity)
	if err != nil {
		return nil, err
	}
	t := &template{desk: d, shape: sheet.Shape()}
	t.name = t.shape.Term.Label
	t.columns = []templateColumn{{label: term.WordSerial, note: term.NoteSerial, example: term.WordExample}}
	for _, c := range columns(t.shape) {
		column, err := t.column(c)
		if err != nil {
			return nil, err
		}
		t.columns = append(t.columns, column)
	}
	t.columns = append(t.columns, templateColumn{key: exchange.KeyNote, label: term.Note.Label, note: term.Note.Meaning, kind: field.Prose})
	return inBook(func(book *excelize.File) error {
		t.book = book
		for _, step := range []func() error{t.begin, t.heads, t.lists, t.notes, t.freeze} {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	})
}

// template is one empty ledger being written.
type template struct {
	desk    *Desk
	shape   field.Shape
	book    *excelize.File
	name    string
	columns []templateColumn
}

// templateColumn is one column of it.
type templateColumn struct {
	key, label    string
	note, example string
	kind          field.Kind
	list          []string // to choose from
}

// Rows of a template, counted from 0.
const (
	rowTitle = iota
	rowHead
	rowKeys
	rowExample
	rowFirst
)

func (t *template) column(c field.Column) (templateColumn, error) {
	made := templateColumn{key: c.Key, label: unit(c), kind: c.Kind, note: c.Term.Meaning + "\n" + howTo(c.Kind)}
	if c.Has(field.Required) {
		made.label += "*"
		made.note += "\n" + term.NoteRequired
	}
	list, err := t.list(c)
	if err != nil {
		return made, err
	}
	made.list = list
	made.example = t.example(c, list)
	if c.Kind == field.Choices && len(list) > 0 {
		made.note += "\n" + strings.Join(list, term.ListComma)
		made.list = nil // several may stand in one cell
	}
	return made, nil
}

// list gives what a cell of the column can be, empty when it can be anything.
func (t *template) list(c field.Column) ([]string, error) {
	var list []string
	switch c.Kind {
	case field.YesNo:
		return []string{term.WordYes, term.WordNo}, nil
	case field.Choice, field.Choices:
		for _, code := range c.Codes.Codes {
			list = append(list, word(c.Codes, code.Key))
		}
	case field.Ref:
		sheet, ok := t.desk.office.Library.Sheet(c.To)
		if !ok {
			return nil, fmt.Errorf("no ledger %s", c.To)
		}
		page, err := sheet.Page(ledger.Query{Limit: mostNames})
		if err != nil {
			return nil, fmt.Errorf("list %s: %w", c.To, err)
		}
		for _, rec := range page {
			if name := rec.Title(); name != "" && !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list, nil
}

// example is what the row that shows how has in the column.
func (t *template) example(c field.Column, list []string) string {
	switch c.Kind {
	case field.Line:
		return term.WordExample + c.Term.Brief()
	case field.Count:
		return "30"
	case field.Money:
		return "120.50"
	case field.Quantity:
		return "2.5"
	case field.Day:
		return string(t.desk.office.Today())
	case field.Month:
		return string(t.desk.office.Today())[:len("2006-01")]
	case field.Clock:
		return "09:00"
	case field.Segments:
		return "09:00-12:00;13:00-17:00"
	case field.Choices:
		return strings.Join(list[:min(2, len(list))], ";")
	}
	if len(list) > 0 {
		return list[0]
	}
	return ""
}

// howTo tells how cells of a kind are filled.
func howTo(kind field.Kind) string {
	switch kind {
	case field.Count:
		return term.FillCount
	case field.Money:
		return term.FillMoney
	case field.Quantity:
		return term.FillQuantity
	case field.Day:
		return term.FillDay
	case field.Month:
		return term.FillMonth
	case field.Clock:
		return term.FillClock
	case field.Segments:
		return term.FillSegments
	case field.YesNo, field.Choice:
		return term.FillChoice
	case field.Choices, field.Lines:
		return term.FillChoices
	case field.Ref:
		return term.FillRef
	case field.Shares:
		return term.FillShares
	}
	return term.FillText
}
