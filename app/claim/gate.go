package claim

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Results of looking at a condition.
const (
	Met    app.Code = "met"
	Failed app.Code = "failed"
)

// GateCheck says of one condition of the scheme whether the facility met it in the year. A condition
// nobody has looked at has no check, and the grade stays provisional (DEFINITIONS 1.12).
type GateCheck struct {
	app.Base
	Facility app.ID
	Year     app.Reading
	Gate     app.Line // code of the condition in the pack: K1…
	Result   app.Code
	Day      app.Day
	Person   app.Line
	Reason   app.Prose
	Approval app.Line // number under which the mending was approved
	CuredOn  app.Day  // when what failed was mended
}

// GateCheckEntity describes the check of a condition.
func GateCheckEntity() field.Entity[GateCheck] {
	return field.Describe(field.Entity[GateCheck]{
		Shape:  field.Shape{Key: "gateCheck", Term: term.EntityGateCheck, FacilityKey: "facility", TitleKey: "gate", SortKeys: []string{"year", "gate"}, NumberMark: "-"},
		Base:   func(g *GateCheck) *app.Base { return &g.Base },
		Fields: slices.Concat(gateFields(), gateCureFields()),
	})
}

func gateFields() []field.Field[GateCheck] {
	return field.In(term.SectionBasic,
		field.Field[GateCheck]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(g *GateCheck) field.Value { return &g.Facility }},
		field.Field[GateCheck]{Column: field.Column{Key: "year", Term: term.GateYear, Kind: field.Count, Marks: field.Required | field.Listed | field.Natural | field.Calendar}, At: func(g *GateCheck) field.Value { return &g.Year }},
		field.Field[GateCheck]{Column: field.Column{Key: "gate", Term: term.GateCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(g *GateCheck) field.Value { return &g.Gate }},
		field.Field[GateCheck]{Column: field.Column{Key: "result", Term: term.GateResult, Kind: field.Choice, Codes: term.TableGateResult, Marks: field.Required | field.Listed}, At: func(g *GateCheck) field.Value { return &g.Result }},
		field.Field[GateCheck]{Column: field.Column{Key: "day", Term: term.GateDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(g *GateCheck) field.Value { return &g.Day }},
		field.Field[GateCheck]{Column: field.Column{Key: "person", Term: term.GatePerson, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(g *GateCheck) field.Value { return &g.Person }},
		field.Field[GateCheck]{Column: field.Column{Key: "reason", Term: term.GateReason, Kind: field.Prose, Marks: field.Due | field.Wide}, At: func(g *GateCheck) field.Value { return &g.Reason }},
	)
}

func gateCureFields() []field.Field[GateCheck] {
	return field.In(term.SectionRest,
		field.Field[GateCheck]{Column: field.Column{Key: "approval", Term: term.GateApproval, Kind: field.Line, Marks: field.Listed}, At: func(g *GateCheck) field.Value { return &g.Approval }},
		field.Field[GateCheck]{Column: field.Column{Key: "curedOn", Term: term.GateCuredOn, Kind: field.Day, Marks: field.Listed}, At: func(g *GateCheck) field.Value { return &g.CuredOn }},
	)
}

// Failed reports a condition that was not met, whether it was mended since or not: it stays printed.
func (g *GateCheck) Failed() bool { return g.Result == Failed }

// Caps reports a failed condition that still caps the grade: it was not mended under an approval by
// that day (DEFINITIONS 1.16).
func (g *GateCheck) Caps(by app.Day) bool {
	return g.Failed() && (g.Approval == "" || g.CuredOn == "" || g.CuredOn > by)
}
