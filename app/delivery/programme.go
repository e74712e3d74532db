package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Programme is one line of the yearly plan: what is to be held, about when, for how many and for how much.
type Programme struct {
	app.Base
	Facility       app.ID
	Year, Expected app.Reading
	Name, Owner    app.Line
	Class, Quarter app.Code
	Due            app.Day // the end of the quarter when no day is set yet
	Budget         app.Money
}

// ProgrammeEntity describes the programme.
func ProgrammeEntity() field.Entity[Programme] {
	return field.Describe(field.Entity[Programme]{
		Shape:  field.Shape{Key: "programme", Term: term.EntityProgramme, FacilityKey: "facility", DayKey: "due", TitleKey: "name", SortKeys: []string{"due", "name"}, NumberMark: term.NumberProgramme},
		Base:   func(p *Programme) *app.Base { return &p.Base },
		Fields: programmeFields(),
	})
}

func programmeFields() []field.Field[Programme] {
	return field.In(term.SectionBasic,
		field.Field[Programme]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(p *Programme) field.Value { return &p.Facility }},
		field.Field[Programme]{Column: field.Column{Key: "year", Term: term.ProgrammeYear, Kind: field.Count, Marks: field.Required | field.Natural | field.Calendar}, At: func(p *Programme) field.Value { return &p.Year }},
		field.Field[Programme]{Column: field.Column{Key: "name", Term: term.ProgrammeName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(p *Programme) field.Value { return &p.Name }},
		field.Field[Programme]{Column: field.Column{Key: "class", Term: term.ProgrammeClass, Kind: field.Choice, Codes: term.TableClass, Marks: field.Required | field.Listed}, At: func(p *Programme) field.Value { return &p.Class }},
		field.Field[Programme]{Column: field.Column{Key: "quarter", Term: term.ProgrammeQuarter, Kind: field.Choice, Codes: term.TableQuarter, Marks: field.Listed}, At: func(p *Programme) field.Value { return &p.Quarter }},
		field.Field[Programme]{Column: field.Column{Key: "due", Term: term.ProgrammeDue, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(p *Programme) field.Value { return &p.Due }},
		field.Field[Programme]{Column: field.Column{Key: "expected", Term: term.ProgrammeExpected, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(p *Programme) field.Value { return &p.Expected }},
		field.Field[Programme]{Column: field.Column{Key: "budget", Term: term.ProgrammeBudget, Kind: field.Money, Marks: field.Listed | field.Summed}, At: func(p *Programme) field.Value { return &p.Budget }},
		field.Field[Programme]{Column: field.Column{Key: "owner", Term: term.ProgrammeOwner, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(p *Programme) field.Value { return &p.Owner }},
	)
}
