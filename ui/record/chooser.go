package record

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// chooser hangs under its button: every column that can be shown, ticked when it is, in the order of the grid.
type chooser struct {
	widget.BaseWidget
	list  *list
	ticks *ticks
	leave func()
}

func showChooser(l *list, under fyne.CanvasObject) *chooser {
	c := &chooser{list: l}
	c.ticks = newTicks(tickSpec{Flip: c.flip, Keys: c.press})
	c.ExtendBaseWidget(c)
	c.fill()
	window := l.deps.Shell.Window().Canvas()
	c.leave = part.ShowOverlay(window, part.OverlaySpec{Content: c, Under: under}).Close
	window.Focus(c.ticks)
	return c
}

// fill lists the columns in sight first, then the others in the order of the description.
func (c *chooser) fill() {
	shown := c.list.shownKeys()
	possible := c.list.possible()
	var lines []tick
	for _, key := range shown {
		if at := slices.IndexFunc(possible, func(p choosable) bool { return p.key == key }); at >= 0 {
			lines = append(lines, tick{label: possible[at].label, value: key, on: true, fixed: possible[at].fixed})
		}
	}
	for _, p := range possible {
		if !slices.Contains(shown, p.key) {
			lines = append(lines, tick{label: p.label, value: p.key})
		}
	}
	c.ticks.set(lines)
	c.Refresh()
}

// flip shows or hides a column; one that comes back stands where the description has it, among those in sight.
func (c *chooser) flip(key string) {
	shown := c.list.shownKeys()
	if at := slices.Index(shown, key); at >= 0 {
		c.show(slices.Delete(shown, at, at+1))
		return
	}
	possible := c.list.possible()
	place := func(key string) int {
		return slices.IndexFunc(possible, func(p choosable) bool { return p.key == key })
	}
	at := len(shown)
	for i, other := range slices.Backward(shown) {
		if place(other) < place(key) {
			break
		}
		at = i
	}
	c.show(slices.Insert(shown, at, key))
}

// show puts the columns into the grid and remembers them; the last one cannot go.
func (c *chooser) show(keys []string) {
	if len(keys) == 0 {
		return
	}
	at := ""
	if c.ticks.at < len(c.ticks.lines) {
		at = c.ticks.lines[c.ticks.at].value
	}
	c.list.arrange.Keys = keys
	c.list.grid.SetColumns(c.list.columns())
	c.list.arranged(c.list.shownKeys())
	c.list.ask(false)
	c.fill()
	if now := slices.IndexFunc(c.ticks.lines, func(t tick) bool { return t.value == at }); now >= 0 {
		c.ticks.mark(now)
	}
}

// carry moves the column one is at up or down.
func (c *chooser) carry(by int) {
	shown := c.list.shownKeys()
	at := c.ticks.at
	if at >= len(shown) || at+by < 0 || at+by >= len(shown) {
		return
	}
	shown[at], shown[at+by] = shown[at+by], shown[at]
	c.show(shown)
}

func (c *chooser) usual() {
	c.list.arrange = arrangement{}
	c.list.grid.SetColumns(c.list.columns())
	c.list.arranged(c.list.shownKeys())
	c.list.ask(false)
	c.fill()
}

// Press lets the window pass keys on while nothing in the panel has the focus.
func (c *chooser) Press(chord part.Chord) bool { return c.press(chord) }

func (c *chooser) press(chord part.Chord) bool {
	switch chord {
	case part.Bare(fyne.KeyEscape), part.Bare(fyne.KeyReturn), part.Bare(fyne.KeyEnter):
		c.leave()
	case part.Ctrl(fyne.KeyUp):
		c.carry(-1)
	case part.Ctrl(fyne.KeyDown):
		c.carry(1)
	}
	return true
}

// CreateRenderer draws the panel.
func (c *chooser) CreateRenderer() fyne.WidgetRenderer {
	head := part.Row(theme.Gap8, part.Grow(part.NewText(wording.ColumnsTitle, part.Strong)), part.NewLink(wording.ColumnsUsual, c.usual))
	column := part.Column(theme.Gap8, head, c.ticks, part.NewText(wording.ColumnsHint, part.Caption))
	paper := part.NewBox(theme.Surface).Bordered(theme.InputLine, theme.RadiusButton)
	paper.Shadow = true
	return widget.NewSimpleRenderer(part.AtLeast(panelUnits, 0, container.NewStack(paper, part.Pad(theme.Gap12, theme.Gap12, column))))
}
