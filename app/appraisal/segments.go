package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/rulepack"
)

// Schemes gives the packs that judge a type of facility in a year, the earliest first.
type Schemes func(kind app.Code, year int) ([]rulepack.Term, error)

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
func scoreTerms(f *Facts, metrics map[string]Metric) Result {
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

// Under gives the same facts to be judged by another pack.
func (f *Facts) Under(pack rulepack.Pack) *Facts {
	other := *f
	other.Pack, other.Terms = pack, nil
	if f.catalogue != nil {
		other.Classes = inForce(f.catalogue, catalogueOf(f.Facility, pack), f.Period())
	}
	other.Prepare()
	return &other
}

// readTerms finds the schemes of the year: the last one is the pack that lines are shown by.
func (d *Desk) readTerms(f *Facts) error {
	f.Pack = d.pack
	if d.schemes == nil {
		return nil
	}
	terms, err := d.schemes(f.Facility.Type, f.Year)
	if err != nil || len(terms) == 0 {
		return err
	}
	f.Pack, f.Terms = terms[len(terms)-1].Pack, terms
	if len(terms) == 1 {
		f.Terms = nil
	}
	return nil
}

// Under judges facts that were read already by another pack: what a change of the scheme would do.
func (d *Desk) Under(facts *Facts, pack rulepack.Pack) *Judged {
	other := facts.Under(pack)
	return &Judged{Facts: other, Result: Score(other, d.metrics)}
}

// monthsKept counts the whole months of the year in which anything was logged or held.
func (f *Facts) monthsKept() int {
	kept := map[app.Month]bool{}
	for _, o := range f.logged() {
		kept[app.MonthOf(o.Day)] = true
	}
	for _, a := range f.held() {
		kept[app.MonthOf(a.Start)] = true
	}
	n := 0
	for _, month := range f.wholeMonths() {
		if kept[month] {
			n++
		}
	}
	return n
}
