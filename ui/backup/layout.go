package backup

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/theme"
)

// twoColumns sets the figures across the page and two cards under them, the right one as wide as a side panel. In a narrow
// window the right card comes under the left one, and the page grows as high as both need.
type twoColumns struct{ wide float32 }

const (
	sideWidth = 400 // the card at the right, in units
	mainRoom  = 560 // least width of the card at the left, in units
	mainHigh  = 400 // height of the left card when the cards stand under each other, in units
	sideHigh  = 280 // height of the right one then, in units
)

func (l *twoColumns) stacked() bool {
	return l.wide > 0 && l.wide < theme.Units(sideWidth)+theme.Size(theme.Gap12)+theme.Units(mainRoom)
}

// top is the room of the figures, where there are any.
func top(objects []fyne.CanvasObject) float32 {
	if len(objects) < 3 {
		return 0
	}
	return objects[0].MinSize().Height + theme.Size(theme.Gap12)
}

// Layout places figures, left and right.
func (l *twoColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.wide = size.Width
	gap, from := theme.Size(theme.Gap12), top(objects)
	if from > 0 {
		objects[0].Resize(fyne.NewSize(size.Width, from-gap))
		objects[0].Move(fyne.NewPos(0, 0))
	}
	left, right := objects[len(objects)-2], objects[len(objects)-1]
	left.Move(fyne.NewPos(0, from))
	if l.stacked() {
		left.Resize(fyne.NewSize(size.Width, theme.Units(mainHigh)))
		below := from + theme.Units(mainHigh) + gap
		right.Move(fyne.NewPos(0, below))
		right.Resize(fyne.NewSize(size.Width, fyne.Max(theme.Units(sideHigh), size.Height-below)))
		return
	}
	side := theme.Units(sideWidth)
	left.Resize(fyne.NewSize(size.Width-side-gap, size.Height-from))
	right.Move(fyne.NewPos(size.Width-side, from))
	right.Resize(fyne.NewSize(side, size.Height-from))
}

// MinSize lets the window be small; cards under each other need their height.
func (l *twoColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !l.stacked() {
		return fyne.NewSize(0, 0)
	}
	return fyne.NewSize(0, top(objects)+theme.Units(mainHigh+sideHigh)+theme.Size(theme.Gap12))
}
