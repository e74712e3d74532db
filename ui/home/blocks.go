package home

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/appraisal"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// blockCard is 七类得分: one bar for each level-1 block, of the indicators that are built. A block without any says so.
type blockCard struct {
	card *part.Card
	rows *fyne.Container
}

func newBlockCard(open func(shell.Route)) *blockCard {
	c := &blockCard{rows: part.Column(theme.Gap0)}
	c.card = part.NewCard(wording.HomeBlocks, c.rows).Note(wording.HomeBlocksNote)
	c.card.Right(part.NewButton(part.ButtonSpec{Label: wording.HomeSeeIndicators, Kind: part.Plain, Size: part.Small, Do: func() {
		open(shell.Route{Place: shell.Appraisal})
	}}))
	return c
}

func (c *blockCard) show(v view) {
	c.rows.Objects = nil
	for _, sum := range v.judged.Result.Blocks {
		c.rows.Objects = append(c.rows.Objects, blockLine(sum, v.empty))
	}
	c.rows.Refresh()
}

func blockLine(sum appraisal.Sum, empty bool) fyne.CanvasObject {
	widths := []float32{92, 0, 96}
	rate, built := sum.Rate()
	if !built {
		return part.Cols(widths, part.NewText(sum.Item.Name, part.Body).In(theme.Ink3), part.NewBar(part.BarSpec{}),
			part.NewText(wording.HomeNotBuilt, part.Caption).In(theme.Nod).Aligned(fyne.TextAlignTrailing))
	}
	bar := part.NewBar(part.BarSpec{Done: length(sum.Score, sum.Built), Behind: rate.Cmp(low()) < 0})
	score := part.NewText(sum.Score.String(), part.Body)
	if empty {
		score = part.NewText(wording.HomeNoScore, part.Body).In(theme.Nod)
	}
	figures := part.Row(theme.Gap4, part.Spring(), score, part.NewText(fmt.Sprintf(wording.HomeOf, sum.Built.Short()), part.Body).In(theme.Ink2))
	return part.Cols(widths, part.NewText(sum.Item.Name, part.Body), bar, figures)
}
