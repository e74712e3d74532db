package rulepack_test

import (
	"testing"

	"guanyunbu/app/rulepack"
)

// TestAlike: what stands for the same indicator in the annex of another year.
func TestAlike(t *testing.T) {
	last := []rulepack.Item{
		{Code: "A1", Name: "年度计划", Metric: "plan.done"},
		{Code: "A2", Name: "开放时长", Metric: "open.hours"},
		{Code: "A3", Name: "人均时长", Metric: "open.hours", Over: "staff.count"},
		{Code: "B1", Name: "团队建设"},
		{Code: "B2", Name: "开放时长", Metric: "open.days"},
	}
	for _, row := range []struct {
		name   string
		wanted rulepack.Item
		found  string
	}{
		{"as it was", rulepack.Item{Code: "A2", Name: "开放时长", Metric: "open.hours"}, "A2"},
		{"of two with the name, that of the code", rulepack.Item{Code: "B2", Name: "开放时长", Metric: "open.hours"}, "B2"},
		{"of two with the name, the first", rulepack.Item{Code: "C1", Name: "开放时长"}, "A2"},
		{"renamed and counted the same", rulepack.Item{Code: "A2", Name: "每周开放时长", Metric: "open.hours"}, "A2"},
		{"renumbered", rulepack.Item{Code: "D4", Name: "年度计划"}, "A1"},
		{"another one under the number", rulepack.Item{Code: "A1", Name: "错时开放", Metric: "open.staggered"}, ""},
		{"the same count over something else", rulepack.Item{Code: "A2", Name: "户均时长", Metric: "open.hours", Over: "home.count"}, ""},
		{"judged by hand and renamed", rulepack.Item{Code: "B1", Name: "品牌建设"}, ""},
	} {
		got, known := rulepack.Alike(last, func(i rulepack.Item) rulepack.Item { return i }, row.wanted)
		if got.Code != row.found || known != (row.found != "") {
			t.Errorf("%s: found %q (%v), want %q", row.name, got.Code, known, row.found)
		}
	}
}
