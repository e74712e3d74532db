package sample

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/field"
)

func (r *roll) closures() error {
	if r.shut = r.chance(4); r.shut {
		whole := &delivery.Closure{Facility: r.facility, From: r.years.From, To: r.years.To, Cause: "repair", Sudden: app.No, Exempt: app.Yes, Approver: "随机批准人", Notice: r.years.From.Add(-30)}
		return r.keep(delivery.ClosureEntity().Of(whole))
	}
	var all []field.Record
	for n := r.IntN(6); n > 0; n-- {
		from := r.day()
		c := &delivery.Closure{Facility: r.facility, From: from, To: from.Add(r.IntN(12)), Cause: "repair", Sudden: r.yesNo(30), Exempt: app.No}
		if r.chance(15) {
			c.To = from.Add(20 + r.IntN(60))
		}
		if r.chance(85) {
			c.Notice = from.Add(3 - r.IntN(16))
		}
		if r.chance(50) {
			c.Approver, c.Exempt = "随机批准人", r.yesNo(80)
		}
		if len(r.spaces) > 0 && r.chance(30) {
			c.Space, c.Exempt = r.spaces[r.IntN(len(r.spaces))], app.No
		}
		all = append(all, delivery.ClosureEntity().Of(c))
	}
	return r.keep(all...)
}

// openings logs most days up to today, the last day before the years included, whose midnight spills over.
func (r *roll) openings() error {
	if r.shut {
		return nil
	}
	rate := 40 + r.IntN(60)
	var all []field.Record
	app.Span{From: r.years.From.Add(-1), To: min(r.years.To, r.office.Today())}.Each(func(d app.Day) {
		if !r.chance(rate) {
			return
		}
		o := &delivery.Opening{Facility: r.facility, Day: d, Visits: r.number(240, 8)}
		if !r.chance(5) {
			o.Segments = r.segments()
		}
		if r.chance(4) {
			o.Backfilled, o.BackReason = app.Yes, "随机补录"
		}
		all = append(all, delivery.OpeningEntity().Of(o))
	})
	return r.keep(all...)
}

func (r *roll) activities() error {
	r.unbooked = r.chance(25)
	var all []field.Record
	for n := 20 + r.IntN(61); n > 0; n-- {
		a := &delivery.Activity{Facility: r.facility, Name: app.Line(fmt.Sprintf("随机活动 %d", n)), Start: r.day(), StartTime: "14:00", EndTime: "16:00", Service: "free", Paid: app.No}
		a.Class = r.class()
		r.happen(a)
		r.crowd(a)
		r.review(a)
		r.belong(a)
		if r.chance(12) {
			r.join(a)
		}
		all = append(all, delivery.ActivityEntity().Of(a))
	}
	if err := r.keep(all...); err != nil {
		return err
	}
	for _, rec := range all {
		if rec.Facility() == r.facility {
			r.led = append(r.led, rec.Base.ID)
		}
	}
	return nil
}

// belong gives the activity its brand, its line of the plan, its course, the communities it went to,
// and who booked.
func (r *roll) belong(a *delivery.Activity) {
	a.Brand, a.Programme = r.among(r.brands, 40), r.among(r.lines, 50)
	if a.Class == delivery.Training {
		a.Course = r.among(r.courses, 70)
	}
	if len(r.communities) > 0 && r.chance(25) {
		a.Visited = app.Lines{r.communities[r.IntN(len(r.communities))]}
		if other := r.communities[r.IntN(len(r.communities))]; r.chance(30) && other != a.Visited[0] {
			a.Visited = append(a.Visited, other)
		}
	}
	if !r.unbooked && r.chance(40) {
		a.Booked, a.Signed = r.number(120, 10), r.number(120, 15)
	}
}

// happen gives the activity its state, days and sessions.
func (r *roll) happen(a *delivery.Activity) {
	states := []string{"planned", "reviewed", "announced"}
	if a.Start <= r.office.Today() {
		states = []string{"held", "held", "held", "held", "held", "held", "partial", "running", "cancelled", "postponed", "planned"}
	}
	a.Status = app.Code(r.one(states...))
	if a.Status == delivery.Cancelled || a.Status == delivery.Postponed {
		a.Cause = app.Code(r.one("weather", "few", "operator", "superior"))
	}
	if a.Class == delivery.Exhibition {
		a.End = a.Start.Add(r.IntN(25) + 1)
	}
	if a.Class != delivery.Exhibition && r.chance(6) {
		a.End = a.Start.Add(1 + r.IntN(3))
	}
	if r.chance(6) {
		a.StartTime, a.End, a.EndTime = "20:30", a.Start.Add(1), "00:30"
	}
	a.Sessions = r.number(4, 12)
	a.Festival = app.Code(r.one("none", "none", "none", "", "spring", "lantern", "qingming", "dragon", "qixi", "moon", "ninth"))
	a.Outside = app.Code(r.one("", "inside", "inside", "outside"))
	if a.Outside != "outside" && len(r.spaces) > 0 && r.chance(60) {
		a.Space = r.spaces[r.IntN(len(r.spaces))]
	}
}

// crowd fills in the people; the groups never outnumber them.
func (r *roll) crowd(a *delivery.Activity) {
	for _, group := range []app.Code{"elder", "minor", "disabled", "worker"} {
		if len(a.Audience) < 2 && r.chance(18) {
			a.Audience = append(a.Audience, group)
		}
	}
	if len(a.Audience) == 0 && r.chance(50) {
		a.Audience = app.Codes{delivery.AllGroups}
	}
	a.Attended = r.number(220, 12)
	left, known := a.Attended.Known()
	if !known || r.chance(15) {
		return
	}
	for _, group := range []*app.Reading{&a.Elder, &a.Minor, &a.Disabled, &a.Worker, &a.Veteran} {
		if r.chance(25) {
			continue
		}
		n := int64(r.IntN(int(left)/2 + 1))
		*group, left = app.Number(n), left-n
	}
	a.Online = r.number(900, 80)
}

// review passes most activities in time, some late, some not at all; a few are large.
func (r *roll) review(a *delivery.Activity) {
	if r.chance(6) {
		a.Planned = app.Number(int64(900 + r.IntN(400)))
		if r.chance(50) {
			a.Permit = "随机许可 1 号"
		}
	}
	if r.chance(20) {
		return
	}
	a.Review, a.Reviewer, a.ReviewDay = "R001", "随机审核人", a.Start.Add(2-r.IntN(14))
	a.Verdict = app.Code(r.one("pass", "pass", "pass", "pass", "pass", "pass", "amend", "refuse", ""))
}

// join makes the activity one of both facilities, led by either.
func (r *roll) join(a *delivery.Activity) {
	part := 5 + r.IntN(91)
	a.Partners = app.Shares{{ID: r.facility, Percent: part}, {ID: r.room, Percent: 100 - part}}
	if r.chance(30) {
		a.Facility, a.Space = r.room, ""
	}
}
