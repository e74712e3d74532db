package shell_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"guanyunbu/app"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestProblemShowsWhatThePersonCanDo(t *testing.T) {
	for name, row := range map[string]struct {
		err    error
		field  string // the field the page can mark
		shown  string
		marked bool
		logged int
	}{
		"invalid input at a field of the page marks it": {app.Refuse("人次不能小于 0。").In("total"), "total", "", true, 0},
		"invalid input elsewhere shows its sentence":    {app.Refuse("人次不能小于 0。").In("total"), "", "人次不能小于 0。", false, 0},
		"invalid as a whole shows its sentence":         {app.Refuse("起日晚于止日。"), "total", "起日晚于止日。", false, 0},
		"a locked book says who holds it":               {app.Fail(app.Locked, "数据正被「李示例」打开。", errors.New("flock")), "", "数据正被「李示例」打开。", false, 0},
		"wrapped errors keep their sentence":            {fmt.Errorf("enter activity: %w", app.Fail(app.NotAllowed, "2025 年已锁定。", nil)), "", "2025 年已锁定。", false, 0},
		"a broken book names the log":                   {app.Fail(app.Broken, "这本账读不出来。", errors.New("disk")), "", "这本账读不出来。", false, 1},
		"anything else is one calm line and the log":    {errors.New("sql: no rows"), "", "这一步没有做成，已录入的内容都还在。请再试一次；还不行，请把日志文件交给技术人员。", false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t, theme.Factor100)
			s.pages[shell.Home].field = row.field
			s.Problem(row.err)
			marked := slices.Contains(s.pages[shell.Home].log, "mark total 人次不能小于 0。") && row.field != ""
			card, _ := themetest.Find(s.Content(), func(o fyne.CanvasObject) bool { _, ok := o.(*part.Problem); return ok }).(*part.Problem)
			shown := ""
			if card != nil {
				shown = card.Sentence()
			}
			if shown != row.shown || marked != row.marked || len(s.logged) != row.logged {
				t.Fatalf("shown %q, marked %v, logged %v", shown, marked, s.logged)
			}
			s.Press(part.Bare(fyne.KeyEscape))
			if themetest.Find(s.Content(), func(o fyne.CanvasObject) bool { _, ok := o.(*part.Problem); return ok }) != nil {
				t.Fatal("Esc does not take the card away")
			}
		})
	}
}

func TestSnackbarGoesByItselfAndUndoes(t *testing.T) {
	s := newStage(t, theme.Factor100)
	undone := 0
	s.Snack(shell.Snack{Text: "已粘贴 12 行", Action: "撤销", Do: func() { undone++ }})
	s.Snack(shell.Snack{Text: "已粘贴 3 行", Action: "撤销", Do: func() { undone++ }})
	s.timers[0]()
	if !s.says("已粘贴 3 行") || s.says("已粘贴 12 行") {
		t.Fatal("the clock of the first took the second away, or the first is still there")
	}
	s.tap(t, "撤销")
	if undone != 1 || s.says("已粘贴 3 行") {
		t.Fatalf("undone %d", undone)
	}
	s.Snack(shell.Snack{Text: "已导出", Stay: false})
	s.timers[len(s.timers)-1]()
	if s.says("已导出") {
		t.Fatal("does not go by itself")
	}
	before := len(s.timers)
	s.Snack(shell.Snack{Text: "没有导出", Stay: true})
	if len(s.timers) != before {
		t.Fatal("an error must stay until it is closed")
	}
	s.tap(t, "×")
	if s.says("没有导出") {
		t.Fatal("cannot be closed")
	}
}

func TestBusyShowsNothingForAGlance(t *testing.T) {
	s := newStage(t, theme.Factor100)
	var ended error
	done := false
	s.Busy(shell.Work{Title: "正在备份", Do: func(context.Context, func(shell.Progress)) error { return errors.New("full") }, Done: func(err error) { ended, done = err, true }})
	if !s.Working() || themetest.Shows(s.window.Canvas().Overlays().Top(), "正在备份") {
		t.Fatal("shown at once")
	}
	s.works[0]()
	s.timers[0]()
	if !done || ended == nil || s.Working() || s.window.Canvas().Overlays().Top() != nil {
		t.Fatalf("done %v, error %v, working %v", done, ended, s.Working())
	}
}

func TestBusyTellsHowFarItIsAndCanBeStopped(t *testing.T) {
	s := newStage(t, theme.Factor100)
	var ended error
	s.Busy(shell.Work{
		Title: "正在导入 活动台账 2025.xlsx",
		Do: func(ctx context.Context, tell func(shell.Progress)) error {
			tell(shell.Progress{Done: 186, Total: 240, Unit: "行", Note: "3 行有错"})
			s.timers[0]()
			top := s.window.Canvas().Overlays().Top()
			if !themetest.Shows(top, "186 / 240 行") || !themetest.Shows(top, "3 行有错") || !themetest.Shows(top, "正在导入 活动台账 2025.xlsx") {
				t.Errorf("reads %q", themetest.Words(top))
			}
			tell(shell.Progress{Done: 200, Unit: "行"})
			if !themetest.Shows(top, "200 行") {
				t.Errorf("without a total it reads %q", themetest.Words(top))
			}
			s.tap(t, "停下")
			if !themetest.Shows(top, "正在停下") {
				t.Errorf("does not say that it stops: %q", themetest.Words(top))
			}
			return ctx.Err()
		},
		Done: func(err error) { ended = err },
	})
	s.works[0]()
	if !errors.Is(ended, context.Canceled) || s.window.Canvas().Overlays().Top() != nil {
		t.Fatalf("ended with %v", ended)
	}
}

func TestThePageHearsNoPressWhileBusy(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.Busy(shell.Work{Title: "正在备份", Do: func(context.Context, func(shell.Progress)) error { return nil }, Done: func(error) {}})
	test.TapCanvas(s.window.Canvas(), fyne.NewPos(40, 100)) // 用
	s.Press(part.Alt(fyne.Key2))
	if s.Here().Place != shell.Home {
		t.Fatal("left the page while a work was under way")
	}
	s.works[0]()
	test.TapCanvas(s.window.Canvas(), fyne.NewPos(40, 100))
	if s.Here().Place != shell.Activity {
		t.Fatalf("after the work the rail leads to place %d", s.Here().Place)
	}
}

func TestBusyRunsBesideTheWindowByDefault(t *testing.T) {
	themetest.App(t, theme.Factor100)
	window := themetest.Window(t, part.NewText("页", part.Body), fyne.NewSize(400, 300))
	s := shell.New(shell.Deps{Window: window, Open: func(shell.Place) (shell.Page, error) { return nil, errors.New("none") }})
	window.SetContent(s.Content())
	finished := make(chan error)
	s.Busy(shell.Work{Title: "工作", Do: func(context.Context, func(shell.Progress)) error { return nil }, Done: func(err error) { finished <- err }})
	if err := <-finished; err != nil {
		t.Fatal(err)
	}
}

func TestContextBarTellsWhereWhenWho(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.SetContext(shell.Context{
		Facilities: []string{"示范街道综合文化活动中心", "第二分馆"}, Years: []shell.Year{{Label: "2026 年度"}, {Label: "2025 年度", Locked: true}},
		Date: "今天 2026-10-20 周二", ShortDate: "10-20", Due: 6, Person: "周示例（中心填报员）", ShortName: "周示例", PersonMenu: []string{"换人", "改口令"},
	})
	for _, word := range []string{"示范街道综合文化活动中心", "2026 年度", "今天 2026-10-20 周二", "待办 6", "周示例（中心填报员）"} {
		if !s.says(word) {
			t.Errorf("%q is missing in %q", word, themetest.Words(s.Content()))
		}
	}
	s.tap(t, "2026 年度")
	s.tap(t, "2025 年度")
	s.tap(t, "示范街道综合文化活动中心")
	s.tap(t, "第二分馆")
	s.tap(t, "待办 6")
	s.tap(t, "周示例（中心填报员）")
	s.tap(t, "改口令")
	s.Press(part.Ctrl(fyne.KeyK))
	s.tap(t, "Ctrl+K")
	if got := fmt.Sprint(s.context); got != "[year 1 facility 1 due person 1 search search]" {
		t.Fatalf("told %s", got)
	}
	if !s.says("周示例（中心填报员）") {
		t.Fatal("the name went away with the menu")
	}
}

