package scheme

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// editor is one pack on the desk: its indicators at the left, the one at hand at the right, and the
// other tables behind their tabs. Whatever is typed is kept at once.
type editor struct {
	deps     Deps
	shelf    *shelf
	entry    entry
	facts    *count.Facts // of the facility on view, nil while there is none
	prepared rulepack.Pack
	faults   []rulepack.Fault
	told     func() // the page hears that faults or names changed

	here    string // code of the indicator at hand
	tab     int
	checked bool // the faults are on view instead of the form

	refused map[string]refusal // texts that the pack cannot take, by their place
	past    past

	writing *writing
	tree    *rows
	tabs    *part.TabBar
	sum     *part.Text
	right   *container.Scroll
	strip   *part.Paragraph
	live    *part.Paragraph
	example *part.Paragraph
	card    fyne.CanvasObject // the tree with its buttons
	main    *fyne.Container   // what stands beside the tree
	pair    *fyne.Container   // both
	body    *fyne.Container
	view    *fyne.Container
}

// newEditor puts a pack on the desk.
func newEditor(deps Deps, s *shelf, e entry, told func()) (*editor, error) {
	own, err := copyOf(e.pack)
	if err != nil {
		return nil, err
	}
	e.pack = own
	ed := &editor{deps: deps, shelf: s, entry: e, told: told, refused: map[string]refusal{}}
	ed.sum = part.NewText("", part.Strong).Clipped()
	ed.strip = part.NewParagraph("", part.Caption, theme.Ink2)
	ed.live, ed.example = part.NewParagraph("", part.Body, ""), part.NewParagraph("", part.Body, theme.AccentDeep)
	ed.right = container.NewVScroll(part.Column(theme.Gap0))
	ed.tree = newRows(rowsSpec{
		widths: []float32{0, 40, 60}, styles: []part.Style{part.Body, part.Strong, part.Caption}, right: []bool{false, true, true},
		cells: ed.cells, moved: func(row int) { ed.goTo(ed.entry.pack.Items[row].Code) }, opened: func(int) { ed.add() }, key: ed.treeKey, chord: ed.chord,
	})
	labels := []string{wording.SchemeTabItems}
	for _, sheet := range ed.sheets() {
		labels = append(labels, sheet.label)
	}
	ed.tabs = part.NewTabBar(labels, 0, ed.openTab)
	ed.body, ed.card = container.NewStack(), ed.treeCard()
	foot := part.On(part.NewBox(theme.AccentSoft), part.Pad(theme.Gap12, theme.Gap6, ed.strip))
	ed.main = part.Column(theme.Gap8, part.Grow(ed.right), foot)
	ed.pair = container.New(twoColumns{}, ed.card, ed.main)
	ed.view = part.Column(theme.Gap0, part.Pad(theme.Gap8, theme.Gap0, ed.tabs), part.NewRule(theme.Line), part.Grow(part.Pad(theme.Gap8, theme.Gap8, ed.body)))
	ed.look()
	if len(ed.entry.pack.Items) > 0 {
		ed.here = ed.entry.pack.Items[0].Code
	}
	ed.past.now, err = ed.moment()
	ed.openTab(0)
	return ed, err
}

// item is the indicator at hand, nil when there is none.
func (e *editor) item() *rulepack.Item {
	if n := at(&e.entry.pack, e.here); n >= 0 {
		return &e.entry.pack.Items[n]
	}
	return nil
}

// look finds out what is wrong with the pack and makes its formulas ready.
func (e *editor) look() {
	e.prepared, e.faults = e.deps.Packs.Prepare(e.entry.pack)
}

// changed keeps what was typed and shows what follows from it. again builds the fields anew; the keyboard stays where it is.
func (e *editor) changed(again bool) {
	if e.entry.sealed() {
		return
	}
	spot, key := e.writing.here(), ""
	if spot != nil {
		key = spot.key
	}
	now, err := e.moment()
	e.deps.Shell.Problem(err)
	if again {
		e.past.note(now, "")
	} else {
		e.past.note(now, key)
	}
	e.deps.Shell.Problem(e.shelf.keep(&e.entry))
	e.look()
	e.recount()
	if again {
		e.show()
		e.writing.focus(e.writing.spotOf(key))
	}
	e.sayMethod()
	e.told()
}

func (e *editor) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(e.view) }

func (e *editor) focus(object fyne.Focusable) {
	if canvas := e.canvas(); canvas != nil {
		canvas.Focus(object)
	}
}

// recount shows the lines of the tree and what they add up to.
func (e *editor) recount() {
	e.tree.set(len(e.entry.pack.Items))
	e.tree.mark(at(&e.entry.pack, e.here))
	sum := e.entry.pack.Full * 0
	for _, block := range e.entry.pack.Blocks() {
		sum += block.Max
	}
	ink, text := theme.Ink, fmt.Sprintf(wording.SchemeSum, sum.Short(), e.entry.pack.Full.Short(), e.scored())
	switch left := e.entry.pack.Full - sum; {
	case left > 0:
		ink, text = theme.Bad, fmt.Sprintf(wording.SchemeSumLess, sum.Short(), e.entry.pack.Full.Short(), left.Short())
	case left < 0:
		ink, text = theme.Bad, fmt.Sprintf(wording.SchemeSumMore, sum.Short(), e.entry.pack.Full.Short(), (-left).Short())
	}
	e.sum.In(ink)
	e.sum.SetText(text)
}

