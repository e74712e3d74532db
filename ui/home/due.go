package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// dueCard is 提醒: what waits, the most urgent first.
type dueCard struct {
	card   *part.Card
	open   func(shell.Route)
	rows   *fyne.Container
	body   *fyne.Container
	scroll *container.Scroll
}

func newDueCard(open func(shell.Route)) *dueCard {
	c := &dueCard{open: open, rows: part.Column(theme.Gap0)}
	c.scroll = container.NewVScroll(c.rows)
	c.body = container.NewStack(c.scroll)
	c.card = part.NewFlushCard(wording.HomeDue, part.Column(theme.Gap0, part.NewRule(theme.RowLine), part.Grow(c.body))).Note(wording.HomeDueNote)
	return c
}

// bound keeps the list inside the height the card gets; unbound it is as long as it needs.
func (c *dueCard) bound(inside bool) { swap(c.body, c.scroll, c.rows, inside) }

// swap shows a list in its scroll, or by itself.
func swap(body *fyne.Container, scroll *container.Scroll, rows *fyne.Container, inside bool) {
	body.Objects = []fyne.CanvasObject{rows}
	if inside {
		scroll.Content = rows
		body.Objects = []fyne.CanvasObject{scroll}
	}
	body.Refresh()
}

func (c *dueCard) show(v view) {
	c.rows.Objects = nil
	for _, r := range v.reminders {
		c.rows.Objects = append(c.rows.Objects, c.line(r))
	}
	if len(v.reminders) == 0 {
		c.rows.Objects = append(c.rows.Objects, part.Pad(theme.Gap14, theme.Gap12, part.Row(theme.Gap8,
			part.NewPicture(part.Check, theme.Ok), part.NewText(wording.HomeNothingDue, part.Body).In(theme.Ink2))))
	}
	c.card.Right(part.NewText(fmt.Sprintf(wording.HomeDueCount, len(v.reminders)), part.Caption))
	c.rows.Refresh()
	c.scroll.Refresh()
}

func (c *dueCard) line(r reminder) fyne.CanvasObject {
	var do func()
	if r.act != "" {
		do = func() { c.open(r.to) }
	}
	return part.NewListRow(part.Cols([]float32{84, 0, 46}, part.Row(theme.Gap0, part.NewChip(r.state, r.chip).Bare()),
		part.NewText(r.text, part.Body).Clipped(), part.NewText(r.act, part.Link).Aligned(fyne.TextAlignTrailing)), do)
}
