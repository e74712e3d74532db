package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// lesson enters a held lesson of a course.
func (y *year) lesson(course app.ID, day app.Day) *delivery.Activity {
	a := y.Hold(delivery.Training, day)
	a.Course = course
	return a
}

// before enters a lesson of the year before.
func (y *year) before(course app.ID, status app.Code) {
	y.Lessons = append(y.Lessons, &delivery.Activity{Base: y.Base(), Facility: here, Class: delivery.Training, Course: course, Start: "2024-11-01", Status: status})
}

func (y *year) lent(month app.Month, n int64) *delivery.Books {
	b := &delivery.Books{Base: y.Base(), Facility: here, Month: month, Lent: app.Number(n)}
	y.Books = append(y.Books, b)
	return b
}

func (y *year) communities(names ...app.Line) {
	for _, name := range names {
		y.Communities = append(y.Communities, &facility.Community{Base: y.Base(), Name: name})
	}
}

func (y *year) visit(day app.Day, people int64, names ...string) *delivery.Activity {
	a := y.Hold("C03", day)
	a.Attended, a.Visited = app.Number(people), names
	return a
}

// TestTrainingTerms is C1.2: courses in the year of their first lesson, and lectures; 12 are asked for.
func TestTrainingTerms(t *testing.T) {
	check(t, "C1.2", december31, []row{
		{"no activity is no data", func(*year) {}, "noData: 本期还没有活动记录，请先记活动"},
		{"activities of other classes are 0", func(y *year) { y.Hold("C05", "2025-03-01") }, "0/1 = 0.00"},
		{"many lessons of one course are one", func(y *year) {
			y.HoldTimes(11, "C07", "2025-03-01")
			y.lesson("course", "2025-05-01")
			y.lesson("course", "2025-05-08")
		}, "12/1 = 3.00"},
		{"over 12 is full", func(y *year) { y.HoldTimes(20, "C07", "2025-03-01") }, "20/1 = 3.00"},
		{"nine are three quarters", func(y *year) { y.HoldTimes(9, "C07", "2025-03-01") }, "9/1 = 2.25"},
		{"seven are below the floor", func(y *year) { y.HoldTimes(7, "C07", "2025-03-01") }, "7/1 = 0.00"},
		{"a single session without a course is one", func(y *year) { y.HoldTimes(2, "C06", "2025-03-01") }, "2/1 = 0.00"},
		{"a course that began last year counted then", func(y *year) { y.lesson("course", "2025-01-05"); y.before("course", delivery.Held) }, "0/1 = 0.00"},
		{"a lesson cancelled last year did not begin it", func(y *year) { y.lesson("course", "2025-01-05"); y.before("course", delivery.Cancelled) }, "1/1 = 0.00"},
		{"a course with nothing but planned lessons does not count", func(y *year) { y.lesson("course", "2025-05-01").Status = delivery.Planned }, "0/1 = 0.00"},
		{"lectures count by the session", func(y *year) { y.Hold("C07", "2025-03-01").Sessions = app.Number(3) }, "3/1 = 0.00"},
		{"a lecture without its sessions is one", func(y *year) { y.Hold("C07", "2025-03-01").Sessions = app.Reading{} }, "1/1 = 0.00"},
		{"a course of lectures is a course", func(y *year) {
			y.Hold("C07", "2025-03-01").Course = "course"
			y.Hold("C07", "2025-03-08").Course = "course"
		}, "1/1 = 0.00"},
		{"a course of another class is a course", func(y *year) { y.Hold("C09", "2025-03-01").Course = "course" }, "1/1 = 0.00"},
		{"a community room needs 4", func(y *year) { y.Facility.Type = "community"; y.HoldTimes(4, "C06", "2025-03-01") }, "4/1 = 3.00"},
		{"a long closure lowers the target", func(y *year) { y.Shut("2025-01-01", "2025-03-14"); y.HoldTimes(9, "C07", "2025-05-01") }, "9/1 = 2.81"},
	})
}

