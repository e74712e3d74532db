package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Registrant is one person on a named register. Name and phone are all that tells who it is; both go
// when the time to keep them is over.
type Registrant struct {
	app.Base
	Facility, Enrolment             app.ID
	Day, KeepUntil, PurgedOn        app.Day
	Name, Phone, Verified           app.Line
	Age, Consent, Concession, State app.Code
}

// RegistrantEntity describes the registrant.
func RegistrantEntity() field.Entity[Registrant] {
	return field.Describe(field.Entity[Registrant]{
		Shape:  field.Shape{Key: "registrant", Term: term.EntityRegistrant, FacilityKey: "facility", DayKey: "day", TitleKey: "name", SortKeys: []string{"day", "no"}, NumberMark: term.NumberRegistrant},
		Base:   func(r *Registrant) *app.Base { return &r.Base },
		Fields: registrantFields(),
	})
}

func registrantFields() []field.Field[Registrant] {
	return field.In(term.SectionBasic,
		field.Field[Registrant]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(r *Registrant) field.Value { return &r.Facility }},
		field.Field[Registrant]{Column: field.Column{Key: "enrolment", Term: term.RegistrantEnrolment, Kind: field.Ref, To: "enrolment", Marks: field.Required | field.Listed}, At: func(r *Registrant) field.Value { return &r.Enrolment }},
		field.Field[Registrant]{Column: field.Column{Key: "day", Term: term.RegistrantDay, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(r *Registrant) field.Value { return &r.Day }},
		field.Field[Registrant]{Column: field.Column{Key: "name", Term: term.RegistrantName, Kind: field.Line, Marks: field.Personal | field.Listed}, At: func(r *Registrant) field.Value { return &r.Name }},
		field.Field[Registrant]{Column: field.Column{Key: "phone", Term: term.RegistrantPhone, Kind: field.Line, Marks: field.Personal}, At: func(r *Registrant) field.Value { return &r.Phone }},
		field.Field[Registrant]{Column: field.Column{Key: "age", Term: term.RegistrantAge, Kind: field.Choice, Codes: term.TableAge, Marks: field.Due | field.Listed}, At: func(r *Registrant) field.Value { return &r.Age }},
		field.Field[Registrant]{Column: field.Column{Key: "consent", Term: term.RegistrantConsent, Kind: field.Choice, Codes: term.TableConsent, Marks: field.Listed}, At: func(r *Registrant) field.Value { return &r.Consent }},
		field.Field[Registrant]{Column: field.Column{Key: "concession", Term: term.RegistrantConcession, Kind: field.Choice, Codes: term.TableConcession, Marks: field.Listed}, At: func(r *Registrant) field.Value { return &r.Concession }},
		field.Field[Registrant]{Column: field.Column{Key: "verified", Term: term.RegistrantVerified, Kind: field.Line}, At: func(r *Registrant) field.Value { return &r.Verified }},
		field.Field[Registrant]{Column: field.Column{Key: "state", Term: term.RegistrantState, Kind: field.Choice, Codes: term.TableRegistrantState, Marks: field.Required | field.Listed}, At: func(r *Registrant) field.Value { return &r.State }},
		field.Field[Registrant]{Column: field.Column{Key: "keepUntil", Term: term.RegistrantKeepUntil, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(r *Registrant) field.Value { return &r.KeepUntil }},
		field.Field[Registrant]{Column: field.Column{Key: "purgedOn", Term: term.RegistrantPurgedOn, Kind: field.Day}, At: func(r *Registrant) field.Value { return &r.PurgedOn }},
	)
}
