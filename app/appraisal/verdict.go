package appraisal

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/term"
)

// GateTally counts the conditions by their answers.
type GateTally struct {
	All, Met, Cured, Failed, Unchecked int
}

// GateTally tells how the conditions of the year stand.
func (r Result) GateTally() GateTally {
	tally := GateTally{All: len(r.Gates)}
	for _, g := range r.Gates {
		switch g.State {
		case Met:
			tally.Met++
		case Cured:
			tally.Cured++
		case Failed:
			tally.Failed++
		default:
			tally.Unchecked++
		}
	}
	return tally
}

// Unbuilt counts the indicators whose ledgers are not part of this version, and their full marks.
func (r Result) Unbuilt() (n int, marks app.Points) {
	for _, l := range r.Indicators {
		if l.State == count.NotBuilt {
			n++
			marks += l.Item.Max
		}
	}
	return n, marks
}

// Extra reports a scheme with anything beside the indicators.
func (r Result) Extra() bool { return len(r.Bonus)+len(r.Deductions) > 0 }

// ComputedText shows what the ledgers give where a person typed another value; empty where nobody did.
func (l Indicator) ComputedText() string {
	if l.Computed == nil {
		return ""
	}
	counted := l
	counted.Measure, counted.State, counted.Band, counted.Overridden = *l.Computed, l.Computed.State, "", false
	if counted.State != count.HasData || l.Item.ByHand() {
		return term.TableState.Label(string(count.NoData))
	}
	return counted.ActualText()
}

// Overridden lists the indicators whose counted value was replaced by a typed one, in printed order.
func (r Result) Overridden() []Indicator {
	return r.lines(func(l Indicator) bool { return l.Overridden })
}

// Explained lists the indicators with a word on how they differ from last year, in printed order.
func (r Result) Explained() []Indicator {
	return r.lines(func(l Indicator) bool { return l.Explained != "" })
}

func (r Result) lines(asked func(Indicator) bool) []Indicator {
	var found []Indicator
	for _, l := range r.Indicators {
		if asked(l) {
			found = append(found, l)
		}
	}
	return found
}

// Bare is the result without the lists of records, for those who compare figures and let the facts go.
func (r Result) Bare() Result {
	lines := slices.Clone(r.Indicators)
	for i := range lines {
		lines[i].Measure.Records, lines[i].Measure.Marked, lines[i].Measure.Inputs, lines[i].Computed = count.Refs{}, count.Refs{}, nil, nil
	}
	r.Indicators, r.Segments = lines, nil
	r.Bonus, r.Deductions, r.Gates = slices.Clone(r.Bonus), slices.Clone(r.Deductions), slices.Clone(r.Gates)
	for _, extras := range [][]ExtraLine{r.Bonus, r.Deductions} {
		for i := range extras {
			extras[i].Marked, extras[i].Behind = count.Refs{}, count.Refs{}
		}
	}
	for i := range r.Gates {
		r.Gates[i].Behind = count.Refs{}
	}
	return r
}
