package data

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"guanyunbu/app/keeping"
)

// The ladder of kept copies: the nearer in time, the closer together.
const (
	keepLast   = 10
	keepDays   = 14
	keepWeeks  = 8
	keepMonths = 24
)

// rung is one copy as the ladder sees it. Copies made by hand or before an upgrade or a restoration
// are there for a reason and stay as long as the monthly ones.
type rung struct {
	at     time.Time
	pinned bool
}

// keepers tells which of the copies the ladder keeps, newest first in, in the same order out: the
// last ten, the last one of each of 14 days, 8 weeks and 24 months.
func keepers(copies []rung, now time.Time) []bool {
	keep := make([]bool, len(copies))
	taken := map[string]bool{}
	for i, c := range copies {
		year, week := c.at.ISOWeek()
		steps := []struct {
			key   string
			since time.Time
		}{
			{"day " + c.at.Format("2006-01-02"), now.AddDate(0, 0, -keepDays)},
			{fmt.Sprintf("week %d %d", year, week), now.AddDate(0, 0, -7*keepWeeks)},
			{"month " + c.at.Format("2006-01"), now.AddDate(0, -keepMonths, 0)},
		}
		keep[i] = i < keepLast || c.pinned && c.at.After(now.AddDate(0, -keepMonths, 0))
		for _, s := range steps {
			if c.at.After(s.since) && !taken[s.key] {
				keep[i] = true
			}
			taken[s.key] = true
		}
	}
	return keep
}

// prune takes away the copies that the ladder no longer keeps.
func (b *Book) prune() error {
	var copies []keeping.Backup
	var rungs []rung
	for _, one := range b.Backups() {
		at, err := time.ParseInLocation("2006-01-02 15:04:05", one.At, b.options.Now().Location())
		if err != nil || one.Path == b.last.Path {
			continue // not named by us, or just made: not ours to take away
		}
		copies = append(copies, one)
		rungs = append(rungs, rung{at, one.Cause == keeping.ByHand || one.Cause == keeping.BeforeUpgrade || one.Cause == keeping.BeforeRestore})
	}
	var all []error
	for i, keep := range keepers(rungs, b.options.Now()) {
		if !keep {
			path := copies[i].Path
			all = append(all, removeFiles(path, strings.TrimSuffix(path, ".db")+".json"))
		}
	}
	return errors.Join(all...)
}

// restBetween is how long a changed book may go without a copy.
const restBetween = 30 * time.Minute

// BackupIfDue makes a copy when one is due: the first of the day, or half an hour after the last one
// when the book has changed since. The shell asks every now and then. made tells whether it did.
func (b *Book) BackupIfDue(now time.Time) (kept keeping.Backup, made bool, err error) {
	b.gate.Lock()
	defer b.gate.Unlock()
	cause, due := b.due(now)
	if !due {
		return b.last, false, nil
	}
	kept, err = b.backup(cause)
	return kept, err == nil, err
}

func (b *Book) due(now time.Time) (keeping.Cause, bool) {
	if b.ops.Load() == 0 {
		return "", false // an empty book has nothing to lose
	}
	at, err := time.ParseInLocation("2006-01-02 15:04:05", b.last.At, now.Location())
	if err != nil || at.After(now.Add(24*time.Hour)) { // no copy yet, or the clock was wrong once
		return keeping.Daily, true
	}
	if at.Format("2006-01-02") != now.Format("2006-01-02") {
		return keeping.Daily, true
	}
	return keeping.OnChange, b.ops.Load() != b.last.Ops && !now.Before(at.Add(restBetween))
}

// Unsaved counts the operations since the last copy, for the line that tells how safe the book is.
func (b *Book) Unsaved() int64 {
	b.gate.Lock()
	defer b.gate.Unlock()
	return b.ops.Load() - b.last.Ops
}
