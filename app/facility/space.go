package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Space is one room or ground of a facility.
type Space struct {
	app.Base
	Facility             app.ID
	Name                 app.Line
	Use                  app.Code
	Area, Capacity       app.Reading // square metres; persons
	Open, Bookable, Paid app.YesNo
}

// Serves reports whether the space is used for that and the public may enter it.
func (s *Space) Serves(use app.Code) bool { return s.Use == use && s.Open.Is() }

// SpaceEntity describes the space.
func SpaceEntity() field.Entity[Space] {
	return field.Describe(field.Entity[Space]{
		Shape:  field.Shape{Key: "space", Term: term.EntitySpace, FacilityKey: "facility", TitleKey: "name", SortKeys: []string{"name"}, NumberMark: "-"},
		Base:   func(s *Space) *app.Base { return &s.Base },
		Fields: spaceFields(),
	})
}

func spaceFields() []field.Field[Space] {
	return field.In(term.SectionBasic,
		field.Field[Space]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(s *Space) field.Value { return &s.Facility }},
		field.Field[Space]{Column: field.Column{Key: "name", Term: term.SpaceName, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(s *Space) field.Value { return &s.Name }},
		field.Field[Space]{Column: field.Column{Key: "use", Term: term.SpaceUse, Kind: field.Choice, Codes: term.TableSpaceUse, Marks: field.Due | field.Listed}, At: func(s *Space) field.Value { return &s.Use }},
		field.Field[Space]{Column: field.Column{Key: "area", Term: term.SpaceArea, Kind: field.Count, Marks: field.Listed | field.Summed}, At: func(s *Space) field.Value { return &s.Area }},
		field.Field[Space]{Column: field.Column{Key: "capacity", Term: term.SpaceCapacity, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(s *Space) field.Value { return &s.Capacity }},
		field.Field[Space]{Column: field.Column{Key: "open", Term: term.SpaceOpen, Kind: field.YesNo, Marks: field.Listed}, At: func(s *Space) field.Value { return &s.Open }},
		field.Field[Space]{Column: field.Column{Key: "bookable", Term: term.SpaceBookable, Kind: field.YesNo, Marks: field.Listed}, At: func(s *Space) field.Value { return &s.Bookable }},
		field.Field[Space]{Column: field.Column{Key: "paid", Term: term.SpacePaid, Kind: field.YesNo, Marks: field.Listed}, At: func(s *Space) field.Value { return &s.Paid }},
	)
}
