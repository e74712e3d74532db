package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// values are made-up metrics: a number, or nothing known of it.
type values map[string]string

func (v values) metrics(t *testing.T) map[string]count.Metric {
	all := map[string]count.Metric{}
	for key, text := range v {
		m := count.Measure{State: count.NoData, Reason: "示例缺数"}
		if text != "" {
			m = count.Measure{State: count.HasData, Num: packtest.Ratio(t, text), Den: app.Whole(1), Records: count.Listed(count.Ref{Entity: "activity", ID: app.ID("of " + key)})}
		}
		all[key] = func(*count.Facts) count.Measure { return m }
	}
	return all
}

// single is a pack of one indicator.
func single(t *testing.T, item rulepack.Item) rulepack.Pack {
	t.Helper()
	item.Code, item.Name, item.Max = "A", "示例", 500
	return rulepack.Pack{Code: "single", Name: "示例", Full: 500, Items: []rulepack.Item{item}, Failing: "不合格", Grades: []rulepack.Grade{{Name: "合格", From: 300}, {Name: "不合格"}}}
}

// judged scores the one indicator: its points or its state, and why.
func judged(t *testing.T, pack rulepack.Pack, v values, make func(*year)) (appraisal.Indicator, string) {
	t.Helper()
	y := yearOf(t, pack, december31)
	if make != nil {
		make(y)
	}
	y.Prepare()
	line, _ := appraisal.Score(y.Facts, v.metrics(t)).Indicator("A")
	if line.State != count.HasData {
		return line, string(line.State) + "；" + line.Reason
	}
	return line, line.Score.String() + "；" + line.Working
}

// TestParts: yes or no, part by part.
func TestParts(t *testing.T) {
	half, third := app.Frac(1, 2), app.Frac(1, 3)
	pack := single(t, rulepack.Item{Method: rulepack.Method{Kind: rulepack.Parts, Parts: []rulepack.Part{
		{Name: "培训", Metric: "training", From: app.Whole(10), Share: half},
		{Name: "演练", Metric: "drill", From: app.Whole(2), Share: third},
		{Name: "预案", Metric: "plan", From: app.Whole(1), Share: app.Frac(1, 6)},
	}}})
	for _, r := range []struct {
		name  string
		found values
		want  string
	}{
		{"all are met", values{"training": "10", "drill": "2", "plan": "1"}, "5.00；5 × 100.0% ＝ 5.00 分"},
		{"one just is not", values{"training": "9.99", "drill": "2", "plan": "1"}, "2.50；5 × 50.0% ＝ 2.50 分"},
		{"thirds are rounded at the end", values{"training": "0", "drill": "3", "plan": "0"}, "1.67；5 × 33.3% ＝ 1.67 分"},
		{"none is met", values{"training": "0", "drill": "0", "plan": "0"}, "0.00；5 × 0.0% ＝ 0.00 分"},
		{"one that nobody knows is not met", values{"training": "10", "drill": "", "plan": "1"}, "3.33；5 × 66.7% ＝ 3.33 分"},
		{"nothing known of any", values{"training": "", "drill": "", "plan": ""}, "noData；各部分都没有数据：培训（示例缺数）、演练（示例缺数）、预案（示例缺数）"},
		{"nothing known of two, the third is not met", values{"training": "", "drill": "", "plan": "0"}, "0.00；5 × 0.0% ＝ 0.00 分"},
		{"one of a ledger that is not built", values{"training": "10", "drill": "2"}, "notBuilt；本版还没有这项的台账"},
	} {
		t.Run(r.name, func(t *testing.T) {
			if _, got := judged(t, pack, r.found, nil); got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
		})
	}
	line, _ := judged(t, pack, values{"training": "10", "drill": "", "plan": "0"}, nil)
	if got, want := line.Missing()+"；"+line.Reason, "演练、预案；没有数据按没有做到计：演练（示例缺数）"; got != want {
		t.Errorf("it lacks %q, want %q", got, want)
	}
	if got := fmt.Sprint(len(line.Measure.Trace()), line.Measure.Inputs[0].Label, line.Measure.Inputs[0].Value); got != "2培训符合（占 50.0%）" {
		t.Errorf("its inputs are %s", got)
	}
}

