package home

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
)

func factsOn(today app.Day) *count.Facts {
	f := &count.Facts{Facility: &facility.Facility{}, Year: today.Year(), Today: today, Calendar: facility.NewCalendar(nil)}
	f.Facility.ID = "f1"
	return f
}

func contract(from, to app.Day) *selection.Contract {
	return &selection.Contract{Facilities: app.Shares{{ID: "f1"}}, Status: "force", From: from, To: to}
}

func TestContractReminder(t *testing.T) {
	for _, row := range []struct {
		name      string
		contracts []*selection.Contract
		found     bool
		chip      string
		state     part.State
	}{
		{"181 days before the end nothing is said", []*selection.Contract{contract("2024-01-01", "2027-04-19")}, false, "", 0},
		{"180 days before the end it is spoken of", []*selection.Contract{contract("2024-01-01", "2027-04-18")}, true, "还有 180 天", part.Auto},
		{"31 days before the end it is not urgent yet", []*selection.Contract{contract("2024-01-01", "2026-11-20")}, true, "还有 31 天", part.Auto},
		{"30 days before the end it is urgent", []*selection.Contract{contract("2024-01-01", "2026-11-19")}, true, "还有 30 天", part.Soon},
		{"on the last day there are 0 days", []*selection.Contract{contract("2024-01-01", "2026-10-20")}, true, "还有 0 天", part.Soon},
		{"a contract that takes over without a gap counts", []*selection.Contract{contract("2024-01-01", "2026-11-19"), contract("2026-11-20", "2029-11-19")}, false, "", 0},
		{"a gap of a day is no taking over", []*selection.Contract{contract("2024-01-01", "2026-11-19"), contract("2026-11-21", "2029-11-19")}, true, "还有 30 天", part.Soon},
		{"after the end the days are counted", []*selection.Contract{contract("2023-01-01", "2026-10-16")}, true, "逾期 4 天", part.Overdue},
		{"without any contract it is asked for", nil, true, "未填", part.Soon},
	} {
		t.Run(row.name, func(t *testing.T) {
			facts := factsOn("2026-10-20")
			facts.Contracts = row.contracts
			got, found := contractEnds(facts)
			if found != row.found || got.chip != row.chip || (found && got.state != row.state) {
				t.Errorf("got %v %q state %v, want %v %q state %v", found, got.chip, got.state, row.found, row.chip, row.state)
			}
		})
	}
}

func TestUnloggedDays(t *testing.T) {
	all := app.Segments{{From: "09:00", To: "17:00"}}
	plan := &facility.Plan{From: "2026-01-01", Season: "usual", Monday: all, Tuesday: all, Wednesday: all, Thursday: all, Friday: all, Saturday: all} // shut on Sundays
	logged := func(facts *count.Facts, days ...app.Day) {
		for _, d := range days {
			facts.Openings = append(facts.Openings, &delivery.Opening{Day: d, Segments: all})
		}
	}
	facts := factsOn("2026-01-06") // Tuesday
	facts.Plans = []*facility.Plan{plan}
	logged(facts, "2026-01-01", "2026-01-02", "2026-01-03")
	got, found := unlogged(facts)
	if !found || got.chip != "缺 1 天" || got.text != "开放日志没有记，最早 01-05" || got.to.Month != 1 {
		t.Errorf("a planned Monday without a log: %v %+v", found, got)
	}
	facts.Closures = []*delivery.Closure{{From: "2026-01-05", To: "2026-01-05", Exempt: app.Yes, Approver: "赵示例"}}
	if got, found := unlogged(facts); found {
		t.Errorf("an exempt day needs no log: %+v", got)
	}
	facts.Closures = nil
	logged(facts, "2026-01-05")
	if got, found := unlogged(facts); found {
		t.Errorf("today may still be logged: %+v", got)
	}
}

