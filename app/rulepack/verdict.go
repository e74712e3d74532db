package rulepack

import "guanyunbu/app"

// Gate is a condition that is not worth points: failing one caps the grade.
type Gate struct {
	Code   string `json:"code"`
	Mark   string `json:"mark"` // as printed: 必1…必6
	Name   string `json:"name"`
	Source string `json:"source"` // clause
	Metric string `json:"metric"` // counted breaches, any of which fails the gate; empty where a person checks
}

// Bonus is the capped extra.
type Bonus struct {
	Cap  app.Points `json:"cap"`
	Rows []Extra    `json:"rows"`
}

// Extra is one way to earn a bonus.
type Extra struct {
	Code   string     `json:"code"`
	Name   string     `json:"name"`
	Each   app.Points `json:"each"`
	Cap    app.Points `json:"cap"`    // 0 for none of its own
	Metric string     `json:"metric"` // earned once when it comes to From; empty where a person claims it with evidence
	From   app.Ratio  `json:"from"`
}

// Deduction is one way to lose points beside the indicators.
type Deduction struct {
	Code   string     `json:"code"`
	Name   string     `json:"name"`
	Each   app.Points `json:"each"`
	Most   app.Points `json:"most"`   // 0 for no limit of its own
	Metric string     `json:"metric"` // counted cases; empty where a person enters them
}

// Grade is one band: from this total on, lower bound inside.
type Grade struct {
	Name        string      `json:"name"`
	Short       string      `json:"short"` // the word of the finance form: 优, 良, 中, 差
	From        app.Points  `json:"from"`
	To          app.Points  `json:"to"` // upper bound, outside; 0 where the next better band says it
	Consequence Consequence `json:"consequence"`
}

// Consequence is what a grade leads to.
type Consequence struct {
	Text    string    `json:"text"`    // as printed
	Payment app.Ratio `json:"payment"` // part of the last payment
	Mend    int64     `json:"mend"`    // days for mending, 0 for none
	Renewal string    `json:"renewal"` // RenewFirst, RenewUsual, RenewAfter or RenewNot
	Exit    int64     `json:"exit"`    // so many of this grade in one contract end it, 0 for never
}

// What a grade means for renewing the contract.
const (
	RenewFirst = "first" // with priority
	RenewUsual = "usual"
	RenewAfter = "after" // once mended and checked again
	RenewNot   = "not"
)

// Round is one stage of the appraisal.
type Round struct {
	Key    app.Code  `json:"key"` // self, street, district, third, appeal
	Name   string    `json:"name"`
	Weight app.Ratio `json:"weight"` // in a weighted final score
}

// How the final score comes about.
const (
	FinalLast     = "last"     // the last round that was held
	FinalWeighted = "weighted" // the mean of the rounds held, by their weights
)

// Fees are the limits of what may be charged for.
type Fees struct {
	Share  app.Ratio `json:"share"`  // most of the offers that may be charged for, exactly that much allowed
	Market app.Ratio `json:"market"` // part of the market price from which a price is looked at again
	Trial  int64     `json:"trial"`  // months that an approval holds where it names no end
}

// Discount is what a group of people pays.
type Discount struct {
	Group app.Code  `json:"group"`
	Pays  app.Ratio `json:"pays"` // part of the price, 0 for free
	Proof string    `json:"proof"`
}

// Checklist is what an inspection looks at.
type Checklist struct {
	Code  string   `json:"code"`
	Name  string   `json:"name"`
	Items []string `json:"items"`
}

// Duty is one date of the year.
type Duty struct {
	Month  int      `json:"month"`
	Day    int      `json:"day"`
	Next   bool     `json:"next"` // of the year after: 自评 on 15 January
	Name   string   `json:"name"`
	Codes  []string `json:"codes"`  // indicators that it serves
	Ledger string   `json:"ledger"` // entity in which it is done; empty for none
}

// Grade gives the band that a total falls into; the top band is open upward.
func (p Pack) Grade(total app.Points) Grade {
	for _, g := range p.Grades {
		if total >= g.From {
			return g
		}
	}
	return Grade{}
}

// Highest is the largest total that can be reached.
func (p Pack) Highest() app.Points {
	if p.Cap > 0 {
		return p.Cap
	}
	return p.Full + p.Bonus.Cap
}
