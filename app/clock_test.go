package app_test

import (
	"fmt"
	"slices"
	"testing"

	"guanyunbu/app"
)

// TestParseClock is how people write times of day.
func TestParseClock(t *testing.T) {
	for typed, want := range map[string]app.Clock{
		"": "", "9:00": "09:00", "09:05": "09:05", "0900": "09:00", "900": "09:00", "1830": "18:30", "9": "09:00", "9.30": "09:30", "9点": "09:00", "9点半": "09:30",
		"9点05分": "09:05", "９：３０": "09:30", "24:00": "24:00", "00:00": "00:00", "18:30:00": "18:30", " 9:00 ": "09:00", "23:59": "23:59", "9:5": "09:05",
	} {
		if got, err := app.ParseClock(typed); err != nil || got != want {
			t.Errorf("%q is read as %q, %v", typed, got, err)
		}
	}
	for _, typed := range []string{"25:00", "24:01", "9:60", "abc", "9:00:30", "9:000", "100:00", "+9:00", "009:00", "9:005", "9:+5", "-1:00", ":", "9-00", "123456"} {
		got, err := app.ParseClock(typed)
		refused(t, typed, err, fmt.Sprintf("「%s」不像时间，请写成 9:00 或 18:30", typed))
		is(t, typed+" is read as", got, "")
	}
}

func TestClock(t *testing.T) {
	c := app.Clock("18:30")
	is(t, "18:30 in minutes", c.Minutes(), 1110)
	is(t, "1,110 minutes after midnight", app.ClockAt(1110), c)
	is(t, "18:30 written", c.String(), c.Text())
	for _, bad := range []app.Clock{"", "9:00", "xx:00", "09:xx"} {
		is(t, fmt.Sprintf("minutes of %q", bad), bad.Minutes(), -1)
	}
	if err := c.Set("x"); err == nil || c != "18:30" || c.Blank() {
		t.Errorf("a refused text leaves %q, %v", c, err)
	}
	if err := c.Set(""); err != nil || !c.Blank() {
		t.Errorf("no text leaves %q, %v", c, err)
	}
}

// TestSegments is how people write hours of open doors.
func TestSegments(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "9:00-12:00": "09:00-12:00", "9:00-12:00，13:00-21:00": "09:00-12:00;13:00-21:00", "9点到21点": "09:00-21:00", "9:00至12:00；13:00—21:00": "09:00-12:00;13:00-21:00",
		"9:00~12:00,13:00～21:00": "09:00-12:00;13:00-21:00", "9:00–12:00、14:00——18:00": "09:00-12:00;14:00-18:00", "22:00-02:00": "22:00-02:00", "20:00-24:00": "20:00-24:00", "9:00-12:00\n13:00-21:00": "09:00-12:00;13:00-21:00",
	} {
		var s app.Segments
		if err := s.Set(typed); err != nil || s.Text() != want || s.Blank() != (want == "") {
			t.Errorf("%q is read as %q, %v", typed, s.Text(), err)
		}
		var again app.Segments
		if err := again.Set(s.Text()); err != nil || !slices.Equal(again, s) {
			t.Errorf("%q is not read back: %v", s.Text(), err)
		}
	}
	const form, clock = "「%s」不像一段时间，请写成 9:00-12:00，多段之间用分号隔开", "「%s」不像时间，请写成 9:00 或 18:30"
	for typed, refusal := range map[string]string{
		"9:00": fmt.Sprintf(form, "9:00"), "9:00-": fmt.Sprintf(form, "9:00-"), "-9:00": fmt.Sprintf(form, "-9:00"), "9:00-9:00": fmt.Sprintf(form, "9:00-9:00"), "24:00-02:00": fmt.Sprintf(form, "24:00-02:00"),
		"9:00-25:00": fmt.Sprintf(clock, "25:00"), "x-9:00": fmt.Sprintf(clock, "x"), "9:00-x": fmt.Sprintf(clock, "x"),
	} {
		s := app.Segments{{From: "01:00", To: "02:00"}}
		refused(t, typed, s.Set(typed), refusal)
		is(t, typed+" leaves", s.Text(), "01:00-02:00")
	}
	for segment, want := range map[app.Segment]int{{From: "09:00", To: "17:00"}: 480, {From: "22:00", To: "02:00"}: 240, {From: "22:00", To: "00:00"}: 120, {From: "00:00", To: "24:00"}: 1440, {From: "09:00", To: "09:01"}: 1, {From: "10:00", To: "10:00"}: 1440} {
		if got := segment.Minutes(); got != want {
			t.Errorf("%v has %d minutes, want %d", segment, got, want)
		}
	}
}

func TestMergeIntervals(t *testing.T) {
	for _, r := range []struct {
		name      string
		all, want []app.Interval
	}{
		{"none", nil, nil},
		{"apart, sorted", []app.Interval{{600, 660}, {540, 570}}, []app.Interval{{540, 570}, {600, 660}}},
		{"overlapping", []app.Interval{{540, 600}, {570, 660}}, []app.Interval{{540, 660}}},
		{"touching", []app.Interval{{540, 600}, {600, 660}}, []app.Interval{{540, 660}}},
		{"a minute apart", []app.Interval{{540, 600}, {601, 660}}, []app.Interval{{540, 600}, {601, 660}}},
		{"one inside another", []app.Interval{{540, 700}, {570, 600}}, []app.Interval{{540, 700}}},
		{"three in a row", []app.Interval{{600, 660}, {540, 600}, {660, 700}}, []app.Interval{{540, 700}}},
	} {
		t.Run(r.name, func(t *testing.T) {
			given := slices.Clone(r.all)
			if got := app.MergeIntervals(r.all); !slices.Equal(got, r.want) || !slices.Equal(given, r.all) {
				t.Errorf("merged %v, want %v, given %v", got, r.want, r.all)
			}
		})
	}
	if got := (app.Segments{{From: "22:00", To: "02:00"}, {From: "09:00", To: "10:00"}}).Intervals(); !slices.Equal(got, []app.Interval{{1320, 1560}, {540, 600}}) {
		t.Errorf("intervals %v", got)
	}
}
