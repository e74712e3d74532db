package delivery_test

import (
	"fmt"
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

// TestOther: the rest of the people is worked out, and is blank where it is not known.
func TestOther(t *testing.T) {
	for _, r := range []struct {
		name string
		a    delivery.Activity
		want app.Reading
	}{
		{"total less the groups", delivery.Activity{Attended: n(100), Elder: n(20), Minor: n(10), Disabled: n(5), Worker: n(4), Veteran: n(1)}, n(60)},
		{"one group is enough", delivery.Activity{Attended: n(100), Veteran: n(1)}, n(99)},
		{"a group of 0 is filled", delivery.Activity{Attended: n(100), Worker: n(0)}, n(100)},
		{"no group filled", delivery.Activity{Attended: n(100)}, app.Reading{}},
		{"no total", delivery.Activity{Elder: n(20)}, app.Reading{}},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := r.a.Other(); got != r.want {
				t.Errorf("other is %q, want %q", got, r.want)
			}
		})
	}
}

func TestGroup(t *testing.T) {
	a := delivery.Activity{Elder: n(1), Minor: n(2), Disabled: n(3), Worker: n(4), Veteran: n(5)}
	for i, key := range []app.Code{"elder", "minor", "disabled", "worker", "veteran"} {
		if got := a.Group(key); got != n(int64(i+1)) {
			t.Errorf("%s is %s", key, got)
		}
	}
	if got := a.Group("all"); got != (app.Reading{}) || a.Groups() != 15 {
		t.Errorf("everybody is %s, groups add up to %d", got, a.Groups())
	}
}

func TestPart(t *testing.T) {
	own := delivery.Activity{Facility: "here"}
	both := delivery.Activity{Facility: "here", Partners: app.Shares{{ID: "here", Percent: 60}, {ID: "there", Percent: 40}}}
	for _, r := range []struct {
		a        delivery.Activity
		facility app.ID
		want     app.Ratio
		joint    bool
	}{
		{own, "here", app.Whole(1), false}, {own, "there", app.Whole(0), false},
		{both, "here", app.Frac(3, 5), true}, {both, "there", app.Frac(2, 5), true}, {both, "nowhere", app.Whole(0), true},
		{delivery.Activity{Facility: "here", Partners: app.Shares{{ID: "here", Percent: 100}}}, "here", app.Whole(1), false},
	} {
		if got := r.a.Part(r.facility); got.Cmp(r.want) != 0 || r.a.Joint() != r.joint {
			t.Errorf("%s has %s of it, want %s", r.facility, got.Decimal(2), r.want.Decimal(2))
		}
	}
}

// TestAhead: what is still to come, of all states.
func TestAhead(t *testing.T) {
	for status, want := range map[app.Code]bool{
		delivery.Planned: true, delivery.Reviewed: true, delivery.Announced: true, delivery.Running: false, delivery.Held: false,
		delivery.Partial: false, delivery.Cancelled: false, delivery.Postponed: false,
	} {
		if a := (delivery.Activity{Status: status}); a.Ahead() != want {
			t.Errorf("%s is still to come: %v", status, !want)
		}
	}
}

func log(day app.Day, hours string) *delivery.Opening {
	o := &delivery.Opening{Day: day}
	if err := o.Segments.Set(hours); err != nil {
		panic(err) // a slip of the table
	}
	return o
}

