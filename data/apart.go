package data

import (
	"database/sql"
	"fmt"
)

const (
	ways     = 2  // by which a loose reading comes out of the file at the same time
	together = 64 // rows that are handed over at once
)

// parcel is some rows of one way, or why there are no more.
type parcel struct {
	rows []string
	err  error
}

// apart reads whole records by several ways at once, for taking them out of the file takes longer than
// everything else about them. Every way sees the book at the same moment. While somebody writes there is
// but one way.
func (b *Book) apart(q *question, each func(row) error) error {
	cursors, err := b.waysOf(q)
	if err != nil {
		return err
	}
	parcels := make(chan parcel)
	for _, cursor := range cursors {
		go carry(cursor, parcels)
	}
	s := newScanner(q.query.Shape.Columns)
	for open := len(cursors); open > 0; {
		p := <-parcels
		if p.rows == nil {
			open--
		}
		if err == nil {
			err = p.err
		}
		if err == nil {
			err = s.unpack(p.rows, each)
		}
	}
	return err // after a failure the rest was taken and laid aside: no way may be left behind
}

// waysOf opens the cursors, one for the records of each remainder of their place in the table. No record
// can be written between the first and the last of them.
func (b *Book) waysOf(q *question) ([]*sql.Rows, error) {
	if !b.gate.TryLock() {
		cursor, err := b.query(q.whole())
		return []*sql.Rows{cursor}, err
	}
	defer b.gate.Unlock()
	var cursors []*sql.Rows
	for way := range ways {
		part := *q
		part.where = append([]string{fmt.Sprintf("t.rowid %% %d = %d", ways, way)}, q.where...) // first, for it needs no page of the table
		cursor, err := b.query(part.whole())
		if err != nil {
			for _, c := range cursors {
				_ = c.Close() // what failed is the reason
			}
			return nil, err
		}
		cursors = append(cursors, cursor)
	}
	return cursors, nil
}

// whole asks for whole records.
func (a *question) whole() asked {
	return asked{text: "SELECT " + a.book.layouts.of(a.query.Shape).selectList + a.from(), bound: a.bound}
}

// carry hands over the rows of a cursor and closes it. The last parcel has no rows.
func carry(cursor *sql.Rows, parcels chan<- parcel) {
	rows := make([]string, 0, together)
	var err error
	for err == nil && cursor.Next() {
		var packed string
		err = cursor.Scan(&packed)
		if rows = append(rows, packed); len(rows) == together {
			parcels <- parcel{rows: rows}
			rows = make([]string, 0, together)
		}
	}
	if err == nil {
		err = cursor.Err()
	}
	if also := cursor.Close(); err == nil {
		err = also
	}
	if err == nil && len(rows) > 0 {
		parcels <- parcel{rows: rows}
	}
	parcels <- parcel{err: err}
}

// unpack reads the rows of a parcel.
func (s *scanner) unpack(rows []string, each func(row) error) error {
	for _, packed := range rows {
		r, err := s.cut(packed)
		if err != nil {
			return err
		}
		if err := each(r); err != nil {
			return err
		}
	}
	return nil
}
