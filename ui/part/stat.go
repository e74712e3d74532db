package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/theme"
)

// StatTile is one figure: what it is, its value, and one line of context, never the value alone.
type StatTile struct {
	widget.BaseWidget
	caption, value, context *Text
}

// NewStatTile makes a figure.
func NewStatTile(caption, value, context string) *StatTile {
	s := &StatTile{caption: NewText(caption, Caption).Clipped(), value: NewText(value, Stat), context: NewText(context, Caption).Clipped()}
	s.ExtendBaseWidget(s)
	return s
}

// In colours the value when it means a state.
func (s *StatTile) In(color fyne.ThemeColorName) *StatTile {
	s.value.In(color)
	return s
}

// Set changes value and context.
func (s *StatTile) Set(value, context string) {
	s.value.SetText(value)
	s.context.SetText(context)
}

// Value is the figure as shown.
func (s *StatTile) Value() string { return s.value.Text() }

// CreateRenderer lays the figure out.
func (s *StatTile) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Column(theme.Gap0, s.caption, s.value, s.context))
}

// NewStatRow sets figures side by side with hairlines between them.
func NewStatRow(tiles ...*StatTile) fyne.CanvasObject {
	row := Row(theme.Gap12)
	for i, tile := range tiles {
		if i > 0 {
			row.Objects = append(row.Objects, upright())
		}
		row.Objects = append(row.Objects, Share(1, tile))
	}
	return row
}

// upright is a hairline between neighbours in a row.
func upright() fyne.CanvasObject {
	rule := NewRule(theme.RowLine)
	rule.Height = theme.StageHeight
	return rule
}
