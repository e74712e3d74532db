package round

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Edition is what a round was at one submission: its number, its total and everything that it was
// worked out from, kept as it was. Editions are added, never changed and never withdrawn; the printed
// report is attached to its edition.
type Edition struct {
	app.Base
	Facility app.ID
	Round    app.ID
	Number   app.Reading
	Day      app.Day
	Person   app.Line
	Total    app.Line
	Grade    app.Line
	Seal     app.Line // check code of the body
	Body     app.Body // frozen facts, pack and marks
}

// EditionEntity describes the edition.
func EditionEntity() field.Entity[Edition] {
	return field.Describe(field.Entity[Edition]{
		Shape:  field.Shape{Key: "edition", Term: term.EntityEdition, FacilityKey: "facility", DayKey: "day", TitleKey: "seal", SortKeys: []string{"round", "number"}, NumberMark: "-"},
		Base:   func(e *Edition) *app.Base { return &e.Base },
		Fields: editionFields(),
	})
}

func editionFields() []field.Field[Edition] {
	return field.In(term.SectionBasic,
		field.Field[Edition]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(e *Edition) field.Value { return &e.Facility }},
		field.Field[Edition]{Column: field.Column{Key: "round", Term: term.EditionRound, Kind: field.Ref, To: "round", Marks: field.Required | field.Listed}, At: func(e *Edition) field.Value { return &e.Round }},
		field.Field[Edition]{Column: field.Column{Key: "number", Term: term.EditionNumber, Kind: field.Count, Marks: field.Required | field.Listed | field.Frozen}, At: func(e *Edition) field.Value { return &e.Number }},
		field.Field[Edition]{Column: field.Column{Key: "day", Term: term.EditionDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(e *Edition) field.Value { return &e.Day }},
		field.Field[Edition]{Column: field.Column{Key: "person", Term: term.EditionPerson, Kind: field.Line, Marks: field.Required | field.Listed}, At: func(e *Edition) field.Value { return &e.Person }},
		field.Field[Edition]{Column: field.Column{Key: "total", Term: term.EditionTotal, Kind: field.Line, Marks: field.Listed}, At: func(e *Edition) field.Value { return &e.Total }},
		field.Field[Edition]{Column: field.Column{Key: "grade", Term: term.EditionGrade, Kind: field.Line, Marks: field.Listed}, At: func(e *Edition) field.Value { return &e.Grade }},
		field.Field[Edition]{Column: field.Column{Key: "seal", Term: term.EditionSeal, Kind: field.Line, Marks: field.Listed}, At: func(e *Edition) field.Value { return &e.Seal }},
		field.Field[Edition]{Column: field.Column{Key: "body", Term: term.EditionBody, Kind: field.Prose, Marks: field.Secret}, At: func(e *Edition) field.Value { return &e.Body }},
	)
}

// Points gives the total of the edition.
func (e *Edition) Points() app.Points {
	total, _ := app.ParsePoints(string(e.Total))
	return total
}
