package round

import (
	"guanyunbu/app"
)

// board is a facility-year with everything its rounds go by.
type board struct {
	now    Standing // as the book stands
	base   Standing // that the reviewers mark: of the last self-evaluation handed in, else now
	sealed *Edition // the last self-evaluation handed in, nil when there is none
	rounds []*Round // in the order of the pack
}

func (d *Desk) board(facility app.ID, year int) (board, error) {
	now, err := d.beside.Score(facility, year)
	if err != nil {
		return board{}, err
	}
	rounds, err := d.Of(facility, year)
	if err != nil {
		return board{}, err
	}
	b := board{now: now, base: now, rounds: ordered(now.Pack, rounds)}
	self := b.round(Self)
	if self == nil {
		return b, nil
	}
	edition, err := d.latest(self)
	if err != nil || edition == nil {
		return b, err
	}
	standing, _, err := d.thaw(edition)
	if err != nil {
		return board{}, err
	}
	standing.Capped, standing.Unchecked = now.Capped, now.Unchecked // a condition may be mended until the result is decided
	b.base, b.sealed = standing, edition
	return b, nil
}

// round finds the round of a stage, nil when it was not begun.
func (b board) round(stage app.Code) *Round {
	for _, r := range b.rounds {
		if r.Stage == stage {
			return r
		}
	}
	return nil
}

// prior is the nearest earlier round that came to something, nil when there is none.
func (b board) prior(r *Round) *Round {
	var found *Round
	for _, other := range b.rounds {
		if place(b.now.Pack, other.Stage) < place(b.now.Pack, r.Stage) && other.Times() > 0 && other.State != Returned {
			found = other
		}
	}
	return found
}

// before gives the scores that a round starts from: those of the round before, else of the base.
func (d *Desk) before(b board, r *Round) (map[string]app.Points, error) {
	prior := b.prior(r)
	if prior == nil || r.Stage == Self {
		return b.base.marks(), nil
	}
	return d.sealed(prior)
}

// sealed gives the scores of the last edition of a round.
func (d *Desk) sealed(r *Round) (map[string]app.Points, error) {
	edition, err := d.latest(r)
	if err != nil || edition == nil {
		return map[string]app.Points{}, err
	}
	kept, err := edition.open()
	return kept.marks(), err
}

// scores gives the scores of a round: as sealed where its result stands, else the scores it starts
// from with its own marks put over them. The self-evaluation is what the book says.
func (d *Desk) scores(b board, r *Round) (map[string]app.Points, error) {
	if r.Held() {
		return d.sealed(r)
	}
	if r.Stage == Self {
		return b.now.marks(), nil
	}
	scores, err := d.before(b, r)
	if err != nil {
		return nil, err
	}
	own, err := d.MarksOf(r)
	if err != nil {
		return nil, err
	}
	for _, m := range own {
		if points, given := m.Points(); given {
			scores[string(m.Code)] = points
		}
	}
	return scores, nil
}

// Scores gives what a round gives each indicator by now, by code.
func (d *Desk) Scores(r *Round) (map[string]app.Points, error) {
	year, _ := r.Year.Known()
	b, err := d.board(r.Facility, int(year))
	if err != nil {
		return nil, err
	}
	return d.scores(b, r)
}

// Total is what a round would come to if it were handed in now; of one that stands, what it came to.
func (d *Desk) Total(r *Round) (app.Points, error) {
	year, _ := r.Year.Known()
	b, err := d.board(r.Facility, int(year))
	if err != nil {
		return 0, err
	}
	if total, known := r.Points(); known && r.Held() {
		return total, nil
	}
	scores, err := d.scores(b, r)
	return b.base.With(scores), err
}

// Give keeps the marks of a reviewer, each looked over at its fields.
func (d *Desk) Give(op app.Op, marks ...*Mark) (app.Changes, error) {
	op.Name = "mark"
	for _, m := range marks {
		if m.Person == "" {
			m.Person = app.Line(op.Person)
		}
		if m.Day == "" {
			m.Day = d.beside.Today()
		}
	}
	return d.Marks.Save(op, marks...)
}
