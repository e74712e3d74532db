package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/claim"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// readClaims reads what persons stated for the appraisal of the year.
func (d *Desk) readClaims(f *Facts, id app.ID) error {
	if d.claims == nil {
		return nil
	}
	stated, err := d.claims.Of(id, f.Year)
	if err != nil {
		return err
	}
	f.Valuations, f.GateChecks, f.Extras, f.Explanations = stated.Valuations, stated.Gates, stated.Extras, stated.Explanations
	return nil
}

// valuation finds what a person typed for an indicator of the year; of several the last one.
func (f *Facts) valuation(code string) *claim.Valuation {
	var last *claim.Valuation
	for _, v := range f.Valuations {
		if string(v.Code) != code || v.Year.Or(0) != int64(f.Year) || v.Day > f.Today {
			continue
		}
		if last == nil || v.Day > last.Day || (v.Day == last.Day && v.ID > last.ID) {
			last = v
		}
	}
	return last
}

// explained finds what was written about the difference of an indicator from last year.
func (f *Facts) explained(code string) string {
	for _, e := range f.Explanations {
		if string(e.Code) == code && e.Year.Or(0) == int64(f.Year) {
			return string(e.Text)
		}
	}
	return ""
}

// override puts a typed value into the place of the counted one and keeps both. It does so only with a
// reason and a piece of evidence; else the value is listed and not taken.
func (l *Indicator) override(f *Facts) {
	v := f.valuation(l.Item.Code)
	if v == nil {
		return
	}
	counted := l.Measure
	ref := tellerOf(f, claim.ValuationEntity()).ref(v, string(v.Value))
	taken, refused := valued(l.Item, v)
	if refused == "" && !f.proven("valuation", v.ID) {
		refused = term.SayValueUnproven
	}
	if refused != "" {
		l.Measure.Marked = joined(l.Measure.Marked, Listed(note(ref, refused)))
		if l.State != HasData {
			l.Reason = l.Reason + term.SentenceGap + refused
		}
		return
	}
	l.Overridden, l.Computed, l.Band = true, &counted, bandName(l.Item, v)
	taken.Reason = string(v.Reason)
	taken.Records, taken.Marked = joined(Listed(ref), counted.Records), counted.Marked
	taken.Inputs = append([]Input{input(term.InputValued, l.shown(taken), Listed(ref))}, counted.Inputs...)
	l.Measure, l.State, l.Reason = taken, HasData, taken.Reason
}

// shown puts an actual of the indicator into words.
func (l *Indicator) shown(m Measure) string {
	if l.Item.Target.Percent || l.Item.Method.Kind == rulepack.Hand || l.Item.Method.Kind == rulepack.Bands {
		return percent(m.Actual())
	}
	return grouped(m.Actual()) + " " + l.Item.Target.Unit
}

// valued reads what a person typed: a band, or a number in the unit of the indicator. refused says why
// it cannot be taken.
func valued(item rulepack.Item, v *claim.Valuation) (m Measure, refused string) {
	if v.Reason == "" {
		return Measure{}, term.SayValueNoReason
	}
	m = Measure{State: HasData, Den: one()}
	if item.Method.Kind == rulepack.Bands {
		for _, b := range item.Method.Bands {
			if b.Key == string(v.Band) {
				m.Num = b.Part
				return m, ""
			}
		}
		return Measure{}, term.SayValueNoBand
	}
	actual, ok := v.Actual()
	if !ok || actual.Sign() < 0 {
		return Measure{}, term.SayValueNoNumber
	}
	if most, limited := mostOf(item); limited && actual.Cmp(most) > 0 {
		return Measure{}, term.SayValueOverFull
	}
	m.Num = actual
	return m, ""
}

// mostOf is the largest value of an indicator that is valued by a part of its full mark or by points;
// others may be exceeded.
func mostOf(item rulepack.Item) (most app.Ratio, limited bool) {
	switch {
	case item.Method.Kind == rulepack.Hand || item.Method.Kind == rulepack.Parts:
		return one(), true
	case item.Method.Kind == rulepack.Formula && item.Metric == "":
		return item.Max.Ratio(), true
	}
	return app.Ratio{}, false
}

func bandName(item rulepack.Item, v *claim.Valuation) string {
	for _, b := range item.Method.Bands {
		if b.Key == string(v.Band) {
			return b.Name
		}
	}
	return ""
}
