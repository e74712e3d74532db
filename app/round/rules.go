package round

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// checkRound lets a person note opinion and reviewer of a round, and begin one; where it stands and
// what it came to is written by taking it further.
func (d *Desk) checkRound(r *Round) ([]app.Finding, error) {
	year, known := r.Year.Known()
	if r.Year.Blank() || r.Facility == "" {
		return nil, nil // said as required already
	}
	if !known || year < 1000 || year > 9999 {
		return must("year", term.SayYearForm), nil
	}
	stored, err := d.storedRound(r.ID)
	if err != nil {
		return nil, err
	}
	if !byHand(r, stored) {
		return must("state", term.SayRoundByHand), nil
	}
	same, err := d.Of(r.Facility, int(year))
	if err != nil {
		return nil, err
	}
	for _, other := range same {
		if other.ID != r.ID && other.Stage == r.Stage {
			return must("stage", fmt.Sprintf(term.SayRoundTwice, year, stageLabel(r.Stage))), nil
		}
	}
	return nil, nil
}

// storedRound gives the round as the book has it, nil when it is new.
func (d *Desk) storedRound(id app.ID) (*Round, error) {
	if id == "" {
		return nil, nil
	}
	stored, err := d.Rounds.One(id)
	if app.KindOf(err) == app.NotFound {
		return nil, nil // from another book
	}
	return stored, err
}

// byHand reports whether a round was begun, or nothing of it changed but what may be typed.
func byHand(r, stored *Round) bool {
	if stored == nil {
		stored = &Round{Facility: r.Facility, Year: r.Year, Stage: r.Stage, State: Open}
	}
	return r.Facility == stored.Facility && r.Year == stored.Year && r.Stage == stored.Stage && r.State == stored.State &&
		r.Times() == stored.Times() && r.Total == stored.Total && r.Grade == stored.Grade && r.Day == stored.Day &&
		r.LockedBy == stored.LockedBy && r.LockedOn == stored.LockedOn &&
		r.ReopenReason == stored.ReopenReason && r.Approval == stored.Approval
}

// leaveRound keeps a round that was handed in: its editions are on paper somewhere.
func leaveRound(r *Round) error {
	if r.Times() > 0 {
		return app.Fail(app.NotAllowed, term.SayEditionFixed, nil)
	}
	return nil
}

// checkMark looks over a mark at its own fields: what the indicator can earn, and why it differs from
// the round before.
func (d *Desk) checkMark(m *Mark) ([]app.Finding, error) {
	if m.Round == "" || m.Code == "" {
		return nil, nil // said as required already
	}
	if findings := CheckMark(m); len(findings) > 0 {
		return findings, nil
	}
	r, err := d.Rounds.One(m.Round)
	if err != nil {
		return nil, err
	}
	if findings, err := d.checkPlace(m, r); len(findings) > 0 || err != nil {
		return findings, err
	}
	year, _ := r.Year.Known()
	b, err := d.board(r.Facility, int(year))
	if err != nil {
		return nil, err
	}
	line, known := b.base.Line(string(m.Code))
	if !known {
		return must("code", fmt.Sprintf(term.SayMarkUnknown, m.Code)), nil
	}
	points, given := m.Points()
	if !given {
		return nil, nil
	}
	if findings := checkScore(line, r, points); len(findings) > 0 || !m.Reason.Blank() {
		return findings, nil
	}
	before, err := d.before(b, r)
	if err != nil {
		return nil, err
	}
	was, known := before[line.Code]
	switch {
	case !known:
		return must("reason", term.SayMarkFirst), nil
	case was == points:
		return nil, nil
	}
	return must("reason", term.SayMarkReason), nil
}

// CheckMark looks over a mark alone.
func CheckMark(m *Mark) []app.Finding {
	points, given := m.Points()
	switch {
	case m.Score != "" && !given:
		return must("score", term.SayMarkForm)
	case points < 0:
		return must("score", term.SayMarkBelowZero)
	case m.Returned.Is() && m.Reason.Blank():
		return must("reason", fmt.Sprintf(term.SayRoundReturnBare, m.Code))
	}
	return nil
}

// checkScore looks over the score of a mark against what its indicator can earn in that round.
func checkScore(line Line, r *Round, points app.Points) []app.Finding {
	switch {
	case r.Stage == Self:
		return must("score", term.SayMarkSelf)
	case !line.Open:
		return must("score", fmt.Sprintf(term.SayMarkNotScored, line.Code, term.TableState.Label(line.State)))
	case points > line.Max:
		return must("score", fmt.Sprintf(term.SayMarkAboveFull, points, line.Max))
	}
	return nil
}

// checkPlace looks over where a mark stands: in an editable round of the same facility, once.
func (d *Desk) checkPlace(m *Mark, r *Round) ([]app.Finding, error) {
	if r.Facility != m.Facility {
		return must("round", term.SayMarkElsewhere), nil
	}
	if !r.Editable() {
		return must("score", closedText(r)), nil
	}
	same, err := d.Marks.Find(ledger.Query{Facility: m.Facility, Filters: []ledger.Filter{
		{Key: "round", Values: []string{string(m.Round)}}, {Key: "code", Values: []string{string(m.Code)}},
	}})
	if err != nil {
		return nil, err
	}
	for _, other := range same {
		if other.ID != m.ID {
			return must("code", fmt.Sprintf(term.SayMarkTwice, m.Code)), nil
		}
	}
	return nil, nil
}

// closedText says why the marks of a round do not change any more.
func closedText(r *Round) string {
	return fmt.Sprintf(term.SayMarkClosed, stageLabel(r.Stage), term.TableRoundState.Label(string(r.State)))
}
