package record

import (
	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// column draws one column: head, cells, total, and the line at its right.
func (r *gridRenderer) column(p *pane, col int, at box) {
	g, row, hair := r.grid, theme.Size(theme.GridRow), theme.Size(theme.Hairline)
	head := theme.Size(theme.GridHeadHeight)
	r.head(p, col, box{at.x, 0, at.w, head})
	for i := range r.rows() {
		cell := box{at.x, head + float32(i)*row, at.w, row}
		r.cell(p, g.face(g.top+i, col), cell)
		if (Cell{Row: g.top + i, Col: col}) == g.cursor {
			r.cursor(p, cell)
		}
	}
	p.fill(theme.RowLine, box{at.x + at.w - hair, head, hair, r.foot() - head})
	p.fill(theme.Line, box{at.x + at.w - hair, 0, hair, head})
	if total, ok := g.totals[col]; ok {
		r.total(p, total, box{at.x, head + float32(r.rows())*row, at.w, row})
	}
}

// total is a cell of the last row; its name reaches over the columns beside it.
func (r *gridRenderer) total(p *pane, total Face, at box) {
	style, color := part.GridBold, theme.Ink
	if total.Faint {
		style, color = part.Grid, theme.Ink2
	}
	if total.Align == fyne.TextAlignLeading {
		at.w = fyne.Max(at.w, measure(total.Text, style)+2*theme.Size(theme.Gap8))
	}
	p.write(phrase{total.Text, style, color, total.Align}, at)
}

// head is the name of a column and the mark of the order.
func (r *gridRenderer) head(p *pane, col int, at box) {
	c := r.grid.columns[col]
	align := c.Align
	down := false
	sorted := r.grid.sort == nil && r.grid.usual == c.Key
	if r.grid.sort != nil {
		sorted, down = r.grid.sort.key == c.Key, r.grid.sort.down
	}
	if !sorted {
		p.write(phrase{c.Label, part.Caption, theme.Ink2, align}, at)
		return
	}
	side := theme.Size(theme.IconSmall)
	room := box{at.x, at.y, fyne.Max(0, at.w-side), at.h}
	p.write(phrase{c.Label, part.Emphasis, theme.Ink, align}, room)
	icon := part.ChevronUp
	if down {
		icon = part.ChevronDown
	}
	p.icon.Resource = icon.Resource(theme.Ink)
	p.icon.Move(fyne.NewPos(at.x+at.w-side-theme.Size(theme.Gap4), at.y+(at.h-side)/2))
	p.icon.Resize(fyne.NewSquareSize(side))
	p.icon.Show()
	p.icon.Refresh()
}

func (r *gridRenderer) cell(p *pane, face Face, at box) {
	hair := theme.Size(theme.Hairline)
	switch face.Tint {
	case Missing:
		p.fill(theme.BadSoft, box{at.x, at.y, at.w - hair, at.h - hair})
		p.corner(box{at.x, at.y, at.w - hair, at.h})
	case Inapplicable:
		p.fill(theme.NodSoft, box{at.x, at.y, at.w - hair, at.h - hair})
	}
	if face.Tag == "" {
		p.write(phrase{face.Text, part.Grid, face.ink(), face.Align}, at)
		return
	}
	gap := theme.Size(theme.Gap4)
	tag := measure(face.Tag, part.Key) + 2*gap
	side := theme.Size(theme.Gap8)
	room := fyne.Max(0, at.w-side-gap-tag-gap)
	text := fit(face.Text, part.Grid, room)
	p.put(phrase{text, part.Grid, face.ink(), face.Align}, box{at.x + side, at.y, room, at.h})
	used := side + measure(text, part.Grid) + gap
	height := theme.Size(theme.KeyHeight) - theme.Size(theme.Gap2)
	place := box{at.x + used, at.y + (at.h-height)/2, tag, height}
	p.frame(theme.InputLine, place)
	p.put(phrase{face.Tag, part.Key, theme.Ink2, fyne.TextAlignCenter}, place)
}

// cursor is the frame around the cell one is in.
func (r *gridRenderer) cursor(p *pane, at box) {
	p.ring.FillColor = theme.Color(theme.Clear)
	p.ring.StrokeColor, p.ring.StrokeWidth = theme.Color(theme.Accent), theme.Size(theme.FocusLine)
	if !r.grid.focused {
		p.ring.StrokeColor, p.ring.StrokeWidth = theme.Color(theme.InputLine), theme.Size(theme.Hairline)
	}
	p.ring.Move(fyne.NewPos(at.x, at.y))
	p.ring.Resize(fyne.NewSize(at.w-theme.Size(theme.Hairline), at.h-theme.Size(theme.Hairline)))
	p.ring.Show()
	p.ring.Refresh()
}
