package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Enrolment is one list of people who signed up, as a head count or as a named register whose persons
// are kept apart so that they can be purged while the count stays.
type Enrolment struct {
	app.Base
	Facility, Course, Activity, Notice app.ID
	Name                               app.Line
	Day, KeepUntil, PurgedOn           app.Day
	Mode, Ages                         app.Code
	Count                              app.Reading
}

// EnrolmentEntity describes the enrolment.
func EnrolmentEntity() field.Entity[Enrolment] {
	return field.Describe(field.Entity[Enrolment]{
		Shape:  field.Shape{Key: "enrolment", Term: term.EntityEnrolment, FacilityKey: "facility", DayKey: "day", TitleKey: "name", SortKeys: []string{"day", "no"}, NumberMark: term.NumberEnrolment},
		Base:   func(e *Enrolment) *app.Base { return &e.Base },
		Fields: enrolmentFields(),
	})
}

func enrolmentFields() []field.Field[Enrolment] {
	return field.In(term.SectionBasic,
		field.Field[Enrolment]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(e *Enrolment) field.Value { return &e.Facility }},
		field.Field[Enrolment]{Column: field.Column{Key: "name", Term: term.EnrolmentName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide}, At: func(e *Enrolment) field.Value { return &e.Name }},
		field.Field[Enrolment]{Column: field.Column{Key: "course", Term: term.EnrolmentCourse, Kind: field.Ref, To: "course", Marks: field.Listed}, At: func(e *Enrolment) field.Value { return &e.Course }},
		field.Field[Enrolment]{Column: field.Column{Key: "activity", Term: term.EnrolmentActivity, Kind: field.Ref, To: "activity", Marks: field.Listed}, At: func(e *Enrolment) field.Value { return &e.Activity }},
		field.Field[Enrolment]{Column: field.Column{Key: "day", Term: term.EnrolmentDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(e *Enrolment) field.Value { return &e.Day }},
		field.Field[Enrolment]{Column: field.Column{Key: "mode", Term: term.EnrolmentMode, Kind: field.Choice, Codes: term.TableEnrolMode, Marks: field.Required | field.Listed}, At: func(e *Enrolment) field.Value { return &e.Mode }},
		field.Field[Enrolment]{Column: field.Column{Key: "count", Term: term.EnrolmentCount, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(e *Enrolment) field.Value { return &e.Count }},
		field.Field[Enrolment]{Column: field.Column{Key: "ages", Term: term.EnrolmentAges, Kind: field.Choice, Codes: term.TableAges, Marks: field.Listed}, At: func(e *Enrolment) field.Value { return &e.Ages }},
		field.Field[Enrolment]{Column: field.Column{Key: "notice", Term: term.EnrolmentNotice, Kind: field.Ref, To: "document", Marks: field.Listed}, At: func(e *Enrolment) field.Value { return &e.Notice }},
		field.Field[Enrolment]{Column: field.Column{Key: "keepUntil", Term: term.EnrolmentKeepUntil, Kind: field.Day, Marks: field.Listed}, At: func(e *Enrolment) field.Value { return &e.KeepUntil }},
		field.Field[Enrolment]{Column: field.Column{Key: "purgedOn", Term: term.EnrolmentPurgedOn, Kind: field.Day, Marks: field.Listed}, At: func(e *Enrolment) field.Value { return &e.PurgedOn }},
	)
}
