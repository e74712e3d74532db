package rulepack

import "guanyunbu/app"

// Part gives the part of the full mark, 0…1, that an actual earns. target is 1 where none is set.
func (m Method) Part(actual, target app.Ratio) app.Ratio {
	switch m.Kind {
	case Linear:
		rate := actual.Over(target)
		if rate.Cmp(m.Floor) < 0 {
			return app.Whole(0)
		}
		return rate.Clamp()
	case Rate:
		return actual.Over(target).Clamp()
	case Ramp:
		return m.ramp(actual)
	case Steps:
		return m.Step(actual)
	case Levels:
		if actual.Sign() <= 0 {
			return app.Whole(0)
		}
		return m.Step(actual.Over(target))
	case Knots:
		return between(m.Steps, actual)
	case Cases:
		return app.Whole(1).Minus(m.Each.Times(actual)).Clamp()
	}
	return actual.Clamp() // by hand: the part itself was typed
}

// ramp gives the part on the way from the low share to the high one. A contract may set the high share
// at or under the low one: then all is earned there and nothing under it.
func (m Method) ramp(actual app.Ratio) app.Ratio {
	switch {
	case actual.Cmp(m.High) >= 0:
		return app.Whole(1)
	case actual.Cmp(m.Low) <= 0 || m.High.Cmp(m.Low) <= 0:
		return app.Whole(0)
	}
	return actual.Minus(m.Low).Over(m.High.Minus(m.Low))
}

// Step gives the part of the last step that the actual reaches.
func (m Method) Step(actual app.Ratio) app.Ratio {
	part := app.Whole(0)
	for _, s := range m.Steps {
		if actual.Cmp(s.From) >= 0 {
			part = s.Part
		}
	}
	return part.Clamp()
}

// between gives the part on the line through the break points; nothing below the first.
func between(knots []Step, actual app.Ratio) app.Ratio {
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
