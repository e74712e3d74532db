package appraisal

import (
	"fmt"
	"sort"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Gap is one indicator that can still earn points: what is missing, by when, and what it is worth.
type Gap struct {
	Item   rulepack.Item
	Lack   string
	Before app.Day // last day on which it can be mended
	Worth  app.Points
	State  count.State
	Entity string // ledger in which it is mended
}

// Gaps lists what is missing, the most points first.
func (r Result) Gaps(f *count.Facts) []Gap {
	var gaps []Gap
	for _, line := range r.Indicators {
		if line.State == count.NotBuilt || line.State == count.NotApplicable || line.Score >= line.Max {
			continue
		}
		gaps = append(gaps, Gap{Item: line.Item, Lack: line.Missing(), Before: f.Period().To, Worth: line.Max - line.Score, State: line.State, Entity: line.entity()})
	}
	sort.SliceStable(gaps, func(i, j int) bool { return gaps[i].Worth > gaps[j].Worth })
	return gaps
}

// Missing says what the indicator lacks, in its own words.
func (l Indicator) Missing() string {
	switch {
	case l.State != count.HasData:
		return l.Reason
	case l.Measure.Lack != "":
		return l.Measure.Lack
	case l.judgedApart():
		return fmt.Sprintf(term.LackPart, l.ActualText(), field.ShowShare(l.Part))
	case l.Item.Target.Percent:
		return fmt.Sprintf(term.LackShare, field.ShowShare(l.Measure.Actual()), field.ShowShare(l.Aim.Value))
	case l.Item.Target.Yearly:
		return fmt.Sprintf(term.LackCount, field.ShowRatio(l.Aim.Value.Minus(l.Measure.Actual()).Up()), l.Aim.Unit)
	}
	if term.WholeUnit(l.Aim.Unit) {
		return fmt.Sprintf(term.LackLevel, field.ShowWhole(l.Measure.Actual()), l.Aim.Unit, field.ShowWhole(l.Aim.Value))
	}
	return fmt.Sprintf(term.LackLevel, l.Measure.Actual().Decimal(2), l.Aim.Unit, l.Aim.Value.Decimal(2))
}

// judgedApart reports a method that does not go by actual over target, so that no number is missing.
func (l Indicator) judgedApart() bool {
	switch l.Item.Method.Kind {
	case rulepack.Parts, rulepack.Bands, rulepack.Hand, rulepack.Rank, rulepack.Formula, rulepack.Cases, rulepack.Steps, rulepack.Knots:
		return true
	}
	return false
}

// entity names the ledger that feeds the indicator: that of its records, else by its metric.
func (l Indicator) entity() string {
	for _, group := range []count.Refs{l.Measure.Marked, l.Measure.Records} {
		if entity := group.Entity(); entity != "" {
			return entity
		}
	}
	return count.HomeLedger(l.Item.Metric)
}

// Move is what one record adds to one indicator.
type Move struct {
	Item   rulepack.Item
	Before string // actual without the record
	After  string // actual with it
	Delta  app.Points
}

// Moves compares the score with and without one record, indicator by indicator (牵动的得分).
func Moves(f *count.Facts, metrics map[string]count.Metric, id app.ID) []Move {
	return moved(Score(f, metrics), Score(f.Without(id), metrics))
}

// moved compares two scores of one facility-year.
func moved(with, without Result) []Move {
	var moves []Move
	for i, now := range with.Indicators {
		then := without.Indicators[i]
		before, after := then.ActualText(), now.ActualText()
		if now.Score == then.Score && before == after && now.State == then.State {
			continue
		}
		moves = append(moves, Move{Item: now.Item, Before: before, After: after, Delta: now.Score - then.Score})
	}
	return moves
}

// ActualText shows the measured value in the unit of the indicator, or the state when there is none.
func (l Indicator) ActualText() string {
	if l.State != count.HasData {
		return term.TableState.Label(string(l.State))
	}
	switch {
	case l.Band != "":
		return l.Band
	case l.inParts() && !l.Overridden:
		return field.ShowRatio(l.Measure.Num) + " " + l.Item.Target.Whole
	case l.Item.Target.Percent:
		return field.ShowShare(l.Measure.Actual())
	}
	return field.ShowAmount(l.Measure.Actual(), l.Aim.Unit)
}

// TargetText shows the target in the same unit.
func (l Indicator) TargetText() string {
	if l.inParts() && l.State == count.HasData && !l.Overridden {
		return field.ShowRatio(l.Measure.Den) + " " + l.Item.Target.Whole
	}
	if !l.Aim.Known {
		return term.WordDash
	}
	if l.Item.Target.Percent {
		return "≥ " + field.ShowShare(l.Aim.Value)
	}
	return field.ShowAmount(l.Aim.Value, l.Aim.Unit)
}

// inParts reports a share that papers show as so many of so many: all of them are asked for.
func (l Indicator) inParts() bool {
	return l.Item.Target.Whole != "" && l.Aim.Value.Cmp(app.Whole(1)) == 0
}
