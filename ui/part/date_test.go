package part_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

const today = app.Day("2026-10-20")

func TestDateEntryTakesADayAsPeopleWriteIt(t *testing.T) {
	for name, row := range map[string]struct{ typed, want string }{
		"whole date":       {"2026-3-5", "2026-03-05"},
		"month and day":    {"3-5", "2026-03-05"},
		"with a dot":       {"3.5", "2026-03-05"},
		"with words":       {"3月5日", "2026-03-05"},
		"eight figures":    {"20260305", "2026-03-05"},
		"full-width":       {"３－５", "2026-03-05"},
		"today":            {"今天", "2026-10-20"},
		"yesterday":        {"昨天", "2026-10-19"},
		"nothing is empty": {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			themetest.App(t, theme.Factor100)
			date := part.NewDateEntry(part.DateSpec{Today: today})
			w := window(t, part.Row(theme.Gap8, date))
			w.Canvas().Focus(date)
			test.Type(date, row.typed)
			w.Canvas().Unfocus()
			if date.Text != row.want || date.Err() != nil || string(date.Day()) != row.want {
				t.Fatalf("left as %q, error %v", date.Text, date.Err())
			}
		})
	}
}

func TestDateEntryRefusesADayThatIsNot(t *testing.T) {
	themetest.App(t, theme.Factor100)
	date := part.NewDateEntry(part.DateSpec{Today: today})
	w := window(t, part.Row(theme.Gap8, date))
	w.Canvas().Focus(date)
	test.Type(date, "2月30日")
	w.Canvas().Unfocus()
	if date.Err() == nil || !date.Wrong() || date.Text != "2月30日" || date.Day() != "" {
		t.Fatalf("error %v, wrong %v, text %q", date.Err(), date.Wrong(), date.Text)
	}
}

func TestDateEntryPicksFromTheCalendar(t *testing.T) {
	themetest.App(t, theme.Factor100)
	told := ""
	date := part.NewDateEntry(part.DateSpec{Text: "2026-10-20", Today: today, Changed: func(written string, _ error) { told = written }})
	w := window(t, part.Row(theme.Gap8, date))
	w.Canvas().Focus(date)
	press(date, fyne.KeyF2)
	month, ok := w.Canvas().Focused().(*part.Calendar)
	if !ok {
		t.Fatalf("F2 put the focus on %T", w.Canvas().Focused())
	}
	press(month, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn)
	if date.Text != "2026-10-28" || told != "2026-10-28" || w.Canvas().Overlays().Top() != nil {
		t.Fatalf("text %q, told %q", date.Text, told)
	}
	if w.Canvas().Focused() != fyne.Focusable(date) {
		t.Fatal("the focus did not come back")
	}
}

func TestCalendarMovesAndBeginsOnMonday(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, row := range map[string]struct {
		from app.Day
		keys []fyne.KeyName
		want app.Day
	}{
		"a day back over the year":       {"2026-01-01", []fyne.KeyName{fyne.KeyLeft}, "2025-12-31"},
		"a week on":                      {"2026-02-25", []fyne.KeyName{fyne.KeyDown}, "2026-03-04"},
		"a month on ends at the last":    {"2026-01-31", []fyne.KeyName{fyne.KeyPageDown}, "2026-02-28"},
		"a month back into a leap month": {"2024-03-31", []fyne.KeyName{fyne.KeyPageUp}, "2024-02-29"},
	} {
		t.Run(name, func(t *testing.T) {
			month := part.NewCalendar(part.CalendarSpec{Day: row.from, Today: today})
			window(t, month)
			press(month, row.keys...)
			if month.Shown() != row.want {
				t.Fatalf("on %s, want %s", month.Shown(), row.want)
			}
		})
	}
	month := part.NewCalendar(part.CalendarSpec{Day: "2026-10-20", Today: today})
	window(t, month)
	words := themetest.Words(month)
	if words[0] != "2026年10月" || words[1] != "一" || words[7] != "日" || words[8] != "28" || words[11] != "1" {
		t.Fatalf("October 2026 begins %q; 1 October is a Thursday", words[:12])
	}
}

func TestCalendarPickAndLeave(t *testing.T) {
	themetest.App(t, theme.Factor100)
	var picked app.Day
	left := false
	month := part.NewCalendar(part.CalendarSpec{Day: today, Today: today, Pick: func(day app.Day) { picked = day }, Leave: func() { left = true }})
	w := window(t, month)
	test.TapCanvas(w.Canvas(), middle(month, "15"))
	press(month, fyne.KeyEscape)
	if picked != "2026-10-15" || !left {
		t.Fatalf("picked %s, left %v", picked, left)
	}
}

// middle is the place of a line of text on the window.
func middle(root fyne.CanvasObject, word string) fyne.Position {
	text := themetest.Find(root, func(o fyne.CanvasObject) bool {
		t, ok := o.(*part.Text)
		return ok && t.Text() == word
	})
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
	return at.AddXY(text.Size().Width/2, text.Size().Height/2)
}
