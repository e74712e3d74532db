package round

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/round"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Widths of the columns after the indicator, in units.
const (
	maxCol   = 44
	roundCol = 76
	movedCol = 72
	moveCol  = 56
)

// widths of all columns: indicator, full mark, one for each round, what moved, last year and since.
func (p *Page) widths() []float32 {
	all := []float32{0, maxCol}
	for range p.compared.Columns {
		all = append(all, roundCol)
	}
	all = append(all, movedCol)
	if p.compared.Last {
		all = append(all, moveCol, moveCol)
	}
	return all
}

// card frames the table with what it is narrowed to and the final score.
func (p *Page) card(body fyne.CanvasObject) fyne.CanvasObject {
	heads := []fyne.CanvasObject{part.NewText(wording.CompareItem, part.Caption), figure(wording.CompareMax, part.Caption)}
	for _, c := range p.compared.Columns {
		heads = append(heads, figure(c.Name, part.Caption))
	}
	heads = append(heads, figure(wording.CompareMoved, part.Caption))
	if p.compared.Last {
		heads = append(heads, figure(wording.CompareLast, part.Caption), figure(wording.CompareSince, part.Caption))
	}
	foot := part.Fixed("", theme.ListRowHeight, part.On(part.NewBox(theme.Head), part.Pad(theme.Gap14, theme.Gap0, part.Cols(p.widths(), p.totals()...))))
	content := part.Column(theme.Gap0)
	for _, s := range p.compared.Final.Stale {
		content.Add(said(s.Sentence(), theme.Warn))
	}
	if f := p.compared.Final; !f.Whole && len(f.Unmarked.Lines) > 0 {
		content.Add(p.deps.lacking(f.Unmarked))
	}
	content.Objects = append(content.Objects, part.NewListHead(part.Cols(p.widths(), heads...)), part.Grow(body), foot)
	card := part.NewFlushCard(wording.CompareTab, content)
	only := part.NewToggle(fmt.Sprintf(wording.CompareDiffer, p.compared.Differing()), p.differ, func(on bool) {
		p.differ = on
		p.arrange()
	})
	note := wording.CompareMarked
	if p.compared.Last && !p.compared.LastHeld {
		note += term.SentenceGap + wording.CompareLastNote
	}
	return card.Note(note).Right(only, p.final())
}

func figure(text string, style part.Style) *part.Text {
	return part.NewText(text, style).Aligned(fyne.TextAlignTrailing).Clipped()
}

func delta(points app.Points) *part.Text {
	return part.NewDelta(points, part.Grid).Aligned(fyne.TextAlignTrailing).Clipped()
}

// final is the final score with its grade and the rule it comes by.
func (p *Page) final() fyne.CanvasObject {
	f := p.compared.Final
	if !f.Known {
		return part.NewText("", part.Body)
	}
	if !f.Whole {
		return part.NewText(fmt.Sprintf(wording.CompareFinal, stageOf(f.Held[len(f.Held)-1]), f.Total), part.Strong).In(theme.AccentDeep)
	}
	text, rule := fmt.Sprintf(wording.CompareFinalOf, f.Total, f.Grade.Name), wording.CompareFinalBy
	switch {
	case f.Weighted && len(f.Apart) > 0:
		rule = wording.CompareFinalMean + term.ListComma + wording.CompareApart
	case f.Weighted:
		rule = wording.CompareFinalMean
	}
	return part.Row(theme.Gap8, part.NewText(text, part.Strong).In(theme.AccentDeep), part.NewText(rule, part.Caption))
}

// differs reports an indicator that some round scored otherwise or sent back.
func differs(row round.Row) bool {
	for _, cell := range row.Cells {
		if cell.Changed || cell.Returned {
			return true
		}
	}
	return false
}

// told reports an indicator that the book scores or that some round marked.
func told(row round.Row) bool {
	for _, cell := range row.Cells {
		if cell.Known {
			return true
		}
	}
	return row.Line.Built
}

func (p *Page) rows() fyne.CanvasObject {
	list := part.Column(theme.Gap0)
	for _, row := range p.compared.Rows {
		if !told(row) || (p.differ && !differs(row)) {
			continue
		}
		line := part.NewListRow(part.Cols(p.widths(), p.cells(row)...), func() { p.deps.Shell.Go(shell.Route{Place: shell.Appraisal, Code: row.Line.Code}) })
		if differs(row) {
			line.Tint(theme.WarnSoft)
		}
		list.Add(line)
	}
	if len(list.Objects) == 0 {
		list.Add(part.Pad(theme.Gap14, theme.Gap12, part.NewText(wording.CompareAlike, part.Body).In(theme.Ink2)))
	}
	return list
}

// cells are the figures of one indicator; what differs from the round before is bold.
func (p *Page) cells(row round.Row) []fyne.CanvasObject {
	full := row.Line.Max.Short()
	if !row.Line.Open {
		full = term.WordDash
	}
	all := []fyne.CanvasObject{part.NewText(row.Line.Code+" "+row.Line.Name, part.Body).Clipped(), figure(full, part.Body).In(theme.Ink2)}
	for _, cell := range row.Cells {
		text, style, ink := term.WordDash, part.Grid, theme.Ink
		if cell.Known {
			text = cell.Score.String()
		}
		if cell.Changed {
			style, ink = part.GridBold, theme.Warn
		}
		score := figure(text, style).In(ink)
		if !cell.Returned {
			all = append(all, score)
			continue
		}
		all = append(all, part.Row(theme.Gap2, part.Spring(), part.NewPicture(part.Return, theme.Bad).Sized(theme.TextKey), part.NewText(text, style).In(theme.Bad)))
	}
	moved := figure(term.WordDash, part.Grid)
	if row.Compared() {
		moved = delta(row.Moved)
	}
	all = append(all, moved)
	if !p.compared.Last {
		return all
	}
	if row.Last.Max == 0 {
		return append(all, figure(term.WordDash, part.Grid), figure(term.WordDash, part.Grid))
	}
	return append(all, figure(row.Last.Score.String(), part.Grid).In(theme.Ink2), delta(row.Since))
}

// totals stand at the foot: what each round came to, and how it stands.
func (p *Page) totals() []fyne.CanvasObject {
	all := []fyne.CanvasObject{part.NewText(wording.CompareTotal, part.Strong), figure("", part.Body)}
	for _, c := range p.compared.Columns {
		text := term.TableRoundState.Label(string(c.Round.State))
		if total, known := c.Round.Points(); known {
			text = total.String()
		}
		all = append(all, figure(text, part.GridBold))
	}
	for range len(p.widths()) - len(all) {
		all = append(all, figure("", part.Body))
	}
	return all
}
