package appraisal_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// TestWorkedExample is the B1.1 example of DOMAIN 12: 2,700 hours in the leap year 2024 with 20
// exempt days give 54.62 hours a week and 5.85 of 6 points.
func TestWorkedExample(t *testing.T) {
	f := &count.Facts{Pack: streetPack(t), Facility: &facility.Facility{Type: "street"}, Year: 2024, Today: "2025-01-10"}
	day := app.Day("2024-01-01")
	for i := 0; i < 300; i++ { // 300 days of 9 hours
		f.Openings = append(f.Openings, &delivery.Opening{Day: day.Add(i), Segments: app.Segments{{From: "09:00", To: "18:00"}}})
	}
	f.Closures = []*delivery.Closure{{From: "2024-12-01", To: "2024-12-20", Approver: "赵示例", Exempt: app.Yes}}
	f.Prepare()
	line, ok := appraisal.Score(f, count.Metrics()).Indicator("B1.1")
	if !ok {
		t.Fatal("no B1.1")
	}
	if got := line.Score.String(); got != "5.85" {
		t.Errorf("score %s, want 5.85", got)
	}
	if got, want := line.Measure.Formula, "2,700 小时 ÷ 49.43 周 ＝ 54.62 小时/周"; got != want {
		t.Errorf("formula %s, want %s", got, want)
	}
	if got, want := line.Working, "6 × 54.62 ÷ 56 ＝ 6 × 0.9754 ＝ 5.85 分"; got != want {
		t.Errorf("working %s, want %s", got, want)
	}
}
