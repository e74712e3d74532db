package home

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/delivery"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// way is where something is mended and what one does there.
type way struct {
	word string
	to   shell.Route
}

// place is a ledger in which the gaps of some indicators are mended.
type place struct {
	entity string
	word   string
	fresh  bool // a new record is what is missing
	gaps   bool // what is not filled is what is missing
}

// places tell where the gap of a metric is mended. What is not named here is mended in the ledger that feeds the metric.
func places() map[string]place {
	activity := term.EntityActivity.Key
	return map[string]place{
		"document.planSummary": {term.EntityDocument.Key, wording.HomeMendDocument, false, false},
		"display.rules":        {term.EntityDisplay.Key, wording.HomeMendEvidence, false, false},
		"display.access":       {term.EntityDisplay.Key, wording.HomeMendCheck, false, false},
		"staff.attendance":     {term.EntityAttendance.Key, wording.HomeMendStaff, false, false},
		"staff.training":       {term.EntityTraining.Key, wording.HomeMendStaff, true, false},
		"volunteer.hours":      {term.EntityVolunteering.Key, wording.HomeMendVolunteer, true, false},
		"asset.counted":        {term.EntityStocktake.Key, wording.HomeMendCount, false, false},
		"ledger.complete":      {activity, wording.HomeMendGaps, false, true},
		"open.weeklyHours":     {term.EntityOpening.Key, wording.HomeMendOpening, false, false},
		"open.staggeredShare":  {term.EntityOpening.Key, wording.HomeMendOpening, false, false},
		"open.restDays":        {term.EntityOpening.Key, wording.HomeMendOpening, false, false},
		"space.open":           {term.EntityOpening.Key, wording.HomeMendOpening, false, false},
		"visits.personTimes":   {term.EntityOpening.Key, wording.HomeMendVisits, false, false},
		"closure.announced":    {term.EntityClosure.Key, wording.HomeMendClosure, false, false},
		"space.used":           {term.EntityBooking.Key, wording.HomeMendBooking, false, false},
		"activity.events":      {activity, wording.HomeMendActivity, true, false},
		"training.terms":       {activity, wording.HomeMendActivity, true, false},
		"exhibition.runs":      {activity, wording.HomeMendActivity, true, false},
		"community.reached":    {activity, wording.HomeMendActivity, true, false},
		"activity.classes":     {activity, wording.HomeMendActivity, true, false},
		"activity.groups":      {activity, wording.HomeMendActivity, true, false},
		"activity.festivals":   {activity, wording.HomeMendActivity, true, false},
		"reading.service":      {term.EntityBooks.Key, wording.HomeMendReading, false, false},
		"brand.kept":           {term.EntityBrand.Key, wording.HomeMendBrand, false, false},
		"award.level":          {term.EntityStatement.Key, wording.HomeMendConfirm, true, false},
		"plan.done":            {term.EntityProgramme.Key, wording.HomeMendPlan, false, false},
		"fee.freeShare":        {term.EntityOffer.Key, wording.HomeMendOffer, false, false},
		"activity.turnout":     {activity, wording.HomeMendGaps, false, true},
		"resident.consulted":   {term.EntityConsultation.Key, wording.HomeMendAsk, true, false},
	}
}

// mend tells where a step is done: in the very ledger, narrowed or with the class that is missing, or where the thing it
// waits for is entered. What has happened and cannot be undone leads to its records, and so does all of a closed year.
func (d Deps) mend(step steer.Step, v view) way {
	records := way{wording.HomeMendRecords, shell.Route{Place: shell.Appraisal, Code: step.Item.Code}}
	if v.locked != "" {
		return records
	}
	switch step.Lack {
	case term.SayNoTarget:
		return way{wording.HomeMendTarget, shell.Route{Place: shell.Contract}}
	case term.SayNoPlan, term.SayNoPlannedRest:
		return way{wording.HomeMendHours, shell.Route{Place: shell.Plan}}
	case term.SayNoCatalogue, term.SayNoArea:
		return way{wording.HomeMendFacility, shell.Route{Place: shell.Facility}}
	case term.SayNoBookable, term.SayNoOpenSpace:
		return way{wording.HomeMendSpace, shell.Route{Place: shell.Space}}
	case term.SayNoCommunity:
		return way{wording.HomeMendLedger, shell.Route{Place: shell.Community, New: true}}
	}
	if past(step) {
		return records
	}
	found, known := places()[step.Item.Metric]
	if !known {
		found = place{entity: step.Entity, word: wording.HomeMendLedger}
	}
	to, built := d.Route(found.entity, app.ID(""))
	if !built {
		return records
	}
	if step.State == count.NoData && !found.gaps && found.entity != term.EntityActivity.Key {
		found.fresh, found.word = true, wording.HomeMendStaff // there is no record at all
	}
	to.New, to.Gaps = found.fresh, found.gaps
	if to.New {
		to.Code = v.missing(step)
	}
	return way{found.word, d.exact(step, v, to, found.entity)}
}

// exact narrows a way to the very thing: the indicator that is stated, or the check that failed.
func (d Deps) exact(step steer.Step, v view, to shell.Route, entity string) shell.Route {
	switch {
	case entity == term.EntityStatement.Key:
		to.Code = step.Item.Code
	case entity == term.EntityDisplay.Key && !to.New:
		return d.failing(step, v, to)
	}
	return to
}

// failing leads to the check that the gap is about: the first one that was found wanting.
func (d Deps) failing(step steer.Step, v view, to shell.Route) shell.Route {
	if v.judged == nil {
		return to
	}
	line, _ := v.judged.Result.Indicator(step.Item.Code)
	for _, ref := range line.Measure.Marked.All() {
		if ref.Entity != term.EntityDisplay.Key {
			continue
		}
		if there, built := d.Route(ref.Entity, ref.ID); built {
			return there
		}
	}
	return to
}

// past reports a share of what has happened: what is left to do is to look at the records.
func past(step steer.Step) bool {
	return step.State == count.HasData && (step.Item.Metric == "activity.reviewed" || step.Item.Metric == "activity.turnout")
}

// missing is the class or the group that a new activity is to be of: the first that is below what is asked.
func (v view) missing(step steer.Step) string {
	switch step.Item.Metric {
	case "activity.classes":
		for _, row := range v.coverage {
			if !row.Reached && !row.Inapplicable {
				return string(row.Class)
			}
		}
	case "activity.groups":
		for _, row := range v.groups {
			if !row.Row.Reached && row.Row.Events < row.Row.Need {
				return string(row.Row.Key)
			}
		}
	case "exhibition.runs":
		return string(delivery.Exhibition)
	}
	return ""
}
