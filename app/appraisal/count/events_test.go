package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/term"
)

// TestMassEvents is C1.1: 5 points, 52 events of the classes C04 to C09, nothing below 60 %.
func TestMassEvents(t *testing.T) {
	one := func(class app.Code, change func(*delivery.Activity)) func(*year) {
		return func(y *year) { change(y.Hold(class, "2025-05-01")) }
	}
	state := func(class, status app.Code) func(*year) {
		return one(class, func(a *delivery.Activity) { a.Status = status })
	}
	of50 := func(n int) func(*year) {
		return func(y *year) {
			y.Promise(y.Contract("约", "2025-01-01", december31), "50")
			y.HoldTimes(n, "C08", "2025-03-01")
		}
	}
	check(t, "C1.1", december31, []row{
		{"no activity at all is no data", func(y *year) {}, "noData: 本期还没有活动记录，请先记活动"},
		{"activities of which none counts is 0", func(y *year) { y.Hold("C03", "2025-05-01") }, "0/1 = 0.00"},
		{"exactly the target is full", func(y *year) { y.HoldTimes(52, "C05", "2025-03-01") }, "52/1 = 5.00"},
		{"over the target earns no more", func(y *year) { y.HoldTimes(60, "C05", "2025-03-01") }, "60/1 = 5.00"},
		{"below the target by proportion", func(y *year) { y.HoldTimes(40, "C05", "2025-03-01") }, "40/1 = 3.85"},
		{"exactly 60 % still counts", of50(30), "30/1 = 3.00"},
		{"below 60 % earns nothing", of50(29), "29/1 = 0.00"},
		{"a show counts by its sessions", one("C05", func(a *delivery.Activity) { a.Sessions = app.Number(3) }), "3/1 = 0.00"},
		{"sessions not filled still count as one", one("C05", func(a *delivery.Activity) { a.Sessions = app.Reading{} }), "1/1 = 0.00"},
		{"sessions of 0 are 0", one("C05", func(a *delivery.Activity) { a.Sessions = app.Number(0) }), "0/1 = 0.00"},
		{"an exhibition counts by the run", one("C04", func(a *delivery.Activity) { a.Sessions = app.Number(30) }), "1/1 = 0.00"},
		{"a lesson counts by the record", one("C06", func(a *delivery.Activity) { a.Sessions = app.Number(2) }), "1/1 = 0.00"},
		{"lectures, sports and heritage count", func(y *year) { y.Hold("C07", "2025-05-01"); y.Hold("C08", "2025-05-01"); y.Hold("C09", "2025-05-01") }, "3/1 = 0.00"},
		{"reading, films, law, health and digital do not", func(y *year) {
			for _, class := range []app.Code{"C01", "C02", "C03", "C10", "C11", "C12"} {
				y.Hold(class, "2025-05-01")
			}
		}, "0/1 = 0.00"},
		{"partly held counts", state("C05", delivery.Partial), "1/1 = 0.00"},
		{"planned does not count", state("C05", delivery.Planned), "0/1 = 0.00"},
		{"reviewed does not count", state("C05", delivery.Reviewed), "0/1 = 0.00"},
		{"announced does not count", state("C05", delivery.Announced), "0/1 = 0.00"},
		{"cancelled does not count", state("C05", delivery.Cancelled), "0/1 = 0.00"},
		{"postponed does not count", state("C05", delivery.Postponed), "0/1 = 0.00"},
		{"a running exhibition already counts", state("C04", delivery.Running), "1/1 = 0.00"},
		{"a running show does not", state("C05", delivery.Running), "0/1 = 0.00"},
		{"a joint activity counts one for each facility", one("C05", func(a *delivery.Activity) { joint(a, 40) }), "1/1 = 0.00"},
		{"a joint activity led by another facility counts too", one("C05", func(a *delivery.Activity) { joint(a, 40); a.Facility = elsewhere }), "1/1 = 0.00"},
		{"the year is that of the first day", one("C04", func(a *delivery.Activity) { a.Start, a.End = december31, "2026-01-20" }), "1/1 = 0.00"},
		{"begun the year before is of the year before", one("C04", func(a *delivery.Activity) { a.Start, a.End = "2024-12-31", "2025-01-20" }), "0/1 = 0.00"},
	})
	check(t, "C1.1", "2025-06-30", []row{
		{"held on T counts", func(y *year) { y.Hold("C05", "2025-06-30") }, "1/1 = 0.00"},
		{"dated after T does not count, whatever its status", func(y *year) { y.Hold("C05", "2025-07-01") }, "0/1 = 0.00"},
		{"an exhibition running from a day after T does not count", func(y *year) { y.Hold("C04", "2025-07-01").Status = delivery.Running }, "0/1 = 0.00"},
		{"the target is that of the whole year", func(y *year) { y.HoldTimes(40, "C05", "2025-03-01") }, "40/1 = 3.85"},
	})
}

