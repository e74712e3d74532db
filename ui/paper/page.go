package paper

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// Page is 印.
type Page struct {
	preview
	made   *issue // what is on view
	of     scope  // whose paper it is, and in which version
	public bool   // the version without the names of persons is asked for
	stale  bool   // the book changed since

	outline *outline
	side    *side
}

// scope is whose paper of which year, and whether it is for everybody.
type scope struct {
	facility app.ID
	year     int
	public   bool
}

// New makes the page; the paper is made when the page is first opened.
func New(deps Deps) *Page {
	p := &Page{}
	p.preview = newPreview(deps, wording.PaperChecks, p.follow)
	p.outline, p.side = newOutline(p.goToSection), newSide(p)
	p.lead, p.beside = p.outline.card, p.side.view
	return p
}

// Title names the paper.
func (p *Page) Title() string { return wording.PaperTitle }

// Actions say how fresh the paper is.
func (p *Page) Actions() []shell.Action {
	again := shell.Action{Label: wording.PaperAgain, Icon: part.Undo, Do: p.make}
	if p.paper == nil {
		return []shell.Action{again}
	}
	list := []shell.Action{{Label: fmt.Sprintf(wording.PaperCutOff, p.made.document.CutOff)}, {Label: fmt.Sprintf(wording.PaperCounted, p.made.made)}}
	if p.stale {
		list = append(list, shell.Action{Label: wording.PaperChanged})
	}
	return append(append(list, p.flipper()...), again)
}

// Open makes the paper when there is none for what the bar at the top says, or when the book changed meanwhile.
func (p *Page) Open(shell.Route) {
	if p.deps.Facility() == "" {
		p.showEmpty(part.EmptySpec{Icon: part.Printer, Fact: wording.PaperNoCentre, Reason: wording.PaperNoCentreWhy})
		return
	}
	if p.paper == nil || p.stale || p.of != p.scope() || p.stage.bare() {
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

func (p *Page) scope() scope { return scope{p.deps.Facility(), p.deps.Year(), p.public} }

// make makes the paper from the book as it is now.
func (p *Page) make() {
	if p.deps.Facility() == "" {
		p.Open(shell.Route{})
		return
	}
	of := p.scope()
	made := &issue{made: p.deps.Now().Format("15:04"), public: of.public}
	p.set(making{
		title: fmt.Sprintf(wording.PaperBusy, wording.PaperTitle), paper: &made.printed,
		fill: func() error { return p.fill(made, of) },
		done: func(pages int) {
			p.made, p.of, p.stale = made, of, false
			made.sections = sectionsOf(made.document, made.layout)
			p.show(pages)
		},
		failed: part.EmptySpec{Icon: part.Printer, Fact: wording.PaperNotMade, Reason: wording.PaperNotMadeWhy},
	})
}

// fill computes what the paper says.
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
	made.name, made.document = made.fileName(), reports.Evaluation(made.evaluation, kind)
	return nil
}

// choose asks for the whole paper or the one without names.
func (p *Page) choose(public bool) {
	p.public = public
	p.make()
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
	if p.paper == nil || at < 0 {
		return
	}
	if p.turned {
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

// follow marks the section of a page turned to by hand.
func (p *Page) follow(page int) {
	at := p.made.sectionOn(page)
	p.outline.mark(at)
	if p.stage.middle.draw == nil {
		p.stage.middle.showWords(p.made.layout.Total, page, p.made.words(at))
	}
}