// TestLessonsInC11: each held lesson is one event of C1.1, the course none of its own (DEFINITIONS 1.5).
func TestLessonsInC11(t *testing.T) {
	y := newYear(t, december31)
	for i := range 31 {
		y.lesson("course", app.Day("2025-03-01").Add(i)).Sessions = app.Number(2)
	}
	y.Courses = []*delivery.Course{{Base: app.Base{ID: "course"}, Facility: here, From: "2025-03-01"}}
	if got := y.Reads("C1.1"); got != "31/1 = 0.00" {
		t.Errorf("31 lessons read %q", got)
	}
	y.lesson("course", "2025-06-01")
	if got := y.Reads("C1.1"); got != "32/1 = 3.08" {
		t.Errorf("32 lessons read %q", got)
	}
}

// TestExhibitions is C1.3: six a year, each once.
func TestExhibitions(t *testing.T) {
	check(t, "C1.3", december31, []row{
		{"no activity is no data", func(*year) {}, "noData: 本期还没有活动记录，请先记活动"},
		{"none is 0", func(y *year) { y.Hold("C05", "2025-03-01") }, "0/1 = 0.00"},
		{"six are full", func(y *year) { y.HoldTimes(6, "C04", "2025-03-01") }, "6/1 = 1.00"},
		{"over six is full", func(y *year) { y.HoldTimes(9, "C04", "2025-03-01") }, "9/1 = 1.00"},
		{"five are five sixths", func(y *year) { y.HoldTimes(5, "C04", "2025-03-01") }, "5/1 = 0.83"},
		{"three are below the floor", func(y *year) { y.HoldTimes(3, "C04", "2025-03-01") }, "3/1 = 0.00"},
		{"thirty days up are one", func(y *year) { y.Hold("C04", "2025-03-01").Sessions = app.Number(30) }, "1/1 = 0.00"},
		{"one that is running counts", func(y *year) { y.Hold("C04", "2025-12-20").Status = delivery.Running }, "1/1 = 0.00"},
		{"one begun last year does not", func(y *year) { y.Hold("C04", "2024-12-20"); y.Hold("C04", "2025-03-01") }, "1/1 = 0.00"},
		{"a community room needs two", func(y *year) { y.Facility.Type = "community"; y.HoldTimes(2, "C04", "2025-03-01") }, "2/1 = 1.00"},
	})
}

// TestReadingService is C1.4: half for events, half for loans when there is a target for them.
func TestReadingService(t *testing.T) {
	loans := func(y *year, value app.Line) { // the contract promises loans
		target := y.Promise(y.Contract("约", "2025-01-01", december31), value)
		target.Indicator, target.Unit = "C1.4", "册次"
	}
	check(t, "C1.4", december31, []row{
		{"neither ledger is no data", func(*year) {}, "noData: 本期还没有活动记录和图书服务记录，请先登记"},
		{"no reading event is 0", func(y *year) { y.Hold("C05", "2025-03-01") }, "0/1 = 0.00"},
		{"without a target for loans both points are for events", func(y *year) { y.HoldTimes(6, "C01", "2025-03-01") }, "1/1 = 2.00"},
		{"over six events is full", func(y *year) { y.HoldTimes(9, "C01", "2025-03-01") }, "1/1 = 2.00"},
		{"five events are five sixths", func(y *year) { y.HoldTimes(5, "C01", "2025-03-01") }, "5/6 = 1.67"},
		{"three events are below the floor", func(y *year) { y.HoldTimes(3, "C01", "2025-03-01") }, "0/1 = 0.00"},
		{"loans alone earn nothing without a target", func(y *year) { y.lent("2025-03-01", 5000) }, "0/1 = 0.00"},
		{"with a target loans are half", func(y *year) { loans(y, "1000"); y.lent("2025-03-01", 600); y.lent("2025-04-01", 400) }, "1/2 = 1.00"},
		{"both full are full", func(y *year) { loans(y, "1000"); y.lent("2025-03-01", 1200); y.HoldTimes(6, "C01", "2025-03-01") }, "1/1 = 2.00"},
		{"loans below the floor earn nothing", func(y *year) { loans(y, "1000"); y.lent("2025-03-01", 599); y.HoldTimes(6, "C01", "2025-03-01") }, "1/2 = 1.00"},
		{"a month not filled in is not 0 loans, and none counted", func(y *year) {
			loans(y, "1000")
			y.lent("2025-03-01", 800)
			y.lent("2025-04-01", 0).Lent = app.Reading{}
		}, "2/5 = 0.80"},
		{"a month of another year does not count", func(y *year) { loans(y, "1000"); y.lent("2025-03-01", 800); y.lent("2024-12-01", 500) }, "2/5 = 0.80"},
		{"a contract for half a year without a standard sets no target", func(y *year) {
			loans(y, "1000")
			y.Contracts[0].From = "2025-07-01"
			y.HoldTimes(6, "C01", "2025-03-01")
		}, "1/1 = 2.00"},
		{"a community room needs two events", func(y *year) { y.Facility.Type = "community"; y.HoldTimes(2, "C01", "2025-03-01") }, "1/1 = 2.00"},
		{"a long closure lowers the events asked for", func(y *year) { y.Shut("2025-01-01", "2025-03-14"); y.HoldTimes(4, "C01", "2025-05-01") }, "5/6 = 1.67"},
	})
}

