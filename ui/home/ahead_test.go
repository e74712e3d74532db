package home_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/steer"
	"guanyunbu/ui/home"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func deps(b *hometest.Book) home.Deps {
	return home.Deps{Office: b.Office, Facility: func() app.ID { return b.Facility }, Year: func() int { return b.Year }, Go: b.Go, Route: hometest.RouteTo, Problem: b.Problem}
}

func show(t *testing.T, d home.Deps) *home.Page {
	t.Helper()
	page := home.New(d)
	themetest.Window(t, page.Body(), fyne.NewSize(1250, 600))
	return page
}

func view(t *testing.T, b *hometest.Book) *steer.View {
	t.Helper()
	v, err := b.Steer.View(b.Facility, b.Year)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestFiguresOfTheYearsEndAreThoseOfTheForecast(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	page := show(t, deps(b))
	v := view(t, b)
	o, all := v.Outlook, steer.Reach(v.Outlook, v.Steps, len(v.Steps))
	want(t, page, "不做这些，年底停在", o.Score.String(), fmt.Sprintf("（%s—%s）", o.Low, o.High), fmt.Sprintf("范围 %s—%s", o.Low, o.High),
		"做完前 3 项，年底预计 ", steer.Reach(o, v.Steps, 3).Score.String(), fmt.Sprintf("；%d 项都做完，预计 ", all.Steps), all.Score.String())
	for _, s := range v.Steps {
		if !strings.Contains(strings.NewReplacer("\n", "", " ", "").Replace(seen(page)), strings.ReplaceAll(s.Lack, " ", "")) {
			t.Errorf("what %s lacks is not whole in sight: %s", s.Item.Code, s.Lack)
		}
		want(t, page, "+"+s.Worth.String(), s.Work(), s.Item.Code)
	}
	text := seen(page)
	for i := 1; i < len(v.Steps); i++ {
		if strings.Index(text, v.Steps[i-1].Item.Code) > strings.Index(text, v.Steps[i].Item.Code) {
			t.Errorf("%s stands below %s, which pays less", v.Steps[i-1].Item.Code, v.Steps[i].Item.Code)
		}
	}
}

func TestGradeAndScaleOfAWholeSchemeLookAhead(t *testing.T) {
	themetest.App(t, theme.Factor100)
	pack := whole(t)
	pack.Grades[0].From = 800
	b := lived(t, pack)
	b.Log(app.Span{From: "2024-01-01", To: "2024-01-02"}, nil)
	page := show(t, deps(b))
	o := view(t, b).Outlook
	want(t, page, "年底预计 "+o.Score.String(), "现在 ")
	if o.Grade.Name == "优秀" {
		want(t, page, "年底预计", "优秀")
		return
	}
	want(t, page, "年底预计距优秀 ", (800 - o.Score).String())
}

func TestOutlookIsTheLargeNumberBeforeTheThirtiethOfJune(t *testing.T) {
	for _, row := range []struct {
		name  string
		today app.Day
		early bool
	}{
		{"on 29 June", "2026-06-29", true},
		{"on 30 June", "2026-06-30", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			themetest.App(t, theme.Factor100)
			b := hometest.Begun(t, hometest.Pack(t), row.today, row.today)
			b.Season(2026, 5)
			page := show(t, deps(b))
			v := view(t, b)
			if got := strings.Contains(seen(page), "2026 年年底预计（按目前进度推算）"); got != row.early {
				t.Errorf("the outlook stands first: %v, want %v", got, row.early)
			}
			want(t, page, v.Outlook.Score.String(), v.Judged.Result.Total.String())
			hero := themetest.Words(page.Body())
			first := v.Judged.Result.Total.String()
			if row.early {
				first = v.Outlook.Score.String()
			}
			if hero[2] != first {
				t.Errorf("the large number is %s, want %s", hero[2], first)
			}
		})
	}
}

