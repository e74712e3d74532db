package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app/exchange"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/wording"
)

// entry finds the entry that holds a text, or shows a hint while it is empty.
func (d *desk) entry(t *testing.T, text string) *part.Entry {
	t.Helper()
	found, ok := d.Find(func(o fyne.CanvasObject) bool {
		entry, ok := o.(*part.Entry)
		return ok && (entry.Text == text || entry.Text == "" && entry.PlaceHolder == text)
	}).(*part.Entry)
	if !ok {
		t.Fatalf("no entry with %q", text)
	}
	return found
}

func TestAFailedRowIsMendedInTheScreen(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	d.Tap(wording.IntakeNext)
	d.tab(1)
	d.Want("第 5 行", "改「日期」", "改「实到人次」")
	d.entry(t, "2月30日").SetText("2026-2-28")
	d.entry(t, "约60人").SetText("60")
	d.Want("重新核对（改了 2 处）")
	d.Lacks("导入 2 条")
	d.Tap("重新核对（改了 2 处）")
	d.Want("失败 1", "导入 3 条")
	d.Lacks("2月30日 这一天")
	d.Tap("导入 3 条")
	d.Tap(wording.IntakeAskDo)
	if n := d.count(t); n != 3 {
		t.Errorf("%d activities, want 3", n)
	}
}

func TestANoteGoesWithTheRowsThatAsk(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	d.Tap(wording.IntakeNext)
	d.tab(2)
	d.entry(t, wording.IntakeNoteHint).SetText("与上年口径一致")
	d.Tap("导入 2 条")
	d.Tap(wording.IntakeAskDo)
	if d.trade.committed.Note != "与上年口径一致" {
		t.Errorf("committed with the note %q", d.trade.committed.Note)
	}
}

func TestWhatATableMeantIsRememberedForItsHeader(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	d.Want("列名相同", "列名和内容都认不出来")
	d.Lacks(wording.IntakeKnown)
	d.choice(t, wording.IntakeSkipColumn).Choose(1) // the number of the row in its own ledger
	d.Want(wording.IntakeByHand)
	d.Tap(wording.IntakeNext)
	d.Tap("导入 2 条")
	d.Tap(wording.IntakeAskDo)
	d.Tap(wording.IntakeChoose)
	d.Want(wording.IntakeKnown, wording.IntakeRecalled)
	if last := d.trade.asked[len(d.trade.asked)-1]; last.ID != "地段" || last.Defaults["facility"] != "SF" {
		t.Errorf("asked with %+v", last)
	}
	d.Tap(wording.IntakePropose)
	d.Lacks(wording.IntakeKnown)
	if last := d.trade.asked[len(d.trade.asked)-1]; len(last.Columns) != 0 {
		t.Errorf("asked with %+v", last)
	}
}

func TestNamesThatTheBookLacksAreEnteredWithTheRows(t *testing.T) {
	d := open(t, theme.Factor100)
	d.trade.absent = []exchange.Absent{{Entity: "space", Names: []string{"舞蹈室", "画室"}}}
	d.Tap(wording.IntakeChoose)
	d.Want("空间里还没有：舞蹈室、画室")
	d.Tap("一起登记这 2 个空间")
	last := d.trade.asked[len(d.trade.asked)-1]
	if fmt.Sprint(last.Enter) != "map[space:[舞蹈室 画室]]" {
		t.Errorf("asked with %+v", last.Enter)
	}
}

func TestWhatWasMadeOfTheTableIsSaid(t *testing.T) {
	d := open(t, theme.Factor100)
	d.trade.notes = []string{"表头占第 3 到 4 行", "有 2 行在表里是隐藏的"}
	d.Tap(wording.IntakeChoose)
	d.Want("表头占第 3 到 4 行；有 2 行在表里是隐藏的")
}

func TestABlankTemplateIsSaved(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Shell.Go(shell.Route{Place: shell.ImportTable, Code: "opening"})
	d.Tap(wording.IntakeTemplate)
	if got := d.written["/桌面/开放日志导入模板.xlsx"]; got != "模板 opening" {
		t.Errorf("wrote %v", d.written)
	}
	d.Want("模板已存到")
}

func TestAStoppedImportIsSaidAndWritesNothing(t *testing.T) {
	d := open(t, theme.Factor100)
	d.Tap(wording.IntakeChoose)
	d.Tap(wording.IntakeNext)
	d.trade.stop = true
	d.Tap("导入 2 条")
	d.Tap(wording.IntakeAskDo)
	d.Want(wording.IntakeStopped, "将要存入的前 2 行")
	if d.count(t) != 0 || len(d.Logged) != 0 {
		t.Errorf("%d activities, logged %v", d.count(t), d.Logged)
	}
	if strings.Contains(d.Text(), wording.IntakeKnown) {
		t.Error("a stopped import is remembered")
	}
}
