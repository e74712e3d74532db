package record

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// option is one entry that a field offers.
type option struct {
	label string
	value string
}

// picker narrows by one column. Pinned ones always have their chip; the others only while they narrow the list.
type picker struct {
	column field.Column
	pinned bool
	now    condition
	chip   *part.FilterChip
}

// filter is the row above the grid: what is looked for, and the chips that narrow the list.
type filter struct {
	spec    filterSpec
	pickers []*picker
	search  *part.Entry
	month   int
	monthly *part.FilterChip // nil when the ledger is not looked at by months
	gaps    bool
	gapped  *part.FilterChip
	more    *part.Button
	clear   *part.Button
	view    *fyne.Container
}

// filterSpec says what the row can narrow by.
type filterSpec struct {
	pickers  []*picker
	months   bool
	gaps     bool
	personal bool // some columns hold persons' data, by which nothing is narrowed
	numbered bool
	names    field.Names
	year     func() int
	keys     part.Keys
	changed  func()
	entered  func() // Enter in the search box
	open     func(p *picker, under fyne.CanvasObject)
	tools    []fyne.CanvasObject // at the far end of the row
}

func newFilter(spec filterSpec) *filter {
	f := &filter{spec: spec, pickers: spec.pickers}
	hint := wording.SearchHint
	if !spec.numbered {
		hint = wording.SearchShort
	}
	f.search = part.NewEntry(part.EntrySpec{Hint: hint, Icon: part.Search, Keys: spec.keys, Changed: func(string) { f.tell() }, Submitted: func(string) { spec.entered() }})
	row := []fyne.CanvasObject{part.AtLeast(150, 0, f.search)}
	if spec.months {
		f.monthly = part.NewFilterChip(part.FilterSpec{Label: wording.MonthAll, Do: f.pickMonth, Clear: func() { f.setMonth(0) }})
		row = append(row, f.monthly)
	}
	for _, p := range f.pickers {
		p.chip = part.NewFilterChip(part.FilterSpec{Do: func() { spec.open(p, p.chip) }, Clear: func() { f.Set(p.column.Key, condition{}) }})
		row = append(row, p.chip)
	}
	f.more = part.NewButton(part.ButtonSpec{Label: wording.MoreFilters, Icon: part.Plus, Size: part.Small, Do: f.pickMore})
	f.gapped = part.NewFilterChip(part.FilterSpec{Label: wording.OnlyGaps, Icon: part.Filter, Do: func() { f.setGaps(!f.gaps) }})
	f.gapped.Hidden = !spec.gaps
	f.clear = part.NewLink(wording.ClearFilter, f.Clear)
	row = append(append(row, f.more, f.gapped, f.clear), spec.tools...)
	f.view = part.Fixed("", theme.FilterHeight, part.Pad(theme.Gap8, theme.Gap0, container.New(&filterLayout{filter: f}, row...)))
	f.label()
	return f
}

// Clear takes every condition away.
func (f *filter) Clear() {
	f.empty()
	f.tell()
}

// empty takes every condition away without telling anybody.
func (f *filter) empty() {
	f.month, f.gaps = 0, false
	f.search.Put("")
	for _, p := range f.pickers {
		p.now = condition{}
	}
}

// Active reports whether anything narrows the list.
func (f *filter) Active() bool {
	return f.month != 0 || f.gaps || f.search.Text != "" || len(f.narrowed()) > 0
}

// narrowed are the columns that narrow the list.
func (f *filter) narrowed() map[string]bool {
	keys := map[string]bool{}
	for _, p := range f.pickers {
		if p.now.narrows() {
			keys[p.column.Key] = true
		}
	}
	return keys
}

// narrow adds the conditions to a query, but not that of the column left out.
func (f *filter) narrow(q ledger.Query, but string) ledger.Query {
	q.Text, q.Gaps = f.search.Text, f.gaps
	for _, p := range f.pickers {
		if p.now.narrows() && p.column.Key != but {
			q.Filters = append(q.Filters, p.now.filter(p.column.Key))
		}
	}
	if f.month != 0 {
		from := app.Day(fmt.Sprintf("%04d-%02d-01", f.spec.year(), f.month))
		q.Span = app.Span{From: from, To: app.DayAt(from.Time().AddDate(0, 1, -1))}
	}
	return q
}

// say is what narrows the list in words.
func (f *filter) say() []string {
	var words []string
	if f.month != 0 {
		words = append(words, fmt.Sprintf(wording.SayMonth, f.month))
	}
	for _, p := range f.pickers {
		if p.now.narrows() {
			words = append(words, p.now.say(p.column, f.spec.names))
		}
	}
	if f.search.Text != "" {
		words = append(words, fmt.Sprintf(wording.SayText, f.search.Text))
	}
	if f.gaps {
		words = append(words, wording.SayGaps)
	}
	return words
}

// Set narrows a column; a condition that narrows nothing takes its own away.
func (f *filter) Set(key string, now condition) {
	if p, ok := f.picker(key); ok {
		p.now = now
	}
	f.tell()
}

// Choose narrows a column to a value; the empty value takes the condition away.
func (f *filter) Choose(key, value string) {
	now := condition{}
	if value != "" {
		now.Values = []string{value}
	}
	f.Set(key, now)
}

func (f *filter) picker(key string) (*picker, bool) {
	for _, p := range f.pickers {
		if p.column.Key == key {
			return p, true
		}
	}
	return nil, false
}

