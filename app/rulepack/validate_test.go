package rulepack_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// small is a pack of two blocks, one of them in three levels, with everything in order.
func small() rulepack.Pack {
	rate := rulepack.Method{Kind: rulepack.Rate}
	return rulepack.Pack{
		Name: "示例", Full: 1000, Visits: "甲", Failing: "不合格",
		Items: []rulepack.Item{
			{Code: "A", Name: "甲", Max: 600},
			{Code: "A1", Parent: "A", Name: "甲一", Max: 600},
			{Code: "A1.1", Parent: "A1", Name: "甲一一", Max: 400, Metric: "a", Method: rate},
			{Code: "A1.2", Parent: "A1", Name: "甲一二", Max: 200, Metric: "b", Method: rate},
			{Code: "B", Name: "乙", Max: 400, Metric: "c", Method: rate},
		},
		Grades:     []rulepack.Grade{{Name: "合格", From: 600}, {Name: "不合格", From: 0}},
		Catalogues: []rulepack.Catalogue{{Version: "街道", Types: []string{"street"}, Classes: []rulepack.Class{{Class: "C01"}, {Class: "C02"}}}, {Version: "社区", Types: []string{"community", "branch"}}},
	}
}

func step(from, part int64) rulepack.Step {
	return rulepack.Step{From: app.Whole(from), Part: app.Frac(part, 100)}
}

