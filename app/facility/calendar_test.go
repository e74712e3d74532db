package facility_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
)

// calendar of early October 2025: the statutory days of National Day, swapped rest days, and a
// Saturday to be worked.
func calendar() facility.Calendar {
	return facility.NewCalendar([]*facility.Holiday{
		{Day: "2025-10-01", Kind: facility.Statutory}, {Day: "2025-10-04", Kind: facility.Statutory}, {Day: "2025-10-05", Kind: facility.Rest}, {Day: "2025-10-07", Kind: facility.Rest}, {Day: "2025-10-11", Kind: facility.Work},
	})
}

func TestCalendar(t *testing.T) {
	for _, r := range []struct {
		name                   string
		day                    app.Day
		working, rest, holiday bool
	}{
		{"an ordinary Tuesday", "2025-10-14", true, false, false},
		{"an ordinary Saturday", "2025-10-18", false, true, false},
		{"an ordinary Sunday", "2025-10-19", false, true, false},
		{"an ordinary Monday", "2025-10-20", true, false, false},
		{"an ordinary Friday", "2025-10-17", true, false, false},
		{"a statutory Wednesday", "2025-10-01", false, true, true},
		{"a statutory Saturday", "2025-10-04", false, true, true},
		{"a Sunday inside the break", "2025-10-05", false, true, true},
		{"a Tuesday turned into a rest day", "2025-10-07", false, false, true},
		{"a Saturday turned into a working day", "2025-10-11", true, false, false},
	} {
		t.Run(r.name, func(t *testing.T) {
			c := calendar()
			if c.Working(r.day) != r.working || c.RestDay(r.day) != r.rest || c.Holiday(r.day) != r.holiday {
				t.Errorf("working %v, rest day %v, holiday %v", c.Working(r.day), c.RestDay(r.day), c.Holiday(r.day))
			}
		})
	}
}

func hours(from, to app.Clock) app.Segments { return app.Segments{{From: from, To: to}} }

// week is a plan whose hours begin at the number of the weekday, so that each day is told apart.
func week(id app.ID, from, to app.Day) *facility.Plan {
	return &facility.Plan{
		Base: app.Base{ID: id}, From: from, To: to, Season: "usual", Monday: hours("01:00", "12:00"), Tuesday: hours("02:00", "12:00"), Wednesday: hours("03:00", "12:00"),
		Thursday: hours("04:00", "12:00"), Friday: hours("05:00", "12:00"), Saturday: hours("06:00", "12:00"), Sunday: hours("07:00", "12:00"),
	}
}

func same(id app.ID, from, to app.Day, start app.Clock) *facility.Plan {
	s := hours(start, "23:00")
	return &facility.Plan{Base: app.Base{ID: id}, From: from, To: to, Monday: s, Tuesday: s, Wednesday: s, Thursday: s, Friday: s, Saturday: s, Sunday: s}
}

func TestPlanned(t *testing.T) {
	first := app.Day("2025-10-13") // a Monday
	for i, want := range []app.Clock{"01:00", "02:00", "03:00", "04:00", "05:00", "06:00", "07:00"} {
		if got := facility.Planned([]*facility.Plan{week("a", "2025-01-01", "")}, calendar(), first.Add(i)); len(got) != 1 || got[0].From != want {
			t.Errorf("weekday %d has %v", i+1, got)
		}
	}
	holiday := same("h", "2025-01-01", "", "10:00")
	holiday.Season = facility.HolidaySeason
	later := same("i", "2025-10-05", "", "11:00")
	later.Season = facility.HolidaySeason
	for _, r := range []struct {
		name  string
		plans []*facility.Plan
		day   app.Day
		want  app.Clock
	}{
		{"no plan", nil, "2025-10-14", ""},
		{"not yet in force", []*facility.Plan{same("a", "2025-10-15", "", "08:00")}, "2025-10-14", ""},
		{"from its first day", []*facility.Plan{same("a", "2025-10-14", "", "08:00")}, "2025-10-14", "08:00"},
		{"to its last day", []*facility.Plan{same("a", "2025-10-01", "2025-10-14", "08:00")}, "2025-10-14", "08:00"},
		{"no longer in force", []*facility.Plan{same("a", "2025-10-01", "2025-10-13", "08:00")}, "2025-10-14", ""},
		{"the later one wins", []*facility.Plan{same("a", "2025-10-02", "", "08:00"), same("b", "2025-10-01", "", "09:00")}, "2025-10-14", "08:00"},
		{"the later one wins in the other order", []*facility.Plan{same("b", "2025-10-01", "", "09:00"), same("a", "2025-10-02", "", "08:00")}, "2025-10-14", "08:00"},
		{"of two from one day always the same", []*facility.Plan{same("b", "2025-10-01", "", "08:00"), same("a", "2025-10-01", "", "09:00")}, "2025-10-14", "08:00"},
		{"of two from one day always the same, in the other order", []*facility.Plan{same("a", "2025-10-01", "", "09:00"), same("b", "2025-10-01", "", "08:00")}, "2025-10-14", "08:00"},
		{"the holiday plan on a statutory day", []*facility.Plan{holiday, same("a", "2025-09-01", "", "08:00")}, "2025-10-01", "10:00"},
		{"the holiday plan on a swapped rest day", []*facility.Plan{holiday, same("a", "2025-09-01", "", "08:00")}, "2025-10-07", "10:00"},
		{"the later holiday plan", []*facility.Plan{later, holiday}, "2025-10-07", "11:00"},
		{"the holiday plan on no other day", []*facility.Plan{holiday, same("a", "2025-09-01", "", "08:00")}, "2025-10-18", "08:00"},
		{"the usual plan on holidays without a holiday plan", []*facility.Plan{same("a", "2025-09-01", "", "08:00")}, "2025-10-01", "08:00"},
		{"only a holiday plan", []*facility.Plan{holiday}, "2025-10-18", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			got := facility.Planned(r.plans, calendar(), r.day)
			if len(got) > 0 != (r.want != "") || len(got) > 0 && got[0].From != r.want {
				t.Errorf("planned %v, want from %q", got, r.want)
			}
		})
	}
}

