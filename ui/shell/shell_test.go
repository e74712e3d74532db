package shell_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// sheet is a page with every ability; it writes down what happens to it.
type sheet struct {
	name    string
	words   *part.Text
	entry   *part.Entry
	log     []string
	actions []shell.Action
	unsaved bool
	proceed func()
	field   string // the field it can show an error at
	locked  string
	takes   part.Chord
	scroll  int
}

func (p *sheet) note(what string) { p.log = append(p.log, what) }

func (p *sheet) Title() string { return p.name }

func (p *sheet) Body() fyne.CanvasObject { return part.Column(theme.Gap8, p.words, p.entry) }

func (p *sheet) Open(route shell.Route) { p.note("open " + route.Record) }

func (p *sheet) Reload(changes app.Changes) {
	if changes == nil {
		p.note("reload all")
		return
	}
	p.note(fmt.Sprintf("reload %d", len(changes)))
}

func (p *sheet) Print() { p.note("print") }

func (p *sheet) Search() { p.note("search") }

func (p *sheet) Press(chord part.Chord) bool {
	p.note(fmt.Sprintf("press %d %s", chord.With, chord.Key))
	return chord == p.takes
}

func (p *sheet) Leave(proceed func()) {
	if p.unsaved {
		p.proceed = proceed
		return
	}
	proceed()
}

func (p *sheet) Actions() []shell.Action { return p.actions }

func (p *sheet) Mark(field, sentence string) bool {
	p.note("mark " + field + " " + sentence)
	return field == p.field
}

func (p *sheet) Keep() func() {
	kept := p.scroll
	return func() { p.scroll = kept }
}

func (p *sheet) Reflow(band theme.Band) { p.note(fmt.Sprintf("reflow %d", band)) }

func (p *sheet) LockedWhy() string { return p.locked }

func (p *sheet) Status() (left, right []shell.StatusItem) {
	return []shell.StatusItem{{Icon: part.Check, Text: "已自动保存 14:32", Color: theme.Ok}, {Text: "很长的第二条" + strings.Repeat("字", 60)}}, []shell.StatusItem{{Text: "求和", Bold: "1,346"}}
}

// stage is a shell with three pages and clocks that a test winds by hand.
type stage struct {
	*shell.Shell
	window  fyne.Window
	pages   map[shell.Place]*sheet
	timers  []func()
	works   []func()
	logged  []error
	command []part.Chord
	context []string
}

func (s *stage) log(err error) string {
	s.logged = append(s.logged, err)
	return "馆运簿-2026-10-20.log"
}

func (s *stage) open(place shell.Place) (shell.Page, error) {
	page, ok := s.pages[place]
	if !ok {
		return nil, fmt.Errorf("no page for place %d", place)
	}
	page.note("built")
	return page, nil
}

func rooms() []shell.Room {
	return []shell.Room{
		{Character: "台", Label: "工作台", Tabs: []shell.Tab{{Label: "工作台", Place: shell.Home}}},
		{Character: "用", Label: "服务收费", Tabs: []shell.Tab{{Label: "活动", Place: shell.Activity}, {Label: "开放日志", Place: shell.OpeningLog}}},
		{Character: "存", Label: "数据备份", Tabs: []shell.Tab{{Label: "备份", Place: shell.Backup}}, Foot: true},
	}
}

func newStage(t *testing.T, factor theme.Factor) *stage {
	t.Helper()
	themetest.App(t, factor)
	s := &stage{pages: map[shell.Place]*sheet{}}
	s.window = themetest.Window(t, container.NewStack(), fyne.NewSize(1366, 738))
	s.Shell = shell.New(shell.Deps{
		Window: s.window, Rooms: rooms(), Open: s.open, Log: s.log,
		Command: func(chord part.Chord) bool {
			s.command = append(s.command, chord)
			return true
		},
		Context: shell.ContextCalls{
			Facility: func(index int) { s.context = append(s.context, fmt.Sprintf("facility %d", index)) },
			Year:     func(index int) { s.context = append(s.context, fmt.Sprintf("year %d", index)) },
			Search:   func() { s.context = append(s.context, "search") },
			Due:      func() { s.context = append(s.context, "due") },
			Person:   func(index int) { s.context = append(s.context, fmt.Sprintf("person %d", index)) },
		},
		After: func(_ time.Duration, call func()) func() {
			s.timers = append(s.timers, call)
			return func() {}
		},
		Spawn: func(work func()) { s.works = append(s.works, work) },
		Post:  func(on func()) { on() },
	})
	for place, name := range map[shell.Place]string{shell.Home: "工作台页", shell.Activity: "服务台账", shell.OpeningLog: "开放日志页"} {
		s.pages[place] = &sheet{name: name, words: part.NewText("这是"+name, part.Body), entry: part.NewEntry(part.EntrySpec{Keys: s.Keys()})}
	}
	s.window.SetContent(s.Content())
	s.window.Resize(fyne.NewSize(1366, 738))
	s.Go(shell.Route{Place: shell.Home})
	return s
}

