package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
)

// busy is a believable half year: hours, closures, events, groups, festivals.
func busy(t *testing.T) *year {
	t.Helper()
	y := newYear(t, "2025-06-30")
	y.plan("2024-01-01", "09:00-17:00")
	y.openEach("2025-01-01", "2025-06-27", "09:00-17:00")
	y.visits("2025-06-29", 300)
	y.shut("2025-06-30", "2025-06-30").Notice = "2025-06-29"
	y.class("C05", 2)
	y.class("C08", 40)
	y.heldTimes(40, "C08", "2025-02-01")
	grouped(y)
	y.Activities[0].Festival = "spring"
	y.Activities[1].Verdict = "amend"
	y.Activities[2].Attended = app.Reading{}
	promisePeople(y, "20000", "甲")
	return y
}

// TestGaps: what is missing, the most points first, in words a person can act on.
func TestGaps(t *testing.T) {
	y := busy(t)
	y.Activities[47].Elder = app.Number(0)
	result := y.score()
	got := ""
	for _, g := range result.Gaps(y.Facts) {
		got += fmt.Sprintf("%s %s %s %s %s %s\n", g.Item.Code, g.Worth, g.State, g.Entity, g.Before, g.Lack)
	}
	want := `B2.1 2.00 hasData closure 2025-12-31 有 1 次公告不合规：2025-06-30
C2.1 1.50 hasData activity 2025-12-31 文艺演出戏曲差 2 场
F1.1 1.17 hasData opening 2025-12-31 还差 7,800 人次
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
	empty.state("inapplicable", "C1.1")
	ledgers := ""
	for _, g := range empty.score().Gaps(empty.Facts) {
		ledgers += g.Item.Code + " " + g.Entity + "; "
	}
	if want := "B1.1 opening; E2.1 activity; C2.1 activity; C2.2 activity; F1.1 opening; B1.2 opening; B1.3 opening; B2.1 opening; C2.3 activity; "; ledgers != want {
		t.Errorf("an empty book is mended in %s, want %s", ledgers, want)
	}
}

// TestTexts: actual and target as tables print them.
func TestTexts(t *testing.T) {
	y := busy(t)
	want := map[string]string{
		"B1.1": "55.69 小时/周 of 56 小时/周", "B1.2": "28.5% of ≥ 33.3%", "C2.1": "1 类 of 2 类", "B1.3": "98.1% of ≥ 90.0%", "C2.2": "4 组 of 4 组", "C1.1": "48 场 of 52 场",
		"F1.1": "12,200 人次 of 20,000 人次", "A1.1": "未建 of ≥ 100.0%", "E2.1": "47 条 of 48 条",
	}
	for code, text := range want {
		line := y.line(code)
		if got := line.ActualText() + " of " + line.TargetText(); got != text {
			t.Errorf("%s shows %q, want %q", code, got, text)
		}
	}
	y.Targets = nil
	if line := y.line("F1.1"); line.ActualText() != "无数据" || line.TargetText() != "—" {
		t.Errorf("F1.1 without a target shows %q of %q", line.ActualText(), line.TargetText())
	}
	y.Classes = nil
	if line := y.line("C2.1"); line.TargetText() != "≥ 100.0%" {
		t.Errorf("C2.1 without data is held against %q", line.TargetText())
	}
}

// TestWorking: the sentence of numbers from actual to points.
func TestWorking(t *testing.T) {
	y := newYear(t, december31)
	y.promise(y.contract("约", "2025-01-01", december31), "50")
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
			y.held("C01", "2025-01-01")
			y.heldTimes(r.events, "C08", "2025-03-01")
			if got := y.line("C1.1").Working; got != r.want {
				t.Errorf("working %q, want %q", got, r.want)
			}
		})
	}
	y.Activities = nil
	y.heldTimes(3, "C08", "2025-03-01")
	y.Activities[0].Verdict = ""
	if got, want := y.line("E2.1").Working, "4 × 2 ÷ 3 ＝ 2.67 分"; got != want {
		t.Errorf("working %q, want %q", got, want)
	}
}

// TestMoves: what one record adds, indicator by indicator (牵动的得分).
func TestMoves(t *testing.T) {
	y := busy(t)
	y.Prepare()
	moves := func(id app.ID) string {
		text := ""
		for _, m := range appraisal.Moves(y.Facts, appraisal.Metrics(), id) {
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
	y.heldTimes(60, "C08", "2025-02-01")
	y.Prepare()
	if got, want := moves(y.Activities[0].ID), "C1.1 107 场→108 场 0.00; "; len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("an event over the target moves %q, want first %q", got, want)
	}
	if got := moves("nothing"); got != "" {
		t.Errorf("no record moves %q", got)
	}
	shut := newYear(t, december31)
	shut.heldTimes(45, "C08", "2025-04-01")
	long := shut.shut("2025-02-01", "2025-03-31")
	shut.Prepare()
	y = shut
	if got, want := moves(long.ID), "B2.1 无数据→1 次 2.00; C1.1 45 场→45 场 0.67; "; got != want {
		t.Errorf("a long closure moves %q, want %q: the target shrinks", got, want)
	}
}
