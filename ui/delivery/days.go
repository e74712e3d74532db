package delivery

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// dayState is how a day of the month stands in the opening log.
type dayState int

const (
	dayFree   dayState = iota // not planned, or still to come
	dayLogged                 // has its log
	dayLacks                  // planned, past, and not logged
	dayClosed                 // a closure notice covers it
)

// days is the month at a glance: which days are logged and which planned ones still lack their log. Pressing one that lacks
// it opens a blank log of that day.
type days struct {
	deps  Deps
	year  int
	month int
	asked int // the month that the list is narrowed to
	state map[app.Day]dayState
	label *part.Text
	cells *fyne.Container
	lack  *part.Text
	view  *fyne.Container
	enter func(app.Day)
	look  func(app.Day)
}

func newDays(deps Deps) *days {
	d := &days{deps: deps, label: part.NewText("", part.Strong), lack: part.NewText("", part.Caption).Clipped()}
	d.cells = container.New(evenly{})
	back := part.NewButton(part.ButtonSpec{Icon: part.ChevronLeft, Kind: part.Frameless, Size: part.Small, Do: func() { d.turn(-1) }})
	on := part.NewButton(part.ButtonSpec{Icon: part.ChevronRight, Kind: part.Frameless, Size: part.Small, Do: func() { d.turn(1) }})
	head := part.Row(theme.Gap4, back, d.label, on, part.Grow(d.lack))
	d.view = part.Pad(theme.Gap8, theme.Gap4, part.Column(theme.Gap2, head, d.cells))
	return d
}

// show follows the year and the month that the list shows: without a month this one when it is this year, else December.
func (d *days) show(month int) {
	year, today := d.deps.Scope().Year, d.deps.Today()
	if d.year != year {
		d.year, d.month, d.asked = year, 12, 0
		if today.Year() == year {
			d.month = today.Month()
		}
	}
	if month != d.asked && month != 0 {
		d.month = month
	}
	d.asked = month
	d.read()
}

func (d *days) turn(by int) {
	d.month = max(1, min(12, d.month+by))
	d.read()
}

func (d *days) span() app.Span {
	from := app.Day(fmt.Sprintf("%04d-%02d-01", d.year, d.month))
	return app.Span{From: from, To: app.DayAt(from.Time().AddDate(0, 1, -1))}
}

// read looks the month up again.
func (d *days) read() {
	if d.year == 0 {
		return
	}
	state, err := d.states(d.span())
	if err != nil {
		d.deps.Shell.Problem(err)
		return
	}
	d.state = state
	d.draw()
}

func (d *days) states(span app.Span) (map[app.Day]dayState, error) {
	here := ledger.Query{Facility: d.deps.Scope().Facility}
	plans, err := d.deps.Office.Facility.Plans.Find(here)
	if err != nil {
		return nil, err
	}
	calendar, err := d.deps.Office.Facility.Calendar()
	if err != nil {
		return nil, err
	}
	within := here
	within.Span = span
	logs, err := d.deps.Office.Delivery.Openings.Find(within)
	if err != nil {
		return nil, err
	}
	until := here
	until.Span = app.Span{To: span.To}
	closures, err := d.deps.Office.Delivery.Closures.Find(until)
	if err != nil {
		return nil, err
	}
	state := map[app.Day]dayState{}
	span.Each(func(day app.Day) {
		if day <= d.deps.Today() && len(facility.Planned(plans, calendar, day)) > 0 {
			state[day] = dayLacks
		}
	})
	markClosed(state, closures, span)
	for _, log := range logs {
		state[log.Day] = dayLogged
	}
	return state, nil
}

// markClosed marks the days that a closure of the whole facility covers.
func markClosed(state map[app.Day]dayState, closures []*delivery.Closure, span app.Span) {
	for _, c := range closures {
		if c.Space == "" {
			span.Overlap(c.Span()).Each(func(day app.Day) { state[day] = dayClosed })
		}
	}
}

// firstMissing is the first planned day of the month without its log, empty when there is none.
func (d *days) firstMissing() app.Day {
	d.show(d.asked)
	first := app.Day("")
	d.span().Each(func(day app.Day) {
		if first == "" && d.state[day] == dayLacks {
			first = day
		}
	})
	return first
}

func (d *days) draw() {
	d.label.SetText(fmt.Sprintf(wording.CalendarMonth, d.year, d.month))
	d.cells.Objects = nil
	lacking, logged := 0, 0
	d.span().Each(func(day app.Day) {
		switch d.state[day] {
		case dayLacks:
			lacking++
		case dayLogged:
			logged++
		}
		cell := &dayCell{day: day, state: d.state[day], press: func() { d.press(day) }}
		cell.ExtendBaseWidget(cell)
		d.cells.Add(cell)
	})
	d.lack.In(theme.Ink2).SetText(fmt.Sprintf(wording.DaysLogged, logged))
	if lacking > 0 {
		d.lack.In(theme.Bad).SetText(fmt.Sprintf(wording.DaysLacking, logged, lacking))
	}
	d.view.Refresh()
}

func (d *days) press(day app.Day) {
	if d.state[day] == dayLogged {
		d.look(day)
		return
	}
	if day <= d.deps.Today() && d.deps.Scope().Locked == "" {
		d.enter(day)
	}
}

// evenly shares the width out over the days.
type evenly struct{}

// Layout places the days side by side.
func (evenly) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap := theme.Size(theme.Gap2)
	wide := (size.Width - 30*gap) / 31
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(wide+gap), 0))
		o.Resize(fyne.NewSize(wide, size.Height))
	}
}

// MinSize is one row of days.
func (evenly) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(31*theme.Size(theme.CellWidth)/2, theme.Size(theme.SmallHeight))
}

// dayCell is one day of the month: its number on the ground of its state, the weekend in another ink.
type dayCell struct {
	widget.BaseWidget
	day   app.Day
	state dayState
	press func()
}

// Tapped opens or finds the log of the day.
func (c *dayCell) Tapped(*fyne.PointEvent) { c.press() }

// Cursor is a hand.
func (c *dayCell) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the day.
func (c *dayCell) CreateRenderer() fyne.WidgetRenderer {
	fills := map[dayState]fyne.ThemeColorName{dayFree: theme.Heat0, dayLogged: theme.Heat1, dayLacks: theme.BadSoft, dayClosed: theme.NodSoft}
	ground := part.NewBox(fills[c.state]).Bordered("", theme.RadiusCell)
	ink := theme.Ink
	switch c.state {
	case dayLacks:
		ground.Line, ink = theme.Bad, theme.Bad
	case dayFree, dayClosed:
		ink = theme.Ink3
	}
	words := strconv.Itoa(c.day.DayOfMonth())
	if c.state == dayClosed {
		words += wording.ClosedMark
	}
	return widget.NewSimpleRenderer(container.NewStack(ground, part.Centred(part.NewText(words, part.Caption).In(ink))))
}
