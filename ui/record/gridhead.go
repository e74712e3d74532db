package record

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"guanyunbu/app/ledger"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// header is what goes on in the row of heads: the order, the head under the pointer, and the column that is carried.
type header struct {
	order  []ledger.Sort // a second column is sorted by within the first
	hover  int           // column whose head is under the pointer, -1 for none
	carry  int           // column that is carried to another place, -1 for none
	aim    int           // the column before which it would land
	narrow map[string]bool
}

// carryFrom is how far a head is pulled before it is carried, so that a shaky press still sorts.
const carryFrom = 8

// SetOrder shows the order the rows are in; none is the ledger's own.
func (g *Grid) SetOrder(order []ledger.Sort) {
	g.header.order = order
	g.Refresh()
}

// Order is the order a person asked for; none is the ledger's own.
func (g *Grid) Order() []ledger.Sort { return g.header.order }

// SetNarrow marks the heads of the columns that the list is narrowed by.
func (g *Grid) SetNarrow(keys map[string]bool) {
	g.header.narrow = keys
	g.Refresh()
}

// sortBy goes through up, down, and the ledger's own order; beside keeps the column that was sorted by first.
func (g *Grid) sortBy(col int, beside bool) {
	if col >= len(g.columns) || !g.columns[col].Sorts {
		return
	}
	g.header.order = turned(g.header.order, g.columns[col].Key, beside)
	if g.spec.Sorted != nil {
		g.spec.Sorted(g.header.order)
	}
	g.Refresh()
}

// turned is the order after a press on a head.
func turned(order []ledger.Sort, key string, beside bool) []ledger.Sort {
	at := slices.IndexFunc(order, func(s ledger.Sort) bool { return s.Key == key })
	if !beside {
		switch {
		case at != 0 || len(order) > 1:
			return []ledger.Sort{{Key: key}}
		case !order[0].Down:
			return []ledger.Sort{{Key: key, Down: true}}
		}
		return nil
	}
	switch {
	case at < 0:
		return append(slices.Clone(order[:min(len(order), 1)]), ledger.Sort{Key: key})
	case !order[at].Down:
		next := slices.Clone(order)
		next[at].Down = true
		return next
	}
	return slices.Delete(slices.Clone(order), at, at+1)
}

// headSpot is where the head of a column stands now.
func (g *Grid) headSpot(col int) box {
	from, width := g.spot(col)
	if !g.columns[col].Frozen {
		from += g.frozen() - g.left
	}
	return box{from, 0, width, theme.Size(theme.GridHeadHeight)}
}

// opens reports whether a column can be narrowed from its head.
func (g *Grid) opens(col int) bool {
	return g.spec.Narrow != nil && col >= 0 && col < len(g.columns) && g.columns[col].narrows()
}

// tailWidth is the part of a head that opens the panel.
func tailWidth() float32 { return theme.Size(theme.IconSmall) + theme.Size(theme.Gap6) }

// pressHead opens the panel by the mark at the end of a head, else sorts.
func (g *Grid) pressHead(x float32, beside bool) {
	col := g.colAt(x)
	at := g.headSpot(col)
	if g.opens(col) && g.marked(col) && x > at.x+at.w-tailWidth() {
		g.spec.Narrow(col)
		return
	}
	g.sortBy(col, beside)
}

// marked reports whether the head shows the mark that opens its panel: under the pointer always, else where it leaves the name
// its room.
func (g *Grid) marked(col int) bool {
	if !g.opens(col) || col == g.header.hover {
		return g.opens(col)
	}
	return (col == g.cursor.Col || g.header.narrow[g.columns[col].Key]) && g.spacious(col)
}

// spacious reports whether name, arrow and mark stand side by side in a head.
func (g *Grid) spacious(col int) bool {
	room := g.width(col) - tailWidth() - 2*theme.Size(theme.Gap4)
	style := part.Caption
	if _, sorted := g.headIcon(g.columns[col].Key); sorted {
		style, room = part.Emphasis, room-theme.Size(theme.IconSmall)
	}
	return measure(g.columns[col].Label, style) <= room
}

// carryHead follows the pointer with a column; frozen ones stay among themselves.
func (g *Grid) carryHead(event *fyne.DragEvent) {
	if by := event.Position.X - g.grip.at.X; g.header.carry < 0 && by*by < carryFrom*carryFrom {
		return
	}
	col := g.grip.col
	if g.columns[col].Key == orderKey || g.columns[col].Key == numberKey {
		return
	}
	g.header.carry = col
	to := g.colAt(event.Position.X)
	if at := g.headSpot(to); event.Position.X > at.x+at.w/2 {
		to++
	}
	first, last := g.half(col)
	g.header.aim = max(first, min(to, last+1))
}

