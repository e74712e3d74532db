package steer_test

import (
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/steer"
	"guanyunbu/app/team"
)

// bare are facts without logs, so that last year's can be made of them too.
func bare(year int, on app.Day, change ...func(*count.Facts)) *count.Facts {
	f := facts(func(f *count.Facts) { f.Openings = nil })
	f.Year, f.Today = year, on
	for _, c := range change {
		c(f)
	}
	f.Prepare()
	return f
}

func lastYear(change ...func(*count.Facts)) *count.Facts {
	return bare(2025, today, change...)
}

// daily holds an activity of a class on every n-th day of a span, entered on that day.
func daily(class app.Code, span app.Span, every int) func(*count.Facts) {
	return func(f *count.Facts) {
		for d := span.From; d <= span.To; d = d.Add(every) {
			with(class, d)(f)
		}
	}
}

func heldAfter(f *count.Facts, asked func(*delivery.Activity) bool) int {
	n := 0
	for _, a := range f.Activities {
		if a.Start > today && a.Happened(f.Last()) && asked(a) {
			n++
		}
	}
	return n
}

func every(*delivery.Activity) bool { return true }

func marked(key string) func(*delivery.Activity) bool {
	return func(a *delivery.Activity) bool { return a.Festival == app.Code(key) }
}

// TestCarryDoors: the days to come are like the weeks before; announced closures are not opened; what
// is only not written down yet is filled in, a lost month is not.
func TestCarryDoors(t *testing.T) {
	logged := func(f *count.Facts, span app.Span) int {
		n := 0
		for _, o := range f.Openings {
			if span.Holds(o.Day) {
				n++
			}
		}
		return n
	}
	rest := app.Span{From: "2026-10-21", To: "2026-12-31"}
	drop := func(span app.Span) func(*count.Facts) {
		return func(f *count.Facts) {
			f.Openings = slices.DeleteFunc(f.Openings, func(o *delivery.Opening) bool { return span.Holds(o.Day) })
		}
	}
	monthly := func(f *count.Facts) {
		for _, o := range f.Openings {
			o.MadeAt = app.Line(app.MonthOf(o.Day).Span().To.Add(2)) + " 17:00:00"
		}
	}
	for _, r := range []struct {
		name   string
		change []func(*count.Facts)
		span   app.Span
		want   int
	}{
		{"every day", nil, rest, 72},
		{"closed on Mondays", []func(*count.Facts){func(f *count.Facts) {
			f.Openings = slices.DeleteFunc(f.Openings, func(o *delivery.Opening) bool { return o.Day.Weekday() == 1 })
		}}, rest, 62},
		{"an announced closure", []func(*count.Facts){func(f *count.Facts) {
			f.Closures = []*delivery.Closure{{Facility: "home", From: "2026-12-01", To: "2026-12-10", Notice: "2026-10-01"}}
		}}, rest, 62},
		{"a plan that no longer opens", []func(*count.Facts){func(f *count.Facts) {
			f.Plans = []*facility.Plan{{Facility: "home", From: "2026-01-01", To: "2026-11-30", Season: "usual", Tuesday: app.Segments{{From: "09:00", To: "12:00"}}}}
		}}, rest, 5}, // Tuesdays up to the end of November, the 27th of October the first
		{"a lost month stays lost", []func(*count.Facts){drop(app.MonthOf("2026-08-01").Span())}, app.MonthOf("2026-08-01").Span(), 0},
		{"and is not taken for the weeks before", []func(*count.Facts){drop(app.Span{From: "2026-09-02", To: "2026-10-13"})}, rest, 72},
		{"the last days are written down later", []func(*count.Facts){drop(app.Span{From: "2026-10-01", To: today}), monthly}, app.MonthOf("2026-10-01").Span(), 31},
		{"the last days are missing", []func(*count.Facts){drop(app.Span{From: "2026-10-01", To: today})}, app.Span{From: "2026-10-01", To: today}, 0},
		{"nothing was ever logged", []func(*count.Facts){func(f *count.Facts) { f.Openings = nil }}, rest, 0},
	} {
		t.Run(r.name, func(t *testing.T) {
			f := facts(r.change...)
			before := len(f.Openings)
			is(t, "days", logged(steer.Carry(f, nil, steer.Usual), r.span), r.want)
			is(t, "logs of the book itself", len(f.Openings), before)
		})
	}
}

