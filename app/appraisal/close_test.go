package appraisal_test

import (
	"maps"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
)

// TestClose is the way from indicators to grade (DEFINITIONS 1.11, 1.12), on the pack that ships.
func TestClose(t *testing.T) {
	pack := streetPack(t)
	met := map[string]appraisal.GateState{}
	for _, g := range pack.Gates {
		met[g.Code] = appraisal.Met
	}
	gate := func(code string, state appraisal.GateState) map[string]appraisal.GateState {
		gates := maps.Clone(met)
		gates[code] = state
		return gates
	}
	count := func(code string, n int64) map[string]app.Ratio { return times(map[string]int64{code: n}) }
	for _, r := range []struct {
		name       string
		indicators app.Points
		claims     appraisal.Claims
		total      string
		grade      string
		mark       string
	}{
		{"90.00 is 优秀", 9000, appraisal.Claims{Gates: met}, "90.00", "优秀", ""},
		{"89.99 is 良好", 8999, appraisal.Claims{Gates: met}, "89.99", "良好", ""},
		{"80.00 is 良好", 8000, appraisal.Claims{Gates: met}, "80.00", "良好", ""},
		{"79.99 is 合格", 7999, appraisal.Claims{Gates: met}, "79.99", "合格", ""},
		{"60.00 is 合格", 6000, appraisal.Claims{Gates: met}, "60.00", "合格", ""},
		{"59.99 is 不合格", 5999, appraisal.Claims{Gates: met}, "59.99", "不合格", ""},
		{"0 is 不合格", 0, appraisal.Claims{Gates: met}, "0.00", "不合格", ""},
		{"a bonus lifts the grade", 8900, appraisal.Claims{Gates: met, Bonus: count("J2", 1)}, "90.00", "优秀", ""},
		{"a bonus row has its own cap", 8000, appraisal.Claims{Gates: met, Bonus: count("J1", 5)}, "82.00", "良好", ""},
		{"several rows are added", 8000, appraisal.Claims{Gates: met, Bonus: times(map[string]int64{"J1": 2, "J2": 1, "J3": 1})}, "84.00", "良好", ""},
		{"a row that is not in the pack earns nothing", 8000, appraisal.Claims{Gates: met, Bonus: count("J9", 5)}, "80.00", "良好", ""},
		{"full marks and bonus reach 105", 10000, appraisal.Claims{Gates: met, Bonus: times(map[string]int64{"J1": 2, "J2": 1, "J3": 1, "J4": 1})}, "105.00", "优秀", ""},
		{"a deduction counts each time", 9000, appraisal.Claims{Gates: met, Deductions: count("P1", 3)}, "84.00", "良好", ""},
		{"several deductions are added", 9000, appraisal.Claims{Gates: met, Deductions: times(map[string]int64{"P1": 1, "P2": 1, "P3": 1})}, "82.00", "良好", ""},
		{"a bonus makes up for a deduction", 9000, appraisal.Claims{Gates: met, Bonus: count("J1", 2), Deductions: count("P1", 1)}, "90.00", "优秀", ""},
		{"deductions stop at 0", 400, appraisal.Claims{Gates: met, Deductions: count("P2", 1)}, "0.00", "不合格", ""},
		{"a failed gate caps the grade, not the total", 9500, appraisal.Claims{Gates: gate("K3", appraisal.Failed)}, "95.00", "不合格", "capped"},
		{"a failed gate does not lift a worse grade", 3000, appraisal.Claims{Gates: gate("K3", appraisal.Failed)}, "30.00", "不合格", "capped"},
		{"a gate not checked makes the grade provisional", 9500, appraisal.Claims{Gates: gate("K6", appraisal.Unchecked)}, "95.00", "优秀", "provisional"},
		{"a gate nobody spoke of is not checked", 9500, appraisal.Claims{}, "95.00", "优秀", "provisional"},
		{"a failed and an unchecked gate", 9500, appraisal.Claims{Gates: map[string]appraisal.GateState{"K1": appraisal.Failed}}, "95.00", "不合格", "capped provisional"},
	} {
		t.Run(r.name, func(t *testing.T) {
			final := appraisal.Close(pack, r.indicators, r.claims)
			mark := ""
			if final.Capped {
				mark = "capped"
			}
			if final.Provisional {
				mark += " provisional"
			}
			if final.Total.String() != r.total || final.Grade.Name != r.grade || mark != r.mark && mark != " "+r.mark {
				t.Errorf("%s %s %q, want %s %s %q", final.Total, final.Grade.Name, mark, r.total, r.grade, r.mark)
			}
			if sum := final.Indicators + final.Bonus - final.Deduction; final.Indicators != r.indicators || sum > 0 && sum != final.Total {
				t.Errorf("%s + %s − %s does not give %s", final.Indicators, final.Bonus, final.Deduction, final.Total)
			}
		})
	}
}

