package backup

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// amendment is what one operation did to one record, as people read it: old and new value of each field that changed.
func (t *Trail) amendment(one keeping.Amendment) fyne.CanvasObject {
	name := strings.TrimSpace(term.EntityLabel(one.Entity) + " " + t.nameOf(one))
	head := part.Row(theme.Gap8, part.Grow(part.NewText(name, part.Strong).Clipped()))
	if one.Before == nil {
		head.Objects = append(head.Objects, part.NewChip(part.Auto, wording.TrailNew))
	}
	if t.withdrawn(one) {
		head.Objects = append(head.Objects, part.NewLink(wording.TrailReturn, func() { t.bringBack(one) }))
	}
	if t.deps.Record != nil {
		head.Objects = append(head.Objects, part.NewLink(wording.TrailGo, func() { t.deps.Record(one.Entity, one.Record) }))
	}
	column := part.Column(theme.Gap2, head)
	for _, line := range t.lines(one) {
		column.Objects = append(column.Objects, part.NewParagraph(line, part.Body, theme.Ink2))
	}
	return column
}

// withdrawn reports whether the record is out of every count now.
func (t *Trail) withdrawn(one keeping.Amendment) bool {
	sheet, known := t.deps.Library.Sheet(one.Entity)
	if !known {
		return false
	}
	rec, err := sheet.Load(one.Record)
	return err == nil && rec.Base.Void
}

// bringBack lets a withdrawn record count again.
func (t *Trail) bringBack(one keeping.Amendment) {
	sheet, known := t.deps.Library.Sheet(one.Entity)
	if !known {
		return
	}
	changes, err := sheet.Return(t.deps.Op("return"), one.Record)
	if err != nil {
		t.deps.Shell.Problem(err)
		return
	}
	t.deps.Told(changes)
	t.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.TrailReturned, t.nameOf(one))})
}

// nameOf is the name of the record now, or as it was when the book no longer has it.
func (t *Trail) nameOf(one keeping.Amendment) string {
	if name := t.deps.Names.Name(one.Entity, one.Record); name != "" {
		return name
	}
	sheet, known := t.deps.Library.Sheet(one.Entity)
	if !known {
		return ""
	}
	if name := one.After[sheet.Shape().TitleKey]; name != "" {
		return name
	}
	return one.Before[sheet.Shape().TitleKey]
}

// lines lists the fields that changed, in the order of the description; what every record has comes last.
func (t *Trail) lines(one keeping.Amendment) []string {
	var lines []string
	add := func(label, before, after string) {
		switch {
		case before == after:
		case one.Before == nil:
			lines = append(lines, fmt.Sprintf(wording.TrailNow, label, after))
		default:
			lines = append(lines, fmt.Sprintf(wording.TrailFrom, label, orBlank(before), orBlank(after)))
		}
	}
	if sheet, known := t.deps.Library.Sheet(one.Entity); known {
		blank := sheet.Blank()
		for _, column := range sheet.Shape().Columns {
			add(column.Term.Brief(), t.shown(blank, column, one.Before[column.Key]), t.shown(blank, column, one.After[column.Key]))
		}
	}
	for _, common := range []struct {
		key  string
		term term.Term
	}{{"no", term.No}, {"origin", term.Origin}, {"confirmed", term.Confirmed}, {"note", term.Note}, {"voidReason", term.VoidReason}} {
		add(common.term.Brief(), one.Before[common.key], one.After[common.key])
	}
	return lines
}

// shown turns a stored text into what people read.
func (t *Trail) shown(blank field.Record, column field.Column, text string) string {
	value := blank.Value(column.Key)
	if text == "" || value.Set(text) != nil {
		return text
	}
	return column.Show(value, t.deps.Names)
}

func orBlank(text string) string {
	if text == "" {
		return wording.TrailBlank
	}
	return text
}
