package backup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// note is a card over the page that only tells something; Esc and its one button take it away.
type note struct {
	widget.BaseWidget
	content fyne.CanvasObject
	leave   *part.Button
}

func showNote(window fyne.Canvas, content fyne.CanvasObject, word string) {
	n := &note{content: content}
	var overlay *part.Overlay
	n.leave = part.NewButton(part.ButtonSpec{Label: word, Hint: wording.KeyEscape, Do: func() { overlay.Close() }})
	n.ExtendBaseWidget(n)
	overlay = part.ShowOverlay(window, part.OverlaySpec{Content: n, Firm: true})
	window.Focus(n.leave)
}

// Press takes the card away on Esc and keeps everything else from the page below.
func (n *note) Press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyEscape) {
		n.leave.Tapped(nil)
	}
	return true
}

// CreateRenderer draws the card.
func (n *note) CreateRenderer() fyne.WidgetRenderer {
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	column := part.Column(theme.Gap12, n.content, part.Row(theme.Gap8, part.Spring(), n.leave))
	return widget.NewSimpleRenderer(container.NewStack(paper, part.Pad(theme.Gap16, theme.Gap16, column)))
}
