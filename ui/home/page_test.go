package home_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/home"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// open shows the page of a book in a window of the ordinary office screen.
func open(t *testing.T, b *hometest.Book) (*home.Page, fyne.Window) {
	t.Helper()
	page := home.New(home.Deps{
		Office: b.Office, Facility: func() app.ID { return b.Facility }, Year: func() int { return b.Year }, Go: b.Go, Route: hometest.RouteTo, Problem: b.Problem,
		Safety: func() home.Safety { return home.Safety{Backup: "2026-10-20 09:00:00", Verified: true} },
	})
	return page, themetest.Window(t, page.Body(), fyne.NewSize(1250, 600))
}

// lived is a centre that has run this year and last.
func lived(t testing.TB, pack rulepack.Pack) *hometest.Book {
	t.Helper()
	b := hometest.Begun(t, pack, "2026-10-20", "2026-10-19")
	b.Log(app.Span{From: "2025-01-01", To: "2025-12-31"}, nil)
	b.Season(2025, 12)
	b.Season(2026, 10)
	return b
}

func seen(page *home.Page) string { return strings.Join(themetest.Words(page.Body()), "\n") }

func want(t *testing.T, page *home.Page, words ...string) {
	t.Helper()
	text := seen(page)
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("%q is not in sight; there is:\n%s", word, text)
		}
	}
}

func lacks(t *testing.T, page *home.Page, words ...string) {
	t.Helper()
	text := seen(page)
	for _, word := range words {
		if strings.Contains(text, word) {
			t.Errorf("%q is in sight and should not be", word)
		}
	}
}

// press presses the list row that shows a word.
func press(t *testing.T, page *home.Page, word string) {
	t.Helper()
	row := themetest.Find(page.Body(), func(o fyne.CanvasObject) bool {
		_, is := o.(*part.ListRow)
		return is && slices.ContainsFunc(themetest.Words(o), func(w string) bool { return strings.Contains(w, word) })
	})
	if row == nil {
		t.Fatalf("no row with %q; there is:\n%s", word, seen(page))
	}
	row.(*part.ListRow).Tapped(&fyne.PointEvent{})
}

func TestPartialSchemeShowsBuiltMarksAndNoGrade(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	page, _ := open(t, b)
	judged, err := b.Appraisal.Judge(b.Facility, 2026)
	if err != nil {
		t.Fatal(err)
	}
	want(t, page, "已建指标", judged.Result.Total.String(), "/ "+judged.Result.Built.String(), "指标已建 31 项，共 49 项", "上年同日", "年底预计")
	lacks(t, page, "当前等次", "优秀 90", "距优秀")
	for _, block := range judged.Result.Blocks {
		want(t, page, block.Item.Name)
	}
	if len(b.Problems) > 0 {
		t.Errorf("the page reported %v", b.Problems)
	}
}

// whole is the scheme cut down to what is built, so that it is complete.
func whole(t *testing.T) rulepack.Pack {
	t.Helper()
	pack := hometest.Pack(t)
	built := map[string]bool{"open.weeklyHours": true, "open.staggeredShare": true}
	var items []rulepack.Item
	for _, i := range pack.Items {
		if i.Code == "B" || i.Code == "B1" || built[i.Metric] {
			items = append(items, i)
		}
	}
	items[0].Max, items[1].Max, pack.Full = 800, 800, 800
	pack.Items, pack.Grades = items, []rulepack.Grade{{Name: "优秀", From: 720}, {Name: "良好", From: 640}, {Name: "合格", From: 480}, {Name: "不合格"}}
	return pack
}

func TestWholeSchemeShowsTheScale(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, whole(t))
	page, _ := open(t, b)
	want(t, page, "现在 8.00", "优秀 7.20", "当前等次 优秀（暂定，必备条件待核查）", "/ 8.00")
	lacks(t, page, "已建指标得分率", "建好后再计")
	want(t, page, "年底预计")
}

func TestNoGradeBeforeThreeWholeMonths(t *testing.T) {
	for _, row := range []struct {
		name  string
		today app.Day
		grade bool
	}{
		{"on 30 March two months are whole", "2026-03-30", false},
		{"on 31 March three months are whole", "2026-03-31", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			themetest.App(t, theme.Factor100)
			page, _ := open(t, hometest.Begun(t, whole(t), row.today, "2026-03-29"))
			text := seen(page)
			if graded, waits := strings.Contains(text, "当前等次"), strings.Contains(text, "有数据满三个月后定等次"); graded != row.grade || waits == row.grade {
				t.Errorf("a grade is named: %v, want %v", graded, row.grade)
			}
		})
	}
}

