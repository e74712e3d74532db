package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// Waiting is the card of a longer work: what is being done, how far it is, and a way to stop it.
type Waiting struct {
	widget.BaseWidget
	title, count, note *Text
	bar                *Bar
	stop               *Button
}

// NewWaiting makes the card; stop is the word on its button.
func NewWaiting(title, stop string, halt func()) *Waiting {
	w := &Waiting{
		title: NewText(title, Strong).Clipped(), count: NewText("", Body).In(theme.Ink2), note: NewText("", Caption).Clipped(),
		bar: NewBar(BarSpec{}), stop: NewButton(ButtonSpec{Label: stop, Size: Small, Do: halt}),
	}
	w.ExtendBaseWidget(w)
	return w
}

// Tell changes how far the work is: done is in ten-thousandths, count the figures in words.
func (w *Waiting) Tell(done int, count, note string) {
	w.bar.Set(BarSpec{Done: done})
	w.count.SetText(count)
	w.note.SetText(note)
	w.Refresh()
}

// Count is the figures as shown.
func (w *Waiting) Count() string { return w.count.Text() }

// Stop presses the button.
func (w *Waiting) Stop() { w.stop.Tapped(nil) }

// CreateRenderer draws the card.
func (w *Waiting) CreateRenderer() fyne.WidgetRenderer {
	paper := NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	column := Column(theme.Gap8, Row(theme.Gap8, Grow(w.title), w.count), w.bar, Row(theme.Gap8, Grow(w.note), w.stop))
	return widget.NewSimpleRenderer(container.NewStack(paper, Fixed(theme.DialogWidth, "", Pad(theme.Gap16, theme.Gap14, column))))
}
