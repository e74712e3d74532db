package selection

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Target is one promise of a contract that can be counted.
type Target struct {
	app.Base
	Contract, Facility                              app.ID
	Item, Indicator, Value, Unit, Measure, Evidence app.Line
	Period, Direction                               app.Code
	Year, Weight                                    app.Reading
	Replaces                                        app.YesNo
}

// TargetEntity describes the contract target.
func TargetEntity() field.Entity[Target] {
	return field.Describe(field.Entity[Target]{
		Shape:  field.Shape{Key: "target", Term: term.EntityTarget, TitleKey: "item", SortKeys: []string{"indicator"}, NumberMark: "-", FacilityKey: ""},
		Base:   func(t *Target) *app.Base { return &t.Base },
		Fields: targetFields(),
	})
}

func targetFields() []field.Field[Target] {
	return field.In(term.SectionBasic,
		field.Field[Target]{Column: field.Column{Key: "contract", Term: term.TargetContract, Kind: field.Ref, To: "contract", Marks: field.Required | field.Listed | field.Natural}, At: func(t *Target) field.Value { return &t.Contract }},
		field.Field[Target]{Column: field.Column{Key: "facility", Term: term.TargetFacility, Kind: field.Ref, To: "facility", Marks: field.Natural}, At: func(t *Target) field.Value { return &t.Facility }},
		field.Field[Target]{Column: field.Column{Key: "item", Term: term.TargetItem, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(t *Target) field.Value { return &t.Item }},
		field.Field[Target]{Column: field.Column{Key: "indicator", Term: term.TargetIndicator, Kind: field.Line, Marks: field.Listed | field.Natural}, At: func(t *Target) field.Value { return &t.Indicator }},
		field.Field[Target]{Column: field.Column{Key: "value", Term: term.TargetValue, Kind: field.Line, Marks: field.Required | field.Listed}, At: func(t *Target) field.Value { return &t.Value }},
		field.Field[Target]{Column: field.Column{Key: "unit", Term: term.TargetUnit, Kind: field.Line, Marks: field.Required | field.Listed}, At: func(t *Target) field.Value { return &t.Unit }},
		field.Field[Target]{Column: field.Column{Key: "period", Term: term.TargetPeriod, Kind: field.Choice, Codes: term.TablePeriod, Marks: field.Due | field.Listed}, At: func(t *Target) field.Value { return &t.Period }},
		field.Field[Target]{Column: field.Column{Key: "year", Term: term.TargetYear, Kind: field.Count, Marks: field.Listed | field.Natural | field.Calendar}, At: func(t *Target) field.Value { return &t.Year }},
		field.Field[Target]{Column: field.Column{Key: "measure", Term: term.TargetMeasure, Kind: field.Line, Marks: field.Listed}, At: func(t *Target) field.Value { return &t.Measure }},
		field.Field[Target]{Column: field.Column{Key: "direction", Term: term.TargetDirection, Kind: field.Choice, Codes: term.TableDirection, Marks: field.Listed}, At: func(t *Target) field.Value { return &t.Direction }},
		field.Field[Target]{Column: field.Column{Key: "weight", Term: term.TargetWeight, Kind: field.Count}, At: func(t *Target) field.Value { return &t.Weight }},
		field.Field[Target]{Column: field.Column{Key: "replaces", Term: term.TargetReplaces, Kind: field.YesNo, Marks: field.Listed}, At: func(t *Target) field.Value { return &t.Replaces }},
		field.Field[Target]{Column: field.Column{Key: "evidence", Term: term.TargetEvidence, Kind: field.Line, Marks: field.Wide}, At: func(t *Target) field.Value { return &t.Evidence }},
	)
}
