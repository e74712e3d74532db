package people

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/blank"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Page is the page of the people.
type Page struct {
	deps   Deps
	people []*account.Person
	rows   []*part.ListRow
	at     int // the one whose sheet is open; -1 for a new one
	person *account.Person
	form   *blank.Form
	list   *fyne.Container
	tall   *sheet.Tall
	side   *fyne.Container
	view   *fyne.Container
}

// New makes the page.
func New(deps Deps) *Page {
	p := &Page{deps: deps, list: part.Column(theme.Gap0), side: container.NewStack()}
	p.tall = sheet.NewTall(p.list)
	card := part.NewFlushCard(wording.PeopleTitle, p.tall.View()).Note(wording.PeopleNote)
	p.view = sheet.Beside(sideRoom, card, p.side)
	p.Reload(nil)
	return p
}

// sideRoom is the least width of list and sheet, in units.
const sideRoom = 420

// Title names the page.
func (p *Page) Title() string { return wording.PeopleTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.view }

// Actions make a new person.
func (p *Page) Actions() []shell.Action {
	return []shell.Action{{Label: wording.PeopleNew, Icon: part.Plus, Primary: true, Do: p.fresh}}
}

// Reload reads the people again.
func (p *Page) Reload(app.Changes) {
	var opened app.ID
	if p.person != nil {
		opened = p.person.ID
	}
	found, err := p.deps.Desk.People.Find(ledger.Query{})
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.people, p.at = found, -1
	p.showList()
	for i, person := range found {
		if person.ID == opened || (opened == "" && person.ID == p.deps.Here()) {
			p.pick(i)
			return
		}
	}
	p.at = -1
	p.open(p.deps.Desk.People.New())
}

// Press saves by Ctrl+S and moves along the list.
func (p *Page) Press(chord part.Chord) bool {
	switch chord {
	case part.Ctrl(fyne.KeyS):
		p.save()
	case part.Ctrl(fyne.KeyN):
		p.fresh()
	case part.Bare(fyne.KeyDown):
		p.pick(min(p.at+1, len(p.people)-1))
	case part.Bare(fyne.KeyUp):
		p.pick(max(p.at-1, 0))
	default:
		return false
	}
	return true
}

// Mark shows an error at its field of the sheet.
func (p *Page) Mark(key, sentence string) bool { return p.form != nil && p.form.Mark(key, sentence) }

func columns() []float32 { return []float32{0, 132, 60, 84, 76} }

func (p *Page) showList() {
	heads := make([]fyne.CanvasObject, len(columns()))
	for i, head := range wording.PeopleHeads() {
		heads[i] = part.NewText(head, part.Caption)
	}
	p.rows = nil
	p.list.Objects = []fyne.CanvasObject{part.NewListHead(part.Cols(columns(), heads...))}
	for i, person := range p.people {
		row := part.NewListRow(part.Cols(columns(), p.cells(person)...), func() { p.pick(i) })
		p.rows = append(p.rows, row)
		p.list.Objects = append(p.list.Objects, row)
	}
	if len(p.people) == 0 {
		p.list.Objects = append(p.list.Objects, part.Pad(theme.Gap24, theme.Gap48, part.NewEmpty(part.EmptySpec{Icon: part.Person, Fact: wording.PeopleNone, Reason: wording.PeopleOne})))
	}
	p.tall.Refresh()
}

func (p *Page) cells(person *account.Person) []fyne.CanvasObject {
	pin, ink := wording.PeoplePINNone, theme.Ink3
	if person.PIN != "" {
		pin, ink = wording.PeoplePINSet, theme.Ink
	}
	state := fyne.CanvasObject(part.NewText(wording.PeopleActive, part.Body).In(theme.Ink2))
	act := fyne.CanvasObject(part.NewLink(wording.PeopleTake, func() { Enter(p.deps, person.ID) }))
	switch {
	case person.ID == p.deps.Here():
		state, act = part.Row("", part.NewChip(part.Met, wording.PeopleHere).Bare()), part.NewText("", part.Body)
	case !person.Active.Is():
		state, act = part.Row("", part.NewChip(part.NoData, wording.PeopleInactive)), part.NewText("", part.Body)
	}
	return []fyne.CanvasObject{
		part.NewText(string(person.Name), part.Strong).Clipped(), part.NewText(term.TableRole.Label(string(person.Role)), part.Body).Clipped(),
		part.NewText(pin, part.Body).In(ink), state, act,
	}
}

