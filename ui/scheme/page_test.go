package scheme

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// annex is the table of an office as it is copied from a spreadsheet.
const annex = "编码\t指标\t分值\t目标\r\nA\t设施开放\t60\t\r\nA1\t周均开放小时\t40分\t≥56小时/周\r\nA2\t开放天数\t20\t250天\r\nB\t群众评价\t40\t\r\n"

func (w *world) pasteAnnex(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	w.page.editor.tree.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
}

func TestShelfWithAnEmptyBook(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.Want("社区综合文化室自评指标", "随程序", "2024-01-01 至 长期", "一级指标 7 个，计分指标 49 项")
	w.Key(fyne.KeyDown)
	w.Want("计分指标 45 项")
	w.Key(fyne.KeyReturn)
	if w.page.editor == nil || w.pack().Code != "community-room" {
		t.Fatal("Enter does not open the pack at hand")
	}
	w.Want("随程序的规则包只能看")
	w.page.editor.goTo("B1.1")
	if !w.page.editor.writing.inputs["分值"].Disabled() {
		t.Error("a pack that ships can be changed")
	}
	w.Lacks("检查 0")
	w.Key(fyne.KeyEscape)
	w.Want("用在哪里")
}

func TestTheShelfSaysWhereAPackIsUsed(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.Lacks("默认，")
	w.furnish()
	w.page.Reload(nil)
	w.Want("默认，街道综合文化中心")
	if left := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.page.card); left.X != fyne.CurrentApp().Driver().AbsolutePositionForObject(w.page.stage).X {
		t.Errorf("the card stands %v in, other pages stand at the edge of the room", left)
	}
}

func TestAPackFromNothingIsTypedCheckedAndPutToUse(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.furnish()
	before, err := w.office.Appraisal.Judge(w.place, 2026)
	if err != nil {
		t.Fatal(err)
	}
	w.Chord(part.Ctrl(fyne.KeyN))
	w.Want("还没有指标")
	w.pasteAnnex(annex)
	w.Want("已粘贴 4 项指标", "A1 周均开放小时", "合计 100 / 100，计分指标 3 项")
	w.page.editor.goTo("A1")
	w.Want("周均开放小时", "实际 ÷ 目标 × 满分，达到目标得满分 40 分；不到目标的 60% 得 0 分", "现在的实际是 55.81 小时/周，目标 56 小时/周，得 39.86 / 40 分")
	w.page.editor.goTo("A2")
	w.write("分值", "25")
	w.Want("下级 65")
	w.write("名称", "全年开放天数")
	w.page.editor.check()
	w.Want("要改的 1 处", "规则包里 A 的分值加不拢")
	row := w.Find(func(o fyne.CanvasObject) bool { _, is := o.(*part.ListRow); return is })
	row.(*part.ListRow).Tapped(nil)
	if w.page.editor.here != "A" || w.Window.Canvas().Focused() != fyne.Focusable(w.page.editor.writing.inputs["分值"]) {
		t.Errorf("the fault leads to %q", w.page.editor.here)
	}
	w.page.editor.goTo("A2")
	w.write("分值", "20")
	w.page.editor.goTo("B")
	w.choose("计分法", "分档")
	w.Tap("加一行")
	if got := w.places(); !strings.Contains(got, "items/B") {
		t.Errorf("steps on nothing are not a fault: %q", got)
	}
	w.choose("计分法", "由人填")
	if got := w.places(); got != "" {
		t.Fatalf("there are faults left: %s", got)
	}
	w.Tap("启用")
	w.Tap("启用")
	w.Want("请先写一句原因") // a reason is demanded
	w.activateFor("东文发〔2026〕3 号")
	after, err := w.office.Appraisal.Judge(w.place, 2026)
	if err != nil {
		t.Fatal(err)
	}
	if after.Facts.Pack.Name != "新规则包" || after.Result.Full != 10000 {
		t.Errorf("the year is judged by %q", after.Facts.Pack.Name)
	}
	line, found := after.Result.Indicator("A1")
	if !found || line.Score.String() != "39.86" {
		t.Errorf("A1 scores %v %v", found, line.Score)
	}
	if len(before.Result.Indicators) == len(after.Result.Indicators) {
		t.Error("the indicators did not change")
	}
	w.Want("已启用", "2026-01-01 起")
}

