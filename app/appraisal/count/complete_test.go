package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// whole enters a held activity in which nothing is missing.
func (y *year) whole(day app.Day) *delivery.Activity {
	a := y.Hold("C05", day)
	a.Service, a.StartTime, a.EndTime = "free", "14:00", "16:00"
	a.Review, a.Reviewer, a.Safety = "审-001", "赵示例", "钱示例"
	y.Evidence("activity", a.ID)
	return a
}

// wholes enters complete activities and as many that lack something.
func (y *year) wholes(complete, lacking int) {
	for i := range complete + lacking {
		if a := y.whole(app.Day("2025-02-01").Add(i % 300)); i >= complete {
			a.Safety = ""
		}
	}
}

// TestLedgerComplete is A4.1: nothing at 70 %, full from 95 % on.
func TestLedgerComplete(t *testing.T) {
	checkBlockA(t, "A4.1", december31, []row{
		{"no record is no data", func(*year) {}, "noData: 本期各台账都还没有记录，请先登记"},
		{"all complete is full", func(y *year) { y.wholes(20, 0) }, "20/20 = 2.00"},
		{"95 % is full", func(y *year) { y.wholes(19, 1) }, "19/20 = 2.00"},
		{"85 % is three fifths", func(y *year) { y.wholes(17, 3) }, "17/20 = 1.20"},
		{"70 % is nothing", func(y *year) { y.wholes(14, 6) }, "14/20 = 0.00"},
		{"none complete is nothing", func(y *year) { y.wholes(0, 5) }, "0/5 = 0.00"},
		{"rounded half up", func(y *year) { y.wholes(1321, 279) }, "1321/1600 = 1.01"},
		{"an activity without evidence is not complete", func(y *year) { y.wholes(2, 0); y.Proofs = nil }, "0/2 = 0.00"},
		{"a cancelled one needs neither", func(y *year) { y.Hold("C05", "2025-03-01").Status = delivery.Cancelled }, "1/1 = 2.00"},
		{"a planned one neither", func(y *year) { y.Hold("C05", "2025-03-01").Status = delivery.Planned }, "1/1 = 2.00"},
		{"one held in part needs both", func(y *year) { y.Hold("C05", "2025-03-01").Status = delivery.Partial }, "0/1 = 0.00"},
		{"a number of 0 is filled", func(y *year) { y.whole("2025-03-01").Attended = app.Number(0) }, "1/1 = 2.00"},
		{"not applicable is filled", func(y *year) { y.whole("2025-03-01").Attended = app.Inapplicable() }, "1/1 = 2.00"},
		{"one of the year before does not count", func(y *year) { y.whole("2025-03-01"); y.Hold("C05", "2024-12-31") }, "1/1 = 2.00"},
		{"a joint one led elsewhere is kept there", func(y *year) {
			y.whole("2025-03-01")
			a := y.Hold("C05", "2025-03-02")
			joint(a, 50)
			a.Facility = elsewhere
		}, "1/1 = 2.00"},
		{"a review on its own form fills the review", func(y *year) {
			a := y.whole("2025-03-01")
			a.Review, a.Reviewer, a.ReviewDay, a.Verdict = "", "", "", ""
			y.form(app.Shares{{ID: a.ID}}, "2025-02-01")
		}, "2/2 = 2.00"},
		{"a log without visitors is not complete", func(y *year) { o := y.Open("2025-03-01", "09:00-17:00"); o.Visits = app.Reading{} }, "0/1 = 0.00"},
		{"a log needs no evidence", func(y *year) { o := y.Visits("2025-03-01", 20); o.Duty = "钱示例" }, "1/1 = 2.00"},
		{"a closure needs evidence", func(y *year) {
			c := y.Shut("2025-03-01", "2025-03-02")
			c.Cause, c.Way = "repair", "门口张贴"
		}, "0/1 = 0.00"},
		{"a closure with evidence", func(y *year) {
			c := y.Shut("2025-03-01", "2025-03-02")
			c.Cause, c.Way = "repair", "门口张贴"
			y.Evidence("closure", c.ID)
		}, "1/1 = 2.00"},
		{"a course needs evidence", func(y *year) {
			y.Courses = []*delivery.Course{{Base: y.Base(), Facility: here, From: "2025-03-01", To: "2025-05-01", Service: "free", Teacher: "孙示例", Lessons: app.Number(8)}}
		}, "0/1 = 0.00"},
		{"papers and plans count by the year they declare", func(y *year) {
			y.document("plan", "2024-11-20")
			y.planLine("2025-12-01").Owner = "钱示例"
			y.document("plan", "2025-01-20").Year = app.Number(2024)
		}, "2/2 = 2.00"},
		{"what the house has is not counted", func(y *year) {
			y.whole("2025-03-01")
			y.brand(2020)
			y.offer("free", "2025-01-01", "")
			y.employ("2025-01-01", "")
			y.communities("东社区")
		}, "1/1 = 2.00"},
		{"every ledger of the year is", func(y *year) {
			y.took(y.Assets[0], "2025-03-01", 1, 1).Person = "钱示例"
			y.saw("ramp", "2025-03-01", "pass").Person = "钱示例"
			y.attendedMonth("2025-03-01", 100, 100)
			y.trained("2025-03-01", 100, 3)
			y.volunteers("2025-03-01", 3, 100)
			y.register(delivery.CountOnly, "over14", "2025-03-01").Count = app.Number(3)
			y.person("18to59", "na")
			y.booking(&facility.Space{}, "2025-03-01", "09:00-10:00")
			y.form(nil, "2025-03-01")
			y.Consultations = []*delivery.Consultation{{Base: y.Base(), Facility: here, Day: "2025-03-01"}} // lacks its minutes
		}, "9/10 = 1.60"},
	})
	check(t, "A4.1", "2025-03-01", []row{
		{"what lies ahead does not count", func(y *year) { y.asset(""); y.whole("2025-03-01"); y.Hold("C05", "2025-03-02") }, "1/1 = 2.00"},
	})
}