func TestEmptyBookAsksForTheFacilityFirst(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := hometest.New(t, "2026-10-20", hometest.Pack(t))
	page, _ := open(t, b)
	want(t, page, "账本里还没有设施", "先填设施")
	if page.Actions() != nil {
		t.Error("nothing can be entered before there is a facility")
	}
	button := themetest.Find(page.Body(), func(o fyne.CanvasObject) bool {
		found, is := o.(*part.Button)
		return is && found.Label() == "先填设施"
	})
	button.(*part.Button).Tapped(nil)
	if got := b.Last(); got != (shell.Route{Place: shell.Facility, New: true}) {
		t.Errorf("the button leads to %+v", got)
	}
}

func TestYearWithoutDataIsNotAScoreOfZero(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	b.Year = 2024
	page, _ := open(t, b)
	want(t, page, "2024 年还没有记录，先记活动或开放日志", "—", "年度已过")
	lacks(t, page, "0.00\n/ 31.00")
	b.Year = 2027
	page.Reload(nil)
	want(t, page, "2027 年还没有开始")
	lacks(t, page, "可再得")
}

func TestGapsAndRemindersLeadToTheirLedger(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	late := b.Activity("C05", "2026-10-16")
	late.Status, late.Attended, late.Elder, late.Minor, late.Worker = "planned", app.Reading{}, app.Reading{}, app.Reading{}, app.Reading{}
	unreviewed := b.Activity("C08", "2026-09-16")
	unreviewed.ReviewDay, unreviewed.Confirmed = "", "ok"
	b.Enter(late, unreviewed)
	page, _ := open(t, b)
	want(t, page, "已补不上：传统节日主题活动 C2.3，1.00 分。春节、元宵、清明、端午、七夕、中秋、重阳已过")
	lacks(t, page, "还没有办：")
	for _, row := range []struct {
		word string
		want shell.Route
	}{
		{"务工及新就业专场差", shell.Route{Place: shell.Activity, New: true, Code: "worker"}},
		{"都做完", shell.Route{Place: shell.Appraisal}},
		{"未登记举办", shell.Route{Place: shell.Activity, Record: string(late.ID)}},
		{"活动里有未填项", shell.Route{Place: shell.Activity, Gaps: true}},
	} {
		press(t, page, row.word)
		if got := b.Last(); got != row.want {
			t.Errorf("%s leads to %+v, want %+v", row.word, got, row.want)
		}
	}
	want(t, page, "还有 72 天", "2027 年调休待国务院通知", "12-31", "征询居民需求", "逾期 20 天")
}

func TestMatrixCellOpensItsActivities(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	page, window := open(t, b)
	want(t, page, "数字文化服务", "缺", "9 类达标", "3 类缺")
	found := themetest.Find(page.Body(), func(o fyne.CanvasObject) bool { _, is := o.(*part.Matrix); return is })
	matrix := found.(*part.Matrix)
	window.Canvas().Focus(matrix)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn} {
		matrix.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got, want := b.Last(), (shell.Route{Place: shell.Activity, Code: "C03", Month: 2}); got != want {
		t.Errorf("the cell leads to %+v, want %+v", got, want)
	}
}

func TestQuickEntriesAndStatus(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	page, _ := open(t, b)
	var labels []string
	for _, action := range page.Actions() {
		labels = append(labels, action.Label+action.Hint)
		if action.Do != nil {
			action.Do()
		}
	}
	if got, want := strings.Join(labels, " "), "试算F9 快速录入 活动Ctrl+1 开放日志Ctrl+2"; got != want {
		t.Errorf("actions %q, want %q", got, want)
	}
	if got := b.Went; len(got) != 2 || got[0] != (shell.Route{Place: shell.Activity, New: true}) || got[1] != (shell.Route{Place: shell.OpeningLog, New: true}) {
		t.Errorf("quick entries lead to %+v", got)
	}
	left, right := page.Status()
	if left[1].Text != "上次备份 今天 09:00，已校验可恢复" || !strings.HasPrefix(right[0].Text, "本年台账 ") {
		t.Errorf("status %+v %+v", left, right)
	}
}

func TestReloadShowsTheChange(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	page, _ := open(t, b)
	_, before := page.Status()
	a := b.Activity("C12", "2026-10-18")
	a.Status = delivery.Held
	b.Enter(a)
	page.Reload(app.Changes{{Entity: "activity", ID: a.ID}})
	_, after := page.Status()
	if before[0].Text == after[0].Text {
		t.Errorf("the number of records stays %q after one was entered", after[0].Text)
	}
}

func TestCardsStackInANarrowWindow(t *testing.T) {
	themetest.App(t, theme.Factor150)
	b := lived(t, hometest.Pack(t))
	page, window := open(t, b)
	for _, band := range []theme.Band{theme.Middle, theme.Narrow, theme.Wide} {
		page.Reflow(band)
		window.Resize(fyne.NewSize(1250, 600))
		want(t, page, "七类得分", "提醒", "差什么、差多少、何时前", "内容无缺项")
		if least := page.Body().MinSize().Width; band == theme.Narrow && least > 1250 {
			t.Errorf("the narrow page wants %v units and would be cut", least)
		}
	}
}
