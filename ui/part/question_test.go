package part_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"guanyunbu/ui/part"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func withdraw(reason string, did *string, kept *bool) part.QuestionSpec {
	return part.QuestionSpec{
		Title: "作废「邻里乒乓球赛」？", Consequence: "全年场次 158 → 157，C1.1 少 0.03 分。记录进回收站，一年内可以找回。",
		ReasonHint: reason, Safe: "不作废", Act: "作废",
		Do: func(reason string) { *did = "did " + reason }, Kept: func() { *kept = true },
	}
}

func button(root fyne.CanvasObject, label string) *part.Button {
	found := themetest.Find(root, func(o fyne.CanvasObject) bool {
		b, ok := o.(*part.Button)
		return ok && b.Label() == label
	})
	b, _ := found.(*part.Button)
	return b
}

func TestQuestionSafeSideIsFirstAndOnEsc(t *testing.T) {
	themetest.App(t, theme.Factor100)
	for name, answer := range map[string]func(fyne.Window){
		"Enter at once": func(w fyne.Window) { press(w.Canvas().Focused(), fyne.KeyReturn) },
		"Esc":           func(w fyne.Window) { press(w.Canvas().Focused(), fyne.KeyEscape) },
		"its button":    func(w fyne.Window) { test.Tap(button(w.Canvas().Overlays().Top(), "不作废")) },
	} {
		t.Run(name, func(t *testing.T) {
			did, kept := "", false
			w := window(t, part.NewText("页", part.Body))
			question := part.Ask(w.Canvas(), withdraw("", &did, &kept))
			w.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { question.Press(part.Bare(key.Name)) })
			answer(w)
			if !kept || did != "" || question.Open() || w.Canvas().Overlays().Top() != nil {
				t.Fatalf("kept %v, %q, open %v", kept, did, question.Open())
			}
		})
	}
}

func TestQuestionWaitsForAReason(t *testing.T) {
	themetest.App(t, theme.Factor100)
	did, kept := "", false
	w := window(t, part.NewText("页", part.Body))
	question := part.Ask(w.Canvas(), withdraw("写一句原因，例如：重复录入", &did, &kept))
	test.Tap(button(question, "作废"))
	if did != "" || !question.Open() || !themetest.Shows(question, "请先写一句原因。") {
		t.Fatalf("went on without a reason: %q", did)
	}
	reason := w.Canvas().Focused()
	if _, ok := reason.(*part.Entry); !ok {
		reason = themetest.Find(question, func(o fyne.CanvasObject) bool { _, ok := o.(*part.Entry); return ok }).(*part.Entry)
	}
	test.Type(reason, "  重复录入 ")
	if themetest.Shows(question, "请先写一句原因。") {
		t.Error("still asks for a reason")
	}
	test.Tap(button(question, "作废"))
	if did != "did 重复录入" || kept || question.Open() {
		t.Fatalf("%q, kept %v", did, kept)
	}
}

func TestQuestionStaysWhenPressedBesideIt(t *testing.T) {
	themetest.App(t, theme.Factor100)
	did, kept := "", false
	w := window(t, part.NewText("页", part.Body))
	question := part.Ask(w.Canvas(), withdraw("", &did, &kept))
	test.TapCanvas(w.Canvas(), fyne.NewPos(5, 5))
	if !question.Open() {
		t.Fatal("a press beside the question answered it")
	}
	if got := strings.Join(themetest.Words(question), ""); !strings.Contains(got, "一年内可以找回") {
		t.Fatalf("the consequence is not shown whole: %q", got)
	}
}

func TestSnackbarActsAndCloses(t *testing.T) {
	themetest.App(t, theme.Factor100)
	undone, closed := 0, 0
	snack := part.NewSnackbar(part.SnackSpec{Text: "已粘贴 12 行", Action: "撤销", Do: func() { undone++ }, Close: func() { closed++ }})
	w := window(t, part.Row(theme.Gap0, snack))
	test.TapCanvas(w.Canvas(), middle(snack, "撤销"))
	test.TapCanvas(w.Canvas(), middle(snack, "×"))
	if undone != 1 || closed != 1 || snack.Text() != "已粘贴 12 行" {
		t.Fatalf("undone %d, closed %d", undone, closed)
	}
}

func TestProblemSaysWhatToDo(t *testing.T) {
	themetest.App(t, theme.Factor100)
	closed := false
	problem := part.NewProblem(part.ProblemSpec{Sentence: "没有存上：数据文件正被「李示例」打开。", Detail: "日志：a.log", Way: part.NewLink("再试", func() {}), Close: func() { closed = true }})
	w := window(t, part.Column(theme.Gap0, problem))
	if got := strings.Join(themetest.Words(problem), "|"); got != "没有存上：数据文件正被「李示例」打开。|日志：a.log|再试" {
		t.Fatalf("reads %q", got)
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(900-20, problem.MinSize().Height/2))
	if !closed {
		t.Fatal("the × does nothing")
	}
}

func TestWaitingTellsAndStops(t *testing.T) {
	themetest.App(t, theme.Factor100)
	stopped := false
	card := part.NewWaiting("正在导入", "停下", func() { stopped = true })
	window(t, card)
	card.Tell(5000, "120 / 240 行", "3 行有错")
	card.Stop()
	if !stopped || card.Count() != "120 / 240 行" || !themetest.Shows(card, "3 行有错") {
		t.Fatalf("reads %q", themetest.Words(card))
	}
}
