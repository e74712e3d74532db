package appraisal_test

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/appraisal/count"
)

// standings are facilities with a total each, in hundredths; below 0 is one that is not assessed.
func standings(totals ...app.Points) []appraisal.Standing {
	league := make([]appraisal.Standing, len(totals))
	for i, total := range totals {
		league[i] = appraisal.Standing{Name: string(rune('A' + i)), Total: max(total, 0), Built: 10000, Assessed: total >= 0}
	}
	return league
}

// TestPlaces: the best stands first, equals share a place and keep their order, who is not assessed has
// none.
func TestPlaces(t *testing.T) {
	for _, r := range []struct {
		name   string
		league []appraisal.Standing
		want   string
	}{
		{"nobody", nil, ""},
		{"one", standings(9000), "1A "},
		{"the best first", standings(8000, 9000), "1B 2A "},
		{"equals share a place and the next one is left out", standings(8000, 9000, 9000, 7000), "1B 1C 3A 4D "},
		{"all equal", standings(0, 0), "1A 1B "},
		{"one closed all year", standings(8000, -1), "1A "},
	} {
		t.Run(r.name, func(t *testing.T) {
			got := ""
			for _, p := range appraisal.Places(r.league, appraisal.ByTotal) {
				got += fmt.Sprint(p.Rank, p.Of.Name, " ")
			}
			if got != r.want {
				t.Errorf("%q, want %q", got, r.want)
			}
		})
	}
}

// TestPlacesOfParts: a block or an indicator that is not built, or does not apply, has no place.
func TestPlacesOfParts(t *testing.T) {
	league := standings(9000, 8000, 7000)
	for i := range league {
		league[i].Blocks = []appraisal.BlockStanding{{Code: "B", Built: 1000, Score: app.Points(100 * i)}, {Code: "D"}}
		league[i].Indicators = []appraisal.LineStanding{{Code: "B1.1", State: count.HasData, Max: 600, Score: 600}}
	}
	league[0].Indicators[0].State, league[1].Indicators[0].State = count.NotApplicable, count.NoData
	for _, r := range []struct {
		name string
		by   func(appraisal.Standing) (appraisal.Share, bool)
		want int
	}{
		{"a built block", appraisal.ByBlock("B"), 3}, {"a block of which nothing is built", appraisal.ByBlock("D"), 0}, {"a block nobody has", appraisal.ByBlock("Z"), 0},
		{"an indicator that applies to two of three", appraisal.ByLine("B1.1"), 2}, {"an indicator nobody has", appraisal.ByLine("Z9"), 0},
	} {
		if got := appraisal.Places(league, r.by); len(got) != r.want {
			t.Errorf("%s gives %d places, want %d", r.name, len(got), r.want)
		}
	}
	if best := appraisal.Places(league, appraisal.ByBlock("B"))[0].Of.Name; best != "C" {
		t.Errorf("the best of block B is %s, want C", best)
	}
}

// TestMeans: means are exact until they are rounded once; a weighted one needs the residents of all.
func TestMeans(t *testing.T) {
	league := standings(8999, 9000, 9001, 9000, -1, 7000)
	for i, people := range []int64{2, 1, 0, 5, 4, 3} {
		league[i].Population = people
		league[i].Operator = []app.ID{"one", "one", "two", "three", "three", ""}[i]
	}
	got := ""
	for _, m := range appraisal.Means(league, appraisal.ByOperator) {
		got += fmt.Sprint(m.Key, " ", m.Facilities, " ", m.Plain, " ", m.Weighted, " ", m.Weighed, "; ")
	}
	if want := "one 2 90.00 89.99 true; two 1 90.01 0.00 false; three 1 90.00 90.00 true; "; got != want {
		t.Errorf("means %s, want %s", got, want)
	}
}

// TestBoardBy: the same league by another score keeps year, day and names, and equals keep the order of
// the ledger.
func TestBoardBy(t *testing.T) {
	league := standings(9000, 8000, 7000)
	for i := range league {
		league[i].Blocks = []appraisal.BlockStanding{{Code: "B", Name: "doors", Built: 1000, Score: app.Points(100 * max(i, 1))}}
	}
	board := appraisal.BoardOf(league, "")
	board.Year, board.Day, board.Names = 2026, "2026-10-20", map[string]string{"one": "One"}
	by := board.By("B")
	got := fmt.Sprint(by.Code, " ", by.Name, " ", by.Year, " ", by.Day, " ", by.Names["one"])
	for _, p := range by.Places {
		got += fmt.Sprint(" ", p.Rank, p.Of.Name)
	}
	if want := "B doors 2026 2026-10-20 One 1C 2A 2B"; got != want {
		t.Errorf("board %q, want %q", got, want)
	}
	if back := by.By(""); back.Code != "" || back.Places[0].Of.Name != "A" {
		t.Errorf("back by the total it begins with %s", back.Places[0].Of.Name)
	}
}

// TestRates: facilities whose schemes have different full marks are compared by what they earned of them,
// all of them or those of one type.
func TestRates(t *testing.T) {
	league := standings(6000, 3000, 2700, 3000)
	league[0].Built, league[0].Type = 8000, "street"
	for i := range league[1:] {
		league[1+i].Built, league[1+i].Type = 3000, "room"
	}
	league[3].Built, league[3].Type, league[3].Operator, league[0].Operator = 4000, "street", "one", "one"
	league[1].Blocks = []appraisal.BlockStanding{{Code: "R", Name: "rooms", Built: 1000, Score: 500}}
	all := appraisal.BoardOf(league, "")
	order := func(b appraisal.Board) (got string) {
		for _, p := range b.Places {
			got += fmt.Sprint(p.Rank, p.Of.Name, " ", p.Rate().Times(app.Whole(100)).Decimal(1), "% ")
		}
		return got
	}
	if got, want := order(all), "1B 100.0% 2C 90.0% 3A 75.0% 3D 75.0% "; got != want || all.Level() {
		t.Errorf("by rate %q, want %q", got, want)
	}
	if got := all.Operators[0].Rate.Times(app.Whole(100)).Decimal(1); got != "75.0" {
		t.Errorf("the mean rate is %s", got)
	}
	rooms := all.Among("room")
	if got, want := order(rooms), "1B 100.0% 2C 90.0% "; got != want || !rooms.Level() || len(rooms.Types) != 2 {
		t.Errorf("of one type %q, want %q", got, want)
	}
	if back := rooms.By("R").Among("street"); back.Code != "" || order(back) != "1A 75.0% 1D 75.0% " || order(back.Among("")) != order(all) {
		t.Errorf("a score that a type does not know: %q by %q", order(back), back.Code)
	}
}
