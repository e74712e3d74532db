package rulepack_test

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
)

// TestValidateVerdict: what stands beside the indicators, each refusal with its place in the pack.
func TestValidateVerdict(t *testing.T) {
	half := app.Frac(1, 2)
	method := func(m rulepack.Method) func(*rulepack.Pack) {
		return func(p *rulepack.Pack) { p.Items[4].Metric, p.Items[4].Method = "", m }
	}
	bands := func(bands ...rulepack.Band) func(*rulepack.Pack) {
		return method(rulepack.Method{Kind: rulepack.Bands, Bands: bands})
	}
	for _, r := range []struct {
		name   string
		change func(*rulepack.Pack)
		place  string // empty: in order
	}{
		{"no name", func(p *rulepack.Pack) { p.Name = "" }, "name"},
		{"a later form", func(p *rulepack.Pack) { p.Format = 2 }, "format"},
		{"ends before it begins", func(p *rulepack.Pack) { p.From, p.To = "2026-01-01", "2025-12-31" }, "to"},
		{"one day long", func(p *rulepack.Pack) { p.From, p.To = "2026-01-01", "2026-01-01" }, ""},
		{"a type nobody knows", func(p *rulepack.Pack) { p.Types = []app.Code{"castle"} }, "types"},
		{"a type by its name", func(p *rulepack.Pack) { p.Types = []app.Code{"街道综合文化中心"} }, "types"},
		{"a cap below the full mark", func(p *rulepack.Pack) { p.Cap = 999 }, "cap"},
		{"a floor above the full mark", func(p *rulepack.Pack) { p.Floor = 1001 }, "floor"},
		{"a difference over the whole", func(p *rulepack.Pack) { p.Differs = app.Whole(2) }, "differs"},
		{"four levels", func(p *rulepack.Pack) {
			p.Items[2].Metric, p.Items[2].Method = "", rulepack.Method{}
			p.Items = append(p.Items, rulepack.Item{Code: "A1.1.1", Parent: "A1.1", Name: "深", Max: 400, Metric: "x", Method: p.Items[4].Method})
		}, "items/A1.1.1/parent"},
		{"a target for a type nobody knows", func(p *rulepack.Pack) { p.Items[4].Target.ByType = map[string]app.Ratio{"castle": half} }, "items/B/target"},
		{"a target below 0", func(p *rulepack.Pack) { p.Items[4].Target.Default = app.Whole(-1) }, "items/B/target"},
		{"a floor over 1", func(p *rulepack.Pack) {
			p.Items[4].Method = rulepack.Method{Kind: rulepack.Linear, Floor: app.Whole(60)}
		}, "items/B/method"},
		{"a case that costs more than all", func(p *rulepack.Pack) { p.Items[4].Method = rulepack.Method{Kind: rulepack.Cases, Each: app.Whole(2)} }, "items/B/method"},
		{"divided without anything to divide", func(p *rulepack.Pack) {
			p.Items[4].Metric, p.Items[4].Over, p.Items[4].Method = "", "x", rulepack.Method{Kind: rulepack.Hand}
		}, "items/B/over"},
		{"a step over the full mark", func(p *rulepack.Pack) {
			p.Items[4].Method = rulepack.Method{Kind: rulepack.Steps, Steps: []rulepack.Step{step(0, 150)}}
		}, "items/B/method"},
		{"ranks", func(p *rulepack.Pack) {
			p.Items[4].Method = rulepack.Method{Kind: rulepack.Rank, Steps: []rulepack.Step{step(0, 50), step(1, 100)}}
		}, ""},
		{"ranks without steps", func(p *rulepack.Pack) { p.Items[4].Method = rulepack.Method{Kind: rulepack.Rank} }, "items/B/method"},
		{"parts", method(rulepack.Method{Kind: rulepack.Parts, Parts: []rulepack.Part{{Name: "一", Metric: "x", Share: half}, {Name: "二", Metric: "y", Share: half}}}), ""},
		{"parts that are not a whole", method(rulepack.Method{Kind: rulepack.Parts, Parts: []rulepack.Part{{Name: "一", Metric: "x", Share: half}}}), "items/B/method"},
		{"a part without a metric", method(rulepack.Method{Kind: rulepack.Parts, Parts: []rulepack.Part{{Name: "一", Share: app.Whole(1)}}}), "items/B/method"},
		{"a formula", method(rulepack.Method{Kind: rulepack.Formula, Formula: "1"}), ""},
		{"no formula", method(rulepack.Method{Kind: rulepack.Formula}), "items/B/method"},
		{"bands", bands(rulepack.Band{Key: "a", Name: "好", Part: app.Whole(1), Reason: "有"}, rulepack.Band{Key: "b", Name: "差", Reason: "无"}), ""},
		{"no band", bands(), "items/B/method"},
		{"a band without a condition", bands(rulepack.Band{Key: "a", Name: "好", Part: app.Whole(1)}), "items/B/method"},
		{"a band twice", bands(rulepack.Band{Key: "a", Name: "好", Part: app.Whole(1), Reason: "有"}, rulepack.Band{Key: "a", Name: "差", Reason: "无"}), "items/B/method"},
		{"bands worst first", bands(rulepack.Band{Key: "b", Name: "差", Reason: "无"}, rulepack.Band{Key: "a", Name: "好", Part: app.Whole(1), Reason: "有"}), "items/B/method"},
		{"a gate twice", func(p *rulepack.Pack) {
			p.Gates = []rulepack.Gate{{Code: "K1", Name: "一"}, {Code: "K1", Name: "二"}}
		}, "gates/K1/twice"},
		{"a gate without words", func(p *rulepack.Pack) { p.Gates = []rulepack.Gate{{Code: "K1"}} }, "gates/K1"},
		{"a bonus without a cap", func(p *rulepack.Pack) { p.Bonus.Rows = []rulepack.Extra{{Code: "J1", Name: "奖", Each: 100}} }, "bonus"},
		{"a bonus of nothing", func(p *rulepack.Pack) {
			p.Bonus = rulepack.Bonus{Cap: 500, Rows: []rulepack.Extra{{Code: "J1", Name: "奖"}}}
		}, "bonus/J1"},
		{"a bonus capped below one time", func(p *rulepack.Pack) {
			p.Bonus = rulepack.Bonus{Cap: 500, Rows: []rulepack.Extra{{Code: "J1", Name: "奖", Each: 200, Cap: 100}}}
		}, "bonus/J1"},
		{"a bonus twice", func(p *rulepack.Pack) {
			row := rulepack.Extra{Code: "J1", Name: "奖", Each: 100}
			p.Bonus = rulepack.Bonus{Cap: 500, Rows: []rulepack.Extra{row, row}}
		}, "bonus/J1/twice"},
		{"a deduction of nothing", func(p *rulepack.Pack) { p.Deductions = []rulepack.Deduction{{Code: "P1", Name: "罚"}} }, "deductions/P1"},
		{"a deduction without words", func(p *rulepack.Pack) { p.Deductions = []rulepack.Deduction{{Code: "P1", Each: 100}} }, "deductions/P1"},
		{"upper bounds that fit", func(p *rulepack.Pack) { p.Grades[0].To, p.Grades[1].To = 1000, 600 }, ""},
		{"a hole between bands", func(p *rulepack.Pack) { p.Grades[1].To = 599 }, "grades/不合格/to"},
		{"bands that overlap", func(p *rulepack.Pack) { p.Grades[1].To = 601 }, "grades/不合格/to"},
		{"a top band that ends below the top", func(p *rulepack.Pack) { p.Grades[0].To = 999 }, "grades/合格/to"},
		{"a grade nobody can reach", func(p *rulepack.Pack) { p.Grades[0].From = 1001 }, "grades/合格"},
		{"a grade without a name", func(p *rulepack.Pack) { p.Grades[0].Name = "" }, "grades/"},
		{"a payment over the whole", func(p *rulepack.Pack) { p.Grades[0].Consequence.Payment = app.Whole(2) }, "grades/合格/consequence"},
		{"a renewal nobody knows", func(p *rulepack.Pack) { p.Grades[0].Consequence.Renewal = "maybe" }, "grades/合格/consequence"},
		{"days for mending below 0", func(p *rulepack.Pack) { p.Grades[0].Consequence.Mend = -1 }, "grades/合格/consequence"},
		{"rounds in order", func(p *rulepack.Pack) {
			p.Rounds = []rulepack.Round{{Key: "self", Name: "自评"}, {Key: "third", Name: "第三方"}}
		}, ""},
		{"rounds out of order", func(p *rulepack.Pack) {
			p.Rounds = []rulepack.Round{{Key: "third", Name: "第三方"}, {Key: "self", Name: "自评"}}
		}, "rounds/self/twice"},
		{"a round nobody knows", func(p *rulepack.Pack) { p.Rounds = []rulepack.Round{{Key: "moon", Name: "月"}} }, "rounds/moon"},
		{"weights that are a whole", func(p *rulepack.Pack) {
			p.Final, p.Rounds = rulepack.FinalWeighted, []rulepack.Round{{Key: "self", Name: "自评", Weight: half}, {Key: "district", Name: "复核", Weight: half}}
		}, ""},
		{"weights that are not", func(p *rulepack.Pack) {
			p.Final, p.Rounds = rulepack.FinalWeighted, []rulepack.Round{{Key: "self", Name: "自评", Weight: half}}
		}, "rounds"},
		{"a final score nobody knows", func(p *rulepack.Pack) { p.Final = "best" }, "final"},
		{"a figure without a formula", func(p *rulepack.Pack) { p.Figures = []rulepack.Figure{{Key: "x", Name: "数"}} }, "figures/x"},
		{"a figure twice", func(p *rulepack.Pack) {
			p.Figures = []rulepack.Figure{{Key: "x", Name: "数", Formula: "1"}, {Key: "x", Name: "量", Formula: "2"}}
		}, "figures/x/twice"},
		{"a catalogue without a name", func(p *rulepack.Pack) { p.Catalogues[0].Version = "" }, "catalogues//twice"},
		{"a catalogue for a type nobody knows", func(p *rulepack.Pack) { p.Catalogues[0].Types = []string{"castle"} }, "catalogues/街道/types"},
		{"a way to reach a class that nobody knows", func(p *rulepack.Pack) { p.Catalogues[0].Classes[0].Mode = "luck" }, "catalogues/街道/classes"},
		{"a group nobody knows", func(p *rulepack.Pack) { p.Groups = []rulepack.Group{{Key: "giants"}} }, "groups/giants"},
		{"a group twice", func(p *rulepack.Pack) { p.Groups = []rulepack.Group{{Key: "elder"}, {Key: "elder"}} }, "groups"},
		{"a share of people over the whole", func(p *rulepack.Pack) { p.Groups = []rulepack.Group{{Key: "elder", Floor: app.Whole(10)}} }, "groups/elder"},
		{"a festival nobody knows", func(p *rulepack.Pack) { p.Festivals = []app.Code{"harvest"} }, "festivals"},
		{"a class counted twice", func(p *rulepack.Pack) { p.Counting = []app.Code{"C04", "C04"} }, "counting"},
		{"more charged for than there is", func(p *rulepack.Pack) { p.Fees.Share = app.Whole(2) }, "fees"},
		{"an approval of months below 0", func(p *rulepack.Pack) { p.Fees.Trial = -1 }, "fees"},
		{"a discount for nobody known", func(p *rulepack.Pack) { p.Discounts = []rulepack.Discount{{Group: "giants"}} }, "discounts/giants/twice"},
		{"a discount that is a surcharge", func(p *rulepack.Pack) { p.Discounts = []rulepack.Discount{{Group: "minor", Pays: app.Whole(2)}} }, "discounts/minor/pays"},
		{"an empty checklist", func(p *rulepack.Pack) { p.Checklists = []rulepack.Checklist{{Code: "a", Name: "单"}} }, "checklists/a"},
		{"a duty on 29 February", func(p *rulepack.Pack) { p.Calendar = []rulepack.Duty{{Month: 2, Day: 29, Name: "闰"}} }, "calendar/闰"},
		{"a duty in month 13", func(p *rulepack.Pack) { p.Calendar = []rulepack.Duty{{Month: 13, Day: 1, Name: "十三"}} }, "calendar/十三"},
		{"a duty for no indicator of the pack", func(p *rulepack.Pack) {
			p.Calendar = []rulepack.Duty{{Month: 1, Day: 1, Name: "元旦", Codes: []string{"Z"}}}
		}, "calendar/元旦/codes"},
		{"a duty without a name", func(p *rulepack.Pack) { p.Calendar = []rulepack.Duty{{Month: 1, Day: 1}} }, "calendar"},
		{"a wording of no paper", func(p *rulepack.Pack) { p.Wording = map[string]string{"poem": "诗"} }, "wording"},
		{"a word for nothing", func(p *rulepack.Pack) { p.Labels = map[string]string{"设施": " "} }, "labels"},
	} {
		t.Run(r.name, func(t *testing.T) {
			pack := small()
			r.change(&pack)
			err := pack.Validate()
			place := ""
			if found, ok := err.(*app.Error); ok {
				place = found.Field
				is(t, "a sentence", found.Sentence != "" && found.Kind == app.Invalid, true)
			}
			if place != r.place || (err == nil) != (r.place == "") {
				t.Errorf("refused at %q (%v), want %q", place, err, r.place)
			}
		})
	}
}
