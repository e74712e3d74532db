package rulepack_test

import (
	"testing"

	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// TestPart is every method at its bounds.
func TestPart(t *testing.T) {
	step := func(pairs ...string) []rulepack.Step {
		var steps []rulepack.Step
		for i := 0; i < len(pairs); i += 2 {
			steps = append(steps, rulepack.Step{From: packtest.Ratio(t, pairs[i]), Part: packtest.Ratio(t, pairs[i+1])})
		}
		return steps
	}
	linear := rulepack.Method{Kind: rulepack.Linear, Floor: packtest.Ratio(t, "0.6")}
	rate := rulepack.Method{Kind: rulepack.Rate}
	ramp := rulepack.Method{Kind: rulepack.Ramp, Low: packtest.Ratio(t, "0.70"), High: packtest.Ratio(t, "0.95")}
	steps := rulepack.Method{Kind: rulepack.Steps, Steps: step("1", "0.2", "2", "0.6", "3", "1")}
	levels := rulepack.Method{Kind: rulepack.Levels, Steps: step("0", "0.2", "0.8", "0.6", "1", "1")}
	knots := rulepack.Method{Kind: rulepack.Knots, Steps: step("0.6", "0.4", "0.7", "0.6", "0.8", "0.8", "0.9", "1")}
	bent := rulepack.Method{Kind: rulepack.Knots, Steps: step("0", "0", "1", "0.25", "2", "1")}
	cases := rulepack.Method{Kind: rulepack.Cases, Each: packtest.Ratio(t, "0.25")}
	hand := rulepack.Method{Kind: rulepack.Hand}
	for _, r := range []struct {
		name                 string
		method               rulepack.Method
		actual, target, want string
	}{
		{"linear at 0", linear, "0", "50", "0"},
		{"linear just below the floor", linear, "29.99", "50", "0"},
		{"linear at the floor", linear, "30", "50", "3/5"},
		{"linear below full", linear, "49", "50", "49/50"},
		{"linear at full", linear, "50", "50", "1"},
		{"linear over full", linear, "70", "50", "1"},
		{"rate has no floor", rate, "0.1", "1", "1/10"},
		{"rate at full", rate, "1", "1", "1"},
		{"rate over full", rate, "1.2", "1", "1"},
		{"rate against a target", rate, "3", "4", "3/4"},
		{"rate below 0", rate, "-1", "1", "0"},
		{"A2.1 at 70 %", ramp, "0.70", "1", "0"},
		{"A2.1 below 70 %", ramp, "0.5", "1", "0"},
		{"A2.1 at 75 %", ramp, "0.75", "1", "1/5"},
		{"A2.1 at 95 %", ramp, "0.95", "1", "1"},
		{"A2.1 over 95 %", ramp, "1", "1", "1"},
		{"steps below the first", steps, "0", "1", "0"},
		{"steps at the first", steps, "1", "1", "1/5"},
		{"steps between", steps, "1.99", "1", "1/5"},
		{"steps at the second", steps, "2", "1", "3/5"},
		{"steps at the last", steps, "3", "1", "1"},
		{"steps beyond the last", steps, "9", "1", "1"},
		{"nothing done is no level at all", levels, "0", "10", "0"},
		{"anything done is 未达标", levels, "1", "10", "1/5"},
		{"just below 80 % is 未达标", levels, "7.99", "10", "1/5"},
		{"80 % is 达标", levels, "8", "10", "3/5"},
		{"100 % is 优秀", levels, "10", "10", "1"},
		{"F2.1 below 60 %", knots, "0.59", "1", "0"},
		{"F2.1 at 60 %", knots, "0.6", "1", "2/5"},
		{"F2.1 at 65 %", knots, "0.65", "1", "1/2"},
		{"F2.1 at 70 %", knots, "0.7", "1", "3/5"},
		{"F2.1 at 80 %", knots, "0.8", "1", "4/5"},
		{"F2.1 at 85 %", knots, "0.85", "1", "9/10"},
		{"F2.1 at 90 %", knots, "0.9", "1", "1"},
		{"F2.1 over 90 %", knots, "1", "1", "1"},
		{"on the flat side of a bend", bent, "0.5", "1", "1/8"},
		{"at the bend", bent, "1", "1", "1/4"},
		{"on the steep side of a bend", bent, "1.5", "1", "5/8"},
		{"no case", cases, "0", "1", "1"},
		{"one case", cases, "1", "1", "3/4"},
		{"as many cases as there are points", cases, "4", "1", "0"},
		{"more cases than points", cases, "5", "1", "0"},
		{"by hand", hand, "0.3", "1", "3/10"},
		{"by hand over full", hand, "3", "1", "1"},
	} {
		t.Run(r.name, func(t *testing.T) {
			got := r.method.Part(packtest.Ratio(t, r.actual), packtest.Ratio(t, r.target))
			if got.Cmp(packtest.Ratio(t, r.want)) != 0 {
				t.Errorf("part %s, want %s", got.Decimal(4), r.want)
			}
		})
	}
}
