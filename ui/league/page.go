package league

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/exchange"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Deps are what the page needs from outside.
type Deps struct {
	Shell    *shell.Shell
	Board    func(year int, code string, watch exchange.Watch) (appraisal.Board, error)
	Facility func() app.ID // the one on view in the bar at the top; empty while the book has none
	Year     func() int
	Visit    func(facility app.ID, code string)     // goes to the appraisal of a facility, at a block or an indicator
	Render   func(reports.Document) ([]byte, error) // prints a paper
	View     func(name string, file []byte) error   // opens a copy in the system's own viewer
}

// Page is 排行.
type Page struct {
	deps  Deps
	board appraisal.Board // what was read, in the order asked for
	read  bool            // there is a board
	asked int             // the year that is being read, 0 for none
	order order
	find  string
	only  group
	kind  app.Code // type of facility that the table is about; empty for all
	lines []line   // in sight, in their order
	shown []column
	band  theme.Band

	bar   *bar
	list  *roll.List
	card  *part.Card
	table *fyne.Container // the list, or a word that nothing fits
	means [2]*meanCard
	tall  *container.Scroll
	stage *fyne.Container
}

// New makes the page; it scores the facilities when it is first opened.
func New(deps Deps) *Page {
	p := &Page{deps: deps, stage: container.NewStack()}
	p.tall = container.NewVScroll(container.NewStack())
	p.bar = newBar(p)
	p.list = roll.New(roll.Spec{Least: fewRows, Instant: true, Within: p.tall, Row: p.row, Opened: p.visit, Sort: p.sort})
	p.table = container.NewStack(p.list.View())
	p.card = part.NewFlushCard(wording.LeagueTab, part.Column(theme.Gap0, part.Grow(p.table), part.NewRule(theme.RowLine), keyLine()))
	p.means = [2]*meanCard{newMeanCard(p, wording.LeagueOperators, wording.LeagueOperator), newMeanCard(p, wording.LeagueStreets, wording.LeagueStreet)}
	return p
}

// fewRows is the least the table shows above the means.
const fewRows = 6

func keyLine() fyne.CanvasObject {
	return part.Pad(theme.Gap14, theme.Gap4, part.NewText(wording.LeagueKeys, part.Caption).Clipped())
}

// Title names the room.
func (p *Page) Title() string { return wording.RoomAppraisalLabel }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.stage }

// Actions print the table as it is ordered.
func (p *Page) Actions() []shell.Action {
	if !p.read || len(p.board.Places)+len(p.board.Out) == 0 {
		return nil
	}
	return []shell.Action{{Label: wording.LeaguePrint, Icon: part.Printer, Hint: wording.LeaguePrintKey, Do: p.Print}}
}

// Open reads the league again; what has not changed is at hand.
func (p *Page) Open(route shell.Route) {
	if route.Code != "" {
		p.order = order{code: route.Code}
	}
	p.load()
}

// Reload reads the league again after a change.
func (p *Page) Reload(app.Changes) { p.load() }

// load scores what is not known yet, beside the window. The old table stays until the new one is there.
func (p *Page) load() {
	year := p.deps.Year()
	if p.asked == year {
		return
	}
	p.asked = year
	var board appraisal.Board
	p.deps.Shell.Busy(shell.Work{
		Title: wording.LeagueWorking,
		Do: func(ctx context.Context, tell func(shell.Progress)) (err error) {
			watch := exchange.Watch{Context: ctx, Tell: func(done, total int) { tell(shell.Progress{Done: done, Total: total, Unit: wording.LeagueUnit}) }}
			board, err = p.deps.Board(year, p.order.code, watch)
			return err
		},
		Done: func(err error) {
			p.asked = 0
			if year != p.deps.Year() {
				p.load()
				return
			}
			p.took(board, err)
		},
	})
}

// took puts a fresh league on view.
func (p *Page) took(board appraisal.Board, err error) {
	stopped := errors.Is(err, context.Canceled)
	if err != nil && !stopped {
		p.deps.Shell.Problem(fmt.Errorf("read league: %w", err))
	}
	if err != nil {
		if !p.read || p.board.Year != p.deps.Year() {
			p.read = false
			p.say(part.EmptySpec{Icon: part.Clock, Fact: wording.LeagueStopped, Reason: wording.LeagueWhy,
				Ways: []*part.Button{part.NewButton(part.ButtonSpec{Label: wording.LeagueGoOn, Kind: part.Primary, Do: p.load})}})
		}
		return
	}
	p.board, p.read = board.Among(p.kind), true
	if len(board.Places)+len(board.Out) == 0 {
		p.say(part.EmptySpec{Icon: part.Book, Fact: wording.HomeNoFacility, Reason: wording.HomeNoFacilityWhy,
			Ways: []*part.Button{part.NewButton(part.ButtonSpec{Label: wording.HomeFirstFacility, Icon: part.Plus, Kind: part.Primary, Do: func() {
				p.deps.Shell.Go(shell.Route{Place: shell.Facility, New: true})
			}})}})
		return
	}
	p.show()
	p.arrange()
	p.deps.Shell.RefreshRow()
}

// say fills the page with a word instead of a table.
func (p *Page) say(spec part.EmptySpec) {
	p.stage.Objects = []fyne.CanvasObject{part.NewEmpty(spec)}
	p.stage.Refresh()
	p.deps.Shell.RefreshRow()
}

