package home

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/office"
	"guanyunbu/app/steer"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Deps are what the page needs from outside.
type Deps struct {
	Office   *office.Office
	Facility func() app.ID // the one on view in the bar at the top; empty while the book has none
	Year     func() int
	Go       func(shell.Route)
	Route    func(entity string, id app.ID) (shell.Route, bool) // the page of a ledger or of one record; false when it is not built
	Safety   func() Safety                                      // what is known of the copies of the book; nil says nothing
	Aside    func(read func() error, done func(error))          // reads beside the window; nil reads at once
	Print    func(*steer.View)                                  // prints the list of what can still be done; nil when nothing prints
	Week     func()                                             // shows the brief of this week as it will be printed; nil leaves that out
	Told     func()                                             // the row above the page is to be drawn again; nil for none
	Keys     part.Keys                                          // what entries are made with
	Problem  func(error)
}

// Page is 工作台.
type Page struct {
	deps  Deps
	view  view
	band  theme.Band
	stage *fyne.Container
	tall  *sheet.Tall

	turn  int // counts the readings: an outlook that comes late is dropped
	tried bool

	score    *scoreCard
	blocks   *blockCard
	due      *dueCard
	gaps     *gapCard
	coverage *coverageCard
	trial    *trial
}

// New makes the page; it reads the book when it is first opened.
func New(deps Deps) *Page {
	p := &Page{deps: deps, stage: container.NewStack()}
	p.score, p.blocks, p.due = newScoreCard(deps), newBlockCard(deps.Go), newDueCard(deps.Go)
	p.gaps, p.coverage, p.trial = newGapCard(deps), newCoverageCard(deps.Go), newTrial(deps.Keys, func() { p.try(false) }, p.grown)
	p.tall = sheet.NewTall(container.NewStack())
	p.Reload(nil)
	return p
}

// Title names the page.
func (p *Page) Title() string { return wording.HomeTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.stage }

// Actions are the quick entries of what is built, and the trial.
func (p *Page) Actions() []shell.Action {
	if p.deps.Facility() == "" {
		return nil
	}
	var list []shell.Action
	if p.view.ahead != nil && !p.view.empty {
		list = append(list, shell.Action{Label: wording.Trial, Hint: wording.TrialKey, Do: func() { p.try(!p.tried) }})
	}
	if p.deps.Week != nil && p.deps.Office.Today().Year() == p.deps.Year() {
		list = append(list, shell.Action{Label: wording.HomeWeek, Icon: part.Printer, Do: p.deps.Week})
	}
	if p.view.locked != "" {
		return list
	}
	enter := func(place shell.Place) func() {
		return func() { p.deps.Go(shell.Route{Place: place, New: true}) }
	}
	return append(list, shell.Action{Label: wording.HomeQuick},
		shell.Action{Label: wording.HomeQuickActivity, Icon: part.Plus, Hint: wording.HomeKeyActivity, Primary: true, Do: enter(shell.Activity)},
		shell.Action{Label: wording.HomeQuickOpening, Icon: part.Plus, Hint: wording.HomeKeyOpening, Do: enter(shell.OpeningLog)})
}

// LockedWhy says why the year may be read only.
func (p *Page) LockedWhy() string { return p.view.locked }

// Press opens and closes the trial.
func (p *Page) Press(chord part.Chord) bool {
	switch {
	case chord == part.Bare(fyne.KeyF9) && p.view.ahead != nil && !p.view.empty:
		p.try(!p.tried)
		return true
	case chord == part.Bare(fyne.KeyEscape) && p.tried:
		p.try(false)
		return true
	}
	return false
}

// Print prints the list of what can still be done.
func (p *Page) Print() {
	if p.deps.Print != nil && p.view.ahead != nil {
		p.deps.Print(p.view.ahead)
	}
}

// grown measures a page again that is as long as its cards.
func (p *Page) grown() {
	if p.tried && p.band != theme.Wide {
		p.tall.Refresh()
	}
}

// try opens the trial in the place of the matrix, or puts it away.
func (p *Page) try(on bool) {
	if p.tried == on {
		return
	}
	p.tried = on
	p.arrange()
	if on {
		p.tall.ScrollTo(0)
		p.trial.begin()
	}
}

// Open reads again, because a night may have passed since the page was last seen.
func (p *Page) Open(shell.Route) { p.Reload(nil) }

// Reload reads the book again after a change. Where the year is heading follows beside the window; until it is there, that of
// before stays.
func (p *Page) Reload(app.Changes) {
	seen, err := p.deps.look()
	if err != nil {
		p.deps.Problem(fmt.Errorf("read home page: %w", err))
		return
	}
	if seen.same(p.view) && seen.begun {
		seen.outlook = p.view.outlook
	}
	p.view = seen
	p.turn++
	if seen.judged == nil {
		p.stage.Objects = []fyne.CanvasObject{p.noFacility()}
		p.stage.Refresh()
		return
	}
	p.show()
	p.due.show(seen)
	p.coverage.show(seen)
	p.arrange()
	p.lookAhead(p.turn)
}

// show fills the cards that speak of the year's end too.
func (p *Page) show() {
	p.score.show(p.view)
	p.blocks.show(p.view)
	p.gaps.show(p.view)
	p.trial.show(p.view)
}

