package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Closure is one notice that the facility, or one space of it, stays shut for some days.
type Closure struct {
	app.Base
	Facility, Space              app.ID // an empty space is the whole facility
	From, To, Notice             app.Day
	Cause                        app.Code
	Sudden, Exempt               app.YesNo
	Way, Approver, Paper, Detail app.Line
}

// ClosureEntity describes the closure notice.
func ClosureEntity() field.Entity[Closure] {
	return field.Describe(field.Entity[Closure]{
		Shape:  field.Shape{Key: "closure", Term: term.EntityClosure, FacilityKey: "facility", DayKey: "from", TitleKey: "detail", SortKeys: []string{"from"}, NumberMark: term.NumberClosure, Evidence: true},
		Base:   func(c *Closure) *app.Base { return &c.Base },
		Fields: closureFields(),
	})
}

func closureFields() []field.Field[Closure] {
	return field.In(term.SectionBasic,
		field.Field[Closure]{Column: field.Column{Key: "facility", Term: term.ClosureFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(c *Closure) field.Value { return &c.Facility }},
		field.Field[Closure]{Column: field.Column{Key: "space", Term: term.ClosureSpace, Kind: field.Ref, To: "space", Marks: field.Listed | field.Natural}, At: func(c *Closure) field.Value { return &c.Space }},
		field.Field[Closure]{Column: field.Column{Key: "from", Term: term.ClosureFrom, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Closure) field.Value { return &c.From }},
		field.Field[Closure]{Column: field.Column{Key: "to", Term: term.ClosureTo, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Closure) field.Value { return &c.To }},
		field.Field[Closure]{Column: field.Column{Key: "cause", Term: term.ClosureCause, Kind: field.Choice, Codes: term.TableClosure, Marks: field.Due | field.Listed}, At: func(c *Closure) field.Value { return &c.Cause }},
		field.Field[Closure]{Column: field.Column{Key: "sudden", Term: term.ClosureSudden, Kind: field.YesNo, Marks: field.Due | field.Listed}, At: func(c *Closure) field.Value { return &c.Sudden }},
		field.Field[Closure]{Column: field.Column{Key: "notice", Term: term.ClosureNotice, Kind: field.Day, Marks: field.Due | field.Listed}, At: func(c *Closure) field.Value { return &c.Notice }},
		field.Field[Closure]{Column: field.Column{Key: "way", Term: term.ClosureWay, Kind: field.Line, Marks: field.Due}, At: func(c *Closure) field.Value { return &c.Way }},
		field.Field[Closure]{Column: field.Column{Key: "approver", Term: term.ClosureApprover, Kind: field.Line, Marks: field.Listed}, At: func(c *Closure) field.Value { return &c.Approver }},
		field.Field[Closure]{Column: field.Column{Key: "paper", Term: term.ClosurePaper, Kind: field.Line}, At: func(c *Closure) field.Value { return &c.Paper }},
		field.Field[Closure]{Column: field.Column{Key: "exempt", Term: term.ClosureExempt, Kind: field.YesNo, Marks: field.Listed}, At: func(c *Closure) field.Value { return &c.Exempt }},
		field.Field[Closure]{Column: field.Column{Key: "detail", Term: term.ClosureDetail, Kind: field.Line, Marks: field.Listed | field.Wide}, At: func(c *Closure) field.Value { return &c.Detail }},
	)
}
