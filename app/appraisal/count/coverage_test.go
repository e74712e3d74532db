package count_test

import (
	"sync"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
)

// TestClassesReached is C2.1: 3 points, classes at their minimum, nothing for a part of a class.
func TestClassesReached(t *testing.T) {
	two := func(y *year) { // minimum 2 and 1
		y.Class("C05", 2)
		y.Class("C10", 1)
	}
	reading := func(y *year, days int) { // C01 by 6 events or 250 open days of a reading room
		c := y.Class("C01", 6)
		c.Mode, c.Days, c.Use = "space", app.Number(250), "reading"
		y.Class("C05", 1)
		y.Hold("C05", "2025-03-01")
		y.Room("reading")
		y.OpenEach("2025-01-01", app.Day("2025-01-01").Add(days-1), "09:00-17:00")
	}
	digital := func(y *year) {
		y.Class("C12", 4).Mode = "confirm"
		y.Hold("C05", "2025-03-01")
	}
	check(t, "C2.1", december31, []row{
		{"no catalogue is no data", func(y *year) { y.Hold("C05", "2025-03-01") }, "noData: 没有适用的服务目录，请先选服务目录"},
		{"no record at all is no data", two, "noData: 本期还没有活动记录，请先记活动"},
		{"a kept log is enough for data", func(y *year) { two(y); y.Open("2025-03-01", "09:00-17:00") }, "0/2 = 0.00"},
		{"all classes at their minimum are full", func(y *year) { two(y); y.HoldTimes(2, "C05", "2025-03-01"); y.Hold("C10", "2025-03-01") }, "2/2 = 3.00"},
		{"one event short is not reached", func(y *year) { two(y); y.HoldTimes(1, "C05", "2025-03-01"); y.Hold("C10", "2025-03-01") }, "1/2 = 1.50"},
		{"more of one class does not help another", func(y *year) { two(y); y.HoldTimes(9, "C05", "2025-03-01") }, "1/2 = 1.50"},
		{"sessions count towards the minimum", func(y *year) { two(y); y.Hold("C05", "2025-03-01").Sessions = app.Number(2) }, "1/2 = 1.50"},
		{"an exhibition counts by the run", func(y *year) { y.Class("C04", 2); y.Hold("C04", "2025-03-01").Sessions = app.Number(30) }, "0/1 = 0.00"},
		{"a minimum of 0 needs one", func(y *year) { y.Class("C05", 0); y.Class("C10", 0); y.Hold("C10", "2025-03-01") }, "1/2 = 1.50"},
		{"a blank minimum needs one", func(y *year) { y.Class("C05", 0).Minimum = app.Reading{}; y.Hold("C10", "2025-03-01") }, "0/1 = 0.00"},
		{"a cancelled event does not count", func(y *year) { y.Class("C05", 1); y.Hold("C05", "2025-03-01").Status = delivery.Cancelled }, "0/1 = 0.00"},
		{"an event of the year before does not count", func(y *year) { y.Class("C05", 1); y.Hold("C05", "2024-12-31") }, "0/1 = 0.00"},
		{"a joint event counts one", func(y *year) { y.Class("C05", 1); joint(y.Hold("C05", "2025-03-01"), 10) }, "1/1 = 3.00"},
		{"a class that does not apply is not asked", func(y *year) { two(y); y.HoldTimes(2, "C05", "2025-03-01"); y.State("inapplicable", "C10") }, "1/1 = 3.00"},
		{"no class applies", func(y *year) { y.Class("C05", 1); y.Hold("C05", "2025-03-01"); y.State("inapplicable", "C05") }, "notApplicable: 各类都已声明不适用"},
		{"the space open 250 days stands in for the events", func(y *year) { reading(y, 250) }, "2/2 = 3.00"},
		{"249 days do not", func(y *year) { reading(y, 249) }, "1/2 = 1.50"},
		{"the events stand in for the days", func(y *year) { reading(y, 1); y.HoldTimes(6, "C01", "2025-03-01") }, "2/2 = 3.00"},
		{"a space for another use does not stand in", func(y *year) { reading(y, 250); y.Spaces[0].Use = "hall" }, "1/2 = 1.50"},
		{"a space closed to the public does not stand in", func(y *year) { reading(y, 250); y.Spaces[0].Open = app.No }, "1/2 = 1.50"},
		{"days on which a closure names the space do not count", func(y *year) { reading(y, 250); y.Shut("2025-02-01", "2025-02-01").Space = y.Spaces[0].ID }, "1/2 = 1.50"},
		{"a closure that names another space changes nothing", func(y *year) { reading(y, 250); y.Shut("2025-02-01", "2025-02-01").Space = "hall" }, "2/2 = 3.00"},
		{"the better of two spaces counts", func(y *year) {
			reading(y, 250)
			y.Room("reading")
			y.Shut("2025-02-01", "2025-02-01").Space = y.Spaces[0].ID
		}, "2/2 = 3.00"},
		{"a closure that names the space takes out its own days only", func(y *year) { reading(y, 251); y.Shut("2025-02-01", "2025-02-01").Space = y.Spaces[0].ID }, "2/2 = 3.00"},
		{"a class by events is not reached by days", func(y *year) { reading(y, 250); y.Classes[0].Mode = "events" }, "1/2 = 1.50"},
		{"no number of days asked for is no way in", func(y *year) { reading(y, 250); y.Classes[0].Days = app.Reading{} }, "1/2 = 1.50"},
		{"a closure of 30 days lowers the 250 days", func(y *year) { reading(y, 230); y.Shut("2025-11-01", "2025-11-30") }, "2/2 = 3.00"},
		{"229 of 229.45 days are short", func(y *year) { reading(y, 229); y.Shut("2025-11-01", "2025-11-30") }, "1/2 = 1.50"},
		{"a closure of 29 days does not lower them", func(y *year) { reading(y, 249); y.Shut("2025-11-01", "2025-11-29") }, "1/2 = 1.50"},
		{"confirmed by hand with evidence is reached", func(y *year) { digital(y); y.Evidence("statement", y.State("confirmed", "C12").ID) }, "1/1 = 3.00"},
		{"confirmed by hand without evidence is not", func(y *year) { digital(y); y.State("confirmed", "C12") }, "0/1 = 0.00"},
		{"one confirmation with evidence is enough", func(y *year) {
			digital(y)
			y.State("confirmed", "C12")
			y.Evidence("statement", y.State("confirmed", "C12").ID)
		}, "1/1 = 3.00"},
		{"not confirmed is not", digital, "0/1 = 0.00"},
		{"confirmed for another class is not", func(y *year) { digital(y); y.Evidence("statement", y.State("confirmed", "C11").ID) }, "0/1 = 0.00"},
		{"a class by events cannot be confirmed", func(y *year) {
			digital(y)
			y.Classes[0].Mode = "events"
			y.Evidence("statement", y.State("confirmed", "C12").ID)
		}, "0/1 = 0.00"},
		{"events are enough without confirming", func(y *year) { digital(y); y.HoldTimes(4, "C12", "2025-03-01") }, "1/1 = 3.00"},
	})
}

