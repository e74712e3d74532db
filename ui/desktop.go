package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/exchange"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	peoplepage "guanyunbu/ui/people"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Desktop is the window over one open book.
type Desktop struct {
	deps  Deps
	shell *shell.Shell
	names *ledger.Directory

	places []*facility.Facility
	place  int   // the facility on view
	years  []int // that can be looked at, the latest first
	year   int   // the place in years of the one on view
	person *account.Person
	saved  string // moment of the last change
	steps  steps

	listing exchange.Export // the list that waits to be printed
}

// New makes the desktop and fills the window with it.
func New(deps Deps) (*Desktop, error) {
	d := &Desktop{deps: deps, names: deps.Office.Library.NewDirectory()}
	d.shell = shell.New(shell.Deps{
		Window: deps.Window, Rooms: rooms(), Open: d.open, Log: deps.Log, Command: d.command, Changed: d.changed, Spawn: deps.Spawn, Post: deps.Post,
		Context: shell.ContextCalls{Facility: d.pickFacility, Year: d.pickYear, Search: d.search, Person: d.pickPerson},
	})
	if err := d.read(); err != nil {
		return nil, err
	}
	return d, nil
}

// Show fills the window and opens the home page.
func (d *Desktop) Show() {
	content := d.shell.Content()
	if d.deps.Banner != "" {
		banner := part.On(part.NewBox(theme.WarnSoft), part.Pad(theme.Gap16, theme.Gap4, part.NewText(d.deps.Banner, part.Caption).In(theme.Warn)))
		content = container.NewBorder(banner, nil, nil, nil, content)
	}
	d.deps.Window.SetContent(content)
	d.deps.Window.SetOnDropped(d.drop)
	d.showContext()
	d.showSafety()
	d.shell.Go(shell.Route{Place: shell.Home})
}

// Started goes on after the first day: whoever was named is at the desk, and tables are brought in
// when that is how the book begins.
func (d *Desktop) Started(person string, tables bool) {
	if person != "" {
		d.shell.Problem(d.deps.Drafts.Keep(personKey, person))
		d.shell.Problem(d.read())
		d.showContext()
	}
	if tables {
		d.shell.Go(shell.Route{Place: shell.ImportTable})
	}
}

// Go opens a route.
func (d *Desktop) Go(route shell.Route) { d.shell.Go(route) }

// Leave asks the page on view before the window closes; work under way keeps it open.
func (d *Desktop) Leave(proceed func()) {
	if d.shell.Working() {
		return
	}
	d.shell.Leave(proceed)
}

// Shell is the frame, for main to show what it has to say.
func (d *Desktop) Shell() *shell.Shell { return d.shell }

// read finds out what the bar at the top offers: facilities, years, people.
func (d *Desktop) read() error {
	var here app.ID
	if d.place < len(d.places) {
		here = d.places[d.place].ID
	}
	var err error
	if d.places, err = d.deps.Office.Facility.Facilities.Find(ledger.Query{}); err != nil {
		return err
	}
	d.place = 0
	for i, f := range d.places {
		if f.ID == here {
			d.place = i
		}
	}
	if err := d.readYears(); err != nil {
		return err
	}
	return d.readPerson()
}

// readYears offers every year from the first record on, up to this one.
func (d *Desktop) readYears() error {
	today := d.deps.Office.Today().Year()
	first := today
	for _, key := range []string{"activity", "opening"} {
		sheet, ok := d.deps.Office.Library.Sheet(key)
		if !ok {
			continue
		}
		page, err := sheet.Page(ledger.Query{Sort: []ledger.Sort{{Key: sheet.Shape().DayKey}}, Limit: 1})
		if err != nil {
			return err
		}
		if len(page) > 0 && page[0].Day().Year() > 0 {
			first = min(first, page[0].Day().Year())
		}
	}
	shown := today
	if d.year < len(d.years) {
		shown = d.years[d.year]
	}
	d.years, d.year = nil, 0
	for y := today; y >= first; y-- {
		if y == shown {
			d.year = len(d.years)
		}
		d.years = append(d.years, y)
	}
	return nil
}

// readPerson finds who was at this desk last; a person who left is not offered.
func (d *Desktop) readPerson() error {
	name, found, err := d.deps.Drafts.Load(personKey)
	if err != nil {
		return err
	}
	people, err := d.people()
	if err != nil {
		return err
	}
	d.person = nil
	for _, p := range people {
		if (found && string(p.Name) == name) || (!found && d.person == nil) {
			d.person = p
		}
	}
	return nil
}

const personKey = "desk.person"

// copies stands for the safety copies in changes, so that pages which speak of them read again.
const copies = "copies"

