package record

import (
	"fyne.io/fyne/v2"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
	"guanyunbu/ui/theme"
)

// Layout says where the fields of a form stand. Columns it leaves out follow in a last section, so that a new column of the
// description is never lost.
type Layout struct {
	Sections []Section
	Hidden   []string // columns that the form keeps to itself
}

// Section is a group of rows under a heading; its meaning stands beside the heading.
type Section struct {
	Term   term.Term
	Tinted bool
	Rows   [][]Slot
}

// Slot is one place in a row: a field, a few plain words, or a figure that is worked out.
type Slot struct {
	Key       string
	Label     string  // instead of the column's own
	Width     float32 // of the input in units; 0 is usual for its kind
	Grows     bool    // takes the room that is left in the row
	Above     bool    // label over the input and last year's value under it
	Starless  bool    // its neighbour carries the star for both
	Segmented bool    // all options side by side
	Keyed     bool    // options with their key before them, such as C08
	Words     string
	Computed  func(rec field.Record) string
}

// layoutOf completes the layout of a room, or lays a form out by the description: two fields to a row.
func layoutOf(shape field.Shape, options Options, hidden []string) Layout {
	layout := Layout{Hidden: hidden}
	if options.Layout != nil {
		layout.Sections = append(layout.Sections, options.Layout.Sections...)
		layout.Hidden = append(layout.Hidden, options.Layout.Hidden...)
	}
	placed := map[string]bool{}
	for _, key := range layout.Hidden {
		placed[key] = true
	}
	for _, section := range layout.Sections {
		for _, row := range section.Rows {
			for _, slot := range row {
				placed[slot.Key] = true
			}
		}
	}
	var rest []field.Column
	for _, c := range columnsOf(shape) {
		if !placed[c.Key] && !c.Has(field.Secret) {
			rest = append(rest, c)
		}
	}
	return layout.append(rest, options.Layout != nil)
}

// append adds the sections of the columns that stand nowhere yet.
func (l Layout) append(columns []field.Column, asRest bool) Layout {
	var section *Section
	var row []Slot
	end := func() {
		if len(row) == 1 {
			row = append(row, Slot{Grows: true}) // a lone field keeps to its half
		}
		if len(row) > 0 {
			section.Rows, row = append(section.Rows, row), nil
		}
	}
	for _, c := range columns {
		heading := c.Section
		if asRest {
			heading = term.SectionRest
		}
		if section == nil || section.Term.Key != heading.Key {
			if section != nil {
				end()
			}
			l.Sections = append(l.Sections, Section{Term: heading})
			section = &l.Sections[len(l.Sections)-1]
		}
		slot := Slot{Key: c.Key, Grows: true}
		if fullRow(c) {
			end()
			section.Rows = append(section.Rows, []Slot{slot})
			continue
		}
		if row = append(row, slot); len(row) == 2 {
			end()
		}
	}
	if section != nil {
		end()
	}
	return l
}

func fullRow(c field.Column) bool {
	switch c.Kind {
	case field.Prose, field.Choices, field.Shares:
		return true
	}
	return c.Has(field.Wide)
}

// usualWidth is how wide the input of a kind is, in units.
func usualWidth(c field.Column) float32 {
	switch c.Kind {
	case field.Count, field.Quantity, field.Month:
		return 88
	case field.Money:
		return 120
	case field.Clock:
		return 70
	case field.Day:
		return 128
	case field.Choice, field.Ref:
		return 168
	case field.Segments:
		return 240
	}
	return 150
}

// flow sets fields side by side and begins a new line where there is no room left.
type flow struct {
	gap   fyne.ThemeSizeName
	width float32
	even  bool // the fields of a line share its width
	top   bool // labels stand over the inputs, so everything hangs from the top
	grows []bool
}

// lines shares the objects out over lines of the present width.
func (f *flow) lines(objects []fyne.CanvasObject) [][]int {
	var lines [][]int
	var line []int
	used, gap := float32(0), theme.Size(f.gap)
	for i, o := range objects {
		need := o.MinSize().Width
		if len(line) > 0 && f.width > 0 && used+gap+need > f.width {
			lines, line, used = append(lines, line), nil, 0
		}
		if len(line) > 0 {
			used += gap
		}
		line, used = append(line, i), used+need
	}
	return append(lines, line)
}

// Layout places the objects line by line.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	y, gap := float32(0), theme.Size(f.gap)
	for _, line := range f.lines(objects) {
		x, high := float32(0), f.height(objects, line)
		widths := f.widths(objects, line)
		for n, i := range line {
			need := fyne.NewSize(widths[n], objects[i].MinSize().Height)
			at := fyne.NewPos(x, y)
			if !f.top {
				at.Y += (high - need.Height) / 2
			}
			objects[i].Move(at)
			objects[i].Resize(need)
			x += need.Width + gap
		}
		y += high + theme.Size(theme.Gap6)
	}
}

func (f *flow) height(objects []fyne.CanvasObject, line []int) float32 {
	high := float32(0)
	for _, i := range line {
		high = fyne.Max(high, objects[i].MinSize().Height)
	}
	return high
}

// widths are the widths of one line: what is needed, and what is left for those that grow.
func (f *flow) widths(objects []fyne.CanvasObject, line []int) []float32 {
	widths := make([]float32, len(line))
	gap := theme.Size(f.gap) * float32(len(line)-1)
	spare, growing := f.width-gap, float32(0)
	for n, i := range line {
		widths[n] = objects[i].MinSize().Width
		spare -= widths[n]
		if f.grows[i] {
			growing++
		}
	}
	if f.even && len(f.grows) == len(line) {
		for n := range widths {
			widths[n] = (f.width - gap) / float32(len(line))
		}
		return widths
	}
	for n, i := range line {
		if f.grows[i] && spare > 0 {
			widths[n] += spare / growing
		}
	}
	return widths
}

// MinSize is as high as its lines at the width it last had.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, line := range f.lines(objects) {
		for _, i := range line {
			size.Width = fyne.Max(size.Width, objects[i].MinSize().Width)
		}
		size.Height += f.height(objects, line) + theme.Size(theme.Gap6)
	}
	size.Height -= theme.Size(theme.Gap6)
	return size
}
