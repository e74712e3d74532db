package count_test

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
)

// places draws what the house has: rooms to book, communities, brands, courses, lines of the plan.
func (c chance) places() {
	c.Facility.Usable, c.Facility.OpenArea = app.Number(1000), pick(c, app.Number(950), app.Number(700), app.Reading{})
	for _, s := range c.Spaces {
		s.Bookable, s.Capacity = pick(c, app.Yes, app.No), pick(c, app.Reading{}, app.Number(60))
	}
	for _, name := range pick(c, nil, []app.Line{"东社区", "西社区"}) {
		c.Communities = append(c.Communities, &facility.Community{Base: c.Base(), Name: name})
	}
	for i := range pick(c, 0, 2) {
		c.Brands = append(c.Brands, &delivery.Brand{Base: app.Base{ID: app.ID(fmt.Sprintf("brand%d", i))}, Facility: here, Since: app.Number(int64(2024 + i))})
		c.Courses = append(c.Courses, &delivery.Course{Base: app.Base{ID: app.ID(fmt.Sprintf("course%d", i))}, Facility: here, From: c.day()})
	}
	for i := range c.IntN(4) {
		c.Programmes = append(c.Programmes, &delivery.Programme{Base: app.Base{ID: app.ID(fmt.Sprintf("line%d", i))}, Facility: here, Year: app.Number(2025), Due: c.day().Add(c.IntN(30))})
	}
	for range c.IntN(3) {
		lesson := &delivery.Activity{Base: c.Base(), Facility: here, Course: pick[app.ID](c, "course0", "course1"), Class: delivery.Training, Start: "2024-11-02"}
		lesson.Status = pick(c, delivery.Held, delivery.Cancelled)
		c.Lessons = append(c.Lessons, lesson)
	}
}

// services draws a few records of every other ledger.
func (c chance) services() {
	c.papers()
	c.registers()
	c.crew()
	c.stock()
	for range c.IntN(4) {
		r := &delivery.Review{Base: c.Base(), Facility: here, Day: c.day(), Verdict: pick(c, delivery.Passed, delivery.Passed, "refuse")}
		if len(c.Activities) > 0 {
			r.Activities = app.Shares{{ID: pick(c, c.Activities...).ID}, {ID: pick(c, c.Activities...).ID}}
		}
		r.Courses = pick(c, nil, app.Shares{{ID: "course0"}})
		c.Reviews = append(c.Reviews, r)
	}
	for _, month := range []app.Month{"2025-01-01", "2025-02-01"} {
		if c.IntN(2) == 0 {
			c.Books = append(c.Books, &delivery.Books{Base: c.Base(), Facility: here, Month: month, Lent: c.count(500)})
		}
	}
	for range c.IntN(5) {
		b := &delivery.Booking{Base: c.Base(), Facility: here, Day: c.day(), Space: pick(c, c.Spaces...).ID, State: pick(c, delivery.Used, delivery.Used, delivery.Missed)}
		b.Segments = pick(c, app.Segments{{From: "10:00", To: "12:00"}}, app.Segments{{From: "15:00", To: "18:00"}, {From: "20:00", To: "01:00"}})
		c.Bookings = append(c.Bookings, b)
	}
	for range c.IntN(3) {
		c.Volunteering = append(c.Volunteering, &delivery.Volunteering{Base: c.Base(), Facility: here, Day: c.day(), People: c.count(9), Hours: app.Hundredths(250)})
	}
	for range c.IntN(3) {
		c.Consultations = append(c.Consultations, &delivery.Consultation{Base: c.Base(), Facility: here, Day: c.day(), Minutes: pick[app.Line](c, "", "纪要"), Member: pick(c, app.Yes, app.No)})
	}
	for range c.IntN(5) {
		from := c.day()
		c.Offers = append(c.Offers, &delivery.Offer{Base: c.Base(), Facility: here, Kind: pick[app.Code](c, "free", "free", "inclusive", "auxiliary"), From: from, To: pick(c, "", from.Add(c.IntN(40)))})
	}
}

// papers draws documents, checks, statements and a contract.
func (c chance) papers() {
	for range c.IntN(4) {
		d := &facility.Document{Base: c.Base(), Facility: here, Kind: pick[app.Code](c, "plan", "summary", "notice", "rule"), Year: app.Number(2025), Filed: c.day()}
		d.Until = pick(c, "", d.Filed.Add(20))
		c.Documents = append(c.Documents, d)
	}
	for range c.IntN(9) {
		check := &facility.Display{Base: c.Base(), Facility: here, Day: c.day(), Item: pick[app.Code](c, "hours", "offers", "fees", "hotline", "ramp", "toilet", "aed")}
		check.Result = pick(c, facility.Pass, "fail", "na")
		c.Displays = append(c.Displays, check)
		if c.IntN(3) > 0 {
			c.Evidence("display", check.ID)
		}
	}
	for _, kind := range []app.Code{"noFee", "onlyCounts", "excellent", "met"} {
		if c.IntN(3) == 0 {
			if s := c.State(kind, "C3.2"); c.IntN(2) == 0 {
				c.Evidence("statement", s.ID)
			}
		}
	}
	for _, subject := range []app.Line{"C01", "C12", "E2.1", "A2.3"} {
		if c.IntN(4) == 0 {
			if s := c.State(pick[app.Code](c, "inapplicable", "confirmed"), subject); c.IntN(2) == 0 {
				c.Evidence("statement", s.ID)
			}
		}
	}
	if c.IntN(2) == 0 {
		c.Contract("约", "2024-12-15", "2025-12-31").Staff = app.Number(5)
	}
}

