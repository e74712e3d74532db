package paper

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// side is the right column of the report: the checks, and the ways out.
type side struct {
	looks
	page *Page
}

func newSide(p *Page) *side { return &side{looks: newLooks(wording.PaperChecks), page: p} }

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
		column.Add(s.row(one))
	}
	if len(good) > 0 {
		column.Add(passed(good))
	}
	s.fill(count, wording.PaperClear, column, s.out(made))
}

// row is one thing to look at.
func (s *side) row(one check) fyne.CanvasObject {
	head := part.Row(theme.Gap8, part.Grow(part.NewText(one.title, part.Strong).Clipped()))
	if do := s.way(one); do != nil {
		head.Add(part.NewLink(one.way, do))
	}
	return lookAt(head, one.detail)
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
		column.Add(part.Row(theme.Gap8, part.NewPicture(part.Check, theme.Ok).Sized(theme.IconSmall), part.Grow(part.NewText(words, part.Body).In(theme.Ink2).Clipped())))
	}
	head := part.NewText(fmt.Sprintf(wording.PaperPassed, len(good)), part.Strong)
	return part.Pad(theme.Gap14, theme.Gap8, part.Column(theme.Gap4, head, column))
}

// out is which version leaves the program, and the ways.
func (s *side) out(made *issue) fyne.CanvasObject {
	versions, chosen := []string{wording.PaperWhole, wording.PaperPublic}, 0
	if made.public {
		chosen = 1
	}
	kind := part.Row(theme.Gap12, part.NewText(wording.PaperKind, part.Body).In(theme.Ink2), part.NewSegment(versions, chosen, func(i int) { s.page.choose(i == 1) }))
	return part.Column(theme.Gap12, append([]fyne.CanvasObject{kind}, s.page.ways(wording.PaperPrintNote)...)...)
}
