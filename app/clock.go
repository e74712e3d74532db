package app

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/term"
)

// Clock is a time of day written HH:MM; the empty Clock is "not filled". 24:00 is the end of a day.
type Clock string

// Minutes counts from midnight; -1 when not filled.
func (c Clock) Minutes() int {
	if len(c) != 5 {
		return -1
	}
	h, errH := strconv.Atoi(string(c[:2]))
	m, errM := strconv.Atoi(string(c[3:]))
	if errH != nil || errM != nil {
		return -1
	}
	return h*60 + m
}

// ClockAt gives the time of day so many minutes after midnight.
func ClockAt(minutes int) Clock { return Clock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)) }

// String gives the written form.
func (c Clock) String() string { return string(c) }

// Text is the canonical text.
func (c *Clock) Text() string { return string(*c) }

// Blank reports whether no time is filled in.
func (c *Clock) Blank() bool { return *c == "" }

// Set takes 9:00, 0900, 9.30, 9点, 9点半, full-width digits too.
func (c *Clock) Set(text string) error {
	clock, err := ParseClock(text)
	if err != nil {
		return err
	}
	*c = clock
	return nil
}

var clockSigns = strings.NewReplacer(term.WordHalfPast, ":30", term.WordOClock, ":", term.WordMinute, "", ".", ":")

// ParseClock reads a time of day as people type it.
func ParseClock(text string) (Clock, error) {
	if clock := Clock(text); clock.exact() {
		return clock, nil
	}
	plain := strings.TrimSpace(HalfWidth(text))
	if plain == "" {
		return "", nil
	}
	plain = strings.TrimSuffix(clockSigns.Replace(plain), ":")
	if digits(plain) && len(plain) >= 3 {
		plain = plain[:len(plain)-2] + ":" + plain[len(plain)-2:]
	}
	if digits(plain) {
		plain += ":00"
	}
	h, m, ok := clockParts(plain)
	if !ok || h > 24 || m > 59 || (h == 24 && m > 0) {
		return "", &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayClockForm, text)}
	}
	return ClockAt(h*60 + m), nil
}

// clockParts takes hours and minutes apart; a spreadsheet's seconds of :00 are dropped.
func clockParts(plain string) (hours, minutes int, ok bool) {
	parts := strings.Split(plain, ":")
	if len(parts) == 3 && parts[2] == "00" {
		parts = parts[:2]
	}
	if len(parts) != 2 {
		return 0, 0, false
	}
	hours, okH := upTo99(parts[0])
	minutes, okM := upTo99(parts[1])
	return hours, minutes, okH && okM
}

// upTo99 reads one or two digits.
func upTo99(text string) (int, bool) {
	if len(text) > 2 || !digits(text) {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}
