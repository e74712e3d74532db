package alarm_test

import (
	"strings"
	"testing"

	"guanyunbu/ui/alarm"
)

func TestWatchEndsTheProgramOnlyWhenNoWindowCanCome(t *testing.T) {
	for _, row := range []struct {
		rule string
		line string
		want int
	}{
		{"an ordinary line passes", "Error parsing user locale C", 0},
		{"no window", "2026/10/20 09:21:00 Fyne error:  window creation error", 1},
		{"no GLX", "Cause: APIUnavailable: GLX: GLX extension not found", 1},
	} {
		t.Run(row.rule, func(t *testing.T) {
			var log strings.Builder
			calls := 0
			w := alarm.Watch(&log, func() { calls++ })
			for range 2 { // said twice, ended once
				if _, err := w.Write([]byte(row.line + "\n")); err != nil {
					t.Fatal(err)
				}
			}
			if calls != row.want {
				t.Errorf("ended %d times, want %d", calls, row.want)
			}
			if !strings.Contains(log.String(), row.line) {
				t.Errorf("the log lost %q", row.line)
			}
		})
	}
}
