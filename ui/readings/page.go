package readings

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/steer"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Deps are what the page needs from outside.
type Deps struct {
	Shell    *shell.Shell
	Judge    func(id app.ID, year int) (*appraisal.Judged, error)
	Read     func(id app.ID, year int) (*steer.Readings, error)
	Facility func() app.ID // the one on view in the bar at the top; empty while the book has none
	Year     func() int
	Route    func(entity string, id app.ID) (shell.Route, bool) // the page of a ledger or of one record; false when it is not built
}

// asked is a facility-year.
type asked struct {
	facility app.ID
	year     int
}

// Page is 三类读数.
type Page struct {
	deps   Deps
	seen   *steer.Readings // nil while there is none
	judged *appraisal.Judged
	of     asked // what is on view
	busy   asked // what is being read, empty for nothing
	at     spot
	line   int // of the reading one is at

	five   *fiveCard
	asks   *askCard
	loops  *loopCard
	detail *detail
	trace  *trace
	band   theme.Band
	tall   *container.Scroll
	stage  *fyne.Container
}

// New makes the page; it reads the book when it is first opened.
func New(deps Deps) *Page {
	p := &Page{deps: deps, stage: container.NewStack()}
	p.tall = container.NewVScroll(container.NewStack())
	p.five, p.asks, p.loops = newFiveCard(p.pick), newAskCard(p.pick), newLoopCard(p)
	p.detail, p.trace = newDetail(p), newTrace(p)
	return p
}

// Title names the room.
func (p *Page) Title() string { return wording.RoomAppraisalLabel }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.stage }

// Open reads again, because a night may have passed.
func (p *Page) Open(shell.Route) { p.load() }

// Reload reads again after a change; what is chosen stays.
func (p *Page) Reload(app.Changes) { p.load() }

