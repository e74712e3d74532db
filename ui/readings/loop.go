package readings

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/steer"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// loopCard is 选—用—管—培: for each contract of the year four boxes in a row, and what its last appraisal led to.
type loopCard struct {
	page  *Page
	loops []steer.Loop
	boxes [][]*part.ListRow
	band  theme.Band
	body  *fyne.Container
	card  *part.Card
}

func newLoopCard(p *Page) *loopCard {
	c := &loopCard{page: p, body: container.NewStack()}
	c.card = part.NewCard(wording.ReadingsLoop, c.body).Note(wording.ReadingsLoopNote)
	return c
}

func (c *loopCard) reflow(band theme.Band) {
	c.band = band
	if c.loops != nil {
		c.show(c.loops)
		c.light(c.page.at)
	}
}

func (c *loopCard) show(loops []steer.Loop) {
	c.loops, c.boxes = loops, nil
	list := part.Column(theme.Gap12)
	for i, l := range loops {
		list.Objects = append(list.Objects, c.contract(i, l))
	}
	if len(loops) == 0 {
		list.Objects = []fyne.CanvasObject{c.none()}
	}
	c.body.Objects = []fyne.CanvasObject{list}
	c.body.Refresh()
}

// none leads to the contracts of a year that has none.
func (c *loopCard) none() fyne.CanvasObject {
	words := part.Column(theme.Gap2, part.NewText(fmt.Sprintf(wording.ReadingsNoLoop, c.page.deps.Year()), part.Strong), part.NewText(wording.ReadingsNoLoopWhy, part.Body).In(theme.Ink2).Clipped())
	return part.Row(theme.Gap12, part.Grow(words), part.NewButton(part.ButtonSpec{Label: wording.ReadingsAddOne, Icon: part.Plus, Do: func() {
		c.page.deps.Shell.Go(shell.Route{Place: shell.Contract, New: true})
	}}))
}

func (c *loopCard) contract(index int, l steer.Loop) fyne.CanvasObject {
	head := part.Row(theme.Gap8, part.NewText(contractName(l), part.Strong).Clipped(), part.NewText(fmt.Sprintf(wording.ReadingsLoopSaid, l.Contract.From, l.Contract.To), part.Caption),
		part.Spring(), part.NewText(lastSaid(l), part.Caption).Clipped())
	var boxes []*part.ListRow
	row := part.Row(theme.Gap8)
	rowsOf := part.Column(theme.Gap8)
	for n, s := range l.Stages {
		box := part.NewListRow(stageFace(s), func() { c.page.pick(spot{kind: aLoop, index: index, stage: n}) })
		boxes = append(boxes, box)
		row.Objects = append(row.Objects, part.Share(1, c.framed(box, s.State)))
		if c.band == theme.Narrow && n%2 == 1 {
			rowsOf.Objects = append(rowsOf.Objects, row)
			row = part.Row(theme.Gap8)
		}
	}
	if len(row.Objects) > 0 {
		rowsOf.Objects = append(rowsOf.Objects, row)
	}
	c.boxes = append(c.boxes, boxes)
	return part.Column(theme.Gap6, head, rowsOf)
}

// boxHeight is the room of a stage: its verb and two lines of words.
const boxHeight = 82

// framed sets a stage into a box; the border takes the colour of what needs somebody.
func (c *loopCard) framed(box *part.ListRow, state steer.Answer) fyne.CanvasObject {
	line := theme.Line
	switch state {
	case steer.Not:
		line = theme.Bad
	case steer.Look:
		line = theme.WarnBar
	}
	inner := part.Sides([4]fyne.ThemeSizeName{theme.Hairline, theme.Hairline, theme.Gap0, theme.Hairline}, box)
	return part.AtLeast(0, boxHeight, container.NewStack(inner, part.NewBox("").Bordered(line, theme.RadiusButton)))
}

func stageFace(s steer.Stage) fyne.CanvasObject {
	state, word := stateOf(s.State)
	words := part.Column(theme.Gap2, part.Row(theme.Gap8, part.NewText(s.Name, part.CardHead), part.Spring(), part.NewChip(state, word)), part.NewParagraph(s.Said, part.Caption, theme.Ink))
	return part.Sides([4]fyne.ThemeSizeName{theme.Gap8, theme.Gap0, theme.Gap4, theme.Gap0}, words)
}

func (c *loopCard) light(s spot) {
	for i, boxes := range c.boxes {
		for n, box := range boxes {
			ground := fyne.ThemeColorName("")
			if s.kind == aLoop && s.index == i && s.stage == n {
				ground = theme.AccentSoft
			}
			box.Tint(ground)
		}
	}
}
