package sample_test

import (
	"slices"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
)

// one is a hard case that some record of a ledger must be.
type one[T any] struct {
	name string
	is   func(*T) bool
}

// present reports each case that no record is.
func present[T any](t *testing.T, records []*T, cases []one[T]) {
	t.Helper()
	for _, want := range cases {
		if !slices.ContainsFunc(records, want.is) {
			t.Errorf("no record for: %s", want.name)
		}
	}
}

// Cases of the activity log. They only read the record they are given.
var activityCases = []one[delivery.Activity]{
	{"cancelled because of a typhoon", func(a *delivery.Activity) bool { return a.Status == delivery.Cancelled && a.Cause == "weather" }},
	{"cancelled by the operator's fault", func(a *delivery.Activity) bool { return a.Status == delivery.Cancelled && a.Cause == "operator" }},
	{"postponed", func(a *delivery.Activity) bool { return a.Status == delivery.Postponed }},
	{"held in part", func(a *delivery.Activity) bool { return a.Status == delivery.Partial }},
	{"a concert across midnight and the year", func(a *delivery.Activity) bool {
		return a.Start == "2025-12-31" && a.End == "2026-01-01" && a.StartTime == "20:30" && a.EndTime == "00:30"
	}},
	{"a joint activity, 60 to 40", func(a *delivery.Activity) bool {
		return a.Joint() && a.Partners[0] == app.Share{ID: a.Facility, Percent: 60} && a.No == "示范-2026-129"
	}},
	{"a large event without its permit", func(a *delivery.Activity) bool {
		return a.Planned.Or(0) >= delivery.LargeEvent && a.Permit == "" && a.Confirmed != ""
	}},
	{"a joint activity led by the room", func(a *delivery.Activity) bool { return a.Joint() && a.No == "社区-2025-001" }},
	{"an exhibition of many days", func(a *delivery.Activity) bool { return a.Class == delivery.Exhibition && a.End.Since(a.Start) > 10 }},
	{"an exhibition that is running", func(a *delivery.Activity) bool { return a.Status == delivery.Running && a.Happened("2026-10-20") }},
	{"28 February to 1 March", func(a *delivery.Activity) bool { return a.Start == "2026-02-28" && a.End == "2026-03-01" }},
	{"a large event with its permit", func(a *delivery.Activity) bool { return a.Planned.Or(0) >= delivery.LargeEvent && a.Permit != "" }},
	{"reviewed too late", func(a *delivery.Activity) bool { return a.ReviewDay >= a.Start && a.ReviewDay != "" }},
	{"sent back by the review", func(a *delivery.Activity) bool { return a.Verdict == "amend" }},
	{"held without any review", func(a *delivery.Activity) bool { return a.Review == "" && a.Status == delivery.Held }},
	{"attendance not filled", func(a *delivery.Activity) bool { return a.Attended.Blank() && a.Status == delivery.Held }},
	{"sessions not filled", func(a *delivery.Activity) bool { return a.Sessions.Blank() && a.Status == delivery.Held }},
	{"groups not filled", func(a *delivery.Activity) bool { return !a.Attended.Blank() && a.Elder.Blank() }},
	{"several sessions in one row", func(a *delivery.Activity) bool { return a.Sessions.Or(0) > 1 && a.Status == delivery.Held }},
	{"watched online", func(a *delivery.Activity) bool { return a.Online.Or(0) > 1000 }},
	{"booked and signed in", func(a *delivery.Activity) bool { return a.Signed.Or(0) > 0 && a.Booked.Or(0) > a.Signed.Or(0) }},
	{"more sign-ins than bookings", func(a *delivery.Activity) bool { return a.Signed.Or(0) > a.Booked.Or(0) && a.Confirmed != "" }},
	{"entered late, with the reason", func(a *delivery.Activity) bool { return a.Backfilled.Is() && a.BackReason != "" }},
	{"out in the communities", func(a *delivery.Activity) bool { return a.Outside == "outside" && len(a.Visited) > 1 }},
	{"a paid class", func(a *delivery.Activity) bool { return a.Paid.Is() && a.Service != "free" }},
	{"a planned one", func(a *delivery.Activity) bool { return a.Status == delivery.Planned }},
	{"an announced one", func(a *delivery.Activity) bool { return a.Status == delivery.Announced }},
}

// Cases of the opening log.
var openingCases = []one[delivery.Opening]{
	{"doors open past midnight", func(o *delivery.Opening) bool {
		return o.Day == "2025-12-31" && strings.HasSuffix(o.Segments.Text(), "-00:30")
	}},
	{"hours logged on a day of closure", func(o *delivery.Opening) bool {
		return o.Day == "2026-04-22" && len(o.Segments) > 0 && o.Confirmed != ""
	}},
	{"a Saturday turned into a working day", func(o *delivery.Opening) bool {
		return o.Day == "2026-02-28" && strings.Contains(string(o.Trouble), "调休")
	}},
	{"a log without visitors", func(o *delivery.Opening) bool { return o.Visits.Blank() }},
	{"a log without hours", func(o *delivery.Opening) bool { return len(o.Segments) == 0 }},
	{"a log entered late", func(o *delivery.Opening) bool { return o.Backfilled.Is() }},
}

// Cases of the closure notices.
var closureCases = []one[delivery.Closure]{
	{"an approved closure of 14 days", func(s *delivery.Closure) bool { return s.Exempts() && s.Span().Days() == 14 && s.Lawfully() }},
	{"a planned closure announced too late", func(s *delivery.Closure) bool { return !s.Sudden.Is() && !s.Lawfully() }},
	{"a sudden closure announced the same day", func(s *delivery.Closure) bool { return s.Sudden.Is() && s.Lawfully() }},
	{"a sudden closure announced a day late", func(s *delivery.Closure) bool { return s.Sudden.Is() && !s.Lawfully() }},
	{"a closure of one space", func(s *delivery.Closure) bool { return s.Space != "" }},
}

// TestHardCasesAreInTheBook finds at least one record for each case of daily life that the program
// must get right.
func TestHardCasesAreInTheBook(t *testing.T) {
	c := fill(t)
	present(t, c.activities, activityCases)
	present(t, c.openings, openingCases)
	present(t, c.closures, closureCases)
	void, err := c.Delivery.Activities.Find(ledger.Query{Void: true})
	must(t, err)
	if len(void) != 1 || void[0].VoidReason == "" {
		t.Errorf("%d withdrawn rows, want the doubled one with its reason", len(void))
	}
}

// TestRareNames: names that fonts, sorting and copying must survive.
func TestRareNames(t *testing.T) {
	c := fill(t)
	for _, name := range []string{"马𬀩", "苏㛃", "刘䶮", "陈𬭼", "于𠮷庆", "古丽·买买提", "臺示例", "囍示例"} {
		if !slices.ContainsFunc(c.activities, func(a *delivery.Activity) bool { return strings.Contains(string(a.Performer), name) }) {
			t.Errorf("nobody is called %s", name)
		}
	}
}

// TestFestivals: six of the seven in each year, another one missing each time.
func TestFestivals(t *testing.T) {
	c := fill(t)
	missing := map[int]string{2025: "qixi", 2026: "qingming"}
	for year, absent := range missing {
		seen := map[app.Code]bool{}
		for _, a := range c.own(year, "2026-10-20") {
			if a.Happened("2026-10-20") && a.Festival != "" && a.Festival != delivery.NoFestival {
				seen[a.Festival] = true
			}
		}
		if len(seen) != 6 || seen[app.Code(absent)] {
			t.Errorf("%d: %v, want all but %s", year, seen, absent)
		}
	}
}
