package round

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Start begins a round of a facility-year.
func (d *Desk) Start(op app.Op, place app.ID, year int, stage app.Code) (*Round, error) {
	op.Name = Right(ToOpen, stage)
	b, err := d.board(place, year)
	if err != nil {
		return nil, err
	}
	if sentence := startable(b, year, stage); sentence != "" {
		return nil, app.Fail(app.NotAllowed, sentence, nil).In("stage")
	}
	if err := d.unsettled(place, int64(year), ToOpen, stage); err != nil {
		return nil, err
	}
	r := &Round{Facility: place, Year: app.Number(int64(year)), Stage: stage, State: Open, Reviewer: app.Line(op.Person)}
	_, err = d.write(op, func(w ledger.Writer) error { return w.Put(d.Rounds.Of(r)) })
	return r, err
}

// startable says why a round cannot begin; empty when it can.
func startable(b board, year int, stage app.Code) string {
	known := false
	for _, s := range Stages(b.now.Pack) {
		known = known || s.Key == stage
	}
	self := b.round(Self)
	switch {
	case !known:
		return fmt.Sprintf(term.SayRoundUnknown, stageLabel(stage))
	case b.round(stage) != nil:
		return fmt.Sprintf(term.SayRoundTwice, year, stageLabel(stage))
	case stage != Self && place(b.now.Pack, Self) < len(Stages(b.now.Pack)) && (self == nil || !self.Held()):
		return fmt.Sprintf(term.SayRoundSelfFirst, stageLabel(stage))
	}
	return ""
}

// Submission hands a round in.
type Submission struct {
	Round     app.ID
	Opinion   app.Prose
	Reviewer  app.Line
	Confirmed app.Prose // why it is handed in although the year still runs; not needed otherwise
}

// Submit hands a round in and makes its next edition. Handing in the self-evaluation closes the year
// for everybody in the same operation.
func (d *Desk) Submit(op app.Op, s Submission) (*Edition, error) {
	r, to, err := d.step(s.Round, Submit)
	if err != nil {
		return nil, err
	}
	op.Name = Right(Submit, r.Stage)
	e, err := d.edition(op, r, s)
	if err != nil {
		return nil, err
	}
	if s.Opinion != "" || r.State == Returned { // what was asked for is answered by handing in again
		r.Opinion = s.Opinion
	}
	r.State, r.Editions, r.Day, r.Total, r.Grade = to, e.Number, e.Day, e.Total, e.Grade
	r.Reviewer = app.Line(op.Person)
	if s.Reviewer != "" {
		r.Reviewer = s.Reviewer
	}
	back, err := d.sentBack(r)
	if err != nil {
		return nil, err
	}
	locks, err := d.locks(r)
	if err != nil {
		return nil, err
	}
	_, err = d.write(op, func(w ledger.Writer) error {
		if err := w.Put(d.Editions.Of(e)); err != nil {
			return err
		}
		for _, m := range back {
			m.Returned = app.No
			if err := w.Put(d.Marks.Of(m)); err != nil {
				return err
			}
		}
		if r.Stage == Self && len(locks) == 0 {
			lock := &facility.Lock{Facility: r.Facility, Year: r.Year, Day: e.Day, Reason: app.Line(fmt.Sprintf(term.WordSealed, r.Times()))}
			if err := w.Put(d.beside.Facility.Locks.Of(lock)); err != nil {
				return err
			}
		}
		return w.Put(d.Rounds.Of(r))
	})
	return e, err
}

// edition makes the next edition of a round after everything was looked over.
func (d *Desk) edition(op app.Op, r *Round, s Submission) (*Edition, error) {
	year, _ := r.Year.Known()
	b, err := d.board(r.Facility, int(year))
	if err != nil {
		return nil, err
	}
	standing, frozen, err := b.base, []byte(nil), error(nil)
	switch {
	case r.Stage == Self:
		if err := d.ready(b, r, s); err != nil {
			return nil, err
		}
		standing, frozen, err = d.beside.Freeze(r.Facility, int(year))
	default:
		if err := d.commented(r); err != nil {
			return nil, err
		}
		frozen, err = d.frozen(b, r)
	}
	if err != nil {
		return nil, err
	}
	scores, own := standing.marks(), []*Mark(nil)
	if r.Stage != Self {
		if scores, own, err = d.given(b, r); err != nil {
			return nil, err
		}
	}
	body, err := content{Form: bodyForm, Facts: frozen, Marks: sealedMarks(scores, own)}.body()
	if err != nil {
		return nil, err
	}
	total, grade := standing.With(scores), ""
	if standing.whole(scores) {
		grade = standing.Grade(total).Name
	}
	return &Edition{
		Facility: r.Facility, Round: r.ID, Number: app.Number(r.Times() + 1), Day: d.beside.Today(), Person: app.Line(op.Person),
		Total: app.Line(total.String()), Grade: app.Line(grade), Seal: app.Line(Seal(body)), Body: body,
	}, nil
}