// half is the first and the last column that a column can change places with.
func (g *Grid) half(col int) (first, last int) {
	first, last = col, col
	free := func(i int) bool {
		return g.columns[i].Frozen == g.columns[col].Frozen && g.columns[i].Key != orderKey && g.columns[i].Key != numberKey
	}
	for first > 0 && free(first-1) {
		first--
	}
	for last < len(g.columns)-1 && free(last+1) {
		last++
	}
	return first, last
}

// dropHead lets a carried column go; false when none was carried.
func (g *Grid) dropHead() bool {
	from, to := g.header.carry, g.header.aim
	if from < 0 {
		return false
	}
	g.header.carry = -1
	if to > from {
		to--
	}
	if to != from {
		moved := g.columns[from]
		g.columns = slices.Insert(slices.Delete(slices.Clone(g.columns), from, from+1), to, moved)
		if g.spec.Sized != nil {
			g.spec.Sized(moved.Key, moved.Width)
		}
	}
	g.Refresh()
	return true
}

// MouseIn and MouseMoved show the mark on the head under the pointer.
func (g *Grid) MouseIn(event *desktop.MouseEvent) { g.MouseMoved(event) }

// MouseMoved follows the pointer over the heads.
func (g *Grid) MouseMoved(event *desktop.MouseEvent) {
	col := -1
	if event.Position.Y < theme.Size(theme.GridHeadHeight) {
		col = g.colAt(event.Position.X)
	}
	g.hoverHead(col)
}

// MouseOut takes the mark away.
func (g *Grid) MouseOut() { g.hoverHead(-1) }

func (g *Grid) hoverHead(col int) {
	if col == g.header.hover {
		return
	}
	g.header.hover = col
	g.Refresh()
}

// head is the name of a column, the arrow of the order, and the mark that opens its panel.
func (r *gridRenderer) head(p *pane, col int, at box) {
	g := r.grid
	c := g.columns[col]
	r.landing(p, col, at)
	words, room := phrase{c.Label, part.Caption, theme.Ink2, c.Align}, at
	if g.header.narrow[c.Key] {
		words.style, words.color = part.Emphasis, theme.AccentDeep
	}
	marked := g.marked(col)
	if marked && g.spacious(col) {
		room.w -= tailWidth()
	}
	if icon, sorted := g.headIcon(c.Key); sorted {
		words.style = part.Emphasis
		if words.color == theme.Ink2 {
			words.color = theme.Ink
		}
		p.image(icon.Resource(theme.Ink), r.tail(room))
		room.w = fyne.Max(0, room.w-theme.Size(theme.IconSmall))
	}
	if marked && !g.spacious(col) {
		room.w = fyne.Max(0, room.w-tailWidth())
		words.align = fyne.TextAlignLeading
	}
	p.write(words, room)
	if !marked {
		return
	}
	mark, color := part.ChevronDown, theme.Ink2
	if g.header.narrow[c.Key] {
		mark, color = part.Filter, theme.Accent
	}
	p.image(mark.Resource(color), r.tail(at))
}

// landing shows which column is carried, and the line where it would land.
func (r *gridRenderer) landing(p *pane, col int, at box) {
	g, wide := r.grid, theme.Size(theme.FocusLine)
	if g.header.carry < 0 {
		return
	}
	if col == g.header.carry {
		p.fill(theme.AccentPale, at)
	}
	switch g.header.aim {
	case col:
		p.fill(theme.Accent, box{at.x, at.y, wide, at.h})
	case col + 1:
		p.fill(theme.Accent, box{at.x + at.w - wide, at.y, wide, at.h})
	}
}

// headIcon is the arrow of a column that the rows are sorted by.
func (g *Grid) headIcon(key string) (part.Icon, bool) {
	order := g.header.order
	if len(order) == 0 {
		return part.ArrowUp, g.usual == key
	}
	for _, s := range order {
		if s.Key == key && s.Down {
			return part.ArrowDown, true
		}
		if s.Key == key {
			return part.ArrowUp, true
		}
	}
	return part.NoIcon, false
}

// tail is the place of a small picture at the end of a head.
func (r *gridRenderer) tail(at box) box {
	side := theme.Size(theme.IconSmall)
	return box{at.x + at.w - side - theme.Size(theme.Gap4), at.y + (at.h-side)/2, side, side}
}
