package exchange

import (
	"fmt"
	"strings"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
)

// Desk brings tables in and out of one book.
type Desk struct {
	office *office.Office
	store  ledger.Store
}

// New makes the desk of an office; store is the store that the office was opened over.
func New(o *office.Office, store ledger.Store) *Desk { return &Desk{office: o, store: store} }

// Entities lists the keys that tables can be read into and written from, in their fixed order: what
// is referred to stands first, so that ledgers can be read in one after the other.
func (d *Desk) Entities() []string {
	var keys []string
	for _, s := range d.office.Library {
		keys = append(keys, s.Shape().Key)
	}
	return keys
}

// sheet finds a ledger by its key, or by what people call it.
func (d *Desk) sheet(entity string) (ledger.Sheet, error) {
	for _, s := range d.office.Library {
		if shape := s.Shape(); shape.Key == entity || shape.Term.Label == entity {
			return s, nil
		}
	}
	var known []string
	for _, s := range d.office.Library {
		known = append(known, s.Shape().Key+" "+s.Shape().Term.Label)
	}
	return nil, app.Refuse(fmt.Sprintf(term.SayEntityNone, entity, strings.Join(known, term.ListComma)))
}

// over puts the same desks over another store, so that the rules of the desks look at rows that are
// not in the book yet.
func (d *Desk) over(store ledger.Store) *office.Office {
	return office.Open(office.Setting{
		Store:  store,
		Pack:   d.office.Appraisal.Pack(),
		Rights: d.office.Account.Rights(),
		Clock:  func() time.Time { return d.office.Today().Time() },
	})
}

// columns gives the fields that travel: all but secrets.
func columns(shape field.Shape) []field.Column {
	var all []field.Column
	for _, c := range shape.Columns {
		if !c.Has(field.Secret) {
			all = append(all, c)
		}
	}
	return all
}
