package home

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/shell"
)

// anywhere has a page for every ledger: the entity stands in the code of the route.
func anywhere(entity string, _ app.ID) (shell.Route, bool) {
	return shell.Route{Place: shell.Nowhere, Record: entity}, entity != ""
}

func TestEveryGapLeadsToWhereItIsMended(t *testing.T) {
	v := view{
		coverage: []count.CoverageRow{{Class: "C01", Reached: true}, {Class: "C02", Inapplicable: true}, {Class: "C12"}},
		groups:   []steer.GroupMonths{{Row: count.GroupRow{Key: "elder", Reached: true}}, {Row: count.GroupRow{Key: "disabled", Events: 3, Need: 4}}},
	}
	to := func(entity string, fresh, gaps bool, code string) shell.Route {
		return shell.Route{Record: entity, New: fresh, Gaps: gaps, Code: code}
	}
	for _, row := range []struct {
		name  string
		step  steer.Step
		word  string
		route shell.Route
	}{
		{"rooms that stand empty are mended in the bookings", step("space.used", count.HasData), "看预约", to("booking", false, false, "")},
		{"a class that is missing begins an activity of it", step("activity.classes", count.HasData), "记活动", to("activity", true, false, "C12")},
		{"a group that lacks activities begins one for it", step("activity.groups", count.HasData), "记活动", to("activity", true, false, "disabled")},
		{"a missing exhibition begins one", step("exhibition.runs", count.HasData), "记活动", to("activity", true, false, "C04")},
		{"records not filled are listed", step("ledger.complete", count.HasData), "看未填", to("activity", false, true, "")},
		{"photos of what is put up", step("display.rules", count.HasData), "补照片", to("display", false, false, "")},
		{"without any check one is entered", step("display.rules", count.NoData), "去登记", to("display", true, false, "")},
		{"a consultation is entered", step("resident.consulted", count.HasData), "记征询", to("consultation", true, false, "")},
		{"the plan is looked through", step("plan.done", count.HasData), "看计划", to("programme", false, false, "")},
		{"doors are mended in the log", step("open.weeklyHours", count.HasData), "看日志", to("opening", false, false, "")},
		{"what is stated begins with its indicator", step("award.level", count.NoData), "去登记", to("statement", true, false, "X1")},
		{"what has happened leads to its records", step("activity.reviewed", count.HasData), "看记录", shell.Route{Place: shell.Appraisal, Code: "X1"}},
		{"attendance that nobody filled in", step("activity.turnout", count.NoData), "看未填", to("activity", false, true, "")},
		{"a metric of its own ledger", steer.Step{Item: rulepack.Item{Code: "X1", Metric: "own"}, State: count.HasData, Entity: "asset"}, "去补", to("asset", false, false, "")},
		{"no target", steer.Step{Lack: term.SayNoTarget}, "定目标", shell.Route{Place: shell.Contract}},
		{"no hours planned", steer.Step{Lack: term.SayNoPlannedRest}, "填时段", shell.Route{Place: shell.Plan}},
		{"no room to be booked", steer.Step{Lack: term.SayNoBookable}, "填空间", shell.Route{Place: shell.Space}},
		{"no area of the house", steer.Step{Lack: term.SayNoArea}, "填设施", shell.Route{Place: shell.Facility}},
		{"no list of communities", steer.Step{Lack: term.SayNoCommunity}, "去补", shell.Route{Place: shell.Community, New: true}},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := Deps{Route: anywhere}.mend(row.step, v)
			if got.word != row.word || got.to != row.route {
				t.Errorf("leads to %q %+v, want %q %+v", got.word, got.to, row.word, row.route)
			}
		})
	}
	v.locked = "2025 年已锁定，只能看。"
	for _, closed := range []steer.Step{step("activity.classes", count.HasData), {Item: rulepack.Item{Code: "X1"}, Lack: term.SayNoTarget}} {
		if got := (Deps{Route: anywhere}).mend(closed, v); got.word != "看记录" || got.to != (shell.Route{Place: shell.Appraisal, Code: "X1"}) {
			t.Errorf("in a closed year it leads to %q %+v", got.word, got.to)
		}
	}
	v.locked = ""
	nowhere := func(string, app.ID) (shell.Route, bool) { return shell.Route{}, false }
	if got := (Deps{Route: nowhere}).mend(step("space.used", count.HasData), v); got.to != (shell.Route{Place: shell.Appraisal, Code: "X1"}) {
		t.Errorf("without a page of the ledger it leads to %+v", got.to)
	}
}

