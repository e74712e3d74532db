package home

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// TestTheTrackOfASliderIsSeenOnACard: the part that is not filled has the colour of the lines of inputs, also after the slider
// was moved and had the focus, when the toolkit paints it anew.
func TestTheTrackOfASliderIsSeenOnACard(t *testing.T) {
	themetest.App(t, theme.Factor100)
	s := newSlider(nil, func(float64) {})
	s.begin(10, 100)
	for name, do := range map[string]func(){
		"as it comes": func() {}, "moved": func() { s.SetValue(40) }, "with the focus": s.FocusGained, "drawn anew": s.Refresh,
	} {
		do()
		var track *canvas.Rectangle
		for _, o := range test.WidgetRenderer(s).Objects() {
			if r, ok := o.(*canvas.Rectangle); ok {
				track = r
				break
			}
		}
		if track == nil {
			t.Fatal("the slider has no track")
		}
		if track.FillColor != theme.Color(theme.InputLine) {
			t.Errorf("%s the track is %v", name, track.FillColor)
		}
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if s.Value <= 40 {
		t.Errorf("the arrow key moved it to %v", s.Value)
	}
}