// scored is how many indicators have no others under them.
func (e *editor) scored() int {
	n := 0
	for i := range e.entry.pack.Items {
		if !e.upper(&e.entry.pack.Items[i]) {
			n++
		}
	}
	return n
}

// cells are the words of a line of the tree: what is not added up yet is said in red.
func (e *editor) cells(row int) []cell {
	i := e.entry.pack.Items[row]
	name := strings.Repeat(wording.SchemeIndent, depth(&e.entry.pack, i.Code)) + i.Code + " " + i.Name
	note, ink := "", theme.Ink3
	children := e.entry.pack.Children(i.Code)
	sum := i.Max * 0
	for _, c := range children {
		sum += c.Max
	}
	switch {
	case len(children) > 0 && sum != i.Max:
		note, ink = fmt.Sprintf(wording.SchemeBelow, sum.Short()), theme.Bad
	case e.faulty(i.Code):
		note, ink = wording.SchemeFaulty, theme.Bad
	}
	label := theme.Ink
	if len(children) > 0 {
		label = theme.AccentDeep
	}
	return []cell{{text: name, ink: label}, {text: i.Max.Short()}, {text: note, ink: ink}}
}

// faulty reports an indicator of which something is wrong besides its sum.
func (e *editor) faulty(code string) bool {
	for _, f := range e.faults {
		if f.Place == "items/"+code || strings.HasPrefix(f.Place, "items/"+code+"/") {
			return true
		}
	}
	return false
}

// goTo shows an indicator.
func (e *editor) goTo(code string) {
	e.here, e.checked = code, false
	e.past.pause()
	e.past.now.here, e.past.now.tab = e.here, e.tab
	e.strip.SetText(wording.SchemeTreeKeys)
	e.show()
	e.right.ScrollToTop()
}

// openTab shows one of the tables of the pack.
func (e *editor) openTab(index int) {
	e.tab, e.checked = index, false
	e.past.pause()
	e.past.now.here, e.past.now.tab = e.here, e.tab
	e.strip.SetText(wording.SchemeTreeKeys)
	if index > 0 {
		e.strip.SetText(wording.SchemeSheetKeys)
	}
	e.show()
	e.right.ScrollToTop()
}

// show builds the fields of what is at hand; the page stays where it was scrolled to.
func (e *editor) show() {
	e.writing = &writing{
		keys: part.KeysFunc(e.typed), locked: e.entry.sealed(), changed: e.changed, canvas: e.canvas,
		explain: func(s slot) {
			e.past.pause()
			e.help(s.help())
		},
		refuse: e.refuse, refused: func(key string) (refusal, bool) {
			r, kept := e.refused[e.where()+key]
			return r, kept
		},
		reveal: e.reveal, land: e.land, dropped: e.dropped, grown: func() { e.right.Refresh() }, turn: func(event *fyne.ScrollEvent) { e.right.Scrolled(event) },
		inputs: map[string]*part.Entry{}, choices: map[string]*part.Choice{},
	}
	e.tree.count = len(e.entry.pack.Items)
	offset := e.right.Offset
	content := e.formOf()
	e.forget()
	e.right.Content = part.Sides([4]fyne.ThemeSizeName{theme.Gap2, theme.Gap14, theme.Gap2, theme.Gap2}, content)
	e.body.Objects = []fyne.CanvasObject{e.pair}
	if e.tab > 0 && !e.checked {
		e.body.Objects = []fyne.CanvasObject{e.main}
	}
	if e.entry.sealed() {
		e.strip.SetText("")
	}
	e.sayMethod()
	if e.body.Objects[0] == fyne.CanvasObject(e.pair) {
		e.pair.Refresh() // takes back the place that the fields had alone
	}
	e.body.Refresh()
	e.main.Refresh()
	e.right.Refresh()
	e.right.ScrollToOffset(offset)
	e.recount()
}

// help says something in the strip below the fields.
func (e *editor) help(text string) {
	e.strip.SetText(text)
	e.main.Refresh()
}

// formOf is what stands at the right: faults, the indicator at hand, or the tables of a tab.
func (e *editor) formOf() fyne.CanvasObject {
	switch {
	case e.checked:
		return e.faultList()
	case e.tab > 0:
		return e.sheetView(e.sheets()[e.tab-1])
	}
	return e.itemView()
}

// twoColumns sets the tree and the fields side by side at full height.
type twoColumns struct{}

// Layout gives the tree its width and the fields what is left.
func (twoColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, gap := fyne.Min(theme.Size(theme.PanelWide), size.Width*2/5), theme.Size(theme.Gap12)
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(size.Width-left-gap, size.Height))
	objects[1].Move(fyne.NewPos(left+gap, 0))
}

// MinSize asks for little; both sides scroll.
func (twoColumns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.TreeWidth), theme.Size(theme.PanelWidth))
}
