package appraisal_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
)

// TestShareOut is the largest remainder: nothing lost, ties to the earlier one.
func TestShareOut(t *testing.T) {
	for _, r := range []struct {
		name    string
		whole   app.Points
		weights []app.Points
		want    []app.Points
	}{
		{"as it was", 1000, []app.Points{600, 400}, []app.Points{600, 400}},
		{"thirds tie, the first takes the rest", 1000, []app.Points{1, 1, 1}, []app.Points{334, 333, 333}},
		{"two hundredths over go to the first two", 1001, []app.Points{1, 1, 1}, []app.Points{334, 334, 333}},
		{"two of a tie, the earlier ones", 100, []app.Points{1, 1, 1, 1, 1, 1}, []app.Points{17, 17, 17, 17, 16, 16}},
		{"the larger remainder comes first", 100, []app.Points{1, 2, 4}, []app.Points{14, 29, 57}},
		{"a weight of 0 gets nothing", 1000, []app.Points{0, 1, 0, 2}, []app.Points{0, 333, 0, 667}},
		{"no weight at all", 1000, []app.Points{0, 0}, []app.Points{0, 0}},
		{"nothing to share", 0, []app.Points{1, 2}, []app.Points{0, 0}},
	} {
		t.Run(r.name, func(t *testing.T) {
			if got := appraisal.ShareOut(r.whole, r.weights); !slices.Equal(got, r.want) {
				t.Errorf("shared %v, want %v", got, r.want)
			}
		})
	}
}

// madeUp is a pack of two blocks in three levels; its metrics are constants of the test.
func madeUp(t *testing.T) (rulepack.Pack, map[string]count.Metric) {
	t.Helper()
	rate := rulepack.Method{Kind: rulepack.Rate}
	one := rulepack.Target{Percent: true, Default: app.Whole(1)}
	pack := rulepack.Pack{
		Code: "made-up", Name: "示例方案", Full: 10000, Failing: "不合格",
		Items: []rulepack.Item{
			{Code: "A", Name: "甲", Max: 6000},
			{Code: "A1", Parent: "A", Name: "甲一", Max: 3000},
			{Code: "A1.1", Parent: "A1", Name: "甲一一", Max: 1000, Metric: "full", Method: rate, Target: one},
			{Code: "A1.2", Parent: "A1", Name: "甲一二", Max: 2000, Metric: "half", Method: rate, Target: one},
			{Code: "A2", Parent: "A", Name: "甲二", Max: 3000, Metric: "third", Method: rate, Target: one},
			{Code: "B", Name: "乙", Max: 4000},
			{Code: "B1", Parent: "B", Name: "乙一", Max: 4000, Metric: "full", Method: rate, Target: one},
		},
		Grades: []rulepack.Grade{{Name: "优秀", From: 9000}, {Name: "良好", From: 8000}, {Name: "合格", From: 6000}, {Name: "不合格", From: 0}},
	}
	if err := pack.Validate(); err != nil {
		t.Fatal(err)
	}
	found := func(num, den int64) count.Metric {
		return func(*count.Facts) count.Measure {
			return count.Measure{State: count.HasData, Num: app.Whole(num), Den: app.Whole(den)}
		}
	}
	return pack, map[string]count.Metric{"full": found(1, 1), "half": found(1, 2), "third": found(1, 3)}
}

// marks tells every indicator's code, full mark and score.
func marks(result appraisal.Result) string {
	text := ""
	for _, l := range result.Indicators {
		text += fmt.Sprintf("%s %s/%s ", l.Item.Code, l.Score, l.Max)
	}
	return text + fmt.Sprintf("= %s/%s", result.Total, result.Built)
}

