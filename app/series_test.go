package app_test

import (
	"slices"
	"testing"
	"time"

	"guanyunbu/app"
)

func TestSeriesOfDays(t *testing.T) {
	holiday := func(d app.Day) bool { return d == "2026-10-28" }
	for _, row := range []struct {
		name   string
		series app.Series
		days   []app.Day
	}{
		{"every Wednesday, three times, the first day among them", app.Series{First: "2026-10-21", Weekdays: []time.Weekday{time.Wednesday}, Times: 3}, []app.Day{"2026-10-21", "2026-10-28", "2026-11-04"}},
		{"a first day that is no Wednesday waits for one", app.Series{First: "2026-10-22", Weekdays: []time.Weekday{time.Wednesday}, Times: 1}, []app.Day{"2026-10-28"}},
		{"a day left out is made up for later", app.Series{First: "2026-10-21", Weekdays: []time.Weekday{time.Wednesday}, Times: 2, Skip: holiday}, []app.Day{"2026-10-21", "2026-11-04"}},
		{"two days a week", app.Series{First: "2026-12-29", Weekdays: []time.Weekday{time.Tuesday, time.Thursday}, Times: 3}, []app.Day{"2026-12-29", "2026-12-31", "2027-01-05"}},
		{"over the leap day", app.Series{First: "2028-02-29", Weekdays: []time.Weekday{time.Tuesday}, Times: 2}, []app.Day{"2028-02-29", "2028-03-07"}},
		{"no times, no days", app.Series{First: "2026-10-21", Weekdays: []time.Weekday{time.Wednesday}}, nil},
		{"no weekday, no days", app.Series{First: "2026-10-21", Times: 3}, nil},
		{"no first day, no days", app.Series{Weekdays: []time.Weekday{time.Monday}, Times: 3}, nil},
	} {
		if got := row.series.Days(); !slices.Equal(got, row.days) {
			t.Errorf("%s: %v, want %v", row.name, got, row.days)
		}
	}
	endless := app.Series{First: "2026-01-01", Weekdays: []time.Weekday{time.Monday}, Times: 1000}
	if n := len(endless.Days()); n < 100 || n > 110 {
		t.Errorf("a series without end gives %d days, want those of two years", n)
	}
}
