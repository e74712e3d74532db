package app

import (
	"fmt"
	"sort"
	"strings"

	"guanyunbu/app/term"
)

// Segment is one stretch of open doors on a day. An end at or before its start lies after midnight.
type Segment struct{ From, To Clock }

// Minutes counts the stretch in minutes.
func (s Segment) Minutes() int {
	n := s.To.Minutes() - s.From.Minutes()
	if n <= 0 {
		n += 24 * 60
	}
	return n
}

// Segments are the stretches of one day, as logged or as planned.
type Segments []Segment

// Text is the canonical text: 09:00-12:00;13:00-21:00.
func (s *Segments) Text() string {
	parts := make([]string, len(*s))
	for i, p := range *s {
		parts[i] = string(p.From) + "-" + string(p.To)
	}
	return strings.Join(parts, ";")
}

// Blank reports whether no stretch is filled in.
func (s *Segments) Blank() bool { return len(*s) == 0 }

var segmentSigns = strings.NewReplacer(",", ";", term.WordTo, "-", term.WordTo2, "-", "~", "-", "\u2014", "-", "\u2013", "-")

// Set takes stretches as people type them: 9:00-12:00，13:00-21:00 or 9点到21点.
func (s *Segments) Set(text string) error {
	plain := segmentSigns.Replace(HalfWidth(text))
	var all Segments
	for _, p := range SplitList(plain) {
		from, to, _ := strings.Cut(strings.ReplaceAll(p, "--", "-"), "-")
		start, err := ParseClock(from)
		if err != nil {
			return err
		}
		end, err := ParseClock(to)
		if err != nil {
			return err
		}
		if start == "" || end == "" || start == end || start == "24:00" {
			return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SaySegmentForm, p)}
		}
		all = append(all, Segment{start, end})
	}
	*s = all
	return nil
}

// Interval is a stretch in minutes after midnight of some day, end outside; it may pass 1440.
type Interval struct{ From, To int }

// Intervals gives the stretches as minutes; one that crosses midnight ends beyond 1440.
func (s Segments) Intervals() []Interval {
	out := make([]Interval, 0, len(s))
	for _, p := range s {
		from := p.From.Minutes()
		out = append(out, Interval{from, from + p.Minutes()})
	}
	return out
}

// MergeIntervals joins overlapping and touching stretches, so that no minute counts twice.
func MergeIntervals(all []Interval) []Interval {
	sorted := append([]Interval(nil), all...)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].From < sorted[j].From })
	var merged []Interval
	for _, next := range sorted {
		last := len(merged) - 1
		if last >= 0 && next.From <= merged[last].To {
			merged[last].To = max(merged[last].To, next.To)
			continue
		}
		merged = append(merged, next)
	}
	return merged
}
