package exchange

import (
	"fmt"
	"slices"

	"github.com/google/uuid"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// enters notes a name that no record of another ledger has, and makes a record of it when the person
// said so: a room that the activities of last year name and nobody has entered yet.
func (p *plan) enters(in *reading, c field.Column, name string) bool {
	if p.shelf == nil || c.Kind != field.Ref || c.To == p.shape.Key || !p.nameable(c.To) {
		return false
	}
	if !slices.Contains(p.absent[c.To], name) {
		p.absent[c.To] = append(p.absent[c.To], name)
	}
	if !slices.Contains(p.mapping.Enter[c.To], name) {
		return false
	}
	rec, err := p.named(c.To, in.rec.Facility(), name)
	if err != nil {
		return false // the name stays one that nobody knows, and the row says so
	}
	p.entered = append(p.entered, rec)
	p.names.register(c.To).add(rec)
	return true
}

// nameable reports ledgers whose records need no more than a name and a facility.
func (p *plan) nameable(entity string) bool {
	sheet, ok := p.desk.office.Library.Sheet(entity)
	if !ok {
		return false
	}
	shape := sheet.Shape()
	return !slices.ContainsFunc(shape.Columns, func(c field.Column) bool {
		return c.Has(field.Required) && c.Key != shape.TitleKey && c.Key != shape.FacilityKey
	})
}

// named makes a record of a name and stands it on the shelf.
func (p *plan) named(entity string, facility app.ID, name string) (field.Record, error) {
	sheet, ok := p.desk.office.Library.Sheet(entity)
	if !ok {
		return field.Record{}, fmt.Errorf("no ledger %s", entity)
	}
	rec := sheet.Blank()
	rec.Base.ID = app.ID(uuid.Must(uuid.NewV7()).String())
	rec.Base.Origin = app.Line(p.table.Name)
	if err := rec.Value(rec.Shape.TitleKey).Set(name); err != nil {
		return field.Record{}, err
	}
	if rec.Shape.FacilityKey != "" {
		if facility == "" {
			return field.Record{}, app.Refuse(fmt.Sprintf(term.SayRequired, labelOf(p.shape, p.shape.FacilityKey)))
		}
		if err := rec.Value(rec.Shape.FacilityKey).Set(string(facility)); err != nil {
			return field.Record{}, err
		}
	}
	return rec, p.shelf.place(rec)
}
