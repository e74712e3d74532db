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
	Unchecked GateState = "unchecked"
)

// Claims are what besides the indicators goes into the final total: how often each bonus row and
// each deduction row applies, by code, and the answers to the gates.
type Claims struct {
	Bonus      map[string]int64
	Deductions map[string]int64
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

// Close adds bonus, takes deductions away and finds the grade: floor 0, cap full mark plus bonus
// cap, a failed gate caps the grade (DEFINITIONS 1.11, 1.12).
func Close(pack rulepack.Pack, indicators app.Points, claims Claims) Final {
	final := Final{Indicators: indicators, Bonus: bonus(pack.Bonus, claims.Bonus)}
	for _, d := range pack.Deductions {
		final.Deduction += d.Each * app.Points(claims.Deductions[d.Code])
	}
	final.Total = min(max(indicators+final.Bonus-final.Deduction, 0), pack.Full+pack.Bonus.Cap)
	final.Grade = pack.Grade(final.Total)
	for _, g := range pack.Gates {
		switch claims.Gates[g.Code] {
		case Met:
		case Failed:
			final.Capped = true
		default:
			final.Provisional = true
		}
	}
	if final.Capped {
		final.Grade = worse(pack, final.Grade)
	}
	return final
}

func bonus(b rulepack.Bonus, claims map[string]int64) app.Points {
	var sum app.Points
	for _, row := range b.Rows {
		earned := row.Each * app.Points(claims[row.Code])
		if row.Cap > 0 {
			earned = min(earned, row.Cap)
		}
		sum += earned
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
