package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// pane is one half of the grid, frozen or scrolling, drawn with recycled objects in four layers.
type pane struct {
	view    *container.Clip
	grounds pool[*canvas.Rectangle]
	words   pool[*canvas.Text]
	marks   pool[*canvas.ArbitraryPolygon]
	icons   pool[*canvas.Image]
	ring    *canvas.Rectangle
}

// pool hands out objects again instead of making new ones.
type pool[T fyne.CanvasObject] struct {
	layer *fyne.Container
	all   []T
	used  int
	fresh func() T
}

func newPool[T fyne.CanvasObject](fresh func() T) pool[T] {
	return pool[T]{layer: container.NewWithoutLayout(), fresh: fresh}
}

func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		one := p.fresh()
		p.all = append(p.all, one)
		p.layer.Objects = append(p.layer.Objects, one)
	}
	one := p.all[p.used]
	p.used++
	one.Show()
	return one
}

// rest hides what was not needed this time.
func (p *pool[T]) rest() {
	for _, one := range p.all[p.used:] {
		one.Hide()
	}
	p.used = 0
}

func newPane() *pane {
	p := &pane{
		grounds: newPool(func() *canvas.Rectangle { return canvas.NewRectangle(nil) }),
		words:   newPool(func() *canvas.Text { return canvas.NewText("", nil) }),
		marks:   newPool(newCorner),
		icons:   newPool(func() *canvas.Image { return &canvas.Image{FillMode: canvas.ImageFillContain} }),
		ring:    canvas.NewRectangle(nil),
	}
	p.view = container.NewClip(container.NewWithoutLayout(p.grounds.layer, p.words.layer, p.marks.layer, p.icons.layer, p.ring))
	return p
}

// image sets a small picture into a place.
func (p *pane) image(picture fyne.Resource, at box) {
	icon := p.icons.next()
	icon.Resource = picture
	icon.Move(fyne.NewPos(at.x, at.y))
	icon.Resize(fyne.NewSize(at.w, at.h))
	icon.Refresh()
}

// newCorner is the small triangle at the corner of a cell that lacks something.
func newCorner() *canvas.ArbitraryPolygon {
	corner := canvas.NewArbitraryPolygon([]fyne.Position{fyne.NewPos(0, 0), fyne.NewPos(1, 0), fyne.NewPos(1, 1)}, theme.Color(theme.Bad))
	corner.NormalizedPoints = true
	return corner
}

// box is a place inside a pane.
type box struct{ x, y, w, h float32 }

func (p *pane) fill(color fyne.ThemeColorName, at box) {
	r := p.grounds.next()
	r.FillColor, r.StrokeWidth, r.CornerRadius = theme.Color(color), 0, 0
	r.Move(fyne.NewPos(at.x, at.y))
	r.Resize(fyne.NewSize(at.w, at.h))
	r.Refresh()
}

// frame is a thin frame with rounded corners, for the small mark behind a name.
func (p *pane) frame(color fyne.ThemeColorName, at box) {
	r := p.grounds.next()
	r.FillColor, r.StrokeColor, r.StrokeWidth = theme.Color(theme.Surface), theme.Color(color), theme.Size(theme.Hairline)
	r.CornerRadius = theme.Size(theme.RadiusKey)
	r.Move(fyne.NewPos(at.x, at.y))
	r.Resize(fyne.NewSize(at.w, at.h))
	r.Refresh()
}

// words that stand in a box.
type phrase struct {
	text  string
	style part.Style
	color fyne.ThemeColorName
	align fyne.TextAlign
}

func (p *pane) write(words phrase, at box) {
	if words.text == "" {
		return
	}
	side := theme.Size(theme.Gap8)
	if measure(words.text, words.style) > at.w-2*side {
		side = theme.Size(theme.Gap4) // a narrow column gives its words more room
	}
	words.text = fit(words.text, words.style, at.w-2*side)
	p.put(words, box{at.x + side, at.y, at.w - 2*side, at.h})
}

// put sets a text into a place. A text that says the same as before is only moved: drawing it anew costs the most.
func (p *pane) put(words phrase, at box) {
	line := p.words.next()
	before := *line
	part.Paint(line, words.style, words.color)
	line.Text, line.Alignment = words.text, words.align
	part.Place(line, fyne.NewPos(at.x, at.y), fyne.NewSize(at.w, at.h))
	if before.Text != line.Text || before.Color != line.Color || before.TextSize != line.TextSize || before.TextStyle != line.TextStyle {
		line.Refresh()
	}
}

func (p *pane) corner(color fyne.ThemeColorName, at box) {
	mark := p.marks.next()
	side := theme.Size(theme.Gap8)
	mark.FillColor = theme.Color(color)
	mark.Move(fyne.NewPos(at.x+at.w-side, at.y))
	mark.Resize(fyne.NewSquareSize(side))
	mark.Refresh()
}

func (p *pane) rest() {
	p.grounds.rest()
	p.words.rest()
	p.marks.rest()
	p.icons.rest()
	p.view.Content.Refresh()
}

// CreateRenderer draws the grid.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	r := &gridRenderer{grid: g, ground: canvas.NewRectangle(nil), band: canvas.NewRectangle(nil), fixed: newPane(), moving: newPane(), seam: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), flat: canvas.NewRectangle(nil)}
	return r
}

type gridRenderer struct {
	grid          *Grid
	ground, band  *canvas.Rectangle
	fixed, moving *pane
	seam          *canvas.Rectangle // between what stays and what scrolls
	bar, flat     *canvas.Rectangle
	size          fyne.Size
}

