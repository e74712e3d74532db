package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
)

// Segment is one of several schemes of a year: the days it counts for, and what the whole year comes to
// by it.
type Segment struct {
	Pack   rulepack.Pack
	Days   app.Span
	Join   app.Code
	Weight int // days that its total counts for; 0 for one that a later scheme took the place of
	Result Result
}

// scoreTerms judges a year under several schemes: each judges the whole year; the totals are put
// together by days, or a later one takes the place of those before it, as the activation says (hard
// case 30). The lines shown are those of the last scheme.
func scoreTerms(f *count.Facts, metrics map[string]count.Metric) Result {
	segments := make([]Segment, len(f.Terms))
	for i, term := range f.Terms {
		days := f.Period().Overlap(term.Days)
		segments[i] = Segment{Pack: term.Pack, Days: days, Join: term.Join, Weight: days.Days(), Result: scoreOnce(f.Under(term.Pack), metrics)}
		if i == 0 || term.Join != rulepack.JoinLater {
			continue
		}
		for before := range segments[:i] {
			segments[i].Weight += segments[before].Weight
			segments[before].Weight = 0
		}
	}
	last := segments[len(segments)-1]
	result := last.Result
	result.Segments = segments
	result.Total = weighted(segments)
	final := Final{Grade: last.Pack.Grade(result.Total)}
	for _, s := range segments {
		if s.Weight > 0 {
			final.Capped = final.Capped || s.Result.Capped
			result.Provisional = result.Provisional || s.Result.Provisional
		}
	}
	final.cap(last.Pack)
	result.Grade, result.Capped = final.Grade, final.Capped
	return result
}

// weighted is the mean of the totals by their days, rounded once. A scheme of another full mark is
// brought to that of the last one first.
func weighted(segments []Segment) app.Points {
	full := segments[len(segments)-1].Pack.Full.Ratio()
	sum, days := app.Whole(0), int64(0)
	for _, s := range segments {
		days += int64(s.Weight)
		if s.Weight == 0 || s.Pack.Full == 0 {
			continue
		}
		sum = sum.Plus(s.Result.Total.Ratio().Times(full).Over(s.Pack.Full.Ratio()).Times(app.Whole(int64(s.Weight))))
	}
	if days == 0 {
		return 0
	}
	return app.RoundPoints(sum.Over(app.Whole(days)))
}

// Under judges facts that were read already by another pack: what a change of the scheme would do.
func (d *Desk) Under(facts *count.Facts, pack rulepack.Pack) *Judged {
	other := facts.Under(pack)
	return &Judged{Facts: other, Result: Score(other, d.metrics)}
}
