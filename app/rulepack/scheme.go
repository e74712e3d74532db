package rulepack

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// States of a scheme in the book.
const (
	Draft   app.Code = "draft"
	Ready   app.Code = "ready"
	Retired app.Code = "retired"
)

// Scheme is a rule pack that a person brought into the book or changed there: the file as it is read,
// and what lists show of it.
type Scheme struct {
	app.Base
	Code, Version, Name, Document, Issuer, Region app.Line
	From, To                                      app.Day
	State                                         app.Code
	Body                                          app.Body
}

// SchemeEntity describes the scheme.
func SchemeEntity() field.Entity[Scheme] {
	return field.Describe(field.Entity[Scheme]{
		Shape:  field.Shape{Key: "scheme", Term: term.EntityScheme, TitleKey: "name", SortKeys: []string{"code", "version"}, NumberMark: "-"},
		Base:   func(s *Scheme) *app.Base { return &s.Base },
		Fields: schemeFields(),
	})
}

func schemeFields() []field.Field[Scheme] {
	return field.In(term.SectionBasic,
		field.Field[Scheme]{Column: field.Column{Key: "code", Term: term.SchemeCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Frozen | field.Natural}, At: func(s *Scheme) field.Value { return &s.Code }},
		field.Field[Scheme]{Column: field.Column{Key: "version", Term: term.SchemeVersion, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(s *Scheme) field.Value { return &s.Version }},
		field.Field[Scheme]{Column: field.Column{Key: "name", Term: term.SchemeName, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(s *Scheme) field.Value { return &s.Name }},
		field.Field[Scheme]{Column: field.Column{Key: "document", Term: term.SchemeDocument, Kind: field.Line, Marks: field.Listed}, At: func(s *Scheme) field.Value { return &s.Document }},
		field.Field[Scheme]{Column: field.Column{Key: "issuer", Term: term.SchemeIssuer, Kind: field.Line, Marks: field.Listed}, At: func(s *Scheme) field.Value { return &s.Issuer }},
		field.Field[Scheme]{Column: field.Column{Key: "region", Term: term.SchemeRegion, Kind: field.Line}, At: func(s *Scheme) field.Value { return &s.Region }},
		field.Field[Scheme]{Column: field.Column{Key: "from", Term: term.SchemeFrom, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(s *Scheme) field.Value { return &s.From }},
		field.Field[Scheme]{Column: field.Column{Key: "to", Term: term.SchemeTo, Kind: field.Day, Marks: field.Listed}, At: func(s *Scheme) field.Value { return &s.To }},
		field.Field[Scheme]{Column: field.Column{Key: "state", Term: term.SchemeState, Kind: field.Choice, Codes: term.TableSchemeState, Marks: field.Required | field.Listed}, At: func(s *Scheme) field.Value { return &s.State }},
		field.Field[Scheme]{Column: field.Column{Key: "body", Term: term.SchemeBody, Kind: field.Prose, Marks: field.Secret}, At: func(s *Scheme) field.Value { return &s.Body }},
	)
}

// Activation puts a scheme to use from a day on, for one type of facility or for all that it judges.
type Activation struct {
	app.Base
	Type   app.Code
	Scheme app.ID
	From   app.Day
	Join   app.Code
	Reason app.Line
}

// ActivationEntity describes the activation.
func ActivationEntity() field.Entity[Activation] {
	return field.Describe(field.Entity[Activation]{
		Shape:  field.Shape{Key: "activation", Term: term.EntityActivation, TitleKey: "reason", SortKeys: []string{"from"}, NumberMark: "-"},
		Base:   func(a *Activation) *app.Base { return &a.Base },
		Fields: activationFields(),
	})
}

func activationFields() []field.Field[Activation] {
	return field.In(term.SectionBasic,
		field.Field[Activation]{Column: field.Column{Key: "scheme", Term: term.ActivationScheme, Kind: field.Ref, To: "scheme", Marks: field.Required | field.Listed | field.Frozen}, At: func(a *Activation) field.Value { return &a.Scheme }},
		field.Field[Activation]{Column: field.Column{Key: "type", Term: term.ActivationType, Kind: field.Choice, Codes: term.TableFacilityType, Marks: field.Listed | field.Natural}, At: func(a *Activation) field.Value { return &a.Type }},
		field.Field[Activation]{Column: field.Column{Key: "from", Term: term.ActivationFrom, Kind: field.Day, Marks: field.Required | field.Listed | field.Natural}, At: func(a *Activation) field.Value { return &a.From }},
		field.Field[Activation]{Column: field.Column{Key: "join", Term: term.ActivationJoin, Kind: field.Choice, Codes: term.TableJoin, Marks: field.Required | field.Listed}, At: func(a *Activation) field.Value { return &a.Join }},
		field.Field[Activation]{Column: field.Column{Key: "reason", Term: term.ActivationReason, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(a *Activation) field.Value { return &a.Reason }},
	)
}
