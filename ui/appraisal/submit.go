package appraisal

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// askSubmit lists what is still open, and hands a round in. r is nil for a self-evaluation that was not begun.
func (p *Page) askSubmit(r *round.Round, stage rulepack.Round) {
	number := int64(1)
	if r != nil {
		number = r.Times() + 1
	}
	spec := dialogSpec{
		title: fmt.Sprintf(wording.ActSubmit, stage.Name), safe: wording.SubmitNot, act: fmt.Sprintf(wording.ActSubmit, stage.Name),
		inputs: []dialogInput{{field: "opinion", hint: wording.SubmitOpinion}},
		do:     func(text func(string) string) error { return p.submit(r, stage, text) },
	}
	if stage.Key != round.Self {
		total, err := p.deps.Office.Rounds.Total(r)
		if err != nil {
			p.fail(err)
			return
		}
		spec.facts = []fyne.CanvasObject{part.NewParagraph(fmt.Sprintf(wording.SubmitWhatNext, number), part.Body, ""),
			part.NewText(fmt.Sprintf(wording.SubmitTotal, stage.Name, total), part.Strong), check(p.sight.unmarked(stage.Key), wording.ReadyUnmarked, wording.ReadyMarked)}
		p.ask(spec)
		return
	}
	if p.yearRuns() {
		spec.inputs = append(spec.inputs, dialogInput{field: "confirmed", hint: wording.SubmitConfirm})
	}
	spec.facts = append([]fyne.CanvasObject{part.NewParagraph(fmt.Sprintf(wording.SubmitWhat, number), part.Body, ""),
		part.NewText(fmt.Sprintf(wording.SubmitTotal, stage.Name, p.judged.Result.Total), part.Strong)}, p.checks()...)
	if unbuilt := p.sight.unbuilt(); unbuilt > 0 {
		spec.facts = append(spec.facts, caption(fmt.Sprintf(wording.ReadyNoGrade, unbuilt)))
	}
	if len(p.sight.unexplained()) > 0 {
		spec.act, spec.inputs = wording.ReadyGoExplain, nil
		spec.do = func(func(string) string) error {
			p.step = stepNone
			p.narrow(stepExplained)
			return nil
		}
		spec.facts = append(spec.facts, part.NewParagraph(wording.ReadyBlocked, part.Strong, theme.Bad))
	}
	p.ask(spec)
}

// check is one thing looked at before a reviewers' round is handed in: done, or how many are open and which.
func check(codes []string, open, met string) fyne.CanvasObject {
	icon, ink, words := part.Check, theme.Ok, met
	if n := len(codes); n > 0 {
		icon, ink, words = part.Warning, theme.Warn, fmt.Sprintf(open, n, strings.Join(codes, term.ListComma))
	}
	return part.Row(theme.Gap8, part.NewPicture(icon, ink), part.Grow(part.NewParagraph(words, part.Body, ink)))
}

func (p *Page) yearRuns() bool { return p.deps.Office.Today().Year() <= p.deps.Year() }

// checks are what is looked at before the self-evaluation is handed in, each with a mark.
func (p *Page) checks() []fyne.CanvasObject {
	unchecked := p.judged.Result.GateTally().Unchecked
	var gates []string
	if unchecked > 0 {
		gates = []string{fmt.Sprint(unchecked)}
	}
	var rows []fyne.CanvasObject
	for _, check := range []struct {
		codes     []string
		open, met string
		blocks    bool
	}{
		{p.sight.empty(), wording.ReadyNoData, wording.ReadyAllData, false}, {p.sight.returned(), wording.ReadyBack, wording.ReadyNoBack, false},
		{p.sight.unproven(), wording.ReadyProof, wording.ReadyAllProof, false}, {p.sight.unexplained(), wording.ReadyExplain, wording.ReadyExplained, true},
		{gates, wording.ReadyGates, wording.ReadyAllGates, false},
	} {
		icon, ink, words := part.Check, theme.Ok, check.met
		if n := len(check.codes); n > 0 {
			icon, ink, words = part.Warning, theme.Warn, openWords(check.open, check.codes, unchecked)
			if check.blocks {
				ink = theme.Bad
			}
		}
		rows = append(rows, part.Row(theme.Gap8, part.NewPicture(icon, ink), part.Grow(part.NewParagraph(words, part.Body, ink))))
	}
	return rows
}

// openWords says how many are open and which.
func openWords(form string, codes []string, unchecked int) string {
	if form == wording.ReadyGates {
		return fmt.Sprintf(form, unchecked)
	}
	return fmt.Sprintf(form, len(codes), strings.Join(codes, term.ListComma))
}

