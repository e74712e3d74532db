package rulepack

import "guanyunbu/app"

// Kinds of method. The list is closed; a new one is code with its table test.
const (
	Linear  = "linear"  // max × min(1, a/t), nothing below floor
	Rate    = "rate"    // max × min(1, a), or a/t with a target; no floor
	Ramp    = "ramp"    // max × clamp((a − low) ÷ (high − low))
	Steps   = "steps"   // the share of the highest step reached
	Knots   = "knots"   // linear between break points, nothing below the first
	Cases   = "cases"   // full less so much per case, not below 0
	Levels  = "levels"  // 优秀/达标/未达标 by a/t: the share of the highest step reached, 0 for an actual of 0
	Parts   = "parts"   // yes or no, part by part: the shares of the parts that are met
	Rank    = "rank"    // the share of the highest step reached by the place among the facilities judged alike
	Bands   = "bands"   // one of several bands, chosen by a person with a reason
	Formula = "formula" // points from a formula over metrics, actual, target and max
	Hand    = "hand"    // the part of the full mark, typed by a person with evidence
)

// Method turns an actual into a part of the full mark.
type Method struct {
	Kind    string    `json:"kind"`
	Floor   app.Ratio `json:"floor"`
	Low     app.Ratio `json:"low"`
	High    app.Ratio `json:"high"`
	Each    app.Ratio `json:"each"`    // part of the full mark that one case costs
	Steps   []Step    `json:"steps"`   // for Rank: from this part of the facilities left behind or level, counted with itself
	Parts   []Part    `json:"parts"`   // for Parts
	Bands   []Band    `json:"bands"`   // for Bands, best first
	Formula string    `json:"formula"` // for Formula: points, limited to 0…max
}

// Step is one break point: from this actual on, this part of the full mark.
type Step struct {
	From app.Ratio `json:"from"`
	Part app.Ratio `json:"part"`
}

// Part is one condition of several: met when the metric comes to at least From.
type Part struct {
	Name   string    `json:"name"`
	Metric string    `json:"metric"` // metric or figure
	From   app.Ratio `json:"from"`
	Share  app.Ratio `json:"share"` // part of the full mark
}

// Band is one judgement that a person may come to.
type Band struct {
	Key    string    `json:"key"`
	Name   string    `json:"name"`
	Part   app.Ratio `json:"part"`
	Reason string    `json:"reason"` // what must be found for it
}

// alone reports a kind that scores without a metric of the item's own.
func (m Method) alone() bool {
	return m.Kind == Parts || m.Kind == Bands || m.Kind == Formula || m.Kind == Hand
}
