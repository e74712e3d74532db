package firstrun

import (
	"errors"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/blank"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// showCentre is the second step. Gone back to, it still holds what was typed.
func (p *Page) showCentre() {
	if p.centre == nil {
		p.centre = newCentreForm(p.office, blank.Setting{Canvas: p.deps.Shell.Window().Canvas(), Keys: p.deps.Shell.Keys(), Reached: p.tall.Reveal}, p.save)
	}
	p.show(scene{step: 1, word: wording.FirstNext, next: p.save, other: wording.FormLater, aside: p.skip}, part.Row(theme.Gap12, part.NewText(wording.FormAsk, part.Title), part.NewText(wording.FormNote, part.Body).In(theme.Ink2)), p.centre.view())
	p.centre.place.Focus()
}

// save enters the form and goes on; an error stays in sight, and what was typed stays where it is.
func (p *Page) save() {
	p.deps.Shell.Problem(nil)
	err := p.centre.save()
	var shown marked
	known := asError(err)
	switch {
	case err == nil:
		p.keep()
		p.showScheme()
	case errors.As(err, &shown):
		p.tall.Refresh()
	case known != nil && known.Kind == app.Conflict:
		p.askOdd(known.Sentence)
	default:
		p.deps.Shell.Problem(err)
	}
}

// askOdd shows what is odd about the contract; it is saved with the person's own sentence.
func (p *Page) askOdd(sentence string) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: wording.FormOdd, Consequence: sentence, ReasonHint: wording.FormOddHint,
		Safe: wording.FormOddKeep, Act: wording.FormOddSave, Harmless: true,
		Do: func(reason string) {
			p.centre.contract.Confirmed = app.Prose(reason)
			p.save()
		},
	})
}

// keep remembers what the ordinary window should open with.
func (p *Page) keep() {
	p.start.Facility = p.centre.facility.ID
	p.start.Person = p.centre.writer()
}

// skip leaves the form unfilled; everything can be entered later.
func (p *Page) skip() {
	p.deps.Shell.Problem(nil)
	p.keep()
	p.showScheme()
}

// showScheme is the third step: what the centre will be judged by.
func (p *Page) showScheme() {
	pack := p.office.Appraisal.Pack()
	rows := part.Column(theme.Gap0)
	for _, row := range schemeRows(pack) {
		rows.Objects = append(rows.Objects, part.NewListRow(part.Cols([]float32{140, 0}, part.NewText(row[0], part.Body).In(theme.Ink2), part.NewText(row[1], part.Body).Clipped()), nil))
	}
	title := part.Row(theme.Gap12, part.NewText(wording.SchemeAsk, part.Title), part.NewText(wording.SchemeNote, part.Body).In(theme.Ink2))
	word := wording.SchemeStart
	if p.door == Import {
		word = wording.SchemeImport
	}
	p.deps.Shell.Window().Canvas().Unfocus()
	p.show(scene{step: schemeStep, word: word, next: p.finish, other: wording.FirstBack, aside: p.showCentre}, title, part.NewFlushCard(pack.Name, rows))
}

func schemeRows(pack rulepack.Pack) [][2]string {
	metrics, built, marks := count.Metrics(), 0, app.Points(0)
	leaves := pack.Leaves()
	for _, item := range leaves {
		if _, known := metrics[item.Metric]; known {
			built++
			marks += item.Max
		}
	}
	var grades []string
	for _, grade := range pack.Grades {
		if grade.From > 0 {
			grades = append(grades, fmt.Sprintf(wording.SchemeGradeFmt, grade.Name, grade.From.Short()))
		}
	}
	return [][2]string{
		{wording.SchemeVersion, pack.Version},
		{wording.SchemeDocument, pack.Source},
		{wording.SchemeFull, fmt.Sprintf(wording.SchemeFullForm, pack.Full.Short(), len(leaves))},
		{wording.SchemeBuilt, fmt.Sprintf(wording.SchemeBuiltFmt, built, marks.Short())},
		{wording.SchemeGrades, strings.Join(grades, term.ListComma)},
		{wording.SchemeClasses, wording.SchemeClassFmt},
	}
}

func asError(err error) *app.Error {
	var known *app.Error
	if errors.As(err, &known) {
		return known
	}
	return nil
}
