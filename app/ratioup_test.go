package app_test

import (
	"testing"

	"guanyunbu/app"
)

func TestWhatIsMissingIsRoundedUp(t *testing.T) {
	for _, row := range []struct {
		rule string
		of   app.Ratio
		want string
	}{
		{"a whole number stays", app.Whole(3), "3"},
		{"nothing stays nothing", app.Whole(0), "0"},
		{"a little more counts as one", app.Frac(31, 10), "4"},
		{"almost one more", app.Frac(39, 10), "4"},
		{"less than one is one", app.Frac(1, 100), "1"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			if got := row.of.Up().Short(); got != row.want {
				t.Errorf("got %s, want %s", got, row.want)
			}
		})
	}
}
