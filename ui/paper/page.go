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

// Page is 印.
type Page struct {
	deps   Deps
	made   *issue // nil before the first paper
	of     scope  // whose paper it is, and in which version
	public bool   // the version without the names of persons is asked for
	stale  bool   // the book changed since

	outline *outline
	stage   *stage
	side    *side
	band    theme.Band
	checks  bool // in a narrow window: the checks are on view instead of the pages
	view    *fyne.Container
}

// scope is whose paper of which year, and whether it is for everybody.
type scope struct {
	facility app.ID
	year     int
	public   bool
}

// New makes the page; the paper is made when the page is first opened.
func New(deps Deps) *Page {
	p := &Page{deps: deps, view: container.NewStack()}
	p.outline = newOutline(p.goToSection)
	p.stage = newStage(deps, p.turned)
	p.side = newSide(p)
	return p
}

// Title names the paper.
func (p *Page) Title() string { return wording.PaperTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.view }

// Actions say how fresh the paper is.
func (p *Page) Actions() []shell.Action {
	again := shell.Action{Label: wording.PaperAgain, Icon: part.Undo, Do: p.make}
	if p.made == nil {
		return []shell.Action{again}
	}
	list := []shell.Action{{Label: fmt.Sprintf(wording.PaperCutOff, p.made.document.CutOff)}, {Label: fmt.Sprintf(wording.PaperCounted, p.made.made)}}
	if p.stale {
		list = append(list, shell.Action{Label: wording.PaperChanged})
	}
	if p.band != theme.Wide {
		word := wording.PaperChecks
		if p.checks {
			word = wording.PaperBack
		}
		list = append(list, shell.Action{Label: word, Hint: wording.PaperChecksKey, Do: p.flip})
	}
	return append(list, again)
}

// Open makes the paper when there is none for what the bar at the top says, or when the book changed meanwhile.
func (p *Page) Open(shell.Route) {
	if p.deps.Facility() == "" {
		p.made = nil
		p.showEmpty(part.EmptySpec{Icon: part.Printer, Fact: wording.PaperNoCentre, Reason: wording.PaperNoCentreWhy})
		return
	}
	if p.made == nil || p.stale || p.of != p.scope() || p.stage.bare() {
		p.make()
	}
}

// Reload makes the paper again for another facility or year; a change of a record only says so, because making it takes a while.
func (p *Page) Reload(app.Changes) {
	p.stale = true
	if p.of != p.scope() || p.stage.bare() {
		p.Open(shell.Route{})
	}
}

// Leave lets the previewer go: it takes a hundred megabytes.
func (p *Page) Leave(proceed func()) {
	p.stage.close()
	proceed()
}

// Press turns pages and opens the checks.
func (p *Page) Press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyF9) && p.band != theme.Wide {
		p.flip()
		return true
	}
	return p.made != nil && p.stage.middle.press(chord)
}

func (p *Page) scope() scope { return scope{p.deps.Facility(), p.deps.Year(), p.public} }

// make makes the paper from the book as it is now.
func (p *Page) make() {
	if p.deps.Facility() == "" {
		p.Open(shell.Route{})
		return
	}
	of := p.scope()
	made := &issue{made: p.deps.Now().Format("15:04"), public: of.public}
	pages := 0
	p.deps.Shell.Problem(nil)
	p.deps.Shell.Busy(shell.Work{
		Title: fmt.Sprintf(wording.PaperBusy, wording.PaperTitle),
		Do: func(context.Context, func(shell.Progress)) (err error) {
			if err = p.fill(made, of); err == nil && p.deps.Preview != nil {
				if err = p.print(made); err == nil {
					pages, err = p.stage.open(made.file)
				}
			}
			return err
		},
		Done: func(err error) {
			if err != nil {
				p.deps.Shell.Problem(err)
				p.showEmpty(part.EmptySpec{Icon: part.Printer, Fact: wording.PaperNotMade, Reason: wording.PaperNotMadeWhy})
				return
			}
			p.made, p.of, p.stale = made, of, false
			p.show(pages)
		},
	})
}

