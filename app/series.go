package app

import (
	"slices"
	"time"
)

// Series is a row of days by the week: every Wednesday, twelve times.
type Series struct {
	First    Day
	Weekdays []time.Weekday
	Times    int
	Skip     func(Day) bool // days that are left out and not counted; nil for none
}

// seriesReach is how far ahead a series looks for its days.
const seriesReach = 2 * 366

// Days gives the days of the series, the first one not before First. It gives fewer than asked for
// when two years do not hold as many.
func (s Series) Days() []Day {
	var days []Day
	if !s.First.Valid() {
		return nil
	}
	for d, last := s.First, s.First.Add(seriesReach); d <= last && len(days) < s.Times; d = d.Add(1) {
		if slices.Contains(s.Weekdays, d.Weekday()) && (s.Skip == nil || !s.Skip(d)) {
			days = append(days, d)
		}
	}
	return days
}
