package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// Box is a rectangle of the look: ground, border and rounded corners.
type Box struct {
	widget.BaseWidget
	Fill   fyne.ThemeColorName // empty is clear
	Line   fyne.ThemeColorName // empty is no border
	Radius fyne.ThemeSizeName  // empty is square
	Stroke fyne.ThemeSizeName  // empty is a hairline
	Width  fyne.ThemeSizeName  // least width, empty is none
	Height fyne.ThemeSizeName  // least height, empty is none
	Shadow bool                // the one soft shadow of dialogs and lists
}

// NewBox makes a filled rectangle.
func NewBox(fill fyne.ThemeColorName) *Box {
	b := &Box{Fill: fill}
	b.ExtendBaseWidget(b)
	return b
}

// NewRule is a hairline across a card, or upright where it is given height.
func NewRule(color fyne.ThemeColorName) *Box {
	b := NewBox(color)
	b.Height, b.Width = theme.Hairline, theme.Hairline
	return b
}

// Bordered adds a border and rounded corners.
func (b *Box) Bordered(line fyne.ThemeColorName, radius fyne.ThemeSizeName) *Box {
	b.Line, b.Radius = line, radius
	b.Refresh()
	return b
}

// CreateRenderer draws the rectangle.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	r := &boxRenderer{box: b, rect: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type boxRenderer struct {
	box  *Box
	rect *canvas.Rectangle
}

func (r *boxRenderer) Layout(size fyne.Size) { r.rect.Resize(size) }

func (r *boxRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Size(orNone(r.box.Width)), theme.Size(orNone(r.box.Height)))
}

func (r *boxRenderer) Refresh() {
	frame(r.rect, r.box.Fill, r.box.Line)
	r.rect.CornerRadius = theme.Size(orNone(r.box.Radius))
	if r.box.Line != "" && r.box.Stroke != "" {
		r.rect.StrokeWidth = theme.Size(r.box.Stroke)
	}
	if r.box.Shadow {
		r.rect.Shadow = canvas.Shadow{Color: theme.Color(theme.Shade), BlurRadius: theme.Size(theme.Gap12), Offset: fyne.NewPos(0, theme.Size(theme.Gap2))}
	}
	r.rect.Refresh()
}

func (r *boxRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }

func (r *boxRenderer) Destroy() {}

// frame colours a rectangle; an empty line colour takes the border away.
func frame(rect *canvas.Rectangle, fill, line fyne.ThemeColorName) {
	rect.FillColor = theme.Color(orClear(fill))
	rect.StrokeColor = theme.Color(orClear(line))
	rect.StrokeWidth = 0
	if line != "" {
		rect.StrokeWidth = theme.Size(theme.Hairline)
	}
}

func orClear(name fyne.ThemeColorName) fyne.ThemeColorName {
	if name == "" {
		return theme.Clear
	}
	return name
}

func orNone(name fyne.ThemeSizeName) fyne.ThemeSizeName {
	if name == "" {
		return theme.Gap0
	}
	return name
}

// On puts an object on a box.
func On(box *Box, object fyne.CanvasObject) *fyne.Container { return container.NewStack(box, object) }

// Light marks the box as the one the keyboard is at, or takes the mark away.
func (b *Box) Light(on bool) {
	fill := fyne.ThemeColorName("")
	if on {
		fill = theme.AccentSoft
	}
	if b.Fill != fill {
		b.Fill = fill
		b.Refresh()
	}
}