func step(metric string, state count.State) steer.Step {
	return steer.Step{Item: rulepack.Item{Code: "X1", Metric: metric}, State: state}
}

// TestEveryMetricOfTheSchemeHasAWay: each indicator of the shipped scheme that is built leads to a ledger of the book.
func TestEveryMetricOfTheSchemeHasAWay(t *testing.T) {
	b := hometest.New(t, "2026-10-20", hometest.Pack(t))
	for metric, found := range places() {
		if _, known := b.Library.Sheet(found.entity); !known {
			t.Errorf("%s leads to %q, which is no ledger", metric, found.entity)
		}
		if _, counted := count.Metrics()[metric]; !counted {
			t.Errorf("%s is not counted", metric)
		}
	}
}

func TestDutiesAreRemindedOfByTheirDay(t *testing.T) {
	for _, row := range []struct {
		name string
		duty steer.Duty
		want reminder
	}{
		{"overdue", steer.Duty{Name: "征询", Entity: "consultation", State: steer.Overdue, Left: -20}, reminder{chip: "逾期 20 天", act: "去办", due: -20}},
		{"soon", steer.Duty{Name: "公告", Entity: "closure", ID: "c1", State: steer.Coming, Left: 3}, reminder{chip: "还有 3 天", act: "查看", due: 3}},
		{"without a ledger it leads to its indicator", steer.Duty{Name: "问卷", Codes: []string{"F2.1"}, State: steer.Coming, Left: 41}, reminder{chip: "还有 41 天", act: "查看", due: 41, to: shell.Route{Place: shell.Appraisal, Code: "F2.1"}}},
		{"without anything it leads to the indicators", steer.Duty{Name: "复核", State: steer.Coming}, reminder{chip: "今天到期", act: "查看", to: shell.Route{Place: shell.Appraisal}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := Deps{Route: anywhere}.dutyLine(row.duty)
			if got.chip != row.want.chip || got.act != row.want.act || got.due != row.want.due || got.text != row.duty.Name {
				t.Errorf("%+v", got)
			}
			if row.duty.Entity == "" && got.to != row.want.to {
				t.Errorf("leads to %+v, want %+v", got.to, row.want.to)
			}
			if row.duty.Entity != "" && got.to.Record != row.duty.Entity {
				t.Errorf("leads to %+v", got.to)
			}
		})
	}
}

func TestBonusAndDeductionsAreNamed(t *testing.T) {
	for _, row := range []struct {
		name       string
		bonus, off app.Points
		want       string
	}{
		{"nothing beside the indicators", 0, 0, ""},
		{"a bonus", 100, 0, "含加分 1.00"},
		{"a deduction", 0, 500, "含扣分 5.00"},
		{"both", 100, 500, "含加分 1.00、扣分 5.00"},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := extras(appraisal.Result{BonusSum: row.bonus, DeductionSum: row.off}); got != row.want {
				t.Errorf("says %q, want %q", got, row.want)
			}
		})
	}
}

// TestTheCheckThatFailedIsOpened: a check-up of ten things leads to the one that was found wanting.
func TestTheCheckThatFailedIsOpened(t *testing.T) {
	line := appraisal.Indicator{Item: rulepack.Item{Code: "X1"}}
	line.Measure.Records.Add(count.Ref{Entity: term.EntityDisplay.Key, ID: "fine"})
	line.Measure.Marked.Add(count.Ref{Entity: term.EntityDisplay.Key, ID: "wanting"})
	v := view{judged: &appraisal.Judged{Result: appraisal.Result{Indicators: []appraisal.Indicator{line}}}}
	route := func(entity string, id app.ID) (shell.Route, bool) {
		return shell.Route{Place: shell.Display, Record: string(id)}, true
	}
	if got := (Deps{Route: route}).mend(step("display.access", count.HasData), v); got.to.Record != "wanting" || got.to.New {
		t.Errorf("leads to %+v", got.to)
	}
}
