package count

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
)

// pile is the records of one ledger among the facts, whatever their type.
type pile interface {
	without(id app.ID)
	madeAfter(day app.Day)
	audit(a *audit)
	odd(f *Facts) []Confirmed
	key() string
	freeze() iceLedger
	thaw(l iceLedger) error
}

// stack is the pile of records of T.
type stack[T any] struct {
	rows   *[]*T
	entity field.Entity[T]
	counts func(*T) bool         // whether A4.1 counts the record; nil for none of the ledger
	owes   func(*T) bool         // whether more than the required fields is asked of it; nil for always
	covers func(*T) []Ref        // records that stand in for fields of it; nil for none
	stands func(key string) bool // which fields these stand in for
}

// kept is a ledger that A4.1 does not count: what the facility has, not what it does in the year.
func kept[T any](rows *[]*T, entity field.Entity[T]) *stack[T] {
	return &stack[T]{rows: rows, entity: entity}
}

// dated is a ledger that A4.1 counts by the day of its records.
func dated[T any](rows *[]*T, entity field.Entity[T], span app.Span) *stack[T] {
	s := kept(rows, entity)
	day, _ := fieldOf(entity, entity.DayKey)
	s.counts = func(rec *T) bool { return span.Holds(app.Day(day.At(rec).Text())) }
	return s
}

// yearly is a ledger that A4.1 counts by the year its records declare.
func yearly[T any](rows *[]*T, entity field.Entity[T], in func(*T) bool) *stack[T] {
	s := kept(rows, entity)
	s.counts = in
	return s
}

// ledgers lists every ledger of the facts; a new one is one line here and one in Reader.readings.
func (f *Facts) ledgers() []pile {
	elapsed := f.Elapsed()
	activities := kept(&f.Activities, delivery.ActivityEntity())
	activities.counts = func(a *delivery.Activity) bool { return a.Facility == f.Facility.ID && elapsed.Holds(a.Start) }
	activities.owes, activities.covers, activities.stands = owing, f.reviewRefs, reviewField
	thisYear := func(year app.Reading) bool { return !elapsed.Empty() && year.Or(0) == int64(f.Year) }
	return []pile{
		kept(&f.Spaces, facility.SpaceEntity()), kept(&f.Plans, facility.PlanEntity()), kept(&f.Classes, facility.ClassEntity()),
		kept(&f.Statements, facility.StatementEntity()), kept(&f.Contracts, selection.ContractEntity()), kept(&f.Targets, selection.TargetEntity()),
		activities,
		kept(&f.Lessons, delivery.ActivityEntity()),
		dated(&f.Openings, delivery.OpeningEntity(), elapsed),
		dated(&f.Closures, delivery.ClosureEntity(), elapsed),
		yearly(&f.Programmes, delivery.ProgrammeEntity(), func(p *delivery.Programme) bool { return thisYear(p.Year) }),
		dated(&f.Reviews, delivery.ReviewEntity(), elapsed),
		dated(&f.Courses, delivery.CourseEntity(), elapsed),
		dated(&f.Enrolments, delivery.EnrolmentEntity(), elapsed),
		dated(&f.Registrants, delivery.RegistrantEntity(), elapsed),
		dated(&f.Books, delivery.BooksEntity(), elapsed),
		dated(&f.Bookings, delivery.BookingEntity(), elapsed),
		dated(&f.Volunteering, delivery.VolunteeringEntity(), elapsed),
		kept(&f.Brands, delivery.BrandEntity()),
		dated(&f.Consultations, delivery.ConsultationEntity(), elapsed),
		kept(&f.Offers, delivery.OfferEntity()),
		kept(&f.Communities, facility.CommunityEntity()),
		kept(&f.Assets, facility.AssetEntity()),
		dated(&f.Stocktakes, facility.StocktakeEntity(), elapsed),
		yearly(&f.Documents, facility.DocumentEntity(), func(d *facility.Document) bool { return thisYear(d.Year) }),
		dated(&f.Displays, facility.DisplayEntity(), elapsed),
		kept(&f.Staff, team.StaffEntity()),
		dated(&f.Attendance, team.AttendanceEntity(), elapsed),
		dated(&f.Trainings, team.TrainingEntity(), elapsed),
		kept(&f.Valuations, claim.ValuationEntity()), kept(&f.GateChecks, claim.GateCheckEntity()),
		kept(&f.Extras, claim.ExtraEntity()), kept(&f.Explanations, claim.ExplanationEntity()),
	}
}

// Without gives the facts as they would be without one record, for the score that it moves.
func (f *Facts) Without(id app.ID) *Facts {
	less := *f
	for _, p := range less.ledgers() {
		p.without(id)
	}
	less.Prepare()
	return &less
}

func (s *stack[T]) without(id app.ID) {
	gone := func(rec *T) bool { return s.entity.Base(rec).ID == id }
	if !slices.ContainsFunc(*s.rows, gone) {
		return
	}
	var left []*T
	for _, rec := range *s.rows {
		if !gone(rec) {
			left = append(left, rec)
		}
	}
	*s.rows = left
}

// As gives the facts as they were known on an earlier day.
func (f *Facts) As(day app.Day) *Facts {
	then := *f
	then.Today = day
	for _, p := range then.ledgers() {
		p.madeAfter(day)
	}
	then.Prepare()
	return &then
}

// madeAfter takes out the records that were entered after a day. One that says nothing of when it was
// entered stays.
func (s *stack[T]) madeAfter(day app.Day) {
	end := app.Line(day.Add(1))
	late := func(rec *T) bool { return s.entity.Base(rec).MadeAt >= end }
	if slices.ContainsFunc(*s.rows, late) {
		*s.rows = slices.DeleteFunc(slices.Clone(*s.rows), late)
	}
}
