package claim

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Explanation says why the score of an indicator is so far from last year's. Where the scheme asks
// for it, nothing is submitted without.
type Explanation struct {
	app.Base
	Facility app.ID
	Year     app.Reading
	Code     app.Line // of the indicator
	Text     app.Prose
	Day      app.Day
}

// ExplanationEntity describes the explanation.
func ExplanationEntity() field.Entity[Explanation] {
	return field.Describe(field.Entity[Explanation]{
		Shape:  field.Shape{Key: "explanation", Term: term.EntityExplanation, FacilityKey: "facility", TitleKey: "code", SortKeys: []string{"year", "code"}, NumberMark: "-"},
		Base:   func(e *Explanation) *app.Base { return &e.Base },
		Fields: explanationFields(),
	})
}

func explanationFields() []field.Field[Explanation] {
	return field.In(term.SectionBasic,
		field.Field[Explanation]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(e *Explanation) field.Value { return &e.Facility }},
		field.Field[Explanation]{Column: field.Column{Key: "year", Term: term.ExplanationYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(e *Explanation) field.Value { return &e.Year }},
		field.Field[Explanation]{Column: field.Column{Key: "code", Term: term.ExplanationCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(e *Explanation) field.Value { return &e.Code }},
		field.Field[Explanation]{Column: field.Column{Key: "text", Term: term.ExplanationText, Kind: field.Prose, Marks: field.Required | field.Listed | field.Wide}, At: func(e *Explanation) field.Value { return &e.Text }},
		field.Field[Explanation]{Column: field.Column{Key: "day", Term: term.ExplanationDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(e *Explanation) field.Value { return &e.Day }},
	)
}
