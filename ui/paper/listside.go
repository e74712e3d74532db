package paper

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// listSide is the right column of a list: what it is, what to look at, and the ways out.
type listSide struct {
	looks
	page *ListPage
}

func newListSide(p *ListPage) *listSide {
	return &listSide{looks: newLooks(wording.ListFacts), page: p}
}

func (s *listSide) show() {
	column := part.Column(theme.Gap0, s.told(), part.NewRule(theme.RowLine))
	odd := s.odd()
	for _, one := range odd {
		column.Add(lookAt(part.NewText(one[0], part.Strong).Clipped(), one[1]))
	}
	s.fill(len(odd), wording.ListClear, column, s.out())
}

// told is what the list is, in the words that stand over it on paper.
func (s *listSide) told() fyne.CanvasObject {
	list, column := s.page.list, part.Column(theme.Gap4)
	filter := wording.ListUnfilter
	if list.Filter != "" {
		filter = list.Filter
	}
	for _, one := range [][2]string{
		{wording.ListOf, list.Facility}, {wording.ListNarrowed, filter}, {wording.ListRows, fmt.Sprintf(wording.ListRowsForm, field.ShowNumber(int64(len(list.Rows))))},
		{wording.ListColumns, fmt.Sprintf(wording.ListColumnsOf, len(list.Columns))}, {wording.ListSheet, s.page.paper.sheets()},
	} {
		if one[1] != "" {
			column.Add(fact(one[0], one[1]))
		}
	}
	return part.Pad(theme.Gap14, theme.Gap8, column)
}

// odd are the things to look at before printing, each with its reason.
func (s *listSide) odd() [][2]string {
	var all [][2]string
	made := s.page.paper
	if len(made.layout.Missing) > 0 {
		all = append(all, [2]string{fmt.Sprintf(wording.ListRareHead, len(made.layout.Missing)), fmt.Sprintf(wording.ListRareWhy, strings.Join(rarePlaces(made), term.ListComma))})
	}
	if s.page.list.Personal {
		all = append(all, [2]string{wording.ListNamesHead, wording.ListNamesWhy})
	}
	if parts := tables(made.document); parts > 1 {
		all = append(all, [2]string{fmt.Sprintf(wording.ListPartsHead, parts), wording.ListPartsWhy})
	}
	return all
}

// rarePlaces names where each character that no font has first stands.
func rarePlaces(made *printed) []string {
	text := reports.Text(made.document, reports.Layout{})
	var places []string
	for _, r := range made.layout.Missing {
		if before, after, found := strings.Cut(text, string(r)); found {
			places = append(places, lastWord(before)+wording.CheckRareMark+firstWord(after))
		}
	}
	return places
}

func tables(d reports.Document) int {
	n := 0
	for _, b := range d.Blocks {
		if _, ok := b.(reports.Table); ok {
			n++
		}
	}
	return n
}

// out is which rows leave the program, and the ways.
func (s *listSide) out() fyne.CanvasObject {
	column := part.Column(theme.Gap12)
	if chosen := len(s.page.asked.Chosen); chosen > 0 {
		at := 0
		if s.page.chosen {
			at = 1
		}
		ranges := part.NewSegment([]string{wording.ListAll, fmt.Sprintf(wording.ListChosen, field.ShowCount(chosen))}, at, func(i int) { s.page.pick(i == 1) })
		column.Add(part.Row(theme.Gap12, part.NewText(wording.ListRange, part.Body).In(theme.Ink2), ranges))
	}
	column.Objects = append(column.Objects, s.page.ways(wording.ListPrintNote)...)
	return column
}
