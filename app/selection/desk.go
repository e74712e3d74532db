package selection

import (
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
)

// Desk is what the outside may ask about operators and contracts.
type Desk struct {
	Operators *ledger.Book[Operator]
	Contracts *ledger.Book[Contract]
	Targets   *ledger.Book[Target]
}

// NewDesk opens the ledgers of 选 over a store.
func NewDesk(store ledger.Store) *Desk {
	return &Desk{
		Operators: ledger.NewBook(OperatorEntity(), store, ledger.Rules[Operator]{
			Prime: func(o *Operator) { o.Status = "normal" },
			Check: func(o *Operator) ([]app.Finding, error) {
				o.Credit = app.Line(strings.ToUpper(string(o.Credit)))
				return CheckOperator(o), nil
			},
		}),
		Contracts: ledger.NewBook(ContractEntity(), store, ledger.Rules[Contract]{
			Prime: func(c *Contract) { c.Status = "force" },
			Check: func(c *Contract) ([]app.Finding, error) { return CheckContract(c), nil },
		}),
		Targets: ledger.NewBook(TargetEntity(), store, ledger.Rules[Target]{
			Prime: func(t *Target) { t.Period, t.Direction = "year", "atLeast" },
			Check: func(t *Target) ([]app.Finding, error) { return CheckTarget(t), nil },
		}),
	}
}

// ContractsOf gives the binding contracts that ever covered the facility.
func (d *Desk) ContractsOf(facility app.ID) ([]*Contract, error) {
	all, err := d.Contracts.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	var own []*Contract
	for _, c := range all {
		if c.Binding() && c.Facilities.Has(facility) {
			own = append(own, c)
		}
	}
	return own, nil
}
