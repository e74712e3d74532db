package exchange

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Listing is a list on its way to paper: what stands over it, and every row in the words people read.
type Listing struct {
	Title    string
	Facility string   // empty when the list is of no single one
	Span     app.Span // the days it covers; open when nothing in it is dated
	Filter   string   // what it is narrowed to, in words; empty when it is whole
	Made     app.Day
	Columns  []ListColumn
	Rows     [][]string
	Totals   []string // one for each column, empty where nothing is added up; nil without any
	Prefix   string   // what all human numbers begin with and no row repeats
	Year     int      // days of this year are written without it; 0 writes it always
	Blanks   bool     // some number is not filled and stands as a dash
	Personal bool     // some column names persons
}

// ListColumn is one column of a printed list.
type ListColumn struct {
	Label string
	Kind  field.Kind
	Code  bool // numbers and codes that say which record it is
}

// Shelf is what lists are taken from: the ledgers, the names of what records refer to, and the day.
type Shelf struct {
	Library ledger.Library
	Names   field.Names
	Today   app.Day
}

// chunk is how many records are read at a time; only their words are kept.
const chunk = 1000

// List takes a list from the shelf as the person sees it: its columns in their order, its rows, its
// totals. Columns that are worked out on the screen and kept nowhere are left out.
func (s Shelf) List(e Export) (*Listing, error) {
	sheet, known := s.Library.Sheet(e.Entity)
	if !known {
		return nil, fmt.Errorf("list %s: no such ledger", e.Entity)
	}
	l := lister{shelf: s, shape: sheet.Shape(), query: e.Query}
	l.pick(e.Columns)
	l.out = &Listing{Title: e.Title, Filter: e.Filter, Span: e.Query.Span, Made: s.Today}
	if l.out.Title == "" {
		l.out.Title = l.shape.Term.Label
	}
	if e.Query.Facility != "" {
		l.out.Facility = s.Names.Name(term.EntityFacility.Key, e.Query.Facility)
	}
	if from := e.Query.Span.From; from != "" && from.Year() == e.Query.Span.To.Year() {
		l.out.Year = from.Year()
	}
	if len(e.Chosen) > 0 {
		ids := make([]string, len(e.Chosen))
		for i, id := range e.Chosen {
			ids[i] = string(id)
		}
		l.query.Filters = append(slices.Clone(l.query.Filters), ledger.Filter{Key: KeyID, Values: ids})
	}
	l.heads()
	if err := l.read(sheet); err != nil {
		return nil, fmt.Errorf("list %s: %w", e.Entity, err)
	}
	sums, err := sheet.Sum(l.query)
	if err != nil {
		return nil, fmt.Errorf("add up %s: %w", e.Entity, err)
	}
	l.totals(sums)
	l.shorten()
	return l.out, nil
}

// lister writes one list.
type lister struct {
	shelf    Shelf
	shape    field.Shape
	query    ledger.Query
	numbered bool
	columns  []field.Column
	out      *Listing
}

// pick finds the columns asked for; the number of the record stands first wherever it was asked for.
func (l *lister) pick(keys []string) {
	l.numbered = l.shape.Numbered() && (len(keys) == 0 || slices.Contains(keys, KeyNo))
	if len(keys) == 0 {
		for _, c := range l.shape.Columns {
			keys = append(keys, c.Key)
		}
	}
	for _, key := range keys {
		c, described := l.shape.Column(key)
		if key == KeyNote {
			c, described = field.Column{Key: KeyNote, Term: term.Note, Kind: field.Prose}, true
		}
		if described && !c.Has(field.Secret) {
			l.columns = append(l.columns, c)
		}
	}
}

