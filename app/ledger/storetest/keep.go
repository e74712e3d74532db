package storetest

import (
	"errors"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/selection"
	"guanyunbu/app/term"
)

func roundTrip(g *ground) {
	rare := app.Line(string([]rune{0x9A6C, 0x2C029, ' ', 0x20BB7, ' ', 0x2764, 0xFE0F, ' ', '\'', '"', '%', '_', '\\'}))
	room := &facility.Space{Facility: g.here, Name: rare, Area: app.Number(0), Capacity: app.Inapplicable(), Open: app.Yes, Bookable: app.No}
	save(g, g.spaces, room)
	a := g.activity("Evening", "2026-03-05")
	a.Space, a.StartTime, a.EndTime, a.End = room.ID, "19:00", "24:00", "2026-03-05"
	a.Performer, a.Note, a.Confirmed = rare, app.Prose("one\ntwo\t"+string(rare)), "seen"
	a.Visited, a.Audience = app.Lines{"East", "West"}, app.Codes{"elder", "minor"}
	a.Partners = app.Shares{{ID: g.there, Percent: 30}, {ID: g.here, Percent: 70}}
	a.Attended, a.Elder = app.Number(120), app.Number(0)
	save(g, g.activities, a)
	same(g, g.activities, a, a.ID)
	same(g, g.spaces, room, room.ID)
	day := &delivery.Opening{Facility: g.here, Day: "2024-02-29", Segments: app.Segments{{From: "09:00", To: "12:00"}, {From: "22:00", To: "01:00"}}, Visits: app.Number(1)}
	save(g, g.openings, day)
	same(g, g.openings, day, day.ID)
	runner := &selection.Operator{Name: "Runner", Credit: "X"}
	save(g, g.operators, runner)
	c := &selection.Contract{Code: "C1", Name: "Run", Operator: runner.ID, Status: "force", From: "2025-01-01", To: "2026-12-31",
		Facilities: app.Shares{{ID: g.here}}, Amount: app.Fen(170_000_000_01)}
	save(g, g.contracts, c)
	same(g, g.contracts, c, c.ID)
}

// same reads a record back and compares every column and all of its base.
func same[T any](g *ground, book *ledger.Book[T], want *T, id app.ID) {
	g.Helper()
	mine, theirs := book.Of(want), book.Of(read(g, book, id))
	for i, c := range mine.Shape.Columns {
		if mine.Values[i].Text() != theirs.Values[i].Text() {
			g.Errorf("%s.%s: kept %q, read %q", mine.Shape.Key, c.Key, mine.Values[i].Text(), theirs.Values[i].Text())
		}
	}
	if *mine.Base != *theirs.Base {
		g.Errorf("%s: kept %+v, read %+v", mine.Shape.Key, *mine.Base, *theirs.Base)
	}
}

func threeStates(g *ground) {
	a := g.activity("States", "2026-01-01")
	a.Attended, a.Elder, a.Minor = app.Reading{}, app.Number(0), app.Inapplicable()
	save(g, g.activities, a)
	b := read(g, g.activities, a.ID)
	if b.Attended != (app.Reading{}) || b.Elder != app.Number(0) || b.Minor != app.Inapplicable() {
		g.Errorf("read %q %q %q", b.Attended, b.Elder, b.Minor)
	}
	a.Attended, a.Elder, a.Minor = app.Inapplicable(), app.Reading{}, app.Number(0)
	save(g, g.activities, a)
	b = read(g, g.activities, a.ID)
	if b.Attended != app.Inapplicable() || b.Elder != (app.Reading{}) || b.Minor != app.Number(0) {
		g.Errorf("after turning round read %q %q %q", b.Attended, b.Elder, b.Minor)
	}
}

func newRecord(g *ground) {
	a := g.activity("New", "2026-03-05")
	save(g, g.activities, a)
	if a.ID == "" || a.No == "" || a.MadeBy != "Li" || a.MadeAt != "2026-10-20 09:00:00" || a.ChangedAt != a.MadeAt || a.Void {
		g.Errorf("base is %+v", a.Base)
	}
	o := &delivery.Opening{Facility: g.here, Day: "2026-03-05"}
	save(g, g.openings, o)
	if o.No != "" {
		g.Errorf("an entity that is not numbered got number %s", o.No)
	}
}

func amended(g *ground) {
	a := g.activity("First", "2026-03-05")
	save(g, g.activities, a)
	no, id := a.No, a.ID
	a.Name, a.No, a.MadeBy, a.MadeAt = "Second", "", "somebody", "1999-01-01 00:00:00"
	later := app.Op{Name: "amend", Person: "Wang", At: "2026-10-21 08:00:00"}
	if _, err := g.activities.Save(later, a); err != nil {
		g.Fatal(err)
	}
	b := read(g, g.activities, id)
	if b.Name != "Second" || b.No != no || b.MadeBy != "Li" || b.MadeAt != "2026-10-20 09:00:00" || b.ChangedBy != "Wang" || b.ChangedAt != "2026-10-21 08:00:00" {
		g.Errorf("read %q %+v", b.Name, b.Base)
	}
	if a.No != no || a.MadeBy != "Li" {
		g.Errorf("the record in hand has %+v", a.Base)
	}
	if n, err := g.activities.Count(ledger.Query{}); err != nil || n != 1 {
		g.Errorf("count %d, %v", n, err)
	}
}

func fromElsewhere(g *ground) {
	a := g.activity("Guest", "2026-03-05")
	a.ID, a.No, a.Origin, a.MadeBy, a.MadeAt = "01990000-0000-7000-8000-000000000001", "ELSE-2026-007", "other", "Zhao", "2025-05-05 05:05:05"
	save(g, g.activities, a)
	b := read(g, g.activities, "01990000-0000-7000-8000-000000000001")
	if b.No != "ELSE-2026-007" || b.Origin != "other" || b.MadeBy != "Zhao" || b.MadeAt != "2025-05-05 05:05:05" || b.ChangedBy != "Li" {
		g.Errorf("read %+v", b.Base)
	}
}

