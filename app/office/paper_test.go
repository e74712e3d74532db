package office_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/selection"
)

// TestSelfEvaluation: what the report says, put together once.
func TestSelfEvaluation(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	c.open("2025-06-29", "09:00-17:00")
	late := c.open("2025-06-30", "09:00-17:00")
	late.Backfilled, late.BackReason, late.Visits = app.Yes, "停电", app.Reading{}
	keep(c, c.Delivery.Openings, late)
	blank := c.held("2025-03-01", "甲")
	blank.Attended, blank.Backfilled, blank.BackReason = app.Reading{}, app.Yes, "忘记"
	keep(c, c.Delivery.Activities, blank)
	c.held("2025-03-10", "己")
	off := c.held("2025-03-02", "乙")
	off.Status, off.Cause, off.Attended = delivery.Cancelled, "weather", app.Reading{}
	keep(c, c.Delivery.Activities, off)
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: c.place.ID, From: "2024-12-30", To: "2025-01-02", Notice: "2024-12-20"})
	keep(c, c.Delivery.Closures, &delivery.Closure{Facility: c.place.ID, From: "2024-11-01", To: "2024-11-02", Notice: "2024-10-20"})
	later := c.held("2025-03-03", "丁")
	later.Status, later.Cause = delivery.Postponed, "weather"
	keep(c, c.Delivery.Activities, later)
	ahead := c.held("2025-08-01", "戊")
	ahead.Attended = app.Reading{}
	keep(c, c.Delivery.Activities, ahead)
	empty := c.open("2025-06-28", "")
	empty.Confirmed = ""
	if _, err := c.Delivery.Openings.Save(c.Op("amend", "赵示例"), empty); err != nil {
		t.Fatal(err)
	}
	other := c.contract("草", "draft", c.deal.Operator)
	for _, contract := range []app.ID{c.deal.ID, other.ID} {
		keep(c, c.Selection.Targets, &selection.Target{Contract: contract, Item: "每年场次", Indicator: "C1.1", Value: "73", Unit: "场"})
	}
	paper, err := c.Appraisal.SelfEvaluation(c.place.ID, 2025)
	if err != nil {
		t.Fatal(err)
	}
	parties := fmt.Sprint(paper.Last == nil, " ", paper.Contract.Code, " ", paper.Operator.Name, " ", paper.FilledOn, " ", paper.Names[c.hall.ID], " ", paper.Names[c.place.ID])
	if want := "true 约 示例文化有限公司 2025-06-30 多功能厅 示范综合文化中心"; parties != want {
		t.Errorf("the report is of %q, want %q", parties, want)
	}
	if len(paper.Targets) != 1 || paper.Targets[0].Contract != c.deal.ID {
		t.Errorf("targets %v, want that of the contract", paper.Targets)
	}
	got := fmt.Sprintf("closures %d, late %s, confirmed %d, unfilled %s, cancelled %d, coverage %d, groups %d, june %d",
		len(paper.Closures), noted(paper.Late), len(paper.Confirmed), dated(paper.Unfilled), len(paper.Cancelled), len(paper.Coverage), len(paper.Groups), paper.Months[5].Opened)
	want := "closures 1, late 2025-03-01 忘记 2025-06-30 停电 , confirmed 8, unfilled 2025-03-01 2025-06-28 2025-06-30 , cancelled 2, coverage 12, groups 4, june 2"
	if got != want {
		t.Errorf("the report says %s, want %s", got, want)
	}
}

// TestSelfEvaluationAtItsEdges: a year before, a year without a contract, no such facility.
func TestSelfEvaluationAtItsEdges(t *testing.T) {
	c := newCentre(t, "2025-06-30")
	c.held("2024-12-31", "丙")
	c.open("2024-12-31", "09:00-17:00")
	paper, err := c.Appraisal.SelfEvaluation(c.place.ID, 2025)
	if err != nil || paper.Last == nil {
		t.Errorf("last year is known now: %v, %v", paper.Last, err)
	}
	if paper, err = c.Appraisal.SelfEvaluation(c.place.ID, 2023); err != nil || paper.Contract != nil || paper.Operator != nil {
		t.Errorf("in 2023 there was no contract: %v", err)
	}
	if _, err := c.Appraisal.SelfEvaluation("gone", 2025); app.KindOf(err) != app.NotFound {
		t.Errorf("a report of a facility that is not there: %v", err)
	}
}

func dated(refs []count.Ref) string {
	text := ""
	for _, r := range refs {
		text += string(r.Day) + " "
	}
	return text
}

func noted(refs []count.Ref) string {
	text := ""
	for _, r := range refs {
		text += string(r.Day) + " " + r.Note + " "
	}
	return text
}
