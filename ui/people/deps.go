package people

import (
	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/ui/shell"
)

// Deps are what the page and the question for a PIN need from outside.
type Deps struct {
	Shell *shell.Shell
	Desk  *account.Desk
	Op    func(name string) app.Op
	Here  func() app.ID         // who is at the desk; empty for nobody registered
	Take  func(*account.Person) // puts a person at the desk
	Told  func(app.Changes)     // after a person was changed
}

// Enter lets a person take the desk, after asking for the PIN where there is one. The menu of the bar at the top and the
// page both go this way.
func Enter(deps Deps, id app.ID) {
	person, err := deps.Desk.People.One(id)
	if err != nil {
		deps.Shell.Problem(err)
		return
	}
	if person.PIN != "" {
		askPIN(deps, person)
		return
	}
	take(deps, person)
}
