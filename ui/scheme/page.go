package scheme

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Page is 规则包: the shelf of packs, the editor of one, or two of them side by side, as the route says.
type Page struct {
	deps    Deps
	shelf   *shelf
	list    *rows
	card    fyne.CanvasObject
	detail  *part.Paragraph
	editor  *editor
	compare *comparison
	filed   map[string]string // where packs stand in the book that were begun under another key
	stage   *fyne.Container
}

// compareCode is the route to two packs side by side.
const compareCode = "compare"

// New makes the page.
func New(deps Deps) *Page {
	p := &Page{deps: deps, shelf: &shelf{deps: deps}, stage: container.NewStack(), filed: map[string]string{}, detail: part.NewParagraph("", part.Body, "")}
	widths := []float32{0, 76, 184, 56, 64, 72, 0}
	p.list = newRows(rowsSpec{
		widths: widths, styles: []part.Style{part.Strong, part.Body, part.Body, part.Body, part.Body, part.Strong, part.Caption},
		right: []bool{false, false, false, true, true}, cells: p.cells, moved: func(int) { p.say() }, opened: func(row int) { p.open(p.shelf.entries[row].key) },
	})
	var heads []fyne.CanvasObject
	for n, word := range split(wording.SchemeHeads) {
		text := part.NewText(word, part.Caption).Clipped()
		if n == 3 || n == 4 {
			text.Aligned(fyne.TextAlignTrailing)
		}
		heads = append(heads, text)
	}
	foot := part.On(part.NewBox(theme.AccentSoft), part.Pad(theme.Gap14, theme.Gap8, p.detail))
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	p.card = container.NewStack(paper, part.Pad(theme.Hairline, theme.Hairline, part.Column(theme.Gap0,
		part.NewListHead(part.Cols(widths, heads...)), part.Grow(p.list.framed()), foot)))
	p.Reload(nil)
	return p
}

// Title names what is on view.
func (p *Page) Title() string {
	if p.editor != nil {
		return p.editor.entry.pack.Name
	}
	if p.compare != nil {
		return wording.SchemeCompareTitle
	}
	return wording.SchemeTitle
}

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.stage }

// cells are the words of a pack on the shelf.
func (p *Page) cells(row int) []cell {
	e := p.shelf.entries[row]
	until := string(e.pack.To)
	if until == "" {
		until = wording.SchemeOpenEnd
	}
	ink := theme.Ink2
	if len(e.uses) > 0 {
		ink = theme.Ok
	}
	return []cell{
		{text: e.pack.Name}, {text: e.pack.Version}, {text: fmt.Sprintf(wording.SchemeTerm, e.pack.From, until), ink: theme.Ink2},
		{text: e.pack.Full.Short()}, {text: fmt.Sprint(len(e.pack.Leaves()))}, {text: e.state(), ink: ink}, {text: e.used(), ink: theme.Ink2},
	}
}

// say tells more of the pack at hand.
func (p *Page) say() {
	e, ok := p.current()
	if !ok {
		return
	}
	document := wording.SchemeNoDocument
	if e.pack.Document != "" {
		document = fmt.Sprintf(wording.SchemeNumber, e.pack.Document)
	}
	p.detail.SetText(fmt.Sprintf(wording.SchemeDetail, e.pack.Name, e.pack.Code, document, e.pack.Issuer, len(e.pack.Blocks()), len(e.pack.Leaves()), e.pack.Source))
	p.card.Refresh()
	p.deps.Shell.RefreshRow()
}

// current is the pack at hand: the one in the editor, or the one the cursor is at.
func (p *Page) current() (entry, bool) {
	if p.editor != nil {
		return p.editor.entry, true
	}
	if p.list.at < 0 || p.list.at >= len(p.shelf.entries) {
		return entry{}, false
	}
	return p.shelf.entries[p.list.at], true
}

