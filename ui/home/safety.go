package home

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// oldCopy is how many days a copy may be old before the person is reminded.
const oldCopy = 7

// Safety is what is known of the copies of the book. Moments are local time, YYYY-MM-DD HH:MM:SS; an empty one means never.
type Safety struct {
	Saved    string // the last change that was written
	Backup   string // the newest copy of the book
	Verified bool   // that copy was read back and found whole
	Whole    string // the newest complete copy with evidence, usually on a USB stick
}

// Items say it in the status bar: every page carries them at the left.
func (s Safety) Items(today app.Day) []shell.StatusItem {
	saved := wording.HomeSaved
	if s.Saved != "" {
		saved = fmt.Sprintf(wording.HomeSavedAt, moment(s.Saved, today))
	}
	items := []shell.StatusItem{{Icon: part.Check, Text: saved, Color: theme.Ok}}
	switch {
	case s.Backup == "":
		items = append(items, shell.StatusItem{Icon: part.Shield, Text: wording.HomeNoBackup, Color: theme.Warn})
	case s.Verified:
		items = append(items, shell.StatusItem{Icon: part.Shield, Text: fmt.Sprintf(wording.HomeBackupChecked, moment(s.Backup, today))})
	default:
		items = append(items, shell.StatusItem{Icon: part.Shield, Text: fmt.Sprintf(wording.HomeBackupUnchecked, moment(s.Backup, today)), Color: theme.Warn})
	}
	if s.Whole == "" {
		return append(items, shell.StatusItem{Icon: part.Usb, Text: wording.HomeNoWhole})
	}
	return append(items, shell.StatusItem{Icon: part.Usb, Text: fmt.Sprintf(wording.HomeWhole, age(s.Whole, today))})
}

// remind tells when the copies have become old.
func (s Safety) remind(today app.Day) (reminder, bool) {
	r := reminder{state: part.Soon, act: wording.HomeDoBackup, to: shell.Route{Place: shell.Backup}}
	if s.Backup == "" {
		r.chip, r.text = wording.HomeChipNever, wording.HomeRemindNoBackup
		return r, true
	}
	days := today.Since(dayOf(s.Backup))
	if days <= oldCopy {
		return reminder{}, false
	}
	r.due, r.chip = oldCopy-days, fmt.Sprintf(wording.HomeChipAgo, days)
	r.text = wording.HomeRemindBackup
	return r, true
}

// dayOf is the day of a moment.
func dayOf(moment string) app.Day {
	if len(moment) < len("2006-01-02") {
		return ""
	}
	return app.Day(moment[:len("2006-01-02")])
}

// moment shows a moment as people say it: the clock alone today, else the day with it.
func moment(at string, today app.Day) string {
	day := dayOf(at)
	clock := ""
	if len(at) >= len("2006-01-02 15:04") {
		clock = at[len("2006-01-02 "):len("2006-01-02 15:04")]
	}
	switch {
	case day == today:
		return fmt.Sprintf(wording.HomeTodayAt, clock)
	case day.Year() == today.Year():
		return string(day[5:]) + " " + clock
	}
	return string(day) + " " + clock
}

// age shows how long ago a day was.
func age(at string, today app.Day) string {
	days := today.Since(dayOf(at))
	if days <= 0 {
		return wording.HomeAgeToday
	}
	return fmt.Sprintf(wording.HomeAgeDays, days)
}
