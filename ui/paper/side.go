package paper

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// side is the right column: what to look at before printing, and the ways out.
type side struct {
	page *Page
	card *part.Card
	tall *sheet.Tall
	ways *fyne.Container
	view *fyne.Container
}

func newSide(p *Page) *side {
	s := &side{page: p, tall: sheet.NewTall(container.NewStack()), ways: container.NewStack()}
	s.card = part.NewFlushCard(wording.PaperChecks, s.tall.View())
	s.view = part.Column(theme.Gap12, part.Grow(s.card), s.ways)
	return s
}

func (s *side) show(made *issue) {
	column := part.Column(theme.Gap0)
	count := 0
	var good []string
	for _, one := range checksOf(made) {
		if !one.found() {
			good = append(good, one.good)
			continue
		}
		count++
		column.Objects = append(column.Objects, s.row(one))
	}
	s.card.Right(part.NewChip(part.Met, wording.PaperClear))
	if count > 0 {
		s.card.Right(part.NewChip(part.Soon, fmt.Sprintf(wording.PaperRemind, count)))
	}
	if len(good) > 0 {
		column.Objects = append(column.Objects, passed(good))
	}
	s.tall.Set(column)
	s.showWays(made)
}

// row is one thing to look at.
func (s *side) row(one check) fyne.CanvasObject {
	head := part.Row(theme.Gap8, part.Grow(part.NewText(one.title, part.Strong).Clipped()))
	if do := s.way(one); do != nil {
		head.Objects = append(head.Objects, part.NewLink(one.way, do))
	}
	words := part.Column(theme.Gap0, part.Fixed("", theme.ButtonHeight, head), part.NewParagraph(one.detail, part.Body, theme.Ink2))
	row := sheet.Columns([]float32{16, 0}, part.Column(theme.Gap0, part.Sides(iconSides(), part.NewPicture(part.Warning, theme.Warn)), part.Spring()), words)
	return part.Column(theme.Gap0, part.Pad(theme.Gap14, theme.Gap8, row), part.NewRule(theme.RowLine))
}

// iconSides sets an icon to the middle of the first of several lines.
func iconSides() [4]fyne.ThemeSizeName {
	return [4]fyne.ThemeSizeName{theme.Gap8, theme.Gap0, theme.Gap0, theme.Gap0}
}

// way leads to the record behind a check, or to its place on the paper.
func (s *side) way(one check) func() {
	switch {
	case one.ref.ID != "" && s.page.deps.Record != nil:
		return func() { s.page.deps.Record(one.ref.Entity, one.ref.ID) }
	case one.at >= 0:
		return func() { s.page.goToSection(one.at) }
	}
	return nil
}

// passed lists what was looked at and found well.
func passed(good []string) fyne.CanvasObject {
	column := part.Column(theme.Gap4)
	for _, words := range good {
		column.Objects = append(column.Objects, part.Row(theme.Gap8, part.NewPicture(part.Check, theme.Ok).Sized(theme.IconSmall), part.Grow(part.NewText(words, part.Body).In(theme.Ink2).Clipped())))
	}
	head := part.NewText(fmt.Sprintf(wording.PaperPassed, len(good)), part.Strong)
	return part.Pad(theme.Gap14, theme.Gap8, part.Column(theme.Gap4, head, column))
}

// showWays are the ways out of the program: a file, or the printer.
func (s *side) showWays(made *issue) {
	versions, chosen := []string{wording.PaperWhole, wording.PaperPublic}, 0
	if made.public {
		chosen = 1
	}
	kind := part.Row(theme.Gap12, part.NewText(wording.PaperKind, part.Body).In(theme.Ink2), part.NewSegment(versions, chosen, func(i int) { s.page.choose(i == 1) }))
	export := part.NewButton(part.ButtonSpec{Label: wording.PaperExport, Icon: part.Export, Kind: part.Primary, Do: s.page.Export})
	print := part.NewButton(part.ButtonSpec{Label: wording.PaperPrint, Icon: part.Printer, Hint: wording.PaperPrintKey, Do: s.page.Print})
	column := part.Column(theme.Gap12, kind, part.Row(theme.Gap8, export, print), part.NewParagraph(wording.PaperPrintNote, part.Body, theme.Ink2))
	s.ways.Objects = []fyne.CanvasObject{part.NewCard("", column)}
	s.view.Refresh()
}