// TestValidate: every way in which a pack cannot be used, with the sentence that names the line.
func TestValidate(t *testing.T) {
	method := func(m rulepack.Method) func(*rulepack.Pack) {
		return func(p *rulepack.Pack) { p.Items[4].Method = m }
	}
	const steps = "规则包里 B 的分档要从低到高写，得分比例不能倒退"
	for _, r := range []struct {
		name   string
		change func(*rulepack.Pack)
		want   string
	}{
		{"in order", func(*rulepack.Pack) {}, ""},
		{"a line without a code", func(p *rulepack.Pack) { p.Items[4].Code = "" }, "规则包里「乙」缺编码或名称，请补上"},
		{"a line without a name", func(p *rulepack.Pack) { p.Items[4].Name = "" }, "规则包里「B」缺编码或名称，请补上"},
		{"a code twice", func(p *rulepack.Pack) { p.Items[3].Code = "A1.1" }, "规则包里编码 A1.1 出现两次，请改掉一个"},
		{"a parent that is not there", func(p *rulepack.Pack) { p.Items[3].Parent = "A9" }, "规则包里 A1.2 的上级没有写在它前面，请核对上级编码"},
		{"a parent that comes later", func(p *rulepack.Pack) { p.Items[1].Parent = "B" }, "规则包里 A1 的上级没有写在它前面，请核对上级编码"},
		{"marks below 0", func(p *rulepack.Pack) { p.Items[2].Max, p.Items[3].Max = 800, -200 }, "规则包里 A1.2 的分值小于 0，请核对"},
		{"marks of 0", func(p *rulepack.Pack) { p.Items[2].Max, p.Items[3].Max = 600, 0 }, ""},
		{"level 1 does not add up to the full mark", func(p *rulepack.Pack) { p.Full = 999 }, "规则包里 示例 的分值加不拢，请核对：满分 9.99，下级合计 10.00"},
		{"a level does not add up to the one above", func(p *rulepack.Pack) { p.Items[3].Max = 201 }, "规则包里 A1 的分值加不拢，请核对：满分 6.00，下级合计 6.01"},
		{"neither children nor metric", func(p *rulepack.Pack) { p.Items[4].Metric = "" }, "规则包里 B 没有下级也没有计量项，请补一个"},
		{"children and a metric", func(p *rulepack.Pack) { p.Items[1].Metric = "x" }, "规则包里 A1 既有下级又有计量项，请删去一样"},
		{"one child and a metric", func(p *rulepack.Pack) {
			p.Items = append(p.Items, rulepack.Item{Code: "B1", Parent: "B", Name: "乙一", Max: 400, Metric: "d", Method: p.Items[4].Method})
		}, "规则包里 B 既有下级又有计量项，请删去一样"},
		{"no items at all", func(p *rulepack.Pack) { p.Items = nil }, "规则包里 示例 的分值加不拢，请核对：满分 10.00，下级合计 0.00"},
		{"linear", method(rulepack.Method{Kind: rulepack.Linear}), ""},
		{"by hand", method(rulepack.Method{Kind: rulepack.Hand}), ""},
		{"by cases", method(rulepack.Method{Kind: rulepack.Cases}), ""},
		{"a ramp", method(rulepack.Method{Kind: rulepack.Ramp, High: app.Whole(1)}), ""},
		{"a ramp without a slope", method(rulepack.Method{Kind: rulepack.Ramp}), "规则包里 B 的满分线要高于零分线"},
		{"a ramp downwards", method(rulepack.Method{Kind: rulepack.Ramp, Low: app.Whole(1)}), "规则包里 B 的满分线要高于零分线"},
		{"steps", method(rulepack.Method{Kind: rulepack.Steps, Steps: []rulepack.Step{step(0, 0), step(1, 50), step(2, 50)}}), ""},
		{"no step", method(rulepack.Method{Kind: rulepack.Steps}), steps},
		{"no knot", method(rulepack.Method{Kind: rulepack.Knots}), steps},
		{"no level", method(rulepack.Method{Kind: rulepack.Levels}), steps},
		{"two steps at one place", method(rulepack.Method{Kind: rulepack.Knots, Steps: []rulepack.Step{step(1, 0), step(1, 50)}}), steps},
		{"steps in the wrong order", method(rulepack.Method{Kind: rulepack.Levels, Steps: []rulepack.Step{step(2, 0), step(1, 50)}}), steps},
		{"a later step that earns less", method(rulepack.Method{Kind: rulepack.Steps, Steps: []rulepack.Step{step(1, 50), step(2, 49)}}), steps},
		{"an unknown method", method(rulepack.Method{Kind: "guess"}), "规则包里 B 的计分法不认识：guess"},
		{"no method", method(rulepack.Method{}), "规则包里 B 的计分法不认识："},
		{"an unknown 口径", func(p *rulepack.Pack) { p.Visits = "丁" }, "规则包里的人次口径「丁」不认识，请填甲、乙或丙"},
		{"口径 乙", func(p *rulepack.Pack) { p.Visits = "乙" }, ""},
		{"口径 丙", func(p *rulepack.Pack) { p.Visits = "丙" }, ""},
		{"no 口径", func(p *rulepack.Pack) { p.Visits = "" }, ""},
		{"a target by the same 口径", func(p *rulepack.Pack) { p.Items[4].Target.Measure = "甲" }, ""},
		{"a target by another 口径", func(p *rulepack.Pack) { p.Items[4].Target.Measure = "丙" }, "规则包里 B 的计量规则和人次口径不一样，请改成一样"},
		{"a target by a measure of its own", func(p *rulepack.Pack) { p.Items[4].Target.Measure = "按期" }, ""},
		{"two bands from one total", func(p *rulepack.Pack) { p.Grades[0].From = 0 }, "规则包里等次「不合格」的分数线没有低于上一等，请核对"},
		{"bands in the wrong order", func(p *rulepack.Pack) { p.Grades[0], p.Grades[1] = p.Grades[1], p.Grades[0] }, "规则包里等次「合格」的分数线没有低于上一等，请核对"},
		{"bands that do not reach 0", func(p *rulepack.Pack) { p.Grades[1].From = 1 }, "规则包「示例」的等次没有覆盖到 0 分，请补最低一等"},
		{"no bands", func(p *rulepack.Pack) { p.Grades = nil }, "规则包「示例」的等次没有覆盖到 0 分，请补最低一等"},
		{"a failing grade that is no band", func(p *rulepack.Pack) { p.Failing = "差" }, "规则包里必备条件不符合时的等次「差」不在等次表里"},
		{"a class twice", func(p *rulepack.Pack) { p.Catalogues[0].Classes[1].Class = "C01" }, "规则包的服务目录 街道 C01 有重复、不认识的类别或负的最低次数"},
		{"an unknown class", func(p *rulepack.Pack) { p.Catalogues[0].Classes[1].Class = "C99" }, "规则包的服务目录 街道 C99 有重复、不认识的类别或负的最低次数"},
		{"a minimum below 0", func(p *rulepack.Pack) { p.Catalogues[0].Classes[1].Minimum = -1 }, "规则包的服务目录 街道 C02 有重复、不认识的类别或负的最低次数"},
	} {
		t.Run(r.name, func(t *testing.T) {
			pack := small()
			r.change(&pack)
			if err := pack.Validate(); app.Sentence(err) != r.want || (err != nil) != (r.want != "") {
				t.Errorf("%v, want %q", err, r.want)
			}
		})
	}
}