// TestCarryVisitors: as many as before, more or fewer by the season of last year.
func TestCarryVisitors(t *testing.T) {
	busy := lastYear(func(f *count.Facts) {
		app.Span{From: "2025-08-01", To: "2025-12-31"}.Each(func(d app.Day) {
			n := int64(100)
			if d.Month() == 12 {
				n = 50
			}
			f.Openings = append(f.Openings, &delivery.Opening{Facility: "home", Day: d, Visits: app.Number(n)})
		})
	})
	visits := func(f *count.Facts, d app.Day) int64 {
		for _, o := range f.Openings {
			if o.Day == d {
				return o.Visits.Or(-1)
			}
		}
		return -1
	}
	f := facts()
	is(t, "without last year", visits(steer.Carry(f, nil, steer.Usual), "2026-12-10"), 50)
	is(t, "in a month that was quiet last year", visits(steer.Carry(f, busy, steer.Usual), "2026-12-10"), 25)
	is(t, "in a month like the others", visits(steer.Carry(f, busy, steer.Usual), "2026-11-10"), 50)
	is(t, "in the worse mood", visits(steer.Carry(f, nil, steer.Worse), "2026-12-10"), 45)
	is(t, "in the better mood", visits(steer.Carry(f, nil, steer.Better), "2026-12-10"), 55)
}

// TestCarryEvents: planned, unplanned, festivals, lines of the plan and courses to come.
func TestCarryEvents(t *testing.T) {
	half := app.Span{From: "2026-04-22", To: today} // the 182 days that tell the pace
	programme := func(due app.Day, held bool) func(*count.Facts) {
		return func(f *count.Facts) {
			line(held, app.Money{})(f)
			p := f.Programmes[len(f.Programmes)-1]
			p.Due = due
			if held {
				f.Activities[len(f.Activities)-1].Start = due
			}
		}
	}
	course := func(from app.Day) func(*count.Facts) {
		return func(f *count.Facts) {
			c := &delivery.Course{Facility: "home", From: from}
			c.ID = "course-" + app.ID(from)
			f.Courses = append(f.Courses, c)
			with(delivery.Training, from)(f)
			f.Activities[len(f.Activities)-1].Course = c.ID
		}
	}
	feast := func(f *count.Facts) {
		with("C05", "2025-10-29")(f)
		f.Activities[len(f.Activities)-1].Festival = "ninth"
	}
	wholeLast := func(change ...func(*count.Facts)) *count.Facts {
		return bare(2025, "2026-10-20", change...)
	}
	for _, r := range []struct {
		name   string
		change []func(*count.Facts)
		last   *count.Facts
		asked  func(*delivery.Activity) bool
		want   int
	}{
		{"nothing comes of nothing", nil, nil, every, 0},
		{"what is entered ahead is held as a rule", []func(*count.Facts){line(true, app.Money{}), ahead("C05", "2026-11-01", "2026-12-01")}, nil, every, 2},
		{"not on a closed day", []func(*count.Facts){line(true, app.Money{}), ahead("C05", "2026-11-01", "2026-12-01"), func(f *count.Facts) {
			f.Closures = []*delivery.Closure{{Facility: "home", From: "2026-12-01", To: "2026-12-01"}}
		}}, nil, every, 1},
		{"one a week goes on", []func(*count.Facts){daily("C08", half, 7)}, nil, every, 10},
		{"the rush of last year comes again", []func(*count.Facts){daily("C08", half, 7)}, wholeLast(daily("C08", app.Span{From: "2025-04-22", To: "2025-10-20"}, 7), daily("C08", app.Span{From: "2025-10-21", To: "2025-12-31"}, 3)), every, 22},
		{"what is entered of it already is not added twice", []func(*count.Facts){daily("C08", half, 7), ahead("C08", "2026-10-27", "2026-11-03")}, nil, every, 10},
		{"a festival that last year kept after this date", []func(*count.Facts){with("C05", "2026-02-01"), func(f *count.Facts) { f.Pack.Festivals = []app.Code{"ninth"} }}, wholeLast(feast), marked("ninth"), 1},
		{"a festival kept already", []func(*count.Facts){with("C05", "2026-10-18"), func(f *count.Facts) {
			f.Pack.Festivals = []app.Code{"ninth"}
			f.Activities[0].Festival = "ninth"
		}}, wholeLast(feast), marked("ninth"), 0},
		{"a line of the plan", []func(*count.Facts){programme("2026-03-01", true), programme("2026-04-01", true), programme("2026-05-01", true), programme("2026-11-30", false)}, nil, func(a *delivery.Activity) bool { return a.Programme != "" }, 1},
		{"a line where none came true", []func(*count.Facts){with("C05", "2026-01-01"), programme("2026-03-01", false), programme("2026-04-01", false), programme("2026-05-01", false), programme("2026-11-30", false)}, nil, func(a *delivery.Activity) bool { return a.Programme != "" }, 0},
		{"courses as last year", []func(*count.Facts){course("2026-03-01"), course("2026-04-01"), course("2026-05-01"), course("2026-06-01")}, wholeLast(course("2025-11-01"), course("2025-11-20"), course("2025-12-01"), course("2025-12-02"), course("2025-12-03"), course("2025-12-04")), func(a *delivery.Activity) bool { return a.Course != "" }, 37}, // six of them, from 28 October on
	} {
		t.Run(r.name, func(t *testing.T) {
			f := facts(r.change...)
			before := len(f.Activities)
			carried := steer.Carry(f, r.last, steer.Usual)
			is(t, "held after today", heldAfter(carried, r.asked), r.want)
			is(t, "activities of the book itself", len(f.Activities), before)
			for _, a := range carried.Activities {
				if a.Start > carried.Period().To {
					t.Errorf("an activity on %s", a.Start)
				}
			}
		})
	}
}