// says reports whether the window shows a line of text.
func (s *stage) says(word string) bool { return themetest.Shows(s.Content(), word) }

// tap presses where a line of text stands.
func (s *stage) tap(t *testing.T, word string) {
	t.Helper()
	root := s.Content()
	if top := s.window.Canvas().Overlays().Top(); top != nil {
		root = nil
		tapOn(t, s.window, top, word)
	}
	if root != nil {
		tapOn(t, s.window, root, word)
	}
}

// tabs finds the bar of tabs on the page row.
func (s *stage) tabs(t *testing.T) *part.TabBar {
	t.Helper()
	found := themetest.Find(s.Content(), func(o fyne.CanvasObject) bool {
		_, bar := o.(*part.TabBar)
		return bar
	})
	if found == nil {
		t.Fatal("no tabs on the page row")
	}
	return found.(*part.TabBar)
}

func tapOn(t *testing.T, w fyne.Window, root fyne.CanvasObject, word string) {
	t.Helper()
	found := themetest.Find(root, func(o fyne.CanvasObject) bool {
		if _, group := o.(*fyne.Container); group {
			return false
		}
		_, pressed := o.(fyne.Tappable)
		return pressed && themetest.Shows(o, word) && o != root
	})
	if found == nil {
		t.Fatalf("nothing says %q: %q", word, themetest.Words(root))
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(found)
	test.TapCanvas(w.Canvas(), at.AddXY(found.Size().Width/2, found.Size().Height/2))
}

func (s *stage) here() string {
	for _, page := range s.pages {
		if s.says("这是" + page.name) {
			return page.name
		}
	}
	return ""
}

func TestRailLeadsToTheFirstTabOfARoom(t *testing.T) {
	s := newStage(t, theme.Factor100)
	if s.here() != "工作台页" || s.says("活动") {
		t.Fatalf("begins at %q with %q", s.here(), themetest.Words(s.Content()))
	}
	s.tap(t, "用")
	if s.here() != "服务台账" || !s.says("活动") || !s.says("开放日志") {
		t.Fatalf("用 leads to %q", s.here())
	}
}

func TestBackAndForwardKeepPagesAndScroll(t *testing.T) {
	s := newStage(t, theme.Factor100)
	activity := s.pages[shell.Activity]
	s.Go(shell.Route{Place: shell.Activity, Record: "a"})
	activity.scroll = 120
	s.Go(shell.Route{Place: shell.Activity, Record: "b"})
	activity.scroll = 7
	s.Go(shell.Route{Place: shell.OpeningLog})
	s.Press(part.Alt(fyne.KeyLeft))
	if s.Here().Record != "b" || activity.scroll != 7 {
		t.Fatalf("one back is %v, scroll %d", s.Here(), activity.scroll)
	}
	s.Press(part.Alt(fyne.KeyLeft))
	if s.Here().Record != "a" || activity.scroll != 120 {
		t.Fatalf("two back is %v, scroll %d", s.Here(), activity.scroll)
	}
	s.Press(part.Alt(fyne.KeyRight))
	if s.Here().Record != "b" || activity.scroll != 7 {
		t.Fatalf("forward again is %v, scroll %d", s.Here(), activity.scroll)
	}
	if got := strings.Join(activity.log, "|"); strings.Count(got, "built") != 1 {
		t.Fatalf("the page was built more than once: %s", got)
	}
	s.Go(shell.Route{Place: shell.Home})
	s.Forward()
	if s.Here().Place != shell.Home {
		t.Fatal("going on forgets what lay ahead")
	}
}

func TestUnsavedInputIsAskedAboutBeforeLeaving(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.tap(t, "用")
	page := s.pages[shell.Activity]
	page.unsaved = true
	for name, leave := range map[string]func(){
		"by the rail":   func() { s.tap(t, "台") },
		"by a tab":      func() { s.tabs(t).Select(1) },
		"by going back": s.Back,
		"by a shortcut": func() { s.Press(part.Alt(fyne.Key1)) },
	} {
		page.proceed = nil
		leave()
		if s.here() != "服务台账" || s.Here().Place != shell.Activity || page.proceed == nil {
			t.Fatalf("%s: went to %q without asking", name, s.here())
		}
	}
	page.proceed()
	if s.here() == "服务台账" {
		t.Fatal("does not go on after asking")
	}
}

func TestAPlaceThatCannotBeOpenedLeavesOneWhereOneIs(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.tap(t, "存")
	if s.here() != "工作台页" || s.Here().Place != shell.Home || len(s.logged) != 1 {
		t.Fatalf("at %q, logged %v", s.here(), s.logged)
	}
	if !s.says("日志：馆运簿-2026-10-20.log") {
		t.Fatalf("the log is not named: %q", themetest.Words(s.Content()))
	}
}

func TestKeysReachThePageWithAndWithoutAFocusedEntry(t *testing.T) {
	for name, row := range map[string]struct {
		chord part.Chord
		want  string
	}{
		"print":         {part.Ctrl(fyne.KeyP), "print"},
		"search here":   {part.Ctrl(fyne.KeyF), "search"},
		"save":          {part.Ctrl(fyne.KeyS), fmt.Sprintf("press %d S", fyne.KeyModifierControl)},
		"next error":    {part.Bare(fyne.KeyF8), "press 0 F8"},
		"save and next": {part.Ctrl(fyne.KeyReturn), fmt.Sprintf("press %d Return", fyne.KeyModifierControl)},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, theme.Factor100)
			page := s.pages[shell.Home]
			s.Press(row.chord)
			if !slices.Contains(page.log, row.want) {
				t.Fatalf("without focus the page heard %q", page.log)
			}
			page.log = nil
			s.window.Canvas().Focus(page.entry)
			if row.chord.With == 0 {
				page.entry.TypedKey(&fyne.KeyEvent{Name: row.chord.Key})
			} else {
				page.entry.TypedShortcut(row.chord.Shortcut())
			}
			if !slices.Contains(page.log, row.want) {
				t.Fatalf("from an entry the page heard %q", page.log)
			}
		})
	}
}

