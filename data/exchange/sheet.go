package exchange

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
)

// Workbook writes records as an .xlsx file: dates and numbers as such, so that they sort and add up;
// everything else, long numbers above all, as text.
func (d *Desk) Workbook(e exchange.Export) (file []byte, err error) {
	out, err := d.outgoing(e)
	if err != nil {
		return nil, err
	}
	book := excelize.NewFile()
	defer func() {
		if closed := book.Close(); err == nil && closed != nil {
			err = fmt.Errorf("close workbook: %w", closed)
		}
	}()
	p := &page{book: book, name: out.shape.Term.Label, out: out}
	if err := p.write(e.NoKeys); err != nil {
		return nil, fmt.Errorf("write workbook %s: %w", out.shape.Key, err)
	}
	var body bytes.Buffer
	if err := book.Write(&body); err != nil {
		return nil, fmt.Errorf("write workbook %s: %w", out.shape.Key, err)
	}
	return body.Bytes(), nil
}

// page is one sheet being written.
type page struct {
	book *excelize.File
	name string
	out  *outgoing
	rows int // rows of the head
}

func (p *page) write(noKeys bool) error {
	if err := p.book.SetSheetName(p.book.GetSheetName(0), p.name); err != nil {
		return err
	}
	heads := p.out.heads(noKeys)
	p.rows = len(heads)
	for r, head := range heads {
		for c, text := range head {
			if err := p.book.SetCellStr(p.name, at(r, c), text); err != nil {
				return err
			}
		}
	}
	for r, rec := range p.out.records {
		if err := p.record(r+p.rows, rec); err != nil {
			return err
		}
	}
	return p.dress(heads[0])
}

func at(row, col int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row+1)
	if err != nil {
		return ""
	}
	return name
}

func (p *page) record(row int, rec field.Record) error {
	for c, text := range p.out.texts(rec) {
		if text == "" {
			continue
		}
		if err := p.cell(at(row, c), c, text); err != nil {
			return err
		}
	}
	return nil
}

func (p *page) cell(name string, col int, text string) error {
	if col < len(p.out.columns) {
		switch p.out.columns[col].Kind {
		case field.Count:
			if n, err := strconv.ParseInt(text, 10, 64); err == nil {
				return p.book.SetCellInt(p.name, name, n)
			}
		case field.Money, field.Quantity:
			if n, err := strconv.ParseFloat(text, 64); err == nil {
				return p.book.SetCellFloat(p.name, name, n, -1, 64)
			}
		case field.Day:
			if day := app.Day(text); day >= firstSafeDay {
				return p.book.SetCellInt(p.name, name, int64(day.Since(firstSerial)))
			}
		}
	}
	return p.book.SetCellStr(p.name, name, text)
}

// firstSafeDay is the first day that all spreadsheets number alike: before it stands a 29 February
// 1900 that never was.
const firstSafeDay = app.Day("1900-03-01")

// dress gives columns their formats and widths, freezes the head and puts a filter on it.
func (p *page) dress(labels []string) error {
	styles, err := p.styles()
	if err != nil {
		return err
	}
	last := len(labels) - 1
	if err := p.book.SetCellStyle(p.name, at(0, 0), at(0, last), styles.head); err != nil {
		return err
	}
	if p.rows > 1 {
		if err := p.book.SetCellStyle(p.name, at(1, 0), at(1, last), styles.keys); err != nil {
			return err
		}
	}
	for c, label := range labels {
		if err := p.column(c, label, styles); err != nil {
			return err
		}
	}
	end := max(p.rows+len(p.out.records)-1, p.rows-1)
	if err := p.book.AutoFilter(p.name, at(p.rows-1, 0)+":"+at(end, last), nil); err != nil {
		return err
	}
	return p.book.SetPanes(p.name, &excelize.Panes{Freeze: true, YSplit: p.rows, TopLeftCell: at(p.rows, 0), ActivePane: "bottomLeft"})
}

type styles struct{ head, keys, day, money, text int }

func (p *page) styles() (styles, error) {
	dayForm, moneyForm := "yyyy-mm-dd", "#,##0.00"
	var s styles
	for _, one := range []struct {
		into  *int
		style excelize.Style
	}{
		{&s.head, excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8EDF2"}}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}}},
		{&s.keys, excelize.Style{Font: &excelize.Font{Color: "8A929B", Size: 9}}},
		{&s.day, excelize.Style{CustomNumFmt: &dayForm}},
		{&s.money, excelize.Style{CustomNumFmt: &moneyForm}},
		{&s.text, excelize.Style{NumFmt: 49}},
	} {
		id, err := p.book.NewStyle(&one.style)
		if err != nil {
			return s, err
		}
		*one.into = id
	}
	return s, nil
}

// column formats the cells of one column; text cells say so, so that a long number typed over one
// stays text.
func (p *page) column(c int, label string, s styles) error {
	name, err := excelize.ColumnNumberToName(c + 1)
	if err != nil {
		return err
	}
	style, width := s.text, min(max(2*utf8.RuneCountInString(label)+4, 12), 30)
	if c < len(p.out.columns) {
		switch p.out.columns[c].Kind {
		case field.Day:
			style = s.day
		case field.Money:
			style = s.money
		case field.Count, field.Quantity:
			style = 0
		case field.Prose:
			width = 40
		}
	}
	if err := p.book.SetColWidth(p.name, name, name, float64(width)); err != nil {
		return err
	}
	if len(p.out.records) == 0 {
		return nil
	}
	return p.book.SetCellStyle(p.name, at(p.rows, c), at(p.rows+len(p.out.records)-1, c), style)
}
