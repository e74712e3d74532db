package paper

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/sheet"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// outline lists the sections of the paper with their pages.
type outline struct {
	rows []*part.ListRow
	at   int
	tall *sheet.Tall
	card *part.Card
	pick func(at int)
}

func newOutline(pick func(at int)) *outline {
	o := &outline{pick: pick, tall: sheet.NewTall(container.NewStack())}
	o.card = part.NewFlushCard(wording.PaperTitle, o.tall.View())
	return o
}

func (o *outline) show(s *issue) {
	o.rows = nil
	o.card.SetTitle(fmt.Sprintf(wording.PaperPages, s.layout.Total))
	column := part.Column(theme.Gap0)
	for i, one := range s.sections {
		style := part.Strong
		title := part.NewText(one.title, style).Clipped()
		lead := fyne.CanvasObject(title)
		if one.level > 1 {
			lead = part.Sides([4]fyne.ThemeSizeName{theme.Gap0, theme.Gap0, theme.Gap0, theme.Gap14}, part.NewText(one.title, part.Body).Clipped())
		}
		page := ""
		if one.page > 0 {
			page = strconv.Itoa(one.page)
		}
		row := part.NewListRow(part.Cols([]float32{0, 26}, lead, part.NewText(page, part.Body).In(theme.Ink2).Aligned(fyne.TextAlignTrailing)), func() { o.pick(i) })
		o.rows = append(o.rows, row)
		column.Objects = append(column.Objects, row)
	}
	o.tall.Set(column)
	o.mark(0)
}

// mark shows which section is in sight.
func (o *outline) mark(at int) {
	o.at = at
	for i, row := range o.rows {
		ground := theme.Clear
		if i == at {
			ground = theme.AccentSoft
		}
		row.Tint(ground)
	}
	high := theme.Size(theme.ListRowHeight) + theme.Size(theme.Hairline)
	top, seen := high*float32(at), o.tall.View().Size().Height
	if seen > 0 && (top < o.tall.Offset() || top+high > o.tall.Offset()+seen) {
		o.tall.ScrollTo(fyne.Max(0, top-seen/2))
	}
}
