package office_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// beside is a centre with a few records, and another place that has records of the same days.
func beside(t *testing.T) centre {
	t.Helper()
	c := newCentre(t, "2025-06-30")
	c.held("2025-03-01", "甲")
	c.open("2025-03-01", "09:00-17:00")
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: c.place.ID, From: "2025-03-02", To: "2025-03-03", Notice: "2025-02-01"})
	c.hall.Capacity = app.Number(10)
	keep(c, c.Facility.Spaces, c.hall)
	other := keep(c, c.Facility.Facilities, &facility.Facility{Code: "BC", Name: "别处文化室", Short: "别处", Type: "community"})
	away := c.held("2025-03-04", "乙")
	away.Facility = other.ID
	keep(c, c.Delivery.Activities, away)
	log := c.open("2025-03-04", "09:00-17:00")
	log.Facility = other.ID
	keep(c, c.Delivery.Openings, log)
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: other.ID, From: "2025-02-20", To: "2025-03-05", Notice: "2025-02-01"})
	return c
}

// fields tells at which fields something was found.
func (c centre) fields(findings []app.Finding, err error) string {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
	text := ""
	for _, f := range findings {
		text += f.Field + " "
	}
	return text
}

// TestActivityBesideOthers: the desk looks at the space, the day and the contracts of the activity.
func TestActivityBesideOthers(t *testing.T) {
	c := beside(t)
	for _, r := range []struct {
		what  string
		name  app.Line
		start app.Day
		space app.ID
		want  string
	}{
		{"a twin in a full hall", "甲", "2025-03-01", c.hall.ID, "attended name "},
		{"held in the future without a contract", "甲", "2026-07-01", c.hall.ID, "start attended start "},
		{"a day before a namesake", "甲", "2025-02-28", "", ""},
		{"a day after a namesake", "甲", "2025-03-02", "", ""},
		{"a namesake in another place", "乙", "2025-03-04", "", ""},
	} {
		a := &delivery.Activity{Facility: c.place.ID, Space: r.space, Name: r.name, Class: "C05", Status: delivery.Held, Start: r.start, Attended: app.Number(20)}
		if got := c.fields(c.Delivery.Activities.Look(a)); got != r.want {
			t.Errorf("%s: found at %q, want %q", r.what, got, r.want)
		}
	}
	gone := &delivery.Activity{Facility: c.place.ID, Space: "gone", Start: "2025-03-01"}
	if _, err := c.Delivery.Activities.Look(gone); app.KindOf(err) != app.NotFound {
		t.Errorf("in a space that is not there: %v", err)
	}
}

// TestOpeningBesideOthers: the desk looks at the other logs of the day and at the closures.
func TestOpeningBesideOthers(t *testing.T) {
	c := beside(t)
	for day, want := range map[app.Day]string{"2025-02-28": "", "2025-03-01": "day ", "2025-03-02": "segments ", "2025-03-03": "segments ", "2025-03-04": ""} {
		o := &delivery.Opening{Facility: c.place.ID, Day: day, Segments: app.Segments{{From: "09:00", To: "10:00"}}}
		if got := c.fields(c.Delivery.Openings.Look(o)); got != want {
			t.Errorf("a log of %s: found at %q, want %q", day, got, want)
		}
	}
	backwards := &delivery.Closure{Facility: c.place.ID, From: "2025-03-02", To: "2025-03-01"}
	if got := c.fields(c.Delivery.Closures.Look(backwards)); got != "to " {
		t.Errorf("a closure backwards: found at %q", got)
	}
}