func TestOutlookFollowsBesideTheWindowAndOldContentStays(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	var waiting []func()
	told := 0
	d := deps(b)
	d.Aside = func(read func() error, done func(error)) { waiting = append(waiting, func() { done(read()) }) }
	d.Told = func() { told++ }
	page := show(t, d)
	want(t, page, "正在推算到年底的得分")
	lacks(t, page, "年底停在")
	if page.Press(part.Bare(fyne.KeyF9)) {
		t.Error("there is nothing to try on yet")
	}
	waiting[0]()
	want(t, page, "年底停在")
	before := view(t, b).Outlook.Score.String()
	a := b.Activity("C12", "2026-10-18")
	b.Enter(a)
	page.Reload(app.Changes{{Entity: "activity", ID: a.ID}})
	page.Reload(app.Changes{{Entity: "activity", ID: a.ID}})
	want(t, page, before)
	waiting[1]()
	if told != 1 {
		t.Errorf("a reading that was overtaken was shown; told %d times", told)
	}
	waiting[2]()
	want(t, page, view(t, b).Outlook.Score.String())
	d.Aside = func(_ func() error, done func(error)) { done(errors.New("disk")) }
	show(t, d)
	if len(b.Problems) != 1 {
		t.Errorf("a year that cannot be read is told as %v", b.Problems)
	}
}

func TestSealedYearHasNoQuickEntry(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	b.Seal(2025)
	b.Year = 2025
	page := show(t, deps(b))
	for _, action := range page.Actions() {
		if action.Label == "活动" || action.Label == "开放日志" {
			t.Errorf("%s can be entered into a sealed year", action.Label)
		}
	}
	if page.LockedWhy() == "" {
		t.Error("nothing says why the year may be read only")
	}
	want(t, page, view(t, b).Judged.Result.Total.String(), "年度已过")
	lacks(t, page, "年底停在", "范围")
}

func TestGroupsByMonthOpenTheirActivities(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	page, window := open(t, b)
	which := themetest.Find(page.Body(), func(o fyne.CanvasObject) bool { _, is := o.(*part.Segment); return is }).(*part.Segment)
	which.Select(1)
	groups := steer.Groups(view(t, b).Judged.Facts)
	want(t, page, "人群全覆盖", "老年", "务工及新就业", "要求 10.0%", fmt.Sprint(groups[0].Row.Events))
	matrix := themetest.Find(page.Body(), func(o fyne.CanvasObject) bool { _, is := o.(*part.Matrix); return is }).(*part.Matrix)
	window.Canvas().Focus(matrix)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn} {
		matrix.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got := b.Last(); got.Place != shell.Activity || got.Code != "minor" || got.Month == 0 {
		t.Errorf("the cell leads to %+v", got)
	}
	which.Select(0)
	want(t, page, "内容无缺项")
}

func TestListIsPrintedFromItsFootAndByKey(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	var printed []*steer.View
	d := deps(b)
	d.Print = func(v *steer.View) { printed = append(printed, v) }
	page := show(t, d)
	press(t, page, "打印这张清单")
	page.Print()
	if len(printed) != 2 || len(printed[0].Steps) != len(view(t, b).Steps) {
		t.Errorf("printed %d times", len(printed))
	}
}

func TestBlocksAndConditionsOpen(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	page := show(t, deps(b))
	for _, row := range []struct {
		word string
		want shell.Route
	}{
		{"阵地开放", shell.Route{Place: shell.Appraisal, Code: "B"}},
		{"必备条件", shell.Route{Place: shell.GateCheck}},
		{"已建指标", shell.Route{Place: shell.Appraisal}},
	} {
		found := themetest.Find(page.Body(), func(o fyne.CanvasObject) bool {
			_, is := o.(*part.Press)
			return is && strings.Contains(strings.Join(themetest.Words(o), " "), row.word)
		})
		if found == nil {
			t.Fatalf("nothing to press with %q", row.word)
		}
		found.(*part.Press).Tapped(nil)
		if got := b.Last(); got != row.want {
			t.Errorf("%q leads to %+v, want %+v", row.word, got, row.want)
		}
	}
}

func TestPageLeftKeepsItsFiguresUntilTheYearsEndIsWorkedOutAnew(t *testing.T) {
	themetest.App(t, theme.Factor100)
	b := lived(t, hometest.Pack(t))
	d := deps(b)
	var waiting []func()
	d.Aside = func(read func() error, done func(error)) { waiting = append(waiting, func() { done(read()) }) }
	page := show(t, d)
	waiting[0]()
	before := seen(page)
	page.Rest()
	if page.Open(shell.Route{}); seen(page) != before {
		t.Errorf("gone back to it shows\n%s\nand not\n%s", seen(page), before)
	}
	waiting[1]()
	if seen(page) != before {
		t.Errorf("worked out anew it shows\n%s\nand not\n%s", seen(page), before)
	}
	page.Open(shell.Route{})
	page.Rest()
	waiting[2]()
	if seen(page) != before {
		t.Error("what comes after the page was left is shown on it")
	}
}
