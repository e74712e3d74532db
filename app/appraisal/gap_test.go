package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/appraisal/yeartest"
)

// TestGaps: what is missing, the most points first, in words a person can act on.
func TestGaps(t *testing.T) {
	y := &year{yeartest.Busy(t)}
	y.Activities[47].Elder = app.Number(0)
	result := y.Score()
	got := ""
	for _, g := range result.Gaps(y.Facts) {
		got += fmt.Sprintf("%s %s %s %s %s %s\n", g.Item.Code, g.Worth, g.State, g.Entity, g.Before, g.Lack)
	}
	want := `C1.2 3.00 hasData activity 2025-12-31 还差 12 班次
D1.1 3.00 noData offer 2025-12-31 没有在用的服务项目，请先登记，不收费的请声明不收费
A2.1 2.15 noData attendance 2025-12-31 各整月还没有月考勤，请先登记
A4.1 2.14 hasData activity 2025-12-31 有 228 条没有填齐或缺佐证
B2.1 2.00 hasData closure 2025-12-31 有 1 次公告不合规：2025-06-30
B3.1 2.00 noData opening 2025-12-31 没有对外开放的空间，请先在空间里填「对外开放」
B3.2 2.00 noData booking 2025-12-31 没有可预约的空间，请先在空间里填「可预约」
B4.1 2.00 noData display 2025-12-31 本期还没有核查，请先做公示与便民核查
C1.4 2.00 hasData activity 2025-12-31 阅读活动差 6 场
C3.1 2.00 noData brand 2025-12-31 还没有登记文化品牌，请先登记
C3.2 2.00 noData statement 2025-12-31 还没有评定，请在不适用与确认里选优秀、达标或未达标，并附佐证
C4.1 2.00 noData programme 2025-12-31 本年还没有活动计划，请先登记
F1.2 2.00 noData activity 2025-12-31 没有预约人次，也没有填场地和实到人次的活动
C2.1 1.50 hasData activity 2025-12-31 文艺演出戏曲差 2 场
E3.1 1.50 hasData contract 2025-12-31 没有有效的告知书；还没有报名登记，不留个人信息的请声明只记人次；合同里没有个人信息条款
F1.1 1.17 hasData opening 2025-12-31 还差 7,800 人次
A1.2 1.07 noData document 2025-12-31 还没有登记本年的年度计划和年度总结，请在文档里登记
A1.3 1.07 noData display 2025-12-31 本期还没有核查，请先做公示与便民核查
A2.2 1.07 noData training 2025-12-31 本期还没有员工培训记录，请先登记
A2.3 1.07 noData volunteering 2025-12-31 本期还没有志愿服务记录，请先登记
C1.3 1.00 hasData activity 2025-12-31 还差 6 期
C1.5 1.00 noData community 2025-12-31 没有社区名录，请先登记本街道的社区
G2.1 1.00 noData consultation 2025-12-31 本期还没有需求征询，请先登记
C2.3 0.86 hasData activity 2025-12-31 还没有办：元宵、清明、端午、七夕、中秋、重阳
C2.2 0.75 hasData activity 2025-12-31 老年占比 8.8%，要 10.0%
C1.1 0.38 hasData activity 2025-12-31 还差 4 场
B1.2 0.29 hasData opening 2025-12-31 现在 28.5%，要 33.3%
E2.1 0.08 hasData activity 2025-12-31 有 1 条没有先审后办
B1.1 0.03 hasData opening 2025-12-31 现在 55.69 小时/周，目标 56.00 小时/周
`
	if got != want {
		t.Errorf("gaps:\n%swant:\n%s", got, want)
	}
	empty := newYear(t, "2025-06-30")
	empty.State("inapplicable", "C1.1")
	ledgers := ""
	for _, g := range empty.Score().Gaps(empty.Facts) {
		ledgers += g.Item.Code + " " + g.Entity + "; "
	}
	if want := "B1.1 opening; E2.1 activity; C1.2 activity; C2.1 activity; C2.2 activity; D1.1 offer; F1.1 opening; C1.4 activity; C3.1 brand; C3.2 statement; C4.1 programme; " +
		"A2.1 attendance; A4.1 activity; B1.2 opening; B1.3 opening; B2.1 opening; B3.1 opening; B3.2 booking; B4.1 display; E3.1 enrolment; F1.2 activity; C1.3 activity; " +
		"C1.5 community; C2.3 activity; A1.2 document; A1.3 display; A2.2 training; A2.3 volunteering; G2.1 consultation; "; ledgers != want {
		t.Errorf("an empty book is mended in %s, want %s", ledgers, want)
	}
}

