package data

import (
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/ledger"
)

func TestListsSortAsPeopleRead(t *testing.T) {
	b := open(t, optionsIn(t.TempDir()))
	c := newCentre(t, b)
	for _, r := range []struct {
		name   string
		status app.Code
	}{{"赵家戏台", "held"}, {"阿凡提", "planned"}, {"Jazz 夜", "cancelled"}, {"3 月读书", "partial"}, {"李小龙影展", "held"}, {"重阳登高", "planned"}, {"𠮷野", "held"}, {"䶮画展", "held"}} {
		a := c.activity(r.name, "2026-03-05")
		a.Status = r.status
		_, err := c.activities.Save(app.Op{Name: "enter"}, a)
		worked(t, err)
	}
	by := func(keys ...ledger.Sort) []string {
		found, err := c.activities.Find(ledger.Query{Sort: keys})
		worked(t, err)
		names := []string{}
		for _, a := range found {
			names = append(names, string(a.Name))
		}
		return names
	}
	sorted := by(ledger.Sort{Key: "name"})
	expect(t, "figures, letters, characters without a reading, then pinyin", sorted, "3 月读书", "Jazz 夜", "𠮷野", "阿凡提", "李小龙影展", "䶮画展", "赵家戏台", "重阳登高")
	down := by(ledger.Sort{Key: "name", Down: true})
	for i, name := range sorted {
		if down[len(down)-1-i] != name {
			t.Errorf("down is not the other way round: %q and %q", sorted, down)
			break
		}
	}
	expect(t, "codes in the order of their table", by(ledger.Sort{Key: "status"}, ledger.Sort{Key: "name"})[:4], "阿凡提", "重阳登高", "𠮷野", "李小龙影展")
}
