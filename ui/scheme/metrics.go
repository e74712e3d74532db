package scheme

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// quantity is one measured value to look up or choose.
type quantity struct {
	key, name, unit, period, divisor, meaning string
	read                                      func(*count.Facts) count.Measure // nil for figures and for what is not built
	show                                      func(count.Measure) string
}

// planned are the values of ledgers that come later, by the names that the packs of the program give them.
func planned(shipped []rulepack.Pack) map[string]string {
	names := map[string]string{}
	for _, key := range rulepack.Planned() {
		names[key] = key
		for _, pack := range shipped {
			if n := slices.IndexFunc(pack.Items, func(i rulepack.Item) bool { return i.Metric == key }); n >= 0 {
				names[key] = pack.Items[n].Name
				break
			}
		}
	}
	return names
}

// catalogue lists the measured values of the program, the figures of a pack, and what comes later.
func catalogue(figures []rulepack.Figure, shipped []rulepack.Pack) []quantity {
	var all []quantity
	for _, f := range figures {
		all = append(all, quantity{key: f.Key, name: f.Name, unit: f.Unit, meaning: fmt.Sprintf(wording.SchemeFigureMeans, f.Formula)})
	}
	for _, q := range count.Catalogue() {
		all = append(all, quantity{key: q.Key, name: q.Name, unit: q.Unit, period: q.Period, divisor: q.Divisor, meaning: q.Meaning, read: q.Read, show: q.Show})
	}
	names := planned(shipped)
	for _, key := range rulepack.Planned() {
		all = append(all, quantity{key: key, name: names[key], meaning: wording.SchemePlanned})
	}
	return all
}

// matching gives what holds the words looked for; those with most letters of a wish come first.
func matching(all []quantity, text, wish string) []quantity {
	text = strings.ToLower(strings.TrimSpace(text))
	var found []quantity
	for _, q := range all {
		if text == "" || strings.Contains(strings.ToLower(q.name+" "+q.key+" "+q.meaning+" "+q.unit), text) {
			found = append(found, q)
		}
	}
	if wish != "" && text == "" {
		near := func(q quantity) int {
			n := 0
			for _, r := range wish {
				if strings.ContainsRune(q.name, r) {
					n++
				}
			}
			return n
		}
		slices.SortStableFunc(found, func(a, b quantity) int { return near(b) - near(a) })
	}
	return found
}

// finder is a search box over the measured values, with what the one at hand means below.
type finder struct {
	all    []quantity
	found  []quantity
	wish   string
	facts  *count.Facts
	values map[string]string // worked out once, when they come into sight
	search *part.Entry
	rows   *rows
	means  *part.Paragraph
	view   *fyne.Container
}

// newFinder makes one; a wide one shows what the values mean in their lines too.
func newFinder(keys part.Keys, all []quantity, wide bool, opened func(quantity)) *finder {
	f := &finder{all: all, values: map[string]string{}, means: part.NewParagraph("", part.Body, "")}
	spec := rowsSpec{
		widths: []float32{0, 84, 150, 130}, styles: []part.Style{part.Body, part.Caption, part.Caption, part.Strong, part.Caption}, right: []bool{false, false, false, true},
		cells: func(row int) []cell {
			q := f.found[row]
			return []cell{{text: q.name}, {text: q.unit, ink: theme.Ink2}, {text: q.period, ink: theme.Ink2}, {text: f.value(q)}, {text: q.meaning, ink: theme.Ink2}}
		},
		moved:  func(row int) { f.say(row) },
		opened: func(row int) { opened(f.found[row]) },
	}
	if wide {
		spec.widths = []float32{200, 84, 150, 130, 0}
	}
	f.rows = newRows(spec)
	f.search = part.NewEntry(part.EntrySpec{Hint: wording.SchemeMetricFind, Icon: part.Search, Keys: part.KeysFunc(func(c part.Chord) bool { return f.press(c) || keys.Press(c) }), Changed: func(text string) { f.find(text) }, Submitted: func(string) {
		if f.rows.at >= 0 && f.rows.at < len(f.found) {
			opened(f.found[f.rows.at])
		}
	}})
	var captions []fyne.CanvasObject
	for n, word := range split(wording.SchemeMetricHeads)[:len(spec.widths)] {
		caption := part.NewText(word, part.Caption)
		if n < len(spec.right) && spec.right[n] {
			caption.Aligned(fyne.TextAlignTrailing)
		}
		captions = append(captions, caption)
	}
	head := part.NewListHead(part.Cols(spec.widths, captions...))
	foot := part.On(part.NewBox(theme.AccentSoft), part.Pad(theme.Gap12, theme.Gap8, f.means))
	f.view = part.Column(theme.Gap0, part.Pad(theme.Gap8, theme.Gap8, f.search), head, part.Grow(f.rows.framed()), foot)
	return f
}

// press moves in the list while one types what to look for.
func (f *finder) press(chord part.Chord) bool {
	switch chord {
	case part.Bare(fyne.KeyDown):
		f.rows.goTo(f.rows.at + 1)
	case part.Bare(fyne.KeyUp):
		f.rows.goTo(f.rows.at - 1)
	default:
		return false
	}
	return true
}

