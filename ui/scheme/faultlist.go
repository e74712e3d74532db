package scheme

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// check shows everything that is wrong with the pack, each with the way there.
func (e *editor) check() {
	e.look()
	e.checked, e.tab = true, 0
	e.tabs.Set(e.labels(), 0)
	e.show()
	e.told()
}

// faultList lists the faults and the texts that the pack cannot take; pressing one goes to where it is mended.
func (e *editor) faultList() fyne.CanvasObject {
	if e.wrongs() == 0 {
		return part.NewEmpty(part.EmptySpec{Icon: part.Check, Fact: wording.SchemeFaultless, Reason: wording.SchemeFaultlessWhy})
	}
	list := part.Column(theme.Gap0)
	line := func(sentence string, jump func()) {
		list.Add(part.NewListRow(part.Row(theme.Gap8, part.NewPicture(part.Warning, theme.Bad), part.Grow(part.NewText(sentence, part.Body).Clipped()),
			part.NewText(wording.SchemeJump, part.Link)), jump))
	}
	for _, f := range e.faults {
		line(f.Sentence, func() { e.jump(f.Place) })
	}
	for _, key := range slices.Sorted(maps.Keys(e.refused)) {
		line(e.refused[key].sentence, func() { e.jumpToText(key) })
	}
	return part.NewFlushCard(fmt.Sprintf(wording.SchemeFaults, e.wrongs()), list).Note(wording.SchemeFaultsNote)
}

// jumpToText goes to a text that the pack cannot take.
func (e *editor) jumpToText(key string) {
	owner, field, _ := strings.Cut(key, placeEnd)
	if tab, err := strconv.Atoi(owner); err == nil && at(&e.entry.pack, owner) < 0 {
		e.tabs.Set(e.labels(), tab)
		e.openTab(tab)
	} else {
		e.tabs.Set(e.labels(), 0)
		e.tab = 0
		e.goTo(owner)
	}
	e.writing.focus(e.writing.spotOf(field))
}

// jump goes to where a fault is mended.
func (e *editor) jump(place string) {
	parts := strings.Split(place, "/")
	if parts[0] != "items" {
		for n, sheet := range e.sheets() {
			if slices.Contains(sheet.places, parts[0]) {
				e.tabs.Set(e.labels(), n+1)
				e.openTab(n + 1)
				e.writing.focus(e.lineOf(parts))
				return
			}
		}
		parts = []string{"items", e.here}
	}
	e.tabs.Set(e.labels(), 0)
	e.tab = 0
	e.goTo(parts[1])
	word := term.PackItemName.Label
	if len(parts) > 2 {
		word = e.wordOf(parts[2])
	}
	e.writing.focus(e.writing.spotOf(word))
}

// wordOf is the word before the field of an indicator in which something is wrong.
func (e *editor) wordOf(place string) string {
	label := map[string]string{
		"max": term.PackItemMax.Label, "metric": term.PackItemMetric.Label, "over": term.PackItemOver.Label, "target": term.PackTargetDefault.Label,
		"method": term.PackItemMethod.Label,
	}
	if place == "method" && e.writing.spotOf(term.PackMethodFormula.Label) != nil {
		return term.PackMethodFormula.Label
	}
	if word := label[place]; word != "" {
		return word
	}
	return term.PackItemName.Label
}

// lineOf finds the line of a list that a fault names, or the first one in which a field is empty that the others have.
func (e *editor) lineOf(parts []string) *spot {
	var blank *spot
	for _, s := range e.writing.spots {
		if s.cell.list < 0 {
			continue
		}
		text := e.writing.tables[s.cell.list].rows[s.cell.row][s.cell.column].get()
		if len(parts) > 1 && parts[1] != "" && text == parts[1] {
			return s
		}
		if blank == nil && text == "" && s.cell.column == 0 {
			blank = s
		}
	}
	return blank
}
