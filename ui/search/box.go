package search

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Size of the box in units; it does not change while one types.
const (
	boxWidth  = 640
	boxHeight = 400
)

// pageStep is how far Page Up and Page Down go.
const pageStep = 8

// Box is the search box with its answers under it.
type Box struct {
	widget.BaseWidget
	deps   Deps
	entry  *part.Entry
	note   *part.Text
	lines  []line
	rows   []*row
	at     int // line one is at, -1 for none
	column *fyne.Container
	scroll *container.Scroll
	leave  func()
}

// Open lays the box over the page.
func Open(deps Deps) *Box {
	b := &Box{deps: deps, at: -1, note: part.NewText("", part.Caption), column: part.Column(theme.Gap0)}
	b.entry = part.NewEntry(part.EntrySpec{Hint: wording.SearchHintAll, Icon: part.Search, Keys: part.KeysFunc(b.press), Changed: b.look})
	b.scroll = container.NewVScroll(b.column)
	b.ExtendBaseWidget(b)
	b.look("")
	b.leave = part.ShowOverlay(deps.Window, part.OverlaySpec{Content: b}).Close
	deps.Window.Focus(b.entry)
	return b
}

// look answers what is typed.
func (b *Box) look(typed string) {
	lines, err := answer(b.deps, typed)
	if err != nil {
		b.deps.Problem(err)
	}
	b.lines = lines
	b.rows, b.column.Objects = nil, nil
	for i, l := range lines {
		r := newRow(b, i, l)
		b.rows = append(b.rows, r)
		b.column.Objects = append(b.column.Objects, r)
	}
	typed = strings.TrimSpace(typed)
	if len(lines) == 0 {
		b.column.Objects = []fyne.CanvasObject{part.Pad(theme.Gap12, theme.Gap12, part.Column(theme.Gap8,
			part.NewText(fmt.Sprintf(wording.SearchNothing, typed), part.Body), part.NewText(wording.SearchAdvice, part.Caption)))}
	}
	b.note.SetText("")
	if n := len([]rune(typed)); n > 0 && n < fewest && b.deps.Finder != nil {
		b.note.SetText(wording.SearchShortText)
	}
	b.scroll.ScrollToTop()
	b.column.Refresh()
	b.at = -1
	b.step(1)
	b.Refresh()
}

// step goes to the next line that leads somewhere.
func (b *Box) step(by int) {
	for at := b.at + by; at >= 0 && at < len(b.lines); at += by {
		if b.lines[at].chosen() {
			b.mark(at)
			return
		}
	}
}

func (b *Box) mark(at int) {
	b.at = at
	for i, r := range b.rows {
		r.ground.Light(i == at)
	}
	height := theme.Size(theme.ListRowHeight)
	top, seen := height*float32(at), b.scroll.Size().Height
	if at > 0 && !b.lines[at-1].chosen() {
		top -= height // the heading comes along
	}
	if top < b.scroll.Offset.Y {
		b.scroll.ScrollToOffset(fyne.NewPos(0, top))
	}
	if bottom := height * float32(at+1); seen > 0 && bottom > b.scroll.Offset.Y+seen {
		b.scroll.ScrollToOffset(fyne.NewPos(0, bottom-seen))
	}
}

// choose goes where a line leads.
func (b *Box) choose(at int) {
	if at < 0 || at >= len(b.lines) || !b.lines[at].chosen() {
		return
	}
	chosen := b.lines[at]
	b.leave()
	if chosen.target.Do != nil {
		chosen.target.Do()
		return
	}
	b.deps.Go(chosen.hit)
}

// Press lets the window pass keys on while nothing in the box has the focus.
func (b *Box) Press(chord part.Chord) bool {
	b.press(chord)
	return true
}

// press moves, opens and leaves; what is for typing stays with the entry.
func (b *Box) press(chord part.Chord) bool {
	switch chord {
	case part.Bare(fyne.KeyUp):
		b.step(-1)
	case part.Bare(fyne.KeyDown):
		b.step(1)
	case part.Bare(fyne.KeyPageUp):
		b.far(-1)
	case part.Bare(fyne.KeyPageDown):
		b.far(1)
	case part.Bare(fyne.KeyReturn), part.Bare(fyne.KeyEnter):
		b.choose(b.at)
	case part.Bare(fyne.KeyEscape), part.Ctrl(fyne.KeyK):
		b.leave()
	default:
		return chord.With != 0 && !chord.Editing() && chord.With != fyne.KeyModifierShift
	}
	return true
}

func (b *Box) far(by int) {
	for range pageStep {
		b.step(by)
	}
}

// CreateRenderer draws the box.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	foot := part.Row(theme.Gap12, part.Grow(b.note), part.NewText(wording.SearchKeys, part.Caption))
	column := part.Column(theme.Gap8, b.entry, part.Grow(b.scroll), part.NewRule(theme.RowLine), foot)
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	return widget.NewSimpleRenderer(part.AtLeast(boxWidth, boxHeight, container.NewStack(paper, part.Pad(theme.Gap12, theme.Gap12, column))))
}
