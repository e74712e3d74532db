package count

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/term"
)

// elapsed keeps the records of a ledger that are dated in the elapsed days.
func elapsed[T any](rows func(*Facts) []*T, day func(*T) app.Day) func(*Facts) []*T {
	return func(f *Facts) []*T {
		return sieve(rows(f), func(rec *T) bool { return f.Elapsed().Holds(day(rec)) })
	}
}

// readingSources are the values that books, bookings and the communities give.
func readingSources() map[string]source {
	all := ofLedger(term.EntityBooks.Key, map[string]Metric{
		"books.lent":     books(func(b *delivery.Books) app.Reading { return b.Lent }),
		"books.returned": books(func(b *delivery.Books) app.Reading { return b.Returned }),
		"books.cards":    books(func(b *delivery.Books) app.Reading { return b.Cards }),
		"books.visits":   books(func(b *delivery.Books) app.Reading { return b.Visits }),
		"books.added":    books(func(b *delivery.Books) app.Reading { return b.Added }),
		"books.stock":    bookStock,
		"books.months":   bookMonths().read,
		"books.turnover": over(books(func(b *delivery.Books) app.Reading { return b.Lent }), bookStock),
	})
	for key, read := range map[string]Metric{
		"booking.all":    bookings("").read,
		"booking.used":   bookings(delivery.Used).read,
		"booking.missed": bookings(delivery.Missed).read,
		"booking.people": bookedPeople,
		"booking.hours":  bookedHours,
		"booking.kept":   over(bookings(delivery.Used).read, bookings(delivery.Used, delivery.Missed).read),
	} {
		all[key] = source{term.EntityBooking.Key, read}
	}
	communities := tally[facility.Community]{entity: facility.CommunityEntity, within: func(f *Facts) []*facility.Community { return f.Communities }}
	all["community.count"] = source{term.EntityCommunity.Key, communities.read}
	return all
}

func bookMonths() tally[delivery.Books] {
	return tally[delivery.Books]{
		entity: delivery.BooksEntity,
		within: elapsed(func(f *Facts) []*delivery.Books { return f.Books }, func(b *delivery.Books) app.Day { return app.Day(b.Month) }),
	}
}

func books(count func(*delivery.Books) app.Reading) Metric {
	t := bookMonths()
	t.adds = func(_ *Facts, b *delivery.Books) (number, bool) { return counts(count(b)) }
	return t.read
}

// bookStock is the stock of the last month in which it was written: it does not add up.
func bookStock(f *Facts) Measure {
	var last app.Month
	months := bookMonths()
	for _, b := range months.within(f) {
		if isKnown(b.Total) {
			last = max(last, b.Month)
		}
	}
	months.keeps = func(_ *Facts, b *delivery.Books) bool { return b.Month >= last }
	months.adds = func(_ *Facts, b *delivery.Books) (number, bool) { return counts(b.Total) }
	return months.read(f)
}

// bookings are those that came to one of the states, all when none is named.
func bookings(states ...app.Code) tally[delivery.Booking] {
	return tally[delivery.Booking]{
		entity: delivery.BookingEntity,
		within: elapsed(func(f *Facts) []*delivery.Booking { return f.Bookings }, func(b *delivery.Booking) app.Day { return b.Day }),
		keeps:  func(_ *Facts, b *delivery.Booking) bool { return states[0] == "" || app.Codes(states).Has(b.State) },
	}
}

func bookedPeople(f *Facts) Measure {
	t := bookings(delivery.Used)
	t.adds = func(_ *Facts, b *delivery.Booking) (number, bool) { return counts(b.People) }
	return t.read(f)
}

func bookedHours(f *Facts) Measure {
	t := bookings(delivery.Used)
	t.adds = func(_ *Facts, b *delivery.Booking) (number, bool) {
		var minutes int64
		for _, s := range app.MergeIntervals(b.Segments.Intervals()) {
			minutes += int64(s.To - s.From)
		}
		return app.Frac(minutes, 60), len(b.Segments) > 0
	}
	return t.read(f)
}

// learningSources are the values that courses, registers and consultations give.
func learningSources() map[string]source {
	all := ofLedger(term.EntityCourse.Key, map[string]Metric{
		"course.begun":      courses(nil, nil),
		"course.enrolled":   courses(nil, func(c *delivery.Course) app.Reading { return c.Enrolled }),
		"course.finished":   courses(nil, func(c *delivery.Course) app.Reading { return c.Finished }),
		"course.finishRate": over(courses(bothFilled, func(c *delivery.Course) app.Reading { return c.Finished }), courses(bothFilled, func(c *delivery.Course) app.Reading { return c.Enrolled })),
	})
	enrolments := tally[delivery.Enrolment]{
		entity: delivery.EnrolmentEntity,
		within: elapsed(func(f *Facts) []*delivery.Enrolment { return f.Enrolments }, func(e *delivery.Enrolment) app.Day { return e.Day }),
	}
	all["enrolment.count"] = source{term.EntityEnrolment.Key, enrolments.read}
	enrolments.adds = func(_ *Facts, e *delivery.Enrolment) (number, bool) { return counts(e.Count) }
	all["enrolment.people"] = source{term.EntityEnrolment.Key, enrolments.read}
	asked := tally[delivery.Consultation]{entity: delivery.ConsultationEntity, within: (*Facts).Asked}
	all["consultation.count"] = source{term.EntityConsultation.Key, asked.read}
	people, minuted := asked, asked
	people.adds = func(_ *Facts, c *delivery.Consultation) (number, bool) { return counts(c.People) }
	minuted.keeps = func(_ *Facts, c *delivery.Consultation) bool { return c.Minutes != "" }
	all["consultation.people"] = source{term.EntityConsultation.Key, people.read}
	all["consultation.minuted"] = source{term.EntityConsultation.Key, minuted.read}
	return all
}

// courses adds something up over the courses that began in the elapsed days.
func courses(is func(*delivery.Course) bool, count func(*delivery.Course) app.Reading) Metric {
	t := tally[delivery.Course]{
		entity: delivery.CourseEntity,
		within: elapsed(func(f *Facts) []*delivery.Course { return f.Courses }, func(c *delivery.Course) app.Day { return c.From }),
	}
	if is != nil {
		t.keeps = func(_ *Facts, c *delivery.Course) bool { return is(c) }
	}
	if count != nil {
		t.adds = func(_ *Facts, c *delivery.Course) (number, bool) { return counts(count(c)) }
	}
	return t.read
}

func bothFilled(c *delivery.Course) bool { return isKnown(c.Enrolled) && isKnown(c.Finished) }