// TestScore is the way from indicators to blocks and total, with what does not apply shared out.
func TestScore(t *testing.T) {
	none := func(*count.Facts) count.Measure {
		return count.Measure{State: count.NoData, Reason: "示例"}
	}
	type change func(*year, map[string]count.Metric)
	without := func(codes ...app.Line) change {
		return func(y *year, _ map[string]count.Metric) {
			for _, code := range codes {
				y.State("inapplicable", code)
			}
		}
	}
	for _, r := range []struct {
		name   string
		change change
		want   string
	}{
		{"all apply", without(), "A1.1 10.00/10.00 A1.2 10.00/20.00 A2 10.00/30.00 B1 40.00/40.00 = 70.00/100.00"},
		{"one does not: its points go to its block", without("A1.1"), "A1.1 0.00/0.00 A1.2 12.00/24.00 A2 12.00/36.00 B1 40.00/40.00 = 64.00/100.00"},
		{"the odd hundredth goes to the larger remainder", without("A1.2"), "A1.1 15.00/15.00 A1.2 0.00/0.00 A2 15.00/45.00 B1 40.00/40.00 = 70.00/100.00"},
		{"a whole block does not: its points go to the others", without("B1"), "A1.1 16.67/16.67 A1.2 16.67/33.33 A2 16.67/50.00 B1 0.00/0.00 = 50.01/100.00"},
		{"two in a block", without("A1.1", "A2"), "A1.1 0.00/0.00 A1.2 30.00/60.00 A2 0.00/0.00 B1 40.00/40.00 = 70.00/100.00"},
		{"no data earns 0 and shares nothing", func(_ *year, m map[string]count.Metric) { m["full"] = none }, "A1.1 0.00/10.00 A1.2 10.00/20.00 A2 10.00/30.00 B1 0.00/40.00 = 20.00/100.00"},
		{"not built keeps its points and is not in the built marks", func(_ *year, m map[string]count.Metric) { delete(m, "full") }, "A1.1 0.00/10.00 A1.2 10.00/20.00 A2 10.00/30.00 B1 0.00/40.00 = 20.00/50.00"},
		{"what is not built can be declared not to apply", func(y *year, m map[string]count.Metric) { delete(m, "half"); y.State("inapplicable", "A1.2") }, "A1.1 15.00/15.00 A1.2 0.00/0.00 A2 15.00/45.00 B1 40.00/40.00 = 70.00/100.00"},
		{"a year not begun keeps its points", func(y *year, _ map[string]count.Metric) { y.Year++ }, "A1.1 0.00/10.00 A1.2 0.00/20.00 A2 0.00/30.00 B1 0.00/40.00 = 0.00/100.00"},
	} {
		t.Run(r.name, func(t *testing.T) {
			pack, metrics := madeUp(t)
			y := yearOf(t, pack, december31)
			r.change(y, metrics)
			y.Prepare()
			result := appraisal.Score(y.Facts, metrics)
			if got := marks(result); got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
			var sum, full app.Points
			for _, b := range result.Blocks {
				sum, full = sum+b.Score, full+b.Max
			}
			if sum != result.Total || full != 10000 {
				t.Errorf("blocks add up to %s of %s, total %s", sum, full, result.Total)
			}
			if !result.Assessed {
				t.Error("there is something to assess")
			}
		})
	}
}

// TestNotAssessed: nothing applies, or the doors were lawfully shut all year (DEFINITIONS 1.9).
func TestNotAssessed(t *testing.T) {
	pack, metrics := madeUp(t)
	y := yearOf(t, pack, december31)
	for _, code := range []app.Line{"A1.1", "A1.2", "A2", "B1"} {
		y.State("inapplicable", code)
	}
	y.Prepare()
	if result := appraisal.Score(y.Facts, metrics); result.Assessed || result.Total != 0 || result.Built != 0 {
		t.Errorf("all declared not to apply gives %s", marks(result))
	}
	shut := yearOf(t, pack, december31)
	shut.Shut("2024-12-01", "2025-06-30")
	shut.Shut("2025-07-01", "2026-01-31")
	shut.Prepare()
	result := appraisal.Score(shut.Facts, metrics)
	if result.Assessed {
		t.Errorf("a year of closure gives %s", marks(result))
	}
	for _, line := range result.Indicators {
		if line.State != count.NotApplicable || line.Reason != "本期全部为批准闭馆，不考核" || len(line.Measure.Trace()) != 2 {
			t.Errorf("%s is %s (%s) with %d closures", line.Item.Code, line.State, line.Reason, len(line.Measure.Trace()))
		}
	}
	shut.Open("2025-08-01", "09:00-09:01")
	shut.Prepare()
	if result := appraisal.Score(shut.Facts, metrics); !result.Assessed {
		t.Error("a year with one minute of open doors is assessed")
	}
}

// TestBlocks checks the sums of the blocks and what counts as partial.
func TestBlocks(t *testing.T) {
	pack, metrics := madeUp(t)
	y := yearOf(t, pack, december31)
	y.Prepare()
	result := appraisal.Score(y.Facts, metrics)
	if result.Partial() {
		t.Error("everything is built")
	}
	if rate, ok := result.Blocks[0].Rate(); !ok || rate.Cmp(app.Frac(1, 2)) != 0 {
		t.Errorf("block A reached %s", rate.Decimal(4))
	}
	if a, b := result.Blocks[0].Item.Code, result.Blocks[1].Item.Code; a+b != "AB" {
		t.Errorf("the blocks are %s and %s", a, b)
	}
	if line, _ := result.Indicator("A1.1"); line.TargetText() != "≥ 100.0%" || line.Working != "10 × 100.0% ＝ 10.00 分" {
		t.Errorf("A1.1 is held against %s, worked out by %s", line.TargetText(), line.Working)
	}
	if _, ok := result.Indicator("A9"); ok {
		t.Error("an indicator that is not in the pack was found")
	}
	delete(metrics, "full")
	result = appraisal.Score(y.Facts, metrics)
	if !result.Partial() {
		t.Error("two indicators are not built")
	}
	if _, ok := result.Blocks[1].Rate(); ok {
		t.Error("block B has nothing built and no rate")
	}
	if line, _ := result.Indicator("B1"); line.State != count.NotBuilt || line.Reason != "本版还没有这项的台账" {
		t.Errorf("B1 is %s, %s", line.State, line.Reason)
	}
}

