package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/theme"
)

// EmptySpec says why there is nothing here and what to do about it.
type EmptySpec struct {
	Icon   Icon
	Fact   string
	Reason string
	Ways   []*Button // the ways forward, at most two
}

// NewEmpty fills a place that has nothing to show: an icon, the fact, the reason, and the ways forward.
func NewEmpty(spec EmptySpec) fyne.CanvasObject {
	column := Column(theme.Gap8, Centred(NewPicture(spec.Icon, theme.Ink2).Sized(theme.IconLarge)), NewText(spec.Fact, CardHead).Aligned(fyne.TextAlignCenter))
	if spec.Reason != "" {
		column.Objects = append(column.Objects, NewText(spec.Reason, Body).In(theme.Ink2).Aligned(fyne.TextAlignCenter))
	}
	if len(spec.Ways) > 0 {
		row := Row(theme.Gap8)
		for _, way := range spec.Ways {
			row.Objects = append(row.Objects, way)
		}
		column.Objects = append(column.Objects, Centred(row))
	}
	return container.NewCenter(column)
}