// given lists the scores and the own marks of a reviewers' round.
func (d *Desk) given(b board, r *Round) (map[string]app.Points, []*Mark, error) {
	scores, err := d.scores(b, r)
	if err != nil {
		return nil, nil, err
	}
	own, err := d.MarksOf(r)
	return scores, own, err
}

func sealedMarks(scores map[string]app.Points, own []*Mark) []sealedMark {
	said := map[string]*Mark{}
	for _, m := range own {
		said[string(m.Code)] = m
	}
	var all []sealedMark
	for code, score := range scores {
		mark := sealedMark{Code: code, Score: score}
		if m := said[code]; m != nil {
			mark.Reason, mark.Person = string(m.Reason), string(m.Person)
		}
		all = append(all, mark)
	}
	return all
}

// frozen gives the facts that a reviewers' round stands on: those of the self-evaluation.
func (d *Desk) frozen(b board, r *Round) ([]byte, error) {
	if b.sealed != nil {
		kept, err := b.sealed.open()
		return kept.Facts, err
	}
	year, _ := r.Year.Known()
	_, facts, err := d.beside.Freeze(r.Facility, int(year))
	return facts, err
}

// Comment says what is to be mended at one indicator.
type Comment struct {
	Code string
	Text app.Prose
}

// SendBack returns a round to those who handed it in, with an opinion, comments on single indicators,
// or both. A self-evaluation that is sent back opens its year again.
func (d *Desk) SendBack(op app.Op, id app.ID, opinion app.Prose, comments []Comment) (*Round, error) {
	r, to, err := d.step(id, SendBack)
	if err != nil {
		return nil, err
	}
	if opinion.Blank() && len(comments) == 0 {
		return nil, app.Refuse(term.SayRoundComment).In("opinion")
	}
	marks, err := d.comments(op, r, comments)
	if err != nil {
		return nil, err
	}
	op.Name, op.Reason = Right(SendBack, r.Stage), reasonOf(opinion, comments)
	r.State = to
	if !opinion.Blank() {
		r.Opinion = opinion
	}
	return r, d.unseal(op, r, marks)
}

// reasonOf is the reason of sending back in one line, for the history and the lock that is withdrawn.
func reasonOf(opinion app.Prose, comments []Comment) string {
	text := string(opinion)
	if opinion.Blank() {
		text = comments[0].Code + " " + string(comments[0].Text)
	}
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > app.LineLimit {
		return string(runes[:app.LineLimit])
	}
	return text
}

// Lock closes a round that was handed in: nothing of it changes until it is reopened.
func (d *Desk) Lock(op app.Op, id app.ID) (*Round, error) {
	r, to, err := d.step(id, Lock)
	if err != nil {
		return nil, err
	}
	op.Name = Right(Lock, r.Stage)
	r.State, r.LockedBy, r.LockedOn = to, app.Line(op.Person), d.beside.Today()
	_, err = d.write(op, func(w ledger.Writer) error { return w.Put(d.Rounds.Of(r)) })
	return r, err
}

// Reopen lets a locked round be changed once more. It takes a reason, which the operation carries, and
// the number of the approval. Editions handed in before stay as they are.
func (d *Desk) Reopen(op app.Op, id app.ID, approval app.Line) (*Round, error) {
	r, to, err := d.step(id, Reopen)
	if err != nil {
		return nil, err
	}
	reason := strings.TrimSpace(op.Reason)
	if reason == "" {
		return nil, app.Refuse(term.SayRoundReason).In("reopenReason")
	}
	if strings.TrimSpace(string(approval)) == "" {
		return nil, app.Refuse(term.SayRoundApproval).In("approval")
	}
	op.Name = Right(Reopen, r.Stage)
	r.State, r.ReopenReason, r.Approval = to, app.Line(reason), approval
	r.LockedBy, r.LockedOn = "", ""
	return r, d.unseal(op, r, nil)
}

// unseal writes a round that is to be changed again, with the comments on it; the year of a
// self-evaluation is opened.
func (d *Desk) unseal(op app.Op, r *Round, marks []*Mark) error {
	locks, err := d.locks(r)
	if err != nil {
		return err
	}
	_, err = d.write(op, func(w ledger.Writer) error {
		for _, lock := range locks {
			if err := w.Withdraw(d.beside.Facility.Locks.Of(lock)); err != nil {
				return err
			}
		}
		for _, m := range marks {
			if err := w.Put(d.Marks.Of(m)); err != nil {
				return err
			}
		}
		return w.Put(d.Rounds.Of(r))
	})
	return err
}

func (d *Desk) write(op app.Op, fn func(ledger.Writer) error) (app.Changes, error) {
	changes, err := d.store.Write(op, fn)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", op.Name, err)
	}
	return changes, nil
}
