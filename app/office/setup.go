package office

import (
	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
)

// SetUp gives a new book what every book starts with: the holiday table and the service catalogues
// of the rule pack. A book that has them is left as it is.
func (o *Office) SetUp(op app.Op, holidays []*facility.Holiday) (app.Changes, error) {
	var changes app.Changes
	n, err := o.Facility.Holidays.Count(ledger.Query{})
	if err != nil {
		return nil, err
	}
	if n == 0 && len(holidays) > 0 {
		more, err := o.Facility.Holidays.Save(op, holidays...)
		if err != nil {
			return nil, err
		}
		changes = append(changes, more...)
	}
	n, err = o.Facility.Classes.Count(ledger.Query{})
	if err != nil || n > 0 {
		return changes, err
	}
	more, err := o.Facility.Classes.Save(op, o.defaultClasses()...)
	return append(changes, more...), err
}

func (o *Office) defaultClasses() []*facility.Class {
	var classes []*facility.Class
	pack := o.Appraisal.Pack()
	for _, c := range pack.Catalogues {
		for _, row := range c.Classes {
			class := &facility.Class{
				Version: app.Line(c.Version), From: pack.From, Class: row.Class, Service: "free",
				Minimum: app.Number(row.Minimum), Mode: row.Mode, Use: row.Use,
			}
			if row.Days > 0 {
				class.Days = app.Number(row.Days)
			}
			classes = append(classes, class)
		}
	}
	return classes
}
