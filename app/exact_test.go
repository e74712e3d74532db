package app_test

import (
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/field"
)

// TestWrittenFormIsReadAsIfTyped: the book's own form, which is known at sight, gives what the same
// text gives in full-width digits, which nobody knows at sight.
func TestWrittenFormIsReadAsIfTyped(t *testing.T) {
	full := strings.NewReplacer("0", "０", "1", "１", "2", "２", "3", "３", "4", "４", "5", "５", "6", "６", "7", "７", "8", "８", "9", "９")
	kinds := []struct {
		name  string
		value func() field.Value
		texts []string
	}{
		{"day", func() field.Value { return new(app.Day) }, []string{
			"2026-10-20", "2024-02-29", "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-10-00", "2026-1-5", "1900-01-01",
			"1899-12-31", "0001-01-01", "9999-12-31", "2026/10/20", "20261020", "2026-10-2", "2026-10-200", "2026-1a-20",
		}},
		{"clock", func() field.Value { return new(app.Clock) }, []string{
			"09:00", "23:59", "24:00", "24:01", "25:00", "09:60", "9:00", "0900", "09:0", "09-00", "-1:00", "1a:00",
		}},
		{"count", func() field.Value { return new(app.Reading) }, []string{
			"0", "7", "007", "1,200", "-1", "1.5", "999999999999999", "1000000000000000", "0000000000000001", "12a",
		}},
	}
	for _, k := range kinds {
		for _, text := range k.texts {
			seen, typed := k.value(), k.value()
			noSight, noType := seen.Set(text), typed.Set(full.Replace(text))
			if (noSight == nil) != (noType == nil) || seen.Text() != typed.Text() {
				t.Errorf("%s %s: %q (%v) as written, %q (%v) as typed", k.name, text, seen.Text(), noSight, typed.Text(), noType)
			}
		}
	}
}