func TestHours(t *testing.T) {
	hours := delivery.HoursOf([]*delivery.Opening{log("2025-05-01", "08:00-12:00;11:00-18:00;22:00-02:00"), log("2025-05-02", "01:00-03:00"), log("2025-05-04", "")})
	for _, r := range []struct {
		day              app.Day
		minutes, working int64
		opened           bool
	}{{"2025-04-30", 0, 0, false}, {"2025-05-01", 720, 240, true}, {"2025-05-02", 180, 180, true}, {"2025-05-03", 0, 0, false}, {"2025-05-04", 0, 0, false}} {
		if hours.Minutes(r.day) != r.minutes || hours.Staggered(r.day, true) != r.working || hours.Staggered(r.day, false) != r.minutes || hours.Opened(r.day) != r.opened {
			t.Errorf("%s has %d minutes, %d staggered, opened %v", r.day, hours.Minutes(r.day), hours.Staggered(r.day, true), hours.Opened(r.day))
		}
	}
	for _, r := range []struct {
		hours string
		want  []app.Day
	}{{"", nil}, {"09:00-24:00", []app.Day{"2025-05-31"}}, {"09:00-00:00", []app.Day{"2025-05-31"}}, {"09:00-10:00;23:00-00:01", []app.Day{"2025-05-31", "2025-06-01"}}, {"20:00-01:00;22:00-02:00", []app.Day{"2025-05-31", "2025-06-01"}}} {
		if got := log("2025-05-31", r.hours).Days(); !slices.Equal(got, r.want) {
			t.Errorf("%q falls on %v, want %v", r.hours, got, r.want)
		}
	}
}

func closure(from, to app.Day) *delivery.Closure {
	return &delivery.Closure{From: from, To: to, Exempt: app.Yes, Approver: "赵示例"}
}

func TestExemptDaysAndLongestClosure(t *testing.T) {
	span := app.Span{From: "2025-01-01", To: "2025-12-31"}
	opened := delivery.HoursOf([]*delivery.Opening{log("2025-05-03", "09:00-09:01")})
	other := closure("2025-08-01", "2025-08-31")
	other.Space = "hall"
	for _, r := range []struct {
		name     string
		closures []*delivery.Closure
		exempt   int
		longest  int
	}{
		{"none", nil, 0, 0},
		{"one day", []*delivery.Closure{closure("2025-05-01", "2025-05-01")}, 1, 1},
		{"a day with a minute logged is not exempt and breaks no run", []*delivery.Closure{closure("2025-05-01", "2025-05-05")}, 4, 5},
		{"adjacent ones are joined", []*delivery.Closure{closure("2025-06-06", "2025-06-10"), closure("2025-06-01", "2025-06-05")}, 10, 10},
		{"a day between parts them", []*delivery.Closure{closure("2025-06-01", "2025-06-05"), closure("2025-06-07", "2025-06-13")}, 12, 7},
		{"overlapping days count once", []*delivery.Closure{closure("2025-06-01", "2025-06-05"), closure("2025-06-03", "2025-06-07")}, 7, 7},
		{"only days of the span", []*delivery.Closure{closure("2024-12-20", "2025-01-02"), closure("2025-12-31", "2026-01-15")}, 3, 2},
		{"a space is not the house", []*delivery.Closure{other}, 0, 0},
		{"the longest, not the last", []*delivery.Closure{closure("2025-06-01", "2025-06-05"), closure("2025-07-01", "2025-07-02")}, 7, 5},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := len(delivery.ExemptDays(r.closures, opened, span)); got != r.exempt {
				t.Errorf("%d days exempt, want %d", got, r.exempt)
			}
			if got := delivery.LongestClosure(r.closures, span); got != r.longest {
				t.Errorf("longest run %d days, want %d", got, r.longest)
			}
		})
	}
}

// TestHappened is every class in every state, on the day before, the day, and the day after it began.
func TestHappened(t *testing.T) {
	for _, class := range []app.Code{"C04", "C05"} {
		got := ""
		for _, status := range []app.Code{"planned", "reviewed", "announced", "running", "held", "postponed", "cancelled", "partial"} {
			a := delivery.Activity{Class: class, Status: status, Start: "2025-05-02"}
			got += fmt.Sprint(status, " ", a.Happened("2025-05-01"), " ", a.Happened("2025-05-02"), "; ")
		}
		running := "false false"
		if class == delivery.Exhibition {
			running = "false true"
		}
		want := "planned false false; reviewed false false; announced false false; running " + running + "; held true true; postponed false false; cancelled false false; partial true true; "
		if got != want {
			t.Errorf("%s happened %q, want %q", class, got, want)
		}
	}
}
