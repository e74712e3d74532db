package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"guanyunbu/ui/theme"
)

// lead is where the words begin: a little further in than the toolkit has it, or far enough to stand at the right.
func (e *Entry) lead() float32 {
	if e.Icon != nil {
		return theme.Size(theme.Gap24) + theme.Size(theme.Gap2)
	}
	left := theme.Size(theme.Gap4)
	if !e.spec.Right {
		return left
	}
	words := e.Text
	if words == "" {
		words = e.PlaceHolder
	}
	return fyne.Max(left, e.Size().Width-fyne.MeasureText(words, theme.Size(theme.TextBody), e.TextStyle).Width-2*theme.Size(theme.Gap8)-e.tail())
}

// tail is the room of what stands behind the words.
func (e *Entry) tail() float32 {
	if e.ActionItem == nil {
		return 0
	}
	return e.ActionItem.MinSize().Width
}

// moved is how much further right the words stand than the toolkit believes.
func (e *Entry) moved() float32 {
	if e.Icon != nil {
		return e.lead() - theme.Size(fynetheme.SizeNameInlineIcon) - theme.Size(fynetheme.SizeNameLineSpacing)
	}
	return e.lead()
}

// CreateRenderer draws the toolkit's entry with our own frame over it.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e, ring: canvas.NewRectangle(nil)}
	r.dress()
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry *Entry
	ring  *canvas.Rectangle
}

// dress draws the frame: red when wrong, accent with the focus, else a thin line.
func (r *entryRenderer) dress() {
	r.ring.FillColor = theme.Color(theme.Clear)
	r.ring.CornerRadius = theme.Size(theme.RadiusButton)
	r.ring.StrokeWidth = 0
	ring := theme.Accent
	if r.entry.wrong {
		ring = theme.Bad
	}
	if r.entry.wrong || r.entry.focus {
		r.ring.StrokeColor = theme.Color(ring)
		r.ring.StrokeWidth = theme.Size(theme.FocusLine)
	}
	if box, ok := r.WidgetRenderer.Objects()[0].(*canvas.Rectangle); ok {
		box.FillColor = theme.Color(r.ground())
		box.Refresh()
	}
	r.ring.Refresh()
}

func (r *entryRenderer) ground() fyne.ThemeColorName {
	if r.entry.Disabled() {
		return theme.Head
	}
	if r.entry.wrong && !r.entry.focus {
		return theme.BadSoft
	}
	return theme.Surface
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Resize(size)
	r.align(size)
}

// align puts words and icon where the look wants them; the toolkit only knows its own left edge.
func (r *entryRenderer) align(size fyne.Size) {
	if size.Width == 0 {
		return
	}
	line, up := theme.Size(theme.Hairline), lift*theme.Size(theme.TextBody)
	low := float32(0) // in a cell, which is lower than an input, the words stand in the middle too
	if r.entry.line {
		low = fyne.Max(0, theme.Size(theme.ButtonHeight)-size.Height)
	}
	for _, o := range r.WidgetRenderer.Objects() {
		switch object := o.(type) {
		case *canvas.Rectangle:
		case *canvas.Image:
			side := theme.Size(theme.IconSize)
			object.Resize(fyne.NewSquareSize(side))
			object.Move(fyne.NewPos(theme.Size(theme.Gap8), (fyne.Min(size.Height, theme.Size(theme.ButtonHeight))-side)/2))
		default:
			if o == r.entry.ActionItem {
				continue
			}
			lead := r.entry.lead()
			o.Resize(fyne.NewSize(fyne.Max(0, size.Width-lead-r.entry.tail()), size.Height-2*line+low))
			o.Move(fyne.NewPos(lead, line-up-low/2))
		}
	}
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.dress()
	r.align(r.entry.Size())
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	objects := r.WidgetRenderer.Objects()
	return append(objects[:len(objects):len(objects)], r.ring)
}
