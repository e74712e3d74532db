package sample

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

// programme makes the plan of the year and what came of it. Each class is planned by what the catalogue
// asks, more or less of it by the habit of the centre; in some centres much of it at the year's end.
func (c *chronicle) programme() {
	made := c.years.From.Add(9)
	for i, asked := range []int{6, 0, 12, 6, 12, 3, 6, 12, 4, 4, 4, 3} {
		for left := c.about(asked * c.habit.scale / 100); left > 0; {
			sessions := 1 + c.IntN(min(3, left))
			left -= sessions
			p := &delivery.Programme{Facility: c.facility, Year: app.Number(int64(c.year)), Name: app.Line(fmt.Sprintf("推演计划 %d", c.serials)), Class: app.Code(fmt.Sprintf("C%02d", i+1)), Due: c.busy(), Expected: app.Number(60), Owner: "推演负责人", Budget: app.Fen(int64(100000 * (1 + c.IntN(9))))}
			if c.chance(45) {
				p.Due = quarterEnd(p.Due)
			}
			line := c.put(made, delivery.ProgrammeEntity().Of(p))
			c.fulfil(p, line, sessions)
		}
	}
}

func quarterEnd(d app.Day) app.Day {
	month := app.MonthOf(d)
	for app.Day(month).Month()%3 != 0 {
		month = app.MonthOf(month.Span().To.Add(1))
	}
	return month.Span().To
}

// fulfil holds what a line of the plan promised, or cancels it, or lets it lie.
func (c *chronicle) fulfil(p *delivery.Programme, line app.ID, sessions int) {
	start := p.Due.Add(-c.IntN(25))
	if c.chance(12) {
		start = p.Due.Add(1 + c.IntN(30))
	}
	start = min(max(start, c.years.From.Add(1)), c.years.To)
	a := c.activity(p.Class, start, sessions)
	a.Programme = line
	if !c.chance(c.habit.kept) {
		if c.chance(50) {
			return
		}
		a.Status, a.Cause = delivery.Cancelled, app.Code(c.one("weather", "few", "operator", "superior"))
	}
	c.hold(a)
}

// loose enters what nobody planned in January.
func (c *chronicle) loose() {
	for range c.about(c.habit.rate * 52 / 100) {
		c.hold(c.activity(c.class(), c.busy(), 1))
	}
	for range c.about(len(c.communities) * 2) {
		a := c.activity(app.Code(c.one("C05", "C08", "C10", "C11")), c.busy(), 1)
		a.Outside, a.Space = "outside", ""
		a.Visited = app.Lines{c.communities[c.IntN(len(c.communities))]}
		c.hold(a)
	}
}

// feasts keeps the festivals, or not.
func (c *chronicle) feasts() {
	days := map[int][]app.Day{
		2024: {"2024-02-10", "2024-02-24", "2024-04-04", "2024-06-10", "2024-08-10", "2024-09-17", "2024-10-11"},
		2025: {"2025-01-29", "2025-02-12", "2025-04-04", "2025-05-31", "2025-08-29", "2025-10-06", "2025-10-29"},
	}
	for i, key := range []app.Code{"spring", "lantern", "qingming", "dragon", "qixi", "moon", "ninth"} {
		if c.chance(c.habit.feasts) {
			a := c.activity("C05", days[c.year][i].Add(-c.IntN(5)), 1)
			a.Festival = key
			c.hold(a)
		}
	}
}

