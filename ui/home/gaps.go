package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/steer"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// firstSteps is how many of the first steps the foot speaks of when no grade can be named.
const firstSteps = 3

// gapCard is 差什么、差多少、何时前: what can still be done for the year's end, the most points for the least work first, each
// with the way to where it is mended.
type gapCard struct {
	card   *part.Card
	deps   Deps
	rows   *fyne.Container
	body   *fyne.Container
	tall   *sheet.Tall
	inside bool
	foot   *fyne.Container
}

func gapWidths() []float32 { return []float32{176, 0, 46, 60, 46, 62} }

func newGapCard(deps Deps) *gapCard {
	c := &gapCard{deps: deps, rows: part.Column(theme.Gap0), foot: container.NewStack()}
	c.tall = sheet.NewTall(c.rows)
	c.body, c.inside = container.NewStack(c.tall.View()), true
	head := func(word string, align fyne.TextAlign) fyne.CanvasObject {
		return part.NewText(word, part.Caption).Aligned(align)
	}
	heads := part.NewListHead(part.Cols(gapWidths(), head(wording.HomeGapItem, fyne.TextAlignLeading), head(wording.HomeGapLack, fyne.TextAlignLeading),
		head(wording.HomeGapBefore, fyne.TextAlignLeading), head(wording.HomeStepWork, fyne.TextAlignTrailing), head(wording.HomeGapWorth, fyne.TextAlignTrailing),
		head("", fyne.TextAlignTrailing)))
	c.card = part.NewFlushCard(wording.HomeGaps, part.Column(theme.Gap0, heads, part.Grow(c.body), c.foot)).Note(wording.HomeStepsNote)
	return c
}

// bound keeps the list inside the height the card gets; unbound it is as long as it needs.
func (c *gapCard) bound(inside bool) {
	if inside == c.inside {
		return
	}
	c.inside = inside
	c.body.Objects = []fyne.CanvasObject{c.rows}
	if inside {
		c.tall.Set(c.rows)
		c.body.Objects = []fyne.CanvasObject{c.tall.View()}
	}
	c.body.Refresh()
}

func (c *gapCard) show(v view) {
	c.rows.Objects, c.foot.Objects = nil, nil
	switch {
	case !v.begun:
		c.say(part.Clock, fmt.Sprintf(wording.HomeNotBegun, v.judged.Facts.Year))
	case v.ahead == nil:
		c.say(part.Clock, wording.HomeLooking)
	case len(v.ahead.Steps) == 0 && len(v.ahead.Lost) == 0:
		c.say(part.Check, wording.HomeNoSteps)
	case len(v.ahead.Steps) == 0:
		c.say(part.Check, wording.HomeNoSteps)
		c.lost(v.ahead.Lost)
	default:
		for _, step := range v.ahead.Steps {
			c.rows.Objects = append(c.rows.Objects, c.line(step, v))
		}
		c.lost(v.ahead.Lost)
		if v.locked == "" {
			c.foot.Objects = []fyne.CanvasObject{c.reach(v)}
		}
	}
	c.card.Right(stays(v)...)
	c.rows.Refresh()
	c.tall.Refresh()
	c.foot.Refresh()
}

// lost says below the steps what the year can no longer earn: it is told, and not offered.
func (c *gapCard) lost(losses []steer.Loss) {
	for _, l := range losses {
		name := l.Item.Short
		if name == "" {
			name = l.Item.Name
		}
		words := fmt.Sprintf(wording.HomeLost, name, l.Item.Code, l.Worth, l.Said)
		c.rows.Objects = append(c.rows.Objects, part.Pad(theme.Gap14, theme.Gap4, part.NewParagraph(words, part.Caption, theme.Ink2)))
	}
}

// stays tells where the year ends when nothing of the list is done.
func stays(v view) []fyne.CanvasObject {
	switch {
	case v.ahead == nil || v.empty:
		return nil
	case !v.looksAhead():
		return []fyne.CanvasObject{part.NewText(wording.HomeStaysOver, part.Caption), part.NewText(v.judged.Result.Total.String(), part.Emphasis)}
	}
	o := v.ahead.Outlook
	return []fyne.CanvasObject{part.NewText(wording.HomeStays, part.Caption), part.NewText(o.Score.String(), part.Emphasis),
		part.NewText(fmt.Sprintf(wording.HomeStaysRange, o.Low, o.High), part.Caption)}
}

