package count_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// hall gives the facility a room that can be booked.
func (y *year) hall() *facility.Space {
	s := y.Room("hall")
	s.Bookable = app.Yes
	return s
}

// areas fills in the usable and the open area.
func (y *year) areas(usable, open int64) {
	y.Facility.Usable, y.Facility.OpenArea = app.Number(usable), app.Number(open)
}

func (y *year) booking(s *facility.Space, day app.Day, hours string) *delivery.Booking {
	y.T.Helper()
	b := &delivery.Booking{Base: y.Base(), Facility: here, Space: s.ID, Day: day, State: delivery.Used}
	if err := b.Segments.Set(hours); err != nil {
		y.T.Fatal(err)
	}
	y.Bookings = append(y.Bookings, b)
	return b
}

// in puts an activity into a room at these hours.
func (y *year) in(s *facility.Space, day app.Day, from, to app.Clock) *delivery.Activity {
	a := y.Hold("C05", day)
	a.Space, a.StartTime, a.EndTime = s.ID, from, to
	return a
}

// TestSpaceOpen is B3.1: open days ÷ planned days of open spaces, times the area.
func TestSpaceOpen(t *testing.T) {
	ten := func(y *year) { // one space, ten planned and open days in January
		y.Plan("2025-01-01", "09:00-17:00").To = "2025-01-10"
		y.Room("reading")
		y.OpenEach("2025-01-01", "2025-01-10", "09:00-17:00")
		y.areas(1000, 900)
	}
	check(t, "B3.1", december31, []row{
		{"no open space is no data", func(y *year) { ten(y); y.Spaces[0].Open = app.No }, "noData: 没有对外开放的空间，请先在空间里填「对外开放」"},
		{"no log is no data", func(y *year) { ten(y); y.Openings = nil }, "noData: 本期还没有开放日志，请先记开放日志"},
		{"no plan is no data", func(y *year) { ten(y); y.Plans = nil }, "noData: 没有开放计划，请先填开放计划"},
		{"an area not filled in is no data", func(y *year) { ten(y); y.Facility.OpenArea = app.Reading{} }, "noData: 设施的使用面积或对外开放面积没有填，请补填"},
		{"a usable area of 0 is no data", func(y *year) { ten(y); y.areas(0, 900) }, "noData: 设施的使用面积或对外开放面积没有填，请补填"},
		{"all days and 90 % of the area are full", ten, "1/1 = 2.00"},
		{"more than 90 % earns no more", func(y *year) { ten(y); y.areas(1000, 1000) }, "1/1 = 2.00"},
		{"45 % of the area is half", func(y *year) { ten(y); y.areas(1000, 450) }, "1/2 = 1.00"},
		{"a community room needs 95 %", func(y *year) { ten(y); y.Facility.Type = "community" }, "18/19 = 1.89"},
		{"a day not opened is missing", func(y *year) { ten(y); y.Openings = y.Openings[1:] }, "9/10 = 1.80"},
		{"days beyond the plan earn no more", func(y *year) { ten(y); y.Open("2025-02-01", "09:00-17:00") }, "1/1 = 2.00"},
		{"a closure that names the space takes its days", func(y *year) { ten(y); y.Shut("2025-01-01", "2025-01-05").Space = y.Spaces[0].ID }, "1/2 = 1.00"},
		{"a closure of another space does not", func(y *year) { ten(y); y.Shut("2025-01-01", "2025-01-05").Space = "cellar" }, "1/1 = 2.00"},
		{"of two spaces one closed", func(y *year) { ten(y); y.Shut("2025-01-01", "2025-01-10").Space = y.Room("hall").ID }, "1/2 = 1.00"},
		{"exempt days are out", func(y *year) { ten(y); y.Openings = y.Openings[2:]; y.Shut("2025-01-01", "2025-01-02") }, "1/1 = 2.00"},
	})
}

