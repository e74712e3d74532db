package scheme

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// itemView is the indicator at hand: what it is, how it is scored with a live example, what people read of it.
func (e *editor) itemView() fyne.CanvasObject {
	i := e.item()
	if i == nil {
		return e.empty()
	}
	w := e.writing
	column := part.Column(theme.Gap12, part.NewCard(i.Code+" "+i.Name, w.form(e.head(i)...)))
	if !e.upper(i) {
		method := part.Column(theme.Gap8, w.form(e.method(i)...), e.live, e.example)
		column.Add(part.NewCard(wording.SchemeMethodCard, method))
		if t, ok := e.methodTable(i); ok {
			column.Add(w.list(t))
		}
		column.Add(part.NewCard(term.PackItemTarget.Label, w.form(target(i)...)).Note(wording.SchemeTargetNote))
	}
	column.Add(part.NewCard(wording.SchemeWordsCard, w.form(e.spoken(i)...)))
	return column
}

// empty is a pack without any indicator.
func (e *editor) empty() fyne.CanvasObject {
	if e.entry.sealed() {
		return part.NewEmpty(part.EmptySpec{Icon: part.Book, Fact: wording.SchemeNoItems})
	}
	return part.NewEmpty(part.EmptySpec{Icon: part.Book, Fact: wording.SchemeNoItems, Reason: wording.SchemeNoItemsWhy, Ways: []*part.Button{
		part.NewButton(part.ButtonSpec{Label: wording.SchemeAddFirst, Icon: part.Plus, Kind: part.Primary, Do: e.add}),
		part.NewButton(part.ButtonSpec{Label: wording.SchemePaste, Icon: part.Import, Do: e.paste}),
	}})
}

// sheetView is one of the other tables of the pack.
func (e *editor) sheetView(sheet sheetOf) fyne.CanvasObject {
	column := part.Column(theme.Gap12)
	if len(sheet.form) > 0 {
		column.Add(part.NewCard(sheet.label, e.writing.form(sheet.form...)))
	}
	for _, t := range sheet.lists {
		column.Add(e.writing.list(t))
	}
	return column
}

// sayMethod says what the method means, and what it gives with this facility's own numbers.
func (e *editor) sayMethod() {
	i := e.item()
	if i == nil || e.tab > 0 {
		return
	}
	e.live.SetText(fmt.Sprintf(wording.SchemeMeans, i.Explained()))
	e.example.SetText(e.tryOut(*i))
}

// tryOut judges the one indicator by what this facility has in the book.
func (e *editor) tryOut(i rulepack.Item) string {
	switch {
	case e.faulty(i.Code) || !i.Leaf():
		return wording.SchemeTryFaulty
	case e.facts == nil:
		return wording.SchemeTryNoFacility
	}
	pack := e.prepared
	i.Parent = ""
	pack.Items, pack.Full = []rulepack.Item{i}, i.Max
	line, found := e.deps.Office.Appraisal.Under(e.facts, pack).Result.Indicator(i.Code)
	switch {
	case !found:
		return wording.SchemeTryFaulty
	case line.State != count.HasData:
		return fmt.Sprintf(wording.SchemeTryNothing, e.facts.Facility.Name, e.facts.Year, term.TableState.Label(string(line.State)), line.Reason)
	}
	return fmt.Sprintf(wording.SchemeTry, e.facts.Facility.Name, e.facts.Year, line.ActualText(), line.TargetText(), line.Score, i.Max.Short())
}

// treeCard is the tree with its buttons and what it adds up to.
func (e *editor) treeCard() fyne.CanvasObject {
	button := func(label string, icon part.Icon, do func()) *part.Button {
		return part.NewButton(part.ButtonSpec{Label: label, Icon: icon, Size: part.Small, Kind: part.Frameless, Do: do})
	}
	column := part.Column(theme.Gap0)
	if !e.entry.sealed() {
		column.Add(part.Pad(theme.Gap4, theme.Gap4, part.Row(theme.Gap0,
			button(wording.SchemeAddBeside, part.Plus, e.add), button(wording.SchemeAddBelow, part.Plus, e.addBelow),
			part.Spring(),
			button("", part.Copy, e.duplicate), button("", part.ArrowUp, func() { e.shift(-1) }), button("", part.ArrowDown, func() { e.shift(1) }),
			button("", part.Trash, e.ask), button("", part.Import, e.paste))))
		column.Add(part.NewRule(theme.RowLine))
	}
	column.Add(part.Grow(e.tree.framed()))
	column.Add(part.NewRule(theme.Line))
	column.Add(part.Pad(theme.Gap12, theme.Gap8, e.sum))
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	return container.NewStack(paper, part.Pad(theme.Hairline, theme.Hairline, column))
}

// add begins the next indicator beside the one at hand; its name is typed next.
func (e *editor) add() { e.begin(addBeside(&e.entry.pack, e.here)) }

// addBelow begins an indicator under the one at hand.
func (e *editor) addBelow() {
	if depth(&e.entry.pack, e.here) > 1 {
		e.deps.Shell.Snack(shellSnack(wording.SchemeTooDeep))
		return
	}
	e.begin(addBelow(&e.entry.pack, e.here))
}

func (e *editor) begin(code string) {
	if e.entry.sealed() {
		return
	}
	e.here, e.checked, e.tab = code, false, 0
	e.tabs.Set(e.labels(), 0)
	e.changed(true)
	e.right.ScrollToTop()
	if name := e.writing.inputs[term.PackItemName.Label]; name != nil {
		e.focus(name)
	}
}

func (e *editor) labels() []string {
	labels := []string{wording.SchemeTabItems}
	for _, sheet := range e.sheets() {
		labels = append(labels, sheet.label)
	}
	return labels
}

func (e *editor) duplicate() {
	if e.here != "" {
		e.begin(duplicate(&e.entry.pack, e.here))
	}
}

func (e *editor) shift(by int) {
	shift(&e.entry.pack, e.here, by)
	e.changed(true)
	e.tree.focus()
}

// ask asks before an indicator goes; one without a name goes at once.
func (e *editor) ask() {
	i := e.item()
	if i == nil {
		return
	}
	n := at(&e.entry.pack, e.here)
	below := end(&e.entry.pack, n) - n - 1
	gone := func(string) {
		e.here = drop(&e.entry.pack, e.here)
		e.changed(true)
		e.tree.focus()
	}
	if i.Name == "" && below == 0 {
		gone("")
		return
	}
	e.deps.Shell.Ask(part.QuestionSpec{
		Title: fmt.Sprintf(wording.SchemeDropTitle, i.Code, i.Name), Consequence: fmt.Sprintf(wording.SchemeDropWhat, below, i.Max.Short()),
		Safe: wording.SchemeDropSafe, Act: wording.SchemeDropAct, Do: gone,
	})
}

// paste adds the indicators of the block that waits in the clipboard.
func (e *editor) paste() {
	before := len(e.entry.pack.Items)
	items, err := paste(e.entry.pack, fyne.CurrentApp().Clipboard().Content(), func(name string) string {
		key, ok := e.metricKey(name)
		if !ok {
			return ""
		}
		return key
	})
	e.deps.Shell.Problem(err)
	if err != nil {
		return
	}
	e.entry.pack.Items = items
	if at(&e.entry.pack, e.here) < 0 {
		e.here = items[0].Code
	}
	e.changed(true)
	e.deps.Shell.Snack(shellSnack(fmt.Sprintf(wording.SchemePasted, len(items)-before)))
	e.tree.focus()
}