// TestRank: the place among the facilities judged alike; who does the same shares the better place.
func TestRank(t *testing.T) {
	steps := []rulepack.Step{{From: app.Frac(1, 4), Part: app.Frac(1, 2)}, {From: app.Frac(1, 2), Part: app.Frac(4, 5)}, {From: app.Whole(1), Part: app.Whole(1)}}
	pack := single(t, rulepack.Item{Metric: "events", Target: rulepack.Target{Unit: "场"}, Method: rulepack.Method{Kind: rulepack.Rank, Steps: steps}})
	for _, r := range []struct {
		name   string
		actual string
		peers  []int64
		want   string
	}{
		{"the first", "50", []int64{50, 40, 30, 20}, "5.00；50 场，4 家里排第 1，得满分的 100.0%，5 × 100.0% ＝ 5.00 分"},
		{"the last", "20", []int64{50, 40, 30, 20}, "2.50；20 场，4 家里排第 4，得满分的 50.0%，5 × 50.0% ＝ 2.50 分"},
		{"in the middle", "30", []int64{50, 40, 30, 20}, "4.00；30 场，4 家里排第 3，得满分的 80.0%，5 × 80.0% ＝ 4.00 分"},
		{"two firsts", "50", []int64{50, 50, 30}, "5.00；50 场，3 家里排第 1，得满分的 100.0%，5 × 100.0% ＝ 5.00 分"},
		{"all alike are all the first", "0", []int64{0, 0, 0}, "5.00；0 场，3 家里排第 1，得满分的 100.0%，5 × 100.0% ＝ 5.00 分"},
		{"below the lowest step", "10", []int64{50, 40, 30, 20, 10}, "0.00；10 场，5 家里排第 5，得满分的 0.0%，5 × 0.0% ＝ 0.00 分"},
		{"two are not ranked", "50", []int64{50, 20}, "noData；不足 3 家，不排名"},
		{"one alone is not ranked", "50", nil, "noData；不足 3 家，不排名"},
		{"nothing known of its own", "", []int64{50, 40, 30}, "noData；示例缺数"},
	} {
		t.Run(r.name, func(t *testing.T) {
			_, got := judged(t, pack, values{"events": r.actual}, func(y *year) {
				y.Peers = map[string][]app.Ratio{}
				for _, n := range r.peers {
					y.Peers["events"] = append(y.Peers["events"], app.Whole(n))
				}
			})
			if got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
		})
	}
}

// TestOver: one metric divided by another, and what is missing of either.
func TestOver(t *testing.T) {
	one := rulepack.Target{Percent: true, Default: app.Whole(1)}
	pack := single(t, rulepack.Item{Metric: "done", Over: "planned", Target: one, Method: rulepack.Method{Kind: rulepack.Rate}})
	for _, r := range []struct {
		name  string
		found values
		want  string
	}{
		{"part of a whole", values{"done": "2", "planned": "3"}, "3.33；5 × 66.7% ＝ 3.33 分"},
		{"all", values{"done": "3", "planned": "3"}, "5.00；5 × 100.0% ＝ 5.00 分"},
		{"more than all", values{"done": "4", "planned": "3"}, "5.00；133.3% ÷ 100.0%，超出不加，得 5.00 分"},
		{"none", values{"done": "0", "planned": "3"}, "0.00；5 × 0.0% ＝ 0.00 分"},
		{"nothing to divide by", values{"done": "3", "planned": "0"}, "noData；planned：除数为 0，算不出来"},
		{"nothing known above", values{"done": "", "planned": "3"}, "noData；done：示例缺数"},
		{"nothing known below", values{"done": "3", "planned": ""}, "noData；planned：示例缺数"},
		{"the one below is not built", values{"done": "3"}, "notBuilt；本版还没有这项的台账"},
	} {
		t.Run(r.name, func(t *testing.T) {
			line, got := judged(t, pack, r.found, nil)
			if got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
			if trace := len(line.Measure.Trace()); line.State == count.HasData && trace != 2 {
				t.Errorf("traced to %d records", trace)
			}
		})
	}
}