// Reload looks at the shelf again.
func (p *Page) Reload(app.Changes) {
	p.deps.Shell.Problem(p.shelf.read())
	p.list.set(len(p.shelf.entries))
	if p.list.at < 0 {
		p.list.mark(0)
	}
	p.say()
	switch {
	case p.compare != nil:
		p.compare.read()
	case p.editor != nil:
		facts, err := factsOf(p.deps)
		p.deps.Shell.Problem(err)
		p.editor.facts = facts
		p.editor.sayMethod()
	default:
		p.put(p.card)
	}
}

func (p *Page) put(object fyne.CanvasObject) {
	p.stage.Objects = []fyne.CanvasObject{object}
	p.stage.Refresh()
	p.deps.Shell.RefreshRow()
}

// Open shows the shelf, the pack the route names, or two packs side by side.
func (p *Page) Open(route shell.Route) {
	p.settle()
	p.editor, p.compare = nil, nil
	p.Reload(nil)
	key := route.Record
	if now, moved := p.filed[key]; moved {
		key = now
	}
	switch e, found := p.shelf.find(key); {
	case route.Code == compareCode:
		p.compare = newComparison(p.deps, p.shelf, key)
		p.put(p.compare.view)
	case found:
		p.edit(e)
	default:
		p.put(p.card)
		p.list.focus()
	}
}

func (p *Page) open(key string) { p.deps.Shell.Go(shell.Route{Place: shell.Scheme, Record: key}) }

// edit puts a pack on the desk.
func (p *Page) edit(e entry) {
	editor, err := newEditor(p.deps, p.shelf, e, p.deps.Shell.RefreshRow)
	p.deps.Shell.Problem(err)
	if err != nil {
		return
	}
	editor.facts, err = factsOf(p.deps)
	p.deps.Shell.Problem(err)
	p.editor = editor
	editor.show()
	p.put(editor.view)
	editor.tree.focus()
}

// settle puts what was typed into the book when nothing is wrong with it any more.
func (p *Page) settle() {
	if p.editor == nil || !p.editor.entry.working || p.editor.entry.sealed() || p.editor.wrongs() > 0 {
		return
	}
	state := rulepack.Draft
	if s := p.editor.entry.scheme; s != nil {
		state = s.State
	}
	scheme, err := p.shelf.file(p.editor.entry, state)
	p.deps.Shell.Problem(err)
	if err == nil {
		p.filed[p.editor.entry.key] = string(scheme.ID)
		p.editor.entry.key, p.editor.entry.scheme, p.editor.entry.working = string(scheme.ID), scheme, false
	}
}

// Leave keeps what was typed and lets the page go.
func (p *Page) Leave(proceed func()) {
	p.settle()
	proceed()
}

// Press hears the chords of the page.
func (p *Page) Press(chord part.Chord) bool {
	switch {
	case p.editor != nil && chord == part.Bare(fyne.KeyF8):
		p.editor.check()
		return true
	case p.editor != nil:
		return p.editor.press(chord) || p.leave(chord)
	case chord == part.Ctrl(fyne.KeyN) && p.shelf.may(opKeep):
		p.begin()
		return true
	}
	return p.leave(chord)
}

// leave goes back to the shelf on Esc.
func (p *Page) leave(chord part.Chord) bool {
	if chord != part.Bare(fyne.KeyEscape) || (p.editor == nil && p.compare == nil) {
		return false
	}
	p.deps.Shell.Go(shell.Route{Place: shell.Scheme})
	return true
}

// LockedWhy says why a pack may be read only.
func (p *Page) LockedWhy() string {
	if p.editor == nil || !p.editor.entry.sealed() {
		return ""
	}
	switch {
	case p.editor.entry.shipped:
		return wording.SchemeShippedWhy
	case p.editor.entry.denied:
		return wording.SchemeDeniedWhy
	}
	return wording.SchemeSealedWhy
}

// Status says that what was typed is kept.
func (p *Page) Status() (left, right []shell.StatusItem) {
	if p.editor == nil || !p.editor.entry.working {
		return nil, nil
	}
	return []shell.StatusItem{{Icon: part.Check, Text: wording.SchemeKept, Color: theme.Ok}}, []shell.StatusItem{{Text: fmt.Sprintf(wording.SchemeFaults, p.editor.wrongs())}}
}
