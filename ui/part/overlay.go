package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// Overlay is what lies over the page for a moment: a question in the middle of a dimmed page, or a list under the part it belongs to.
type Overlay struct {
	widget.BaseWidget
	content fyne.CanvasObject
	anchor  fyne.CanvasObject // nil for the middle of the page
	window  fyne.Canvas
	spot    fyne.Position
	size    fyne.Size // of the spot; none is the whole anchor
	before  fyne.Focusable
	closed  func()
	firm    bool // a press beside it does not close it
	open    bool
}

// OverlaySpec says what lies over the page and where.
type OverlaySpec struct {
	Content fyne.CanvasObject
	Under   fyne.CanvasObject // the part it hangs under; nil puts it in the middle and dims the page
	Spot    fyne.Position     // place inside that part it hangs under, such as one head of a table
	Size    fyne.Size         // size of that place; none is the whole part
	Firm    bool              // only its own buttons close it
	Closed  func()            // told when it goes, however it goes
}

// ShowOverlay lays something over the page of a canvas.
func ShowOverlay(window fyne.Canvas, spec OverlaySpec) *Overlay {
	o := &Overlay{content: spec.Content, anchor: spec.Under, spot: spec.Spot, size: spec.Size, window: window, closed: spec.Closed, firm: spec.Firm, open: true}
	o.before = window.Focused()
	o.ExtendBaseWidget(o)
	window.Overlays().Add(o)
	return o
}

// Close takes it away and gives the focus back to where it was.
func (o *Overlay) Close() {
	if !o.open {
		return
	}
	o.open = false
	o.window.Overlays().Remove(o)
	if o.before != nil && len(o.window.Overlays().List()) == 0 {
		o.window.Focus(o.before)
	}
	if o.closed != nil {
		o.closed()
	}
}

// Open reports whether it still lies over the page.
func (o *Overlay) Open() bool { return o.open }

// Press is asked by the window while nothing in the overlay has the focus: the content answers, or Esc closes a list.
// The page below hears nothing.
func (o *Overlay) Press(chord Chord) bool {
	if keys, ok := o.content.(Keys); ok {
		return keys.Press(chord)
	}
	if chord == Bare(fyne.KeyEscape) && !o.firm {
		o.Close()
	}
	return true
}

// Tapped closes a list when the press is beside it; a question stays.
func (o *Overlay) Tapped(at *fyne.PointEvent) {
	inside := at != nil && within(o.content, at.Position)
	if o.firm || inside {
		return
	}
	o.Close()
}

func within(object fyne.CanvasObject, at fyne.Position) bool {
	from, size := object.Position(), object.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X <= from.X+size.Width && at.Y <= from.Y+size.Height
}

// CreateRenderer draws it.
func (o *Overlay) CreateRenderer() fyne.WidgetRenderer {
	r := &overlayRenderer{overlay: o, veil: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type overlayRenderer struct {
	overlay *Overlay
	veil    *canvas.Rectangle
}

func (r *overlayRenderer) Layout(size fyne.Size) {
	r.veil.Resize(size)
	o := r.overlay
	room := o.content.MinSize()
	if o.anchor == nil {
		room = room.Max(fyne.NewSize(fyne.Min(theme.Size(theme.DialogWidth), size.Width), 0))
		o.content.Resize(fyne.NewSize(room.Width, o.content.Size().Height))
		room.Height = o.content.MinSize().Height
		o.content.Resize(room)
		o.content.Move(fyne.NewPos((size.Width-room.Width)/2, (size.Height-room.Height)/3))
		return
	}
	o.content.Resize(fyne.NewSize(fyne.Min(room.Width, size.Width), fyne.Min(room.Height, size.Height)))
	o.content.Move(r.hang(size, o.content.Size()))
}

// hang finds the place under the anchor, or above it when there is no room below.
func (r *overlayRenderer) hang(size, room fyne.Size) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.overlay.anchor)
	height, gap := r.overlay.anchor.Size().Height, theme.Size(theme.Gap4)
	if r.overlay.size.Height > 0 {
		at, height = at.Add(r.overlay.spot), r.overlay.size.Height
	}
	x := fyne.Max(0, fyne.Min(at.X, size.Width-room.Width))
	y := at.Y + height + gap
	if y+room.Height > size.Height {
		y = fyne.Max(0, fyne.Min(at.Y-room.Height-gap, size.Height-room.Height))
	}
	return fyne.NewPos(x, y)
}

func (r *overlayRenderer) MinSize() fyne.Size { return r.overlay.content.MinSize() }

func (r *overlayRenderer) Refresh() {
	veil := theme.Clear
	if r.overlay.anchor == nil {
		veil = theme.Veil
	}
	r.veil.FillColor = theme.Color(veil)
	r.Layout(r.overlay.Size())
	canvas.Refresh(r.overlay)
}

func (r *overlayRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil, r.overlay.content}
}

func (r *overlayRenderer) Destroy() {}
