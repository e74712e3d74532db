package data

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// args are the values bound to one statement.
type args []any

// add puts one more value at the end.
func (a *args) add(text string) { *a = append(*a, text) }

// addNumber puts one more number at the end.
func (a *args) addNumber(n int64) { *a = append(*a, n) }

// addFilled puts the text at the end, or NULL when it is not filled.
func (a *args) addFilled(text string) {
	if text == "" {
		*a = append(*a, nil)
		return
	}
	*a = append(*a, text)
}

// addFlag puts 1 or 0 at the end.
func (a *args) addFlag(yes bool) {
	if yes {
		a.addNumber(1)
		return
	}
	a.addNumber(0)
}

// encode puts the canonical text of one column at the end as it is stored. A count takes two places:
// the number and the mark for not applicable, so that the three states stay three.
func (a *args) encode(c field.Column, text string) error {
	switch c.Kind {
	case field.Count:
		return a.encodeCount(c, text)
	case field.Money, field.Quantity:
		return a.encodeMoney(c, text)
	case field.Shares:
		return nil
	}
	a.addFilled(text)
	return nil
}

func (a *args) encodeCount(c field.Column, text string) error {
	if text == "" || text == term.WordInapplicable {
		a.addFilled("")
		a.addFlag(text != "")
		return nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return fmt.Errorf("encode %s: %w", c.Key, err)
	}
	a.addNumber(n)
	a.addFlag(false)
	return nil
}

func (a *args) encodeMoney(c field.Column, text string) error {
	if text == "" {
		a.addFilled("")
		return nil
	}
	fen, err := fenOf(text)
	if err != nil {
		return fmt.Errorf("encode %s: %w", c.Key, err)
	}
	a.addNumber(fen)
	return nil
}

// fenOf reads the canonical text of an amount, 元 with two decimals.
func fenOf(text string) (int64, error) {
	var amount app.Money
	if err := amount.Set(text); err != nil {
		return 0, err
	}
	fen, known := amount.Known()
	if !known {
		return 0, fmt.Errorf("no amount in %q", text)
	}
	return fen, nil
}

// decodeHundredths turns the hundredths of a cell into the canonical text; one that is not filled stays so.
func decodeHundredths(kind field.Kind, cell *string) error {
	if *cell == "" {
		return nil
	}
	fen, err := strconv.ParseInt(*cell, 10, 64)
	if err != nil {
		return err
	}
	if kind == field.Quantity {
		*cell = app.Hundredths(fen).String()
		return nil
	}
	*cell = app.Fen(fen).String()
	return nil
}

// row is one record as it is stored: what every record has, and the canonical text of each column.
type row struct {
	base  app.Base
	texts []string
}

// fill writes the row into a record. Empty texts are only written over something filled: most cells
// of a ledger are empty, and the record is usually new.
func (r row) fill(rec field.Record) error {
	for i, v := range rec.Values {
		if r.texts[i] == "" && v.Blank() {
			continue
		}
		if err := v.Set(r.texts[i]); err != nil {
			return fmt.Errorf("read back %s of %s: %w", rec.Shape.Columns[i].Key, r.base.ID, err)
		}
	}
	*rec.Base = r.base
	return nil
}

// cellEnd stands between the cells of a row that was read. It is a control character: no text of the
// book has one (app.Line, app.Prose).
const cellEnd = "\x1f"

// scanner reads rows of one select list over and over into the same cells. A row comes as one text, for
// asking the driver for each of fifty cells takes longer than everything else about a row.
type scanner struct {
	columns []field.Column
	amounts []int // places of the columns kept as hundredths
	cells   []string
	texts   []string // of the row read last
}

func newScanner(columns []field.Column) *scanner {
	s := &scanner{columns: columns, cells: make([]string, len(baseColumns())+len(columns)), texts: make([]string, len(columns))}
	for i := range columns {
		if columns[i].Kind.Hundredths() {
			s.amounts = append(s.amounts, i)
		}
	}
	return s
}

// scan reads the row that the cursor stands on. Its texts stay as they are until the next row is read.
func (s *scanner) scan(cursor *sql.Rows) (row, error) {
	var packed string
	if err := cursor.Scan(&packed); err != nil {
		return row{}, fmt.Errorf("scan row: %w", err)
	}
	return s.cut(packed)
}

// cut takes the row apart that was read as one text. Its texts stay as they are until the next one is cut.
func (s *scanner) cut(packed string) (row, error) {
	if n := strings.Count(packed, cellEnd); n != len(s.cells)-1 {
		return row{}, fmt.Errorf("scan row: %d cells where %d were meant", n+1, len(s.cells))
	}
	for i := range s.cells {
		s.cells[i], packed, _ = strings.Cut(packed, cellEnd)
	}
	cell := func(i int) app.Line { return app.Line(s.cells[i]) }
	r := row{texts: s.texts, base: app.Base{
		ID: app.ID(s.cells[0]), No: cell(1), Origin: cell(2), MadeBy: cell(3), MadeAt: cell(4), ChangedBy: cell(5), ChangedAt: cell(6),
		Void: s.cells[7] == "1", VoidReason: cell(8), Confirmed: app.Prose(s.cells[9]), Note: app.Prose(s.cells[10]),
	}}
	copy(r.texts, s.cells[len(s.cells)-len(s.columns):])
	for _, at := range s.amounts {
		if err := decodeHundredths(s.columns[at].Kind, &r.texts[at]); err != nil {
			return row{}, fmt.Errorf("decode %s: %w", s.columns[at].Key, err)
		}
	}
	return r, nil
}

// encodeBase puts what every record has at the end, in the order of baseColumns.
func (a *args) encodeBase(b *app.Base) {
	a.add(string(b.ID))
	for _, l := range []app.Line{b.No, b.Origin, b.MadeBy, b.MadeAt, b.ChangedBy, b.ChangedAt} {
		a.addFilled(string(l))
	}
	a.addFlag(b.Void)
	a.addFilled(string(b.VoidReason))
	a.addFilled(string(b.Confirmed))
	a.addFilled(string(b.Note))
}

// sums reads one row of nullable whole numbers.
func sums(cursor *sql.Rows, n int) ([]sql.NullInt64, error) {
	cells := make([]sql.NullInt64, n)
	into := make(args, n)
	for i := range cells {
		into[i] = &cells[i]
	}
	if !cursor.Next() {
		return cells, cursor.Err()
	}
	if err := cursor.Scan(into...); err != nil {
		return nil, fmt.Errorf("scan sums: %w", err)
	}
	return cells, cursor.Err()
}

// dump reads every cell of a question as text, for questions whose columns are not known beforehand.
func dump(ctx context.Context, conn *sql.Conn, question string) ([][]string, error) {
	cursor, err := conn.QueryContext(ctx, question)
	if err != nil {
		return nil, err
	}
	defer cursor.Close()
	names, err := cursor.Columns()
	if err != nil {
		return nil, err
	}
	var found [][]string
	for cursor.Next() {
		cells := make([]sql.NullString, len(names))
		into := make(args, len(names))
		for i := range cells {
			into[i] = &cells[i]
		}
		if err := cursor.Scan(into...); err != nil {
			return nil, err
		}
		texts := make([]string, len(names))
		for i, c := range cells {
			texts[i] = c.String
		}
		found = append(found, texts)
	}
	return found, cursor.Err()
}

// quoted writes a name so that words of SQL such as "from" can be names of columns.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// literal writes a text into SQL.
func literal(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }
