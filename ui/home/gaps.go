package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// gapCard is 差什么、差多少、何时前: what still can earn points, the most first, each with the way to mend it.
type gapCard struct {
	card   *part.Card
	open   func(shell.Route)
	route  func(entity string, id app.ID) (shell.Route, bool)
	rows   *fyne.Container
	body   *fyne.Container
	scroll *container.Scroll
	foot   *fyne.Container
}

func gapWidths() []float32 { return []float32{186, 0, 54, 58, 80} }

func newGapCard(deps Deps) *gapCard {
	c := &gapCard{open: deps.Go, route: deps.Route, rows: part.Column(theme.Gap0), foot: container.NewStack()}
	c.scroll = container.NewVScroll(c.rows)
	c.body = container.NewStack(c.scroll)
	head := func(word string, align fyne.TextAlign) fyne.CanvasObject {
		return part.NewText(word, part.Caption).Aligned(align)
	}
	heads := part.NewListHead(part.Cols(gapWidths(), head(wording.HomeGapItem, fyne.TextAlignLeading), head(wording.HomeGapLack, fyne.TextAlignLeading),
		head(wording.HomeGapBefore, fyne.TextAlignLeading), head(wording.HomeGapWorth, fyne.TextAlignTrailing), head("", fyne.TextAlignTrailing)))
	c.card = part.NewFlushCard(wording.HomeGaps, part.Column(theme.Gap0, heads, part.Grow(c.body), c.foot)).Note(wording.HomeGapsNote)
	return c
}

// bound keeps the list inside the height the card gets.
func (c *gapCard) bound(inside bool) { swap(c.body, c.scroll, c.rows, inside) }

func (c *gapCard) show(v view) {
	c.rows.Objects, c.foot.Objects = nil, nil
	var worth app.Points
	for _, gap := range v.gaps {
		worth += gap.Worth
	}
	switch {
	case !v.begun:
		c.say(part.Clock, fmt.Sprintf(wording.HomeNotBegun, v.judged.Facts.Year))
	case len(v.gaps) == 0:
		c.say(part.Check, wording.HomeNoGaps)
	default:
		for _, gap := range v.gaps {
			c.rows.Objects = append(c.rows.Objects, c.line(gap, v.judged.Facts))
		}
		c.foot.Objects = []fyne.CanvasObject{c.sum(len(v.gaps), worth)}
	}
	c.card.Right(part.NewText(fmt.Sprintf(wording.HomeGapCount, len(v.gaps)), part.Caption), part.NewText(worth.String(), part.Emphasis))
	c.rows.Refresh()
	c.scroll.Refresh()
	c.foot.Refresh()
}

func (c *gapCard) say(icon part.Icon, words string) {
	c.rows.Objects = []fyne.CanvasObject{part.Pad(theme.Gap14, theme.Gap12,
		part.Row(theme.Gap8, part.NewPicture(icon, theme.Ink2), part.NewText(words, part.Body).In(theme.Ink2)))}
}

func (c *gapCard) line(gap appraisal.Gap, facts *appraisal.Facts) fyne.CanvasObject {
	name := part.Row(theme.Gap4, part.NewText(short(gap), part.Strong), part.NewText(gap.Item.Code, part.Caption).In(theme.Ink3))
	before := part.NewText(shortDay(gap.Before), part.Body)
	if gap.Before < facts.Today {
		before = part.NewText(wording.HomeYearOver, part.Caption)
	}
	lack := part.NewText(gap.Lack, part.Body).Clipped()
	if gap.State != appraisal.HasData {
		lack.In(theme.Nod)
	}
	way := c.mend(gap)
	return part.NewListRow(part.Cols(gapWidths(), name, lack, before,
		part.NewText(fmt.Sprintf(wording.HomeWorth, gap.Worth), part.Strong).In(theme.AccentDeep).Aligned(fyne.TextAlignTrailing),
		part.Row(theme.Gap2, part.Spring(), part.NewText(way.word, part.Link), part.NewPicture(part.ChevronRight, theme.AccentDeep).Sized(theme.TextKey))),
		func() { c.open(way.to) })
}

func short(gap appraisal.Gap) string {
	if gap.Item.Short != "" {
		return gap.Item.Short
	}
	return gap.Item.Name
}

// sum stands at the foot: what all of it is worth, and the way to the indicators.
func (c *gapCard) sum(count int, worth app.Points) fyne.CanvasObject {
	words := part.Row(theme.Gap0, part.NewText(fmt.Sprintf(wording.HomeGapSum, count), part.Body), part.NewText(worth.String(), part.Strong).In(theme.Ok),
		part.NewText(wording.HomeGapSumTail, part.Body))
	row := part.Row(theme.Gap8, part.NewPicture(part.Check, theme.Ok), words, part.Spring(), part.NewText(wording.HomeSeeIndicators, part.Link),
		part.NewPicture(part.ChevronRight, theme.AccentDeep).Sized(theme.TextKey))
	return part.NewListRow(row, func() { c.open(shell.Route{Place: shell.Appraisal}) }).Tint(theme.OkSoft)
}

// way is where something is mended and what one does there.
type way struct {
	word string
	to   shell.Route
}

// mend tells where a gap is mended: in the ledger that feeds the indicator, or where the thing it waits for is entered.
func (c *gapCard) mend(gap appraisal.Gap) way {
	switch gap.Lack {
	case term.SayNoTarget:
		return way{wording.HomeMendTarget, shell.Route{Place: shell.Contract}}
	case term.SayNoPlan, term.SayNoPlannedRest, term.SayNoCatalogue:
		return way{wording.HomeMendFacility, shell.Route{Place: shell.Facility}}
	}
	switch gap.Entity {
	case "opening":
		return way{wording.HomeMendOpening, shell.Route{Place: shell.OpeningLog}}
	case "closure":
		return way{wording.HomeMendClosure, shell.Route{Place: shell.Closure}}
	}
	if gap.Item.Metric == "activity.reviewed" {
		return way{wording.HomeMendRecords, shell.Route{Place: shell.Appraisal, Code: gap.Item.Code}}
	}
	if gap.Entity == term.EntityActivity.Key {
		return way{wording.HomeMendActivity, shell.Route{Place: shell.Activity, New: true}}
	}
	route, built := c.route(gap.Entity, "")
	if !built {
		return way{wording.HomeMendRecords, shell.Route{Place: shell.Appraisal, Code: gap.Item.Code}}
	}
	return way{wording.HomeMendLedger, route}
}
