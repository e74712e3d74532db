package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/reports/wording"
)

// Numbers writes the numbers of records as short as they can be read back: runs become ranges, the
// common prefix is said once, days become ranges of days in a year that is said once. Ledgers keep the
// order in which they come first; within one, numbers go up, and one that several records share, such as
// a month, is said once.
func Numbers(refs []count.Ref) string {
	refs = rising(refs)
	var parts []string
	for i := 0; i < len(refs); {
		j := i + 1
		for j < len(refs) && follows(refs[j-1].No, refs[j].No) {
			j++
		}
		parts = append(parts, span(refs[i:j], i > 0 && prefix(refs[i-1].No) == prefix(refs[i].No)))
		i = j
	}
	return strings.Join(parts, wording.ListComma)
}

// rising sorts numbers within their prefix and drops repeated ones.
func rising(refs []count.Ref) []count.Ref {
	place := map[string]int{}
	for _, ref := range refs {
		if _, known := place[prefix(ref.No)]; !known {
			place[prefix(ref.No)] = len(place)
		}
	}
	sorted := slices.Clone(refs)
	slices.SortStableFunc(sorted, func(a, b count.Ref) int {
		if c := cmp.Compare(place[prefix(a.No)], place[prefix(b.No)]); c != 0 {
			return c
		}
		n, errA := strconv.Atoi(serial(a.No))
		m, errB := strconv.Atoi(serial(b.No))
		if errA == nil && errB == nil {
			return cmp.Compare(n, m)
		}
		return strings.Compare(a.No, b.No)
	})
	return slices.CompactFunc(sorted, func(a, b count.Ref) bool { return a.No == b.No })
}

func span(run []count.Ref, samePrefix bool) string {
	first, last := run[0].No, run[len(run)-1].No
	text := first
	if samePrefix {
		text = serial(first)
	}
	if len(run) == 1 {
		return text
	}
	if prefix(first) != prefix(last) {
		return text + wording.RangeMark + last
	}
	return text + wording.RangeMark + serial(last)
}

// follows reports whether b is the number, or the day, right after a.
func follows(a, b string) bool {
	if app.Day(a).Valid() && app.Day(b).Valid() {
		return app.Day(a).Add(1) == app.Day(b)
	}
	n, errA := strconv.Atoi(serial(a))
	m, errB := strconv.Atoi(serial(b))
	return errA == nil && errB == nil && prefix(a) == prefix(b) && m == n+1
}

func prefix(no string) string { return strings.TrimSuffix(no, serial(no)) }

// serial is what tells a number from its neighbours: the last part of it, month and day of a date.
func serial(no string) string {
	if app.Day(no).Valid() {
		return no[len("2006-"):]
	}
	return no[strings.LastIndex(no, "-")+1:]
}
