package backup

import (
	"fmt"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// ListSpec says how a list of copies is shown and what happens when one is picked.
type ListSpec struct {
	Today  app.Day
	Home   string // folder of the copies on this PC
	Picked func(keeping.Backup)
	Acts   func(keeping.Backup) []*part.Button // at the end of a row; nil for none
}

// List is a list of copies, of which one is picked.
type List struct {
	spec   ListSpec
	copies []keeping.Backup
	rows   []*part.ListRow
	at     int
	view   *fyne.Container
}

// NewList makes an empty list.
func NewList(spec ListSpec) *List {
	return &List{spec: spec, at: -1, view: part.Column(theme.Gap0)}
}

// View is the list.
func (l *List) View() fyne.CanvasObject { return l.view }

// columns are the widths of the list, in units; the last one is left out when there is nothing to do in a row.
func (l *List) columns() []float32 {
	if l.spec.Acts == nil {
		return []float32{150, 110, 0, 90, 150, 100}
	}
	return []float32{132, 92, 0, 76, 104, 92, 146}
}

// placeRoom is the least width of the place a copy lies in, in units.
const placeRoom = 72

// Width is what the list needs at least, in units.
func (l *List) Width() float32 {
	total := float32(28 + 8*len(l.columns())) // the margins and gaps of a row
	for _, wide := range l.columns() {
		total += max(wide, placeRoom)
	}
	return total
}

// Show lists copies; none is picked.
func (l *List) Show(copies []keeping.Backup) {
	l.copies, l.rows, l.at = copies, nil, -1
	heads := make([]fyne.CanvasObject, len(l.columns()))
	for i := range heads {
		heads[i] = part.NewText(wording.CopyHeads()[i], part.Caption).Aligned(aligned(i))
	}
	l.view.Objects = []fyne.CanvasObject{part.NewListHead(part.Cols(l.columns(), heads...))}
	for i, one := range copies {
		row := part.NewListRow(part.Cols(l.columns(), l.cells(one)...), func() { l.Pick(i) })
		l.rows = append(l.rows, row)
		l.view.Objects = append(l.view.Objects, row)
	}
	l.view.Refresh()
}

// aligned puts records and sizes at the right and the state in the middle.
func aligned(column int) fyne.TextAlign {
	switch column {
	case 3, 4:
		return fyne.TextAlignTrailing
	case 5:
		return fyne.TextAlignCenter
	}
	return fyne.TextAlignLeading
}

func (l *List) cells(one keeping.Backup) []fyne.CanvasObject {
	state, word := part.Met, wording.CopiesGood
	if !one.Verified {
		state, word = part.Soon, wording.CopiesBad
	}
	size := ShowSize(one.Size)
	if one.Whole {
		size += " " + one.Scope()
	}
	cells := []fyne.CanvasObject{
		part.NewText(ShowMoment(one.At, l.spec.Today), part.Strong),
		part.NewText(one.Cause.Label(), part.Body).In(theme.Ink2).Clipped(),
		part.NewText(where(one, l.spec.Home), part.Body).Clipped(),
		part.NewText(fmt.Sprintf(wording.RecordsForm, field.ShowNumber(int64(one.Records()))), part.Body).Aligned(fyne.TextAlignTrailing),
		part.NewText(size, part.Body).Aligned(fyne.TextAlignTrailing).Clipped(),
		part.Centred(part.NewChip(state, word)),
	}
	if l.spec.Acts == nil {
		return cells
	}
	acts := part.Row(theme.Gap14, part.Spring())
	for _, act := range l.spec.Acts(one) {
		acts.Objects = append(acts.Objects, act)
	}
	return append(cells, acts)
}

// Pick chooses a copy and tells it.
func (l *List) Pick(at int) {
	if at < 0 || at >= len(l.rows) {
		return
	}
	l.at = at
	for i, row := range l.rows {
		ground := theme.Clear
		if i == at {
			ground = theme.AccentSoft
		}
		row.Tint(ground)
	}
	if l.spec.Picked != nil {
		l.spec.Picked(l.copies[at])
	}
}

// Picked is the copy that was chosen.
func (l *List) Picked() (keeping.Backup, bool) {
	if l.at < 0 {
		return keeping.Backup{}, false
	}
	return l.copies[l.at], true
}

// Step moves the choice up or down, for the arrow keys.
func (l *List) Step(by int) { l.Pick(min(max(l.at+by, 0), len(l.rows)-1)) }
