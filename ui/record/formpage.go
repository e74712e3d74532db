package record

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// formPage is the form with what stands around it: evidence, help, drafts, saving.
type formPage struct {
	deps    Deps
	options Options
	sheet   ledger.Sheet
	form    *Form
	proof   *evidenceBox // nil when the program keeps no evidence of these records
	help    *helpColumn
	hint    *hintStrip
	paper   *fyne.Container
	view    *fyne.Container
	scope   Scope
	key     string // of the draft
	draftAt string
	savedAt string
	agreed  string // look-again sentences a person has already answered
	lastID  app.ID // saved last, for 同上
}

func newFormPage(deps Deps, sheet ledger.Sheet, options Options) *formPage {
	p := &formPage{deps: deps, options: options, sheet: sheet, help: newHelpColumn(options.Forecast != nil, options.Weekly != nil), hint: newHintStrip(false)}
	p.form = newForm(deps, sheet, options, formCalls{press: func(c part.Chord) bool { return deps.Shell.Keys().Press(c) }, changed: p.changed, moved: p.moved})
	p.proof = p.form.proof
	ground := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	p.paper = container.NewStack(ground, part.Sides([4]fyne.ThemeSizeName{theme.Hairline, theme.Hairline, theme.Hairline, theme.Hairline}, p.form.scene.view))
	p.hint.view.Hide()
	p.view = container.New(beside{}, part.Column(theme.Gap8, part.Grow(p.paper), p.hint.view), p.help.view)
	return p
}

// beside lays a main part and a side of its own width next to each other.
type beside struct{}

// Layout gives the main part what the side leaves.
func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width
	if side := objects[1]; side.Visible() {
		wide := side.MinSize().Width
		side.Move(fyne.NewPos(width-wide, 0))
		side.Resize(fyne.NewSize(wide, size.Height))
		width -= wide + theme.Size(theme.Gap12)
	}
	objects[0].Resize(fyne.NewSize(width, size.Height))
}

// MinSize asks for little: the form scrolls.
func (beside) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.PanelWidth), theme.Size(theme.PanelWidth))
}

// open shows a new record, a copy, or one that is in the book, with the draft of it.
func (p *formPage) open(route shell.Route) {
	p.scope = p.deps.Scope()
	rec, from, err := p.record(route)
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.show(rec)
	if from.Base != nil {
		p.form.copyFrom(from)
	}
	p.form.Begin()
}

// record is the record the route asks for, and the one it is copied from.
func (p *formPage) record(route shell.Route) (rec, from field.Record, err error) {
	if !route.New {
		rec, err = p.sheet.Load(app.ID(route.Record))
		return rec, from, err
	}
	if route.Record != "" {
		from, err = p.sheet.Load(app.ID(route.Record))
	}
	rec, fresh := p.blank(route)
	if err == nil {
		err = fresh
	}
	return rec, from, err
}

// blank is a new record of the facility one is looking at.
func (p *formPage) blank(route shell.Route) (field.Record, error) {
	rec := p.sheet.Blank()
	if place := rec.Value(rec.Shape.FacilityKey); place != nil {
		if err := place.Set(string(p.scope.Facility)); err != nil {
			return rec, err
		}
	}
	if p.options.Prime != nil {
		p.options.Prime(rec, route)
	}
	return rec, nil
}

// show fills form, evidence and help, and puts back what was typed before.
func (p *formPage) show(rec field.Record) {
	p.key = draftKey(rec.Shape.Key, p.scope.Facility, rec.Base.ID)
	p.savedAt, p.draftAt, p.agreed = "", "", ""
	p.form.Show(rec, p.scope.Locked != "")
	if !rec.Base.Confirmed.Blank() {
		p.agreed = joined(p.form.odd())
	}
	if p.proof != nil {
		p.proof.Show(rec.Base.ID, p.scope.Locked != "")
	}
	d, err := loadDraft(p.deps.Drafts, p.key)
	if err != nil {
		p.deps.Shell.Problem(err)
	}
	for key, text := range d.Texts {
		p.form.Enter(key, text)
	}
	p.predict()
	p.form.relayout()
}

