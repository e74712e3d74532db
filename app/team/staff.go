package team

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Staff is one person who works in the facility, from the first day to the last.
type Staff struct {
	app.Base
	Facility                       app.ID
	Name, Post, Certificate, Phone app.Line
	Fulltime                       app.YesNo
	From, To                       app.Day
}

// StaffEntity describes the member of staff.
func StaffEntity() field.Entity[Staff] {
	return field.Describe(field.Entity[Staff]{
		Shape:  field.Shape{Key: "staff", Term: term.EntityStaff, FacilityKey: "facility", TitleKey: "name", SortKeys: []string{"name"}, NumberMark: "-"},
		Base:   func(s *Staff) *app.Base { return &s.Base },
		Fields: staffFields(),
	})
}

func staffFields() []field.Field[Staff] {
	return field.In(term.SectionBasic,
		field.Field[Staff]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(s *Staff) field.Value { return &s.Facility }},
		field.Field[Staff]{Column: field.Column{Key: "name", Term: term.StaffName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(s *Staff) field.Value { return &s.Name }},
		field.Field[Staff]{Column: field.Column{Key: "post", Term: term.StaffPost, Kind: field.Line, Marks: field.Required | field.Listed}, At: func(s *Staff) field.Value { return &s.Post }},
		field.Field[Staff]{Column: field.Column{Key: "fulltime", Term: term.StaffFulltime, Kind: field.YesNo, Marks: field.Due | field.Listed}, At: func(s *Staff) field.Value { return &s.Fulltime }},
		field.Field[Staff]{Column: field.Column{Key: "from", Term: term.StaffFrom, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(s *Staff) field.Value { return &s.From }},
		field.Field[Staff]{Column: field.Column{Key: "to", Term: term.StaffTo, Kind: field.Day, Marks: field.Listed}, At: func(s *Staff) field.Value { return &s.To }},
		field.Field[Staff]{Column: field.Column{Key: "certificate", Term: term.StaffCertificate, Kind: field.Line, Marks: field.Listed}, At: func(s *Staff) field.Value { return &s.Certificate }},
		field.Field[Staff]{Column: field.Column{Key: "phone", Term: term.StaffPhone, Kind: field.Line, Marks: field.Personal}, At: func(s *Staff) field.Value { return &s.Phone }},
	)
}
