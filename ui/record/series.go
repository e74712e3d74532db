package record

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// Weekly makes one record into many, the same every week.
type Weekly struct {
	Ready func(rec field.Record, day app.Day) error // makes a copy the record of that day, with nothing counted yet
	Shut  func(facility app.ID, day app.Day) bool   // days on which the house is closed, which people may leave out; nil for none
}

// mostTimes is how many records one series may make.
const mostTimes = 200

// seriesSheet asks for the weekdays and the number of times, and shows the days before anything is entered.
type seriesSheet struct {
	widget.BaseWidget
	page    *formPage
	first   *part.DateEntry
	times   *part.NumberEntry
	days    []*part.Toggle // Monday first
	shut    *part.Toggle
	preview *part.Paragraph
	act     *part.Button
	safe    *part.Button
	overlay *part.Overlay
}

// repeat opens the sheet for the record on the form. What is wrong with the record is mended first.
func (p *formPage) repeat() {
	if p.options.Weekly == nil || p.scope.Locked != "" || p.form.Record().Base.ID != "" {
		return
	}
	p.form.tried = true
	p.form.look()
	if key, stopped := p.form.stops(); stopped {
		p.form.Focus(key)
		p.deps.Shell.RefreshRow()
		return
	}
	newSeriesSheet(p)
}

func newSeriesSheet(p *formPage) *seriesSheet {
	s := &seriesSheet{page: p, preview: part.NewParagraph("", part.Body, theme.Ink2)}
	keys := part.KeysFunc(s.press)
	first := p.form.Record().Day()
	changed := func(string, error) { s.show() }
	s.first = part.NewDateEntry(part.DateSpec{Text: string(first), Today: p.deps.Today(), Keys: keys, Changed: changed})
	s.times = part.NewNumberEntry(part.NumberSpec{Text: wording.SeriesTimesUsual, Keys: keys, Changed: changed})
	for i := range 7 {
		day := time.Weekday((i + 1) % 7)
		toggle := part.NewToggle(wording.DayOfWeek(int(day)), first != "" && first.Weekday() == day, func(bool) { s.show() })
		toggle.Listen(keys, nil)
		s.days = append(s.days, toggle)
	}
	s.shut = part.NewToggle(wording.SeriesSkip, true, func(bool) { s.show() })
	s.shut.Listen(keys, nil)
	s.safe = part.NewButton(part.ButtonSpec{Label: wording.SeriesSafe, Hint: wording.KeyEscape, Do: func() { s.overlay.Close() }})
	s.act = part.NewButton(part.ButtonSpec{Label: wording.SeriesAct, Kind: part.Primary, Do: s.enter})
	s.ExtendBaseWidget(s)
	canvas := p.deps.Shell.Window().Canvas()
	s.overlay = part.ShowOverlay(canvas, part.OverlaySpec{Content: s, Firm: true})
	s.show()
	canvas.Focus(s.times)
	s.times.TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces the usual number
	return s
}

// series is what the sheet asks for now.
func (s *seriesSheet) series() app.Series {
	series := app.Series{}
	if day, err := app.ParseDayNear(s.first.Text, s.page.deps.Today()); err == nil {
		series.First = day
	}
	if n, err := strconv.Atoi(s.times.Value()); err == nil {
		series.Times = min(n, mostTimes)
	}
	for i, toggle := range s.days {
		if toggle.On() {
			series.Weekdays = append(series.Weekdays, time.Weekday((i+1)%7))
		}
	}
	if shut := s.page.options.Weekly.Shut; shut != nil && s.shut.On() {
		series.Skip = func(d app.Day) bool { return shut(s.page.form.Record().Facility(), d) }
	}
	return series
}

// show writes the days out, so that nobody enters what they did not mean.
func (s *seriesSheet) show() {
	days := s.series().Days()
	s.act.SetLabel(fmt.Sprintf(wording.SeriesAct, len(days)))
	text := wording.SeriesNone
	if len(days) > 0 {
		short := make([]string, len(days))
		for i, d := range days {
			short[i] = string(d[len("2006-"):])
		}
		last := days[len(days)-1]
		text = fmt.Sprintf(wording.SeriesDays, len(days), last, strings.Join(short, wording.ListComma))
	}
	s.preview.SetText(text)
	s.Refresh()
	if s.overlay != nil {
		s.overlay.Refresh()
	}
}

// enter makes the records, all of them in one operation.
func (s *seriesSheet) enter() {
	p := s.page
	days := s.series().Days()
	if len(days) == 0 {
		return
	}
	recs := make([]field.Record, len(days))
	for i, day := range days {
		rec := p.sheet.Blank()
		if err := p.form.Record().CopyTo(rec); err != nil {
			p.deps.Shell.Problem(err)
			return
		}
		rec.Base.Note, rec.Base.Confirmed = p.form.Record().Base.Note, p.form.Record().Base.Confirmed
		if err := p.options.Weekly.Ready(rec, day); err != nil {
			p.deps.Shell.Problem(err)
			return
		}
		recs[i] = rec
	}
	changes, err := p.sheet.Keep(p.deps.Op("enter"), recs...)
	if err != nil {
		p.deps.Shell.Problem(err)
		return
	}
	s.overlay.Close()
	if err := dropDraft(p.deps.Drafts, p.key); err != nil {
		p.deps.Shell.Problem(err)
	}
	p.deps.Names.Forget(changes)
	p.form.Show(p.form.Record(), false) // nothing is unsaved any more
	p.deps.Shell.Reload(changes)
	p.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.SeriesEntered, len(recs)), Action: undoLabel(p.deps), Do: p.deps.Undo})
	p.deps.Shell.Back()
}

// undoLabel is the action of a message, empty where there is no way back.
func undoLabel(deps Deps) string {
	if deps.Undo == nil {
		return ""
	}
	return wording.Undo
}

// Press lets the window pass keys on: Esc leaves everything as it is.
func (s *seriesSheet) Press(chord part.Chord) bool {
	s.press(chord)
	return true
}

func (s *seriesSheet) press(chord part.Chord) bool {
	switch chord {
	case part.Bare(fyne.KeyEscape):
		s.overlay.Close()
	case part.Bare(fyne.KeyReturn), part.Bare(fyne.KeyEnter):
		s.enter()
	default:
		return false
	}
	return true
}

// CreateRenderer draws the sheet.
func (s *seriesSheet) CreateRenderer() fyne.WidgetRenderer {
	week := part.Row(theme.Gap6)
	for _, toggle := range s.days {
		week.Add(toggle)
	}
	line := func(label string, objects ...fyne.CanvasObject) fyne.CanvasObject {
		return part.Row(theme.Gap8, append([]fyne.CanvasObject{part.Fixed(theme.LabelWidth, "", part.NewText(label, part.Body).In(theme.Ink2))}, objects...)...)
	}
	column := part.Column(theme.Gap12,
		part.NewText(wording.SeriesTitle, part.CardHead),
		line(wording.SeriesWeekdays, week),
		line(wording.SeriesFirst, s.first, part.NewText(wording.SeriesTimes, part.Body).In(theme.Ink2), s.times, part.NewText(wording.SeriesUnit, part.Body)),
	)
	if s.page.options.Weekly.Shut != nil {
		column.Add(line("", s.shut))
	}
	column.Add(s.preview)
	column.Add(part.Row(theme.Gap8, part.Spring(), s.safe, s.act))
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	return widget.NewSimpleRenderer(container.NewStack(paper, part.Pad(theme.Gap16, theme.Gap16, column)))
}
