package paper

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Single is a paper that is made in one piece, such as the weekly brief or the comparison of the rounds.
type Single struct {
	Name     string // as people call it
	File     string // of the saved paper
	Of       string // facility and period
	Document reports.Document
}

// SingleDeps are what the preview of such a paper needs from outside, besides what every paper needs.
type SingleDeps struct {
	Deps
	Make func(code string) (Single, error) // the paper of a code; the book is read beside the window
}

// SinglePage shows a paper as it will be printed, with the ways out: a file, or the printer.
type SinglePage struct {
	deps SingleDeps
	code string
	made *single // nil before the first paper

	stage *stage
	side  *fyne.Container
	band  theme.Band
	facts bool // in a narrow window: the facts are on view instead of the pages
	view  *fyne.Container
}

// single is one paper as it was set.
type single struct {
	Single
	layout reports.Layout
	file   []byte // the printed paper, nil when only words are shown
}

// NewSingle makes the page; it makes the paper of the route when it is opened.
func NewSingle(deps SingleDeps) *SinglePage {
	return &SinglePage{deps: deps, stage: newStage(deps.Deps, func(int) {}), side: container.NewStack(), view: container.NewStack()}
}

// Title names the paper.
func (p *SinglePage) Title() string {
	if p.made == nil {
		return wording.SingleTitle
	}
	return fmt.Sprintf(wording.ListTitle, p.made.Name)
}

// Body is the page.
func (p *SinglePage) Body() fyne.CanvasObject { return p.view }

// Actions lead back to the page that asked for the paper.
func (p *SinglePage) Actions() []shell.Action {
	var list []shell.Action
	if p.made != nil && p.band != theme.Wide {
		word := wording.SingleFacts
		if p.facts {
			word = wording.PaperBack
		}
		list = append(list, shell.Action{Label: word, Hint: wording.PaperChecksKey, Do: p.flip})
	}
	return append(list, shell.Action{Label: wording.SingleBack, Icon: part.ChevronLeft, Hint: wording.ListBackKey, Do: p.deps.Shell.Back})
}

// Open makes the paper that the route names.
func (p *SinglePage) Open(route shell.Route) {
	if p.code != route.Code { // not the paper that was seen last
		p.made, p.view.Objects = nil, nil
		p.view.Refresh()
	}
	p.code, p.stage.middle.page = route.Code, 1
	p.make()
}

// Reload makes the paper again, for what it says may have changed.
func (p *SinglePage) Reload(app.Changes) { p.make() }

// Leave lets the previewer go.
func (p *SinglePage) Leave(proceed func()) {
	p.stage.close()
	proceed()
}

// Press turns pages and opens the facts.
func (p *SinglePage) Press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyF9) && p.band != theme.Wide {
		p.flip()
		return true
	}
	return p.made != nil && p.stage.middle.press(chord)
}

func (p *SinglePage) make() {
	p.deps.Shell.Problem(nil)
	made, pages, code := &single{}, 0, p.code
	p.deps.Shell.Busy(shell.Work{
		Title: wording.ListBusy,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			if made.Single, err = p.deps.Make(code); err != nil {
				return err
			}
			if made.layout, err = p.deps.Press.Paginate(made.Document); err != nil {
				return fmt.Errorf("set %s: %w", code, err)
			}
			if p.deps.Preview == nil {
				return nil
			}
			if err = p.print(made); err == nil {
				pages, err = p.stage.open(made.file)
			}
			return err
		},
		Done: func(err error) {
			if err != nil {
				p.made = nil
				p.deps.Shell.Problem(err)
				p.view.Objects = []fyne.CanvasObject{part.NewCard("", part.NewEmpty(part.EmptySpec{Icon: part.Printer, Fact: wording.SingleNotMade, Reason: wording.SingleNotMadeWhy}))}
				p.view.Refresh()
				p.deps.Shell.RefreshRow()
				return
			}
			p.made = made
			p.show(pages)
		},
	})
}

func (p *SinglePage) print(made *single) (err error) {
	if made.file != nil {
		return nil
	}
	if made.file, err = p.deps.Press.Render(made.Document); err != nil {
		return fmt.Errorf("print %s: %w", p.code, err)
	}
	return nil
}

// Export asks where and keeps the paper there.
func (p *SinglePage) Export() {
	if p.made != nil {
		outlet{p.deps.Deps}.export(p.made.File, p.file(p.made))
	}
}

// Print opens the same pages in the system's own viewer, which prints them.
func (p *SinglePage) Print() {
	if p.made != nil {
		outlet{p.deps.Deps}.print(p.made.File, p.file(p.made))
	}
}

func (p *SinglePage) file(made *single) func() ([]byte, error) {
	return func() ([]byte, error) {
		err := p.print(made)
		return made.file, err
	}
}

func (p *SinglePage) show(pages int) {
	p.side.Objects = []fyne.CanvasObject{p.facing()}
	p.arrange()
	if pages > 0 {
		p.stage.show(pages, p.stage.middle.page)
	} else {
		p.stage.middle.showWords(p.made.layout.Total, 1, reports.Text(p.made.Document, reports.Layout{Missing: p.made.layout.Missing}))
	}
	p.deps.Shell.RefreshRow()
}

// facing is the right column: what the paper is, and the ways out.
func (p *SinglePage) facing() fyne.CanvasObject {
	lies := wording.ListUpright
	if p.made.Document.Landscape {
		lies = wording.ListSideways
	}
	facts := part.Column(theme.Gap4)
	for _, fact := range [][2]string{{wording.SingleOf, p.made.Of}, {wording.ListSheet, fmt.Sprintf(lies, p.made.layout.Total)}} {
		facts.Add(part.Cols([]float32{48, 0}, part.NewText(fact[0], part.Body).In(theme.Ink2), part.NewParagraph(fact[1], part.Body, "")))
	}
	if missing := len(p.made.layout.Missing); missing > 0 {
		facts.Add(part.NewParagraph(fmt.Sprintf(wording.ListRareHead, missing), part.Body, theme.Warn))
	}
	export := part.NewButton(part.ButtonSpec{Label: wording.PaperExport, Icon: part.Export, Kind: part.Primary, Do: p.Export})
	print := part.NewButton(part.ButtonSpec{Label: wording.PaperPrint, Icon: part.Printer, Hint: wording.PaperPrintKey, Do: p.Print})
	ways := part.Column(theme.Gap12, part.Row(theme.Gap8, export, print), part.NewParagraph(wording.ListPrintNote, part.Body, theme.Ink2))
	return part.Column(theme.Gap12, part.NewCard(wording.SingleFacts, facts), part.NewCard("", ways), part.Spring())
}

// Reflow shows the facts beside the pages, or one of the two.
func (p *SinglePage) Reflow(band theme.Band) {
	p.band = band
	p.facts = p.facts && band != theme.Wide
	if p.made != nil {
		p.arrange()
		p.deps.Shell.RefreshRow()
	}
}

func (p *SinglePage) flip() {
	if p.made == nil {
		return
	}
	p.facts = !p.facts
	p.arrange()
	p.deps.Shell.RefreshRow()
}

func (p *SinglePage) arrange() {
	objects, widths := []fyne.CanvasObject{p.stage.middle.view}, []float32{0}
	switch {
	case p.band == theme.Wide:
		objects, widths = append(objects, p.side), append(widths, checksWidth)
	case p.facts:
		objects = []fyne.CanvasObject{p.side}
	}
	p.view.Objects = []fyne.CanvasObject{sheet.Columns(widths, objects...)}
	p.view.Refresh()
}
