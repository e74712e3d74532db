package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// statusBar stands at the foot of every page: saving, undo or the first error at the left, sums or backups at the right.
type statusBar struct {
	left, right []StatusItem
	near, far   *fyne.Container
	view        *fyne.Container
}

func newStatusBar() *statusBar {
	b := &statusBar{near: container.NewWithoutLayout(), far: container.NewWithoutLayout()}
	row := part.Pad(theme.Gap16, theme.Gap0, container.New(statusLayout{}, b.near, b.far))
	b.view = container.NewStack(part.NewBox(theme.Surface), part.Column(theme.Gap0, part.NewRule(theme.Line), part.Grow(part.Fixed("", theme.StatusHeight, row))))
	return b
}

// show fills the bar with what the page says, or with what was said for all pages.
func (b *statusBar) show(page Page) {
	left, right := b.left, b.right
	if teller, ok := page.(Teller); ok {
		l, r := teller.Status()
		if l != nil {
			left = l
		}
		if r != nil {
			right = r
		}
	}
	b.near.Objects, b.far.Objects = statusObjects(left), statusObjects(right)
	b.view.Refresh()
}

// statusLayout keeps the facts at the right whole and gives those at the left what remains: facts without room are left
// out one by one from the middle, never cut.
type statusLayout struct{}

// Layout places the first facts from the left and the last ones from the right.
func (statusLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	near, far := facts(objects[0]), facts(objects[1])
	gap, left, right := theme.Size(theme.Gap16), float32(0), size.Width
	if len(near) > 0 {
		left = near[0].MinSize().Width // the first fact, saving, always stays
	}
	full := false
	for i := len(far) - 1; i >= 0; i-- {
		need := far[i].MinSize()
		full = full || right-need.Width < left+gap
		settle(far[i], full, fyne.NewPos(right-need.Width, (size.Height-need.Height)/2))
		if !full {
			right -= need.Width + gap
		}
	}
	at := float32(0)
	full = false
	for i, fact := range near {
		need := fact.MinSize()
		full = full || (i > 0 && at+need.Width > right)
		settle(fact, full, fyne.NewPos(at, (size.Height-need.Height)/2))
		at += need.Width + gap
	}
}

// MinSize asks for the height of a line only.
func (statusLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, theme.Size(theme.ChipHeight))
}

func facts(group fyne.CanvasObject) []fyne.CanvasObject {
	if container, ok := group.(*fyne.Container); ok {
		return container.Objects
	}
	return nil
}

// settle puts a fact in its place, or leaves it out.
func settle(fact fyne.CanvasObject, out bool, at fyne.Position) {
	if out {
		fact.Hide()
		return
	}
	fact.Show()
	fact.Resize(fact.MinSize())
	fact.Move(at)
}

func statusObjects(items []StatusItem) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, item := range items {
		ink := item.Color
		if ink == "" {
			ink = theme.Ink2
		}
		row := part.Row(theme.Gap4)
		if item.Icon != part.NoIcon {
			row.Objects = append(row.Objects, part.NewPicture(item.Icon, ink).Sized(theme.IconSmall))
		}
		row.Objects = append(row.Objects, part.NewText(item.Text, part.Caption).In(ink))
		if item.Bold != "" {
			row.Objects = append(row.Objects, part.NewText(item.Bold, part.Emphasis))
		}
		objects = append(objects, row)
	}
	return objects
}