func (c *gapCard) say(icon part.Icon, words string) {
	c.rows.Objects = []fyne.CanvasObject{part.Pad(theme.Gap14, theme.Gap12,
		part.Row(theme.Gap8, part.NewPicture(icon, theme.Ink2), part.NewText(words, part.Body).In(theme.Ink2)))}
}

func (c *gapCard) line(step steer.Step, v view) fyne.CanvasObject {
	name := part.Row(theme.Gap4, part.NewText(short(step), part.Strong), part.NewText(step.Item.Code, part.Caption).In(theme.Ink3))
	ink := theme.Ink
	if step.State != count.HasData {
		ink = theme.Nod
	}
	lack := part.NewParagraph(step.Lack, part.Body, ink)
	to := c.deps.mend(step, v)
	return part.NewListRow(part.Cols(gapWidths(), name, lack, before(step, v), part.NewText(step.Work(), part.Caption).Aligned(fyne.TextAlignTrailing),
		part.NewText(fmt.Sprintf(wording.HomeWorth, step.Worth), part.Strong).In(theme.AccentDeep).Aligned(fyne.TextAlignTrailing),
		part.Row(theme.Gap2, part.Spring(), part.NewText(to.word, part.Link), part.NewPicture(part.ChevronRight, theme.AccentDeep).Sized(theme.TextKey))),
		func() { c.deps.Go(to.to) }).Tall()
}

// before is the last day for a step, or that it has passed.
func before(step steer.Step, v view) fyne.CanvasObject {
	switch {
	case v.over:
		return part.NewText(wording.HomeYearOver, part.Caption)
	case step.Overdue:
		return part.NewText(wording.HomeStepLate, part.Caption).In(theme.Bad)
	}
	return part.NewText(shortDay(step.Before), part.Body)
}

func short(step steer.Step) string {
	if step.Item.Short != "" {
		return step.Item.Short
	}
	return step.Item.Name
}

// reach stands at the foot: how far the first steps lead and how far all of them, and the way to the printed list.
func (c *gapCard) reach(v view) fyne.CanvasObject {
	words := part.Row(theme.Gap0)
	add := func(text string, style part.Style, color fyne.ThemeColorName) {
		words.Objects = append(words.Objects, part.NewText(text, style).In(color))
	}
	first, all := goals(v)
	lead, rest := fmt.Sprintf(wording.HomeDoFirst, first.Steps), wording.HomeDoAll
	switch {
	case v.over:
		lead, rest = fmt.Sprintf(wording.HomeFillFirst, first.Steps), wording.HomeFillAll
	case first.Steps == 1:
		lead = wording.HomeDoOnly
	}
	add(lead, part.Body, theme.Ink)
	add(reached(v, first), part.Strong, theme.Ok)
	if all.Steps > first.Steps {
		add(fmt.Sprintf(rest, all.Steps), part.Body, theme.Ink)
		add(reached(v, all), part.Strong, theme.Ink)
	}
	word, do := wording.HomePrintSteps, c.print(v)
	if do == nil {
		word, do = wording.HomeSeeIndicators, func() { c.deps.Go(shell.Route{Place: shell.Appraisal}) }
	}
	row := part.Row(theme.Gap8, part.NewPicture(part.Check, theme.Ok), words, part.Spring(), part.NewText(word, part.Link),
		part.NewPicture(part.ChevronRight, theme.AccentDeep).Sized(theme.TextKey))
	return part.NewListRow(row, do).Tint(theme.OkSoft)
}

// print is the way to the printed list; nil when nothing prints.
func (c *gapCard) print(v view) func() {
	if c.deps.Print == nil || v.ahead == nil {
		return nil
	}
	return func() { c.deps.Print(v.ahead) }
}

// goals are the fewest steps that lead to the next grade, or else the first few, and all of them.
func goals(v view) (first, all steer.Goal) {
	o, steps := v.ahead.Outlook, v.ahead.Steps
	all = steer.Reach(o, steps, len(steps))
	first = steer.Reach(o, steps, firstSteps)
	if !o.Graded {
		return first, all
	}
	if next, found := steer.Next(o, steps); found {
		first = next
	}
	return first, all
}

// reached puts a goal into words, with its grade where one may be named.
func reached(v view, goal steer.Goal) string {
	if !v.ahead.Outlook.Graded || goal.Grade.Name == "" {
		return goal.Score.String()
	}
	return fmt.Sprintf(wording.HomeGradeFrom, goal.Score, goal.Grade.Name)
}

// shortDay is a day within the year: 10-20.
func shortDay(d app.Day) string { return string(d[5:]) }
