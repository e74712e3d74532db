package count

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
)

// Outcome is what became of a line of the activity plan by T.
type Outcome int

// The outcomes.
const (
	Ahead     Outcome = iota // its day has not come
	Done                     // an activity of it was held
	CalledOff                // all its activities were cancelled
	Undone                   // its day has passed and nothing was held
)

// PlanRow is one line of the activity plan and what became of it.
type PlanRow struct {
	Line    *delivery.Programme
	Events  int64      // held, by the counting of DEFINITIONS 1.5
	Off     int64      // records cancelled
	Causes  []app.Code // why, each once
	Outcome Outcome
}

// PlanRows follow every line of the year's plan.
func (f *Facts) PlanRows() []PlanRow {
	rows := make([]PlanRow, len(f.Programmes))
	at := map[app.ID]int{}
	for i, line := range f.Programmes {
		rows[i].Line = line
		at[line.ID] = i
	}
	for _, a := range f.Activities {
		i, planned := at[a.Programme]
		switch {
		case a.Programme == "" || !planned:
			continue
		case counted(a, f.Elapsed()):
			events, _ := a.Events()
			rows[i].Events += events
			rows[i].Outcome = Done
		case a.Status == delivery.Cancelled:
			rows[i].Off++
			if a.Cause != "" && !app.Codes(rows[i].Causes).Has(a.Cause) {
				rows[i].Causes = append(rows[i].Causes, a.Cause)
			}
		}
	}
	for i, row := range rows {
		switch {
		case row.Outcome == Done:
		case row.Off > 0:
			rows[i].Outcome = CalledOff
		case row.Line.Due <= f.Last():
			rows[i].Outcome = Undone
		}
	}
	return rows
}

// CourseRow is a training course with its lessons of the year.
type CourseRow struct {
	Course   *delivery.Course
	Lessons  int64       // held in the year
	Before   int64       // held in the years before
	Attended app.Reading // person-times of the year's lessons, as far as filled
}

// CourseRows list the courses that began in the year or have lessons in it.
func (f *Facts) CourseRows() []CourseRow {
	own, before := map[app.ID]*CourseRow{}, map[app.ID]int64{}
	for _, c := range f.Courses {
		own[c.ID] = &CourseRow{Course: c}
	}
	for _, a := range f.Lessons {
		if a.Happened(f.Last()) {
			before[a.Course]++
		}
	}
	for _, a := range f.Held() {
		if row := own[a.Course]; row != nil {
			row.Lessons++
			row.Attended = plus(row.Attended, a.Attended)
		}
	}
	var rows []CourseRow
	for _, c := range f.Courses {
		row := own[c.ID]
		if row.Lessons > 0 || f.Elapsed().Holds(c.From) {
			row.Before = before[c.ID]
			rows = append(rows, *row)
		}
	}
	return rows
}

// CourseTotal adds courses up.
type CourseTotal struct {
	Lessons            int64
	Enrolled, Finished app.Reading
}

// CourseSum adds up the lessons of the year, who signed up and who finished.
func CourseSum(rows []CourseRow) CourseTotal {
	var sum CourseTotal
	for _, row := range rows {
		sum.Lessons += row.Lessons
		sum.Enrolled, sum.Finished = plus(sum.Enrolled, row.Course.Enrolled), plus(sum.Finished, row.Course.Finished)
	}
	return sum
}

// Asked are the rounds in which residents were asked, up to T.
func (f *Facts) Asked() []*delivery.Consultation {
	return sieve(f.Consultations, func(c *delivery.Consultation) bool { return f.Elapsed().Holds(c.Day) })
}

// plus adds what is known; a sum of nothing known stays unknown.
func plus(sum, n app.Reading) app.Reading {
	more, known := n.Known()
	if !known {
		return sum
	}
	return app.Number(sum.Or(0) + more)
}

// BookRows are the months of the book service up to T, and their sum; the stock is that of the last
// month, for it does not add up.
func (f *Facts) BookRows() (months []*delivery.Books, sum delivery.Books) {
	for _, b := range f.Books {
		if !f.Elapsed().Holds(app.Day(b.Month)) {
			continue
		}
		months = append(months, b)
		sum.Visits, sum.Cards, sum.Lent = plus(sum.Visits, b.Visits), plus(sum.Cards, b.Cards), plus(sum.Lent, b.Lent)
		sum.Returned, sum.Added = plus(sum.Returned, b.Returned), plus(sum.Added, b.Added)
		if _, known := b.Total.Known(); known {
			sum.Total = b.Total
		}
	}
	return months, sum
}

// PostRow is what volunteers did at one post.
type PostRow struct {
	Post   string
	Times  int
	People app.Reading // person-times, as far as filled
	Hours  app.Ratio   // persons times hours, of the rows that have both
	Timed  int         // how many have both
}

// PostRows add up the volunteering by post, in the order in which posts first appear, and altogether.
func (f *Facts) PostRows() (posts []PostRow, sum PostRow) {
	at := map[string]int{}
	sum.Hours = app.Whole(0)
	for _, v := range f.Volunteering {
		if !f.Elapsed().Holds(v.Day) {
			continue
		}
		i, known := at[string(v.Post)]
		if !known {
			i = len(posts)
			at[string(v.Post)] = i
			posts = append(posts, PostRow{Post: string(v.Post), Hours: app.Whole(0)})
		}
		each, filled := v.Hours.Ratio()
		people, counted := v.People.Known()
		for _, row := range []*PostRow{&posts[i], &sum} {
			row.Times++
			row.People = plus(row.People, v.People)
			if filled && counted {
				row.Timed++
				row.Hours = row.Hours.Plus(each.Times(app.Whole(people)))
			}
		}
	}
	return posts, sum
}

// BookingRow is how one space was booked.
type BookingRow struct {
	Space                        app.ID
	All, Used, Missed, Cancelled int
	People                       app.Reading // of the bookings that were used
}

// BookingRows add up the bookings by space, in the order of the spaces.
func (f *Facts) BookingRows() []BookingRow {
	own := map[app.ID]*BookingRow{}
	for _, b := range f.Bookings {
		if !f.Elapsed().Holds(b.Day) {
			continue
		}
		row := own[b.Space]
		if row == nil {
			row = &BookingRow{Space: b.Space}
			own[b.Space] = row
		}
		row.All++
		switch b.State {
		case delivery.Used:
			row.Used++
			row.People = plus(row.People, b.People)
		case delivery.Missed:
			row.Missed++
		case delivery.Cancelled:
			row.Cancelled++
		}
	}
	var rows []BookingRow
	for _, s := range f.Spaces {
		if row := own[s.ID]; row != nil {
			rows = append(rows, *row)
		}
	}
	return rows
}

// BrandRow is a brand and what was held under its name.
type BrandRow struct {
	Brand  *delivery.Brand
	Held   int         // records, by which C3.1 counts
	People app.Reading // person-times, as far as filled
}

// BrandRows list the brands.
func (f *Facts) BrandRows() []BrandRow {
	rows := make([]BrandRow, len(f.Brands))
	for i, b := range f.Brands {
		rows[i].Brand = b
		for _, a := range f.Held() {
			if a.Brand == b.ID {
				rows[i].Held++
				rows[i].People = plus(rows[i].People, a.Attended)
			}
		}
	}
	return rows
}
