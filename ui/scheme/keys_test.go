package scheme

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"guanyunbu/app/ledger"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
)

// clip is a block of cells as a spreadsheet hands it over.
func (w *world) clip(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	w.paste()
}

// paste presses Ctrl+V where the keyboard is.
func (w *world) paste() {
	w.t.Helper()
	focused, ok := w.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		w.Chord(part.Ctrl(fyne.KeyV))
		return
	}
	focused.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
}

// focused is where the keyboard is in the form.
func (w *world) focused() string {
	if s := w.page.editor.writing.here(); s != nil {
		return s.key
	}
	return ""
}

// undo presses Ctrl+Z where the keyboard is.
func (w *world) undo() {
	w.t.Helper()
	if focused, ok := w.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(&fyne.ShortcutUndo{})
		return
	}
	w.Chord(part.Ctrl(fyne.KeyZ))
}

func begun(t *testing.T) *world {
	t.Helper()
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.furnish()
	w.page.begin()
	w.pasteAnnex(annex)
	return w
}

func TestTheKeyboardStaysWhereItIsAfterAnOptionList(t *testing.T) {
	w := begun(t)
	w.page.editor.goTo("B")
	w.choose("计分法", "分档")
	if got := w.focused(); got != "计分法" {
		t.Fatalf("after the list the keyboard is at %q", got)
	}
	if steps := w.page.editor.item().Method.Steps; len(steps) != 1 {
		t.Fatalf("a method of steps begins with %d lines", len(steps))
	}
	w.Window.Canvas().Focus(w.page.editor.writing.spotOf("0/0/0").target)
	w.Type("60")
	w.Key(fyne.KeyReturn)
	w.Type("0.5")
	w.Key(fyne.KeyReturn) // the last field of the last line: a line is added
	if got := w.focused(); got != "0/1/0" {
		t.Fatalf("Enter in the last field of a list leads to %q", got)
	}
	w.Type("100")
	w.Key(fyne.KeyReturn)
	w.Type("1")
	if got := w.places(); strings.Contains(got, "items/B/method") {
		t.Errorf("the steps typed by keys alone are faulty: %s", got)
	}
}

func TestThreeLevelsAndBandsBeginWithTheirUsualLines(t *testing.T) {
	w := begun(t)
	w.page.editor.goTo("B")
	w.choose("计分法", "三档")
	if steps := w.page.editor.item().Method.Steps; len(steps) != 3 || steps[1].Part.Decimal(1) != "0.6" {
		t.Errorf("three levels begin with %v", steps)
	}
	w.choose("计分法", "由人定档")
	if bands := w.page.editor.item().Method.Bands; len(bands) != 4 || bands[0].Name != "优" {
		t.Errorf("bands begin with %v", bands)
	}
	if got := w.places(); !strings.Contains(got, "items/B/method") {
		t.Error("bands without what is to be found are no fault")
	}
	for n := range 4 {
		w.Window.Canvas().Focus(w.page.editor.writing.spotOf(cellKey(place{row: n, column: 3})).target)
		w.Type("有材料")
	}
	if got := w.places(); got != "" {
		t.Errorf("the bands are faulty: %s", got)
	}
}

func TestABlockOfCellsFillsAList(t *testing.T) {
	w := begun(t)
	w.page.editor.openTab(2)
	w.Window.Canvas().Focus(w.page.editor.writing.spotOf("0/0/0").target)
	w.clip("优秀\t优\t92\r\n良好\t良\t82\r\n合格\t合\t70\r\n基本合格\t基\t60\r\n不合格\t差\t0\r\n")
	grades := w.pack().Grades
	if len(grades) != 5 || grades[3].Name != "基本合格" || grades[3].From != 6000 || w.places() != "" {
		t.Fatalf("the block gives %v, faults %q", grades, w.places())
	}
	if got := w.focused(); got != "0/0/0" {
		t.Errorf("after the paste the keyboard is at %q", got)
	}
	w.clip("优秀\t优\t九十\n")
	w.Want("粘贴的第 1 行第 3 列：「分数线」要写成分值")
	if got := w.pack().Grades[0].From; got != 9200 {
		t.Errorf("a wrong block left %v", got)
	}
	w.clip("优秀\t优\t90\t\t多\n")
	w.Want("从这一格起只有 4 列，粘贴的有 5 列")
	w.undo()
	if got := w.pack().Grades; len(got) != 4 || got[0].From != 9000 {
		t.Errorf("one Ctrl+Z does not take the block back: %v", got)
	}
}

func TestABlockReachesChoicesToo(t *testing.T) {
	w := begun(t)
	w.page.editor.openTab(5)
	w.Window.Canvas().Focus(w.page.editor.writing.spotOf("0/0/0").target)
	w.clip("自评\t自评\t20%\n街道初评\t街道\t50%\n第三方\t第三方测评\t30%\n")
	rounds := w.pack().Rounds
	if len(rounds) != 3 || rounds[2].Key != "third" || rounds[1].Weight.Decimal(1) != "0.5" {
		t.Fatalf("the block gives %v", rounds)
	}
	w.clip("第五方\n")
	w.Want("「第五方」不是「轮次编码」里的选项")
}

