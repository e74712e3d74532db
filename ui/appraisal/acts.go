package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// Actions are what the person at the desk can do with the rounds now; what their role may not do is absent.
func (p *Page) Actions() []shell.Action {
	if p.judged == nil || p.sight.judged == nil {
		return nil
	}
	why := shell.Action{Label: wording.WhyAct, Icon: part.Clock, Do: p.explainChange}
	if p.why.open {
		why = shell.Action{Label: wording.WhyBack, Icon: part.ArrowLeft, Do: p.leaveWhy}
	}
	actions := []shell.Action{why, {Label: wording.ActReport, Icon: part.Printer, Hint: wording.KeyPrint, Do: p.Print}}
	return append(actions, p.steps()...)
}

// Print leads to the report, where it is looked over before it is printed.
func (p *Page) Print() { p.deps.Go(shell.Route{Place: shell.Report}) }

// steps are the ways on for each round, the one to take next as the primary one. Those of the round that was begun last
// stand on the row; what can still be done to the rounds before it is folded away. While the book is read after a step,
// none can be pressed.
func (p *Page) steps() []shell.Action {
	var all []shell.Action
	primary, latest := -1, p.sight.latest()
	held := true // every round before stands
	for _, stage := range p.sight.stages() {
		r := p.sight.round(stage.Key)
		if r == nil {
			if action, can := p.starting(stage); held && can {
				primary = len(all)
				all = append(all, action)
			}
			held = false
			continue
		}
		held = held && r.Held()
		for _, action := range round.Next(r.State) {
			if !p.may(round.Right(action, stage.Key)) {
				continue
			}
			step := p.stepOf(action, r, stage)
			if step.Folded = stage.Key != latest; action == round.Submit {
				primary, step.Folded = len(all), false
			}
			all = append(all, step)
		}
	}
	for i := range all {
		all[i].Off = p.moving
	}
	if primary >= 0 {
		all[primary].Primary = true
		next := all[primary]
		all = append(append(all[:primary:primary], all[primary+1:]...), next)
	}
	return all
}

// starting begins a round; the self-evaluation is begun by handing it in.
func (p *Page) starting(stage rulepack.Round) (shell.Action, bool) {
	if stage.Key == round.Self {
		can := p.may(round.Right(round.ToOpen, stage.Key)) && p.may(round.Right(round.Submit, stage.Key)) && p.judged.Result.Assessed
		return shell.Action{Label: fmt.Sprintf(wording.ActSubmit, stage.Name), Icon: part.Check, Do: func() { p.askSubmit(nil, stage) }}, can
	}
	self := p.sight.round(round.Self)
	can := self != nil && self.Held() && p.may(round.Right(round.ToOpen, stage.Key))
	return shell.Action{Label: fmt.Sprintf(wording.ActStart, stage.Name), Icon: part.Plus, Do: func() { p.start(stage) }}, can
}

func (p *Page) stepOf(action round.Action, r *round.Round, stage rulepack.Round) shell.Action {
	switch action {
	case round.Submit:
		form := wording.ActSubmit
		if r.Times() > 0 {
			form = wording.ActAgain
		}
		return shell.Action{Label: fmt.Sprintf(form, stage.Name), Icon: part.Check, Do: func() { p.askSubmit(r, stage) }}
	case round.SendBack:
		return shell.Action{Label: fmt.Sprintf(wording.ActSendBack, stage.Name), Icon: part.Return, Do: func() { p.askSendBack(r, stage) }}
	case round.Lock:
		return shell.Action{Label: fmt.Sprintf(wording.ActLock, stage.Name), Icon: part.Lock, Do: func() { p.askLock(r, stage) }}
	}
	return shell.Action{Label: fmt.Sprintf(wording.ActReopen, stage.Name), Icon: part.Undo, Do: func() { p.askReopen(r, stage) }}
}

// moved are the ledgers that a step of a round writes.
func moved() app.Changes {
	return app.Changes{{Entity: term.EntityRound.Key}, {Entity: term.EntityMark.Key}, {Entity: term.EntityEdition.Key}, {Entity: term.EntityLock.Key}}
}

// moved lets every page know of a step that was taken. What can be done next is known once the rounds were read again.
func (p *Page) moved() {
	p.moving = true
	p.tell(moved())
}

// start begins a round of a level above; pressed once more before it is seen to have begun, it does nothing.
func (p *Page) start(stage rulepack.Round) {
	if p.moving || p.sight.round(stage.Key) != nil {
		return
	}
	_, err := p.deps.Office.Rounds.Start(p.deps.Op(""), p.deps.Facility(), p.deps.Year(), stage.Key)
	if err != nil {
		p.fail(err)
		return
	}
	p.moved()
	p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.StartDone, stage.Name)})
}

// LockedWhy says why the year can only be read.
func (p *Page) LockedWhy() string {
	if p.judged == nil {
		return ""
	}
	return p.deps.Office.Locked(p.deps.Facility(), p.deps.Year())
}

// fail shows an error; nothing when there is none.
func (p *Page) fail(err error) {
	if err != nil {
		p.deps.Problem(err)
	}
}

// standing says which edition of the round begun last stands, for the foot of the page.
func (p *Page) standing() []shell.StatusItem {
	latest := p.sight.latest()
	for _, stage := range p.sight.stages() {
		if stage.Key != latest {
			continue
		}
		r := p.sight.round(latest)
		state := term.TableRoundState.Label(string(r.State))
		if n := r.Times(); n > 0 {
			return []shell.StatusItem{{Text: fmt.Sprintf(wording.StatusEdition, stage.Name, n, state)}}
		}
		return []shell.StatusItem{{Text: fmt.Sprintf(wording.StatusRound, stage.Name, state)}}
	}
	return nil
}
