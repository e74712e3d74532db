package intake

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/exchange"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// troubles lists the rows of one outcome with what was said about them. Failed rows are mended where they stand, rows that
// ask take a note.
func (p *Page) troubles(outcome exchange.Outcome) fyne.CanvasObject {
	found := p.batch.Find(outcome)
	if len(found) == 0 {
		return part.NewEmpty(part.EmptySpec{Icon: part.Check, Fact: wording.IntakeNothing})
	}
	column := part.Column(theme.Gap0)
	switch outcome {
	case exchange.Failed:
		column.Objects = append(column.Objects, part.Pad(theme.Gap14, theme.Gap6, part.NewText(wording.IntakeMendNote, part.Caption)))
	case exchange.Ask:
		column.Objects = append(column.Objects, part.Pad(theme.Gap14, theme.Gap6, p.noteForAll(len(found))), part.NewRule(theme.Line))
	}
	for i, row := range found {
		if i == listed {
			more := wording.IntakeMoreRows
			if outcome == exchange.Failed {
				more = wording.IntakeMore
			}
			column.Objects = append(column.Objects, part.Pad(theme.Gap14, theme.Gap8, part.NewText(fmt.Sprintf(more, len(found)-i), part.Caption)))
			break
		}
		column.Objects = append(column.Objects, part.Pad(theme.Gap14, theme.Gap6, p.troubled(row)), part.NewRule(theme.RowLine))
	}
	return sheet.NewTall(column).View()
}

// troubled is one row: its number, what was said, how it reads, and what can be done about it here.
func (p *Page) troubled(row exchange.Row) fyne.CanvasObject {
	number := part.Column(theme.Gap0, part.NewText(fmt.Sprintf(wording.IntakeRowNo, row.Number), part.Strong), part.Spring())
	ink := theme.Ink
	if row.Outcome == exchange.Failed {
		ink = theme.Bad
	}
	words := part.Column(theme.Gap2, part.NewParagraph(said(row), part.Body, ink), part.NewText(brief(row.Cells), part.Caption).Clipped())
	switch row.Outcome {
	case exchange.Failed:
		words.Objects = append(words.Objects, p.mends(row)...)
	case exchange.Ask:
		words.Objects = append(words.Objects, part.Row(theme.Gap8, part.AtLeast(86, 0, part.NewText(wording.IntakeNoteOne, part.Caption)), part.Grow(p.noteForOne(row.Number))))
	}
	return sheet.Columns([]float32{84, 0}, number, words)
}

// mends are entries for the fields that something was said about, with what the row says of them.
func (p *Page) mends(row exchange.Row) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	seen := map[string]bool{}
	for _, trouble := range row.Troubles {
		c, known := p.shape().Column(trouble.Key)
		if !known || seen[trouble.Key] {
			continue
		}
		seen[trouble.Key] = true
		entry := part.NewEntry(part.EntrySpec{
			Text: strings.ReplaceAll(row.Texts[c.Key], "\n", " "), Hint: wording.IntakeMendHint, Keys: p.deps.Shell.Keys(),
			Changed: func(text string) { p.mend(row.Number, c.Key, text) }, Submitted: func(string) { p.again() },
		})
		rows = append(rows, part.Row(theme.Gap8, part.AtLeast(110, 0, part.NewText(fmt.Sprintf(wording.IntakeMend, c.Term.Brief()), part.Caption).Clipped()), part.AtLeast(320, 0, entry), part.Spring()))
	}
	return rows
}

// mend notes what was typed in place of a cell; the row is looked over again when the person asks for it.
func (p *Page) mend(number int, key, text string) {
	if _, typed := p.table.Mended[number][key]; !typed || p.mended == 0 {
		p.mended++
	}
	p.table.Mend(number, key, text)
	p.deps.Shell.RefreshRow()
}

// again looks the table over with the cells that were mended and stays at the list.
func (p *Page) again() {
	tab := p.tab
	p.look(p.draft, func() {
		p.tab = tab
		p.showLook()
	})
}

// noteForAll takes the note that goes with every row that asks.
func (p *Page) noteForAll(count int) fyne.CanvasObject {
	entry := part.NewEntry(part.EntrySpec{Text: p.note, Hint: wording.IntakeNoteHint, Keys: p.deps.Shell.Keys(), Changed: func(text string) {
		p.note, p.batch.Note = text, text
	}})
	return part.Column(theme.Gap4, part.NewText(fmt.Sprintf(wording.IntakeNoteAll, count), part.Body).In(theme.Ink2), entry)
}

// noteForOne takes the note of one row, which goes before that for all.
func (p *Page) noteForOne(number int) fyne.CanvasObject {
	return part.NewEntry(part.EntrySpec{Text: p.notes[number], Keys: p.deps.Shell.Keys(), Changed: func(text string) {
		p.notes[number] = text
		p.batch.Word(number, text)
	}})
}

// entered gathers the records of other ledgers that will be entered with the rows.
func entered(batch *exchange.Batch) []exchange.Absent {
	var all []exchange.Absent
	for _, rec := range batch.Entered {
		at := len(all) - 1
		if at < 0 || all[at].Entity != rec.Shape.Key {
			all = append(all, exchange.Absent{Entity: rec.Shape.Key})
			at++
		}
		all[at].Names = append(all[at].Names, rec.Title())
	}
	return all
}

// absentRows offer to enter the rooms and the like that rows name and the book does not have.
func (p *Page) absentRows() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, one := range entered(p.batch) {
		rows = append(rows, p.absentRow(fmt.Sprintf(wording.IntakeEntered, term.EntityLabel(one.Entity), few(one.Names)), wording.IntakeNotEnter, one.Entity, nil))
	}
	for _, one := range p.batch.Absent {
		if len(p.draft.Enter[one.Entity]) == 0 {
			label := term.EntityLabel(one.Entity)
			rows = append(rows, p.absentRow(fmt.Sprintf(wording.IntakeAbsent, label, few(one.Names)), fmt.Sprintf(wording.IntakeRegister, len(one.Names), label), one.Entity, one.Names))
		}
	}
	return rows
}

func (p *Page) absentRow(say, act, entity string, names []string) fyne.CanvasObject {
	button := part.NewButton(part.ButtonSpec{Label: act, Do: func() {
		enter := map[string][]string{}
		for other, kept := range p.draft.Enter {
			enter[other] = kept
		}
		enter[entity] = names
		p.draft.Enter = enter
		p.look(p.draft, p.showColumns)
	}})
	return part.Column(theme.Gap4, part.NewParagraph(say, part.Body, theme.Ink), part.Row(theme.Gap8, button, part.Spring()), part.NewRule(theme.RowLine))
}

// namesShown is how many names stand in one sentence.
const namesShown = 12

func few(names []string) string {
	if len(names) <= namesShown {
		return strings.Join(names, term.ListComma)
	}
	return strings.Join(names[:namesShown], term.ListComma) + wording.IntakeListMore
}
