package office

import (
	"time"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/steer"
	"guanyunbu/app/team"
)

// Office holds the desks.
type Office struct {
	Account   *account.Desk
	Facility  *facility.Desk
	Team      *team.Desk
	Selection *selection.Desk
	Delivery  *delivery.Desk
	Claims    *claim.Desk
	Appraisal *appraisal.Desk
	Rounds    *round.Desk
	Steer     *steer.Desk
	Rulepack  *rulepack.Desk
	Library   ledger.Library

	setting Setting
	store   ledger.Store
	history History
	proof   count.Proof
	clock   func() time.Time
}

// Setting is what an office is opened with.
type Setting struct {
	Store   ledger.Store
	Pack    rulepack.Pack   // judges where no scheme says otherwise; the first of Packs when not given
	Packs   []rulepack.Pack // ship with the program
	Reader  rulepack.Reader // of the packs in the book; nil when there can be none
	Rights  account.Rights
	Hasher  account.Hasher
	Clock   func() time.Time // local time; tests and the sample book set their own
	History History          // of the store, so that operations can be taken back; nil when it has none
	Proof   count.Proof      // counts the evidence of records; nil when nothing is known of it
}

// Open puts the desks over the store. Every write of every desk first asks whether the person at
// the desk may do it, and whether the year is still open.
func Open(s Setting) *Office {
	if s.Pack.Code == "" && len(s.Packs) > 0 {
		s.Pack = s.Packs[0]
	}
	if len(s.Packs) == 0 {
		s.Packs = []rulepack.Pack{s.Pack}
	}
	o := &Office{setting: s, clock: s.Clock, history: s.History, proof: s.Proof}
	store := guarded{Store: s.Store, office: o}
	o.store = store
	o.Account = account.NewDesk(store, s.Rights, s.Hasher)
	o.Facility = facility.NewDesk(store)
	o.Team = team.NewDesk(store)
	o.Selection = selection.NewDesk(store)
	o.Delivery = delivery.NewDesk(store, delivery.Beside{Facility: o.Facility, Selection: o.Selection, Today: o.Today})
	o.Claims = claim.NewDesk(store)
	o.Rulepack = rulepack.NewDesk(store, s.Packs, s.Reader)
	o.Appraisal = appraisal.NewDesk(s.Pack, appraisal.Beside{Facility: o.Facility, Selection: o.Selection, Delivery: o.Delivery, Team: o.Team, Claims: o.Claims, Schemes: o.Rulepack.Terms, Proof: s.Proof, Today: o.Today, Stamp: stampOf(s.Store), LookBack: o.lookingBack()})
	o.openRounds(s.Reader)
	o.Steer = steer.NewDesk(o.Appraisal, o.Rounds)
	o.Library = o.open(ledger.Library{
		o.Account.People.Sheet(), o.Facility.Holidays.Sheet(), o.Facility.Facilities.Sheet(), o.Facility.Communities.Sheet(), o.Facility.Spaces.Sheet(),
		o.Facility.Plans.Sheet(), o.Facility.Classes.Sheet(), o.Facility.Statements.Sheet(),
		o.Facility.Assets.Sheet(), o.Facility.Stocktakes.Sheet(), o.Facility.Documents.Sheet(), o.Facility.Displays.Sheet(),
		o.Facility.Locks.Sheet(), o.Team.Staff.Sheet(), o.Team.Attendance.Sheet(), o.Team.Trainings.Sheet(), o.Selection.Operators.Sheet(),
		o.Selection.Contracts.Sheet(), o.Selection.Targets.Sheet(), o.Delivery.Brands.Sheet(), o.Delivery.Programmes.Sheet(),
		o.Delivery.Courses.Sheet(), o.Delivery.Activities.Sheet(), o.Delivery.Openings.Sheet(), o.Delivery.Closures.Sheet(),
		o.Delivery.Reviews.Sheet(), o.Delivery.Enrolments.Sheet(), o.Delivery.Registrants.Sheet(), o.Delivery.Books.Sheet(),
		o.Delivery.Bookings.Sheet(), o.Delivery.Volunteering.Sheet(), o.Delivery.Consultations.Sheet(), o.Delivery.Offers.Sheet(),
		o.Rulepack.Schemes.Sheet(), o.Rulepack.Activations.Sheet(),
		o.Claims.Gates.Sheet(), o.Claims.Extras.Sheet(), o.Claims.Valuations.Sheet(), o.Claims.Explanations.Sheet(),
		o.Rounds.Rounds.Sheet(), o.Rounds.Marks.Sheet(), o.Rounds.Editions.Sheet(), o.Rounds.Outcomes.Sheet(),
	})
	return o
}

// stampOf gives what counts the writes of a store; none when it does not count.
func stampOf(store ledger.Store) func() int64 {
	if counted, counts := store.(interface{ Stamp() int64 }); counts {
		return counted.Stamp
	}
	return nil
}

// Store is the store of the desks: for those who write records of several ledgers in one operation.
// It asks before it writes, as the desks do.
func (o *Office) Store() ledger.Store { return o.store }

// Today is the day on the office's clock.
func (o *Office) Today() app.Day { return app.DayAt(o.clock()) }

// Evidence counts the pieces of evidence of every record of a ledger that has any; none when nothing
// is known of evidence.
func (o *Office) Evidence(entity string) (map[app.ID]int, error) {
	if o.proof == nil {
		return nil, nil
	}
	return o.proof(entity, nil)
}

// Op names an operation of a person, stamped with the office's clock.
func (o *Office) Op(name, person string) app.Op {
	return app.Op{Name: name, Person: person, At: o.clock().Format("2006-01-02 15:04:05")}
}