// pick opens the sheet of a person.
func (p *Page) pick(at int) {
	if at < 0 || at >= len(p.people) {
		return
	}
	p.at = at
	p.open(p.people[at])
}

// fresh opens an empty sheet.
func (p *Page) fresh() {
	p.at = -1
	p.open(p.deps.Desk.People.New())
	p.form.Focus()
}

// open shows a person's sheet beside the list.
func (p *Page) open(person *account.Person) {
	for i, row := range p.rows {
		ground := theme.Clear
		if i == p.at {
			ground = theme.AccentSoft
		}
		row.Tint(ground)
	}
	p.person = person
	p.form = blank.New(p.deps.Desk.People.Of(person), []string{"name", "role"}, blank.Setting{Canvas: p.deps.Shell.Window().Canvas(), Reader: field.Reader{}, Keys: p.deps.Shell.Keys(), Entered: p.save})
	save := part.NewButton(part.ButtonSpec{Label: wording.PeopleSave, Icon: part.Save, Hint: wording.PeopleKey, Kind: part.Primary, Do: p.save})
	acts := part.Row(theme.Gap8, save)
	title := wording.PeopleNew
	if person.ID != "" {
		title = string(person.Name)
		acts.Objects = append(acts.Objects, p.acts(person)...)
	}
	column := part.Column(theme.Gap12, p.form.View(), acts, part.NewRule(theme.RowLine), part.NewParagraph(wording.PINHonest, part.Body, theme.Ink2), part.NewParagraph(wording.PeopleOne, part.Body, theme.Ink2))
	p.side.Objects = []fyne.CanvasObject{part.NewCard(title, column)}
	p.view.Refresh()
}

// acts are what can be done about a person who is on the list.
func (p *Page) acts(person *account.Person) []fyne.CanvasObject {
	if !person.Active.Is() {
		return []fyne.CanvasObject{part.NewButton(part.ButtonSpec{Label: wording.PeopleAgain, Do: func() { p.turn(person, app.Yes) }})}
	}
	word := wording.PINDo
	if person.PIN != "" {
		word = wording.PINChange
	}
	acts := []fyne.CanvasObject{part.NewButton(part.ButtonSpec{Label: word, Icon: part.Lock, Do: func() { p.setPIN(person) }})}
	if person.PIN != "" {
		acts = append(acts, part.NewButton(part.ButtonSpec{Label: wording.PINTake, Do: func() { p.takePIN(person) }}))
	}
	return append(acts, part.NewButton(part.ButtonSpec{Label: wording.PeopleStop, Kind: part.Danger, Do: func() { p.askStop(person) }}))
}

// save enters or amends the person whose sheet is open.
func (p *Page) save() {
	p.deps.Shell.Problem(nil)
	if err := p.form.Read(); err != nil {
		return // the form shows it at its line
	}
	name := "enter"
	if p.person.ID != "" {
		name = "amend"
	}
	op := p.deps.Op(name)
	changes, err := p.deps.Desk.People.Save(op, p.person)
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.told(changes, fmt.Sprintf(wording.PeopleSaved, clock(op.At)))
}

// clock is the time of day of a moment.
func clock(moment string) string {
	if len(moment) < len("2006-01-02 15:04") {
		return moment
	}
	return moment[len("2006-01-02 "):len("2006-01-02 15:04")]
}

// askStop asks before a person leaves the list of those who write.
func (p *Page) askStop(person *account.Person) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.PeopleStopAsk, person.Name), Consequence: wording.PeopleStopWhy, Safe: wording.PeopleStopKeep, Act: wording.PeopleStop,
		Do: func(string) { p.turn(person, app.No) },
	})
}

// turn takes a person out of use or back into it. The sheet's own copy stays as it is when the book refuses.
func (p *Page) turn(person *account.Person, active app.YesNo) {
	changed := *person
	changed.Active = active
	op := p.deps.Op("amend")
	changes, err := p.deps.Desk.People.Save(op, &changed)
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.told(changes, fmt.Sprintf(wording.PeopleSaved, clock(op.At)))
}

// told lets everybody know of a change and says what was done.
func (p *Page) told(changes app.Changes, said string) {
	p.deps.Told(changes)
	p.Reload(changes)
	p.deps.Shell.Snack(shell.Snack{Text: said})
}
