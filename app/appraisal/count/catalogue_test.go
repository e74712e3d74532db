package count_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/team"
	"guanyunbu/app/term"
)

// TestCatalogueIsExplained: every value has words and a way to count it, and no two have the same name.
func TestCatalogueIsExplained(t *testing.T) {
	catalogue := count.Catalogue()
	if len(catalogue) < 60 {
		t.Errorf("only %d values", len(catalogue))
	}
	if words := term.Quantities(); len(words) != len(catalogue) {
		t.Errorf("%d values have words, %d are counted", len(words), len(catalogue))
	}
	if metrics := count.Metrics(); len(metrics) != len(catalogue) {
		t.Errorf("%d metrics of %d values: a key stands twice", len(metrics), len(catalogue))
	}
	for _, key := range []string{"visits.door", "books.lent", "activity.reading", "open.nightDays", "digital.growth"} {
		if _, known := count.Metrics()[key]; !known {
			t.Errorf("packs need %s", key)
		}
	}
}

// TestCatalogueWords: every value is told in full, by a name that formulas may write and no other has.
func TestCatalogueWords(t *testing.T) {
	names := map[string]string{}
	for _, q := range count.Catalogue() {
		for what, text := range map[string]string{"name": q.Name, "unit": q.Unit, "period": q.Period, "divisor": q.Divisor, "meaning": q.Meaning, "ledger": q.Ledger} {
			if text == "" {
				t.Errorf("%s has no %s", q.Key, what)
			}
		}
		if other, twice := names[q.Name]; twice {
			t.Errorf("%s and %s are both called %s", other, q.Key, q.Name)
		}
		names[q.Name] = q.Key
		if strings.ContainsFunc(q.Name, func(r rune) bool { return !unicode.IsLetter(r) }) {
			t.Errorf("the name %s cannot stand in a formula", q.Name)
		}
		if !strings.HasSuffix(q.Meaning, "。") {
			t.Errorf("the meaning of %s is no sentence: %s", q.Key, q.Meaning)
		}
		if !q.Percent && (q.Divisor == term.DivisorNone) == strings.Contains(q.Unit, "/") {
			t.Errorf("%s in %s is divided by %s", q.Key, q.Unit, q.Divisor)
		}
	}
	for key := range count.Metrics() {
		if _, named := names[key]; named {
			t.Errorf("%s is a key and a name", key)
		}
	}
}

// quantity finds a value of the catalogue.
func quantity(t *testing.T, key string) count.Quantity {
	t.Helper()
	i := slices.IndexFunc(count.Catalogue(), func(q count.Quantity) bool { return q.Key == key })
	if i < 0 {
		t.Fatalf("no value %s", key)
	}
	return count.Catalogue()[i]
}

