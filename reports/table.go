package reports

import (
	"fmt"

	"guanyunbu/reports/wording"
)

// Align places words inside a cell.
type Align int

// The three alignments of a column.
const (
	Left Align = iota
	Centre
	Right
)

// Grouping tells how a column that names groups of rows is printed.
type Grouping int

const (
	// Ungrouped is an ordinary column.
	Ungrouped Grouping = iota
	// Vertical writes the name of the group downwards, as for 一级指标.
	Vertical
	// Stacked writes the name across with its remark below, as for 二级指标.
	Stacked
)

// Column is one column: its title, its share of the width and how its cells stand.
type Column struct {
	Title  string
	Weight float64
	Align  Align
	Group  Grouping
}

// Bar is a share drawn as a bar inside a cell.
type Bar struct {
	// Share is in ten-thousandths.
	Share int
	Drawn bool
}

// Cell is one cell of a table.
type Cell struct {
	Text string
	Bold bool
	// Span is the number of columns covered; 0 means one.
	Span int
	// Down is the number of rows a group cell covers; the covered cells of later rows are left empty.
	Down int
	// Under is the remark below the name of a group, such as 25 分.
	Under string
	// Bar is drawn in place of words.
	Bar Bar
	// Shade is a step of grey, 0 to 4; Ring draws the circle that means none.
	Shade int
	Ring  bool
}

// Columns is the number of columns the cell covers.
func (c Cell) Columns() int {
	if c.Span < 1 {
		return 1
	}
	return c.Span
}

// Row is one row; a Grey row is a subtotal, set bold on grey.
type Row struct {
	Cells []Cell
	Grey  bool
}

// Cells makes a plain row of words.
func Cells(texts ...string) Row {
	r := Row{Cells: make([]Cell, len(texts))}
	for i, s := range texts {
		r.Cells[i].Text = s
	}
	return r
}

// Running is repeated above the header when a table goes on: the chapter with （续）, the section, the box.
type Running struct {
	Chapter, Section string
	Box              *Box
}

// Table is a table with as many pages as it needs. Rows are not torn unless one is taller than a page.
type Table struct {
	// Number 0 leaves out the caption line.
	Number  int
	Caption string
	Columns []Column
	Rows    []Row
	// Totals close the table and never stand alone on a page.
	Totals []Row
	// Size in points; 0 means the table size of the paper.
	Size float64
	// Whole begins a table that fits on one page on the next one, rather than dividing it.
	Whole bool
	// Tight leaves less room above and below the words, for papers of exactly one sheet.
	Tight bool
	// Hairlines draws the vertical lines of matrices and of the indicator table.
	Hairlines bool
	// Subtotal makes the page subtotal for rows from ≤ i < to of a table with more than one page; nil for none.
	Subtotal func(from, to int) Row
	// Note is the small print below; empty for none.
	Note    string
	Running *Running
}

// Title is the caption as printed, empty if the table has none.
func (t Table) Title() string {
	if t.Number == 0 {
		return t.Caption
	}
	return fmt.Sprintf(wording.TableCaption, t.Number, t.Caption)
}

// Len is the number of rows, totals included.
func (t Table) Len() int { return len(t.Rows) + len(t.Totals) }

// Row is the row at position i, totals counted after the rows.
func (t Table) Row(i int) Row {
	if i < len(t.Rows) {
		return t.Rows[i]
	}
	return t.Totals[i-len(t.Rows)]
}

// Span is a group cell and the rows it names: From ≤ i < To.
type Span struct {
	Column, From, To int
	Cell             Cell
}

// Spans lists the group cells of the table, in reading order.
func (t Table) Spans() []Span {
	if !t.Grouped() {
		return nil
	}
	var spans []Span
	for i, row := range t.Rows {
		col := 0
		for _, c := range row.Cells {
			if c.Down > 0 && col < len(t.Columns) && t.Columns[col].Group != Ungrouped {
				spans = append(spans, Span{Column: col, From: i, To: min(i+c.Down, len(t.Rows)), Cell: c})
			}
			col += c.Columns()
		}
	}
	return spans
}

// Grouped tells whether any column names groups of rows.
func (t Table) Grouped() bool {
	for _, c := range t.Columns {
		if c.Group != Ungrouped {
			return true
		}
	}
	return false
}

func (t Table) write(out *transcript) {
	placed := out.nextTable(t.Len())
	if t.Title() != "" {
		out.line(t.Title())
	}
	out.line(t.titles()...)
	for _, page := range placed.Pages {
		t.writePage(out, page, len(placed.Pages) > 1)
	}
	if t.Note != "" {
		out.line(out.layout.Fill(wording.NotePrefix + t.Note))
	}
}

func (t Table) titles() []string {
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	return titles
}

func (t Table) writePage(out *transcript, page TablePage, several bool) {
	if len(page.Carried) > 0 {
		out.line(page.Carried...)
	}
	plain := min(page.To, len(t.Rows))
	for i := page.From; i < plain; i++ {
		out.line(t.Rows[i].texts()...)
	}
	if len(page.Begun) > 0 {
		out.line(page.Begun...)
	}
	if sub, ok := t.PageSubtotal(page, several); ok {
		out.line(sub.texts()...)
	}
	for i := max(page.From, len(t.Rows)); i < page.To; i++ {
		out.line(t.Row(i).texts()...)
	}
}

// PageSubtotal is the subtotal row of one page of the table, if it has one.
func (t Table) PageSubtotal(page TablePage, several bool) (Row, bool) {
	to := min(page.To, len(t.Rows))
	if len(page.Begun) > 0 {
		to = min(page.To+1, len(t.Rows))
	}
	if t.Subtotal == nil || !several || page.From >= to {
		return Row{}, false
	}
	row := t.Subtotal(page.From, to)
	row.Grey = true
	return row, true
}

func (r Row) texts() []string {
	texts := make([]string, 0, len(r.Cells))
	for _, c := range r.Cells {
		texts = append(texts, c.words())
	}
	return texts
}

func (c Cell) words() string {
	if c.Under == "" {
		return c.Text
	}
	return c.Text + " " + c.Under
}
