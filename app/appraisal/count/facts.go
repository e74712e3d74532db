package count

import (
	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
	"guanyunbu/app/term"
)

// Facts are all records that one facility-year is judged by. They are read once; metrics are pure
// functions of them, so that a printed score can be computed again from the same facts.
type Facts struct {
	Pack       rulepack.Pack
	Terms      []rulepack.Term // of a year that several schemes judge, the last one's pack is Pack; else none
	Facility   *facility.Facility
	Year       int
	Today      app.Day
	Spaces     []*facility.Space
	Plans      []*facility.Plan
	Calendar   facility.Calendar
	Classes    []*facility.Class // of the catalogue version in force
	Statements []*facility.Statement
	Contracts  []*selection.Contract
	Targets    []*selection.Target
	Openings   []*delivery.Opening  // of the year, and the last day of the year before for its midnight
	Closures   []*delivery.Closure  // that touch the year
	Activities []*delivery.Activity // that begin in the year
	Prior      Prior

	Programmes    []*delivery.Programme // of the year's plan
	Reviews       []*delivery.Review    // up to the end of the year: one may cover what begins months later
	Courses       []*delivery.Course    // begun up to the end of the year
	Lessons       []*delivery.Activity  // of the years before, of courses that have lessons in this one
	Enrolments    []*delivery.Enrolment // up to the end of the year: what was kept too long stays to be purged
	Registrants   []*delivery.Registrant
	Books         []*delivery.Books
	Bookings      []*delivery.Booking
	Volunteering  []*delivery.Volunteering
	Brands        []*delivery.Brand
	Consultations []*delivery.Consultation
	Offers        []*delivery.Offer
	Communities   []*facility.Community // of the facility's street
	Assets        []*facility.Asset
	Stocktakes    []*facility.Stocktake
	Documents     []*facility.Document
	Displays      []*facility.Display
	Staff         []*team.Staff
	Attendance    []*team.Attendance
	Trainings     []*team.Training
	Proofs        map[string]map[app.ID]int // pieces of evidence by entity and record

	Valuations   []*claim.Valuation // what persons stated for the appraisal of the year
	GateChecks   []*claim.GateCheck
	Extras       []*claim.Extra
	Explanations []*claim.Explanation
	Peers        map[string][]app.Ratio // actuals of the facilities judged alike by metric, its own among them; only for ranks

	catalogue []*facility.Class // the classes of every version, for judging by another pack
	hours     delivery.Hours
	exempt    map[app.Day]bool
	happened  []*delivery.Activity // that count as held
	shelves   map[app.Code]*shelf  // the year's activities by class
	daily     []*delivery.Opening  // dated inside the elapsed days
	kept      [12]bool             // months in which anything was logged or held
	covers    map[app.ID][]form    // content reviews by the activity or course they cover
	names     map[app.ID]string    // of staff and assets, for records that have no name of their own
	shut      bool                 // approved closures took out every day to T: 不考核
	long      bool                 // an approved closure ran so long that yearly targets shrink
}

// Prior is what is asked of the year before.
type Prior struct {
	PersonTimes app.Ratio
	Known       bool
	Digital     app.Ratio // person-times over the net up to the same day

	ids map[app.ID]bool // of its records of services
}

// Prepare works out what several metrics share. Call it once after the facts are complete.
func (f *Facts) Prepare() {
	f.hours = delivery.HoursOf(f.Openings)
	f.exempt = delivery.ExemptDays(f.Closures, f.hours, f.Period())
	f.names, f.covers = f.named(), f.covering()
	f.sift()
	elapsed := f.Elapsed()
	f.shut = !elapsed.Empty() && f.exemptDays(elapsed) == elapsed.Days()
	f.long = delivery.LongestClosure(f.Closures, f.Period()) >= longClosure
}

// sift picks the activities and logs that count up to T.
func (f *Facts) sift() {
	f.shelve()
	elapsed := f.Elapsed()
	f.daily = make([]*delivery.Opening, 0, len(f.Openings))
	for _, o := range f.Openings {
		if elapsed.Holds(o.Day) {
			f.daily = append(f.daily, o)
			f.kept[o.Day.Month()-1] = true
		}
	}
}