// TestSpaceUsed is B3.2: used hours within open hours ÷ open hours of rooms that can be booked.
func TestSpaceUsed(t *testing.T) {
	day := func(y *year) *facility.Space { // ten hours on one day
		y.Open("2025-03-01", "09:00-19:00")
		return y.hall()
	}
	check(t, "B3.2", december31, []row{
		{"no room to book is no data", func(y *year) { day(y).Bookable = app.No }, "noData: 没有可预约的空间，请先在空间里填「可预约」"},
		{"no log is no data", func(y *year) { y.hall() }, "noData: 本期还没有开放日志，请先记开放日志"},
		{"no use is 0", func(y *year) { day(y) }, "0/10 = 0.00"},
		{"half of the hours are full", func(y *year) { y.booking(day(y), "2025-03-01", "09:00-14:00") }, "5/10 = 2.00"},
		{"more than half is full", func(y *year) { y.booking(day(y), "2025-03-01", "09:00-19:00") }, "10/10 = 2.00"},
		{"40 % are four fifths", func(y *year) { y.booking(day(y), "2025-03-01", "09:00-13:00") }, "4/10 = 1.60"},
		{"30 % are at the floor", func(y *year) { y.booking(day(y), "2025-03-01", "09:00-12:00") }, "3/10 = 1.20"},
		{"less than 30 % is nothing", func(y *year) { y.booking(day(y), "2025-03-01", "09:00-11:54") }, "29/100 = 0.00"},
		{"an activity uses its hours", func(y *year) { y.in(day(y), "2025-03-01", "10:00", "14:00") }, "4/10 = 1.60"},
		{"what overlaps counts once", func(y *year) {
			s := day(y)
			y.in(s, "2025-03-01", "10:00", "13:00")
			y.booking(s, "2025-03-01", "12:00-14:00")
		}, "4/10 = 1.60"},
		{"hours outside the doors' hours do not count", func(y *year) { y.booking(day(y), "2025-03-01", "08:00-13:00") }, "4/10 = 1.60"},
		{"use on a day without open doors does not count", func(y *year) { y.booking(day(y), "2025-03-02", "09:00-14:00") }, "0/10 = 0.00"},
		{"a booking that nobody came to does not count", func(y *year) { y.booking(day(y), "2025-03-01", "09:00-14:00").State = delivery.Missed }, "0/10 = 0.00"},
		{"a booking that is still open does not count", func(y *year) { y.booking(day(y), "2025-03-01", "09:00-14:00").State = delivery.Booked }, "0/10 = 0.00"},
		{"a cancelled activity does not count", func(y *year) { y.in(day(y), "2025-03-01", "09:00", "14:00").Status = delivery.Cancelled }, "0/10 = 0.00"},
		{"an activity without hours counts nothing", func(y *year) { y.in(day(y), "2025-03-01", "09:00", "") }, "0/10 = 0.00"},
		{"an exhibition takes the open hours of its days", func(y *year) {
			s := day(y)
			y.Open("2025-03-02", "09:00-19:00")
			y.Open("2025-03-03", "09:00-19:00")
			a := y.Hold("C04", "2025-03-02")
			a.Space, a.End = s.ID, "2025-03-03"
		}, "20/30 = 2.00"},
		{"an activity of two days uses its hours on each", func(y *year) {
			s := day(y)
			y.Open("2025-03-02", "09:00-19:00")
			y.in(s, "2025-03-01", "10:00", "14:00").End = "2025-03-02"
		}, "8/20 = 1.60"},
		{"a night past midnight counts on both days", func(y *year) {
			s := y.hall()
			y.Open("2025-03-01", "20:00-02:00")
			y.in(s, "2025-03-01", "22:00", "01:00").End = "2025-03-02"
		}, "3/6 = 2.00"},
		{"a closure that names the room takes its hours", func(y *year) {
			s := day(y)
			y.Open("2025-03-02", "09:00-19:00")
			y.Shut("2025-03-02", "2025-03-02").Space = s.ID
			y.booking(s, "2025-03-01", "09:00-13:00")
		}, "4/10 = 1.60"},
		{"two rooms share the hours", func(y *year) { s := day(y); y.hall(); y.booking(s, "2025-03-01", "09:00-17:00") }, "8/20 = 1.60"},
		{"a room that cannot be booked is not asked", func(y *year) { s := day(y); y.Room("reading"); y.booking(s, "2025-03-01", "09:00-13:00") }, "4/10 = 1.60"},
	})
}

