package record

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/initials"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// editor is the one entry of the grid, laid over the cell that is typed into. Columns with a list of answers hang their list
// under it; the list never takes the focus, so that typing, also with an input method, never leaves the entry.
type editor struct {
	grid    *Grid
	words   *part.Entry
	figures *part.Entry // numbers stand at the right
	entry   *part.Entry // the one in use
	open    bool
	cell    Cell
	line    line
	column  field.Column
	start   string // what stood in the cell
	over    bool   // typing replaced what stood there: arrows go on to the next cell
	options []option
	whole   bool // options are all there are, so that they need not be asked for again
	shown   []option
	at      int // option marked in the list, -1 for none
	list    fyne.CanvasObject
}

func newEditor(g *Grid) *editor {
	e := &editor{grid: g, at: -1}
	spec := part.EntrySpec{Tabs: true, Keys: part.KeysFunc(e.press), Offer: e.offer, Changed: e.changed, Focused: e.focused}
	e.words = part.NewEntry(spec)
	spec.Right, spec.HalfWidth = true, true
	e.figures = part.NewEntry(spec)
	e.words.Hide()
	e.figures.Hide()
	e.entry = e.words
	return e
}

// begin opens the editor over a cell with a text. Over means that typing replaced what stood there.
func (e *editor) begin(cell Cell, l line, over bool) {
	g := e.grid
	e.cell, e.line, e.column, e.over = cell, l, g.columns[cell.Col].Field, over
	e.start = l.written(e.column, g.view.names, false)
	e.entry = e.words
	if e.column.Kind.Number() {
		e.entry = e.figures
	}
	text := e.start
	if over {
		text = ""
	}
	e.entry.Put(text)
	e.entry.CursorRow, e.entry.CursorColumn = 0, len([]rune(text))
	e.open = true
	e.options, e.whole = g.edits.answers(e.column, "")
	e.place()
	e.entry.Show()
	g.canvas().Focus(e.entry)
	e.hang("")
	g.Refresh()
}

// changed follows every keystroke: the list narrows, and what is typed is written down.
func (e *editor) changed(text string) {
	if !e.open {
		return
	}
	e.grid.edits.typing(e.line, e.column, text)
	e.hang(text)
	e.grid.Refresh()
}

// hang shows the answers that the text may mean under the cell.
func (e *editor) hang(text string) {
	e.shown, e.at, e.list = nil, -1, nil
	if len(e.options) == 0 && e.whole {
		return
	}
	text = strings.TrimSpace(text)
	if !e.whole && text != "" {
		e.options, _ = e.grid.edits.answers(e.column, text)
	}
	for _, o := range e.options {
		if initials.Match(o.label, text) || (e.column.Kind == field.Choice && initials.Match(o.value+" "+o.label, text)) {
			e.shown = append(e.shown, o)
		}
	}
	e.at = slices.IndexFunc(e.shown, func(o option) bool { return o.label == e.entry.Text && o.label != "" })
	if e.at < 0 && text != "" && len(e.shown) > 0 {
		e.at = 0
	}
	e.draw()
}

func (e *editor) draw() {
	e.list = nil
	if len(e.shown) > 0 {
		e.list = newSuggestions(e.shown, e.at, e.pick)
	}
}

// pick takes an answer that was pressed with the mouse.
func (e *editor) pick(index int) {
	e.at = index
	e.close(true)
	e.grid.canvas().Focus(e.grid)
}

// value is what goes into the cell: the answer marked in the list, or the words as they stand.
func (e *editor) value() (text string, same bool) {
	typed := strings.TrimSpace(e.entry.Text)
	if e.at >= 0 && (typed != e.start || e.shown[e.at].label != e.start) {
		return e.shown[e.at].value, false
	}
	return typed, typed == e.start
}

// close ends the typing and takes what stands there, or gives it up.
func (e *editor) close(take bool) {
	if !e.open {
		return
	}
	text, same := e.value()
	e.open, e.list, e.shown = false, nil, nil
	e.entry.Hide()
	e.grid.edits.rested()
	if take && !same {
		e.grid.typed(e.cell, e.line, text)
	}
	e.grid.Refresh()
}

// focused takes what stands in the cell when the focus goes elsewhere. When the window comes back to an entry that is
// closed by then, the focus belongs to the grid.
func (e *editor) focused(gained bool) {
	if !gained {
		e.close(true)
		return
	}
	if !e.open {
		e.grid.canvas().Focus(e.grid)
	}
}

// offer asks for the arrows that move inside the text, while typing replaces a cell and they mean the next one.
func (e *editor) offer(name fyne.KeyName) bool {
	return e.over && (name == fyne.KeyLeft || name == fyne.KeyRight || name == fyne.KeyHome || name == fyne.KeyEnd)
}

