package office

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
)

// evidenceEntity is what the history calls a piece of evidence; its texts say where it lies.
const evidenceEntity = "attachment"

// standing reports a ledger that scores of every day stand on: the house itself, the calendar of the State
// Council, the catalogue of services. That a book knew them later does not mean that they were not there.
func standing(entity string) bool {
	return entity == "facility" || entity == "holiday" || entity == "catalogue"
}

// lookingBack is nil for a store without a history.
func (o *Office) lookingBack() func(app.Day) (*appraisal.Desk, error) {
	if o.history == nil {
		return nil
	}
	return o.lookBack
}

// lookBack opens the desk of scores as the book stood at the end of a day: what has been entered, amended
// or withdrawn since, and evidence put to records or taken off, is taken back.
func (o *Office) lookBack(day app.Day) (*appraisal.Desk, error) {
	told, err := o.history.AmendmentsAfter(day)
	if err != nil {
		return nil, fmt.Errorf("look back to %s: %w", day, err)
	}
	var changed []ledger.Was
	evidence := shifts{}
	for _, a := range whole(told) {
		if a.Entity == evidenceEntity {
			evidence.add(a)
			continue
		}
		sheet, known := o.Library.Sheet(a.Entity)
		if !known || (a.Before == nil && standing(a.Entity)) {
			continue
		}
		changed = append(changed, ledger.Was{Shape: sheet.Shape(), ID: a.Record, Told: a.Before})
	}
	past := o.setting
	if past.Store, err = ledger.NewPast(past.Store, changed); err != nil {
		return nil, err
	}
	past.History, past.Clock = nil, day.Time
	if past.Proof != nil {
		past.Proof = evidence.beside(past.Proof)
	}
	return Open(past).Appraisal, nil
}

// shifts is by how many pieces of evidence records differ from what they had, by entity and record.
type shifts map[string]map[app.ID]int

// add notes what became of one piece since that day.
func (s shifts) add(a keeping.Amendment) {
	texts, shift := a.After, 1
	if a.Before != nil {
		texts, shift = a.Before, -1
	}
	if (a.Before == nil) == (a.After == nil) {
		return // put on and taken off again, or only told of anew
	}
	if s[texts["entity"]] == nil {
		s[texts["entity"]] = map[app.ID]int{}
	}
	s[texts["entity"]][app.ID(texts["record"])] += shift
}

// beside counts the evidence that lay with records then.
func (s shifts) beside(now count.Proof) count.Proof {
	return func(entity string, ids []app.ID) (map[app.ID]int, error) {
		counts, err := now(entity, ids)
		if err != nil {
			return nil, err
		}
		then := make(map[app.ID]int, len(counts))
		for id, n := range counts {
			then[id] = n
		}
		for id, shift := range s[entity] {
			then[id] -= shift
		}
		return then, nil
	}
}
