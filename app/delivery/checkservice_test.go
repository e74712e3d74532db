package delivery_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

func TestCheckBooks(t *testing.T) {
	for _, r := range []struct {
		name  string
		month app.Month
		same  []*delivery.Books
		want  string
	}{
		{"this month", "2025-06-01", nil, ""},
		{"next month", "2025-07-01", nil, "look month 2025-07 还没有到，请核对日期；提前登记可以写一句说明；"},
		{"itself", "2025-05-01", []*delivery.Books{{Base: app.Base{ID: "self"}}}, ""},
		{"the month again", "2025-05-01", []*delivery.Books{{Base: app.Base{ID: "other"}}}, "must month 2025-05 已有图书服务，一月只记一条，请改那一条；"},
		{"no month yet", "", nil, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := found(delivery.CheckBooks(&delivery.Books{Base: app.Base{ID: "self"}, Month: r.month}, "2025-06-01", r.same)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func booked(id app.ID, state app.Code, hours string) *delivery.Booking {
	b := &delivery.Booking{Base: app.Base{ID: id, No: "示范约-2025-001"}, Day: "2025-05-01", User: "示例舞蹈队", State: state}
	if err := b.Segments.Set(hours); err != nil {
		panic(err) // a slip of the table
	}
	return b
}

func TestCheckBooking(t *testing.T) {
	const overlaps = "look segments 和 示例舞蹈队（示范约-2025-001）的预约时段重叠，请核对时段或空间；"
	const clash = "look segments 和活动「讲座」（示范-1）的时间重叠，请核对时段或空间；"
	const outside = "look segments 预约时段超出当天实际开放的时间，请核对；"
	room := func(change func(*facility.Space)) func(*delivery.Booking, *delivery.Taken) {
		return func(b *delivery.Booking, taken *delivery.Taken) {
			b.People = n(30)
			taken.Space = &facility.Space{Name: "排练厅", Bookable: app.Yes, Capacity: n(30)}
			change(taken.Space)
		}
	}
	beside := func(state app.Code, hours string) func(*delivery.Booking, *delivery.Taken) {
		return func(_ *delivery.Booking, taken *delivery.Taken) {
			taken.Bookings = []*delivery.Booking{booked("self", delivery.Booked, "09:00-11:00"), booked("other", state, hours)}
		}
	}
	during := func(from, to app.Clock, change func(*delivery.Activity)) func(*delivery.Booking, *delivery.Taken) {
		return func(_ *delivery.Booking, taken *delivery.Taken) {
			a := &delivery.Activity{Base: app.Base{No: "示范-1"}, Name: "讲座", Status: delivery.Held, Start: "2025-05-01", StartTime: from, EndTime: to}
			change(a)
			taken.Activities = []*delivery.Activity{a}
		}
	}
	nothing := func(*delivery.Activity) {}
	state := func(state app.Code, day app.Day) func(*delivery.Booking, *delivery.Taken) {
		return func(b *delivery.Booking, _ *delivery.Taken) { b.State, b.Day = state, day }
	}
	for _, r := range []struct {
		name   string
		change func(*delivery.Booking, *delivery.Taken)
		want   string
	}{
		{"in order", func(*delivery.Booking, *delivery.Taken) {}, ""},
		{"booked for tomorrow", state(delivery.Booked, "2025-07-01"), ""},
		{"used tomorrow", state(delivery.Used, "2025-07-01"), "look state 日期还没有到，不能登记为已使用，请改日期或状态；"},
		{"missed tomorrow", state(delivery.Missed, "2025-07-01"), "look state 日期还没有到，不能登记为未到，请改日期或状态；"},
		{"as many as the room holds", room(func(*facility.Space) {}), ""},
		{"more than the room holds", room(func(s *facility.Space) { s.Capacity = n(29) }), "look people 人次 30，超过排练厅额定 29 人，请核对；"},
		{"a room without a limit", room(func(s *facility.Space) { s.Capacity = app.Reading{} }), ""},
		{"a room that is not for booking", room(func(s *facility.Space) { s.Bookable = app.No }), "look space 「排练厅」没有标为可预约，请核对空间；"},
		{"a room that says nothing about booking", room(func(s *facility.Space) { s.Bookable = "" }), ""},
		{"the next team comes right after", beside(delivery.Booked, "11:00-12:00"), ""},
		{"the next team comes a minute early", beside(delivery.Booked, "10:59-12:00"), overlaps},
		{"another team inside", beside(delivery.Used, "09:30-09:40"), overlaps},
		{"a team that did not come", beside(delivery.Missed, "09:30-09:40"), ""},
		{"a team that called off", beside("cancelled", "09:30-09:40"), ""},
		{"called off itself", func(b *delivery.Booking, taken *delivery.Taken) {
			beside(delivery.Used, "09:30-09:40")(b, taken)
			b.State = "cancelled"
		}, ""},
		{"an activity at the time", during("10:00", "12:00", nothing), clash},
		{"an activity right after", during("11:00", "12:00", nothing), ""},
		{"an activity that was called off", during("10:00", "12:00", func(a *delivery.Activity) { a.Status = delivery.Cancelled }), ""},
		{"an activity put off", during("10:00", "12:00", func(a *delivery.Activity) { a.Status = delivery.Postponed }), ""},
		{"an activity without hours", during("", "", nothing), ""},
		{"an activity of several days", during("10:00", "12:00", func(a *delivery.Activity) { a.Start, a.End = "2025-04-20", "2025-05-01" }), clash},
		{"an activity that ended yesterday", during("10:00", "12:00", func(a *delivery.Activity) { a.Start, a.End = "2025-04-20", "2025-04-30" }), ""},
		{"an activity from last night till now", during("20:00", "09:30", func(a *delivery.Activity) { a.Start, a.End = "2025-04-30", "2025-05-01" }), clash},
		{"an activity from last night till midnight", during("20:00", "00:00", func(a *delivery.Activity) { a.Start, a.End = "2025-04-30", "2025-05-01" }), ""},
		{"an activity of tonight", during("20:00", "09:30", func(a *delivery.Activity) { a.End = "2025-05-02" }), ""},
		{"inside the hours of the day", func(_ *delivery.Booking, taken *delivery.Taken) {
			taken.Openings = []*delivery.Opening{log("2025-05-01", "09:00-12:00")}
		}, ""},
		{"before the doors open", func(_ *delivery.Booking, taken *delivery.Taken) {
			taken.Openings = []*delivery.Opening{log("2025-05-01", "09:01-12:00")}
		}, outside},
		{"over the break at noon", func(_ *delivery.Booking, taken *delivery.Taken) {
			taken.Openings = []*delivery.Opening{log("2025-05-01", "08:00-10:00;10:30-12:00")}
		}, outside},
		{"a day whose log has no hours", func(_ *delivery.Booking, taken *delivery.Taken) {
			taken.Openings = []*delivery.Opening{log("2025-05-01", "")}
		}, ""},
		{"past midnight with the doors", func(b *delivery.Booking, taken *delivery.Taken) {
			b.Segments = booked("x", "", "22:00-01:00").Segments
			taken.Openings = []*delivery.Opening{log("2025-05-01", "18:00-01:00")}
		}, ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			b, taken := booked("self", delivery.Used, "09:00-11:00"), delivery.Taken{Today: "2025-06-30"}
			r.change(b, &taken)
			if got := found(delivery.CheckBooking(b, taken)); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}

func TestCheckVolunteering(t *testing.T) {
	for _, r := range []struct {
		name   string
		change func(*delivery.Volunteering)
		want   string
	}{
		{"in order", func(*delivery.Volunteering) {}, ""},
		{"round the clock", func(v *delivery.Volunteering) { v.Hours = app.Hundredths(2400) }, ""},
		{"longer than a day", func(v *delivery.Volunteering) { v.Hours = app.Hundredths(2401) }, "must hours 每人时长 24.01 小时超过一天，请核对；服务几天就分几条登记；"},
		{"as many codes and names as people", func(v *delivery.Volunteering) { v.Codes, v.Names = app.Lines{"1", "2"}, app.Lines{"甲", "乙"} }, ""},
		{"more codes than people", func(v *delivery.Volunteering) { v.Codes = app.Lines{"1", "2", "3"} }, "look codes 填了 3 个编号，比人数 2 多，请核对；"},
		{"more names than people", func(v *delivery.Volunteering) { v.Names = app.Lines{"甲", "乙", "丙"} }, "look names 填了 3 个姓名，比人数 2 多，请核对；"},
		{"people not counted", func(v *delivery.Volunteering) { v.People, v.Codes = app.Reading{}, app.Lines{"1"} }, ""},
		{"tomorrow", func(v *delivery.Volunteering) { v.Day = "2025-07-01" }, "look day 2025-07-01 还没有到，请核对日期；提前登记可以写一句说明；"},
	} {
		t.Run(r.name, func(t *testing.T) {
			v := &delivery.Volunteering{Day: "2025-06-30", People: n(2), Hours: app.Hundredths(250)}
			r.change(v)
			if got := found(delivery.CheckVolunteering(v, "2025-06-30")); got != r.want {
				t.Errorf("found %q, want %q", got, r.want)
			}
		})
	}
}
