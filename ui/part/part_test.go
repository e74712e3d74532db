package part_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/assets"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// window shows an object at 100 % in a roomy window.
func window(t *testing.T, object fyne.CanvasObject) fyne.Window {
	t.Helper()
	return themetest.Window(t, object, fyne.NewSize(900, 600))
}

// press presses keys on a focused object.
func press(object fyne.Focusable, keys ...fyne.KeyName) {
	for _, key := range keys {
		object.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// gallery is one of each part, with a line of text it must show.
func gallery() map[string]fyne.CanvasObject {
	off := part.NewButton(part.ButtonSpec{Label: "不可用", Hint: "Ctrl+S"})
	off.Disable()
	return map[string]fyne.CanvasObject{
		"字":        part.NewText("字", part.Hero),
		"自动换行":     part.NewParagraph("自动换行", part.Body, theme.Ink2),
		"普通":       part.NewButton(part.ButtonSpec{Label: "普通", Icon: part.Printer}),
		"主要":       part.NewButton(part.ButtonSpec{Label: "主要", Icon: part.Plus, Hint: "Ctrl+N", Kind: part.Primary, Size: part.Large}),
		"不可用":      off,
		"去补 ›":     part.NewLink("去补 ›", func() {}),
		"达标":       part.NewChip(part.Met, "达标"),
		"10 月":     part.NewFilterChip(part.FilterSpec{Label: "10 月", Active: true, Clear: func() {}}),
		"老年":       part.NewToggle("老年", true, nil),
		"提醒":       part.NewCard("提醒", part.NewText("x", part.Body)).Note("按到期先后").Right(part.NewText("全部", part.Caption)),
		"54.10":    part.NewStatTile("实际", "54.10", "上年 52.30"),
		"现在 85":    part.NewScale(part.ScaleSpec{Grades: grades(), Full: 10000, Now: 8500, NowLabel: "现在 85", Forecast: 8800, ForecastLabel: "年底预计 88"}),
		"缺":        part.NewMatrix(matrix(nil)),
		"第二步":      part.NewSteps(1, "第一步", "第二步", "第三步"),
		"整改":       part.NewFlow([]part.Stage{{Word: "发现", Count: 1, State: part.NoData}, {Word: "整改", Count: 2, State: part.Overdue}}, nil),
		"活动":       part.NewTabBar([]string{"活动", "培训班"}, 0, nil),
		"本中心":      part.NewChoice(part.ChoiceSpec{Options: []string{"本中心"}}),
		"基本免费":     part.NewSegment([]string{"基本免费", "普惠收费"}, 0, nil),
		"写一句":      part.NewEntry(part.EntrySpec{Text: "写一句", Icon: part.Search}),
		"58":       part.NewNumberEntry(part.NumberSpec{Text: "58"}),
		"10-20":    part.NewDateEntry(part.DateSpec{Text: "10-20", Today: "2026-10-20"}),
		"2026年2月":  part.NewCalendar(part.CalendarSpec{Day: "2026-02-28", Today: "2026-02-01"}),
		"已粘贴 12 行": part.NewSnackbar(part.SnackSpec{Text: "已粘贴 12 行", Action: "撤销", Close: func() {}}),
		"还没有活动":    part.NewEmpty(part.EmptySpec{Icon: part.Table, Fact: "还没有活动", Reason: "可以直接录", Ways: []*part.Button{part.NewLink("录", nil)}}),
		"没有存上":     part.NewProblem(part.ProblemSpec{Sentence: "没有存上", Detail: "日志", Close: func() {}}),
		"请核对":      part.NewProblemLine("请核对", part.NewLink("改为 61", func() {})),
		"正在导入":     part.NewWaiting("正在导入", "停下", nil),
		"F9":       part.NewKeyLine("F9", "侧栏"),
		"一行":       part.NewListRow(part.NewText("一行", part.Body), func() {}),
		"指标":       part.NewListHead(part.Cols([]float32{50, 0}, part.NewText("指标", part.Caption), part.NewText("差多少", part.Caption))),
	}
}

func grades() []part.Grade {
	return []part.Grade{{From: 0, Word: "不合格"}, {From: 6000, Word: "合格 60"}, {From: 8000, Word: "良好 80"}, {From: 9000, Word: "优秀 90"}}
}

func matrix(open func(row, column int)) part.MatrixSpec {
	return part.MatrixSpec{
		Columns: []string{"1", "2", "3"}, Now: 1, Total: "已办/最低", Open: open,
		Rows: []part.MatrixRow{
			{Label: "书报阅读", Cells: []part.MatrixCell{{Count: 1}, {Count: 12}, {Planned: true}}, Done: "13", Of: "/ 6"},
			{Label: "数字文化", Cells: []part.MatrixCell{{}, {}, {Count: 2, Planned: true}}, Done: "2", Of: "/ 4", Short: true, Word: "缺"},
		},
	}
}

func TestEveryPartIsReadableAtEveryScale(t *testing.T) {
	for _, factor := range []theme.Factor{theme.Factor100, theme.Factor150} {
		themetest.App(t, factor)
		for word, object := range gallery() {
			w := themetest.Window(t, part.Column(theme.Gap0, object), object.MinSize().Max(fyne.NewSize(300, 40)))
			if !themetest.Shows(object, word) {
				t.Errorf("at %d %%: %q is not shown, only %q", factor, word, themetest.Words(object))
			}
			if blank(w, object) {
				t.Errorf("at %d %%: %q draws nothing", factor, word)
			}
		}
	}
}

// blank reports whether an object leaves no mark on its window.
func blank(w fyne.Window, object fyne.CanvasObject) bool {
	with := w.Canvas().Capture()
	object.Hide()
	without := w.Canvas().Capture()
	object.Show()
	return themetest.Same(with, without)
}

func TestEveryPartGrowsWhenThePersonChangesTheScale(t *testing.T) {
	themetest.App(t, theme.Factor100)
	parts := gallery()
	before := map[string]fyne.Size{}
	for word, object := range parts {
		window(t, object)
		before[word] = object.MinSize()
	}
	themetest.Scale(t, theme.Factor150)
	for word, object := range parts {
		object.Refresh()
		if after := object.MinSize(); after.Height < before[word].Height*1.4 {
			t.Errorf("%q was %v high and is %v high at 150 %%", word, before[word].Height, after.Height)
		}
	}
}

func TestEveryIconHasADrawing(t *testing.T) {
	drawn := assets.Icons()
	for _, icon := range []part.Icon{
		part.Book, part.Plus, part.Minus, part.Search, part.Bell, part.ChevronDown, part.ChevronUp, part.ChevronRight, part.ChevronLeft,
		part.Check, part.Warning, part.Clock, part.Shield, part.Lock, part.Usb, part.Camera, part.Info, part.Printer, part.Import,
		part.Export, part.Columns, part.Filter, part.Close, part.Copy, part.Undo, part.CalendarIcon, part.Person, part.Folder,
		part.Table, part.Save, part.ArrowLeft, part.ArrowRight, part.File, part.Return, part.More, part.Pencil, part.Trash,
	} {
		if !slices.Contains(drawn, string(icon)) {
			t.Errorf("icon %q has no drawing", icon)
		}
	}
}

func TestIconFollowsItsColour(t *testing.T) {
	themetest.App(t, theme.Factor100)
	red, green := part.Check.Resource(theme.Bad), part.Check.Resource(theme.Ok)
	if red.Name() == green.Name() || string(red.Content()) == string(green.Content()) {
		t.Fatal("two colours give one picture")
	}
}
