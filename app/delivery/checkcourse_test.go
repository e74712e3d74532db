package delivery_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/selection"
)

// TestWhatAnActivityBelongsTo: its course and its line of the plan say the same of it.
func TestWhatAnActivityBelongsTo(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*delivery.Activity, *delivery.Around)
		want   string
	}{
		{"neither course nor plan", func(_ *delivery.Activity, around *delivery.Around) { around.Course, around.Programme = nil, nil }, ""},
		{"on the first day of the course", func(a *delivery.Activity, _ *delivery.Around) { a.Start = "2025-03-01" }, ""},
		{"the day before the course", func(a *delivery.Activity, _ *delivery.Around) { a.Start = "2025-02-28" }, "look start 2025-02-28 不在培训班「民乐班」的开班到结班日期之间，请核对日期或培训班；"},
		{"on the last day of the course", func(a *delivery.Activity, _ *delivery.Around) { a.Start = "2025-06-30" }, ""},
		{"the day after the course", func(a *delivery.Activity, around *delivery.Around) {
			a.Start, around.Today = "2025-07-01", "2025-07-01"
		}, "look start 2025-07-01 不在培训班「民乐班」的开班到结班日期之间，请核对日期或培训班；"},
		{"a course that has no last day yet", func(a *delivery.Activity, around *delivery.Around) {
			a.Start, around.Course.To, around.Today = "2025-12-31", "", "2025-12-31"
		}, ""},
		{"no day yet", func(a *delivery.Activity, _ *delivery.Around) { a.Start = "" }, ""},
		{"a lesson of another class", func(_ *delivery.Activity, around *delivery.Around) { around.Course.Class = "C09" }, "look class 所属培训班「民乐班」的类别是非遗传承，和这条的类别不同，请核对；"},
		{"no class yet", func(a *delivery.Activity, _ *delivery.Around) { a.Class = "" }, ""},
		{"the plan meant another class", func(_ *delivery.Activity, around *delivery.Around) { around.Programme.Class = "C07" }, "look class 所属计划「春季培训」的类别是讲座论坛，和这条的类别不同，请核对；"},
		{"the plan of last year", func(_ *delivery.Activity, around *delivery.Around) { around.Programme.Year = n(2024) }, "look programme 所属计划「春季培训」是 2024 年的，请核对日期或计划；"},
		{"a plan without a year", func(_ *delivery.Activity, around *delivery.Around) { around.Programme.Year = app.Reading{} }, ""},
		{"held late within the year", func(a *delivery.Activity, around *delivery.Around) { around.Programme.Due = "2025-01-15" }, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			a := &delivery.Activity{Facility: "here", Name: "第 1 课", Class: "C06", Status: delivery.Held, Start: "2025-05-01", Sessions: n(1)}
			around := delivery.Around{
				Today: "2025-06-30", Contracts: []*selection.Contract{{Status: "force", From: "2025-01-01", To: "2025-12-31", Facilities: app.Shares{{ID: "here"}}}},
				Course:    &delivery.Course{Name: "民乐班", Class: "C06", From: "2025-03-01", To: "2025-06-30"},
				Programme: &delivery.Programme{Name: "春季培训", Class: "C06", Year: n(2025), Due: "2025-06-30"},
			}
			r.change(a, &around)
			if got := found(delivery.CheckActivity(a, around)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckCourse(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*delivery.Course)
		want   string
	}{
		{"in order", func(*delivery.Course) {}, ""},
		{"nothing counted yet", func(c *delivery.Course) { *c = delivery.Course{From: c.From} }, ""},
		{"a course of one day", func(c *delivery.Course) { c.To = c.From }, ""},
		{"ends before it begins", func(c *delivery.Course) { c.To = "2025-02-28" }, "must to 结束早于开始，请核对日期和时间；"},
		{"full", func(c *delivery.Course) { c.Enrolled = n(30) }, ""},
		{"more than full", func(c *delivery.Course) { c.Enrolled = n(31) }, "look enrolled 报名 31 人，超过招生 30 人，请核对；"},
		{"no limit", func(c *delivery.Course) { c.Enrolled, c.Capacity = n(300), app.Reading{} }, ""},
		{"all finished", func(c *delivery.Course) { c.Finished = n(20) }, ""},
		{"more finished than began", func(c *delivery.Course) { c.Finished = n(21) }, "look finished 结业 21 人，多于报名 20 人，请核对；"},
		{"finished without a number of those who began", func(c *delivery.Course) { c.Enrolled = app.Reading{} }, ""},
		{"all were satisfied", func(c *delivery.Course) { c.Satisfied = n(100) }, ""},
		{"more than all were satisfied", func(c *delivery.Course) { c.Satisfied = n(101) }, "must satisfied 满意度要在 0 到 100 之间；"},
		{"a free course for money", func(c *delivery.Course) { c.Paid = app.Yes }, "look paid 基本免费的服务不能收费，请核对服务类型或是否收费；"},
		{"a priced course for money", func(c *delivery.Course) { c.Paid, c.Service = app.Yes, "inclusive" }, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			c := &delivery.Course{Service: "free", From: "2025-03-01", To: "2025-06-30", Capacity: n(30), Enrolled: n(20), Finished: n(18)}
			r.change(c)
			if got := found(delivery.CheckCourse(c)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckProgramme(t *testing.T) {
	for _, r := range []struct {
		name    string
		due     app.Day
		year    app.Reading
		quarter app.Code
		want    string
	}{
		{"the last day of the quarter", "2025-03-31", n(2025), "q1", ""},
		{"the first day of the next", "2025-04-01", n(2025), "q1", "look quarter 预计日期在二季度，季度填的却是一季度，请核对；"},
		{"the last day of the year", "2025-12-31", n(2025), "q4", ""},
		{"the first day of the next year", "2026-01-01", n(2025), "q1", "look year 年度是 2025，预计日期却在 2026 年，请核对；"},
		{"no quarter", "2025-08-01", n(2025), "", ""},
		{"no year yet", "2025-08-01", app.Reading{}, "q3", ""},
		{"no day yet", "", n(2025), "q3", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			findings := delivery.CheckProgramme(&delivery.Programme{Due: r.due, Year: r.year, Quarter: r.quarter})
			if got := found(findings); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
			for _, f := range findings {
				if f.Fix == nil || f.Fix.Field != f.Field || (f.Field == "year" && f.Fix.Value != "2026") || (f.Field == "quarter" && f.Fix.Value != "q2") {
					t.Errorf("the fix is %+v", f.Fix)
				}
			}
		})
	}
}

func TestCheckReview(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*delivery.Review)
		want   string
	}{
		{"the day before", func(*delivery.Review) {}, ""},
		{"on the day of the course", func(r *delivery.Review) { r.Day = "2025-05-02" }, "look courses 审核日期不早于「民乐班」的开始日期 2025-05-02，这次审核对它不算先审后办，请核对；"},
		{"after both", func(r *delivery.Review) { r.Day = "2025-05-03" }, "look activities 审核日期不早于「音乐会」的开始日期 2025-05-03，这次审核对它不算先审后办，请核对；look courses 审核日期不早于「民乐班」的开始日期 2025-05-02，这次审核对它不算先审后办，请核对；"},
		{"no day yet", func(r *delivery.Review) { r.Day = "" }, ""},
		{"guests from abroad and nobody watching", func(r *delivery.Review) { r.Flags = app.Codes{"foreign", "religion"} }, "look watcher 涉及境外人员、宗教，请安排现场监看人并写上姓名；"},
		{"guests from abroad and somebody watching", func(r *delivery.Review) { r.Flags, r.Watcher = app.Codes{"foreign"}, "赵示例" }, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			review := &delivery.Review{Day: "2025-05-01"}
			r.change(review)
			got := found(delivery.CheckReview(review, "2025-06-30", []*delivery.Activity{{Name: "音乐会", Start: "2025-05-03"}}, []*delivery.Course{{Name: "民乐班", From: "2025-05-02"}}))
			if got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckBrand(t *testing.T) {
	for _, r := range []struct {
		name  string
		since app.Reading
		want  string
	}{
		{"of old", n(1949), ""},
		{"this year", n(2025), ""},
		{"next year", n(2026), "look since 起始年 2026 还没有到，请核对；"},
		{"two digits", n(24), "must since 起始年请填四位年份，如 2024；"},
		{"five digits", n(20245), "must since 起始年请填四位年份，如 2024；"},
		{"not filled", app.Reading{}, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := found(delivery.CheckBrand(&delivery.Brand{Since: r.since}, "2025-06-30")); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckOffer(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*delivery.Offer)
		same   []*delivery.Offer
		want   string
	}{
		{"in order", func(*delivery.Offer) {}, nil, ""},
		{"itself", func(*delivery.Offer) {}, []*delivery.Offer{{Base: app.Base{ID: "self"}}}, ""},
		{"a code that another has", func(*delivery.Offer) {}, []*delivery.Offer{{Base: app.Base{ID: "other"}}}, "must code 编号「F01」已有一条服务项目，请换一个编号；"},
		{"announced on the first day", func(o *delivery.Offer) { o.Displayed = o.From }, nil, ""},
		{"announced after the first day", func(o *delivery.Offer) { o.Displayed = o.From.Add(1) }, nil, "look displayed 公示日期晚于生效日，请核对；"},
		{"ends before it begins", func(o *delivery.Offer) { o.To = o.From.Add(-1) }, nil, "must to 结束早于开始，请核对日期和时间；"},
	} {
		t.Run(r.name, func(t *testing.T) {
			o := &delivery.Offer{Base: app.Base{ID: "self"}, Code: "F01", From: "2025-03-01"}
			r.change(o)
			if got := found(delivery.CheckOffer(o, r.same)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}
