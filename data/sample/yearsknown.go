package sample

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/selection"
	"guanyunbu/app/team"
)

// Known gives the facts of a generated centre as they stood on a day: records entered by then; of an
// activity entered ahead, only what it was meant to be. The plan of the year and announced closures
// stay, what came of them is not known.
func Known(f *count.Facts, day app.Day) *count.Facts {
	k := *f
	k.Today = day
	k.Activities, k.Lessons = nil, known(f.Lessons, day, func(a *delivery.Activity) *app.Base { return &a.Base })
	for _, a := range f.Activities {
		if by(&a.Base, day) {
			k.Activities = append(k.Activities, meant(a, day))
		}
	}
	for _, cut := range ledgersKnown(&k) {
		cut(day)
	}
	k.Prepare()
	return &k
}

// meant gives the activity as it stood on the day: what lies ahead has no outcome yet.
func meant(a *delivery.Activity, day app.Day) *delivery.Activity {
	draft := *a
	switch {
	case a.Start <= day && a.Class == delivery.Exhibition && a.End > day && a.Status == delivery.Held:
		draft.Status, draft.Attended = delivery.Running, app.Reading{}
	case a.Start <= day:
	default:
		draft.Status, draft.Cause = delivery.Planned, ""
		for _, n := range []*app.Reading{&draft.Attended, &draft.Elder, &draft.Minor, &draft.Disabled, &draft.Worker, &draft.Booked, &draft.Signed} {
			*n = app.Reading{}
		}
		if a.ReviewDay > day {
			draft.Review, draft.Reviewer, draft.ReviewDay, draft.Verdict = "", "", "", ""
		}
	}
	return &draft
}

func by(base *app.Base, day app.Day) bool { return string(base.MadeAt) <= string(day)+" 23:59:59" }

// known keeps the records that were entered by a day.
func known[T any](rows []*T, day app.Day, base func(*T) *app.Base) []*T {
	var found []*T
	for _, rec := range rows {
		if by(base(rec), day) {
			found = append(found, rec)
		}
	}
	return found
}

// ledgersKnown lists the other ledgers of the facts, each with what cuts it to a day.
func ledgersKnown(k *count.Facts) []func(app.Day) {
	return []func(app.Day){
		cut(&k.Spaces, func(r *facility.Space) *app.Base { return &r.Base }),
		cut(&k.Plans, func(r *facility.Plan) *app.Base { return &r.Base }),
		cut(&k.Statements, func(r *facility.Statement) *app.Base { return &r.Base }),
		cut(&k.Contracts, func(r *selection.Contract) *app.Base { return &r.Base }),
		cut(&k.Targets, func(r *selection.Target) *app.Base { return &r.Base }),
		cut(&k.Openings, func(r *delivery.Opening) *app.Base { return &r.Base }),
		cut(&k.Closures, func(r *delivery.Closure) *app.Base { return &r.Base }),
		cut(&k.Programmes, func(r *delivery.Programme) *app.Base { return &r.Base }),
		cut(&k.Reviews, func(r *delivery.Review) *app.Base { return &r.Base }),
		cut(&k.Courses, func(r *delivery.Course) *app.Base { return &r.Base }),
		cut(&k.Enrolments, func(r *delivery.Enrolment) *app.Base { return &r.Base }),
		cut(&k.Registrants, func(r *delivery.Registrant) *app.Base { return &r.Base }),
		cut(&k.Books, func(r *delivery.Books) *app.Base { return &r.Base }),
		cut(&k.Bookings, func(r *delivery.Booking) *app.Base { return &r.Base }),
		cut(&k.Volunteering, func(r *delivery.Volunteering) *app.Base { return &r.Base }),
		cut(&k.Brands, func(r *delivery.Brand) *app.Base { return &r.Base }),
		cut(&k.Consultations, func(r *delivery.Consultation) *app.Base { return &r.Base }),
		cut(&k.Offers, func(r *delivery.Offer) *app.Base { return &r.Base }),
		cut(&k.Communities, func(r *facility.Community) *app.Base { return &r.Base }),
		cut(&k.Assets, func(r *facility.Asset) *app.Base { return &r.Base }),
		cut(&k.Stocktakes, func(r *facility.Stocktake) *app.Base { return &r.Base }),
		cut(&k.Documents, func(r *facility.Document) *app.Base { return &r.Base }),
		cut(&k.Displays, func(r *facility.Display) *app.Base { return &r.Base }),
		cut(&k.Staff, func(r *team.Staff) *app.Base { return &r.Base }),
		cut(&k.Attendance, func(r *team.Attendance) *app.Base { return &r.Base }),
		cut(&k.Trainings, func(r *team.Training) *app.Base { return &r.Base }),
	}
}

func cut[T any](rows *[]*T, base func(*T) *app.Base) func(app.Day) {
	return func(day app.Day) { *rows = known(*rows, day, base) }
}
