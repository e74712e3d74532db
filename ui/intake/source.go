package intake

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// noteRow says what was made of the table itself and where the mapping comes from.
func (p *Page) noteRow() fyne.CanvasObject {
	if !p.known && len(p.batch.Notes) == 0 {
		return nil
	}
	column := part.Column(theme.Gap4)
	if p.known {
		button := part.NewButton(part.ButtonSpec{Label: wording.IntakePropose, Do: p.anew})
		column.Objects = append(column.Objects, part.Row(theme.Gap12, part.NewText(wording.IntakeKnown, part.Body).In(theme.Ink2), button, part.Spring()))
	}
	if len(p.batch.Notes) > 0 {
		column.Objects = append(column.Objects, part.NewParagraph(strings.Join(p.batch.Notes, term.SentenceGap), part.Body, theme.Ink2))
	}
	return column
}

// downToggle offers to read blank cells of a column as the one above, where blank ones made rows fail.
func (p *Page) downToggle(name string, at int) fyne.CanvasObject {
	key := p.draft.Columns[name]
	on := slices.Contains(p.draft.Down, key)
	if key == "" || !on && !p.lacking(key, at) {
		return nil
	}
	return part.NewToggle(wording.IntakeDown, on, func(on bool) {
		down := slices.DeleteFunc(slices.Clone(p.draft.Down), func(other string) bool { return other == key })
		if on {
			down = append(down, key)
		}
		p.draft.Down = down
	})
}

// lacking reports whether rows failed for a blank cell of a column.
func (p *Page) lacking(key string, at int) bool {
	return slices.ContainsFunc(p.batch.Rows, func(row exchange.Row) bool {
		blank := at >= len(row.Cells) || strings.TrimSpace(row.Cells[at]) == ""
		return row.Outcome == exchange.Failed && blank && row.Troubled(key)
	})
}
