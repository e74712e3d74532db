package readings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/app/steer"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// rows is a list of what can be chosen; the one on view is tinted.
type rows struct {
	list *fyne.Container
	kind kind
	all  []*part.ListRow
}

func (r *rows) light(s spot) {
	for i, row := range r.all {
		ground := fyne.ThemeColorName("")
		if s.kind == r.kind && s.index == i {
			ground = theme.AccentSoft
		}
		row.Tint(ground)
	}
}

// set puts rows into the list; while their number stays, those with the focus stay too.
func (r *rows) set(contents []fyne.CanvasObject, choose func(spot)) {
	r.all, r.list.Objects = nil, nil
	for i, content := range contents {
		row := part.NewListRow(content, func() { choose(spot{kind: r.kind, index: i}) })
		r.all = append(r.all, row)
		r.list.Objects = append(r.list.Objects, row)
	}
	r.list.Refresh()
}

// fiveCard is 基本服务五项要求.
type fiveCard struct {
	rows
	choose func(spot)
	card   *part.Card
}

func newFiveCard(choose func(spot)) *fiveCard {
	c := &fiveCard{rows: rows{list: part.Column(theme.Gap0), kind: aFive}, choose: choose}
	c.card = part.NewFlushCard(wording.ReadingsFive, c.list).Note(wording.ReadingsFiveNote)
	return c
}

func (c *fiveCard) show(list []steer.Assurance) {
	var contents []fyne.CanvasObject
	for _, a := range list {
		state, word := stateOf(a.State)
		contents = append(contents, part.Row(theme.Gap8, part.NewText(a.Name, part.Strong), part.Spring(), part.NewChip(state, word)))
	}
	c.set(contents, c.choose)
}

// askCard is 三问 as parts of the score: a bar and its figures for each.
type askCard struct {
	rows
	choose func(spot)
	card   *part.Card
}

func newAskCard(choose func(spot)) *askCard {
	c := &askCard{rows: rows{list: part.Column(theme.Gap0), kind: anAsk}, choose: choose}
	c.card = part.NewFlushCard(wording.ReadingsAsks, c.list).Note(wording.ReadingsAsksNote)
	return c
}

// askWidths are the columns name, bar, score, full mark and share.
func askWidths() []float32 { return []float32{62, 0, 46, 52, 48} }

func (c *askCard) show(list []steer.Ask) {
	var contents []fyne.CanvasObject
	for _, a := range list {
		rate, word := 0, wording.ReadingsUnbuilt
		if share, built := a.Rate(); built {
			rate, word = part.PartOf(int(a.Score), int(a.Built)), field.ShowShare(share)
		}
		contents = append(contents, part.Cols(askWidths(), part.NewText(fmt.Sprintf(wording.ReadingsAsk, a.Mark, a.Name), part.Strong), part.NewBar(part.BarSpec{Done: rate, Behind: a.Score*5 < a.Built*4}),
			part.NewText(a.Score.String(), part.Strong).Aligned(fyne.TextAlignTrailing), part.NewText(fmt.Sprintf(wording.ReadingsOf, a.Built), part.Body).In(theme.Ink2),
			part.NewText(word, part.Caption).Aligned(fyne.TextAlignTrailing)))
	}
	c.set(contents, c.choose)
}
