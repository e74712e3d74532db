package part

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// MatrixCell is one class in one month.
type MatrixCell struct {
	Count   int
	Planned bool // not yet held: outlined, a count of 0 stays blank
}

// MatrixRow is one class over the year.
type MatrixRow struct {
	Label string
	Cells []MatrixCell
	Done  string // such as 10
	Of    string // such as / 6
	Short bool   // below its minimum: the class is named in red
	Word  string // said behind the numbers of a class below its minimum
}

// MatrixSpec says what a matrix shows.
type MatrixSpec struct {
	Columns []string
	Now     int // the column of the present month, -1 for none
	Total   string
	Rows    []MatrixRow
	Open    func(row, column int) // a cell was pressed
}

// Matrix is the heat table of classes and months: a figure in each cell, · for none, an outline for what is planned.
type Matrix struct {
	touch
	spec        MatrixSpec
	row, column int // the cell the keyboard is on
}

// NewMatrix makes a matrix.
func NewMatrix(spec MatrixSpec) *Matrix {
	m := &Matrix{spec: spec, column: max(spec.Now, 0)}
	m.become(m, m.openHere)
	return m
}

// Set changes what the matrix shows.
func (m *Matrix) Set(spec MatrixSpec) {
	m.spec = spec
	m.row, m.column = min(m.row, max(len(spec.Rows)-1, 0)), min(m.column, max(len(spec.Columns)-1, 0))
	m.Refresh()
}

// openHere opens the cell the keyboard is on.
func (m *Matrix) openHere() { m.open(m.row, m.column) }

func (m *Matrix) open(row, column int) {
	inside := row >= 0 && row < len(m.spec.Rows) && column >= 0 && column < len(m.spec.Columns)
	if inside && m.spec.Open != nil {
		m.spec.Open(row, column)
	}
}

// TypedKey moves from cell to cell; Enter opens one.
func (m *Matrix) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		m.column = max(m.column-1, 0)
	case fyne.KeyRight:
		m.column = min(m.column+1, len(m.spec.Columns)-1)
	case fyne.KeyUp:
		m.row = max(m.row-1, 0)
	case fyne.KeyDown:
		m.row = min(m.row+1, len(m.spec.Rows)-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.openHere()
	default:
		m.touch.TypedKey(key)
		return
	}
	m.Refresh()
}

// matrixGrid is where everything of a matrix stands.
type matrixGrid struct {
	label, cell, row, head, done, of, word, gap float32
	columns                                     int
}

func (m *Matrix) grid(size fyne.Size) matrixGrid {
	g := matrixGrid{columns: len(m.spec.Columns), gap: theme.Size(theme.Gap2), done: theme.Units(34), of: theme.Units(30)}
	for _, row := range m.spec.Rows {
		g.label = fyne.Max(g.label, width(row.Label, Strong))
		if row.Word != "" {
			g.word = fyne.Max(g.word, width(row.Word, Emphasis)+g.gap)
		}
	}
	g.label += theme.Size(theme.Gap8)
	rows := float32(len(m.spec.Rows) + 1)
	g.cell = fyne.Max(theme.Size(theme.CellWidth), (size.Width-g.label-g.done-g.of-g.word)/float32(max(g.columns, 1)))
	g.cell = fyne.Min(g.cell, 2*theme.Size(theme.CellWidth))
	g.row = fyne.Max(theme.Size(theme.CellHeight), fyne.Min(size.Height/rows, theme.Size(theme.ListRowHeight)))
	g.head = g.row
	return g
}

// Tapped opens the cell under the pointer.
func (m *Matrix) Tapped(at *fyne.PointEvent) {
	g := m.grid(m.Size())
	if at == nil {
		m.openHere()
		return
	}
	if at.Position.X >= g.label && at.Position.Y >= g.head {
		m.open(int((at.Position.Y-g.head)/g.row), int((at.Position.X-g.label)/g.cell))
	}
}

// MinSize keeps every figure readable.
func (m *Matrix) MinSize() fyne.Size {
	g := m.grid(fyne.Size{})
	return fyne.NewSize(g.label+g.cell*float32(g.columns)+g.done+g.of+g.word, g.row*float32(len(m.spec.Rows)+1))
}

