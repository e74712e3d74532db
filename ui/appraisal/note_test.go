package appraisal_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app/round"
	"guanyunbu/ui/part"
)

// TestWhatIsNotBuiltIsMarkedByReviewersOneAfterTheOther: a reviewer is told how many indicators have no mark, narrows the tree to them,
// and comes from one to the next by giving marks; then the whole scheme has a grade.
func TestWhatIsNotBuiltIsMarkedByReviewersOneAfterTheOther(t *testing.T) {
	s := judgedYear(t)
	s.press("提交自评")
	s.shows("项本版不算，自评没有等次")
	s.press("提交自评")
	s.as("赵示例")
	s.press("开始街道初评")
	left := s.unmarked()
	if len(left.Lines) == 0 {
		t.Fatal("nothing is left to reviewers")
	}
	s.at("B1.2")
	s.shows("街道初评：还有", "项要手工评分")
	s.press("只看没有分的")
	s.lacks("B1.2 错时开放占比")
	s.press("记分")
	s.shows("已记下意见，没有改分")
	for n := len(left.Lines); n > 0; n-- {
		u := s.unmarked()
		if len(u.Lines) != n {
			t.Fatalf("%d have no mark, want %d", len(u.Lines), n)
		}
		entry := s.scoreEntry()
		s.Window.Canvas().Focus(entry)
		entry.SetText("0.50")
		s.write("评 0 到满分之间的分，并写理由", "现场查看")
		s.press("记分")
		if focused, is := s.Window.Canvas().Focused().(*part.Entry); n > 1 && (!is || focused.Text != "") {
			t.Fatalf("with %d left the cursor is not at the next mark", n-1)
		}
	}
	s.shows("各项都有分了，可以提交")
	s.press("提交街道初评")
	s.shows("各项都有分")
	s.press("提交街道初评")
	if grade := s.round(round.Street).Grade; grade == "" {
		t.Error("a round that marked the whole scheme has no grade")
	}
}

// TestARoundHandedInWithoutMarksSaysWhatItLacks: it has no grade then.
func TestARoundHandedInWithoutMarksSaysWhatItLacks(t *testing.T) {
	s := judgedYear(t)
	s.streetReviews()
	s.press("提交街道初评")
	s.shows("项没有分，提交后本轮没有等次：A1.1")
}

// TestTheOpinionOfSendingBackIsSeenByThoseWhoMend: it stands over the indicators until the round is handed in again.
func TestTheOpinionOfSendingBackIsSeenByThoseWhoMend(t *testing.T) {
	s := judgedYear(t)
	s.confirm("提交自评")
	s.as("赵示例")
	s.press("退回自评")
	s.write("总体意见", "照片不全，补齐再报")
	s.press("退回自评")
	s.as("周示例")
	s.shows("自评退回意见：照片不全，补齐再报")
	s.press("重新提交自评")
	s.press("提交自评")
	s.lacks("照片不全")
}

// TestAStepOfTheStripLeadsToWhatItWants: the indicator on view is one of those in the tree, and a step that wants nothing narrows nothing.
func TestAStepOfTheStripLeadsToWhatItWants(t *testing.T) {
	s := judgedYear(t)
	s.at("A4.1")
	s.press("退回待改 0")
	s.shows("A4.1 台账完整率", "B 阵地开放")
	counted := s.Find(func(o fyne.CanvasObject) bool {
		b, is := o.(*part.Button)
		return is && strings.HasPrefix(b.Label(), "自动计算")
	}).(*part.Button)
	counted.Tapped(nil)
	s.lacks("A4.1 台账完整率")
}

// unmarked is what has no mark yet.
func (s *stage) unmarked() round.Unmarked {
	s.t.Helper()
	final, err := s.book.Rounds.Final(s.book.Facility, s.book.Year)
	if err != nil {
		s.t.Fatal(err)
	}
	return final.Unmarked
}

// scoreEntry is where the mark of the indicator on view is written.
func (s *stage) scoreEntry() *part.Entry {
	s.t.Helper()
	found := s.Find(func(o fyne.CanvasObject) bool {
		e, is := o.(*part.Entry)
		return is && strings.HasPrefix(e.PlaceHolder, "满分 ")
	})
	if found == nil {
		s.t.Fatalf("no mark can be given; there is:\n%s", s.Text())
	}
	return found.(*part.Entry)
}
