package record

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// panel stands beside the grid: the facts of the record one is at, its evidence, and the points it moves.
type panel struct {
	list   *list
	title  *part.Text
	badges *fyne.Container
	facts  *fyne.Container
	proof  *evidenceBox // nil when the program keeps no evidence
	proofs *fyne.Container
	moves  *fyne.Container
	foot   *fyne.Container
	view   *fyne.Container
	footAt string // record whose buttons stand at the foot
	open   bool
}

func newPanel(l *list) *panel {
	p := &panel{
		list: l, title: part.NewText("", part.CardHead).Clipped(), badges: part.Row(theme.Gap6), facts: part.Column(theme.Gap4),
		proofs: part.Column(theme.Gap8), moves: part.Column(theme.Gap6), foot: part.Row(theme.Gap8),
	}
	if l.deps.Evidence != nil && (l.shape.Evidence || l.options.Proof) {
		p.proof = newEvidenceBox(l.deps, l.shape.Key)
		p.proofs = part.Column(theme.Gap8, part.NewRule(theme.RowLine), part.Row(theme.Gap8, part.NewText(term.SectionEvidence.Label, part.Strong), p.proof.head), p.proof.view)
	}
	head := part.Row(theme.Gap8, part.Grow(p.title), part.NewButton(part.ButtonSpec{Icon: part.Close, Kind: part.Frameless, Size: part.Small, Do: l.togglePanel}))
	middle := container.NewVScroll(part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Gap14, theme.Gap8, theme.Gap14}, part.Column(theme.Gap12, p.badges, p.facts, p.proofs, p.moves)))
	foot := part.Column(theme.Gap0, part.NewRule(theme.RowLine), part.Pad(theme.Gap14, theme.Gap8, p.foot))
	body := part.Column(theme.Gap0, part.Sides([4]fyne.ThemeSizeName{theme.Gap6, theme.Gap6, theme.Gap4, theme.Gap14}, head), part.Grow(middle), foot)
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	p.view = part.Fixed(theme.PanelWidth, "", container.NewStack(paper, body))
	return p
}

// show fills the panel with a record.
func (p *panel) show(rec field.Record, locked bool) {
	p.title.SetText(p.list.titleOf(rec))
	p.badges.Objects = nil
	if p.list.options.Badges != nil {
		for _, badge := range p.list.options.Badges(rec) {
			p.badges.Add(part.NewChip(badge.State, badge.Word))
		}
	}
	p.badges.Hidden = len(p.badges.Objects) == 0
	p.facts.Objects = nil
	for _, fact := range p.list.factsOf(rec) {
		p.facts.Add(factRow(fact))
	}
	if p.proof != nil {
		p.proof.Show(rec.Base.ID, locked)
	}
	p.showMoves(rec)
	p.showFoot(rec, locked)
	p.view.Refresh()
}

// factRow is one line: what it is, and how it stands.
func factRow(fact Fact) fyne.CanvasObject {
	label := part.Fixed(theme.LabelWidth, "", part.NewText(fact.Label, part.Grid).In(theme.Ink2).Clipped())
	room := theme.Size(theme.PanelWidth) - 2*theme.Size(theme.Gap14) - theme.Size(theme.LabelWidth) - theme.Size(theme.Gap4)
	if measure(fact.Text, part.Grid) > room {
		return part.Row(theme.Gap4, label, part.Grow(part.NewParagraph(fact.Text, part.Grid, "")))
	}
	return part.Row(theme.Gap4, label, part.Grow(part.NewText(fact.Text, part.Grid)))
}

func (p *panel) showMoves(rec field.Record) {
	p.moves.Objects = nil
	if p.list.options.Moves == nil {
		return
	}
	moves, err := p.list.options.Moves(rec.Base.ID)
	if err != nil {
		p.list.deps.Shell.Problem(err)
		return
	}
	p.moves.Add(part.NewRule(theme.RowLine))
	p.moves.Add(part.NewText(wording.MovesTitle, part.Strong))
	if len(moves) == 0 {
		p.moves.Add(part.NewText(wording.MovesNone, part.Body).In(theme.Ink2))
	}
	for _, move := range moves {
		p.moves.Add(moveRow(move))
	}
}

// moveRow is one indicator: from what to what, and the points.
func moveRow(move Move) fyne.CanvasObject {
	row := part.Row(theme.Gap8, part.Grow(part.NewText(move.Label, part.Body).Clipped()), part.NewText(move.Delta, part.Strong).In(move.State.Ink()))
	if move.From == "" {
		return row
	}
	return part.Column(theme.Gap0, row, part.NewText(fmt.Sprintf(wording.MoveFromTo, move.From, move.To), part.Caption).Clipped())
}

func (p *panel) showFoot(rec field.Record, locked bool) {
	l := p.list
	at := string(rec.Base.ID) + strconv.FormatBool(locked)
	if at == p.footAt {
		return // a button that is being pressed stays where it is
	}
	p.footAt = at
	p.foot.Objects = []fyne.CanvasObject{part.NewButton(part.ButtonSpec{Label: wording.OpenRecord, Do: func() { l.openRecord(rec) }})}
	if locked {
		return
	}
	if l.enters() {
		p.foot.Add(part.NewButton(part.ButtonSpec{Label: wording.CopyRecord, Do: func() { l.copyRecord(rec) }}))
	}
	p.foot.Add(part.Spring())
	p.foot.Add(part.NewButton(part.ButtonSpec{Label: wording.WithdrawRecord, Kind: part.Danger, Do: func() { l.withdraw(rec) }}))
}
