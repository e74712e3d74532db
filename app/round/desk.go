package round

import (
	"fmt"
	"strconv"
	"sync"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

// Desk is what the outside may ask about rounds.
type Desk struct {
	Rounds   *ledger.Book[Round]
	Marks    *ledger.Book[Mark]
	Editions *ledger.Book[Edition]
	Outcomes *ledger.Book[Outcome]

	store  ledger.Store
	beside Beside
	mutex  sync.Mutex
	thawed map[app.ID]Standing // of editions, which never change
}

// Beside are the neighbours that rounds go by.
type Beside struct {
	Score     func(facility app.ID, year int) (Standing, error)         // as the book stands now
	Freeze    func(facility app.ID, year int) (Standing, []byte, error) // the same, with its facts in JSON
	Thaw      func(frozen []byte) (Standing, error)
	Facility  *facility.Desk
	Selection *selection.Desk
	Claims    *claim.Desk
	Today     func() app.Day
	Allow     func(app.Op) error // refuses what the person may not do; nil allows everything
}

// NewDesk opens the ledgers of the rounds over a store.
func NewDesk(store ledger.Store, beside Beside) *Desk {
	d := &Desk{store: store, beside: beside, thawed: map[app.ID]Standing{}}
	d.Rounds = ledger.NewBook(RoundEntity(), store, ledger.Rules[Round]{
		Prime: func(r *Round) { r.State = Open },
		Check: d.checkRound,
		Leave: leaveRound,
	})
	d.Marks = ledger.NewBook(MarkEntity(), store, ledger.Rules[Mark]{Check: d.checkMark})
	d.Editions = ledger.NewBook(EditionEntity(), store, ledger.Rules[Edition]{
		Check: func(*Edition) ([]app.Finding, error) { return must("number", term.SayEditionFixed), nil },
		Leave: func(*Edition) error { return app.Fail(app.NotAllowed, term.SayEditionFixed, nil) },
	})
	d.Outcomes = ledger.NewBook(OutcomeEntity(), store, ledger.Rules[Outcome]{
		Prime: func(o *Outcome) { o.State = Proposed },
		Check: d.checkOutcome,
	})
	return d
}

// Of gives the rounds of a facility-year in the order of the stages.
func (d *Desk) Of(facility app.ID, year int) ([]*Round, error) {
	return d.Rounds.Find(ofYear(facility, year))
}

// ofYear asks for the records of a facility that declare the year.
func ofYear(facility app.ID, year int) ledger.Query {
	return ledger.Query{Facility: facility, Filters: []ledger.Filter{{Key: "year", Values: []string{strconv.Itoa(year)}}}}
}

// EditionsOf gives the editions of a round, the first one first.
func (d *Desk) EditionsOf(r *Round) ([]*Edition, error) {
	return d.Editions.Find(ledger.Query{Facility: r.Facility, Filters: []ledger.Filter{{Key: "round", Values: []string{string(r.ID)}}}, Sort: []ledger.Sort{{Key: "number"}}})
}

// MarksOf gives what a round says of single indicators.
func (d *Desk) MarksOf(r *Round) ([]*Mark, error) {
	return d.Marks.Find(ledger.Query{Facility: r.Facility, Filters: []ledger.Filter{{Key: "round", Values: []string{string(r.ID)}}}})
}

// latest gives the last edition of a round, nil when it was never handed in.
func (d *Desk) latest(r *Round) (*Edition, error) {
	if r.Times() == 0 {
		return nil, nil
	}
	all, err := d.EditionsOf(r)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return all[len(all)-1], nil
}

// thaw scores the facts that an edition keeps.
func (d *Desk) thaw(e *Edition) (Standing, content, error) {
	kept, err := e.open()
	if err != nil {
		return Standing{}, content{}, err
	}
	d.mutex.Lock()
	known, ok := d.thawed[e.ID]
	d.mutex.Unlock()
	if ok {
		return known, kept, nil
	}
	standing, err := d.beside.Thaw(kept.Facts)
	if err != nil {
		return Standing{}, content{}, fmt.Errorf("thaw edition %s: %w", e.ID, err)
	}
	d.mutex.Lock()
	d.thawed[e.ID] = standing
	d.mutex.Unlock()
	return standing, kept, nil
}

// Recomputed is an edition worked out again from what it keeps.
type Recomputed struct {
	Standing Standing
	Total    app.Points
}

// Recompute works out an edition again from its frozen facts, pack and marks, and fails when it does
// not come to what was sealed. Neither later records nor another pack can change it.
func (d *Desk) Recompute(id app.ID) (Recomputed, error) {
	e, err := d.Editions.One(id)
	if err != nil {
		return Recomputed{}, err
	}
	standing, kept, err := d.thaw(e)
	if err != nil {
		return Recomputed{}, err
	}
	again := Recomputed{Standing: standing, Total: standing.With(kept.marks())}
	if again.Total != e.Points() {
		number, _ := e.Number.Known()
		return Recomputed{}, app.Fail(app.Broken, fmt.Sprintf(term.SayEditionDiffers, number, e.Total, again.Total), nil)
	}
	return again, nil
}

// marks gives the marks of a body by code.
func (c content) marks() map[string]app.Points {
	marks := map[string]app.Points{}
	for _, m := range c.Marks {
		marks[m.Code] = m.Score
	}
	return marks
}

func must(key, sentence string) []app.Finding {
	return []app.Finding{{Level: app.Must, Field: key, Sentence: sentence}}
}
