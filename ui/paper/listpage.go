package paper

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// ListDeps are what the preview of a list needs from outside, besides what every paper needs.
type ListDeps struct {
	Deps
	Pending func() exchange.Export // the list that waits to be printed; without an entity there is none
	List    func(exchange.Export) (*exchange.Listing, error)
}

// ListPage shows a list of a ledger as it will be printed.
type ListPage struct {
	deps   ListDeps
	asked  exchange.Export
	chosen bool // only the rows that were selected
	made   *run // nil before the first list

	stage *stage
	side  *listSide
	band  theme.Band
	facts bool // in a narrow window: the facts are on view instead of the pages
	view  *fyne.Container
}

// run is one list as it was set.
type run struct {
	list     *exchange.Listing
	document reports.Document
	layout   reports.Layout
	file     []byte // the printed list, nil when only words are shown
}

// NewList makes the page; it prints what is pending when it is opened.
func NewList(deps ListDeps) *ListPage {
	p := &ListPage{deps: deps, view: container.NewStack()}
	p.stage = newStage(deps.Deps, func(int) {})
	p.side = newListSide(p)
	return p
}

// Title names the list.
func (p *ListPage) Title() string { return fmt.Sprintf(wording.ListTitle, p.name()) }

// name is the list as people call it.
func (p *ListPage) name() string {
	if p.asked.Title != "" {
		return p.asked.Title
	}
	return term.EntityLabel(p.asked.Entity)
}

// Body is the page.
func (p *ListPage) Body() fyne.CanvasObject { return p.view }

// Actions lead back to the list.
func (p *ListPage) Actions() []shell.Action {
	var list []shell.Action
	if p.made != nil && p.band != theme.Wide {
		word := wording.ListFacts
		if p.facts {
			word = wording.PaperBack
		}
		list = append(list, shell.Action{Label: word, Hint: wording.PaperChecksKey, Do: p.flip})
	}
	return append(list, shell.Action{Label: wording.ListBack, Icon: part.ChevronLeft, Hint: wording.ListBackKey, Do: p.deps.Shell.Back})
}

// Open prints what is pending.
func (p *ListPage) Open(shell.Route) {
	p.asked = p.deps.Pending()
	p.chosen = len(p.asked.Chosen) > 1
	p.stage.middle.page = 1
	p.make()
}

// Reload sets the list again, for a record of it may have changed.
func (p *ListPage) Reload(app.Changes) { p.make() }

// Leave lets the previewer go.
func (p *ListPage) Leave(proceed func()) {
	p.stage.close()
	proceed()
}

// Press turns pages and opens the facts.
func (p *ListPage) Press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyF9) && p.band != theme.Wide {
		p.flip()
		return true
	}
	return p.made != nil && p.stage.middle.press(chord)
}

// pick prints all rows or only those that were selected.
func (p *ListPage) pick(chosen bool) {
	p.chosen = chosen
	p.stage.middle.page = 1
	p.make()
}

func (p *ListPage) make() {
	p.deps.Shell.Problem(nil)
	if p.asked.Entity == "" {
		p.made = nil
		p.showEmpty(part.EmptySpec{Icon: part.Printer, Fact: wording.ListNone, Reason: wording.ListNoneWhy})
		return
	}
	asked, made, pages := p.asked, &run{}, 0
	if !p.chosen {
		asked.Chosen = nil
	}
	p.deps.Shell.Busy(shell.Work{
		Title: wording.ListBusy,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			if err = p.fill(made, asked); err == nil && p.deps.Preview != nil {
				if err = p.print(made); err == nil {
					pages, err = p.stage.open(made.file)
				}
			}
			return err
		},
		Done: func(err error) {
			if err != nil {
				p.made = nil
				p.deps.Shell.Problem(err)
				p.showEmpty(part.EmptySpec{Icon: part.Printer, Fact: wording.ListNotMade, Reason: wording.ListNoneWhy})
				return
			}
			p.made = made
			p.show(pages)
		},
	})
}

// fill takes the list from the book and sets it on pages.
func (p *ListPage) fill(made *run, asked exchange.Export) (err error) {
	if made.list, err = p.deps.List(asked); err != nil {
		return err
	}
	made.document = reports.List(made.list)
	if made.layout, err = p.deps.Press.Paginate(made.document); err != nil {
		return fmt.Errorf("set list: %w", err)
	}
	return nil
}

func (p *ListPage) print(made *run) (err error) {
	if made.file != nil {
		return nil
	}
	if made.file, err = p.deps.Press.Render(made.document); err != nil {
		return fmt.Errorf("print list: %w", err)
	}
	return nil
}

// Export asks where and keeps the list there.
func (p *ListPage) Export() {
	if p.made != nil {
		outlet{p.deps.Deps}.export(p.fileName(), p.file(p.made))
	}
}

// Print opens the same pages in the system's own viewer, which prints them.
func (p *ListPage) Print() {
	if p.made != nil {
		outlet{p.deps.Deps}.print(p.fileName(), p.file(p.made))
	}
}

func (p *ListPage) fileName() string {
	return fmt.Sprintf(wording.ListFileName, p.name(), p.made.list.Made)
}

func (p *ListPage) file(made *run) func() ([]byte, error) {
	return func() ([]byte, error) {
		err := p.print(made)
		return made.file, err
	}
}

func (p *ListPage) show(pages int) {
	p.side.show(p.made)
	p.arrange()
	if pages > 0 {
		p.stage.show(pages, p.stage.middle.page)
	} else {
		p.stage.middle.showWords(p.made.layout.Total, 1, reports.Text(p.made.document, reports.Layout{Missing: p.made.layout.Missing}))
	}
	p.deps.Shell.RefreshRow()
}

// Reflow shows the facts beside the pages, or one of the two.
func (p *ListPage) Reflow(band theme.Band) {
	p.band = band
	p.facts = p.facts && band != theme.Wide
	if p.made != nil {
		p.arrange()
	}
}

func (p *ListPage) flip() {
	if p.made == nil {
		return
	}
	p.facts = !p.facts
	p.arrange()
	p.deps.Shell.RefreshRow()
}

func (p *ListPage) arrange() {
	objects, widths := []fyne.CanvasObject{p.stage.middle.view}, []float32{0}
	switch {
	case p.band == theme.Wide:
		objects, widths = append(objects, p.side.view), append(widths, checksWidth)
	case p.facts:
		objects = []fyne.CanvasObject{p.side.view}
	}
	p.view.Objects = []fyne.CanvasObject{sheet.Columns(widths, objects...)}
	p.view.Refresh()
}

func (p *ListPage) showEmpty(spec part.EmptySpec) {
	p.view.Objects = []fyne.CanvasObject{part.NewCard("", part.NewEmpty(spec))}
	p.view.Refresh()
	p.deps.Shell.RefreshRow()
}
