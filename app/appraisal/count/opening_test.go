package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// The week from 1 to 7 January 2025: Wednesday (元旦), Thursday, Friday, Saturday, Sunday, Monday, Tuesday.
const weekEnd app.Day = "2025-01-07"

// TestWeeklyHours is B1.1: 6 points, 56 hours a week, nothing below 60 %.
func TestWeeklyHours(t *testing.T) {
	all := func(y *year) { y.OpenEach("2025-01-01", weekEnd, "09:00-17:00") }
	check(t, "B1.1", weekEnd, []row{
		{"nothing logged is no data, not 0", func(y *year) {}, "noData: 本期还没有开放日志，请先记开放日志"},
		{"a log without hours is no data, not 0", func(y *year) { y.Open(weekEnd, "") }, "noData: 本期还没有开放日志，请先记开放日志"},
		{"exactly the target is full", all, "56/1 = 6.00"},
		{"over the target earns no more", func(y *year) { all(y); y.Open("2025-01-02", "17:00-22:00") }, "61/1 = 6.00"},
		{"below the target by proportion", func(y *year) { y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00") }, "48/1 = 5.14"},
		{"exactly 60 % still counts", func(y *year) { y.OpenEach("2025-01-01", "2025-01-06", "09:00-14:36") }, "168/5 = 3.60"},
		{"a minute below 60 % earns nothing", func(y *year) { y.OpenEach("2025-01-01", "2025-01-05", "09:00-14:36"); y.Minutes("2025-01-06", 335) }, "403/12 = 0.00"},
		{"half a hundredth rounds up", func(y *year) { y.OpenEach("2025-01-01", "2025-01-05", "09:00-17:00"); y.Minutes("2025-01-06", 414) }, "469/10 = 5.03"},
		{"less than half a hundredth rounds down", func(y *year) { y.OpenEach("2025-01-01", "2025-01-05", "09:00-17:00"); y.Minutes("2025-01-06", 413) }, "2813/60 = 5.02"},
		{"overlapping stretches count once", func(y *year) { all(y); y.Openings[0].Segments = segments(t, "09:00-13:00;11:00-17:00") }, "56/1 = 6.00"},
		{"a stretch inside another adds nothing", func(y *year) { all(y); y.Openings[0].Segments = segments(t, "09:00-17:00;10:00-11:00") }, "56/1 = 6.00"},
		{"stretches with a break leave the break out", func(y *year) { all(y); y.Openings[0].Segments = segments(t, "09:00-12:00;13:00-17:00") }, "55/1 = 5.89"},
		{"a day logged in two rows counts once", func(y *year) { all(y); y.Open(weekEnd, "16:00-18:00") }, "57/1 = 6.00"},
		{"hours past midnight belong to the next day", func(y *year) { all(y); y.Open("2025-01-03", "22:00-02:00"); y.Open("2025-01-04", "01:00-03:00") }, "61/1 = 6.00"},
		{"hours past midnight of T are not yet counted", func(y *year) { y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00"); y.Open(weekEnd, "18:00-02:00") }, "54/1 = 5.79"},
		{"hours past midnight of new year belong to the new year", func(y *year) {
			y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00")
			y.Open("2024-12-31", "18:00-02:00")
		}, "50/1 = 5.36"},
		{"a log after T is not counted", func(y *year) { all(y); y.Open("2025-01-08", "09:00-17:00") }, "56/1 = 6.00"},
		{"an exempt day leaves the weeks", func(y *year) { y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00"); y.Shut(weekEnd, weekEnd) }, "336/6 = 6.00"},
		{"an exempt day with hours logged stays in", func(y *year) { all(y); y.Shut(weekEnd, weekEnd) }, "56/1 = 6.00"},
		{"an exempt day that only a night before opened stays in", func(y *year) {
			y.OpenEach("2025-01-01", "2025-01-05", "09:00-17:00")
			y.Open("2025-01-06", "09:00-12:00;20:00-01:00")
			y.Shut(weekEnd, weekEnd)
		}, "48/1 = 5.14"},
		{"two closures of one day take it out once", func(y *year) {
			y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00")
			y.Shut(weekEnd, weekEnd)
			y.Shut(weekEnd, "2025-01-09")
		}, "336/6 = 6.00"},
		{"a closure begun the year before takes out the days of this year", func(y *year) {
			y.OpenEach("2025-01-02", weekEnd, "09:00-17:00")
			y.Shut("2024-12-20", "2025-01-01")
		}, "336/6 = 6.00"},
		{"an exempt day after T changes nothing", func(y *year) { all(y); y.Shut("2025-01-08", "2025-01-20") }, "56/1 = 6.00"},
		{"a closure nobody approved is not exempt", func(y *year) {
			y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00")
			y.Shut(weekEnd, weekEnd).Approver = ""
		}, "48/1 = 5.14"},
		{"a closure not marked exempt is not", func(y *year) {
			y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00")
			y.Shut(weekEnd, weekEnd).Exempt = app.No
		}, "48/1 = 5.14"},
		{"a closure of one space is not exempt", func(y *year) {
			y.OpenEach("2025-01-01", "2025-01-06", "09:00-17:00")
			y.Shut(weekEnd, weekEnd).Space = "hall"
		}, "48/1 = 5.14"},
		{"every day exempt is not judged", func(y *year) { y.Shut("2025-01-01", weekEnd) }, "notApplicable: 本期全部为批准闭馆，不考核"},
		{"a community room is held against 35 hours", func(y *year) { y.Facility.Type = "community"; y.OpenEach("2025-01-01", weekEnd, "09:00-14:00") }, "35/1 = 6.00"},
		{"a district library is held against 63 hours", func(y *year) { y.Facility.Type = "districtLibrary"; all(y) }, "56/1 = 5.33"},
		{"another type has no target until one is typed", func(y *year) { y.Facility.Type = "museum"; all(y) }, "noData: 目标未定"},
		{"a year not begun is not due", func(y *year) { all(y); y.Year = 2026 }, "notDue: 这一年还没有开始"},
		{"declared not to apply", func(y *year) { all(y); y.State("inapplicable", "B1.1") }, "notApplicable: 示例理由"},
		{"declared for another year says nothing of this one", func(y *year) { all(y); y.State("inapplicable", "B1.1").Year = app.Number(2024) }, "56/1 = 6.00"},
		{"another kind of statement does not excuse", func(y *year) { all(y); y.State("confirmed", "B1.1") }, "56/1 = 6.00"},
		{"a statement about another indicator does not excuse", func(y *year) { all(y); y.State("inapplicable", "C1.2") }, "56/1 = 6.00"},
		{"points of a neighbour that does not apply come over", func(y *year) { all(y); y.State("inapplicable", "B1.2") }, "56/1 = 6.75"},
	})
}

func segments(t *testing.T, text string) app.Segments {
	t.Helper()
	var s app.Segments
	if err := s.Set(text); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestStaggeredShare is B1.2: 2 points, a third of the open time outside office hours.
func TestStaggeredShare(t *testing.T) {
	swaps := func(y *year) {
		y.MarkDays(map[app.Day]app.Code{"2025-01-01": facility.Statutory, "2025-01-04": facility.Work, "2025-01-07": facility.Rest})
	}
	check(t, "B1.2", weekEnd, []row{
		{"no hours is no data", func(y *year) { y.Open(weekEnd, "") }, "noData: 本期还没有开放日志，请先记开放日志"},
		{"09:00 to 17:00 on a working day is office time", func(y *year) { y.Open("2025-01-02", "09:00-17:00") }, "0/8 = 0.00"},
		{"a minute before 09:00 and one after 17:00 are staggered", func(y *year) { y.Open("2025-01-02", "08:59-17:01") }, "1/241 = 0.00"},
		{"a third is full", func(y *year) { y.Open("2025-01-02", "09:00-21:00") }, "4/12 = 2.00"},
		{"over a third earns no more", func(y *year) { y.Open("2025-01-02", "09:00-22:00") }, "5/13 = 2.00"},
		{"below a third by proportion", func(y *year) { y.Open("2025-01-02", "09:00-20:00") }, "3/11 = 1.64"},
		{"exactly a fifth still counts", func(y *year) { y.Open("2025-01-02", "09:00-19:00") }, "2/10 = 1.20"},
		{"a minute below a fifth earns nothing", func(y *year) { y.Open("2025-01-02", "09:00-18:59") }, "119/599 = 0.00"},
		{"all of a Saturday is staggered", func(y *year) { y.Open("2025-01-04", "09:00-17:00") }, "8/8 = 2.00"},
		{"all of a Sunday is staggered", func(y *year) { y.Open("2025-01-05", "09:00-17:00") }, "8/8 = 2.00"},
		{"a Saturday turned into a working day is not", func(y *year) { swaps(y); y.Open("2025-01-04", "09:00-17:00") }, "0/8 = 0.00"},
		{"a Tuesday turned into a rest day is", func(y *year) { swaps(y); y.Open("2025-01-07", "09:00-17:00") }, "8/8 = 2.00"},
		{"a weekday that is a statutory holiday is", func(y *year) { swaps(y); y.Open("2025-01-01", "09:00-17:00") }, "8/8 = 2.00"},
		{"hours past midnight are judged by their own day", func(y *year) { y.Open("2025-01-03", "12:00-17:00;23:00-02:00") }, "3/8 = 2.00"},
		{"the mark of the plan counts for nothing", func(y *year) {
			y.Plan("2025-01-01", "09:00-17:00").Staggered = app.Yes
			y.Open("2025-01-02", "09:00-17:00")
		}, "0/8 = 0.00"},
		{"a log after T is not counted", func(y *year) { y.Open("2025-01-02", "09:00-17:00"); y.Open("2025-01-11", "09:00-17:00") }, "0/8 = 0.00"},
	})
}

// TestRestDays is B1.3: 2 points, 90 % of the planned 公休日 and 法定节假日.
func TestRestDays(t *testing.T) {
	planned := func(y *year) {
		y.Plan("2024-01-01", "09:00-17:00")
		y.MarkDays(map[app.Day]app.Code{"2025-01-01": facility.Statutory, "2025-01-07": facility.Rest})
	}
	check(t, "B1.3", weekEnd, []row{
		{"no plan is no data", func(y *year) { y.OpenEach("2025-01-01", weekEnd, "09:00-17:00") }, "noData: 开放计划里没有公休日和节假日的时段，请先填开放计划"},
		{"a plan without weekends is no data", func(y *year) {
			p := y.Plan("2024-01-01", "09:00-17:00")
			p.Saturday, p.Sunday = nil, nil
			y.OpenEach("2025-01-01", weekEnd, "09:00-17:00")
		}, "noData: 开放计划里没有公休日和节假日的时段，请先填开放计划"},
		{"all opened is full", func(y *year) { planned(y); y.OpenEach("2025-01-01", weekEnd, "09:00-17:00") }, "3/3 = 2.00"},
		{"none opened is 0 and has data", func(y *year) { planned(y) }, "0/3 = 0.00"},
		{"two of three by proportion to 90 %", func(y *year) { planned(y); y.Open("2025-01-04", "09:00-17:00"); y.Open("2025-01-05", "09:00-17:00") }, "2/3 = 1.48"},
		{"one of three is below 60 % of 90 %", func(y *year) { planned(y); y.Open("2025-01-04", "09:00-17:00") }, "1/3 = 0.00"},
		{"one minute opens the day", func(y *year) { planned(y); y.OpenEach("2025-01-01", weekEnd, "09:00-09:01") }, "3/3 = 2.00"},
		{"a night before opens the day", func(y *year) {
			planned(y)
			y.Open("2025-01-01", "09:00-17:00")
			y.Open("2025-01-03", "22:00-00:01")
			y.Open("2025-01-05", "09:00-17:00")
		}, "3/3 = 2.00"},
		{"a log without hours does not open the day", func(y *year) {
			planned(y)
			y.OpenEach("2025-01-01", "2025-01-04", "09:00-17:00")
			y.Open("2025-01-05", "")
		}, "2/3 = 1.48"},
		{"an opened weekday does not help", func(y *year) { planned(y); y.OpenEach("2025-01-02", "2025-01-03", "09:00-17:00") }, "0/3 = 0.00"},
		{"a Saturday turned into a working day is not asked for", func(y *year) {
			y.Plan("2024-01-01", "09:00-17:00")
			y.MarkDays(map[app.Day]app.Code{"2025-01-04": facility.Work})
			y.Open("2025-01-05", "09:00-17:00")
		}, "1/1 = 2.00"},
		{"an exempt day is not asked for", func(y *year) {
			planned(y)
			y.Open("2025-01-01", "09:00-17:00")
			y.Open("2025-01-04", "09:00-17:00")
			y.Shut("2025-01-05", "2025-01-05")
		}, "2/2 = 2.00"},
		{"a day with no hours in the plan is not asked for", func(y *year) {
			y.Plan("2024-01-01", "09:00-17:00").Sunday = nil
			y.Open("2025-01-04", "09:00-17:00")
		}, "1/1 = 2.00"},
		{"on holidays the holiday plan is asked first", func(y *year) {
			planned(y)
			holiday := y.Plan("2024-01-01", "09:00-12:00")
			holiday.Season, holiday.Wednesday = facility.HolidaySeason, nil
			y.Open("2025-01-04", "09:00-17:00")
			y.Open("2025-01-05", "09:00-17:00")
		}, "2/2 = 2.00"},
		{"a holiday plan does not stand in for the weekend", func(y *year) {
			holiday := y.Plan("2024-01-01", "09:00-12:00")
			holiday.Season = facility.HolidaySeason
		}, "noData: 开放计划里没有公休日和节假日的时段，请先填开放计划"},
	})
}

// TestNinetyPercent is the bound of B1.3: nine of ten rest days are full, 27 of 50 is the floor.
func TestNinetyPercent(t *testing.T) {
	weekends := func(y *year, n int) { // so many of the rest days from 1 January on are opened
		y.Plan("2024-01-01", "09:00-17:00")
		y.Elapsed().Each(func(d app.Day) {
			if y.Calendar.RestDay(d) && n > 0 {
				n--
				y.Open(d, "09:00-17:00")
			}
		})
	}
	check(t, "B1.3", "2025-02-02", []row{
		{"nine of ten are full", func(y *year) { weekends(y, 9) }, "9/10 = 2.00"},
		{"eight of ten are 8/9 of it", func(y *year) { weekends(y, 8) }, "8/10 = 1.78"},
		{"five of ten are below the floor", func(y *year) { weekends(y, 5) }, "5/10 = 0.00"},
	})
	check(t, "B1.3", "2025-06-22", []row{
		{"27 of 50 are exactly the floor", func(y *year) { weekends(y, 27) }, "27/50 = 1.20"},
	})
}

// TestAnnouncedClosures is B2.1: 2 points, in the measure of closures announced in time.
func TestAnnouncedClosures(t *testing.T) {
	notice := func(c *delivery.Closure, day app.Day) { c.Notice = day }
	proven := func(y *year, logged int) { // 20 planned days, so many of them logged
		y.Plan("2025-01-01", "09:00-17:00")
		for i := range logged {
			y.Open(app.Day("2025-01-01").Add(i), "09:00-17:00")
		}
	}
	check(t, "B2.1", "2025-01-20", []row{
		{"announced 7 days ahead is in time", func(y *year) { notice(y.Shut("2025-01-10", "2025-01-10"), "2025-01-03") }, "1/1 = 2.00"},
		{"announced 6 days ahead is late", func(y *year) { notice(y.Shut("2025-01-10", "2025-01-10"), "2025-01-04") }, "0/1 = 0.00"},
		{"never announced is late", func(y *year) { notice(y.Shut("2025-01-10", "2025-01-10"), "") }, "0/1 = 0.00"},
		{"a sudden one announced the same day is in time", func(y *year) {
			c := y.Shut("2025-01-10", "2025-01-10")
			c.Sudden, c.Notice = app.Yes, "2025-01-10"
		}, "1/1 = 2.00"},
		{"a sudden one announced the next day is late", func(y *year) {
			c := y.Shut("2025-01-10", "2025-01-11")
			c.Sudden, c.Notice = app.Yes, "2025-01-11"
		}, "0/1 = 0.00"},
		{"a sudden one never announced is late", func(y *year) {
			c := y.Shut("2025-01-10", "2025-01-11")
			c.Sudden, c.Notice = app.Yes, ""
		}, "0/1 = 0.00"},
		{"two of three in time, without any floor", func(y *year) {
			y.Shut("2025-01-10", "2025-01-10")
			y.Shut("2025-01-12", "2025-01-12").Space = "hall"
			notice(y.Shut("2025-01-14", "2025-01-14"), "2025-01-13")
		}, "2/3 = 1.33"},
		{"one of three in time earns its third", func(y *year) {
			y.Shut("2025-01-10", "2025-01-10")
			notice(y.Shut("2025-01-12", "2025-01-12"), "2025-01-11")
			notice(y.Shut("2025-01-14", "2025-01-14"), "2025-01-13")
		}, "1/3 = 0.67"},
		{"a closure begun the year before is not of this year", func(y *year) {
			y.Shut("2025-01-10", "2025-01-10")
			notice(y.Shut("2024-12-30", "2025-01-02"), "")
		}, "1/1 = 2.00"},
		{"a closure that begins after T is not yet counted", func(y *year) {
			y.Shut("2025-01-20", "2025-01-20")
			notice(y.Shut("2025-01-21", "2025-01-22"), "")
		}, "1/1 = 2.00"},
		{"none, and no plan to prove it, is no data", func(y *year) { y.OpenEach("2025-01-01", "2025-01-20", "09:00-17:00") }, "noData: 没有开放计划，请先填开放计划"},
		{"none, with 95 % of the planned days logged, is full", func(y *year) { proven(y, 19) }, "1/1 = 2.00"},
		{"none, with less than 95 % logged, is no data", func(y *year) { proven(y, 18) }, "noData: 没有闭馆公告，但开放日志只记了 18 天，计划 20 天，不足 95%，不能证明没有闭馆"},
		{"a log without hours proves nothing", func(y *year) { proven(y, 18); y.Open("2025-01-19", "") }, "noData: 没有闭馆公告，但开放日志只记了 18 天，计划 20 天，不足 95%，不能证明没有闭馆"},
		{"the proof is asked of planned days only", func(y *year) {
			proven(y, 18)
			p := y.Plans[0]
			p.Sunday = nil
			y.Open("2025-01-20", "09:00-17:00")
		}, "1/1 = 2.00"},
		{"exempt days of an older closure need no proof", func(y *year) {
			y.Plan("2025-01-01", "09:00-17:00")
			y.Shut("2024-12-30", "2025-01-05")
			y.OpenEach("2025-01-06", "2025-01-20", "09:00-17:00")
		}, "1/1 = 2.00"},
	})
}

// TestProofOfOpen is the bound of 1.7: exactly 95 % of the planned days proves that nothing was shut.
func TestProofOfOpen(t *testing.T) {
	logged := func(n int) func(*year) {
		return func(y *year) {
			y.Plan("2025-01-01", "09:00-17:00")
			y.OpenEach("2025-01-01", app.Day("2025-01-01").Add(n-1), "09:00-17:00")
		}
	}
	check(t, "B2.1", "2025-07-19", []row{
		{"190 of 200 days", logged(190), "1/1 = 2.00"},
		{"189 of 200 days", logged(189), "noData: 没有闭馆公告，但开放日志只记了 189 天，计划 200 天，不足 95%，不能证明没有闭馆"},
	})
}

// TestOpeningIsExplained checks what an opening figure says beside its number.
func TestOpeningIsExplained(t *testing.T) {
	y := newYear(t, weekEnd)
	y.Plan("2025-01-01", "09:00-17:00")
	y.Open("2024-12-31", "22:00-01:00")
	y.OpenEach("2025-01-01", "2025-01-03", "09:00-17:00")
	y.Open("2025-01-04", "")
	y.Open("2025-01-05", "09:00-17:00").Backfilled = app.Yes
	y.Shut("2025-01-06", "2025-01-06")
	y.Shut("2025-01-01", "2025-01-01").Approver = ""
	line := y.Line("B1.1")
	if got, want := line.Reason, "有 1 天计划开放却没有日志，按 0 小时计"; got != want {
		t.Errorf("reason %q, want %q", got, want)
	}
	if got, want := notes(line.Measure.Marked.All()), "2025-01-04 未填；2025-01-05 补录；"; got != want {
		t.Errorf("marked %q, want %q", got, want)
	}
	if got := line.Measure.Records.Len(); got != 5 {
		t.Errorf("%d logs behind the hours, want 5: the night before new year counts, the blank day does not", got)
	}
	if got := line.Measure.Inputs[2].Records.Len(); got != 1 {
		t.Errorf("%d closures behind the exempt days, want the approved one", got)
	}
	y.Closures = y.Closures[:1]
	if got, want := inputs(line.Measure), "实际开放小时 33 小时；本期天数 7 天；豁免天数 1 天；计算周数 0.86 周；"; got != want {
		t.Errorf("inputs %q, want %q", got, want)
	}
	y.Open("2025-01-07", "09:00-17:00")
	if got := y.Line("B1.1").Reason; got != "" {
		t.Errorf("every planned day has its log, yet %q", got)
	}
	y.Openings = y.Openings[:len(y.Openings)-1]
	rest := y.Line("B1.3")
	for _, ref := range rest.Measure.Trace() {
		if ref.ID == "" {
			t.Errorf("a day without a log is no record: %+v", ref)
		}
	}
	if got, want := notes(rest.Measure.Marked.All()), "2025-01-04 未开放；"; got != want {
		t.Errorf("rest days not opened %q, want %q", got, want)
	}
	if got, want := rest.Measure.Lack, "有 1 天该开未开：2025-01-04"; got != want {
		t.Errorf("lack %q, want %q", got, want)
	}
	late := y.Line("B2.1")
	if late.Measure.Lack != "" || late.Measure.Marked.Len() != 0 {
		t.Errorf("a closure announced in time is blamed: %q", late.Measure.Lack)
	}
	y.Closures[0].Notice = "2025-01-05"
	late = y.Line("B2.1")
	if got, want := late.Measure.Lack+notes(late.Measure.Marked.All()), "有 1 次公告不合规：2025-01-062025-01-06 公告不合规；"; got != want {
		t.Errorf("lack %q, want %q", got, want)
	}
}

func notes(refs []count.Ref) string {
	text := ""
	for _, r := range refs {
		text += string(r.Day) + " " + r.Note + "；"
	}
	return text
}

func inputs(m count.Measure) string {
	text := ""
	for _, in := range m.Inputs {
		text += in.Label + " " + in.Value + "；"
	}
	return text
}
