package count_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/app/team"
)

// good is a record as a manager would wish it: complete, on time, with evidence. costs are the
// indicators that it may lower all the same, because the rule says so.
type good struct {
	name  string
	enter func(chance)
	costs []string
}

func goods() []good {
	return []good{
		{"a held activity", goodActivity, nil},
		// More hours in the daytime dilute the staggered ones and the use of the rooms; a month without
		// attendance owes the staff of every open day.
		{"a day with the doors open", func(c chance) {
			o := c.Open(goodDay(c), "09:00-17:00")
			o.Visits, o.Duty = app.Number(80), "钱示例"
		}, []string{"A2.1", "B1.2", "B3.2"}},
		{"a volunteering", func(c chance) {
			c.Volunteering = append(c.Volunteering, &delivery.Volunteering{Base: c.Base(), Facility: here, Day: goodDay(c), People: app.Number(6), Hours: app.Hundredths(300)})
		}, nil},
		{"a training", func(c chance) {
			c.Trainings = append(c.Trainings, &team.Training{Base: c.Base(), Facility: here, Day: goodDay(c), Hours: app.Hundredths(400), People: app.Number(5)})
		}, nil},
		{"a sheet of full attendance", func(c chance) {
			c.Attendance = append(c.Attendance, &team.Attendance{Base: c.Base(), Facility: here, Staff: "s", Month: "2025-01-01", Owed: app.Hundredths(2200), Present: app.Hundredths(2200)})
		}, nil},
		{"a month of books", func(c chance) {
			n := app.Number(400)
			c.Books = append(c.Books, &delivery.Books{Base: c.Base(), Facility: here, Month: "2025-01-01", Cards: n, Lent: n, Returned: n, Added: n, Total: n})
		}, nil},
		{"a booking that was kept", func(c chance) {
			c.Bookings = append(c.Bookings, &delivery.Booking{Base: c.Base(), Facility: here, Day: goodDay(c), Space: c.Spaces[0].ID, State: delivery.Used, Segments: app.Segments{{From: "10:00", To: "12:00"}}})
		}, nil},
		{"a consultation with minutes", func(c chance) {
			c.Consultations = append(c.Consultations, &delivery.Consultation{Base: c.Base(), Facility: here, Day: goodDay(c), People: app.Number(12), Minutes: "纪要", Member: app.Yes, Result: "采纳"})
		}, nil},
		{"a review passed long before", func(c chance) {
			c.Reviews = append(c.Reviews, &delivery.Review{Base: c.Base(), Facility: here, Code: "审-009", Subject: "示例", Reviewer: "赵示例", Day: "2025-01-02", Verdict: delivery.Passed})
		}, nil},
		{"a free offer", func(c chance) {
			c.Offers = append(c.Offers, &delivery.Offer{Base: c.Base(), Facility: here, Kind: "free", From: "2025-01-01", Displayed: "2025-01-01"})
		}, nil},
		{"a thing found as it must be", func(c chance) {
			d := &facility.Display{Base: c.Base(), Facility: here, Day: "2025-02-12", Item: pick[app.Code](c, "hours", "ramp", "aed"), Result: facility.Pass, Person: "赵示例"}
			d.ID = "z" + d.ID // the last word of its day
			c.Displays = append(c.Displays, d)
			c.Evidence("display", d.ID)
		}, nil},
		{"a plan handed in on time", func(c chance) {
			c.Documents = append(c.Documents, &facility.Document{Base: c.Base(), Facility: here, Kind: "plan", Year: app.Number(2025), Name: "计划", Filed: "2025-01-10"})
		}, nil},
		{"a notice about personal data", func(c chance) {
			c.Documents = append(c.Documents, &facility.Document{Base: c.Base(), Facility: here, Kind: "notice", Year: app.Number(2025), Name: "告知书", Filed: "2025-01-10"})
		}, nil},
		{"a brand of long standing", func(c chance) {
			c.Brands = append(c.Brands, &delivery.Brand{Base: c.Base(), Facility: here, Name: "示例品牌", Since: app.Number(2019)})
		}, nil},
		{"a register of heads", func(c chance) {
			c.Enrolments = append(c.Enrolments, &delivery.Enrolment{Base: c.Base(), Facility: here, Day: goodDay(c), Mode: delivery.CountOnly, Count: app.Number(20), Ages: "over14"})
		}, nil},
		{"an award with evidence", func(c chance) {
			c.Evidence("statement", c.State("excellent", "C3.2").ID)
		}, nil},
	}
}

// goodDay is a day of the first weeks on which no closure lies.
func goodDay(c chance) app.Day {
	for {
		day := app.Day("2025-01-02").Add(c.IntN(40))
		if !slices.ContainsFunc(c.Closures, func(shut *delivery.Closure) bool { return shut.Span().Holds(day) }) {
			return day
		}
	}
}

func goodActivity(c chance) {
	a := c.whole(goodDay(c))
	a.Class, a.Sessions, a.Attended = pick[app.Code](c, "C01", "C04", "C05", "C08"), app.Number(1), app.Number(100)
	a.Elder, a.Minor, a.Disabled, a.Worker = app.Number(30), app.Number(20), app.Number(5), app.Number(10)
	a.Audience, a.Festival = app.Codes{"elder", "worker"}, "spring"
	a.Booked, a.Signed, a.Space = app.Number(50), app.Number(50), c.Spaces[0].ID
	a.ReviewDay, a.Visited = a.Start.Add(-5), app.Lines{"东社区"}
}

// TestGoodRecordsNeverCost: one good record more never lowers a score, except where the rule says so.
func TestGoodRecordsNeverCost(t *testing.T) {
	t.Parallel()
	pack := packtest.Pack(t, "street-100")
	book := func(seed int) *year {
		y := randomBook(t, pack, 2000+uint64(seed))
		y.Pack.Visits = "甲"
		return y
	}
	var before [25]appraisal.Result
	for seed := range before {
		before[seed] = book(seed).Score()
	}
	for _, g := range goods() {
		t.Run(g.name, func(t *testing.T) {
			for seed := range before {
				y := book(seed)
				g.enter(chance{rand.New(rand.NewPCG(uint64(seed), 4)), y})
				after := y.Score()
				for i, now := range after.Indicators {
					then := before[seed].Indicators[i]
					if now.Part.Cmp(then.Part) < 0 && then.State == count.HasData && !slices.Contains(g.costs, now.Item.Code) {
						t.Errorf("seed %d: %s fell from %s to %s: %s → %s", seed, now.Item.Code, then.Score, now.Score, then.Measure.Formula, now.Measure.Formula)
					}
				}
			}
		})
	}
}
