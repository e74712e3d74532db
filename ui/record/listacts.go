package record

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

func (l *list) newRecord() { l.deps.Shell.Go(shell.Route{Place: l.place, New: true}) }

func (l *list) openRecord(rec field.Record) {
	l.deps.Shell.Go(shell.Route{Place: l.place, Record: string(rec.Base.ID)})
}

func (l *list) copyRecord(rec field.Record) {
	l.deps.Shell.Go(shell.Route{Place: l.place, Record: string(rec.Base.ID), New: true})
}

// withdraw asks for the reason first and says what the record takes with it.
func (l *list) withdraw(rec field.Record) {
	title := l.titleOf(rec)
	l.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.WithdrawTitle, title), Consequence: l.consequence(rec), ReasonHint: wording.WithdrawReason,
		Safe: wording.WithdrawSafe, Act: wording.WithdrawAct, Do: func(reason string) {
			op := l.deps.Op("withdraw")
			op.Reason = reason
			changes, err := l.sheet.Withdraw(op, rec.Base.ID)
			if err != nil {
				l.deps.Shell.Problem(err)
				return
			}
			l.deps.Names.Forget(changes)
			l.deps.Shell.Reload(changes)
			l.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.Withdrawn, title), Action: wording.Undo, Do: func() { l.bringBack(rec.Base.ID) }})
		},
	})
}

// consequence says in words what is lost with the record.
func (l *list) consequence(rec field.Record) string {
	text := wording.WithdrawConsequence
	if l.options.Moves == nil {
		return text
	}
	moves, err := l.options.Moves(rec.Base.ID)
	if err != nil || len(moves) == 0 {
		return text
	}
	var parts []string
	for _, move := range moves {
		parts = append(parts, fmt.Sprintf(wording.WithdrawMove, move.Label, move.To, move.From))
	}
	return text + fmt.Sprintf(wording.WithdrawMoves, strings.Join(parts, wording.ListComma))
}

func (l *list) bringBack(ids ...app.ID) {
	changes, err := l.sheet.Return(l.deps.Op("return"), ids...)
	if err != nil {
		l.deps.Shell.Problem(err)
		return
	}
	l.deps.Names.Forget(changes)
	l.deps.Shell.Reload(changes)
}

// press hears the keys of the list.
func (l *list) press(chord part.Chord) bool {
	switch {
	case chord == part.Bare(fyne.KeyF9):
		l.togglePanel()
		return true
	case chord == part.Alt(fyne.KeyDown):
		l.narrowAt(l.grid.Cursor().Col)
		return true
	case chord == part.Ctrl(fyne.KeyN) && l.enters():
		l.newRecord()
		return true
	case chord == part.Bare(fyne.KeyEscape) && l.deps.Shell.Window().Canvas().Focused() == l.filter.search:
		if l.filter.search.Text != "" {
			l.filter.search.SetText("")
		}
		l.toGrid()
		return true
	}
	return false
}

// toGrid puts the cursor into the table, so that arrows and Enter work at once.
func (l *list) toGrid() { l.deps.Shell.Window().Canvas().Focus(l.grid) }

// hintStrip stands under the grid: what the column means, last year's value, and the keys.
type hintStrip struct {
	name, meaning, compare *part.Text
	view                   *fyne.Container
}

func newHintStrip(ofGrid bool) *hintStrip {
	h := &hintStrip{name: part.NewText("", part.Strong).In(theme.AccentDeep), meaning: part.NewText("", part.Body).Clipped(), compare: part.NewText("", part.Body).In(theme.Ink2)}
	keys := part.Row(theme.Gap8)
	keys.Hidden = !ofGrid
	for _, pair := range [][2]string{{wording.KeyEnter, wording.HintDown}, {wording.KeyTab, wording.HintRight}, {wording.KeySame, wording.HintSame}, {wording.KeyForm, wording.HintForm}} {
		keys.Add(part.NewKeyHint(pair[0]))
		keys.Add(part.NewText(pair[1], part.Caption))
	}
	row := part.Row(theme.Gap12, h.name, part.Grow(part.Row(theme.Gap12, h.meaning, h.compare)), keys)
	h.view = part.Fixed("", theme.ListRowHeight, part.On(part.NewBox(theme.AccentSoft), part.Pad(theme.Gap12, theme.Gap0, row)))
	return h
}

func (h *hintStrip) show(c Column, compare string) {
	label, meaning := c.Label, ""
	if c.Field.Key != "" {
		label, meaning = c.Field.Term.Label, c.Field.Term.Meaning
	}
	if c.Key == numberKey {
		meaning = term.No.Meaning
	}
	h.name.SetText(label)
	h.meaning.SetText(meaning)
	h.compare.SetText(compare)
	h.view.Refresh()
}

// listLayout puts the panel beside the grid; in a narrow window it lies over the right part of it.
type listLayout struct{ list *list }

// Layout shares the width between grid and panel.
func (l *listLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	card, panel := objects[0], objects[1]
	width := size.Width
	if panel.Visible() {
		wide := panel.MinSize().Width
		if l.list.wide {
			width -= wide + theme.Size(theme.Gap12)
		}
		panel.Move(fyne.NewPos(size.Width-wide, 0))
		panel.Resize(fyne.NewSize(wide, size.Height))
	}
	card.Resize(fyne.NewSize(width, size.Height))
}

// MinSize asks for the panel's width only; the columns scroll.
func (l *listLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.PanelWidth), theme.Size(theme.PanelWidth))
}
