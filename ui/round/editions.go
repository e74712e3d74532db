package round

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/round"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// editions are the cards at the right: what was handed in when and by whom, and what changed from one edition to the next.
func (p *Page) editions() []fyne.CanvasObject {
	list := part.Column(theme.Gap12)
	for _, column := range p.compared.Columns {
		for i, e := range column.Editions {
			list.Add(p.edition(column, e, i == len(column.Editions)-1))
		}
	}
	if len(list.Objects) == 0 {
		list.Add(part.NewText(wording.EditionsNone, part.Body).In(theme.Ink2))
	}
	cards := []fyne.CanvasObject{part.NewCard(wording.EditionsCard, list)}
	if len(p.compared.Revisions) > 0 {
		cards = append(cards, part.NewCard(wording.RevisionsCard, p.revisions()))
	}
	return cards
}

// edition is one handing in with the way to its paper.
func (p *Page) edition(column round.Column, e *round.Edition, latest bool) fyne.CanvasObject {
	head := part.Row(theme.Gap8, part.NewText(fmt.Sprintf(wording.EditionLine, column.Name, e.Number.Or(0)), part.Strong), part.Spring(), p.paper(e, latest))
	facts := fmt.Sprintf(wording.EditionFacts, e.Day, e.Person, e.Total)
	lines := part.Column(theme.Gap2, head, part.NewText(facts, part.Caption).Clipped(),
		part.NewText(fmt.Sprintf(wording.EditionSeal, reports.SealCode(string(e.Seal))), part.Caption).In(theme.Ink3))
	if opinion := column.Round.Opinion; latest && !opinion.Blank() {
		form, ink := wording.EditionOpinion, theme.Ink2
		if column.Round.State == round.Returned {
			form, ink = wording.EditionReturned, theme.Bad
		}
		lines.Add(part.NewParagraph(fmt.Sprintf(form, opinion), part.Caption, ink))
	}
	return lines
}

// paper opens the paper that lies with an edition. One that was not printed can be, while it is the one that stands.
func (p *Page) paper(e *round.Edition, latest bool) fyne.CanvasObject {
	if p.deps.Evidence == nil {
		return part.NewText("", part.Body)
	}
	pieces, err := p.deps.Evidence.List(term.EntityEdition.Key, e.ID)
	if err != nil {
		p.deps.Shell.Problem(err)
	}
	if len(pieces) > 0 {
		return small(wording.EditionOpen, func() { p.show(pieces[len(pieces)-1]) })
	}
	if !latest || p.deps.File == nil || !p.deps.may("attach") {
		return part.NewText("", part.Body)
	}
	return small(wording.EditionPress, func() { p.press(e) })
}

func small(label string, do func()) fyne.CanvasObject {
	return part.NewButton(part.ButtonSpec{Label: label, Kind: part.Plain, Size: part.Small, Do: do})
}

func (p *Page) show(piece record.Piece) {
	if err := p.deps.Evidence.Open(piece); err != nil {
		p.deps.Shell.Problem(err)
	}
}

// press prints an edition that has no paper yet.
func (p *Page) press(e *round.Edition) {
	p.deps.Shell.Busy(shell.Work{
		Title: wording.EditionBusy,
		Do:    func(context.Context, func(shell.Progress)) error { return p.deps.File(e) },
		Done: func(err error) {
			p.deps.Shell.Problem(err)
			p.arrange()
			if err == nil {
				p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.EditionPressed, e.Number.Or(0))})
			}
		},
	})
}

// revisions tell what changed from edition to edition.
func (p *Page) revisions() fyne.CanvasObject {
	list, head := part.Column(theme.Gap2), ""
	names := map[string]string{}
	for _, column := range p.compared.Columns {
		names[string(column.Round.Stage)] = column.Name
	}
	for _, r := range p.compared.Revisions {
		if now := fmt.Sprintf(wording.RevisionHead, names[string(r.Round.Stage)], r.From, r.To); now != head {
			head = now
			list.Add(part.NewText(head, part.Emphasis))
		}
		name := r.Code + " " + r.Name
		if r.Code == "" {
			name = wording.RevisionTotal
		}
		list.Add(part.Row(theme.Gap8, part.Grow(part.NewText(name, part.Caption).Clipped()), part.NewText(fmt.Sprintf(wording.RevisionStep, r.Before, r.After), part.Caption),
			part.NewDelta(r.After-r.Before, part.Emphasis)))
	}
	return list
}
