package reports

import (
	"fmt"
	"sort"
	"strings"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/reports/wording"
)

// conclusion is the chapter that says the score, where points were lost, and how it compares.
func (p *paper) conclusion() []Block {
	if !p.Result.Assessed {
		return []Block{Paragraph{Runs: Plain(wording.ResultNotAssessed)}}
	}
	blocks := []Block{p.headline(), Paragraph{Runs: Plain(p.verdict())}}
	if basis := p.Facts.Pack.Text(rulepack.WordingBasis, ""); basis != "" {
		blocks = append(blocks, Paragraph{Runs: Plain(fmt.Sprintf(wording.ResultBasis, basis))})
	}
	blocks = append(blocks, p.segments()...)
	blocks = append(blocks, p.scores())
	if p.drawn() {
		blocks = append(blocks, p.radar())
	}
	return append(blocks, p.compared()...)
}

func (p *paper) headline() StatRow {
	r := p.Result
	score := Stat{Caption: wording.StatScore, Value: r.Total.String(), Context: fmt.Sprintf(wording.StatScoreWhole, r.Full.Short())}
	if r.Partial() {
		score.Context = fmt.Sprintf(wording.StatScorePartial, r.Built)
	}
	if r.BonusSum+r.DeductionSum > 0 {
		score = Stat{Caption: wording.StatTotal, Value: r.Total.String(), Context: sums(r)}
	}
	last := Stat{Caption: wording.StatLast, Value: wording.Dash, Context: wording.StatLastNone}
	if p.Last != nil {
		last.Value = (r.Total - p.Last.Result.Total).Signed()
		last.Context = fmt.Sprintf(wording.StatLastText, p.Last.Result.Total)
		if p.Last.Result.Graded() {
			last.Context = fmt.Sprintf(wording.StatLastGrade, p.Last.Result.Total, p.Last.Result.Grade.Name)
		}
	}
	stats := []Stat{score, p.gradeStat()}
	if tally := r.GateTally(); tally.All > 0 {
		stats = append(stats, Stat{Caption: wording.StatGates, Value: fmt.Sprintf(wording.GatesOf, tally.Met+tally.Cured, tally.All), Context: gateContext(tally)})
	}
	return StatRow{Stats: append(stats, last)}
}

// sums says what a total is made of.
func sums(r appraisal.Result) string {
	text := fmt.Sprintf(wording.StatSums, r.Sum)
	if r.BonusSum > 0 {
		text += fmt.Sprintf(wording.StatBonus, r.BonusSum)
	}
	if r.DeductionSum > 0 {
		text += fmt.Sprintf(wording.StatDeduction, r.DeductionSum)
	}
	return text
}

// gradeStat is the grade, or why there is none yet.
func (p *paper) gradeStat() Stat {
	r := p.Result
	grade := Stat{Caption: wording.StatGrade, Value: wording.StatGradeWait, Context: wording.StatGradePartial}
	switch {
	case r.Partial():
		return grade
	case !r.Graded():
		grade.Context = wording.StatGradeShort
		return grade
	}
	grade.Value = p.gradeWord()
	grade.Context = p.gradeRange()
	if r.Capped {
		grade.Context = fmt.Sprintf(wording.StatGradeCap, r.Grade.Name)
	}
	return grade
}

// gradeRange says from which total on the grade is given.
func (p *paper) gradeRange() string {
	g, grades := p.Result.Grade, p.Facts.Pack.Grades
	for i, other := range grades {
		if other.Name == g.Name && i == len(grades)-1 && i > 0 {
			return fmt.Sprintf(wording.StatGradeLow, grades[i-1].From, g.Name)
		}
	}
	return fmt.Sprintf(wording.StatGradeFrom, g.From, g.Name)
}

// gradeWord is the grade, 暂定 while a condition was not looked at.
func (p *paper) gradeWord() string {
	if p.Result.Provisional {
		return fmt.Sprintf(wording.GradeForNow, p.Result.Grade.Name)
	}
	return p.Result.Grade.Name
}

