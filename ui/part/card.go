package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// Card is one sheet of paper on the page: a title row, and below it what it is about.
type Card struct {
	widget.BaseWidget
	title *Text
	note  *Text
	right *fyne.Container
	body  *fyne.Container
	frame *Box
	row   *fyne.Container
	line  *fyne.Container // what stands in the title row
}

// NewCard makes a card with padding around its body. An empty title leaves the title row out.
func NewCard(title string, body fyne.CanvasObject) *Card {
	sides := [4]fyne.ThemeSizeName{theme.Gap0, theme.Gap14, theme.Gap12, theme.Gap14}
	if title == "" {
		sides[0] = theme.Gap14
	}
	return newCard(title, Sides(sides, body))
}

// NewFlushCard makes a card whose body reaches the border, for lists and grids.
func NewFlushCard(title string, body fyne.CanvasObject) *Card {
	return newCard(title, Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Hairline, theme.Hairline, theme.Hairline}, body))
}

func newCard(title string, body fyne.CanvasObject) *Card {
	c := &Card{
		title: NewText(title, CardHead), note: NewText("", Caption).Clipped(), right: Row(theme.Gap8),
		body: container.NewStack(body), frame: NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard),
	}
	c.line = Row(theme.Gap8, c.title, Grow(c.note), c.right)
	c.row = Fixed("", theme.CardTitleHeight, Pad(theme.Gap14, theme.Gap0, c.line))
	if title == "" {
		c.row.Hide()
	}
	c.ExtendBaseWidget(c)
	return c
}

// Note sets the small words behind the title.
func (c *Card) Note(note string) *Card {
	c.note.SetText(note)
	return c
}

// Right puts objects at the far end of the title row.
func (c *Card) Right(objects ...fyne.CanvasObject) *Card {
	c.right.Objects = objects
	c.right.Refresh()
	c.line.Refresh() // they may need more room, or less
	return c
}

// SetTitle changes the title.
func (c *Card) SetTitle(title string) {
	c.title.SetText(title)
	c.row.Hidden = title == ""
	c.Refresh()
}

// Outline marks the card with a border of another colour, such as the chosen door.
func (c *Card) Outline(color fyne.ThemeColorName, stroke fyne.ThemeSizeName) *Card {
	c.frame.Line, c.frame.Stroke = color, stroke
	c.frame.Refresh()
	return c
}

// CreateRenderer lays the card out.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.frame, Column(theme.Gap0, c.row, Grow(c.body))))
}