// TestCloseOfOtherSchemes: 120 points with 30 extra, 1,000 points, a cap above the worst grade.
func TestCloseOfOtherSchemes(t *testing.T) {
	grades := []rulepack.Grade{{Name: "优", From: 10800}, {Name: "良", From: 9600}, {Name: "中", From: 7200}, {Name: "差", From: 0}}
	big := rulepack.Pack{Full: 12000, Grades: grades, Failing: "中", Bonus: rulepack.Bonus{Cap: 3000, Rows: []rulepack.Extra{{Code: "J", Each: 500}}}, Gates: []rulepack.Gate{{Code: "K"}}}
	claim := func(n int64, state appraisal.GateState) appraisal.Claims {
		return appraisal.Claims{Bonus: times(map[string]int64{"J": n}), Gates: map[string]appraisal.GateState{"K": state}}
	}
	for _, r := range []struct {
		name       string
		indicators app.Points
		claims     appraisal.Claims
		want       string
	}{
		{"120 and 30 make 150, in the open top band", 12000, claim(6, appraisal.Met), "150.00 优"},
		{"30 is all the extra there is", 12000, claim(20, appraisal.Met), "150.00 优"},
		{"a row without a cap of its own counts each time", 5000, claim(5, appraisal.Met), "75.00 中"},
		{"a failed gate caps at the grade the pack names", 12000, claim(0, appraisal.Failed), "120.00 中"},
		{"but leaves a lower grade", 3000, claim(0, appraisal.Failed), "30.00 差"},
	} {
		t.Run(r.name, func(t *testing.T) {
			final := appraisal.Close(big, r.indicators, r.claims)
			if got := final.Total.String() + " " + final.Grade.Name; got != r.want {
				t.Errorf("closed at %s, want %s", got, r.want)
			}
		})
	}
	if final := appraisal.Close(rulepack.Pack{Full: 1000, Gates: big.Gates, Grades: grades, Failing: "无"}, 500, claim(1, appraisal.Failed)); final.Total != 500 || final.Grade.Name != "差" {
		t.Errorf("a pack without bonus and without its failing grade closes at %s %s", final.Total, final.Grade.Name)
	}
}

// TestRoundedGrade: the grade is taken from the rounded number (DEFINITIONS 1.1).
func TestRoundedGrade(t *testing.T) {
	pack := streetPack(t)
	for weighted, want := range map[string]string{"89.995": "90.00 优秀", "89.994": "89.99 良好", "59.995": "60.00 合格", "59.9949": "59.99 不合格"} {
		points := app.RoundPoints(packtest.Ratio(t, weighted))
		if got := points.String() + " " + pack.Grade(points).Name; got != want {
			t.Errorf("%s is %s, want %s", weighted, got, want)
		}
	}
}

// TestThousandPoints: three levels on 1,000 points, each indicator 优秀, 达标 or 未达标.
func TestThousandPoints(t *testing.T) {
	pack, metrics := madeUp(t)
	levels := rulepack.Method{Kind: rulepack.Levels, Steps: []rulepack.Step{
		{From: packtest.Ratio(t, "0"), Part: packtest.Ratio(t, "0.2")}, {From: packtest.Ratio(t, "0.8"), Part: packtest.Ratio(t, "0.6")}, {From: packtest.Ratio(t, "1"), Part: packtest.Ratio(t, "1")},
	}}
	pack.Full *= 10
	for i := range pack.Items {
		pack.Items[i].Max *= 10
		pack.Items[i].Method = levels
	}
	if err := pack.Validate(); err != nil {
		t.Fatal(err)
	}
	y := yearOf(t, pack, december31)
	y.Prepare()
	want := "A1.1 100.00/100.00 A1.2 40.00/200.00 A2 60.00/300.00 B1 400.00/400.00 = 600.00/1000.00"
	if got := marks(appraisal.Score(y.Facts, metrics)); got != want {
		t.Errorf("scored %q, want %q", got, want)
	}
}

// times tells how often rows apply.
func times(counts map[string]int64) map[string]app.Ratio {
	all := map[string]app.Ratio{}
	for code, n := range counts {
		all[code] = app.Whole(n)
	}
	return all
}
