package record

import (
	"fmt"
	"strings"

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

// Ledger is the page of one ledger: its list, and the form of one record in the same place.
type Ledger struct {
	deps    Deps
	options Options
	list    *list
	form    *formPage
	inForm  bool
	body    *fyne.Container
}

// NewLedger makes the page of the ledger with that key. Every entity of the book can be shown by it.
func NewLedger(deps Deps, key string, options Options) *Ledger {
	options = options.compared(mustSheet(deps.Library, key))
	l := &Ledger{deps: deps, options: options, list: newList(deps, key, options)}
	l.form = newFormPage(deps, l.list.sheet, options)
	l.body = container.NewStack(l.list.view)
	return l
}

// Grid is the table of the list.
func (l *Ledger) Grid() *Grid { return l.list.grid }

// Form is the form of the page.
func (l *Ledger) Form() *Form { return l.form.form }

// Sheet is the ledger itself.
func (l *Ledger) Sheet() ledger.Sheet { return l.list.sheet }

// Deps are what the page was made with, for the further acts of a room.
func (l *Ledger) Deps() Deps { return l.deps }

// Record is the record one is at: in the form, or under the cursor.
func (l *Ledger) Record() (field.Record, bool) {
	if l.inForm {
		return l.form.form.Record(), true
	}
	return l.list.grid.Record()
}

// Title is the name of the list, or of the form.
func (l *Ledger) Title() string {
	label := l.list.shape.Term.Label
	switch {
	case !l.inForm && l.options.Title != "":
		return l.options.Title
	case !l.inForm:
		return label
	case l.form.form.Record().Base.ID != "":
		return fmt.Sprintf(wording.AmendTitle, label)
	case l.options.FormTitle != "":
		return l.options.FormTitle
	}
	return fmt.Sprintf(wording.EnterTitle, label)
}

// Body is the same object each time; what is in it changes.
func (l *Ledger) Body() fyne.CanvasObject { return l.body }

// Open shows what the route asks for: the list, narrowed, or a form.
func (l *Ledger) Open(route shell.Route) {
	l.list.scope = l.deps.Scope()
	if route.New && l.list.scope.Locked != "" { // a blank form that takes nothing would only puzzle
		l.deps.Shell.Snack(shell.Snack{Text: l.list.scope.Locked, Notice: true})
		route = shell.Route{Place: route.Place}
	}
	l.inForm = route.New || route.Record != ""
	if l.inForm {
		l.body.Objects = []fyne.CanvasObject{l.form.view}
		l.body.Refresh()
		l.form.open(route)
		return
	}
	l.body.Objects = []fyne.CanvasObject{l.list.view}
	l.body.Refresh()
	l.list.narrow(route)
	l.list.toGrid()
}

// narrow applies the conditions of the route, once; going back finds the list as it was left.
func (l *list) narrow(route shell.Route) {
	asked := route.Month != 0 || route.Gaps || route.Code != ""
	if asked {
		l.filter.empty()
		l.filter.month, l.filter.gaps = route.Month, route.Gaps
		for _, p := range l.filter.knowing(route.Code) {
			p.now = condition{Values: []string{route.Code}}
		}
		l.filter.label()
	}
	l.ask(asked || !l.begun)
	l.begun = true
}

// Reload reads again after something changed.
func (l *Ledger) Reload(changes app.Changes) {
	if l.options.Told != nil {
		l.options.Told(changes)
	}
	l.deps.Names.Forget(changes)
	l.list.scope = l.deps.Scope()
	if changes == nil || !l.list.begun {
		l.list.grid.SetColumns(l.list.columns())
	}
	l.list.edits.reloaded(changes)
	l.list.ask(changes == nil)
	if l.inForm {
		l.form.reload(changes)
	}
}

// Search goes to the search box of the list.
func (l *Ledger) Search() {
	if !l.inForm {
		l.deps.Shell.Window().Canvas().Focus(l.list.filter.search)
	}
}

// Actions are what stands on the page row.
func (l *Ledger) Actions() []shell.Action {
	if l.inForm {
		return l.form.actions(l)
	}
	var actions []shell.Action
	for _, act := range l.options.Actions {
		if !act.Form {
			actions = append(actions, shell.Action{Label: act.Label, Icon: act.Icon, Hint: act.Hint, Do: func() { act.Do(l) }})
		}
	}
	key := l.list.sheet.Shape().Key
	if l.deps.Import != nil && l.list.enters() {
		actions = append(actions, shell.Action{Label: wording.ImportTable, Icon: part.Import, Do: func() { l.deps.Import(key) }})
	}
	if l.deps.Export != nil {
		actions = append(actions, shell.Action{Label: wording.ExportTable, Icon: part.Export, Do: func() { l.deps.Export(l.list.handOver()) }})
	}
	if l.deps.Print != nil {
		actions = append(actions, shell.Action{Label: wording.PrintTable, Icon: part.Printer, Hint: wording.KeyPrint, Do: l.Print})
	}
	if l.list.enters() {
		actions = append(actions, shell.Action{Label: wording.NewRecord, Icon: part.Plus, Hint: wording.KeyNew, Primary: true, Do: l.list.newRecord})
	}
	if !l.list.panel.open || !l.list.wide {
		actions = append(actions, shell.Action{Label: wording.Details, Icon: part.ChevronRight, Hint: wording.KeyPanel, Do: l.list.togglePanel})
	}
	return actions
}

// Print shows the list as it will stand on paper.
func (l *Ledger) Print() {
	if l.deps.Print != nil && !l.inForm {
		l.deps.Print(l.list.handOver())
	}
}

// Status fills the status bar.
func (l *Ledger) Status() (left, right []shell.StatusItem) {
	if l.inForm {
		return l.form.status(), nil
	}
	return l.list.pendingStatus(), l.list.status()
}

// Mark shows an error at a field of the form.
func (l *Ledger) Mark(key, sentence string) bool { return l.inForm && l.form.form.Mark(key, sentence) }

// Keep remembers scroll and cursor of the list.
func (l *Ledger) Keep() (restore func()) {
	if l.inForm {
		return nil
	}
	return l.list.grid.Keep()
}

// Leave lets the page be left at any time: what was typed is in the draft.
func (l *Ledger) Leave(proceed func()) {
	if l.inForm && l.form.form.Unsaved() && l.form.scope.Locked == "" {
		l.deps.Shell.Snack(shell.Snack{Text: wording.DraftKept})
	}
	if !l.inForm {
		l.list.leave()
	}
	proceed()
}

// LockedWhy says why records can only be read.
func (l *Ledger) LockedWhy() string { return l.list.scope.Locked }

// Reflow follows the width of the window.
func (l *Ledger) Reflow(band theme.Band) {
	if wide := band == theme.Wide; wide != l.list.wide {
		l.list.wide, l.list.panel.open = wide, wide
		l.list.panelAt = ""
		rec, ok := l.list.grid.Record()
		l.list.showPanel(rec, ok)
		l.list.view.Refresh()
	}
	l.form.reflow(band)
}

// Press hears the keys of the page.
func (l *Ledger) Press(chord part.Chord) bool {
	for _, act := range l.options.Actions {
		if act.Form == l.inForm && act.Chord.Key != "" && act.Chord == chord {
			act.Do(l)
			return true
		}
	}
	if l.inForm {
		return l.form.own(chord)
	}
	return l.list.press(chord)
}

// Drop takes files dropped on the window as evidence of the record one is at.
func (l *Ledger) Drop(paths []string) {
	switch {
	case l.inForm && l.form.proof != nil:
		l.form.proof.Add(paths)
	case !l.inForm && l.list.panel.proof != nil && l.list.panel.view.Visible():
		l.list.panel.proof.Add(paths)
	}
}

// Narrow narrows a column of the list to a value, as its chip does.
func (l *Ledger) Narrow(key, value string) { l.list.filter.Choose(key, value) }

// NarrowMonth narrows the list to a month; 0 is the whole year.
func (l *Ledger) NarrowMonth(month int) { l.list.filter.setMonth(month) }

// GoTo puts the cursor on the row with that value, such as a day.
func (l *Ledger) GoTo(key, value string) {
	q := l.list.base()
	q.Filters = []ledger.Filter{{Key: key, Values: []string{value}}}
	found, err := l.list.sheet.Page(q)
	if err != nil || len(found) == 0 {
		l.deps.Shell.Problem(err)
		return
	}
	if l.list.filter.Active() {
		l.list.filter.Clear()
	}
	at, err := l.list.source.Find(found[0].Base.ID)
	if err != nil || at < 0 {
		l.deps.Shell.Problem(err)
		return
	}
	l.list.grid.Go(Cell{Row: at, Col: l.list.grid.Cursor().Col}, false)
}

// Look searches the list.
func (l *Ledger) Look(text string) { l.list.filter.search.SetText(strings.TrimSpace(text)) }

// OnlyGaps narrows the list to what is incomplete.
func (l *Ledger) OnlyGaps(on bool) { l.list.filter.setGaps(on) }

// Withdraw asks for the reason and takes a record out of every count.
func (l *Ledger) Withdraw(rec field.Record) { l.list.withdraw(rec) }
