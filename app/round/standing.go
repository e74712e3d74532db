package round

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Standing is what the appraisal says of a facility-year, as far as rounds go by it.
type Standing struct {
	Pack      rulepack.Pack
	Lines     []Line
	Bonus     app.Points
	Deduction app.Points
	Total     app.Points
	Assessed  bool // false: 不考核, there is nothing to hand in
	Bare      bool // the book was not kept in that year: no activities, no opening days
	Capped    bool // a failed condition caps the grade
	Unchecked int  // conditions nobody has looked at
}

// Line is one indicator of a standing.
type Line struct {
	Code   string
	Name   string
	Metric string // what it is counted by, and over what; empty for what persons judge
	Over   string
	Max    app.Points
	Score  app.Points
	State  string // key of term.TableState
	Scored bool   // it has data
	Built  bool   // the book scores it; one that it does not score yet is marked by reviewers alone
	Open   bool   // it may be given a mark: it applies
}

// item is the indicator as one finds it again in another year.
func (l Line) item() rulepack.Item {
	return rulepack.Item{Code: l.Code, Name: l.Name, Metric: l.Metric, Over: l.Over}
}

// Line finds an indicator by its code.
func (s Standing) Line(code string) (Line, bool) {
	for _, l := range s.Lines {
		if l.Code == code {
			return l, true
		}
	}
	return Line{}, false
}

// marks gives the scores of the book by code.
func (s Standing) marks() map[string]app.Points {
	marks := map[string]app.Points{}
	for _, l := range s.Lines {
		if l.Open && l.Built {
			marks[l.Code] = l.Score
		}
	}
	return marks
}

// With gives the total that other marks come to under the same bonus and deductions, floor and cap.
// Marks are whole hundredths, so nothing is rounded again (DEFINITIONS 1.1). Where several schemes of
// one year were put together by days, marks move the total by as much as they differ.
func (s Standing) With(marks map[string]app.Points) app.Points {
	return s.within(s.plain(marks) + s.Total - s.plain(s.marks()))
}

// plain adds marks, bonus and deductions up.
func (s Standing) plain(marks map[string]app.Points) app.Points {
	total := s.Bonus - s.Deduction
	for _, mark := range marks {
		total += mark
	}
	return s.within(total)
}

func (s Standing) within(total app.Points) app.Points {
	return min(max(total, s.Pack.Floor), s.Pack.Highest())
}

// whole reports whether every indicator that applies has a mark. A part of a scheme has no grade
// (DEFINITIONS 1.10).
func (s Standing) whole(marks map[string]app.Points) bool {
	for _, l := range s.Lines {
		if _, marked := marks[l.Code]; l.Open && !marked {
			return false
		}
	}
	return true
}

// Grade gives the grade of a total: a failed condition caps it (DEFINITIONS 1.12).
func (s Standing) Grade(total app.Points) rulepack.Grade {
	grade := s.Pack.Grade(total)
	if !s.Capped {
		return grade
	}
	for _, g := range s.Pack.Grades {
		if g.Name == s.Pack.Failing && g.From < grade.From {
			return g
		}
	}
	return grade
}

// Stages lists the rounds of a pack in the order in which they are held; a pack that names none has
// all of them, each as heavy as the other.
func Stages(pack rulepack.Pack) []rulepack.Round {
	if len(pack.Rounds) > 0 {
		return pack.Rounds
	}
	var all []rulepack.Round
	for _, c := range term.TableStage.Codes {
		all = append(all, rulepack.Round{Key: app.Code(c.Key), Name: c.Label, Weight: app.Whole(1)})
	}
	return all
}

// place is the place of a stage in the order of the pack, behind all others when it is not in it.
func place(pack rulepack.Pack, stage app.Code) int {
	stages := Stages(pack)
	at := slices.IndexFunc(stages, func(r rulepack.Round) bool { return r.Key == stage })
	if at < 0 {
		return len(stages)
	}
	return at
}

// ordered sorts the rounds of a facility-year into the order of the pack.
func ordered(pack rulepack.Pack, rounds []*Round) []*Round {
	sorted := slices.Clone(rounds)
	slices.SortStableFunc(sorted, func(a, b *Round) int { return place(pack, a.Stage) - place(pack, b.Stage) })
	return sorted
}

// FinalOf works out the final score from the rounds that were held: that of the last one, or their
// mean by weights, in which rounds not held have no part. The mean is the one new fraction, so it is
// rounded once more, half up to 0.01 (DEFINITIONS 1.1).
func FinalOf(pack rulepack.Pack, rounds []*Round) (app.Points, bool) {
	var last app.Points
	held := false
	sum, weights := app.Whole(0), app.Whole(0)
	for _, r := range counting(ordered(pack, rounds)) {
		total, _ := r.Points()
		last, held = total, true
		weight := weightOf(pack, r.Stage)
		sum, weights = sum.Plus(total.Ratio().Times(weight)), weights.Plus(weight)
	}
	if pack.Final != rulepack.FinalWeighted || weights.Sign() <= 0 {
		return last, held
	}
	return app.RoundPoints(sum.Over(weights)), held
}

// counting picks the rounds of which the final score is made: those held, and as soon as one of them
// marked the whole scheme, only those that did, for the total of a part stands on another scale.
func counting(rounds []*Round) []*Round {
	var held, whole []*Round
	for _, r := range rounds {
		if _, known := r.Points(); !r.Held() || !known {
			continue
		}
		held = append(held, r)
		if r.Grade != "" {
			whole = append(whole, r)
		}
	}
	if len(whole) > 0 {
		return whole
	}
	return held
}

func weightOf(pack rulepack.Pack, stage app.Code) app.Ratio {
	for _, s := range Stages(pack) {
		if s.Key == stage {
			return s.Weight
		}
	}
	return app.Whole(0)
}
