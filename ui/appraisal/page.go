package appraisal

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/office"
	"guanyunbu/app/round"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Deps are what the page needs from outside.
type Deps struct {
	record.Deps
	Office   *office.Office
	Facility func() app.ID // the one on view in the bar at the top; empty while the book has none
	Year     func() int
	Go       func(shell.Route)
	Route    func(entity string, id app.ID) (shell.Route, bool) // the page of a ledger or of one record; false when it is not built
	Problem  func(error)
	Keys     part.Keys                  // hears what the inputs do not use
	File     func(*round.Edition) error // prints what was handed in and keeps the paper with it; nil leaves that out
}

// Page is 考核自评, 指标逐项.
type Page struct {
	deps   Deps
	judged *appraisal.Judged // what is on view, nil while there is no facility
	sight  sight             // the same with the rounds and last year
	typed  map[string]*typed // what is being written, by code
	asked  int               // readings of the rounds asked for, of which the last one counts
	step   int               // of the strip that the tree is narrowed to
	band   theme.Band
	deep   bool        // in a narrow window: the indicator is on view instead of the tree
	given  bool        // a mark was given just now
	moving bool        // a step of a round was taken and is not seen yet
	score  *part.Entry // where the mark of the indicator on view is written, nil where none is given

	strip  *strip
	why    *why
	tree   *tree
	detail *detail
	panel  *panel
	middle *container.Scroll
	stage  *fyne.Container
}

// New makes the page; it reads the book when it is first opened.
func New(deps Deps) *Page {
	p := &Page{deps: deps, stage: container.NewStack(), typed: map[string]*typed{}}
	p.why, p.strip = newWhy(p), newStrip(p.narrow)
	p.panel = newPanel(p.toTrace)
	p.detail = newDetail(deps, p.pick, p.back)
	p.detail.trace.shown = p.showTrace
	p.tree = newTree(deps.Keys, p.choose, p.enter)
	p.middle = container.NewVScroll(container.NewStack())
	p.Reload(nil)
	return p
}

// Title names the page.
func (p *Page) Title() string { return wording.AppraisalTitle }

// Body is the page.
func (p *Page) Body() fyne.CanvasObject { return p.stage }

// Open reads again and goes to the indicator the route names.
func (p *Page) Open(route shell.Route) {
	if !p.read() {
		return
	}
	p.why.open = false
	if _, known := p.judged.Facts.Pack.Item(route.Code); known {
		p.deep = true
		p.tree.goTo(route.Code)
		return
	}
	p.look(p.tree.code)
	p.arrange()
}

// Reload reads the book again after a change; selection and scroll stay.
func (p *Page) Reload(app.Changes) {
	if p.read() {
		p.look(p.tree.code)
		p.arrange()
	}
}

func (p *Page) noFacility() fyne.CanvasObject {
	first := part.NewButton(part.ButtonSpec{Label: wording.HomeFirstFacility, Icon: part.Plus, Kind: part.Primary, Do: func() {
		p.deps.Go(shell.Route{Place: shell.Facility, New: true})
	}})
	return part.NewEmpty(part.EmptySpec{Icon: part.Book, Fact: wording.HomeNoFacility, Reason: wording.HomeNoFacilityWhy, Ways: []*part.Button{first}})
}

// choose follows the cursor of the tree.
func (p *Page) choose(code string) {
	p.look(code)
	p.arrange()
	p.middle.ScrollToTop()
}

// pick goes to an indicator named in the middle.
func (p *Page) pick(code string) { p.tree.goTo(code) }

// enter goes from the tree to the records; in a narrow window the indicator takes the place of the tree.
func (p *Page) enter() {
	if p.band == theme.Narrow && !p.deep {
		p.deep = true
		p.arrange()
	}
	p.detail.trace.focus()
}

// back shows the tree again in a narrow window.
func (p *Page) back() {
	p.deep = false
	p.arrange()
	p.tree.roll.Focus()
}

// look shows an item in the middle and at the right.
func (p *Page) look(code string) {
	item, ok := p.judged.Facts.Pack.Item(code)
	if !ok {
		return
	}
	line, leaf := p.judged.Result.Indicator(code)
	p.strip.show(p.sight, p.step)
	if !leaf {
		p.detail.showGroup(groupView{item: item, outline: p.tree.outline})
		p.panel.clear()
		return
	}
	p.detail.show(line, beside{sight: p.sight, rounds: p.roundsCard(line), explanation: p.explanation(line)})
	p.panel.show(line, p.judged)
	p.panel.prove(p.proofCard(line))
}

