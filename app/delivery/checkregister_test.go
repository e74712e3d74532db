package delivery_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

func TestCheckEnrolment(t *testing.T) {
	for _, r := range []struct {
		name    string
		change  func(*delivery.Enrolment)
		persons int64
		want    string
	}{
		{"a head count", func(e *delivery.Enrolment) {
			*e = delivery.Enrolment{Course: "c", Day: e.Day, Mode: delivery.CountOnly}
		}, 0, ""},
		{"a head count with persons left", func(e *delivery.Enrolment) { e.Mode = delivery.CountOnly }, 2, "must mode 这份名册下还有 2 名报名人员，请改回实名登记，或先清理他们的个人信息；"},
		{"a named register", func(*delivery.Enrolment) {}, 20, ""},
		{"of an activity", func(e *delivery.Enrolment) { e.Course, e.Activity = "", "a" }, 0, ""},
		{"of nothing", func(e *delivery.Enrolment) { e.Course = "" }, 0, "must course 请填所属培训班或所属活动，至少一个；"},
		{"names without a last day", func(e *delivery.Enrolment) { e.KeepUntil = "" }, 0, "must keepUntil 实名登记要写保存到期日；"},
		{"names kept for a day", func(e *delivery.Enrolment) { e.KeepUntil = e.Day }, 0, ""},
		{"names to be gone before they came", func(e *delivery.Enrolment) { e.KeepUntil = e.Day.Add(-1) }, 0, "must keepUntil 保存到期日早于登记日期，请核对；"},
		{"names without telling", func(e *delivery.Enrolment) { e.Notice = "" }, 0, "look notice 实名登记要先给本人看告知书，请选一份；"},
		{"more persons than people", func(*delivery.Enrolment) {}, 21, "look count 名册里有 21 人，比报名人数 20 多，请核对；"},
		{"persons without a number of people", func(e *delivery.Enrolment) { e.Count = app.Reading{} }, 21, ""},
		{"no way chosen yet", func(e *delivery.Enrolment) { e.Mode, e.Notice = "", "" }, 0, ""},
		{"tomorrow", func(e *delivery.Enrolment) { e.Day, e.KeepUntil = "2025-07-01", "2025-12-31" }, 0, "look day 2025-07-01 还没有到，请核对日期；提前登记可以写一句说明；"},
	} {
		t.Run(r.name, func(t *testing.T) {
			e := &delivery.Enrolment{Course: "c", Day: "2025-03-01", Mode: delivery.Named, Notice: "d", KeepUntil: "2025-12-31", Count: n(20)}
			r.change(e)
			findings := delivery.CheckEnrolment(e, "2025-06-30", r.persons)
			if got := found(findings); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
			for _, f := range findings {
				if f.Field == "count" && (f.Fix == nil || *f.Fix != app.Fix{Label: "把报名人数改为 21", Field: "count", Value: "21"}) {
					t.Errorf("the fix is %+v", f.Fix)
				}
			}
		})
	}
}

func TestCheckRegistrant(t *testing.T) {
	young := func(consent app.Code) func(*delivery.Registrant, *delivery.Enrolment) {
		return func(r *delivery.Registrant, _ *delivery.Enrolment) { r.Age, r.Consent = delivery.Under14, consent }
	}
	for _, r := range []struct {
		name   string
		change func(*delivery.Registrant, *delivery.Enrolment)
		want   string
	}{
		{"grown up", func(*delivery.Registrant, *delivery.Enrolment) {}, ""},
		{"14 needs no guardian", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.Age = "14to17" }, ""},
		{"under 14 and nobody asked", young(""), "must consent 14岁以下要问监护人，请填已同意或未同意；"},
		{"under 14 cannot do without a guardian", young(delivery.NoGuardian), "must consent 14岁以下要问监护人，请填已同意或未同意；"},
		{"under 14 and agreed", young(delivery.Agreed), ""},
		{"under 14 and refused", young(delivery.Disagreed), "look consent 监护人没有同意，请不要留姓名和电话，改为只记人次；"},
		{"under 14, refused and not named", func(r *delivery.Registrant, e *delivery.Enrolment) {
			young(delivery.Disagreed)(r, e)
			r.Name, r.Phone, r.PurgedOn = "", "", "2025-05-01"
		}, ""},
		{"under 14 on a list without such", func(r *delivery.Registrant, e *delivery.Enrolment) {
			young(delivery.Agreed)(r, e)
			e.Ages = delivery.Over14
		}, "look age 名册写明不含14岁以下，请核对年龄段或名册；"},
		{"without a name", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.Name = "" }, "look name 实名登记要写姓名，请补填；"},
		{"purged", func(r *delivery.Registrant, _ *delivery.Enrolment) {
			r.Name, r.Phone, r.PurgedOn = "", "", "2025-06-30"
		}, ""},
		{"a telephone number", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.Phone = "0086-13800000000" }, ""},
		{"the number of an identity card", func(r *delivery.Registrant, _ *delivery.Enrolment) {
			r.Verified = "身份证 １１０１０１１９９００１０１００１X"
		}, "look verified 看起来写了证件号码，请删去，只写核验方式；"},
		{"kept as long as the list", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.KeepUntil = "2025-12-31" }, ""},
		{"kept longer than the list", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.KeepUntil = "2026-01-01" }, "look keepUntil 这份名册保存到 2025-12-31，请填这一天或更早的日子；"},
		{"no last day yet", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.KeepUntil = "" }, "must keepUntil 这份名册保存到 2025-12-31，请填这一天或更早的日子；"},
		{"neither has a last day", func(r *delivery.Registrant, e *delivery.Enrolment) { r.KeepUntil, e.KeepUntil = "", "" }, ""},
		{"gone before it came", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.KeepUntil = "2025-02-28" }, "must keepUntil 保存到期日早于登记日期，请核对；"},
		{"on a list of counts", func(_ *delivery.Registrant, e *delivery.Enrolment) { e.Mode = delivery.CountOnly }, "must enrolment 这份名册只记人次，不登记姓名，请先把名册改为实名登记，或换一份名册；"},
		{"tomorrow", func(r *delivery.Registrant, _ *delivery.Enrolment) { r.Day = "2025-07-01" }, "look day 2025-07-01 还没有到，请核对日期；提前登记可以写一句说明；"},
	} {
		t.Run(r.name, func(t *testing.T) {
			person := &delivery.Registrant{Enrolment: "e", Day: "2025-03-01", Name: "某人", Phone: "13800000000", Age: "18to59", KeepUntil: "2025-12-31"}
			list := &delivery.Enrolment{Mode: delivery.Named, KeepUntil: "2025-12-31"}
			r.change(person, list)
			findings := delivery.CheckRegistrant(person, "2025-06-30", list)
			if got := found(findings); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
			for _, f := range findings {
				if f.Fix != nil && *f.Fix != (app.Fix{Label: "填 2025-12-31", Field: "keepUntil", Value: "2025-12-31"}) {
					t.Errorf("the fix is %+v", f.Fix)
				}
			}
		})
	}
	if got := found(delivery.CheckRegistrant(&delivery.Registrant{Name: "某人"}, "2025-06-30", nil)); got != "" {
		t.Errorf("before a list is chosen: %q", got)
	}
}
