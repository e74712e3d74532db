package count_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/appraisal/yeartest"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
)

var update = flag.Bool("update", false, "write the golden trace anew")

// TestTraceInWords: everything that a trace says of the built indicators, word for word. Renew
// the golden text with -update, after reading the difference.
func TestTraceInWords(t *testing.T) {
	const golden = "testdata/trace.txt"
	var out strings.Builder
	y := &year{yeartest.Busy(t)}
	y.Activities[3].Audience, y.Activities[4].Backfilled = app.Codes{"elder"}, app.Yes
	tell(&out, "half a year", y)
	tell(&out, "an empty book", newYear(t, "2025-06-30"))
	tell(&out, "a quiet month", quiet(t))
	tell(&out, "a month of missed weekends", missed(t))
	tell(&out, "a year of services", served(t))
	tell(&out, "a week of everything wanting", wanting(t))
	if *update {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("the golden trace is missing, renew it with -update: %v", err)
	}
	got, want := strings.Split(out.String(), "\n"), strings.Split(string(file), "\n")
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("line %d of the trace changed: %q", i+1, got[min(i, len(got)-1)])
		}
	}
}

// quiet is a month without a closure of its own, of which nearly every day is logged.
func quiet(t *testing.T) *year {
	y := newYear(t, "2025-01-31")
	y.Plan("2024-01-01", "09:00-17:00")
	old := y.Shut("2024-12-30", "2025-01-02")
	old.No, old.Detail = "示范-2024-闭-003", "布展"
	y.OpenEach("2025-01-03", "2025-01-29", "09:00-17:00")
	y.Open("2025-01-30", "09:00-17:00").Backfilled = app.Yes
	a := y.Hold("C05", "2025-01-05")
	a.No, a.Name, a.Review = "示范-2025-001", "新年音乐会", "审-2025-01"
	y.Class("C05", 1)
	c := y.Class("C01", 1)
	c.Mode, c.Use, c.Days = "space", "reading", app.Number(20)
	y.Room("reading")
	return y
}

// missed is a month in which every weekend stayed shut and some hours were not filled in.
func missed(t *testing.T) *year {
	y := newYear(t, "2025-01-31")
	y.Plan("2024-01-01", "09:00-17:00")
	y.Elapsed().Each(func(d app.Day) {
		if y.Calendar.Working(d) {
			y.Open(d, "09:00-17:00")
		}
	})
	y.Open("2025-01-04", "")
	for i := range 4 {
		y.Shut(app.Day("2025-01-06").Add(7*i), app.Day("2025-01-06").Add(7*i)).Notice = ""
	}
	y.HoldTimes(3, "C05", "2025-01-10")
	y.Activities[0].Verdict = ""
	return y
}

// served is a year in which every ledger of the services is kept, with something wanting in most.
func served(t *testing.T) *year {
	y := newYear(t, december31)
	y.Plan("2024-01-01", "09:00-17:00").To = "2025-03-31"
	hall := y.hall()
	hall.Name, hall.Capacity = "多功能厅", app.Number(120)
	y.areas(1000, 850)
	y.OpenEach("2025-01-01", "2025-03-30", "09:00-17:00")
	y.Shut("2025-02-03", "2025-02-03").Space = hall.ID
	c := y.Contract("约", "2025-01-01", december31)
	c.Name, c.Privacy, c.Staff = "运营合同", app.Yes, app.Number(4)
	person := y.employ("2024-01-01", "")
	y.attendedMonth("2025-01-01", 2200, 2050).Staff = person.ID
	y.attendedMonth("2025-02-01", 2200, -1).Staff = person.ID
	y.trained("2025-03-01", 250, 6)
	y.trained("2025-03-08", 250, 6).People = app.Reading{}
	y.volunteers("2025-03-01", 30, 250)
	y.took(y.asset("2020-01-01"), "2025-03-20", 2, 2)
	y.took(y.asset("2020-01-01"), "2025-03-20", 1, 0)
	y.asset("2020-01-01")
	y.document("plan", "2025-02-03")
	y.document("summary", "2025-12-20")
	y.document("notice", "2024-05-01").Until = "2025-06-30"
	servedMore(y, c)
	y.in(hall, "2025-03-05", "09:00", "12:00").Name = "合唱排练"
	y.in(hall, "2025-03-06", "", "").Name = "布置"
	y.booking(hall, "2025-03-07", "13:00-15:30").User = "老年合唱队"
	return y
}