// fill computes what the paper says and where everything stands on it.
func (p *Page) fill(made *issue, of scope) (err error) {
	if made.evaluation, err = p.deps.Evaluate(of.facility, of.year); err != nil {
		return fmt.Errorf("evaluate %d: %w", of.year, err)
	}
	kind := reports.Issue{Public: of.public}
	if p.deps.Filing != nil {
		filing, err := p.deps.Filing(of.facility, of.year)
		if err != nil {
			return fmt.Errorf("read rounds of %d: %w", of.year, err)
		}
		kind.Filing = &filing
	}
	made.document = reports.Evaluation(made.evaluation, kind)
	if made.layout, err = p.deps.Press.Paginate(made.document); err != nil {
		return fmt.Errorf("set paper: %w", err)
	}
	made.sections = sectionsOf(made.document, made.layout)
	return nil
}

// choose asks for the whole paper or the one without names.
func (p *Page) choose(public bool) {
	p.public = public
	p.make()
}

// Export asks where and keeps the paper there.
func (p *Page) Export() {
	if p.made != nil {
		outlet{p.deps}.export(p.made.name(), p.file(p.made))
	}
}

// Print opens the same paper in the system's own viewer, which prints it.
func (p *Page) Print() {
	if p.made != nil {
		outlet{p.deps}.print(p.made.name(), p.file(p.made))
	}
}

func (p *Page) file(made *issue) func() ([]byte, error) {
	return func() ([]byte, error) {
		err := p.print(made)
		return made.file, err
	}
}

func (p *Page) print(made *issue) (err error) {
	if made.file != nil {
		return nil
	}
	if made.file, err = p.deps.Press.Render(made.document); err != nil {
		return fmt.Errorf("print paper: %w", err)
	}
	return nil
}

// show puts the paper on view, at the page one was on.
func (p *Page) show(pages int) {
	at := p.stage.middle.page
	p.outline.show(p.made)
	p.side.show(p.made)
	p.arrange()
	if pages > 0 {
		p.stage.show(pages, at)
		p.outline.mark(p.made.sectionOn(p.stage.middle.page))
		p.deps.Shell.RefreshRow()
		return
	}
	p.goToSection(min(p.outline.at, len(p.made.sections)-1))
	p.deps.Shell.RefreshRow()
}

// goToSection turns to where a section begins.
func (p *Page) goToSection(at int) {
	if p.made == nil || at < 0 {
		return
	}
	if p.checks {
		p.flip()
	}
	p.outline.mark(at)
	page := max(1, p.made.sections[at].page)
	if p.stage.middle.draw != nil {
		p.stage.middle.show(page)
		return
	}
	p.stage.middle.showWords(p.made.layout.Total, page, p.made.words(at))
}

// turned follows a page turned by hand.
func (p *Page) turned(page int) {
	at := p.made.sectionOn(page)
	p.outline.mark(at)
	if p.stage.middle.draw == nil {
		p.stage.middle.showWords(p.made.layout.Total, page, p.made.words(at))
	}
}

// Reflow lays the page out for the room there is: outline and checks beside the pages, or only the checks, or one of the two.
func (p *Page) Reflow(band theme.Band) {
	p.band = band
	p.checks = p.checks && band != theme.Wide
	if p.made != nil {
		p.arrange()
	}
}

func (p *Page) flip() {
	p.checks = !p.checks
	p.arrange()
	p.deps.Shell.RefreshRow()
}

const (
	outlineWidth = 210
	checksWidth  = 330
)

func (p *Page) arrange() {
	objects, widths := []fyne.CanvasObject{p.stage.middle.view}, []float32{0}
	switch {
	case p.band == theme.Wide:
		objects = []fyne.CanvasObject{p.outline.card, p.stage.middle.view, p.side.view}
		widths = []float32{outlineWidth, 0, checksWidth}
	case p.checks:
		objects = []fyne.CanvasObject{p.side.view}
	case p.band == theme.Middle:
		objects = []fyne.CanvasObject{p.outline.card, p.stage.middle.view}
		widths = []float32{outlineWidth, 0}
	}
	p.view.Objects = []fyne.CanvasObject{sheet.Columns(widths, objects...)}
	p.view.Refresh()
}

func (p *Page) showEmpty(spec part.EmptySpec) {
	p.view.Objects = []fyne.CanvasObject{part.NewCard("", part.NewEmpty(spec))}
	p.view.Refresh()
	p.deps.Shell.RefreshRow()
}