// Layout places the panes and draws what is in sight.
func (r *gridRenderer) Layout(size fyne.Size) {
	if size != r.size && r.size.Height > 0 {
		r.grid.reveal()
	}
	first := r.size.Height == 0 && size.Height > 0
	r.size = size
	if first {
		r.grid.reveal()
	}
	r.draw()
}

// MinSize is small on purpose: the page decides.
func (r *gridRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Size(theme.PanelWidth), theme.Size(theme.GridHeadHeight)+3*theme.Size(theme.GridRow))
}

// Refresh draws again.
func (r *gridRenderer) Refresh() { r.draw() }

// Objects are the panes and the bars.
func (r *gridRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.band, r.moving.view, r.fixed.view, r.seam, r.bar, r.flat, r.grid.hook}
	return append(objects, r.grid.editor.objects()...)
}

// Destroy frees nothing.
func (r *gridRenderer) Destroy() {}

func (r *gridRenderer) draw() {
	if r.size.Width == 0 {
		return
	}
	g := r.grid
	frozen := g.frozen()
	r.ground.FillColor = theme.Color(theme.Surface)
	r.ground.Resize(r.size)
	r.fixed.view.Resize(fyne.NewSize(fyne.Min(frozen, r.size.Width), r.size.Height))
	r.moving.view.Move(fyne.NewPos(frozen, 0))
	r.moving.view.Resize(fyne.NewSize(g.room(), r.size.Height))
	r.band.FillColor = theme.Color(theme.GridHead)
	r.band.Resize(fyne.NewSize(r.size.Width, theme.Size(theme.GridHeadHeight)))
	r.half(r.fixed, true)
	r.half(r.moving, false)
	r.seam.FillColor = theme.Color(theme.InputLine)
	r.seam.Move(fyne.NewPos(frozen-theme.Size(theme.FocusLine), 0))
	r.seam.Resize(fyne.NewSize(theme.Size(theme.FocusLine), r.foot()))
	r.bars()
	if g.editor.open {
		g.editor.place()
	}
	canvas.Refresh(g)
}

// rows is how many rows are drawn.
func (r *gridRenderer) rows() int {
	return max(0, min(r.grid.shown(), r.grid.rows()-r.grid.top))
}

// foot is where the drawn part ends.
func (r *gridRenderer) foot() float32 {
	foot := theme.Size(theme.GridHeadHeight) + float32(r.rows())*theme.Size(theme.GridRow)
	if r.grid.totals != nil {
		foot += theme.Size(theme.GridRow)
	}
	return foot
}

// half draws one pane.
func (r *gridRenderer) half(p *pane, frozen bool) {
	g := r.grid
	wide := p.view.Size().Width
	r.stripes(p, wide)
	r.block(p, frozen)
	p.ring.Hide()
	for col, c := range g.columns {
		if c.Frozen != frozen {
			continue
		}
		from, width := g.spot(col)
		if !frozen {
			from -= g.left
		}
		if from+width < 0 || from > wide {
			continue
		}
		r.column(p, col, box{x: from, w: width})
	}
	p.rest()
}

// stripes are the grounds and lines that run across.
func (r *gridRenderer) stripes(p *pane, wide float32) {
	g, head, row, hair := r.grid, theme.Size(theme.GridHeadHeight), theme.Size(theme.GridRow), theme.Size(theme.Hairline)
	p.fill(theme.GridHead, box{0, 0, wide, head})
	p.fill(theme.Line, box{0, head - hair, wide, hair})
	for i := range r.rows() {
		y := head + float32(i)*row
		if p == r.fixed {
			p.fill(theme.Ground, box{0, y, wide, row})
		}
		if ground := g.rowGround(g.top + i); ground != "" {
			p.fill(ground, box{0, y, wide, row})
		}
		p.fill(theme.RowLine, box{0, y + row - hair, wide, hair})
	}
	if g.totals != nil {
		y := head + float32(r.rows())*row
		p.fill(theme.GridHead, box{0, y, wide, row})
		p.fill(theme.Line, box{0, y + row - hair, wide, hair})
	}
}

// bars show how much there is above, below and beside.
func (r *gridRenderer) bars() {
	g := r.grid
	thick, head := theme.Size(theme.Gap6), theme.Size(theme.GridHeadHeight)
	r.bar.Hidden = g.barRoom() == 0
	r.flat.Hidden = g.overhang() == 0
	for _, bar := range []*canvas.Rectangle{r.bar, r.flat} {
		bar.FillColor = theme.Color(theme.InputLine)
		bar.CornerRadius = thick / 2
	}
	if all := float32(g.rows()); all > 0 {
		way := g.track()
		length := fyne.Max(theme.Size(theme.Gap24), way*float32(g.shown())/all)
		at := float32(0)
		if hidden := all - float32(g.shown()); hidden > 0 {
			at = (way - length) * float32(g.top) / hidden
		}
		r.bar.Move(fyne.NewPos(r.size.Width-thick-theme.Size(theme.Gap2), head+at))
		r.bar.Resize(fyne.NewSize(thick, length))
	}
	if room, over := g.room(), g.overhang(); over > 0 {
		length := fyne.Max(theme.Size(theme.Gap24), room*room/(room+over))
		r.flat.Move(fyne.NewPos(g.frozen()+(room-length)*g.left/over, r.size.Height-thick-theme.Size(theme.Gap2)))
		r.flat.Resize(fyne.NewSize(length, thick))
	}
}
