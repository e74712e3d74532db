package round

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// States of an outcome.
const (
	Proposed app.Code = "proposed"
	Decided  app.Code = "decided"
)

// Outcome is what the grade of a year leads to for the contract: how much of the last payment, by when
// things are to be mended, whether it may be renewed, whether it ends. Payment, problems and renewal
// read it from here.
type Outcome struct {
	app.Base
	Facility    app.ID
	Year        app.Reading
	Contract    app.ID
	Grade       app.Line
	Coefficient app.Line // part of the last payment: 90%
	Renewal     app.Code
	MendBy      app.Day
	Exit        app.YesNo
	Measures    app.Prose
	Day         app.Day
	DoneOn      app.Day
	State       app.Code
}

// OutcomeEntity describes the outcome.
func OutcomeEntity() field.Entity[Outcome] {
	return field.Describe(field.Entity[Outcome]{
		Shape:  field.Shape{Key: "outcome", Term: term.EntityOutcome, FacilityKey: "facility", DayKey: "day", TitleKey: "grade", SortKeys: []string{"year"}, NumberMark: term.NumberOutcome},
		Base:   func(o *Outcome) *app.Base { return &o.Base },
		Fields: slices.Concat(outcomeFields(), outcomeCourse()),
	})
}

func outcomeFields() []field.Field[Outcome] {
	return field.In(term.SectionBasic,
		field.Field[Outcome]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(o *Outcome) field.Value { return &o.Facility }},
		field.Field[Outcome]{Column: field.Column{Key: "year", Term: term.OutcomeYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(o *Outcome) field.Value { return &o.Year }},
		field.Field[Outcome]{Column: field.Column{Key: "contract", Term: term.OutcomeContract, Kind: field.Ref, To: "contract", Marks: field.Listed}, At: func(o *Outcome) field.Value { return &o.Contract }},
		field.Field[Outcome]{Column: field.Column{Key: "grade", Term: term.OutcomeGrade, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen}, At: func(o *Outcome) field.Value { return &o.Grade }},
		field.Field[Outcome]{Column: field.Column{Key: "coefficient", Term: term.OutcomeCoefficient, Kind: field.Line, Marks: field.Listed}, At: func(o *Outcome) field.Value { return &o.Coefficient }},
		field.Field[Outcome]{Column: field.Column{Key: "renewal", Term: term.OutcomeRenewal, Kind: field.Choice, Codes: term.TableRenewal, Marks: field.Listed}, At: func(o *Outcome) field.Value { return &o.Renewal }},
		field.Field[Outcome]{Column: field.Column{Key: "mendBy", Term: term.OutcomeMendBy, Kind: field.Day, Marks: field.Listed}, At: func(o *Outcome) field.Value { return &o.MendBy }},
		field.Field[Outcome]{Column: field.Column{Key: "exit", Term: term.OutcomeExit, Kind: field.YesNo, Marks: field.Listed}, At: func(o *Outcome) field.Value { return &o.Exit }},
		field.Field[Outcome]{Column: field.Column{Key: "measures", Term: term.OutcomeMeasures, Kind: field.Prose, Marks: field.Wide}, At: func(o *Outcome) field.Value { return &o.Measures }},
	)
}

func outcomeCourse() []field.Field[Outcome] {
	return field.In(term.SectionRest,
		field.Field[Outcome]{Column: field.Column{Key: "day", Term: term.OutcomeDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(o *Outcome) field.Value { return &o.Day }},
		field.Field[Outcome]{Column: field.Column{Key: "doneOn", Term: term.OutcomeDoneOn, Kind: field.Day, Marks: field.Listed}, At: func(o *Outcome) field.Value { return &o.DoneOn }},
		field.Field[Outcome]{Column: field.Column{Key: "state", Term: term.OutcomeState, Kind: field.Choice, Codes: term.TableOutcomeState, Marks: field.Required | field.Listed}, At: func(o *Outcome) field.Value { return &o.State }},
	)
}
