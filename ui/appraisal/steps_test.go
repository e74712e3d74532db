package appraisal_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app/round"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// reviewedTwice is a year that the street and the district have reviewed, with the manager at the desk.
func reviewedTwice(t *testing.T) *stage {
	t.Helper()
	s := judgedYear(t)
	s.streetReviews()
	s.confirm("提交街道初评")
	s.confirm("锁定自评")
	s.as("钱示例")
	s.press("开始区级复核")
	s.confirm("提交区级复核")
	return s
}

// action is one of the row of the page.
func (s *stage) action(label string) shell.Action {
	s.t.Helper()
	for _, a := range s.page.Actions() {
		if a.Label == label {
			return a
		}
	}
	s.t.Fatalf("%q is not offered", label)
	return shell.Action{}
}

// TestReopeningSaysWhichRoundsAreLeftBehind: those held on the edition that stands do not follow when it is replaced.
func TestReopeningSaysWhichRoundsAreLeftBehind(t *testing.T) {
	s := reviewedTwice(t)
	s.press("重开自评")
	s.shows("街道初评、区级复核已依据自评第 1 版评定，不会跟着变：交了新的一版，这些轮次都要依次退回或重开，重新提交，才能拟定结果。")
	s.press("不重开")
	s.press("锁定街道初评")
	s.press("锁定街道初评")
	s.press("重开街道初评")
	if strings.Contains(s.Text(), "不会跟着变") {
		t.Error("reopening a review speaks of an edition of the self-evaluation")
	}
}

// TestTheRowOffersTheRoundBegunLast: what can still be done to the rounds before it is folded away.
func TestTheRowOffersTheRoundBegunLast(t *testing.T) {
	s := reviewedTwice(t)
	for label, folded := range map[string]bool{"锁定区级复核": false, "重开自评": true, "退回街道初评": true, "锁定街道初评": true, "打印报告": false, "为什么变了": false} {
		if got := s.action(label).Folded; got != folded {
			t.Errorf("%s is folded away: %v, want %v", label, got, folded)
		}
	}
}

// TestAStepIsTakenOnce: while the rounds are read after a step nothing can be pressed, and beginning a round once more does nothing.
func TestAStepIsTakenOnce(t *testing.T) {
	s := judgedYear(t)
	s.confirm("提交自评")
	s.as("赵示例")
	start := s.action("开始街道初评")
	s.page.Step()
	if !s.action("开始街道初评").Off || s.action("打印报告").Off {
		t.Error("a step can be pressed while the rounds are read, or the report cannot")
	}
	start.Do()
	s.page.Read()
	if s.action("开始街道初评").Off {
		t.Error("a step cannot be pressed once the rounds were read")
	}
	start.Do()
	start.Do()
	s.state(round.Street, round.Open)
	if len(s.Logged) > 0 {
		t.Errorf("the page reported %v", s.Logged)
	}
}

// TestTheFootKeepsSavingAndBackups: the page tells the round begun last at the right, and nothing at the left.
func TestTheFootKeepsSavingAndBackups(t *testing.T) {
	s := judgedYear(t)
	s.streetReviews()
	left, right := s.page.Status()
	if left != nil || len(right) != 2 || right[0].Text != "街道初评进行中" {
		t.Errorf("the foot says %v and %v", left, right)
	}
}

// TestARefusedMarkStaysInSight: the page is not scrolled away from what is being written, the cursor is where it is to be
// mended, and the sentence is true of an indicator that has no score yet.
func TestARefusedMarkStaysInSight(t *testing.T) {
	s := judgedYear(t)
	s.streetReviews()
	s.at("B1.2")
	s.page.ScrollTo(60)
	before := s.page.Scrolled()
	if before == 0 {
		t.Fatal("the page is too short to scroll")
	}
	score := s.scoreEntry()
	score.SetText("2.50")
	s.press("记分")
	s.shows("评分 2.50 高于满分 2.00")
	if s.page.Scrolled() < before {
		t.Errorf("the page was scrolled from %v to %v", before, s.page.Scrolled())
	}
	if s.Window.Canvas().Focused() != fyne.Focusable(score) {
		t.Error("the cursor is not at the score")
	}
	driver := fyne.CurrentApp().Driver()
	foot := driver.AbsolutePositionForObject(score).Y + score.Size().Height
	snack := s.Window.Canvas().Size().Height - theme.Size(theme.StatusHeight) - theme.Size(theme.Gap48) - theme.Size(theme.Gap12)
	if foot > snack {
		t.Errorf("the score ends at %v, where a snackbar begins at %v", foot, snack)
	}
	s.at(s.unmarked().Lines[0].Code)
	s.scoreEntry().SetText("0.50")
	s.press("记分")
	s.shows("这一项本版不算分，由评审人评，请写明理由")
}

// TestTheQuestionBeforeAReviewIsHandedInNamesItsTotal: the one it comes to then.
func TestTheQuestionBeforeAReviewIsHandedInNamesItsTotal(t *testing.T) {
	s := judgedYear(t)
	s.streetReviews()
	total, err := s.book.Rounds.Total(s.round(round.Street))
	if err != nil || total == 0 {
		t.Fatalf("the street comes to %s, %v", total, err)
	}
	s.press("提交街道初评")
	s.shows("街道初评总分 " + total.String() + " 分")
	s.press("提交街道初评")
	if got, _ := s.round(round.Street).Points(); got != total {
		t.Errorf("the round came to %s, the question said %s", got, total)
	}
}

// TestAMarkOfAnErrorGoesWhileItIsMended: the red border and the sentence.
func TestAMarkOfAnErrorGoesWhileItIsMended(t *testing.T) {
	s := reviewedTwice(t)
	s.confirm("重开自评")
	s.shows("重开要写明原因，请补上")
	reason := func() *part.Entry {
		return s.Find(func(o fyne.CanvasObject) bool {
			e, is := o.(*part.Entry)
			return is && e.PlaceHolder == "为什么重开"
		}).(*part.Entry)
	}
	if !reason().Wrong() {
		t.Fatal("the reason is not marked")
	}
	s.write("为什么重开", "漏报一场")
	if reason().Wrong() || strings.Contains(s.Text(), "请补上") {
		t.Error("the reason is still marked")
	}
}

// TestTheSentenceOfTheStripStandsBesideItsButton: both have one middle.
func TestTheSentenceOfTheStripStandsBesideItsButton(t *testing.T) {
	s := judgedYear(t)
	s.streetReviews()
	var words fyne.CanvasObject
	s.Find(func(o fyne.CanvasObject) bool {
		if p, is := o.(*part.Paragraph); is && strings.Contains(p.Text(), "项要手工评分") {
			words = o
		}
		return false
	})
	button := s.button("只看没有分的")
	if words == nil || button == nil {
		t.Fatalf("the strip is not in sight:\n%s", strings.Join(themetest.Words(s.page.Body()), "\n"))
	}
	driver := fyne.CurrentApp().Driver()
	middle := func(o fyne.CanvasObject) float32 { return driver.AbsolutePositionForObject(o).Y + o.Size().Height/2 }
	if off := middle(words) - middle(button); off > 1 || off < -1 {
		t.Errorf("the sentence stands %v off the middle of the button", off)
	}
}
