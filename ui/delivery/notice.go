package delivery

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// noticeSheet takes the yearly notice on holidays as it is worded and shows the rows it makes before they are entered
// (DEFINITIONS 1.15): the table is kept up without a network.
type noticeSheet struct {
	widget.BaseWidget
	deps    Deps
	year    *part.NumberEntry
	text    *part.Entry
	said    *part.Paragraph
	act     *part.Button
	safe    *part.Button
	rows    []*facility.Holiday
	overlay *part.Overlay
}

// notices is the act of the holiday table.
func notices(deps Deps) []record.Act {
	return []record.Act{{Label: wording.NoticePaste, Icon: part.Import, Do: func(*record.Ledger) { newNoticeSheet(deps) }}}
}

func newNoticeSheet(deps Deps) *noticeSheet {
	s := &noticeSheet{deps: deps, said: part.NewParagraph(wording.NoticeHow, part.Body, theme.Ink2)}
	keys := part.KeysFunc(s.press)
	s.year = part.NewNumberEntry(part.NumberSpec{Text: fmt.Sprint(deps.Today().Year() + 1), Keys: keys, Changed: func(string, error) { s.read() }})
	s.text = part.NewEntry(part.EntrySpec{Hint: wording.NoticeHint, Rows: noticeRows, Keys: keys, Changed: func(string) { s.read() }})
	s.safe = part.NewButton(part.ButtonSpec{Label: wording.NoticeSafe, Hint: wording.KeyEscape, Do: func() { s.overlay.Close() }})
	s.act = part.NewButton(part.ButtonSpec{Label: fmt.Sprintf(wording.NoticeAct, 0), Kind: part.Primary, Do: s.enter})
	s.ExtendBaseWidget(s)
	canvas := deps.Shell.Window().Canvas()
	s.overlay = part.ShowOverlay(canvas, part.OverlaySpec{Content: s, Firm: true})
	canvas.Focus(s.text)
	return s
}

// noticeRows is how many lines of the notice are in sight.
const noticeRows = 8

// read shows what the notice means, or what cannot be read in it.
func (s *noticeSheet) read() {
	s.rows = nil
	sentence := wording.NoticeHow
	if strings.TrimSpace(s.text.Text) != "" {
		sentence = s.understood()
	}
	s.act.SetLabel(fmt.Sprintf(wording.NoticeAct, len(s.rows)))
	s.said.SetText(sentence)
	s.Refresh()
	s.overlay.Refresh()
}

func (s *noticeSheet) understood() string {
	var year app.Reading
	if err := year.Set(s.year.Text); err != nil {
		return app.Sentence(err)
	}
	rows, err := s.deps.Office.Facility.FromNotice(s.text.Text, int(year.Or(0)))
	if err != nil {
		return app.Sentence(err)
	}
	s.rows = rows
	kinds := map[app.Code][]string{}
	for _, h := range rows {
		kinds[h.Kind] = append(kinds[h.Kind], string(h.Day[len("2006-"):]))
	}
	var lines []string
	for _, code := range term.TableHoliday.Codes {
		if days := kinds[app.Code(code.Key)]; len(days) > 0 {
			lines = append(lines, fmt.Sprintf(wording.NoticeDays, code.Label, len(days), strings.Join(days, wording.ListComma)))
		}
	}
	return strings.Join(lines, "\n")
}

// enter writes the rows down in one operation.
func (s *noticeSheet) enter() {
	if len(s.rows) == 0 {
		return
	}
	changes, err := s.deps.Office.Facility.Holidays.Save(s.deps.Op("enter"), s.rows...)
	if err != nil {
		s.deps.Shell.Problem(err)
		return
	}
	s.overlay.Close()
	s.deps.Names.Forget(changes)
	s.deps.Shell.Reload(changes)
	s.deps.Shell.Snack(shell.Snack{Text: fmt.Sprintf(wording.NoticeEntered, len(s.rows)), Action: wording.Undo, Do: s.deps.Undo})
}

// Press lets the window pass keys on: Esc leaves the table as it is.
func (s *noticeSheet) Press(chord part.Chord) bool {
	s.press(chord)
	return true
}

func (s *noticeSheet) press(chord part.Chord) bool {
	if chord == part.Bare(fyne.KeyEscape) {
		s.overlay.Close()
		return true
	}
	return false
}

// CreateRenderer draws the sheet.
func (s *noticeSheet) CreateRenderer() fyne.WidgetRenderer {
	column := part.Column(theme.Gap12,
		part.NewText(wording.NoticeTitle, part.CardHead),
		part.Row(theme.Gap8, part.NewText(wording.NoticeYear, part.Body).In(theme.Ink2), s.year),
		s.text, s.said, part.Row(theme.Gap8, part.Spring(), s.safe, s.act),
	)
	paper := part.NewBox(theme.Surface).Bordered(theme.Line, theme.RadiusCard)
	paper.Shadow = true
	return widget.NewSimpleRenderer(part.Fixed(theme.FormWidth, "", container.NewStack(paper, part.Pad(theme.Gap16, theme.Gap16, column))))
}
