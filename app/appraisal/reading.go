package appraisal

import (
	"slices"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
)

// take reads one ledger into the facts.
func take[T any](rows *[]*T, book *ledger.Book[T], q ledger.Query) func() error {
	return func() (err error) {
		*rows, err = book.Find(q)
		return err
	}
}

// readLedgers reads the ledgers beside the daily log, one query each.
func (d *Desk) readLedgers(f *Facts, id app.ID) error {
	period := f.Period()
	here := ledger.Query{Facility: id}
	within := ledger.Query{Facility: id, Span: period}
	until := ledger.Query{Facility: id, Span: app.Span{To: period.To}}
	thisYear := ledger.Query{Facility: id, Filters: []ledger.Filter{{Key: "year", Values: []string{strconv.Itoa(f.Year)}}}}
	for _, read := range []func() error{
		take(&f.Programmes, d.delivery.Programmes, thisYear),
		take(&f.Reviews, d.delivery.Reviews, until),
		take(&f.Courses, d.delivery.Courses, until),
		take(&f.Enrolments, d.delivery.Enrolments, until),
		take(&f.Registrants, d.delivery.Registrants, until),
		take(&f.Books, d.delivery.Books, within),
		take(&f.Bookings, d.delivery.Bookings, within),
		take(&f.Volunteering, d.delivery.Volunteering, within),
		take(&f.Brands, d.delivery.Brands, here),
		take(&f.Consultations, d.delivery.Consultations, within),
		take(&f.Offers, d.delivery.Offers, here),
		take(&f.Communities, d.facility.Communities, ledger.Query{}),
		take(&f.Assets, d.facility.Assets, here),
		take(&f.Stocktakes, d.facility.Stocktakes, within),
		take(&f.Documents, d.facility.Documents, here),
		take(&f.Displays, d.facility.Displays, within),
		take(&f.Staff, d.team.Staff, here),
		take(&f.Attendance, d.team.Attendance, within),
		take(&f.Trainings, d.team.Trainings, within),
	} {
		if err := read(); err != nil {
			return err
		}
	}
	street := f.Facility.Street
	f.Communities = sieve(f.Communities, func(c *facility.Community) bool { return street == "" || c.Street == street })
	return d.readLessons(f, id)
}

// readLessons reads the earlier lessons of the courses that have lessons this year: a course counts in
// the year of its first one.
func (d *Desk) readLessons(f *Facts, id app.ID) (err error) {
	var courses []string
	for _, a := range f.Activities {
		if a.Course != "" && !slices.Contains(courses, string(a.Course)) {
			courses = append(courses, string(a.Course))
		}
	}
	if len(courses) == 0 {
		return nil
	}
	before := app.Span{To: f.Period().From.Add(-1)}
	f.Lessons, err = d.delivery.Activities.Find(ledger.Query{Facility: id, Span: before, Filters: []ledger.Filter{{Key: "course", Values: courses}}})
	return err
}

// readProofs asks with which records evidence lies, ledger by ledger, where a rule asks for it.
func (d *Desk) readProofs(f *Facts, _ app.ID) error {
	if d.proof == nil {
		return nil
	}
	f.Proofs = map[string]map[app.ID]int{}
	for entity, ids := range map[string][]app.ID{
		"activity":  idsOf(f.Activities, func(a *delivery.Activity) app.ID { return a.ID }),
		"closure":   idsOf(f.Closures, func(c *delivery.Closure) app.ID { return c.ID }),
		"course":    idsOf(f.Courses, func(c *delivery.Course) app.ID { return c.ID }),
		"display":   idsOf(f.Displays, func(c *facility.Display) app.ID { return c.ID }),
		"statement": idsOf(f.Statements, func(s *facility.Statement) app.ID { return s.ID }),
	} {
		if len(ids) == 0 {
			continue
		}
		found, err := d.proof(entity, ids)
		if err != nil {
			return err
		}
		f.Proofs[entity] = found
	}
	return nil
}

func idsOf[T any](rows []*T, id func(*T) app.ID) []app.ID {
	ids := make([]app.ID, len(rows))
	for i, rec := range rows {
		ids[i] = id(rec)
	}
	return ids
}
