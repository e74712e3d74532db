package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// override puts a typed value into the place of the counted one and keeps both. It does so only with a
// reason and a piece of evidence; else the value is listed and not taken.
func (l *Indicator) override(f *count.Facts) {
	v := f.Valued(l.Item.Code)
	if v == nil {
		return
	}
	counted := l.Measure
	ref := count.RefTo(f, claim.ValuationEntity(), v, string(v.Value))
	taken, refused := valued(l.Item, v)
	if refused == "" && !f.Proven("valuation", v.ID) {
		refused = term.SayValueUnproven
	}
	if refused != "" {
		l.Measure.Marked = count.Joined(l.Measure.Marked, count.Listed(ref.Noted(refused)))
		if l.State != count.HasData {
			l.Reason = l.Reason + term.SentenceGap + refused
		}
		return
	}
	l.Overridden, l.Computed, l.Band = true, &counted, bandName(l.Item, v)
	taken.Reason = string(v.Reason)
	taken.Records, taken.Marked = count.Joined(count.Listed(ref), counted.Records), counted.Marked
	taken.Inputs = append([]count.Input{{Label: term.InputValued, Value: l.shown(taken), Records: count.Listed(ref)}}, counted.Inputs...)
	l.Measure, l.State, l.Reason = taken, count.HasData, taken.Reason
}

// shown puts an actual of the indicator into words.
func (l *Indicator) shown(m count.Measure) string {
	if l.Item.Target.Percent || l.Item.Method.Kind == rulepack.Hand || l.Item.Method.Kind == rulepack.Bands {
		return field.ShowShare(m.Actual())
	}
	return field.ShowAmount(m.Actual(), l.Item.Target.Unit)
}

// valued reads what a person typed: a band, or a number in the unit of the indicator. refused says why
// it cannot be taken.
func valued(item rulepack.Item, v *claim.Valuation) (m count.Measure, refused string) {
	if v.Reason == "" {
		return count.Measure{}, term.SayValueNoReason
	}
	m = count.Measure{State: count.HasData, Den: app.Whole(1)}
	if item.Method.Kind == rulepack.Bands {
		for _, b := range item.Method.Bands {
			if b.Key == string(v.Band) {
				m.Num = b.Part
				return m, ""
			}
		}
		return count.Measure{}, term.SayValueNoBand
	}
	actual, ok := v.Actual()
	if !ok || actual.Sign() < 0 {
		return count.Measure{}, term.SayValueNoNumber
	}
	if most, limited := mostOf(item); limited && actual.Cmp(most) > 0 {
		return count.Measure{}, term.SayValueOverFull
	}
	m.Num = actual
	return m, ""
}

// mostOf is the largest value of an indicator that is valued by a part of its full mark or by points;
// others may be exceeded.
func mostOf(item rulepack.Item) (most app.Ratio, limited bool) {
	switch {
	case item.Method.Kind == rulepack.Hand || item.Method.Kind == rulepack.Parts:
		return app.Whole(1), true
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
