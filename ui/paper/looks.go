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

// looks is the column beside the sheets: what to look at before printing, and the ways out.
type looks struct {
	card *part.Card
	tall *sheet.Tall
	ways *fyne.Container
	view *fyne.Container
}

func newLooks(title string) looks {
	l := looks{tall: sheet.NewTall(container.NewStack()), ways: container.NewStack()}
	l.card = part.NewFlushCard(title, l.tall.View())
	l.view = part.Column(theme.Gap12, part.Grow(l.card), l.ways)
	return l
}

// fill shows how many things are to be looked at, each on its row, and the ways out.
func (l *looks) fill(count int, good string, rows, ways fyne.CanvasObject) {
	l.card.Right(part.NewChip(part.Met, good))
	if count > 0 {
		l.card.Right(part.NewChip(part.Soon, fmt.Sprintf(wording.PaperRemind, count)))
	}
	l.tall.Set(rows)
	l.ways.Objects = []fyne.CanvasObject{part.NewCard("", ways)}
	l.view.Refresh()
}

// lookAt is the row of one thing to look at.
func lookAt(head fyne.CanvasObject, detail string) fyne.CanvasObject {
	icon := part.Sides([4]fyne.ThemeSizeName{theme.Gap8, theme.Gap0, theme.Gap0, theme.Gap0}, part.NewPicture(part.Warning, theme.Warn)) // in the middle of the first of several lines
	words := part.Column(theme.Gap0, part.Fixed("", theme.ButtonHeight, head), part.NewParagraph(detail, part.Body, theme.Ink2))
	row := sheet.Columns([]float32{16, 0}, part.Column(theme.Gap0, icon, part.Spring()), words)
	return part.Column(theme.Gap0, part.Pad(theme.Gap14, theme.Gap8, row), part.NewRule(theme.RowLine))
}

// fact is one line of what a paper is.
func fact(name, words string) fyne.CanvasObject {
	return part.Cols([]float32{48, 0}, part.NewText(name, part.Body).In(theme.Ink2), part.NewParagraph(words, part.Body, ""))
}

// sheets tells how the sheets lie and how many they are.
func (p *printed) sheets() string {
	lies := wording.ListUpright
	if p.document.Landscape {
		lies = wording.ListSideways
	}
	return fmt.Sprintf(lies, p.layout.Total)
}
