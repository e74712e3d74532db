package delivery_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
)

// found tells findings in short: level, field and sentence of each.
func found(findings []app.Finding) string {
	text := ""
	for _, f := range findings {
		level := "must "
		if f.Level == app.Look {
			level = "look "
		}
		text += level + f.Field + " " + f.Sentence + "；"
	}
	return text
}

// TestCheckActivity: what stops an activity, what asks for a second look, and what is in order.
func TestCheckActivity(t *testing.T) {
	type change func(*delivery.Activity, *delivery.Around)
	just := func(f func(*delivery.Activity)) change {
		return func(a *delivery.Activity, _ *delivery.Around) { f(a) }
	}
	times := func(from, to app.Clock, end app.Day) change {
		return just(func(a *delivery.Activity) { a.StartTime, a.EndTime, a.End = from, to, end })
	}
	hall := func(people int64, more func(*delivery.Activity)) change {
		return func(a *delivery.Activity, around *delivery.Around) {
			around.Space = &facility.Space{Name: "多功能厅", Capacity: app.Number(100)}
			a.Attended = app.Number(people)
			more(a)
		}
	}
	nothing := func(*delivery.Activity) {}
	for _, r := range []struct {
		name   string
		change change
		want   string
	}{
		{"in order", just(nothing), ""},
		{"ends at a later hour", times("09:00", "09:01", ""), ""},
		{"ends at the hour it begins", times("09:00", "09:00", ""), "must endTime 结束早于开始，请核对日期和时间；"},
		{"ends at an earlier hour", times("09:00", "08:00", "2025-05-01"), "must endTime 结束早于开始，请核对日期和时间；"},
		{"runs past midnight into the next day", times("20:00", "01:00", "2025-05-02"), ""},
		{"ends the day before", times("", "", "2025-04-30"), "must end 结束早于开始，请核对日期和时间；"},
		{"only an end time", times("", "08:00", ""), ""},
		{"only a start time", times("08:00", "", ""), ""},
		{"groups add up to the total", just(func(a *delivery.Activity) {
			a.Elder, a.Minor, a.Disabled, a.Worker, a.Veteran = n(20), n(20), n(10), n(25), n(5)
		}), ""},
		{"groups exceed the total", just(func(a *delivery.Activity) {
			a.Elder, a.Minor, a.Disabled, a.Worker, a.Veteran = n(20), n(20), n(10), n(25), n(6)
		}), "must attended 分组合计 81，比实到 80 多 1。请核对各组人次；一人属两组时只填一组；"},
		{"groups without a total", just(func(a *delivery.Activity) { a.Attended, a.Elder = app.Reading{}, n(3) }), "must attended 填了分组却没有填实到合计，请补填合计；分组合计是 3；"},
		{"neither groups nor total", just(func(a *delivery.Activity) { a.Attended = app.Reading{} }), ""},
		{"shares add up to 100", just(func(a *delivery.Activity) {
			a.Partners = app.Shares{{ID: "here", Percent: 60}, {ID: "there", Percent: 40}}
		}), ""},
		{"shares add up to 99", just(func(a *delivery.Activity) {
			a.Partners = app.Shares{{ID: "here", Percent: 60}, {ID: "there", Percent: 39}}
		}), "must partners 参与设施份额合计 99，应为 100，请核对各处份额；"},
		{"the leading facility has no share", just(func(a *delivery.Activity) { a.Partners = app.Shares{{ID: "there", Percent: 100}} }), "must partners 参与设施里没有牵头设施，请把牵头设施也写进去并填份额；"},
		{"two groups and everybody", just(func(a *delivery.Activity) { a.Audience = app.Codes{"elder", "minor", "all"} }), ""},
		{"three groups", just(func(a *delivery.Activity) { a.Audience = app.Codes{"elder", "minor", "worker"} }), "must audience 面向人群最多勾两组重点人群，现在 3 组，请保留最主要的；"},
		{"cancelled without a cause", just(func(a *delivery.Activity) { a.Status = delivery.Cancelled }), "must cause 状态是取消，请选取消原因；"},
		{"postponed without a cause", just(func(a *delivery.Activity) { a.Status = delivery.Postponed }), "must cause 状态是延期，请选取消原因；"},
		{"cancelled for the weather", just(func(a *delivery.Activity) { a.Status, a.Cause = delivery.Cancelled, "weather" }), ""},
		{"reviewed the day before", just(func(a *delivery.Activity) { a.Verdict, a.ReviewDay = delivery.Passed, "2025-04-30" }), ""},
		{"reviewed on the day", just(func(a *delivery.Activity) { a.Verdict, a.ReviewDay = delivery.Passed, "2025-05-01" }), "look reviewDay 审核日期不早于开始日期，这场不算先审后办，请核对；"},
		{"refused on the day", just(func(a *delivery.Activity) { a.Verdict, a.ReviewDay = "refuse", "2025-05-01" }), ""},
		{"passed without a day", just(func(a *delivery.Activity) { a.Verdict = delivery.Passed }), ""},
		{"999 people need no permit", just(func(a *delivery.Activity) { a.Planned = n(999) }), ""},
		{"1,000 people without a permit", just(func(a *delivery.Activity) { a.Planned = n(1000) }), "look permit 计划 1000 人，1,000 人以上要填大型活动许可号；"},
		{"1,000 people with a permit", just(func(a *delivery.Activity) { a.Planned, a.Permit = n(1000), "许可 1" }), ""},
		{"as many signed in as booked", just(func(a *delivery.Activity) { a.Signed, a.Booked = n(50), n(50) }), ""},
		{"more signed in than booked", just(func(a *delivery.Activity) { a.Signed, a.Booked = n(51), n(50) }), "look signed 签到 51 多于预约 50，请核对；"},
		{"signed in without booking numbers", just(func(a *delivery.Activity) { a.Signed = n(51) }), ""},
		{"booked without signing in", just(func(a *delivery.Activity) { a.Booked = n(0) }), ""},
		{"all were satisfied", just(func(a *delivery.Activity) { a.Satisfied = n(100) }), ""},
		{"more than all were satisfied", just(func(a *delivery.Activity) { a.Satisfied = n(101) }), "must satisfied 满意度要在 0 到 100 之间；"},
		{"a free service for money", just(func(a *delivery.Activity) { a.Paid, a.Service = app.Yes, "free" }), "look paid 基本免费的服务不能收费，请核对服务类型或是否收费；"},
		{"another service for money", just(func(a *delivery.Activity) { a.Paid, a.Service = app.Yes, "extended" }), ""},
		{"a free service for nothing", just(func(a *delivery.Activity) { a.Paid, a.Service = app.No, "free" }), ""},
		{"entered late without a reason", just(func(a *delivery.Activity) { a.Backfilled = app.Yes }), "must backReason 补录要写原因；"},
		{"entered late with a reason", just(func(a *delivery.Activity) { a.Backfilled, a.BackReason = app.Yes, "停电" }), ""},
		{"held today", just(func(a *delivery.Activity) { a.Start = "2025-06-30" }), ""},
		{"held tomorrow", just(func(a *delivery.Activity) { a.Start = "2025-07-01" }), "look start 日期还没有到，不能登记为已举办，请改日期或状态；"},
		{"partly held tomorrow", just(func(a *delivery.Activity) { a.Start, a.Status = "2025-07-01", delivery.Partial }), "look start 日期还没有到，不能登记为部分举办，请改日期或状态；"},
		{"planned for tomorrow", just(func(a *delivery.Activity) { a.Start, a.Status = "2025-07-01", delivery.Planned }), ""},
		{"the hall is full", hall(100, nothing), ""},
		{"the hall is too full", hall(101, nothing), "look attended 实到 101，超过多功能厅额定 100 人，请核对人次、场次数或空间；"},
		{"two sessions fill it twice", hall(200, func(a *delivery.Activity) { a.Sessions = n(2) }), ""},
		{"more than two sessions hold", hall(201, func(a *delivery.Activity) { a.Sessions = n(2) }), "look attended 实到 201，超过多功能厅额定 100 人，请核对人次、场次数或空间；"},
		{"sessions not filled are one", hall(101, func(a *delivery.Activity) { a.Sessions = app.Reading{} }), "look attended 实到 101，超过多功能厅额定 100 人，请核对人次、场次数或空间；"},
		{"sessions of 0 are one", hall(100, func(a *delivery.Activity) { a.Sessions = n(0) }), ""},
		{"an exhibition is visited all day", hall(500, func(a *delivery.Activity) { a.Class = delivery.Exhibition }), ""},
		{"nobody counted", hall(0, func(a *delivery.Activity) { a.Attended = app.Reading{} }), ""},
		{"a space without a limit", func(a *delivery.Activity, around *delivery.Around) { around.Space = &facility.Space{} }, ""},
		{"the same name at the same hour", same("活动甲", "10:00", "x"), "look name 同一天已有同名活动「活动甲」（示范-1），请核对是不是重复登记；"},
		{"the same name at another hour", same("活动甲", "14:00", "x"), ""},
		{"another name at the same hour", same("活动乙", "10:00", "x"), ""},
		{"the record itself", same("活动甲", "10:00", "self"), ""},
		{"without a contract", func(_ *delivery.Activity, around *delivery.Around) { around.Contracts = nil }, "look start 2025-05-01 没有合同覆盖，属无合同期间，请核对日期或补录合同；"},
		{"after the contract", just(func(a *delivery.Activity) { a.Start, a.Status = "2026-01-01", delivery.Planned }), "look start 2026-01-01 没有合同覆盖，属无合同期间，请核对日期或补录合同；"},
		{"passed before there is a day", just(func(a *delivery.Activity) { a.Start, a.Verdict = "", delivery.Passed }), ""},
		{"no day yet", just(func(a *delivery.Activity) { a.Start = "" }), ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			a := &delivery.Activity{Base: app.Base{ID: "self"}, Facility: "here", Name: "活动甲", Class: "C05", Status: delivery.Held, Start: "2025-05-01", StartTime: "10:00", EndTime: "12:00", Sessions: n(1), Attended: n(80)}
			around := delivery.Around{Today: "2025-06-30", Contracts: []*selection.Contract{{Status: "force", From: "2025-01-01", To: "2025-12-31", Facilities: app.Shares{{ID: "here"}}}}}
			r.change(a, &around)
			if got := found(delivery.CheckActivity(a, around)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func n(count int64) app.Reading { return app.Number(count) }

// same puts another activity on the same day.
func same(name app.Line, at app.Clock, id app.ID) func(*delivery.Activity, *delivery.Around) {
	return func(_ *delivery.Activity, around *delivery.Around) {
		other := &delivery.Activity{Base: app.Base{ID: id, No: "示范-1"}, Name: name, StartTime: at}
		around.SameDay = []*delivery.Activity{other, other}
	}
}

// TestGroupsFix: the total can be mended with one click.
func TestGroupsFix(t *testing.T) {
	a := &delivery.Activity{Attended: n(5), Elder: n(8)}
	for _, f := range delivery.CheckActivity(a, delivery.Around{}) {
		if f.Field == "attended" && (f.Fix == nil || *f.Fix != app.Fix{Label: "把合计改为 8", Field: "attended", Value: "8"}) {
			t.Errorf("the fix is %+v", f.Fix)
		}
	}
}

func TestCheckOpening(t *testing.T) {
	for _, r := range []struct {
		name     string
		hours    string
		sameDay  []*delivery.Opening
		closures []*delivery.Closure
		change   func(*delivery.Opening)
		want     string
	}{
		{"in order", "09:00-12:00;13:00-17:00", nil, nil, nil, ""},
		{"touching stretches", "09:00-12:00;12:00-17:00", nil, nil, nil, ""},
		{"overlapping stretches", "09:00-12:00;11:59-17:00", nil, nil, nil, "look segments 开放时段有重叠，小时数会合并计算，请核对；"},
		{"the same log again", "09:00-17:00", []*delivery.Opening{{Base: app.Base{ID: "self"}}}, nil, nil, ""},
		{"a second log of the day", "09:00-17:00", []*delivery.Opening{{Base: app.Base{ID: "other"}}}, nil, nil, "must day 2025-05-01 已有开放日志，一天只记一条，请改那一条；"},
		{"today", "09:00-17:00", nil, nil, func(o *delivery.Opening) { o.Day = "2025-06-30" }, ""},
		{"tomorrow", "09:00-17:00", nil, nil, func(o *delivery.Opening) { o.Day = "2025-07-01" }, "look day 2025-07-01 还没有到，请核对日期；提前登记可以写一句说明；"},
		{"open on a day of closure", "09:00-17:00", nil, []*delivery.Closure{{From: "2025-04-30", To: "2025-05-01"}, {From: "2025-05-01", To: "2025-05-01"}}, nil, "look segments 这天有全馆闭馆公告，却登记了开放，请核对；登记了小时的日子不算闭馆；"},
		{"a log without hours on a day of closure", "", nil, []*delivery.Closure{{From: "2025-05-01", To: "2025-05-01"}}, nil, ""},
		{"open while one space is closed", "09:00-17:00", nil, []*delivery.Closure{{From: "2025-05-01", To: "2025-05-01", Space: "hall"}}, nil, ""},
		{"open after a closure", "09:00-17:00", nil, []*delivery.Closure{{From: "2025-04-01", To: "2025-04-30"}}, nil, ""},
		{"entered late without a reason", "09:00-17:00", nil, nil, func(o *delivery.Opening) { o.Backfilled = app.Yes }, "must backReason 补录要写原因；"},
		{"entered late with a reason", "09:00-17:00", nil, nil, func(o *delivery.Opening) { o.Backfilled, o.BackReason = app.Yes, "停电" }, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			o := &delivery.Opening{Base: app.Base{ID: "self"}, Day: "2025-05-01"}
			if err := o.Segments.Set(r.hours); err != nil {
				t.Fatal(err)
			}
			if r.change != nil {
				r.change(o)
			}
			if got := found(delivery.CheckOpening(o, "2025-06-30", r.sameDay, r.closures)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckClosure(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*delivery.Closure)
		want   string
	}{
		{"in order", func(*delivery.Closure) {}, ""},
		{"ends before it begins", func(c *delivery.Closure) { c.To = "2025-05-01" }, "must to 结束早于开始，请核对日期和时间；"},
		{"no last day yet", func(c *delivery.Closure) { c.To = "" }, ""},
		{"exempt and approved", func(c *delivery.Closure) { c.Exempt, c.Approver = app.Yes, "赵示例" }, ""},
		{"exempt and not approved", func(c *delivery.Closure) { c.Exempt = app.Yes }, "must exempt 豁免要有批准人，并且是全馆闭馆，请补填或把豁免改为否；"},
		{"exempt for one space", func(c *delivery.Closure) { c.Exempt, c.Approver, c.Space = app.Yes, "赵示例", "hall" }, "must exempt 豁免要有批准人，并且是全馆闭馆，请补填或把豁免改为否；"},
		{"announced on the first day", func(c *delivery.Closure) { c.Notice = c.From }, ""},
		{"announced after the first day", func(c *delivery.Closure) { c.Notice = c.From.Add(1) }, "look notice 公告日期晚于闭馆第一天，请核对；"},
	} {
		t.Run(r.name, func(t *testing.T) {
			c := &delivery.Closure{From: "2025-05-02", To: "2025-05-02", Notice: "2025-04-20"}
			r.change(c)
			if got := found(delivery.CheckClosure(c)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}
