package appraisal

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Indicator is one scored line: what it was held against, what was found, what it earned and why.
type Indicator struct {
	Item    rulepack.Item
	Max     app.Points // after points of what does not apply were shared out
	State   State
	Reason  string
	Aim     Aim
	Measure Measure
	Part    app.Ratio // of the full mark
	Score   app.Points
	Working string // how the score follows from actual and target, in numbers

	block string // code of the level-1 line it belongs to
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
	Indicators []Indicator
	Blocks     []Sum
	Full       app.Points // of the scheme
	Built      app.Points // of the indicators built in this version, those that do not apply shared out
	Total      app.Points
	Assessed   bool // false: 不考核, nothing applies
}

// Partial reports a scheme of which some indicators are not built: no grade is given then.
func (r Result) Partial() bool { return r.Built != r.Full }

// Indicator finds a line by its code.
func (r Result) Indicator(code string) (Indicator, bool) {
	for _, i := range r.Indicators {
		if i.Item.Code == code {
			return i, true
		}
	}
	return Indicator{}, false
}

// Score judges the facts by their pack.
func Score(f *Facts, metrics map[string]Metric) Result {
	leaves := f.Pack.Leaves()
	lines := make([]Indicator, len(leaves))
	for i, item := range leaves {
		lines[i] = f.measure(item, metrics)
		lines[i].block = f.Pack.Block(item).Code
	}
	shareMarks(f.Pack, lines)
	result := Result{Full: f.Pack.Full}
	for i := range lines {
		lines[i].settle()
		result.Total += lines[i].Score
		if lines[i].State != NotBuilt && lines[i].State != NotApplicable {
			result.Built += lines[i].Max
			result.Assessed = true
		}
	}
	result.Indicators = lines
	for _, block := range f.Pack.Blocks() {
		result.Blocks = append(result.Blocks, sum(block, lines))
	}
	return result
}

func (f *Facts) measure(item rulepack.Item, metrics map[string]Metric) Indicator {
	line := Indicator{Item: item, Max: item.Max, Aim: f.Aim(item)}
	metric, built := metrics[item.Metric]
	switch statement := f.statement("inapplicable", item.Code); {
	case f.shut:
		line.State, line.Reason = NotApplicable, term.SayAllExempt
		line.Measure.Records = f.exempting(f.Elapsed().Holds)
		return line
	case statement != nil:
		line.State, line.Reason = NotApplicable, string(statement.Reason)
		line.Measure.Records = []Ref{f.statementRef(statement)}
		return line
	case !built:
		line.State, line.Reason = NotBuilt, term.SayNotBuilt
		return line
	case f.Elapsed().Empty():
		line.State, line.Reason = NotDue, term.SayNotBegun
		return line
	}
	line.Measure = metric(f)
	line.State, line.Reason = line.Measure.State, line.Measure.Reason
	if line.State == HasData && needsTarget(item) && !line.Aim.Known {
		line.State, line.Reason = NoData, term.SayNoTarget
	}
	return line
}

func needsTarget(item rulepack.Item) bool {
	return item.Method.Kind == rulepack.Linear || item.Method.Kind == rulepack.Levels
}

// settle turns the measured part into points: the one rounding.
func (l *Indicator) settle() {
	l.Part = app.Whole(0)
	if l.State != HasData {
		return
	}
	target := app.Whole(1)
	if l.Aim.Known {
		target = l.Aim.Value
	}
	actual := l.Measure.Actual()
	l.Part = Part(l.method(), actual, target)
	l.Score = app.RoundPoints(l.Max.Ratio().Times(l.Part))
	l.Working = working(l, actual, target)
}

// method is that of the pack; a ramp is full at its target, whoever set it.
func (l *Indicator) method() rulepack.Method {
	method := l.Item.Method
	if l.Aim.Known {
		method.High = l.Aim.Value
	}
	return method
}

func working(l *Indicator, actual, target app.Ratio) string {
	shown, aim := grouped(actual), grouped(target)
	if l.Item.Target.Percent {
		shown, aim = percent(actual), percent(target)
	}
	if l.Item.Method.Kind == rulepack.Ramp {
		return ramped(l, actual)
	}
	if l.inParts() && actual.Cmp(target) > 0 {
		return fmt.Sprintf(term.FormWorkingOver, grouped(l.Measure.Num), grouped(l.Measure.Den), l.Score)
	}
	if l.inParts() { // 4 × 201 ÷ 208 can be done by hand, 4 × 96.6% would round twice
		return fmt.Sprintf(term.FormWorkingParts, l.Max.Short(), grouped(l.Measure.Num), grouped(l.Measure.Den), l.Score)
	}
	if target.Cmp(app.Whole(1)) == 0 && actual.Cmp(target) <= 0 {
		return fmt.Sprintf(term.FormWorkingRate, l.Max.Short(), shown, l.Score)
	}
	rate := actual.Over(target)
	switch {
	case l.Part.Sign() == 0 && rate.Sign() > 0:
		return fmt.Sprintf(term.FormWorkingFloor, shown, aim, percent(rate), percent(l.Item.Method.Floor))
	case rate.Cmp(app.Whole(1)) > 0:
		return fmt.Sprintf(term.FormWorkingOver, shown, aim, l.Score)
	}
	return fmt.Sprintf(term.FormWorking, l.Max.Short(), shown, aim, rate.Decimal(4), l.Score)
}

// ramped shows how a score rises between two shares.
func ramped(l *Indicator, actual app.Ratio) string {
	low, high := l.Item.Method.Low, l.method().High
	switch {
	case actual.Cmp(high) >= 0:
		return fmt.Sprintf(term.FormWorkingHigh, percent(actual), percent(high), l.Score)
	case actual.Cmp(low) <= 0:
		return fmt.Sprintf(term.FormWorkingLow, percent(actual), percent(low))
	}
	return fmt.Sprintf(term.FormWorkingRamp, l.Max.Short(), percent(actual), percent(low), percent(high), l.Score)
}

// shareMarks gives the marks of what does not apply to the rest of its block; those of a block of
// which nothing applies to the other blocks (DEFINITIONS 1.9).
func shareMarks(pack rulepack.Pack, lines []Indicator) {
	blocks := pack.Blocks()
	members := make([][]*Indicator, len(blocks))
	weights := make([]app.Points, len(blocks))
	for b, block := range blocks {
		for i := range lines {
			if lines[i].block != block.Code {
				continue
			}
			members[b] = append(members[b], &lines[i])
			if lines[i].State != NotApplicable {
				weights[b] = block.Max
			}
		}
	}
	for b, marks := range ShareOut(pack.Full, weights) {
		shareBlock(members[b], marks)
	}
}

func shareBlock(members []*Indicator, marks app.Points) {
	weights := make([]app.Points, len(members))
	for i, line := range members {
		if line.State != NotApplicable {
			weights[i] = line.Item.Max
		}
	}
	for i, share := range ShareOut(marks, weights) {
		members[i].Max = share
	}
}

func sum(block rulepack.Item, lines []Indicator) Sum {
	total := Sum{Item: block}
	for i := range lines {
		l := &lines[i]
		if l.block != block.Code {
			continue
		}
		total.Max += l.Max
		total.Score += l.Score
		if l.State != NotBuilt && l.State != NotApplicable {
			total.Built += l.Max
		}
	}
	return total
}