// load reads the year beside the window, for it looks at three of them. The old readings stay until the new ones are there.
func (p *Page) load() {
	want := asked{p.deps.Facility(), p.deps.Year()}
	if want.facility == "" {
		p.seen = nil
		p.say(part.EmptySpec{Icon: part.Book, Fact: wording.HomeNoFacility, Reason: wording.HomeNoFacilityWhy,
			Ways: []*part.Button{p.way(wording.HomeFirstFacility, shell.Route{Place: shell.Facility, New: true})}})
		return
	}
	if p.busy == want {
		return
	}
	p.busy = want
	var judged *appraisal.Judged
	var seen *steer.Readings
	p.deps.Shell.Busy(shell.Work{
		Title: wording.ReadingsWorking,
		Do: func(ctx context.Context, _ func(shell.Progress)) (err error) {
			if seen, err = p.deps.Read(want.facility, want.year); err != nil {
				return err
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			judged, err = p.deps.Judge(want.facility, want.year) // last, for the desk keeps what was asked for last
			return err
		},
		Done: func(err error) {
			p.busy = asked{}
			if want != (asked{p.deps.Facility(), p.deps.Year()}) {
				p.load()
				return
			}
			if err != nil {
				p.failed(want, err)
				return
			}
			p.judged, p.seen, p.of = judged, seen, want
			p.show()
		},
	})
}

// failed keeps what is on view when it is of the same year; else it offers to go on.
func (p *Page) failed(want asked, err error) {
	if !errors.Is(err, context.Canceled) {
		p.deps.Shell.Problem(fmt.Errorf("read the year: %w", err))
	}
	if p.seen != nil && p.of == want {
		return
	}
	p.seen = nil
	again := part.NewButton(part.ButtonSpec{Label: wording.ReadingsGoOn, Kind: part.Primary, Do: p.load})
	p.say(part.EmptySpec{Icon: part.Clock, Fact: wording.ReadingsStopped, Reason: wording.ReadingsStopWhy, Ways: []*part.Button{again}})
}

func (p *Page) way(label string, to shell.Route) *part.Button {
	return part.NewButton(part.ButtonSpec{Label: label, Icon: part.Plus, Kind: part.Primary, Do: func() { p.deps.Shell.Go(to) }})
}

func (p *Page) say(spec part.EmptySpec) {
	p.stage.Objects = []fyne.CanvasObject{part.NewEmpty(spec)}
	p.stage.Refresh()
	p.deps.Shell.RefreshRow()
}

// show puts the readings on view; what was chosen stays as far as it is still there.
func (p *Page) show() {
	p.five.show(p.seen.Assurances)
	p.asks.show(p.seen.Asks)
	p.loops.show(p.seen.Loops)
	at, line := p.at, p.line
	if !p.holds(at) {
		at, line = spot{}, 0
	}
	p.arrange()
	p.choose(at)
	p.detail.mark(line)
	p.deps.Shell.RefreshRow()
}

// spot is one reading: one of the five requirements, of the three questions, or a stage of a contract.
type spot struct {
	kind  kind
	index int
	stage int // of a contract
}

type kind int

const (
	aFive kind = iota
	anAsk
	aLoop
)

func (p *Page) holds(s spot) bool {
	return s.index < [...]int{aFive: len(p.seen.Assurances), anAsk: len(p.seen.Asks), aLoop: len(p.seen.Loops)}[s.kind]
}

// pick shows what a person chose; where it stands under what was pressed, the page goes there.
func (p *Page) pick(s spot) {
	p.choose(s)
	if p.band == theme.Narrow || s.kind == aLoop {
		driver := fyne.CurrentApp().Driver()
		below := driver.AbsolutePositionForObject(p.detail.card).Y - driver.AbsolutePositionForObject(p.tall).Y
		p.tall.ScrollToOffset(p.tall.Offset.AddXY(0, below-theme.Size(theme.Gap2)))
	}
}

// choose shows one reading in the middle.
func (p *Page) choose(s spot) {
	if p.seen == nil || !p.holds(s) {
		return
	}
	p.at = s
	p.five.light(s)
	p.asks.light(s)
	p.loops.light(s)
	p.detail.show(p.readingOf(s))
	p.detail.mark(s.stage)
	p.tall.Refresh() // the cards take the room of their lines
}

// arrange sets readings, lines and records side by side; in a narrower window under each other.
func (p *Page) arrange() {
	left := part.Column(theme.Gap12, p.five.card, p.asks.card)
	var all *fyne.Container
	switch p.band {
	case theme.Wide:
		top := part.Row(theme.Gap12, part.Share(leftShare, fill(left)), part.Share(middleShare, p.detail.card), part.Share(rightShare, p.trace.card))
		all = part.Column(theme.Gap12, part.Grow(top), p.loops.card)
	case theme.Middle:
		all = part.Column(theme.Gap12, part.Row(theme.Gap12, part.Share(leftShare, fill(left)), part.Share(middleShare, p.detail.card)), part.Grow(p.trace.card), p.loops.card)
	default:
		all = part.Column(theme.Gap12, p.five.card, p.asks.card, p.detail.card, part.Grow(p.trace.card), p.loops.card)
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

// How the width is shared in a wide window.
const (
	leftShare   = 26
	middleShare = 52
	rightShare  = 22
)

// fill keeps cards at the top of the room they get.
func fill(cards *fyne.Container) fyne.CanvasObject {
	return part.Column(theme.Gap0, cards, part.Spring())
}

// Reflow lays the page out anew when the window becomes narrow or wide.
func (p *Page) Reflow(band theme.Band) {
	if band == p.band {
		return
	}
	p.band = band
	p.loops.reflow(band)
	p.detail.room()
	p.trace.room()
	if p.seen != nil {
		p.arrange()
	}
}

// go opens a page where there is one.
func (p *Page) open(ref count.Ref) {
	if to, built := p.deps.Route(ref.Entity, ref.ID); built && ref.ID != "" {
		p.deps.Shell.Go(to)
	}
}

// Keep remembers what was chosen and how far the page was scrolled.
func (p *Page) Keep() (restore func()) {
	at, line, page := p.at, p.line, p.tall.Offset
	return func() {
		if p.seen == nil {
			return
		}
		p.choose(at)
		p.detail.mark(line)
		p.tall.ScrollToOffset(page)
	}
}

// Status says up to which day records were read.
func (p *Page) Status() (left, right []shell.StatusItem) {
	if p.seen == nil || p.judged.Facts.Last() == "" {
		return nil, nil
	}
	return nil, []shell.StatusItem{{Text: fmt.Sprintf(wording.AppraisalCutOff, p.judged.Facts.Last())}}
}
