package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// frame puts the pieces of the window together.
func (s *Shell) frame() *fyne.Container {
	row := part.Pad(theme.Gap16, theme.Gap0, s.row.view)
	body := part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Gap16, theme.Gap12, theme.Gap16}, s.body)
	inner := container.New(innerLayout{}, s.context.view, row, s.problem, container.NewStack(body, s.snacks), s.status.view)
	return container.New(&frameLayout{shell: s}, part.NewBox(theme.Ground), s.rail, inner)
}

// frameLayout puts the rail at the left and the rest beside it, and notices when the window becomes narrow or wide.
type frameLayout struct{ shell *Shell }

// Layout places ground, rail and the rest.
func (f *frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.shell.reflow(theme.BandOf(size.Width))
	wide := float32(0)
	if len(f.shell.deps.Rooms) > 0 {
		wide = objects[1].MinSize().Width
	}
	objects[0].Resize(size)
	objects[1].Resize(fyne.NewSize(wide, size.Height))
	objects[2].Move(fyne.NewPos(wide, 0))
	objects[2].Resize(fyne.NewSize(size.Width-wide, size.Height))
}

// MinSize is small on purpose: the window may be made narrow, and everything makes way.
func (f *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.DialogWidth), theme.Size(theme.PanelWidth))
}

// innerLayout stacks context bar, page row, problem and status around the page; the page takes what is left.
type innerLayout struct{}

// pageAt is where the page stands among the objects of the inner frame.
const pageAt = 3

// Layout stacks the bars; a hidden one takes no room.
func (innerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := size.Height
	heights := make([]float32, len(objects))
	for i, o := range objects {
		if i == pageAt || !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.Size().Height)) // a problem wraps, so its height depends on the width
		heights[i] = o.MinSize().Height
		left -= heights[i]
	}
	heights[pageAt] = fyne.Max(0, left)
	at := float32(0)
	for i, o := range objects {
		o.Move(fyne.NewPos(0, at))
		o.Resize(fyne.NewSize(size.Width, heights[i]))
		at += heights[i]
	}
}

// MinSize asks for nothing; the frame decides.
func (innerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// reflow tells everybody when the window became narrow or wide.
func (s *Shell) reflow(band theme.Band) {
	if band == s.band {
		return
	}
	s.band = band
	s.rail.setNarrow(band == theme.Narrow)
	s.context.reflow(band)
	if page, ok := s.page().(Reflower); ok {
		page.Reflow(band)
	}
}

// footLayout keeps snackbars at the foot of the page, in the middle.
type footLayout struct{}

// Layout puts each object at its own size at the foot.
func (footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		need := o.MinSize()
		need.Width = fyne.Min(need.Width, size.Width)
		o.Resize(need)
		o.Move(fyne.NewPos((size.Width-need.Width)/2, size.Height-need.Height-theme.Size(theme.Gap16)))
	}
}

// MinSize asks for nothing.
func (footLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
