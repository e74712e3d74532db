package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// scoreCard is the self-score with where the year will end. While the scheme is built in part only it shows the built marks
// and a plain bar; the grade scale belongs to a whole scheme.
type scoreCard struct {
	card  *part.Card
	body  *fyne.Container
	open  func(shell.Route)
	gates func() (shell.Route, bool) // where the conditions are checked
}

func newScoreCard(deps Deps) *scoreCard {
	c := &scoreCard{body: container.NewStack(), open: deps.Go, gates: func() (shell.Route, bool) { return deps.Route("gateCheck", "") }}
	c.card = part.NewCard("", c.body)
	return c
}

func (c *scoreCard) show(v view) {
	caption := wording.HomeScore
	if v.early() {
		caption = wording.HomeScoreAhead
	}
	head := part.Row(theme.Gap12, part.NewPress(c.figures(v), func() { c.open(shell.Route{Place: shell.Appraisal}) }), part.Spring(), c.beside(v))
	c.body.Objects = []fyne.CanvasObject{part.Column(theme.Gap6,
		part.NewText(fmt.Sprintf(caption, v.judged.Facts.Year), part.Caption).Clipped(), head, c.measure(v), part.Spring(), c.foot(v))}
	c.body.Refresh()
}

// figures are the large number with the full mark.
func (c *scoreCard) figures(v view) fyne.CanvasObject {
	result := v.judged.Result
	score, ink := result.Total.String(), theme.Ink
	if v.early() {
		score = v.ahead.Outlook.Score.String()
	}
	if v.empty || !result.Assessed {
		score, ink = wording.HomeNoScore, theme.Nod
	}
	figures := container.New(baseline{}, part.NewText(score, part.Hero).In(ink), part.NewText(fmt.Sprintf(wording.HomeOf, full(result)), part.Body).In(theme.Ink2))
	if result.Partial() {
		figures.Objects = append([]fyne.CanvasObject{part.NewText(wording.HomeBuilt, part.Strong)}, figures.Objects...)
	}
	return figures
}

// full is what the score is out of: of a scheme built in part the built marks.
func full(r appraisal.Result) app.Points {
	if r.Partial() {
		return r.Built
	}
	return r.Full
}

// beside stands at the right of the figure: how much of the scheme is built, or the grade; below it the other number of the two.
func (c *scoreCard) beside(v view) fyne.CanvasObject {
	column := part.Column(theme.Gap6, part.Row(theme.Gap0, part.Spring(), c.standing(v)))
	if second := c.second(v); second != nil {
		column.Objects = append(column.Objects, second)
	}
	return column
}

func (c *scoreCard) standing(v view) fyne.CanvasObject {
	result := v.judged.Result
	if result.Partial() {
		built, all := v.built()
		return part.NewChip(part.Auto, fmt.Sprintf(wording.HomeBuiltCount, built, all))
	}
	if !v.graded() {
		return part.NewChip(part.NoData, wording.HomeNoGradeYet)
	}
	word := fmt.Sprintf(wording.HomeGrade, result.Grade.Name)
	if result.Provisional {
		word = fmt.Sprintf(wording.HomeGradeProvisional, result.Grade.Name)
	}
	return part.NewChip(part.Auto, word)
}

// second is the number that stands second: of today early in the year, else what is missing to the next grade.
func (c *scoreCard) second(v view) fyne.CanvasObject {
	line := func(before, figure, after string) fyne.CanvasObject {
		return part.Row(theme.Gap0, part.Spring(), part.NewText(before, part.Body).In(theme.Ink2), part.NewText(figure, part.Strong), part.NewText(after, part.Body).In(theme.Ink2))
	}
	if !v.looksAhead() {
		if built, all := v.built(); built < all {
			return part.NewText(fmt.Sprintf(wording.HomeUnbuilt, all-built), part.Caption).Aligned(fyne.TextAlignTrailing)
		}
		return nil
	}
	o := v.ahead.Outlook
	if o.Early {
		return line(wording.HomeNowIs, v.judged.Result.Total.String(), "")
	}
	if o.Partial {
		return line(wording.HomeAheadIs, o.Score.String(), "")
	}
	if better, found := nextGrade(v.judged.Facts.Pack, o.Grade); found {
		return line(fmt.Sprintf(wording.HomeToGrade, better.Name), (better.From - o.Score).String(), wording.HomeToGradeTail)
	}
	return line(wording.HomeReachesGrade, o.Grade.Name, "")
}

// nextGrade is the next better one.
func nextGrade(pack rulepack.Pack, than rulepack.Grade) (rulepack.Grade, bool) {
	var next rulepack.Grade
	for _, g := range pack.Grades {
		if g.From > than.From && (next.Name == "" || g.From < next.From) {
			next = g
		}
	}
	return next, next.Name != ""
}

// graded reports whether a grade may be named: three whole months have data (DEFINITIONS 1.10).
func (v view) graded() bool { return v.judged.Result.Graded() && !v.empty }

