package backup

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/keeping"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// health is the card of what the examination of the book found.
type health struct {
	deps  Deps
	again *part.Button
	card  *part.Card
	tall  *sheet.Tall
	view  fyne.CanvasObject
}

func newHealth(deps Deps, examine func()) *health {
	h := &health{deps: deps, again: part.NewButton(part.ButtonSpec{Label: wording.HealthFirst, Size: part.Small, Do: examine})}
	h.tall = sheet.NewTall(container.NewStack())
	h.card = part.NewFlushCard(wording.HealthTitle, h.tall.View()).Right(h.again)
	h.view = h.card
	return h
}

// spots counts the places that all checks found.
func spots(verdicts []keeping.Verdict) int {
	count := 0
	for _, verdict := range verdicts {
		count += verdict.Total
	}
	return count
}

// show lists what was found, what is wrong first.
func (h *health) show(state State) {
	if state.Checked == "" {
		h.card.Note("")
		h.again.SetLabel(wording.HealthFirst)
		h.tall.Set(part.Pad(theme.Gap16, theme.Gap16, part.Column(theme.Gap4, part.NewText(wording.HealthNever, part.Strong), part.NewParagraph(wording.HealthWhy, part.Body, theme.Ink2))))
		return
	}
	h.card.Note(fmt.Sprintf(wording.HealthNote, len(state.Verdicts), ShowMoment(state.Checked, h.deps.Today())))
	h.again.SetLabel(wording.HealthAgain)
	column := part.Column(theme.Gap0)
	for _, verdict := range state.Verdicts {
		if !verdict.Good() {
			column.Objects = append(column.Objects, h.bad(verdict))
		}
	}
	for _, verdict := range state.Verdicts {
		if verdict.Good() {
			row := part.Row(theme.Gap8, part.NewPicture(part.Check, theme.Ok).Sized(theme.IconSmall), part.Grow(part.NewText(verdict.Title, part.Body).Clipped()), part.NewText(wording.HealthPass, part.Body).In(theme.Ok))
			column.Objects = append(column.Objects, part.NewListRow(row, nil))
		}
	}
	h.tall.Set(column)
}

// spotsShown is how many places of one check are listed; the others are counted.
const spotsShown = 4

// bad is a check that found something: what is wrong, what to do, and where.
func (h *health) bad(verdict keeping.Verdict) fyne.CanvasObject {
	title := part.Row(theme.Gap8, part.NewPicture(part.Warning, theme.Bad).Sized(theme.IconSmall), part.Grow(part.NewText(verdict.Title, part.Strong).Clipped()),
		part.NewText(fmt.Sprintf(wording.HealthFound, verdict.Total), part.Strong).In(theme.Bad))
	column := part.Column(theme.Gap4, title, part.NewParagraph(verdict.Detail, part.Body, theme.Ink2))
	for i, spot := range verdict.Spots {
		if i == spotsShown {
			break
		}
		column.Objects = append(column.Objects, h.spot(spot))
	}
	if more := verdict.Total - min(spotsShown, len(verdict.Spots)); more > 0 {
		column.Objects = append(column.Objects, part.NewText(fmt.Sprintf(wording.HealthMore, more), part.Caption))
	}
	return part.Column(theme.Gap0, part.On(part.NewBox(theme.BadSoft), part.Pad(theme.Gap14, theme.Gap8, column)), part.NewRule(theme.RowLine))
}

func (h *health) spot(spot keeping.Spot) fyne.CanvasObject {
	row := part.Row(theme.Gap8, part.Grow(part.NewText(spot.Text, part.Body).Clipped()))
	if h.deps.Record != nil && spot.Record != "" {
		row.Objects = append(row.Objects, part.NewLink(wording.HealthSee, func() { h.deps.Record(spot.Entity, spot.Record) }))
	}
	return row
}

// examine asks the book again; main remembers what was found, because State tells it.
func (p *Page) examine() {
	var found []keeping.Verdict
	p.work(shell.Work{
		Title: wording.BusyCheck,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			found, err = p.deps.Keeper.Check()
			return err
		},
	}, func() {
		state := p.deps.State()
		state.Verdicts = found
		if state.Checked == "" {
			state.Checked = p.deps.Op("").At
		}
		p.showTiles(state, p.list.copies)
		p.health.show(state)
		p.refresh()
	})
}