// TestTurnout is F1.2: sign-ins ÷ bookings, else people ÷ places; full from 60 % on.
func TestTurnout(t *testing.T) {
	booked := func(y *year, booked, signed int64) *delivery.Activity {
		a := y.Hold("C05", "2025-03-01")
		a.Booked, a.Signed = app.Number(booked), app.Number(signed)
		return a
	}
	room := func(y *year, places int64) *facility.Space {
		s := y.hall()
		s.Capacity = app.Number(places)
		return s
	}
	check(t, "F1.2", december31, []row{
		{"nobody booked and no places known is no data", func(y *year) { y.Hold("C05", "2025-03-01") }, "noData: 没有预约人次，也没有填场地和实到人次的活动"},
		{"60 % are full", func(y *year) { booked(y, 100, 60) }, "60/100 = 2.00"},
		{"over 100 % is full", func(y *year) { booked(y, 100, 130) }, "130/100 = 2.00"},
		{"50 % are five sixths", func(y *year) { booked(y, 100, 50) }, "50/100 = 1.67"},
		{"below 36 % is nothing", func(y *year) { booked(y, 100, 35) }, "35/100 = 0.00"},
		{"nobody came is 0", func(y *year) { booked(y, 100, 0) }, "0/100 = 0.00"},
		{"the ratio of the sums, not the mean of the ratios", func(y *year) { booked(y, 100, 40); booked(y, 10, 10) }, "50/110 = 1.52"},
		{"sign-ins not filled in are left out", func(y *year) { booked(y, 100, 50); booked(y, 100, 0).Signed = app.Reading{} }, "50/100 = 1.67"},
		{"bookings of 0 are none", func(y *year) { booked(y, 0, 9); booked(y, 100, 50) }, "50/100 = 1.67"},
		{"a cancelled one does not count", func(y *year) { booked(y, 100, 50); booked(y, 100, 0).Status = delivery.Cancelled }, "50/100 = 1.67"},
		{"a joint one counts by its part", func(y *year) { booked(y, 100, 50); joint(booked(y, 100, 0), 50) }, "50/150 = 0.00"},
		{"without bookings, people ÷ places", func(y *year) { y.in(room(y, 200), "2025-03-01", "", "") }, "100/200 = 1.67"},
		{"no room is more than full", func(y *year) {
			s := room(y, 50)
			y.in(s, "2025-03-01", "", "")
			y.in(s, "2025-03-02", "", "").Attended = app.Number(0)
		}, "50/100 = 1.67"},
		{"sessions have their places each", func(y *year) { y.in(room(y, 100), "2025-03-01", "", "").Sessions = app.Number(2) }, "100/200 = 1.67"},
		{"exhibitions have no places", func(y *year) { y.in(room(y, 100), "2025-03-01", "", "").Class = delivery.Exhibition }, "noData: 没有预约人次，也没有填场地和实到人次的活动"},
		{"people not filled in are left out", func(y *year) { y.in(room(y, 100), "2025-03-01", "", "").Attended = app.Reading{} }, "noData: 没有预约人次，也没有填场地和实到人次的活动"},
		{"one booking is enough to leave the rooms aside", func(y *year) { y.in(room(y, 200), "2025-03-01", "", ""); booked(y, 10, 6) }, "6/10 = 2.00"},
	})
	for rows, want := range map[int]string{9: "只有 9 条，基数过小，仅供参考", 10: ""} {
		y := newYear(t, december31)
		for range rows {
			booked(y, 10, 6)
		}
		if got := y.Line("F1.2").Reason; got != want {
			t.Errorf("of %d activities it says %q, want %q", rows, got, want)
		}
	}
}
