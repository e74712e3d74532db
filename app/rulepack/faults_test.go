package rulepack_test

import (
	"slices"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// copied is a shipped pack whose lists may be changed.
func copied(t *testing.T) rulepack.Pack {
	t.Helper()
	p := packtest.Pack(t, "street-100")
	p.Items = slices.Clone(p.Items)
	return p
}

func at(t *testing.T, p *rulepack.Pack, code string) *rulepack.Item {
	t.Helper()
	for n := range p.Items {
		if p.Items[n].Code == code {
			return &p.Items[n]
		}
	}
	t.Fatalf("no item %s", code)
	return nil
}

func TestFaultsListEverythingWrongOfTheIndicators(t *testing.T) {
	p := copied(t)
	if found := p.Faults(); len(found) > 0 {
		t.Fatalf("a shipped pack has faults: %v", found)
	}
	at(t, &p, "A1.1").Max += 100
	at(t, &p, "B1.1").Method.Floor = app.Whole(2)
	at(t, &p, "C2.3").Method = rulepack.Method{Kind: "nothing"}
	p.Failing = "没有这一等"
	var places []string
	for _, f := range p.Faults() {
		places = append(places, f.Place)
		if f.Sentence == "" {
			t.Errorf("%s has no sentence", f.Place)
		}
	}
	for _, place := range []string{"items/A1/max", "items/B1.1/method", "items/C2.3/method", "failing"} {
		if !slices.Contains(places, place) {
			t.Errorf("%s is not among %v", place, places)
		}
	}
}

func TestExplained(t *testing.T) {
	part := func(n, d int64) app.Ratio { return app.Frac(n, d) }
	for name, row := range map[string]struct {
		item rulepack.Item
		want string
	}{
		"linear with a floor":    {rulepack.Item{Max: 600, Method: rulepack.Method{Kind: rulepack.Linear, Floor: part(3, 5)}}, "实际 ÷ 目标 × 满分，达到目标得满分 6 分；不到目标的 60% 得 0 分。"},
		"ramp of a share":        {rulepack.Item{Max: 200, Target: rulepack.Target{Percent: true}, Method: rulepack.Method{Kind: rulepack.Ramp, Low: part(7, 10), High: part(19, 20)}}, "实际 70% 及以下得 0 分，95% 及以上得满分 2 分，中间按比例得分。"},
		"cases cost their share": {rulepack.Item{Max: 500, Method: rulepack.Method{Kind: rulepack.Cases, Each: part(1, 5)}}, "没有发生得满分 5 分，每发生 1 次扣 1 分，扣完为止。"},
		"steps in units":         {rulepack.Item{Max: 400, Target: rulepack.Target{Unit: "场"}, Method: rulepack.Method{Kind: rulepack.Steps, Steps: []rulepack.Step{{From: app.Whole(6), Part: part(1, 2)}, {From: app.Whole(12), Part: app.Whole(1)}}}}, "按实际值分档：6 场 起得 2 分，12 场 起得 4 分；低于第一档得 0 分。"},
		"an upper line":          {rulepack.Item{Max: 400}, "上级指标，得分是下级合计。"},
	} {
		if got := row.item.Explained(); got != row.want {
			t.Errorf("%s: %q, want %q", name, got, row.want)
		}
	}
	for _, i := range packtest.Pack(t, "street-100").Items {
		if said := i.Explained(); said == "" || strings.Contains(said, "%!") {
			t.Errorf("%s: %q", i.Code, said)
		}
	}
}

func TestCompareNamesWhatChanged(t *testing.T) {
	before, after := packtest.Pack(t, "street-100"), copied(t)
	if same := rulepack.Compare(before, after); len(same) > 0 {
		t.Fatalf("a pack differs from itself: %v", same)
	}
	at(t, &after, "C1.1").Max += 50
	at(t, &after, "B1.1").Target.Default = app.Whole(63)
	after.Items = slices.DeleteFunc(after.Items, func(i rulepack.Item) bool { return i.Code == "C2.3" })
	after.Items = append(after.Items, rulepack.Item{Code: "Z1", Name: "新指标", Max: 100})
	after.Document = "东文发〔2027〕1号"
	changes := rulepack.Compare(before, after)
	for _, want := range []rulepack.Change{
		{Code: "Z1", Name: "新指标", What: "新增", After: "1"},
		{Code: "文号", What: "文号", Before: before.Document, After: "东文发〔2027〕1号"},
	} {
		if !slices.Contains(changes, want) {
			t.Errorf("%v is not among %v", want, changes)
		}
	}
	for _, code := range []string{"C1.1", "C2.3"} {
		if !slices.ContainsFunc(changes, func(c rulepack.Change) bool { return c.Code == code }) {
			t.Errorf("nothing is said of %s", code)
		}
	}
}
