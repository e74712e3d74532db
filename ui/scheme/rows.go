package scheme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/ui/part"
	"guanyunbu/ui/roll"
	"guanyunbu/ui/theme"
)

// cell is the words in one column of a list.
type cell struct {
	text string
	ink  fyne.ThemeColorName // empty for the usual ink
}

// rowsSpec says what a list of lines shows.
type rowsSpec struct {
	widths []float32 // of the columns in units, 0 for what is left
	styles []part.Style
	right  []bool // columns of figures
	cells  func(row int) []cell
	moved  func(row int)
	opened func(row int)             // Enter
	key    func(*fyne.KeyEvent) bool // keys the page takes first
	chord  func(part.Chord) bool     // Ctrl+V and the like
}

// rows is a list of any length of which only the lines in sight are drawn; one line has the cursor.
type rows struct {
	widget.List
	spec  rowsSpec
	count int
	at    int // -1 for none
	quiet bool
	ring  *part.Box // around the list while it has the keyboard
}

func newRows(spec rowsSpec) *rows {
	r := &rows{spec: spec, at: -1, ring: part.NewBox("")}
	r.Length = func() int { return r.count }
	r.CreateItem = r.blank
	r.UpdateItem = r.paint
	r.OnSelected = r.selected
	r.ExtendBaseWidget(r)
	return r
}

// framed is the list with the frame that shows where the keyboard is.
func (r *rows) framed() fyne.CanvasObject { return container.NewStack(r, r.ring) }

// FocusGained shows the frame; the toolkit's own tint would stay at the line that was last pressed.
func (r *rows) FocusGained() {
	r.ring.Line, r.ring.Stroke = theme.Accent, theme.FocusLine
	r.ring.Refresh()
	if r.at < 0 {
		r.mark(0)
	}
}

// FocusLost takes the frame away.
func (r *rows) FocusLost() {
	r.ring.Line = ""
	r.ring.Refresh()
}

func (r *rows) blank() fyne.CanvasObject {
	texts := make([]fyne.CanvasObject, len(r.spec.widths))
	for i := range texts {
		style := part.Body
		if i < len(r.spec.styles) {
			style = r.spec.styles[i]
		}
		text := part.NewText("", style).Clipped()
		if i < len(r.spec.right) && r.spec.right[i] {
			text.Aligned(fyne.TextAlignTrailing)
		}
		texts[i] = text
	}
	return part.Fixed("", theme.GridRow, part.Pad(theme.Gap14, theme.Gap0, part.Cols(r.spec.widths, texts...)))
}

func (r *rows) paint(row int, line fyne.CanvasObject) {
	fixed, padded := line.(*fyne.Container)
	if !padded || row >= r.count {
		return
	}
	cols := fixed.Objects[0].(*fyne.Container).Objects[0].(*fyne.Container)
	cells := r.spec.cells(row)
	for i, object := range cols.Objects {
		text, isText := object.(*part.Text)
		if !isText || i >= len(cells) {
			continue
		}
		ink := cells[i].ink
		if ink == "" {
			ink = theme.Ink
		}
		text.In(ink)
		text.SetText(cells[i].text)
	}
}

// set changes how many lines there are; the cursor stays where it can.
func (r *rows) set(count int) {
	r.count = count
	if r.at >= count {
		r.at = -1
		r.UnselectAll()
		r.mark(count - 1)
	}
	r.Refresh()
}

// begin shows other lines: nothing is at hand yet.
func (r *rows) begin(count int) {
	r.count, r.at = count, -1
	r.UnselectAll()
	r.Refresh()
}

// mark puts the cursor on a line without telling anybody.
func (r *rows) mark(row int) {
	r.quiet = true
	r.goTo(row)
	r.quiet = false
}

func (r *rows) goTo(row int) {
	if r.count == 0 {
		return
	}
	row = max(0, min(row, r.count-1))
	r.Select(row)
	r.ScrollTo(row)
}

func (r *rows) selected(row int) {
	moved := row != r.at
	r.at = row
	if moved && !r.quiet && r.spec.moved != nil {
		r.spec.moved(row)
	}
}

// TypedKey moves the cursor; Enter opens; what the list does not use goes on to the page.
func (r *rows) TypedKey(key *fyne.KeyEvent) {
	if r.spec.key != nil && r.spec.key(key) {
		return
	}
	if to, moves := roll.Step(key.Name, roll.Place{At: r.at, Count: r.count, Page: pageRows}); moves {
		r.goTo(to)
		return
	}
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		if r.at >= 0 && r.spec.opened != nil {
			r.spec.opened(r.at)
		}
		return
	}
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(r); canvas != nil && canvas.OnTypedKey() != nil {
		canvas.OnTypedKey()(key)
	}
}

// pageRows is how far a page key moves.
const pageRows = 12

// TypedShortcut asks the list's own chords first, then the page.
func (r *rows) TypedShortcut(shortcut fyne.Shortcut) {
	if r.spec.chord != nil && r.spec.chord(part.ChordOf(shortcut)) {
		return
	}
	if window, ok := fyne.CurrentApp().Driver().CanvasForObject(r).(fyne.Shortcutable); ok {
		window.TypedShortcut(shortcut)
	}
}

// focus gives the list the keyboard.
func (r *rows) focus() {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(r); canvas != nil {
		canvas.Focus(r)
	}
}
