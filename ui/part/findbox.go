package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// FindBox looks like a search box and opens the search over everything when it is pressed.
type FindBox struct {
	touch
	hint *Text
	key  string
}

// NewFindBox makes a find box with the key that does the same.
func NewFindBox(hint, key string, open func()) *FindBox {
	f := &FindBox{hint: NewText(hint, Body).In(theme.Ink3).Clipped(), key: key}
	f.become(f, open)
	return f
}

// SetHint changes what it says.
func (f *FindBox) SetHint(hint string) { f.hint.SetText(hint) }

// Label is what it says.
func (f *FindBox) Label() string { return f.hint.text }

// CreateRenderer draws the box.
func (f *FindBox) CreateRenderer() fyne.WidgetRenderer {
	paper := NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusButton)
	row := Row(theme.Gap6, NewPicture(Search, theme.Ink2), Grow(f.hint), NewKeyHint(f.key))
	r := &findRenderer{WidgetRenderer: widget.NewSimpleRenderer(Fixed("", theme.ButtonHeight, container.NewStack(paper, Pad(theme.Gap8, theme.Gap0, row)))), box: f, paper: paper}
	return r
}

type findRenderer struct {
	fyne.WidgetRenderer
	box   *FindBox
	paper *Box
}

// Refresh shows pointer and focus.
func (r *findRenderer) Refresh() {
	r.paper.Fill, r.paper.Line, r.paper.Stroke = theme.Surface, theme.Line, ""
	if r.box.hovered {
		r.paper.Fill = theme.AccentHover
	}
	if r.box.focused {
		r.paper.Line, r.paper.Stroke = theme.Accent, theme.FocusLine
	}
	r.WidgetRenderer.Refresh()
}
