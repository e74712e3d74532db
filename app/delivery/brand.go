package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Brand is a name under which activities are held year after year.
type Brand struct {
	app.Base
	Facility    app.ID
	Name, Media app.Line
	Since       app.Reading // the first year
	Class       app.Code
	Story       app.Prose
}

// BrandEntity describes the brand.
func BrandEntity() field.Entity[Brand] {
	return field.Describe(field.Entity[Brand]{
		Shape:  field.Shape{Key: "brand", Term: term.EntityBrand, FacilityKey: "facility", TitleKey: "name", SortKeys: []string{"name"}, NumberMark: "-"},
		Base:   func(b *Brand) *app.Base { return &b.Base },
		Fields: brandFields(),
	})
}

func brandFields() []field.Field[Brand] {
	return field.In(term.SectionBasic,
		field.Field[Brand]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(b *Brand) field.Value { return &b.Facility }},
		field.Field[Brand]{Column: field.Column{Key: "name", Term: term.BrandName, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Wide | field.Natural}, At: func(b *Brand) field.Value { return &b.Name }},
		field.Field[Brand]{Column: field.Column{Key: "since", Term: term.BrandSince, Kind: field.Count, Marks: field.Required | field.Listed | field.Calendar}, At: func(b *Brand) field.Value { return &b.Since }},
		field.Field[Brand]{Column: field.Column{Key: "class", Term: term.BrandClass, Kind: field.Choice, Codes: term.TableClass, Marks: field.Listed}, At: func(b *Brand) field.Value { return &b.Class }},
		field.Field[Brand]{Column: field.Column{Key: "story", Term: term.BrandStory, Kind: field.Prose, Marks: field.Wide}, At: func(b *Brand) field.Value { return &b.Story }},
		field.Field[Brand]{Column: field.Column{Key: "media", Term: term.BrandMedia, Kind: field.Line}, At: func(b *Brand) field.Value { return &b.Media }},
	)
}
