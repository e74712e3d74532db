package round

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// NewGates makes the page 必备条件: how each condition of the scheme stands over the ledger of the checks.
func NewGates(deps Deps) *Headed {
	g := &gates{head: newHead(deps)}
	g.head.fill = g.show
	page := headed(g.head, term.EntityGateCheck.Key, deps.writable(), record.Options{
		Place: shell.GateCheck, Title: wording.AppraisalTitle, FormTitle: wording.GateFormTitle, Chips: []string{"year", "result"}, Widths: yearWidth(), Tag: g.name,
		Prime: func(rec field.Record, route shell.Route) { g.head.prime(rec, "gate", route.Code) },
	})
	page.yearly = true
	return page
}

// name puts the condition of a check into words, beside the code that the pack knows it by.
func (g *gates) name(rec field.Record) string {
	if g.head.judged == nil {
		return ""
	}
	for _, gate := range g.head.judged.Facts.Pack.Gates {
		if gate.Code == rec.Text("gate") {
			return gate.Mark + " " + gate.Name
		}
	}
	return ""
}

// yearWidth leaves the year room beside the mark of the order.
func yearWidth() map[string]float32 { return map[string]float32{"year": 68} }

// gates show the conditions of the scheme.
type gates struct{ head *head }

// show lists the conditions with their answers.
func (g *gates) show(judged *appraisal.Judged) []fyne.CanvasObject {
	result := judged.Result
	tally := result.GateTally()
	words := fmt.Sprintf(wording.GatesTally, tally.All, tally.Met, tally.Cured, tally.Failed, tally.Unchecked)
	note := part.Row(theme.Gap12, part.NewText(wording.GatesTab, part.CardHead), part.NewText(words, part.Caption))
	switch {
	case result.Capped:
		note.Add(part.NewText(fmt.Sprintf(wording.GatesCapped, judged.Facts.Pack.Failing), part.Caption).In(theme.Bad))
	case tally.Unchecked > 0:
		note.Add(part.NewText(wording.GatesOpen, part.Caption).In(theme.Warn))
	}
	rows := []fyne.CanvasObject{titled(note)}
	for _, line := range result.Gates {
		rows = append(rows, tight(part.Cols([]float32{52, 280, 92, 0, 84}, part.NewText(line.Gate.Mark, part.Strong), part.NewText(line.Gate.Name, part.Body).Clipped(),
			part.Row(theme.Gap0, gateChip(line.State)), part.NewText(line.Reason, part.Caption).Clipped(), g.way(line))))
	}
	return rows
}

func gateChip(state appraisal.GateState) *part.Chip {
	switch state {
	case appraisal.Met:
		return part.NewChip(part.Met, wording.GateMet)
	case appraisal.Failed:
		return part.NewChip(part.Overdue, wording.GateFailed)
	case appraisal.Cured:
		return part.NewChip(part.Soon, wording.GateCured)
	}
	return part.NewChip(part.NoData, wording.GateUnchecked)
}

// way leads to the check of a condition, or to a blank one while nobody has looked at it.
func (g *gates) way(line appraisal.GateLine) fyne.CanvasObject {
	deps := g.head.deps
	for _, ref := range line.Behind.All() {
		if ref.Entity != term.EntityGateCheck.Key {
			continue
		}
		label := wording.Details
		if line.State == appraisal.Failed {
			label = wording.GateMend
		}
		return small(label, func() { deps.Shell.Go(shell.Route{Place: shell.GateCheck, Record: string(ref.ID)}) })
	}
	if line.State == appraisal.Failed {
		return part.NewText(wording.GateCounted, part.Caption)
	}
	if !deps.may("enter") {
		return part.NewText("", part.Body)
	}
	return small(wording.GateCheckIt, func() { deps.Shell.Go(shell.Route{Place: shell.GateCheck, New: true, Code: line.Gate.Code}) })
}

