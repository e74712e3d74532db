package firstrun

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/theme"
)

// columnWidth is how wide the first day is at most, in units.
const columnWidth = 1132

// columnLayout keeps the page in the middle of a wide window.
type columnLayout struct{}

// Layout places the page.
func (columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := fyne.Min(size.Width, theme.Units(columnWidth))
	for _, o := range objects {
		o.Resize(fyne.NewSize(wide, size.Height))
		o.Move(fyne.NewPos((size.Width-wide)/2, 0))
	}
}

// MinSize lets the window be small.
func (columnLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// headLayout sets the steps beside the name, or under it when there is not enough room.
type headLayout struct{ wide float32 }

// nameRoom holds the mark, the name and the line under it, in units.
const nameRoom = 590

// Layout places name and steps.
func (h *headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h.wide = size.Width
	name, steps := objects[0], objects[1]
	need := steps.MinSize()
	if h.stacked(steps) {
		name.Resize(fyne.NewSize(size.Width, name.MinSize().Height))
		steps.Move(fyne.NewPos(0, name.MinSize().Height+theme.Size(theme.Gap16)))
		steps.Resize(need)
		return
	}
	name.Resize(fyne.NewSize(size.Width-need.Width-theme.Size(theme.Gap24), size.Height))
	steps.Move(fyne.NewPos(size.Width-need.Width, (size.Height-need.Height)/2))
	steps.Resize(need)
}

func (h *headLayout) stacked(steps fyne.CanvasObject) bool {
	return h.wide < steps.MinSize().Width+theme.Units(nameRoom)
}

// MinSize depends on the width there is now.
func (h *headLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := objects[0].MinSize().Height
	if h.stacked(objects[1]) {
		high += theme.Size(theme.Gap16) + objects[1].MinSize().Height
	}
	return fyne.NewSize(theme.Units(doorRoom), high)
}
