package paper

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/term"
	"guanyunbu/reports"
	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// listSide is the right column of a list: what it is, what to look at, and the ways out.
type listSide struct {
	page  *ListPage
	tall  *sheet.Tall
	ways  *fyne.Container
	title *part.Card
	view  *fyne.Container
}

func newListSide(p *ListPage) *listSide {
	s := &listSide{page: p, tall: sheet.NewTall(container.NewStack()), ways: container.NewStack()}
	s.title = part.NewFlushCard(wording.ListFacts, s.tall.View())
	s.view = part.Column(theme.Gap12, part.Grow(s.title), s.ways)
	return s
}

func (s *listSide) show(made *run) {
	column := part.Column(theme.Gap0, s.facts(made), part.NewRule(theme.RowLine))
	looks := s.looks(made)
	s.title.Right(part.NewChip(part.Met, wording.ListClear))
	if len(looks) > 0 {
		s.title.Right(part.NewChip(part.Soon, fmt.Sprintf(wording.PaperRemind, len(looks))))
	}
	for _, one := range looks {
		words := part.Column(theme.Gap0, part.Fixed("", theme.ButtonHeight, part.NewText(one[0], part.Strong).Clipped()), part.NewParagraph(one[1], part.Body, theme.Ink2))
		row := sheet.Columns([]float32{16, 0}, part.Column(theme.Gap0, part.Sides(iconSides(), part.NewPicture(part.Warning, theme.Warn)), part.Spring()), words)
		column.Objects = append(column.Objects, part.Pad(theme.Gap14, theme.Gap8, row), part.NewRule(theme.RowLine))
	}
	s.tall.Set(column)
	s.showWays(made)
}

// facts say what the list is, in the words that stand over it on paper.
func (s *listSide) facts(made *run) fyne.CanvasObject {
	list, column := made.list, part.Column(theme.Gap4)
	filter := wording.ListUnfilter
	if list.Filter != "" {
		filter = list.Filter
	}
	lies := wording.ListUpright
	if made.document.Landscape {
		lies = wording.ListSideways
	}
	for _, fact := range [][2]string{
		{wording.ListOf, list.Facility}, {wording.ListNarrowed, filter}, {wording.ListRows, fmt.Sprintf(wording.ListRowsForm, reports.Thousands(int64(len(list.Rows))))},
		{wording.ListColumns, fmt.Sprintf(wording.ListColumnsOf, len(list.Columns))}, {wording.ListSheet, fmt.Sprintf(lies, made.layout.Total)},
	} {
		if fact[1] == "" {
			continue
		}
		column.Objects = append(column.Objects, part.Cols([]float32{48, 0}, part.NewText(fact[0], part.Body).In(theme.Ink2), part.NewParagraph(fact[1], part.Body, "")))
	}
	return part.Pad(theme.Gap14, theme.Gap8, column)
}

// looks are the things to look at before printing, each with its reason.
func (s *listSide) looks(made *run) [][2]string {
	var all [][2]string
	if len(made.layout.Missing) > 0 {
		all = append(all, [2]string{fmt.Sprintf(wording.ListRareHead, len(made.layout.Missing)), fmt.Sprintf(wording.ListRareWhy, strings.Join(rarePlaces(made), term.ListComma))})
	}
	if made.list.Personal {
		all = append(all, [2]string{wording.ListNamesHead, wording.ListNamesWhy})
	}
	if parts := tables(made.document); parts > 1 {
		all = append(all, [2]string{fmt.Sprintf(wording.ListPartsHead, parts), wording.ListPartsWhy})
	}
	return all
}

// rarePlaces names where each character that no font has first stands.
func rarePlaces(made *run) []string {
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

// showWays are the rows to print, and the ways out of the program: a file, or the printer.
func (s *listSide) showWays(made *run) {
	column := part.Column(theme.Gap12)
	if chosen := len(s.page.asked.Chosen); chosen > 0 {
		at := 0
		if s.page.chosen {
			at = 1
		}
		ranges := part.NewSegment([]string{wording.ListAll, fmt.Sprintf(wording.ListChosen, chosen)}, at, func(i int) { s.page.pick(i == 1) })
		column.Objects = append(column.Objects, part.Row(theme.Gap12, part.NewText(wording.ListRange, part.Body).In(theme.Ink2), ranges))
	}
	export := part.NewButton(part.ButtonSpec{Label: wording.PaperExport, Icon: part.Export, Kind: part.Primary, Do: s.page.Export})
	print := part.NewButton(part.ButtonSpec{Label: wording.PaperPrint, Icon: part.Printer, Hint: wording.PaperPrintKey, Do: s.page.Print})
	column.Objects = append(column.Objects, part.Row(theme.Gap8, export, print), part.NewParagraph(wording.ListPrintNote, part.Body, theme.Ink2))
	s.ways.Objects = []fyne.CanvasObject{part.NewCard("", column)}
	s.view.Refresh()
}
