package part

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/theme"
)

// Row lays objects side by side, each as wide as it needs and centred in height, with a gap of the look between them.
// A Spring takes what is left; a Grow object is stretched by what is left.
func Row(gap fyne.ThemeSizeName, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&line{gap: gap}, objects...)
}

// Column lays objects under each other at full width. A Spring or a Grow object takes the height that is left.
func Column(gap fyne.ThemeSizeName, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&line{gap: gap, upright: true}, objects...)
}

// Spring is the empty room that pushes what follows to the far end.
func Spring() fyne.CanvasObject { return container.New(grow{}) }

// Grow lets an object take the room that is left in its Row or Column.
func Grow(object fyne.CanvasObject) fyne.CanvasObject { return container.New(grow{}, object) }

// Share lets an object take a weighted part of the room of a Row, counting its own width in; used for cards side by side.
func Share(weight int, object fyne.CanvasObject) fyne.CanvasObject {
	return container.New(grow{weight: weight}, object)
}

// Pad puts room of the look around an object.
func Pad(across, down fyne.ThemeSizeName, object fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{left: across, right: across, top: down, bottom: down}, object)
}

// Sides puts different room on each side of objects, in the order top, right, bottom, left.
func Sides(sides [4]fyne.ThemeSizeName, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{top: sides[0], right: sides[1], bottom: sides[2], left: sides[3]}, objects...)
}

// Fixed gives an object a width and height of the look; an empty name leaves what the object needs.
func Fixed(width, height fyne.ThemeSizeName, object fyne.CanvasObject) *fyne.Container {
	return container.New(&fixed{width: width, height: height}, object)
}

// AtLeast gives an object room of a number of units, for widths that come from data.
func AtLeast(width, height float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&fixed{units: fyne.NewSize(width, height)}, object)
}

// Centred keeps an object at its own size in the middle of the room.
func Centred(object fyne.CanvasObject) *fyne.Container { return container.NewCenter(object) }

type grow struct{ weight int }

func (grow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
		o.Move(fyne.Position{})
	}
}

func (grow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// growth tells whether an object takes spare room and with which weight.
func growth(o fyne.CanvasObject) (grow, bool) {
	if c, ok := o.(*fyne.Container); ok {
		g, ok := c.Layout.(grow)
		return g, ok
	}
	return grow{}, false
}

type line struct {
	gap     fyne.ThemeSizeName
	upright bool
}

// along and across are the two directions of a line, whichever way it runs.
func (l *line) along(s fyne.Size) float32 {
	if l.upright {
		return s.Height
	}
	return s.Width
}

func (l *line) across(s fyne.Size) float32 {
	if l.upright {
		return s.Width
	}
	return s.Height
}

func (l *line) shown(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// lengths shares the room out: needed lengths first, then weights, then what grows.
func (l *line) lengths(objects []fyne.CanvasObject, room float32) []float32 {
	lengths := make([]float32, len(objects))
	spare, growing, weights := room, 0, 0
	for i, o := range objects {
		g, grows := growth(o)
		if grows && g.weight > 0 {
			weights += g.weight
			continue
		}
		if grows {
			growing++
		}
		lengths[i] = ceil(l.along(o.MinSize()))
		spare -= lengths[i]
	}
	spare -= l.widen(objects, lengths, spare)
	for i, o := range objects {
		g, grows := growth(o)
		if grows && g.weight > 0 {
			lengths[i] = spare * float32(g.weight) / float32(weights)
		}
		if grows && g.weight == 0 && weights == 0 && spare > 0 {
			lengths[i] += spare / float32(growing)
		}
	}
	return lengths
}

// widen gives clipped words the room they would like, as far as there is some, and tells how much it gave.
func (l *line) widen(objects []fyne.CanvasObject, lengths []float32, spare float32) float32 {
	given := float32(0)
	for i, o := range objects {
		text, ok := o.(*Text)
		if l.upright || !ok || !text.clipped {
			continue
		}
		more := fyne.Min(ceil(width(text.text, text.style))-lengths[i], spare-given)
		if more > 0 {
			lengths[i] += more
			given += more
		}
	}
	return given
}

func (l *line) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := l.shown(objects)
	if len(shown) == 0 {
		return
	}
	if l.upright { // words that wrap know their height only once they know their width
		for _, o := range shown {
			o.Resize(fyne.NewSize(size.Width, o.Size().Height))
		}
	}
	gap := theme.Size(orNone(l.gap))
	lengths := l.lengths(shown, l.along(size)-gap*float32(len(shown)-1))
	at := float32(0)
	for i, o := range shown { // whole units, so that borders stay sharp
		from, to := floor(at), floor(at+lengths[i])
		if i == len(shown)-1 {
			to = at + lengths[i]
		}
		l.place(o, from, fyne.NewSize(to-from, l.across(size)))
		at += lengths[i] + gap
	}
}

// place puts one object at a distance; in a row it keeps its own height and stands in the middle.
func (l *line) place(o fyne.CanvasObject, at float32, room fyne.Size) {
	if l.upright {
		o.Move(fyne.NewPos(0, at))
		o.Resize(fyne.NewSize(room.Height, room.Width))
		return
	}
	height := fyne.Min(o.MinSize().Height, room.Height)
	if _, grows := growth(o); grows {
		height = room.Height
	}
	o.Move(fyne.NewPos(at, floor((room.Height-height)/2)))
	o.Resize(fyne.NewSize(room.Width, height))
}

func ceil(x float32) float32 { return float32(math.Ceil(float64(x))) }

func floor(x float32) float32 { return float32(math.Floor(float64(x))) }

func (l *line) MinSize(objects []fyne.CanvasObject) fyne.Size {
	along, across, unit := float32(0), float32(0), float32(0)
	shown := l.shown(objects)
	weights := 0
	for _, o := range shown {
		min := o.MinSize()
		across = fyne.Max(across, l.across(min))
		if g, ok := growth(o); ok && g.weight > 0 {
			weights += g.weight
			unit = fyne.Max(unit, l.along(min)/float32(g.weight))
			continue
		}
		along += ceil(l.along(min))
	}
	along += unit * float32(weights)
	if len(shown) > 1 {
		along += theme.Size(orNone(l.gap)) * float32(len(shown)-1)
	}
	if l.upright {
		return fyne.NewSize(across, along)
	}
	return fyne.NewSize(along, across)
}

type inset struct{ top, right, bottom, left fyne.ThemeSizeName }

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, top := theme.Size(orNone(i.left)), theme.Size(orNone(i.top))
	inner := size.SubtractWidthHeight(left+theme.Size(orNone(i.right)), top+theme.Size(orNone(i.bottom)))
	for _, o := range objects {
		o.Move(fyne.NewPos(left, top))
		o.Resize(inner)
	}
}

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := grow{}.MinSize(objects)
	return size.AddWidthHeight(theme.Size(orNone(i.left))+theme.Size(orNone(i.right)), theme.Size(orNone(i.top))+theme.Size(orNone(i.bottom)))
}

type fixed struct {
	width, height fyne.ThemeSizeName
	units         fyne.Size
}

func (f *fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) { grow{}.Layout(objects, size) }

func (f *fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := grow{}.MinSize(objects)
	if f.width != "" {
		size.Width = theme.Size(f.width)
	}
	if f.height != "" {
		size.Height = theme.Size(f.height)
	}
	return size.Max(fyne.NewSize(theme.Units(f.units.Width), theme.Units(f.units.Height)))
}
