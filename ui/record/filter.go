package record

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// option is one value that a chip can narrow to.
type option struct {
	label string
	value string
	blank bool // those not filled in
}

// picker narrows by one column.
type picker struct {
	column  field.Column
	options func() []option
	chosen  *option
	chip    *part.FilterChip
}

// filter is the row above the grid: what is looked for, and the chips that narrow the list.
type filter struct {
	pickers []*picker
	search  *part.Entry
	month   int
	monthly *part.FilterChip // nil when the ledger is not looked at by months
	gaps    bool
	gapped  *part.FilterChip
	more    *part.Button
	clear   *part.Button
	note    *part.Text
	view    *fyne.Container
	changed func()
	year    func() int
}

// filterSpec says what the row can narrow by.
type filterSpec struct {
	pickers  []*picker
	months   bool
	gaps     bool
	numbered bool
	year     func() int
	keys     part.Keys
	changed  func()
	entered  func() // Enter in the search box
}

func newFilter(spec filterSpec) *filter {
	f := &filter{pickers: spec.pickers, changed: spec.changed, year: spec.year, note: part.NewText("", part.Caption)}
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
		p.chip = part.NewFilterChip(part.FilterSpec{Do: func() { f.pick(p) }, Clear: func() { f.set(p, nil) }})
		row = append(row, p.chip)
	}
	f.more = part.NewButton(part.ButtonSpec{Label: wording.MoreFilters, Icon: part.Plus, Size: part.Small, Do: f.pickMore})
	f.gapped = part.NewFilterChip(part.FilterSpec{Label: wording.OnlyGaps, Icon: part.Filter, Do: func() { f.setGaps(!f.gaps) }})
	f.gapped.Hidden = !spec.gaps
	f.clear = part.NewLink(wording.ClearFilter, f.Clear)
	row = append(row, f.more, f.gapped, f.clear, f.note)
	f.view = part.Fixed("", theme.FilterHeight, part.Pad(theme.Gap8, theme.Gap0, container.New(&filterLayout{filter: f}, row...)))
	f.label()
	return f
}

// Clear takes every condition away.
func (f *filter) Clear() {
	f.month, f.gaps = 0, false
	f.search.Put("")
	for _, p := range f.pickers {
		p.chosen = nil
	}
	f.tell()
}

// Active reports whether anything narrows the list.
func (f *filter) Active() bool {
	for _, p := range f.pickers {
		if p.chosen != nil {
			return true
		}
	}
	return f.month != 0 || f.gaps || f.search.Text != ""
}

// narrow adds the conditions to a query.
func (f *filter) narrow(q ledger.Query) ledger.Query {
	q.Text, q.Gaps = f.search.Text, f.gaps
	for _, p := range f.pickers {
		if p.chosen == nil {
			continue
		}
		one := ledger.Filter{Key: p.column.Key, Blank: p.chosen.blank}
		if !p.chosen.blank {
			one.Values = []string{p.chosen.value}
		}
		q.Filters = append(q.Filters, one)
	}
	if f.month != 0 {
		from := app.Day(fmt.Sprintf("%04d-%02d-01", f.year(), f.month))
		q.Span = app.Span{From: from, To: app.DayAt(from.Time().AddDate(0, 1, -1))}
	}
	return q
}

// Choose narrows a column to a value; the empty value takes the condition away.
func (f *filter) Choose(key, value string) {
	for _, p := range f.pickers {
		if p.column.Key != key {
			continue
		}
		p.chosen = nil
		for _, o := range p.options() {
			if o.value == value && value != "" {
				p.chosen = &option{label: o.label, value: o.value}
			}
		}
	}
	f.tell()
}

