package home

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/office"
	"guanyunbu/ui/part"
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
	Problem  func(error)
}

// Page is 工作台.
type Page struct {
	deps  Deps
	view  view
	band  theme.Band
	stage *fyne.Container
	tall  *container.Scroll

	score    *scoreCard
	blocks   *blockCard
	due      *dueCard
	gaps     *gapCard
	coverage *coverageCard
}

// New makes the page; it reads the book when it is first opened.
func New(deps Deps) *Page {
	p := &Page{deps: deps, stage: container.NewStack()}
	p.score, p.blocks, p.due = newScoreCard(), newBlockCard(deps.Go), newDueCard(deps.Go)
	p.gaps, p.coverage = newGapCard(deps), newCoverageCard(deps.Go)
	p.tall = container.NewVScroll(container.NewStack())
	p.Reload(nil)
	return p
}

// Title names the page.
func (p *Page) Title() string { return wording.HomeTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.stage }

// Actions are the quick entries of what is built.
func (p *Page) Actions() []shell.Action {
	if p.deps.Facility() == "" {
		return nil
	}
	enter := func(place shell.Place) func() {
		return func() { p.deps.Go(shell.Route{Place: place, New: true}) }
	}
	return []shell.Action{
		{Label: wording.HomeQuick},
		{Label: wording.HomeQuickActivity, Icon: part.Plus, Hint: wording.HomeKeyActivity, Primary: true, Do: enter(shell.Activity)},
		{Label: wording.HomeQuickOpening, Icon: part.Plus, Hint: wording.HomeKeyOpening, Do: enter(shell.OpeningLog)},
	}
}

// Open reads again, because a night may have passed since the page was last seen.
func (p *Page) Open(shell.Route) { p.Reload(nil) }

// Reload reads the book again after a change.
func (p *Page) Reload(app.Changes) {
	seen, err := p.deps.look()
	if err != nil {
		p.deps.Problem(fmt.Errorf("read home page: %w", err))
		return
	}
	p.view = seen
	if seen.judged == nil {
		p.stage.Objects = []fyne.CanvasObject{p.noFacility()}
		p.stage.Refresh()
		return
	}
	p.score.show(seen)
	p.blocks.show(seen)
	p.due.show(seen)
	p.gaps.show(seen)
	p.coverage.show(seen)
	p.arrange()
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
	var all *fyne.Container
	switch p.band {
	case theme.Wide:
		all = part.Column(theme.Gap12,
			part.Row(theme.Gap12, part.Share(30, p.score.card), part.Share(22, p.blocks.card), part.Share(27, p.due.card)),
			part.Grow(part.Row(theme.Gap12, part.Share(61, p.gaps.card), part.Share(39, p.coverage.card))))
	case theme.Middle:
		all = part.Column(theme.Gap12,
			part.Row(theme.Gap12, part.Share(1, p.score.card), part.Share(1, p.blocks.card)), p.gaps.card,
			part.Row(theme.Gap12, part.Share(1, p.coverage.card), part.Share(1, p.due.card)))
	default:
		all = part.Column(theme.Gap12, p.score.card, p.blocks.card, p.due.card, p.gaps.card, p.coverage.card)
	}
	side := theme.Gap2 // a scroll cuts the outer half of a border that touches it
	if p.band != theme.Wide {
		side = theme.Gap12 // room for the bar at the side
	}
	p.tall.Content = part.Sides([4]fyne.ThemeSizeName{theme.Gap2, side, theme.Gap2, theme.Gap2}, all)
	p.tall.Refresh()
	p.stage.Objects = []fyne.CanvasObject{p.tall}
	p.stage.Refresh()
}

// Keep remembers how far the page and its lists were scrolled.
func (p *Page) Keep() (restore func()) {
	page, list := p.tall.Offset, p.gaps.scroll.Offset
	return func() {
		p.tall.ScrollToOffset(page)
		p.gaps.scroll.ScrollToOffset(list)
	}
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