// TestEventsAreExplained checks what C1.1 lists beside its number.
func TestEventsAreExplained(t *testing.T) {
	y := newYear(t, december31)
	y.Hold("C05", "2025-05-01").Sessions = app.Reading{}
	y.Hold("C08", "2025-05-02").Backfilled = app.Yes
	y.Hold("C03", "2025-05-03").Backfilled = app.Yes
	y.Hold("C04", "2025-05-04").Sessions = app.Reading{}
	y.Hold("C06", "2025-05-05").Sessions = app.Reading{}
	m := y.Line("C1.1").Measure
	if got, want := notes(m.Marked.All()), "2025-05-01 场次数未填，按 1 场计；2025-05-02 补录；"; got != want {
		t.Errorf("marked %q, want %q", got, want)
	}
	if len(m.Trace()) != 4 {
		t.Errorf("%d records behind 4 events", len(m.Trace()))
	}
	empty := newYear(t, december31)
	empty.Hold("C03", "2025-05-03")
	m = empty.Line("C1.1").Measure
	if got, want := inputs(m), "已举办场次 0 场；台账里的记录（都不计入） 1 条；"; got != want || len(m.Trace()) != 1 {
		t.Errorf("a count of 0 shows %q, want %q", got, want)
	}
}

// TestFestivals is C2.3: 1 point, each of the seven festivals once.
func TestFestivals(t *testing.T) {
	feast := func(y *year, keys ...app.Code) {
		for i, key := range keys {
			y.Hold("C08", app.Day("2025-02-01").Add(i)).Festival = key
		}
	}
	seven := []app.Code{"spring", "lantern", "qingming", "dragon", "qixi", "moon", "ninth"}
	check(t, "C2.3", december31, []row{
		{"no activity at all is no data", func(y *year) {}, "noData: 本期还没有活动记录，请先记活动"},
		{"activities without a festival are 0", func(y *year) { feast(y, "", "none") }, "0/7 = 0.00"},
		{"all seven are full", func(y *year) { feast(y, seven...) }, "7/7 = 1.00"},
		{"a festival kept twice counts once", func(y *year) { feast(y, "moon", "moon") }, "1/7 = 0.14"},
		{"four of seven without any floor", func(y *year) { feast(y, seven[:4]...) }, "4/7 = 0.57"},
		{"a festival of another class counts too", func(y *year) { y.Hold("C01", "2025-02-01").Festival = "spring" }, "1/7 = 0.14"},
		{"a cancelled one does not count", func(y *year) { feast(y, "moon"); y.Activities[0].Status = delivery.Cancelled }, "0/7 = 0.00"},
		{"a festival kept in the year before is of the year before", func(y *year) { feast(y, "moon"); y.Activities[0].Start = "2024-12-31" }, "0/7 = 0.00"},
		{"a pack without festivals has no target", func(y *year) { feast(y, "moon"); y.Pack.Festivals = nil }, "noData: 目标未定"},
	})
	y := newYear(t, december31)
	feast(y, seven[1:]...)
	if got, want := y.Line("C2.3").Measure.Lack, "还没有办：春节"; got != want {
		t.Errorf("lack %q, want %q", got, want)
	}
	y.Hold("C08", "2025-03-01").Festival = "spring"
	if m := y.Line("C2.3").Measure; m.Lack != "" || m.Records.Len() != 7 {
		t.Errorf("all seven are kept, yet %q is missing, and %d records show it", m.Lack, m.Records.Len())
	}
}

