package reports

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/reports/wording"
)

// listing is a list while it is being arranged.
type listing struct{ *exchange.Listing }

// List arranges a list as a paper: what it is and what it is narrowed to, the rows with the columns
// as they were shown, the totals. It stands upright where the columns have room, else on its side; a
// list too wide even for that goes on beside itself, with the columns that name a row said again.
func List(l *exchange.Listing) Document {
	doc := Document{
		Title: l.Title, Subtitle: l.Title, Facility: l.Facility,
		RunningHead: strings.TrimSpace(l.Facility + wording.Space + l.Title),
		Period:      narrowing(l),
		Version:     fmt.Sprintf(wording.ListFoot, l.Made, field.ShowNumber(int64(len(l.Rows)))),
		Date:        l.Made.Time(),
	}
	doc.Blocks = []Block{
		Heading{Level: 1, Text: l.Title, Centred: true, Unlisted: true},
		Paragraph{Runs: Plain(subject(l)), Flush: true, Size: listSize},
	}
	if len(l.Rows) == 0 {
		doc.Blocks = append(doc.Blocks, Paragraph{Runs: Plain(wording.NoRecords + wording.Stop), Flush: true, Size: listSize})
		return doc
	}
	rows := listing{l}
	fitted := rows.fit()
	doc.Landscape = fitted.landscape
	for i, columns := range fitted.parts {
		t := rows.table(columns, fitted.size)
		if len(fitted.parts) > 1 {
			t.Caption = fmt.Sprintf(wording.ListPart, i+1, len(fitted.parts))
		}
		if i > 0 {
			doc.Blocks = append(doc.Blocks, PageBreak{})
		}
		doc.Blocks = append(doc.Blocks, t)
	}
	if remark := remark(l); remark != "" {
		doc.Blocks = append(doc.Blocks, Note{Text: remark})
	}
	return doc
}

// narrowing is what stands at the head of every page: what the list is narrowed to, or the days it covers.
func narrowing(l *exchange.Listing) string {
	if l.Filter != "" {
		return fmt.Sprintf(wording.ListFilter, l.Filter)
	}
	return covered(l.Span)
}

// covered says which days a list covers, a whole year by its number.
func covered(span app.Span) string {
	switch {
	case span.From == "" || span.To == "":
		return ""
	case span == app.YearSpan(span.From.Year()):
		return fmt.Sprintf(wording.SelfYear, span.From.Year())
	}
	return fmt.Sprintf(wording.ListSpan, span.From, span.To)
}

// subject is the line under the title.
func subject(l *exchange.Listing) string {
	var parts []string
	if l.Facility != "" {
		parts = append(parts, fmt.Sprintf(wording.SignLeft, l.Facility))
	}
	filter := l.Filter // names the year of a list that has one
	if filter == "" {
		filter = wording.ListWhole
		if days := covered(l.Span); days != "" {
			parts = append(parts, days)
		}
	}
	parts = append(parts, fmt.Sprintf(wording.ListFilter, filter), fmt.Sprintf(wording.ListCount, field.ShowNumber(int64(len(l.Rows)))), fmt.Sprintf(wording.ListMade, l.Made))
	return strings.Join(parts, wording.Space)
}

// remark says what the rows leave out.
func remark(l *exchange.Listing) string {
	var parts []string
	if l.Prefix != "" {
		parts = append(parts, fmt.Sprintf(wording.ListPrefix, l.Prefix))
	}
	if l.Year != 0 && dated(l) {
		parts = append(parts, fmt.Sprintf(wording.ListYear, l.Year))
	}
	if l.Blanks {
		parts = append(parts, wording.ListBlanks)
	}
	if l.Personal {
		parts = append(parts, wording.ListPersonal)
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, wording.Semicolon) + wording.Stop
}

func dated(l *exchange.Listing) bool {
	for _, c := range l.Columns {
		if c.Kind == field.Day && !c.Code {
			return true
		}
	}
	return false
}

// table is the part of a list with these columns, whose weights are millimetres.
func (l listing) table(columns []fitting, size float64) Table {
	t := Table{Size: size, Rows: make([]Row, len(l.Rows))}
	for _, c := range columns {
		t.Columns = append(t.Columns, Column{Title: l.Columns[c.at].Label, Weight: c.wide, Align: listAlign(l.Columns[c.at])})
	}
	cells := make([]Cell, len(l.Rows)*len(columns))
	for i, row := range l.Rows {
		own := cells[i*len(columns) : (i+1)*len(columns) : (i+1)*len(columns)]
		for j, c := range columns {
			own[j].Text = row[c.at]
		}
		t.Rows[i].Cells = own
	}
	if named := l.named(columns); named < len(columns) {
		t.Totals = []Row{l.total(columns, named)}
	}
	return t
}

// named counts the columns before the first sum; all of them when nothing is added up.
func (l listing) named(columns []fitting) int {
	for i, c := range columns {
		if l.Totals != nil && l.Totals[c.at] != "" {
			return i
		}
	}
	return len(columns)
}

// total is the closing row of a part; its name takes the columns before the first sum.
func (l listing) total(columns []fitting, named int) Row {
	row := Row{Grey: true}
	if named > 0 {
		row.Cells = append(row.Cells, Cell{Text: wording.RowTotal, Span: named})
	}
	for _, c := range columns[named:] {
		row.Cells = append(row.Cells, Cell{Text: l.Totals[c.at]})
	}
	return row
}

// listAlign sets numbers to the right, codes and dates in the middle, words to the left.
func listAlign(c exchange.ListColumn) Align {
	switch {
	case c.Code:
		return Centre
	case c.Kind.Number():
		return Right
	case c.Kind.Dated(), c.Kind == field.Clock, c.Kind == field.YesNo:
		return Centre
	}
	return Left
}