func TestServes(t *testing.T) {
	if s := (&facility.Space{Use: "hall", Open: app.Yes}); !s.Serves("hall") || s.Serves("reading") {
		t.Error("an open hall serves as a hall only")
	}
	if s := (&facility.Space{Use: "hall"}); s.Serves("hall") {
		t.Error("a hall of which nobody said that it is open serves nobody")
	}
}

func TestDesk(t *testing.T) {
	desk, op := facility.NewDesk(ledger.NewMemory()), app.Op{Name: "enter", Person: "赵示例", At: "2025-01-01 09:00:00"}
	enter := func(change func(*facility.Facility)) error {
		f := desk.Facilities.New()
		f.Code, f.Name, f.Short = "SF", "示范综合文化中心", "示范"
		change(f)
		_, err := desk.Facilities.Save(op, f)
		return err
	}
	for _, r := range []struct {
		name   string
		change func(*facility.Facility)
		want   string
	}{
		{"the first", func(*facility.Facility) {}, ""},
		{"the same code", func(f *facility.Facility) { f.Short = "别处" }, "code: 编号「SF / 别处」已有一条设施，请换一个编号"},
		{"the same short name", func(f *facility.Facility) { f.Code = "BC" }, "code: 编号「BC / 示范」已有一条设施，请换一个编号"},
		{"a short name with a dash", func(f *facility.Facility) { f.Code, f.Short = "BC", "别-处" }, "short: 简码里不要有空格、横线、冒号和分号，用两三个字即可，如「示范」"},
		{"another", func(f *facility.Facility) { f.Code, f.Short, f.Name = "BC", "别处", "别处文化室" }, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			said := ""
			if err := enter(r.change); err != nil {
				said = err.Error()
			}
			if said != r.want {
				t.Errorf("%q, want %q", said, r.want)
			}
		})
	}
	found, err := desk.Facility("SF")
	if err != nil || found.Type != "street" || found.Status != "open" || found.Level != "street" || found.Mode != "whole" {
		t.Fatalf("found %+v, %v", found, err)
	}
	if _, err := desk.Facilities.Save(op, found); err != nil {
		t.Errorf("amending the facility clashes with itself: %v", err)
	}
	for _, name := range []string{"示范", "示范综合文化中心", string(found.ID)} {
		if same, err := desk.Facility(name); err != nil || same.ID != found.ID {
			t.Errorf("%s is %v, %v", name, same, err)
		}
	}
	if _, err := desk.Facility("XX"); app.KindOf(err) != app.NotFound || app.Sentence(err) != "找不到「XX」，请先在设施里登记，或核对名称" {
		t.Errorf("an unknown code: %v", err)
	}
}

func TestDeskOfDays(t *testing.T) {
	desk, op := facility.NewDesk(ledger.NewMemory()), app.Op{Name: "enter", Person: "赵示例", At: "2025-01-01 09:00:00"}
	holiday := &facility.Holiday{Day: "2025-10-01", Kind: facility.Statutory}
	if _, err := desk.Holidays.Save(op, holiday); err != nil {
		t.Fatal(err)
	}
	if _, err := desk.Holidays.Save(op, holiday); err != nil {
		t.Errorf("amending a holiday clashes with itself: %v", err)
	}
	if _, err := desk.Holidays.Save(op, &facility.Holiday{Day: "2025-10-01", Kind: facility.Rest}); err == nil || err.Error() != "day: 2025-10-01 已在节假日表里，请改那一条" {
		t.Errorf("a holiday twice: %v", err)
	}
	for _, day := range []app.Day{"2025-09-30", "2025-10-07"} {
		if _, err := desk.Holidays.Save(op, &facility.Holiday{Day: day, Kind: facility.Rest}); err != nil {
			t.Errorf("a holiday beside others: %v", err)
		}
	}
	if c, err := desk.Calendar(); err != nil || c.Working("2025-10-01") || !c.Working("2025-10-02") {
		t.Errorf("the calendar forgot the holiday: %v", err)
	}
}

func TestDeskOfPlans(t *testing.T) {
	desk, op := facility.NewDesk(ledger.NewMemory()), app.Op{Name: "enter", Person: "赵示例", At: "2025-01-01 09:00:00"}
	if space, class, plan := desk.Spaces.New(), desk.Classes.New(), desk.Plans.New(); space.Open != app.Yes || class.Mode != "events" || class.Service != "free" || plan.Season != "usual" {
		t.Error("new records start with nothing")
	}
	for to, want := range map[app.Day]int{"": 0, "2025-01-01": 0, "2024-12-31": 1} {
		if got := facility.CheckPlan(&facility.Plan{From: "2025-01-01", To: to}); len(got) != want {
			t.Errorf("a plan to %q: %v", to, got)
		}
	}
	plan := desk.Plans.New()
	plan.Facility, plan.From, plan.To = "here", "2025-01-01", "2024-12-31"
	if _, err := desk.Plans.Save(op, plan); err == nil || err.Error() != "to: 终止日早于起始日，请核对服务期" {
		t.Errorf("a plan that ends before it begins: %v", err)
	}
}
