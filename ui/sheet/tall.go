package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// Tall is a sheet that scrolls. Its content always has the width of the sheet, so that words that wrap know their height.
type Tall struct {
	scroll *container.Scroll
	view   *fyne.Container
}

// NewTall makes a sheet around its content.
func NewTall(content fyne.CanvasObject) *Tall {
	t := &Tall{scroll: container.NewVScroll(content)}
	t.view = container.New(tallLayout{}, t.scroll)
	return t
}

// View is the sheet on the page.
func (t *Tall) View() fyne.CanvasObject { return t.view }

// Set puts other content on the sheet and goes to its top.
func (t *Tall) Set(content fyne.CanvasObject) {
	t.scroll.Content = content
	t.scroll.Offset = fyne.Position{}
	t.Refresh()
}

// Refresh measures the content again, after something on it grew or shrank.
func (t *Tall) Refresh() {
	t.view.Refresh()
	t.scroll.Refresh()
}

// Offset is how far down the sheet is scrolled.
func (t *Tall) Offset() float32 { return t.scroll.Offset.Y }

// ScrollTo goes to a place further down.
func (t *Tall) ScrollTo(offset float32) { t.scroll.ScrollToOffset(fyne.NewPos(0, offset)) }

// Reveal scrolls so far that an object on the sheet is in sight, as when the cursor comes to it by key.
func (t *Tall) Reveal(object fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(object).Y - driver.AbsolutePositionForObject(t.scroll).Y
	margin := theme.Size(theme.Gap12)
	bottom, seen := top+object.Size().Height+margin, t.scroll.Size().Height
	switch {
	case top < margin:
		t.ScrollTo(fyne.Max(0, t.Offset()+top-margin))
	case bottom > seen:
		t.ScrollTo(t.Offset() + bottom - seen)
	}
}

type tallLayout struct{}

// Layout tells the content its width first: only then does it know its height.
func (tallLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		scroll, ok := o.(*container.Scroll)
		if !ok {
			continue
		}
		for range 2 { // words inside columns learn their width in the first round
			scroll.Content.Resize(fyne.NewSize(size.Width, fyne.Max(size.Height, scroll.Content.MinSize().Height)))
		}
		scroll.Resize(size)
		scroll.Refresh()
	}
}

// MinSize lets the window be small.
func (tallLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.PanelWidth)/2, theme.Size(theme.LargeHeight))
}

// NewWide shows a list whose columns need a width of their own; in a narrower room it scrolls sideways.
func NewWide(units float32, content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewHScroll(part.AtLeast(units, 0, content))
}