// Copied tells the pages that a safety copy was made.
func (d *Desktop) Copied() { d.shell.Reload(app.Changes{{Entity: copies}}) }

func (d *Desktop) people() ([]*account.Person, error) {
	all, err := d.deps.Office.Account.People.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	var active []*account.Person
	for _, p := range all {
		if p.Active.Is() {
			active = append(active, p)
		}
	}
	return active, nil
}

// take puts a person at the desk and remembers that.
func (d *Desktop) take(p *account.Person) {
	d.person = p
	d.shell.Problem(d.deps.Drafts.Keep(personKey, string(p.Name)))
	d.showContext()
	d.shell.Reload(nil) // what this person may do is another thing
}

// Op stamps an operation with the person at the desk.
func (d *Desktop) op(name string) app.Op { return d.deps.Office.Op(name, d.personName()) }

func (d *Desktop) personName() string {
	if d.person == nil {
		return wording.Nobody
	}
	return string(d.person.Name)
}

func (d *Desktop) facility() app.ID {
	if len(d.places) == 0 {
		return ""
	}
	return d.places[d.place].ID
}

func (d *Desktop) yearShown() int { return d.years[d.year] }

func (d *Desktop) scope() record.Scope {
	return record.Scope{Facility: d.facility(), Year: d.yearShown(), Locked: d.deps.Office.Locked(d.facility(), d.yearShown())}
}

// changed is heard before the pages read again: names may be new, and so may facilities, years and people.
func (d *Desktop) changed(changes app.Changes) {
	if len(changes) != 1 || changes[0].Entity != copies {
		d.saved = d.op("").At
	}
	d.steps.note(d.deps.Latest())
	d.showSafety()
	d.names.Forget(changes)
	if changes == nil || changes.Touch("facility") || changes.Touch("person") || changes.Touch("activity") || changes.Touch("opening") || changes.Touch(term.EntityLock.Key) {
		d.shell.Problem(d.read())
		d.showContext()
	}
}

// showSafety says at the foot of every page that the book is saved and when it was last copied.
func (d *Desktop) showSafety() { d.shell.SetStatus(d.safety().Items(d.deps.Office.Today()), nil) }

func (d *Desktop) showContext() {
	today := d.deps.Office.Today()
	context := shell.Context{
		Facility: d.place, Year: d.year, ShortDate: string(today[5:]),
		Date:   fmt.Sprintf(wording.TodayForm, today, wording.DayOfWeek(int(today.Weekday()))),
		Person: d.personName(), ShortName: d.personName(),
	}
	for _, f := range d.places {
		context.Facilities = append(context.Facilities, string(f.Name))
	}
	for _, y := range d.years {
		context.Years = append(context.Years, shell.Year{Label: fmt.Sprintf(wording.YearForm, y), Locked: d.deps.Office.Locked(d.facility(), y) != ""})
	}
	if d.person != nil {
		context.Person = fmt.Sprintf(wording.PersonForm, d.person.Name, roleLabel(d.person))
	}
	people, err := d.people()
	d.shell.Problem(err)
	for _, p := range people {
		context.PersonMenu = append(context.PersonMenu, fmt.Sprintf(wording.PersonForm, p.Name, roleLabel(p)))
	}
	context.PersonMenu = append(context.PersonMenu, wording.ManagePeople)
	for _, factor := range theme.Factors() {
		form := wording.TextSizeForm
		if factor == d.deps.Factor() {
			form = wording.TextSizeNow
		}
		context.PersonMenu = append(context.PersonMenu, fmt.Sprintf(form, int(factor)))
	}
	d.shell.SetContext(context)
}

func (d *Desktop) pickFacility(index int) {
	d.shell.Leave(func() {
		d.place = index
		d.shell.Reload(nil)
	})
}

func (d *Desktop) pickYear(index int) {
	d.shell.Leave(func() {
		d.year = index
		d.shell.Reload(nil)
	})
}

// pickPerson does an entry of the person's menu: the people of this PC, the page that keeps them, and the text sizes.
func (d *Desktop) pickPerson(index int) {
	people, err := d.people()
	if size := index - len(people) - 1; err == nil && size >= 0 {
		d.shell.Problem(d.deps.Scale(theme.Factors()[size]))
		d.showContext()
		return
	}
	if err != nil || index >= len(people) {
		d.shell.Problem(err)
		d.shell.Go(shell.Route{Place: shell.People})
		return
	}
	d.shell.Leave(func() { peoplepage.Enter(d.peopleDeps(), people[index].ID) })
}

func (d *Desktop) drop(_ fyne.Position, files []fyne.URI) {
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = f.Path()
	}
	d.shell.Drop(paths)
}
