package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Asset is one piece of equipment, or several alike under one code, that the facility answers for.
type Asset struct {
	app.Base
	Facility, Space    app.ID
	Code, Name, Model  app.Line
	Quantity           app.Reading
	Price              app.Money
	Source, State      app.Code
	Bought, ScrappedOn app.Day
}

// AssetEntity describes the asset.
func AssetEntity() field.Entity[Asset] {
	return field.Describe(field.Entity[Asset]{
		Shape:  field.Shape{Key: "asset", Term: term.EntityAsset, FacilityKey: "facility", TitleKey: "name", SortKeys: []string{"code"}, NumberMark: "-"},
		Base:   func(a *Asset) *app.Base { return &a.Base },
		Fields: assetFields(),
	})
}

func assetFields() []field.Field[Asset] {
	return field.In(term.SectionBasic,
		field.Field[Asset]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(a *Asset) field.Value { return &a.Facility }},
		field.Field[Asset]{Column: field.Column{Key: "code", Term: term.AssetCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(a *Asset) field.Value { return &a.Code }},
		field.Field[Asset]{Column: field.Column{Key: "name", Term: term.AssetName, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(a *Asset) field.Value { return &a.Name }},
		field.Field[Asset]{Column: field.Column{Key: "model", Term: term.AssetModel, Kind: field.Line}, At: func(a *Asset) field.Value { return &a.Model }},
		field.Field[Asset]{Column: field.Column{Key: "quantity", Term: term.AssetQuantity, Kind: field.Count, Marks: field.Required | field.Listed | field.Summed}, At: func(a *Asset) field.Value { return &a.Quantity }},
		field.Field[Asset]{Column: field.Column{Key: "price", Term: term.AssetPrice, Kind: field.Money, Marks: field.Due | field.Listed}, At: func(a *Asset) field.Value { return &a.Price }},
		field.Field[Asset]{Column: field.Column{Key: "source", Term: term.AssetSource, Kind: field.Choice, Codes: term.TableAssetSource, Marks: field.Required | field.Listed}, At: func(a *Asset) field.Value { return &a.Source }},
		field.Field[Asset]{Column: field.Column{Key: "bought", Term: term.AssetBought, Kind: field.Day, Marks: field.Due | field.Listed}, At: func(a *Asset) field.Value { return &a.Bought }},
		field.Field[Asset]{Column: field.Column{Key: "space", Term: term.AssetSpace, Kind: field.Ref, To: "space", Marks: field.Listed}, At: func(a *Asset) field.Value { return &a.Space }},
		field.Field[Asset]{Column: field.Column{Key: "state", Term: term.AssetState, Kind: field.Choice, Codes: term.TableAssetState, Marks: field.Required | field.Listed}, At: func(a *Asset) field.Value { return &a.State }},
		field.Field[Asset]{Column: field.Column{Key: "scrappedOn", Term: term.AssetScrappedOn, Kind: field.Day}, At: func(a *Asset) field.Value { return &a.ScrappedOn }},
	)
}
