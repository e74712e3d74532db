package record

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

func joined(sentences []string) string { return strings.Join(sentences, term.SentenceGap) }

// save keeps the record: what cannot be right stops it at its field; what is odd asks for a written sentence first.
func (p *formPage) save(next bool) {
	if p.scope.Locked != "" {
		return
	}
	p.form.tried = true
	p.form.look()
	if key, stopped := p.form.stops(); stopped {
		p.form.Focus(key)
		p.deps.Shell.RefreshRow()
		return
	}
	odd := p.form.odd()
	if len(odd) > 0 && (joined(odd) != p.agreed || p.form.Record().Base.Confirmed.Blank()) {
		p.askWhy(odd, next)
		return
	}
	p.keep(next)
}

// askWhy lets a person look again; the written sentence is kept with the record and printed in the report.
func (p *formPage) askWhy(odd []string, next bool) {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.LookTitle, len(odd)), Consequence: joined(odd), ReasonHint: wording.LookReason,
		Safe: wording.LookSafe, Act: wording.LookAct, Harmless: true, Do: func(reason string) {
			if err := p.form.Record().Base.Confirmed.Set(reason); err != nil {
				p.deps.Shell.Problem(err)
				return
			}
			p.agreed = joined(odd)
			p.keep(next)
		},
	})
}

// keep writes the record into the book.
func (p *formPage) keep(next bool) {
	rec := p.form.Record()
	name := "amend"
	if rec.Base.ID == "" {
		name = "enter"
	}
	op := p.deps.Op(name)
	changes, err := p.sheet.Keep(op, rec)
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	if err := dropDraft(p.deps.Drafts, p.key); err != nil {
		p.deps.Shell.Problem(err)
	}
	p.lastID = rec.Base.ID
	if p.proof != nil {
		p.proof.Saved(rec.Base.ID)
	}
	p.deps.Names.Forget(changes)
	p.after(rec, next)
	p.savedAt = clock(op)
	p.deps.Shell.Reload(changes)
	p.deps.Shell.Snack(shell.Snack{Text: p.savedWords(rec)})
}

// after goes on: to a blank record, or it stays with the one just saved.
func (p *formPage) after(rec field.Record, next bool) {
	if !next || p.options.Made != "" {
		fresh, err := p.sheet.Load(rec.Base.ID)
		if err != nil {
			p.deps.Shell.Problem(err)
			return
		}
		here := p.form.current
		p.show(fresh)
		p.form.current = here
		return
	}
	blank, err := p.blank(shell.Route{New: true})
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.show(blank)
	p.form.Begin()
}

func (p *formPage) savedWords(rec field.Record) string {
	if rec.Base.No == "" {
		return fmt.Sprintf(wording.SavedAt, p.savedAt)
	}
	return fmt.Sprintf(wording.SavedAs, p.savedAt, rec.Base.No)
}

// cancel goes back; what was typed stays in the draft, and the person is told so first.
func (p *formPage) cancel() {
	if !p.form.Unsaved() || p.scope.Locked != "" {
		p.deps.Shell.Back()
		return
	}
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: wording.LeaveTitle, Consequence: fmt.Sprintf(wording.LeaveConsequence, len(p.form.Changes())),
		Safe: wording.LeaveSafe, Act: wording.LeaveAct, Harmless: true, Do: func(string) { p.deps.Shell.Back() },
	})
}

// discard throws the draft away and shows the record as it is in the book.
func (p *formPage) discard() {
	p.deps.Shell.Ask(part.QuestionSpec{
		Title: wording.DiscardTitle, Consequence: fmt.Sprintf(wording.DiscardConsequence, len(p.form.Changes())),
		Safe: wording.DiscardSafe, Act: wording.DiscardAct, Do: func(string) {
			if err := dropDraft(p.deps.Drafts, p.key); err != nil {
				p.deps.Shell.Problem(err)
				return
			}
			rec, err := p.asKept()
			if err != nil {
				p.deps.Shell.Problem(err)
				return
			}
			p.show(rec)
			p.form.Begin()
			p.deps.Shell.RefreshRow()
		},
	})
}

func (p *formPage) asKept() (field.Record, error) {
	if id := p.form.Record().Base.ID; id != "" {
		return p.sheet.Load(id)
	}
	return p.blank(shell.Route{New: true})
}

// actions are what stands on the page row.
func (p *formPage) actions(l *Ledger) []shell.Action {
	if p.scope.Locked != "" {
		return []shell.Action{{Label: wording.BackToList, Hint: wording.KeyEscape, Do: p.cancel}}
	}
	var actions []shell.Action
	switch {
	case p.savedAt != "":
		actions = append(actions, shell.Action{Label: fmt.Sprintf(wording.SavedAt, p.savedAt)})
	case p.draftAt != "" && p.form.Unsaved():
		actions = append(actions, shell.Action{Label: fmt.Sprintf(wording.DraftAt, p.draftAt)})
	}
	if p.form.Unsaved() {
		actions = append(actions, shell.Action{Label: wording.DiscardDraft, Do: p.discard})
	}
	if p.options.Weekly != nil && p.form.Record().Base.ID == "" {
		actions = append(actions, shell.Action{Label: wording.SeriesTitle, Hint: wording.KeyRepeat, Do: p.repeat})
	}
	for _, act := range p.options.Actions {
		if act.Form {
			actions = append(actions, shell.Action{Label: act.Label, Icon: act.Icon, Hint: act.Hint, Do: func() { act.Do(l) }})
		}
	}
	actions = append(actions, shell.Action{Label: wording.Cancel, Hint: wording.KeyEscape, Do: p.cancel},
		shell.Action{Label: wording.Save, Hint: wording.KeySave, Primary: p.options.Made != "", Do: func() { p.save(false) }})
	if p.options.Made != "" {
		return actions
	}
	return append(actions, shell.Action{Label: wording.SaveAndNext, Hint: wording.KeySaveNext, Primary: true, Do: func() { p.save(true) }})
}

// status tells the first thing wrong and how much is filled in.
func (p *formPage) status() []shell.StatusItem {
	var items []shell.StatusItem
	musts, first := 0, ""
	for _, t := range p.form.troubles() {
		if !t.must {
			continue
		}
		if musts == 0 {
			first = t.sentence
		}
		musts++
	}
	if musts > 0 {
		items = append(items, shell.StatusItem{Icon: part.Warning, Text: fmt.Sprintf(wording.StatusWrong, musts, short(first)), Color: theme.Bad})
	}
	wanted, done := p.form.filled()
	return append(items, shell.StatusItem{Text: fmt.Sprintf(wording.StatusFilled, wanted, done)})
}

// short is a sentence up to its first stop, for the status bar.
func short(sentence string) string {
	if at := strings.IndexAny(sentence, wording.SentenceEnds); at > 0 {
		return sentence[:at]
	}
	return sentence
}

// reload follows changes made elsewhere; what is being typed stays.
func (p *formPage) reload(changes app.Changes) {
	before := p.scope
	p.scope = p.deps.Scope()
	if changes != nil || p.form.Record().Base.ID != "" || before.Facility == p.scope.Facility {
		p.form.look()
		return
	}
	blank, err := p.blank(shell.Route{New: true}) // another facility has a draft of its own
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.show(blank)
}
