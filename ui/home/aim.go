package home

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// aimSteps is how many steps a target has on its slider from none to twice what holds now.
const aimSteps = 100

// aim is another target for one indicator: dragged on a slider, or typed.
type aim struct {
	view   *fyne.Container
	slider *slider
	entry  *part.NumberEntry
	unit   *part.Text
	now    *part.Text
	line   appraisal.Indicator
	shown  bool // an indicator is chosen
	at     app.Ratio
	quiet  bool // the slider follows the entry
	told   func(error)
}

func newAim(keys part.Keys, told func(error)) *aim {
	a := &aim{told: told, unit: part.NewText("", part.Body).In(theme.Ink2), now: part.NewText(wording.TrialTargetNone, part.Caption).Clipped()}
	a.slider = newSlider(keys, a.dragged)
	a.entry = part.NewNumberEntry(part.NumberSpec{Keys: keys, Parse: a.parse, Changed: a.typed})
	a.view = container.NewStack()
	a.arrange()
	return a
}

// show begins with the target that holds now, or says how to choose an indicator.
func (a *aim) show(line appraisal.Indicator, chosen bool) {
	a.line, a.shown, a.at = line, chosen, line.Aim.Value
	if !chosen {
		a.now.SetText(wording.TrialTargetNone)
		a.arrange()
		return
	}
	a.unit.SetText(a.unitWord())
	a.now.SetText(fmt.Sprintf(wording.TrialTargetNow, a.text(a.at)+" "+a.unitWord(), line.Aim.Source))
	a.arrange()
	a.quiet = true
	a.entry.Put(a.text(a.at))
	a.slider.begin(a.float(a.at), a.span())
	a.quiet = false
}

func (a *aim) arrange() {
	a.view.Objects = []fyne.CanvasObject{part.Fixed("", theme.ButtonHeight, a.now)}
	if a.shown {
		a.view.Objects = []fyne.CanvasObject{part.Column(theme.Gap2,
			part.Row(theme.Gap8, part.Grow(a.slider), a.entry, a.unit), a.now)}
	}
	a.view.Refresh()
}

// changed reports a target other than the one that holds now.
func (a *aim) changed() bool {
	return a.shown && a.at.Sign() > 0 && a.at.Cmp(a.line.Aim.Value) != 0
}

func (a *aim) value() app.Ratio { return a.at }

func (a *aim) unitWord() string {
	if a.line.Item.Target.Percent {
		return wording.TrialPercent
	}
	return a.line.Aim.Unit
}

// text is a target as it is typed: a share in per cent.
func (a *aim) text(r app.Ratio) string {
	if a.line.Item.Target.Percent {
		r = r.Times(app.Whole(100))
	}
	if r.IsWhole() {
		return r.Decimal(0)
	}
	return r.Decimal(1)
}

func (a *aim) read(text string) (app.Ratio, bool) {
	r, ok := app.ParseRatio(text)
	if ok && a.line.Item.Target.Percent {
		r = r.Over(app.Whole(100))
	}
	return r, ok
}

// most is the largest target that may be tried: all of a share, ten times anything else.
func (a *aim) most() app.Ratio {
	if a.line.Item.Target.Percent {
		return app.Whole(1)
	}
	return a.line.Aim.Value.Times(app.Whole(10))
}

func (a *aim) parse(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	r, ok := a.read(text)
	if !ok || r.Sign() < 0 || r.Cmp(a.most()) > 0 {
		return "", app.Fail(app.Invalid, fmt.Sprintf(wording.TrialRefused, a.text(a.most())), nil)
	}
	return a.text(r), nil
}

func (a *aim) typed(written string, err error) {
	if a.quiet {
		return
	}
	if err != nil {
		a.told(err)
		return
	}
	r, ok := a.read(written)
	if !ok {
		r = a.line.Aim.Value
	}
	a.quiet = true
	a.slider.SetValue(a.float(r))
	a.quiet = false
	a.at = r
	a.told(nil)
}

// dragged follows the slider in steps of a hundredth.
func (a *aim) dragged(value float64) {
	if a.quiet {
		return
	}
	step := a.span() / aimSteps
	n := int64(math.Round(value / step))
	at := a.full().Times(app.Frac(n, aimSteps))
	if !a.line.Item.Target.Percent && a.full().Cmp(app.Whole(aimSteps/2)) > 0 {
		at = app.Whole(int64(math.Round(a.float(at))))
	}
	a.at = at
	a.quiet = true
	a.entry.Put(a.text(at))
	a.quiet = false
	a.told(nil)
}

// full is the far end of the slider.
func (a *aim) full() app.Ratio {
	return a.line.Aim.Value.Times(app.Whole(2)).Min(a.most())
}

func (a *aim) span() float64 { return a.float(a.full()) }

// float is a number as the slider takes it; what is scored stays exact.
func (a *aim) float(r app.Ratio) float64 {
	var f float64
	if _, err := fmt.Sscan(r.Decimal(4), &f); err != nil {
		return 0
	}
	return f
}

// slider is the toolkit's own, which passes on the keys that it does not use.
type slider struct {
	widget.Slider
	keys part.Keys
}

func newSlider(keys part.Keys, moved func(float64)) *slider {
	s := &slider{keys: keys}
	s.Orientation, s.OnChanged = widget.Horizontal, moved
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws the toolkit's slider with the part that is not filled in the colour of the lines of inputs: the toolkit
// takes the ground of inputs, which is white like the card below.
func (s *slider) CreateRenderer() fyne.WidgetRenderer {
	face := &sliderFace{WidgetRenderer: s.Slider.CreateRenderer()}
	face.paint()
	return face
}

// sliderFace is the toolkit's face of a slider; the first thing it draws is the track.
type sliderFace struct{ fyne.WidgetRenderer }

// Refresh paints the track again after the toolkit.
func (f *sliderFace) Refresh() {
	f.WidgetRenderer.Refresh()
	f.paint()
}

func (f *sliderFace) paint() {
	for _, o := range f.Objects() {
		if track, ok := o.(*canvas.Rectangle); ok {
			track.FillColor = theme.Color(theme.InputLine)
			track.Refresh()
			return
		}
	}
}

// begin sets the slider to a value on a scale from none.
func (s *slider) begin(at, most float64) {
	s.Min, s.Max = 0, most
	s.Step = most / aimSteps
	s.SetValue(at)
	s.Refresh()
}

// TypedKey moves with the arrows and passes other keys on to the window.
func (s *slider) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd:
		s.Slider.TypedKey(key)
		return
	}
	if s.keys != nil {
		s.keys.Press(part.Bare(key.Name))
	}
}
