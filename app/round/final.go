package round

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Final is what the rounds of a facility-year came to together.
type Final struct {
	Total       app.Points
	Grade       rulepack.Grade
	Known       bool     // a round was held
	Whole       bool     // of the whole scheme; a part of it has no grade
	Weighted    bool     // the mean of the rounds held, else the last one
	Held        []*Round // in their order
	Apart       []*Round // held, but of a part of the scheme, and left out since another one marked the whole
	Pending     []*Round // handed in before, and sent back or reopened since
	Provisional bool     // 暂定: a condition was not looked at
	Capped      bool     // a failed condition caps the grade
	Unchecked   int
	Unmarked    Unmarked // why there is no grade yet
	Stale       []Stale  // held on an edition of the self-evaluation that was replaced since
}

// Final gives the final score and grade of a facility-year by the rule of its pack.
func (d *Desk) Final(place app.ID, year int) (Final, error) {
	b, err := d.board(place, year)
	if err != nil {
		return Final{}, err
	}
	return d.final(b)
}

func (d *Desk) final(b board) (Final, error) {
	f := Final{Weighted: b.base.Pack.Final == rulepack.FinalWeighted, Capped: b.base.Capped, Unchecked: b.base.Unchecked, Provisional: b.base.Unchecked > 0}
	for _, r := range b.rounds {
		switch {
		case r.Held():
			f.Held = append(f.Held, r)
		case r.Times() > 0:
			f.Pending = append(f.Pending, r)
		}
	}
	var err error
	if f.Stale, err = d.stale(b); err != nil {
		return Final{}, err
	}
	f.Total, f.Known = FinalOf(b.base.Pack, b.rounds)
	counted := counting(b.rounds)
	for _, r := range f.Held {
		if !slices.Contains(counted, r) {
			f.Apart = append(f.Apart, r)
		}
	}
	if f.Whole = f.Known && counted[0].Grade != ""; f.Whole {
		f.Grade = b.base.Grade(f.Total)
		return f, nil
	}
	f.Unmarked, err = d.unmarked(b)
	return f, err
}

// Comparison sets the rounds of a facility-year side by side, indicator by indicator.
type Comparison struct {
	Columns   []Column
	Rows      []Row
	Bonus     app.Points
	Deduction app.Points
	Last      bool // the year before is known
	LastHeld  bool // by a round that was held, else by its records alone
	Final     Final
	Revisions []Revision
}

// Column is one round of a comparison.
type Column struct {
	Round    *Round
	Name     string
	Editions []*Edition
}

// Row is one indicator of a comparison.
type Row struct {
	Line  Line // as the self-evaluation has it
	Cells []Cell
	Moved app.Points // from the first to the last round
	Last  Line       // last year's final score, of no Max when it is not known
	Since app.Points // the last round less last year
}

// Cell is what one round gave an indicator.
type Cell struct {
	Score    app.Points
	Known    bool
	Changed  bool // other than the round before
	Returned bool
	Reason   string
	Person   string
}

// Revision is what changed at one indicator, or in the total, from one edition of a round to the next.
type Revision struct {
	Round    *Round
	From, To int64
	Code     string // empty for the total
	Name     string
	Before   app.Points
	After    app.Points
}

// Compare sets the rounds of a facility-year side by side.
func (d *Desk) Compare(place app.ID, year int) (Comparison, error) {
	b, err := d.board(place, year)
	if err != nil {
		return Comparison{}, err
	}
	last, err := d.lastYear(place, year)
	if err != nil {
		return Comparison{}, err
	}
	c := Comparison{Bonus: b.base.Bonus, Deduction: b.base.Deduction, Last: len(last.lines) > 0, LastHeld: last.held}
	if c.Final, err = d.final(b); err != nil {
		return Comparison{}, err
	}
	for _, l := range b.base.Lines {
		before, _ := last.of(l)
		c.Rows = append(c.Rows, Row{Line: l, Last: before})
	}
	for _, r := range b.rounds {
		if err := d.addColumn(&c, b, r); err != nil {
			return Comparison{}, err
		}
	}
	for i := range c.Rows {
		c.Rows[i].settle()
	}
	return c, nil
}