func TestNarrowWindowMakesRoom(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.SetContext(shell.Context{Facilities: []string{"中心"}, Years: []shell.Year{{Label: "2026 年度"}}, Date: "今天 2026-10-20 周二", ShortDate: "10-20", Person: "周示例（填报员）", ShortName: "周示例"})
	for name, row := range map[string]struct {
		width  float32
		band   theme.Band
		labels bool
	}{
		"1000 wide keeps the words of the rail": {1000, theme.Middle, true},
		"900 wide has characters only":          {900, theme.Narrow, false},
		"1366 wide is as drawn":                 {1366, theme.Wide, true},
	} {
		t.Run(name, func(t *testing.T) {
			s.window.Resize(fyne.NewSize(row.width, 700))
			if s.Band() != row.band || s.says("服务收费") != row.labels || s.says("10-20") == row.labels || s.says("周示例") == row.labels {
				t.Fatalf("band %d, reads %q", s.Band(), themetest.Words(s.Content()))
			}
		})
	}
	if !slices.Contains(s.pages[shell.Home].log, "reflow 2") {
		t.Fatalf("the page was not told: %q", s.pages[shell.Home].log)
	}
}

func TestActionsWithoutRoomWaitInMore(t *testing.T) {
	s := newStage(t, theme.Factor100)
	done := ""
	act := func(name string) shell.Action {
		return shell.Action{Label: name, Icon: part.Plus, Do: func() { done = name }}
	}
	main := act("新增活动")
	main.Primary = true
	s.pages[shell.Home].actions = []shell.Action{{Label: "快速录入"}, act("导入表格"), act("导出表格"), act("打印台账"), main}
	s.RefreshRow()
	if !s.says("导入表格") || s.says("更多") {
		t.Fatalf("with room: %q", themetest.Words(s.Content()))
	}
	s.window.Resize(fyne.NewSize(500, 600))
	if !s.says("新增活动") || s.says("导入表格") || !s.says("更多") {
		t.Fatalf("without room: %q", themetest.Words(s.Content()))
	}
	s.tap(t, "更多")
	s.tap(t, "导入表格")
	if done != "导入表格" {
		t.Fatalf("did %q", done)
	}
}

// TestFoldedActionsWaitInMoreWhereThereIsRoom: such as what can still be done to an earlier round.
func TestFoldedActionsWaitInMoreWhereThereIsRoom(t *testing.T) {
	s := newStage(t, theme.Factor100)
	done := ""
	s.pages[shell.Home].actions = []shell.Action{{Label: "退回自评", Folded: true, Do: func() { done = "back" }}, {Label: "打印报告", Do: func() {}}}
	s.RefreshRow()
	if !s.says("打印报告") || s.says("退回自评") || !s.says("更多") {
		t.Fatalf("with room: %q", themetest.Words(s.Content()))
	}
	s.tap(t, "更多")
	s.tap(t, "退回自评")
	if done != "back" {
		t.Fatal("the folded action does nothing")
	}
}

func TestLockedPageSaysWhy(t *testing.T) {
	s := newStage(t, theme.Factor100)
	s.pages[shell.Home].locked = "2025 年已锁定，只能看。"
	s.RefreshRow()
	if !s.says("2025 年已锁定，只能看。") {
		t.Fatalf("reads %q", themetest.Words(s.Content()))
	}
}

// TestALockLeavesRoomForTabs: where the sentence would push tabs into 更多, its short form stands there and shows it.
func TestALockLeavesRoomForTabs(t *testing.T) {
	s := newStage(t, theme.Factor100)
	why := "2025 年已锁定，只能看。" + strings.Repeat("要改请写明原因。", 12)
	s.pages[shell.Home].locked = why
	s.RefreshRow()
	if s.says(why) || !s.says("只能看") {
		t.Fatalf("reads %q", themetest.Words(s.Content()))
	}
	s.tap(t, "只能看")
	if over := s.window.Canvas().Overlays().Top(); over == nil || !strings.Contains(strings.Join(themetest.Words(over), " "), why) {
		t.Error("a press does not show the sentence")
	}
}

func TestFrameIsDrawnAtEveryScale(t *testing.T) {
	for _, factor := range []theme.Factor{theme.Factor100, theme.Factor150} {
		s := newStage(t, factor)
		before := s.window.Canvas().Capture()
		s.Go(shell.Route{Place: shell.Activity})
		if themetest.Same(before, s.window.Canvas().Capture()) {
			t.Errorf("at %d %% two pages look the same", factor)
		}
	}
}