// TestCoverageMatrix checks the matrix: held by month, planned by month, how a class was reached.
func TestCoverageMatrix(t *testing.T) {
	y := newYear(t, "2025-06-30")
	y.Class("C05", 2)
	y.Hold("C05", "2025-01-31")
	y.Hold("C05", "2025-06-30").Sessions = app.Number(3)
	y.Hold("C05", "2025-07-01")
	y.Hold("C04", "2025-06-30")
	for i, status := range []app.Code{delivery.Planned, delivery.Reviewed, delivery.Announced, delivery.Cancelled, delivery.Postponed} {
		y.Hold("C05", app.Day("2025-08-01").Add(i)).Status = status
	}
	y.Hold("C05", "2024-07-01")
	y.Hold("C05", "2024-07-01").Status = delivery.Planned
	y.Class("C12", 1).Mode = "confirm"
	y.Evidence("statement", y.State("confirmed", "C12").ID)
	c := y.Class("C01", 1)
	c.Mode, c.Use, c.Days = "space", "reading", app.Number(2)
	y.Room("reading")
	y.OpenEach("2025-06-29", "2025-06-30", "09:00-17:00")
	y.State("inapplicable", "C01")
	y.Prepare()
	rows := y.Coverage()
	if got, want := rows[0].Months, [12]int64{0: 1, 5: 3}; got != want {
		t.Errorf("held %v, want %v", got, want)
	}
	if got, want := rows[0].Planned, [12]int64{6: 1, 7: 3}; got != want {
		t.Errorf("planned %v, want %v", got, want)
	}
	if rows[0].Total != 4 || !rows[0].Reached || rows[0].How != "" {
		t.Errorf("C05 is %+v", rows[0])
	}
	if !rows[1].Reached || rows[1].How != "手工确认达标" {
		t.Errorf("C12 is %+v", rows[1])
	}
	if !rows[2].Reached || rows[2].How != "空间开放 2 天" || !rows[2].Inapplicable {
		t.Errorf("C01 is %+v", rows[2])
	}
	y.Hold("C12", "2025-06-01")
	y.Prepare()
	if row := y.Coverage()[1]; !row.Reached || row.How != "" {
		t.Errorf("C12 reached by its event is %+v", row)
	}
	lack := newYear(t, december31)
	lack.Class("C05", 5)
	lack.Class("C10", 1)
	lack.HoldTimes(2, "C05", "2025-03-01")
	if got, want := lack.Line("C2.1").Measure.Lack, "文艺演出戏曲差 3 场、普法科普国防差 1 场"; got != want {
		t.Errorf("lack %q, want %q", got, want)
	}
}