// lookAhead works out where the year is heading; what comes after another reading has begun is dropped.
func (p *Page) lookAhead(turn int) {
	var found outlook
	seen := p.view
	read := func() (err error) {
		found, err = p.deps.heading(seen)
		return err
	}
	done := func(err error) {
		if turn != p.turn {
			return
		}
		if err != nil {
			p.deps.Problem(fmt.Errorf("look ahead on the home page: %w", err))
			return
		}
		p.view.outlook = found
		p.show()
		p.arrange()
		if p.deps.Told != nil {
			p.deps.Told()
		}
	}
	if p.deps.Aside == nil {
		done(read())
		return
	}
	p.deps.Aside(read, done)
}

// noFacility is the page of a book in which nothing stands yet.
func (p *Page) noFacility() fyne.CanvasObject {
	first := part.NewButton(part.ButtonSpec{Label: wording.HomeFirstFacility, Icon: part.Plus, Kind: part.Primary, Do: func() {
		p.deps.Go(shell.Route{Place: shell.Facility, New: true})
	}})
	return part.NewEmpty(part.EmptySpec{Icon: part.Book, Fact: wording.HomeNoFacility, Reason: wording.HomeNoFacilityWhy, Ways: []*part.Button{first}})
}

// Reflow lays the cards out anew when the window becomes narrow or wide.
func (p *Page) Reflow(band theme.Band) {
	if band == p.band {
		return
	}
	p.band = band
	if p.view.judged != nil {
		p.arrange()
	}
}

// arrange puts the cards side by side as far as the window has room; what does not fit in height scrolls.
func (p *Page) arrange() {
	p.gaps.bound(p.band == theme.Wide)
	p.due.bound(p.band != theme.Narrow)
	p.trial.bound(p.band == theme.Wide)
	all := p.cards()
	side := theme.Gap2 // a scroll cuts the outer half of a border that touches it
	if p.band != theme.Wide {
		side = theme.Gap12 // room for the bar at the side
	}
	at := p.tall.Offset()
	p.tall.Set(part.Sides([4]fyne.ThemeSizeName{theme.Gap2, side, theme.Gap2, theme.Gap2}, all))
	p.stage.Objects = []fyne.CanvasObject{p.tall.View()}
	p.stage.Refresh()
	p.tall.ScrollTo(at)
}

// cards are the cards side by side. The trial takes the place of the matrix; where the page is long it comes first.
func (p *Page) cards() *fyne.Container {
	switch p.band {
	case theme.Wide:
		beside := part.Share(39, p.coverage.card)
		if p.tried {
			beside = part.Share(39, p.trial.card)
		}
		return part.Column(theme.Gap12,
			part.Row(theme.Gap12, part.Share(30, p.score.card), part.Share(22, p.blocks.card), part.Share(27, p.due.card)),
			part.Grow(part.Row(theme.Gap12, part.Share(61, p.gaps.card), beside)))
	case theme.Middle:
		all := part.Column(theme.Gap12,
			part.Row(theme.Gap12, part.Share(1, p.score.card), part.Share(1, p.blocks.card)), p.gaps.card,
			part.Row(theme.Gap12, part.Share(1, p.coverage.card), part.Share(1, p.due.card)))
		return p.withTrial(all)
	}
	return p.withTrial(part.Column(theme.Gap12, p.score.card, p.blocks.card, p.due.card, p.gaps.card, p.coverage.card))
}

func (p *Page) withTrial(all *fyne.Container) *fyne.Container {
	if p.tried {
		all.Objects = append([]fyne.CanvasObject{p.trial.card}, all.Objects...)
	}
	return all
}

// Keep remembers how far the page and its lists were scrolled.
func (p *Page) Keep() (restore func()) {
	page, list := p.tall.Offset(), p.gaps.tall.Offset()
	return func() {
		p.tall.ScrollTo(page)
		p.gaps.tall.ScrollTo(list)
	}
}

// Rest lets go of the records made up for the year's end, which weigh as much as those of a large year. The figures stay, so
// that the page comes back as it was while they are worked out anew.
func (p *Page) Rest() {
	if p.tried {
		return
	}
	p.turn++
	if p.view.ahead == nil {
		return
	}
	figures := *p.view.ahead
	figures.Outlook = figures.Outlook.Figures()
	p.view.ahead = &figures
	p.trial.rest()
}

// Status says that the book is safe, how many records the year has, and how many are not complete.
func (p *Page) Status() (left, right []shell.StatusItem) {
	if p.deps.Safety != nil {
		left = p.deps.Safety().Items(p.deps.Office.Today())
	}
	if p.view.judged == nil {
		return left, nil
	}
	right = []shell.StatusItem{{Text: fmt.Sprintf(wording.HomeRecords, grouped(p.view.records))}}
	if p.view.unfilled > 0 {
		right = append(right, shell.StatusItem{Text: fmt.Sprintf(wording.HomeUnfilled, grouped(p.view.unfilled))})
	}
	return left, right
}

// monthNames are the heads of the twelve months.
func monthNames() []string {
	names := make([]string, 12)
	for i := range names {
		names[i] = strconv.Itoa(i + 1)
	}
	return names
}
