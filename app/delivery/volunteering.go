package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Volunteering is what volunteers did on one day at one post.
type Volunteering struct {
	app.Base
	Facility, Activity app.ID
	Day                app.Day
	Post               app.Line
	People             app.Reading
	Hours              app.Quantity // of each of them
	Codes, Names       app.Lines
}

// VolunteeringEntity describes the volunteering.
func VolunteeringEntity() field.Entity[Volunteering] {
	return field.Describe(field.Entity[Volunteering]{
		Shape:  field.Shape{Key: "volunteering", Term: term.EntityVolunteering, FacilityKey: "facility", DayKey: "day", TitleKey: "post", SortKeys: []string{"day", "no"}, NumberMark: term.NumberVolunteering},
		Base:   func(v *Volunteering) *app.Base { return &v.Base },
		Fields: volunteeringFields(),
	})
}

func volunteeringFields() []field.Field[Volunteering] {
	return field.In(term.SectionBasic,
		field.Field[Volunteering]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(v *Volunteering) field.Value { return &v.Facility }},
		field.Field[Volunteering]{Column: field.Column{Key: "day", Term: term.VolunteeringDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(v *Volunteering) field.Value { return &v.Day }},
		field.Field[Volunteering]{Column: field.Column{Key: "post", Term: term.VolunteeringPost, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(v *Volunteering) field.Value { return &v.Post }},
		field.Field[Volunteering]{Column: field.Column{Key: "people", Term: term.VolunteeringPeople, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(v *Volunteering) field.Value { return &v.People }},
		field.Field[Volunteering]{Column: field.Column{Key: "hours", Term: term.VolunteeringHours, Kind: field.Quantity, Marks: field.Due | field.Listed}, At: func(v *Volunteering) field.Value { return &v.Hours }},
		field.Field[Volunteering]{Column: field.Column{Key: "activity", Term: term.VolunteeringActivity, Kind: field.Ref, To: "activity"}, At: func(v *Volunteering) field.Value { return &v.Activity }},
		field.Field[Volunteering]{Column: field.Column{Key: "codes", Term: term.VolunteeringCodes, Kind: field.Lines}, At: func(v *Volunteering) field.Value { return &v.Codes }},
		field.Field[Volunteering]{Column: field.Column{Key: "names", Term: term.VolunteeringNames, Kind: field.Lines, Marks: field.Personal}, At: func(v *Volunteering) field.Value { return &v.Names }},
	)
}
