package office

import (
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
)

// Office holds the desks.
type Office struct {
	Account   *account.Desk
	Facility  *facility.Desk
	Selection *selection.Desk
	Delivery  *delivery.Desk
	Appraisal *appraisal.Desk
	Library   ledger.Library

	clock func() time.Time
}

// Setting is what an office is opened with.
type Setting struct {
	Store  ledger.Store
	Pack   rulepack.Pack
	Rights account.Rights
	Hasher account.Hasher
	Clock  func() time.Time // local time; tests and the sample book set their own
}

// Open puts the desks over the store. Every write of every desk first asks whether the person at
// the desk may do it.
func Open(s Setting) *Office {
	o := &Office{clock: s.Clock}
	store := guarded{Store: s.Store, allow: func(op app.Op) error { return o.Account.Allow(op) }}
	o.Account = account.NewDesk(store, s.Rights, s.Hasher)
	o.Facility = facility.NewDesk(store)
	o.Selection = selection.NewDesk(store)
	o.Delivery = delivery.NewDesk(store, delivery.Beside{Facility: o.Facility, Selection: o.Selection, Today: o.Today})
	o.Appraisal = appraisal.NewDesk(s.Pack, appraisal.Beside{Facility: o.Facility, Selection: o.Selection, Delivery: o.Delivery, Today: o.Today})
	o.Library = ledger.Library{
		o.Account.People.Sheet(), o.Facility.Holidays.Sheet(), o.Facility.Facilities.Sheet(), o.Facility.Spaces.Sheet(),
		o.Facility.Plans.Sheet(), o.Facility.Classes.Sheet(), o.Facility.Statements.Sheet(), o.Selection.Operators.Sheet(),
		o.Selection.Contracts.Sheet(), o.Selection.Targets.Sheet(), o.Delivery.Activities.Sheet(), o.Delivery.Openings.Sheet(),
		o.Delivery.Closures.Sheet(),
	}
	return o
}

// Today is the day on the office's clock.
func (o *Office) Today() app.Day { return app.DayAt(o.clock()) }

// Op names an operation of a person, stamped with the office's clock.
func (o *Office) Op(name, person string) app.Op {
	return app.Op{Name: name, Person: person, At: o.clock().Format("2006-01-02 15:04:05")}
}

// guarded is a store that asks before it writes.
type guarded struct {
	ledger.Store
	allow func(app.Op) error
}

func (g guarded) Write(op app.Op, fn func(ledger.Writer) error) (app.Changes, error) {
	if err := g.allow(op); err != nil {
		return nil, err
	}
	return g.Store.Write(op, fn)
}
