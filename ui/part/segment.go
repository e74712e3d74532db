package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/ui/theme"
)

// Segment is one of a few options that are all seen at once.
type Segment struct {
	touch
	options  []string
	selected int
	changed  func(index int)
}

// NewSegment makes a segmented control; selected is -1 for none yet.
func NewSegment(options []string, selected int, changed func(index int)) *Segment {
	s := &Segment{options: options, selected: selected, changed: changed}
	s.become(s, func() {})
	return s
}

// Selected is the chosen option, -1 for none.
func (s *Segment) Selected() int { return s.selected }

// Put chooses an option without telling anybody.
func (s *Segment) Put(index int) {
	s.selected = index
	s.Refresh()
}

// Select chooses an option as a person does.
func (s *Segment) Select(index int) {
	if index < 0 || index >= len(s.options) || s.disabled {
		return
	}
	s.Put(index)
	if s.changed != nil {
		s.changed(index)
	}
}

func (s *Segment) wide(index int) float32 {
	return width(s.options[index], Strong) + 2*theme.Size(theme.Gap12)
}

// Tapped chooses the option under the pointer.
func (s *Segment) Tapped(at *fyne.PointEvent) {
	x := float32(0)
	for i := range s.options {
		x += s.wide(i)
		if at != nil && at.Position.X < x {
			s.Select(i)
			return
		}
	}
}

// TypedKey moves with the arrows and passes other keys on.
func (s *Segment) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		s.Select(s.selected - 1)
	case fyne.KeyRight:
		s.Select(s.selected + 1)
	default:
		s.touch.TypedKey(key)
	}
}

// MinSize holds all options side by side.
func (s *Segment) MinSize() fyne.Size {
	total := float32(0)
	for i := range s.options {
		total += s.wide(i)
	}
	return fyne.NewSize(total, theme.Size(theme.ButtonHeight))
}

// CreateRenderer draws the options.
func (s *Segment) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentRenderer{segment: s, ground: canvas.NewRectangle(nil), chosen: canvas.NewRectangle(nil), border: canvas.NewRectangle(nil)}
	for range s.options {
		r.words = append(r.words, canvas.NewText("", nil))
		r.rules = append(r.rules, canvas.NewRectangle(nil))
	}
	r.Refresh()
	return r
}

type segmentRenderer struct {
	segment                *Segment
	ground, chosen, border *canvas.Rectangle
	words                  []*canvas.Text
	rules                  []*canvas.Rectangle
}

func (r *segmentRenderer) Refresh() {
	s := r.segment
	ground, line, chosen := theme.Surface, theme.InputLine, theme.Accent
	if s.disabled {
		ground, line, chosen = theme.Head, theme.Line, theme.Faint
	}
	frame(r.ground, ground, "")
	frame(r.border, "", line)
	if s.focused {
		frame(r.border, "", theme.Accent)
		r.border.StrokeWidth = theme.Size(theme.FocusLine)
	}
	frame(r.chosen, chosen, "")
	for _, rect := range []*canvas.Rectangle{r.ground, r.chosen, r.border} {
		rect.CornerRadius = theme.Size(theme.RadiusButton)
	}
	r.chosen.Hidden = s.selected < 0
	for i, word := range r.words {
		style, ink := Body, theme.Ink
		if i == s.selected {
			style, ink = Strong, theme.OnAccent
		}
		Paint(word, style, ink)
		word.Text, word.Alignment = s.options[i], fyne.TextAlignCenter
		r.rules[i].FillColor = theme.Color(line)
		r.rules[i].Hidden = i == 0 || i == s.selected || i == s.selected+1
	}
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	total := r.segment.MinSize().Width
	r.ground.Resize(fyne.NewSize(total, size.Height))
	r.border.Resize(r.ground.Size())
	x, line := float32(0), theme.Size(theme.Hairline)
	for i, word := range r.words {
		wide := r.segment.wide(i)
		Place(word, fyne.NewPos(x, 0), fyne.NewSize(wide, size.Height))
		r.rules[i].Move(fyne.NewPos(x, 0))
		r.rules[i].Resize(fyne.NewSize(line, size.Height))
		if i == r.segment.selected {
			r.chosen.Move(fyne.NewPos(x, 0))
			r.chosen.Resize(fyne.NewSize(wide, size.Height))
		}
		x += wide
	}
}

func (r *segmentRenderer) MinSize() fyne.Size { return r.segment.MinSize() }

func (r *segmentRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.chosen}
	for i := range r.words {
		objects = append(objects, r.rules[i], r.words[i])
	}
	return append(objects, r.border)
}

func (r *segmentRenderer) Destroy() {}
