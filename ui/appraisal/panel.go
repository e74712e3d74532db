package appraisal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// panel stands at the right: the indicator's figures by month, class or group, and the evidence that is asked for.
type panel struct {
	table  *fyne.Container
	proof  *fyne.Container
	daily  func()
	view   *fyne.Container
	scroll *container.Scroll
	filled bool
}

func newPanel(daily func()) *panel {
	p := &panel{table: container.NewStack(), proof: container.NewStack(), daily: daily}
	p.view = part.Column(theme.Gap12, p.table, p.proof)
	p.scroll = container.NewVScroll(container.NewStack())
	return p
}

// bound keeps the panel inside a height of its own; unbound it stands under the indicator.
func (p *panel) bound(beside bool) {
	if !beside {
		p.scroll.Content = container.NewStack()
		return
	}
	p.scroll.Content = part.Pad(theme.Gap2, theme.Gap2, p.view)
	p.scroll.Refresh()
}

// clear takes everything away, for blocks and groups.
func (p *panel) clear() { p.filled = false }

func (p *panel) show(line appraisal.Indicator, judged *appraisal.Judged) {
	p.filled = true
	p.table.Objects = nil
	if t, some := tableOf(line, judged.Facts); some {
		card := t.card()
		card.Right(part.NewLink(wording.AppraisalByDay, p.daily), part.NewPicture(part.ChevronRight, theme.AccentDeep).Sized(theme.TextKey))
		p.table.Objects = []fyne.CanvasObject{card}
	}
	p.table.Hidden = len(p.table.Objects) == 0
	p.view.Refresh()
}

// prove shows the evidence of the indicator.
func (p *panel) prove(card fyne.CanvasObject) {
	p.proof.Objects = []fyne.CanvasObject{card}
	p.view.Refresh()
}

// table is a small list of figures.
type table struct {
	title  string
	note   string
	heads  []string
	widths []float32 // of the columns after the first, which takes what is left
	rows   []tableRow
	total  []string
}

// tableRow is one line; a marked one wants a look.
type tableRow struct {
	cells  []string
	marked bool
	quiet  bool
}

func (t table) card() *part.Card {
	widths := append([]float32{0}, t.widths...)
	list := part.Column(theme.Gap0, part.NewListHead(part.Cols(widths, cells(t.heads, part.Caption, theme.Ink2)...)))
	for _, row := range t.rows {
		ground, ink := theme.Clear, theme.Ink
		if row.marked {
			ground = theme.WarnSoft
		}
		if row.quiet {
			ink = theme.Ink3
		}
		list.Add(line(ground, part.Cols(widths, cells(row.cells, part.Grid, ink)...)))
	}
	if t.total != nil {
		list.Add(line(theme.Head, part.Cols(widths, cells(t.total, part.GridBold, theme.Ink)...)))
	}
	return part.NewFlushCard(t.title, list).Note(t.note)
}

// line is one row of figures over a hairline.
func line(ground fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	return part.Column(theme.Gap0, part.Fixed("", theme.GridRow, part.On(part.NewBox(ground), part.Pad(theme.Gap14, theme.Gap0, content))), part.NewRule(theme.RowLine))
}

// cells are the words of a row: the first at the left, figures at the right.
func cells(words []string, style part.Style, ink fyne.ThemeColorName) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for i, word := range words {
		text := part.NewText(word, style).In(ink)
		if i > 0 {
			text.Aligned(fyne.TextAlignTrailing)
		} else {
			text.Clipped()
		}
		list = append(list, text)
	}
	return list
}
