package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Consultation is one round of asking the residents what they want, and what came of it.
type Consultation struct {
	app.Base
	Facility       app.ID
	Day            app.Day
	Topic, Minutes app.Line
	Way            app.Code
	People         app.Reading
	Member         app.YesNo // a resident sits in the group that decides
	Result         app.Prose
}

// ConsultationEntity describes the consultation.
func ConsultationEntity() field.Entity[Consultation] {
	return field.Describe(field.Entity[Consultation]{
		Shape:  field.Shape{Key: "consultation", Term: term.EntityConsultation, FacilityKey: "facility", DayKey: "day", TitleKey: "topic", SortKeys: []string{"day", "no"}, NumberMark: term.NumberConsultation},
		Base:   func(c *Consultation) *app.Base { return &c.Base },
		Fields: consultationFields(),
	})
}

func consultationFields() []field.Field[Consultation] {
	return field.In(term.SectionBasic,
		field.Field[Consultation]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(c *Consultation) field.Value { return &c.Facility }},
		field.Field[Consultation]{Column: field.Column{Key: "day", Term: term.ConsultationDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Consultation) field.Value { return &c.Day }},
		field.Field[Consultation]{Column: field.Column{Key: "topic", Term: term.ConsultationTopic, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(c *Consultation) field.Value { return &c.Topic }},
		field.Field[Consultation]{Column: field.Column{Key: "way", Term: term.ConsultationWay, Kind: field.Choice, Codes: term.TableConsultWay, Marks: field.Required | field.Listed}, At: func(c *Consultation) field.Value { return &c.Way }},
		field.Field[Consultation]{Column: field.Column{Key: "people", Term: term.ConsultationPeople, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(c *Consultation) field.Value { return &c.People }},
		field.Field[Consultation]{Column: field.Column{Key: "member", Term: term.ConsultationMember, Kind: field.YesNo, Marks: field.Due | field.Listed}, At: func(c *Consultation) field.Value { return &c.Member }},
		field.Field[Consultation]{Column: field.Column{Key: "minutes", Term: term.ConsultationMinutes, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(c *Consultation) field.Value { return &c.Minutes }},
		field.Field[Consultation]{Column: field.Column{Key: "result", Term: term.ConsultationResult, Kind: field.Prose, Marks: field.Due | field.Wide}, At: func(c *Consultation) field.Value { return &c.Result }},
	)
}