// asking makes an expression of a Go function over named values.
func asking(work func(...app.Ratio) app.Ratio, names ...string) rulepack.Expression {
	return func(value func(string) (app.Ratio, error)) (app.Ratio, error) {
		var asked []app.Ratio
		for _, name := range names {
			r, err := value(name)
			if err != nil {
				return app.Ratio{}, err
			}
			asked = append(asked, r)
		}
		return work(asked...), nil
	}
}

// TestFormula: points from a formula over metrics, figures, actual, target and full mark.
func TestFormula(t *testing.T) {
	broken := func(func(string) (app.Ratio, error)) (app.Ratio, error) {
		return app.Ratio{}, app.Refuse("公式里除以了 0，算不出来")
	}
	compiled := map[string]rulepack.Expression{
		"到馆人次 ÷ 10":    asking(func(v ...app.Ratio) app.Ratio { return v[0].Over(app.Whole(10)) }, "到馆人次"),
		"人均":           asking(func(v ...app.Ratio) app.Ratio { return v[0].Over(v[1]) }, "visits.door", "staff"),
		"满分 × 实际 ÷ 目标": asking(func(v ...app.Ratio) app.Ratio { return v[0].Times(v[1]).Over(v[2]) }, "满分", "实际", "目标"),
		"用人均":          asking(func(v ...app.Ratio) app.Ratio { return v[0] }, "perHead"),
		"绕":            asking(func(v ...app.Ratio) app.Ratio { return v[0] }, "circle"),
		"broken":       broken,
	}
	figures := []rulepack.Figure{{Key: "perHead", Name: "人均服务", Unit: "人次", Formula: "人均"}, {Key: "circle", Name: "圈", Formula: "绕"}}
	for _, r := range []struct {
		name    string
		formula string
		metric  string
		target  int64
		found   values
		want    string
	}{
		{"a metric by its Chinese name", "到馆人次 ÷ 10", "", 0, values{"visits.door": "23"}, "2.30；按公式得 2.30 分，限在 0 到 5 之间，得 2.30 分"},
		{"more than the full mark", "到馆人次 ÷ 10", "", 0, values{"visits.door": "99"}, "5.00；按公式得 9.90 分，限在 0 到 5 之间，得 5.00 分"},
		{"less than nothing", "到馆人次 ÷ 10", "", 0, values{"visits.door": "-5"}, "0.00；按公式得 -0.50 分，限在 0 到 5 之间，得 0.00 分"},
		{"zero", "到馆人次 ÷ 10", "", 0, values{"visits.door": "0"}, "0.00；按公式得 0.00 分，限在 0 到 5 之间，得 0.00 分"},
		{"rounded once", "到馆人次 ÷ 10", "", 0, values{"visits.door": "1/3"}, "0.03；按公式得 0.03 分，限在 0 到 5 之间，得 0.03 分"},
		{"half a hundredth is rounded up", "到馆人次 ÷ 10", "", 0, values{"visits.door": "0.25"}, "0.03；按公式得 0.03 分，限在 0 到 5 之间，得 0.03 分"},
		{"what has no data is named", "到馆人次 ÷ 10", "", 0, values{"visits.door": ""}, "noData；公式里缺：到馆人次（示例缺数）"},
		{"a metric that is not built", "到馆人次 ÷ 10", "", 0, values{}, "notBuilt；本版还没有这项的台账"},
		{"a figure made of two metrics", "用人均", "", 0, values{"visits.door": "9", "staff": "2"}, "4.50；按公式得 4.50 分，限在 0 到 5 之间，得 4.50 分"},
		{"a figure that lacks one", "用人均", "", 0, values{"visits.door": "9", "staff": ""}, "noData；公式里缺：人均服务（公式里缺：staff（示例缺数））"},
		{"a figure that goes round in a circle", "绕", "", 0, values{}, "noData；公式里缺：圈（公式里缺：圈（「圈」绕回了自己））"},
		{"actual, target and full mark", "满分 × 实际 ÷ 目标", "events", 8, values{"events": "6"}, "3.75；按公式得 3.75 分，限在 0 到 5 之间，得 3.75 分"},
		{"no target", "满分 × 实际 ÷ 目标", "events", 0, values{"events": "6"}, "noData；公式里缺：目标（目标未定）"},
		{"no actual", "满分 × 实际 ÷ 目标", "events", 8, values{"events": ""}, "noData；示例缺数"},
		{"divided by 0", "broken", "", 0, values{}, "noData；公式里除以了 0，算不出来"},
		{"never read", "谁也没读", "", 0, values{}, "noData；公式没有读入，请重新载入规则包"},
	} {
		t.Run(r.name, func(t *testing.T) {
			pack := single(t, rulepack.Item{Metric: r.metric, Target: rulepack.Target{Unit: "场", Default: app.Whole(r.target)}, Method: rulepack.Method{Kind: rulepack.Formula, Formula: r.formula}})
			pack.Compiled, pack.Figures = compiled, figures
			if _, got := judged(t, pack, r.found, nil); got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
		})
	}
}

