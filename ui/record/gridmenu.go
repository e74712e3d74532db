package record

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// menuEntry is one thing the menu of a cell offers.
type menuEntry struct {
	label string
	do    func()
}

// menuAt opens the menu where the pointer is; a cell outside the selection is chosen first.
func (g *Grid) menuAt(at fyne.Position) {
	row, ok := g.rowAt(at)
	if !ok {
		return
	}
	col := g.colAt(at.X)
	from, to := g.Range().Cols()
	if inside := g.Range().Holds(row) && from <= col && col <= to; !inside {
		g.choose(Cell{Row: row, Col: col}, false)
	}
	g.menu(at)
}

// menu hangs the menu of the cell one is in at a point of the grid.
func (g *Grid) menu(at fyne.Position) {
	entries := g.menuEntries()
	labels := make([]string, len(entries))
	for i, one := range entries {
		labels[i] = one.label
	}
	g.hook.Move(at)
	part.ShowList(g.hook, part.ListSpec{Options: labels, Selected: -1, Pick: func(index int) {
		g.canvas().Focus(g)
		entries[index].do()
	}})
}

// menuEntries are what can be done with the cell and its row, by mouse alone.
func (g *Grid) menuEntries() []menuEntry {
	l := g.line(g.cursor.Row)
	entries := []menuEntry{{wording.MenuCopy, g.copy}}
	if g.edits == nil || g.edits.locked() != "" {
		return append(entries, menuEntry{wording.MenuOpen, g.open})
	}
	entries = append(entries, menuEntry{wording.MenuPaste, g.paste}, menuEntry{wording.MenuFillDown, g.fillDown})
	if !g.Range().Single() {
		entries = append(entries, menuEntry{wording.MenuFill, g.fillSelection})
	}
	entries = append(entries, menuEntry{wording.MenuEdit, func() { g.edit(false) }}, menuEntry{wording.MenuClear, g.clearCells})
	if l.draft != nil {
		entries = append(entries, menuEntry{wording.MenuDiscard, g.discard})
	}
	entries = append(entries, menuEntry{wording.MenuOpen, g.open})
	if l.kind == bookLine {
		entries = append(entries, menuEntry{wording.MenuCopyRecord, func() { g.spec.Copying(l.rec) }}, menuEntry{wording.MenuWithdraw, g.remove})
	}
	entries = append(entries, menuEntry{wording.MenuUndo, func() { g.back(g.edits.undo) }}, menuEntry{wording.MenuRedo, func() { g.back(g.edits.redo) }})
	if g.edits.rightward() {
		return append(entries, menuEntry{wording.MenuEnterDown, func() { g.edits.setRightward(false) }})
	}
	return append(entries, menuEntry{wording.MenuEnterRight, func() { g.edits.setRightward(true) }})
}

// clearCells empties the chosen cells, also where they are whole rows.
func (g *Grid) clearCells() {
	if g.writable() {
		g.put("clear", g.chosenLines(), func(line, int) string { return "" })
	}
}

// saved answers Ctrl+S: what is complete is in the book already, and what is not is told.
func (g *Grid) saved() {
	text := fmt.Sprintf(wording.SavedAt, clock(g.edits.deps.Op("")))
	if rows, _ := g.edits.pending(); rows > 0 {
		text += fmt.Sprintf(wording.GridPending, rows)
	}
	g.edits.deps.Shell.Snack(shell.Snack{Text: text})
	g.stand()
}

// enterKey is where the way of Enter is remembered.
const enterKey = "grid/enter"

const enterRight = "right"

// rightward reports whether Enter goes to the right, as a person set it for all grids.
func (e *edits) rightward() bool {
	text, found, err := e.deps.Drafts.Load(enterKey)
	return err == nil && found && text == enterRight
}

func (e *edits) setRightward(on bool) {
	err := e.deps.Drafts.Drop(enterKey)
	if on {
		err = e.deps.Drafts.Keep(enterKey, enterRight)
	}
	if err != nil {
		e.deps.Shell.Problem(fmt.Errorf("keep the way of Enter: %w", err))
	}
}

// handOver gives what is pending in a row to the form of its record. A form that has a draft of its own keeps it, and the row
// stays as it is.
func (e *edits) handOver(d *rowDraft) bool {
	key := draftKey(e.shape.Key, e.scope().Facility, d.ID)
	before, err := loadDraft(e.deps.Drafts, key)
	if err == nil && len(before.Texts) > 0 {
		e.deps.Shell.Snack(shell.Snack{Text: wording.FormHasDraft, Notice: true})
		return false
	}
	if e.holdsPersons(d) { // drafts of forms are no place for names and telephone numbers
		e.deps.Shell.Snack(shell.Snack{Text: wording.RowHasPersons, Notice: true})
		return false
	}
	if err == nil {
		texts := map[string]string{}
		for key, text := range d.Texts {
			texts[key] = text
			if value := valueOf(d.rec, key); d.wrong[key] == "" {
				texts[key] = value.Text()
			}
		}
		err = keepDraft(e.deps.Drafts, key, draft{At: clock(e.deps.Op("draft")), Texts: texts})
	}
	if err != nil {
		e.deps.Shell.Problem(err)
		return false
	}
	e.giveUp([]*rowDraft{d})
	return true
}

// holdsPersons reports whether a person's data was typed into the row.
func (e *edits) holdsPersons(d *rowDraft) bool {
	for _, c := range e.shape.Columns {
		if c.Has(field.Personal) && d.Texts[c.Key] != "" {
			return true
		}
	}
	return false
}
