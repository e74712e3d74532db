package round

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Mark is what one round gives one indicator where it differs from the round before, or what it sends
// an indicator back for.
type Mark struct {
	app.Base
	Facility app.ID
	Round    app.ID
	Code     app.Line // of the indicator
	Score    app.Line // points, at most two decimals; empty leaves the score of the round before
	Returned app.YesNo
	Reason   app.Prose
	Person   app.Line
	Day      app.Day
}

// MarkEntity describes the mark.
func MarkEntity() field.Entity[Mark] {
	return field.Describe(field.Entity[Mark]{
		Shape:  field.Shape{Key: "mark", Term: term.EntityMark, FacilityKey: "facility", TitleKey: "code", SortKeys: []string{"round", "code"}, NumberMark: "-"},
		Base:   func(m *Mark) *app.Base { return &m.Base },
		Fields: markFields(),
	})
}

func markFields() []field.Field[Mark] {
	return field.In(term.SectionBasic,
		field.Field[Mark]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(m *Mark) field.Value { return &m.Facility }},
		field.Field[Mark]{Column: field.Column{Key: "round", Term: term.MarkRound, Kind: field.Ref, To: "round", Marks: field.Required | field.Listed | field.Natural}, At: func(m *Mark) field.Value { return &m.Round }},
		field.Field[Mark]{Column: field.Column{Key: "code", Term: term.MarkCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(m *Mark) field.Value { return &m.Code }},
		field.Field[Mark]{Column: field.Column{Key: "score", Term: term.MarkScore, Kind: field.Line, Marks: field.Listed}, At: func(m *Mark) field.Value { return &m.Score }},
		field.Field[Mark]{Column: field.Column{Key: "returned", Term: term.MarkReturned, Kind: field.YesNo, Marks: field.Listed}, At: func(m *Mark) field.Value { return &m.Returned }},
		field.Field[Mark]{Column: field.Column{Key: "reason", Term: term.MarkReason, Kind: field.Prose, Marks: field.Due | field.Listed | field.Wide}, At: func(m *Mark) field.Value { return &m.Reason }},
		field.Field[Mark]{Column: field.Column{Key: "person", Term: term.MarkPerson, Kind: field.Line, Marks: field.Listed}, At: func(m *Mark) field.Value { return &m.Person }},
		field.Field[Mark]{Column: field.Column{Key: "day", Term: term.MarkDay, Kind: field.Day, Marks: field.Listed}, At: func(m *Mark) field.Value { return &m.Day }},
	)
}

// Points gives the score of the mark, and whether it gives one.
func (m *Mark) Points() (app.Points, bool) {
	if m.Score == "" {
		return 0, false
	}
	return app.ParsePoints(app.HalfWidth(string(m.Score)))
}
