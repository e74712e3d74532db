package home

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/steer"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// behindPace is how far a block may lie behind its pace before its bar turns brown.
const behindPace app.Points = 150

// blockCard is 七类得分: one bar for each level-1 block, of the indicators that are built, with where it will end and where it
// should stand by the days gone. A block without any built indicator says so. A press opens the block.
type blockCard struct {
	card *part.Card
	open func(shell.Route)
	rows *fyne.Container
}

func newBlockCard(open func(shell.Route)) *blockCard {
	c := &blockCard{rows: part.Column(theme.Gap0), open: open}
	c.card = part.NewCard(wording.HomeBlocks, c.rows)
	return c
}

func (c *blockCard) show(v view) {
	note := wording.HomeBlocksOver
	pace := map[string]app.Points{}
	if v.looksAhead() {
		note, pace = wording.HomeBlocksAhead, steer.Pace(v.judged)
	}
	c.card.Note(note)
	c.rows.Objects = nil
	for i, sum := range v.judged.Result.Blocks {
		line := blockLine(sum, v.empty, c.bar(v, i, pace[sum.Item.Code]))
		c.rows.Objects = append(c.rows.Objects, part.NewPress(line, func() { c.open(shell.Route{Place: shell.Appraisal, Code: sum.Item.Code}) }))
	}
	c.rows.Refresh()
}

// bar shows a block's score, its end of the year and its pace.
func (c *blockCard) bar(v view, at int, pace app.Points) part.BarSpec {
	sum := v.judged.Result.Blocks[at]
	rate, built := sum.Rate()
	if !built {
		return part.BarSpec{}
	}
	spec := part.BarSpec{Done: length(sum.Score, sum.Built), Behind: rate.Cmp(low()) < 0 && pace == 0}
	if !v.looksAhead() {
		return spec
	}
	then := v.ahead.Outlook.Ahead.Result.Blocks[at]
	spec.Forecast = length(then.Score, then.Built)
	if pace < sum.Built {
		spec.Pace = length(pace, sum.Built)
	}
	spec.Behind = sum.Score+behindPace < pace
	return spec
}

func blockLine(sum appraisal.Sum, empty bool, bar part.BarSpec) fyne.CanvasObject {
	widths := []float32{92, 0, 96}
	if sum.Built == 0 {
		return part.Cols(widths, part.NewText(sum.Item.Name, part.Body).In(theme.Ink3), part.NewBar(bar),
			part.NewText(wording.HomeNotBuilt, part.Caption).In(theme.Nod).Aligned(fyne.TextAlignTrailing))
	}
	score := part.NewText(sum.Score.String(), part.Body)
	if empty {
		score = part.NewText(wording.HomeNoScore, part.Body).In(theme.Nod)
	}
	figures := part.Row(theme.Gap4, part.Spring(), score, part.NewText(fmt.Sprintf(wording.HomeOf, sum.Built.Short()), part.Body).In(theme.Ink2))
	return part.Cols(widths, part.NewText(sum.Item.Name, part.Body), part.NewBar(bar), figures)
}
