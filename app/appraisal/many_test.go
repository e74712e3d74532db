package appraisal_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
)

// TestManyRecordsAreCountedAsFew: a year of so many records that its metrics are counted side by side says
// of each what the metric says by itself.
func TestManyRecordsAreCountedAsFew(t *testing.T) {
	y := newYear(t, december31)
	for day := range 365 {
		for _, class := range []app.Code{"C01", "C02", "C04", "C05", "C08", "C12"} {
			a := y.Hold(class, app.Day("2025-01-01").Add(day))
			a.Attended, a.Elder, a.Space = app.Number(int64(10+day%7)), app.Number(int64(day%3)), "hall"
		}
	}
	y.Prepare()
	metrics, seen := count.Metrics(), 0
	for _, line := range appraisal.Score(y.Facts, metrics).Indicators {
		metric, built := metrics[line.Item.Metric]
		if !built || line.Item.Over != "" || line.State != count.HasData {
			continue
		}
		alone := metric(y.Facts)
		if got, want := line.Measure, alone; got.Num.Cmp(want.Num) != 0 || got.Den.Cmp(want.Den) != 0 || got.Records.Len() != want.Records.Len() || got.Formula != want.Formula {
			t.Errorf("%s: %s from %d records, by itself %s from %d", line.Item.Code, got.Formula, got.Records.Len(), want.Formula, want.Records.Len())
		}
		seen++
	}
	if seen < 5 || len(y.Activities) < 2000 {
		t.Errorf("%d indicators of %d activities were looked at", seen, len(y.Activities))
	}
}
