package record

import (
	"fmt"
	"slices"
	"strconv"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// writing gives the list the hand that writes into its rows.
func (l *list) writing() *edits {
	l.edits = newEdits(l.deps, l.sheet, l.options)
	l.edits.scope = func() Scope { return l.scope }
	l.edits.dated = l.dated()
	l.edits.fresh = func() shell.Route { return shell.Route{Place: l.place, New: true} }
	l.edits.told = l.redraw
	l.edits.back = l.backTo
	l.edits.shown = func(key string) bool {
		return slices.ContainsFunc(l.grid.Columns(), func(c Column) bool { return c.Key == key })
	}
	return l.edits
}

// redraw shows what is pending as it stands now.
func (l *list) redraw() {
	l.grid.settle()
	l.grid.Refresh()
	l.showEmpty()
	l.moved()
}

// backTo goes back to a row that waits for an answer.
func (l *list) backTo(d *rowDraft) {
	if row := l.grid.rowOf(d); row >= 0 {
		l.grid.Go(Cell{Row: row, Col: l.grid.troubleCol(d)}, false)
	}
}

// pendingStatus says at the foot of the page what is not in the book yet; nil when everything is.
func (l *list) pendingStatus() []shell.StatusItem {
	rows, sentence := l.edits.pending()
	if rows == 0 || sentence == "" {
		return nil
	}
	return []shell.StatusItem{{Icon: part.Warning, Text: fmt.Sprintf(wording.StatusPending, rows, short(sentence)), Color: theme.Bad}}
}

// leave puts what is complete into the book and says what stays behind.
func (l *list) leave() {
	if l.grid.editor.open {
		l.grid.editor.close(true)
	}
	if rows := l.edits.finish(); rows > 0 {
		l.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.RowsKept, rows)})
	}
}

// withdrawRows takes several records out of the book as one operation.
func (l *list) withdrawRows(recs []field.Record) {
	if len(recs) == 1 {
		l.withdraw(recs[0])
		return
	}
	ids := make([]app.ID, len(recs))
	for i, rec := range recs {
		ids[i] = rec.Base.ID
	}
	l.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.WithdrawRows, field.ShowCount(len(ids))), Consequence: wording.WithdrawConsequence, ReasonHint: wording.WithdrawReason,
		Safe: wording.WithdrawSafe, Act: wording.WithdrawAct, Do: func(reason string) {
			op := l.deps.Op("withdraw")
			op.Reason = reason
			changes, err := l.sheet.Withdraw(op, ids...)
			if err != nil {
				l.deps.Shell.Problem(err)
				return
			}
			l.deps.Names.Forget(changes)
			l.deps.Shell.Reload(changes)
			l.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.WithdrawnRows, field.ShowCount(len(ids))), Action: wording.Undo, Do: func() { l.bringBack(ids...) }})
		},
	})
}

// blank empties the panel while the cursor is in a row that is not in the book yet.
func (p *panel) blank(row int) {
	p.title.SetText(fmt.Sprintf(wording.NewRow, strconv.Itoa(row+1)))
	p.badges.Hidden, p.facts.Objects, p.moves.Objects, p.foot.Objects = true, nil, nil, nil
	p.facts.Add(part.NewParagraph(wording.NewRowHint, part.Grid, theme.Ink2))
	p.footAt = ""
	if p.proof != nil {
		p.proof.Show("", true)
	}
	p.view.Refresh()
}

// trouble puts what is wrong with the cell in the place of what its column means.
func (h *hintStrip) trouble(sentence string) {
	h.meaning.In("")
	if sentence != "" {
		h.meaning.In(theme.Bad).SetText(sentence)
		h.compare.SetText("")
	}
	h.view.Refresh()
}
