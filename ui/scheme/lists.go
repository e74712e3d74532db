package scheme

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// table is a list of lines that are typed in place.
type table struct {
	title  string
	note   string
	widths []float32 // of the columns in units, 0 for what is left
	rows   [][]slot
	blank  []slot // heads where there is no line yet
	add    func()
	drop   func(row int)
}

// dropRoom is the width of the mark that takes a line away, in units.
const dropRoom = 30

// cellKey is where a field stands in the lists of a view.
func cellKey(at place) string { return fmt.Sprintf("%d/%d/%d", at.list, at.row, at.column) }

// list shows a table with its heads, a mark at each line to take it away, and a way to add one.
func (w *writing) list(t table) fyne.CanvasObject {
	number := len(w.tables)
	w.tables = append(w.tables, t)
	widths := append(append([]float32{}, t.widths...), dropRoom)
	column := part.Column(theme.Gap4)
	heads := t.blank
	if len(t.rows) > 0 {
		heads = t.rows[0]
	}
	var captions []fyne.CanvasObject
	for _, s := range heads {
		captions = append(captions, part.NewText(s.head(), part.Caption).Clipped())
	}
	captions = append(captions, part.NewText("", part.Caption))
	column.Add(part.NewListHead(part.Cols(widths, captions...)))
	for i, row := range t.rows {
		var cells []fyne.CanvasObject
		wrongs := part.Column(theme.Gap0)
		for c, s := range row {
			at := place{list: number, row: i, column: c}
			if s.pick != nil {
				s.hint = "" // there is no room for it
			}
			field, wrong := w.input(s, cellKey(at), at)
			cells = append(cells, field)
			wrongs.Add(wrong)
		}
		cells = append(cells, w.dropper(t, number, i))
		column.Add(part.Pad(theme.Gap14, theme.Gap2, part.Column(theme.Gap0, part.Cols(widths, cells...), wrongs)))
	}
	if t.add != nil && !w.locked {
		column.Add(part.Pad(theme.Gap14, theme.Gap4, part.Row(theme.Gap8, part.NewButton(part.ButtonSpec{Label: wording.SchemeAddRow, Icon: part.Plus, Size: part.Small, Do: func() { w.add(number) }}))))
	}
	return part.NewFlushCard(t.title, column).Note(t.note)
}

// add begins a line of a list; its first field is typed next.
func (w *writing) add(number int) {
	t := w.tables[number]
	t.add()
	w.changed(true)
	w.land(cellKey(place{list: number, row: len(t.rows)}))
	w.turn(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -theme.Size(theme.ButtonHeight) - theme.Size(theme.Gap8)}}) // by the line that came
}

// addsAfter reports whether Enter in a field begins a line: it is the last field of a list, and something stands in its line.
func (w *writing) addsAfter(n int) bool {
	s := w.spots[n]
	if s.cell.list < 0 || w.tables[s.cell.list].add == nil || (n+1 < len(w.spots) && w.spots[n+1].cell.list == s.cell.list) {
		return false
	}
	t := w.tables[s.cell.list]
	for c, slot := range t.rows[s.cell.row] {
		if slot.get() != t.blank[c].get() {
			return true
		}
	}
	return false
}

func (w *writing) dropper(t table, list, row int) fyne.CanvasObject {
	if t.drop == nil || w.locked {
		return part.NewText("", part.Caption)
	}
	return part.NewButton(part.ButtonSpec{Icon: part.Trash, Kind: part.Frameless, Size: part.Small, Do: func() {
		t.drop(row)
		w.dropped(list)
	}})
}

// block takes the cells of a spreadsheet apart; a single cell is none.
func block(text string) [][]string {
	text = strings.TrimRight(strings.ReplaceAll(text, "\r", ""), "\n")
	if !strings.ContainsAny(text, "\t\n") {
		return nil
	}
	var rows [][]string
	for line := range strings.SplitSeq(text, "\n") {
		fields := strings.Split(line, "\t")
		for n := range fields {
			fields[n] = strings.TrimSpace(strings.Trim(strings.TrimSpace(fields[n]), `"`))
		}
		rows = append(rows, fields)
	}
	return rows
}

// spread puts the cells of a block into the lines of a table from a place on. Nothing of a block stands when one of its
// cells cannot be taken; the caller puts the pack back as it was.
func spread(t table, from place, cells [][]string) error {
	for n, line := range cells {
		row := from.row + n
		if row >= len(t.rows) {
			return app.Refuse(fmt.Sprintf(wording.SchemeBlockLong, len(t.rows)-from.row, len(cells)))
		}
		for c, text := range line {
			column := from.column + c
			if column >= len(t.rows[row]) {
				return app.Refuse(fmt.Sprintf(wording.SchemeBlockWide, len(t.rows[row])-from.column, len(line)))
			}
			if wrong := t.rows[row][column].write(text); wrong != "" {
				return app.Refuse(fmt.Sprintf(wording.SchemeBlockWrong, n+1, c+1, wrong))
			}
		}
	}
	return nil
}
