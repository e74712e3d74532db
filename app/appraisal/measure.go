package appraisal

import (
	"slices"

	"guanyunbu/app"
)

// State tells whether a figure stands on data. The states are never mixed up with a score of 0.
type State string

// The states of an indicator.
const (
	HasData       State = "hasData"
	NoData        State = "noData"
	NotApplicable State = "notApplicable"
	NotDue        State = "notDue"   // nothing could be due yet; its points are not shared out
	NotBuilt      State = "notBuilt" // the ledger behind it is not part of this version
)

// Ref names one record behind a figure, with what a reader needs to recognise it.
type Ref struct {
	Entity string
	ID     app.ID
	No     string // human number, or the date where records have none
	Day    app.Day
	Title  string
	Value  string // what the record adds to the figure
	Note   string // why it is listed: 未填, 补录, not counted
}

// Input is one number that goes into a formula.
type Input struct {
	Label   string
	Value   string
	Records []Ref // the records it was counted from, nil for derived numbers
}

// Measure is what a metric found: the exact fraction, its inputs and the very records.
type Measure struct {
	State   State
	Reason  string // why there is no data, or what to know about the figure
	Num     app.Ratio
	Den     app.Ratio
	Inputs  []Input
	Formula string // the fraction in words and numbers
	Lack    string // what is missing, in the indicator's own words; empty when nothing is
	Records []Ref  // every record behind the figure, in order
	Marked  []Ref  // records to look at: not filled, entered late
}

// Actual is the measured value. Ask only when the measure has data.
func (m Measure) Actual() app.Ratio { return m.Num.Over(m.Den) }

// Trace lists every record that the figure was counted from, each once: those behind the result,
// behind its inputs, and those to look at. Taking any other record out of the book leaves actual and
// state as they are (DEFINITIONS 6).
func (m Measure) Trace() []Ref {
	groups := [][]Ref{m.Records, m.Marked}
	for _, in := range m.Inputs {
		groups = append(groups, in.Records)
	}
	return distinct(groups...)
}

// traced reports whether any record stands behind the figure.
func (m Measure) traced() bool {
	return len(m.Records)+len(m.Marked) > 0 || slices.ContainsFunc(m.Inputs, func(in Input) bool { return len(in.Records) > 0 })
}

// distinct joins lists of records and keeps each record once. A day without a log has no identity
// and is no record.
func distinct(groups ...[]Ref) []Ref {
	var all []Ref
	seen := map[app.ID]bool{}
	for _, group := range groups {
		for _, ref := range group {
			if ref.ID != "" && !seen[ref.ID] {
				seen[ref.ID] = true
				all = append(all, ref)
			}
		}
	}
	return all
}

func noData(reason string) Measure { return Measure{State: NoData, Reason: reason} }

// Metric counts one thing in the facts.
type Metric func(*Facts) Measure

// Metrics is the catalogue of built metrics by the key that rule packs use.
func Metrics() map[string]Metric {
	return map[string]Metric{
		"document.planSummary": planAndSummary,
		"display.rules":        rulesDisplayed,
		"staff.attendance":     staffAttendance,
		"staff.training":       staffTraining,
		"volunteer.hours":      volunteerHours,
		"asset.counted":        assetCounted,
		"ledger.complete":      ledgerComplete,
		"open.weeklyHours":     weeklyHours,
		"open.staggeredShare":  staggeredShare,
		"open.restDays":        restDays,
		"closure.announced":    announcedClosures,
		"space.open":           spaceOpen,
		"space.used":           spaceUsed,
		"display.access":       accessChecked,
		"activity.events":      massEvents,
		"training.terms":       trainingTerms,
		"exhibition.runs":      exhibitionRuns,
		"reading.service":      readingService,
		"community.reached":    communityReached,
		"activity.classes":     classesReached,
		"activity.groups":      groupsReached,
		"activity.festivals":   festivals,
		"brand.kept":           brandKept,
		"award.level":          awardLevel,
		"plan.done":            planDone,
		"fee.freeShare":        freeShare,
		"activity.reviewed":    reviewedInTime,
		"privacy.kept":         privacyKept,
		"visits.personTimes":   personTimes,
		"activity.turnout":     turnout,
		"resident.consulted":   residentConsulted,
	}
}

// homeLedger names the ledger in which a figure is mended as long as no record stands behind it.
func homeLedger(metric string) string {
	home, known := map[string]string{
		"open.weeklyHours": "opening", "open.staggeredShare": "opening", "open.restDays": "opening", "visits.personTimes": "opening",
		"closure.announced": "opening", "space.open": "opening", "space.used": "booking", "document.planSummary": "document",
		"display.rules": "display", "display.access": "display", "staff.attendance": "attendance", "staff.training": "training",
		"volunteer.hours": "volunteering", "asset.counted": "stocktake", "community.reached": "community", "brand.kept": "brand",
		"award.level": "statement", "plan.done": "programme", "fee.freeShare": "offer", "privacy.kept": "enrolment",
		"resident.consulted": "consultation",
	}[metric]
	if !known {
		return "activity"
	}
	return home
}
