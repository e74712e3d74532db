package claim

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Valuation is the value that a person gives an indicator: where nothing can be counted, or in place
// of the counted one, which stays beside it. It holds only with evidence.
type Valuation struct {
	app.Base
	Facility app.ID
	Year     app.Reading
	Code     app.Line // of the indicator
	Band     app.Line // key of the band, for indicators judged by bands
	Value    app.Line // exact number in the unit of the indicator, as typed: 0.87 or 87%
	Reason   app.Prose
	Day      app.Day
	Person   app.Line
}

// ValuationEntity describes the valuation.
func ValuationEntity() field.Entity[Valuation] {
	return field.Describe(field.Entity[Valuation]{
		Shape:  field.Shape{Key: "valuation", Term: term.EntityValuation, FacilityKey: "facility", TitleKey: "code", SortKeys: []string{"year", "code"}, NumberMark: "-", Evidence: true},
		Base:   func(v *Valuation) *app.Base { return &v.Base },
		Fields: valuationFields(),
	})
}

func valuationFields() []field.Field[Valuation] {
	return field.In(term.SectionBasic,
		field.Field[Valuation]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(v *Valuation) field.Value { return &v.Facility }},
		field.Field[Valuation]{Column: field.Column{Key: "year", Term: term.ValuationYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(v *Valuation) field.Value { return &v.Year }},
		field.Field[Valuation]{Column: field.Column{Key: "code", Term: term.ValuationCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(v *Valuation) field.Value { return &v.Code }},
		field.Field[Valuation]{Column: field.Column{Key: "band", Term: term.ValuationBand, Kind: field.Line, Marks: field.Listed}, At: func(v *Valuation) field.Value { return &v.Band }},
		field.Field[Valuation]{Column: field.Column{Key: "value", Term: term.ValuationValue, Kind: field.Line, Marks: field.Listed}, At: func(v *Valuation) field.Value { return &v.Value }},
		field.Field[Valuation]{Column: field.Column{Key: "reason", Term: term.ValuationReason, Kind: field.Prose, Marks: field.Required | field.Listed | field.Wide}, At: func(v *Valuation) field.Value { return &v.Reason }},
		field.Field[Valuation]{Column: field.Column{Key: "day", Term: term.ValuationDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(v *Valuation) field.Value { return &v.Day }},
		field.Field[Valuation]{Column: field.Column{Key: "person", Term: term.ValuationPerson, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(v *Valuation) field.Value { return &v.Person }},
	)
}

// Actual gives the typed value as an exact number, and whether one was typed.
func (v *Valuation) Actual() (app.Ratio, bool) {
	if v.Value == "" {
		return app.Ratio{}, false
	}
	return app.ParseRatio(string(v.Value))
}
