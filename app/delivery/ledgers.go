package delivery

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// openPlans opens the ledgers of what is planned, reviewed and taught.
func (d *Desk) openPlans(store ledger.Store) {
	d.Brands = ledger.NewBook(BrandEntity(), store, ledger.Rules[Brand]{
		Check: func(b *Brand) ([]app.Finding, error) { return CheckBrand(b, d.today()), nil },
		Leave: func(b *Brand) error { return free(d.Activities, "brand", use{b.ID, string(b.Name)}) },
	})
	d.Programmes = ledger.NewBook(ProgrammeEntity(), store, ledger.Rules[Programme]{
		Prime: func(p *Programme) { p.Year = app.Number(int64(d.today().Year())) },
		Check: func(p *Programme) ([]app.Finding, error) { return CheckProgramme(p), nil },
		Leave: func(p *Programme) error { return free(d.Activities, "programme", use{p.ID, string(p.Name)}) },
	})
	d.Courses = ledger.NewBook(CourseEntity(), store, ledger.Rules[Course]{
		Prime: func(c *Course) { c.Class, c.Service = Training, "free" },
		Check: func(c *Course) ([]app.Finding, error) { return CheckCourse(c), nil },
		Leave: d.leaveCourse,
	})
	d.Reviews = ledger.NewBook(ReviewEntity(), store, ledger.Rules[Review]{
		Prime: func(r *Review) { r.Day, r.Verdict = d.today(), Passed },
		Check: d.checkReview,
	})
}

// openRegisters opens the ledgers of who signed up.
func (d *Desk) openRegisters(store ledger.Store) {
	d.Enrolments = ledger.NewBook(EnrolmentEntity(), store, ledger.Rules[Enrolment]{
		Prime: func(e *Enrolment) { e.Day, e.Mode = d.today(), CountOnly },
		Check: d.checkEnrolment,
		Leave: func(e *Enrolment) error { return free(d.Registrants, "enrolment", use{e.ID, string(e.Name)}) },
	})
	d.Registrants = ledger.NewBook(RegistrantEntity(), store, ledger.Rules[Registrant]{
		Prime: func(r *Registrant) { r.Day, r.State = d.today(), SignedUp },
		Check: d.checkRegistrant,
	})
}

// openServices opens the ledgers of the services beside the activities.
func (d *Desk) openServices(store ledger.Store) {
	d.Books = ledger.NewBook(BooksEntity(), store, ledger.Rules[Books]{
		Prime: func(b *Books) { b.Month = app.MonthOf(d.today()) },
		Check: d.checkBooks,
	})
	d.Bookings = ledger.NewBook(BookingEntity(), store, ledger.Rules[Booking]{
		Prime: func(b *Booking) { b.Day, b.State = d.today(), Booked },
		Check: d.checkBooking,
	})
	d.Volunteering = ledger.NewBook(VolunteeringEntity(), store, ledger.Rules[Volunteering]{
		Prime: func(v *Volunteering) { v.Day = d.today() },
		Check: func(v *Volunteering) ([]app.Finding, error) { return CheckVolunteering(v, d.today()), nil },
	})
	d.Consultations = ledger.NewBook(ConsultationEntity(), store, ledger.Rules[Consultation]{
		Prime: func(c *Consultation) { c.Day = d.today() },
		Check: func(c *Consultation) ([]app.Finding, error) { return CheckConsultation(c, d.today()), nil },
	})
	d.Offers = ledger.NewBook(OfferEntity(), store, ledger.Rules[Offer]{
		Prime: func(o *Offer) { o.Kind, o.From = "free", d.today() },
		Check: d.checkOffer,
	})
}

// use names a record that others may point to.
type use struct {
	id   app.ID
	name string
}

// free refuses to let a record go while others point to it: they would point to nothing.
func free[T any](book *ledger.Book[T], key string, u use) error {
	n, err := book.Count(ledger.Query{Filters: []ledger.Filter{{Key: key, Values: []string{string(u.id)}}}})
	if err != nil || n == 0 {
		return err
	}
	return app.Fail(app.Conflict, fmt.Sprintf(term.SayInUse, u.name, n, book.Shape().Term.Label), nil)
}

