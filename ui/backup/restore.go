package backup

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// acts are the links at the end of a row.
func (p *Page) acts(one keeping.Backup) []*part.Button {
	return []*part.Button{
		part.NewLink(wording.CopiesShow, func() { p.showContent(one) }),
		part.NewLink(wording.CopiesTo, func() { p.askRestore(one) }),
	}
}

// showHint is the foot of the list while no copy is picked.
func (p *Page) showHint() {
	p.showFoot(wording.RestoreHint, wording.RestoreHintNote, nil)
}

func (p *Page) showFoot(title, words string, act *part.Button) {
	text := part.Column(theme.Gap2, part.NewText(title, part.Strong).Clipped(), part.NewParagraph(words, part.Body, ""))
	row := part.Row(theme.Gap12, part.NewPicture(part.Undo, theme.AccentDeep), part.Grow(text))
	if act != nil {
		text.Objects = append(text.Objects, part.NewParagraph(wording.RestoreKeeps, part.Body, theme.Ink2))
		row.Objects = append(row.Objects, act)
	}
	p.foot.Objects = []fyne.CanvasObject{part.Pad(theme.Gap16, theme.Gap14, row)}
	p.refresh()
}

// compare shows what restoring the picked copy would change.
func (p *Page) compare(one keeping.Backup) {
	p.told(one, func(told keeping.Difference) {
		title := fmt.Sprintf(wording.RestoreTo, ShowMoment(one.At, p.deps.Today()))
		if told.Same() {
			p.showFoot(title, Consequence(told), nil)
			return
		}
		act := part.NewButton(part.ButtonSpec{Label: wording.RestoreEllipsis, Kind: part.Danger, Do: func() { p.ask(one, told) }})
		p.showFoot(title, Consequence(told), act)
	})
}

// told finds out what a copy would change and goes on with it.
func (p *Page) told(one keeping.Backup, then func(keeping.Difference)) {
	var told keeping.Difference
	p.work(shell.Work{
		Title: wording.BusyCompare,
		Do: func(context.Context, func(shell.Progress)) (err error) {
			told, err = p.deps.Keeper.Compare(one.Path)
			return err
		},
	}, func() { then(told) })
}

// askRestore compares first, whatever way one came: nothing is restored unseen.
func (p *Page) askRestore(one keeping.Backup) {
	p.told(one, func(told keeping.Difference) { p.ask(one, told) })
}

func (p *Page) ask(one keeping.Backup, told keeping.Difference) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title:       fmt.Sprintf(wording.RestoreAsk, ShowMoment(one.At, p.deps.Today())),
		Consequence: Consequence(told) + wording.RestoreKeeps,
		Safe:        wording.RestoreSafe, Act: wording.RestoreAct,
		Do: func(string) { p.restore(one) },
	})
}

func (p *Page) restore(one keeping.Backup) {
	p.work(shell.Work{
		Title: wording.BusyRestore,
		Do: func(ctx context.Context, _ func(shell.Progress)) error {
			return p.deps.Keeper.Restore(ctx, one.Path, p.deps.Op("restore"))
		},
	}, func() {
		p.deps.Told(nil)
		p.Reload(nil)
		p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.RestoreDone, ShowMoment(one.At, p.deps.Today())), Stay: true})
	})
}

// showContent lists what a copy holds, entity by entity.
func (p *Page) showContent(one keeping.Backup) {
	rows := part.Column(theme.Gap6, part.NewText(fmt.Sprintf(wording.ContentTitle, ShowMoment(one.At, p.deps.Today())), part.CardHead))
	for _, tally := range one.Counts {
		if tally.Records == 0 {
			continue
		}
		rows.Objects = append(rows.Objects, part.Row(theme.Gap8, part.NewText(term.EntityLabel(tally.Entity), part.Body), part.Spring(),
			part.NewText(fmt.Sprintf(wording.RecordsForm, field.ShowNumber(int64(tally.Records))), part.Strong)))
	}
	rows.Objects = append(rows.Objects, part.NewRule(theme.RowLine), part.NewParagraph(
		fmt.Sprintf(wording.ContentProgram, one.Program, ShowSize(one.Size), field.ShowNumber(int64(len(one.Evidence))), one.Scope()), part.Caption, theme.Ink2))
	showNote(p.deps.Shell.Window().Canvas(), rows, wording.ContentClose)
}
