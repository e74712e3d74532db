package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/theme"
)

// Beside sets objects side by side, sharing the width, as long as each keeps a least width in units; else under each other.
func Beside(least float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&beside{least: least}, objects...)
}

type beside struct {
	least float32
	wide  float32 // the width of the last layout
}

func (b *beside) columns(count int) int {
	gap := theme.Size(theme.Gap12)
	fit := int((b.wide + gap) / (theme.Units(b.least) + gap))
	return max(1, min(count, fit))
}

// rows cuts the objects into rows; four that do not fit stand two by two, not three and one.
func (b *beside) rows(objects []fyne.CanvasObject) [][]fyne.CanvasObject {
	columns := b.columns(len(objects))
	if columns == len(objects)-1 && columns > 2 && len(objects)%2 == 0 {
		columns = len(objects) / 2
	}
	var rows [][]fyne.CanvasObject
	for from := 0; from < len(objects); from += columns {
		rows = append(rows, objects[from:min(len(objects), from+columns)])
	}
	return rows
}

// Layout gives the objects of a row one height.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.wide = size.Width
	gap, at := theme.Size(theme.Gap12), float32(0)
	rows := b.rows(objects)
	for i, row := range rows {
		wide := (size.Width - gap*float32(len(rows[0])-1)) / float32(len(rows[0]))
		for _, o := range row {
			o.Resize(fyne.NewSize(wide, o.Size().Height))
		}
		high := tallest(row)
		if i == len(rows)-1 {
			high = fyne.Max(high, size.Height-at)
		}
		for j, o := range row {
			o.Move(fyne.NewPos(float32(j)*(wide+gap), at))
			o.Resize(fyne.NewSize(wide, high))
		}
		at += high + gap
	}
}

func tallest(row []fyne.CanvasObject) float32 {
	high := float32(0)
	for _, o := range row {
		high = fyne.Max(high, o.MinSize().Height)
	}
	return high
}

// MinSize is as high as the rows are at the width of the last layout.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	gap, high := theme.Size(theme.Gap12), -theme.Size(theme.Gap12)
	for _, row := range b.rows(objects) {
		high += tallest(row) + gap
	}
	return fyne.NewSize(theme.Units(b.least)/2, fyne.Max(0, high))
}

// Columns sets objects side by side at the full height of the row, at widths in units; a width of 0 takes what is left.
func Columns(widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{widths: widths}, objects...)
}

type columns struct{ widths []float32 }

// Layout gives every column its width and the whole height.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap := theme.Size(theme.Gap12)
	left, free := size.Width-gap*float32(len(objects)-1), 0
	for _, wide := range c.widths {
		left -= theme.Units(wide)
		if wide == 0 {
			free++
		}
	}
	at := float32(0)
	for i, o := range objects {
		wide := theme.Units(c.widths[i])
		if wide == 0 {
			wide = fyne.Max(0, left/float32(free))
		}
		o.Move(fyne.NewPos(at, 0))
		o.Resize(fyne.NewSize(wide, size.Height))
		at += wide + gap
	}
}

// MinSize is as high as the highest column.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	wide := theme.Size(theme.Gap12) * float32(len(objects)-1)
	for _, units := range c.widths {
		wide += theme.Units(units)
	}
	return fyne.NewSize(wide, tallest(objects))
}
