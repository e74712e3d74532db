package home

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/theme"
)

// baseline sets words of different sizes on one line, as they stand on paper.
type baseline struct{}

// under is the part of a line's height that lies below the foot of its characters.
const under = 0.275

// Layout puts the words side by side.
func (baseline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		need := o.MinSize()
		o.Resize(need)
		o.Move(fyne.NewPos(x, (1-under)*(size.Height-need.Height)))
		x += need.Width + theme.Size(theme.Gap8)
	}
}

// MinSize is the highest of them.
func (baseline) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for i, o := range objects {
		need := o.MinSize()
		size.Height = fyne.Max(size.Height, need.Height)
		size.Width += need.Width
		if i > 0 {
			size.Width += theme.Size(theme.Gap8)
		}
	}
	return size
}
