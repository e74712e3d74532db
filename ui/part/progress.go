package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// Whole is the full length of a bar, in ten-thousandths.
const Whole = 10000

// BarSpec says what a progress bar shows, in ten-thousandths of its length.
type BarSpec struct {
	Done     int
	Forecast int  // where it will end, at least Done; 0 for none
	Pace     int  // the black mark of the share of days gone; 0 for none
	Behind   bool // more than a little behind its pace: amber
}

// Bar is how much of something is done.
type Bar struct {
	widget.BaseWidget
	spec BarSpec
}

// NewBar makes a progress bar.
func NewBar(spec BarSpec) *Bar {
	b := &Bar{spec: spec}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes what the bar shows.
func (b *Bar) Set(spec BarSpec) {
	b.spec = spec
	b.Refresh()
}

// PartOf is a part of a whole in ten-thousandths, for the length of a bar.
func PartOf(done, whole int) int {
	if whole <= 0 {
		return 0
	}
	return min(max(done, 0), whole) * Whole / whole
}

// CreateRenderer draws the bar.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{bar: b, track: canvas.NewRectangle(nil), soon: canvas.NewRectangle(nil), done: canvas.NewRectangle(nil), pace: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type barRenderer struct {
	bar                     *Bar
	track, soon, done, pace *canvas.Rectangle
}

func (r *barRenderer) Refresh() {
	fill := theme.Accent
	if r.bar.spec.Behind {
		fill = theme.WarnBar
	}
	r.track.FillColor, r.done.FillColor = theme.Color(theme.Track), theme.Color(fill)
	r.soon.FillColor, r.pace.FillColor = theme.Color(theme.AccentPale), theme.Color(theme.Ink)
	for _, rect := range []*canvas.Rectangle{r.track, r.soon, r.done} {
		rect.CornerRadius = theme.Size(theme.RadiusBar)
	}
	r.soon.Hidden, r.pace.Hidden, r.done.Hidden = r.bar.spec.Forecast <= r.bar.spec.Done, r.bar.spec.Pace == 0, r.bar.spec.Done == 0
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}

func (r *barRenderer) Layout(size fyne.Size) {
	height := fyne.Min(size.Height, theme.Size(theme.BarHeight))
	top := (size.Height - height) / 2
	length := func(share int) float32 { return size.Width * float32(min(max(share, 0), Whole)) / Whole }
	for rect, share := range map[*canvas.Rectangle]int{r.track: Whole, r.soon: r.bar.spec.Forecast, r.done: r.bar.spec.Done} {
		rect.Move(fyne.NewPos(0, top))
		rect.Resize(fyne.NewSize(length(share), height))
	}
	mark := theme.Size(theme.FocusLine)
	r.pace.Move(fyne.NewPos(length(r.bar.spec.Pace)-mark/2, top-mark))
	r.pace.Resize(fyne.NewSize(mark, height+2*mark))
}

func (r *barRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Size(theme.Gap48), theme.Size(theme.BarHeight)+2*theme.Size(theme.FocusLine))
}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.soon, r.done, r.pace}
}

func (r *barRenderer) Destroy() {}
