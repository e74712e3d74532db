package round

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Unmarked tells why a facility-year has no grade: the indicators that apply and that no round has
// given a mark so far, because the book does not score them yet. A part of a scheme has no grade
// (DEFINITIONS 1.10); reviewers mark such indicators by hand, and then the whole scheme has one.
type Unmarked struct {
	Lines []Line
	Stage app.Code // the round in which they are marked; empty when the pack has no reviewers
	Name  string
	State app.Code // of that round; empty before it began
}

// Codes names the indicators.
func (u Unmarked) Codes() []string {
	codes := make([]string, len(u.Lines))
	for i, l := range u.Lines {
		codes[i] = l.Code
	}
	return codes
}

// Points is what the indicators are worth together.
func (u Unmarked) Points() app.Points {
	var sum app.Points
	for _, l := range u.Lines {
		sum += l.Max
	}
	return sum
}

// Sentence says why there is no grade and what is to be done.
func (u Unmarked) Sentence() string {
	codes := strings.Join(u.Codes(), term.ListComma)
	switch {
	case len(u.Lines) == 0:
		return fmt.Sprintf(term.SayOutcomeUnsent, u.Name)
	case u.Stage == "":
		return fmt.Sprintf(term.SayOutcomeUnbuilt, len(u.Lines), codes)
	}
	return fmt.Sprintf(term.SayUnmarked, len(u.Lines), u.Points(), u.way(), codes)
}

// way is the next step towards a grade.
func (u Unmarked) way() string {
	switch u.State {
	case "":
		return fmt.Sprintf(term.SayUnmarkedBegin, u.Name)
	case Submitted, Locked:
		return fmt.Sprintf(term.SayUnmarkedBack, u.Name, term.TableRoundState.Label(string(u.State)))
	}
	return fmt.Sprintf(term.SayUnmarkedGive, u.Name)
}

// unmarked looks at the round that was begun last, which carries the marks of those before it.
func (d *Desk) unmarked(b board) (Unmarked, error) {
	marks := b.base.marks()
	if n := len(b.rounds); n > 0 {
		var err error
		if marks, err = d.scores(b, b.rounds[n-1]); err != nil {
			return Unmarked{}, err
		}
	}
	var u Unmarked
	for _, l := range b.base.Lines {
		if _, marked := marks[l.Code]; l.Open && !marked {
			u.Lines = append(u.Lines, l)
		}
	}
	if u.Stage, u.State = b.marking(); u.Stage != "" {
		u.Name = nameOf(b.base.Pack, u.Stage)
	}
	return u, nil
}

// marking is the round in which reviewers give marks next: the one that goes on, else the one to begin
// next, else the last one, which must be sent back or reopened first.
func (b board) marking() (stage, state app.Code) {
	for _, s := range Stages(b.base.Pack) {
		if s.Key == Self {
			continue
		}
		r := b.round(s.Key)
		if r == nil {
			return s.Key, ""
		}
		if stage, state = s.Key, r.State; r.Editable() {
			return stage, state
		}
	}
	return stage, state
}