// measure is the scale of grades, or the plain bar of a partial scheme.
func (c *scoreCard) measure(v view) fyne.CanvasObject {
	result := v.judged.Result
	if !result.Partial() {
		return part.NewScale(scaleOf(v))
	}
	share := wording.HomeNoScore
	if result.Built > 0 && !v.empty {
		share = field.ShowShare(result.Sum.Ratio().Over(result.Built.Ratio()))
	}
	tail := wording.HomeNoGrade
	bar := part.BarSpec{Done: length(result.Sum, result.Built)}
	if v.looksAhead() {
		o := v.ahead.Outlook
		tail = fmt.Sprintf(wording.HomeAheadOf, o.Score, o.Ahead.Result.Built)
		if !o.Early {
			tail = fmt.Sprintf(wording.HomeAheadRange, o.Low, o.High)
		}
		bar.Forecast = length(o.Ahead.Result.Sum, o.Ahead.Result.Built)
	}
	words := part.Row(theme.Gap8, part.NewText(wording.HomeShare, part.Caption), part.NewText(share, part.Emphasis).In(theme.AccentDeep), part.NewText(extras(result), part.Caption), part.Spring(), part.NewText(tail, part.Caption))
	return part.Column(theme.Gap4, words, part.NewBar(bar))
}

// extras names the bonus and the deductions that are in the score.
func extras(r appraisal.Result) string {
	switch {
	case r.BonusSum > 0 && r.DeductionSum > 0:
		return fmt.Sprintf(wording.HomeWithBoth, r.BonusSum, r.DeductionSum)
	case r.BonusSum > 0:
		return fmt.Sprintf(wording.HomeWithBonus, r.BonusSum)
	case r.DeductionSum > 0:
		return fmt.Sprintf(wording.HomeWithLoss, r.DeductionSum)
	}
	return ""
}

func scaleOf(v view) part.ScaleSpec {
	result, pack := v.judged.Result, v.judged.Facts.Pack
	spec := part.ScaleSpec{Full: int(result.Full), Now: int(result.Total), NowLabel: fmt.Sprintf(wording.HomeNow, result.Total)}
	if v.looksAhead() {
		spec.Forecast, spec.ForecastLabel = int(v.ahead.Outlook.Score), fmt.Sprintf(wording.HomeAhead, v.ahead.Outlook.Score)
	}
	for i := len(pack.Grades) - 1; i >= 0; i-- {
		grade := pack.Grades[i]
		word := grade.Name
		if grade.From > 0 {
			word = fmt.Sprintf(wording.HomeGradeFrom, grade.Name, grade.From.Short())
		}
		spec.Grades = append(spec.Grades, part.Grade{From: int(grade.From), Word: word})
	}
	return spec
}

// foot tells what the figure stands on: the conditions, indicators without data, and the year before.
func (c *scoreCard) foot(v view) fyne.CanvasObject {
	row := part.Row(theme.Gap8)
	add := func(o fyne.CanvasObject) { row.Objects = append(row.Objects, o) }
	if chip := c.gateChip(v); chip != nil {
		add(chip)
	}
	if chip := c.stateChip(v); chip != nil {
		add(chip)
	}
	if v.before != nil && !v.empty {
		add(part.Grow(part.NewText(v.compared(), part.Caption).Clipped()))
	}
	return part.Fixed("", theme.ChipHeight, row)
}

// gateChip tells how the conditions stand and leads to where they are checked.
func (c *scoreCard) gateChip(v view) fyne.CanvasObject {
	tally := v.judged.Result.GateTally()
	if tally.All == 0 || v.empty || !v.begun {
		return nil
	}
	chip := part.NewChip(part.Met, fmt.Sprintf(wording.HomeGatesMet, tally.All))
	switch {
	case tally.Failed > 0:
		chip = part.NewChip(part.Overdue, fmt.Sprintf(wording.HomeGatesFailed, tally.Failed))
	case tally.Unchecked > 0:
		chip = part.NewChip(part.Soon, fmt.Sprintf(wording.HomeGatesUnchecked, tally.Unchecked))
	}
	to, built := c.gates()
	if !built {
		return chip
	}
	return part.NewPress(chip, func() { c.open(to) })
}

// stateChip says why there is no figure, or how many indicators stand without data.
func (c *scoreCard) stateChip(v view) fyne.CanvasObject {
	out, none := v.inState(count.NotApplicable), v.inState(count.NoData)
	switch {
	case !v.begun:
		return part.NewChip(part.NoData, fmt.Sprintf(wording.HomeNotBegun, v.judged.Facts.Year))
	case v.empty:
		return part.NewChip(part.NoData, fmt.Sprintf(wording.HomeYearEmpty, v.judged.Facts.Year))
	case !v.judged.Result.Assessed:
		return part.NewChip(part.NoData, wording.HomeNotAssessed)
	case none > 0 && out > 0:
		return part.NewChip(part.NoData, fmt.Sprintf(wording.HomeStatesBoth, none, out))
	case none > 0:
		return part.NewChip(part.NoData, fmt.Sprintf(wording.HomeNoDataCount, none))
	case out > 0:
		return part.NewChip(part.NoData, fmt.Sprintf(wording.HomeNotApplicable, out))
	}
	return nil
}

// compared sets the score beside that of the year before on the same day.
func (v view) compared() string {
	when := wording.HomeLastYearSameDay
	if v.over {
		when = wording.HomeLastYear
	}
	now, then := v.judged.Result.Total, v.before.Total
	switch {
	case v.before.Built != v.judged.Result.Built:
		return fmt.Sprintf(wording.HomeLastYearOther, when, then, v.before.Built)
	case now > then:
		return fmt.Sprintf(wording.HomeHigher, when, then, now-then)
	case now < then:
		return fmt.Sprintf(wording.HomeLower, when, then, then-now)
	}
	return fmt.Sprintf(wording.HomeLevel, when, then)
}
