package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/rulepack"
)

// Part gives the part of the full mark, 0…1, that an actual earns. target is 1 where none is set.
func Part(m rulepack.Method, actual, target app.Ratio) app.Ratio {
	switch m.Kind {
	case rulepack.Linear:
		rate := actual.Over(target)
		if rate.Cmp(m.Floor) < 0 {
			return app.Whole(0)
		}
		return rate.Clamp()
	case rulepack.Rate:
		return actual.Over(target).Clamp()
	case rulepack.Ramp:
		return ramp(m, actual)
	case rulepack.Steps:
		return highest(m.Steps, actual)
	case rulepack.Levels:
		if actual.Sign() <= 0 {
			return app.Whole(0)
		}
		return highest(m.Steps, actual.Over(target))
	case rulepack.Knots:
		return between(m.Steps, actual)
	case rulepack.Cases:
		return app.Whole(1).Minus(m.Each.Times(actual)).Clamp()
	}
	return actual.Clamp() // by hand: the part itself was typed
}

// ramp gives the part on the way from the low share to the high one. A contract may set the high share
// at or under the low one: then all is earned there and nothing under it.
func ramp(m rulepack.Method, actual app.Ratio) app.Ratio {
	switch {
	case actual.Cmp(m.High) >= 0:
		return app.Whole(1)
	case actual.Cmp(m.Low) <= 0 || m.High.Cmp(m.Low) <= 0:
		return app.Whole(0)
	}
	return actual.Minus(m.Low).Over(m.High.Minus(m.Low))
}

// highest gives the part of the last step that the actual reaches.
func highest(steps []rulepack.Step, actual app.Ratio) app.Ratio {
	part := app.Whole(0)
	for _, s := range steps {
		if actual.Cmp(s.From) >= 0 {
			part = s.Part
		}
	}
	return part.Clamp()
}

// between gives the part on the line through the break points; nothing below the first.
func between(knots []rulepack.Step, actual app.Ratio) app.Ratio {
	last := knots[len(knots)-1]
	if actual.Cmp(last.From) >= 0 {
		return last.Part.Clamp()
	}
	for i := len(knots) - 2; i >= 0; i-- {
		low, high := knots[i], knots[i+1]
		if actual.Cmp(low.From) < 0 {
			continue
		}
		along := actual.Minus(low.From).Over(high.From.Minus(low.From))
		return low.Part.Plus(high.Part.Minus(low.Part).Times(along)).Clamp()
	}
	return app.Whole(0)
}
