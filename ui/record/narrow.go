package record

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/initials"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// valuesListed is how many values of a column are listed at once.
const valuesListed = 200

// narrowSpec says which column is narrowed and whom the panel tells.
type narrowSpec struct {
	Column field.Column
	Now    condition
	Names  field.Names
	Today  app.Day
	Tally  func(like string) ([]ledger.Tally, error) // what the column holds among the rows that the other conditions leave
	Apply  func(condition)
	Sort   func(order []ledger.Sort)
	Failed func(error)
}

// narrowPanel hangs under the head or the chip of a column: its order, a stretch or a part of the text, and its values with
// how many rows have each. What is ticked takes effect at once.
type narrowPanel struct {
	widget.BaseWidget
	spec     narrowSpec
	now      condition
	from, to *part.Entry
	find     *part.Entry
	wrong    *part.Text
	more     *part.Text
	list     *ticks
	tallies  []ledger.Tally
	window   fyne.Canvas // that it hangs in; asked for itself, it is in none before it is drawn
	leave    func()
}

// showNarrow hangs the panel under a place of an object; an empty size is the whole of it.
func showNarrow(under fyne.CanvasObject, spot box, spec narrowSpec) *narrowPanel {
	p := &narrowPanel{spec: spec, now: spec.Now, leave: func() {}, wrong: part.NewText("", part.Caption).In(theme.Bad), more: part.NewText(fmt.Sprintf(wording.NarrowMost, valuesListed), part.Caption)}
	keys := part.KeysFunc(p.press)
	p.from = p.entry(labelText(spec.Column, spec.Now.From, spec.Names))
	p.to = p.entry(labelText(spec.Column, spec.Now.To, spec.Names))
	p.find = part.NewEntry(part.EntrySpec{Text: spec.Now.Like, Hint: wording.NarrowFind, Icon: part.Search, Keys: keys, Changed: p.look, Submitted: p.enter})
	if textual(spec.Column) {
		p.find.SetPlaceHolder(wording.NarrowLike)
		p.more.SetText(fmt.Sprintf(wording.NarrowMore, valuesListed))
	}
	p.list = newTicks(tickSpec{Flip: p.flip, Keys: p.press, Up: func() { p.focus(p.find) }, Type: p.typeOn})
	p.wrong.Hide()
	p.ExtendBaseWidget(p)
	p.look(p.find.Text)
	p.window = fyne.CurrentApp().Driver().CanvasForObject(under)
	overlay := part.ShowOverlay(p.window, part.OverlaySpec{Content: p, Under: under, Spot: fyne.NewPos(spot.x, spot.y), Size: fyne.NewSize(spot.w, spot.h), Closed: p.settle})
	p.leave = overlay.Close
	if stretches(spec.Column) {
		p.focus(p.from)
		return p
	}
	p.focus(p.find)
	return p
}

func (p *narrowPanel) entry(text string) *part.Entry {
	return part.NewEntry(part.EntrySpec{Text: text, HalfWidth: true, Keys: part.KeysFunc(p.press), Submitted: func(string) { p.leave() }})
}

// labelText is an end of a stretch as it is typed.
func labelText(c field.Column, value string, names field.Names) string {
	if value == "" {
		return ""
	}
	return c.Show(shown(value), names)
}

func (p *narrowPanel) focus(on fyne.Focusable) { p.window.Focus(on) }

// typeOn goes on in the search box with a character typed on the list.
func (p *narrowPanel) typeOn(r rune) {
	p.focus(p.find)
	p.find.TypedRune(r)
}

// look lists the values that the words name; a text column asks the book anew, because it can hold more than are listed.
func (p *narrowPanel) look(typed string) {
	typed = strings.TrimSpace(typed)
	if p.tallies == nil || textual(p.spec.Column) {
		like := ""
		if textual(p.spec.Column) && len([]rune(typed)) > 0 && len(p.tallies) >= valuesListed {
			like = typed
		}
		tallies, err := p.spec.Tally(like)
		if err != nil {
			p.spec.Failed(err)
			return
		}
		p.tallies = tallies
	}
	p.show(typed)
}

// show fills the list; what is ticked stays in it although no row has it any more.
func (p *narrowPanel) show(typed string) {
	var lines []tick
	listed := map[string]bool{}
	for _, t := range p.tallies {
		listed[t.Text] = true
		lines = append(lines, p.line(t))
	}
	for _, value := range p.now.Values {
		if !listed[value] {
			lines = append(lines, p.line(ledger.Tally{Text: value}))
		}
	}
	lines = slices.DeleteFunc(lines, func(l tick) bool { return !initials.Match(l.label, typed) })
	p.order(lines)
	p.more.Hidden = len(p.tallies) < valuesListed
	p.list.set(lines)
	p.Refresh()
}

func (p *narrowPanel) line(t ledger.Tally) tick {
	on := slices.Contains(p.now.Values, t.Text)
	if t.Text == "" {
		on = p.now.Blank
	}
	return tick{label: labelOf(p.spec.Column, t.Text, p.spec.Names), value: t.Text, count: field.ShowNumber(int64(t.Count)), on: on}
}

// order puts not filled first, choices in the order of their table, and names by name.
func (p *narrowPanel) order(lines []tick) {
	c := p.spec.Column
	if c.Kind != field.Choice && c.Kind != field.Choices && c.Kind != field.Ref && c.Kind != field.Shares {
		return
	}
	place := map[string]int{}
	for i, code := range c.Codes.Codes {
		place[code.Key] = i + 1
	}
	slices.SortStableFunc(lines, func(a, b tick) int {
		if (a.value == "") != (b.value == "") {
			return len(a.value) - len(b.value)
		}
		if place[a.value] != place[b.value] {
			return place[a.value] - place[b.value]
		}
		return strings.Compare(a.label, b.label)
	})
}

