package exchange

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Workbook writes records as an .xlsx file: dates and numbers as such, so that they sort and add up;
// everything else, long numbers above all, as text. A list that goes out as it is seen has its title
// and what it is narrowed to above the header.
func (d *Desk) Workbook(e exchange.Export) ([]byte, error) {
	out, err := d.outgoing(e)
	if err != nil {
		return nil, err
	}
	p := &page{name: out.shape.Term.Label, columns: out.columns, heads: out.heads(e.NoKeys || asSeen(e))}
	return inBook(func(book *excelize.File) error {
		p.book = book
		if asSeen(e) {
			if err := p.headline(d, out, e); err != nil {
				return err
			}
		}
		if err := p.begin(); err != nil {
			return err
		}
		if err := out.each(func(rec field.Record) error { return p.record(out.texts(rec)) }); err != nil {
			return err
		}
		return p.dress()
	})
}

// inBook makes a workbook and gives it as a file.
func inBook(write func(*excelize.File) error) (file []byte, err error) {
	book := excelize.NewFile()
	defer func() {
		if closed := book.Close(); err == nil && closed != nil {
			err = fmt.Errorf("close workbook: %w", closed)
		}
	}()
	if err := write(book); err != nil {
		return nil, fmt.Errorf("write workbook: %w", err)
	}
	var body bytes.Buffer
	if err := book.Write(&body); err != nil {
		return nil, fmt.Errorf("write workbook: %w", err)
	}
	return body.Bytes(), nil
}

// page is one sheet being written.
type page struct {
	book    *excelize.File
	name    string
	columns []outColumn
	lines   []string   // above the header
	heads   [][]string // the header and the row of keys
	widths  []int      // of the widest text of each column
	rows    int        // records written
}

// headline puts the title of a list and what it is narrowed to above the header.
func (p *page) headline(d *Desk, out *outgoing, e exchange.Export) error {
	count := 0
	for _, query := range out.queries {
		n, err := out.sheet.Count(query)
		if err != nil {
			return err
		}
		count += n
	}
	title, said := e.Title, fmt.Sprintf(term.FormExported, field.ShowNumber(int64(count)), d.office.Today())
	if title == "" {
		title = p.name
	}
	if e.Filter != "" {
		said = e.Filter + term.SentenceGap + said
	}
	p.lines = []string{title, said}
	return nil
}

func (p *page) begin() error {
	if err := p.book.SetSheetName(p.book.GetSheetName(0), p.name); err != nil {
		return err
	}
	for r, text := range p.lines {
		if err := p.book.SetCellStr(p.name, at(r, 0), text); err != nil {
			return err
		}
	}
	p.widths = make([]int, len(p.columns))
	for r, head := range p.heads {
		for c, text := range head {
			if err := p.book.SetCellStr(p.name, at(len(p.lines)+r, c), text); err != nil {
				return err
			}
		}
	}
	for c, label := range p.heads[0] {
		p.widths[c] = room(label) + 3 // room for the button of the filter
	}
	return nil
}

// top is the first row of records.
func (p *page) top() int { return len(p.lines) + len(p.heads) }

func at(row, col int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row+1)
	if err != nil {
		return ""
	}
	return name
}

func (p *page) record(texts []string) error {
	row := p.top() + p.rows
	p.rows++
	for c, text := range texts {
		if text == "" {
			continue
		}
		if p.rows <= measured {
			p.widths[c] = max(p.widths[c], room(text)+1)
		}
		if err := p.cell(at(row, c), p.columns[c].kind, text); err != nil {
			return err
		}
	}
	return nil
}

func (p *page) cell(name string, kind field.Kind, text string) error {
	switch kind {
	case field.Count:
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return p.book.SetCellInt(p.name, name, n)
		}
	case field.Money, field.Quantity:
		if n, err := strconv.ParseFloat(text, 64); err == nil {
			return p.book.SetCellFloat(p.name, name, n, -1, 64)
		}
	case field.Day:
		if day := app.Day(text); day.Valid() && day >= firstSafeDay {
			return p.book.SetCellInt(p.name, name, int64(day.Since(firstSerial)))
		}
	}
	return p.book.SetCellStr(p.name, name, text)
}

// firstSafeDay is the first day that all spreadsheets number alike: before it stands a 29 February
// 1900 that never was.
const firstSafeDay = app.Day("1900-03-01")