// TestReviewed is E2.1: 4 points, content passed before the first day, a permit for 1,000 people.
func TestReviewed(t *testing.T) {
	one := func(change func(*delivery.Activity)) func(*year) {
		return func(y *year) { change(y.Hold("C05", "2025-05-10")) }
	}
	check(t, "E2.1", december31, []row{
		{"nothing held is no data", func(y *year) { y.Hold("C05", "2025-05-10").Status = delivery.Planned }, "noData: 本期还没有已举办的活动，请先登记举办情况"},
		{"passed the day before is in time", one(func(a *delivery.Activity) {}), "1/1 = 4.00"},
		{"passed on the first day is late", one(func(a *delivery.Activity) { a.ReviewDay = a.Start }), "0/1 = 0.00"},
		{"passed after the first day is late", one(func(a *delivery.Activity) { a.ReviewDay = a.Start.Add(1) }), "0/1 = 0.00"},
		{"no review day is no review", one(func(a *delivery.Activity) { a.ReviewDay = "" }), "0/1 = 0.00"},
		{"to be amended is not passed", one(func(a *delivery.Activity) { a.Verdict = "amend" }), "0/1 = 0.00"},
		{"refused is not passed", one(func(a *delivery.Activity) { a.Verdict = "refuse" }), "0/1 = 0.00"},
		{"no verdict is not passed", one(func(a *delivery.Activity) { a.Verdict = "" }), "0/1 = 0.00"},
		{"1,000 people need a permit", one(func(a *delivery.Activity) { a.Planned = app.Number(1000) }), "0/1 = 0.00"},
		{"999 people do not", one(func(a *delivery.Activity) { a.Planned = app.Number(999) }), "1/1 = 4.00"},
		{"1,000 people with a permit are in order", one(func(a *delivery.Activity) { a.Planned, a.Permit = app.Number(1000), "公安许可 1" }), "1/1 = 4.00"},
		{"a permit does not stand in for the review", one(func(a *delivery.Activity) { a.Verdict, a.Planned, a.Permit = "", app.Number(1000), "公安许可 1" }), "0/1 = 0.00"},
		{"rows count, not sessions", func(y *year) {
			y.Hold("C05", "2025-05-10").Sessions = app.Number(9)
			y.Hold("C05", "2025-05-11").Verdict = ""
		}, "1/2 = 2.00"},
		{"one of three without any floor", func(y *year) {
			y.Hold("C05", "2025-05-10")
			y.Hold("C05", "2025-05-11").Verdict = ""
			y.Hold("C05", "2025-05-12").Verdict = ""
		}, "1/3 = 1.33"},
		{"what was not held is not asked", func(y *year) {
			y.Hold("C05", "2025-05-10")
			a := y.Hold("C05", "2025-05-11")
			a.Verdict, a.Status = "", delivery.Cancelled
		}, "1/1 = 4.00"},
	})
	y := newYear(t, december31)
	y.Hold("C05", "2025-05-10")
	if lack := y.Line("E2.1").Measure.Lack; lack != "" {
		t.Errorf("all is reviewed, yet %q", lack)
	}
	y.Hold("C05", "2025-05-11").Verdict = ""
	m := y.Line("E2.1").Measure
	if got, want := m.Lack+notes(m.Marked.All()), "有 1 条没有先审后办2025-05-11 未先审后办；"; got != want {
		t.Errorf("lack %q, want %q", got, want)
	}
}