// TestTexts: actual and target as tables print them.
func TestTexts(t *testing.T) {
	y := &year{yeartest.Busy(t)}
	want := map[string]string{
		"B1.1": "55.69 小时/周 of 56 小时/周", "B1.2": "28.5% of ≥ 33.3%", "C2.1": "1 类 of 2 类", "B1.3": "98.1% of ≥ 90.0%", "C2.2": "4 组 of 4 组", "C1.1": "48 场 of 52 场",
		"F1.1": "12,200 人次 of 20,000 人次", "A1.1": "未建 of ≥ 100.0%", "E2.1": "47 条 of 48 条",
	}
	for code, text := range want {
		line := y.Line(code)
		if got := line.ActualText() + " of " + line.TargetText(); got != text {
			t.Errorf("%s shows %q, want %q", code, got, text)
		}
	}
	y.Targets = nil
	if line := y.Line("F1.1"); line.ActualText() != "无数据" || line.TargetText() != "—" {
		t.Errorf("F1.1 without a target shows %q of %q", line.ActualText(), line.TargetText())
	}
	y.Classes = nil
	if line := y.Line("C2.1"); line.TargetText() != "≥ 100.0%" {
		t.Errorf("C2.1 without data is held against %q", line.TargetText())
	}
}

// TestWorking: the sentence of numbers from actual to points.
func TestWorking(t *testing.T) {
	y := newYear(t, december31)
	y.Promise(y.Contract("约", "2025-01-01", december31), "50")
	for _, r := range []struct {
		name   string
		events int
		want   string
	}{
		{"below full", 40, "5 × 40 ÷ 50 ＝ 5 × 0.8000 ＝ 4.00 分"},
		{"exactly full", 50, "5 × 50 ÷ 50 ＝ 5 × 1.0000 ＝ 5.00 分"},
		{"over full", 51, "51 ÷ 50，超出不加，得 5.00 分"},
		{"below the floor", 29, "29 ÷ 50 ＝ 58.0%，低于 60.0%，得 0.00 分"},
		{"nothing", 0, "5 × 0 ÷ 50 ＝ 5 × 0.0000 ＝ 0.00 分"},
	} {
		t.Run(r.name, func(t *testing.T) {
			y.Activities = nil
			y.Hold("C01", "2025-01-01")
			y.HoldTimes(r.events, "C08", "2025-03-01")
			if got := y.Line("C1.1").Working; got != r.want {
				t.Errorf("working %q, want %q", got, r.want)
			}
		})
	}
	y.Activities = nil
	y.HoldTimes(3, "C08", "2025-03-01")
	y.Activities[0].Verdict = ""
	if got, want := y.Line("E2.1").Working, "4 × 2 ÷ 3 ＝ 2.67 分"; got != want {
		t.Errorf("working %q, want %q", got, want)
	}
}

// TestMoves: what one record adds, indicator by indicator (牵动的得分).
func TestMoves(t *testing.T) {
	y := &year{yeartest.Busy(t)}
	y.Prepare()
	moves := func(id app.ID) string {
		text := ""
		for _, m := range appraisal.Moves(y.Facts, count.Metrics(), id) {
			text += fmt.Sprintf("%s %s→%s %s; ", m.Item.Code, m.Before, m.After, m.Delta)
		}
		return text
	}
	if got, want := moves(y.Activities[0].ID), "C1.1 47 场→48 场 0.10; C2.3 0 个→1 个 0.14; E2.1 46 条→47 条 0.01; F1.1 12,100 人次→12,200 人次 0.01; "; got != want {
		t.Errorf("an activity moves %q, want %q", got, want)
	}
	if got, want := moves(y.Closures[0].ID), "B1.1 55.38 小时/周→55.69 小时/周 0.04; B2.1 1 次→0 次 -2.00; "; got != want {
		t.Errorf("a closure moves %q, want %q", got, want)
	}
	y.HoldTimes(60, "C08", "2025-02-01")
	y.Prepare()
	if got, want := moves(y.Activities[0].ID), "C1.1 107 场→108 场 0.00; "; len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("an event over the target moves %q, want first %q", got, want)
	}
	if got := moves("nothing"); got != "" {
		t.Errorf("no record moves %q", got)
	}
	shut := newYear(t, december31)
	shut.HoldTimes(45, "C08", "2025-04-01")
	long := shut.Shut("2025-02-01", "2025-03-31")
	shut.Prepare()
	y = shut
	if got, want := moves(long.ID), "B2.1 无数据→1 次 2.00; C1.1 45 场→45 场 0.67; "; got != want {
		t.Errorf("a long closure moves %q, want %q: the target shrinks", got, want)
	}
}