func TestPackParts(t *testing.T) {
	pack := small()
	is(t, "leaves", len(pack.Leaves()), 3)
	is(t, "blocks", codes(pack.Blocks()), "A B ")
	is(t, "children of A1", codes(pack.Children("A1")), "A1.1 A1.2 ")
	for code, want := range map[string]string{"A1.2": "A", "A1": "A", "A": "A", "B": "B"} {
		item, ok := pack.Item(code)
		is(t, code, ok, true)
		is(t, code+"'s block", pack.Block(item).Code, want)
	}
	_, ok := pack.Item("Z")
	is(t, "Z", ok, false)
	is(t, "a line whose parent is gone", pack.Block(rulepack.Item{Code: "x", Parent: "gone"}).Code, "x")
	for kind, want := range map[app.Code]string{"street": "街道", "community": "社区", "branch": "社区", "museum": "街道"} {
		is(t, "catalogue of "+string(kind), pack.Catalogue(kind), want)
	}
	is(t, "catalogue of no pack", (rulepack.Pack{}).Catalogue("street"), "")
	for total, want := range map[app.Points]string{2000: "合格", 600: "合格", 599: "不合格", 0: "不合格", -1: ""} {
		is(t, "grade of "+total.String(), pack.Grade(total).Name, want)
	}
}

func codes(items []rulepack.Item) string {
	text := ""
	for _, i := range items {
		text += i.Code + " "
	}
	return text
}

// is holds what was got against what is wanted.
func is[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func shipped(t *testing.T) rulepack.Pack {
	t.Helper()
	pack := packtest.Pack(t, "street-100")
	if err := pack.Validate(); err != nil {
		t.Fatal(err)
	}
	return pack
}

// TestShippedPack: the scheme that ships is DOMAIN 12: 100 points, 49 indicators, 24 second-level lines, six gates.
func TestShippedPack(t *testing.T) {
	pack := shipped(t)
	blocks, second := "", 0
	for _, b := range pack.Blocks() {
		blocks += b.Code + b.Max.Short() + " "
		second += len(pack.Children(b.Code))
	}
	is(t, "blocks", blocks, "A15 B18 C25 D10 E12 F15 G5 ")
	is(t, "second-level lines", second, 24)
	is(t, "indicators", len(pack.Leaves()), 49)
	is(t, "gates", len(pack.Gates), 6)
	is(t, "full mark", pack.Full, 10000)
	is(t, "bonus cap", pack.Bonus.Cap, 500)
	for _, i := range pack.Leaves() {
		for _, text := range []string{i.Rule, i.Source, i.Evidence, i.Short, i.Asks, i.Target.Unit} {
			if text == "" {
				t.Errorf("%s is not explained: %+v", i.Code, i)
			}
		}
	}
}

// TestShippedMinimums: the yearly minimums are those of DEFINITIONS 2.
func TestShippedMinimums(t *testing.T) {
	minimums := map[string]string{}
	for _, c := range shipped(t).Catalogues {
		for _, class := range c.Classes {
			minimums[c.Version] += string(class.Class) + " " + app.Number(class.Minimum).String() + "; "
		}
	}
	is(t, "street", minimums["街道默认"], "C01 6; C02 6; C03 12; C04 6; C05 12; C06 12; C07 6; C08 12; C09 4; C10 4; C11 4; C12 4; ")
	is(t, "community", minimums["社区默认"], "C01 1; C02 1; C03 1; C04 1; C05 1; C06 3; C07 1; C08 3; C09 1; C10 1; C11 1; C12 1; ")
}
