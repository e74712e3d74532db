package backup

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// ShowMoment writes a moment as people say it: 今天 12:00, 昨天 17:32, 10-18 16:40, and with the year in another one.
func ShowMoment(moment string, today app.Day) string {
	day, clock, has := strings.Cut(moment, " ")
	if !has || len(clock) < len("15:04") || !app.Day(day).Valid() {
		return moment
	}
	clock = clock[:len("15:04")]
	switch {
	case app.Day(day) == today:
		return wording.AtToday + " " + clock
	case app.Day(day) == today.Add(-1):
		return wording.AtYesterday + " " + clock
	case app.Day(day).Year() == today.Year():
		return day[len("2006-"):] + " " + clock
	}
	return day + " " + clock
}

// ShowSize writes a size in the largest unit that keeps it above 1, with one decimal.
func ShowSize(bytes int64) string {
	const step = 1024
	for _, unit := range []struct {
		size int64
		name string
	}{{step * step * step, "GB"}, {step * step, "MB"}, {step, "KB"}} {
		if bytes >= unit.size {
			tenths := (bytes*10 + unit.size/2) / unit.size
			return fmt.Sprintf("%d.%d %s", tenths/10, tenths%10, unit.name)
		}
	}
	return fmt.Sprintf("%d B", bytes)
}

// where says on which disk a copy lies: this PC, or the folder it was found in.
func where(one keeping.Backup, home string) string {
	dir := filepath.Dir(one.Path)
	if home == "" || dir == filepath.Clean(home) {
		return wording.CopiesHere
	}
	return filepath.Base(filepath.Dir(dir))
}

// loses counts the changes that restoring would take away.
func loses(told keeping.Difference) (count int, words string) {
	var pieces []string
	for _, e := range told.Entities {
		count += e.OnlyNow + e.Changed
		if e.OnlyNow > 0 {
			pieces = append(pieces, fmt.Sprintf(wording.RestoreAdded, e.OnlyNow, term.EntityLabel(e.Entity)))
		}
		if e.Changed > 0 {
			pieces = append(pieces, fmt.Sprintf(wording.RestoreChanged, e.Changed, term.EntityLabel(e.Entity)))
		}
	}
	return count, strings.Join(pieces, term.ListComma)
}

// finds counts the records that restoring would bring back.
func finds(told keeping.Difference) (count int, words string) {
	var pieces []string
	for _, e := range told.Entities {
		if e.OnlyOld > 0 {
			count += e.OnlyOld
			pieces = append(pieces, fmt.Sprintf(wording.RestoreFound, e.OnlyOld, term.EntityLabel(e.Entity)))
		}
	}
	return count, strings.Join(pieces, term.ListComma)
}

// Consequence says in sentences what restoring a copy would change.
func Consequence(told keeping.Difference) string {
	if told.Same() {
		return wording.RestoreSame
	}
	var sentences []string
	if count, words := loses(told); count > 0 {
		sentences = append(sentences, fmt.Sprintf(wording.RestoreLoses, count, words))
	}
	if count, words := finds(told); count > 0 {
		sentences = append(sentences, fmt.Sprintf(wording.RestoreFinds, count, words))
	}
	if told.EvidenceMissing > 0 {
		sentences = append(sentences, fmt.Sprintf(wording.RestoreMissing, told.EvidenceMissing))
	}
	return strings.Join(sentences, "")
}
