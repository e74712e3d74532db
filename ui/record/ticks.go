package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
)

// tick is one line of a list to tick: a value of a column, or a column itself.
type tick struct {
	label string
	value string
	count string
	on    bool
	fixed bool // cannot be taken out
}

// tickSpec says whom a list to tick tells.
type tickSpec struct {
	Flip func(value string)          // a line was pressed
	Keys func(chord part.Chord) bool // what the list does not use
	Up   func()                      // Up on the first line; nil stays
	Type func(r rune)                // a character was typed; nil ignores it
}

// ticks is a list whose lines are ticked one by one. Up and Down move, Space ticks.
type ticks struct {
	widget.BaseWidget
	spec    tickSpec
	lines   []tick
	at      int
	focused bool
	rows    []*tickRow
	column  *fyne.Container
	scroll  *container.Scroll
}

// ticksShown is how many lines are in sight before the list scrolls.
const ticksShown = 9

func newTicks(spec tickSpec) *ticks {
	t := &ticks{spec: spec, column: part.Column(theme.Gap0)}
	t.scroll = container.NewVScroll(t.column)
	t.ExtendBaseWidget(t)
	return t
}

// set shows lines; the mark stays where it was as far as there is a line.
func (t *ticks) set(lines []tick) {
	t.lines = lines
	t.at = max(0, min(t.at, len(lines)-1))
	t.rows, t.column.Objects = nil, nil
	for i, line := range lines {
		row := newTickRow(t, i, line)
		t.rows = append(t.rows, row)
		t.column.Objects = append(t.column.Objects, row)
	}
	t.mark(t.at)
	t.column.Refresh()
	t.Refresh()
}

func (t *ticks) mark(at int) {
	if len(t.lines) == 0 {
		return
	}
	t.at = max(0, min(at, len(t.lines)-1))
	for i, row := range t.rows {
		row.ground.Light(t.focused && i == t.at)
	}
	height := theme.Size(theme.SmallHeight)
	top, seen := height*float32(t.at), t.scroll.Size().Height
	if top < t.scroll.Offset.Y {
		t.scroll.ScrollToOffset(fyne.NewPos(0, top))
	}
	if seen > 0 && top+height > t.scroll.Offset.Y+seen {
		t.scroll.ScrollToOffset(fyne.NewPos(0, top+height-seen))
	}
}

func (t *ticks) flip(at int) {
	if at < len(t.lines) && !t.lines[at].fixed {
		t.at = at
		t.spec.Flip(t.lines[at].value)
	}
}

// FocusGained shows which line one is at.
func (t *ticks) FocusGained() {
	t.focused = true
	t.mark(t.at)
}

// FocusLost takes the mark away.
func (t *ticks) FocusLost() {
	t.focused = false
	t.mark(t.at)
}

// TypedRune goes on typing where the list is looked through; the space bar comes as a key.
func (t *ticks) TypedRune(r rune) {
	if r != ' ' && t.spec.Type != nil {
		t.spec.Type(r)
	}
}

// TypedKey moves and ticks.
func (t *ticks) TypedKey(key *fyne.KeyEvent) {
	to, moves := roll.Step(key.Name, roll.Place{At: t.at, Count: len(t.lines), Page: ticksShown})
	switch {
	case key.Name == fyne.KeyUp && t.at == 0 && t.spec.Up != nil:
		t.spec.Up()
	case moves:
		t.mark(to)
	case key.Name == fyne.KeySpace:
		t.flip(t.at)
	default:
		t.spec.Keys(part.Bare(key.Name))
	}
}

// TypedShortcut lets the panel have chords.
func (t *ticks) TypedShortcut(shortcut fyne.Shortcut) { t.spec.Keys(part.ChordOf(shortcut)) }

// MinSize is as high as its lines, within reason.
func (t *ticks) MinSize() fyne.Size {
	size := t.column.MinSize()
	size.Height = float32(min(len(t.lines), ticksShown)) * theme.Size(theme.SmallHeight)
	return size
}

// CreateRenderer draws the list.
func (t *ticks) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.scroll) }

// tickRow is one line.
type tickRow struct {
	widget.BaseWidget
	list   *ticks
	index  int
	line   tick
	ground *part.Box
}

func newTickRow(list *ticks, index int, line tick) *tickRow {
	r := &tickRow{list: list, index: index, line: line, ground: part.NewBox("")}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped ticks the line.
func (r *tickRow) Tapped(*fyne.PointEvent) { r.list.flip(r.index) }

// Cursor is a hand where a press does something.
func (r *tickRow) Cursor() desktop.Cursor {
	if r.line.fixed {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer draws the line.
func (r *tickRow) CreateRenderer() fyne.WidgetRenderer {
	icon, ink := part.Unticked, theme.Ink2
	if r.line.on {
		icon, ink = part.Ticked, theme.Accent
	}
	words := theme.Ink
	if r.line.fixed {
		ink, words = theme.Ink3, theme.Ink2
	}
	row := part.Row(theme.Gap8, part.NewPicture(icon, ink).Sized(theme.IconSmall), part.Grow(part.NewText(r.line.label, part.Body).In(words).Clipped()), part.NewText(r.line.count, part.Caption))
	return widget.NewSimpleRenderer(part.Fixed("", theme.SmallHeight, part.On(r.ground, part.Pad(theme.Gap8, theme.Gap0, row))))
}
