package facility

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// BySpace is the way to reach a class by a matching space that was open on enough days.
const BySpace app.Code = "space"

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

// checkClass keeps one row per version, class and day of taking effect: which of two counts would be chance.
func (d *Desk) checkClass(c *Class) ([]app.Finding, error) {
	all, err := d.Classes.Find(ledger.Query{Filters: []ledger.Filter{{Key: "version", Values: []string{string(c.Version)}}}})
	if err != nil {
		return nil, err
	}
	for _, other := range all {
		if other.ID != c.ID && other.Version == c.Version && other.Class == c.Class && other.From == c.From {
			said := fmt.Sprintf(term.SayClassTwice, c.Version, term.TableClass.Label(string(c.Class)))
			return []app.Finding{{Level: app.Must, Field: "class", Sentence: said}}, nil
		}
	}
	return CheckClass(c), nil
}

// CheckClass looks over a row of the catalogue alone.
func CheckClass(c *Class) []app.Finding {
	if c.Mode != BySpace {
		return nil
	}
	var findings []app.Finding
	if _, known := c.Days.Known(); !known {
		findings = append(findings, app.Finding{Level: app.Must, Field: "days", Sentence: term.SayClassDays})
	}
	if c.Use == "" {
		findings = append(findings, app.Finding{Level: app.Must, Field: "use", Sentence: term.SayClassUse})
	}
	return findings
}
