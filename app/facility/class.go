package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Class is one of the twelve classes of basic services, with the yearly minimum that one version of the catalogue asks for.
type Class struct {
	app.Base
	Version                   app.Line
	From                      app.Day
	Class, Service, Mode, Use app.Code
	Minimum, Days             app.Reading // events a year; open days a year of a matching space
}

// ClassEntity describes the service catalogue.
func ClassEntity() field.Entity[Class] {
	return field.Describe(field.Entity[Class]{
		Shape:  field.Shape{Key: "catalogue", Term: term.EntityCatalogue, TitleKey: "class", SortKeys: []string{"version", "class"}, NumberMark: "-"},
		Base:   func(c *Class) *app.Base { return &c.Base },
		Fields: classFields(),
	})
}

func classFields() []field.Field[Class] {
	return field.In(term.SectionBasic,
		field.Field[Class]{Column: field.Column{Key: "version", Term: term.CatalogueVersion, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Class) field.Value { return &c.Version }},
		field.Field[Class]{Column: field.Column{Key: "from", Term: term.CatalogueFrom, Kind: field.Day, Marks: field.Listed | field.Natural}, At: func(c *Class) field.Value { return &c.From }},
		field.Field[Class]{Column: field.Column{Key: "class", Term: term.CatalogueClass, Kind: field.Choice, Codes: term.TableClass, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Class) field.Value { return &c.Class }},
		field.Field[Class]{Column: field.Column{Key: "service", Term: term.CatalogueService, Kind: field.Choice, Codes: term.TableService, Marks: field.Listed}, At: func(c *Class) field.Value { return &c.Service }},
		field.Field[Class]{Column: field.Column{Key: "minimum", Term: term.CatalogueMinimum, Kind: field.Count, Marks: field.Required | field.Listed}, At: func(c *Class) field.Value { return &c.Minimum }},
		field.Field[Class]{Column: field.Column{Key: "mode", Term: term.CatalogueMode, Kind: field.Choice, Codes: term.TableReach, Marks: field.Required | field.Listed}, At: func(c *Class) field.Value { return &c.Mode }},
		field.Field[Class]{Column: field.Column{Key: "days", Term: term.CatalogueDays, Kind: field.Count, Marks: field.Listed}, At: func(c *Class) field.Value { return &c.Days }},
		field.Field[Class]{Column: field.Column{Key: "use", Term: term.CatalogueUse, Kind: field.Choice, Codes: term.TableSpaceUse, Marks: field.Listed}, At: func(c *Class) field.Value { return &c.Use }},
	)
}
