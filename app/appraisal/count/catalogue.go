package count

import (
	"maps"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// Quantity is one measured value that rule packs and formulas may name, explained for people.
type Quantity struct {
	Key     string // as packs write it
	Name    string // as formulas may write it too
	Unit    string
	Period  string // which days or records it looks at
	Divisor string // what a rate is divided by, and what happens to 0
	Meaning string
	Percent bool   // a share, shown in per cent
	Ledger  string // entity in which it is mended
	Read    func(*Facts) Measure
}

// source is where a value of the catalogue comes from: the ledger that feeds it, and how it is counted.
type source struct {
	ledger string
	read   Metric
}

// sources gives how every value is counted. A new one is a line here or in one of the groups, and its
// words in term.Quantities.
func sources() map[string]source {
	all := map[string]source{
		"document.planSummary": {"document", planAndSummary},
		"display.rules":        {"display", rulesDisplayed},
		"staff.attendance":     {"attendance", staffAttendance},
		"staff.training":       {"training", staffTraining},
		"volunteer.hours":      {"volunteering", volunteerHours},
		"asset.counted":        {"stocktake", assetCounted},
		"ledger.complete":      {"activity", ledgerComplete},
		"open.weeklyHours":     {"opening", weeklyHours},
		"open.staggeredShare":  {"opening", staggeredShare},
		"open.restDays":        {"opening", restDays},
		"closure.announced":    {"opening", announcedClosures},
		"space.open":           {"opening", spaceOpen},
		"space.used":           {"booking", spaceUsed},
		"display.access":       {"display", accessChecked},
		"activity.events":      {"activity", massEvents},
		"training.terms":       {"activity", trainingTerms},
		"exhibition.runs":      {"activity", exhibitionRuns},
		"reading.service":      {"activity", readingService},
		"community.reached":    {"community", communityReached},
		"activity.classes":     {"activity", classesReached},
		"activity.groups":      {"activity", groupsReached},
		"activity.festivals":   {"activity", festivals},
		"brand.kept":           {"brand", brandKept},
		"award.level":          {"statement", awardLevel},
		"plan.done":            {"programme", planDone},
		"fee.freeShare":        {"offer", freeShare},
		"activity.reviewed":    {"activity", reviewedInTime},
		"privacy.kept":         {"enrolment", privacyKept},
		"visits.personTimes":   {"opening", personTimes},
		"activity.turnout":     {"activity", turnout},
		"resident.consulted":   {"consultation", residentConsulted},
	}
	for _, group := range []map[string]source{
		eventSources(), classSources(), groupSources(), openingSources(), closureSources(), readingSources(),
		learningSources(), peopleSources(), houseSources(), paperSources(),
	} {
		maps.Copy(all, group)
	}
	return all
}

// Catalogue lists every measured value in the order in which they are explained.
func Catalogue() []Quantity {
	read := sources()
	words := term.Quantities()
	all := make([]Quantity, 0, len(words))
	for _, w := range words {
		s, counted := read[w.Key]
		if !counted {
			continue
		}
		q := Quantity{
			Key: w.Key, Name: w.Name, Unit: w.Unit, Period: w.Period, Divisor: w.Divisor, Meaning: w.Meaning,
			Percent: w.Unit == term.UnitShare, Ledger: s.ledger,
		}
		q.Read = q.explained(s.read)
		all = append(all, q)
	}
	return all
}

// explained puts into words what a plain count does not say of itself: its value, and what it was
// counted from.
func (q Quantity) explained(read Metric) Metric {
	return func(f *Facts) Measure {
		m := read(f)
		if m.State != HasData {
			return m
		}
		if m.Formula == "" {
			m.Formula = q.Show(m)
		}
		if len(m.Inputs) == 0 && m.Records.Len() > 0 {
			m.Inputs = []Input{input(q.Name, q.Show(m), m.Records)}
		}
		return m
	}
}

// Show puts the value into words with its unit, or the state when there is none.
func (q Quantity) Show(m Measure) string {
	switch {
	case m.State != HasData:
		return term.TableState.Label(string(m.State))
	case q.Percent:
		return field.ShowShare(m.Actual())
	}
	return field.ShowAmount(m.Actual(), q.Unit)
}

// Metric counts one thing in the facts.
type Metric func(*Facts) Measure

// Metrics is the catalogue by the keys that rule packs use.
func Metrics() map[string]Metric {
	all := map[string]Metric{}
	for _, q := range Catalogue() {
		all[q.Key] = q.Read
	}
	return all
}

// HomeLedger names the ledger in which a figure is mended as long as no record stands behind it.
func HomeLedger(metric string) string {
	if s, known := sources()[metric]; known {
		return s.ledger
	}
	return term.EntityActivity.Key
}