// TestWords: every method says how the score came about.
func TestWords(t *testing.T) {
	step := func(from string, part int64) rulepack.Step {
		return rulepack.Step{From: packtest.Ratio(t, from), Part: app.Frac(part, 100)}
	}
	rising := []rulepack.Step{step("2", 40), step("4", 80), step("6", 100)}
	for _, r := range []struct {
		name   string
		method rulepack.Method
		target int64
		actual string
		want   string
	}{
		{"steps, one reached", rulepack.Method{Kind: rulepack.Steps, Steps: rising}, 0, "5", "4.00；5 次，到「≥ 4 次」这一档，得满分的 80.0%，5 × 80.0% ＝ 4.00 分"},
		{"steps, none reached", rulepack.Method{Kind: rulepack.Steps, Steps: rising}, 0, "1", "0.00；1 次，没有到最低一档「≥ 2 次」，得 0.00 分"},
		{"steps, the last", rulepack.Method{Kind: rulepack.Steps, Steps: rising}, 0, "60", "5.00；60 次，到「≥ 6 次」这一档，得满分的 100.0%，5 × 100.0% ＝ 5.00 分"},
		{"between two break points", rulepack.Method{Kind: rulepack.Knots, Steps: rising}, 0, "3", "3.00；3 次，在「2 次」和「4 次」之间，得满分的 60.0%，即 3.00 分"},
		{"at a break point", rulepack.Method{Kind: rulepack.Knots, Steps: rising}, 0, "6", "5.00；6 次，到「≥ 6 次」这一档，得满分的 100.0%，5 × 100.0% ＝ 5.00 分"},
		{"under the first break point", rulepack.Method{Kind: rulepack.Knots, Steps: rising}, 0, "1", "0.00；1 次，没有到最低一档「≥ 2 次」，得 0.00 分"},
		{"cases", rulepack.Method{Kind: rulepack.Cases, Each: app.Frac(1, 5)}, 0, "2", "3.00；满分 5，2 件，每件扣满分的 20.0%，得 3.00 分"},
		{"more cases than points", rulepack.Method{Kind: rulepack.Cases, Each: app.Frac(1, 5)}, 0, "9", "0.00；满分 5，9 件，每件扣满分的 20.0%，得 0.00 分"},
		{"levels against the target", rulepack.Method{Kind: rulepack.Levels, Steps: []rulepack.Step{step("0", 20), step("0.8", 60), step("1", 100)}}, 10, "8", "3.00；8 ÷ 10 ＝ 80.0%，到「≥ 80.0%」这一档，得满分的 60.0%，5 × 60.0% ＝ 3.00 分"},
		{"nothing done reaches no level", rulepack.Method{Kind: rulepack.Levels, Steps: []rulepack.Step{step("0", 20), step("1", 100)}}, 10, "0", "0.00；0 ÷ 10 ＝ 0.0%，没有到最低一档「≥ 0.0%」，得 0.00 分"},
	} {
		t.Run(r.name, func(t *testing.T) {
			pack := single(t, rulepack.Item{Metric: "n", Target: rulepack.Target{Unit: "次", Default: app.Whole(r.target)}, Method: r.method})
			if _, got := judged(t, pack, values{"n": r.actual}, nil); got != r.want {
				t.Errorf("scored %q, want %q", got, r.want)
			}
		})
	}
}
