package delivery

import (
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/privacy"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// NewLedger makes the page of a ledger that its description alone lays out: what is special about it is one row of the table
// below.
func NewLedger(deps Deps, place shell.Place, entity string) *record.Ledger {
	options := special(deps, entity)
	options.Place = place
	options.Actions = append(listed(deps, entity), forgets(deps, entity)...)
	score := newScorer(deps)
	options.Moves = score.moves
	options.Told = func(app.Changes) { score.forget() }
	return record.NewLedger(deps.Deps, entity, options)
}

// special are the options of the ledgers kept month by month beside the activities.
func special(deps Deps, entity string) record.Options {
	all := map[string]record.Options{
		term.EntityProgramme.Key:    {Chips: []string{"class", "quarter"}, Months: true},
		term.EntityCourse.Key:       {Chips: []string{"class", "paid"}, FromEnd: true},
		term.EntityReview.Key:       {Chips: []string{"verdict"}, Months: true, FromEnd: true, Proof: true},
		term.EntityEnrolment.Key:    {Chips: []string{"mode"}, FromEnd: true, Proof: true},
		term.EntityRegistrant.Key:   {Chips: []string{"enrolment", "age", "consent", "state"}, FromEnd: true},
		term.EntityBooks.Key:        {},
		term.EntityBooking.Key:      {Chips: []string{"space", "state"}, Months: true, FromEnd: true},
		term.EntityVolunteering.Key: {Months: true, FromEnd: true, Proof: true},
		term.EntityBrand.Key:        {Chips: []string{"class"}, Proof: true},
		term.EntityConsultation.Key: {Chips: []string{"way"}, FromEnd: true, Proof: true},
		term.EntityOffer.Key:        {Chips: []string{"kind", "class"}},
		term.EntityAsset.Key:        {Chips: []string{"source", "state", "space"}},
		term.EntityStocktake.Key:    {Chips: []string{"asset"}, FromEnd: true, Proof: true},
		term.EntityDocument.Key:     {Chips: []string{"kind"}, AllYears: true, Proof: true},
		term.EntityDisplay.Key:      {Chips: []string{"item", "result"}, Months: true, FromEnd: true, Proof: true},
		term.EntityStaff.Key:        {Chips: []string{"post"}},
		term.EntityAttendance.Key:   {Chips: []string{"staff"}, Months: true, FromEnd: true},
		term.EntityTraining.Key:     {Months: true, FromEnd: true, Proof: true},
		term.EntityStatement.Key:    {AllYears: true, Proof: true, Prime: primeStatement(deps)},
		term.EntityHoliday.Key:      {AllYears: true},
	}
	return all[entity]
}

// primeStatement begins with the year on view and the indicator from which one came to state something.
func primeStatement(deps Deps) func(field.Record, shell.Route) {
	return func(rec field.Record, route shell.Route) {
		if route.Code == "" {
			return
		}
		for key, text := range map[string]string{"year": strconv.Itoa(deps.Scope().Year), "subject": route.Code} {
			if err := rec.Value(key).Set(text); err != nil {
				deps.Shell.Problem(err)
			}
		}
	}
}

// forgets is the act by which a person is taken out of a record, for the ledgers that name persons.
func forgets(deps Deps, entity string) []record.Act {
	sheet, known := deps.Library.Sheet(entity)
	if deps.Forget == nil || !known || !privacy.Holds(sheet) {
		return nil
	}
	return []record.Act{{Label: wording.ForgetPerson, Do: func(l *record.Ledger) {
		if rec, ok := l.Record(); ok {
			deps.Forget(rec)
		}
	}}}
}