// find narrows the list.
func (f *finder) find(text string) {
	f.found = matching(f.all, text, f.wish)
	f.rows.begin(len(f.found))
	f.means.SetText(fmt.Sprintf(wording.SchemeMetricCount, len(f.found)))
	f.view.Refresh()
	if len(f.found) > 0 {
		f.rows.goTo(0)
	}
}

// say explains the value at hand.
func (f *finder) say(row int) {
	q := f.found[row]
	text := fmt.Sprintf(wording.SchemeMetricMeans, q.name, q.key, q.meaning)
	if q.divisor != "" {
		text += fmt.Sprintf(wording.SchemeMetricDivisor, q.divisor)
	}
	f.means.SetText(text)
	f.view.Refresh()
}

// value is what this facility has now.
func (f *finder) value(q quantity) string {
	if q.read == nil || f.facts == nil {
		return term.WordDash
	}
	if _, known := f.values[q.key]; !known {
		f.values[q.key] = q.show(q.read(f.facts))
	}
	return f.values[q.key]
}

// pickMetric lets one choose a measured value for an indicator.
func (e *editor) pickMetric(wish string, picked func(key string)) {
	var overlay *part.Overlay
	f := newFinder(e.deps.Shell.Keys(), catalogue(e.entry.pack.Figures, e.deps.Office.Rulepack.Shipped()), false, func(q quantity) {
		overlay.Close()
		picked(q.key)
	})
	f.facts, f.wish = e.facts, wish
	take := part.NewButton(part.ButtonSpec{Label: wording.SchemePickTake, Kind: part.Primary, Do: func() {
		if f.rows.at >= 0 && f.rows.at < len(f.found) {
			overlay.Close()
			picked(f.found[f.rows.at].key)
		}
	}})
	leave := part.NewButton(part.ButtonSpec{Label: wording.SchemePickLeave, Do: func() { overlay.Close() }})
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	canvas := e.canvas()
	content := part.Column(theme.Gap0, part.Pad(theme.Gap14, theme.Gap8, part.NewText(wording.SchemePickTitle, part.CardHead)), part.Grow(f.view),
		part.Pad(theme.Gap14, theme.Gap8, part.Row(theme.Gap8, part.Spring(), leave, take)))
	overlay = part.ShowOverlay(canvas, part.OverlaySpec{Content: roomy(canvas, fyne.NewSize(pickWidth, pickHeight), container.NewStack(paper, content))})
	f.find("")
	canvas.Focus(f.search)
}

// The room of the list of measured values over the page, in units.
const (
	pickWidth  = 720
	pickHeight = 460
)

// roomy gives what lies over the page so many units, less where the window has less.
func roomy(canvas fyne.Canvas, units fyne.Size, content fyne.CanvasObject) fyne.CanvasObject {
	unit, margin := theme.Units(1), 2*theme.Size(theme.Gap24)
	most := canvas.Size()
	return part.AtLeast(min(units.Width, (most.Width-margin)/unit), min(units.Height, (most.Height-margin)/unit), content)
}

// MetricBook is 指标量目录: everything that can be measured, explained, with this facility's value now.
type MetricBook struct {
	deps   Deps
	finder *finder
	body   fyne.CanvasObject
}

// NewMetricBook makes the page.
func NewMetricBook(deps Deps) *MetricBook {
	m := &MetricBook{deps: deps}
	m.finder = newFinder(deps.Shell.Keys(), catalogue(nil, deps.Office.Rulepack.Shipped()), true, func(quantity) {})
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	m.body = container.NewStack(paper, m.finder.view)
	m.Reload(nil)
	return m
}

// Title names the page.
func (m *MetricBook) Title() string { return wording.SchemeMetricTitle }

// Body is the page.
func (m *MetricBook) Body() fyne.CanvasObject { return m.body }

// Search puts the cursor into the search box.
func (m *MetricBook) Search() {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(m.finder.search); canvas != nil {
		canvas.Focus(m.finder.search)
	}
}

// Reload reads what the facility has now.
func (m *MetricBook) Reload(app.Changes) {
	facts, err := factsOf(m.deps)
	m.deps.Shell.Problem(err)
	m.finder.facts, m.finder.values = facts, map[string]string{}
	m.finder.find(m.finder.search.Text)
}

// Status says for whom the values are.
func (m *MetricBook) Status() (left, right []shell.StatusItem) {
	if m.finder.facts == nil {
		return nil, nil
	}
	return []shell.StatusItem{{Text: fmt.Sprintf(wording.SchemeMetricFor, m.finder.facts.Facility.Name, m.finder.facts.Year)}}, nil
}

// factsOf reads what the facility on view has in the year on view; no facts while there is no facility.
func factsOf(deps Deps) (facts *count.Facts, err error) {
	id := deps.Facility()
	if id == "" {
		return facts, nil
	}
	judged, err := deps.Office.Appraisal.Judge(id, deps.Year())
	if err != nil {
		return facts, fmt.Errorf("read facts for schemes: %w", err)
	}
	return judged.Facts, nil
}
