package appraisal

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// groupView is a block or a group of the scheme with what stands under it.
type groupView struct {
	item    rulepack.Item
	outline *outline
}

// showGroup fills the middle with the indicators of a block, each leading to itself.
func (d *detail) showGroup(group groupView) {
	score, full, built := group.outline.sum(group.item)
	leaves := group.outline.leaves(group.item.Code)
	list := part.Column(theme.Gap0)
	widths := []float32{0, 120, 62, 40}
	list.Add(part.NewListHead(part.Cols(widths, part.NewText(wording.HomeGapItem, part.Caption), part.NewText("", part.Caption),
		part.NewText(wording.AppraisalScore, part.Caption).Aligned(fyne.TextAlignTrailing), part.NewText(wording.AppraisalFull, part.Caption).Aligned(fyne.TextAlignTrailing))))
	for _, line := range leaves {
		list.Add(part.NewListRow(part.Cols(widths, groupCells(line)...), func() { d.pick(line.Item.Code) }))
	}
	card := part.NewFlushCard(group.item.Code+" "+group.item.Name, list).Note(fmt.Sprintf(wording.AppraisalGroupNote, len(leaves), group.item.Max.Short()))
	if built {
		card.Right(part.NewText(score.String(), part.Stat), part.NewText(fmt.Sprintf(wording.HomeOf, full.Short()), part.Body).In(theme.Ink2))
	} else {
		card.Right(part.NewChip(part.NoData, wording.HomeNotBuilt))
	}
	d.view.Objects = []fyne.CanvasObject{d.way, card}
	d.view.Refresh()
}

func groupCells(line appraisal.Indicator) []fyne.CanvasObject {
	n := node{item: line.Item, line: &line, built: line.State != count.NotBuilt}
	name := part.NewText(line.Item.Code+" "+line.Item.Name, part.Body).Clipped()
	score := part.NewText(line.Score.String(), part.Strong).Aligned(fyne.TextAlignTrailing)
	if word := quiet(n); word != "" {
		score = part.NewText(word, part.Caption).In(theme.Nod).Aligned(fyne.TextAlignTrailing)
	}
	if !n.built {
		name.In(theme.Ink3)
	}
	bar := part.NewBar(part.BarSpec{Done: part.PartOf(int(line.Score), int(line.Max)), Behind: shareInk(line.Score, line.Max) != theme.Ok})
	bar.Hidden = line.State != count.HasData
	full := line.Max.Short()
	if line.State == count.NotApplicable {
		full = line.Item.Max.Short()
	}
	return []fyne.CanvasObject{name, bar, score, part.NewText(full, part.Body).In(theme.Ink2).Aligned(fyne.TextAlignTrailing)}
}
