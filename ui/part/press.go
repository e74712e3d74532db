package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// Press makes any words or figures a thing to press, as high as they are: a figure that opens what it was counted from.
type Press struct {
	touch
	content fyne.CanvasObject
}

// NewPress makes it; do may be nil when it leads nowhere.
func NewPress(content fyne.CanvasObject, do func()) *Press {
	p := &Press{content: content}
	p.become(p, do)
	return p
}

// CreateRenderer draws the content over a ground that shows pointer and focus.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	over := NewBox("")
	over.Radius = theme.RadiusButton
	return &pressRenderer{WidgetRenderer: widget.NewSimpleRenderer(container.NewStack(over, p.content)), press: p, over: over}
}

type pressRenderer struct {
	fyne.WidgetRenderer
	press *Press
	over  *Box
}

// Refresh shows pointer and focus, but only where a press leads somewhere.
func (r *pressRenderer) Refresh() {
	r.over.Fill, r.over.Line = "", ""
	if r.press.press != nil && r.press.hovered {
		r.over.Fill = theme.AccentHover
	}
	if r.press.press != nil && r.press.focused {
		r.over.Line, r.over.Stroke = theme.Accent, theme.FocusLine
	}
	r.over.Refresh()
	r.WidgetRenderer.Refresh()
}
