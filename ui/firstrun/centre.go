package firstrun

import (
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/office"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
	"guanyunbu/ui/blank"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// centreForm asks for the centre, its operator and their contract, the least that a first record needs.
// Records that are saved already keep their identity, so that pressing again after an error amends them.
type centreForm struct {
	office   *office.Office
	person   *account.Person
	facility *facility.Facility
	operator *selection.Operator
	contract *selection.Contract

	people, place, party, deal *blank.Form
}

func newCentreForm(o *office.Office, setting blank.Setting, entered func()) *centreForm {
	c := &centreForm{office: o, person: o.Account.People.New(), facility: o.Facility.Facilities.New(), operator: o.Selection.Operators.New(), contract: o.Selection.Contracts.New()}
	c.person.Role = account.Manager
	setting.Reader = field.Reader{Names: o.Library.NewDirectory(), Today: o.Today()}
	then := func(next func()) blank.Setting {
		s := setting
		s.Entered = next
		return s
	}
	c.deal = blank.New(o.Selection.Contracts.Of(c.contract), []string{"code", "name", "from", "to", "amount"}, then(entered))
	c.party = blank.New(o.Selection.Operators.Of(c.operator), []string{"name", "credit"}, then(c.deal.Focus))
	c.people = blank.New(o.Account.People.Of(c.person), []string{"name"}, then(c.party.Focus))
	c.place = blank.New(o.Facility.Facilities.Of(c.facility), []string{"code", "name", "short", "type"}, then(c.people.Focus))
	return c
}

// view is the three cards.
func (c *centreForm) view() fyne.CanvasObject {
	first := part.Column(theme.Gap12, part.NewCard(wording.FormFacility, c.place.View()), part.NewCard(wording.FormPerson, c.people.View()))
	return sheet.Beside(cardRoom, first, part.NewCard(wording.FormOperator, c.party.View()), part.NewCard(wording.FormContract, c.deal.View()))
}

// cardRoom is the least width of a card of the form, in units.
const cardRoom = 340

// save enters what is filled in, each through its own desk. A part left blank is left out, except for the centre itself;
// a part that needs another one says so.
func (c *centreForm) save() error {
	switch {
	case !c.place.Typed():
		return app.Refuse(wording.FormOrder)
	case c.deal.Typed() && !c.party.Typed():
		return app.Refuse(wording.FormNoParty)
	}
	for _, step := range []func() error{c.savePerson, c.saveFacility, c.saveOperator, c.saveContract} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// writer is who all this is entered by: the person named on the page, or the manager of a one-person office.
func (c *centreForm) writer() string {
	if name := strings.TrimSpace(string(c.person.Name)); name != "" {
		return name
	}
	return term.TableRole.Label(string(account.Manager))
}

func (c *centreForm) savePerson() error {
	if !c.people.Typed() {
		return nil
	}
	if err := c.people.Read(); err != nil {
		return err
	}
	_, err := c.office.Account.People.Save(c.op(c.person.ID), c.person)
	return err
}

func (c *centreForm) saveFacility() error {
	if !c.place.Typed() {
		return nil
	}
	if err := c.place.Read(); err != nil {
		return err
	}
	return marking(c.place, func() error {
		_, err := c.office.Facility.Facilities.Save(c.op(c.facility.ID), c.facility)
		return err
	})
}

func (c *centreForm) saveOperator() error {
	if !c.party.Typed() {
		return nil
	}
	if err := c.party.Read(); err != nil {
		return err
	}
	return marking(c.party, func() error {
		_, err := c.office.Selection.Operators.Save(c.op(c.operator.ID), c.operator)
		return err
	})
}

func (c *centreForm) saveContract() error {
	if !c.deal.Typed() {
		return nil
	}
	if err := c.deal.Read(); err != nil {
		return err
	}
	c.contract.Operator = c.operator.ID
	c.contract.Facilities = app.Shares{{ID: c.facility.ID}}
	c.contract.Purchaser = c.facility.Purchaser
	return marking(c.deal, func() error {
		_, err := c.office.Selection.Contracts.Save(c.op(c.contract.ID), c.contract)
		return err
	})
}

// op enters a record that has no identity yet and amends one that has.
func (c *centreForm) op(id app.ID) app.Op {
	name := "enter"
	if id != "" {
		name = "amend"
	}
	return c.office.Op(name, c.writer())
}

// marked is an error that stands at its field already.
type marked struct{ error }

// Unwrap gives the error itself.
func (m marked) Unwrap() error { return m.error }

// marking shows a refusal at its field of the form.
func marking(form *blank.Form, save func() error) error {
	err := save()
	if known := asError(err); known != nil && known.Kind == app.Invalid && form.Mark(known.Field, known.Sentence) {
		return marked{err}
	}
	return err
}
