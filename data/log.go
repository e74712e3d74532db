package data

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// keepLogs is how many days with a log are kept.
const keepLogs = 30

// LogFile opens the log of the day in the data folder, to be written at its end, and takes away the
// oldest. A crash leaves its dated log here.
func LogFile(dir string, now time.Time) (*os.File, error) {
	logs := folder{dir}.logs()
	if err := os.MkdirAll(logs, 0o777); err != nil {
		return nil, fmt.Errorf("open log: %w", err)
	}
	file, err := os.OpenFile(filepath.Join(logs, now.Format("2006-01-02")+".log"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, fmt.Errorf("open log: %w", err)
	}
	old, err := filepath.Glob(filepath.Join(escapeGlob(logs), "????-??-??.log"))
	if err != nil {
		return file, nil // the log of today is open; clearing out can wait
	}
	slices.Sort(old)
	for len(old) > keepLogs {
		_ = os.Remove(old[0]) // an old log that cannot be removed does no harm
		old = old[1:]
	}
	return file, nil
}
