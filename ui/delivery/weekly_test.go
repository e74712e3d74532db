package delivery_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	dl "guanyunbu/app/delivery"
	"guanyunbu/ui/part"
)

func TestAnActivityIsRepeatedEveryWeek(t *testing.T) {
	b, page := blank(t)
	b.fill("20")
	page.Form().Enter("start", "10-21")
	page.Form().Enter("status", "planned")
	if !b.Chord(part.Bare(fyne.KeyF4)) {
		t.Fatal("F4 does nothing")
	}
	b.Want("每周重复", "12 次，到")
	b.Type("3")
	b.Want("建 3 条", "10-21、10-28、11-04")
	b.look("weekly")
	b.Key(fyne.KeyReturn)
	made := b.found("残健融合合唱工作坊")
	if len(made) != 3 {
		t.Fatalf("there are %d; in sight:\n%s", len(made), b.Text())
	}
	for i, day := range []app.Day{"2026-10-21", "2026-10-28", "2026-11-04"} {
		a := made[i]
		if a.Start != day || a.Status != dl.Planned || !a.Attended.Blank() || a.Space != b.spaces["排练厅"] || a.Class != "C08" {
			t.Errorf("the one of %s is %+v", day, a)
		}
	}
	b.Want("已建 3 条")
	if len(b.Drafts) != 0 {
		t.Errorf("drafts are left: %v", b.Drafts)
	}
}

func TestEscLeavesASeriesUnmade(t *testing.T) {
	b, page := blank(t)
	b.fill("20")
	page.Form().Enter("status", "planned")
	b.Chord(part.Bare(fyne.KeyF4))
	b.Key(fyne.KeyEscape)
	if made := b.found("残健融合合唱工作坊"); len(made) != 0 {
		t.Errorf("%d were made", len(made))
	}
	if page.Form().Typed("name") != "残健融合合唱工作坊" {
		t.Error("the form lost what was typed")
	}
}

func TestALateEntryIsMarkedAsOne(t *testing.T) {
	_, page := blank(t)
	form := page.Form()
	for _, row := range []struct {
		name, day, marked, on string
	}{
		{"in the month before, after its tenth", "9-15", "yes", "2026-10-20"},
		{"in this month", "10-1", "", ""},
		{"last year", "2025-12-31", "yes", "2026-10-20"},
	} {
		form.Enter("start", row.day)
		rec := form.Record()
		if rec.Text("backfilled") != row.marked || rec.Text("backDay") != row.on {
			t.Errorf("%s: %q on %q", row.name, rec.Text("backfilled"), rec.Text("backDay"))
		}
	}
	form.Enter("backfilled", "no")
	form.Enter("start", "9-15")
	if form.Record().Text("backfilled") != "no" {
		t.Error("what the person chose was changed")
	}
}