// flip ticks a value, or takes the tick away, and narrows the list at once.
func (p *narrowPanel) flip(value string) {
	next := p.now.flip(value)
	if value == "" {
		next = p.now
		next.Blank = !p.now.Blank
	}
	if len(next.Values) > 0 {
		p.from.Put("")
		p.to.Put("")
	}
	p.apply(next)
	p.show(strings.TrimSpace(p.typed()))
}

// typed are the words that narrow the list of values.
func (p *narrowPanel) typed() string { return p.find.Text }

func (p *narrowPanel) apply(next condition) {
	p.now = next
	p.spec.Apply(next)
}

// enter narrows a text column to the words; elsewhere it ticks the first value they name.
func (p *narrowPanel) enter(typed string) {
	typed = strings.TrimSpace(typed)
	switch {
	case textual(p.spec.Column):
		p.apply(condition{Like: typed, Blank: p.now.Blank})
	case typed != "" && len(p.list.lines) > 0 && !p.list.lines[0].on:
		p.find.Put("")
		p.flip(p.list.lines[0].value)
	}
	p.leave()
}

// settle takes over the stretch when the panel goes; what cannot be read is left out.
func (p *narrowPanel) settle() {
	if !stretches(p.spec.Column) {
		return
	}
	from, to := p.read(p.from.Text), p.read(p.to.Text)
	if from == p.now.From && to == p.now.To {
		return
	}
	p.apply(condition{From: from, To: to, Blank: p.now.Blank})
}

// read is the canonical text of an end of the stretch, empty when it says nothing.
func (p *narrowPanel) read(typed string) string {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return ""
	}
	value := blankOf(p.spec.Column)
	if err := p.spec.Column.Read(value, typed, field.Reader{Names: p.spec.Names, Today: p.spec.Today}); err != nil {
		return ""
	}
	if text := value.Text(); text != term.WordInapplicable {
		return text
	}
	return ""
}

// check says what cannot be read before the panel goes.
func (p *narrowPanel) check() bool {
	for _, e := range []*part.Entry{p.from, p.to} {
		wrong := strings.TrimSpace(e.Text) != "" && p.read(e.Text) == ""
		e.SetWrong(wrong)
		if wrong {
			err := p.spec.Column.Read(blankOf(p.spec.Column), e.Text, field.Reader{Names: p.spec.Names, Today: p.spec.Today})
			p.wrong.SetText(app.Sentence(err))
			p.wrong.Show()
			p.Refresh()
			return false
		}
	}
	return true
}

// Press lets the window pass keys on while nothing in the panel has the focus.
func (p *narrowPanel) Press(chord part.Chord) bool { return p.press(chord) }

// press moves into the list, takes over and leaves.
func (p *narrowPanel) press(chord part.Chord) bool {
	switch chord {
	case part.Bare(fyne.KeyEscape):
		p.from.Put(labelText(p.spec.Column, p.now.From, p.spec.Names))
		p.to.Put(labelText(p.spec.Column, p.now.To, p.spec.Names))
		p.leave()
	case part.Bare(fyne.KeyDown):
		p.focus(p.list)
	case part.Bare(fyne.KeyReturn), part.Bare(fyne.KeyEnter):
		if !p.check() {
			return true
		}
		if p.window.Focused() == p.find {
			return false
		}
		p.leave()
	default:
		return chord.With != 0 && !chord.Editing()
	}
	return true
}

// clear takes the condition away.
func (p *narrowPanel) clear() {
	for _, e := range []*part.Entry{p.from, p.to, p.find} {
		e.Put("")
	}
	p.now = condition{}
	p.spec.Apply(p.now)
	p.leave()
}

func (p *narrowPanel) sort(order []ledger.Sort) {
	p.leave()
	p.spec.Sort(order)
}

// CreateRenderer draws the panel.
func (p *narrowPanel) CreateRenderer() fyne.WidgetRenderer {
	key := p.spec.Column.Key
	head := part.Row(theme.Gap8, part.Grow(part.NewText(p.spec.Column.Term.Label, part.Strong).Clipped()), part.NewLink(wording.NarrowClear, p.clear))
	column := part.Column(theme.Gap8, head)
	if p.spec.Sort != nil {
		column.Add(part.Row(theme.Gap12,
			part.NewLink(wording.SortUp, func() { p.sort([]ledger.Sort{{Key: key}}) }),
			part.NewLink(wording.SortDown, func() { p.sort([]ledger.Sort{{Key: key, Down: true}}) }),
			part.NewLink(wording.SortUsual, func() { p.sort(nil) })))
	}
	if stretches(p.spec.Column) {
		least, most := wording.NarrowAtLeast, wording.NarrowAtMost
		if p.spec.Column.Kind.Dated() {
			least, most = wording.NarrowFrom, wording.NarrowTo
		}
		column.Add(part.Row(theme.Gap6, part.NewText(least, part.Body), part.Share(1, p.from), part.NewText(most, part.Body), part.Share(1, p.to)))
		column.Add(p.wrong)
	}
	column.Add(p.find)
	column.Add(p.list)
	column.Add(p.more)
	paper := part.NewBox(theme.Surface).Bordered(theme.InputLine, theme.RadiusButton)
	paper.Shadow = true
	return widget.NewSimpleRenderer(part.AtLeast(panelUnits, 0, container.NewStack(paper, part.Pad(theme.Gap12, theme.Gap12, column))))
}

// panelUnits is how wide the panels over a ledger are.
const panelUnits = 280
