package round

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/round"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Page is 三方对比: every indicator with what each round gave it, and the editions of the rounds.
type Page struct {
	deps     Deps
	compared round.Comparison
	asked    int // readings asked for, of which the last one counts
	differ   bool
	band     theme.Band

	table    *container.Scroll
	side     *container.Scroll
	stage    *fyne.Container
	tableBox *fyne.Container
	sideBox  *fyne.Container
}

// New makes the page; it reads the book when it is opened.
func New(deps Deps) *Page {
	p := &Page{deps: deps, stage: container.NewStack(), tableBox: container.NewStack(), sideBox: container.NewStack()}
	p.table, p.side = container.NewVScroll(container.NewStack()), container.NewVScroll(container.NewStack())
	return p
}

// Title names the page.
func (p *Page) Title() string { return wording.AppraisalTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.stage }

// Open reads the rounds of the facility-year on view.
func (p *Page) Open(shell.Route) { p.Reload(nil) }

// Reload reads again beside the window after something changed.
func (p *Page) Reload(app.Changes) {
	p.asked++
	asked, id, year := p.asked, p.deps.Facility(), p.deps.Year()
	if id == "" {
		p.compared = round.Comparison{}
		p.arrange()
		return
	}
	var found round.Comparison
	p.deps.Shell.Aside(func() (err error) {
		found, err = p.deps.Office.Rounds.Compare(id, year)
		return err
	}, func(err error) {
		if p.asked != asked {
			return
		}
		if err != nil {
			p.deps.Shell.Problem(fmt.Errorf("compare rounds: %w", err))
			return
		}
		p.compared = found
		p.arrange()
		p.deps.Shell.RefreshRow()
	})
}

// Actions print the comparison.
func (p *Page) Actions() []shell.Action {
	if len(p.compared.Columns) == 0 || p.deps.Paper == nil {
		return nil
	}
	return []shell.Action{{Label: wording.ComparePrint, Icon: part.Printer, Hint: wording.KeyPrint, Do: p.Print}}
}

// Print shows the comparison as a paper.
func (p *Page) Print() {
	if p.deps.Paper != nil && len(p.compared.Columns) > 0 {
		p.deps.Paper()
	}
}

// LockedWhy says why the year can only be read.
func (p *Page) LockedWhy() string { return p.deps.Scope().Locked }

// Reflow lays the page out anew when the window becomes narrow or wide.
func (p *Page) Reflow(band theme.Band) {
	if band == p.band {
		return
	}
	p.band = band
	p.arrange()
}

// Keep remembers how far the table was scrolled.
func (p *Page) Keep() (restore func()) {
	at := p.table.Offset
	return func() { p.table.ScrollToOffset(at) }
}

// arrange sets table and editions side by side, one under the other in a narrow window.
func (p *Page) arrange() {
	defer p.stage.Refresh()
	if len(p.compared.Columns) == 0 {
		way := part.NewButton(part.ButtonSpec{Label: wording.CompareToSelf, Kind: part.Primary, Do: func() { p.deps.Shell.Go(shell.Route{Place: shell.Appraisal}) }})
		p.stage.Objects = []fyne.CanvasObject{part.NewEmpty(part.EmptySpec{Icon: part.Columns, Fact: wording.CompareNone, Reason: wording.CompareNoneWhy, Ways: []*part.Button{way}})}
		return
	}
	side := part.Pad(theme.Gap2, theme.Gap2, part.Column(theme.Gap12, p.editions()...))
	if p.band == theme.Narrow {
		p.table.Content = part.Sides([4]fyne.ThemeSizeName{theme.Gap2, theme.Gap12, theme.Gap2, theme.Gap2}, part.Column(theme.Gap12, p.card(p.rows()), side))
		p.table.Refresh()
		p.stage.Objects = []fyne.CanvasObject{p.table}
		return
	}
	p.table.Content, p.side.Content = p.rows(), side
	p.table.Refresh()
	p.side.Refresh()
	p.stage.Objects = []fyne.CanvasObject{container.New(beside{}, p.card(p.table), p.side)}
}

// beside gives the editions their width and the table what is left.
type beside struct{}

// Layout sets the two side by side.
func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide, gap := theme.Size(theme.PanelWidth), theme.Size(theme.Gap8)
	objects[0].Resize(fyne.NewSize(size.Width-wide-gap, size.Height))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(wide, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-wide, 0))
}

// MinSize asks for little; both parts scroll.
func (beside) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.PanelWidth), theme.Size(theme.PanelWidth))
}
