package delivery

import (
	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
)

// Desk is what the outside may ask about services.
type Desk struct {
	Brands        *ledger.Book[Brand]
	Programmes    *ledger.Book[Programme]
	Courses       *ledger.Book[Course]
	Activities    *ledger.Book[Activity]
	Openings      *ledger.Book[Opening]
	Closures      *ledger.Book[Closure]
	Reviews       *ledger.Book[Review]
	Enrolments    *ledger.Book[Enrolment]
	Registrants   *ledger.Book[Registrant]
	Books         *ledger.Book[Books]
	Bookings      *ledger.Book[Booking]
	Volunteering  *ledger.Book[Volunteering]
	Consultations *ledger.Book[Consultation]
	Offers        *ledger.Book[Offer]

	facility  *facility.Desk
	selection *selection.Desk
	today     func() app.Day
}

// Beside are the neighbouring desks that 用 asks.
type Beside struct {
	Facility  *facility.Desk
	Selection *selection.Desk
	Today     func() app.Day
}

// NewDesk opens the ledgers of 用 over a store.
func NewDesk(store ledger.Store, beside Beside) *Desk {
	d := &Desk{facility: beside.Facility, selection: beside.Selection, today: beside.Today}
	d.Activities = ledger.NewBook(ActivityEntity(), store, ledger.Rules[Activity]{
		Prime: func(a *Activity) {
			a.Status, a.Service, a.Sessions, a.Start = Held, "free", app.Number(1), d.today()
		},
		Check: d.checkActivity,
		Leave: d.leaveActivity,
		Twins: true, // a series may hold two of one name on one day: its own rule compares the hour
	})
	d.Openings = ledger.NewBook(OpeningEntity(), store, ledger.Rules[Opening]{
		Prime: func(o *Opening) { o.Day = d.today() },
		Check: d.checkOpening,
	})
	d.Closures = ledger.NewBook(ClosureEntity(), store, ledger.Rules[Closure]{
		Prime: func(c *Closure) { c.Sudden, c.Exempt = app.No, app.No },
		Check: func(c *Closure) ([]app.Finding, error) { return CheckClosure(c), nil },
	})
	d.openPlans(store)
	d.openRegisters(store)
	d.openServices(store)
	return d
}

func (d *Desk) checkActivity(a *Activity) ([]app.Finding, error) {
	around := Around{Today: d.today()}
	var err error
	if a.Space != "" {
		if around.Space, err = d.facility.Spaces.One(a.Space); err != nil {
			return nil, err
		}
	}
	if a.Programme != "" {
		if around.Programme, err = d.Programmes.One(a.Programme); err != nil {
			return nil, err
		}
	}
	if a.Course != "" {
		if around.Course, err = d.Courses.One(a.Course); err != nil {
			return nil, err
		}
	}
	day := app.Span{From: a.Start, To: a.Start}
	if around.SameDay, err = d.Activities.Find(ledger.Query{Facility: a.Facility, Span: day}); err != nil {
		return nil, err
	}
	if around.Contracts, err = d.selection.ContractsOf(a.Facility); err != nil {
		return nil, err
	}
	return CheckActivity(a, around), nil
}

func (d *Desk) checkOpening(o *Opening) ([]app.Finding, error) {
	day := app.Span{From: o.Day, To: o.Day}
	sameDay, err := d.Openings.Find(ledger.Query{Facility: o.Facility, Span: day})
	if err != nil {
		return nil, err
	}
	closures, err := d.Closures.Find(ledger.Query{Facility: o.Facility, Span: app.Span{To: o.Day}})
	if err != nil {
		return nil, err
	}
	return CheckOpening(o, d.today(), sameDay, closures), nil
}
