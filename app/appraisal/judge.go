package appraisal

import (
	"fmt"
	"sync"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// judge scores one facility-year by one pack. What it measured it keeps, for formulas and parts ask for
// the same value again and again.
type judge struct {
	facts   *count.Facts
	metrics map[string]count.Metric
	known   map[string]count.Measure
	busy    map[string]bool   // figures that are being worked out
	keys    map[string]string // keys of metrics by the names that formulas may use, made when first asked
}

func newJudge(f *count.Facts, metrics map[string]count.Metric) *judge {
	return &judge{facts: f, metrics: metrics, known: map[string]count.Measure{}, busy: map[string]bool{}}
}

// manyRecords is from how many on counting side by side is worth its while.
const manyRecords = 2000

// countAhead counts what the pack's indicators ask for, all of it at once: a metric reads the facts and
// changes nothing, and a year of many records is counted on every core.
func (j *judge) countAhead(items []rulepack.Item) {
	if len(j.facts.Activities)+len(j.facts.Openings) < manyRecords {
		return
	}
	found := map[string]*count.Measure{}
	var counting sync.WaitGroup
	for _, key := range j.askedBy(items) {
		metric, built := j.metrics[key]
		if _, figure := j.figure(key); !built || figure || found[key] != nil {
			continue
		}
		m := new(count.Measure)
		found[key] = m
		counting.Go(func() { *m = metric(j.facts) })
	}
	counting.Wait()
	for key, m := range found {
		j.known[key] = *m
	}
}

// askedBy lists the metrics of the indicators that apply, before the year has begun of none.
func (j *judge) askedBy(items []rulepack.Item) []string {
	var keys []string
	if j.facts.Elapsed().Empty() {
		return keys
	}
	for _, item := range items {
		if _, _, waived := j.facts.Waived(item.Code); waived {
			continue
		}
		keys = append(keys, item.Metric, item.Over)
		for _, part := range item.Method.Parts {
			keys = append(keys, part.Metric)
		}
	}
	return keys
}

// measured counts a metric or works out a figure; built is false for the metric of a ledger that this
// version does not have.
func (j *judge) measured(key string) (m count.Measure, built bool) {
	if m, built = j.known[key]; built {
		return m, true
	}
	if figure, ok := j.figure(key); ok {
		if m, built = j.worked(figure); built {
			j.known[key] = m
		}
		return m, built
	}
	metric, built := j.metrics[key]
	if !built {
		return count.Measure{}, false
	}
	m = metric(j.facts)
	j.known[key] = m
	return m, true
}

func (j *judge) figure(key string) (rulepack.Figure, bool) {
	for _, f := range j.facts.Pack.Figures {
		if f.Key == key || f.Name == key {
			return f, true
		}
	}
	return rulepack.Figure{}, false
}

// worked works out a figure of the pack.
func (j *judge) worked(figure rulepack.Figure) (count.Measure, bool) {
	if j.busy[figure.Key] {
		return count.Unknown(fmt.Sprintf(term.SayFormulaCircle, figure.Name)), true
	}
	j.busy[figure.Key] = true
	defer delete(j.busy, figure.Key)
	w := j.work(figure.Formula, nil)
	if w.unbuilt {
		return count.Measure{}, false
	}
	return w.measure(), true
}

// working is a formula that was worked out: the value, what it asked for, and what was missing.
type workings struct {
	value   app.Ratio
	asked   []count.Named
	lacking string
	failed  string
	unbuilt bool
}

// measure is the value as a measured one.
func (w workings) measure() count.Measure {
	m := count.Measure{State: count.HasData, Num: w.value, Den: app.Whole(1), Inputs: count.Beneath(w.asked...)}
	for _, a := range w.asked {
		m.Records, m.Marked = count.Distinct(m.Records, a.Measure.Records), count.Distinct(m.Marked, a.Measure.Marked)
	}
	switch {
	case w.lacking != "":
		m.State, m.Reason = count.NoData, fmt.Sprintf(term.SayFormulaLacks, w.lacking)
	case w.failed != "":
		m.State, m.Reason = count.NoData, w.failed
	}
	return m
}

// work works out a formula. given are values that are known already, by name.
func (j *judge) work(formula string, given map[string]count.Named) workings {
	expression, read := j.facts.Pack.Compiled[formula]
	if !read {
		return workings{failed: term.SayFormulaUnread}
	}
	var w workings
	seen := map[string]bool{}
	value, err := expression(func(name string) (app.Ratio, error) {
		n, built := j.valueOf(name, given)
		if !built {
			w.unbuilt = true
			return app.Ratio{}, app.Refuse(fmt.Sprintf(term.SayFormulaUnknown, name))
		}
		if !seen[n.Label] {
			seen[n.Label] = true
			w.asked = append(w.asked, n)
			if n.Measure.State != count.HasData {
				w.lacking = count.Join(w.lacking, fmt.Sprintf(term.FormAnswer, n.Label, n.Measure.Reason))
			}
		}
		if n.Measure.State != count.HasData {
			return app.Ratio{}, app.Refuse(fmt.Sprintf(term.SayFormulaLacks, n.Label))
		}
		return n.Measure.Actual(), nil
	})
	if err != nil {
		w.failed = app.Sentence(err)
		if w.failed == "" {
			w.failed = term.SayFormulaFails
		}
		return w
	}
	w.value = value
	return w
}

// valueOf finds what a name in a formula stands for.
func (j *judge) valueOf(name string, given map[string]count.Named) (count.Named, bool) {
	if n, ok := given[name]; ok {
		return n, true
	}
	key := name
	if _, built := j.metrics[name]; !built {
		if known, ok := j.named()[name]; ok {
			key = known
		}
	}
	m, built := j.measured(key)
	if !built {
		return count.Named{}, false
	}
	return j.tell(key, m), true
}

// named gives the keys of metrics by their Chinese names.
func (j *judge) named() map[string]string {
	if j.keys == nil {
		j.keys = map[string]string{}
		for _, q := range term.Quantities() {
			j.keys[q.Name] = q.Key
		}
	}
	return j.keys
}

// tell puts a measured value into words: its name, and its value with its unit.
func (j *judge) tell(key string, m count.Measure) count.Named {
	if figure, ok := j.figure(key); ok {
		return count.Named{Label: figure.Name, Shown: count.Quantity{Unit: figure.Unit, Percent: figure.Percent}.Show(m), Measure: m}
	}
	for _, q := range term.Quantities() {
		if q.Key == key {
			return count.Named{Label: q.Name, Shown: count.Quantity{Unit: q.Unit, Percent: q.Unit == term.UnitShare}.Show(m), Measure: m}
		}
	}
	return count.Named{Label: key, Shown: count.Quantity{}.Show(m), Measure: m}
}

// count measures what an item is scored by, before anybody's hand touches it.
func (j *judge) count(item rulepack.Item) (m count.Measure, built bool) {
	switch {
	case item.Method.Kind == rulepack.Parts:
		return j.parts(item)
	case item.Metric == "" && item.Method.Kind == rulepack.Formula:
		return count.Measure{State: count.HasData, Num: app.Whole(0), Den: app.Whole(1)}, true
	case item.Metric == "":
		return count.Unknown(term.SayToValue), true
	case item.Over == "":
		return j.measured(item.Metric)
	}
	num, built := j.measured(item.Metric)
	if !built {
		return count.Measure{}, false
	}
	den, built := j.measured(item.Over)
	if !built {
		return count.Measure{}, false
	}
	return count.Quotient(j.tell(item.Metric, num), j.tell(item.Over, den)), true
}

// parts adds up the shares of the parts that are met. A part of which nothing is known is not met, and
// is said; when nothing is known of any there is no score.
func (j *judge) parts(item rulepack.Item) (count.Measure, bool) {
	m := count.Measure{State: count.HasData, Num: app.Whole(0), Den: app.Whole(1)}
	blank, lacking, met := "", "", int64(0)
	for _, part := range item.Method.Parts {
		found, built := j.measured(part.Metric)
		if !built {
			return count.Measure{}, false
		}
		m.Records, m.Marked = count.Distinct(m.Records, found.Records), count.Distinct(m.Marked, found.Marked)
		told := j.tell(part.Metric, found)
		answer := term.WordNotMet
		switch {
		case found.State != count.HasData:
			blank = count.Join(blank, fmt.Sprintf(term.FormAnswer, part.Name, found.Reason))
			answer = told.Shown
		case found.Actual().Cmp(part.From) >= 0:
			answer, met = term.WordMet, met+1
			m.Num = m.Num.Plus(part.Share)
		default:
			lacking = count.Join(lacking, part.Name)
		}
		told.Label, told.Shown = part.Name, fmt.Sprintf(term.FormPartShare, answer, fmt.Sprintf(term.FormOfWhole, field.ShowShare(part.Share)))
		m.Inputs = append(m.Inputs, count.Beneath(told)...)
		if found.State != count.HasData {
			lacking = count.Join(lacking, part.Name)
		}
	}
	m.Lack, m.Reason = lacking, blank
	if allBlank := blank != "" && met == 0 && j.noneKnown(item); allBlank {
		m.State, m.Reason = count.NoData, fmt.Sprintf(term.SayPartsLack, blank)
		return m, true
	}
	if blank != "" {
		m.Reason = fmt.Sprintf(term.SaySomePartsLack, blank)
	}
	m.Formula = fmt.Sprintf(term.FormGroups, app.Whole(met).Short(), app.Whole(int64(len(item.Method.Parts))).Short())
	return m, true
}

// noneKnown reports whether there is data for none of the parts of an item.
func (j *judge) noneKnown(item rulepack.Item) bool {
	for _, part := range item.Method.Parts {
		if m, _ := j.measured(part.Metric); m.State == count.HasData {
			return false
		}
	}
	return true
}
