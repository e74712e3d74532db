package league

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// meanCard is the means of the operators or of the streets. A press on one narrows the table to its facilities.
type meanCard struct {
	page  *Page
	kind  int // of group
	means []appraisal.Mean
	list  *roll.List
	body  *fyne.Container
	card  *part.Card
}

// meanRows is how many means are in sight under the table.
const meanRows = 3

func newMeanCard(p *Page, title, column string) *meanCard {
	m := &meanCard{page: p, kind: 1, body: container.NewStack()}
	if column == wording.LeagueStreet {
		m.kind = 2
	}
	m.list = roll.New(roll.Spec{Least: meanRows, Instant: true, Within: p.tall, Height: theme.GridRow, Row: m.row, Opened: m.open, Columns: []roll.Column{
		{Head: column, Width: 120, Grows: true, Bold: true}, {Head: wording.LeagueFacilities, Width: 52, Align: fyne.TextAlignTrailing},
		{Head: wording.LeagueMeanRate, Width: 84, Align: fyne.TextAlignTrailing}, {Head: wording.LeagueMean, Width: 64, Align: fyne.TextAlignTrailing}, {Head: wording.LeagueWeighted, Width: 132, Align: fyne.TextAlignTrailing}}})
	m.card = part.NewFlushCard(title, m.body).Note(wording.LeagueMeansNote)
	return m
}

func (m *meanCard) show(means []appraisal.Mean) {
	m.means = slices.Clone(means)
	slices.SortStableFunc(m.means, func(a, b appraisal.Mean) int { return b.Rate.Cmp(a.Rate) })
	m.list.Set(len(m.means))
	m.body.Objects = []fyne.CanvasObject{m.list.View()}
	if len(means) == 0 {
		words := wording.LeagueNoOperators
		if m.kind == 2 {
			words = wording.LeagueNoStreets
		}
		m.body.Objects = []fyne.CanvasObject{part.Pad(theme.Gap14, theme.Gap12, part.NewParagraph(words, part.Body, theme.Ink2))}
	}
	m.body.Refresh()
}

// name is what a mean is of.
func (m *meanCard) name(mean appraisal.Mean) string {
	if m.kind == 1 {
		return m.page.board.Names[mean.Key]
	}
	return mean.Key
}

func (m *meanCard) row(index int) roll.Row {
	mean := m.means[index]
	weighted := quiet(wording.LeagueNoResidents)
	if mean.Weighed {
		weighted = roll.Cell{Text: mean.Weighted.String()}
	}
	return roll.Row{Cells: []roll.Cell{{Text: m.name(mean)}, {Text: strconv.Itoa(mean.Facilities)}, {Text: field.ShowShare(mean.Rate)}, {Text: mean.Plain.String()}, weighted}}
}

func (m *meanCard) open(index int) {
	m.page.narrow(group{kind: m.kind, key: m.means[index].Key, name: m.name(m.means[index])})
}
