package delivery_test

import (
	"testing"

	"fyne.io/fyne/v2"

	dl "guanyunbu/app/delivery"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

func TestLedgerOfActivities(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := b.activities()
	page.NarrowMonth(10)
	b.Window.Canvas().Focus(page.Grid())
	for page.Grid().Column().Key != "attended" {
		b.Key(fyne.KeyRight)
	}
	b.look("ledger")
	b.Want("服务台账", "邻里乒乓球赛", "收费", "筛选后合计", "1,346", "760", "实到人次", "去年同类 56", "平均", "84.1", "16 / 全年 16 条")
	b.Want("已举办", "缺佐证", "文体活动室（额定 120 人）", "0199，10-13 李示例通过", "牵动的得分", "C1.1")
	page.Narrow("class", "C06")
	if got := page.Grid().Total("attended"); got != "98" {
		t.Errorf("the lessons had %s people", got)
	}
	page.OnlyGaps(true)
	b.Want("没有符合的", "清除筛选")
}

func TestTheCursorOpensARecordAndTheWayBackFindsItAgain(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := b.activities()
	page.Grid().Go(record.Cell{Row: 5, Col: 2}, false)
	b.Window.Canvas().Focus(page.Grid())
	page.Grid().TypedShortcut(part.Alt(fyne.KeyReturn).Shortcut())
	b.Want("修改活动")
	if got := page.Form().Typed("name"); got != "国画研修班 第 7 课" {
		t.Errorf("opened %q", got)
	}
	b.Shell.Back()
	b.Want("服务台账")
	if got := page.Grid().Cursor().Row; got != 5 {
		t.Errorf("the cursor is at row %d", got)
	}
}

func TestWithdrawingAsksForAReason(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := b.activities()
	rec, _ := page.Grid().Record()
	b.Tap("作废…")
	b.Want("作废「邻里乒乓球赛」？", "不再计入任何数字", "C1.1", "12 场 → 11 场")
	b.Tap("作废")
	b.Want("请先写一句原因。")
	b.Type("重复登记")
	b.Tap("作废")
	b.Want("已作废「邻里乒乓球赛」", "15 / 全年 15 条")
	gone, err := page.Sheet().Load(rec.Base.ID)
	if err != nil || !gone.Base.Void || gone.Base.VoidReason != "重复登记" {
		t.Fatalf("withdrawn: %+v, %v", gone.Base, err)
	}
}

func TestCopyAsNewLeavesTheFiguresOut(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := b.activities()
	b.Tap("复制为新")
	if page.Form().Typed("name") != "邻里乒乓球赛" || page.Form().Typed("attended") != "" {
		t.Errorf("copied %q with %q people", page.Form().Typed("name"), page.Form().Typed("attended"))
	}
}

func TestALockedYearCanOnlyBeRead(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	b.Scope.Locked = "2026 年已锁定，只能看。"
	page := b.activities()
	b.Want("2026 年已锁定")
	b.Lacks("新增", "作废…", "复制为新")
	rec, _ := page.Grid().Record()
	b.Shell.Go(shell.Route{Place: shell.Activity, Record: string(rec.Base.ID)})
	b.Lacks("保存并录下一条", "拖入文件，或点此选择")
	b.Shell.Go(shell.Route{Place: shell.Activity, New: true})
	b.Want("2026 年已锁定", "实到人次")
	b.Lacks("录入活动", "内容与安全")
}

func TestAt150PerCentThePanelIsADrawer(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor150)
	page := b.activities()
	page.NarrowMonth(10)
	b.Window.Canvas().Focus(page.Grid())
	b.look("ledger-150")
	b.Want("邻里乒乓球赛", "条件", "详情")
	b.Lacks("牵动的得分")
	b.Chord(part.Bare(fyne.KeyF9))
	b.Want("牵动的得分")
	b.look("drawer-150")
	b.Shell.Go(shell.Route{Place: shell.Activity, New: true})
	b.look("form-150")
	b.Want("录入活动", "对外公布的活动名称")
}

func TestWhatIsStillToComeLacksNothing(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	plan := b.Office.Delivery.Activities.New()
	plan.Facility, plan.Name, plan.Class, plan.Start, plan.Status = b.Scope.Facility, "新年音乐会", "C05", "2026-12-31", dl.Planned
	b.must(b.Office.Delivery.Activities.Save(pagetest.Op("enter"), plan))
	page := b.activities()
	last := page.Grid().Cursor().Row
	if rec, _ := page.Grid().Record(); rec.Text("name") != "新年音乐会" {
		t.Fatalf("the list opens at %q", rec.Text("name"))
	}
	b.Want("只看未填", "合计", "17 条", "计划")
	b.Lacks("缺佐证", "筛选后合计")
	if got := page.Grid().Text(last, "attended"); got != "—" {
		t.Errorf("people of a plan: %q", got)
	}
	page.OnlyGaps(true)
	b.Want("老城历史文化讲座", "1 / 全年 17 条")
}

func TestTheSearchBoxLeadsBackToTheTable(t *testing.T) {
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := b.activities()
	if b.Window.Canvas().Focused() != page.Grid() {
		t.Fatalf("the list opens with the focus on %T", b.Window.Canvas().Focused())
	}
	b.Chord(part.Ctrl(fyne.KeyF))
	b.Type("国画")
	b.Key(fyne.KeyReturn)
	b.Want("2 / 全年 16 条")
	if b.Window.Canvas().Focused() != page.Grid() {
		t.Errorf("Enter leads to %T", b.Window.Canvas().Focused())
	}
	b.Chord(part.Ctrl(fyne.KeyF))
	b.Key(fyne.KeyEscape)
	b.Want("16 / 全年 16 条")
	if b.Window.Canvas().Focused() != page.Grid() {
		t.Errorf("Esc leads to %T", b.Window.Canvas().Focused())
	}
}
