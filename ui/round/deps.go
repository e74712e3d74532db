package round

import (
	"guanyunbu/app"
	"guanyunbu/app/office"
	"guanyunbu/app/round"
	"guanyunbu/ui/record"
)

// Deps are what the pages need from outside.
type Deps struct {
	record.Deps
	Office   *office.Office
	Facility func() app.ID // the one on view in the bar at the top; empty while the book has none
	Year     func() int
	Paper    func()                     // shows the comparison as it will be printed; nil leaves that out
	File     func(*round.Edition) error // prints an edition and keeps the paper with it; nil leaves that out
}

// may reports whether the person at the desk is let do an operation.
func (d Deps) may(op string) bool { return d.Office.Account.Allow(d.Op(op)) == nil }

// writable is the scope of ledgers in which the appraisal of a closed year goes on: the rounds close them, not the year.
func (d Deps) writable() record.Deps {
	deps := d.Deps
	deps.Scope = func() record.Scope {
		scope := d.Scope()
		scope.Locked = ""
		return scope
	}
	return deps
}