// submit hands the round in and keeps its paper with the edition.
func (p *Page) submit(r *round.Round, stage rulepack.Round, text func(string) string) error {
	s := round.Submission{Opinion: app.Prose(strings.TrimSpace(text("opinion")))}
	if stage.Key == round.Self && p.yearRuns() {
		if s.Confirmed = app.Prose(strings.TrimSpace(text("confirmed"))); s.Confirmed.Blank() {
			return app.Refuse(fmt.Sprintf(wording.SubmitNoConfirm, p.deps.Year())).In("confirmed")
		}
	}
	if r == nil {
		begun, err := p.deps.Office.Rounds.Start(p.deps.Op(""), p.deps.Facility(), p.deps.Year(), stage.Key)
		if err != nil {
			return err
		}
		r = begun
	}
	s.Round = r.ID
	var edition *round.Edition
	op := p.deps.Op("")
	p.deps.Shell.Busy(shell.Work{
		Title: fmt.Sprintf(wording.SubmitBusy, r.Times()+1),
		Do: func(context.Context, func(shell.Progress)) (err error) {
			if edition, err = p.deps.Office.Rounds.Submit(op, s); err != nil || p.deps.File == nil {
				return err
			}
			return p.deps.File(edition)
		},
		Done: func(err error) {
			p.moved()
			p.fail(err)
			if edition != nil && err == nil {
				p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.SubmitDone, stage.Name, edition.Number.Or(0), edition.Total)})
			}
		},
	})
	return nil
}

// askSendBack sends a round back with an opinion and with what was noted at the indicators.
func (p *Page) askSendBack(r *round.Round, stage rulepack.Round) {
	facts := append([]fyne.CanvasObject{part.NewParagraph(wording.BackDialogWhat, part.Body, "")}, p.leftBehind(r, stage)...)
	var comments []round.Comment
	for _, line := range p.judged.Result.Indicators {
		text, is := p.sight.comments[line.Item.Code]
		if !is {
			continue
		}
		comments = append(comments, round.Comment{Code: line.Item.Code, Text: app.Prose(text)})
	}
	if len(comments) == 0 {
		facts = append(facts, caption(wording.BackNoItems))
	} else {
		facts = append(facts, part.NewText(fmt.Sprintf(wording.BackItems, len(comments)), part.Strong))
	}
	for _, c := range comments {
		facts = append(facts, part.NewParagraph(c.Code+" "+string(c.Text), part.Body, ""))
	}
	p.ask(dialogSpec{
		title: fmt.Sprintf(wording.ActSendBack, stage.Name), facts: facts, safe: wording.BackNot, act: fmt.Sprintf(wording.ActSendBack, stage.Name), danger: true,
		inputs: []dialogInput{{field: "opinion", hint: wording.BackOpinion}},
		do: func(text func(string) string) error {
			_, err := p.deps.Office.Rounds.SendBack(p.deps.Op(""), r.ID, app.Prose(strings.TrimSpace(text("opinion"))), comments)
			if err != nil {
				return err
			}
			p.fail(p.deps.Drafts.Drop(commentsKey(r)))
			p.typed = map[string]*typed{}
			p.moved()
			p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.BackDone, stage.Name, len(comments))})
			return nil
		},
	})
}

// leftBehind names the later rounds that stand on the self-evaluation, which do not follow when it is changed.
func (p *Page) leftBehind(r *round.Round, stage rulepack.Round) []fyne.CanvasObject {
	later := p.sight.compared.After(stage.Key)
	if stage.Key != round.Self || len(later) == 0 {
		return nil
	}
	names := make([]string, len(later))
	for i, column := range later {
		names[i] = column.Name
	}
	words := fmt.Sprintf(wording.ReopenLater, strings.Join(names, term.ListComma), stage.Name, r.Times())
	return []fyne.CanvasObject{part.NewParagraph(words, part.Strong, theme.Warn)}
}

// askLock closes a round.
func (p *Page) askLock(r *round.Round, stage rulepack.Round) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.LockTitle, stage.Name), Consequence: wording.LockWhat, Safe: wording.LockNot, Act: fmt.Sprintf(wording.ActLock, stage.Name), Harmless: true,
		Do: func(string) {
			if _, err := p.deps.Office.Rounds.Lock(p.deps.Op(""), r.ID); err != nil {
				p.fail(err)
				return
			}
			p.moved()
			p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.LockDone, stage.Name)})
		},
	})
}

// askReopen opens a locked round again; reason and approval number are both demanded.
func (p *Page) askReopen(r *round.Round, stage rulepack.Round) {
	p.ask(dialogSpec{
		title: fmt.Sprintf(wording.ActReopen, stage.Name), facts: append([]fyne.CanvasObject{part.NewParagraph(wording.ReopenWhat, part.Body, "")}, p.leftBehind(r, stage)...),
		safe: wording.ReopenNot, act: fmt.Sprintf(wording.ActReopen, stage.Name), danger: true,
		inputs: []dialogInput{{field: "reopenReason", hint: wording.ReopenReason}, {field: "approval", hint: wording.ReopenApproval}},
		do: func(text func(string) string) error {
			op := p.deps.Op("")
			op.Reason = strings.TrimSpace(text("reopenReason"))
			if _, err := p.deps.Office.Rounds.Reopen(op, r.ID, app.Line(strings.TrimSpace(text("approval")))); err != nil {
				return err
			}
			p.moved()
			p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.ReopenDone, stage.Name)})
			return nil
		},
	})
}
