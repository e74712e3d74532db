package round

import (
	"bytes"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Stale is a reviewers' round that stands, but on an edition of the self-evaluation that was replaced by
// a later one since: its marks are of facts that are not those handed in any more.
type Stale struct {
	Round *Round
	Name  string
	Self  string // what the pack calls the self-evaluation
	On    int64  // edition of the self-evaluation that the round was held on
	Now   int64  // edition of the self-evaluation that stands last
}

// Sentence says on which edition the round stands.
func (s Stale) Sentence() string { return fmt.Sprintf(term.SayRoundStale, s.Name, s.Self, s.On, s.Now) }

// Redo says what is to be done about rounds that stand on an old edition, in the order in which they are held.
func Redo(stale []Stale) string {
	names := make([]string, len(stale))
	for i, s := range stale {
		names[i] = s.Name
	}
	return fmt.Sprintf(term.SayRoundRedo, strings.Join(names, term.ListComma))
}

// stale finds the rounds that stand on an old edition of the self-evaluation. Every edition of a round
// keeps the facts it stands on, and those are what is compared: a self-evaluation handed in anew without
// another fact leaves the later rounds as good as they were.
func (d *Desk) stale(b board) ([]Stale, error) {
	self := b.round(Self)
	if self == nil || self.Times() < 2 {
		return nil, nil
	}
	editions, err := d.EditionsOf(self)
	if err != nil {
		return nil, err
	}
	facts := make([][]byte, len(editions))
	for i, e := range editions {
		kept, err := e.open()
		if err != nil {
			return nil, err
		}
		facts[i] = kept.Facts
	}
	var found []Stale
	for _, r := range b.rounds {
		if r.Stage == Self || !r.Held() {
			continue
		}
		on, err := d.standsOn(r, facts)
		if err != nil {
			return nil, err
		}
		if on < len(facts)-1 {
			found = append(found, Stale{Round: r, Name: nameOf(b.base.Pack, r.Stage), Self: nameOf(b.base.Pack, Self),
				On: editions[on].Number.Or(int64(on) + 1), Now: editions[len(editions)-1].Number.Or(0)})
		}
	}
	return found, nil
}

// standsOn finds the facts that a round handed in stands on: the last ones when it stands on none of these,
// which is so for a round held before there was a self-evaluation.
func (d *Desk) standsOn(r *Round, facts [][]byte) (int, error) {
	last := len(facts) - 1
	edition, err := d.latest(r)
	if err != nil || edition == nil {
		return last, err
	}
	kept, err := edition.open()
	if err != nil {
		return last, err
	}
	for i := last; i >= 0; i-- {
		if bytes.Equal(facts[i], kept.Facts) {
			return i, nil
		}
	}
	return last, nil
}

// After lists the rounds that stand and are held after a stage: what they came to was worked out from it.
func (c Comparison) After(stage app.Code) []Column {
	var later []Column
	passed := false
	for _, column := range c.Columns {
		if passed && column.Round.Held() {
			later = append(later, column)
		}
		passed = passed || column.Round.Stage == stage
	}
	return later
}

// decided reports whether the result of a facility-year was settled.
func (d *Desk) decided(place app.ID, year int64) (bool, error) {
	outcomes, err := d.Outcomes.Find(ofYear(place, int(year)))
	for _, o := range outcomes {
		if o.State == Decided {
			return true, err
		}
	}
	return false, err
}

// unsettled refuses a step that would change a year whose result was decided: payment and renewal go by
// that result, so it is withdrawn first.
func (d *Desk) unsettled(place app.ID, year int64, action Action, stage app.Code) error {
	if action == Lock {
		return nil
	}
	settled, err := d.decided(place, year)
	if err != nil || !settled {
		return err
	}
	return app.Fail(app.Locked, fmt.Sprintf(term.SayRoundSettled, year, term.TableRoundAction.Label(string(action)), stageLabel(stage)), nil)
}
