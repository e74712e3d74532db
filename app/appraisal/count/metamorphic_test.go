package count_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// chance draws what six weeks of a centre might look like, hard cases included.
type chance struct {
	*rand.Rand
	*year
}

// pick draws one of several.
func pick[T any](c chance, from ...T) T { return from[c.IntN(len(from))] }

// day draws a day of these weeks, or a few days around it.
func (c chance) day() app.Day { return app.Day("2024-12-28").Add(c.IntN(52)) }

// count draws a number that one time in five was not filled in.
func (c chance) count(most int) app.Reading {
	if c.IntN(5) == 0 {
		return app.Reading{}
	}
	return app.Number(int64(c.IntN(most)))
}

// randomBook makes a book of up to 100 records, judged on 12 February 2025.
func randomBook(t *testing.T, pack rulepack.Pack, seed uint64) *year {
	t.Helper()
	c := chance{rand.New(rand.NewPCG(seed, 1)), yearOf(t, pack, "2025-02-12")}
	c.MarkDays(map[app.Day]app.Code{"2025-01-01": facility.Statutory, "2025-01-28": facility.Statutory, "2025-01-26": facility.Work, "2025-02-03": facility.Rest})
	c.Plan("2024-06-01", "09:00-17:00").Monday = nil
	c.Plan("2025-01-01", "10:00-12:00").Season = facility.HolidaySeason
	c.Pack.Visits = pick(c, "甲", "乙", "丙")
	for _, use := range []app.Code{"reading", "hall"} {
		c.Room(use)
	}
	for i, class := range []app.Code{"C01", "C02", "C04", "C05", "C08", "C12"} {
		row := c.Class(class, int64(c.IntN(4)))
		row.Mode, row.Days, row.Use = pick[app.Code](c, "events", "space", "confirm"), app.Number(int64(20+5*i)), pick[app.Code](c, "reading", "hall")
	}
	for day := app.Day("2024-12-31"); day <= "2025-02-14"; day = day.Add(1) {
		if c.IntN(5) > 1 {
			c.Open(day, pick(c, "", "09:00-17:00", "08:00-12:00;13:00-20:00", "10:00-18:00;17:00-21:00", "18:00-00:00", "20:00-02:30")).Visits = c.count(200)
		}
	}
	for range pick(c, 0, 8) {
		c.closure()
	}
	c.places()
	for range pick(c, 1, 50) {
		c.activity()
	}
	c.services()
	return c.year
}

func (c chance) closure() {
	from := c.day()
	shut := c.Shut(from, from.Add(c.IntN(9)))
	shut.Notice = pick(c, "", from, from.Add(-7), from.Add(-6))
	shut.Sudden, shut.Exempt = pick(c, app.Yes, app.No), pick(c, app.Yes, app.Yes, app.No)
	if c.IntN(3) == 0 {
		shut.Space = pick(c, c.Spaces...).ID
	}
	if c.IntN(4) == 0 {
		shut.Approver = ""
	}
}

func (c chance) activity() {
	a := c.Hold(pick[app.Code](c, "C01", "C02", "C03", "C04", "C05", "C06", "C08", "C12"), c.day())
	a.Status = pick(c, delivery.Held, delivery.Held, delivery.Held, delivery.Partial, delivery.Running, delivery.Cancelled, delivery.Planned)
	a.Sessions, a.Attended, a.Planned = c.count(3), c.count(300), c.count(1200)
	a.Elder, a.Minor, a.Disabled = c.count(40), c.count(20), c.count(3)
	a.Worker = pick(c, app.Reading{}, c.count(5))
	a.Audience = pick(c, nil, app.Codes{"elder"}, app.Codes{"minor", "disabled"}, app.Codes{"worker"}, app.Codes{"all"})
	a.Festival = pick[app.Code](c, "", "", "none", "spring", "lantern")
	a.Outside = pick[app.Code](c, "", "inside", "outside")
	a.ReviewDay = pick(c, a.Start, a.Start.Add(-1), "")
	a.Booked, a.Signed, a.Space = pick(c, app.Reading{}, c.count(90)), c.count(60), pick(c, "", c.Spaces[0].ID, c.Spaces[1].ID)
	a.StartTime, a.EndTime, a.End = pick[app.Clock](c, "", "14:00", "19:00"), pick[app.Clock](c, "", "16:30", "20:00", "01:00"), pick(c, "", a.Start.Add(c.IntN(4)))
	a.Visited = pick(c, nil, app.Lines{"东社区"}, app.Lines{"东社区", "西社区"}, app.Lines{"别处"})
	a.Brand, a.Course, a.Programme = pick[app.ID](c, "", "", "brand0", "brand1"), pick[app.ID](c, "", "", "", "course0", "course1"), pick[app.ID](c, "", "", "line0", "line1", "line2")
	a.Cause = pick[app.Code](c, "", "weather", "operator")
	if c.IntN(2) == 0 {
		a.Verdict, a.ReviewDay = "", ""
	}
	if c.IntN(2) == 0 {
		c.Evidence("activity", a.ID)
	}
	if c.IntN(4) == 0 {
		joint(a, 1+c.IntN(99))
	}
}

// shown is what the test compares of one indicator: state, exact actual, trace.
func shown(line appraisal.Indicator) (text string, trace map[app.ID]bool) {
	var out strings.Builder
	fmt.Fprint(&out, line.State)
	if line.State == count.HasData {
		num, den := app.Scaled(line.Measure.Num, line.Measure.Den)
		fmt.Fprint(&out, " ", num, "/", den)
	}
	trace = map[app.ID]bool{}
	for _, ref := range line.Measure.Trace() {
		trace[ref.ID] = true
		fmt.Fprint(&out, " ", ref.ID)
	}
	return out.String(), trace
}

// TestTraceIsExact: taking one record out of the book changes actual, trace or state of exactly the
// indicators whose trace contains it (DEFINITIONS 6).
func TestTraceIsExact(t *testing.T) {
	t.Parallel()
	pack := packtest.Pack(t, "street-100")
	for seed := range uint64(20) {
		y := randomBook(t, pack, seed)
		whole := y.Score()
		for n, id := range records(y) {
			if n%6 != int(seed)%6 { // a sixth of the records of each book is enough
				continue
			}
			less := appraisal.Score(y.Without(id), count.Metrics())
			for i, now := range whole.Indicators {
				text, trace := shown(now)
				without, _ := shown(less.Indicators[i])
				if changed := text != without; changed != trace[id] {
					t.Fatalf("seed %d: %s without %s: changed %v, in its trace %v\n with %s\n without %s", seed, now.Item.Code, id, changed, trace[id], text, without)
				}
			}
		}
	}
}
