package storetest

import (
	"fmt"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

func reaches(g *ground) {
	a, b, c, d := g.activity("Jazz 50%", "2026-03-01"), g.activity("Opera", "2026-03-09"), g.activity("Film", "2026-10-10"), g.activity("Walk", "2026-11-01")
	a.Attended, b.Attended, c.Attended = app.Number(9), app.Number(100), app.Inapplicable()
	a.StartTime, b.StartTime = "09:30", "19:00"
	a.Visited, a.Note = app.Lines{"East side", "West"}, "bring UMBRELLAS"
	save(g, g.activities, a, b, c, d)
	rows := []struct {
		name   string
		filter ledger.Filter
		want   []string
	}{
		{"numbers by size", ledger.Filter{Key: "attended", From: "10"}, []string{"Opera"}},
		{"both ends are inside", ledger.Filter{Key: "attended", From: "9", To: "100"}, []string{"Jazz 50%", "Opera"}},
		{"open at the start", ledger.Filter{Key: "attended", To: "99"}, []string{"Jazz 50%"}},
		{"a stretch or not filled", ledger.Filter{Key: "attended", To: "9", Blank: true}, []string{"Jazz 50%", "Walk"}},
		{"a stretch or a value", ledger.Filter{Key: "attended", To: "9", Values: []string{term.WordInapplicable}}, []string{"Jazz 50%", "Film"}},
		{"a stretch turned round", ledger.Filter{Key: "attended", From: "100", To: "9"}, nil},
		{"days", ledger.Filter{Key: "start", From: "2026-03-09", To: "2026-10-10"}, []string{"Opera", "Film"}},
		{"times of day", ledger.Filter{Key: "startTime", From: "12:00"}, []string{"Opera"}},
		{"a part of a text in either case", ledger.Filter{Key: "name", Like: "oPERA"}, []string{"Opera"}},
		{"signs are taken literally", ledger.Filter{Key: "name", Like: "0%"}, []string{"Jazz 50%"}},
		{"a part of a line", ledger.Filter{Key: "visited", Like: "st s"}, []string{"Jazz 50%"}},
		{"the remark", ledger.Filter{Key: "note", Like: "umbrella"}, []string{"Jazz 50%"}},
	}
	for _, r := range rows {
		g.expect(r.name, g.names(ledger.Query{Filters: []ledger.Filter{r.filter}}), r.want...)
	}
	runner := &selection.Operator{Name: "Runner", Credit: "X"}
	save(g, g.operators, runner)
	for code, fen := range map[app.Line]int64{"dear": 100_000, "cheap": 9_900} {
		save(g, g.contracts, &selection.Contract{Code: code, Name: "N", Operator: runner.ID, Status: "force", From: "2026-01-01", To: "2026-12-31",
			Facilities: app.Shares{{ID: g.here}}, Amount: app.Fen(fen)})
	}
	if n, err := g.contracts.Count(ledger.Query{Filters: []ledger.Filter{{Key: "amount", From: "99.00", To: "500.00"}}}); err != nil || n != 1 {
		g.Errorf("contracts of such amounts: %d, %v", n, err)
	}
}

func tally(g *ground) {
	a, b, c, d := g.activity("A", "2026-03-01"), g.activity("B", "2026-03-02"), g.activity("C", "2026-04-01"), g.activity("D", "2026-05-01")
	a.Attended, b.Attended, c.Attended = app.Number(100), app.Number(9), app.Inapplicable()
	a.Audience, b.Audience = app.Codes{"elder"}, app.Codes{"elder", "minor"}
	c.Class, d.Class = "C06", "C01"
	c.Partners = app.Shares{{ID: g.here, Percent: 50}, {ID: g.there, Percent: 50}}
	save(g, g.activities, a, b, c, d)
	both := []string{string(g.here) + " 1", string(g.there) + " 1"}
	slices.Sort(both)
	rows := []struct {
		name, key string
		limit     int
		query     ledger.Query
		want      []string
	}{
		{"one value each", "class", 0, ledger.Query{}, []string{"C01 1", "C05 2", "C06 1"}},
		{"numbers by size, not filled first, not applicable last", "attended", 0, ledger.Query{}, []string{" 1", "9 1", "100 1", term.WordInapplicable + " 1"}},
		{"parts of a list", "audience", 0, ledger.Query{}, []string{" 2", "elder 2", "minor 1"}},
		{"facilities taking part", "partners", 0, ledger.Query{}, append([]string{" 3"}, both...)},
		{"only what the query asks for", "class", 0, ledger.Query{Span: app.Span{From: "2026-04-01"}}, []string{"C01 1", "C06 1"}},
		{"the page does not matter", "class", 0, ledger.Query{Limit: 1, Offset: 1}, []string{"C01 1", "C05 2", "C06 1"}},
		{"the most frequent within a limit", "class", 2, ledger.Query{}, []string{"C01 1", "C05 2"}},
		{"a limit keeps those not filled", "audience", 1, ledger.Query{}, []string{" 2", "elder 2"}},
		{"what every record has", "madeBy", 0, ledger.Query{}, []string{"Li 4"}},
	}
	for _, r := range rows {
		got, err := g.activities.Tally(r.query, r.key, r.limit)
		if err != nil {
			g.Fatal(err)
		}
		texts := make([]string, len(got))
		for i, t := range got {
			texts[i] = fmt.Sprintf("%s %d", t.Text, t.Count)
		}
		g.expect(r.name, texts, r.want...)
	}
}
