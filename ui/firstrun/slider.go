package firstrun

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// sizeSlider chooses one of the text scales; the whole window follows at once.
type sizeSlider struct {
	widget.BaseWidget
	at      int
	changed func(theme.Factor)
	focused bool
}

func newSizeSlider(factor theme.Factor, changed func(theme.Factor)) *sizeSlider {
	s := &sizeSlider{changed: changed}
	for i, f := range theme.Factors() {
		if f == factor {
			s.at = i
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// choose goes to a stop and tells it, unless one is there already.
func (s *sizeSlider) choose(at int) {
	factors := theme.Factors()
	if at < 0 || at >= len(factors) || at == s.at {
		return
	}
	s.at = at
	s.Refresh()
	s.changed(factors[at])
}

func (s *sizeSlider) words() string { return fmt.Sprintf(wording.PercentForm, theme.Factors()[s.at]) }

// Tapped goes to the nearest stop.
func (s *sizeSlider) Tapped(at *fyne.PointEvent) {
	step := s.Size().Width / float32(len(theme.Factors()))
	s.choose(int(at.Position.X / step))
}

// Dragged follows the pointer.
func (s *sizeSlider) Dragged(event *fyne.DragEvent) { s.Tapped(&event.PointEvent) }

// DragEnd changes nothing: every stop was told on the way.
func (s *sizeSlider) DragEnd() {}

// Cursor is a hand.
func (s *sizeSlider) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the focus.
func (s *sizeSlider) FocusGained() {
	s.focused = true
	s.Refresh()
}

// FocusLost takes the focus away.
func (s *sizeSlider) FocusLost() {
	s.focused = false
	s.Refresh()
}

// TypedRune does nothing.
func (s *sizeSlider) TypedRune(rune) {}

// TypedKey moves with the arrows and passes other keys on to the window.
func (s *sizeSlider) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		s.choose(s.at - 1)
	case fyne.KeyRight:
		s.choose(s.at + 1)
	default:
		if window := fyne.CurrentApp().Driver().CanvasForObject(s); window != nil && window.OnTypedKey() != nil {
			window.OnTypedKey()(key)
		}
	}
}

// CreateRenderer draws line, stops and knob.
func (s *sizeSlider) CreateRenderer() fyne.WidgetRenderer {
	r := &sliderRenderer{slider: s, line: canvas.NewRectangle(nil), knob: canvas.NewCircle(nil), ring: canvas.NewCircle(nil)}
	for range theme.Factors() {
		r.stops = append(r.stops, canvas.NewCircle(nil))
	}
	r.Refresh()
	return r
}

type sliderRenderer struct {
	slider     *sizeSlider
	line       *canvas.Rectangle
	stops      []*canvas.Circle
	knob, ring *canvas.Circle
}

func (r *sliderRenderer) Refresh() {
	r.line.FillColor = theme.Color(theme.InputLine)
	for _, stop := range r.stops {
		stop.FillColor = theme.Color(theme.InputLine)
	}
	r.knob.FillColor = theme.Color(theme.Accent)
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(theme.Clear), theme.Color(theme.AccentPale), 0
	if r.slider.focused {
		r.ring.StrokeWidth = 2 * theme.Size(theme.FocusLine)
	}
	r.Layout(r.slider.Size())
	canvas.Refresh(r.slider)
}

func (r *sliderRenderer) Layout(size fyne.Size) {
	knob, stop, thick := theme.Size(theme.Gap16), theme.Size(theme.Gap8), theme.Size(theme.FocusLine)
	step := (size.Width - knob) / float32(len(r.stops)-1)
	middle := size.Height / 2
	r.line.Move(fyne.NewPos(knob/2, middle-thick/2))
	r.line.Resize(fyne.NewSize(size.Width-knob, thick))
	centre := func(i int) float32 { return knob/2 + float32(i)*step }
	for i, dot := range r.stops {
		dot.Move(fyne.NewPos(centre(i)-stop/2, middle-stop/2))
		dot.Resize(fyne.NewSquareSize(stop))
	}
	r.knob.Move(fyne.NewPos(centre(r.slider.at)-knob/2, middle-knob/2))
	r.knob.Resize(fyne.NewSquareSize(knob))
	ring := knob + 2*theme.Size(theme.Gap4)
	r.ring.Move(fyne.NewPos(centre(r.slider.at)-ring/2, middle-ring/2))
	r.ring.Resize(fyne.NewSquareSize(ring))
}

func (r *sliderRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Units(sliderWidth), theme.Size(theme.SmallHeight))
}

// sliderWidth is the way from the smallest to the largest text, in units.
const sliderWidth = 200

func (r *sliderRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.line}
	for _, stop := range r.stops {
		objects = append(objects, stop)
	}
	return append(objects, r.ring, r.knob)
}

func (r *sliderRenderer) Destroy() {}

// newSizeRow is the slider with its letters and the scale in figures.
func newSizeRow(slider *sizeSlider, figure *part.Text) fyne.CanvasObject {
	return part.Row(theme.Gap8,
		part.NewText(wording.TextSize, part.Body).In(theme.Ink2), part.NewText(wording.TextSizeLetter, part.Caption).In(theme.Ink2),
		slider, part.NewText(wording.TextSizeLetter, part.Title).In(theme.Ink2), part.AtLeast(48, 0, figure))
}
