package round

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// NewOutcomes makes the page 结果应用: what the final grade leads to, proposed by the rule and then decided, over the ledger
// of the outcomes.
func NewOutcomes(deps Deps) *Headed {
	o := &outcomes{head: newHead(deps)}
	o.head.fill = o.show
	return headed(o.head, term.EntityOutcome.Key, deps.writable(), record.Options{
		Place: shell.Outcome, Title: wording.AppraisalTitle, AllYears: true, FromEnd: true, Chips: []string{"state"}, Widths: yearWidth(), Made: wording.OutcomeMadeHow,
	})
}

// outcomes show the final score and what it leads to.
type outcomes struct{ head *head }

func (o *outcomes) show(*appraisal.Judged) []fyne.CanvasObject {
	deps := o.head.deps
	final, err := deps.Office.Rounds.Final(deps.Facility(), deps.Year())
	if err == nil {
		var kept *round.Outcome
		if kept, err = o.kept(); err == nil {
			return o.lines(final, kept)
		}
	}
	deps.Shell.Problem(fmt.Errorf("read outcome: %w", err))
	return nil
}

// kept is the outcome of the year, nil while there is none.
func (o *outcomes) kept() (*round.Outcome, error) {
	deps := o.head.deps
	all, err := deps.Office.Rounds.Outcomes.Find(ledger.Query{Facility: deps.Facility()})
	if err != nil {
		return nil, err
	}
	for _, one := range all {
		if one.Year.Or(0) == int64(deps.Year()) {
			return one, nil
		}
	}
	return nil, nil
}

func (o *outcomes) lines(final round.Final, kept *round.Outcome) []fyne.CanvasObject {
	words := wording.OutcomeNone
	switch {
	case final.Whole:
		words = fmt.Sprintf(wording.OutcomeFinal, final.Total, final.Grade.Name)
	case final.Known:
		words = fmt.Sprintf(wording.OutcomeNoGrade, stageOf(final.Held[len(final.Held)-1]), final.Total)
	}
	first := part.Row(theme.Gap12, part.NewText(wording.OutcomeTab, part.CardHead), part.NewText(words, part.Strong).In(theme.AccentDeep), part.Spring())
	for _, button := range o.buttons(final, kept) {
		first.Add(button)
	}
	lines := []fyne.CanvasObject{titled(first)}
	if final.Known && !final.Whole {
		lines = append(lines, o.head.deps.lacking(final.Unmarked))
	}
	for _, r := range final.Apart {
		lines = append(lines, said(fmt.Sprintf(wording.OutcomeApart, stageOf(r)), ""))
	}
	if final.Whole && final.Grade.Consequence.Text != "" {
		lines = append(lines, said(fmt.Sprintf(wording.OutcomeLeads, final.Grade.Consequence.Text), ""))
	}
	for _, s := range final.Stale {
		lines = append(lines, said(s.Sentence(), theme.Warn))
	}
	if len(final.Stale) > 0 {
		lines = append(lines, said(round.Redo(final.Stale)+term.NoticeStop, theme.Warn))
	}
	if final.Unchecked > 0 {
		lines = append(lines, said(fmt.Sprintf(wording.OutcomeGates, final.Unchecked), theme.Warn))
	}
	if kept != nil {
		lines = append(lines, said(fmt.Sprintf(wording.OutcomeIsMade, term.TableOutcomeState.Label(string(kept.State)), kept.Coefficient, term.TableRenewal.Label(string(kept.Renewal))), theme.Ok))
	}
	return lines
}

// stageOf names the stage of a round to people.
func stageOf(r *round.Round) string { return term.TableStage.Label(string(r.Stage)) }

// lacking says why there is no grade yet, and leads to where reviewers give the marks that are missing.
func (d Deps) lacking(u round.Unmarked) fyne.CanvasObject {
	words := part.NewParagraph(u.Sentence(), part.Body, theme.Warn)
	code := ""
	if len(u.Lines) > 0 {
		code = u.Lines[0].Code
	}
	way := small(wording.OutcomeToMarks, func() { d.Shell.Go(shell.Route{Place: shell.Appraisal, Code: code}) })
	return part.Column(theme.Gap0, part.NewRule(theme.RowLine), part.Pad(theme.Gap14, theme.Gap4, part.Row(theme.Gap12, part.Grow(words), way)))
}

// said is a sentence over the ledger.
func said(text string, ink fyne.ThemeColorName) fyne.CanvasObject {
	return part.Column(theme.Gap0, part.NewRule(theme.RowLine), part.Pad(theme.Gap14, theme.Gap4, part.NewParagraph(text, part.Body, ink)))
}

// buttons propose and decide; what the person at the desk may not do is absent.
func (o *outcomes) buttons(final round.Final, kept *round.Outcome) []fyne.CanvasObject {
	deps := o.head.deps
	var all []fyne.CanvasObject
	if kept != nil && kept.State == round.Decided {
		return nil
	}
	if final.Whole && deps.may("propose") {
		label := wording.OutcomePropose
		if kept != nil {
			label = wording.OutcomeAgain
		}
		all = append(all, part.NewButton(part.ButtonSpec{Label: label, Size: part.Small, Do: o.propose}))
	}
	if kept != nil && deps.may("decide") {
		all = append(all, part.NewButton(part.ButtonSpec{Label: wording.OutcomeDecide, Size: part.Small, Icon: part.Check, Do: func() { o.ask(kept) }}))
	}
	return all
}

// propose works out what the grade leads to and keeps it as proposed.
func (o *outcomes) propose() {
	deps := o.head.deps
	made, err := deps.Office.Rounds.Propose(deps.Op("propose"), deps.Facility(), deps.Year())
	if err != nil {
		deps.Shell.Problem(err)
		return
	}
	deps.Shell.Reload(app.Changes{{Entity: term.EntityOutcome.Key, ID: made.ID}})
	deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.OutcomeMade, made.Grade)})
}

// ask decides a proposed outcome.
func (o *outcomes) ask(kept *round.Outcome) {
	deps := o.head.deps
	deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.OutcomeAsk, deps.Year()), Consequence: wording.OutcomeAskWhat, Safe: wording.OutcomeNot, Act: wording.OutcomeDecide, Harmless: true,
		Do: func(string) {
			if _, err := deps.Office.Rounds.Decide(deps.Op("decide"), kept.ID); err != nil {
				deps.Shell.Problem(err)
				return
			}
			deps.Shell.Reload(app.Changes{{Entity: term.EntityOutcome.Key, ID: kept.ID}})
			deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.OutcomeMadeIt, deps.Year())})
		},
	})
}
