package data

import (
	"fmt"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
)

// many enters so many activities, one a day from the first of January on.
func (c centre) many(t *testing.T, n int) {
	t.Helper()
	recs := make([]*delivery.Activity, n)
	for i := range recs {
		recs[i] = c.activity(fmt.Sprintf("活动%d", i), app.Day("2026-01-01").Add(i))
	}
	if _, err := c.activities.Save(app.Op{Name: "import"}, recs...); err != nil {
		t.Fatal(err)
	}
}

// names lists what a query finds, how often each.
func (c centre) names(t *testing.T, q ledger.Query) map[app.Line]int {
	t.Helper()
	found, err := c.activities.Find(q)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[app.Line]int{}
	for _, a := range found {
		seen[a.Name]++
	}
	return seen
}

// TestALooseReadingIsWhole: read by several ways at once, every record of the question comes, and comes once.
func TestALooseReadingIsWhole(t *testing.T) {
	for _, n := range []int{0, 1, together, 2*together + 1, 10*together + 7} {
		c := newCentre(t, open(t, optionsIn(t.TempDir())))
		c.many(t, n)
		seen := c.names(t, ledger.Query{Facility: c.id, Span: app.Span{From: "2026-01-02"}, Loose: true})
		if want := max(n-1, 0); len(seen) != want {
			t.Errorf("%d activities of %d found", len(seen), want)
		}
		for name, times := range seen {
			if times != 1 {
				t.Errorf("%s found %d times", name, times)
			}
		}
	}
}

// TestALooseReadingWhileSomebodyWrites sees the book as it was before.
func TestALooseReadingWhileSomebodyWrites(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	c.many(t, 100)
	_, err := c.Write(app.Op{Name: "enter"}, func(w ledger.Writer) error {
		if err := w.Put(c.activities.Of(c.activity("新活动", "2026-01-01"))); err != nil {
			return err
		}
		if seen := c.names(t, ledger.Query{Facility: c.id, Loose: true}); len(seen) != 100 || seen["新活动"] != 0 {
			t.Errorf("%d activities found while one more was written", len(seen))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen := c.names(t, ledger.Query{Facility: c.id, Loose: true}); len(seen) != 101 {
		t.Errorf("%d activities found afterwards", len(seen))
	}
}

// TestALooseReadingOfASpoiledBook stops with the reason, and the book goes on being read.
func TestALooseReadingOfASpoiledBook(t *testing.T) {
	c := newCentre(t, open(t, optionsIn(t.TempDir())))
	c.many(t, 300)
	for place, spoil := range map[int]string{1: "name = 'a' || char(31) || 'b'", 290: "start = '2026-13-39'"} {
		if _, err := c.handles().door.ExecContext(t.Context(), fmt.Sprintf("UPDATE activity SET %s WHERE rowid = %d", spoil, place)); err != nil {
			t.Fatal(err)
		}
	}
	for range 10 { // more than there are connections for reading: none is left behind
		if _, err := c.activities.Find(ledger.Query{Facility: c.id, Loose: true}); err == nil || !strings.Contains(err.Error(), "find activity") {
			t.Fatalf("a spoiled record was read: %v", err)
		}
	}
	if n := c.count(t); n != 300 {
		t.Errorf("%d activities counted afterwards", n)
	}
}
