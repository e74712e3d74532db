package privacy

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Purger takes persons' data out of the book, its file and its copies. Taking them out may last a while.
type Purger interface {
	PurgePreview(on app.Day) (keeping.Purged, error)
	Purge(op app.Op, on app.Day) (keeping.Purged, error)
	PurgeRecords(op app.Op, entity string, ids ...app.ID) (keeping.Purged, error)
}

// Deps are what the page and the act on one person need.
type Deps struct {
	Shell  *shell.Shell
	Purger Purger
	Today  func() app.Day
	Op     func(name string) app.Op
	Allow  func(op app.Op) error // whether the person at the desk may
	Told   func(app.Changes)
}

// Page tells whose time is over and takes their data out.
type Page struct {
	deps Deps
	due  keeping.Purged
	done *keeping.Purged // what the last purge did; nil before any
	tall *sheet.Tall
	body *fyne.Container
}

// New makes the page.
func New(deps Deps) *Page {
	p := &Page{deps: deps, body: part.Column(theme.Gap12)}
	p.tall = sheet.NewTall(p.body)
	p.Reload(nil)
	return p
}

// Title names the page.
func (p *Page) Title() string { return wording.PurgeTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.tall.View() }

// Actions take out what is due.
func (p *Page) Actions() []shell.Action {
	if p.due.Records() == 0 {
		return nil
	}
	return []shell.Action{{Label: fmt.Sprintf(wording.PurgeAct, p.due.Records()), Primary: true, Do: p.ask}}
}

// Reload looks whose time is over.
func (p *Page) Reload(app.Changes) {
	due, err := p.deps.Purger.PurgePreview(p.deps.Today())
	p.deps.Shell.Problem(err)
	p.due = due
	p.draw()
}

func (p *Page) draw() {
	p.body.Objects = []fyne.CanvasObject{part.NewCard(wording.PurgeDue, p.dueView()), part.NewCard(wording.PurgeWhat, part.NewParagraph(wording.PurgeHow, part.Body, ""))}
	if p.done != nil {
		p.body.Add(part.NewCard(wording.PurgeDone, outcome(*p.done)))
	}
	p.body.Refresh()
	p.deps.Shell.RefreshRow()
}

// dueView lists by ledger how many records lose names and phone numbers.
func (p *Page) dueView() fyne.CanvasObject {
	if p.due.Records() == 0 {
		return part.NewParagraph(fmt.Sprintf(wording.PurgeNone, p.deps.Today()), part.Body, theme.Ink2)
	}
	return part.NewParagraph(fmt.Sprintf(wording.PurgeCounts, p.deps.Today(), tallies(p.due), p.due.Files), part.Body, "")
}

// tallies names the ledgers with their numbers of records.
func tallies(p keeping.Purged) string {
	text := ""
	for _, t := range p.Counts {
		if text != "" {
			text += wording.ListComma
		}
		text += fmt.Sprintf(wording.PurgeTally, term.EntityLabel(t.Entity), t.Records)
	}
	return text
}

// outcome tells what went, and which copies still hold it and until when.
func outcome(done keeping.Purged) fyne.CanvasObject {
	column := part.Column(theme.Gap8, part.NewParagraph(fmt.Sprintf(wording.PurgeOutcome, tallies(done), done.Files, len(done.Copies)), part.Body, ""))
	if len(done.Left) > 0 {
		column.Add(part.NewParagraph(wording.PurgeLeft, part.Body, theme.Warn))
	}
	for _, left := range done.Left {
		until := wording.PurgeLeftByHand
		if left.Until != "" {
			until = fmt.Sprintf(wording.PurgeLeftUntil, left.Until)
		}
		column.Add(part.NewParagraph(filepath.Base(left.Path)+until, part.Body, ""))
	}
	return column
}

func (p *Page) ask() {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.PurgeAskTitle, p.due.Records()), Consequence: wording.PurgeConsequence,
		ReasonHint: wording.PurgeReason, Safe: wording.PurgeSafe, Act: wording.PurgeDo, Do: p.purge,
	})
}

func (p *Page) purge(reason string) {
	op := p.deps.Op("purge")
	op.Reason = reason
	p.deps.run(op, func() (keeping.Purged, error) { return p.deps.Purger.Purge(op, p.deps.Today()) }, func(done keeping.Purged) {
		p.done = &done
		p.deps.Told(nil)
		p.Reload(nil)
	})
}

// run does a purge away from the window's thread, once the person may.
func (d Deps) run(op app.Op, purge func() (keeping.Purged, error), told func(keeping.Purged)) {
	if err := d.Allow(op); err != nil {
		d.Shell.Problem(err)
		return
	}
	var done keeping.Purged
	d.Shell.Busy(shell.Work{
		Title: wording.Purging,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			done, err = purge()
			return err
		},
		Done: func(err error) {
			d.Shell.Problem(err)
			if err == nil {
				told(done)
			}
		},
	})
}

// Forget takes the data of one person out, because the person asked for it (PIPL 47).
func Forget(deps Deps, rec field.Record) {
	if rec.Base == nil || rec.Base.ID == "" || !hasPersonal(rec) {
		deps.Shell.Snack(shell.Snack{Text: wording.ForgetNothing, Notice: true})
		return
	}
	deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.ForgetTitle, rec.Base.No), Consequence: wording.PurgeConsequence,
		ReasonHint: wording.ForgetReason, Safe: wording.PurgeSafe, Act: wording.PurgeDo, Do: func(reason string) {
			op := deps.Op("purge")
			op.Reason = reason
			deps.run(op, func() (keeping.Purged, error) { return deps.Purger.PurgeRecords(op, rec.Shape.Key, rec.Base.ID) }, func(done keeping.Purged) {
				deps.Told(app.Changes{{Entity: rec.Shape.Key, ID: rec.Base.ID}})
				deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.Forgotten, done.Records())})
			})
		},
	})
}

// hasPersonal reports whether anything about a person is filled in.
func hasPersonal(rec field.Record) bool {
	for i, c := range rec.Shape.Columns {
		if c.Has(field.Personal) && !rec.Values[i].Blank() {
			return true
		}
	}
	return false
}

// Holds reports whether records of a ledger hold persons' data that can be taken out.
func Holds(sheet ledger.Sheet) bool {
	for _, c := range sheet.Shape().Columns {
		if c.Has(field.Personal) {
			return true
		}
	}
	return false
}