// TestCommunities is C1.5: two days with twenty people each.
func TestCommunities(t *testing.T) {
	check(t, "C1.5", december31, []row{
		{"no list is no data", func(y *year) { y.visit("2025-03-01", 30, "东社区") }, "noData: 没有社区名录，请先登记本街道的社区"},
		{"none reached is 0", func(y *year) { y.communities("东社区") }, "0/1 = 0.00"},
		{"two days of twenty reach it", func(y *year) {
			y.communities("东社区")
			y.visit("2025-03-01", 20, "东社区")
			y.visit("2025-03-02", 20, "东社区")
		}, "1/1 = 1.00"},
		{"one day does not", func(y *year) { y.communities("东社区"); y.visit("2025-03-01", 200, "东社区") }, "0/1 = 0.00"},
		{"nineteen on one of them do not", func(y *year) {
			y.communities("东社区")
			y.visit("2025-03-01", 20, "东社区")
			y.visit("2025-03-02", 19, "东社区")
		}, "0/1 = 0.00"},
		{"activities of one day are summed", func(y *year) {
			y.communities("东社区")
			y.visit("2025-03-01", 12, "东社区")
			y.visit("2025-03-01", 8, "东社区")
			y.visit("2025-03-02", 20, "东社区")
		}, "1/1 = 1.00"},
		{"one of three", func(y *year) {
			y.communities("东社区", "西社区", "南社区")
			y.visit("2025-03-01", 30, "东社区", "西社区")
			y.visit("2025-03-02", 30, "东社区")
		}, "1/3 = 0.33"},
		{"a joint activity counts by its part", func(y *year) {
			y.communities("东社区")
			y.visit("2025-03-01", 20, "东社区")
			joint(y.visit("2025-03-02", 39, "东社区"), 50)
		}, "0/1 = 0.00"},
		{"people not filled in reach nobody", func(y *year) {
			y.communities("东社区")
			y.visit("2025-03-01", 20, "东社区")
			y.visit("2025-03-02", 0, "东社区").Attended = app.Reading{}
		}, "0/1 = 0.00"},
		{"a cancelled visit does not count", func(y *year) {
			y.communities("东社区")
			y.visit("2025-03-01", 20, "东社区")
			y.visit("2025-03-02", 20, "东社区").Status = delivery.Cancelled
		}, "0/1 = 0.00"},
		{"a place outside the list does not count", func(y *year) {
			y.communities("东社区")
			y.visit("2025-03-01", 20, "别处")
			y.visit("2025-03-02", 20, "别处")
		}, "0/1 = 0.00"},
	})
}
