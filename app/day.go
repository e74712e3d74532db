package app

import (
	"fmt"
	"time"

	"guanyunbu/app/term"
)

// Day is a local calendar date written YYYY-MM-DD; the empty Day is "not filled".
// It has no time zone: the centre lives in one place.
type Day string

const dayForm = "2006-01-02"

// DayOf gives the day with these numbers; an impossible date gives an error with the sentence for it.
func DayOf(year, month, day int) (Day, error) {
	if year < 1900 || year > 9999 || !exists(year, month, day) {
		return "", &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayNoSuchDay, year, month, day)}
	}
	return written(year, month, day), nil
}

// DayAt gives the local calendar day of a moment.
func DayAt(t time.Time) Day { return Day(t.Format(dayForm)) }

// Valid reports whether the day is a real date in the one written form.
func (d Day) Valid() bool {
	year, month, day := d.Year(), d.Month(), d.DayOfMonth()
	return exists(year, month, day) && d == written(year, month, day)
}

// Time gives midnight UTC of the day, for arithmetic only.
func (d Day) Time() time.Time {
	if !d.Valid() {
		return time.Time{}
	}
	return time.Date(d.Year(), time.Month(d.Month()), d.DayOfMonth(), 0, 0, 0, 0, time.UTC)
}

// Add moves by whole days.
func (d Day) Add(days int) Day { return dayNumbered(d.number() + days) }

// Since counts the days from other to d; the same day is 0.
func (d Day) Since(other Day) int { return d.number() - other.number() }

// Year gives the calendar year, 0 for a day not filled.
func (d Day) Year() int { return d.digits(0, 4) }

// Month gives 1 to 12, 0 for a day not filled.
func (d Day) Month() int { return d.digits(5, 7) }

// DayOfMonth gives 1 to 31, 0 for a day not filled.
func (d Day) DayOfMonth() int { return d.digits(8, 10) }

// Weekday gives the day of the week, Sunday first as in the standard library.
func (d Day) Weekday() time.Weekday {
	return time.Weekday((d.number() + int(time.Monday)) % 7) // day 0, 1 January of the year 1, was a Monday
}

// YearBefore gives the same day of the year before; 29 February gives 28 February. A day not filled
// stays so.
func (d Day) YearBefore() Day {
	if !d.Valid() {
		return ""
	}
	if d.Month() == 2 && d.DayOfMonth() == 29 {
		d = d.Add(-1)
	}
	return written(d.Year()-1, d.Month(), d.DayOfMonth())
}

func (d Day) digits(from, to int) int {
	if len(d) < to {
		return 0
	}
	n := 0
	for _, r := range d[from:to] {
		if r < '0' || r > '9' {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// String gives the written form.
func (d Day) String() string { return string(d) }

// Text is the canonical text, the same as the written form.
func (d *Day) Text() string { return string(*d) }

// Set takes the written form or any of the ways people type a date with its year.
func (d *Day) Set(text string) error {
	day, err := ParseDay(text)
	if err != nil {
		return err
	}
	*d = day
	return nil
}

// Blank reports whether no day is filled in.
func (d *Day) Blank() bool { return *d == "" }

// Span is a run of days, both ends inside.
type Span struct{ From, To Day }

// YearSpan gives 1 January to 31 December.
func YearSpan(year int) Span {
	return Span{written(year, 1, 1), written(year, 12, 31)}
}

// Days counts the days of the span; an empty span has none.
func (s Span) Days() int {
	if s.Empty() {
		return 0
	}
	return s.To.Since(s.From) + 1
}

// Empty reports whether the span holds no day.
func (s Span) Empty() bool { return s.From == "" || s.To == "" || s.To < s.From }

// Holds reports whether the day lies inside.
func (s Span) Holds(d Day) bool { return d != "" && s.From <= d && d <= s.To }

// Overlap gives the days both spans hold. An open end (empty Day) of other reaches for ever.
func (s Span) Overlap(other Span) Span {
	both := s
	if other.From > both.From {
		both.From = other.From
	}
	if other.To != "" && other.To < both.To {
		both.To = other.To
	}
	if both.Empty() {
		return Span{}
	}
	return both
}

// Each calls fn for every day in order.
func (s Span) Each(fn func(Day)) {
	first := dayNumbered(s.From.number())
	year, month, day := first.Year(), first.Month(), first.DayOfMonth()
	for range s.Days() {
		fn(written(year, month, day))
		if day++; day <= monthLength(year, month) {
			continue
		}
		day = 1
		if month++; month > 12 {
			year, month = year+1, 1
		}
	}
}

// Any reports whether one of the days is as asked.
func (s Span) Any(asked func(Day) bool) bool {
	found := false
	s.Each(func(d Day) { found = found || asked(d) })
	return found
}
