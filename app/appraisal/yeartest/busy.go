package yeartest

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/selection"
)

// Busy is a believable half year: hours, closures, events, groups, festivals.
func Busy(t testing.TB) *Book {
	t.Helper()
	y := New(t, "2025-06-30")
	y.Plan("2024-01-01", "09:00-17:00")
	y.OpenEach("2025-01-01", "2025-06-27", "09:00-17:00")
	y.Visits("2025-06-29", 300)
	y.Shut("2025-06-30", "2025-06-30").Notice = "2025-06-29"
	y.Class("C05", 2)
	y.Class("C08", 40)
	y.HoldTimes(40, "C08", "2025-02-01")
	y.ReachGroups()
	y.Activities[0].Festival = "spring"
	y.Activities[1].Verdict = "amend"
	y.Activities[2].Attended = app.Reading{}
	y.PromisePeople("20000", "甲")
	return y
}

// ReachGroups fills eight activities of 1,000 people so that every group just reaches its share: two
// groups are targeted by the first four, the other two by the rest.
func (y *Book) ReachGroups() {
	for i := range 8 {
		a := y.Hold("C08", app.Day("2025-03-01").Add(i))
		a.Attended = app.Number(1000)
		a.Elder, a.Minor, a.Disabled, a.Worker = app.Number(100), app.Number(50), app.Number(5), app.Number(20)
		a.Audience = app.Codes{"elder", "minor"}
		if i >= 4 {
			a.Audience = app.Codes{"disabled", "worker"}
		}
	}
}

// PromisePeople puts a target for F1.1 into a contract of the whole year.
func (y *Book) PromisePeople(value, measure app.Line) *selection.Target {
	target := y.Promise(y.Contract("约", y.Period().From, y.Period().To), value)
	target.Indicator, target.Unit, target.Measure = "F1.1", "人次", measure
	return target
}
