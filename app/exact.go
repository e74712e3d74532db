package app

import "strconv"

// The book writes each value in one form. That form is known at sight, so that a year of records is
// read back without taking every text apart in all the ways people type it.

// exact reports a real date in the one written form, of the years that people may type.
func (d Day) exact() bool {
	return len(d) == len(dayForm) && d[4] == '-' && d[7] == '-' && d.Year() >= 1900 && d.number() > 0
}

// exact reports a time of day in the one written form, 24:00 left to the longer way.
func (c Clock) exact() bool {
	return len(c) == 5 && c[2] == ':' && digits(string(c[:2])) && digits(string(c[3:])) && c[:2] < "24" && c[3] < '6'
}

// exactWhole reads plain digits, no more of them than a count may have.
func exactWhole(text string) (int64, bool) {
	if len(text) > longestCount || !digits(text) {
		return 0, false
	}
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil
}