// Reflow lays the page out anew when the window becomes narrow or wide.
func (p *Page) Reflow(band theme.Band) {
	if band == p.band {
		return
	}
	p.band, p.tree.alone = band, band == theme.Narrow
	if p.judged != nil {
		p.arrange()
	}
}

// arrange sets tree, indicator and figures side by side; in a narrow window one at a time.
func (p *Page) arrange() {
	p.detail.setBack(p.band == theme.Narrow)
	column := append([]fyne.CanvasObject{p.strip.view}, p.notes()...)
	column = append(column, part.Grow(p.detail.view))
	beside := p.band == theme.Wide && p.panel.filled
	if !beside && p.panel.filled {
		column = append(column, p.panel.view)
	}
	side := theme.Gap2 // a scroll cuts the outer half of a border that touches it
	if p.band != theme.Wide {
		side = theme.Gap12 // room for the bar at the side
	}
	top := theme.Gap2
	if p.band == theme.Narrow {
		top = theme.Gap8
	}
	at, end := p.middle.Offset, theme.Gap2
	if p.score != nil {
		end = theme.Gap48 // what is written last must not lie under the snackbar
	}
	p.middle.Content = part.Sides([4]fyne.ThemeSizeName{top, side, end, theme.Gap2}, part.Column(theme.Gap12, column...))
	p.middle.Refresh()
	var all fyne.CanvasObject
	switch {
	case p.why.open && p.band == theme.Narrow:
		all = p.why.view
	case p.why.open:
		all = container.New(bench{}, p.tree.card, p.why.view)
	case p.band == theme.Narrow && p.deep:
		all = p.middle
	case p.band == theme.Narrow:
		all = p.tree.card
	case beside:
		all = container.New(bench{}, p.tree.card, p.middle, p.panel.scroll)
	default:
		all = container.New(bench{}, p.tree.card, p.middle)
	}
	p.panel.bound(beside)
	p.stage.Objects = []fyne.CanvasObject{all}
	p.stage.Refresh()
	p.middle.ScrollToOffset(at)
}

// Search puts the cursor into the search box.
func (p *Page) Search() {
	if window := fyne.CurrentApp().Driver().CanvasForObject(p.tree.search); window != nil {
		window.Focus(p.tree.search)
	}
}

// Press changes between tree and indicator by F9 in a narrow window; Esc leads back to the tree.
func (p *Page) Press(chord part.Chord) bool {
	if p.why.open && chord == part.Bare(fyne.KeyEscape) {
		p.leaveWhy()
		return true
	}
	if p.band != theme.Narrow || p.judged == nil {
		return false
	}
	switch {
	case chord == part.Bare(fyne.KeyF9) && !p.deep:
		p.enter()
		return true
	case p.deep && (chord == part.Bare(fyne.KeyF9) || chord == part.Bare(fyne.KeyEscape)):
		p.back()
		return true
	}
	return false
}

// Keep remembers the indicator and how far everything was scrolled.
func (p *Page) Keep() (restore func()) {
	code, deep, tree, middle := p.tree.code, p.deep, p.tree.roll.Offset(), p.middle.Offset
	return func() {
		if p.judged == nil {
			return
		}
		p.deep = deep
		p.tree.goTo(code)
		p.tree.roll.ScrollTo(tree)
		p.middle.ScrollToOffset(middle)
	}
}

// Status says which edition stands, and up to which day the score was worked out; saving and backups stay at the left.
func (p *Page) Status() (left, right []shell.StatusItem) {
	if p.judged == nil || p.judged.Facts.Last() == "" {
		return nil, nil
	}
	return nil, append(p.standing(), shell.StatusItem{Text: fmt.Sprintf(wording.AppraisalCutOff, p.judged.Facts.Last())})
}

// bench sets tree, indicator and figures side by side at full height; the indicator takes what is left.
type bench struct{}

// Layout gives the tree and the figures their widths.
func (bench) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap, left, right := theme.Size(theme.Gap8), theme.Size(theme.TreeWidth), size.Width
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[0].Move(fyne.Position{})
	if len(objects) > 2 {
		right -= theme.Size(theme.PanelWidth)
		objects[2].Resize(fyne.NewSize(size.Width-right, size.Height))
		objects[2].Move(fyne.NewPos(right, 0))
		right -= gap
	}
	objects[1].Resize(fyne.NewSize(right-left-gap, size.Height))
	objects[1].Move(fyne.NewPos(left+gap, 0))
}

// MinSize asks for little; the parts scroll.
func (bench) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.TreeWidth), theme.Size(theme.PanelWidth))
}
