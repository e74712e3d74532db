package appraisal_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/round"
	"guanyunbu/ui/part"
)

func TestTheRoundsOfAYearFromTheSelfEvaluationToTheFinalScore(t *testing.T) {
	s := judgedYear(t)
	s.handIn()
	s.sendTwoBack()
	s.handInAgain()
	s.reviewByTheStreet()
	s.reviewByTheDistrict()
	s.reopenWithApproval()
	if len(s.Logged) > 0 {
		t.Errorf("the page reported %v", s.Logged)
	}
}

// handIn is the clerk's first edition: the year is closed by it, and its paper kept.
func (s *stage) handIn() {
	s.t.Helper()
	if s.offers("退回自评") || s.offers("锁定自评") {
		s.t.Error("a clerk is offered what the street does")
	}
	s.press("提交自评")
	s.shows("提交后生成第 1 版", "必备条件没有核查")
	s.press("提交自评")
	s.state(round.Self, round.Submitted)
	s.shows("已提交第 1 版", "自评第 1 版已提交")
	if len(s.filed) != 1 {
		s.t.Fatalf("%d papers were kept, want one", len(s.filed))
	}
	if s.page.LockedWhy() == "" {
		s.t.Error("the year is still open after it was handed in")
	}
}

// sendTwoBack is the street's answer: two indicators are to be mended.
func (s *stage) sendTwoBack() {
	s.t.Helper()
	s.as("赵示例")
	s.confirm("退回自评")
	s.shows("退回要写明意见")
	s.press("不退回")
	for _, code := range []string{"B1.1", "C1.1"} {
		s.at(code)
		s.write("这一项要补什么", code+" 请核对")
		s.press("记下")
	}
	s.press("退回自评")
	s.shows("逐项意见 2 条", "C1.1 C1.1 请核对")
	s.press("退回自评")
	s.state(round.Self, round.Returned)
}

// handInAgain is the second edition.
func (s *stage) handInAgain() {
	s.t.Helper()
	s.as("周示例")
	s.shows("只看退回 2", "退回待改 2")
	s.press("退回待改 2")
	s.lacks("E2.1")
	s.press("退回待改 2")
	s.at("C1.1")
	s.shows("退回：C1.1 请核对")
	s.press("重新提交自评")
	s.press("提交自评")
	if n := s.round(round.Self).Times(); n != 2 {
		s.t.Fatalf("%d editions, want 2", n)
	}
}

// reviewByTheStreet takes five hundredths off one indicator, and locks the self-evaluation.
func (s *stage) reviewByTheStreet() {
	s.t.Helper()
	s.as("赵示例")
	s.press("开始街道初评")
	s.at("B1.2")
	s.write("满分 2.00", "2.50")
	s.write("和上一轮不同的分要写明理由", "值班表不符")
	s.press("记分")
	s.shows("评分 2.50 高于满分 2.00")
	line, _ := s.judged().Result.Indicator("B1.2")
	less := (line.Score - 5).String()
	s.write("满分 2.00", less)
	s.press("记分")
	s.shows("改分", less, "−0.05", "值班表不符")
	s.key(fyne.KeyDown) // the keyboard is in the tree again
	s.want("B1.3 公休日与法定节假日开放率")
	s.confirm("提交街道初评")
	s.state(round.Street, round.Submitted)
	s.confirm("锁定自评")
	s.state(round.Self, round.Locked)
}

// reviewByTheDistrict leaves the street's scores as they are and closes the year.
func (s *stage) reviewByTheDistrict() {
	s.t.Helper()
	s.as("钱示例")
	s.press("开始区级复核")
	s.confirm("提交区级复核")
	s.confirm("锁定区级复核")
	final, err := s.book.Rounds.Final(s.book.Facility, s.book.Year)
	if err != nil {
		s.t.Fatal(err)
	}
	if self, _ := s.round(round.Self).Points(); !final.Known || final.Total != self-5 {
		s.t.Errorf("the final score is %s, want five hundredths less than %s", final.Total, self)
	}
}