// TestSpaceDaysAreTraced: when days stand in for events, their logs and closures are in the trace.
func TestSpaceDaysAreTraced(t *testing.T) {
	y := newYear(t, december31)
	c := y.Class("C01", 1)
	c.Mode, c.Use, c.Days = "space", "reading", app.Number(2)
	room := y.Room("reading")
	y.OpenEach("2025-06-29", "2025-06-30", "09:00-17:00")
	y.Shut("2025-07-01", "2025-07-02").Space = room.ID
	y.Shut("2025-07-03", "2025-07-04").Space = y.Room("hall").ID
	y.Shut("2025-08-03", "2025-08-04")
	m := y.Line("C2.1").Measure
	if got := len(m.Trace()); got != 4 {
		t.Errorf("%d records in the trace, want 2 logs, the closure of the room and that of the house", got)
	}
	if got, want := inputs(m), "达标类别 1 类；适用类别 1 类；已举办活动 0 条；空间开放天数的依据 4 条；"; got != want {
		t.Errorf("inputs %q, want %q", got, want)
	}
	y.Hold("C01", "2025-03-01")
	if got := len(y.Line("C2.1").Measure.Trace()); got != 1 {
		t.Errorf("%d records in the trace, want the one event that reaches the class", got)
	}
	if row := y.Coverage()[0]; row.How != "" {
		t.Errorf("a class reached by its events is said to be reached by %s", row.How)
	}
	y.Activities, y.Spaces = nil, nil
	if got, want := inputs(y.Line("C2.1").Measure), "达标类别 0 类；适用类别 1 类；已举办活动 0 条；台账里的记录（都不计入） 2 条；"; got != want {
		t.Errorf("inputs %q, want %q: without a matching space the logs only prove that the book is kept", got, want)
	}
}

