package storetest

import (
	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/team"
)

// measures: half days and months read back as they were kept, add up, and 0 is not blank.
func measures(g *ground) {
	people := ledger.NewBook(team.StaffEntity(), g.store, ledger.Rules[team.Staff]{})
	months := ledger.NewBook(team.AttendanceEntity(), g.store, ledger.Rules[team.Attendance]{})
	who := &team.Staff{Facility: g.here, Name: "One", Post: "Desk", From: "2026-01-01"}
	save(g, people, who)
	for _, a := range []*team.Attendance{
		{Facility: g.here, Staff: who.ID, Month: "2026-03-01", Owed: app.Hundredths(2250), Present: app.Hundredths(1)},
		{Facility: g.here, Staff: who.ID, Month: "2026-12-01", Owed: app.Hundredths(2100), Present: app.Hundredths(0)},
		{Facility: g.here, Staff: who.ID, Month: "2027-01-01"},
	} {
		save(g, months, a)
		same(g, months, a, a.ID)
	}
	year := ledger.Query{Span: app.YearSpan(2026)}
	sums, err := months.Sum(year)
	if err != nil || sums["owed"] != 4350 || sums["present"] != 1 {
		g.Errorf("sums of the year are %v, %v", sums, err)
	}
	year.Filters = []ledger.Filter{{Key: "owed", Values: []string{"22.5"}}}
	if found, err := months.Find(year); err != nil || len(found) != 1 || found[0].Month != "2026-03-01" {
		g.Errorf("half a day is found %d times, %v", len(found), err)
	}
	if n, err := months.Count(ledger.Query{Gaps: true}); err != nil || n != 1 {
		g.Errorf("%d months with gaps, %v", n, err)
	}
}
