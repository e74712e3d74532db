package appraisal

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/round"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// notes stand under the strip: what a round was sent back with, and what a reviewer has still to mark.
func (p *Page) notes() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, column := range p.sight.compared.Columns {
		r := column.Round
		if r.State == round.Returned && !r.Opinion.Blank() {
			words := fmt.Sprintf(wording.BackSaid, column.Name, strings.TrimSpace(string(r.Opinion)))
			all = append(all, boxed(theme.WarnSoft, part.NewParagraph(words, part.Body, "")))
		}
		if r.Stage == p.sight.marking() && p.may("mark") && p.may(round.Right(round.Submit, r.Stage)) {
			all = append(all, p.markNote(column))
		}
	}
	return all
}

// markNote counts what has no mark yet and narrows the tree to it.
func (p *Page) markNote(column round.Column) fyne.CanvasObject {
	left := len(p.sight.unmarked(column.Round.Stage))
	if left == 0 {
		return boxed(theme.OkSoft, part.NewParagraph(fmt.Sprintf(wording.MarkAll, column.Name), part.Body, ""))
	}
	label := wording.MarkOnly
	if p.step == stepMarks {
		label = wording.MarkEvery
	}
	way := part.NewButton(part.ButtonSpec{Label: label, Kind: part.Plain, Size: part.Small, Do: func() { p.narrow(stepMarks) }})
	return boxed(theme.AccentHover, part.Row(theme.Gap12, part.Grow(part.Column(theme.Gap0, part.Spring(), part.NewParagraph(fmt.Sprintf(wording.MarkLeft, column.Name, left), part.Body, ""), part.Spring())), way))
}