// TestCarrySheets: attendance, books, training and volunteers go on by what was written.
func TestCarrySheets(t *testing.T) {
	f := facts(works("2025-01-01", ""), func(f *count.Facts) {
		f.Staff[0].ID = "staff"
		for _, month := range []app.Month{"2026-08-01", "2026-09-01"} {
			f.Attendance = append(f.Attendance, &team.Attendance{Staff: "staff", Month: month, Owed: app.Hundredths(2000), Present: app.Hundredths(1800)})
			f.Books = append(f.Books, &delivery.Books{Month: month, Lent: app.Number(100), Visits: app.Number(10)})
		}
		for _, d := range []app.Day{"2026-02-01", "2026-05-01", "2026-08-01", "2026-10-01"} {
			f.Trainings = append(f.Trainings, &team.Training{Day: d, Hours: app.Hundredths(200), People: app.Number(3)})
			f.Volunteering = append(f.Volunteering, &delivery.Volunteering{Day: d, Hours: app.Hundredths(200), People: app.Number(3)})
		}
	})
	end := steer.Carry(f, nil, steer.Usual)
	is(t, "months of attendance", len(end.Attendance), 5)
	is(t, "present in December", end.Attendance[4].Present.String(), "18")
	is(t, "months of books", len(end.Books), 5)
	is(t, "lent in December", end.Books[4].Lent.Or(0), 100)
	is(t, "trainings", len(end.Trainings), 5)
	is(t, "volunteering", len(end.Volunteering), 5)
	better := steer.Carry(f, nil, steer.Better)
	is(t, "trainings in the better mood", len(better.Trainings), 6)
	is(t, "lent in the better mood", better.Books[4].Lent.Or(0), 112)
}