// knowing are the pinned chips in whose column a value can stand; where there is none, the first other column that takes it,
// such as the groups that an activity is for.
func (f *filter) knowing(value string) []*picker {
	var pinned, others []*picker
	for _, p := range f.pickers {
		switch {
		case value == "" || !f.knows(p, value):
		case p.pinned:
			pinned = append(pinned, p)
		default:
			others = append(others, p)
		}
	}
	if len(pinned) == 0 && len(others) > 0 {
		return others[:1]
	}
	return pinned
}

// knows reports whether a value can stand in the column of a chip.
func (f *filter) knows(p *picker, value string) bool {
	switch p.column.Kind {
	case field.Choice, field.Choices:
		return p.column.Codes.Label(value) != value
	case field.Ref:
		return p.pinned && f.spec.names.Name(p.column.To, app.ID(value)) != ""
	}
	return false
}

func (f *filter) setMonth(month int) {
	f.month = month
	f.tell()
}

func (f *filter) setGaps(on bool) {
	f.gaps = on
	f.tell()
}

func (f *filter) tell() {
	f.label()
	f.spec.changed()
}

// count says how many rows lack something.
func (f *filter) count(gaps int) {
	count := ""
	if gaps > 0 {
		count = strconv.Itoa(gaps)
	}
	f.gapped.Set(wording.OnlyGaps, count, f.gaps)
	f.view.Refresh()
}

// label writes on the chips what they narrow to.
func (f *filter) label() {
	for _, p := range f.pickers {
		if p.now.narrows() {
			p.chip.Set(p.now.chip(p.column, f.spec.names), "", true)
			continue
		}
		p.chip.Set(fmt.Sprintf(wording.ChipAll, p.column.Term.Brief()), "", false)
	}
	if f.monthly != nil {
		label := wording.MonthAll
		if f.month != 0 {
			label = fmt.Sprintf(wording.MonthOf, f.month)
		}
		f.monthly.Set(label, "", f.month != 0)
	}
	f.clear.Hidden = !f.Active()
	f.view.Refresh()
}

func (f *filter) pickMonth() {
	words := []string{wording.All}
	for month := 1; month <= 12; month++ {
		words = append(words, fmt.Sprintf(wording.MonthOf, month))
	}
	part.ShowList(f.monthly, part.ListSpec{Options: words, Selected: f.month, Pick: f.setMonth})
}

// pickMore lists the columns without a chip in sight.
func (f *filter) pickMore() {
	var hidden []*picker
	var words []string
	for _, p := range f.pickers {
		if p.chip.Hidden {
			hidden, words = append(hidden, p), append(words, p.column.Term.Brief())
		}
	}
	note := ""
	if f.spec.personal {
		note = wording.FilterPersonal
	}
	part.ShowList(f.more, part.ListSpec{Options: words, Selected: -1, Note: note, Pick: func(index int) { f.spec.open(hidden[index], f.more) }})
}

// filterLayout shows what fits; chips without room wait behind a button, and the tools stand at the far end.
type filterLayout struct{ filter *filter }

// Layout keeps search, active chips and the way back in sight.
func (l *filterLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap := theme.Size(theme.Gap8)
	end := l.tools(size)
	room := end
	for _, o := range objects {
		if o.Visible() && !l.chip(o) && !l.tool(o) {
			room -= o.MinSize().Width + gap
		}
	}
	l.hideChips(room)
	at := float32(0)
	for _, o := range objects {
		if !o.Visible() || l.tool(o) {
			continue
		}
		need := o.MinSize()
		o.Resize(need)
		o.Move(fyne.NewPos(at, (size.Height-need.Height)/2))
		at += need.Width + gap
	}
}

// chip reports whether an object is the chip of a column.
func (l *filterLayout) chip(o fyne.CanvasObject) bool {
	chip, ok := o.(*part.FilterChip)
	return ok && chip != l.filter.gapped && chip != l.filter.monthly
}

func (l *filterLayout) tool(o fyne.CanvasObject) bool {
	return slices.Contains(l.filter.spec.tools, o)
}

// tools stand at the far end; it gives back where the first one begins.
func (l *filterLayout) tools(size fyne.Size) float32 {
	at, gap := size.Width, theme.Size(theme.Gap8)
	for i := len(l.filter.spec.tools) - 1; i >= 0; i-- {
		tool := l.filter.spec.tools[i]
		need := tool.MinSize()
		tool.Resize(need)
		tool.Move(fyne.NewPos(at-need.Width, (size.Height-need.Height)/2))
		at -= need.Width + gap
	}
	return at
}

// hideChips decides which chips stay: the active ones always do, the pinned ones as long as there is room.
func (l *filterLayout) hideChips(room float32) {
	gap := theme.Size(theme.Gap8)
	for _, p := range l.filter.pickers {
		if p.now.narrows() {
			p.chip.Hidden = false
			room -= p.chip.MinSize().Width + gap
		}
	}
	for _, p := range l.filter.pickers {
		if p.now.narrows() {
			continue
		}
		need := p.chip.MinSize().Width + gap
		p.chip.Hidden = !p.pinned || need > room
		if !p.chip.Hidden {
			room -= need
		}
	}
}

// MinSize needs the search box only; everything else makes way.
func (l *filterLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(150), theme.Size(theme.ButtonHeight))
}
