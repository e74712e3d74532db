package part

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// mostTabs is how many tabs stand side by side at most; the others wait in 更多.
const mostTabs = 7

// TabBar is the second level of a room: words side by side, the present one underlined. What does not fit waits in 更多.
type TabBar struct {
	touch
	labels   []string
	selected int
	changed  func(index int)
}

// NewTabBar makes a tab bar.
func NewTabBar(labels []string, selected int, changed func(index int)) *TabBar {
	t := &TabBar{labels: labels, selected: selected, changed: changed}
	t.become(t, func() {})
	return t
}

// Set changes the tabs and the present one without telling anybody.
func (t *TabBar) Set(labels []string, selected int) {
	t.labels, t.selected = labels, selected
	t.Refresh()
}

// Selected is the present tab.
func (t *TabBar) Selected() int { return t.selected }

// Select goes to a tab as a person does.
func (t *TabBar) Select(index int) {
	if index < 0 || index >= len(t.labels) {
		return
	}
	t.selected = index
	t.Refresh()
	if t.changed != nil {
		t.changed(index)
	}
}

// slot is one place on the bar: a tab, or 更多.
type slot struct {
	index    int // -1 for 更多
	word     string
	at, wide float32
}

func (t *TabBar) slotWidth(word string) float32 {
	return width(word, Strong) + 2*theme.Size(theme.Gap12)
}

// slots lays the tabs out in a width; the present tab is always among those shown.
func (t *TabBar) slots(room float32) []slot {
	shown := min(len(t.labels), mostTabs)
	for ; shown > 1; shown-- {
		if list := t.take(shown); list[len(list)-1].at+list[len(list)-1].wide <= room+0.5 {
			return list
		}
	}
	return t.take(shown)
}

func (t *TabBar) take(count int) []slot {
	var list []slot
	at := float32(0)
	add := func(index int, word string) {
		wide := t.slotWidth(word)
		if index < 0 {
			wide += theme.Size(theme.IconSmall)
		}
		list = append(list, slot{index: index, word: word, at: at, wide: wide})
		at += wide
	}
	for i := range count {
		index := i
		if i == count-1 && t.selected >= count {
			index = t.selected
		}
		add(index, t.labels[index])
	}
	if hidden := len(t.labels) - count; hidden > 0 {
		add(-1, fmt.Sprintf(wording.MoreTabs, hidden))
	}
	return list
}

// Tapped goes to the tab under the pointer, or unfolds 更多.
func (t *TabBar) Tapped(at *fyne.PointEvent) {
	for _, s := range t.slots(t.Size().Width) {
		if at == nil || at.Position.X < s.at || at.Position.X >= s.at+s.wide {
			continue
		}
		if s.index >= 0 {
			t.Select(s.index)
			return
		}
		t.unfold()
	}
}

// unfold lists the tabs that are not on the bar.
func (t *TabBar) unfold() {
	onBar, more := map[int]bool{}, slot{}
	for _, s := range t.slots(t.Size().Width) {
		onBar[s.index] = true
		more = s
	}
	var words []string
	var indexes []int
	for i, label := range t.labels {
		if !onBar[i] {
			words, indexes = append(words, label), append(indexes, i)
		}
	}
	ShowList(t, ListSpec{Options: words, Selected: -1, Pick: func(i int) { t.Select(indexes[i]) }, Spot: fyne.NewPos(more.at, 0), Size: fyne.NewSize(more.wide, t.Size().Height)})
}

// TypedKey moves with the arrows and passes other keys on.
func (t *TabBar) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		t.Select(t.selected - 1)
	case fyne.KeyRight:
		t.Select(t.selected + 1)
	default:
		t.touch.TypedKey(key)
	}
}

// Room is the width in which all tabs stand that may stand side by side.
func (t *TabBar) Room() float32 {
	if len(t.labels) == 0 {
		return 0
	}
	list := t.take(min(len(t.labels), mostTabs))
	return list[len(list)-1].at + list[len(list)-1].wide
}

// MinSize is the present tab and 更多; what else fits is shown.
func (t *TabBar) MinSize() fyne.Size {
	if len(t.labels) == 0 {
		return fyne.NewSize(0, theme.Size(theme.PageRowHeight))
	}
	list := t.take(1)
	last := list[len(list)-1]
	return fyne.NewSize(last.at+last.wide, theme.Size(theme.PageRowHeight))
}

// CreateRenderer draws the bar.
func (t *TabBar) CreateRenderer() fyne.WidgetRenderer {
	r := &tabRenderer{bar: t, under: canvas.NewRectangle(nil), arrow: newImage(ChevronDown, theme.Ink2), ring: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type tabRenderer struct {
	bar         *TabBar
	words       []*canvas.Text
	arrow       *canvas.Image
	under, ring *canvas.Rectangle
}

func (r *tabRenderer) Refresh() {
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}

func (r *tabRenderer) Layout(size fyne.Size) {
	slots := r.bar.slots(size.Width)
	for len(r.words) < len(slots) {
		r.words = append(r.words, canvas.NewText("", nil))
	}
	r.under.FillColor = theme.Color(theme.Accent)
	frame(r.ring, "", "")
	r.ring.CornerRadius = theme.Size(theme.RadiusKey)
	for i, word := range r.words {
		word.Hidden = i >= len(slots)
		if word.Hidden {
			continue
		}
		r.place(word, slots[i], size.Height)
	}
	r.under.Hidden = len(slots) == 0
	r.arrow.Hidden = len(slots) == 0 || slots[len(slots)-1].index >= 0
	if !r.arrow.Hidden {
		last, side := slots[len(slots)-1], theme.Size(theme.IconSmall)
		r.arrow.Resize(fyne.NewSquareSize(side))
		r.arrow.Move(fyne.NewPos(last.at+last.wide-side-theme.Size(theme.Gap8), (size.Height-side)/2))
	}
}

func (r *tabRenderer) place(word *canvas.Text, s slot, height float32) {
	style, ink := Body, theme.Ink2
	if s.index < 0 {
		s.wide -= theme.Size(theme.IconSmall)
	}
	if s.index == r.bar.selected {
		style, ink = Strong, theme.AccentDeep
		mark := theme.Size(theme.TabLine)
		r.under.Move(fyne.NewPos(s.at, height-mark))
		r.under.Resize(fyne.NewSize(s.wide, mark))
		if r.bar.focused {
			frame(r.ring, "", theme.Accent)
			r.ring.StrokeWidth = theme.Size(theme.FocusLine)
		}
		r.ring.Move(fyne.NewPos(s.at, theme.Size(theme.Gap8)))
		r.ring.Resize(fyne.NewSize(s.wide, height-theme.Size(theme.Gap16)))
	}
	Paint(word, style, ink)
	word.Text, word.Alignment = s.word, fyne.TextAlignCenter
	Place(word, fyne.NewPos(s.at, theme.Size(theme.Gap2)), fyne.NewSize(s.wide, height))
}

func (r *tabRenderer) MinSize() fyne.Size { return r.bar.MinSize() }

func (r *tabRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring, r.under, r.arrow}
	for _, word := range r.words {
		objects = append(objects, word)
	}
	return objects
}

func (r *tabRenderer) Destroy() {}
