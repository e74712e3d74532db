package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Plan is the weekly opening hours that a facility has announced, from one day to another.
type Plan struct {
	app.Base
	Facility                                                       app.ID
	From, To                                                       app.Day
	Season                                                         app.Code
	Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday app.Segments
	Staggered                                                      app.YesNo // a label only; staggered hours are counted from the log
}

// PlanEntity describes the opening plan.
func PlanEntity() field.Entity[Plan] {
	return field.Describe(field.Entity[Plan]{
		Shape:  field.Shape{Key: "plan", Term: term.EntityPlan, FacilityKey: "facility", TitleKey: "from", SortKeys: []string{"from"}, NumberMark: "-"},
		Base:   func(p *Plan) *app.Base { return &p.Base },
		Fields: planFields(),
	})
}

func planFields() []field.Field[Plan] {
	return field.In(term.SectionBasic,
		field.Field[Plan]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(p *Plan) field.Value { return &p.Facility }},
		field.Field[Plan]{Column: field.Column{Key: "from", Term: term.PlanFrom, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(p *Plan) field.Value { return &p.From }},
		field.Field[Plan]{Column: field.Column{Key: "to", Term: term.PlanTo, Kind: field.Day, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.To }},
		field.Field[Plan]{Column: field.Column{Key: "season", Term: term.PlanSeason, Kind: field.Choice, Codes: term.TableSeason, Marks: field.Listed | field.Natural}, At: func(p *Plan) field.Value { return &p.Season }},
		field.Field[Plan]{Column: field.Column{Key: "mon", Term: term.PlanMonday, Kind: field.Segments, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.Monday }},
		field.Field[Plan]{Column: field.Column{Key: "tue", Term: term.PlanTuesday, Kind: field.Segments, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.Tuesday }},
		field.Field[Plan]{Column: field.Column{Key: "wed", Term: term.PlanWednesday, Kind: field.Segments, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.Wednesday }},
		field.Field[Plan]{Column: field.Column{Key: "thu", Term: term.PlanThursday, Kind: field.Segments, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.Thursday }},
		field.Field[Plan]{Column: field.Column{Key: "fri", Term: term.PlanFriday, Kind: field.Segments, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.Friday }},
		field.Field[Plan]{Column: field.Column{Key: "sat", Term: term.PlanSaturday, Kind: field.Segments, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.Saturday }},
		field.Field[Plan]{Column: field.Column{Key: "sun", Term: term.PlanSunday, Kind: field.Segments, Marks: field.Listed}, At: func(p *Plan) field.Value { return &p.Sunday }},
		field.Field[Plan]{Column: field.Column{Key: "staggered", Term: term.PlanStaggered, Kind: field.YesNo}, At: func(p *Plan) field.Value { return &p.Staggered }},
	)
}
