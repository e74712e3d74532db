package rulepack

import "guanyunbu/app"

// Expression is a formula made ready to be worked out. It asks value for every name that stands in
// it; what value refuses, for want of data, becomes the answer's refusal, and so does a division by 0.
type Expression func(value func(name string) (app.Ratio, error)) (app.Ratio, error)

// Term is a scheme with the days of a year that it judges.
type Term struct {
	Pack Pack
	Days app.Span
	Join app.Code // how it goes together with the one before: JoinWeighted or JoinLater
}

// How two schemes of one year make one score.
const (
	JoinWeighted = "weighted" // by the days of each
	JoinLater    = "later"    // the later one judges the whole year
)

// Planned lists the metrics of ledgers that come with later versions. Indicators on them stand in the
// packs in full; until then they are shown as not built.
func Planned() []string {
	return []string{
		"contract.fulfilled", "payment.execution", "fee.approved", "fee.lawful", "fee.displayed", "fee.income", "fee.freeDays",
		"safety.rounds", "safety.hazards", "safety.drills", "safety.insured", "survey.satisfied", "survey.sample",
		"complaint.onTime", "rectify.supervised", "group.active", "group.support", "rectify.previous",
	}
}
