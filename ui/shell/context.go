package shell

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Context is what the bar at the top says: which facility, which year, which day, who.
type Context struct {
	Facilities []string
	Facility   int
	Years      []Year
	Year       int
	Date       string // 今天 2026-10-20 周二
	ShortDate  string // 10-20, in a narrow window
	Due        int    // matters waiting
	Person     string // 周示例（中心填报员）
	ShortName  string // 周示例, in a narrow window
	PersonMenu []string
}

// Year is one year one can look at; a locked one can only be read.
type Year struct {
	Label  string
	Locked bool
}

// ContextCalls are what the bar does. A call that is nil leaves its part out.
type ContextCalls struct {
	Facility func(index int)
	Year     func(index int)
	Search   func() // opens the search over everything
	Due      func()
	Person   func(index int) // an entry of PersonMenu
}

// contextBar is the bar at the top.
type contextBar struct {
	calls    ContextCalls
	context  Context
	band     theme.Band
	facility *part.Choice
	year     *part.Choice
	search   *part.FindBox
	find     *fyne.Container
	date     *part.Text
	due      *part.Button
	person   *part.Choice
	view     *fyne.Container
}

func newContextBar(calls ContextCalls) *contextBar {
	b := &contextBar{calls: calls, date: part.NewText("", part.Body).In(theme.Ink2)}
	b.facility = part.NewChoice(part.ChoiceSpec{Selected: -1, Quiet: true, Changed: b.call(calls.Facility)})
	b.year = part.NewChoice(part.ChoiceSpec{Selected: -1, Strong: true, Quiet: true, Changed: b.call(calls.Year)})
	b.search = part.NewFindBox(wording.SearchEverything, wording.KeySearch, calls.Search)
	b.find = container.New(stretch{}, b.search)
	b.find.Hidden = calls.Search == nil
	b.due = part.NewButton(part.ButtonSpec{Icon: part.Bell, Kind: part.Frameless, Do: calls.Due})
	b.person = part.NewChoice(part.ChoiceSpec{Selected: -1, Bare: true, Changed: b.pickPerson})
	row := part.Row(theme.Gap8, b.facility, b.year, part.Grow(b.find), b.date, b.due, b.person)
	b.view = container.NewStack(part.NewBox(theme.Surface), part.Column(theme.Gap0,
		part.Grow(part.Fixed("", theme.ContextHeight, part.Pad(theme.Gap16, theme.Gap0, row))), part.NewRule(theme.Line)))
	b.view.Hide()
	return b
}

func (b *contextBar) call(do func(int)) func(int) {
	return func(index int) {
		if do != nil {
			do(index)
		}
	}
}

// pickPerson does an entry of the person's menu; the name on the bar stays.
func (b *contextBar) pickPerson(index int) {
	b.showPerson()
	if b.calls.Person != nil {
		b.calls.Person(index)
	}
}

// showPerson keeps the name on the bar while the list shows the menu.
func (b *contextBar) showPerson() {
	name := b.context.Person
	if b.band == theme.Narrow && b.context.ShortName != "" {
		name = b.context.ShortName
	}
	b.person.SetHint(name)
	b.person.SetOptions(b.context.PersonMenu, -1)
}

func (b *contextBar) show(context Context, band theme.Band) {
	b.context = context
	b.facility.SetOptions(context.Facilities, context.Facility)
	years, lock := make([]string, 0, len(context.Years)), part.NoIcon
	for i, year := range context.Years {
		years = append(years, year.Label)
		if i == context.Year && year.Locked {
			lock = part.Lock
		}
	}
	b.year.SetOptions(years, context.Year)
	b.year.SetIcon(lock)
	b.due.SetLabel(wording.Due + " " + strconv.Itoa(context.Due))
	b.due.Hidden = b.calls.Due == nil
	b.person.Hidden = context.Person == ""
	b.reflow(band)
	b.view.Show()
	b.view.Refresh()
}

// reflow shortens what it says when the window is narrow.
func (b *contextBar) reflow(band theme.Band) {
	b.band = band
	b.showPerson()
	b.date.SetText(b.context.Date)
	hint := wording.SearchEverything
	if band == theme.Narrow {
		b.date.SetText(b.context.ShortDate)
		hint = wording.SearchShort
	}
	b.search.SetHint(hint)
}

// stretch lets the search box shrink in a narrow window and keeps it from growing beyond its width in a wide one.
type stretch struct{}

// Layout keeps the box at the left, in the middle of the height.
func (stretch) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		need := fyne.NewSize(fyne.Min(size.Width, theme.Size(theme.SearchWidth)), o.MinSize().Height)
		o.Resize(need)
		o.Move(fyne.NewPos(0, (size.Height-need.Height)/2))
	}
}

// MinSize is a third of its width.
func (stretch) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Size(theme.SearchWidth)/3, theme.Size(theme.ButtonHeight))
}

// SetContext fills the bar at the top; before the first call it is not shown.
func (s *Shell) SetContext(context Context) {
	s.context.show(context, s.band)
	s.content.Refresh()
}
