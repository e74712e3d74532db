package record

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// list is a ledger seen as a table: filter row, grid, hint strip and side panel.
type list struct {
	deps    Deps
	options Options
	sheet   ledger.Sheet
	shape   field.Shape
	source  *Source
	filter  *filter
	grid    *Grid
	edits   *edits
	hint    *hintStrip
	panel   *panel
	card    fyne.CanvasObject
	empty   *fyne.Container
	view    *fyne.Container
	order   []ledger.Sort
	arrange arrangement
	views   views
	viewing *part.FilterChip // chooses a view
	block   block            // what the chosen cells add up to
	asked   int              // counts the questions, so that a late sum of an old one is not shown
	scope   Scope
	sums    map[string]int64
	all     int // rows of the year without any filter
	begun   bool
	panelAt app.ID
	wide    bool // the panel stands beside the grid by itself
	place   shell.Place
}

func newList(deps Deps, key string, options Options) *list {
	l := &list{deps: deps, options: options, sheet: mustSheet(deps.Library, key), wide: true, place: options.Place}
	l.shape = l.sheet.Shape()
	if deps.Evidence != nil && (l.shape.Evidence || options.Proof) {
		l.options.Extras = append(l.options.Extras, evidenceColumn(deps, l.shape, l.owes))
	}
	l.source = NewSource(l.sheet)
	l.viewing = part.NewFilterChip(part.FilterSpec{Label: wording.ViewButton, Do: l.unfoldViews, Clear: l.usual})
	var columns *part.Button
	columns = part.NewButton(part.ButtonSpec{Label: wording.ColumnsButton, Icon: part.Columns, Size: part.Small, Do: func() { showChooser(l, columns) }})
	l.filter = newFilter(filterSpec{
		pickers: l.pickers(), months: options.Months, gaps: hasDue(l.shape), personal: hasPersonal(l.shape), numbered: l.shape.Numbered(), names: deps.Names, keys: deps.Shell.Keys(),
		year: func() int { return l.scope.Year }, changed: func() { l.ask(true) }, entered: l.toGrid,
		open:  func(p *picker, under fyne.CanvasObject) { l.showNarrow(p.column, under, box{}) },
		tools: []fyne.CanvasObject{l.viewing, columns},
	})
	l.hint = newHintStrip(options.Made == "") // the keys write into the rows
	writing := l.writing()
	if options.Made != "" {
		writing = nil
	}
	l.grid = NewGrid(GridSpec{
		Source: l.source, Usual: l.shape.SortKeys[0], Columns: gridColumns(l.shape, l.options, l.dated()), Keys: deps.Shell.Keys(), Tag: options.Tag, Owes: l.owes,
		Moved: l.moved, Open: l.openRecord, Edits: writing, Withdraw: l.withdrawRows, Copying: l.copyRecord, Sorted: l.sorted, Sized: l.sized, Narrow: l.narrowAt, Failed: deps.Shell.Problem, Copied: l.copied,
	})
	l.panel = newPanel(l)
	l.panel.open = true
	l.empty = container.NewStack()
	l.card = l.frame()
	l.view = container.New(&listLayout{list: l}, l.card, l.panel.view)
	l.loadLook()
	return l
}

func hasDue(shape field.Shape) bool {
	for _, c := range shape.Columns {
		if c.Has(field.Due) {
			return true
		}
	}
	return false
}

// enters reports whether records are entered here: the year is open, and they are not made by an act of the page.
func (l *list) enters() bool { return l.scope.Locked == "" && l.options.Made == "" }

// dated reports whether the ledger is looked at one year at a time.
func (l *list) dated() bool { return l.shape.DayKey != "" && !l.options.AllYears }

func (l *list) frame() fyne.CanvasObject {
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	body := part.Column(theme.Gap0, l.filter.view, part.NewRule(theme.Line))
	if l.options.Above != nil {
		body.Add(l.options.Above)
		body.Add(part.NewRule(theme.Line))
	}
	body.Add(part.Grow(container.NewStack(l.grid, l.empty)))
	body.Add(l.hint.view)
	return container.NewStack(paper, part.Sides([4]fyne.ThemeSizeName{theme.Hairline, theme.Hairline, theme.Hairline, theme.Hairline}, body))
}

// pickers narrow by each column; those with a chip of their own come first.
func (l *list) pickers() []*picker {
	var pickers []*picker
	for _, key := range l.options.Chips {
		if c, ok := l.shape.Column(key); ok && narrowable(c) {
			pickers = append(pickers, &picker{column: c, pinned: true})
		}
	}
	for _, c := range columnsOf(l.shape) {
		if narrowable(c) && c.Key != l.shape.FacilityKey && !slices.Contains(l.options.Chips, c.Key) {
			pickers = append(pickers, &picker{column: c})
		}
	}
	return pickers
}

