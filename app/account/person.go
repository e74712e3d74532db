package account

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Person is one of the people who keep the book on this PC.
type Person struct {
	app.Base
	Name   app.Line
	Role   app.Code
	PIN    app.Line // argon2id hash, empty when none is set
	Active app.YesNo
}

// PersonEntity describes the person.
func PersonEntity() field.Entity[Person] {
	return field.Describe(field.Entity[Person]{
		Shape:  field.Shape{Key: "person", Term: term.EntityPerson, TitleKey: "name", SortKeys: []string{"name"}, NumberMark: "-"},
		Base:   func(p *Person) *app.Base { return &p.Base },
		Fields: personFields(),
	})
}

func personFields() []field.Field[Person] {
	return field.In(term.SectionBasic,
		field.Field[Person]{Column: field.Column{Key: "name", Term: term.PersonName, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(p *Person) field.Value { return &p.Name }},
		field.Field[Person]{Column: field.Column{Key: "role", Term: term.PersonRole, Kind: field.Choice, Codes: term.TableRole, Marks: field.Required | field.Listed}, At: func(p *Person) field.Value { return &p.Role }},
		field.Field[Person]{Column: field.Column{Key: "pin", Term: term.PersonPIN, Kind: field.Line, Marks: field.Secret}, At: func(p *Person) field.Value { return &p.PIN }},
		field.Field[Person]{Column: field.Column{Key: "active", Term: term.PersonActive, Kind: field.YesNo, Marks: field.Listed}, At: func(p *Person) field.Value { return &p.Active }},
	)
}
