package steer_test

import (
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/steer"
)

func TestWeekOf(t *testing.T) {
	for day, want := range map[app.Day]app.Span{
		"2026-10-12": {From: "2026-10-12", To: "2026-10-18"},
		"2026-10-14": {From: "2026-10-12", To: "2026-10-18"},
		"2026-10-18": {From: "2026-10-12", To: "2026-10-18"},
		"2026-01-01": {From: "2025-12-29", To: "2026-01-04"},
	} {
		is(t, "week of "+string(day), steer.WeekOf(day), want)
	}
}

// diary is a house whose doors, activities and plan the test writes.
type diary struct {
	*office.Office
	t    *testing.T
	here app.ID
}

func newDiary(t *testing.T, today string) diary {
	t.Helper()
	at, err := time.Parse("2006-01-02", today)
	if err != nil {
		t.Fatal(err)
	}
	o := office.Open(office.Setting{Store: ledger.NewMemory(), Pack: pack(), Rights: account.Rights{}, Clock: func() time.Time { return at.Add(9 * time.Hour) }})
	house := &facility.Facility{Code: "SF", Name: "示范街道综合文化中心", Short: "示范", Type: "street"}
	d := diary{o, t, ""}
	d.keep(o.Facility.Facilities.Save(o.Op("enter", "周示例"), house))
	d.here = house.ID
	return d
}

func (d diary) keep(_ app.Changes, err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d diary) open(day app.Day, visits app.Reading) {
	d.t.Helper()
	d.keep(d.Delivery.Openings.Save(d.Op("enter", "周示例"), &delivery.Opening{Facility: d.here, Day: day, Segments: app.Segments{{From: "09:00", To: "17:30"}}, Visits: visits, Base: app.Base{Confirmed: "核对过"}}))
}

func (d diary) act(day app.Day, status app.Code, name app.Line, people app.Reading) *delivery.Activity {
	d.t.Helper()
	a := &delivery.Activity{Facility: d.here, Name: name, Class: "C05", Status: status, Start: day, Sessions: app.Number(1), Base: app.Base{Confirmed: "核对过"}}
	if status == delivery.Held {
		a.Attended = people
	} else {
		a.Planned = people
	}
	d.keep(d.Delivery.Activities.Save(d.Op("enter", "周示例"), a))
	return a
}

func (d diary) week(day app.Day) *steer.Week {
	d.t.Helper()
	w, err := steer.NewDesk(d.Appraisal, d.Rounds).Week(d.here, day)
	if err != nil {
		d.t.Fatal(err)
	}
	return w
}

// told reports whether a record is named among the causes.
func told(w *steer.Week, title string) bool {
	for _, c := range w.Causes {
		for _, r := range c.Records {
			if r.Ref.Title == title {
				return true
			}
		}
	}
	return false
}

