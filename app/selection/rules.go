package selection

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// longestTerm is three years with a leap day: the longest contract the 指导意见 of 2021 allows.
const longestTerm = 3*365 + 1

// Binding reports whether the contract was ever in force: drafts bind nobody.
func (c *Contract) Binding() bool { return c.Status != "draft" }

// Term is the service period, both days inside.
func (c *Contract) Term() app.Span { return app.Span{From: c.From, To: c.To} }

// Covers reports whether the facility is run under the contract on that day.
func (c *Contract) Covers(facility app.ID, day app.Day) bool {
	return c.Binding() && c.Facilities.Has(facility) && c.Term().Holds(day)
}

// Covering gives the contract under which the facility is run on that day, nil in a gap. Of two the
// one that began last.
func Covering(contracts []*Contract, facility app.ID, day app.Day) *Contract {
	var found *Contract
	for _, c := range contracts {
		if c.Covers(facility, day) && (found == nil || c.From > found.From) {
			found = c
		}
	}
	return found
}

// CheckOperator looks over an operator.
func CheckOperator(o *Operator) []app.Finding {
	if err := CheckCredit(string(o.Credit)); err != nil {
		return []app.Finding{{Level: app.Must, Field: "credit", Sentence: app.Sentence(err)}}
	}
	return nil
}

// CheckContract looks over a contract.
func CheckContract(c *Contract) []app.Finding {
	if c.To == "" {
		return nil // said as a required field already
	}
	if c.To < c.From {
		return []app.Finding{{Level: app.Must, Field: "to", Sentence: term.SayTermBackwards}}
	}
	var findings []app.Finding
	if days := c.Term().Days(); days > longestTerm {
		findings = append(findings, app.Finding{Level: app.Look, Field: "to", Sentence: fmt.Sprintf(term.SayContractTooLong, days)})
	}
	if c.Signed > c.From {
		findings = append(findings, app.Finding{Level: app.Look, Field: "signed", Sentence: term.SaySignedLate})
	}
	return findings
}

// CheckTarget looks over a contract target.
func CheckTarget(t *Target) []app.Finding {
	if _, ok := app.ParseRatio(string(t.Value)); !ok {
		return []app.Finding{{Level: app.Must, Field: "value", Sentence: fmt.Sprintf(term.SayTargetValue, t.Value)}}
	}
	return nil
}