// TestCatalogueCounts: each kind of count on a small book, with nothing, with blanks and with records
// that do not count.
func TestCatalogueCounts(t *testing.T) {
	for _, r := range []struct {
		name, key string
		make      func(*year)
		want      string
	}{
		{"an empty book has no events", "events.C08", func(*year) {}, "无数据"},
		{"other classes make it 0", "events.C08", func(y *year) { y.Hold("C05", "2025-02-01") }, "0 场"},
		{"sessions are counted", "events.C08", func(y *year) { y.Hold("C08", "2025-02-01").Sessions = app.Number(3) }, "3 场"},
		{"an exhibition is one", "events.C04", func(y *year) { y.Hold("C04", "2025-02-01").Sessions = app.Number(30) }, "1 场"},
		{"planned ones do not count", "events.all", func(y *year) { y.Hold("C08", "2025-02-01").Status = delivery.Planned }, "0 场"},
		{"later ones do not count", "events.all", func(y *year) { y.Hold("C08", "2025-12-01") }, "0 场"},
		{"reading has its own name", "activity.reading", func(y *year) { y.Hold("C01", "2025-02-01") }, "1 场"},
		{"people that nobody counted are no 0", "people.C08", func(y *year) { y.Hold("C08", "2025-02-01").Attended = app.Reading{} }, "无数据"},
		{"people of some of several", "people.all", func(y *year) {
			y.Hold("C08", "2025-02-01").Attended = app.Number(30)
			y.Hold("C08", "2025-02-02").Attended = app.Reading{}
		}, "30 人次"},
		{"a joint activity counts the share of people", "people.all", func(y *year) {
			a := y.Hold("C08", "2025-02-01")
			a.Attended = app.Number(101)
			joint(a, 60)
		}, "61 人次"},
		{"people for an event leaves blanks out", "people.mean", func(y *year) {
			a := y.Hold("C08", "2025-02-01")
			a.Attended, a.Sessions = app.Number(90), app.Number(2)
			y.Hold("C08", "2025-02-02").Attended = app.Reading{}
		}, "45 人次/场"},
		{"classes with any event", "activity.kinds", func(y *year) { y.Hold("C08", "2025-02-01"); y.Hold("C08", "2025-02-02"); y.Hold("C05", "2025-02-02") }, "2 类"},
		{"days with any event", "activity.days", func(y *year) { y.Hold("C08", "2025-02-01"); y.Hold("C08", "2025-02-02"); y.Hold("C05", "2025-02-02") }, "2 天"},
		{"the longest quiet stretch may be the first", "activity.quiet", func(y *year) { y.Hold("C08", "2025-05-01"); y.Hold("C08", "2025-06-01") }, "120 天"},
		{"or the last", "activity.quiet", func(y *year) { y.Hold("C08", "2025-01-02") }, "179 天"},
		{"days since the last event", "activity.since", func(y *year) { y.Hold("C08", "2025-05-01"); y.Hold("C08", "2025-06-28") }, "2 天"},
		{"a group's part in the people", "share.elder", func(y *year) {
			a := y.Hold("C08", "2025-02-01")
			a.Attended, a.Elder = app.Number(200), app.Number(50)
			y.Hold("C08", "2025-02-02").Attended = app.Number(999)
		}, "25.0%"},
		{"a group that is filled in nowhere", "share.veteran", func(y *year) { y.Hold("C08", "2025-02-01") }, "无数据"},
		{"cancelled ones of all that were due", "activity.cancelRate", func(y *year) {
			y.HoldTimes(3, "C08", "2025-02-01")
			y.Hold("C08", "2025-02-02").Status = delivery.Cancelled
		}, "25.0%"},
		{"satisfaction is a plain mean", "activity.satisfied", func(y *year) {
			y.Hold("C08", "2025-02-01").Satisfied = app.Number(90)
			y.Hold("C08", "2025-02-02").Satisfied = app.Number(95)
			y.Hold("C08", "2025-02-03")
		}, "92.5%"},
		{"no log, no nights", "open.nightDays", func(*year) {}, "无数据"},
		{"59 minutes are no night", "open.nightDays", func(y *year) { y.Open("2025-02-01", "09:00-18:59") }, "0 天"},
		{"an hour after six is one", "open.nightDays", func(y *year) { y.Open("2025-02-01", "09:00-19:00"); y.Open("2025-02-02", "09:00-17:00") }, "1 天"},
		{"an hour in two stretches", "open.nightDays", func(y *year) { y.Open("2025-02-01", "18:00-18:30;19:00-19:30") }, "1 天"},
		{"after midnight is another day and no night", "open.nightHours", func(y *year) { y.Open("2025-02-01", "20:00-02:00") }, "4 小时"},
		{"overlapping hours count once", "open.hours", func(y *year) { y.Open("2025-02-01", "09:00-12:00;11:00-13:00") }, "4 小时"},
		{"days with the doors open", "open.days", func(y *year) { y.Open("2025-02-01", "09:00-12:00"); y.Open("2025-02-02", "") }, "1 天"},
		{"a log without hours is a log", "open.logged", func(y *year) { y.Open("2025-02-01", "09:00-12:00"); y.Open("2025-02-02", "") }, "2 天"},
		{"the longest stretch without a log", "open.gap", func(y *year) { y.OpenEach("2025-01-01", "2025-06-20", "09:00-17:00") }, "10 天"},
		{"visits of a day leave blank days out", "visits.daily", func(y *year) {
			y.Visits("2025-02-01", 30)
			y.Visits("2025-02-02", 60)
			y.Open("2025-02-03", "09:00-17:00")
		}, "45 人次/天"},
		{"no visit was counted", "visits.door", func(y *year) { y.Open("2025-02-03", "09:00-17:00") }, "无数据"},
		{"0 visits are 0", "visits.door", func(y *year) { y.Visits("2025-02-03", 0) }, "0 人次"},
		{"no closure where the log is kept", "closure.count", func(y *year) { y.Open("2025-02-03", "09:00-17:00") }, "0 次"},
		{"no closure where nothing is kept", "closure.count", func(*year) {}, "无数据"},
		{"days of two overlapping closures", "closure.days", func(y *year) { y.Shut("2025-02-01", "2025-02-05"); y.Shut("2025-02-04", "2025-02-06") }, "6 天"},
		{"loans of the months", "books.lent", func(y *year) {
			y.Books = append(y.Books, &delivery.Books{Base: y.Base(), Month: "2025-01-01", Lent: app.Number(70)}, &delivery.Books{Base: y.Base(), Month: "2025-02-01", Lent: app.Number(30)}, &delivery.Books{Base: y.Base(), Month: "2025-08-01", Lent: app.Number(9)})
		}, "100 册次"},
		{"the stock is that of the last month that has one", "books.stock", func(y *year) {
			y.Books = append(y.Books, &delivery.Books{Base: y.Base(), Month: "2025-01-01", Total: app.Number(5000)}, &delivery.Books{Base: y.Base(), Month: "2025-02-01", Total: app.Number(5100)}, &delivery.Books{Base: y.Base(), Month: "2025-03-01"})
		}, "5,100 册"},
		{"bookings that were kept", "booking.kept", func(y *year) {
			for _, state := range []app.Code{delivery.Used, delivery.Used, delivery.Used, delivery.Missed, delivery.Booked} {
				y.Bookings = append(y.Bookings, &delivery.Booking{Base: y.Base(), Day: "2025-02-01", State: state})
			}
		}, "75.0%"},
		{"staff in post at the day", "staff.now", func(y *year) {
			y.Staff = append(y.Staff, &team.Staff{Base: y.Base(), From: "2024-01-01"}, &team.Staff{Base: y.Base(), From: "2024-01-01", To: "2025-03-01"}, &team.Staff{Base: y.Base(), From: "2025-09-01"})
		}, "1 人"},
		{"staff that left of staff that was there", "staff.turnover", func(y *year) {
			y.Staff = append(y.Staff, &team.Staff{Base: y.Base(), From: "2024-01-01"}, &team.Staff{Base: y.Base(), From: "2024-01-01", To: "2025-03-01"}, &team.Staff{Base: y.Base(), From: "2025-09-01"})
		}, "50.0%"},
		{"nobody reached over the net", "digital.growth", func(y *year) { y.Hold("C12", "2025-02-01") }, "无数据"},
		{"no year to compare with", "digital.growth", func(y *year) { y.Hold("C12", "2025-02-01").Online = app.Number(300) }, "无数据"},
		{"a fifth more than last year", "digital.growth", func(y *year) {
			y.Hold("C12", "2025-02-01").Online = app.Number(300)
			y.Open("2025-02-02", "").Online = app.Number(60)
			y.Prior.Digital = app.Whole(300)
		}, "20.0%"},
		{"less than last year", "digital.growth", func(y *year) {
			y.Hold("C12", "2025-02-01").Online = app.Number(150)
			y.Prior.Digital = app.Whole(300)
		}, "-50.0%"},
		{"the area is not filled in", "house.openShare", func(y *year) { y.Facility.Usable = app.Number(900) }, "无数据"},
		{"the open part of the area", "house.openShare", func(y *year) { y.Facility.Usable, y.Facility.OpenArea = app.Number(1000), app.Number(905) }, "90.5%"},
		{"records of all ledgers", "ledger.records", func(y *year) { y.Hold("C08", "2025-02-01"); y.Open("2025-02-02", "") }, "2 条"},
	} {
		t.Run(r.name, func(t *testing.T) {
			y := newYear(t, "2025-06-30")
			r.make(y)
			y.Prepare()
			q := quantity(t, r.key)
			m := q.Read(y.Facts)
			if got := q.Show(m); got != r.want {
				t.Errorf("%s is %s, want %s", r.key, got, r.want)
			}
			if m.State == count.NoData && m.Reason == "" {
				t.Errorf("%s does not say why it has no data", r.key)
			}
		})
	}
}
