package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// working says how the score follows from what was measured, so that it can be done again by hand.
func working(l *Indicator, actual, target app.Ratio) string {
	shown, aim := field.ShowRatio(actual), field.ShowRatio(target)
	if l.Item.Target.Percent {
		shown, aim = field.ShowShare(actual), field.ShowShare(target)
	}
	if say := l.worked(); say != nil {
		return say(shown)
	}
	if l.inParts() && actual.Cmp(target) > 0 {
		return fmt.Sprintf(term.FormWorkingOver, field.ShowRatio(l.Measure.Num), field.ShowRatio(l.Measure.Den), l.Score)
	}
	if l.inParts() { // 4 × 201 ÷ 208 can be done by hand, 4 × 96.6% would round twice
		return fmt.Sprintf(term.FormWorkingParts, l.Max.Short(), field.ShowRatio(l.Measure.Num), field.ShowRatio(l.Measure.Den), l.Score)
	}
	if target.Cmp(app.Whole(1)) == 0 && actual.Cmp(target) <= 0 {
		return fmt.Sprintf(term.FormWorkingRate, l.Max.Short(), shown, l.Score)
	}
	rate := actual.Over(target)
	switch {
	case l.Part.Sign() == 0 && rate.Sign() > 0:
		return fmt.Sprintf(term.FormWorkingFloor, shown, aim, field.ShowShare(rate), field.ShowShare(l.Item.Method.Floor))
	case rate.Cmp(app.Whole(1)) > 0:
		return fmt.Sprintf(term.FormWorkingOver, shown, aim, l.Score)
	}
	return fmt.Sprintf(term.FormWorking, l.Max.Short(), shown, aim, rate.Decimal(4), l.Score)
}

// ramped shows how a score rises between two shares.
func ramped(l *Indicator, actual app.Ratio) string {
	low, high := l.Item.Method.Low, l.method().High
	switch {
	case actual.Cmp(high) >= 0:
		return fmt.Sprintf(term.FormWorkingHigh, field.ShowShare(actual), field.ShowShare(high), l.Score)
	case actual.Cmp(low) <= 0:
		return fmt.Sprintf(term.FormWorkingLow, field.ShowShare(actual), field.ShowShare(low))
	}
	return fmt.Sprintf(term.FormWorkingRamp, l.Max.Short(), field.ShowShare(actual), field.ShowShare(low), field.ShowShare(high), l.Score)
}

// worked gives the words of the methods that do not go by actual over target.
func (l *Indicator) worked() func(shown string) string {
	switch l.Item.Method.Kind {
	case rulepack.Ramp:
		return func(string) string { return ramped(l, l.Measure.Actual()) }
	case rulepack.Steps:
		return func(string) string { return l.stepped(l.shown(l.Measure), l.Measure.Actual()) }
	case rulepack.Levels:
		return l.leveled
	case rulepack.Knots:
		return func(string) string { return l.knotted(l.shown(l.Measure)) }
	case rulepack.Cases:
		return func(string) string {
			return fmt.Sprintf(term.FormWorkingCases, l.Max.Short(), field.ShowRatio(l.Measure.Actual()), field.ShowShare(l.Item.Method.Each), l.Score)
		}
	case rulepack.Parts:
		return func(string) string {
			return fmt.Sprintf(term.FormWorkingPartsMet, l.Max.Short(), field.ShowShare(l.Part), l.Score)
		}
	case rulepack.Rank:
		return func(string) string {
			return fmt.Sprintf(term.FormWorkingRank, l.shown(l.Measure), l.Peers, l.Place, field.ShowShare(l.Part), l.Max.Short(), l.Score)
		}
	case rulepack.Bands:
		return func(string) string {
			return fmt.Sprintf(term.FormWorkingBand, l.Band, field.ShowShare(l.Part), l.Max.Short(), l.Score)
		}
	case rulepack.Formula:
		return func(string) string {
			return fmt.Sprintf(term.FormWorkingFormula, l.points.Decimal(2), l.Item.Max.Short(), l.Score)
		}
	case rulepack.Hand:
		if l.Overridden {
			return func(string) string {
				return fmt.Sprintf(term.FormWorkingHand, field.ShowShare(l.Part), l.Max.Short(), l.Score)
			}
		}
	}
	return nil
}

// figure puts a break point into the words of the indicator.
func (l *Indicator) figure(r app.Ratio) string {
	return l.shown(count.Measure{State: count.HasData, Num: r, Den: app.Whole(1)})
}

// reached is the last step at or below a value, and whether there is one.
func (l *Indicator) reached(value app.Ratio) (step rulepack.Step, ok bool) {
	for _, s := range l.Item.Method.Steps {
		if value.Cmp(s.From) >= 0 {
			step, ok = s, true
		}
	}
	return step, ok
}

// stepped shows which step was reached.
func (l *Indicator) stepped(shown string, value app.Ratio) string {
	step, ok := l.reached(value)
	if !ok && len(l.Item.Method.Steps) == 0 {
		return ""
	}
	if !ok {
		return fmt.Sprintf(term.FormWorkingNoStep, shown, fmt.Sprintf(term.FormStepFrom, l.figure(l.Item.Method.Steps[0].From)))
	}
	return fmt.Sprintf(term.FormWorkingStep, shown, fmt.Sprintf(term.FormStepFrom, l.figure(step.From)), field.ShowShare(l.Part), l.Max.Short(), l.Score)
}

// leveled shows which level was reached against the target.
func (l *Indicator) leveled(shown string) string {
	rate, aim := l.Measure.Actual().Over(l.Aim.Value), field.ShowRatio(l.Aim.Value)
	if l.Item.Target.Percent {
		aim = field.ShowShare(l.Aim.Value)
	}
	said := fmt.Sprintf(term.FormOf, shown, aim) + term.WordEquals + field.ShowShare(rate)
	step, ok := l.reached(rate)
	if len(l.Item.Method.Steps) == 0 {
		return ""
	}
	if !ok || l.Part.Sign() == 0 {
		return fmt.Sprintf(term.FormWorkingNoStep, said, fmt.Sprintf(term.FormStepFrom, field.ShowShare(l.Item.Method.Steps[0].From)))
	}
	return fmt.Sprintf(term.FormWorkingStep, said, fmt.Sprintf(term.FormStepFrom, field.ShowShare(step.From)), field.ShowShare(l.Part), l.Max.Short(), l.Score)
}

// knotted shows between which break points the actual lies.
func (l *Indicator) knotted(shown string) string {
	knots, actual := l.Item.Method.Steps, l.Measure.Actual()
	step, ok := l.reached(actual)
	if !ok || len(knots) == 0 || actual.Cmp(knots[len(knots)-1].From) >= 0 {
		return l.stepped(shown, actual)
	}
	for i := range knots {
		if knots[i].From.Cmp(step.From) > 0 {
			return fmt.Sprintf(term.FormWorkingBetween, shown, l.figure(step.From), l.figure(knots[i].From), field.ShowShare(l.Part), l.Score)
		}
	}
	return l.stepped(shown, actual)
}