// reopenWithApproval opens the self-evaluation once more; neither reason nor approval may be left out.
func (s *stage) reopenWithApproval() {
	s.t.Helper()
	s.confirm("重开自评")
	s.shows("重开要写明原因，请补上")
	s.state(round.Self, round.Locked)
	s.write("为什么重开", "漏报一场")
	s.press("重开自评")
	s.shows("重开要写批准文号")
	s.write("批准文号", "示文〔2027〕3 号")
	s.press("重开自评")
	s.state(round.Self, round.Reopened)
}

func TestAReaderIsOfferedNothingToWrite(t *testing.T) {
	s := judgedYear(t)
	s.at("B1.2")
	s.shows("人工改为")
	s.as("孙示例")
	s.at("B1.2")
	s.lacks("人工改为", "记分", "记下")
	if s.offers("提交自评") || !s.offers("为什么变了") {
		t.Error("a reader may ask why, and hand nothing in")
	}
}

func TestATypedValueNeedsReasonAndEvidence(t *testing.T) {
	s := judgedYear(t)
	s.at("B1.1")
	before, _ := s.judged().Result.Indicator("B1.1")
	s.choose(1)
	s.press("采用")
	s.shows("人工取值还没有填")
	s.write("取值，小时/周", "40")
	s.press("采用")
	s.shows("改分要写理由，请补上")
	s.write("改分要写理由并附佐证", "值班表与日志不符，按核对数")
	s.press("采用")
	s.shows("改分要附佐证，请至少附一件")
	s.press("附佐证")
	s.press("采用")
	after, _ := s.judged().Result.Indicator("B1.1")
	if !after.Overridden || after.Score == before.Score {
		t.Fatalf("the typed value was not taken: %+v", after.Measure)
	}
	s.shows("人工取值", "计算值", "值班表与日志不符")
	s.choose(0)
	s.write("为什么改回", "记录已补")
	s.press("改回计算")
	again, _ := s.judged().Result.Indicator("B1.1")
	if again.Overridden || again.Score != before.Score {
		t.Error("the counted value did not come back")
	}
}

// choose chooses counted or typed.
func (s *stage) choose(index int) {
	s.t.Helper()
	found := s.Find(func(o fyne.CanvasObject) bool { _, is := o.(*part.Segment); return is })
	found.(*part.Segment).Select(index)
}

func TestADifferenceIsExplainedBeforeTheYearIsHandedIn(t *testing.T) {
	s := judgedYear(t)
	s.book.Log(app.Span{From: "2025-01-01", To: "2025-12-31"}, nil)
	s.page.Reload(nil)
	s.press("提交自评")
	s.shows("差异说明没有写齐，不能提交", "B1.1")
	s.press("去写说明")
	s.shows("和上年相比为什么差这么多")
	differences, err := s.book.Rounds.Differences(s.book.Facility, s.book.Year)
	if err != nil || len(differences) == 0 {
		t.Fatalf("%d differences, %v", len(differences), err)
	}
	for _, d := range differences {
		s.at(d.Line.Code)
		s.write("和上年相比为什么差这么多", "只开了三个月")
		s.press("保存说明")
	}
	s.press("提交自评")
	s.shows("差异说明都已写好")
	s.press("提交自评")
	s.state(round.Self, round.Submitted)
}

func TestWhyTheScoreChanged(t *testing.T) {
	s := judgedYear(t)
	s.book.Log(app.Span{From: "2025-06-01", To: "2025-06-30"}, nil)
	s.page.Reload(nil)
	s.press("为什么变了")
	s.shows("现在 与 2025 年", "B1.1 周均实际开放时长", "项只变了数据，得分没有变")
	s.choose(1)
	s.press("对比")
	s.shows("请填对比哪一天")
	s.write("如 10-20", "2027-02-01")
	s.press("对比")
	s.shows("请填 2027-01-12 以前的日子")
	s.write("如 10-20", "2026-12-31")
	s.press("对比")
	s.shows("现在 与 2026-12-31 那天", "新增")
	s.press("回到指标")
	s.shows("三方得分")
}

// BenchmarkIndicatorOpens is how long one waits for the trace of an indicator.
func BenchmarkIndicatorOpens(b *testing.B) {
	s := open(b, lived(b))
	lines := s.judged().Result.Indicators
	b.ResetTimer()
	for i := range b.N {
		s.at(lines[i%len(lines)].Item.Code)
	}
}