// gateWord tells how the conditions stand, in a sentence.
func (p *paper) gateWord(tally appraisal.GateTally) string {
	switch {
	case tally.Failed > 0:
		return fmt.Sprintf(wording.GatesBad, tally.Failed)
	case tally.Unchecked > 0:
		return fmt.Sprintf(wording.GatesWait, tally.Unchecked)
	}
	if tally.Cured > 0 {
		return fmt.Sprintf(wording.GatesMended, tally.Met, tally.Cured)
	}
	return fmt.Sprintf(wording.GatesGood, tally.All)
}

// gateContext tells it under a figure.
func gateContext(tally appraisal.GateTally) string {
	var parts []string
	for _, one := range []struct {
		n    int
		form string
	}{{tally.Failed, wording.GatesShortBad}, {tally.Unchecked, wording.GatesShortWait}, {tally.Cured, wording.GatesCured}} {
		if one.n > 0 {
			parts = append(parts, fmt.Sprintf(one.form, one.n))
		}
	}
	if len(parts) == 0 {
		return wording.GatesShort
	}
	return strings.Join(parts, wording.Comma)
}

func (p *paper) built() []appraisal.Indicator {
	var built []appraisal.Indicator
	for _, line := range p.Result.Indicators {
		if line.State != count.NotBuilt {
			built = append(built, line)
		}
	}
	return built
}

func (p *paper) verdict() string {
	built := p.built()
	r := p.Result
	text := fmt.Sprintf(wording.ResultText, len(built), r.Built, r.Sum, field.ShowShare(r.Sum.Ratio().Over(r.Built.Ratio())))
	if r.Graded() {
		text += fmt.Sprintf(wording.ResultGraded, r.Total, p.gradeWord())
	}
	if r.BonusSum+r.DeductionSum > 0 {
		text += fmt.Sprintf(wording.ResultExtra, r.BonusSum, r.DeductionSum)
	}
	if free := p.Facts.Pack.Grade(r.Total); r.Graded() && r.Capped && free.Name != r.Grade.Name {
		text += fmt.Sprintf(wording.ResultCapped, free.Name, r.Grade.Name)
	}
	if tally := r.GateTally(); tally.All > 0 {
		text += p.gateWord(tally) + wording.Stop
	}
	if r.Partial() {
		text += fmt.Sprintf(wording.ResultPartial, r.Full.Short(), len(r.Indicators)-len(built))
	}
	if weak := p.weak(built); weak != "" {
		text += fmt.Sprintf(wording.ResultWeak, weak)
	}
	if names := named(built, count.NoData); names != "" {
		text += fmt.Sprintf(wording.ResultNoData, names)
	}
	if names := named(built, count.NotApplicable); names != "" {
		text += fmt.Sprintf(wording.ResultNone, names)
	}
	return text
}

// weak names the two gaps that cost most.
func (p *paper) weak(built []appraisal.Indicator) string {
	const shown = 2
	lost := append([]appraisal.Indicator(nil), built...)
	sort.SliceStable(lost, func(i, j int) bool { return lost[i].Max-lost[i].Score > lost[j].Max-lost[j].Score })
	var parts []string
	for _, line := range lost {
		if len(parts) == shown || line.Score >= line.Max || line.State != count.HasData {
			break
		}
		parts = append(parts, fmt.Sprintf(wording.ResultWeakItem, line.Item.Name, line.Max-line.Score, line.Missing()))
	}
	return strings.Join(parts, wording.ListComma)
}

func named(lines []appraisal.Indicator, state count.State) string {
	var names []string
	for _, line := range lines {
		if line.State == state {
			names = append(names, line.Item.Code+" "+line.Item.Name)
		}
	}
	return strings.Join(names, wording.ListComma)
}
