package steer

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
)

// effort is how many half days it takes to close the gap of an indicator: what is missing to its target,
// in the unit that its metric counts, times the work of one. A gap that cannot be counted is one piece
// of work. What is past mending is no work.
func effort(then appraisal.Indicator, gone int64) app.Ratio {
	each := work(then.Item.Metric)
	if then.State != count.HasData {
		return each
	}
	goal := app.Whole(1)
	if then.Aim.Known {
		goal = then.Aim.Value
	}
	missing := goal.Times(then.Measure.Den).Minus(then.Measure.Num).Minus(app.Whole(gone))
	if missing.Sign() <= 0 {
		return each
	}
	return missing.Up().Times(each)
}

// work is the usual work of one unit in half days, from how long such things take a centre of a few
// people: an event with its notice, photos and entry takes a day, a record to be filled in five minutes.
//
//	an event 2 · a course 6 · an exhibition 8 · a class without offers 4 · a group 4 · a festival 3 ·
//	a community 2 · a brand 6 · a line of the plan 3 · a share of the readings 12 (six events)
//	an hour of opening, of late hours or of a room 1/4 · a rest day 2 · a day of presence 1 · a visitor 1/20
//	an hour of training 1/4 · an hour of volunteers 1/8 · a paper 2 · an item on display 1/2 ·
//	an asset 1/8 · a record 1/24 · a review 1/4 · a notice 1/2 · a round of asking 2 (half of the mark)
func work(metric string) app.Ratio {
	switch metric {
	case "training.terms", "brand.kept":
		return app.Whole(6)
	case "exhibition.runs":
		return app.Whole(8)
	case "activity.classes", "activity.groups", "resident.consulted", "award.level":
		return app.Whole(4)
	case "activity.festivals", "plan.done":
		return app.Whole(3)
	case "reading.service":
		return app.Whole(12)
	case "open.weeklyHours", "open.staggeredShare", "space.used", "staff.training", "activity.reviewed":
		return app.Frac(1, 4)
	case "volunteer.hours", "asset.counted":
		return app.Frac(1, 8)
	case "ledger.complete":
		return app.Frac(1, 24)
	case "visits.personTimes", "activity.turnout":
		return app.Frac(1, 20)
	case "display.rules", "display.access", "closure.announced":
		return app.Frac(1, 2)
	case "staff.attendance", "privacy.kept":
		return app.Whole(1)
	}
	return app.Whole(2)
}
