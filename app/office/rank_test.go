package office_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
)

// TestRanks: a pack that ranks compares the facilities of one type, as they stand on the day.
func TestRanks(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	pack := rulepack.Pack{
		Code: "rank", Name: "示例", Full: 1000, Failing: "差", Grades: []rulepack.Grade{{Name: "差"}},
		Items: []rulepack.Item{{Code: "A", Name: "场次", Max: 1000, Metric: "events.all", Target: rulepack.Target{Unit: "场"}, Method: rulepack.Method{
			Kind: rulepack.Rank, Steps: []rulepack.Step{{From: app.Frac(1, 3), Part: app.Frac(1, 2)}, {From: app.Whole(1), Part: app.Whole(1)}},
		}}},
	}
	desk := appraisal.NewDesk(pack, appraisal.Beside{Facility: c.Facility, Selection: c.Selection, Delivery: c.Delivery, Team: c.Team, Claims: c.Claims, Today: c.Today})
	score := func(place app.ID) string {
		judged, err := desk.Judge(place, 2025)
		if err != nil {
			t.Fatal(err)
		}
		line := judged.Result.Indicators[0]
		return fmt.Sprint(line.State, " ", line.Place, " of ", line.Peers, " ", line.Score)
	}
	c.held("2025-03-01", "音乐会")
	if got := score(c.place.ID); got != "noData 0 of 0 0.00" {
		t.Errorf("one alone is %s", got)
	}
	for i, kind := range []app.Code{"street", "street", "community"} {
		other := keep(c, c.Facility.Facilities, &facility.Facility{Code: app.Line(fmt.Sprint("F", i)), Name: app.Line(fmt.Sprint("示例中心", i)), Short: app.Line(fmt.Sprint("示", i)), Type: kind})
		for n := range i*2 + 1 {
			keep(c, c.Delivery.Activities, &delivery.Activity{Facility: other.ID, Name: app.Line(fmt.Sprint("演出", n)), Class: "C05", Status: delivery.Held, Start: app.Day("2025-04-01").Add(n), Sessions: app.Number(1), Attended: app.Number(50)})
		}
	}
	if got := score(c.place.ID); got != "hasData 2 of 3 5.00" {
		t.Errorf("with one event, as another of three, it is %s", got)
	}
	for n := range 4 {
		c.held(app.Day("2025-05-01").Add(n), app.Line(fmt.Sprint("夏日演出", n)))
	}
	if got := score(c.place.ID); got != "hasData 1 of 3 10.00" {
		t.Errorf("with the most events it is %s", got)
	}
}
