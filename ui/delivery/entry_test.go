package delivery_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	dl "guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// blank opens a blank activity by its key.
func blank(t *testing.T) (*bench, *record.Ledger) {
	t.Helper()
	b := newBench(t, pagetest.Desktop(), theme.Factor100)
	page := b.activities()
	b.Chord(part.Ctrl(fyne.KeyN))
	b.Want("录入活动")
	return b, page
}

// line types into the field that has the focus and goes on with Enter.
func (b *bench) line(text string) {
	b.t.Helper()
	if text != "" {
		b.Type(text)
	}
	b.Key(fyne.KeyReturn)
}

// found gives the activities with that name.
func (b *bench) found(name string) []*dl.Activity {
	b.t.Helper()
	all, err := b.Office.Delivery.Activities.Find(ledger.Query{Text: name})
	if err != nil {
		b.t.Fatal(err)
	}
	return all
}

// fill types a whole activity with the keyboard alone, from the name on.
func (b *bench) fill(disabled string) {
	for _, text := range []string{
		"残健融合合唱工作坊", "", "", "群众", "", "10-19", "9:30", "11:00", "排练", "", "", "", "",
		"58", "22", "6", disabled, "2", "", "",
	} {
		b.line(text)
	}
}

func TestAnActivityIsEnteredWithTheKeyboardAlone(t *testing.T) {
	b, page := blank(t)
	b.fill("20")
	page.Form().Focus("review")
	for _, text := range []string{"0201", "10-12", "李示例", "王示例"} {
		b.line(text)
	}
	page.Form().Enter("verdict", "pass")
	if !b.Chord(part.Ctrl(fyne.KeyS)) {
		t.Fatal("Ctrl+S does nothing")
	}
	saved := b.found("残健融合合唱工作坊")
	if len(saved) != 1 {
		t.Fatalf("there are %d such activities; in sight:\n%s", len(saved), b.Text())
	}
	a := saved[0]
	if a.Class != "C08" || a.Start != "2026-10-19" || a.StartTime != "09:30" || a.Space != b.spaces["排练厅"] || a.Attended != app.Number(58) || a.Disabled != app.Number(20) || a.Review != "0201" {
		t.Errorf("saved %+v", a)
	}
	if a.MadeBy != "Zhou" || a.No == "" {
		t.Errorf("entered by %q as %q", a.MadeBy, a.No)
	}
	b.Want("已保存 09:21", "修改活动")
	if len(b.Drafts) != 0 {
		t.Errorf("drafts are left: %v", b.Drafts)
	}
}

func TestAWrongTotalIsSaidAtTheFieldAndMendedByALink(t *testing.T) {
	b, page := blank(t)
	b.fill("31")
	b.look("form-wrong")
	b.Want("分组合计 61，比实到 58 多 3", "−3", "1 处要改")
	b.Chord(part.Ctrl(fyne.KeyS))
	if len(b.found("残健融合合唱工作坊")) != 0 {
		t.Error("a record with a wrong total was saved")
	}
	b.Tap("把合计改为 61")
	if got := page.Form().Typed("attended"); got != "61" {
		t.Errorf("the total is %s", got)
	}
	b.Lacks("分组合计 61，比实到")
}

func TestWhatIsOddIsSavedWithAWrittenSentence(t *testing.T) {
	b, page := blank(t)
	b.fill("20")
	page.Form().Enter("attended", "90")
	b.Chord(part.Ctrl(fyne.KeyS))
	b.Want("有 1 处要再看一眼", "额定 60 人")
	b.Tap("照这样保存")
	b.Want("请先写一句原因。")
	b.Type("加开了一场")
	b.Tap("照这样保存")
	saved := b.found("残健融合合唱工作坊")
	if len(saved) != 1 || saved[0].Confirmed != "加开了一场" {
		t.Fatalf("saved %+v", saved)
	}
	page.Form().Enter("host", "本中心")
	b.Chord(part.Ctrl(fyne.KeyS))
	if saved := b.found("残健融合合唱工作坊"); saved[0].Host != "本中心" {
		t.Error("the same question is asked twice")
	}
}

