package office_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// TestFactsReachBeyondTheYear: what a year is judged by may lie before it — the first lesson of a
// course, a review passed in December, names kept too long — while what lies in other years or streets
// stays out.
func TestFactsReachBeyondTheYear(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	c.place.Street = "示例街道"
	keep(c, c.Facility.Facilities, c.place)
	course := keep(c, c.Delivery.Courses, &delivery.Course{Facility: c.place.ID, Name: "民乐班", Class: delivery.Training, From: "2024-11-01", To: "2025-05-30"})
	for _, day := range []app.Day{"2024-11-02", "2025-01-05"} {
		lesson := c.held(day, "民乐课")
		lesson.Course, lesson.Class, lesson.Verdict, lesson.ReviewDay = course.ID, delivery.Training, "", ""
		keep(c, c.Delivery.Activities, lesson)
	}
	keep(c, c.Delivery.Reviews, &delivery.Review{Facility: c.place.ID, Code: "审-1", Subject: "教学大纲", Day: "2024-10-20", Reviewer: "赵示例", Verdict: delivery.Passed, Courses: app.Shares{{ID: course.ID}}})
	register := keep(c, c.Delivery.Enrolments, &delivery.Enrolment{Facility: c.place.ID, Course: course.ID, Name: "民乐班名册", Day: "2024-10-25", Mode: delivery.Named, Ages: "over14", KeepUntil: "2024-12-31"})
	for _, street := range []app.Line{"示例街道", "别的街道"} {
		keep(c, c.Facility.Communities, &facility.Community{Name: "东社区", Street: street})
	}
	for year, filed := range map[int64]app.Day{2024: "2024-01-10", 2025: "2024-12-20"} {
		keep(c, c.Facility.Documents, &facility.Document{Facility: c.place.ID, Kind: "plan", Year: app.Number(year), Name: "年度计划", Filed: filed})
		keep(c, c.Delivery.Programmes, &delivery.Programme{Facility: c.place.ID, Year: app.Number(year), Name: "示例计划", Class: "C05", Due: "2025-03-01"})
	}
	for code, want := range map[string]string{"C1.2": "0 班次", "E2.1": "1 条", "C1.5": "0 个", "A1.2": "50.0%", "C4.1": "0.0%", "E3.1": "0 项"} {
		if got := c.actual(2025, code); got != want {
			t.Errorf("%s of 2025 is %s, want %s", code, got, want)
		}
	}
	if got := c.actual(2024, "C1.2"); got != "1 班次" {
		t.Errorf("the course counts in the year of its first lesson: %s", got)
	}
	facts := c.judge(2025).Facts
	if len(facts.Communities) != 1 || len(facts.Programmes) != 1 || len(facts.Lessons) != 1 || len(facts.Reviews) != 1 || len(facts.Enrolments) != 1 {
		t.Errorf("%d communities, %d lines, %d earlier lessons, %d reviews, %d registers, want one of each",
			len(facts.Communities), len(facts.Programmes), len(facts.Lessons), len(facts.Reviews), len(facts.Enrolments))
	}
	line, _ := c.judge(2025).Result.Indicator("E3.1")
	found := false
	for _, ref := range line.Measure.Marked.All() {
		found = found || ref.ID == register.ID
	}
	if !found {
		t.Errorf("the register of 2024 that was never purged is not listed: %v", line.Measure.Marked.All())
	}
}

// TestProofsComeFromBeside: evidence is counted by whoever keeps it, ledger by ledger, and kept with the
// facts; what cannot be counted fails the whole.
func TestProofsComeFromBeside(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	shown := keep(c, c.Facility.Displays, &facility.Display{Facility: c.place.ID, Day: "2025-03-01", Item: "hours", Result: facility.Pass})
	fails := false
	desk := appraisal.NewDesk(c.Appraisal.Pack(), appraisal.Beside{
		Facility: c.Facility, Selection: c.Selection, Delivery: c.Delivery, Team: c.Team, Today: c.Today,
		Proof: func(entity string, ids []app.ID) (map[app.ID]int, error) {
			if fails {
				return nil, app.Refuse("读不出佐证")
			}
			counts := map[app.ID]int{}
			for _, id := range ids {
				if entity == "display" {
					counts[id] = 2
				}
			}
			return counts, nil
		},
	})
	if got := c.actual(2025, "A1.3"); got != "1 项" {
		t.Errorf("without evidence A1.3 has %s, want the prices alone", got)
	}
	judged, err := desk.Judge(c.place.ID, 2025)
	if err != nil {
		t.Fatal(err)
	}
	if line, _ := judged.Result.Indicator("A1.3"); line.ActualText() != "2 项" || judged.Facts.Proofs["display"][shown.ID] != 2 {
		t.Errorf("with evidence A1.3 has %s, kept %v", line.ActualText(), judged.Facts.Proofs)
	}
	fails = true
	if _, err := desk.Judge(c.place.ID, 2025); app.Sentence(err) != "读不出佐证" {
		t.Errorf("judged although the evidence cannot be read: %v", err)
	}
}
