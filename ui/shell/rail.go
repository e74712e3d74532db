package shell

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// rail is the navigation: single characters in the order of the loop, and two at the foot.
type rail struct {
	widget.BaseWidget
	items  []*railItem
	narrow bool
}

func newRail(rooms []Room, enter func(Room)) *rail {
	r := &rail{}
	for _, room := range rooms {
		item := &railItem{room: room, enter: enter, rail: r}
		item.ExtendBaseWidget(item)
		r.items = append(r.items, item)
	}
	r.ExtendBaseWidget(r)
	return r
}

// light shows in which room one is.
func (r *rail) light(place Place) {
	for _, item := range r.items {
		_, item.here = item.room.holds(place)
		item.Refresh()
	}
}

func (r *rail) setBadge(place Place, count int) {
	for _, item := range r.items {
		if _, ok := item.room.holds(place); ok {
			item.badge = count
			item.Refresh()
		}
	}
}

// setNarrow leaves the words out, in a narrow window.
func (r *rail) setNarrow(narrow bool) {
	if r.narrow == narrow {
		return
	}
	r.narrow = narrow
	for _, item := range r.items {
		item.Refresh()
	}
}

// CreateRenderer draws the rail.
func (r *rail) CreateRenderer() fyne.WidgetRenderer {
	renderer := &railRenderer{rail: r, ground: canvas.NewRectangle(nil)}
	renderer.Refresh()
	return renderer
}

type railRenderer struct {
	rail   *rail
	ground *canvas.Rectangle
}

func (r *railRenderer) Refresh() {
	r.ground.FillColor = theme.Color(theme.Rail)
	r.Layout(r.rail.Size())
	canvas.Refresh(r.rail)
}

// Layout stacks the rooms from the top and the two of the foot from the bottom; all shrink when the window is low.
func (r *railRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	margin := theme.Size(theme.Gap8)
	height := theme.Size(theme.RailItem)
	if r.rail.narrow {
		height = theme.Size(theme.LargeHeight)
	}
	if count := float32(len(r.rail.items)); count > 0 && size.Height > 0 {
		height = fyne.Min(height, (size.Height-2*margin)/count)
	}
	top, foot := margin, 0
	for _, item := range r.rail.items {
		if item.room.Foot {
			foot++
		}
	}
	bottom := size.Height - margin - float32(foot)*height
	for _, item := range r.rail.items {
		item.Resize(fyne.NewSize(size.Width, height))
		if item.room.Foot {
			item.Move(fyne.NewPos(0, bottom))
			bottom += height
			continue
		}
		item.Move(fyne.NewPos(0, top))
		top += height
	}
}

func (r *railRenderer) MinSize() fyne.Size {
	if r.rail.narrow {
		return fyne.NewSize(theme.Size(theme.RailNarrow), 0)
	}
	return fyne.NewSize(theme.Size(theme.RailWidth), 0)
}

func (r *railRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground}
	for _, item := range r.rail.items {
		objects = append(objects, item)
	}
	return objects
}

func (r *railRenderer) Destroy() {}

// railItem is one room: its character, its word, and a red number of what is overdue.
type railItem struct {
	widget.BaseWidget
	room    Room
	enter   func(Room)
	rail    *rail
	here    bool
	hovered bool
	badge   int
}

// Tapped goes to the room.
func (i *railItem) Tapped(*fyne.PointEvent) { i.enter(i.room) }

// MouseIn shows that the pointer is over the room.
func (i *railItem) MouseIn(*desktop.MouseEvent) {
	i.hovered = true
	i.Refresh()
}

// MouseMoved changes nothing.
func (i *railItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows that the pointer has left.
func (i *railItem) MouseOut() {
	i.hovered = false
	i.Refresh()
}

// Cursor is a hand.
func (i *railItem) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the room.
func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	r := &railItemRenderer{
		item: i, ground: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil), character: part.NewText(i.room.Character, part.Character).Aligned(fyne.TextAlignCenter),
		label: part.NewText(i.room.Label, part.Caption).Aligned(fyne.TextAlignCenter), badge: part.NewBox(theme.Bad).Bordered("", theme.RadiusChip),
		count: part.NewText("", part.Caption).In(theme.OnAccent).Aligned(fyne.TextAlignCenter),
	}
	r.Refresh()
	return r
}

type railItemRenderer struct {
	item         *railItem
	ground, mark *canvas.Rectangle
	character    *part.Text
	label, count *part.Text
	badge        *part.Box
}

func (r *railItemRenderer) Refresh() {
	ground, ink, label := theme.Clear, theme.RailCharacter, theme.RailLabel
	switch {
	case r.item.here:
		ground, ink, label = theme.Ground, theme.AccentDeep, theme.AccentDeep
	case r.item.hovered:
		ground = theme.RailHover
	}
	r.ground.FillColor, r.mark.FillColor = theme.Color(ground), theme.Color(theme.RailMark)
	r.mark.Hidden = !r.item.here
	r.character.In(ink)
	r.label.In(label)
	r.label.Hidden = r.item.rail.narrow
	r.badge.Hidden, r.count.Hidden = r.item.badge == 0, r.item.badge == 0
	r.count.SetText(strconv.Itoa(r.item.badge))
	r.Layout(r.item.Size())
	canvas.Refresh(r.item)
}

func (r *railItemRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.mark.Resize(fyne.NewSize(theme.Size(theme.Gap4), size.Height))
	character, label := r.character.MinSize().Height, r.label.MinSize().Height
	overlap := theme.Size(theme.Gap6) // the two lines sit closer than their line heights
	both := character + label - overlap
	top := (size.Height - both) / 2
	if r.label.Hidden {
		top = (size.Height - character) / 2
	}
	r.character.Move(fyne.NewPos(0, top))
	r.character.Resize(fyne.NewSize(size.Width, character))
	r.label.Move(fyne.NewPos(0, top+character-overlap))
	r.label.Resize(fyne.NewSize(size.Width, label))
	side := theme.Size(theme.BadgeSize)
	at := fyne.NewPos(fyne.Min(size.Width-side, size.Width/2+theme.Size(theme.Gap16)), top+theme.Size(theme.Gap2))
	r.badge.Move(at)
	r.badge.Resize(fyne.NewSquareSize(side))
	r.count.Move(at)
	r.count.Resize(fyne.NewSquareSize(side))
}

func (r *railItemRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Size(theme.RailNarrow), theme.Size(theme.LargeHeight))
}

func (r *railItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.mark, r.character, r.label, r.badge, r.count}
}

func (r *railItemRenderer) Destroy() {}
