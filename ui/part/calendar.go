package part

import (
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Calendar is one month to pick a day from. Weeks begin on Monday; the arrows of the keyboard move by days and weeks,
// PageUp and PageDown by months. The toolkit's own calendar follows the locale of the PC and steps by months only.
type Calendar struct {
	widget.BaseWidget
	spec  CalendarSpec
	at    app.Day
	month *Text
	days  []*calendarDay
}

// CalendarSpec says what a calendar shows and tells.
type CalendarSpec struct {
	Day   app.Day // chosen now, may be empty
	Today app.Day
	Pick  func(app.Day)
	Leave func() // Esc
}

// weeksShown is enough for every month.
const weeksShown = 6

// NewCalendar makes a calendar.
func NewCalendar(spec CalendarSpec) *Calendar {
	c := &Calendar{spec: spec, at: spec.Day, month: NewText("", Strong).Aligned(fyne.TextAlignCenter)}
	if !c.at.Valid() {
		c.at = spec.Today
	}
	for range 7 * weeksShown {
		day := &calendarDay{calendar: c, ground: NewBox(""), text: NewText("", Body).Aligned(fyne.TextAlignCenter)}
		day.ExtendBaseWidget(day)
		c.days = append(c.days, day)
	}
	c.ExtendBaseWidget(c)
	c.fill()
	return c
}

// Shown is the day the keyboard is on.
func (c *Calendar) Shown() app.Day { return c.at }

// first is the Monday on or before the first of the month.
func (c *Calendar) first() app.Day {
	start := c.at.Add(1 - c.at.DayOfMonth())
	return start.Add(-(int(start.Weekday()+6) % 7))
}

func (c *Calendar) fill() {
	c.month.SetText(fmt.Sprintf(wording.CalendarMonth, c.at.Year(), c.at.Month()))
	first := c.first()
	for i, cell := range c.days {
		cell.show(first.Add(i))
	}
}

// months moves by whole months and stays in the month when it is shorter.
func (c *Calendar) months(count int) {
	to := time.Date(c.at.Year(), time.Month(c.at.Month()+count), 1, 0, 0, 0, 0, time.UTC)
	last := app.DayAt(to.AddDate(0, 1, -1))
	c.move(app.DayAt(to.AddDate(0, 0, min(c.at.DayOfMonth(), last.DayOfMonth())-1)))
}

func (c *Calendar) move(to app.Day) {
	c.at = to
	c.fill()
}

func (c *Calendar) pick(day app.Day) {
	if c.spec.Pick != nil {
		c.spec.Pick(day)
	}
}

// FocusGained changes nothing: the day the keyboard is on already stands out.
func (c *Calendar) FocusGained() {}

// FocusLost changes nothing.
func (c *Calendar) FocusLost() {}

// TypedRune changes nothing.
func (c *Calendar) TypedRune(rune) {}

// TypedKey moves, picks or leaves.
func (c *Calendar) TypedKey(key *fyne.KeyEvent) {
	steps := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}
	if step, ok := steps[key.Name]; ok {
		c.move(c.at.Add(step))
		return
	}
	switch key.Name {
	case fyne.KeyPageUp:
		c.months(-1)
	case fyne.KeyPageDown:
		c.months(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.pick(c.at)
	case fyne.KeyEscape:
		if c.spec.Leave != nil {
			c.spec.Leave()
		}
	}
}

// CreateRenderer draws the month.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer {
	step := func(icon Icon, count int) fyne.CanvasObject {
		return NewButton(ButtonSpec{Icon: icon, Kind: Frameless, Size: Small, Do: func() { c.months(count) }})
	}
	head := Row(theme.Gap0, step(ArrowLeft, -12), step(ChevronLeft, -1), Grow(c.month), step(ChevronRight, 1), step(ArrowRight, 12))
	grid := container.NewGridWithColumns(7)
	for _, initial := range wording.WeekdayInitial {
		grid.Objects = append(grid.Objects, NewText(string(initial), Caption).Aligned(fyne.TextAlignCenter))
	}
	for _, day := range c.days {
		grid.Objects = append(grid.Objects, day)
	}
	today := NewLink(fmt.Sprintf(wording.CalendarToday, c.spec.Today), func() { c.pick(c.spec.Today) })
	paper := NewBox(theme.Surface).Bordered(theme.InputLine, theme.RadiusButton)
	paper.Shadow = true
	return widget.NewSimpleRenderer(container.NewStack(paper, Pad(theme.Gap8, theme.Gap8, Column(theme.Gap4, head, grid, Row(theme.Gap0, Spring(), today)))))
}

// calendarDay is one day of the month shown.
type calendarDay struct {
	widget.BaseWidget
	calendar *Calendar
	day      app.Day
	ground   *Box
	text     *Text
}

func (d *calendarDay) show(day app.Day) {
	d.day = day
	d.text.SetText(strconv.Itoa(day.DayOfMonth()))
	ink, ground, line := theme.Ink, fyne.ThemeColorName(""), fyne.ThemeColorName("")
	if day.Month() != d.calendar.at.Month() {
		ink = theme.Faint
	}
	if day == d.calendar.spec.Today {
		line = theme.Accent
	}
	if day == d.calendar.at {
		ink, ground = theme.OnAccent, theme.Accent
	}
	d.text.In(ink)
	d.ground.Fill = ground
	d.ground.Bordered(line, theme.RadiusKey)
}

// Tapped picks the day.
func (d *calendarDay) Tapped(*fyne.PointEvent) { d.calendar.pick(d.day) }

// CreateRenderer draws the day.
func (d *calendarDay) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Fixed(theme.ButtonHeight, theme.SmallHeight, container.NewStack(d.ground, d.text)))
}