// TestPersonTimes is F1.1: 3 points, visitors and participants by the 口径 of the pack.
func TestPersonTimes(t *testing.T) {
	count := func(more func(*year)) func(*year) { // the target is 1,000
		return func(y *year) { y.PromisePeople("1000", "甲"); more(y) }
	}
	by := func(visits string, more func(*year)) func(*year) {
		return func(y *year) {
			y.Pack.Visits = visits
			y.PromisePeople("1000", "甲")
			y.Visits("2025-03-01", 600)
			y.Hold("C05", "2025-03-02").Attended = app.Number(200)
			out := y.Hold("C05", "2025-03-03")
			out.Attended, out.Outside = app.Number(100), "outside"
			more(y)
		}
	}
	nothing := func(*year) {}
	check(t, "F1.1", december31, []row{
		{"no log and nothing held is no data", count(nothing), "noData: 本期还没有开放日志，请先记开放日志"},
		{"no target is no data", func(y *year) { y.Visits("2025-03-01", 600) }, "noData: 目标未定"},
		{"exactly the target is full", count(func(y *year) { y.Visits("2025-03-01", 1000) }), "1000/1 = 3.00"},
		{"over the target earns no more", count(func(y *year) { y.Visits("2025-03-01", 2000) }), "2000/1 = 3.00"},
		{"exactly 60 % still counts", count(func(y *year) { y.Visits("2025-03-01", 600) }), "600/1 = 1.80"},
		{"below 60 % earns nothing", count(func(y *year) { y.Visits("2025-03-01", 599) }), "599/1 = 0.00"},
		{"half a hundredth rounds up", count(func(y *year) { y.Visits("2025-03-01", 605) }), "605/1 = 1.82"},
		{"visitors and participants are added", count(func(y *year) { y.Visits("2025-03-01", 600); y.Hold("C05", "2025-03-02") }), "700/1 = 2.10"},
		{"visitors of several days are added", count(func(y *year) { y.Visits("2025-03-01", 600); y.Visits("2025-03-02", 150) }), "750/1 = 2.25"},
		{"visits not filled are no 0 and are listed", count(func(y *year) { y.Visits("2025-03-01", 600); y.Open("2025-03-02", "09:00-17:00") }), "600/1 = 1.80"},
		{"visits filled nowhere are no data, not 0", count(func(y *year) { y.Open("2025-03-02", "09:00-17:00") }), "noData: 到馆人次和参与人次都没有填，请补填"},
		{"participants filled nowhere are no data, not 0", count(func(y *year) { y.Hold("C05", "2025-03-02").Attended = app.Reading{} }), "noData: 到馆人次和参与人次都没有填，请补填"},
		{"one known number is enough for data", count(func(y *year) { y.Open("2025-03-02", "09:00-17:00"); y.Hold("C05", "2025-03-02") }), "100/1 = 0.00"},
		{"a known 0 is a number", count(func(y *year) { y.Visits("2025-03-01", 0) }), "0/1 = 0.00"},
		{"a joint activity counts by its share", count(func(y *year) { joint(y.Hold("C05", "2025-03-02"), 45) }), "45/1 = 0.00"},
		{"a share may leave a fraction", count(func(y *year) {
			a := y.Hold("C05", "2025-03-02")
			a.Attended = app.Number(101)
			joint(a, 50)
		}), "101/2 = 0.00"},
		{"online views never count", count(func(y *year) {
			y.Visits("2025-03-01", 600).Online = app.Number(9000)
			y.Hold("C05", "2025-03-02").Online = app.Number(9000)
		}), "700/1 = 2.10"},
		{"a cancelled activity brings nobody", count(func(y *year) { y.Visits("2025-03-01", 600); y.Hold("C05", "2025-03-02").Status = delivery.Cancelled }), "600/1 = 1.80"},
		{"the last night of the year before brings nobody", count(func(y *year) { y.Visits("2025-03-01", 600); y.Visits("2024-12-31", 300) }), "600/1 = 1.80"},
		{"甲 adds all activities", by(term.VisitsAll, nothing), "900/1 = 2.70"},
		{"乙 adds activities outside only", by(term.VisitsOutside, nothing), "700/1 = 2.10"},
		{"乙 takes a blank place for inside", by(term.VisitsOutside, func(y *year) { y.Activities[1].Outside = "" }), "600/1 = 1.80"},
		{"丙 counts the door only", by(term.VisitsDoor, nothing), "600/1 = 1.80"},
		{"丙 without a log is no data, whatever was held", by(term.VisitsDoor, func(y *year) { y.Openings = nil }), "noData: 本期还没有开放日志，请先记开放日志"},
	})
	check(t, "F1.1", "2025-06-30", []row{
		{"a log of T counts, one after T does not", count(func(y *year) { y.Visits("2025-06-30", 600); y.Visits("2025-07-01", 100) }), "600/1 = 1.80"},
	})
}

// TestPersonTimesAreExplained checks what F1.1 lists beside its number.
func TestPersonTimesAreExplained(t *testing.T) {
	y := newYear(t, december31)
	y.PromisePeople("1000", "甲")
	y.Visits("2025-03-01", 1600)
	if got, want := inputs(y.Line("F1.1").Measure), "到馆人次 1,600 人次；活动参与人次 0 人次；"; got != want {
		t.Errorf("inputs %q, want %q: without an activity nobody took part", got, want)
	}
	blank := newYear(t, december31)
	blank.Open("2025-03-02", "09:00-17:00")
	blank.Hold("C05", "2025-03-03")
	if got, want := blank.Line("F1.1").Measure.Formula, "到馆 未填 ＋ 活动 100 ＝ 100 人次"; got != want {
		t.Errorf("formula %q, want %q", got, want)
	}
	y.Open("2025-03-02", "09:00-17:00")
	y.Hold("C05", "2025-03-03").Attended = app.Reading{}
	joint(y.Hold("C05", "2025-03-04"), 45)
	line := y.Line("F1.1")
	if got, want := notes(line.Measure.Marked.All()), "2025-03-02 未填；2025-03-03 未填；"; got != want {
		t.Errorf("marked %q, want %q", got, want)
	}
	if got, want := inputs(line.Measure), "到馆人次 1,600 人次；活动参与人次 45 人次；"; got != want {
		t.Errorf("inputs %q, want %q", got, want)
	}
	if got, want := line.Measure.Formula, "到馆 1,600 ＋ 活动 45 ＝ 1,645 人次"; got != want {
		t.Errorf("formula %q, want %q", got, want)
	}
	if got, want := line.Reason, "人次口径：甲"; got != want {
		t.Errorf("reason %q, want %q", got, want)
	}
	value := ""
	for _, ref := range line.Measure.Records.All() {
		value += ref.Value + "；"
	}
	if want := "1,600 人次；；；45 人次；"; value != want {
		t.Errorf("the records add %q, want %q: what is not filled shows no number", value, want)
	}
}
