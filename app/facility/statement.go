package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Statement says that an indicator or class does not apply to a facility in one year, or confirms a class by hand.
type Statement struct {
	app.Base
	Facility app.ID
	Year     app.Reading
	Kind     app.Code
	Subject  app.Line
	Reason   app.Prose
	Day      app.Day
}

// StatementEntity describes the statement.
func StatementEntity() field.Entity[Statement] {
	return field.Describe(field.Entity[Statement]{
		Shape:  field.Shape{Key: "statement", Term: term.EntityStatement, FacilityKey: "facility", TitleKey: "subject", SortKeys: []string{"year", "subject"}, NumberMark: "-", Evidence: false},
		Base:   func(s *Statement) *app.Base { return &s.Base },
		Fields: statementFields(),
	})
}

func statementFields() []field.Field[Statement] {
	return field.In(term.SectionBasic,
		field.Field[Statement]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(s *Statement) field.Value { return &s.Facility }},
		field.Field[Statement]{Column: field.Column{Key: "year", Term: term.StatementYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(s *Statement) field.Value { return &s.Year }},
		field.Field[Statement]{Column: field.Column{Key: "kind", Term: term.StatementKind, Kind: field.Choice, Codes: term.TableStatement, Marks: field.Required | field.Listed | field.Natural}, At: func(s *Statement) field.Value { return &s.Kind }},
		field.Field[Statement]{Column: field.Column{Key: "subject", Term: term.StatementSubject, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(s *Statement) field.Value { return &s.Subject }},
		field.Field[Statement]{Column: field.Column{Key: "reason", Term: term.StatementReason, Kind: field.Prose, Marks: field.Required | field.Listed | field.Wide}, At: func(s *Statement) field.Value { return &s.Reason }},
		field.Field[Statement]{Column: field.Column{Key: "day", Term: term.StatementDay, Kind: field.Day, Marks: field.Due}, At: func(s *Statement) field.Value { return &s.Day }},
	)
}
