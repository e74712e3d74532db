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
// a month, is said once. A record without a number is called by its name.
func Numbers(refs []count.Ref) string {
	refs = rising(refs)
	var parts []string
	for i := 0; i < len(refs); {
		j := i + 1
		for j < len(refs) && follows(refs[j-1].No, refs[j].No) {
			j++
		}
		parts = append(parts, span(refs[i:j], i > 0 && series(refs[i-1].No) == series(refs[i].No)))
		i = j
	}
	return strings.Join(parts, wording.ListComma)
}

// rising sorts numbers within their prefix and drops repeated ones.
func rising(refs []count.Ref) []count.Ref {
	place := map[string]int{}
	sorted := make([]count.Ref, 0, len(refs))
	for _, ref := range refs {
		if ref.No == "" {
			ref.No = ref.Title
		}
		if ref.No == "" {
			continue
		}
		sorted = append(sorted, ref)
		if _, known := place[series(ref.No)]; !known {
			place[series(ref.No)] = len(place)
		}
	}
	slices.SortStableFunc(sorted, func(a, b count.Ref) int {
		if c := cmp.Compare(place[series(a.No)], place[series(b.No)]); c != 0 {
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

// series is the ledger a number belongs to: days and months of one year are two.
func series(no string) string {
	if app.Day(no).Valid() {
		return prefix(no) + "day"
	}
	return prefix(no)
}

func prefix(no string) string { return strings.TrimSuffix(no, serial(no)) }

// serial is what tells a number from its neighbours: the last part of it, month and day of a date.
func serial(no string) string {
	if app.Day(no).Valid() {
		return no[len("2006-"):]
	}
	return no[strings.LastIndex(no, "-")+1:]
}
