package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Aside is one thing beside the indicators that stands other than it did: a row of the bonus or of the
// deductions, the bounds of the total, or a condition. With the indicators it makes up what the total moved by.
type Aside struct {
	Name    string
	Then    string
	Now     string
	Delta   app.Points // 0 of a condition: it bounds the grade, not the points
	Records []ChangedRef
}

// WhyAside tells what beside the indicators moved between two scores: the bonus, the deductions, what
// the bounds of the total and the days of several schemes leave over, and the answers to the conditions.
// The points of these and of the changes of Why add up to the difference of the totals.
func WhyAside(then, now *Judged) []Aside {
	rows := rowsMoved(then.Result.Bonus, now.Result.Bonus, 1)
	rows = append(rows, rowsMoved(then.Result.Deductions, now.Result.Deductions, -1)...)
	if rest := now.Result.Total - then.Result.Total - summed(Why(then, now), rows); rest != 0 {
		rows = append(rows, Aside{Name: term.WhyBounds, Delta: rest})
	}
	return append(rows, answers(then.Result.Gates, now.Result.Gates)...)
}

func summed(changes []Change, rows []Aside) app.Points {
	var sum app.Points
	for _, c := range changes {
		sum += c.Delta
	}
	for _, r := range rows {
		sum += r.Delta
	}
	return sum
}

// rowsMoved lists the rows whose points differ; sign is -1 where they are taken away.
func rowsMoved(then, now []ExtraLine, sign app.Points) []Aside {
	kind := term.PackBonus.Label
	if sign < 0 {
		kind = term.PackDeductions.Label
	}
	var rows []Aside
	tell := func(was, is ExtraLine, named ExtraLine) {
		if was.Points == is.Points {
			return
		}
		rows = append(rows, Aside{
			Name: kind + " " + named.Code + " " + named.Name, Then: was.Points.String(), Now: is.Points.String(),
			Delta: sign * (is.Points - was.Points), Records: refsBetween(was.Behind.All(), is.Behind.All()),
		})
	}
	for _, is := range now {
		was, _ := extraLike(then, is)
		tell(was, is, is)
	}
	for _, was := range then {
		if _, stays := extraLike(now, was); !stays {
			tell(was, ExtraLine{}, was)
		}
	}
	return rows
}

// extraLike finds the row of another year or scheme that is the same.
func extraLike(rows []ExtraLine, wanted ExtraLine) (ExtraLine, bool) {
	for _, row := range rows {
		if row.Code == wanted.Code && row.Name == wanted.Name {
			return row, true
		}
	}
	return ExtraLine{}, false
}

// answers lists the conditions that both schemes ask and that are answered otherwise.
func answers(then, now []GateLine) []Aside {
	var rows []Aside
	for _, is := range now {
		for _, was := range then {
			if was.Gate.Code != is.Gate.Code || was.Gate.Name != is.Gate.Name || was.State == is.State {
				continue
			}
			rows = append(rows, Aside{Name: is.Gate.Mark + " " + is.Gate.Name, Then: was.State.said(), Now: is.State.said(), Records: refsBetween(was.Behind.All(), is.Behind.All())})
		}
	}
	return rows
}

// said puts the answer to a condition into words.
func (s GateState) said() string {
	switch s {
	case Met:
		return term.TableGateResult.Label(string(Met))
	case Failed:
		return term.TableGateResult.Label(string(Failed))
	case Cured:
		return term.WordGateCured
	}
	return term.WordGateUnchecked
}
