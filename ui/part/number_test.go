package part_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestParseCount(t *testing.T) {
	for name, row := range map[string]struct {
		typed, want string
		refused     bool
	}{
		"plain":                       {"58", "58", false},
		"zero is zero":                {"0", "0", false},
		"empty is not filled":         {"  ", "", false},
		"full-width":                  {"１２８", "128", false},
		"thousands":                   {"1,346", "1346", false},
		"full-width thousands":        {"１，３４６", "1346", false},
		"leading zeros":               {"007", "7", false},
		"about sixty is refused":      {"约60人", "", true},
		"a fraction is refused":       {"3.5", "", true},
		"below zero is refused":       {"-3", "", true},
		"Chinese figures are refused": {"六十", "", true},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := part.ParseCount(row.typed)
			if got != row.want || (err != nil) != row.refused {
				t.Fatalf("got %q, %v", got, err)
			}
		})
	}
}

func TestNumberEntrySettlesWhenItIsLeft(t *testing.T) {
	themetest.App(t, theme.Factor100)
	told := ""
	number := part.NewNumberEntry(part.NumberSpec{Changed: func(written string, _ error) { told = written }})
	w := window(t, part.Row(theme.Gap8, number))
	w.Canvas().Focus(number)
	test.Type(number, "１，３４６")
	if told != "1346" || number.Value() != "1346" {
		t.Fatalf("told %q, value %q", told, number.Value())
	}
	w.Canvas().Unfocus()
	if number.Text != "1346" || number.Wrong() {
		t.Fatalf("left as %q, wrong %v", number.Text, number.Wrong())
	}
}

func TestNumberEntryKeepsNonsenseAndMarksItOnceLeft(t *testing.T) {
	themetest.App(t, theme.Factor100)
	number := part.NewNumberEntry(part.NumberSpec{})
	w := window(t, part.Row(theme.Gap8, number))
	w.Canvas().Focus(number)
	test.Type(number, "约60人")
	if number.Wrong() {
		t.Fatal("marked while still typing")
	}
	w.Canvas().Unfocus()
	if !number.Wrong() || number.Err() == nil || number.Text != "约60人" || number.Value() != "" {
		t.Fatalf("wrong %v, error %v, text %q, value %q", number.Wrong(), number.Err(), number.Text, number.Value())
	}
	number.SetText("60")
	if number.Wrong() || number.Err() != nil {
		t.Fatal("still marked after it was put right")
	}
}
