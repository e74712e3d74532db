package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Offer is one service that the facility announces; with a price it is a fee item.
type Offer struct {
	app.Base
	Facility            app.ID
	Code, Name          app.Line
	Class, Kind         app.Code
	From, To, Displayed app.Day
}

// OfferEntity describes the offer.
func OfferEntity() field.Entity[Offer] {
	return field.Describe(field.Entity[Offer]{
		Shape:  field.Shape{Key: "offer", Term: term.EntityOffer, FacilityKey: "facility", TitleKey: "name", SortKeys: []string{"code"}, NumberMark: "-"},
		Base:   func(o *Offer) *app.Base { return &o.Base },
		Fields: offerFields(),
	})
}

func offerFields() []field.Field[Offer] {
	return field.In(term.SectionBasic,
		field.Field[Offer]{Column: field.Column{Key: "facility", Term: term.OpeningFacility, Kind: field.Ref, To: "facility", Marks: field.Required}, At: func(o *Offer) field.Value { return &o.Facility }},
		field.Field[Offer]{Column: field.Column{Key: "code", Term: term.OfferCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(o *Offer) field.Value { return &o.Code }},
		field.Field[Offer]{Column: field.Column{Key: "name", Term: term.OfferName, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(o *Offer) field.Value { return &o.Name }},
		field.Field[Offer]{Column: field.Column{Key: "class", Term: term.OfferClass, Kind: field.Choice, Codes: term.TableClass, Marks: field.Listed}, At: func(o *Offer) field.Value { return &o.Class }},
		field.Field[Offer]{Column: field.Column{Key: "kind", Term: term.OfferKind, Kind: field.Choice, Codes: term.TableService, Marks: field.Required | field.Listed}, At: func(o *Offer) field.Value { return &o.Kind }},
		field.Field[Offer]{Column: field.Column{Key: "from", Term: term.OfferFrom, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(o *Offer) field.Value { return &o.From }},
		field.Field[Offer]{Column: field.Column{Key: "to", Term: term.OfferTo, Kind: field.Day, Marks: field.Listed}, At: func(o *Offer) field.Value { return &o.To }},
		field.Field[Offer]{Column: field.Column{Key: "displayed", Term: term.OfferDisplayed, Kind: field.Day, Marks: field.Due | field.Listed}, At: func(o *Offer) field.Value { return &o.Displayed }},
	)
}
