package appraisal

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// stageName names a stage to people.
func stageName(stage app.Code) string { return term.TableStage.Label(string(stage)) }

// Widths of the columns of the rounds, in units; what is left is for the reason.
const (
	roundRoom = 136
	scoreCol  = 54
	overCol   = 54
	whoCol    = 112
)

// giver is one line of the rounds: who gave which score and why.
type giver struct {
	name   string
	chips  []fyne.CanvasObject
	score  string
	ink    fyne.ThemeColorName // of the score
	over   app.Points          // less than or more than the self-evaluation
	moved  bool
	why    string
	who    string
	marked bool
}

// roundsCard sets what every round gave an indicator side by side, with last year's final score.
func (p *Page) roundsCard(line appraisal.Indicator) fyne.CanvasObject {
	list := part.Column(theme.Gap0, part.NewListHead(roundCells(
		part.NewText(wording.RoundsName, part.Caption), part.NewText(wording.RoundsScore, part.Caption).Aligned(fyne.TextAlignTrailing),
		part.NewText(wording.RoundsOverSelf, part.Caption).Aligned(fyne.TextAlignTrailing), part.NewText(wording.RoundsWhy, part.Caption), part.NewText(wording.RoundsWho, part.Caption))))
	for _, g := range p.givers(line) {
		list.Add(g.row())
	}
	for _, form := range p.forms(line) {
		list.Add(part.Pad(theme.Gap14, theme.Gap8, form))
		list.Add(part.NewRule(theme.RowLine))
	}
	return part.NewFlushCard(wording.RoundsCard, list)
}

// roundCells sets the cells of one line side by side; the reason, the fourth, takes what is left.
func roundCells(cells ...fyne.CanvasObject) *fyne.Container {
	widths := []float32{roundRoom, scoreCol, overCol, 0, whoCol}
	row := part.Row(theme.Gap8)
	for i, cell := range cells {
		if widths[i] == 0 {
			row.Add(part.Grow(cell))
			continue
		}
		row.Add(part.AtLeast(widths[i], 0, cell))
	}
	return row
}

func (g giver) row() fyne.CanvasObject {
	over := part.NewText(term.WordDash, part.Body).In(theme.Ink2)
	if g.moved {
		over = part.NewDelta(g.over, part.Body)
	}
	name := part.Row(theme.Gap4, append([]fyne.CanvasObject{part.NewText(g.name, part.Strong)}, g.chips...)...)
	ground := theme.Clear
	if g.marked {
		ground = theme.WarnSoft
	}
	content := roundCells(name, part.NewText(g.score, part.Strong).In(g.ink).Aligned(fyne.TextAlignTrailing), over.Aligned(fyne.TextAlignTrailing),
		part.NewParagraph(g.why, part.Caption, theme.Ink2), part.NewText(g.who, part.Caption).Clipped())
	return part.Column(theme.Gap0, part.On(part.NewBox(ground), part.Pad(theme.Gap14, theme.Gap6, part.AtLeast(0, rowRoom, content))), part.NewRule(theme.RowLine))
}

// rowRoom is the least height of a line, in units.
const rowRoom = 22

// givers are the rounds of the scheme, and last year.
func (p *Page) givers(line appraisal.Indicator) []giver {
	var all []giver
	self := line.Score
	row, known := p.sight.row(line.Item.Code)
	if _, at := p.sight.column(round.Self); known && at >= 0 && row.Cells[at].Known {
		self = row.Cells[at].Score
	}
	for _, stage := range p.sight.stages() {
		if stage.Key == round.Self {
			all = append(all, p.selfGiver(line, stage, self))
			continue
		}
		all = append(all, p.reviewer(row, stage, self))
	}
	if !known || row.Last.Max == 0 {
		return all
	}
	last := giver{name: wording.RoundsLast, score: row.Last.Score.String(), ink: theme.Ink2}
	if p.sight.last != nil {
		if before, ok := p.sight.last.Result.Like(line.Item); ok {
			last.why = before.ActualText()
		}
	}
	return append(all, last)
}

// selfGiver is the self-evaluation: counted or typed, and whether it came back.
func (p *Page) selfGiver(line appraisal.Indicator, stage rulepack.Round, score app.Points) giver {
	g := giver{name: stage.Name, score: score.String(), ink: theme.Ink, why: wording.RoundsUntouched, chips: []fyne.CanvasObject{part.NewChip(part.Auto, wording.RoundsByCount)}}
	switch {
	case line.Overridden:
		g.chips, g.why = []fyne.CanvasObject{part.NewChip(part.Soon, wording.RoundsByHand).Bare()}, line.Reason
	case line.State == count.NotBuilt || line.State == count.NotApplicable:
		g.chips, g.score, g.ink, g.why = nil, term.WordDash, theme.Nod, term.TableState.Label(string(line.State))
	}
	if text, is := p.sight.back()[line.Item.Code]; is {
		g.chips = []fyne.CanvasObject{part.NewChip(part.Overdue, wording.RoundsBack).Bare()}
		g.why, g.marked = fmt.Sprintf(wording.RoundsBackWhy, text), true
	}
	if r := p.sight.round(stage.Key); r != nil {
		g.who = reviewerOf(string(r.Reviewer), r.Day)
	}
	return g
}

// reviewer is a round of a level above.
func (p *Page) reviewer(row round.Row, stage rulepack.Round, self app.Points) giver {
	column, at := p.sight.column(stage.Key)
	if at < 0 || at >= len(row.Cells) {
		why := wording.RoundsToBegin
		if own := p.sight.round(round.Self); own == nil || !own.Held() {
			why = wording.RoundsAfterSelf
		}
		return giver{name: stage.Name, score: wording.RoundsNotYet, ink: theme.Nod, why: why, who: term.WordDash}
	}
	cell := row.Cells[at]
	g := giver{name: stage.Name, score: term.WordDash, ink: theme.Ink, why: cell.Reason, who: reviewerOf(string(column.Round.Reviewer), column.Round.Day)}
	if cell.Known {
		g.score, g.over, g.moved = cell.Score.String(), cell.Score-self, cell.Score != self && row.Line.Built
	}
	if cell.Person != "" {
		g.who = reviewerOf(cell.Person, column.Round.Day)
	}
	switch {
	case cell.Returned:
		g.chips, g.marked = []fyne.CanvasObject{part.NewChip(part.Overdue, wording.RoundsBack).Bare()}, true
	case cell.Changed:
		g.chips, g.marked = []fyne.CanvasObject{part.NewChip(part.Soon, wording.RoundsChanged).Bare()}, true
	case cell.Reason == "" && cell.Known:
		g.why = wording.RoundsAsBefore
	case cell.Reason == "":
		g.why = wording.MarkUnbuilt
	}
	return g
}

// reviewerOf is a person with the day on which the round was handed in.
func reviewerOf(person string, day app.Day) string {
	if len(day) == len("2006-01-02") {
		return strings.TrimSpace(person + " " + string(day[5:]))
	}
	return person
}
