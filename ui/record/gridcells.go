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

func (r *gridRenderer) cell(p *pane, face Face, at box) {
	hair := theme.Size(theme.Hairline)
	switch face.Tint {
	case Missing, Wrong:
		p.fill(theme.BadSoft, box{at.x, at.y, at.w - hair, at.h - hair})
		p.corner(theme.Bad, box{at.x, at.y, at.w - hair, at.h})
	case Odd:
		p.fill(theme.WarnSoft, box{at.x, at.y, at.w - hair, at.h - hair})
		p.corner(theme.WarnBar, box{at.x, at.y, at.w - hair, at.h})
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

// rowGround is the ground of a row: the one the cursor is in, or one that waits to be saved.
func (g *Grid) rowGround(row int) fyne.ThemeColorName {
	l := g.line(row)
	switch {
	case l.draft != nil && l.draft.left:
		return theme.WarnSoft
	case row == g.cursor.Row:
		return theme.AccentSoft
	}
	return ""
}

// block tints the chosen cells of one half of the grid.
func (r *gridRenderer) block(p *pane, frozen bool) {
	g := r.grid
	if g.Range().Single() {
		return
	}
	first, last := g.Range().Rows()
	first, last = max(first, g.top), min(last, g.top+r.rows()-1)
	if first > last {
		return
	}
	row, hair := theme.Size(theme.GridRow), theme.Size(theme.Hairline)
	y := theme.Size(theme.GridHeadHeight) + float32(first-g.top)*row
	from, to := g.Range().Cols()
	for col := from; col <= to && col < len(g.columns); col++ {
		if g.columns[col].Frozen != frozen {
			continue
		}
		x, width := g.spot(col)
		if !frozen {
			x -= g.left
		}
		p.fill(theme.AccentPale, box{x, y, width - hair, float32(last-first+1)*row - hair})
	}
}

// spotOf is where a cell stands in the grid.
func (g *Grid) spotOf(c Cell) box {
	x, width := g.spot(c.Col)
	if !g.columns[c.Col].Frozen {
		x += g.frozen() - g.left
	}
	row := theme.Size(theme.GridRow)
	return box{x, theme.Size(theme.GridHeadHeight) + float32(c.Row-g.top)*row, width - theme.Size(theme.Hairline), row - theme.Size(theme.Hairline)}
}
