package paper

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
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
	preview
	write func(code string) (Single, error)
	code  string
	made  Single // what is on view
	side  *fyne.Container
}

// NewSingle makes the page; it makes the paper of the route when it is opened.
func NewSingle(deps SingleDeps) *SinglePage {
	p := &SinglePage{preview: newPreview(deps.Deps, wording.SingleFacts, func(int) {}), write: deps.Make, side: container.NewStack()}
	p.beside = p.side
	return p
}

// Title names the paper.
func (p *SinglePage) Title() string {
	if p.paper == nil {
		return wording.SingleTitle
	}
	return fmt.Sprintf(wording.ListTitle, p.made.Name)
}

// Actions lead back to the page that asked for the paper.
func (p *SinglePage) Actions() []shell.Action {
	return append(p.flipper(), shell.Action{Label: wording.SingleBack, Icon: part.ChevronLeft, Hint: wording.ListBackKey, Do: p.deps.Shell.Back})
}

// Open makes the paper that the route names.
func (p *SinglePage) Open(route shell.Route) {
	if p.code != route.Code { // not the paper that was seen last
		p.paper, p.view.Objects = nil, nil
		p.view.Refresh()
	}
	p.code, p.stage.middle.page = route.Code, 1
	p.make()
}

// Reload makes the paper again, for what it says may have changed.
func (p *SinglePage) Reload(app.Changes) { p.make() }

func (p *SinglePage) make() {
	made, paper, code := Single{}, &printed{}, p.code
	p.set(making{
		title: wording.ListBusy, paper: paper,
		fill: func() (err error) {
			made, err = p.write(code)
			paper.name, paper.document = made.File, made.Document
			return err
		},
		done: func(pages int) {
			p.made = made
			p.side.Objects = []fyne.CanvasObject{p.facing()}
			p.show(pages)
		},
		failed: part.EmptySpec{Icon: part.Printer, Fact: wording.SingleNotMade, Reason: wording.SingleNotMadeWhy},
	})
}

// facing is the right column: what the paper is, and the ways out.
func (p *SinglePage) facing() fyne.CanvasObject {
	facts := part.Column(theme.Gap4, fact(wording.SingleOf, p.made.Of), fact(wording.ListSheet, p.paper.sheets()))
	if missing := len(p.paper.layout.Missing); missing > 0 {
		facts.Add(part.NewParagraph(fmt.Sprintf(wording.ListRareHead, missing), part.Body, theme.Warn))
	}
	ways := part.Column(theme.Gap12, p.ways(wording.ListPrintNote)...)
	return part.Column(theme.Gap12, part.NewCard(wording.SingleFacts, facts), part.NewCard("", ways), part.Spring())
}