// registers draws who signed up.
func (c chance) registers() {
	for range c.IntN(4) {
		e := &delivery.Enrolment{Base: c.Base(), Facility: here, Day: c.day(), Mode: pick(c, delivery.Named, delivery.CountOnly), Ages: pick[app.Code](c, "", "over14", "under14")}
		e.KeepUntil, e.PurgedOn = pick(c, "", c.day()), pick(c, "", c.day())
		c.Enrolments = append(c.Enrolments, e)
	}
	for range c.IntN(4) {
		r := &delivery.Registrant{Base: c.Base(), Facility: here, Day: c.day(), Age: pick[app.Code](c, "under14", "18to59"), Consent: pick(c, delivery.Agreed, delivery.Disagreed)}
		r.KeepUntil, r.PurgedOn = c.day(), pick(c, "", c.day())
		c.Registrants = append(c.Registrants, r)
	}
}

// crew draws staff, attendance and training.
func (c chance) crew() {
	for range c.IntN(3) {
		from := app.Day("2025-01-10").Add(c.IntN(40) - 20)
		s := &team.Staff{Base: c.Base(), Facility: here, From: from, To: pick(c, "", from.Add(c.IntN(30)))}
		c.Staff = append(c.Staff, s)
		if c.IntN(2) == 0 {
			c.Attendance = append(c.Attendance, &team.Attendance{Base: c.Base(), Facility: here, Staff: s.ID, Month: pick[app.Month](c, "2024-12-01", "2025-01-01", "2025-02-01"), Owed: app.Hundredths(2200), Present: pick(c, app.Quantity{}, app.Hundredths(2050))})
		}
	}
	for range c.IntN(3) {
		c.Trainings = append(c.Trainings, &team.Training{Base: c.Base(), Facility: here, Day: c.day(), Hours: pick(c, app.Quantity{}, app.Hundredths(150)), People: c.count(9)})
	}
}

// stock draws assets and their stock-take.
func (c chance) stock() {
	for range c.IntN(4) {
		a := &facility.Asset{Base: c.Base(), Facility: here, Bought: pick(c, "", c.day()), State: pick(c, "inUse", "inUse", facility.Scrapped)}
		if a.State == facility.Scrapped {
			a.ScrappedOn = c.day()
		}
		c.Assets = append(c.Assets, a)
		for range c.IntN(3) {
			c.Stocktakes = append(c.Stocktakes, &facility.Stocktake{Base: c.Base(), Facility: here, Asset: a.ID, Day: c.day(), Listed: app.Number(2), Found: c.count(3)})
		}
	}
}

// records lists the identities of every record of the book that a trace may hold, ledger by ledger.
func records(y *year) []app.ID {
	var ids []app.ID
	ids = gather(ids, y.Openings, func(r *delivery.Opening) app.ID { return r.ID })
	ids = gather(ids, y.Closures, func(r *delivery.Closure) app.ID { return r.ID })
	ids = gather(ids, y.Activities, func(r *delivery.Activity) app.ID { return r.ID })
	ids = gather(ids, y.Lessons, func(r *delivery.Activity) app.ID { return r.ID })
	ids = gather(ids, y.Programmes, func(r *delivery.Programme) app.ID { return r.ID })
	ids = gather(ids, y.Reviews, func(r *delivery.Review) app.ID { return r.ID })
	ids = gather(ids, y.Courses, func(r *delivery.Course) app.ID { return r.ID })
	ids = gather(ids, y.Enrolments, func(r *delivery.Enrolment) app.ID { return r.ID })
	ids = gather(ids, y.Registrants, func(r *delivery.Registrant) app.ID { return r.ID })
	ids = gather(ids, y.Books, func(r *delivery.Books) app.ID { return r.ID })
	ids = gather(ids, y.Bookings, func(r *delivery.Booking) app.ID { return r.ID })
	ids = gather(ids, y.Volunteering, func(r *delivery.Volunteering) app.ID { return r.ID })
	ids = gather(ids, y.Brands, func(r *delivery.Brand) app.ID { return r.ID })
	ids = gather(ids, y.Consultations, func(r *delivery.Consultation) app.ID { return r.ID })
	ids = gather(ids, y.Offers, func(r *delivery.Offer) app.ID { return r.ID })
	ids = gather(ids, y.Communities, func(r *facility.Community) app.ID { return r.ID })
	ids = gather(ids, y.Assets, func(r *facility.Asset) app.ID { return r.ID })
	ids = gather(ids, y.Stocktakes, func(r *facility.Stocktake) app.ID { return r.ID })
	ids = gather(ids, y.Documents, func(r *facility.Document) app.ID { return r.ID })
	ids = gather(ids, y.Displays, func(r *facility.Display) app.ID { return r.ID })
	ids = gather(ids, y.Statements, func(r *facility.Statement) app.ID { return r.ID })
	ids = gather(ids, y.Contracts, func(r *selection.Contract) app.ID { return r.ID })
	ids = gather(ids, y.Staff, func(r *team.Staff) app.ID { return r.ID })
	ids = gather(ids, y.Attendance, func(r *team.Attendance) app.ID { return r.ID })
	return gather(ids, y.Trainings, func(r *team.Training) app.ID { return r.ID })
}

func gather[T any](ids []app.ID, rows []*T, id func(*T) app.ID) []app.ID {
	for _, rec := range rows {
		ids = append(ids, id(rec))
	}
	return ids
}