// TestCarryPapers: papers that last year had after this date, names purged on their day, checks and
// stock-takes.
func TestCarryPapers(t *testing.T) {
	asset := func(f *count.Facts) {
		a := &facility.Asset{Facility: "home", Quantity: app.Number(2)}
		a.ID = "asset"
		f.Assets = []*facility.Asset{a}
	}
	check := func(day app.Day, result app.Code) func(*count.Facts) {
		return func(f *count.Facts) {
			f.Displays = append(f.Displays, &facility.Display{Facility: "home", Day: day, Item: "ramp", Result: result})
		}
	}
	summary := func(year int64) func(*count.Facts) {
		return func(f *count.Facts) {
			f.Documents = append(f.Documents, &facility.Document{Kind: "summary", Year: app.Number(year), Filed: "2025-12-30"})
		}
	}
	plan := func(f *count.Facts) {
		f.Documents = append(f.Documents, &facility.Document{Kind: "plan", Year: app.Number(2025), Filed: "2025-01-05"})
	}
	asked := func(f *count.Facts) {
		f.Consultations = append(f.Consultations, &delivery.Consultation{Day: "2025-11-11", Minutes: "纪要"})
	}
	counted := func(day app.Day) func(*count.Facts) {
		return func(f *count.Facts) {
			f.Stocktakes = append(f.Stocktakes, &facility.Stocktake{Asset: "asset", Day: day, Listed: app.Number(2), Found: app.Number(2)})
		}
	}
	year := bare(2025, today, with("C05", "2025-03-01"), asked, counted("2025-11-20"), check("2025-11-01", "pass"))
	early := bare(2025, today, with("C05", "2025-03-01"), counted("2025-03-20"), check("2025-04-01", "fail"))
	for _, r := range []struct {
		name   string
		mood   steer.Mood
		last   *count.Facts
		change []func(*count.Facts)
		count  func(*count.Facts) int
		want   int
	}{
		{"a summary as last year", steer.Usual, nil, []func(*count.Facts){summary(2025)}, papers, 2},
		{"a summary where nothing is known of last year", steer.Usual, nil, nil, papers, 1},
		{"no summary where last year had none", steer.Usual, nil, []func(*count.Facts){plan}, papers, 1},
		{"no summary in the worse mood", steer.Worse, nil, []func(*count.Facts){summary(2025)}, papers, 1},
		{"a summary handed in already", steer.Usual, nil, []func(*count.Facts){summary(2025), summary(2026)}, papers, 2},
		{"a round of asking as last year", steer.Usual, year, nil, func(f *count.Facts) int { return len(f.Consultations) }, 1},
		{"none where last year had it earlier", steer.Usual, early, nil, func(f *count.Facts) int { return len(f.Consultations) }, 0},
		{"a stock-take as last year", steer.Usual, year, []func(*count.Facts){asset}, func(f *count.Facts) int { return len(f.Stocktakes) }, 1},
		{"a second one is not expected", steer.Usual, year, []func(*count.Facts){asset, counted("2026-03-01")}, func(f *count.Facts) int { return len(f.Stocktakes) }, 1},
		{"none where last year had it in spring", steer.Usual, early, []func(*count.Facts){asset}, func(f *count.Facts) int { return len(f.Stocktakes) }, 0},
		{"a check as last year", steer.Usual, year, nil, passing, 1},
		{"a check finds what the last one found", steer.Usual, year, []func(*count.Facts){check("2026-05-01", "fail")}, passing, 0},
		{"in the better mood it finds what any found", steer.Better, year, []func(*count.Facts){check("2026-05-01", "fail")}, passing, 1},
		{"in the worse mood it does not", steer.Worse, year, []func(*count.Facts){check("2026-05-01", "fail"), check("2026-06-01", "pass")}, passing, 1}, // that of June
		{"no check where last year had it in spring", steer.Usual, early, nil, passing, 0},
	} {
		t.Run(r.name, func(t *testing.T) {
			is(t, "rows", r.count(steer.Carry(facts(r.change...), r.last, r.mood)), r.want)
		})
	}
}

func papers(f *count.Facts) int { return len(f.Documents) }