// TestGroupsReached is C2.2: 3 points, four groups with 4 activities and their share each.
func TestGroupsReached(t *testing.T) {
	with := func(change func(*year)) func(*year) {
		return func(y *year) { y.ReachGroups(); change(y) }
	}
	all := func(change func(*delivery.Activity)) func(*year) {
		return with(func(y *year) {
			for _, a := range y.Activities {
				change(a)
			}
		})
	}
	check(t, "C2.2", december31, []row{
		{"nothing held is no data", func(y *year) { y.Hold("C08", "2025-03-01").Status = delivery.Planned }, "noData: 本期还没有已举办的活动，请先登记举办情况"},
		{"groups filled in nowhere are no data", func(y *year) { y.HoldTimes(4, "C08", "2025-03-01") }, "noData: 活动里都没有填分组人次，请补填"},
		{"exactly 4 activities and exactly the share are full", (*year).ReachGroups, "4/4 = 3.00"},
		{"old people below 10 % are not reached", with(func(y *year) { y.Activities[0].Elder = app.Number(99) }), "3/4 = 2.25"},
		{"minors below 5 % are not reached", with(func(y *year) { y.Activities[0].Minor = app.Number(49) }), "3/4 = 2.25"},
		{"disabled people below 0.5 % are not reached", with(func(y *year) { y.Activities[0].Disabled = app.Number(4) }), "3/4 = 2.25"},
		{"workers below 2 % are not reached", with(func(y *year) { y.Activities[0].Worker = app.Number(19) }), "3/4 = 2.25"},
		{"three activities for a group are not enough", with(func(y *year) { y.Activities[0].Audience = app.Codes{"minor"} }), "3/4 = 2.25"},
		{"everybody is no group", with(func(y *year) { y.Activities[0].Audience = app.Codes{"minor", "all"} }), "3/4 = 2.25"},
		{"rows count, not sessions", with(func(y *year) {
			y.Activities[0].Audience = nil
			y.Activities[1].Sessions = app.Number(9)
		}), "2/4 = 1.50"},
		{"the share is of activities in which the group is filled", with(func(y *year) { y.Hold("C08", "2025-04-01").Attended = app.Number(90000) }), "4/4 = 3.00"},
		{"a group of 0 is filled and counts in the share", with(func(y *year) { y.Hold("C08", "2025-04-01").Elder = app.Number(0) }), "3/4 = 2.25"},
		{"without a total the row gives no share", with(func(y *year) {
			a := y.Hold("C08", "2025-04-01")
			a.Attended, a.Elder = app.Reading{}, app.Number(0)
		}), "4/4 = 3.00"},
		{"without a total the row gives no people either", with(func(y *year) {
			y.Activities[0].Elder = app.Number(99)
			a := y.Hold("C08", "2025-04-01")
			a.Attended, a.Elder = app.Reading{}, app.Number(900)
		}), "3/4 = 2.25"},
		{"a group blank everywhere is not reached", all(func(a *delivery.Activity) { a.Worker = app.Reading{} }), "3/4 = 2.25"},
		{"a joint activity gives its share of both sides", with(func(y *year) { // 1 % of 10,000 is 100 people at home
			a := y.Hold("C08", "2025-04-01")
			a.Attended, a.Elder = app.Number(10000), app.Number(0)
			joint(a, 1)
			y.Activities[0].Elder = app.Number(110)
		}), "4/4 = 3.00"},
		{"cancelled activities do not count", with(func(y *year) { y.Activities[0].Status = delivery.Cancelled }), "2/4 = 1.50"},
	})
}