// servedMore enters what was put up, taught, lent, visited, planned, offered and registered.
func servedMore(y *year, c *selection.Contract) {
	y.saw("hours", "2025-03-01", "pass")
	y.Displays = append(y.Displays, &facility.Display{Base: y.Base(), Facility: here, Item: "hotline", Day: "2025-03-01", Result: "pass"})
	y.sawAll("fail", "offers", "ramp")
	y.sawAll("na", "aed")
	for i := range 12 {
		y.HoldTimes(1, "C07", app.Day("2025-03-01").Add(i))
	}
	y.Activities[0].Sessions = app.Reading{}
	y.lesson("course", "2025-01-05")
	y.lesson("course", "2025-01-12")
	y.before("course", delivery.Held)
	y.HoldTimes(2, "C04", "2025-05-01")
	y.HoldTimes(3, "C01", "2025-06-01")
	y.lent("2025-03-01", 1200)
	y.lent("2025-04-01", 0).Lent = app.Reading{}
	loans := y.Promise(c, "2000")
	loans.Indicator, loans.Unit = "C1.4", "册次"
	y.communities("东社区", "西社区")
	y.visit("2025-03-01", 30, "东社区")
	y.visit("2025-03-02", 30, "东社区", "西社区")
	y.underBrand(y.brand(2020), 4)
	y.brand(2025)
	y.Evidence("statement", y.State("met", "C3.2").ID)
	y.outcome(y.planLine("2025-04-01"), delivery.Held, "")
	y.excused(y.planLine("2025-04-01"), "weather")
	y.planLine("2025-05-01")
	y.offer("free", "2024-01-01", "").Name = "阅览"
	y.offer("free", "2024-01-01", "")
	y.offer("inclusive", "2025-07-01", "").Name = "民乐班"
	y.form(app.Shares{{ID: y.Activities[0].ID}}, "2025-02-01")
	y.Activities[0].Verdict, y.Activities[0].ReviewDay = "", ""
	y.register(delivery.Named, "under14", "2025-03-01").KeepUntil = "2025-09-01"
	y.person(delivery.Under14, "").No = "示范-2025-员-001"
	for i, a := range y.Activities[:6] {
		a.Booked, a.Signed = app.Number(100), app.Number(int64(30+10*i))
	}
	y.Activities[5].Signed = app.Reading{}
	y.consulted("2025-03-01", "纪要 1 号", app.No)
	y.consulted("2025-06-01", "", app.Yes)
}

// wanting is a first week in which the ledgers are begun and hold nothing that counts.
func wanting(t *testing.T) *year {
	y := newYear(t, "2025-01-07")
	y.Open("2025-01-02", "09:00-17:00")
	y.hall()
	y.brand(2020)
	y.planLine("2025-06-01")
	y.asset("2020-01-01")
	y.State("excellent", "C3.2")
	y.State("noFee", "D1.1")
	y.trained("2025-01-03", 250, 6)
	y.volunteers("2025-01-03", 30, 250).Hours = app.Quantity{}
	y.register(delivery.CountOnly, "", "2025-01-03")
	y.communities("东社区")
	y.consulted("2025-01-03", "", app.No)
	return y
}

func tell(out *strings.Builder, title string, y *year) {
	fmt.Fprintf(out, "# %s\n", title)
	for _, line := range y.Score().Indicators {
		if line.State == count.NotBuilt {
			continue
		}
		m := line.Measure
		fmt.Fprintf(out, "\n%s %s of %s: %s of %s\n", line.Item.Code, line.ActualText(), line.TargetText(), line.Score, line.Max)
		fmt.Fprintf(out, " %s | %s | %s | %s | %s\n", line.State, line.Reason, m.Formula, m.Lack, line.Working)
		for _, in := range m.Inputs {
			fmt.Fprintf(out, " in %s %s%s\n", in.Label, in.Value, ends(in.Records.All()))
		}
		fmt.Fprintf(out, " records%s\n marked%s\n trace %d\n", ends(m.Records.All()), ends(m.Marked.All()), len(m.Trace()))
	}
}

// ends tells how many records there are, and the first and the last of them.
func ends(refs []count.Ref) string {
	text := fmt.Sprintf(" [%d]", len(refs))
	for i, r := range refs {
		if i == 0 || i == len(refs)-1 {
			text += fmt.Sprintf(" {%s %s %s %s %q %q %q}", r.Entity, r.ID, r.No, r.Day, r.Title, r.Value, r.Note)
		}
	}
	return text
}