func (l *lister) heads() {
	l.out.Columns = append(l.out.Columns, ListColumn{Label: term.WordOrder, Code: true})
	if l.numbered {
		l.out.Columns = append(l.out.Columns, ListColumn{Label: term.No.Label, Code: true})
	}
	for _, c := range l.columns {
		label := c.Term.Brief()
		if c.Kind == field.Money && !strings.Contains(label, term.WordYuan) {
			label = fmt.Sprintf(term.FormUnit, label)
		}
		l.out.Columns = append(l.out.Columns, ListColumn{Label: label, Kind: c.Kind, Code: c.Key == l.shape.TitleKey && c.Kind == field.Ref})
		l.out.Personal = l.out.Personal || c.Has(field.Personal)
	}
}

func (l *lister) read(sheet ledger.Sheet) error {
	query := l.query
	query.Limit = chunk
	for {
		page, err := sheet.Page(query)
		if err != nil {
			return err
		}
		for _, rec := range page {
			l.out.Rows = append(l.out.Rows, l.row(rec))
		}
		if len(page) < chunk {
			return nil
		}
		query.Offset += chunk
	}
}

func (l *lister) row(rec field.Record) []string {
	row := make([]string, 0, len(l.out.Columns))
	row = append(row, strconv.Itoa(len(l.out.Rows)+1))
	if l.numbered {
		row = append(row, string(rec.Base.No))
	}
	for _, c := range l.columns {
		value := rec.Value(c.Key)
		if c.Key == KeyNote {
			value = &rec.Base.Note
		}
		row = append(row, l.written(c, c.Show(value, l.shelf.Names)))
	}
	return row
}

// written is a value as the list says it: thousands commas, days of its year without the year, one
// line; a number nobody filled in is a dash, which is not 0.
func (l *lister) written(c field.Column, text string) string {
	switch c.Kind {
	case field.Count:
		if c.Has(field.Calendar) {
			return text
		}
		return l.amount(text)
	case field.Money, field.Quantity:
		return l.amount(text)
	case field.Day:
		if day := app.Day(text); l.out.Year != 0 && day.Valid() && day.Year() == l.out.Year {
			return text[len("2006-"):]
		}
	case field.Prose:
		return strings.ReplaceAll(text, "\n", " ")
	case field.Segments, field.Lines, field.Choices, field.Shares:
		return strings.ReplaceAll(text, ";", term.ListComma)
	}
	return text
}

func (l *lister) amount(text string) string {
	if text == "" {
		l.out.Blanks = true
		return term.WordDash
	}
	whole, part, has := strings.Cut(text, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return text
	}
	if has {
		return field.ShowNumber(n) + "." + part
	}
	return field.ShowNumber(n)
}

func (l *lister) totals(sums map[string]int64) {
	totals := make([]string, len(l.out.Columns))
	first := len(l.out.Columns) - len(l.columns)
	any := false
	for i, c := range l.columns {
		sum, summed := sums[c.Key]
		if !summed || !c.Has(field.Summed) {
			continue
		}
		any = true
		totals[first+i] = total(c.Kind, sum)
	}
	if any && len(l.out.Rows) > 0 {
		l.out.Totals = totals
	}
}

// total writes a sum in the unit of its column.
func total(kind field.Kind, sum int64) string {
	switch kind {
	case field.Money:
		return field.ShowNumber(sum/100) + fmt.Sprintf(".%02d", sum%100)
	case field.Quantity:
		if sum%100 == 0 {
			return field.ShowNumber(sum / 100)
		}
		return field.ShowNumber(sum/100) + strings.TrimRight(fmt.Sprintf(".%02d", sum%100), "0")
	}
	return field.ShowNumber(sum)
}

// shorten says once what all numbers begin with.
func (l *lister) shorten() {
	if !l.numbered || len(l.out.Rows) < 2 {
		return
	}
	prefix := ""
	for i, row := range l.out.Rows {
		own := row[1][:strings.LastIndex(row[1], "-")+1]
		if own == "" || (i > 0 && own != prefix) {
			return
		}
		prefix = own
	}
	l.out.Prefix = prefix
	for _, row := range l.out.Rows {
		row[1] = row[1][len(prefix):]
	}
}
