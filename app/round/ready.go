package round

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// step reads a round about to be taken further, and refuses what its state or the clock of the PC does
// not allow.
func (d *Desk) step(id app.ID, action Action) (*Round, app.Code, error) {
	r, err := d.Rounds.One(id)
	if err != nil {
		return nil, "", err
	}
	to, err := after(r, action)
	if err != nil {
		return nil, "", err
	}
	year, _ := r.Year.Known()
	if err := d.unsettled(r.Facility, year, action, r.Stage); err != nil {
		return nil, "", err
	}
	return r, to, d.clock(r)
}

// clock refuses a day before the last edition of the facility: with a clock set back, the order in
// which things were handed in could not be told from their days.
func (d *Desk) clock(r *Round) error {
	last, err := d.Editions.Find(ledger.Query{Facility: r.Facility, Sort: []ledger.Sort{{Key: "day", Down: true}}, Limit: 1})
	if err != nil || len(last) == 0 {
		return err
	}
	today := d.beside.Today()
	if today >= last[0].Day {
		return nil
	}
	number, _ := last[0].Number.Known()
	return app.Refuse(fmt.Sprintf(term.SayRoundClockBack, today, number, last[0].Day)).In("day")
}

// ready refuses a self-evaluation that cannot be handed in yet.
func (d *Desk) ready(b board, r *Round, s Submission) error {
	year, _ := r.Year.Known()
	if !b.now.Assessed {
		return app.Refuse(fmt.Sprintf(term.SayRoundNothing, year))
	}
	if d.beside.Today().Year() <= int(year) && s.Confirmed.Blank() {
		return app.Fail(app.Conflict, fmt.Sprintf(term.SayRoundYearRuns, year), nil).In("confirmed")
	}
	missing, err := d.unexplained(b.now, r.Facility, int(year))
	if err != nil || len(missing) == 0 {
		return err
	}
	codes := make([]string, len(missing))
	for i, m := range missing {
		codes[i] = m.Line.Code
	}
	return app.Refuse(fmt.Sprintf(term.SayRoundUnexplained, len(codes), strings.Join(codes, term.ListComma))).In("text")
}

// Difference is an indicator whose score is far from last year's.
type Difference struct {
	Line      Line
	Last      Line
	Explained string // empty: it must be explained before the self-evaluation is handed in
}

// Differences lists the indicators whose part of the full mark changed from last year by more than the
// pack allows without a word. Indicators that do not apply, or had no data last year, are left out.
func (d *Desk) Differences(place app.ID, year int) ([]Difference, error) {
	now, err := d.beside.Score(place, year)
	if err != nil {
		return nil, err
	}
	return d.differences(now, place, year)
}

func (d *Desk) differences(now Standing, place app.ID, year int) ([]Difference, error) {
	if now.Pack.Differs.Sign() <= 0 {
		return nil, nil
	}
	last, err := d.lastYear(place, year)
	if err != nil {
		return nil, err
	}
	claims, err := d.beside.Claims.Of(place, year)
	if err != nil {
		return nil, err
	}
	var found []Difference
	for _, l := range now.Lines {
		before, known := last.of(l)
		if known && l.Open && l.Built && far(l, before, now.Pack.Differs) {
			found = append(found, Difference{Line: l, Last: before, Explained: claims.Explained(l.Code)})
		}
	}
	return found, nil
}

func (d *Desk) unexplained(now Standing, place app.ID, year int) ([]Difference, error) {
	all, err := d.differences(now, place, year)
	var missing []Difference
	for _, one := range all {
		if strings.TrimSpace(one.Explained) == "" {
			missing = append(missing, one)
		}
	}
	return missing, err
}

// far compares parts of the full mark, because sharing out marks or another pack changes the mark itself.
func far(now, last Line, limit app.Ratio) bool {
	if now.Max <= 0 || last.Max <= 0 {
		return false
	}
	change := now.Score.Ratio().Over(now.Max.Ratio()).Minus(last.Score.Ratio().Over(last.Max.Ratio()))
	return change.Max(app.Whole(0).Minus(change)).Cmp(limit) > 0
}

// past is the year before: what its indicators came to, and whether a round says so.
type past struct {
	lines []Line
	held  bool
}

// of gives what an indicator came to in that year.
func (p past) of(l Line) (Line, bool) { return rulepack.Alike(p.lines, Line.item, l.item()) }

// lastYear gives the scores that the year before came to: those of its last round held, else what its
// records say today. A year that the book was not kept in says nothing: a contract that reaches into it
// or a list of communities must not stand against this year as nought.
func (d *Desk) lastYear(place app.ID, year int) (past, error) {
	b, err := d.board(place, year-1)
	if err != nil {
		return past{}, err
	}
	var held *Round
	for _, r := range b.rounds {
		if r.Held() {
			held = r
		}
	}
	scores := b.base.marks()
	if held != nil {
		if scores, err = d.sealed(held); err != nil {
			return past{}, err
		}
	}
	if held == nil && b.base.Bare {
		return past{}, nil
	}
	last := past{held: held != nil}
	for _, l := range b.base.Lines {
		score, scored := scores[l.Code]
		if l.Scored && scored {
			l.Score = score
			last.lines = append(last.lines, l)
		}
	}
	return last, nil
}

// locks gives the living locks on the year of a self-evaluation; the other rounds have none.
func (d *Desk) locks(r *Round) ([]*facility.Lock, error) {
	if r.Stage != Self {
		return nil, nil
	}
	year, _ := r.Year.Known()
	return d.beside.Facility.Locks.Find(ofYear(r.Facility, int(year)))
}

// sentBack gives the marks of a round whose indicators were sent back and not taken up yet.
func (d *Desk) sentBack(r *Round) ([]*Mark, error) {
	all, err := d.MarksOf(r)
	var back []*Mark
	for _, m := range all {
		if m.Returned.Is() {
			back = append(back, m)
		}
	}
	return back, err
}

// commented refuses a reviewers' round with an indicator sent back without a word.
func (d *Desk) commented(r *Round) error {
	back, err := d.sentBack(r)
	if err != nil {
		return err
	}
	for _, m := range back {
		if m.Reason.Blank() {
			return app.Refuse(fmt.Sprintf(term.SayRoundReturnBare, m.Code)).In("reason")
		}
	}
	return nil
}

// comments makes the marks that send single indicators back, over those that the round has.
func (d *Desk) comments(op app.Op, r *Round, comments []Comment) ([]*Mark, error) {
	year, _ := r.Year.Known()
	now, err := d.beside.Score(r.Facility, int(year))
	if err != nil {
		return nil, err
	}
	own, err := d.MarksOf(r)
	if err != nil {
		return nil, err
	}
	known := map[string]*Mark{}
	for _, m := range own {
		known[string(m.Code)] = m
	}
	var marks []*Mark
	for _, c := range comments {
		if _, ok := now.Line(c.Code); !ok {
			return nil, app.Refuse(fmt.Sprintf(term.SayMarkUnknown, c.Code)).In("code")
		}
		if c.Text.Blank() {
			return nil, app.Refuse(fmt.Sprintf(term.SayRoundReturnBare, c.Code)).In("reason")
		}
		m := known[c.Code]
		if m == nil {
			m = &Mark{Facility: r.Facility, Round: r.ID, Code: app.Line(c.Code)}
			known[c.Code] = m
		}
		m.Returned, m.Reason, m.Person, m.Day = app.Yes, c.Text, app.Line(op.Person), d.beside.Today()
		marks = append(marks, m)
	}
	return marks, nil
}
