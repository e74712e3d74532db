package sample

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
)

// The years of a generated centre: the first one is over when the second is looked ahead in.
const (
	YearBefore = 2024
	YearAhead  = 2025
)

// Years enters one street centre with two complete calendar years, made by chance but believable: a
// rhythm of the week and of the seasons, a plan of the year of which not all comes true, closures,
// months that nobody logged, a rush before the year ends. It tells no story; it is for holding a look
// ahead in October against what December brought. The same seed gives the same centre. What was known
// on a day is given by Known.
func Years(o *office.Office, seed int64) error {
	op := app.Op{Name: "enter", Person: Head, At: opened}
	if err := begin(o, op); err != nil {
		return err
	}
	calendar, err := o.Facility.Calendar()
	if err != nil {
		return err
	}
	c := &chronicle{roll: &roll{Rand: rand.New(rand.NewPCG(uint64(seed), 20251020)), office: o}, habit: habitsOf(seed), calendar: calendar}
	c.set()
	for year := YearBefore; year <= YearAhead; year++ {
		c.year, c.years, c.rush, c.courses = year, app.YearSpan(year), c.habit.rush(year), nil
		for _, tell := range []func(){c.shutDown, c.doors, c.papers, c.people, c.programme, c.lessons, c.names, c.feasts, c.loose, c.shelves, c.keepers} {
			tell()
		}
	}
	_, err = o.Store().Write(op, func(w ledger.Writer) error {
		for _, rec := range c.recs {
			if err := w.Put(rec); err != nil {
				return fmt.Errorf("make centre %d: %w", seed, err)
			}
		}
		return nil
	})
	return err
}

// YearsProof says with which records of a generated centre evidence lies.
func YearsProof(seed int64) count.Proof {
	habit := habitsOf(seed)
	return func(_ string, ids []app.ID) (map[app.ID]int, error) {
		found := map[app.ID]int{}
		for _, id := range ids {
			hash := fnv.New32a()
			_, _ = hash.Write([]byte(id)) // never fails
			if int(hash.Sum32()%100) < habit.proof {
				found[id] = 1
			}
		}
		return found, nil
	}
}

// chronicle is the dice, the habits of the centre and what was written down so far.
type chronicle struct {
	*roll
	habit    habits
	calendar facility.Calendar
	recs     []field.Record
	year     int
	rush     int

	plans   []*facility.Plan
	closed  []app.Span
	firm    app.ID
	staff   []app.ID
	assets  []app.ID
	serials int
}

// put writes a record down as entered on a day and gives its identity.
func (c *chronicle) put(made app.Day, rec field.Record) app.ID {
	c.serials++
	rec.Base.ID = app.ID(fmt.Sprintf("year-%06d", c.serials))
	rec.Base.MadeBy, rec.Base.MadeAt = Clerk, app.Line(made)+" 17:00:00"
	c.recs = append(c.recs, rec)
	return rec.Base.ID
}

// habits are what a centre is like.
type habits struct {
	lag      string // when things are written down: daily, weekly, monthly
	log      int    // percent of the open days that are logged at all
	visits   int    // through the door on a usual day
	growth   int    // of the second year, in percent of the first
	season   [12]int
	late     bool // evenings
	monday   bool // closed on Mondays
	holidays int  // percent of the holidays on which the doors open
	kept     int  // percent of the lines of the plan that come true
	lead     int  // days ahead that an activity is entered
	rate     int  // unplanned activities in a hundred weeks
	bursts   int  // pace of November and December in percent of the usual, by habit
	odd      int  // pace of these months in the second year, when that year is unlike the others; 0 for never
	feasts   int  // percent of the festivals that are kept
	scale    int  // of the plan, in percent of what is asked
	filled   int  // percent of activities in which the groups are filled in
	aimed    int  // percent of activities aimed at a group
	booking  int  // percent of activities that are booked for
	show     int  // percent of those booked who come
	rooms    int  // days from one booking of a room to the next, at most
	review   int  // percent of activities reviewed in time
	careful  int  // percent of records without a blank
	proof    int  // percent of records with evidence
	present  int  // percent of days owed that the staff is there
	train    int  // trainings a year
	helpers  int  // percent of weeks with volunteers
	stock    int  // month of the stock-take, 0 for none
	december int  // of a hundred: likely to close in December
	missing  int  // of a hundred: likely to lose months of the log
}

