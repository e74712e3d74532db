package facility

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Stocktake is one asset counted on one day, against what the ledger listed on that day.
type Stocktake struct {
	app.Base
	Facility, Asset app.ID
	Day             app.Day
	Listed, Found   app.Reading
	Person          app.Line
}

// StocktakeEntity describes the stock-take.
func StocktakeEntity() field.Entity[Stocktake] {
	return field.Describe(field.Entity[Stocktake]{
		Shape:  field.Shape{Key: "stocktake", Term: term.EntityStocktake, FacilityKey: "facility", DayKey: "day", TitleKey: "asset", SortKeys: []string{"day", "asset"}, NumberMark: "-"},
		Base:   func(s *Stocktake) *app.Base { return &s.Base },
		Fields: stocktakeFields(),
	})
}

func stocktakeFields() []field.Field[Stocktake] {
	return field.In(term.SectionBasic,
		field.Field[Stocktake]{Column: field.Column{Key: "facility", Term: term.SpaceFacility, Kind: field.Ref, To: "facility", Marks: field.Required | field.Natural}, At: func(s *Stocktake) field.Value { return &s.Facility }},
		field.Field[Stocktake]{Column: field.Column{Key: "day", Term: term.StocktakeDay, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(s *Stocktake) field.Value { return &s.Day }},
		field.Field[Stocktake]{Column: field.Column{Key: "asset", Term: term.StocktakeAsset, Kind: field.Ref, To: "asset", Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(s *Stocktake) field.Value { return &s.Asset }},
		field.Field[Stocktake]{Column: field.Column{Key: "listed", Term: term.StocktakeListed, Kind: field.Count, Marks: field.Required | field.Listed | field.Summed}, At: func(s *Stocktake) field.Value { return &s.Listed }},
		field.Field[Stocktake]{Column: field.Column{Key: "found", Term: term.StocktakeFound, Kind: field.Count, Marks: field.Due | field.Listed | field.Summed}, At: func(s *Stocktake) field.Value { return &s.Found }},
		field.Field[Stocktake]{Column: field.Column{Key: "person", Term: term.StocktakePerson, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(s *Stocktake) field.Value { return &s.Person }},
	)
}
