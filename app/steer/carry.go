package steer

import (
	"fmt"
	"maps"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
)

// Mood is how the rest of the year is taken to go: as the weeks before, or as the worse or the better
// of them.
type Mood int

// The moods.
const (
	Worse Mood = iota - 1
	Usual
	Better
)

// tells reports whether the book knows anything of a year.
func tells(f *count.Facts) bool { return f != nil && len(f.Activities)+len(f.Openings) > 0 }

// Carry carries the facts of today forward to the end of the year: doors and rooms by the weeks before,
// what is planned by how much of such plans came true so far, what is not planned by its pace and last
// year's season, sheets by their months, papers by whether last year had them after this date. Announced
// closures stand, what runs out runs out. last is the year before as far as the book tells of it; it
// may be nil. The records made up carry identities of their own and never leave this room.
func Carry(now, last *count.Facts, mood Mood) *count.Facts {
	f := *now
	if !tells(last) {
		last = nil
	}
	c := &carry{f: &f, now: now, last: last, mood: mood, rest: app.Span{From: now.Today.Add(1), To: now.Period().To}}
	if c.rest.Empty() || now.Elapsed().Empty() {
		return now
	}
	f.Proofs = maps.Clone(now.Proofs)
	for entity, found := range f.Proofs {
		f.Proofs[entity] = maps.Clone(found)
	}
	for _, forward := range []func(){c.doors, c.rooms, c.meant, c.lines, c.loose, c.feasts, c.courses, c.sheets, c.shelves, c.trained, c.helped, c.papers} {
		forward()
	}
	f.Today = now.Period().To
	f.Prepare()
	return &f
}

// carry is the facts being filled up.
type carry struct {
	f, now, last *count.Facts
	mood         Mood
	rest         app.Span // the days to come
	made         int
	late         int // days after which what happened is written down, as a habit
	lateKnown    bool
	kinds        map[string][]*delivery.Activity // the latest held, by class and group
}

// id names a record that is made up.
func (c *carry) id() app.ID {
	c.made++
	return app.ID(fmt.Sprintf("ahead-%06d", c.made))
}

// closed reports an announced closure of the whole house on the day.
func (c *carry) closed(d app.Day) bool {
	return slices.ContainsFunc(c.now.Closures, func(one *delivery.Closure) bool { return one.Space == "" && one.Span().Holds(d) })
}

// openDays counts the days of a span without a closure of the whole house.
func (c *carry) openDays(span app.Span) int64 {
	var n int64
	span.Each(func(d app.Day) {
		if !c.closed(d) {
			n++
		}
	})
	return n
}

// planned gives the hours announced for a day.
func (c *carry) planned(d app.Day) app.Segments {
	return facility.Planned(c.now.Plans, c.now.Calendar, d)
}

// lag is how long after the day things are usually written down: what is younger may only not be in
// the book yet.
func (c *carry) lag() int {
	if c.lateKnown {
		return c.late
	}
	c.lateKnown = true
	logs := slices.Clone(c.now.Openings)
	slices.SortFunc(logs, func(a, b *delivery.Opening) int { return b.Day.Since(a.Day) })
	for i, log := range logs {
		if i == latest {
			break
		}
		if made := madeOn(&log.Base); made != "" && !log.Backfilled.Is() {
			c.late = max(c.late, min(made.Since(log.Day), longLag))
		}
	}
	return c.late
}

const (
	latest  = 60 // logs that tell the habit
	longLag = 40
)

// madeOn is the day on which a record was entered.
func madeOn(base *app.Base) app.Day {
	const day = len("2006-01-02")
	if len(base.MadeAt) < day {
		return ""
	}
	return app.Day(base.MadeAt[:day])
}

// before moves a span a year back.
func before(span app.Span) app.Span {
	return app.Span{From: span.From.YearBefore(), To: span.To.YearBefore()}
}

// expect tells how many more come in the rest when so many came in the window: by the days, drawn
// towards what last year had in the rest beside what it had in the window. prior is the weight of the
// days against last year's counts, in cases.
type expect struct {
	came         int64 // in the window of this year
	window, rest int64 // days
	then, after  int64 // of last year: in the window, in the rest
	known        bool  // whether last year is known
}

func (e expect) cases(mood Mood) int64 {
	if e.window <= 0 || e.came == 0 {
		return 0
	}
	n := app.Frac(e.came*e.rest, e.window)
	if e.known {
		const prior = 4
		days := app.Frac(e.rest*prior, e.window)
		n = app.Whole(e.came).Times(app.Whole(e.after).Plus(days).Over(app.Whole(e.then + prior)))
	}
	whole := nearest(n)
	return max(0, whole+int64(mood)*root(3*whole))
}

// nearest gives the nearest whole number.
func nearest(r app.Ratio) int64 { return int64(app.RoundPoints(r.Over(app.Whole(100)))) }

// root is the whole root of a number.
func root(n int64) int64 {
	var r int64
	for (r+1)*(r+1) <= n {
		r++
	}
	return r
}

// odds is how often something came true out of how often it could have; taking them one by one spreads
// the yeses evenly.
type odds struct {
	yes, all int64
	owed     app.Ratio
}

// leaning moves the odds by the mood: by about one spread of so many cases.
func (o odds) leaning(mood Mood, cases int64) odds {
	if mood == Usual || o.all == 0 || cases == 0 {
		return o
	}
	spread := root(o.yes * (o.all - o.yes) * 10000 / cases) // in hundredths of the whole
	o.yes = min(max(o.yes*100+int64(mood)*spread*13/10, 0), o.all*100)
	o.all *= 100
	return o
}

func (o *odds) take() bool {
	if o.all == 0 {
		return false
	}
	o.owed = o.owed.Plus(app.Frac(o.yes, o.all))
	if o.owed.Cmp(app.Frac(1, 2)) < 0 {
		return false
	}
	o.owed = o.owed.Minus(app.Whole(1))
	return true
}
