package team_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/team"
)

// said joins findings into one text: level, field, sentence.
func said(findings []app.Finding) string {
	text := ""
	for _, f := range findings {
		level := "must "
		if f.Level == app.Look {
			level = "look "
		}
		text += level + f.Field + " " + f.Sentence + "\n"
	}
	return text
}

func TestEmployed(t *testing.T) {
	for _, r := range []struct {
		name     string
		from, to app.Day
		day      app.Day
		want     bool
	}{
		{"the day before the first", "2026-03-01", "", "2026-02-28", false},
		{"on the first day", "2026-03-01", "", "2026-03-01", true},
		{"long after, without a last day", "2026-03-01", "", "2030-01-01", true},
		{"on the last day", "2026-03-01", "2026-03-31", "2026-03-31", true},
		{"the day after the last", "2026-03-01", "2026-03-31", "2026-04-01", false},
		{"without a first day", "", "", "2026-03-01", false},
	} {
		t.Run(r.name, func(t *testing.T) {
			s := &team.Staff{From: r.from, To: r.to}
			if s.Employed(r.day) != r.want {
				t.Errorf("employed is %v", !r.want)
			}
			if s.During(app.Span{From: r.day, To: r.day}) != r.want {
				t.Errorf("during the one day is %v", !r.want)
			}
		})
	}
	march := app.Month("2026-03-01").Span()
	if !(&team.Staff{From: "2026-03-31"}).During(march) || !(&team.Staff{From: "2020-01-01", To: "2026-03-01"}).During(march) {
		t.Error("one day of the month is during the month")
	}
	if (&team.Staff{From: "2026-04-01"}).During(march) || (&team.Staff{From: "2020-01-01", To: "2026-02-28"}).During(march) {
		t.Error("the neighbouring day is not")
	}
}

