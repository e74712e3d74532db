package facility

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Facility is one public cultural facility.
type Facility struct {
	app.Base
	Code, Name, Short, Alias, Street, Address, Purchaser, Head, Phone, Catalogue app.Line
	Type, Level, Mode, Access, Status                                            app.Code
	Built, Usable, OpenArea, Population                                          app.Reading // square metres; residents
	Start                                                                        app.Day
}

// FacilityEntity describes the facility.
func FacilityEntity() field.Entity[Facility] {
	return field.Describe(field.Entity[Facility]{
		Shape:  field.Shape{Key: "facility", Term: term.EntityFacility, TitleKey: "name", SortKeys: []string{"code"}, NumberMark: "-"},
		Base:   func(f *Facility) *app.Base { return &f.Base },
		Fields: slices.Concat(facilityBasics(), facilityRest()),
	})
}

func facilityBasics() []field.Field[Facility] {
	return field.In(term.SectionBasic,
		field.Field[Facility]{Column: field.Column{Key: "code", Term: term.FacilityCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(f *Facility) field.Value { return &f.Code }},
		field.Field[Facility]{Column: field.Column{Key: "name", Term: term.FacilityName, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(f *Facility) field.Value { return &f.Name }},
		field.Field[Facility]{Column: field.Column{Key: "short", Term: term.FacilityShort, Kind: field.Line, Marks: field.Required | field.Listed}, At: func(f *Facility) field.Value { return &f.Short }},
		field.Field[Facility]{Column: field.Column{Key: "alias", Term: term.FacilityAlias, Kind: field.Line}, At: func(f *Facility) field.Value { return &f.Alias }},
		field.Field[Facility]{Column: field.Column{Key: "type", Term: term.FacilityType, Kind: field.Choice, Codes: term.TableFacilityType, Marks: field.Required | field.Listed}, At: func(f *Facility) field.Value { return &f.Type }},
		field.Field[Facility]{Column: field.Column{Key: "level", Term: term.FacilityLevel, Kind: field.Choice, Codes: term.TableLevel}, At: func(f *Facility) field.Value { return &f.Level }},
		field.Field[Facility]{Column: field.Column{Key: "street", Term: term.FacilityStreet, Kind: field.Line}, At: func(f *Facility) field.Value { return &f.Street }},
		field.Field[Facility]{Column: field.Column{Key: "address", Term: term.FacilityAddress, Kind: field.Line, Marks: field.Wide}, At: func(f *Facility) field.Value { return &f.Address }},
		field.Field[Facility]{Column: field.Column{Key: "purchaser", Term: term.FacilityPurchaser, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(f *Facility) field.Value { return &f.Purchaser }},
	)
}

func facilityRest() []field.Field[Facility] {
	return field.In(term.SectionRest,
		field.Field[Facility]{Column: field.Column{Key: "built", Term: term.FacilityBuilt, Kind: field.Count}, At: func(f *Facility) field.Value { return &f.Built }},
		field.Field[Facility]{Column: field.Column{Key: "usable", Term: term.FacilityUsable, Kind: field.Count}, At: func(f *Facility) field.Value { return &f.Usable }},
		field.Field[Facility]{Column: field.Column{Key: "openArea", Term: term.FacilityOpenArea, Kind: field.Count}, At: func(f *Facility) field.Value { return &f.OpenArea }},
		field.Field[Facility]{Column: field.Column{Key: "start", Term: term.FacilityStart, Kind: field.Day}, At: func(f *Facility) field.Value { return &f.Start }},
		field.Field[Facility]{Column: field.Column{Key: "population", Term: term.FacilityPopulation, Kind: field.Count}, At: func(f *Facility) field.Value { return &f.Population }},
		field.Field[Facility]{Column: field.Column{Key: "mode", Term: term.FacilityMode, Kind: field.Choice, Codes: term.TableMode, Marks: field.Listed}, At: func(f *Facility) field.Value { return &f.Mode }},
		field.Field[Facility]{Column: field.Column{Key: "access", Term: term.FacilityAccess, Kind: field.Choice, Codes: term.TableAccess}, At: func(f *Facility) field.Value { return &f.Access }},
		field.Field[Facility]{Column: field.Column{Key: "head", Term: term.FacilityHead, Kind: field.Line}, At: func(f *Facility) field.Value { return &f.Head }},
		field.Field[Facility]{Column: field.Column{Key: "phone", Term: term.FacilityPhone, Kind: field.Line}, At: func(f *Facility) field.Value { return &f.Phone }},
		field.Field[Facility]{Column: field.Column{Key: "status", Term: term.FacilityStatus, Kind: field.Choice, Codes: term.TableFacilityRun, Marks: field.Listed}, At: func(f *Facility) field.Value { return &f.Status }},
		field.Field[Facility]{Column: field.Column{Key: "catalogue", Term: term.FacilityCatalogue, Kind: field.Line}, At: func(f *Facility) field.Value { return &f.Catalogue }},
	)
}