// hasPersonal reports columns of persons' data.
func hasPersonal(shape field.Shape) bool {
	return slices.ContainsFunc(columnsOf(shape), func(c field.Column) bool { return c.Has(field.Personal) })
}

// narrowAt opens the panel of a column of the grid under its head.
func (l *list) narrowAt(col int) {
	columns := l.grid.Columns()
	if col < 0 || col >= len(columns) || !columns[col].narrows() {
		return
	}
	l.deps.Shell.Later(func() { l.showNarrow(columns[col].Field, l.grid, l.grid.headSpot(col)) })
}

// showNarrow hangs the panel of a column under a chip, or under a place of the grid.
func (l *list) showNarrow(c field.Column, under fyne.CanvasObject, spot box) {
	p, ok := l.filter.picker(c.Key)
	if !ok {
		return
	}
	spec := narrowSpec{
		Column: c, Now: p.now, Names: l.deps.Names, Today: l.deps.Today(), Failed: l.deps.Shell.Problem,
		Tally: func(like string) ([]ledger.Tally, error) { return l.tally(c.Key, like) },
		Apply: func(now condition) { l.filter.Set(c.Key, now) },
	}
	if c.Kind != field.Shares {
		spec.Sort = l.sorted
	}
	showNarrow(under, spot, spec)
}

// tally counts what a column holds among the rows that the other conditions leave.
func (l *list) tally(key, like string) ([]ledger.Tally, error) {
	q := l.filter.narrow(l.base(), key)
	if q.Gaps {
		q = l.options.Owing.narrow(q, l.deps.Today())
	}
	if like != "" {
		q.Filters = append(q.Filters, ledger.Filter{Key: key, Like: like})
	}
	return l.sheet.Tally(q, key, valuesListed)
}

// entriesLimit is how many records a field offers; more are found by typing their name.
const entriesLimit = 500

func entriesOf(deps Deps, entity string, facility app.ID) []option {
	sheet, ok := deps.Library.Sheet(entity)
	if !ok {
		return nil
	}
	page, err := sheet.Page(ledger.Query{Facility: facility, Limit: entriesLimit})
	if err != nil {
		deps.Shell.Problem(err)
		return nil
	}
	options := make([]option, len(page))
	for i, rec := range page {
		options[i] = option{label: rec.Title(), value: string(rec.Base.ID)}
	}
	return options
}

// Query is what the list shows of the year, before the filter.
func (l *list) base() ledger.Query {
	q := ledger.Query{Facility: l.scope.Facility, Sort: l.order}
	if l.dated() {
		q.Span = app.YearSpan(l.scope.Year)
	}
	return q
}

// ask reads the rows anew. From the beginning, the cursor goes to where a fresh look starts.
func (l *list) ask(afresh bool) {
	if l.options.Seen != nil {
		l.options.Seen(l.filter.month)
	}
	var held app.ID
	if rec, ok := l.grid.Record(); ok && !afresh {
		held = rec.Base.ID
	}
	l.edits.enter()
	if err := l.count(); err != nil {
		l.deps.Shell.Problem(err)
		return
	}
	l.grid.SetView(l.deps.Names, l.yearWritten())
	l.grid.SetNarrow(l.filter.narrowed())
	l.total() // before the cursor moves: the last row takes room
	l.grid.Reset()
	if at, err := l.source.Find(held); err == nil && at >= 0 {
		l.grid.Go(Cell{Row: at, Col: l.grid.Cursor().Col}, false)
	}
	if held == "" && !afresh {
		l.grid.reveal() // the row one is typing into moves down as records come in above it
	}
	if afresh && l.options.FromEnd {
		l.grid.Go(Cell{Row: l.source.Len() - 1, Col: l.grid.Cursor().Col}, false)
	}
	l.showEmpty()
	l.showView()
	l.panelAt, l.block = "", block{}
	l.moved()
}

// yearWritten is the year that days and numbers leave out.
func (l *list) yearWritten() int {
	if !l.dated() {
		return 0
	}
	return l.scope.Year
}

// count asks for rows, sums, gaps and the rows of the whole year.
func (l *list) count() error {
	base := l.base()
	if err := l.source.Ask(l.narrowed(base)); err != nil {
		return err
	}
	err := l.sum()
	if err != nil {
		return err
	}
	if l.all, err = l.sheet.Count(base); err != nil {
		return err
	}
	if !hasDue(l.shape) {
		return nil
	}
	lacking := l.options.Owing.narrow(l.filter.narrow(base, ""), l.deps.Today())
	lacking.Gaps = true
	gaps, err := l.sheet.Count(lacking)
	if err != nil {
		return err
	}
	l.filter.count(gaps)
	return nil
}