func (f *filter) set(p *picker, chosen *option) {
	p.chosen = chosen
	f.tell()
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
	f.changed()
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
		if p.chosen != nil {
			p.chip.Set(p.chosen.label, "", true)
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

func (f *filter) pick(p *picker) { f.pickUnder(p, p.chip) }

func (f *filter) pickUnder(p *picker, under fyne.CanvasObject) {
	options := p.options()
	words, selected := []string{wording.All}, 0
	for i, o := range options {
		words = append(words, o.label)
		if p.chosen != nil && p.chosen.value == o.value && p.chosen.blank == o.blank {
			selected = i + 1
		}
	}
	part.ShowList(under, part.ListSpec{Options: words, Selected: selected, Pick: func(index int) {
		if index == 0 {
			f.set(p, nil)
			return
		}
		f.set(p, &options[index-1])
	}})
}

func (f *filter) pickMonth() {
	words := []string{wording.All}
	for month := 1; month <= 12; month++ {
		words = append(words, fmt.Sprintf(wording.MonthOf, month))
	}
	part.ShowList(f.monthly, part.ListSpec{Options: words, Selected: f.month, Pick: f.setMonth})
}

// pickMore lists the chips that found no room.
func (f *filter) pickMore() {
	var hidden []*picker
	var words []string
	for _, p := range f.pickers {
		if p.chip.Hidden {
			hidden, words = append(hidden, p), append(words, p.column.Term.Brief())
		}
	}
	part.ShowList(f.more, part.ListSpec{Options: words, Selected: -1, Pick: func(index int) { f.pickUnder(hidden[index], f.more) }})
}

// optionsOf lists the values a column can be narrowed to.
func optionsOf(c field.Column, entries func(entity string) []option) []option {
	var options []option
	switch c.Kind {
	case field.Choice, field.Choices:
		for _, code := range c.Codes.Codes {
			options = append(options, option{label: code.Label, value: code.Key})
		}
	case field.YesNo:
		options = []option{{label: term.WordYes, value: string(app.Yes)}, {label: term.WordNo, value: string(app.No)}}
		for i := range options {
			options[i].label = c.Term.Brief() + " " + options[i].label
		}
	case field.Ref:
		options = entries(c.To)
	}
	return append(options, option{label: c.Term.Brief() + " " + term.WordUnfilled, blank: true})
}

// filterLayout shows what fits; chips without room wait behind a button.
type filterLayout struct{ filter *filter }

// Layout keeps search, active chips and the way back in sight, and the note at the right.
func (l *filterLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f, gap := l.filter, theme.Size(theme.Gap8)
	room := size.Width
	for _, o := range objects {
		if chip, ok := o.(*part.FilterChip); ok && chip != f.gapped && chip != f.monthly {
			continue
		}
		if o.Visible() && o != f.more && o != f.note {
			room -= o.MinSize().Width + gap
		}
	}
	l.hideChips(room)
	at := float32(0)
	for _, o := range objects {
		if !o.Visible() || o == f.note {
			continue
		}
		need := o.MinSize()
		o.Resize(need)
		o.Move(fyne.NewPos(at, (size.Height-need.Height)/2))
		at += need.Width + gap
	}
	note := f.note.MinSize()
	f.note.Resize(note)
	f.note.Move(fyne.NewPos(fyne.Max(at, size.Width-note.Width-gap), (size.Height-note.Height)/2))
}

// hideChips decides which chips stay; the active ones always do.
func (l *filterLayout) hideChips(room float32) {
	f, gap := l.filter, theme.Size(theme.Gap8)
	total := float32(0)
	for _, p := range f.pickers {
		total += p.chip.MinSize().Width + gap
	}
	f.more.Hidden = total <= room
	if !f.more.Hidden {
		room -= f.more.MinSize().Width + gap
	}
	for _, p := range f.pickers {
		need := p.chip.MinSize().Width + gap
		p.chip.Hidden = !f.more.Hidden && p.chosen == nil && need > room
		if !p.chip.Hidden {
			room -= need
		}
	}
}

// MinSize needs the search box only; everything else makes way.
func (l *filterLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Units(150), theme.Size(theme.ButtonHeight))
}
