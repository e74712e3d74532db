package count

import (
	"slices"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
)

// readings read ledgers into facts, by entity.
type readings map[string]func() error

// take reads one ledger into the facts.
func take[T any](all readings, rows *[]*T, book *ledger.Book[T], q ledger.Query) {
	all[book.Shape().Key] = func() (err error) {
		*rows, err = book.Find(q)
		return err
	}
}

// readings read the ledgers beside the daily log, one query each.
func (r *Reader) readings(f *Facts, id app.ID) readings {
	all := readings{}
	period := f.Period()
	here := ledger.Query{Facility: id}
	within := ledger.Query{Facility: id, Span: period}
	until := ledger.Query{Facility: id, Span: app.Span{To: period.To}}
	thisYear := ledger.Query{Facility: id, Filters: []ledger.Filter{{Key: "year", Values: []string{strconv.Itoa(f.Year)}}}}
	take(all, &f.Spaces, r.Facility.Spaces, here)
	take(all, &f.Plans, r.Facility.Plans, here)
	take(all, &f.Statements, r.Facility.Statements, here)
	take(all, &f.Programmes, r.Delivery.Programmes, thisYear)
	take(all, &f.Reviews, r.Delivery.Reviews, until)
	take(all, &f.Courses, r.Delivery.Courses, until)
	take(all, &f.Enrolments, r.Delivery.Enrolments, until)
	take(all, &f.Registrants, r.Delivery.Registrants, until)
	take(all, &f.Books, r.Delivery.Books, within)
	take(all, &f.Bookings, r.Delivery.Bookings, within)
	take(all, &f.Volunteering, r.Delivery.Volunteering, within)
	take(all, &f.Brands, r.Delivery.Brands, here)
	take(all, &f.Consultations, r.Delivery.Consultations, within)
	take(all, &f.Offers, r.Delivery.Offers, here)
	take(all, &f.Assets, r.Facility.Assets, here)
	take(all, &f.Stocktakes, r.Facility.Stocktakes, within)
	take(all, &f.Documents, r.Facility.Documents, here)
	take(all, &f.Displays, r.Facility.Displays, within)
	take(all, &f.Staff, r.Team.Staff, here)
	take(all, &f.Attendance, r.Team.Attendance, within)
	take(all, &f.Trainings, r.Team.Trainings, within)
	all["community"] = func() error { return r.readCommunities(f) }
	return all
}

// readLedgers reads the ledgers beside the daily log.
func (r *Reader) readLedgers(f *Facts, id app.ID) error {
	for _, read := range r.readings(f, id) {
		if err := read(); err != nil {
			return err
		}
	}
	return r.readLessons(f, id)
}

// readCommunities reads the communities of the facility's street.
func (r *Reader) readCommunities(f *Facts) error {
	all, err := r.Facility.Communities.Find(ledger.Query{})
	street := f.Facility.Street
	f.Communities = sieve(all, func(c *facility.Community) bool { return street == "" || c.Street == street })
	return err
}

// readLessons reads the earlier lessons of the courses that have lessons this year: a course counts in
// the year of its first one.
func (r *Reader) readLessons(f *Facts, id app.ID) (err error) {
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
	f.Lessons, err = r.Delivery.Activities.Find(ledger.Query{Facility: id, Span: before, Filters: []ledger.Filter{{Key: "course", Values: courses}}})
	return err
}

// readProofs asks with which records evidence lies, ledger by ledger, where a rule asks for it.
func (r *Reader) readProofs(f *Facts, _ app.ID) error {
	if r.Proof == nil {
		return nil
	}
	f.Proofs = map[string]map[app.ID]int{}
	for entity, ids := range f.provable() {
		if len(ids) == 0 {
			continue
		}
		found, err := r.Proof(entity, ids)
		if err != nil {
			return err
		}
		f.Proofs[entity] = found
	}
	return nil
}

// provable lists the records of which a rule asks whether evidence lies with them.
func (f *Facts) provable() map[string][]app.ID {
	return map[string][]app.ID{
		"activity":  idsOf(f.Activities, func(a *delivery.Activity) app.ID { return a.ID }),
		"closure":   idsOf(f.Closures, func(c *delivery.Closure) app.ID { return c.ID }),
		"course":    idsOf(f.Courses, func(c *delivery.Course) app.ID { return c.ID }),
		"display":   idsOf(f.Displays, func(c *facility.Display) app.ID { return c.ID }),
		"valuation": idsOf(f.Valuations, func(v *claim.Valuation) app.ID { return v.ID }),
		"extra":     idsOf(f.Extras, func(e *claim.Extra) app.ID { return e.ID }),
		"statement": idsOf(f.Statements, func(s *facility.Statement) app.ID { return s.ID }),
	}
}

func idsOf[T any](rows []*T, id func(*T) app.ID) []app.ID {
	ids := make([]app.ID, len(rows))
	for i, rec := range rows {
		ids[i] = id(rec)
	}
	return ids
}
