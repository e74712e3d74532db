package facility

import (
	"maps"
	"time"

	"guanyunbu/app"
)

// Kinds of days that differ from their weekday.
const (
	Statutory app.Code = "statutory"
	Rest      app.Code = "rest"
	Work      app.Code = "work"
)

// Calendar tells what kind of day a day is. What it does not list is judged by its weekday.
type Calendar struct{ kinds map[app.Day]app.Code }

// NewCalendar makes a calendar of the holiday table; withdrawn rows must have been left out.
func NewCalendar(holidays []*Holiday) Calendar {
	kinds := make(map[app.Day]app.Code, len(holidays))
	for _, h := range holidays {
		kinds[h.Day] = h.Kind
	}
	return Calendar{kinds}
}

// CalendarOf makes a calendar of the kinds of days that differ from their weekday.
func CalendarOf(kinds map[app.Day]app.Code) Calendar { return Calendar{maps.Clone(kinds)} }

// Kinds gives the days that differ from their weekday.
func (c Calendar) Kinds() map[app.Day]app.Code { return maps.Clone(c.kinds) }

// Working reports a working day: a weekday that is no holiday, or a weekend day turned into one.
func (c Calendar) Working(d app.Day) bool {
	switch c.kinds[d] {
	case Statutory, Rest:
		return false
	case Work:
		return true
	}
	return !weekend(d)
}

// RestDay reports a 公休日 or 法定节假日: a Saturday or Sunday not turned into a working day, or a
// statutory holiday. A weekday turned into a rest day by 调休 is neither (DEFINITIONS 4, B1.3).
func (c Calendar) RestDay(d app.Day) bool {
	if c.kinds[d] == Statutory {
		return true
	}
	return weekend(d) && c.kinds[d] != Work
}

// StatutoryDay reports a statutory holiday itself, without the rest days moved around it.
func (c Calendar) StatutoryDay(d app.Day) bool { return c.kinds[d] == Statutory }

// Holiday reports a day of a holiday break, statutory or by swap.
func (c Calendar) Holiday(d app.Day) bool {
	return c.kinds[d] == Statutory || c.kinds[d] == Rest
}

func weekend(d app.Day) bool {
	w := d.Weekday()
	return w == time.Saturday || w == time.Sunday
}
