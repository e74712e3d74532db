package appraisal

import (
	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Indicator is one scored line: what it was held against, what was found, what it earned and why.
type Indicator struct {
	Item    rulepack.Item
	Max     app.Points // after points of what does not apply were shared out
	State   count.State
	Reason  string
	Aim     count.Aim
	Measure count.Measure
	Part    app.Ratio // of the full mark
	Score   app.Points
	Working string // how the score follows from actual and target, in numbers

	Computed   *count.Measure // what the ledgers give, beside a value that a person typed; nil when none did
	Overridden bool           // the measure is a typed one
	Band       string         // judgement that a person came to
	Explained  string         // what was written about the difference from last year
	Place      int            // among the facilities judged alike, 0 when it is not ranked
	Peers      int            // how many those are

	block  string    // code of the level-1 line it belongs to
	behind app.Ratio // part of the peers left behind or level, itself among them
	points app.Ratio // by a formula
}

// Sum is a level-1 or level-2 line.
type Sum struct {
	Item  rulepack.Item
	Max   app.Points
	Built app.Points // full marks of the built indicators in it
	Score app.Points
}

// Rate is the part of the built marks that was earned, and whether any is built.
func (s Sum) Rate() (app.Ratio, bool) {
	if s.Built == 0 {
		return app.Ratio{}, false
	}
	return s.Score.Ratio().Over(s.Built.Ratio()), true
}

// Result is the score of a facility-year with all its lines.
type Result struct {
	Indicators   []Indicator
	Blocks       []Sum
	Full         app.Points // of the scheme
	Built        app.Points // of the indicators built in this version, those that do not apply shared out
	Sum          app.Points // of the indicators
	Bonus        []ExtraLine
	Deductions   []ExtraLine
	BonusSum     app.Points // after the cap
	DeductionSum app.Points
	Total        app.Points // indicators and bonus less deductions, within floor and cap; of several schemes by their days
	Gates        []GateLine
	Capped       bool           // a failed gate that is not cured caps the grade
	Grade        rulepack.Grade // of the total
	Provisional  bool           // 暂定: a gate was not checked, or not the whole scheme is built
	Months       int            // whole months with records
	Assessed     bool           // false: 不考核, nothing applies
	Segments     []Segment      // the schemes of a year that has several, each with the whole year's score
}

// monthsToGrade is how many whole months must have records before a grade is said (DEFINITIONS 1.10).
const monthsToGrade = 3

// Partial reports a scheme of which some indicators are not built.
func (r Result) Partial() bool { return r.Built != r.Full }

// Graded reports whether the grade may be said: the whole scheme is built, and the year has gone far
// enough to tell.
func (r Result) Graded() bool { return r.Assessed && !r.Partial() && r.Months >= monthsToGrade }

// Indicator finds a line by its code.
func (r Result) Indicator(code string) (Indicator, bool) {
	for _, i := range r.Indicators {
		if i.Item.Code == code {
			return i, true
		}
	}
	return Indicator{}, false
}

// Like finds the line of another year or pack that stands for the same indicator.
func (r Result) Like(item rulepack.Item) (Indicator, bool) {
	return rulepack.Alike(r.Indicators, func(i Indicator) rulepack.Item { return i.Item }, item)
}

// Score judges the facts by their pack, and by the packs of the whole year when there are several.
func Score(f *count.Facts, metrics map[string]count.Metric) Result {
	if len(f.Terms) > 1 {
		return scoreTerms(f, metrics)
	}
	return scoreOnce(f, metrics)
}

func scoreOnce(f *count.Facts, metrics map[string]count.Metric) Result {
	j := newJudge(f, metrics)
	leaves := f.Pack.Leaves()
	j.countAhead(leaves)
	lines := make([]Indicator, len(leaves))
	for i, item := range leaves {
		lines[i] = j.line(item)
		lines[i].block = f.Pack.Block(item).Code
	}
	shareMarks(f.Pack, lines)
	result := Result{Full: f.Pack.Full, Months: f.MonthsKept()}
	for i := range lines {
		lines[i].settle()
		result.Sum += lines[i].Score
		if lines[i].State != count.NotBuilt && lines[i].State != count.NotApplicable {
			result.Built += lines[i].Max
			result.Assessed = true
		}
	}
	result.Indicators = lines
	for _, block := range f.Pack.Blocks() {
		result.Blocks = append(result.Blocks, sum(block, lines))
	}
	j.close(&result)
	return result
}

// line measures one indicator: what applies, what the ledgers give, what a person typed instead.
func (j *judge) line(item rulepack.Item) Indicator {
	f := j.facts
	line := Indicator{Item: item, Max: item.Max, Aim: f.Aim(item), Explained: f.Explained(item.Code)}
	why, records, waived := f.Waived(item.Code)
	switch {
	case waived:
		line.State, line.Reason, line.Measure.Records = count.NotApplicable, why, records
		return line
	case !j.built(item):
		line.State, line.Reason = count.NotBuilt, term.SayNotBuilt
		return line
	case f.Elapsed().Empty():
		line.State, line.Reason = count.NotDue, term.SayNotBegun
		return line
	}
	counted, built := j.count(item)
	if !built {
		line.State, line.Reason = count.NotBuilt, term.SayNotBuilt
		return line
	}
	line.Measure, line.State, line.Reason = counted, counted.State, counted.Reason
	line.override(f)
	if line.State != count.HasData {
		return line
	}
	switch {
	case needsTarget(item) && !line.Aim.Known:
		line.State, line.Reason = count.NoData, term.SayNoTarget
	case item.Method.Kind == rulepack.Formula:
		j.formula(&line)
	case item.Method.Kind == rulepack.Rank:
		line.rank(f)
	}
	return line
}

// built reports whether the ledgers that an item looks at first are part of this version; what lies
// behind formulas shows when they are worked out.
func (j *judge) built(item rulepack.Item) bool {
	for _, key := range []string{item.Metric, item.Over} {
		if key == "" {
			continue
		}
		_, metric := j.metrics[key]
		_, figure := j.figure(key)
		if !metric && !figure {
			return false
		}
	}
	return true
}

// formula works out the points of an indicator from what was measured. A typed value of an indicator
// that measures nothing is its points.
func (j *judge) formula(line *Indicator) {
	item := line.Item
	if item.Metric == "" && line.Overridden {
		line.points = line.Measure.Actual()
		return
	}
	target := count.Named{Label: term.FormulaTarget, Measure: count.Unknown(term.SayNoTarget)}
	if line.Aim.Known {
		target.Measure, target.Shown = count.Measure{State: count.HasData, Num: line.Aim.Value, Den: app.Whole(1)}, line.TargetText()
	}
	actual := count.Named{Label: term.FormulaActual, Measure: line.Measure, Shown: line.shown(line.Measure)}
	if item.Metric == "" {
		actual.Measure = count.Unknown(term.SayNoTarget)
	}
	most := count.Named{Label: term.FormulaMax, Measure: count.Measure{State: count.HasData, Num: item.Max.Ratio(), Den: app.Whole(1)}, Shown: item.Max.Short()}
	w := j.work(item.Method.Formula, map[string]count.Named{
		term.FormulaActual: actual, term.FormulaTarget: target, term.FormulaMax: most,
	})
	if w.unbuilt {
		line.State, line.Reason = count.NotBuilt, term.SayNotBuilt
		return
	}
	found := w.measure()
	line.points = w.value
	if item.Metric == "" {
		line.Measure = found
	} else {
		line.Measure.Records, line.Measure.Marked = count.Distinct(line.Measure.Records, found.Records), count.Distinct(line.Measure.Marked, found.Marked)
		line.Measure.Inputs = append(line.Measure.Inputs, found.Inputs...)
	}
	if found.State != count.HasData {
		line.State, line.Reason = found.State, found.Reason
	}
}

func needsTarget(item rulepack.Item) bool {
	return item.Method.Kind == rulepack.Linear || item.Method.Kind == rulepack.Levels
}

// settle turns the measured part into points: the one rounding.
func (l *Indicator) settle() {
	l.Part = app.Whole(0)
	if l.State != count.HasData {
		return
	}
	target := app.Whole(1)
	if l.Aim.Known {
		target = l.Aim.Value
	}
	actual := l.Measure.Actual()
	l.Part = l.part(actual, target)
	l.Score = app.RoundPoints(l.Max.Ratio().Times(l.Part))
	l.Working = working(l, actual, target)
}

// part gives the part of the full mark that was earned.
func (l *Indicator) part(actual, target app.Ratio) app.Ratio {
	switch l.Item.Method.Kind {
	case rulepack.Rank:
		return l.Item.Method.Step(l.behind)
	case rulepack.Formula:
		if l.Item.Max == 0 {
			return app.Whole(0)
		}
		return l.points.Over(l.Item.Max.Ratio()).Clamp()
	}
	return l.method().Part(actual, target)
}

// method is that of the pack; a ramp is full at its target, whoever set it.
func (l *Indicator) method() rulepack.Method {
	method := l.Item.Method
	if l.Aim.Known {
		method.High = l.Aim.Value
	}
	return method
}
