package part

import (
	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// DateEntry takes a day as people write it: 3-5, 3.5, 3月5日, 20260305, 今天. Leaving it puts the one written form in its
// place; F2 or the small calendar opens a month to pick from.
type DateEntry struct {
	Entry
	spec DateSpec
	err  error
}

// DateSpec says what a date entry is.
type DateSpec struct {
	Text    string
	Today   app.Day
	Keys    Keys
	Parse   func(string) (string, error)    // gives YYYY-MM-DD; nil takes every form the book knows
	Changed func(written string, err error) // every change
	Focused func(gained bool)
	Entered func()
}

// NewDateEntry makes a date entry.
func NewDateEntry(spec DateSpec) *DateEntry {
	d := &DateEntry{spec: spec}
	if d.spec.Parse == nil {
		d.spec.Parse = DayParser(spec.Today)
	}
	d.begin(d, EntrySpec{
		Text: spec.Text, Hint: wording.DateHint, Keys: KeysFunc(d.press), HalfWidth: true,
		Changed: d.typed, Focused: d.focused, Submitted: d.submitted,
	})
	d.ActionItem = NewButton(ButtonSpec{Icon: CalendarIcon, Kind: Frameless, Size: Small, Do: d.unfold})
	return d
}

// DayParser reads a day near today in every form the book knows.
func DayParser(today app.Day) func(string) (string, error) {
	return func(text string) (string, error) {
		day, err := app.ParseDayNear(text, today)
		return string(day), err
	}
}

// Err is what is wrong with the text now, nil when it can be saved.
func (d *DateEntry) Err() error { return d.err }

// Day is the day typed, empty when nothing or nonsense is typed.
func (d *DateEntry) Day() app.Day {
	written, err := d.spec.Parse(d.Text)
	if err != nil {
		return ""
	}
	return app.Day(written)
}

// MinSize leaves room for a whole date and the calendar.
func (d *DateEntry) MinSize() fyne.Size {
	return fyne.NewSize(theme.Size(theme.DateWidth), theme.Size(theme.ButtonHeight))
}

func (d *DateEntry) press(chord Chord) bool {
	if chord == Bare(fyne.KeyF2) {
		d.unfold()
		return true
	}
	if d.spec.Keys == nil {
		return false
	}
	return d.spec.Keys.Press(chord)
}

func (d *DateEntry) unfold() {
	if d.Disabled() {
		return
	}
	window := fyne.CurrentApp().Driver().CanvasForObject(d)
	month := NewCalendar(CalendarSpec{Day: d.Day(), Today: d.spec.Today})
	overlay := ShowOverlay(window, OverlaySpec{Content: month, Under: d})
	month.spec.Pick = func(day app.Day) {
		overlay.Close()
		d.SetText(string(day))
		d.settle()
	}
	month.spec.Leave = overlay.Close
	window.Focus(month)
}

func (d *DateEntry) typed(text string) {
	written, err := d.spec.Parse(text)
	d.err = err
	if err == nil {
		d.SetWrong(false)
	}
	if d.spec.Changed != nil {
		d.spec.Changed(written, err)
	}
}

func (d *DateEntry) focused(gained bool) {
	if !gained {
		d.settle()
	}
	if d.spec.Focused != nil {
		d.spec.Focused(gained)
	}
}

func (d *DateEntry) submitted(string) {
	d.settle()
	if d.spec.Entered != nil && d.err == nil {
		d.spec.Entered()
	}
}

func (d *DateEntry) settle() {
	written, err := d.spec.Parse(d.Text)
	d.err = err
	d.SetWrong(err != nil)
	if err == nil && written != d.Text {
		d.Put(written)
	}
}