// TestNewMetric: a later ledger adds a metric and a row of the pack, and the engine scores it.
func TestNewMetric(t *testing.T) {
	pack, metrics := madeUp(t)
	pack.Items[6].Metric, pack.Items[6].Method = "lamps.changed", rulepack.Method{Kind: rulepack.Cases, Each: app.Frac(1, 8)}
	metrics["lamps.changed"] = func(f *count.Facts) count.Measure {
		return count.Measure{State: count.HasData, Num: app.Whole(int64(len(f.Spaces))), Den: app.Whole(1)}
	}
	y := yearOf(t, pack, december31)
	y.Room("hall")
	y.Prepare()
	line, _ := appraisal.Score(y.Facts, metrics).Indicator("B1")
	if line.Score != 3500 {
		t.Errorf("one case of eight costs %s of 40.00", 4000-line.Score)
	}
}

// TestTargetNeeded: without a target, methods that divide by it have no data; the others do without.
func TestTargetNeeded(t *testing.T) {
	for kind, want := range map[string]count.State{
		rulepack.Linear: count.NoData, rulepack.Levels: count.NoData, rulepack.Rate: count.HasData,
		rulepack.Ramp: count.HasData, rulepack.Steps: count.HasData, rulepack.Cases: count.HasData, rulepack.Hand: count.HasData,
	} {
		pack, metrics := madeUp(t)
		pack.Items[6].Target = rulepack.Target{}
		pack.Items[6].Method = rulepack.Method{Kind: kind, High: app.Whole(1)}
		y := yearOf(t, pack, december31)
		y.Prepare()
		if line, _ := appraisal.Score(y.Facts, metrics).Indicator("B1"); line.State != want {
			t.Errorf("%s without a target is %s, want %s", kind, line.State, want)
		}
	}
	pack, metrics := madeUp(t)
	pack.Items[4].Target = rulepack.Target{}
	y := yearOf(t, pack, december31)
	y.Prepare()
	if line, _ := appraisal.Score(y.Facts, metrics).Indicator("A2"); line.Score != 1000 {
		t.Errorf("a third without a target earns %s of 30.00", line.Score)
	}
	metrics["third"] = func(*count.Facts) count.Measure {
		return count.Measure{State: count.HasData, Num: app.Whole(3), Den: app.Whole(2)}
	}
	if line, _ := appraisal.Score(y.Facts, metrics).Indicator("A2"); line.Score != 3000 || line.Working != "1.50 ÷ 1，超出不加，得 30.00 分" {
		t.Errorf("half as much again earns %s: %s", line.Score, line.Working)
	}
}

// TestMadeUpLedger: the metric of a ledger that this version does not have, and an indicator on it, work
// without a change of the engine; until then the indicator is 未建.
func TestMadeUpLedger(t *testing.T) {
	pack, metrics := madeUp(t)
	pack.Items = slices.Clone(pack.Items)
	pack.Items[4].Metric, pack.Items[4].Target = "bicycle.rides", rulepack.Target{Unit: "次", Yearly: true, Default: app.Whole(200)}
	y := yearOf(t, pack, december31)
	y.Prepare()
	line, _ := appraisal.Score(y.Facts, metrics).Indicator("A2")
	if line.State != count.NotBuilt {
		t.Errorf("before its ledger is built A2 is %s", line.State)
	}
	metrics = maps.Clone(metrics)
	metrics["bicycle.rides"] = func(*count.Facts) count.Measure {
		return count.Measure{State: count.HasData, Num: app.Whole(150), Den: app.Whole(1), Records: count.Listed(count.Ref{Entity: "bicycle", ID: "b1"})}
	}
	line, _ = appraisal.Score(y.Facts, metrics).Indicator("A2")
	if got := fmt.Sprint(line.Score, line.ActualText(), len(line.Measure.Trace())); got != "22.50150 次1" {
		t.Errorf("A2 is %s", got)
	}
}
