package app

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/term"
)

// serialBase is the day before spreadsheet serial 1 under the 1900 system, whose phantom
// 29 February 1900 shifts every later date by one.
const serialBase = Day("1899-12-30")

// ParseDay reads a date with its year as people write it: 2026-3-5, 2026/3/5, 2026.3.5, 20260305,
// 2026年3月5日, a spreadsheet serial such as 46086. The empty text is the empty Day.
func ParseDay(text string) (Day, error) { return ParseDayNear(text, "") }

// ParseDayNear also reads 3-5, 3.5, 3月5日 (in the year of today) and the words for today and
// yesterday. With today empty the year must be written.
func ParseDayNear(text string, today Day) (Day, error) {
	if day := Day(text); day.exact() {
		return day, nil
	}
	plain := strings.TrimSpace(HalfWidth(text))
	if plain == "" {
		return "", nil
	}
	if today != "" {
		switch plain {
		case term.WordToday:
			return today, nil
		case term.WordYesterday:
			return today.Add(-1), nil
		}
	}
	if digits(plain) {
		return dayFromDigits(plain, text)
	}
	parts := splitDay(plain)
	if len(parts) == 2 && parts[0] <= 12 && today != "" {
		parts = append([]int{today.Year()}, parts...)
	}
	if len(parts) != 3 {
		return "", &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayDayForm, text)}
	}
	return DayOf(parts[0], parts[1], parts[2])
}

func dayFromDigits(plain, typed string) (Day, error) {
	n, err := strconv.Atoi(plain)
	switch {
	case err == nil && len(plain) == 8:
		return DayOf(n/10000, n/100%100, n%100)
	case err == nil && len(plain) == 5 && n >= 20000: // 1954-10-03 and later
		return serialBase.Add(n), nil
	}
	return "", &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayDayForm, typed)}
}

var daySigns = strings.NewReplacer(term.WordYear, "-", term.WordMonth, "-", term.WordDayMark, "", term.WordDayMark2, "", "/", "-", ".", "-", " ", "")

// splitDay takes a date apart at its separators; nil when something else is in it.
func splitDay(plain string) []int {
	var parts []int
	for _, p := range strings.Split(daySigns.Replace(plain), "-") {
		n, err := strconv.Atoi(p)
		if err != nil || !digits(p) {
			return nil
		}
		parts = append(parts, n)
	}
	if len(parts) == 3 && parts[0] < 100 {
		return nil
	}
	return parts
}

func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// HalfWidth turns full-width digits, letters, signs and the ideographic space into the half-width
// ones, because input methods leave people in the wrong width all day.
func HalfWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u3000':
			return ' '
		case r >= '\uFF01' && r <= '\uFF5E':
			return r - 0xFEE0
		case r == '\u2212':
			return '-'
		}
		return r
	}, s)
}
