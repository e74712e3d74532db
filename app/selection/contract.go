package selection

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Contract is the agreement under which an operator runs facilities.
type Contract struct {
	app.Base
	Code, Name, Purchaser    app.Line
	Operator                 app.ID
	Facilities               app.Shares
	Status                   app.Code
	Signed, From, To, Notice app.Day
	Amount                   app.Money
	Renewals, Renewed, Staff app.Reading
	Privacy                  app.YesNo
	End                      app.Prose
}

// ContractEntity describes the contract.
func ContractEntity() field.Entity[Contract] {
	return field.Describe(field.Entity[Contract]{
		Shape:  field.Shape{Key: "contract", Term: term.EntityContract, TitleKey: "name", SortKeys: []string{"from"}, NumberMark: "-"},
		Base:   func(c *Contract) *app.Base { return &c.Base },
		Fields: slices.Concat(contractParties(), contractTerms()),
	})
}

func contractParties() []field.Field[Contract] {
	return field.In(term.SectionBasic,
		field.Field[Contract]{Column: field.Column{Key: "code", Term: term.ContractCode, Kind: field.Line, Marks: field.Required | field.Listed | field.Natural}, At: func(c *Contract) field.Value { return &c.Code }},
		field.Field[Contract]{Column: field.Column{Key: "name", Term: term.ContractName, Kind: field.Line, Marks: field.Required | field.Listed | field.Wide}, At: func(c *Contract) field.Value { return &c.Name }},
		field.Field[Contract]{Column: field.Column{Key: "purchaser", Term: term.ContractPurchaser, Kind: field.Line, Marks: field.Due | field.Listed}, At: func(c *Contract) field.Value { return &c.Purchaser }},
		field.Field[Contract]{Column: field.Column{Key: "operator", Term: term.ContractOperator, Kind: field.Ref, To: "operator", Marks: field.Required | field.Listed}, At: func(c *Contract) field.Value { return &c.Operator }},
		field.Field[Contract]{Column: field.Column{Key: "facilities", Term: term.ContractFacilities, Kind: field.Shares, To: "facility", Marks: field.Required | field.Wide}, At: func(c *Contract) field.Value { return &c.Facilities }},
		field.Field[Contract]{Column: field.Column{Key: "status", Term: term.ContractStatus, Kind: field.Choice, Codes: term.TableContract, Marks: field.Required | field.Listed}, At: func(c *Contract) field.Value { return &c.Status }},
	)
}

func contractTerms() []field.Field[Contract] {
	return field.In(term.SectionRest,
		field.Field[Contract]{Column: field.Column{Key: "signed", Term: term.ContractSigned, Kind: field.Day, Marks: field.Due | field.Listed}, At: func(c *Contract) field.Value { return &c.Signed }},
		field.Field[Contract]{Column: field.Column{Key: "from", Term: term.ContractFrom, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(c *Contract) field.Value { return &c.From }},
		field.Field[Contract]{Column: field.Column{Key: "to", Term: term.ContractTo, Kind: field.Day, Marks: field.Required | field.Listed}, At: func(c *Contract) field.Value { return &c.To }},
		field.Field[Contract]{Column: field.Column{Key: "amount", Term: term.ContractAmount, Kind: field.Money, Marks: field.Due | field.Listed}, At: func(c *Contract) field.Value { return &c.Amount }},
		field.Field[Contract]{Column: field.Column{Key: "notice", Term: term.ContractNotice, Kind: field.Day}, At: func(c *Contract) field.Value { return &c.Notice }},
		field.Field[Contract]{Column: field.Column{Key: "renewals", Term: term.ContractRenewals, Kind: field.Count}, At: func(c *Contract) field.Value { return &c.Renewals }},
		field.Field[Contract]{Column: field.Column{Key: "renewed", Term: term.ContractRenewed, Kind: field.Count}, At: func(c *Contract) field.Value { return &c.Renewed }},
		field.Field[Contract]{Column: field.Column{Key: "staff", Term: term.ContractStaff, Kind: field.Count}, At: func(c *Contract) field.Value { return &c.Staff }},
		field.Field[Contract]{Column: field.Column{Key: "privacy", Term: term.ContractPrivacy, Kind: field.YesNo, Marks: field.Due}, At: func(c *Contract) field.Value { return &c.Privacy }},
		field.Field[Contract]{Column: field.Column{Key: "end", Term: term.ContractEnd, Kind: field.Prose, Marks: field.Wide}, At: func(c *Contract) field.Value { return &c.End }},
	)
}