// NewExtras makes the page 加分扣分: the rows of the scheme with what each came to, over the ledger of what was claimed.
func NewExtras(deps Deps) *Headed {
	e := &extras{head: newHead(deps)}
	e.head.fill = e.show
	return headed(e.head, term.EntityExtra.Key, deps.Deps, record.Options{
		Place: shell.Extra, Title: wording.AppraisalTitle, FormTitle: wording.ExtraFormTitle, Chips: []string{"code"}, Proof: true, Widths: yearWidth(),
		Prime: func(rec field.Record, route shell.Route) { e.head.prime(rec, "code", route.Code) },
	})
}

// extras show what stands beside the indicators.
type extras struct{ head *head }

func (e *extras) show(judged *appraisal.Judged) []fyne.CanvasObject {
	result := judged.Result
	sum := fmt.Sprintf(wording.ExtrasSum, result.BonusSum, judged.Facts.Pack.Bonus.Cap.Short(), result.DeductionSum)
	rows := []fyne.CanvasObject{titled(part.Row(theme.Gap12, part.NewText(wording.ExtrasTab, part.CardHead), part.NewText(sum, part.Strong).In(theme.AccentDeep)))}
	for _, line := range result.Bonus {
		rows = append(rows, e.row(line, 1))
	}
	for _, line := range result.Deductions {
		rows = append(rows, e.row(line, -1))
	}
	return rows
}

func (e *extras) row(line appraisal.ExtraLine, sign app.Points) fyne.CanvasObject {
	worth := fmt.Sprintf(wording.ExtraEach, line.Each.Short())
	if line.Most > 0 {
		worth = fmt.Sprintf(wording.ExtraMost, line.Each.Short(), line.Most.Short())
	}
	note, ink := line.Reason, theme.Ink2
	if n := line.Marked.Len(); n > 0 {
		note, ink = fmt.Sprintf(wording.ExtraUnproven, n)+term.ListComma+line.Marked.All()[0].Note, theme.Warn
	}
	return tight(part.Cols([]float32{40, 250, 150, 52, 0, 62, 72}, part.NewText(line.Code, part.Strong), part.NewText(line.Name, part.Body).Clipped(),
		part.NewText(worth, part.Caption), part.NewText(fmt.Sprintf(wording.ExtraTimes, line.Times.Short()), part.Caption).Aligned(fyne.TextAlignTrailing),
		part.NewText(note, part.Caption).In(ink).Clipped(), part.NewDelta(sign*line.Points, part.Strong).Aligned(fyne.TextAlignTrailing), e.way(line)))
}

// way leads to a blank claim; what a ledger decides is not claimed.
func (e *extras) way(line appraisal.ExtraLine) fyne.CanvasObject {
	deps := e.head.deps
	if counted(e.head.judged, line.Code) {
		return part.NewText(wording.ExtraCounted, part.Caption)
	}
	if deps.Scope().Locked != "" || !deps.may("enter") {
		return part.NewText("", part.Body)
	}
	return small(wording.ExtraClaim, func() { deps.Shell.Go(shell.Route{Place: shell.Extra, New: true, Code: line.Code}) })
}

// counted reports a row of the scheme that a ledger decides.
func counted(judged *appraisal.Judged, code string) bool {
	for _, row := range judged.Facts.Pack.Bonus.Rows {
		if row.Code == code {
			return row.Metric != ""
		}
	}
	for _, row := range judged.Facts.Pack.Deductions {
		if row.Code == code {
			return row.Metric != ""
		}
	}
	return false
}

// entered are the fields that every claim begins with: whose it is, which year, when and by whom.
func entered(rec field.Record, deps Deps) map[string]string {
	texts := map[string]string{"year": fmt.Sprint(deps.Year()), "day": string(deps.Office.Today()), "person": deps.Op("enter").Person}
	if rec.Shape.Key == term.EntityExtra.Key {
		texts["times"] = "1"
		if deps.Office.Today().Year() != deps.Year() {
			delete(texts, "day")
		}
	}
	return texts
}