func TestCheckStaff(t *testing.T) {
	before := &team.Staff{Base: app.Base{ID: "other"}, Name: "王示例", From: "2025-01-01", To: "2025-12-31"}
	for _, r := range []struct {
		name string
		rec  team.Staff
		want string
	}{
		{"somebody else", team.Staff{Name: "李示例", From: "2025-03-01"}, ""},
		{"came back after leaving", team.Staff{Name: "王示例", From: "2026-01-01"}, ""},
		{"left before coming again", team.Staff{Name: "王示例", From: "2024-01-01", To: "2024-12-31"}, ""},
		{"the same person twice at once", team.Staff{Name: "王示例", From: "2025-12-31"}, "look name 「王示例」已在本设施的人员里，在岗时间有重叠，请核对是不是重复登记\n"},
		{"overlapping only at the first day", team.Staff{Name: "王示例", From: "2024-01-01", To: "2025-01-01"}, "look name 「王示例」已在本设施的人员里，在岗时间有重叠，请核对是不是重复登记\n"},
		{"the record itself", team.Staff{Base: app.Base{ID: "other"}, Name: "王示例", From: "2025-01-01"}, ""},
		{"one day only", team.Staff{Name: "李示例", From: "2025-03-01", To: "2025-03-01"}, ""},
		{"left before coming", team.Staff{Name: "李示例", From: "2025-03-02", To: "2025-03-01"}, "must to 离岗日早于到岗日，请核对\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := said(team.CheckStaff(&r.rec, []*team.Staff{before})); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckAttendance(t *testing.T) {
	who := &team.Staff{Base: app.Base{ID: "w"}, Facility: "here", From: "2025-02-10", To: "2025-06-30"}
	other := &team.Attendance{Base: app.Base{ID: "a1"}, Staff: "w", Month: "2025-05-01"}
	for _, r := range []struct {
		name string
		rec  team.Attendance
		want string
	}{
		{"a full month", team.Attendance{Month: "2025-03-01", Owed: app.Hundredths(2100), Present: app.Hundredths(2100)}, ""},
		{"nobody came", team.Attendance{Month: "2025-03-01", Owed: app.Hundredths(2100), Present: app.Hundredths(0)}, ""},
		{"nothing filled in", team.Attendance{Month: "2025-03-01"}, ""},
		{"every day of February", team.Attendance{Month: "2025-02-01", Owed: app.Hundredths(2800), Present: app.Hundredths(2800)}, ""},
		{"half a day more than February has", team.Attendance{Month: "2025-02-01", Owed: app.Hundredths(2850)}, "must owed 2025-02 只有 28 天，请核对人日\n"},
		{"came more days than there are", team.Attendance{Month: "2025-04-01", Present: app.Hundredths(3001)}, "must present 2025-04 只有 30 天，请核对人日\n"},
		{"half a day more than owed", team.Attendance{Month: "2025-03-01", Owed: app.Hundredths(2100), Present: app.Hundredths(2150)}, "look present 实到多于应到，请核对；加班可以写一句说明\n"},
		{"the month of the first day", team.Attendance{Month: "2025-02-01", Owed: app.Hundredths(1500)}, ""},
		{"a month before coming", team.Attendance{Month: "2025-01-01"}, "look staff 2025-01 这个人不在岗，请核对月份或人员\n"},
		{"a month after leaving", team.Attendance{Month: "2025-07-01"}, "look staff 2025-07 这个人不在岗，请核对月份或人员\n"},
		{"the same month twice", team.Attendance{Month: "2025-05-01"}, "must staff 2025-05 已有这个人的考勤，请改那一条\n"},
		{"the record itself", team.Attendance{Base: app.Base{ID: "a1"}, Month: "2025-05-01"}, ""},
		{"somebody of another facility", team.Attendance{Month: "2025-03-01", Facility: "there"}, "must staff 这个人登记在别的设施，请核对\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			rec := r.rec
			rec.Staff = "w"
			if rec.Facility == "" {
				rec.Facility = "here"
			}
			var month []*team.Attendance
			if rec.Month == other.Month {
				month = append(month, other)
			}
			if got := said(team.CheckAttendance(&rec, who, month)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckTraining(t *testing.T) {
	for _, r := range []struct {
		name  string
		hours app.Quantity
		want  string
	}{
		{"hours not filled", app.Quantity{}, ""},
		{"two hours and a half", app.Hundredths(250), ""},
		{"a whole day", app.Hundredths(2400), ""},
		{"more than a day", app.Hundredths(2401), "must hours 一天的培训最多 24 学时，请核对\n"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := said(team.CheckTraining(&team.Training{Hours: r.hours})); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

// opened is the desk over an empty book with one member of the staff.
func opened(t *testing.T) (*team.Desk, *team.Staff) {
	t.Helper()
	desk := team.NewDesk(ledger.NewMemory())
	who := desk.Staff.New()
	who.Facility, who.Name, who.Post, who.From = "here", "王示例", "服务员", "2025-01-01"
	if _, err := desk.Staff.Save(enter(), who); err != nil {
		t.Fatal(err)
	}
	return desk, who
}

func enter() app.Op { return app.Op{Name: "enter", Person: "赵示例", At: "2025-01-01 09:00:00"} }

// TestDeskOfAttendance: one attendance per person and month.
func TestDeskOfAttendance(t *testing.T) {
	desk, who := opened(t)
	in := func(staff app.ID, month app.Month) *team.Attendance {
		return &team.Attendance{Facility: "here", Month: month, Staff: staff, Owed: app.Hundredths(2100), Present: app.Hundredths(2050)}
	}
	first := in(who.ID, "2025-03-01")
	for _, r := range []struct {
		name string
		rec  *team.Attendance
		want string
	}{
		{"the first", first, ""},
		{"itself again", first, ""},
		{"the next month", in(who.ID, "2025-04-01"), ""},
		{"the same month", in(who.ID, "2025-03-01"), "staff: 2025-03 已有这个人的考勤，请改那一条"},
		{"of nobody", in("", "2025-03-01"), "staff: 人员还没有填"},
		{"in no month", in(who.ID, ""), "month: 月份还没有填"},
	} {
		t.Run(r.name, func(t *testing.T) {
			said := ""
			if _, err := desk.Attendance.Save(enter(), r.rec); err != nil {
				said = err.Error()
			}
			if said != r.want {
				t.Errorf("%q, want %q", said, r.want)
			}
		})
	}
	if _, err := desk.Attendance.Save(enter(), in("nobody", "2025-03-01")); app.KindOf(err) != app.NotFound {
		t.Errorf("attendance of somebody unknown: %v", err)
	}
	sums, err := desk.Attendance.Sum(ledger.Query{Facility: "here", Span: app.YearSpan(2025)})
	if err != nil || sums["owed"] != 4200 || sums["present"] != 4100 {
		t.Errorf("sums %v, %v", sums, err)
	}
}

// TestDeskOfStaff: new records start with something, and what looks odd asks for a word.
func TestDeskOfStaff(t *testing.T) {
	desk, who := opened(t)
	if who.Fulltime != app.Yes || desk.Trainings.New().Way != "onsite" {
		t.Error("new records start with nothing")
	}
	again := desk.Staff.New()
	again.Facility, again.Name, again.Post, again.From = "here", "王示例", "服务员", "2025-05-01"
	if _, err := desk.Staff.Save(enter(), again); app.KindOf(err) != app.Conflict {
		t.Errorf("the same person twice: %v", err)
	}
	again.Facility = "there"
	if _, err := desk.Staff.Save(enter(), again); err != nil {
		t.Errorf("the same name elsewhere: %v", err)
	}
	long := desk.Trainings.New()
	long.Facility, long.Day, long.Topic, long.Hours = "here", "2025-03-01", "消防", app.Hundredths(2500)
	if _, err := desk.Trainings.Save(enter(), long); app.KindOf(err) != app.Invalid {
		t.Errorf("a training of 25 hours: %v", err)
	}
}
