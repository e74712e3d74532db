package selection

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Operator is the firm or organisation that runs facilities under contract.
type Operator struct {
	app.Base
	Code, Name, Credit, Legal, Contact, Phone app.Line
	Type, Status                              app.Code
	Founded                                   app.Day
	Former, Related                           app.Prose
}

// OperatorEntity describes the operator.
func OperatorEntity() field.Entity[Operator] {
	return field.Describe(field.Entity[Operator]{
		Shape:  field.Shape{Key: "operator", Term: term.EntityOperator, TitleKey: "name", SortKeys: []string{"code"}, NumberMark: "-"},
		Base:   func(o *Operator) *app.Base { return &o.Base },
		Fields: operatorFields(),
	})
}

func operatorFields() []field.Field[Operator] {
	return field.In(term.SectionBasic,
		field.Field[Operator]{Column: field.Column{Key: "code", Term: term.OperatorCode, Kind: field.Line, Marks: field.Listed}, At: func(o *Operator) field.Value { return &o.Code }},
		field.Field[Operator]{Column: field.Column{Key: "name", Term: term.OperatorName, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide | field.Natural}, At: func(o *Operator) field.Value { return &o.Name }},
		field.Field[Operator]{Column: field.Column{Key: "credit", Term: term.OperatorCredit, Kind: field.Line, Marks: field.Required | field.Listed}, At: func(o *Operator) field.Value { return &o.Credit }},
		field.Field[Operator]{Column: field.Column{Key: "type", Term: term.OperatorType, Kind: field.Choice, Codes: term.TableOperatorType, Marks: field.Due | field.Listed}, At: func(o *Operator) field.Value { return &o.Type }},
		field.Field[Operator]{Column: field.Column{Key: "legal", Term: term.OperatorLegal, Kind: field.Line}, At: func(o *Operator) field.Value { return &o.Legal }},
		field.Field[Operator]{Column: field.Column{Key: "contact", Term: term.OperatorContact, Kind: field.Line, Marks: field.Listed}, At: func(o *Operator) field.Value { return &o.Contact }},
		field.Field[Operator]{Column: field.Column{Key: "phone", Term: term.OperatorPhone, Kind: field.Line}, At: func(o *Operator) field.Value { return &o.Phone }},
		field.Field[Operator]{Column: field.Column{Key: "founded", Term: term.OperatorFounded, Kind: field.Day}, At: func(o *Operator) field.Value { return &o.Founded }},
		field.Field[Operator]{Column: field.Column{Key: "status", Term: term.OperatorStatus, Kind: field.Choice, Codes: term.TableCredit, Marks: field.Listed}, At: func(o *Operator) field.Value { return &o.Status }},
		field.Field[Operator]{Column: field.Column{Key: "former", Term: term.OperatorFormer, Kind: field.Prose, Marks: field.Wide}, At: func(o *Operator) field.Value { return &o.Former }},
		field.Field[Operator]{Column: field.Column{Key: "related", Term: term.OperatorRelated, Kind: field.Prose, Marks: field.Wide}, At: func(o *Operator) field.Value { return &o.Related }},
	)
}
