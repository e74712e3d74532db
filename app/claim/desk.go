package claim

import (
	"fmt"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Desk is what the outside may ask about claims.
type Desk struct {
	Gates        *ledger.Book[GateCheck]
	Extras       *ledger.Book[Extra]
	Valuations   *ledger.Book[Valuation]
	Explanations *ledger.Book[Explanation]
}

// NewDesk opens the ledgers of claims over a store.
func NewDesk(store ledger.Store) *Desk {
	d := &Desk{}
	d.Gates = ledger.NewBook(GateCheckEntity(), store, ledger.Rules[GateCheck]{
		Prime: func(g *GateCheck) { g.Result = Met },
		Check: d.checkGate,
	})
	d.Extras = ledger.NewBook(ExtraEntity(), store, ledger.Rules[Extra]{
		Prime: func(e *Extra) { e.Times = app.Number(1) },
		Check: d.checkExtra,
	})
	d.Valuations = ledger.NewBook(ValuationEntity(), store, ledger.Rules[Valuation]{Check: d.checkValuation})
	d.Explanations = ledger.NewBook(ExplanationEntity(), store, ledger.Rules[Explanation]{Check: d.checkExplanation})
	return d
}

// Claims are all claims of one facility-year.
type Claims struct {
	Gates        []*GateCheck
	Extras       []*Extra
	Valuations   []*Valuation
	Explanations []*Explanation
}

// Of reads the claims of a facility-year.
func (d *Desk) Of(facility app.ID, year int) (c Claims, err error) {
	declared := of(facility, app.Number(int64(year)))
	if c.Gates, err = d.Gates.Find(declared); err != nil {
		return Claims{}, err
	}
	if c.Extras, err = d.Extras.Find(declared); err != nil {
		return Claims{}, err
	}
	if c.Valuations, err = d.Valuations.Find(declared); err != nil {
		return Claims{}, err
	}
	if c.Explanations, err = d.Explanations.Find(declared); err != nil {
		return Claims{}, err
	}
	return c, nil
}

// of asks for the records of a facility that declare the year.
func of(facility app.ID, year app.Reading) ledger.Query {
	return ledger.Query{Facility: facility, Filters: []ledger.Filter{{Key: "year", Values: []string{year.Text()}}}}
}

// Gate gives the check of a condition, nil while nobody has looked at it.
func (c Claims) Gate(code string) *GateCheck {
	for _, g := range c.Gates {
		if string(g.Gate) == code {
			return g
		}
	}
	return nil
}

// Valuation gives the value typed for an indicator, nil when there is none.
func (c Claims) Valuation(code string) *Valuation {
	for _, v := range c.Valuations {
		if string(v.Code) == code {
			return v
		}
	}
	return nil
}

// Explained gives what was written about the difference of an indicator from last year.
func (c Claims) Explained(code string) string {
	for _, e := range c.Explanations {
		if string(e.Code) == code {
			return string(e.Text)
		}
	}
	return ""
}

// Extra lists the extras of one row of the pack and how often they count together.
func (c Claims) Extra(code string) (rows []*Extra, times int64) {
	for _, e := range c.Extras {
		if string(e.Code) != code {
			continue
		}
		n, _ := e.Times.Known()
		rows, times = append(rows, e), times+n
	}
	return rows, times
}

func (d *Desk) checkGate(g *GateCheck) ([]app.Finding, error) {
	return once(d.Gates, ledger.Filter{Key: "gate", Values: []string{string(g.Gate)}}, claimed[GateCheck]{
		rec: g, id: func(o *GateCheck) app.ID { return o.ID }, facility: g.Facility, year: g.Year,
		code: string(g.Gate), findings: CheckGate(g),
	})
}

func (d *Desk) checkValuation(v *Valuation) ([]app.Finding, error) {
	return once(d.Valuations, ledger.Filter{Key: "code", Values: []string{string(v.Code)}}, claimed[Valuation]{
		rec: v, id: func(o *Valuation) app.ID { return o.ID }, facility: v.Facility, year: v.Year,
		code: string(v.Code), findings: CheckValuation(v),
	})
}

// checkExtra asks to look again at what was claimed before under the same name and day: one award counts
// once, and two papers about it have two numbers.
func (d *Desk) checkExtra(e *Extra) ([]app.Finding, error) {
	findings := CheckExtra(e)
	if len(findings) > 0 || e.Facility == "" || e.Day == "" {
		return findings, nil
	}
	others, err := d.Extras.Find(of(e.Facility, e.Year))
	if err != nil {
		return nil, err
	}
	for _, other := range others {
		if other.ID != e.ID && other.Day == e.Day && SameName(string(other.Name), string(e.Name)) {
			said := fmt.Sprintf(term.SayExtraTwice, other.Day, other.Name, other.Code)
			return []app.Finding{{Level: app.Look, Field: "name", Sentence: said}}, nil
		}
	}
	return nil, nil
}

func (d *Desk) checkExplanation(e *Explanation) ([]app.Finding, error) {
	return once(d.Explanations, ledger.Filter{Key: "code", Values: []string{string(e.Code)}}, claimed[Explanation]{
		rec: e, id: func(o *Explanation) app.ID { return o.ID }, facility: e.Facility, year: e.Year,
		code: string(e.Code), findings: CheckExplanation(e),
	})
}

// claimed is a claim that a facility makes once a year for one code.
type claimed[T any] struct {
	rec      *T
	id       func(*T) app.ID
	facility app.ID
	year     app.Reading
	code     string
	findings []app.Finding // what is wrong with it alone
}

// once refuses a second claim of the same facility, year and code: the appraisal could not tell which
// of the two to take.
func once[T any](book *ledger.Book[T], same ledger.Filter, c claimed[T]) ([]app.Finding, error) {
	if c.code == "" || c.facility == "" || len(c.findings) > 0 {
		return c.findings, nil
	}
	q := of(c.facility, c.year)
	q.Filters = append(q.Filters, same)
	found, err := book.Find(q)
	if err != nil {
		return nil, err
	}
	for _, other := range found {
		if c.id(other) != c.id(c.rec) {
			year, _ := c.year.Known()
			return must(same.Key, fmt.Sprintf(term.SayClaimTwice, strconv.FormatInt(year, 10), c.code)), nil
		}
	}
	return nil, nil
}
