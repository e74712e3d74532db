package storetest

import (
	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

func joint(g *ground) {
	own, theirs, both := g.activity("Own", "2026-03-01"), g.activity("Theirs", "2026-03-02"), g.activity("Both", "2026-03-03")
	theirs.Facility, both.Facility = g.there, g.there
	both.Partners = app.Shares{{ID: g.there, Percent: 60}, {ID: g.here, Percent: 40}}
	save(g, g.activities, own, theirs, both)
	g.expect("here", g.names(ledger.Query{Facility: g.here}), "Own", "Both")
	g.expect("there", g.names(ledger.Query{Facility: g.there}), "Theirs", "Both")
	g.expect("an identity that begins alike", g.names(ledger.Query{Facility: g.here[:len(g.here)-1]}))
	both.Partners = nil
	save(g, g.activities, both)
	g.expect("no longer joint", g.names(ledger.Query{Facility: g.here}), "Own")

	save(g, g.holidays, &facility.Holiday{Day: "2026-01-01", Kind: "statutory", Name: "New Year"})
	days, err := g.holidays.Find(ledger.Query{Facility: g.here})
	if err != nil || len(days) != 1 {
		g.Errorf("a record of no facility is everybody's: got %d, %v", len(days), err)
	}
	runner := &selection.Operator{Name: "Runner", Credit: "X"}
	save(g, g.operators, runner)
	save(g, g.contracts, &selection.Contract{Code: "C1", Name: "Run", Operator: runner.ID, Status: "force", From: "2025-01-01", To: "2026-12-31", Facilities: app.Shares{{ID: g.there}}})
	for id, want := range map[app.ID]int{g.here: 0, g.there: 1} {
		if n, err := g.contracts.Count(ledger.Query{Facility: id}); err != nil || n != want {
			g.Errorf("contracts of %s: %d, %v", id, n, err)
		}
	}
}

func span(g *ground) {
	save(g, g.activities, g.activity("Eve", "2025-12-31"), g.activity("First", "2026-01-01"), g.activity("Last", "2026-12-31"), g.activity("Next", "2027-01-01"))
	undated := g.activity("Undated", "")
	if _, err := g.store.Write(op("enter", 0), func(w ledger.Writer) error { return w.Put(g.activities.Of(undated)) }); err != nil {
		g.Fatal(err)
	}
	rows := []struct {
		name string
		span app.Span
		want []string
	}{
		{"both ends", app.YearSpan(2026), []string{"First", "Last"}},
		{"open at its end", app.Span{From: "2026-12-31"}, []string{"Last", "Next"}},
		{"open at its start", app.Span{To: "2026-01-01"}, []string{"Eve", "First"}},
		{"turned round", app.Span{From: "2026-12-31", To: "2026-01-01"}, nil},
		{"no span", app.Span{}, []string{"Undated", "Eve", "First", "Last", "Next"}},
	}
	for _, r := range rows {
		g.expect(r.name, g.names(ledger.Query{Span: r.span}), r.want...)
	}
}

func search(g *ground) {
	a, b, c := g.activity("Jazz night", "2026-03-01"), g.activity("50% off_day", "2026-03-02"), g.activity(term.WordSomebody, "2026-03-03")
	a.Note, b.Visited = "bring UMBRELLAS", app.Lines{"East side"}
	save(g, g.activities, a, b, c)
	rows := []struct{ text, want string }{
		{"JAZZ", "Jazz night"}, {"umbrella", "Jazz night"}, {"east", "50% off_day"}, {"50%", "50% off_day"}, {"f_d", "50% off_day"},
		{term.WordSomebody[3:6], term.WordSomebody}, {string(c.No), term.WordSomebody},
	}
	for _, r := range rows {
		g.expect(r.text, g.names(ledger.Query{Text: r.text}), r.want)
	}
	for _, text := range []string{"%", "_", `\`} {
		want := map[string][]string{"%": {"50% off_day"}, "_": {"50% off_day"}}[text]
		g.expect(text, g.names(ledger.Query{Text: text}), want...)
	}
}

func filters(g *ground) {
	a, b, c := g.activity("A", "2026-03-01"), g.activity("B", "2026-03-02"), g.activity("C", "2026-03-03")
	a.Attended, b.Attended = app.Number(0), app.Inapplicable()
	a.Audience, b.Audience = app.Codes{"elder"}, app.Codes{"elder", "minor"}
	b.Visited, c.Class, c.Performer = app.Lines{"East", "West"}, "C06", "Band"
	c.Partners = app.Shares{{ID: g.here, Percent: 50}, {ID: g.there, Percent: 50}}
	save(g, g.activities, a, b, c)
	rows := []struct {
		name   string
		filter ledger.Filter
		want   []string
	}{
		{"one value", ledger.Filter{Key: "class", Values: []string{"C06"}}, []string{"C"}},
		{"several values", ledger.Filter{Key: "class", Values: []string{"C06", "C05"}}, []string{"A", "B", "C"}},
		{"no such value", ledger.Filter{Key: "class", Values: []string{"C0"}}, nil},
		{"blank", ledger.Filter{Key: "performer", Blank: true}, []string{"A", "B"}},
		{"value or blank", ledger.Filter{Key: "performer", Values: []string{"Band"}, Blank: true}, []string{"A", "B", "C"}},
		{"neither", ledger.Filter{Key: "performer"}, nil},
		{"zero", ledger.Filter{Key: "attended", Values: []string{"0"}}, []string{"A"}},
		{"not applicable", ledger.Filter{Key: "attended", Values: []string{term.WordInapplicable}}, []string{"B"}},
		{"count not filled", ledger.Filter{Key: "attended", Blank: true}, []string{"C"}},
		{"held by a list of keys", ledger.Filter{Key: "audience", Values: []string{"elder"}}, []string{"A", "B"}},
		{"part of a key is no key", ledger.Filter{Key: "audience", Values: []string{"elde"}}, nil},
		{"held by a list of lines", ledger.Filter{Key: "visited", Values: []string{"West"}}, []string{"B"}},
		{"a facility taking part", ledger.Filter{Key: "partners", Values: []string{string(g.there)}}, []string{"C"}},
		{"nobody taking part", ledger.Filter{Key: "partners", Blank: true}, []string{"A", "B"}},
		{"identities", ledger.Filter{Key: "id", Values: []string{string(a.ID), string(c.ID)}}, []string{"A", "C"}},
		{"maker", ledger.Filter{Key: "madeBy", Values: []string{"Li"}}, []string{"A", "B", "C"}},
		{"no remark", ledger.Filter{Key: "note", Blank: true}, []string{"A", "B", "C"}},
	}
	for _, r := range rows {
		g.expect(r.name, g.names(ledger.Query{Filters: []ledger.Filter{r.filter}}), r.want...)
	}
	g.expect("both filters", g.names(ledger.Query{Filters: []ledger.Filter{rows[0].filter, rows[3].filter}}))
}

func gaps(g *ground) {
	complete := g.activity("Complete", "2026-03-01")
	complete.Attended = app.Inapplicable()
	rec := g.activities.Of(complete)
	for i, c := range rec.Shape.Columns {
		if c.Has(field.Due) && rec.Values[i].Blank() {
			if err := rec.Values[i].Set(filling(c)); err != nil {
				g.Fatal(err)
			}
		}
	}
	open := g.activity("Open", "2026-03-02")
	save(g, g.activities, complete, open)
	g.expect("gaps", g.names(ledger.Query{Gaps: true}), "Open")
	save(g, g.holidays, &facility.Holiday{Day: "2026-01-01", Kind: "statutory"})
	if n, err := g.holidays.Count(ledger.Query{Gaps: true}); err != nil || n != 0 {
		g.Errorf("an entity with nothing due has %d gaps, %v", n, err)
	}
}

func order(g *ground) {
	rows := []struct {
		name      string
		attended  app.Reading
		performer app.Line
	}{{"hundred", app.Number(100), "b"}, {"nine", app.Number(9), "10"}, {"none", app.Reading{}, ""}, {"cannot", app.Inapplicable(), "9"}}
	for _, r := range rows {
		a := g.activity(r.name, "2026-03-01")
		a.Attended, a.Performer = r.attended, r.performer
		save(g, g.activities, a)
	}
	by := func(key string, down bool) []string {
		return g.names(ledger.Query{Sort: []ledger.Sort{{Key: key, Down: down}}})
	}
	g.expect("numbers", by("attended", false), "none", "nine", "hundred", "cannot")
	g.expect("numbers down", by("attended", true), "cannot", "hundred", "nine", "none")
	g.expect("texts, digits or not", by("performer", false), "none", "nine", "cannot", "hundred")
	g.expect("two keys", g.names(ledger.Query{Sort: []ledger.Sort{{Key: "start"}, {Key: "performer", Down: true}}}), "hundred", "cannot", "nine", "none")
	early, late := g.activity("early", "2026-02-28"), g.activity("late", "2026-02-28")
	early.StartTime, late.StartTime = "08:00", "10:00"
	save(g, g.activities, late, early)
	g.expect("the shape's own order", g.names(ledger.Query{})[:2], "early", "late")
	runner := &selection.Operator{Name: "Runner", Credit: "X"}
	save(g, g.operators, runner)
	for code, fen := range map[app.Line]int64{"dear": 100_000, "cheap": 9_900} {
		save(g, g.contracts, &selection.Contract{Code: code, Name: "N", Operator: runner.ID, Status: "force", From: "2026-01-01", To: "2026-12-31",
			Facilities: app.Shares{{ID: g.here}}, Amount: app.Fen(fen)})
	}
	found, err := g.contracts.Find(ledger.Query{Sort: []ledger.Sort{{Key: "amount"}}})
	if err != nil || len(found) != 2 || found[0].Code != "cheap" {
		g.Errorf("money by size: %v, %v", found, err)
	}
	n, err := g.contracts.Count(ledger.Query{Filters: []ledger.Filter{{Key: "amount", Values: []string{"99.00"}}}})
	if err != nil || n != 1 {
		g.Errorf("contracts of that amount: %d, %v", n, err)
	}
}

func pages(g *ground) {
	for i := range 7 {
		save(g, g.activities, g.activity(string(rune('a'+i)), app.Day("2026-03-01").Add(i)))
	}
	g.expect("first page", g.names(ledger.Query{Limit: 3}), "a", "b", "c")
	g.expect("last page", g.names(ledger.Query{Limit: 3, Offset: 6}), "g")
	g.expect("beyond", g.names(ledger.Query{Limit: 3, Offset: 7}))
	g.expect("all from the fifth", g.names(ledger.Query{Offset: 5}), "f", "g")
	q := ledger.Query{Limit: 3, Offset: 6, Span: app.Span{From: "2026-03-02"}}
	if n, err := g.activities.Count(q); err != nil || n != 6 {
		g.Errorf("count is %d, %v", n, err)
	}
	day := &delivery.Opening{Facility: g.here, Day: "2026-03-05"}
	save(g, g.openings, day)
	if n, err := g.openings.Count(ledger.Query{}); err != nil || n != 1 {
		g.Errorf("another ledger counts %d, %v", n, err)
	}
}