func (d *Desk) leaveCourse(c *Course) error {
	u := use{c.ID, string(c.Name)}
	if err := free(d.Activities, "course", u); err != nil {
		return err
	}
	if err := free(d.Enrolments, "course", u); err != nil {
		return err
	}
	return free(d.Reviews, "courses", u)
}

func (d *Desk) leaveActivity(a *Activity) error {
	u := use{a.ID, string(a.Name)}
	if err := free(d.Enrolments, "activity", u); err != nil {
		return err
	}
	if err := free(d.Volunteering, "activity", u); err != nil {
		return err
	}
	return free(d.Reviews, "activities", u)
}

func (d *Desk) checkReview(r *Review) ([]app.Finding, error) {
	var activities []*Activity
	for _, covered := range r.Activities {
		a, err := d.Activities.One(covered.ID)
		if err != nil {
			return nil, err
		}
		activities = append(activities, a)
	}
	var courses []*Course
	for _, covered := range r.Courses {
		c, err := d.Courses.One(covered.ID)
		if err != nil {
			return nil, err
		}
		courses = append(courses, c)
	}
	return CheckReview(r, d.today(), activities, courses), nil
}

func (d *Desk) checkEnrolment(e *Enrolment) ([]app.Finding, error) {
	persons := 0
	if e.ID != "" {
		var err error
		kept := []ledger.Filter{{Key: "enrolment", Values: []string{string(e.ID)}}, {Key: "purgedOn", Blank: true}}
		if persons, err = d.Registrants.Count(ledger.Query{Filters: kept}); err != nil {
			return nil, err
		}
	}
	return CheckEnrolment(e, d.today(), int64(persons)), nil
}

func (d *Desk) checkRegistrant(r *Registrant) ([]app.Finding, error) {
	var list *Enrolment
	if r.Enrolment != "" {
		var err error
		if list, err = d.Enrolments.One(r.Enrolment); err != nil {
			return nil, err
		}
	}
	return CheckRegistrant(r, d.today(), list), nil
}

func (d *Desk) checkBooks(b *Books) ([]app.Finding, error) {
	first := app.Day(b.Month)
	same, err := d.Books.Find(ledger.Query{Facility: b.Facility, Span: app.Span{From: first, To: first}})
	if err != nil {
		return nil, err
	}
	return CheckBooks(b, d.today(), same), nil
}

func (d *Desk) checkOffer(o *Offer) ([]app.Finding, error) {
	same, err := d.Offers.Find(ledger.Query{Facility: o.Facility, Filters: []ledger.Filter{{Key: "code", Values: []string{string(o.Code)}}}})
	if err != nil {
		return nil, err
	}
	return CheckOffer(o, same), nil
}

// longestRun is how many days before a booking an activity may have begun and still fill the space.
const longestRun = 60

func (d *Desk) checkBooking(b *Booking) ([]app.Finding, error) {
	taken := Taken{Today: d.today()}
	if b.Space == "" || b.Day == "" {
		return CheckBooking(b, taken), nil
	}
	var err error
	if taken.Space, err = d.facility.Spaces.One(b.Space); err != nil {
		return nil, err
	}
	here := []ledger.Filter{{Key: "space", Values: []string{string(b.Space)}}}
	day := app.Span{From: b.Day, To: b.Day}
	if taken.Bookings, err = d.Bookings.Find(ledger.Query{Filters: here, Span: day}); err != nil {
		return nil, err
	}
	if taken.Activities, err = d.Activities.Find(ledger.Query{Filters: here, Span: day}); err != nil {
		return nil, err
	}
	lasting := append(here, ledger.Filter{Key: "end", From: string(b.Day)})
	before := app.Span{From: b.Day.Add(-longestRun), To: b.Day.Add(-1)}
	running, err := d.Activities.Find(ledger.Query{Filters: lasting, Span: before})
	if err != nil {
		return nil, err
	}
	taken.Activities = append(taken.Activities, running...)
	if taken.Openings, err = d.Openings.Find(ledger.Query{Facility: b.Facility, Span: day}); err != nil {
		return nil, err
	}
	return CheckBooking(b, taken), nil
}