func passing(f *count.Facts) int {
	n := 0
	for _, d := range f.Displays {
		if d.Result == facility.Pass {
			n++
		}
	}
	return n
}

// TestCarryNames: names whose day comes are purged on it; those that are overdue stay.
func TestCarryNames(t *testing.T) {
	f := facts(func(f *count.Facts) {
		f.Enrolments = []*delivery.Enrolment{{KeepUntil: "2026-11-11"}, {KeepUntil: "2026-10-01"}, {KeepUntil: "2027-01-01"}}
		f.Registrants = []*delivery.Registrant{{KeepUntil: "2026-11-11"}, {KeepUntil: "2026-10-01"}}
	})
	end := steer.Carry(f, nil, steer.Usual)
	for i, want := range []app.Day{"2026-11-11", "", ""} {
		is(t, "register", end.Enrolments[i].PurgedOn, want)
		is(t, "register of the book itself", f.Enrolments[i].PurgedOn, "")
	}
	is(t, "person", end.Registrants[0].PurgedOn, "2026-11-11")
	is(t, "person overdue", end.Registrants[1].PurgedOn, "")
}

// TestCarryRooms: rooms are booked as in the weeks before, and what is booked is used.
func TestCarryRooms(t *testing.T) {
	f := facts(func(f *count.Facts) {
		app.Span{From: "2026-08-01", To: today}.Each(func(d app.Day) {
			if d.Weekday() == 3 {
				f.Bookings = append(f.Bookings, &delivery.Booking{Space: "room", Day: d, State: delivery.Used})
			}
		})
		f.Bookings = append(f.Bookings, &delivery.Booking{Space: "room", Day: "2026-10-28", State: delivery.Booked})
	})
	used := 0
	for _, b := range steer.Carry(f, nil, steer.Usual).Bookings {
		if b.Day > today && b.State == delivery.Used {
			used++
		}
	}
	is(t, "used Wednesdays to come", used, 11)
}

// TestNothingToCarry: a year that is over, or has not begun, is what it is.
func TestNothingToCarry(t *testing.T) {
	for name, on := range map[string]app.Day{"over": "2027-01-15", "not begun": "2025-12-01"} {
		f := facts(func(f *count.Facts) { f.Today = on })
		if steer.Carry(f, nil, steer.Usual) != f {
			t.Errorf("a year that is %s is carried forward", name)
		}
	}
}

// TestForecast: the range holds the expected score, every line says why, and the flags of an early or
// partial year are set.
func TestForecast(t *testing.T) {
	j := judged(facts(daily("C08", app.Span{From: "2026-02-01", To: today}, 21)))
	o := steer.Forecast(j, nil)
	if o.Low > o.Score || o.High < o.Score {
		t.Errorf("%s is not between %s and %s", o.Score, o.Low, o.High)
	}
	var sum app.Points
	for _, l := range o.Lines {
		sum += l.Expected
		if l.Low > l.Expected || l.High < l.Expected || l.Why == "" {
			t.Errorf("%s: %s between %s and %s, %q", l.Code, l.Expected, l.Low, l.High, l.Why)
		}
	}
	is(t, "sum of the lines", sum, o.Score)
	is(t, "grade", o.Grade.Name, o.Ahead.Facts.Pack.Grade(o.Score).Name)
	is(t, "partial", o.Partial, true)
	is(t, "graded", o.Graded, false)
	is(t, "early", o.Early, false)
	is(t, "whole months", o.Months, 9)
	events, _ := o.Line("A1")
	is(t, "why", events.Why, "现在 13 场，照计划和近来的进度，年底预计 17 场")
	hours, _ := o.Line("A5")
	is(t, "what stays", hours.Why, "照现在的样子，年底还是 56 小时/周")
	spring := steer.Forecast(judged(facts(func(f *count.Facts) {
		f.Today = "2026-03-01"
		f.Pack.Items = f.Pack.Items[:6]
	})), nil)
	is(t, "early in spring", spring.Early, true)
	is(t, "no grade after two months", spring.Graded, false)
}