func TestNotRegistered(t *testing.T) {
	activity := func(status app.Code, start, end app.Day) *delivery.Activity {
		return &delivery.Activity{Name: "邻里乒乓球赛", Status: status, Start: start, End: end}
	}
	for _, row := range []struct {
		name  string
		list  []*delivery.Activity
		found bool
		chip  string
		text  string
	}{
		{"planned for yesterday waits", []*delivery.Activity{activity("planned", "2026-10-19", "")}, true, "逾期 1 天", "未登记举办：邻里乒乓球赛"},
		{"planned for today does not wait yet", []*delivery.Activity{activity("announced", "2026-10-20", "")}, false, "", ""},
		{"an exhibition waits from the day after its end", []*delivery.Activity{activity("running", "2026-10-01", "2026-10-19")}, true, "逾期 1 天", "未登记举办：邻里乒乓球赛"},
		{"an exhibition that runs does not wait", []*delivery.Activity{activity("running", "2026-10-01", "2026-10-30")}, false, "", ""},
		{"held and cancelled ones do not wait", []*delivery.Activity{activity("held", "2026-10-01", ""), activity("cancelled", "2026-10-01", "")}, false, "", ""},
		{"several are counted and the oldest named", []*delivery.Activity{activity("planned", "2026-10-16", ""), activity("reviewed", "2026-10-18", "")}, true, "逾期 4 天", "2 场未登记举办：邻里乒乓球赛"},
	} {
		t.Run(row.name, func(t *testing.T) {
			facts := factsOn("2026-10-20")
			facts.Activities = row.list
			got, found := notRegistered(facts)
			if found != row.found || got.chip != row.chip || got.text != row.text {
				t.Errorf("got %v %q %q, want %v %q %q", found, got.chip, got.text, row.found, row.chip, row.text)
			}
		})
	}
}

func TestSwapNotice(t *testing.T) {
	deps := Deps{Route: func(string, app.ID) (shell.Route, bool) { return shell.Route{}, false }}
	pending := []*facility.Holiday{{Day: "2027-01-01", Kind: facility.Statutory, Pending: app.Yes}}
	got, found := deps.swapNotice(pending, "2026-10-20")
	if !found || got.text != "2027 年调休待国务院通知" || got.act != "" || got.due != 72 {
		t.Errorf("a pending table of next year: %v %+v", found, got)
	}
	if _, found := deps.swapNotice(pending, "2025-10-20"); found {
		t.Error("the year after next is not asked for")
	}
	pending[0].Pending = app.No
	if _, found := deps.swapNotice(pending, "2026-10-20"); found {
		t.Error("a table whose notice has come is not spoken of")
	}
}

func TestSafetyReminderAndStatus(t *testing.T) {
	today := app.Day("2026-10-20")
	for _, row := range []struct {
		name   string
		safety Safety
		found  bool
		chip   string
		status string
	}{
		{"a copy of today", Safety{Backup: "2026-10-20 12:00:05", Verified: true}, false, "", "上次备份 今天 12:00，已校验可恢复"},
		{"a copy of 7 days is young enough", Safety{Backup: "2026-10-13 12:00:05", Verified: true}, false, "", "上次备份 10-13 12:00，已校验可恢复"},
		{"a copy of 8 days is old", Safety{Backup: "2026-10-12 12:00:05"}, true, "8 天前", "上次备份 10-12 12:00，没有校验"},
		{"a copy of last year shows its year", Safety{Backup: "2025-12-31 08:00:00", Verified: true}, true, "293 天前", "上次备份 2025-12-31 08:00，已校验可恢复"},
		{"no copy at all", Safety{}, true, "还没有", "还没有备份"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, found := row.safety.remind(today)
			if found != row.found || got.chip != row.chip {
				t.Errorf("reminder %v %q, want %v %q", found, got.chip, row.found, row.chip)
			}
			if text := row.safety.Items(today)[1].Text; text != row.status {
				t.Errorf("status %q, want %q", text, row.status)
			}
		})
	}
	items := Safety{Saved: "2026-10-20 14:32:00", Whole: "2026-10-14 10:00:00"}.Items(today)
	if items[0].Text != "已自动保存 今天 14:32" || items[2].Text != "U 盘备份 6 天前" {
		t.Errorf("status says %q and %q", items[0].Text, items[2].Text)
	}
}
