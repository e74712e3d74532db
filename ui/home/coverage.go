package home

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/field"
	"guanyunbu/app/steer"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// coverageCard is 内容无缺项 with its sister 人群全覆盖: the classes of service, or the groups of people, by month against what the
// year asks. A press on a cell opens its activities.
type coverageCard struct {
	card   *part.Card
	open   func(shell.Route)
	view   view
	which  *part.Segment
	matrix *part.Matrix
	body   *fyne.Container
}

func newCoverageCard(open func(shell.Route)) *coverageCard {
	c := &coverageCard{open: open, body: container.NewStack()}
	c.matrix = part.NewMatrix(part.MatrixSpec{Columns: monthNames(), Now: -1})
	c.which = part.NewSegment([]string{wording.HomeByClass, wording.HomeByGroup}, 0, func(int) { c.show(c.view) })
	c.card = part.NewCard(wording.HomeCoverage, c.body)
	return c
}

// byGroup reports whether the groups are on view.
func (c *coverageCard) byGroup() bool { return c.which.Selected() == 1 }

func (c *coverageCard) show(v view) {
	c.view = v
	title, note, none := wording.HomeCoverage, fmt.Sprintf(wording.HomeCoverageNote, len(v.coverage)), len(v.coverage) == 0
	if c.byGroup() {
		title, note, none = wording.HomeGroupCoverage, fmt.Sprintf(wording.HomeGroupNote, len(v.groups)), len(v.groups) == 0
	}
	c.card.SetTitle(title)
	c.card.Note(note)
	c.card.Right(append(c.chips(), c.which)...)
	if none {
		c.body.Objects = []fyne.CanvasObject{part.NewEmpty(part.EmptySpec{Icon: part.Table, Fact: wording.HomeNoCatalogue, Reason: term.SayNoCatalogue})}
		c.body.Refresh()
		return
	}
	c.matrix.Set(c.spec(v))
	c.body.Objects = []fyne.CanvasObject{part.Column(theme.Gap4, part.Grow(c.matrix), c.legend())}
	c.body.Refresh()
}

func (c *coverageCard) spec(v view) part.MatrixSpec {
	facts := v.judged.Facts
	now := -1
	if facts.Today.Year() == facts.Year {
		now = facts.Today.Month() - 1
	}
	spec := part.MatrixSpec{Columns: monthNames(), Now: now, Total: wording.HomeMatrixTotal, Open: c.pressed}
	ahead := 0 // the first month that has not begun
	if last := facts.Last(); last != "" {
		ahead = last.Month()
	}
	if c.byGroup() {
		spec.Total = wording.HomeGroupTotal
		for _, row := range v.groups {
			spec.Rows = append(spec.Rows, groupLine(row, ahead))
		}
		return spec
	}
	for _, row := range v.coverage {
		spec.Rows = append(spec.Rows, matrixRow(row, ahead))
	}
	return spec
}

// cells are the months of a row: what was held, what is planned, and blank outlines for months to come.
func cells(held, planned [12]int64, ahead int) []part.MatrixCell {
	all := make([]part.MatrixCell, len(held))
	for month := range held {
		all[month] = part.MatrixCell{Count: int(held[month])}
		if all[month].Count == 0 && (planned[month] > 0 || month >= ahead) {
			all[month] = part.MatrixCell{Count: int(planned[month]), Planned: true}
		}
	}
	return all
}

func matrixRow(row count.CoverageRow, ahead int) part.MatrixRow {
	line := part.MatrixRow{Label: term.TableClass.Label(string(row.Class)), Done: fmt.Sprint(row.Total), Of: fmt.Sprintf(wording.HomeMatrixOf, max(row.Minimum, 1))}
	line.Cells = cells(row.Months, row.Planned, ahead)
	switch {
	case row.Inapplicable:
		line.Done, line.Of = "", term.WordInapplicable
	case !row.Reached:
		line.Short, line.Word = true, wording.HomeMatrixMissing
	}
	return line
}

