package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Lock closes one year of a facility: what was appraised can be read but no longer written. Withdrawing
// it, with the approval as reason, opens the year again.
type Lock struct {
	app.Base
	Facility app.ID
	Year     app.Reading
	Day      app.Day
	Reason   app.Line
}

// LockEntity describes the lock.
func LockEntity() field.Entity[Lock] {
	return field.Describe(field.Entity[Lock]{
		Shape:  field.Shape{Key: "lock", Term: term.EntityLock, FacilityKey: "facility", DayKey: "day", TitleKey: "reason", SortKeys: []string{"year"}, NumberMark: term.NumberLock},
		Base:   func(l *Lock) *app.Base { return &l.Base },
		Fields: lockFields(),
	})
}

func lockFields() []field.Field[Lock] {
	return field.In(term.SectionBasic,
		field.Field[Lock]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Listed | field.Natural}, At: func(l *Lock) field.Value { return &l.Facility }},
		field.Field[Lock]{Column: field.Column{Key: "year", Term: term.LockYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(l *Lock) field.Value { return &l.Year }},
		field.Field[Lock]{Column: field.Column{Key: "day", Term: term.LockDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(l *Lock) field.Value { return &l.Day }},
		field.Field[Lock]{Column: field.Column{Key: "reason", Term: term.LockReason, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide}, At: func(l *Lock) field.Value { return &l.Reason }},
	)
}
