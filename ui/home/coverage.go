package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// coverageCard is 内容无缺项: the classes of service by month against their yearly minimum. A press on a cell opens its
// activities.
type coverageCard struct {
	card   *part.Card
	open   func(shell.Route)
	rows   []appraisal.CoverageRow
	matrix *part.Matrix
	body   *fyne.Container
}

func newCoverageCard(open func(shell.Route)) *coverageCard {
	c := &coverageCard{open: open, body: container.NewStack()}
	c.matrix = part.NewMatrix(part.MatrixSpec{Columns: monthNames(), Now: -1})
	c.card = part.NewCard(wording.HomeCoverage, c.body)
	return c
}

func (c *coverageCard) show(v view) {
	c.rows = v.coverage
	c.card.Note(fmt.Sprintf(wording.HomeCoverageNote, len(c.rows)))
	if len(c.rows) == 0 {
		c.card.Right()
		c.body.Objects = []fyne.CanvasObject{part.NewEmpty(part.EmptySpec{Icon: part.Table, Fact: wording.HomeNoCatalogue, Reason: term.SayNoCatalogue})}
		c.body.Refresh()
		return
	}
	c.matrix.Set(c.spec(v))
	c.chips()
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
	ahead := 12 // the first month that has not begun
	if last := facts.Last(); last != "" {
		ahead = last.Month()
	} else {
		ahead = 0
	}
	for _, row := range c.rows {
		spec.Rows = append(spec.Rows, matrixRow(row, ahead))
	}
	return spec
}

func matrixRow(row appraisal.CoverageRow, ahead int) part.MatrixRow {
	line := part.MatrixRow{Label: term.TableClass.Label(string(row.Class)), Done: fmt.Sprint(row.Total), Of: fmt.Sprintf(wording.HomeMatrixOf, max(row.Minimum, 1))}
	for month := range row.Months {
		cell := part.MatrixCell{Count: int(row.Months[month])}
		if cell.Count == 0 && (row.Planned[month] > 0 || month >= ahead) {
			cell = part.MatrixCell{Count: int(row.Planned[month]), Planned: true}
		}
		line.Cells = append(line.Cells, cell)
	}
	switch {
	case row.Inapplicable:
		line.Done, line.Of = "", term.WordInapplicable
	case !row.Reached:
		line.Short, line.Word = true, wording.HomeMatrixMissing
	}
	return line
}

// pressed opens the activities of a class in a month.
func (c *coverageCard) pressed(row, column int) {
	c.open(shell.Route{Place: shell.Activity, Code: string(c.rows[row].Class), Month: column + 1})
}

// chips count the classes that are reached, missing and not applicable.
func (c *coverageCard) chips() {
	reached, missing, out := 0, 0, 0
	for _, row := range c.rows {
		switch {
		case row.Inapplicable:
			out++
		case row.Reached:
			reached++
		default:
			missing++
		}
	}
	chips := []fyne.CanvasObject{part.NewChip(part.Met, fmt.Sprintf(wording.HomeReached, reached)).Bare()}
	if missing > 0 {
		chips = append(chips, part.NewChip(part.Overdue, fmt.Sprintf(wording.HomeMissing, missing)).Bare())
	}
	if out > 0 {
		chips = append(chips, part.NewChip(part.NoData, fmt.Sprintf(wording.HomeInapplicable, out)))
	}
	c.card.Right(chips...)
}

// legend explains the cells, and names classes that are reached otherwise than by events.
func (c *coverageCard) legend() fyne.CanvasObject {
	total, other := int64(0), ""
	for _, row := range c.rows {
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
