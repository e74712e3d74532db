package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Community is one residential community of a street: services are counted by how many of them they reach.
type Community struct {
	app.Base
	Name, Street app.Line
	Population   app.Reading
}

// CommunityEntity describes the community.
func CommunityEntity() field.Entity[Community] {
	return field.Describe(field.Entity[Community]{
		Shape:  field.Shape{Key: "community", Term: term.EntityCommunity, TitleKey: "name", SortKeys: []string{"street", "name"}, NumberMark: "-"},
		Base:   func(c *Community) *app.Base { return &c.Base },
		Fields: communityFields(),
	})
}

func communityFields() []field.Field[Community] {
	return field.In(term.SectionBasic,
		field.Field[Community]{Column: field.Column{Key: "name", Term: term.CommunityName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(c *Community) field.Value { return &c.Name }},
		field.Field[Community]{Column: field.Column{Key: "street", Term: term.CommunityStreet, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Community) field.Value { return &c.Street }},
		field.Field[Community]{Column: field.Column{Key: "population", Term: term.CommunityPopulation, Kind: field.Count, Marks: field.Listed}, At: func(c *Community) field.Value { return &c.Population }},
	)
}