// addColumn puts one more round into a comparison.
func (d *Desk) addColumn(c *Comparison, b board, r *Round) error {
	scores, err := d.scores(b, r)
	if err != nil {
		return err
	}
	own, err := d.MarksOf(r)
	if err != nil {
		return err
	}
	said := map[string]*Mark{}
	for _, m := range own {
		said[string(m.Code)] = m
	}
	for i := range c.Rows {
		c.Rows[i].add(scores, said[c.Rows[i].Line.Code])
	}
	editions, err := d.EditionsOf(r)
	if err != nil {
		return err
	}
	c.Columns = append(c.Columns, Column{Round: r, Name: nameOf(b.base.Pack, r.Stage), Editions: editions})
	revisions, err := revisions(b.base, r, editions)
	c.Revisions = append(c.Revisions, revisions...)
	return err
}

func (row *Row) add(scores map[string]app.Points, said *Mark) {
	cell := Cell{}
	cell.Score, cell.Known = scores[row.Line.Code]
	if said != nil {
		cell.Returned, cell.Reason, cell.Person = said.Returned.Is(), string(said.Reason), string(said.Person)
	}
	if n := len(row.Cells); n > 0 {
		cell.Changed = cell.Known && row.Cells[n-1].Known && cell.Score != row.Cells[n-1].Score
	}
	row.Cells = append(row.Cells, cell)
}

// known are the marks that the rounds gave.
func (row Row) known() []Cell {
	var known []Cell
	for _, cell := range row.Cells {
		if cell.Known {
			known = append(known, cell)
		}
	}
	return known
}

// Compared reports whether the first round and a later one marked the indicator: only then is there a
// difference from the first to the last.
func (row Row) Compared() bool { return len(row.known()) > 1 && row.Cells[0].Known }

// settle works out the differences of a row once all rounds stand in it.
func (row *Row) settle() {
	known := row.known()
	now := row.Line.Score
	if n := len(known); n > 0 {
		now = known[n-1].Score
		row.Moved = now - known[0].Score
	}
	if row.Last.Max > 0 {
		row.Since = now - row.Last.Score
	}
}

// revisions tells what changed from each edition of a round to the next, the total last.
func revisions(base Standing, r *Round, editions []*Edition) ([]Revision, error) {
	var all []Revision
	for i := 1; i < len(editions); i++ {
		before, err := editions[i-1].open()
		if err != nil {
			return nil, err
		}
		after, err := editions[i].open()
		if err != nil {
			return nil, err
		}
		from, _ := editions[i-1].Number.Known()
		to, _ := editions[i].Number.Known()
		was, is := before.marks(), after.marks()
		for _, l := range base.Lines {
			if was[l.Code] != is[l.Code] {
				all = append(all, Revision{Round: r, From: from, To: to, Code: l.Code, Name: l.Name, Before: was[l.Code], After: is[l.Code]})
			}
		}
		if editions[i-1].Total != editions[i].Total {
			all = append(all, Revision{Round: r, From: from, To: to, Before: editions[i-1].Points(), After: editions[i].Points()})
		}
	}
	return all, nil
}

func nameOf(pack rulepack.Pack, stage app.Code) string {
	for _, s := range Stages(pack) {
		if s.Key == stage && s.Name != "" {
			return s.Name
		}
	}
	return stageLabel(stage)
}

// settled refuses a facility-year whose result cannot be applied yet.
func (f Final) settled(year int) error {
	if !f.Known {
		return app.Refuse(fmt.Sprintf(term.SayNoRoundHeld, year))
	}
	for _, r := range f.Pending {
		return app.Refuse(fmt.Sprintf(term.SayRoundPending, stageLabel(r.Stage), term.TableRoundState.Label(string(r.State))))
	}
	if len(f.Stale) > 0 {
		return app.Refuse(f.Stale[0].Sentence() + term.SentenceGap + Redo(f.Stale))
	}
	if !f.Whole {
		return app.Refuse(f.Unmarked.Sentence())
	}
	if f.Unchecked > 0 {
		return app.Refuse(fmt.Sprintf(term.SayOutcomeGates, f.Unchecked))
	}
	return nil
}