// TestGroupsAreExplained checks what C2.2 says of each group.
func TestGroupsAreExplained(t *testing.T) {
	y := newYear(t, december31)
	y.ReachGroups()
	y.Activities[0].Elder = app.Number(92)
	y.Activities[4].Audience = nil
	for _, a := range y.Activities {
		a.Worker = app.Reading{}
	}
	y.Activities[4].Audience = app.Codes{"worker"}
	m := y.Line("C2.2").Measure
	want := "老年 专场 4 场，792 ÷ 8,000 人次 ＝ 9.9%；未成年 专场 4 场，400 ÷ 8,000 人次 ＝ 5.0%；残疾人 专场 3 场，40 ÷ 8,000 人次 ＝ 0.5%；务工及新就业 专场 4 场，分组人次无数据；"
	if got := inputs(m); got != want {
		t.Errorf("inputs %q, want %q", got, want)
	}
	if got, want := m.Lack, "老年占比 9.9%，要 10.0%、残疾人专场差 1 场、务工及新就业没有填人次"; got != want {
		t.Errorf("lack %q, want %q", got, want)
	}
	if got, want := m.Reason, "有的人群从未填过分组人次，按无数据计"; got != want {
		t.Errorf("reason %q, want %q", got, want)
	}
	if m.Records.Len() != 8 {
		t.Errorf("%d records, want each activity once", m.Records.Len())
	}
	for _, a := range y.Activities {
		a.Worker = app.Number(20)
	}
	blank := newYear(t, december31)
	blank.Hold("C08", "2025-03-01").Audience = app.Codes{"elder"}
	if m := blank.Line("C2.2").Measure; len(m.Inputs) != 4 || len(m.Trace()) != 1 {
		t.Errorf("groups filled in nowhere show %d inputs and %d records", len(m.Inputs), len(m.Trace()))
	}
	if got := y.Line("C2.2").Measure.Reason; got != "" {
		t.Errorf("every group is filled, yet it says %q", got)
	}
}

// TestMonths checks the opening table: every figure in its month, blanks apart from zeros.
func TestMonths(t *testing.T) {
	y := newYear(t, "2025-03-15")
	y.Visits("2025-01-31", 50)
	y.Visits("2025-02-01", 0)
	y.Open("2025-02-02", "08:00-10:00")
	y.Open("2025-03-14", "16:00-20:00")
	y.Open("2025-03-16", "16:00-20:00")
	y.Shut("2025-02-10", "2025-02-12")
	y.Hold("C05", "2025-02-03").Sessions = app.Number(2)
	y.Hold("C05", "2025-03-03").Attended = app.Reading{}
	joint(y.Hold("C05", "2025-03-04"), 50)
	y.Prepare()
	got := y.Months()
	want := [12]count.Month{
		{Days: 31, Opened: 1, Minutes: 480, Visits: 50, VisitDays: 1},
		{Days: 28, Opened: 2, Exempt: 3, Minutes: 600, Staggered: 600, VisitDays: 1, Events: 2, PeopleRows: 1},
		{Days: 15, Opened: 1, Minutes: 240, Staggered: 180, Events: 2, PeopleRows: 1},
	}
	people := []string{"0", "100", "50"}
	for i, m := range got {
		if i < len(people) && m.People.Short() != people[i] {
			t.Errorf("month %d has %s participants, want %s", i+1, m.People.Short(), people[i])
		}
		m.People = app.Ratio{}
		if m != want[i] {
			t.Errorf("month %d is %+v, want %+v", i+1, m, want[i])
		}
	}
}

// TestTwoLookAtTheRecordsAtOnce: the page shows the records of an indicator while their evidence is looked
// up beside the window.
func TestTwoLookAtTheRecordsAtOnce(t *testing.T) {
	y := newYear(t, december31)
	y.ReachGroups()
	for i, a := range y.Activities {
		a.Elder = app.Number(int64(100 + i)) // each with words of its own
	}
	for range 200 {
		records := y.Line("C2.2").Measure.Records // not looked at yet
		var looking sync.WaitGroup
		for range 8 {
			looking.Go(func() {
				if got := len(records.All()); got != records.Len() {
					t.Errorf("%d records, want %d", got, records.Len())
				}
			})
		}
		looking.Wait()
	}
}
