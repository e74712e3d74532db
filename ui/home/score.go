package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// firstMonths is how many whole months must have data before a grade is spoken of (DEFINITIONS 1.10).
const firstMonths = 3

// scoreCard is the self-score. While the scheme is built in part only it shows the built marks and a plain bar; the grade
// scale belongs to a whole scheme.
type scoreCard struct {
	card *part.Card
	body *fyne.Container
}

func newScoreCard() *scoreCard {
	c := &scoreCard{body: container.NewStack()}
	c.card = part.NewCard("", c.body)
	return c
}

func (c *scoreCard) show(v view) {
	result := v.judged.Result
	full := result.Built
	if !result.Partial() {
		full = result.Full
	}
	score, ink := result.Total.String(), theme.Ink
	if v.empty || !result.Assessed {
		score, ink = wording.HomeNoScore, theme.Nod
	}
	figures := container.New(baseline{}, part.NewText(score, part.Hero).In(ink), part.NewText(fmt.Sprintf(wording.HomeOf, full), part.Body).In(theme.Ink2))
	if result.Partial() {
		figures.Objects = append([]fyne.CanvasObject{part.NewText(wording.HomeBuilt, part.Strong)}, figures.Objects...)
	}
	head := part.Row(theme.Gap12, figures, part.Spring(), c.beside(v))
	c.body.Objects = []fyne.CanvasObject{part.Column(theme.Gap6,
		part.NewText(fmt.Sprintf(wording.HomeScore, v.judged.Facts.Year), part.Caption).Clipped(), head, c.measure(v), part.Spring(), c.foot(v))}
	c.body.Refresh()
}

// beside stands at the right of the figure: how much of the scheme is built, or the grade.
func (c *scoreCard) beside(v view) fyne.CanvasObject {
	built, all := v.built()
	if v.judged.Result.Partial() {
		return part.Column(theme.Gap4,
			part.Row(theme.Gap0, part.Spring(), part.NewChip(part.Auto, fmt.Sprintf(wording.HomeBuiltCount, built, all))),
			part.NewText(fmt.Sprintf(wording.HomeUnbuilt, all-built), part.Caption).Aligned(fyne.TextAlignTrailing))
	}
	if !v.graded() {
		return part.NewChip(part.NoData, wording.HomeNoGradeYet)
	}
	final := appraisal.Close(v.judged.Facts.Pack, v.judged.Result.Total, appraisal.Claims{})
	word := fmt.Sprintf(wording.HomeGrade, final.Grade.Name)
	if final.Provisional {
		word = fmt.Sprintf(wording.HomeGradeProvisional, final.Grade.Name)
	}
	return part.NewChip(part.Auto, word)
}

// graded reports whether a grade may be named: three whole months have data.
func (v view) graded() bool {
	facts := v.judged.Facts
	next := facts.Last().Add(1) // a month is whole once the next one begins
	n := 0
	for i, m := range facts.Months() {
		whole := v.begun && (next.Year() > facts.Year || i+1 < next.Month())
		if whole && (m.Opened > 0 || m.Events > 0) {
			n++
		}
	}
	return n >= firstMonths
}

// measure is the scale of grades, or the plain bar of a partial scheme.
func (c *scoreCard) measure(v view) fyne.CanvasObject {
	result := v.judged.Result
	if !result.Partial() {
		return part.NewScale(scaleOf(v.judged.Facts.Pack, result))
	}
	share := wording.HomeNoScore
	if result.Built > 0 && !v.empty {
		share = result.Total.Ratio().Over(result.Built.Ratio()).Times(app.Whole(100)).Decimal(1) + "%"
	}
	words := part.Row(theme.Gap8, part.NewText(wording.HomeShare, part.Caption), part.NewText(share, part.Emphasis).In(theme.AccentDeep), part.Spring(),
		part.NewText(wording.HomeNoGrade, part.Caption))
	return part.Column(theme.Gap4, words, part.NewBar(part.BarSpec{Done: length(result.Total, result.Built)}))
}

func scaleOf(pack rulepack.Pack, result appraisal.Result) part.ScaleSpec {
	spec := part.ScaleSpec{Full: int(result.Full), Now: int(result.Total), NowLabel: fmt.Sprintf(wording.HomeNow, result.Total)}
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

// foot tells what the figure stands on: indicators without data, and the year before.
func (c *scoreCard) foot(v view) fyne.CanvasObject {
	row := part.Row(theme.Gap8)
	add := func(o fyne.CanvasObject) { row.Objects = append(row.Objects, o) }
	result := v.judged.Result
	switch {
	case !v.begun:
		add(part.NewChip(part.NoData, fmt.Sprintf(wording.HomeNotBegun, v.judged.Facts.Year)))
	case v.empty:
		add(part.NewChip(part.NoData, fmt.Sprintf(wording.HomeYearEmpty, v.judged.Facts.Year)))
	case !result.Assessed:
		add(part.NewChip(part.NoData, wording.HomeNotAssessed))
	default:
		if n := v.inState(appraisal.NoData); n > 0 {
			add(part.NewChip(part.NoData, fmt.Sprintf(wording.HomeNoDataCount, n)))
		} else {
			add(part.NewChip(part.Met, wording.HomeAllHaveData))
		}
	}
	if n := v.inState(appraisal.NotApplicable); n > 0 {
		add(part.NewChip(part.NoData, fmt.Sprintf(wording.HomeNotApplicable, n)))
	}
	if v.before != nil && !v.empty {
		add(part.Grow(part.NewText(v.compared(), part.Caption).Clipped()))
	}
	return part.Fixed("", theme.ChipHeight, row)
}

// compared sets the score beside that of the year before on the same day.
func (v view) compared() string {
	when := wording.HomeLastYearSameDay
	if v.judged.Facts.Year < v.judged.Facts.Today.Year() {
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

// baseline sets words of different sizes on one line, as they stand on paper.
type baseline struct{}

// under is the part of a line's height that lies below the foot of its characters.
const under = 0.275

// Layout puts the words side by side.
func (baseline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		need := o.MinSize()
		o.Resize(need)
		o.Move(fyne.NewPos(x, (1-under)*(size.Height-need.Height)))
		x += need.Width + theme.Size(theme.Gap8)
	}
}

// MinSize is the highest of them.
func (baseline) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for i, o := range objects {
		need := o.MinSize()
		size.Height = fyne.Max(size.Height, need.Height)
		size.Width += need.Width
		if i > 0 {
			size.Width += theme.Size(theme.Gap8)
		}
	}
	return size
}
