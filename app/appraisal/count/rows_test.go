package count

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
)

// TestPlanRowsFollowEveryLine: what became of a line of the plan by the last of June.
func TestPlanRowsFollowEveryLine(t *testing.T) {
	event := func(status app.Code, start app.Day, cause app.Code) *delivery.Activity {
		return &delivery.Activity{Programme: "p", Class: "C05", Status: status, Start: start, Cause: cause, Sessions: app.Number(2)}
	}
	for _, row := range []struct {
		rule   string
		due    app.Day
		events []*delivery.Activity
		want   string
	}{
		{"its day has not come", "2025-09-30", nil, "ahead 0 0 []"},
		{"its day has passed and nothing was held", "2025-06-30", nil, "undone 0 0 []"},
		{"an event of it was held, also before its day", "2025-09-30", []*delivery.Activity{event(delivery.Held, "2025-03-01", "")}, "done 2 0 []"},
		{"held counts more than cancelled", "2025-03-31", []*delivery.Activity{event(delivery.Cancelled, "2025-03-01", "weather"), event(delivery.Partial, "2025-03-02", "")}, "done 2 1 [weather]"},
		{"all cancelled, each cause once", "2025-03-31", []*delivery.Activity{event(delivery.Cancelled, "2025-03-01", "weather"), event(delivery.Cancelled, "2025-03-02", "weather")}, "off 0 2 [weather]"},
		{"held after the last day does not count yet", "2025-03-31", []*delivery.Activity{event(delivery.Held, "2025-07-01", "")}, "undone 0 0 []"},
		{"a postponed one is neither", "2025-03-31", []*delivery.Activity{event(delivery.Postponed, "2025-03-01", "weather")}, "undone 0 0 []"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			f := newRowFacts()
			f.Programmes = []*delivery.Programme{{Base: app.Base{ID: "p"}, Due: row.due}}
			f.Activities = append(row.events, event(delivery.Held, "2025-03-01", ""))
			f.Activities[len(row.events)].Programme = "" // of no plan
			f.Prepare()
			got := f.PlanRows()[0]
			word := map[Outcome]string{Ahead: "ahead", Done: "done", CalledOff: "off", Undone: "undone"}[got.Outcome]
			if said := fmt.Sprint(word, " ", got.Events, " ", got.Off, " ", got.Causes); said != row.want {
				t.Errorf("got %s, want %s", said, row.want)
			}
		})
	}
}

func newRowFacts() *Facts {
	return &Facts{Pack: rulepack.Pack{}, Facility: &facility.Facility{Base: app.Base{ID: "f"}}, Year: 2025, Today: "2025-06-30"}
}

// TestRowsAddWhatIsKnown: what is not filled stays unknown and is not 0.
func TestRowsAddWhatIsKnown(t *testing.T) {
	f := newRowFacts()
	f.Books = []*delivery.Books{{Month: "2025-01-01", Visits: app.Number(10), Total: app.Number(5)}, {Month: "2025-02-01", Visits: app.Number(0), Total: app.Number(7)}, {Month: "2025-07-01", Visits: app.Number(99)}}
	f.Volunteering = []*delivery.Volunteering{{Day: "2025-01-01", Post: "甲", People: app.Number(4), Hours: app.Hundredths(250)}, {Day: "2025-01-02", Post: "乙", People: app.Number(3)}, {Day: "2025-07-01", Post: "甲", People: app.Number(9)}}
	f.Stocktakes = []*facility.Stocktake{{Base: app.Base{ID: "1"}, Asset: "a", Day: "2025-02-01", Listed: app.Number(1), Found: app.Number(0)}, {Base: app.Base{ID: "2"}, Asset: "a", Day: "2025-03-01", Listed: app.Number(1), Found: app.Number(1)}, {Base: app.Base{ID: "3"}, Asset: "b", Day: "2025-03-01", Listed: app.Number(2)}}
	f.Enrolments = []*delivery.Enrolment{{Day: "2024-01-01", Mode: delivery.Named, KeepUntil: "2025-06-30"}, {Day: "2025-02-01", Mode: delivery.Named, Count: app.Number(3), KeepUntil: "2025-07-01"}, {Day: "2025-02-01", Mode: delivery.CountOnly}}
	f.Prepare()
	months, sum := f.BookRows()
	if got := fmt.Sprint(len(months), sum.Visits, sum.Total, sum.Lent.Blank()); got != "2 10 7 true" {
		t.Errorf("books %s", got)
	}
	posts, all := f.PostRows()
	if got := fmt.Sprint(len(posts), posts[1].Timed, all.Times, all.People, all.Timed, all.Hours.Short()); got != "2 0 2 7 110" {
		t.Errorf("volunteers %s", got)
	}
	counts, agreeing := f.CountRows()
	if got := fmt.Sprint(len(counts), agreeing, counts[1].Agrees, counts[0].Count.ID); got != "2 1 false2" {
		t.Errorf("counts %s", got)
	}
	if got := f.Registers(); got.Due != 1 || got.Overdue != 1 || got.Named != 1 || got.Heads != 1 {
		t.Errorf("registers %+v", got)
	}
	if f.CheckRows() != nil || len(f.BrandRows())+len(f.CourseRows())+len(f.BookingRows()) != 0 {
		t.Error("rows of nothing")
	}
}
