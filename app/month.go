package app

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/term"
)

// Month is a calendar month, kept as its first day; the empty Month is "not filled".
type Month string

// MonthOf gives the month a day lies in.
func MonthOf(d Day) Month {
	if !d.Valid() {
		return ""
	}
	return Month(written(d.Year(), d.Month(), 1))
}

// Span gives the days of the month.
func (m Month) Span() Span {
	first := Day(m)
	if !first.Valid() {
		return Span{}
	}
	next := DayAt(first.Time().AddDate(0, 1, 0))
	return Span{From: first, To: next.Add(-1)}
}

// Short is the month as people read it, 2026-03.
func (m Month) Short() string {
	if len(m) < len("2006-01") {
		return string(m)
	}
	return string(m[:len("2006-01")])
}

// Text is the canonical text: the first day of the month.
func (m *Month) Text() string { return string(*m) }

// Blank reports whether nothing was filled in.
func (m *Month) Blank() bool { return *m == "" }

// Set takes a month with its year, or any day of it.
func (m *Month) Set(text string) error {
	month, err := ParseMonthNear(text, "")
	if err != nil {
		return err
	}
	*m = month
	return nil
}

// ParseMonthNear reads a month as people write it: 2026-3, 2026.03, 202603, 2026年3月, 3月 (of the
// year of today), or any whole date inside it.
func ParseMonthNear(text string, today Day) (Month, error) {
	plain := strings.TrimSpace(HalfWidth(text))
	if plain == "" {
		return "", nil
	}
	if year, month, ok := yearAndMonth(plain, today); ok {
		day, err := DayOf(year, month, 1)
		return MonthOf(day), err
	}
	if day, err := ParseDay(plain); err == nil {
		return MonthOf(day), nil
	}
	return "", &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayMonthForm, text)}
}

// yearAndMonth takes apart what names a month and no day.
func yearAndMonth(plain string, today Day) (year, month int, ok bool) {
	if digits(plain) && len(plain) == len("202603") {
		n, err := strconv.Atoi(plain)
		return n / 100, n % 100, err == nil
	}
	if alone := strings.TrimSuffix(plain, term.WordMonth); alone != plain && digits(alone) && today != "" {
		n, err := strconv.Atoi(alone)
		return today.Year(), n, err == nil
	}
	parts := splitDay(strings.TrimSuffix(plain, term.WordMonth))
	if len(parts) == 2 && parts[0] >= 1900 {
		return parts[0], parts[1], true
	}
	return 0, 0, false
}