// habitsOf draws what the centre of a seed is like.
func habitsOf(seed int64) habits {
	r := &roll{Rand: rand.New(rand.NewPCG(uint64(seed), 77))}
	between := func(from, to int) int { return from + r.IntN(to-from+1) }
	h := habits{
		lag: r.one("daily", "daily", "daily", "weekly", "weekly", "monthly"), log: between(82, 100), visits: between(40, 260), growth: between(88, 122),
		late: r.chance(60), monday: r.chance(55), holidays: between(20, 100), kept: between(55, 98), lead: between(0, 80), rate: between(20, 150),
		bursts: 100, feasts: between(25, 98), scale: between(35, 170), filled: between(20, 100), aimed: between(20, 70), booking: between(0, 60),
		review: between(82, 100), careful: between(65, 99), proof: between(55, 98), present: between(68, 99), train: between(2, 16),
		helpers: between(10, 80), stock: []int{0, 3, 3, 3, 6, 11, 12}[r.IntN(7)], december: between(0, 45), missing: between(0, 60),
		show: between(45, 95), rooms: between(1, 5),
	}
	if r.chance(35) {
		h.bursts = between(150, 330)
	}
	if r.chance(15) {
		h.odd = between(60, 300)
	}
	summer, winter := between(70, 140), between(70, 105)
	for m := range h.season {
		h.season[m] = between(90, 110)
		switch m {
		case 6, 7:
			h.season[m] = summer
		case 0, 1, 11:
			h.season[m] = winter
		}
	}
	return h
}

// rush is the pace of the last two months of a year, in percent of the usual.
func (h habits) rush(year int) int {
	if year == YearAhead && h.odd > 0 {
		return h.odd
	}
	return h.bursts
}

// written is the day on which something of a day was written down.
func (c *chronicle) written(d app.Day) app.Day {
	switch c.habit.lag {
	case "weekly":
		return d.Add((7 - int(d.Weekday())) % 7)
	case "monthly":
		return app.MonthOf(d).Span().To.Add(2)
	}
	return d
}

// within draws a day of a span.
func (c *chronicle) within(span app.Span) app.Day { return span.From.Add(c.IntN(span.Days())) }

// about draws a number around another, a third up or down at most.
func (c *chronicle) about(n int) int { return max(0, n*(67+c.IntN(67))/100) }

// open reports whether no closure of the whole house lies on the day.
func (c *chronicle) open(d app.Day) bool {
	for _, span := range c.closed {
		if span.Holds(d) {
			return false
		}
	}
	return true
}

// set builds the house, its contract and what it has, before the years begin.
func (c *chronicle) set() {
	const begun app.Day = "2023-12-20"
	home := &facility.Facility{Code: FacilityCode, Name: "推演街道综合文化中心", Short: "推演", Type: "street", Status: "open", Street: "推演街道", Usable: app.Number(1000), OpenArea: app.Number(int64(820 + c.IntN(180))), Start: "2020-01-01"}
	c.facility = c.put(begun, facility.FacilityEntity().Of(home))
	for i, use := range []app.Code{"hall", "reading", "eReading", "exhibition", "hall", "hall"} {
		if use != "reading" && c.chance(10) {
			continue
		}
		space := &facility.Space{Facility: c.facility, Name: app.Line(fmt.Sprintf("空间 %d", i+1)), Use: use, Area: app.Number(80), Capacity: app.Number(int64(30 + c.IntN(120))), Open: app.Yes, Bookable: app.No, Paid: app.No}
		if use == "hall" {
			space.Bookable = c.yesNo(70)
		}
		c.spaces = append(c.spaces, c.put(begun, facility.SpaceEntity().Of(space)))
	}
	c.hours(begun)
	c.contract(begun)
	for n := range 4 + c.IntN(6) {
		place := &facility.Community{Name: app.Line(fmt.Sprintf("推演社区 %d", n+1)), Street: "推演街道", Population: app.Number(int64(3000 + c.IntN(6000)))}
		c.put(begun, facility.CommunityEntity().Of(place))
		c.communities = append(c.communities, string(place.Name))
	}
	for n := range c.IntN(4) {
		brand := &delivery.Brand{Facility: c.facility, Name: app.Line(fmt.Sprintf("推演品牌 %d", n+1)), Since: app.Number(int64(2021 + c.IntN(5)))}
		c.brands = append(c.brands, c.put(begun, delivery.BrandEntity().Of(brand)))
	}
	c.goods(begun)
}

// hours sets the weekly plan: about what a centre of a street owes.
func (c *chronicle) hours(begun app.Day) {
	plan := &facility.Plan{Facility: c.facility, From: "2023-01-01", Season: "usual"}
	day := app.Segments{{From: "09:00", To: "17:30"}}
	if c.habit.late {
		day = app.Segments{{From: "09:00", To: app.Clock(c.one("20:00", "20:30", "21:00"))}}
	}
	weekend := app.Segments{{From: "09:00", To: app.Clock(c.one("17:00", "17:30", "20:30"))}}
	for _, on := range []*app.Segments{&plan.Tuesday, &plan.Wednesday, &plan.Thursday, &plan.Friday} {
		*on = day
	}
	plan.Saturday, plan.Sunday = weekend, weekend
	if !c.habit.monday {
		plan.Monday = day
	}
	c.plans = append(c.plans, plan)
	c.put(begun, facility.PlanEntity().Of(plan))
}
