package account

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Manager is the role that may do everything.
const Manager app.Code = "manager"

// Hasher keeps PINs without keeping them readable.
type Hasher interface {
	Hash(pin string) (string, error)
	Match(hash, pin string) bool
}

// Rights tell which operations each role may do; they are data, not code.
type Rights map[app.Code][]string

// Allow reports whether the role may do the operation. A manager may do all.
func (r Rights) Allow(role app.Code, op string) bool {
	if role == Manager {
		return true
	}
	for _, allowed := range r[role] {
		if allowed == op {
			return true
		}
	}
	return false
}

// Desk is what the outside may ask about people.
type Desk struct {
	People *ledger.Book[Person]
	rights Rights
	hasher Hasher
}

// NewDesk opens the ledger of people over a store.
func NewDesk(store ledger.Store, rights Rights, hasher Hasher) *Desk {
	d := &Desk{rights: rights, hasher: hasher}
	d.People = ledger.NewBook(PersonEntity(), store, ledger.Rules[Person]{
		Prime: func(p *Person) { p.Role, p.Active = "clerk", app.Yes },
		Check: d.check,
		Leave: func(p *Person) error {
			gone := *p
			gone.Active = app.No
			findings, err := d.check(&gone)
			if err != nil {
				return err
			}
			return app.AsError(findings)
		},
	})
	return d
}

// check keeps at least one manager in the book.
func (d *Desk) check(p *Person) ([]app.Finding, error) {
	if p.Role == Manager && p.Active.Is() {
		return nil, nil
	}
	all, err := d.People.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	managers, wasOne := 0, false
	for _, other := range all {
		if other.Role != Manager || !other.Active.Is() {
			continue
		}
		managers++
		wasOne = wasOne || other.ID == p.ID
	}
	if wasOne && managers == 1 {
		return []app.Finding{{Level: app.Must, Field: "role", Sentence: term.SayLastManager}}, nil
	}
	return nil, nil
}

// Rights are what each role may do here, for desks over the same people.
func (d *Desk) Rights() Rights { return d.rights }

// Allow refuses an operation that the person's role does not permit. A book without people, and a
// person it does not know, is the one-person office: everything is permitted.
func (d *Desk) Allow(op app.Op) error {
	all, err := d.People.Find(ledger.Query{})
	if err != nil {
		return err
	}
	for _, p := range all {
		if string(p.Name) == op.Person && !d.rights.Allow(p.Role, op.Name) {
			return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayNotPermitted, term.TableRole.Label(string(p.Role))), nil)
		}
	}
	return nil
}

// SetPIN gives a person a PIN of 4 to 6 digits, or takes it away when pin is empty.
func (d *Desk) SetPIN(op app.Op, id app.ID, pin string) (app.Changes, error) {
	p, err := d.People.One(id)
	if err != nil {
		return nil, err
	}
	hash := ""
	if pin != "" {
		if !pinForm(pin) {
			return nil, app.Refuse(term.SayPINForm).In("pin")
		}
		if hash, err = d.hasher.Hash(pin); err != nil {
			return nil, fmt.Errorf("hash pin: %w", err)
		}
	}
	p.PIN = app.Line(hash)
	return d.People.Save(op, p)
}

// Enter lets a person take the desk: anyone without a PIN, anyone else with the right one.
func (d *Desk) Enter(id app.ID, pin string) (*Person, error) {
	p, err := d.People.One(id)
	if err != nil {
		return nil, err
	}
	if p.PIN != "" && !d.hasher.Match(string(p.PIN), pin) {
		return nil, app.Fail(app.NotAllowed, term.SayPINWrong, nil).In("pin")
	}
	return p, nil
}

func pinForm(pin string) bool {
	if len(pin) < 4 || len(pin) > 6 {
		return false
	}
	for _, r := range pin {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}