func TestEntryKeepsItsOwnKeys(t *testing.T) {
	s := newStage(t, theme.Factor100)
	page := s.pages[shell.Home]
	test.Type(page.entry, "文化")
	page.log = nil
	page.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	page.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(page.log) != 0 || page.entry.SelectedText() != "文化" {
		t.Fatalf("the page heard %q, selected %q", page.log, page.entry.SelectedText())
	}
}

func TestCommandsOfEveryPageComeLast(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.Press(part.Ctrl(fyne.Key1))
	if len(s.command) != 1 {
		t.Fatalf("heard %v", s.command)
	}
	s.pages[shell.Home].takes = part.Ctrl(fyne.Key1)
	s.Press(part.Ctrl(fyne.Key1))
	if len(s.command) != 1 {
		t.Fatal("the page took the chord and the command ran too")
	}
}

func TestNoKeyReachesThePageUnderAQuestion(t *testing.T) {
	s := newStage(t, theme.Factor100)
	page := s.pages[shell.Home]
	kept := false
	s.Ask(part.QuestionSpec{Title: "作废？", Consequence: "少 1 场。", Safe: "不作废", Act: "作废", Kept: func() { kept = true }})
	page.log = nil
	s.Press(part.Alt(fyne.Key2))
	s.Press(part.Ctrl(fyne.KeyS))
	if len(page.log) != 0 || s.here() != "工作台页" || kept {
		t.Fatalf("the page heard %q", page.log)
	}
	s.Press(part.Bare(fyne.KeyEscape))
	if !kept {
		t.Fatal("Esc is the safe side")
	}
}

func TestReloadReachesHiddenPagesWhenTheyAreNextGoneTo(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.Go(shell.Route{Place: shell.Activity})
	home, activity := s.pages[shell.Home], s.pages[shell.Activity]
	home.log, activity.log = nil, nil
	s.Reload(app.Changes{{Entity: "activity", ID: "1"}})
	s.Reload(app.Changes{{Entity: "opening", ID: "2"}})
	if len(home.log) != 0 || fmt.Sprint(activity.log) != "[reload 1 reload 1]" {
		t.Fatalf("hidden page %q, page on view %q", home.log, activity.log)
	}
	s.Back()
	if !slices.Contains(home.log, "reload 2") {
		t.Fatalf("the hidden page did not catch up: %q", home.log)
	}
	s.Reload(nil)
	s.Forward()
	if !slices.Contains(activity.log, "reload all") {
		t.Fatalf("everything changed: %q", activity.log)
	}
}

func TestBadgeAndStatus(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.SetBadge(shell.Activity, 3)
	if !s.says("3") {
		t.Fatal("no red number")
	}
	s.SetBadge(shell.Activity, 0)
	if s.says("3") || !s.says("已自动保存 14:32") || !s.says("1,346") {
		t.Fatalf("reads %q", themetest.Words(s.Content()))
	}
	s.window.Resize(fyne.NewSize(700, 600))
	if !s.says("已自动保存 14:32") || !s.says("1,346") || s.says("很长的第二条"+strings.Repeat("字", 60)) {
		t.Fatal("a fact without room must be left out, the first and the last must stay")
	}
}