func numbers(g *ground) {
	given := map[app.Line]bool{}
	for range 3 {
		a := g.activity("Numbered", "2026-03-05")
		save(g, g.activities, a)
		if _, err := g.activities.Withdraw(op("withdraw", 1), a.ID); err != nil {
			g.Fatal(err)
		}
		if given[a.No] {
			g.Errorf("number %s given twice", a.No)
		}
		given[a.No] = true
	}
}

func failed(g *ground) {
	wrong := errors.New("wrong in the middle")
	a := g.activity("Half", "2026-03-05")
	_, err := g.store.Write(op("enter", 0), func(w ledger.Writer) error {
		if err := w.Put(g.activities.Of(a)); err != nil {
			return err
		}
		return wrong
	})
	if !errors.Is(err, wrong) {
		g.Fatalf("error is %v", err)
	}
	if a.Base != (app.Base{}) {
		g.Errorf("the record was left with %+v", a.Base)
	}
	g.expect("after failing", g.names(ledger.Query{}))
	save(g, g.activities, a)
	g.expect("after trying again", g.names(ledger.Query{}), "Half")
}

func changes(g *ground) {
	a, b := g.activity("A", "2026-03-05"), g.activity("B", "2026-03-06")
	changed := save(g, g.activities, a, b)
	if len(changed) != 2 || changed[0] != (app.Change{Entity: "activity", ID: a.ID}) || changed[1].ID != b.ID || changed.Touch("opening") {
		g.Errorf("changes are %v", changed)
	}
	changed, err := g.activities.Withdraw(op("withdraw", 1), b.ID)
	if err != nil || len(changed) != 1 || changed[0].ID != b.ID {
		g.Errorf("changes are %v, %v", changed, err)
	}
}

func withdrawn(g *ground) {
	a := g.activity("Gone", "2026-03-05")
	save(g, g.activities, a, g.activity("Stays", "2026-03-06"))
	if _, err := g.activities.Withdraw(op("withdraw", 5), a.ID); err != nil {
		g.Fatal(err)
	}
	g.expect("living", g.names(ledger.Query{}), "Stays")
	g.expect("withdrawn", g.names(ledger.Query{Void: true}), "Gone")
	b := read(g, g.activities, a.ID)
	if !b.Void || b.VoidReason != "because" || b.ChangedAt != "2026-10-20 09:05:00" || b.Name != "Gone" {
		g.Errorf("read %+v", b.Base)
	}
	if _, err := g.activities.Return(op("return", 6), a.ID); err != nil {
		g.Fatal(err)
	}
	g.expect("living again", g.names(ledger.Query{}), "Gone", "Stays")
	if b := read(g, g.activities, a.ID); b.Void || b.VoidReason != "" {
		g.Errorf("read %+v", b.Base)
	}
}

func missing(g *ground) {
	if _, err := g.activities.One("nowhere"); app.KindOf(err) != app.NotFound || app.Sentence(err) == "" {
		g.Errorf("reading gives %v", err)
	}
	turn := func(how func(ledger.Writer, field.Record) error) error {
		ghost := g.activity("Ghost", "2026-03-05")
		ghost.ID = "nowhere"
		_, err := g.store.Write(op("turn", 0), func(w ledger.Writer) error { return how(w, g.activities.Of(ghost)) })
		return err
	}
	for _, how := range []func(ledger.Writer, field.Record) error{ledger.Writer.Withdraw, ledger.Writer.Return} {
		if err := turn(how); app.KindOf(err) != app.NotFound || app.Sentence(err) == "" {
			g.Errorf("turning gives %v", err)
		}
	}
}

func summing(g *ground) {
	rows := []struct {
		attended, elder app.Reading
	}{{app.Number(100), app.Inapplicable()}, {app.Number(0), app.Reading{}}, {app.Reading{}, app.Reading{}}, {app.Number(23), app.Inapplicable()}}
	for i, r := range rows {
		a := g.activity("Sum", app.Day("2026-03-01").Add(i))
		a.Attended, a.Elder = r.attended, r.elder
		save(g, g.activities, a)
	}
	sums, err := g.activities.Sum(ledger.Query{Limit: 1})
	if err != nil {
		g.Fatal(err)
	}
	if _, known := sums["elder"]; sums["attended"] != 123 || known {
		g.Errorf("sums are %v", sums)
	}
	if n, known := sums["name"]; known {
		g.Errorf("a column that is not summed has %d", n)
	}
	shape := g.contracts.Shape()
	shape.Columns = append([]field.Column(nil), shape.Columns...)
	for i := range shape.Columns {
		shape.Columns[i].Marks |= field.Summed
	}
	runner := &selection.Operator{Name: term.WordSomebody, Credit: "X"}
	save(g, g.operators, runner)
	for i, fen := range []int64{1050, 200} {
		c := &selection.Contract{Code: app.Line([]string{"A", "B"}[i]), Name: "N", Operator: runner.ID, Status: "force", From: "2026-01-01", To: "2026-12-31",
			Facilities: app.Shares{{ID: g.here}}, Amount: app.Fen(fen)}
		save(g, g.contracts, c)
	}
	money := 0
	for i, c := range shape.Columns {
		if c.Key != "amount" {
			shape.Columns[i].Marks &^= field.Summed
			continue
		}
		money++
	}
	sums, err = g.store.Sum(ledger.Query{Shape: shape})
	if err != nil || money != 1 || sums["amount"] != 1250 {
		g.Errorf("money sums are %v, %v", sums, err)
	}
}