// show puts the lines in order and the words around them.
func (p *Page) show() {
	here := p.here()
	p.shown = p.columns()
	heads, at := make([]roll.Column, len(p.shown)), -1
	for i, c := range p.shown {
		heads[i] = c.Column
		if c.key == p.order.key(p.board) {
			at = i
		}
	}
	p.lines = p.arranged()
	p.list.Fill(heads, len(p.lines))
	p.list.SetOrder(roll.Order{Column: at, Down: p.order.down()})
	p.restore(here)
	p.table.Objects = []fyne.CanvasObject{p.list.View()}
	if len(p.lines) == 0 {
		clear := part.NewButton(part.ButtonSpec{Label: wording.LeagueClear, Do: p.clear})
		p.table.Objects = []fyne.CanvasObject{part.NewEmpty(part.EmptySpec{Icon: part.Search, Fact: wording.LeagueNotFound, Ways: []*part.Button{clear}})}
	}
	p.table.Refresh()
	p.card.Note(fmt.Sprintf(wording.LeagueNote, p.criterion()))
	if !p.board.Level() {
		p.card.Note(fmt.Sprintf(wording.LeagueMixed, p.criterion()))
	}
	p.card.Right()
	if p.partial() {
		p.card.Right(part.NewChip(part.NoData, wording.LeaguePartial))
	}
	p.bar.show()
	p.means[0].show(p.board.Operators)
	p.means[1].show(p.board.Streets)
}

// here is the facility the cursor is at, or the one on view in the bar at the top.
func (p *Page) here() app.ID {
	if at := p.list.Cursor(); at >= 0 && at < len(p.lines) {
		return p.lines[at].of.Facility
	}
	return p.deps.Facility()
}

func (p *Page) restore(here app.ID) {
	for i, l := range p.lines {
		if l.of.Facility == here {
			p.list.Mark(i)
			return
		}
	}
	p.list.Mark(-1)
}

// partial reports facilities of which some indicators are not built.
func (p *Page) partial() bool {
	for _, place := range p.board.Places {
		if place.Of.Built < place.Of.Full {
			return true
		}
	}
	return false
}

// visit opens a facility at what the table is ordered by.
func (p *Page) visit(index int) { p.deps.Visit(p.lines[index].of.Facility, p.board.Code) }

// among shows the facilities of one type; their ranks are their own.
func (p *Page) among(kind app.Code) {
	p.kind = kind
	p.board = p.board.Among(kind)
	p.order.code = p.board.Code
	p.show()
}

// clear takes everything away that narrows the table.
func (p *Page) clear() {
	p.find, p.only = "", group{}
	p.bar.find.Put("")
	p.show()
}

// Print opens the whole table, in the order of its score, as a paper.
func (p *Page) Print() {
	if !p.read {
		return
	}
	board := p.board
	p.deps.Shell.Busy(shell.Work{
		Title: wording.LeaguePrinting,
		Do: func(context.Context, func(shell.Progress)) error {
			file, err := p.deps.Render(reports.League(board))
			if err != nil {
				return fmt.Errorf("print league: %w", err)
			}
			return p.deps.View(fmt.Sprintf(wording.LeagueFile, board.Year, board.Name), file)
		},
		Done: p.deps.Shell.Problem,
	})
}

// Search puts the cursor into the search box.
func (p *Page) Search() { p.deps.Shell.Window().Canvas().Focus(p.bar.find) }

// Reflow lays the page out anew when the window becomes narrow or wide.
func (p *Page) Reflow(band theme.Band) {
	if band == p.band {
		return
	}
	p.band = band
	if p.read {
		p.arrange()
	}
}

// arrange sets the means under the table, side by side while there is room.
func (p *Page) arrange() {
	if len(p.board.Places)+len(p.board.Out) == 0 {
		return
	}
	below := part.Row(theme.Gap12, part.Share(1, p.means[0].card), part.Share(1, p.means[1].card))
	if p.band == theme.Narrow {
		below = part.Column(theme.Gap12, p.means[0].card, p.means[1].card)
	}
	p.tall.Content = part.Sides([4]fyne.ThemeSizeName{theme.Gap2, p.side(), theme.Gap2, theme.Gap2}, part.Column(theme.Gap12, p.bar.view, part.Grow(p.card), below))
	p.tall.Refresh()
	p.stage.Objects = []fyne.CanvasObject{p.tall}
	p.stage.Refresh()
}

// side keeps room for the bar at the side of a page that scrolls.
func (p *Page) side() fyne.ThemeSizeName {
	if p.band == theme.Wide {
		return theme.Gap2
	}
	return theme.Gap12
}

// Keep remembers order, cursor and scroll.
func (p *Page) Keep() (restore func()) {
	here, offset, page := p.here(), p.list.Offset(), p.tall.Offset
	return func() {
		if p.read {
			p.restore(here)
			p.list.ScrollTo(offset)
			p.tall.ScrollToOffset(page)
		}
	}
}

// Status says up to which day the scores were worked out.
func (p *Page) Status() (left, right []shell.StatusItem) {
	if !p.read || p.board.Day == "" {
		return nil, nil
	}
	return nil, []shell.StatusItem{{Text: fmt.Sprintf(wording.AppraisalCutOff, p.board.Day)}}
}
