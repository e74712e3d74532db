package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// visibleOptions is how many options a list shows before it scrolls.
const visibleOptions = 10

// ListSpec says which options hang under a part.
type ListSpec struct {
	Options  []string
	Selected int // -1 for none
	Pick     func(index int)
	Spot     fyne.Position // of what the list hangs under inside the part, when that is not the whole of it
	Size     fyne.Size
	Note     string // small print below the options; empty for none
}

// ShowList hangs a list of options under a part. Up and Down move, Enter picks, Esc leaves.
func ShowList(under fyne.CanvasObject, spec ListSpec) *Overlay {
	window := fyne.CurrentApp().Driver().CanvasForObject(under)
	least := under.Size().Width
	if spec.Size.Height > 0 {
		least = spec.Size.Width
	}
	list := newOptionList(spec, least)
	var content fyne.CanvasObject = list
	if spec.Note != "" {
		content = Column(theme.Gap0, list, NewRule(theme.Line), Pad(theme.Gap8, theme.Gap8, NewParagraph(spec.Note, Caption, theme.Ink2)))
	}
	overlay := ShowOverlay(window, OverlaySpec{Content: content, Under: under, Spot: spec.Spot, Size: spec.Size})
	list.leave = overlay.Close
	window.Focus(list)
	return overlay
}

// optionList is the list itself.
type optionList struct {
	widget.BaseWidget
	spec  ListSpec
	least float32
	at    int
	rows  []*optionRow
	view  *container.Scroll
	leave func()
}

func newOptionList(spec ListSpec, least float32) *optionList {
	l := &optionList{spec: spec, least: least, at: spec.Selected}
	if len(spec.Options) == 0 {
		l.spec.Options, l.spec.Pick = []string{wording.NothingToPick}, nil
	}
	column := Column(theme.Gap0)
	for i, option := range l.spec.Options {
		row := &optionRow{list: l, index: i, text: NewText(option, Body), ground: NewBox("")}
		row.ExtendBaseWidget(row)
		l.rows = append(l.rows, row)
		column.Objects = append(column.Objects, row)
	}
	l.view = container.NewVScroll(column)
	l.ExtendBaseWidget(l)
	l.show(l.at)
	return l
}

func (l *optionList) show(at int) {
	l.at = at
	for i, row := range l.rows {
		row.mark(i == at)
	}
	if at < 0 || at >= len(l.rows) {
		return
	}
	height := theme.Size(theme.SmallHeight)
	top, bottom := height*float32(at), height*float32(at+1)
	if top < l.view.Offset.Y {
		l.view.ScrollToOffset(fyne.NewPos(0, top))
	}
	if seen := l.view.Size().Height; seen > 0 && bottom > l.view.Offset.Y+seen {
		l.view.ScrollToOffset(fyne.NewPos(0, bottom-seen))
	}
}

func (l *optionList) pick(index int) {
	if l.leave != nil {
		l.leave()
	}
	if l.spec.Pick != nil {
		l.spec.Pick(index)
	}
}

// FocusGained changes nothing: the chosen row already stands out.
func (l *optionList) FocusGained() {}

// FocusLost changes nothing.
func (l *optionList) FocusLost() {}

// TypedRune jumps to the next option that begins with the character.
func (l *optionList) TypedRune(r rune) {
	for step := 1; step <= len(l.rows); step++ {
		index := (l.at + step + len(l.rows)) % len(l.rows)
		if first := []rune(l.spec.Options[index]); len(first) > 0 && first[0] == r {
			l.show(index)
			return
		}
	}
}

// TypedKey moves, picks or leaves.
func (l *optionList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		l.show(min(l.at+1, len(l.rows)-1))
	case fyne.KeyUp:
		l.show(max(l.at-1, 0))
	case fyne.KeyHome:
		l.show(0)
	case fyne.KeyEnd:
		l.show(len(l.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.at >= 0 {
			l.pick(l.at)
		}
	case fyne.KeyEscape:
		if l.leave != nil {
			l.leave()
		}
	}
}

// MinSize is as wide as the part above it and at most ten options high.
func (l *optionList) MinSize() fyne.Size {
	size := l.view.Content.MinSize()
	rows := min(len(l.rows), visibleOptions)
	size.Height = float32(rows)*theme.Size(theme.SmallHeight) + 2*theme.Size(theme.Gap4)
	size.Width = fyne.Max(size.Width, l.least)
	return size
}

// CreateRenderer draws the list.
func (l *optionList) CreateRenderer() fyne.WidgetRenderer {
	paper := NewBox(theme.Surface).Bordered(theme.InputLine, theme.RadiusButton)
	paper.Shadow = true
	return widget.NewSimpleRenderer(container.NewStack(paper, Pad(theme.Hairline, theme.Gap4, l.view)))
}

// optionRow is one option.
type optionRow struct {
	widget.BaseWidget
	list   *optionList
	index  int
	text   *Text
	ground *Box
}

func (o *optionRow) mark(on bool) {
	o.ground.Fill = ""
	if on {
		o.ground.Fill = theme.AccentSoft
	}
	o.ground.Refresh()
}

// Tapped picks the option.
func (o *optionRow) Tapped(*fyne.PointEvent) { o.list.pick(o.index) }

// CreateRenderer draws the option.
func (o *optionRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Fixed("", theme.SmallHeight, container.NewStack(o.ground, Pad(theme.Gap12, theme.Gap0, Row(theme.Gap0, o.text)))))
}

// MouseIn marks the option under the pointer.
func (o *optionRow) MouseIn(*desktop.MouseEvent) { o.list.show(o.index) }

// MouseMoved changes nothing.
func (o *optionRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut leaves the mark where it is, so that the keyboard goes on from there.
func (o *optionRow) MouseOut() {}
