package search_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/search"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// shelf finds hits whose title holds the words.
type shelf struct {
	hits  []ledger.Hit
	err   error
	asked []string
}

func (s *shelf) Search(text string, limit int) ([]ledger.Hit, error) {
	s.asked = append(s.asked, text)
	var found []ledger.Hit
	for _, hit := range s.hits {
		if strings.Contains(hit.Title+hit.Snippet, text) && len(found) < limit {
			found = append(found, hit)
		}
	}
	return found, s.err
}

// bench is a window with the box over it and a note of where it led.
type bench struct {
	*pagetest.Stage
	shelf *shelf
	led   []string
	wrong []error
}

func newBench(t *testing.T, size fyne.Size, factor theme.Factor) *bench {
	t.Helper()
	b := &bench{Stage: pagetest.New(t, size, factor).Frame(nil), shelf: &shelf{hits: []ledger.Hit{
		{Entity: "activity", ID: "a1", No: "示范-2026-211", Title: "邻里乒乓球赛", Snippet: "地点：文体活动室", Day: "2026-10-20", Facility: "here"},
		{Entity: "activity", ID: "a2", No: "示范-2026-101", Title: "乒乓球公开课", Day: "2026-05-02", Facility: "there"},
		{Entity: "contract", ID: "c1", No: "", Title: "运营合同", Snippet: "含乒乓球室的维护", Day: "2025-01-01"},
	}}}
	b.Open(shell.Home, page{})
	return b
}

// page is an empty page under the box.
type page struct{}

func (page) Title() string { return "工作台" }

func (page) Body() fyne.CanvasObject { return part.NewBox(theme.Ground) }

func (b *bench) open() *search.Box {
	lead := func(where string) func() { return func() { b.led = append(b.led, where) } }
	return search.Open(search.Deps{
		Window: b.Window.Canvas(), Finder: b.shelf, Here: "here",
		Targets: []search.Target{
			{Label: "活动", Note: "服务台账", Do: lead("页 活动")}, {Label: "开放日志", Note: "服务台账", Do: lead("页 开放日志")},
			{Label: "新增活动", Note: "Ctrl+1", Do: lead("命令 新增活动")}, {Label: "立即备份", Note: "命令", Do: lead("命令 立即备份")},
		},
		Names:   func(id app.ID) string { return map[app.ID]string{"there": "邻近街道中心"}[id] },
		Go:      func(hit ledger.Hit) { b.led = append(b.led, "记录 "+string(hit.ID)) },
		Problem: func(err error) { b.wrong = append(b.wrong, err) },
	})
}

func TestWordsFindRecordsPagesAndCommands(t *testing.T) {
	rows := []struct {
		rule, typed string
		keys        []fyne.KeyName
		led         string
	}{
		{"two characters find records, the first is chosen", "乒乓", []fyne.KeyName{fyne.KeyReturn}, "记录 a1"},
		{"Down goes to the next record", "乒乓", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "记录 a2"},
		{"headings are passed over", "乒乓", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "记录 c1"},
		{"Up comes back", "乒乓", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, "记录 a2"},
		{"Page Down goes to the last", "乒乓", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}, "记录 c1"},
		{"a page by its name", "开放", []fyne.KeyName{fyne.KeyReturn}, "页 开放日志"},
		{"a page by initials", "kfrz", []fyne.KeyName{fyne.KeyReturn}, "页 开放日志"},
		{"a command by initials", "ljbf", []fyne.KeyName{fyne.KeyEnter}, "命令 立即备份"},
		{"nothing typed lists pages and commands", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, "命令 新增活动"},
		{"Esc leads nowhere", "乒乓", []fyne.KeyName{fyne.KeyEscape}, ""},
		{"Enter on nothing found stays", "没有这种", []fyne.KeyName{fyne.KeyReturn}, ""},
	}
	for _, r := range rows {
		t.Run(r.rule, func(t *testing.T) {
			b := newBench(t, pagetest.Desktop(), theme.Factor100)
			b.open()
			b.Type(r.typed)
			for _, key := range r.keys {
				b.Key(key)
			}
			if got := strings.Join(b.led, " "); got != r.led {
				t.Errorf("%q leads to %q, not %q", r.typed, got, r.led)
			}
		})
	}
}

func TestTheAnswerSaysWhatAndWhose(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	b.open()
	b.Type("乒")
	b.Want("再打一个字")
	if len(b.shelf.asked) != 0 {
		t.Error("one character asks the book")
	}
	b.Type("乓")
	b.Want("活动　2", "合同　1", "示范-2026-211", "邻里乒乓球赛", "地点：文体活动室", "2026-10-20", "邻近街道中心")
	b.Lacks("再打一个字")
	b.Type("桌")
	b.Want("没有找到「乒乓桌」")
}

func TestTheBoxGoesAwayAndGivesTheFocusBack(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	b.open()
	if b.Window.Canvas().Focused() == nil {
		t.Fatal("the box does not have the focus")
	}
	if !b.Chord(part.Ctrl(fyne.KeyK)) || len(b.Window.Canvas().Overlays().List()) != 0 {
		t.Error("Ctrl+K a second time leaves the box open")
	}
	box := b.open()
	b.Window.Canvas().Unfocus()
	box.Press(part.Bare(fyne.KeyEscape))
	if len(b.Window.Canvas().Overlays().List()) != 0 {
		t.Error("Esc without a focus leaves the box open")
	}
}

func TestAFailedSearchIsToldAndPagesAreStillFound(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	b.shelf.err = errors.New("disk")
	b.open()
	b.Type("活动")
	if len(b.wrong) == 0 {
		t.Error("nobody is told")
	}
	b.Key(fyne.KeyReturn)
	if got := strings.Join(b.led, " "); got != "页 活动" {
		t.Errorf("leads to %q", got)
	}
}

func TestTheBoxFitsTheLargestText(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor175)
	box := b.open()
	b.Type("乒乓")
	b.Picture()
	if size := box.Size(); size.Width > 1366 || size.Height > 768 {
		t.Errorf("the box is %v", size)
	}
}