func TestWeek(t *testing.T) {
	d := newDiary(t, "2026-10-16")
	d.open("2026-10-06", app.Number(70))
	d.open("2026-10-12", app.Number(100))
	d.open("2026-10-13", app.Reading{})
	d.open("2025-10-13", app.Number(60))  // Monday 52 weeks before
	d.open("2026-10-10", app.Number(500)) // Saturdays, which this week has not come to yet
	d.open("2025-10-18", app.Number(500))
	d.act("2026-10-13", delivery.Held, "合唱音乐会", app.Number(80))
	for _, day := range []app.Day{"2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-04-06", "2026-04-13"} {
		d.act(day, delivery.Held, "春季专场"+app.Line(day), app.Number(50))
	}
	d.act("2026-10-07", delivery.Held, "快板专场", app.Reading{})
	d.act("2026-10-21", delivery.Planned, "重阳专场", app.Number(120))
	d.keep(d.Delivery.Programmes.Save(d.Op("enter", "周示例"), &delivery.Programme{Facility: d.here, Year: app.Number(2026), Name: "秋季讲座", Class: "C07", Due: "2026-10-24", Owner: "钱负责"}))
	w := d.week("2026-10-16")

	is(t, "last day", w.Day, app.Day("2026-10-16"))
	is(t, "began", w.Began, true)
	is(t, "running", [2]bool{w.Running(), d.week("2026-10-11").Running()}, [2]bool{true, false})
	d.open("2026-10-09", app.Number(9)) // the Friday before: today's doors are not logged yet, so it is left out as well
	is(t, "visits of the days before the running one", d.week("2026-10-16").Before.Visits, int64(70))
	is(t, "visits of a whole week", d.week("2026-10-11").Counts.Visits, int64(579))
	before, now := d.week("2026-10-11"), w
	is(t, "change", w.Change, now.Judged.Result.Total-before.Judged.Result.Total)
	if w.Change <= 0 || len(w.Causes) == 0 || len(w.Causes[0].Records) == 0 || !told(w, "合唱音乐会") {
		t.Errorf("changed by %s, because of %+v", w.Change, w.Causes)
	}
	var sum app.Points
	for _, c := range w.Causes {
		sum += c.Delta
	}
	is(t, "the causes add up to the change", sum, w.Change)
	is(t, "rest of the causes", w.Rest(0), sum)
	is(t, "rest after all", w.Rest(len(w.Causes)+1), app.Points(0))
	is(t, "held", len(w.Held), 1)
	if len(w.Ahead) != 2 || w.Ahead[0].Name != "重阳专场" || !w.Ahead[1].Planned || w.Ahead[1].Name != "秋季讲座" {
		t.Errorf("ahead: %+v", w.Ahead)
	}
	for _, row := range []struct {
		name                   string
		what                   steer.WeekWhat
		now, before, last      string
		known, hadIt, hadThen  bool
		sinceBefore, sinceYear string
	}{
		{"hours of the doors", steer.WeekHours, "17.0", "8.5", "8.5", true, true, true, "8.5", "8.5"},
		{"visits as far as they were counted", steer.WeekVisits, "100.0", "70.0", "60.0", true, true, true, "30.0", "40.0"},
		{"events", steer.WeekEvents, "1.0", "1.0", "0.0", true, true, true, "0.0", "1.0"},
		{"people of an activity not filled in are not 0", steer.WeekPeople, "80.0", "0.0", "0.0", true, false, true, "", "80.0"},
	} {
		l := w.Lines()[row.what]
		is(t, row.name, l.Now.Decimal(1)+l.Before.Decimal(1)+l.LastYear.Decimal(1), row.now+row.before+row.last)
		is(t, row.name+", known", [3]bool{l.Known, l.HadIt, l.HadThen}, [3]bool{row.known, row.hadIt, row.hadThen})
		said := func(r app.Ratio, known bool) string {
			if !known {
				return ""
			}
			return r.Decimal(1)
		}
		is(t, row.name+", since the week before", said(l.SinceBefore()), row.sinceBefore)
		is(t, row.name+", since a year ago", said(l.SinceLastYear()), row.sinceYear)
	}
}

func TestWeekOverTheTurnOfTheYear(t *testing.T) {
	d := newDiary(t, "2026-01-02")
	d.open("2025-12-30", app.Number(40))
	d.open("2026-01-02", app.Number(50))
	d.act("2025-12-31", delivery.Held, "辞旧音乐会", app.Number(200))
	w := d.week("2026-01-02")
	is(t, "no change to tell of in the first week", w.Began, false)
	is(t, "visits of both years", w.Counts.Visits, int64(90))
	is(t, "hours of both years", w.Counts.Minutes, int64(2*510))
	is(t, "events of both years", w.Counts.Events, int64(1))
	is(t, "held", len(w.Held), 1)
}

func TestWeekOfAnEmptyBook(t *testing.T) {
	w := newDiary(t, "2026-10-16").week("2026-10-16")
	for _, l := range w.Lines() {
		if l.Known || l.HadIt || l.HadThen {
			t.Errorf("an empty book knows %+v", l)
		}
	}
	is(t, "held", len(w.Held)+len(w.Ahead)+len(w.Causes), 0)
	is(t, "change", w.Change, app.Points(0))
}
