package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/claim"
	"guanyunbu/app/rulepack"
)

// value types a value for the one indicator of a made-up pack.
func (y *year) value(text app.Line) *claim.Valuation {
	v := &claim.Valuation{Base: y.Base(), Facility: here, Year: app.Number(int64(y.Year)), Code: "A", Value: text, Reason: "示例理由", Day: "2025-06-01", Person: "赵示例"}
	y.Valuations = append(y.Valuations, v)
	return v
}

// proven types a value with a piece of evidence.
func (y *year) proven(text app.Line) *claim.Valuation {
	v := y.value(text)
	y.Evidence("valuation", v.ID)
	return v
}

// TestOverride: a typed value takes the place of the counted one only with a reason and evidence; both
// stay to be seen.
func TestOverride(t *testing.T) {
	rate := rulepack.Item{Metric: "n", Target: rulepack.Target{Unit: "场", Default: app.Whole(10)}, Method: rulepack.Method{Kind: rulepack.Rate}}
	hand := rulepack.Item{Method: rulepack.Method{Kind: rulepack.Hand}}
	bands := rulepack.Item{Method: rulepack.Method{Kind: rulepack.Bands, Bands: []rulepack.Band{{Key: "good", Name: "好", Part: app.Whole(1)}, {Key: "fair", Name: "一般", Part: app.Frac(3, 5)}}}}
	parts := rulepack.Item{Method: rulepack.Method{Kind: rulepack.Parts, Parts: []rulepack.Part{{Name: "甲", Metric: "n", From: app.Whole(9), Share: app.Whole(1)}}}}
	for _, r := range []struct {
		name string
		item rulepack.Item
		make func(*year)
		want string
	}{
		{"nothing typed", rate, nil, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分"},
		{"with evidence", rate, func(y *year) { y.proven("6") }, "3.00；5 × 6 ÷ 10 ＝ 5 × 0.6000 ＝ 3.00 分 typed, counted 4"},
		{"without evidence", rate, func(y *year) { y.value("6") }, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分 人工取值缺佐证，未采用"},
		{"without a reason", rate, func(y *year) { y.proven("6").Reason = "" }, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分 人工取值没有写理由，未采用"},
		{"no number", rate, func(y *year) { y.proven("约六") }, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分 人工取值不是数，未采用"},
		{"below 0", rate, func(y *year) { y.proven("-1") }, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分 人工取值不是数，未采用"},
		{"0 is a value", rate, func(y *year) { y.proven("0") }, "0.00；5 × 0 ÷ 10 ＝ 5 × 0.0000 ＝ 0.00 分 typed, counted 4"},
		{"a count may be over its target", rate, func(y *year) { y.proven("12") }, "5.00；12 ÷ 10，超出不加，得 5.00 分 typed, counted 4"},
		{"for another year", rate, func(y *year) { y.proven("6").Year = app.Number(2024) }, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分"},
		{"for another indicator", rate, func(y *year) { y.proven("6").Code = "B" }, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分"},
		{"of a day to come", rate, func(y *year) { y.proven("6").Day = "2026-01-01" }, "2.00；5 × 4 ÷ 10 ＝ 5 × 0.4000 ＝ 2.00 分"},
		{"of two the later one", rate, func(y *year) { y.proven("6").Day = "2025-07-01"; y.proven("7") }, "3.00；5 × 6 ÷ 10 ＝ 5 × 0.6000 ＝ 3.00 分 typed, counted 4"},
		{"by hand, nothing typed", hand, nil, "noData；要人工取值，请在人工取值里登记，写明理由并附佐证"},
		{"by hand", hand, func(y *year) { y.proven("0.75") }, "3.75；人工取值 75.0%，5 × 75.0% ＝ 3.75 分 typed, counted 无数据"},
		{"by hand in per cent", hand, func(y *year) { y.proven("87%") }, "4.35；人工取值 87.0%，5 × 87.0% ＝ 4.35 分 typed, counted 无数据"},
		{"by hand, all of it", hand, func(y *year) { y.proven("1") }, "5.00；人工取值 100.0%，5 × 100.0% ＝ 5.00 分 typed, counted 无数据"},
		{"by hand, over the full mark", hand, func(y *year) { y.proven("1.01") }, "noData；要人工取值，请在人工取值里登记，写明理由并附佐证；人工取值超过满分，未采用 人工取值超过满分，未采用"},
		{"by hand without evidence", hand, func(y *year) { y.value("1") }, "noData；要人工取值，请在人工取值里登记，写明理由并附佐证；人工取值缺佐证，未采用 人工取值缺佐证，未采用"},
		{"a band", bands, func(y *year) { v := y.proven(""); v.Band = "fair" }, "3.00；评为「一般」，得满分的 60.0%，5 × 60.0% ＝ 3.00 分 typed, counted 无数据"},
		{"the best band", bands, func(y *year) { v := y.proven(""); v.Band = "good" }, "5.00；评为「好」，得满分的 100.0%，5 × 100.0% ＝ 5.00 分 typed, counted 无数据"},
		{"no such band", bands, func(y *year) { v := y.proven(""); v.Band = "bad" }, "noData；要人工取值，请在人工取值里登记，写明理由并附佐证；人工取值选的档次不在规则包里，未采用 人工取值选的档次不在规则包里，未采用"},
		{"parts judged by a person", parts, func(y *year) { y.proven("1/2") }, "2.50；5 × 50.0% ＝ 2.50 分 typed, counted 0"},
		{"parts over the full mark", parts, func(y *year) { y.proven("2") }, "0.00；5 × 0.0% ＝ 0.00 分 人工取值超过满分，未采用"},
	} {
		t.Run(r.name, func(t *testing.T) {
			line, got := judged(t, single(t, r.item), values{"n": "4"}, r.make)
			if line.Overridden != (line.Computed != nil) {
				t.Errorf("overridden %v, computed %v", line.Overridden, line.Computed)
			}
			if line.Overridden {
				counted := string(line.Computed.State)
				got += " typed, counted " + map[string]string{"noData": "无数据"}[counted]
				if counted == "hasData" {
					got += line.Computed.Actual().Short()
				}
			}
			for _, ref := range line.Measure.Marked.All() {
				if ref.Entity == "valuation" {
					got += " " + ref.Note
				}
			}
			if got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
		})
	}
}

// extra claims a bonus or enters a deduction.
func (y *year) extra(code app.Line, times int64) *claim.Extra {
	e := &claim.Extra{Base: y.Base(), Facility: here, Year: app.Number(int64(y.Year)), Code: code, Day: "2025-05-01", Times: app.Number(times), Name: "示例事项"}
	y.Extras = append(y.Extras, e)
	return e
}

// earned claims a bonus with evidence.
func (y *year) earned(code app.Line, times int64, basis app.Line) *claim.Extra {
	e := y.extra(code, times)
	e.Basis = basis
	y.Evidence("extra", e.ID)
	return e
}

// gate checks a condition.
func (y *year) gate(code app.Line, result app.Code) *claim.GateCheck {
	g := &claim.GateCheck{Base: y.Base(), Facility: here, Year: app.Number(int64(y.Year)), Gate: code, Result: result, Day: "2025-05-01", Person: "赵示例", Reason: "示例情况"}
	y.GateChecks = append(y.GateChecks, g)
	return g
}

// whole is a scheme of 100 points, of which 85 are earned, with extras and two gates.
func whole(t *testing.T) (rulepack.Pack, map[string]count.Metric) {
	t.Helper()
	pack := rulepack.Pack{
		Code: "whole", Name: "示例", Full: 10000, Failing: "不合格",
		Items: []rulepack.Item{{Code: "A", Name: "甲", Max: 10000, Metric: "score", Target: rulepack.Target{Default: app.Whole(100)}, Method: rulepack.Method{Kind: rulepack.Rate}}},
		Bonus: rulepack.Bonus{Cap: 500, Rows: []rulepack.Extra{
			{Code: "J1", Name: "获奖", Each: 100, Cap: 200}, {Code: "J2", Name: "推广", Each: 300, Cap: 300},
			{Code: "J4", Name: "夜间", Each: 100, Metric: "open.nightDays", From: app.Whole(60)}, {Code: "J5", Name: "将来", Each: 100, Metric: "later", From: app.Whole(1)},
		}},
		Deductions: []rulepack.Deduction{{Code: "P1", Name: "投诉", Each: 200, Most: 500}, {Code: "P2", Name: "迟报", Each: 50, Metric: "late"}},
		Grades:     []rulepack.Grade{{Name: "优秀", From: 9000}, {Name: "良好", From: 8000}, {Name: "合格", From: 6000}, {Name: "不合格"}},
		Gates:      []rulepack.Gate{{Code: "K1", Mark: "必1", Name: "一"}, {Code: "K2", Mark: "必2", Name: "二", Metric: "breach"}},
	}
	return pack, values{"score": "85", "open.nightDays": "59", "late": "0", "breach": "0"}.metrics(t)
}

// TestExtrasAndGates: what stands beside the indicators, from claims and from counts.
func TestExtrasAndGates(t *testing.T) {
	for _, r := range []struct {
		name string
		make func(*year, values)
		want string
	}{
		{"nothing claimed, one gate not checked", func(*year, values) {}, "85 + 0 − 0 = 85.00 良好 provisional"},
		{"all gates met", func(y *year, _ values) { y.gate("K1", claim.Met) }, "85 + 0 − 0 = 85.00 良好"},
		{"a bonus with evidence", func(y *year, _ values) { y.gate("K1", claim.Met); y.earned("J1", 1, "文1") }, "85 + 1 − 0 = 86.00 良好"},
		{"a bonus without evidence", func(y *year, _ values) { y.gate("K1", claim.Met); y.extra("J1", 1) }, "85 + 0 − 0 = 85.00 良好; J1 缺佐证，未计"},
		{"the cap of a row", func(y *year, _ values) { y.gate("K1", claim.Met); y.earned("J1", 5, "") }, "85 + 2 − 0 = 87.00 良好"},
		{"the cap of all", func(y *year, v values) {
			y.gate("K1", claim.Met)
			y.earned("J1", 5, "")
			y.earned("J2", 1, "")
			v["open.nightDays"] = "60"
		}, "85 + 5 − 0 = 90.00 优秀"},
		{"one award counts once, where it gives more", func(y *year, _ values) {
			y.gate("K1", claim.Met)
			y.earned("J1", 1, "文1")
			y.earned("J2", 1, "文1")
		}, "85 + 3 − 0 = 88.00 良好; J1 同一依据的奖项只计一次，已计在 推广"},
		{"one award twice in one row", func(y *year, _ values) {
			y.gate("K1", claim.Met)
			y.earned("J1", 1, "文1")
			y.earned("J1", 1, "文1")
		}, "85 + 1 − 0 = 86.00 良好; J1 同一依据的奖项只计一次，已计在 获奖"},
		{"an award of another year", func(y *year, _ values) {
			y.gate("K1", claim.Met)
			y.earned("J1", 1, "文1").Year = app.Number(2024)
		}, "85 + 0 − 0 = 85.00 良好"},
		{"counted by a metric, just enough", func(y *year, v values) { y.gate("K1", claim.Met); v["open.nightDays"] = "60" }, "85 + 1 − 0 = 86.00 良好"},
		{"counted by a metric, far more", func(y *year, v values) { y.gate("K1", claim.Met); v["open.nightDays"] = "300" }, "85 + 1 − 0 = 86.00 良好"},
		{"claimed in a row that a metric decides", func(y *year, v values) { y.gate("K1", claim.Met); y.earned("J4", 1, "") }, "85 + 0 − 0 = 85.00 良好"},
		{"a deduction counts without evidence", func(y *year, _ values) { y.gate("K1", claim.Met); y.extra("P1", 1) }, "85 + 0 − 2 = 83.00 良好; P1 缺佐证"},
		{"the most that a row takes", func(y *year, _ values) {
			y.gate("K1", claim.Met)
			e := y.extra("P1", 9)
			y.Evidence("extra", e.ID)
		}, "85 + 0 − 5 = 80.00 良好"},
		{"counted deductions", func(y *year, v values) { y.gate("K1", claim.Met); v["late"] = "3" }, "85 + 0 − 1.50 = 83.50 良好"},
		{"a total does not fall below 0", func(y *year, v values) { y.gate("K1", claim.Met); v["score"] = "1"; v["late"] = "5" }, "1 + 0 − 2.50 = 0.00 不合格"},
		{"a failed gate caps the grade", func(y *year, _ values) { y.gate("K1", claim.Failed) }, "85 + 0 − 0 = 85.00 不合格 capped"},
		{"mended without an approval number", func(y *year, _ values) { y.gate("K1", claim.Failed).CuredOn = "2025-06-01" }, "85 + 0 − 0 = 85.00 不合格 capped"},
		{"approved and not yet mended", func(y *year, _ values) {
			g := y.gate("K1", claim.Failed)
			g.Approval, g.CuredOn = "文9", "2026-02-01"
		}, "85 + 0 − 0 = 85.00 不合格 capped"},
		{"mended with approval lifts the cap and stays printed", func(y *year, _ values) {
			g := y.gate("K1", claim.Failed)
			g.Approval, g.CuredOn = "文9", "2025-06-01"
		}, "85 + 0 − 0 = 85.00 良好; K1 cured 已整改，批准文号 文9"},
		{"counted breaches fail a gate", func(y *year, v values) { y.gate("K1", claim.Met); v["breach"] = "2" }, "85 + 0 − 0 = 85.00 不合格 capped"},
		{"a person cannot check away what was counted", func(y *year, v values) {
			y.gate("K1", claim.Met)
			y.gate("K2", claim.Met)
			v["breach"] = "1"
		}, "85 + 0 − 0 = 85.00 不合格 capped"},
		{"a gate that was counted as met may be found failed", func(y *year, _ values) { y.gate("K1", claim.Met); y.gate("K2", claim.Failed) }, "85 + 0 − 0 = 85.00 不合格 capped"},
		{"a check of another year", func(y *year, _ values) { y.gate("K1", claim.Met).Year = app.Number(2024) }, "85 + 0 − 0 = 85.00 良好 provisional"},
	} {
		t.Run(r.name, func(t *testing.T) {
			pack, _ := whole(t)
			found := values{"score": "85", "open.nightDays": "59", "late": "0", "breach": "0"}
			y := yearOf(t, pack, december31)
			r.make(y, found)
			y.Prepare()
			if got := beside(appraisal.Score(y.Facts, found.metrics(t))); got != r.want {
				t.Errorf("closed at %q, want %q", got, r.want)
			}
		})
	}
}

// beside tells how a total came about and what did not count.
func beside(r appraisal.Result) string {
	text := fmt.Sprintf("%s + %s − %s = %s %s", r.Sum.Short(), r.BonusSum.Short(), r.DeductionSum.Short(), r.Total, r.Grade.Name)
	if r.Capped {
		text += " capped"
	}
	if r.Provisional {
		text += " provisional"
	}
	for _, line := range append(r.Bonus, r.Deductions...) {
		for _, ref := range line.Marked.All() {
			text += "; " + line.Code + " " + ref.Note
		}
	}
	for _, g := range r.Gates {
		if g.State == appraisal.Cured {
			text += "; " + g.Gate.Code + " cured " + g.Reason
		}
	}
	return text
}

// TestExtraReasons: rows that a metric decides say why they came to nothing.
func TestExtraReasons(t *testing.T) {
	pack, metrics := whole(t)
	y := yearOf(t, pack, december31)
	y.Prepare()
	result := appraisal.Score(y.Facts, metrics)
	if got, want := result.Bonus[2].Reason, "59 天；没有达到 60 天"; got != want {
		t.Errorf("nights say %q, want %q", got, want)
	}
	if got := result.Bonus[3]; got.State != count.NotBuilt {
		t.Errorf("a bonus on a ledger that is not built is %s", got.State)
	}
	if got := result.Gates[0]; got.State != appraisal.Unchecked || got.Reason != "没有核查" {
		t.Errorf("a gate nobody checked is %s, %s", got.State, got.Reason)
	}
}
