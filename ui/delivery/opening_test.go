package delivery_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	dl "guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/delivery"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// logDays logs the first days of October as planned.
func (b *bench) logDays(upTo int) {
	b.t.Helper()
	for day := app.Day("2026-10-01"); day.DayOfMonth() <= upTo; day = day.Add(1) {
		o := &dl.Opening{Facility: b.Scope.Facility, Day: day, Segments: app.Segments{{From: "09:00", To: "12:00"}, {From: "13:00", To: "21:00"}}, Visits: app.Number(int64(200 + day.DayOfMonth())), Duty: "王示例"}
		b.must(b.Office.Delivery.Openings.Save(pagetest.Op("enter"), o))
	}
}

func (b *bench) openings() *record.Ledger {
	page := delivery.NewOpenings(b.deps())
	b.Open(shell.OpeningLog, page)
	return page
}

func TestTheOpeningLogShowsTheMonthAndFillsWhatIsPlanned(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	b.logDays(8)
	page := b.openings()
	b.Want("2026年10月", "已记 8 天，还有 10 天没有记", "周四", "11.0")
	b.look("opening")
	b.Chord(part.Ctrl(fyne.KeyN))
	if got := page.Form().Typed("day"); got != "2026-10-09" {
		t.Errorf("quick entry begins with %q", got)
	}
	b.Chord(part.Ctrl(fyne.KeyG))
	if got := page.Form().Typed("segments"); got != "09:00-21:00" {
		t.Errorf("planned hours are %q", got)
	}
	page.Form().Enter("visits", "231")
	b.look("opening-form")
	b.Chord(part.Ctrl(fyne.KeyReturn))
	n, err := b.Office.Delivery.Openings.Count(ledger.Query{})
	if err != nil || n != 9 {
		t.Fatalf("%d logs, %v; in sight:\n%s", n, err, b.Text())
	}
	if got := page.Form().Typed("day"); got != "2026-10-10" {
		t.Errorf("the next log begins with %q", got)
	}
	page.Form().Enter("day", "2026-10-12")
	b.Chord(part.Ctrl(fyne.KeyG))
	b.Want("这一天没有开放计划")
}

func TestASecondLogOfADayIsRefused(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	b.logDays(3)
	page := b.openings()
	b.Chord(part.Ctrl(fyne.KeyN))
	page.Form().Enter("day", "2026-10-02")
	b.Want("2026-10-02 已有开放日志")
}

func TestAClosureNoticeSaysWhetherItCameInTime(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	c := &dl.Closure{Facility: b.Scope.Facility, From: "2026-08-03", To: "2026-08-16", Notice: "2026-07-20", Cause: "repair", Sudden: app.No, Exempt: app.Yes, Approver: "赵示例", Detail: "空调检修"}
	b.must(b.Office.Delivery.Closures.Save(pagetest.Op("enter"), c))
	b.Open(shell.Closure, delivery.NewClosures(b.deps()))
	b.look("closure")
	b.Want("闭馆公告", "空调检修", "公告及时", "不计入考核", "08-03", "维修")
}

func TestTheDaysFollowTheMonthOfTheList(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := b.openings()
	b.Shell.Go(shell.Route{Place: shell.OpeningLog, Month: 2})
	b.Want("2026年2月")
	page.NarrowMonth(5)
	b.Want("2026年5月")
}