// TestLackingIsNamed: the trace says what is missing in which record.
func TestLackingIsNamed(t *testing.T) {
	y := newYear(t, december31)
	a := y.whole("2025-03-01")
	a.Safety, a.Sessions = "", app.Reading{}
	y.Proofs = nil
	marked := y.Line("A4.1").Measure.Marked.All()
	if len(marked) != 1 || marked[0].Note != "未填：场次、安全负责人；缺佐证" {
		t.Errorf("marked %v", marked)
	}
}

// form enters a passed content review on its own form.
func (y *year) form(covers app.Shares, day app.Day) *delivery.Review {
	r := &delivery.Review{Base: y.Base(), Facility: here, Code: "审-009", Day: day, Verdict: delivery.Passed, Activities: covers}
	y.Reviews = append(y.Reviews, r)
	return r
}

// TestReviewForms is E2.1 with reviews on their own form: they speak for an activity that says nothing
// of its own, alone or with its whole course.
func TestReviewForms(t *testing.T) {
	silent := func(y *year, course app.ID) *delivery.Activity {
		a := y.lesson(course, "2025-03-01")
		a.Review, a.ReviewDay, a.Verdict = "", "", ""
		return a
	}
	covered := func(y *year) *delivery.Review { return y.form(app.Shares{{ID: silent(y, "").ID}}, "2025-02-28") }
	check(t, "E2.1", december31, []row{
		{"without a form it was not reviewed", func(y *year) { silent(y, "") }, "0/1 = 0.00"},
		{"passed the day before", func(y *year) { covered(y) }, "1/1 = 4.00"},
		{"passed on the day is too late", func(y *year) { covered(y).Day = "2025-03-01" }, "0/1 = 0.00"},
		{"refused", func(y *year) { covered(y).Verdict = "refuse" }, "0/1 = 0.00"},
		{"passed in the year before", func(y *year) { covered(y).Day = "2024-12-01" }, "1/1 = 4.00"},
		{"refused first, passed later", func(y *year) { covered(y); y.form(y.Reviews[0].Activities, "2025-02-01").Verdict = "refuse" }, "1/1 = 4.00"},
		{"passed first, refused later", func(y *year) {
			covered(y).Day = "2025-02-01"
			y.form(y.Reviews[0].Activities, "2025-02-02").Verdict = "refuse"
		}, "0/1 = 0.00"},
		{"passed in time, looked at again afterwards", func(y *year) { covered(y); y.form(y.Reviews[0].Activities, "2025-03-05").Verdict = "refuse" }, "1/1 = 4.00"},
		{"a lesson takes the review of its course", func(y *year) { silent(y, "course"); y.form(nil, "2025-02-01").Courses = app.Shares{{ID: "course"}} }, "1/1 = 4.00"},
		{"not that of another course", func(y *year) { silent(y, "course"); y.form(nil, "2025-02-01").Courses = app.Shares{{ID: "other"}} }, "0/1 = 0.00"},
		{"one form for two activities", func(y *year) {
			r := covered(y)
			r.Activities = append(r.Activities, app.Share{ID: silent(y, "").ID})
		}, "2/2 = 4.00"},
		{"what the activity says itself goes first", func(y *year) { covered(y); y.Activities[0].Verdict = "refuse" }, "0/1 = 0.00"},
		{"a large event needs its permit besides", func(y *year) { covered(y); y.Activities[0].Planned = app.Number(1000) }, "0/1 = 0.00"},
		{"a large event with its permit", func(y *year) {
			covered(y)
			y.Activities[0].Planned, y.Activities[0].Permit = app.Number(1000), "公治许〔2025〕1 号"
		}, "1/1 = 4.00"},
	})
}
