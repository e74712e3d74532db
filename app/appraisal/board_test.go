package appraisal_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
)

func standing(name string, total app.Points, assessed bool) appraisal.Standing {
	return appraisal.Standing{Facility: app.ID(name), Name: name, Street: "示范街道", Operator: "op", Population: 1000, Full: 10000, Built: 10000, Total: total, Assessed: assessed,
		Blocks:     []appraisal.BlockStanding{{Code: "A", Name: "运行管理", Max: 1500, Built: 1500, Score: 10000 - total}},
		Indicators: []appraisal.LineStanding{{Code: "A1", Name: "年度计划", Max: 500, Score: total / 100, State: count.HasData}}}
}

func TestBoardIsOrderedByWhatIsAsked(t *testing.T) {
	league := []appraisal.Standing{standing("甲", 8000, true), standing("乙", 9000, true), standing("丙", 9000, true), standing("丁", 0, false)}
	for _, row := range []struct {
		rule, code, name string
		order            string
		out              int
	}{
		{"by the total, those not assessed left out", "", "总分", "1乙1丙3甲", 1},
		{"by a block", "A", "运行管理", "1丁2甲3乙3丙", 0},
		{"by an indicator", "A1", "年度计划", "1乙1丙3甲4丁", 0},
		{"by nothing known, the total", "Z9", "总分", "1乙1丙3甲", 1},
	} {
		t.Run(row.rule, func(t *testing.T) {
			b := appraisal.BoardOf(league, row.code)
			order := ""
			for _, p := range b.Places {
				order += string(rune('0'+p.Rank)) + p.Of.Name
			}
			if order != row.order || b.Name != row.name || len(b.Out) != row.out || len(b.Blocks) != 1 {
				t.Errorf("%s by %s, %d out", order, b.Name, len(b.Out))
			}
			if len(b.Operators) != 1 || b.Operators[0].Plain != 8667 || b.Operators[0].Facilities != 3 {
				t.Errorf("operators: %+v", b.Operators)
			}
		})
	}
}

func TestTheVerdictIsCounted(t *testing.T) {
	r := appraisal.Result{
		Gates:      []appraisal.GateLine{{State: appraisal.Met}, {State: appraisal.Met}, {State: appraisal.Cured}, {State: appraisal.Failed}, {State: appraisal.Unchecked}},
		Indicators: []appraisal.Indicator{{State: count.NotBuilt}, {State: count.HasData, Overridden: true}, {State: count.NoData, Explained: "停电"}},
	}
	r.Indicators[0].Item.Max = 250
	if tally := r.GateTally(); tally != (appraisal.GateTally{All: 5, Met: 2, Cured: 1, Failed: 1, Unchecked: 1}) {
		t.Errorf("gates: %+v", tally)
	}
	if n, marks := r.Unbuilt(); n != 1 || marks != 250 {
		t.Errorf("unbuilt: %d of %s", n, marks)
	}
	if len(r.Overridden()) != 1 || len(r.Explained()) != 1 || r.Extra() {
		t.Errorf("overridden %d, explained %d", len(r.Overridden()), len(r.Explained()))
	}
	if r.Bonus = append(r.Bonus, appraisal.ExtraLine{}); !r.Extra() {
		t.Error("a bonus row is not beside the indicators")
	}
}