// press hears the keys of the entry: those that end the typing, those of the list, and those of the page.
func (e *editor) press(chord part.Chord) bool {
	if !e.open {
		return false
	}
	switch chord {
	case part.Bare(fyne.KeyEscape):
		e.close(false)
		e.grid.canvas().Focus(e.grid)
		return true
	case part.Bare(fyne.KeyF2):
		e.over = !e.over
		return true
	case part.Bare(fyne.KeyDown), part.Bare(fyne.KeyUp):
		if len(e.shown) > 0 {
			e.mark(chord.Key == fyne.KeyDown)
			return true
		}
	case part.Ctrl(fyne.KeyReturn), part.Ctrl(fyne.KeyEnter):
		e.fill()
		return true
	}
	if chord.Editing() {
		return false
	}
	return e.leave(chord)
}

// leave ends the typing and lets the grid hear the key.
func (e *editor) leave(chord part.Chord) bool {
	g := e.grid
	edited := e.line
	e.close(true)
	g.canvas().Focus(g)
	down := chord == part.Bare(fyne.KeyDown) || chord == part.Bare(fyne.KeyReturn) || chord == part.Bare(fyne.KeyEnter)
	if g.ahead(edited, down) {
		return true
	}
	g.shift = chord.With&fyne.KeyModifierShift != 0
	defer func() { g.shift = false }()
	if chord.With&^fyne.KeyModifierShift == 0 {
		g.TypedKey(&fyne.KeyEvent{Name: chord.Key})
		return true
	}
	g.TypedShortcut(chord.Shortcut())
	return true
}

// mark goes up or down in the list.
func (e *editor) mark(down bool) {
	switch {
	case down:
		e.at = min(e.at+1, len(e.shown)-1)
	default:
		e.at = max(e.at-1, 0)
	}
	e.draw()
	e.grid.Refresh()
}

// fill puts what stands in the entry into every cell of the selection.
func (e *editor) fill() {
	text, _ := e.value()
	e.open, e.list, e.shown = false, nil, nil
	e.entry.Hide()
	e.grid.edits.rested()
	e.grid.canvas().Focus(e.grid)
	e.grid.fillWith(text)
}

// place lays the entry over its cell, wide enough to type in.
func (e *editor) place() {
	at := e.grid.spotOf(e.cell)
	width := fyne.Max(at.w, theme.Units(editorWidth))
	if e.column.Kind.Number() || e.column.Kind.Dated() || e.column.Kind == field.YesNo || e.column.Kind == field.Clock {
		width = fyne.Max(at.w, theme.Units(editorWidth/2))
	}
	x := fyne.Max(0, fyne.Min(at.x, e.grid.Size().Width-width))
	e.entry.Move(fyne.NewPos(x, at.y))
	e.entry.Resize(fyne.NewSize(width, at.h))
	if e.list == nil {
		return
	}
	size := e.list.MinSize()
	size.Width = fyne.Max(size.Width, width)
	y := at.y + at.h
	if y+size.Height > e.grid.Size().Height && at.y > size.Height {
		y = at.y - size.Height
	}
	e.list.Move(fyne.NewPos(fyne.Max(0, fyne.Min(x, e.grid.Size().Width-size.Width)), y))
	e.list.Resize(size)
}

// editorWidth is the least room for typing words, in units.
const editorWidth = 140

// objects are what the editor shows now.
func (e *editor) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{e.words, e.figures}
	if e.list != nil {
		objects = append(objects, e.list)
	}
	return objects
}

// answersOffered is how many records of another ledger are offered at once.
const answersOffered = 200

// answers are what a cell of the column can hold: labels of its table, yes and no, or records of another ledger. Whole tells
// that these are all; otherwise more are found by typing.
func (e *edits) answers(c field.Column, typed string) (options []option, whole bool) {
	switch c.Kind {
	case field.Choice:
		for _, code := range c.Codes.Codes {
			options = append(options, option{label: code.Label, value: code.Key})
		}
	case field.YesNo:
		return []option{{label: term.WordYes, value: string(app.Yes)}, {label: term.WordNo, value: string(app.No)}}, true
	case field.Ref:
		return e.records(c.To, typed)
	}
	return options, true
}

// records are those of another ledger that belong to the facility on view.
func (e *edits) records(entity, typed string) (options []option, whole bool) {
	sheet, ok := e.deps.Library.Sheet(entity)
	if !ok {
		return nil, true
	}
	q := ledger.Query{Facility: e.scope().Facility, Limit: answersOffered, Text: typed}
	if entity == term.EntityFacility.Key {
		q.Facility = ""
	}
	page, err := sheet.Page(q)
	if err != nil {
		e.deps.Shell.Problem(err)
		return nil, true
	}
	for _, rec := range page {
		label := e.deps.Names.Name(entity, rec.Base.ID)
		if label == "" {
			label = rec.Title()
		}
		options = append(options, option{label: label, value: string(rec.Base.ID)})
	}
	return options, len(page) < answersOffered
}
