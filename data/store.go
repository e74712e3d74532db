package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Read fills rec with the record of that identity, withdrawn or not, or fails with NotFound.
func (b *Book) Read(id app.ID, rec field.Record) error {
	l := b.layouts.of(rec.Shape)
	text := fmt.Sprintf("SELECT %s FROM %s t WHERE t.id = ?", l.selectList, quoted(rec.Shape.Key))
	found := false
	err := b.rows(rec.Shape, asked{text: text, bound: identity(id)}, func(r row) error {
		found = true
		return r.fill(rec)
	})
	if err != nil {
		return failed("read "+rec.Shape.Key, err)
	}
	if !found {
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayNotFound, rec.Shape.Term.Label), nil)
	}
	return nil
}

// Find calls blank for each record of the page and fills what it returns, in the asked order.
func (b *Book) Find(q ledger.Query, blank func() field.Record) error {
	question, err := b.ask(q)
	if err != nil {
		return err
	}
	if q.Loose && q.Limit <= 0 && q.Offset <= 0 {
		err := b.apart(question, func(r row) error { return r.fill(blank()) })
		return failed("find "+q.Shape.Key, err)
	}
	order, err := question.order()
	if err != nil {
		return err
	}
	l := b.layouts.of(q.Shape)
	text := "SELECT " + l.selectList + question.from() + order
	if page := question.page(); page != "" { // finds out which records are on the page before it reads them
		text = fmt.Sprintf("SELECT %s FROM %s t WHERE t.id IN (SELECT t.id%s%s%s)%s", l.selectList, quoted(q.Shape.Key), question.from(), order, page, order)
	}
	err = b.rows(q.Shape, asked{text: text, bound: question.bound}, func(r row) error { return r.fill(blank()) })
	return failed("find "+q.Shape.Key, err)
}

// Count counts the records of the whole query, ignoring its page.
func (b *Book) Count(q ledger.Query) (int, error) {
	question, err := b.ask(q)
	if err != nil {
		return 0, err
	}
	counted, err := b.numbers(asked{text: "SELECT count(*)" + question.from(), bound: question.bound}, 1)
	if err != nil {
		return 0, failed("count "+q.Shape.Key, err)
	}
	return int(counted[0].Int64), nil
}

// Sum adds the known numbers of each summed column over the whole query, money in fen. A column in
// which no number is known is left out.
func (b *Book) Sum(q ledger.Query) (map[string]int64, error) {
	question, err := b.ask(q)
	if err != nil {
		return nil, err
	}
	var keys, columns []string
	for _, c := range q.Shape.Columns {
		if c.Has(field.Summed) {
			keys = append(keys, c.Key)
			columns = append(columns, "sum(t."+quoted(c.Key)+")")
		}
	}
	totals := map[string]int64{}
	if len(keys) == 0 {
		return totals, nil
	}
	added, err := b.numbers(asked{text: "SELECT " + strings.Join(columns, ", ") + question.from(), bound: question.bound}, len(keys))
	if err != nil {
		return nil, failed("sum "+q.Shape.Key, err)
	}
	for i, key := range keys {
		if added[i].Valid {
			totals[key] = added[i].Int64
		}
	}
	return totals, nil
}

// asked is a ready statement with what is bound to it.
type asked struct {
	text  string
	bound args
}

func (b *Book) query(a asked) (*sql.Rows, error) {
	ctx := context.Background()
	statement, err := b.handles().reads.of(ctx, a.text)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(ctx, a.bound...)
}

// rows reads whole records, one after the other. What each does must not ask the book for more.
func (b *Book) rows(shape field.Shape, a asked, each func(row) error) error {
	cursor, err := b.query(a)
	if err != nil {
		return err
	}
	defer cursor.Close()
	s := newScanner(shape.Columns)
	for cursor.Next() {
		r, err := s.scan(cursor)
		if err != nil {
			return err
		}
		if err := each(r); err != nil {
			return err
		}
	}
	return cursor.Err()
}

// numbers reads one row of whole numbers.
func (b *Book) numbers(a asked, n int) ([]sql.NullInt64, error) {
	cursor, err := b.query(a)
	if err != nil {
		return nil, err
	}
	defer cursor.Close()
	return sums(cursor, n)
}
