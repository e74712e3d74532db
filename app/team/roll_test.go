package team_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/team"
)

func TestARollNamesWhoServedInTheMonth(t *testing.T) {
	desk := team.NewDesk(ledger.NewMemory())
	op := app.Op{Name: "enter", Person: "Zhou", At: "2026-03-01 09:00:00"}
	const house = app.ID("house")
	member := func(name app.Line, from, to app.Day) app.ID {
		s := desk.Staff.New()
		s.Facility, s.Name, s.Post, s.From, s.To = house, name, "clerk", from, to
		if _, err := desk.Staff.Save(op, s); err != nil {
			t.Fatal(err)
		}
		return s.ID
	}
	stays := member("stays", "2025-01-01", "")
	left := member("left on the first day", "2025-01-01", "2026-03-01")
	came := member("came on the last day", "2026-03-31", "")
	member("left the day before", "2025-01-01", "2026-02-28")
	member("came the day after", "2026-04-01", "")
	done := member("has a row", "2025-01-01", "")
	row := &team.Attendance{Facility: house, Staff: done, Month: "2026-03-01", Owed: app.Hundredths(2100), Present: app.Hundredths(2050)}
	if _, err := desk.Attendance.Save(op, row); err != nil {
		t.Fatal(err)
	}
	rows, err := desk.Roll(house, "2026-03-01")
	if err != nil {
		t.Fatal(err)
	}
	named := map[app.ID]bool{}
	for _, r := range rows {
		named[r.Staff] = true
		if !r.Owed.Blank() || !r.Present.Blank() || r.Month != "2026-03-01" {
			t.Errorf("a fresh row says %+v", r)
		}
	}
	if len(rows) != 3 || !named[stays] || !named[left] || !named[came] {
		t.Errorf("the roll names %v", named)
	}
}