// activateFor gives the reason for the activation on view, and does it.
func (w *world) activateFor(reason string) {
	w.t.Helper()
	overlay := w.Window.Canvas().Overlays().Top().(*part.Overlay)
	overlay.Close()
	w.page.activate()
	entry := w.Find(func(o fyne.CanvasObject) bool {
		e, is := o.(*part.Entry)
		return is && e.PlaceHolder != "" && strings.Contains(e.PlaceHolder, "依据")
	})
	w.Window.Canvas().Focus(entry.(*part.Entry))
	w.Type(reason)
	w.Key(fyne.KeyReturn)
	if len(w.Logged) > 0 {
		w.t.Fatal(w.Logged)
	}
}

func TestUsedPacksStayAsTheyAre(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.furnish()
	w.page.list.goTo(1)
	w.page.activate()
	w.activateFor("区里要求")
	uses, err := w.office.Rulepack.Activations.Find(ledger.Query{})
	if err != nil || len(uses) != 1 {
		t.Fatalf("%d activations, %v", len(uses), err)
	}
	w.page.open(string(uses[0].Scheme))
	w.Want("已经启用的规则包只能看")
	w.Tap("复制一份来改")
	if w.page.editor.entry.sealed() || w.pack().Code != "community-room-2" {
		t.Errorf("the copy %q cannot be changed", w.pack().Code)
	}
}

func TestWhatIsTypedIsNeverLost(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.page.begin()
	w.pasteAnnex(annex)
	w.page.editor.goTo("B")
	w.write("分值", "41")
	again := New(w.deps())
	e, found := again.shelf.find("new/1")
	if !found || len(e.pack.Items) != 4 || e.pack.Items[3].Max != 4100 {
		t.Fatalf("the draft is gone: %v %v", found, e.pack.Items)
	}
	w.write("分值", "40")
	w.page.Leave(func() {})
	schemes, err := w.office.Rulepack.Schemes.Find(ledger.Query{})
	if err != nil || len(schemes) != 1 || schemes[0].State != rulepack.Draft {
		t.Fatalf("a faultless draft is not in the book: %d, %v", len(schemes), err)
	}
	if _, waits := w.drafts["scheme/new/1"]; waits {
		t.Error("the draft waits beside the book")
	}
}

func TestReadersOnlyLook(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.page.copy(w.page.shelf.entries[0])
	w.page.open("")
	reader := w.office.Account.People.New()
	reader.Name, reader.Role = "Zhou", "reader"
	w.must(w.office.Account.People.Save(pagetest.Op("enter"), reader))
	w.page.Reload(nil)
	w.Lacks("新建", "导入文件", "复制一份来改", "启用", "作废")
	w.page.list.goTo(3)
	w.Tap("打开")
	w.Want("当前角色只能看规则包", "对比", "打印手册")
	w.Lacks("检查 0", "同级")
}

func TestPacksThatAreNotWantedGo(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.page.begin()
	w.page.open("")
	w.page.list.goTo(3)
	w.Tap("作废")
	w.Type("写错了")
	w.Tap("作废")
	if len(w.page.shelf.entries) != 3 || len(w.drafts) != 1 {
		t.Errorf("left are %d packs and %v", len(w.page.shelf.entries), w.drafts)
	}
	w.page.copy(w.page.shelf.entries[0])
	w.page.open("")
	w.page.list.goTo(3)
	w.Tap("作废")
	w.Type("用原来的")
	w.Tap("作废")
	if n, err := w.office.Rulepack.Schemes.Count(ledger.Query{}); n != 0 || err != nil {
		t.Errorf("%d schemes stay in the book, %v", n, err)
	}
}

func TestFilesInAndOut(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.file = []byte(`{"name": "半个`)
	w.Tap("导入文件")
	w.Want("规则包第 3 行：写法读不通")
	if schemes, err := w.office.Rulepack.Schemes.Find(ledger.Query{}); err != nil || len(schemes) > 0 || len(w.page.shelf.entries) != 3 {
		t.Fatalf("a broken file left %d schemes, %v", len(schemes), err)
	}
	own := packtest.Pack(t, "street-100")
	own.Code, own.Name = "ours", "本区办法"
	var err error
	if w.file, err = json.Marshal(own); err != nil {
		t.Fatal(err)
	}
	w.Tap("导入文件")
	if w.page.editor == nil || w.pack().Name != "本区办法" {
		t.Fatal("the file is not open")
	}
	w.Tap("导出文件")
	if back := w.saved["ours 2026 版.yaml"]; !bytes.Equal(back, w.file) {
		t.Errorf("the file that came in does not go out the same: %d bytes of %d", len(back), len(w.file))
	}
	w.Tap("打印手册")
	if string(w.viewed) != "%PDF 本区办法" {
		t.Errorf("the booklet is %q", w.viewed)
	}
	w.page.open("")
	w.Tap("导入文件")
	w.Want("已经在账本里，没有导入")
}

