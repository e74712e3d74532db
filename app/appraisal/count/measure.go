package count

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
	Records Refs // the records it was counted from, none for derived numbers
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
	Records Refs   // every record behind the figure, in order
	Marked  Refs   // records to look at: not filled, entered late
}

// Actual is the measured value. Ask only when the measure has data.
func (m Measure) Actual() app.Ratio { return m.Num.Over(m.Den) }

// Trace lists every record that the figure was counted from, each once: those behind the result,
// behind its inputs, and those to look at. Taking any other record out of the book leaves actual and
// state as they are (DEFINITIONS 6).
func (m Measure) Trace() []Ref {
	groups := []Refs{m.Records, m.Marked}
	for _, in := range m.Inputs {
		groups = append(groups, in.Records)
	}
	return Distinct(groups...).All()
}

// traced reports whether any record stands behind the figure.
func (m Measure) traced() bool {
	return m.Records.Len()+m.Marked.Len() > 0 || slices.ContainsFunc(m.Inputs, func(in Input) bool { return in.Records.Len() > 0 })
}

// Distinct joins lists of records and keeps each record once. A day without a log has no identity
// and is no record.
func Distinct(groups ...Refs) Refs {
	var all Refs
	seen := map[app.ID]bool{}
	for _, group := range groups {
		for _, ref := range group.All() {
			if ref.ID != "" && !seen[ref.ID] {
				seen[ref.ID] = true
				all.Add(ref)
			}
		}
	}
	return all
}

// Unknown is a figure for which there is no data, and why: 无数据 is never a 0.
func Unknown(reason string) Measure { return Measure{State: NoData, Reason: reason} }
