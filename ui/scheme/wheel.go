package scheme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// wheel lies over a field so that turning the mouse wheel there moves the page; the toolkit's own field would keep it to
// itself. It hears nothing else.
type wheel struct {
	widget.BaseWidget
	turn func(event *fyne.ScrollEvent)
}

func newWheel(turn func(event *fyne.ScrollEvent)) *wheel {
	w := &wheel{turn: turn}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled moves the page.
func (w *wheel) Scrolled(event *fyne.ScrollEvent) { w.turn(event) }

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(theme.Color(theme.Clear)))
}
