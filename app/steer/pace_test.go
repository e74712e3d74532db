package steer_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/steer"
)

// TestPace: on 20 October 293 of 365 days are gone. What is counted over the year is asked for that part, a level is asked for in
// full, and what is not built is not asked for.
func TestPace(t *testing.T) {
	year := func(states map[string]count.State) *appraisal.Judged {
		j := judged(facts(with("C05", "2026-03-01", "2026-04-01")))
		for i, line := range j.Result.Indicators {
			if s, other := states[line.Item.Code]; other {
				j.Result.Indicators[i].State = s
			}
		}
		return j
	}
	max := func(j *appraisal.Judged, code string) app.Points {
		line, _ := j.Result.Indicator(code)
		return line.Max
	}
	for _, row := range []struct {
		name   string
		states map[string]count.State
		want   func(j *appraisal.Judged) app.Points
	}{
		{"all that is built", nil, func(j *appraisal.Judged) app.Points {
			yearly := app.RoundPoints(max(j, "A1").Ratio().Times(app.Frac(293, 365)))
			return yearly + max(j, "A2") + max(j, "A3") + max(j, "A4") + max(j, "A5")
		}},
		{"what is not due asks for nothing yet", map[string]count.State{"A2": count.NotDue, "A3": count.NotApplicable, "A4": count.NotBuilt, "A5": count.NotDue}, func(j *appraisal.Judged) app.Points {
			return app.RoundPoints(max(j, "A1").Ratio().Times(app.Frac(293, 365)))
		}},
		{"without data the mark is asked for all the same", map[string]count.State{"A2": count.NoData, "A3": count.NotDue, "A4": count.NotDue, "A5": count.NotDue, "A1": count.NotDue}, func(j *appraisal.Judged) app.Points {
			return max(j, "A2")
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			j := year(row.states)
			is(t, "pace of the block", steer.Pace(j)["A"], row.want(j))
		})
	}
}
