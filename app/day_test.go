package app_test

import (
	"fmt"
	"testing"
	"time"

	"guanyunbu/app"
)

// TestDaysAgreeWithTheStandardLibrary walks through leap years, a century and 400 years.
func TestDaysAgreeWithTheStandardLibrary(t *testing.T) {
	for _, span := range []app.Span{{From: "1999-12-01", To: "2001-03-05"}, {From: "2023-12-25", To: "2025-03-05"}, {From: "2099-12-25", To: "2100-03-05"}, {From: "1899-12-30", To: "1900-03-05"}} {
		want, err := time.Parse("2006-01-02", string(span.From))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		span.Each(func(d app.Day) {
			if string(d) != want.Format("2006-01-02") || d.Weekday() != want.Weekday() || d.Since(span.From) != n || span.From.Add(n) != d || !d.Time().Equal(want) || app.DayAt(want) != d {
				t.Fatalf("day %d of %s is %s (%s), want %s", n, span.From, d, d.Weekday(), want)
			}
			want, n = want.AddDate(0, 0, 1), n+1
		})
		if n != span.Days() || want.AddDate(0, 0, -1).Format("2006-01-02") != string(span.To) {
			t.Errorf("%v has %d days, walked %d", span, span.Days(), n)
		}
	}
}

func TestDayParts(t *testing.T) {
	d := app.Day("2025-03-09")
	is(t, "its year", d.Year(), 2025)
	is(t, "its month", d.Month(), 3)
	is(t, "its day", d.DayOfMonth(), 9)
	is(t, "written", d.String(), "2025-03-09")
	is(t, "9 days before", d.Add(-9), "2025-02-28")
	is(t, "297 days later", d.Add(297), "2025-12-31")
	is(t, "days since the next day", d.Since("2025-03-10"), -1)
	is(t, "a day not filled", d.Blank(), false)
	blank := app.Day("")
	is(t, "a blank day not filled", blank.Blank(), true)
	is(t, "parts of a blank day", [3]int{blank.Year(), blank.Month(), blank.DayOfMonth()}, [3]int{})
	is(t, "a year of letters", app.Day("20xx-03-09").Year(), 0)
	is(t, "a year of signs", app.Day("20-5-03-09").Year(), 0)
	for _, bad := range []app.Day{"2025-02-30", "2025-13-01", "2025-3-9", "", "2025-03-09 ", "2025/03/09", "2025-00-09", "2025-03-00", "2025-03-32", "0000-01-01"} {
		is(t, fmt.Sprintf("validity of %q", bad), bad.Valid(), false)
		is(t, fmt.Sprintf("time of %q", bad), bad.Time(), time.Time{})
	}
	is(t, "validity of 9 March", d.Valid(), true)
	for _, bad := range []app.Day{"2025-02-30", "2025-00-10", "2025-13-10", "2025-01-00", "0000-01-01", ""} {
		is(t, fmt.Sprintf("days of %q", bad), bad.Since("0001-01-02"), -1)
	}
	is(t, "the second year", app.Day("0002-01-01").Since("0001-12-31"), 1)
}

// refused holds an error against the sentence a person is told; no sentence means no error.
func refused(t *testing.T, what string, err error, want string) {
	t.Helper()
	if app.Sentence(err) != want || (err != nil) != (want != "") || err != nil && app.KindOf(err) != app.Invalid {
		t.Errorf("%s is refused with %v, want %q", what, err, want)
	}
}

// is holds what was got against what is wanted.
func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestYearBefore(t *testing.T) {
	for day, want := range map[app.Day]app.Day{"2025-03-01": "2024-03-01", "2024-02-29": "2023-02-28", "2024-02-28": "2023-02-28", "2025-02-28": "2024-02-28", "2000-01-01": "1999-01-01", "2024-03-29": "2023-03-29", "1900-01-01": "1899-01-01", "": "", "x": ""} {
		if got := day.YearBefore(); got != want {
			t.Errorf("a year before %q is %q, want %q", day, got, want)
		}
	}
}

func TestSpan(t *testing.T) {
	span := app.Span{From: "2025-03-01", To: "2025-03-31"}
	if span.Days() != 31 || app.YearSpan(2024).Days() != 366 || app.YearSpan(2025) != (app.Span{From: "2025-01-01", To: "2025-12-31"}) {
		t.Error("days are counted wrong")
	}
	if one := (app.Span{From: "2025-03-01", To: "2025-03-01"}); one.Days() != 1 || one.Empty() {
		t.Error("one day is a span")
	}
	for _, empty := range []app.Span{{}, {From: "2025-03-02", To: "2025-03-01"}, {From: "2025-03-02"}, {To: "2025-03-02"}} {
		if !empty.Empty() || empty.Days() != 0 {
			t.Errorf("%v holds days", empty)
		}
		empty.Each(func(d app.Day) { t.Errorf("%v walks to %s", empty, d) })
	}
	for day, want := range map[app.Day]bool{"2025-02-28": false, "2025-03-01": true, "2025-03-31": true, "2025-04-01": false, "": false} {
		if span.Holds(day) != want {
			t.Errorf("%v holds %q: %v", span, day, !want)
		}
	}
	for _, r := range []struct{ other, want app.Span }{
		{app.Span{From: "2025-02-01", To: "2025-03-10"}, app.Span{From: "2025-03-01", To: "2025-03-10"}},
		{app.Span{From: "2025-03-10", To: "2025-04-10"}, app.Span{From: "2025-03-10", To: "2025-03-31"}},
		{app.Span{From: "2025-03-31"}, app.Span{From: "2025-03-31", To: "2025-03-31"}},
		{app.Span{To: "2025-03-01"}, app.Span{From: "2025-03-01", To: "2025-03-01"}},
		{app.Span{}, span},
		{app.Span{From: "2025-04-01", To: "2025-04-02"}, app.Span{}},
		{app.Span{To: "2025-02-28"}, app.Span{}},
	} {
		if got := span.Overlap(r.other); got != r.want {
			t.Errorf("%v and %v share %v, want %v", span, r.other, got, r.want)
		}
	}
	is(t, "an open span holds no day", app.Span{To: "2025-03-31"}.Holds(""), false)
	if !span.Any(func(d app.Day) bool { return d == "2025-03-31" }) || span.Any(func(d app.Day) bool { return d == "2025-04-01" }) {
		t.Error("Any misses a day or finds one outside")
	}
}

