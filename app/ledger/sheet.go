package ledger

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
)

// Sheet is a ledger seen without its Go type, as the generic form, grid, import and export see it.
type Sheet interface {
	Shape() field.Shape
	Blank() field.Record
	Load(id app.ID) (field.Record, error)
	Page(q Query) ([]field.Record, error)
	Count(q Query) (int, error)
	Sum(q Query) (map[string]int64, error)
	Tally(q Query, key string, limit int) ([]Tally, error)
	// Findings looks over a record that came from Blank, Load or Page of this sheet.
	Findings(rec field.Record) ([]app.Finding, error)
	// Keep saves records in one operation.
	Keep(op app.Op, recs ...field.Record) (app.Changes, error)
	// Withdraw takes records out of every count in one operation; Return takes that back.
	Withdraw(op app.Op, ids ...app.ID) (app.Changes, error)
	Return(op app.Op, ids ...app.ID) (app.Changes, error)
}

// Sheet gives the untyped view of the ledger.
func (b *Book[T]) Sheet() Sheet { return sheet[T]{b} }

type sheet[T any] struct{ *Book[T] }

func (s sheet[T]) Blank() field.Record { return s.Of(s.New()) }

func (s sheet[T]) Load(id app.ID) (field.Record, error) {
	rec, err := s.One(id)
	if err != nil {
		return field.Record{}, err
	}
	return s.Of(rec), nil
}

func (s sheet[T]) Page(q Query) ([]field.Record, error) {
	found, err := s.Find(q)
	if err != nil {
		return nil, err
	}
	page := make([]field.Record, len(found))
	for i, rec := range found {
		page[i] = s.Of(rec)
	}
	return page, nil
}

func (s sheet[T]) Findings(rec field.Record) ([]app.Finding, error) {
	own, err := s.own(rec)
	if err != nil {
		return nil, err
	}
	return s.Look(own)
}

func (s sheet[T]) Keep(op app.Op, recs ...field.Record) (app.Changes, error) {
	owns := make([]*T, len(recs))
	for i, rec := range recs {
		own, err := s.own(rec)
		if err != nil {
			return nil, err
		}
		owns[i] = own
	}
	changes, err := s.Save(op, owns...)
	if err != nil {
		return nil, err
	}
	for i, rec := range recs {
		*rec.Base = *s.entity.Base(owns[i])
	}
	return changes, nil
}

// own makes the typed record that the untyped one describes.
func (s sheet[T]) own(rec field.Record) (*T, error) {
	own := new(T)
	mine := s.Of(own)
	if err := rec.CopyTo(mine); err != nil {
		return nil, err
	}
	*mine.Base = *rec.Base
	return own, nil
}