func TestComparison(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.furnish()
	w.page.list.goTo(0)
	w.page.copy(w.page.shelf.entries[0])
	w.page.editor.goTo("B1.1")
	w.write("分值", "5")
	w.page.editor.goTo("B1.2")
	w.write("分值", "3")
	w.Tap("对比")
	w.Want("规则包对比", "改了 3 处", "B1.1", "周均实际开放时长")
	w.page.compare.which.Select(1)
	w.Want("原得分", "−1.00", "示范中心 2026 年：原来")
	w.Tap("回到规则包")
	w.Want("用在哪里")
}

func TestMetricsAreFoundByTheirWordsAndChosen(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.furnish()
	w.page.begin()
	w.page.editor.add()
	w.write("名称", "夜间开放")
	w.Tap("选")
	w.Want("选计量项", "55.81 小时/周")
	w.Type("夜间")
	w.Want("夜间开放小时")
	w.Lacks("周均开放小时")
	w.Key(fyne.KeyDown)
	w.Key(fyne.KeyUp)
	w.Key(fyne.KeyReturn)
	if got := w.page.editor.item().Metric; !strings.HasPrefix(got, "open.") {
		t.Errorf("chosen is %q", got)
	}
	w.write("计量项", "没有这样的")
	w.Want("不认识「没有这样的」")
	if got := w.page.editor.item().Metric; !strings.HasPrefix(got, "open.") || len(w.page.editor.refused) != 1 {
		t.Errorf("nonsense was taken: %q", got)
	}
}

func TestMetricBook(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	book := NewMetricBook(w.deps())
	w.Open(shell.MetricBook, book)
	w.Want("指标量目录", "看哪段时间", "—")
	w.furnish()
	book.Reload(app.Changes{})
	w.Shell.RefreshRow()
	w.Want("无数据", "示范中心 2026 年")
	book.Search()
	w.Type("周均开放")
	w.Want("55.81 小时/周", "open.weeklyHours", "分母")
}

func TestManualIsAtHand(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.page.begin()
	w.Tap("说明")
	w.Want("怎么写规则包", "编码", "· 一条")
	w.Key(fyne.KeyPageDown)
	w.Key(fyne.KeyHome)
	w.Key(fyne.KeyEscape)
	w.Lacks("怎么写规则包")
}

func TestEveryTableOfAPackIsTypedInPlace(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.page.copy(w.page.shelf.entries[0])
	for n, sheet := range w.page.editor.sheets() {
		w.page.editor.openTab(n + 1)
		for _, list := range sheet.lists {
			if list.add == nil {
				continue
			}
			rows := len(list.rows)
			list.add()
			w.page.editor.changed(true)
			for _, now := range w.page.editor.sheets()[n].lists {
				if now.title == list.title && len(now.rows) == rows+1 {
					now.drop(0)
				}
			}
		}
		w.page.editor.changed(true)
	}
	w.page.editor.openTab(1)
	w.write("方案名称", "")
	w.write("满分", "一百")
	w.Want("「满分」要写成分值")
	if !w.page.editor.writing.inputs["满分"].Wrong() || w.pack().Full != 10000 || len(w.page.editor.refused) != 1 {
		t.Errorf("nonsense was taken as full mark: %v", w.pack().Full)
	}
}

func TestDeletingAsksAndTakesWhatHangsBelow(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.page.begin()
	w.pasteAnnex(annex)
	w.page.editor.goTo("A")
	w.page.editor.tree.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	w.Want("删去「A 设施开放」", "2 个下级")
	w.Tap("不删")
	if len(w.pack().Items) != 4 {
		t.Fatal("the safe side takes away")
	}
	w.page.editor.ask()
	w.Tap("删去")
	if len(w.pack().Items) != 1 || w.page.editor.here != "B" {
		t.Errorf("left are %d at %q", len(w.pack().Items), w.page.editor.here)
	}
}
