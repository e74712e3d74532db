package paper

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
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
	preview
	lists  ListDeps
	asked  exchange.Export
	chosen bool              // only the rows that were selected
	list   *exchange.Listing // what is on view
	side   *listSide
}

// NewList makes the page; it prints what is pending when it is opened.
func NewList(deps ListDeps) *ListPage {
	p := &ListPage{preview: newPreview(deps.Deps, wording.ListFacts, func(int) {}), lists: deps}
	p.side = newListSide(p)
	p.beside = p.side.view
	return p
}

// Title names the list.
func (p *ListPage) Title() string { return fmt.Sprintf(wording.ListTitle, listName(p.asked)) }

// listName is the list as people call it.
func listName(asked exchange.Export) string {
	if asked.Title != "" {
		return asked.Title
	}
	return term.EntityLabel(asked.Entity)
}

// Actions lead back to the list.
func (p *ListPage) Actions() []shell.Action {
	return append(p.flipper(), shell.Action{Label: wording.ListBack, Icon: part.ChevronLeft, Hint: wording.ListBackKey, Do: p.deps.Shell.Back})
}

// Open prints what is pending.
func (p *ListPage) Open(shell.Route) {
	p.asked = p.lists.Pending()
	p.pick(len(p.asked.Chosen) > 1)
}

// Reload sets the list again, for a record of it may have changed.
func (p *ListPage) Reload(app.Changes) { p.make() }

// pick prints all rows or only those that were selected.
func (p *ListPage) pick(chosen bool) {
	p.chosen = chosen
	p.stage.middle.page = 1
	p.make()
}

func (p *ListPage) make() {
	if p.asked.Entity == "" {
		p.deps.Shell.Problem(nil)
		p.showEmpty(part.EmptySpec{Icon: part.Printer, Fact: wording.ListNone, Reason: wording.ListNoneWhy})
		return
	}
	asked, paper := p.asked, &printed{}
	if !p.chosen {
		asked.Chosen = nil
	}
	var list *exchange.Listing
	p.set(making{
		title: wording.ListBusy, paper: paper,
		fill: func() (err error) {
			if list, err = p.lists.List(asked); err != nil {
				return err
			}
			paper.name, paper.document = fmt.Sprintf(wording.ListFileName, listName(asked), list.Made), reports.List(list)
			return nil
		},
		done: func(pages int) {
			p.list = list
			p.side.show()
			p.show(pages)
		},
		failed: part.EmptySpec{Icon: part.Printer, Fact: wording.ListNotMade, Reason: wording.ListNoneWhy},
	})
}
