package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// lowShare is how much of the scale the range below the first grade line gets, in per cent: nobody needs to read it finely.
const lowShare = 18

// Grade is one range of the scale: from this score (hundredths) on it has this word.
type Grade struct {
	From int
	Word string
}

// ScaleSpec says what the grade scale shows. Scores are hundredths of a point.
type ScaleSpec struct {
	Grades        []Grade // from low to high, the first from 0
	Full          int
	Now           int
	NowLabel      string // such as 现在 85.11
	Forecast      int    // ignored when its label is empty
	ForecastLabel string
}

// Scale is the grade scale: where the score stands now (a bar) and where the year will end (a ring).
// The range below the passing line is compressed, the rest is spread.
type Scale struct {
	widget.BaseWidget
	spec ScaleSpec
}

// NewScale makes a grade scale.
func NewScale(spec ScaleSpec) *Scale {
	s := &Scale{spec: spec}
	s.ExtendBaseWidget(s)
	return s
}

// Set changes what the scale shows.
func (s *Scale) Set(spec ScaleSpec) {
	s.spec = spec
	s.Refresh()
}

// at is the place of a score on a scale of a width.
func (s *Scale) at(score int, width float32) float32 {
	score = min(max(score, 0), max(s.spec.Full, 0))
	if len(s.spec.Grades) < 2 || s.spec.Full <= s.spec.Grades[1].From {
		return width * float32(score) / float32(max(s.spec.Full, 1))
	}
	pass := s.spec.Grades[1].From
	low := width * lowShare / 100
	if score <= pass {
		return low * float32(score) / float32(pass)
	}
	return low + (width-low)*float32(score-pass)/float32(s.spec.Full-pass)
}

// CreateRenderer draws the scale.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	r := &scaleRenderer{scale: s}
	r.Refresh()
	return r
}

type scaleRenderer struct {
	scale         *Scale
	bands         []*canvas.Rectangle
	words         []*canvas.Text
	now, between  *canvas.Rectangle
	ring          *canvas.Circle
	nowText, soon *canvas.Text
	objects       []fyne.CanvasObject
}

// build makes as many bands as there are grades.
func (r *scaleRenderer) build() {
	r.bands, r.words, r.objects = nil, nil, nil
	for range r.scale.spec.Grades {
		band, word := canvas.NewRectangle(nil), canvas.NewText("", nil)
		r.bands, r.words = append(r.bands, band), append(r.words, word)
		r.objects = append(r.objects, band, word)
	}
	r.between, r.now, r.ring = canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewCircle(nil)
	r.nowText, r.soon = canvas.NewText("", nil), canvas.NewText("", nil)
	r.objects = append(r.objects, r.between, r.now, r.ring, r.nowText, r.soon)
}

func (r *scaleRenderer) Refresh() {
	if len(r.bands) != len(r.scale.spec.Grades) || r.now == nil {
		r.build()
	}
	grounds := []fyne.ThemeColorName{theme.GradeLow, theme.GradePass, theme.GradeGood, theme.GradeBest}
	for i, grade := range r.scale.spec.Grades {
		r.bands[i].FillColor = theme.Color(grounds[min(i, len(grounds)-1)])
		Paint(r.words[i], Caption, theme.Ink2)
		r.words[i].Text = grade.Word
		r.words[i].Alignment = fyne.TextAlignCenter
	}
	r.now.FillColor, r.between.FillColor = theme.Color(theme.AccentDeep), theme.Color(theme.AccentPale)
	r.ring.FillColor, r.ring.StrokeColor = theme.Color(theme.Surface), theme.Color(theme.AccentDeep)
	r.ring.StrokeWidth = theme.Size(theme.TabLine)
	Paint(r.nowText, Emphasis, theme.AccentDeep)
	r.nowText.Text = r.scale.spec.NowLabel
	Paint(r.soon, Caption, theme.Ink)
	r.soon.Text = r.scale.spec.ForecastLabel
	r.ring.Hidden = r.scale.spec.ForecastLabel == ""
	r.soon.Hidden, r.between.Hidden = r.ring.Hidden, r.ring.Hidden
	r.Layout(r.scale.Size())
	canvas.Refresh(r.scale)
}

func (r *scaleRenderer) MinSize() fyne.Size {
	text := r.nowText.MinSize().Height
	return fyne.NewSize(theme.Size(theme.PanelWidth), 2*text+theme.Size(theme.ScaleHeight)+3*theme.Size(theme.Gap4))
}

func (r *scaleRenderer) Layout(size fyne.Size) {
	text, band, gap := r.nowText.MinSize().Height, theme.Size(theme.ScaleHeight), theme.Size(theme.Gap4)
	top := text + gap + theme.Size(theme.Gap2)
	hair := theme.Size(theme.Hairline)
	spec := r.scale.spec
	for i, grade := range spec.Grades {
		from, to := r.scale.at(grade.From, size.Width), size.Width
		if i+1 < len(spec.Grades) {
			to = r.scale.at(spec.Grades[i+1].From, size.Width) - hair
		}
		r.bands[i].Move(fyne.NewPos(from, top))
		r.bands[i].Resize(fyne.NewSize(to-from, band))
		Place(r.words[i], fyne.NewPos(from, top+band+gap), fyne.NewSize(to-from, text))
	}
	now, soon := r.scale.at(spec.Now, size.Width), r.scale.at(spec.Forecast, size.Width)
	bar := theme.Size(theme.Gap4)
	r.now.Resize(fyne.NewSize(bar, band+bar))
	r.now.Move(fyne.NewPos(now-bar/2, top-bar/2))
	r.between.Move(fyne.NewPos(fyne.Min(now, soon), top+band/2-bar/2))
	r.between.Resize(fyne.NewSize(fyne.Max(now, soon)-fyne.Min(now, soon), bar))
	ring := theme.Size(theme.IconSmall)
	r.ring.Resize(fyne.NewSquareSize(ring))
	r.ring.Move(fyne.NewPos(soon-ring/2, top+band/2-ring/2))
	r.labels(size.Width, now, soon)
}

// labels writes the figures above the scale and keeps them apart: now to the left of its bar, the forecast to the right.
func (r *scaleRenderer) labels(room, now, soon float32) {
	nowSize, soonSize, gap := r.nowText.MinSize(), r.soon.MinSize(), theme.Size(theme.Gap16)
	if r.soon.Hidden {
		soonSize.Width, gap = 0, 0
	}
	left := now - nowSize.Width
	if r.soon.Hidden {
		left = now - nowSize.Width/2
	}
	left = fyne.Max(0, fyne.Min(left, room-nowSize.Width-gap-soonSize.Width))
	right := fyne.Min(room-soonSize.Width, fyne.Max(soon-soonSize.Width/8, left+nowSize.Width+gap))
	Place(r.nowText, fyne.NewPos(left, 0), nowSize)
	Place(r.soon, fyne.NewPos(right, 0), soonSize)
}

func (r *scaleRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *scaleRenderer) Destroy() {}