func TestWhatIsMissingIsSaidOnlyOnceSavingIsTried(t *testing.T) {
	b, page := blank(t)
	b.Lacks("还没有填")
	b.Chord(part.Ctrl(fyne.KeyS))
	b.Want("活动名称还没有填", "类别还没有填", "2 处要改", "必填")
	if c, ok := page.Form().Current(); !ok || c.Key != "name" {
		t.Errorf("the focus is at %q", c.Key)
	}
	b.Key(fyne.KeyF8)
	if c, _ := page.Form().Current(); c.Key != "class" {
		t.Errorf("F8 goes to %q", c.Key)
	}
}

func TestNothingTypedIsEverLost(t *testing.T) {
	b, page := blank(t)
	b.line("还没写完的活动")
	page.Form().Focus("attended")
	b.line("约60人")
	b.Want("「约60人」不是整数", "草稿已存 09:21")
	b.Shell.Go(shell.Route{Place: shell.Activity})
	b.start()
	again := b.activities()
	b.Shell.Go(shell.Route{Place: shell.Activity, New: true})
	if got := again.Form().Typed("name"); got != "还没写完的活动" {
		t.Errorf("the name is %q", got)
	}
	if got := again.Form().Typed("attended"); got != "约60人" {
		t.Errorf("the half-typed number is %q", got)
	}
	b.Key(fyne.KeyEscape)
	b.Want("还没有保存", "改动过的 2 格留在草稿里")
	b.Tap("继续填")
	b.Tap("不要草稿")
	b.Want("不要这份草稿？")
	b.Tap("不要草稿")
	if got := again.Form().Typed("name"); got != "" || len(b.Drafts) != 0 {
		t.Errorf("after throwing the draft away there is %q and %v", got, b.Drafts)
	}
}

func TestSameAsAbove(t *testing.T) {
	b, page := blank(t)
	page.Form().Focus("space")
	b.Chord(part.Ctrl(fyne.KeyD))
	if got := page.Form().Typed("space"); got != string(b.spaces["文体活动室"]) {
		t.Errorf("the space of the last activity is %q", got)
	}
	b.Chord(part.Ctrl(fyne.KeyE))
	cases := []struct{ rule, key, want string }{
		{"words are copied", "name", "邻里乒乓球赛"},
		{"choices are copied", "class", "C08"},
		{"counted figures are not", "attended", ""},
		{"the day stays today", "start", "2026-10-20"},
	}
	for _, c := range cases {
		if got := page.Form().Typed(c.key); got != c.want {
			t.Errorf("%s: %s is %q, not %q", c.rule, c.key, got, c.want)
		}
	}
}

func TestHelpFollowsTheFocusAndSavingIsForetold(t *testing.T) {
	b, page := blank(t)
	b.fill("20")
	page.Form().Focus("disabled")
	b.look("form")
	b.Want("陪护家属不算", "上一条：2", "去年同类 56", "保存后会怎样", "C1.1", "12 场 → 13 场")
}

func TestEvidenceWaitsForTheRecord(t *testing.T) {
	b, page := blank(t)
	page.Drop([]string{"/tmp/签到表.jpg"})
	b.Want("签到表.jpg", "保存后存入")
	b.fill("20")
	b.Chord(part.Ctrl(fyne.KeyS))
	saved := b.found("残健融合合唱工作坊")
	if len(saved) != 1 || len(b.Evidence.Pieces[saved[0].ID]) != 1 {
		t.Fatalf("evidence: %v", b.Evidence.Pieces)
	}
	b.Tap("打开")
	if strings.Join(b.Evidence.Opened, "") != "签到表.jpg" {
		t.Errorf("opened %v", b.Evidence.Opened)
	}
}

func TestSaveAndNextBeginsABlankRecord(t *testing.T) {
	b, page := blank(t)
	b.fill("20")
	b.Chord(part.Ctrl(fyne.KeyReturn))
	if len(b.found("残健融合合唱工作坊")) != 1 {
		t.Fatalf("not saved:\n%s", b.Text())
	}
	if got := page.Form().Typed("name"); got != "" {
		t.Errorf("the next record begins with %q", got)
	}
	if c, _ := page.Form().Current(); c.Key != "name" {
		t.Errorf("the focus is at %q", c.Key)
	}
}