// changed keeps the draft at every keystroke.
func (p *formPage) changed() {
	at := clock(p.deps.Op("draft"))
	if err := keepDraft(p.deps.Drafts, p.key, draft{At: at, Texts: p.form.Changes()}); err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.draftAt, p.savedAt = at, ""
	p.deps.Shell.RefreshRow()
}

// clock is the time of day of an operation.
func clock(op app.Op) string {
	if len(op.At) < len("2006-01-02 15:04") {
		return ""
	}
	return op.At[len("2006-01-02 "):len("2006-01-02 15:04")]
}

// moved follows the focus with the help, and works out what saving would do now that a field was left.
func (p *formPage) moved(c field.Column) {
	last := ""
	if rec, ok := p.last(); ok {
		last = viewer{names: p.deps.Names}.written(c, c.Show(valueOf(rec, c.Key), p.deps.Names))
	}
	p.help.show(c, last)
	p.hint.show(Column{Label: c.Term.Label, Field: c}, "")
	p.predict()
}

func (p *formPage) predict() {
	if p.options.Forecast == nil {
		return
	}
	moves, err := p.options.Forecast(p.form.Record())
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	p.help.tell(moves)
}

// last is the record entered before this one: the one saved last here, else the last of the ledger.
func (p *formPage) last() (field.Record, bool) {
	if p.lastID != "" && p.lastID != p.form.Record().Base.ID {
		rec, err := p.sheet.Load(p.lastID)
		return rec, err == nil
	}
	q := ledger.Query{Facility: p.scope.Facility, Limit: 2}
	for _, key := range p.sheet.Shape().SortKeys {
		q.Sort = append(q.Sort, ledger.Sort{Key: key, Down: true})
	}
	page, err := p.sheet.Page(q)
	if err != nil {
		p.deps.Shell.Problem(err)
		return field.Record{}, false
	}
	for _, rec := range page {
		if rec.Base.ID != p.form.Record().Base.ID {
			return rec, true
		}
	}
	return field.Record{}, false
}

// own hears the keys of the form.
func (p *formPage) own(chord part.Chord) bool {
	switch chord {
	case part.Ctrl(fyne.KeyS):
		p.save(false)
	case part.Ctrl(fyne.KeyReturn), part.Ctrl(fyne.KeyEnter):
		p.save(true)
	case part.Bare(fyne.KeyEscape):
		p.cancel()
	case part.Ctrl(fyne.KeyD):
		p.same()
	case part.Ctrl(fyne.KeyE):
		p.sameAll()
	case part.Bare(fyne.KeyF4):
		p.repeat()
	case part.Bare(fyne.KeyF8):
		p.form.nextTrouble()
	case part.Bare(fyne.KeyF1):
		p.explain()
	default:
		return false
	}
	return true
}

// same takes the value of the last record into the field one is in.
func (p *formPage) same() {
	c, inField := p.form.Current()
	rec, ok := p.last()
	if inField && ok && p.scope.Locked == "" {
		p.form.Enter(c.Key, valueOf(rec, c.Key).Text())
	}
}

// sameAll copies the whole last record but its days and numbers.
func (p *formPage) sameAll() {
	if rec, ok := p.last(); ok && p.scope.Locked == "" {
		p.form.copyFrom(rec)
	}
}

// explain shows the meaning of the field where there is no help column.
func (p *formPage) explain() {
	c, ok := p.form.Current()
	if ok && p.help.view.Hidden {
		p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.MeaningOf, c.Term.Label, c.Term.Meaning), Notice: true})
	}
}

// reflow leaves the help column out when the window is narrow; a strip under the form takes its place.
func (p *formPage) reflow(band theme.Band) {
	p.help.view.Hidden = band != theme.Wide
	p.hint.view.Hidden = band == theme.Wide
	p.view.Refresh()
}