// Period is the calendar year.
func (f *Facts) Period() app.Span { return app.YearSpan(f.Year) }

// Elapsed is the part of the year up to today; empty before it begins.
func (f *Facts) Elapsed() app.Span {
	return f.Period().Overlap(app.Span{From: f.Period().From, To: f.Today})
}

// Last is T: today, or the end of the period when that has passed.
func (f *Facts) Last() app.Day { return f.Elapsed().To }

// exemptDays counts the exempt days inside a span.
func (f *Facts) exemptDays(span app.Span) int {
	n := 0
	for d := range f.exempt {
		if span.Holds(d) {
			n++
		}
	}
	return n
}

// Held gives the activities that count as held, dated up to T.
func (f *Facts) Held() []*delivery.Activity { return f.happened }

// counted reports whether the activity is dated inside the elapsed days and counts as held.
func counted(a *delivery.Activity, elapsed app.Span) bool {
	return elapsed.Holds(a.Start) && a.Happened(elapsed.To)
}

// Logged gives the opening logs dated inside the elapsed period.
func (f *Facts) Logged() []*delivery.Opening { return f.daily }

// planned gives the stretches announced for a day.
func (f *Facts) planned(d app.Day) app.Segments {
	return facility.Planned(f.Plans, f.Calendar, d)
}

// plannedDays gives the elapsed days that the plan has hours on, exempt ones out.
func (f *Facts) plannedDays() []app.Day {
	var days []app.Day
	f.Elapsed().Each(func(d app.Day) {
		if !f.exempt[d] && len(f.planned(d)) > 0 {
			days = append(days, d)
		}
	})
	return days
}

// statement finds what the facility declared about a subject this year.
func (f *Facts) statement(kind app.Code, subject string) *facility.Statement {
	for _, s := range f.Statements {
		if s.Kind == kind && string(s.Subject) == subject && s.Year.Or(0) == int64(f.Year) {
			return s
		}
	}
	return nil
}

// statementRef names a statement with what it declares.
func (f *Facts) statementRef(s *facility.Statement) Ref {
	return tellerOf(f, facility.StatementEntity()).ref(s, term.TableStatement.Label(string(s.Kind)))
}

// declared finds what the facility declared this year without naming a subject.
func (f *Facts) declared(kind app.Code) *facility.Statement {
	for _, s := range f.Statements {
		if s.Kind == kind && s.Year.Or(0) == int64(f.Year) {
			return s
		}
	}
	return nil
}

// Proven reports whether a piece of evidence lies with the record.
func (f *Facts) Proven(entity string, id app.ID) bool { return f.Proofs[entity][id] > 0 }

// named gives the names by which records of other ledgers are recognised.
func (f *Facts) named() map[app.ID]string {
	names := make(map[app.ID]string, len(f.Staff)+len(f.Assets))
	for _, s := range f.Staff {
		names[s.ID] = string(s.Name)
	}
	for _, a := range f.Assets {
		names[a.ID] = string(a.Name)
	}
	return names
}

// item finds the indicator that a metric belongs to.
func (f *Facts) item(metric string) rulepack.Item {
	for i := range f.Pack.Items {
		if f.Pack.Items[i].Metric == metric {
			return f.Pack.Items[i]
		}
	}
	return rulepack.Item{}
}

// number gives a threshold that the pack sets on the indicator of a metric; a pack that says nothing,
// or nothing that can be counted with, means the usual one.
func (f *Facts) number(metric, name string, usual app.Ratio) app.Ratio {
	if n, ok := f.item(metric).Number(name, f.Facility.Type); ok && n.Sign() > 0 {
		return n
	}
	return usual
}

// Under gives the same facts to be judged by another pack.
func (f *Facts) Under(pack rulepack.Pack) *Facts {
	other := *f
	other.Pack, other.Terms = pack, nil
	if f.catalogue != nil {
		other.Classes = inForce(f.catalogue, catalogueOf(f.Facility, pack), f.Period())
	}
	other.Prepare()
	return &other
}