func TestStepsAreTakenBackAndDoneAgain(t *testing.T) {
	w := begun(t)
	e := w.page.editor
	e.goTo("A1")
	w.write("名称", "每周开放")
	w.write("分值", "30")
	w.undo()
	if i := e.item(); i.Max != 4000 || i.Name != "每周开放" {
		t.Fatalf("one step back leaves %v %q", i.Max, i.Name)
	}
	w.undo()
	if got := e.item().Name; got != "周均开放小时" {
		t.Fatalf("two steps back leave %q", got)
	}
	e.forth()
	e.forth()
	if i := e.item(); i.Max != 3000 || i.Name != "每周开放" {
		t.Fatalf("done again leaves %v %q", i.Max, i.Name)
	}
	e.goTo("A")
	e.ask()
	w.Tap("删去")
	if len(w.pack().Items) != 1 {
		t.Fatal("A is not gone")
	}
	e.tree.TypedShortcut(&fyne.ShortcutUndo{})
	if len(w.pack().Items) != 4 || e.here != "A" {
		t.Fatalf("what was deleted is not back: %d at %q", len(w.pack().Items), e.here)
	}
	for range 4 {
		e.back()
	}
	w.Want("没有可以撤销的")
	if len(w.pack().Items) != 0 {
		t.Errorf("the first paste is not taken back: %d", len(w.pack().Items))
	}
}

func TestATextThatIsRefusedIsAFaultUntilItIsPutRight(t *testing.T) {
	w := begun(t)
	if got := w.page.editor.wrongs(); got != 0 {
		t.Fatalf("the annex has %d faults", got)
	}
	w.page.editor.openTab(1)
	w.write("计入场次的类别", "群众文体活动、唱歌")
	w.Want("检查 1")
	w.page.editor.openTab(0)
	w.page.editor.check()
	w.Want("要改的 1 处", "「唱歌」不是计入场次的类别里的写法")
	w.Find(func(o fyne.CanvasObject) bool { _, is := o.(*part.ListRow); return is }).(*part.ListRow).Tapped(nil)
	if got := w.focused(); got != "计入场次的类别" {
		t.Fatalf("the fault leads to %q", got)
	}
	if got := w.page.editor.writing.inputs["计入场次的类别"].Text; got != "群众文体活动、唱歌" {
		t.Errorf("what was typed is gone: %q", got)
	}
	w.write("计入场次的类别", "群众文体活动")
	if got := w.page.editor.wrongs(); got != 0 {
		t.Errorf("put right, %d faults are left", got)
	}
}

func TestTheFieldOneTypesInIsInSightAndTheWheelMovesThePage(t *testing.T) {
	w := begun(t)
	w.page.editor.openTab(1)
	right := w.page.editor.right
	if room := w.page.editor.body.Size().Width; right.Size().Width < room {
		t.Errorf("the fields of a tab are %v wide in a room of %v", right.Size().Width, room)
	}
	w.Window.Canvas().Focus(w.page.editor.writing.inputs["来源说明"])
	if right.Offset.Y == 0 {
		t.Error("the last field is not brought into sight")
	}
	w.Window.Canvas().Focus(w.page.editor.writing.inputs["方案名称"])
	if right.Offset.Y > 20 {
		t.Errorf("the first field is not brought into sight: %v", right.Offset)
	}
	entry := w.page.editor.writing.inputs["文号"]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(entry)
	before := right.Offset.Y
	test.Scroll(w.Window.Canvas(), at.AddXY(40, 10), 0, -60)
	if right.Offset.Y <= before {
		t.Errorf("the wheel over a field leaves the page at %v", right.Offset)
	}
	w.page.editor.openTab(0)
	if tree := w.page.editor.card; right.Size().Width+tree.Size().Width > w.page.editor.body.Size().Width {
		t.Errorf("beside the tree the fields are %v wide", right.Size().Width)
	}
}

func TestANewPackCountsEventsAsTheProgramDoes(t *testing.T) {
	w := begun(t)
	p := w.pack()
	if len(p.Counting) == 0 || len(p.Catalogues) == 0 || len(p.Groups) == 0 || len(p.Festivals) == 0 {
		t.Errorf("a new pack counts nothing: %v %v %v", p.Counting, p.Catalogues, p.Groups)
	}
	if p.Catalogues[0].Classes[0].Minimum++; p.Catalogues[0].Classes[0].Minimum == w.office.Rulepack.Default("").Catalogues[0].Classes[0].Minimum {
		t.Error("the new pack shares its catalogue with the program's own")
	}
}

func TestAPackPutToUseByMistakeIsTakenOutOfUse(t *testing.T) {
	w := open(t, pagetest.Desktop(), theme.Factor100)
	w.furnish()
	w.page.list.goTo(1)
	w.Lacks("停用")
	w.page.activate()
	w.activateFor("区里要求")
	w.page.open("")
	for n, e := range w.page.shelf.entries {
		if len(e.acts) > 0 {
			w.page.list.goTo(n)
		}
	}
	w.Tap("停用")
	w.Want("这些天改按原来的规则包计分")
	w.Type("选错了规则包")
	w.Tap("停用")
	if n, err := w.office.Rulepack.Activations.Count(ledger.Query{}); n != 0 || err != nil {
		t.Fatalf("%d activations are left, %v", n, err)
	}
	w.Want("已停用")
	judged, err := w.office.Appraisal.Judge(w.place, 2026)
	if err != nil || judged.Facts.Pack.Code != "street-100" {
		t.Errorf("the year is judged by %q, %v", judged.Facts.Pack.Code, err)
	}
}
