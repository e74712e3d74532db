package rulepack

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Explained says in a sentence what the method of an item means, with its numbers and points.
func (i Item) Explained() string {
	m, full := i.Method, i.Max.Short()
	switch m.Kind {
	case Linear:
		if m.Floor.Sign() == 0 {
			return fmt.Sprintf(term.ExplainLinear, full)
		}
		return fmt.Sprintf(term.ExplainLinearFloor, full, share100(m.Floor))
	case Rate:
		return fmt.Sprintf(term.ExplainRate, full)
	case Ramp:
		return fmt.Sprintf(term.ExplainRamp, i.amount(m.Low), i.amount(m.High), full)
	case Cases:
		return fmt.Sprintf(term.ExplainCases, full, i.earned(m.Each))
	case Formula:
		return fmt.Sprintf(term.ExplainFormula, m.Formula, full)
	case Hand:
		return fmt.Sprintf(term.ExplainHand, full)
	case "":
		return term.ExplainUpper
	}
	return i.explainedRows()
}

// explainedRows says what the methods mean that have several lines.
func (i Item) explainedRows() string {
	m := i.Method
	var rows []string
	say := func(form, word string, part app.Ratio) {
		rows = append(rows, fmt.Sprintf(form, word, i.earned(part)))
	}
	whole := map[string]string{
		Steps: term.ExplainSteps, Knots: term.ExplainKnots, Levels: term.ExplainLevels, Rank: term.ExplainRank,
		Parts: term.ExplainParts, Bands: term.ExplainBands,
	}[m.Kind]
	for _, s := range m.Steps {
		switch m.Kind {
		case Steps:
			say(term.ExplainStep, i.amount(s.From), s.Part)
		case Knots:
			say(term.ExplainKnot, i.amount(s.From), s.Part)
		case Levels:
			say(term.ExplainLevel, share100(s.From), s.Part)
		case Rank:
			say(term.ExplainPlace, share100(s.From), s.Part)
		}
	}
	for _, part := range m.Parts {
		if m.Kind == Parts {
			say(term.ExplainPart, part.Name, part.Share)
		}
	}
	for _, band := range m.Bands {
		if m.Kind == Bands {
			say(term.ExplainBand, band.Name, band.Part)
		}
	}
	return fmt.Sprintf(whole, strings.Join(rows, term.ExplainAnd))
}

// amount shows a number as the actual of the item is shown.
func (i Item) amount(r app.Ratio) string {
	if i.Target.Percent {
		return share100(r)
	}
	if i.Target.Unit == "" {
		return field.ShowRatio(r)
	}
	return field.ShowRatio(r) + " " + i.Target.Unit
}

// earned shows the points that a part of the full mark comes to.
func (i Item) earned(part app.Ratio) string {
	return app.RoundPoints(i.Max.Ratio().Times(part)).Short()
}

func share100(r app.Ratio) string { return r.Times(app.Whole(100)).Short() + "%" }

// Aim says in words what an item is held against by the pack alone.
func (i Item) Aim() string {
	t := i.Target
	if t.Default.Sign() > 0 {
		return i.amount(t.Default)
	}
	switch {
	case len(t.ByType) > 0:
		return term.ExplainByType
	case t.LastYear:
		return term.PackTargetLastYear.Label
	}
	return ""
}