// CreateRenderer draws the matrix.
func (m *Matrix) CreateRenderer() fyne.WidgetRenderer {
	r := &matrixRenderer{matrix: m, ring: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type matrixRenderer struct {
	matrix  *Matrix
	ring    *canvas.Rectangle // around the cell the keyboard is on
	cells   []*canvas.Rectangle
	figures []*canvas.Text
	heads   []*canvas.Text
	labels  []*canvas.Text // label, done, of and word of each row
	objects []fyne.CanvasObject
}

const textsPerRow = 4

func (r *matrixRenderer) build() {
	spec := r.matrix.spec
	*r = matrixRenderer{matrix: r.matrix, ring: r.ring}
	text := func(list *[]*canvas.Text) {
		t := canvas.NewText("", nil)
		*list = append(*list, t)
		r.objects = append(r.objects, t)
	}
	for range len(spec.Columns) + 1 {
		text(&r.heads)
	}
	for range spec.Rows {
		for range spec.Columns {
			rect := canvas.NewRectangle(nil)
			r.cells = append(r.cells, rect)
			r.objects = append(r.objects, rect)
			text(&r.figures)
		}
		for range textsPerRow {
			text(&r.labels)
		}
	}
}

func (r *matrixRenderer) Refresh() {
	spec := r.matrix.spec
	if len(r.cells) != len(spec.Rows)*len(spec.Columns) || len(r.heads) != len(spec.Columns)+1 {
		r.build()
	}
	for i, head := range r.heads {
		style, ink, word := Caption, theme.Ink2, spec.Total
		if i < len(spec.Columns) {
			word = spec.Columns[i]
		}
		if i == spec.Now {
			style, ink = Emphasis, theme.AccentDeep
		}
		Paint(head, style, ink)
		head.Text, head.Alignment = word, fyne.TextAlignCenter
	}
	for i, row := range spec.Rows {
		r.paintRow(i, row)
	}
	frame(r.ring, "", theme.Accent)
	r.ring.StrokeWidth, r.ring.CornerRadius = theme.Size(theme.FocusLine), theme.Size(theme.RadiusCell)
	r.ring.Hidden = !r.matrix.focused || len(spec.Rows) == 0
	r.Layout(r.matrix.Size())
	canvas.Refresh(r.matrix)
}

func (r *matrixRenderer) paintRow(index int, row MatrixRow) {
	texts := r.labels[index*textsPerRow : (index+1)*textsPerRow]
	label, tally := Caption, theme.Ok
	ink := theme.Ink
	if row.Short {
		label, ink, tally = Emphasis, theme.Bad, theme.Bad
	}
	Paint(texts[0], label, ink)
	Paint(texts[1], Emphasis, tally)
	Paint(texts[2], Caption, theme.Ink2)
	Paint(texts[3], Caption, theme.Bad)
	for i, word := range []string{row.Label, row.Done, row.Of, row.Word} {
		texts[i].Text = word
	}
	texts[0].Alignment, texts[1].Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	for i := range r.matrix.spec.Columns {
		cell := MatrixCell{}
		if i < len(row.Cells) {
			cell = row.Cells[i]
		}
		at := index*len(r.matrix.spec.Columns) + i
		paintCell(r.cells[at], r.figures[at], cell)
	}
}

// paintCell draws one cell: the more, the darker; none is a dot, planned an outline.
func paintCell(rect *canvas.Rectangle, figure *canvas.Text, cell MatrixCell) {
	heat := []fyne.ThemeColorName{theme.Heat0, theme.Heat1, theme.Heat2, theme.Heat3, theme.Heat4}
	ink, word := theme.Ink, strconv.Itoa(cell.Count)
	fill, line := heat[min(max(cell.Count, 0), len(heat)-1)], fyne.ThemeColorName("")
	if cell.Count >= len(heat)-1 {
		ink = theme.OnAccent
	}
	if cell.Count == 0 {
		ink, word = theme.Ink3, wording.MatrixNone
	}
	if cell.Planned {
		fill, line, ink = theme.Surface, theme.InputLine, theme.Ink2
	}
	if cell.Planned && cell.Count == 0 {
		word = ""
	}
	frame(rect, fill, line)
	rect.CornerRadius = theme.Size(theme.RadiusCell)
	Paint(figure, Caption, ink)
	figure.Text, figure.Alignment = word, fyne.TextAlignCenter
}

func (r *matrixRenderer) Layout(size fyne.Size) {
	g := r.matrix.grid(size)
	right := g.label + g.cell*float32(g.columns)
	r.ring.Move(fyne.NewPos(g.label+g.cell*float32(r.matrix.column), g.head+g.row*float32(r.matrix.row)))
	r.ring.Resize(fyne.NewSize(g.cell, g.row))
	for i, head := range r.heads {
		wide := g.cell
		if i == g.columns {
			wide = g.done + g.of
		}
		Place(head, fyne.NewPos(g.label+g.cell*float32(i), 0), fyne.NewSize(wide, g.head))
	}
	for i := range r.matrix.spec.Rows {
		top := g.head + g.row*float32(i)
		place := func(t *canvas.Text, x, width float32) {
			Place(t, fyne.NewPos(x, top), fyne.NewSize(width, g.row))
		}
		texts := r.labels[i*textsPerRow:]
		place(texts[0], 0, g.label-theme.Size(theme.Gap8))
		place(texts[1], right, g.done)
		place(texts[2], right+g.done+g.gap, g.of)
		place(texts[3], right+g.done+g.of+g.gap, g.word)
		for c := range g.columns {
			at, x := i*g.columns+c, g.label+g.cell*float32(c)
			r.cells[at].Move(fyne.NewPos(x+g.gap/2, top+g.gap/2))
			r.cells[at].Resize(fyne.NewSize(g.cell-g.gap, g.row-g.gap))
			place(r.figures[at], x, g.cell)
		}
	}
}

func (r *matrixRenderer) MinSize() fyne.Size { return r.matrix.MinSize() }

func (r *matrixRenderer) Objects() []fyne.CanvasObject {
	return append(r.objects[:len(r.objects):len(r.objects)], r.ring)
}

func (r *matrixRenderer) Destroy() {}