// TestParseDay is how people write dates.
func TestParseDay(t *testing.T) {
	for _, r := range []struct {
		name, typed string
		want        app.Day
		refusal     string
	}{
		{"canonical", "2026-03-05", "2026-03-05", ""},
		{"blank", "", "", ""},
		{"only spaces", "  ", "", ""},
		{"without leading zeros", "2026-3-5", "2026-03-05", ""},
		{"slashes", "2026/3/5", "2026-03-05", ""},
		{"points", "2026.3.5", "2026-03-05", ""},
		{"eight digits", "20260305", "2026-03-05", ""},
		{"Chinese", "2026年3月5日", "2026-03-05", ""},
		{"Chinese with 号", "2026年3月5号", "2026-03-05", ""},
		{"Chinese with spaces", " 2026 年 3 月 5 日 ", "2026-03-05", ""},
		{"full-width", "２０２６－３－５", "2026-03-05", ""},
		{"full-width slash and digits", "２０２６／０３／０５", "2026-03-05", ""},
		{"a spreadsheet serial", "46086", "2026-03-05", ""},
		{"the earliest serial", "20000", "1954-10-03", ""},
		{"too small for a serial", "19999", "", "「19999」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"the last day of all", "99991231", "9999-12-31", ""},
		{"an ideographic space inside", "2026年　3月5日", "2026-03-05", ""},
		{"a year of too many digits", "99999999999999999999-1-1", "", "「99999999999999999999-1-1」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"the year 100", "100-3-5", "", "没有 100年3月5日 这一天，请核对日期"},
		{"the year 99", "99-3-5", "", "「99-3-5」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"six digits", "202603", "", "「202603」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"more digits than any number", "99999999999999999999", "", "「99999999999999999999」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"30 February", "2026-02-30", "", "没有 2026年2月30日 这一天，请核对日期"},
		{"29 February of a common year", "20250229", "", "没有 2025年2月29日 这一天，请核对日期"},
		{"29 February of a leap year", "2024-2-29", "2024-02-29", ""},
		{"month 13", "2026-13-1", "", "没有 2026年13月1日 这一天，请核对日期"},
		{"day 0", "2026-1-0", "", "没有 2026年1月0日 这一天，请核对日期"},
		{"1900 is the first year", "1900-1-1", "1900-01-01", ""},
		{"before 1900", "1899-12-31", "", "没有 1899年12月31日 这一天，请核对日期"},
		{"after 9999", "10000-1-1", "", "没有 10000年1月1日 这一天，请核对日期"},
		{"a year of two digits", "26-3-5", "", "「26-3-5」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"year last", "5-3-2026", "", "「5-3-2026」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"letters", "2026-3-x", "", "「2026-3-x」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"a sign", "2026-+3-5", "", "「2026-+3-5」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"month and day alone", "3-5", "2026-03-05", ""},
		{"Chinese month and day alone", "3月5日", "2026-03-05", ""},
		{"the last month and day alone", "12.31", "2026-12-31", ""},
		{"year and month alone", "2026年3月", "", "「2026年3月」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"month 13 and a day", "13-5", "", "「13-5」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305"},
		{"month and an impossible day", "2-30", "", "没有 2026年2月30日 这一天，请核对日期"},
		{"today", "今天", "2026-10-20", ""},
		{"yesterday", "昨天", "2026-10-19", ""},
	} {
		t.Run(r.name, func(t *testing.T) {
			got, err := app.ParseDayNear(r.typed, "2026-10-20")
			refused(t, r.typed, err, r.refusal)
			is(t, r.typed, got, r.want)
		})
	}
	for _, typed := range []string{"今天", "昨天", "3-5"} {
		_, err := app.ParseDay(typed)
		refused(t, typed, err, fmt.Sprintf("「%s」不像日期，请写成 2026-3-5、2026年3月5日 或 20260305", typed))
	}
	var d app.Day
	if err := d.Set("2026.3.5"); err != nil || d.Text() != "2026-03-05" {
		t.Errorf("set to %q, %v", d, err)
	}
	if err := d.Set("gestern"); err == nil || d != "2026-03-05" {
		t.Errorf("a refused text leaves %q, %v", d, err)
	}
}
