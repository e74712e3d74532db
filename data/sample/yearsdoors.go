package sample

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// shutDown plans the closures of the year: short ones with and without warning, and in some centres an
// approved one in December, of which some hear in September and some in November.
func (c *chronicle) shutDown() {
	c.closed = nil
	for range c.IntN(4) {
		from := c.within(c.years)
		one := &delivery.Closure{Facility: c.facility, From: from, To: from, Cause: "utilities", Sudden: app.Yes, Notice: from, Way: "张贴", Exempt: app.No, Detail: "临时闭馆"}
		if c.chance(15) {
			one.Notice = from.Add(1)
		}
		c.shut(from, one)
	}
	for range c.IntN(3) {
		from := c.within(c.years)
		one := &delivery.Closure{Facility: c.facility, From: from, To: min(c.years.To, from.Add(c.IntN(5))), Cause: "setup", Sudden: app.No, Notice: from.Add(-3 - c.IntN(14)), Way: "公众号", Approver: "推演批准人", Exempt: c.yesNo(60), Detail: "布展"}
		c.shut(one.Notice, one)
	}
	if !c.chance(c.habit.december) {
		return
	}
	from := c.years.From.Add(318 + c.IntN(40)) // from mid-November on
	notice := c.years.From.Add(255 + c.IntN(40))
	if c.chance(40) {
		notice = from.Add(-7 - c.IntN(8))
	}
	one := &delivery.Closure{Facility: c.facility, From: from, To: c.years.To.Add(c.IntN(5) - 4), Cause: "repair", Sudden: app.No, Notice: notice, Way: "公众号", Approver: "推演批准人", Paper: "推演批文 1 号", Exempt: app.Yes, Detail: "年底维修"}
	c.shut(notice, one)
}

func (c *chronicle) shut(made app.Day, one *delivery.Closure) {
	c.closed = append(c.closed, one.Span())
	c.put(made, delivery.ClosureEntity().Of(one))
}

// doors logs the open days; some months may be lost, or written down only in December.
func (c *chronicle) doors() {
	lost, backfilled := c.lost(), c.chance(35)
	c.years.Each(func(d app.Day) {
		planned := facility.Planned(c.plans, c.calendar, d)
		if len(planned) == 0 || !c.open(d) || !c.chance(c.habit.log) {
			return
		}
		if c.calendar.RestDay(d) && !c.calendar.Working(d) && d.Weekday() != 0 && d.Weekday() != 6 && !c.chance(c.habit.holidays) {
			return
		}
		o := &delivery.Opening{Facility: c.facility, Day: d, Segments: slices.Clone(planned), Visits: c.callers(d), Duty: "推演值班"}
		if c.chance(6) {
			o.Segments[0].To = "16:00"
		}
		made := c.written(d)
		if slices.Contains(lost, d.Month()) {
			if !backfilled {
				return
			}
			o.Backfilled, o.BackReason, made = app.Yes, "推演补录", c.years.To.Add(-15)
		}
		c.put(made, delivery.OpeningEntity().Of(o))
	})
}

// lost gives the months that nobody logged.
func (c *chronicle) lost() []int {
	if !c.chance(c.habit.missing) {
		return nil
	}
	first := 1 + c.IntN(12)
	if c.chance(60) {
		return []int{first}
	}
	return []int{first, first%12 + 1}
}

// callers are the people through the door on a day, by the season and the day of the week.
func (c *chronicle) callers(d app.Day) app.Reading {
	if c.chance(3) {
		return app.Reading{}
	}
	n := c.habit.visits * c.habit.season[d.Month()-1] / 100
	if d.Weekday() == 0 || d.Weekday() == 6 {
		n = n * 135 / 100
	}
	if c.year == YearAhead {
		n = n * c.habit.growth / 100
	}
	return app.Number(int64(c.about(n)))
}

// shelves enters the months of the book service; some are missing.
func (c *chronicle) shelves() {
	if c.habit.visits%5 == 0 {
		return // no books lent here
	}
	for month := app.MonthOf(c.years.From); app.Day(month) <= c.years.To; month = app.MonthOf(month.Span().To.Add(1)) {
		if c.chance(5) {
			continue
		}
		lent := c.about((60 + c.habit.visits) * c.habit.season[app.Day(month).Month()-1] / 100)
		b := &delivery.Books{Facility: c.facility, Month: month, Visits: app.Number(int64(3 * lent)), Lent: app.Number(int64(lent)), Returned: app.Number(int64(lent)), Cards: app.Number(5), Added: app.Number(20), Total: app.Number(9000)}
		c.put(month.Span().To.Add(3), delivery.BooksEntity().Of(b))
	}
}