// lessons teaches courses, each lesson a week after the other; all of them are entered when a course begins.
func (c *chronicle) lessons() {
	for n := range c.about(max(1, 6*c.habit.scale/100)) {
		from := c.years.From.Add([]int{60, 65, 70, 180, 240, 250, 255, 300}[c.IntN(8)] + c.IntN(20))
		many := 6 + c.IntN(7)
		one := &delivery.Course{Facility: c.facility, Name: app.Line(fmt.Sprintf("推演培训班 %d", n+1)), Teacher: "推演老师", Class: delivery.Training, Service: "free", Lessons: app.Number(int64(many)), Capacity: app.Number(30), From: from, To: min(c.years.To, from.Add(7*many)), Paid: app.No}
		made := from.Add(-10)
		course := c.put(made, delivery.CourseEntity().Of(one))
		c.courses = append(c.courses, course)
		for day := from; day <= one.To; day = day.Add(7) {
			if !c.open(day) {
				continue
			}
			a := c.activity(delivery.Training, day, 1)
			a.Course = course
			c.write(made, a)
		}
	}
}

// activity drafts what will be held on a day.
func (c *chronicle) activity(class app.Code, start app.Day, sessions int) *delivery.Activity {
	a := &delivery.Activity{Facility: c.facility, Name: app.Line(fmt.Sprintf("推演活动 %d", c.serials)), Class: class, Service: "free", Status: delivery.Held, Start: start, StartTime: "14:00", EndTime: "16:00",
		Outside: "inside", Festival: delivery.NoFestival, Sessions: app.Number(int64(sessions)), Paid: app.No, Safety: "推演安全员", Host: "推演街道综合文化中心"}
	a.Space = c.spaces[c.IntN(len(c.spaces))]
	if class == delivery.Exhibition {
		a.End = min(c.years.To, start.Add(8+c.IntN(22)))
	}
	a.Brand = c.among(c.brands, 14)
	return a
}

// hold writes an activity down: ahead of its day where the centre plans so far, else after it.
func (c *chronicle) hold(a *delivery.Activity) {
	if !c.open(a.Start) && c.chance(75) {
		return
	}
	made := c.written(a.Start)
	if c.chance(70) {
		made = min(made, a.Start.Add(-c.habit.lead))
	}
	c.write(made, a)
}

func (c *chronicle) write(made app.Day, a *delivery.Activity) {
	c.reviewed(a)
	if a.Status == delivery.Held {
		c.attend(a)
		if c.chance(3) {
			a.Status = delivery.Partial
		}
	}
	if !c.chance(c.habit.careful) {
		blank := []*app.Line{&a.Safety, &a.Reviewer, &a.Review}[c.IntN(3)]
		*blank = ""
	}
	c.put(made, delivery.ActivityEntity().Of(a))
}

func (c *chronicle) reviewed(a *delivery.Activity) {
	if !c.chance(c.habit.review) {
		return
	}
	a.Review, a.Reviewer, a.ReviewDay, a.Verdict = "R001", "推演审核人", a.Start.Add(-2-c.IntN(8)), delivery.Passed
}

// attend counts who came, and of which groups.
func (c *chronicle) attend(a *delivery.Activity) {
	n := c.about(45)
	if a.Class == "C05" || a.Class == delivery.Exhibition {
		n = c.about(120)
	}
	groups := []app.Code{"elder", "minor", "disabled", "worker"}
	if c.chance(c.habit.aimed) {
		a.Audience = app.Codes{groups[c.IntN(4)]}
	} else if c.chance(60) {
		a.Audience = app.Codes{delivery.AllGroups}
	}
	if c.chance(97) {
		a.Attended = app.Number(int64(n))
	}
	if c.chance(c.habit.filled) && a.Attended != (app.Reading{}) {
		for i, group := range []*app.Reading{&a.Elder, &a.Minor, &a.Disabled, &a.Worker} {
			share := []int{240, 90, 6, 25}[i] * (60 + c.habit.aimed) / 100
			if slices.Contains(a.Audience, groups[i]) {
				share = min(350, share*5)
			}
			*group = app.Number(int64((n*share/100*(60+c.IntN(80))/100 + c.IntN(10)) / 10))
		}
	}
	if c.chance(c.habit.booking) {
		booked := n + c.IntN(n+1)/2
		signed := min(n, booked*(c.habit.show-12+c.IntN(25))/100)
		a.Booked, a.Signed = app.Number(int64(booked)), app.Number(int64(signed))
	}
}