// narrowed adds what the filter row asks for; what is incomplete is looked for among the records that must be complete.
func (l *list) narrowed(q ledger.Query) ledger.Query {
	q = l.filter.narrow(q, "")
	if q.Gaps {
		q = l.options.Owing.narrow(q, l.deps.Today())
	}
	return q
}

func (l *list) owes(rec field.Record) bool { return l.options.Owing.Holds(rec, l.deps.Today()) }

// showEmpty says why there is nothing and what to do about it.
func (l *list) showEmpty() {
	l.empty.Objects = nil
	if l.source.Len() == 0 && len(l.edits.tail) == 0 {
		spec := part.EmptySpec{Icon: part.Book, Fact: fmt.Sprintf(wording.EmptyFact, l.shape.Term.Label), Reason: wording.EmptyReason}
		if l.filter.Active() {
			spec.Fact, spec.Reason = wording.EmptyFilter, ""
			spec.Ways = []*part.Button{part.NewButton(part.ButtonSpec{Label: wording.ClearFilter, Do: l.filter.Clear})}
		}
		if l.options.Made != "" && !l.filter.Active() {
			spec.Reason = l.options.Made
		}
		if l.enters() {
			spec.Ways = append(spec.Ways, part.NewButton(part.ButtonSpec{Label: wording.NewRecord, Icon: part.Plus, Hint: wording.KeyNew, Kind: part.Primary, Do: l.newRecord}))
		}
		below := part.Sides([4]fyne.ThemeSizeName{theme.GridRow}, part.NewEmpty(spec)) // the row to begin in stays in sight
		l.empty.Objects = []fyne.CanvasObject{part.Sides([4]fyne.ThemeSizeName{theme.GridHeadHeight}, below)}
	}
	l.empty.Refresh()
}

// moved follows the cursor with hint strip, panel and status.
func (l *list) moved() {
	rec, ok := l.grid.Record()
	c := l.grid.Column()
	compare := ""
	if ok && l.options.Compare != nil {
		compare = l.options.Compare(rec, c.Key)
	}
	l.hint.show(c, compare)
	l.hint.trouble(l.grid.Trouble())
	l.showPanel(rec, ok)
	l.deps.Shell.RefreshRow()
}

// showPanel fills the panel when another record came under the cursor.
func (l *list) showPanel(rec field.Record, ok bool) {
	visible := l.panel.open && (ok || (l.source.Len() > 0 && l.wide))
	switch {
	case visible && !ok:
		l.panelAt = ""
		l.panel.blank(l.grid.Cursor().Row)
	case visible && rec.Base.ID != l.panelAt:
		l.panelAt = rec.Base.ID
		l.panel.show(rec, l.scope.Locked != "")
	}
	if l.panel.view.Visible() != visible {
		l.panel.view.Hidden = !visible
		l.view.Refresh()
	}
}

func (l *list) togglePanel() {
	l.panel.open = !l.panel.open
	l.panelAt = ""
	l.moved()
}

// sorted takes over the order a person asked for; no column is the ledger's own.
func (l *list) sorted(order []ledger.Sort) {
	l.setOrder(order)
	l.ask(false)
}

// setOrder sorts by the columns asked for, and by the ledger's own where rows are alike in them.
func (l *list) setOrder(order []ledger.Sort) {
	l.grid.SetOrder(order)
	l.order = nil
	if len(order) == 0 {
		return
	}
	l.order = slices.Clone(order)
	for _, rest := range l.shape.SortKeys {
		if !slices.ContainsFunc(order, func(s ledger.Sort) bool { return s.Key == rest }) {
			l.order = append(l.order, ledger.Sort{Key: rest})
		}
	}
}

func (l *list) copied(rows int) {
	l.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.CopiedRows, rows)})
}

// titleOf names a record, by its number when its title is empty.
func (l *list) titleOf(rec field.Record) string {
	c, _ := l.shape.Column(l.shape.TitleKey)
	if title := c.Show(valueOf(rec, l.shape.TitleKey), l.deps.Names); title != "" {
		return title
	}
	if rec.Base.No != "" {
		return string(rec.Base.No)
	}
	return l.shape.Term.Label
}

// factsOf are the lines of the panel: those the room chose, or everything that is filled in.
func (l *list) factsOf(rec field.Record) []Fact {
	var facts []Fact
	if rec.Base.No != "" {
		facts = append(facts, Fact{term.No.Label, string(rec.Base.No)})
	}
	if l.options.Facts != nil {
		return append(facts, l.options.Facts(rec)...)
	}
	for i, c := range rec.Shape.Columns {
		if c.Key == l.shape.TitleKey || c.Key == l.shape.FacilityKey || c.Has(field.Secret) || rec.Values[i].Blank() {
			continue
		}
		text := viewer{names: l.deps.Names}.face(c, rec).Text
		facts = append(facts, Fact{c.Term.Brief(), text})
	}
	return facts
}