// groupLine is one group of people over the year: activities for it against how many are asked, and in words whether its share
// of the person-times is reached.
func groupLine(row steer.GroupMonths, ahead int) part.MatrixRow {
	line := part.MatrixRow{Label: term.TableAudience.Label(string(row.Row.Key)), Done: fmt.Sprint(row.Row.Events), Of: fmt.Sprintf(wording.HomeMatrixOf, row.Row.Need)}
	line.Cells = cells(row.Months, row.Planned, ahead)
	if !row.Row.Reached {
		line.Short, line.Word = true, wording.HomeGroupShort
	}
	return line
}

// pressed opens the activities of a class, or for a group, in a month.
func (c *coverageCard) pressed(row, column int) {
	to := shell.Route{Place: shell.Activity, Month: column + 1}
	switch {
	case c.byGroup() && row < len(c.view.groups):
		to.Code = string(c.view.groups[row].Row.Key)
	case !c.byGroup() && row < len(c.view.coverage):
		to.Code = string(c.view.coverage[row].Class)
	}
	c.open(to)
}

// chips count the classes, or groups, that are reached, missing and not applicable.
func (c *coverageCard) chips() []fyne.CanvasObject {
	reached, missing, out := 0, 0, 0
	good, bad := wording.HomeReached, wording.HomeMissing
	if c.byGroup() {
		good, bad = wording.HomeGroupReached, wording.HomeGroupMissing
		for _, row := range c.view.groups {
			if row.Row.Reached {
				reached++
				continue
			}
			missing++
		}
	} else {
		reached, missing, out = tallyClasses(c.view.coverage)
	}
	if reached+missing+out == 0 {
		return nil
	}
	chips := []fyne.CanvasObject{part.NewChip(part.Met, fmt.Sprintf(good, reached)).Bare()}
	if missing > 0 {
		chips = append(chips, part.NewChip(part.Overdue, fmt.Sprintf(bad, missing)).Bare())
	}
	if out > 0 {
		chips = append(chips, part.NewChip(part.NoData, fmt.Sprintf(wording.HomeInapplicable, out)))
	}
	return chips
}

func tallyClasses(rows []count.CoverageRow) (reached, missing, out int) {
	for _, row := range rows {
		switch {
		case row.Inapplicable:
			out++
		case row.Reached:
			reached++
		default:
			missing++
		}
	}
	return reached, missing, out
}

// legend explains the cells, and says below them what they do not show: classes reached otherwise than by events, or each
// group's share of the people.
func (c *coverageCard) legend() fyne.CanvasObject {
	if c.byGroup() {
		column := part.Column(theme.Gap2)
		for _, row := range c.view.groups {
			column.Objects = append(column.Objects, part.NewText(shareOf(row), part.Caption).Clipped())
		}
		column.Objects = append(column.Objects, part.NewText(wording.HomeGroupLegend, part.Caption).Clipped())
		return column
	}
	total, other := int64(0), ""
	for _, row := range c.view.coverage {
		total += row.Total
		if row.How != "" {
			other += fmt.Sprintf(wording.HomeReachedOther, term.TableClass.Label(string(row.Class)), row.How)
		}
	}
	foot := part.Row(theme.Gap8, part.Grow(part.NewText(wording.HomeMatrixLegend, part.Caption).Clipped()),
		part.NewText(fmt.Sprintf(wording.HomeMatrixSum, grouped(int(total))), part.Caption))
	if other == "" {
		return foot
	}
	return part.Column(theme.Gap2, foot, part.NewText(other, part.Caption).Clipped())
}

// shareOf is a group's part of the person-times in words.
func shareOf(row steer.GroupMonths) string {
	name, floor := term.TableAudience.Label(string(row.Row.Key)), field.ShowShare(row.Row.Floor)
	if !row.Row.Known {
		return fmt.Sprintf(wording.HomeGroupUnfilled, name, floor)
	}
	return fmt.Sprintf(wording.HomeGroupShare, name, people(row.Row.People), field.ShowShare(row.Row.Share()), floor)
}

// people is a number of persons with thousands commas; joint activities make parts of persons, which are rounded.
func people(n app.Ratio) string {
	whole, err := strconv.Atoi(n.Decimal(0))
	if err != nil {
		return n.Decimal(0)
	}
	return grouped(whole)
}
