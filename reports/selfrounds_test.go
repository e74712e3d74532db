package reports_test

import (
	"slices"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/round"
	"guanyunbu/reports"
)

// twoRounds are a self-evaluation and a street's round: of three indicators one is not scored by the book, one was
// lowered, and one differs because the self-evaluation was handed in anew.
func twoRounds() round.Filing {
	known := func(score app.Points) round.Cell { return round.Cell{Score: score, Known: true} }
	column := func(stage app.Code, name string, total app.Line) round.Column {
		return round.Column{Name: name, Round: &round.Round{Stage: stage, State: round.Submitted, Total: total, Grade: "良好"}}
	}
	return round.Filing{Comparison: round.Comparison{
		Columns: []round.Column{column(round.Self, "自评", "61.46"), column(round.Street, "街道初评", "89.58")},
		Rows: []round.Row{
			{Line: round.Line{Code: "A1.1", Name: "合同约定事项完成率", Max: 400}, Cells: []round.Cell{{}, {Score: 400, Known: true, Reason: "按纸质台账核定", Person: "李示例"}}},
			{Line: round.Line{Code: "A4.1", Name: "台账完整率", Max: 200, Built: true}, Cells: []round.Cell{known(200), {Score: 190, Known: true, Changed: true, Reason: "缺签到表", Person: "李示例"}}},
			{Line: round.Line{Code: "C1.1", Name: "群众文化活动场次", Max: 500, Built: true}, Cells: []round.Cell{known(438), {Score: 440, Known: true, Changed: true}}},
		},
	}}
}

func tableOf(t *testing.T, d reports.Document, caption string) reports.Table {
	t.Helper()
	for _, b := range d.Blocks {
		if table, ok := b.(reports.Table); ok && strings.HasPrefix(table.Caption, caption) {
			return table
		}
	}
	t.Fatalf("no table %q", caption)
	return reports.Table{}
}

func TestRemarksGiveTheFirstMarkAndLeaveOutWhatNobodyChanged(t *testing.T) {
	var got []string
	for _, row := range tableOf(t, reports.Rounds(reports.RoundPaper{Facility: "示范中心", Year: 2025, Filing: twoRounds()}), "评分改动").Rows {
		got = append(got, row.Cells[1].Text+" "+row.Cells[2].Text)
	}
	if want := []string{"A1.1 合同约定事项完成率 4.00", "A4.1 台账完整率 2.00 → 1.90"}; !slices.Equal(got, want) {
		t.Errorf("the remarks are %q, want %q", got, want)
	}
}

// TestAComparisonSaysWhichRoundsAreLeftBehind: those held on an edition of the self-evaluation that was replaced since.
func TestAComparisonSaysWhichRoundsAreLeftBehind(t *testing.T) {
	f := twoRounds()
	says := func() bool {
		return slices.ContainsFunc(reports.Rounds(reports.RoundPaper{Facility: "示范中心", Year: 2025, Filing: f}).Blocks, func(b reports.Block) bool {
			note, is := b.(reports.Note)
			return is && note.Text == "街道初评依据自评第 1 版，自评现为第 2 版"
		})
	}
	if says() {
		t.Error("a round on the edition that stands is called left behind")
	}
	f.Final.Stale = []round.Stale{{Name: "街道初评", Self: "自评", On: 1, Now: 2}}
	if !says() {
		t.Error("nothing says that the street was held on the first edition")
	}
}

func TestTotalsAreNotTorn(t *testing.T) {
	f := twoRounds()
	for i := range f.Rows {
		f.Rows[i].Cells[0] = round.Cell{} // nothing but dashes above the total
	}
	table := tableOf(t, reports.Rounds(reports.RoundPaper{Facility: "示范中心", Year: 2025, Filing: f}), "各轮评分对照")
	if full, self := table.Columns[1].Weight, table.Columns[2].Weight; self <= full {
		t.Errorf("the column with the total 61.46 and 已提交 is %v wide, that of the full marks %v", self, full)
	}
}
