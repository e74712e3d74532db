package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/rulepack"
)

// GateState is the answer to one condition that must hold.
type GateState string

// The answers; a gate nobody checked is never taken as met.
const (
	Met       GateState = "met"
	Failed    GateState = "failed"
	Cured     GateState = "cured" // failed in the period and since mended with approval: printed, without its cap
	Unchecked GateState = "unchecked"
)

// Claims are what besides the indicators goes into the final total: how often each bonus row and
// each deduction row applies, by code, and the answers to the gates.
type Claims struct {
	Bonus      map[string]app.Ratio
	Deductions map[string]app.Ratio
	Gates      map[string]GateState
}

// Final is the total with its grade.
type Final struct {
	Indicators  app.Points
	Bonus       app.Points
	Deduction   app.Points
	Total       app.Points
	Grade       rulepack.Grade
	Provisional bool // 暂定: a gate has not been checked
	Capped      bool // a failed gate caps the grade
}

// Close adds bonus, takes deductions away and finds the grade: the floor and the cap of the pack, and a
// failed gate that caps the grade (DEFINITIONS 1.11, 1.12).
func Close(pack rulepack.Pack, indicators app.Points, claims Claims) Final {
	final := Final{Indicators: indicators, Bonus: bonus(pack.Bonus, claims.Bonus)}
	for _, d := range pack.Deductions {
		final.Deduction += rowPoints(d.Each, claims.Deductions[d.Code], d.Most)
	}
	final.Total = min(max(indicators+final.Bonus-final.Deduction, pack.Floor), pack.Highest())
	final.Grade = pack.Grade(final.Total)
	for _, g := range pack.Gates {
		switch claims.Gates[g.Code] {
		case Met, Cured:
		case Failed:
			final.Capped = true
		default:
			final.Provisional = true
		}
	}
	final.cap(pack)
	return final
}

// cap holds the grade down to that of a failed gate.
func (f *Final) cap(pack rulepack.Pack) {
	if f.Capped {
		f.Grade = worse(pack, f.Grade)
	}
}

// rowPoints is what one row of the bonus or of the deductions comes to, rounded like an indicator.
func rowPoints(each app.Points, times app.Ratio, most app.Points) app.Points {
	points := app.RoundPoints(each.Ratio().Times(times.Max(app.Whole(0))))
	if most > 0 {
		return min(points, most)
	}
	return points
}

func bonus(b rulepack.Bonus, claims map[string]app.Ratio) app.Points {
	var sum app.Points
	for _, row := range b.Rows {
		sum += rowPoints(row.Each, claims[row.Code], row.Cap)
	}
	return min(sum, b.Cap)
}

// worse gives the failing grade of the pack, or the grade itself when that is lower still.
func worse(pack rulepack.Pack, grade rulepack.Grade) rulepack.Grade {
	for _, g := range pack.Grades {
		if g.Name == pack.Failing {
			if grade.From < g.From {
				return grade
			}
			return g
		}
	}
	return grade
}
