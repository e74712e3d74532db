package ledger_test

import (
	"fmt"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
)

// yesterday is a ledger of activities that were amended since, and the same ledger as it was.
func yesterday(t *testing.T) (now, then *ledger.Book[delivery.Activity]) {
	t.Helper()
	store := ledger.NewMemory()
	now = ledger.NewBook(delivery.ActivityEntity(), store, ledger.Rules[delivery.Activity]{})
	var changed []ledger.Was
	shape := now.Shape()
	enter := func(name app.Line, class app.Code, attended int64) *delivery.Activity {
		a := &delivery.Activity{Facility: "here", Name: name, Class: class, Status: delivery.Held, Start: "2025-03-01", Attended: app.Number(attended)}
		if _, err := now.Save(op("enter"), a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	enter("不变", "C05", 10)
	amended, withdrawn := enter("改了", "C05", 20), enter("废了", "C08", 40)
	for _, a := range []*delivery.Activity{amended, withdrawn} {
		changed = append(changed, ledger.Was{Shape: shape, ID: a.ID, Told: ledger.TellingOf(now.Of(a))})
	}
	amended.Facility, amended.Class, amended.Attended, amended.Start = "there", "C08", app.Number(5), "2025-04-01"
	if _, err := now.Save(op("amend"), amended); err != nil {
		t.Fatal(err)
	}
	leaving := op("withdraw")
	leaving.Reason = "重复"
	if _, err := now.Withdraw(leaving, withdrawn.ID); err != nil {
		t.Fatal(err)
	}
	changed = append(changed, ledger.Was{Shape: shape, ID: enter("新录", "C05", 80).ID}, ledger.Was{Shape: shape, ID: "gone", Told: map[string]string{"name": "不在了"}})
	past, err := ledger.NewPast(store, changed)
	if err != nil {
		t.Fatal(err)
	}
	return now, ledger.NewBook(delivery.ActivityEntity(), past, ledger.Rules[delivery.Activity]{})
}

// TestPast: a store as it was answers every question as it would have then.
func TestPast(t *testing.T) {
	now, then := yesterday(t)
	for _, row := range []struct {
		name string
		q    ledger.Query
		want string
	}{
		{"what was withdrawn or moved to another house since is there", ledger.Query{Facility: "here"}, "不变 改了 废了"},
		{"what came to another house since is not there", ledger.Query{Facility: "there"}, ""},
		{"it has the day it had", ledger.Query{Span: app.Span{From: "2025-04-01"}}, ""},
		{"and the class", ledger.Query{Filters: []ledger.Filter{{Key: "class", Values: []string{"C05"}}}}, "不变 改了"},
		{"the bin was empty", ledger.Query{Void: true}, ""},
		{"in the order asked for", ledger.Query{Sort: []ledger.Sort{{Key: "attended", Down: true}}}, "废了 改了 不变"},
		{"page by page", ledger.Query{Sort: []ledger.Sort{{Key: "attended"}}, Offset: 1, Limit: 1}, "改了"},
	} {
		found, err := then.Find(row.q)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, a := range found {
			names = append(names, string(a.Name))
		}
		if got := strings.Join(names, " "); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
	n, err := then.Count(ledger.Query{})
	sums, more := then.Sum(ledger.Query{})
	tallies, most := then.Tally(ledger.Query{}, "class", 0)
	if err != nil || more != nil || most != nil || n != 3 || sums["attended"] != 70 || fmt.Sprint(tallies) != "[{C05 2} {C08 1}]" {
		t.Errorf("counted %d, added %v, tallied %v (%v %v %v)", n, sums, tallies, err, more, most)
	}
	all, err := now.Find(ledger.Query{})
	if err != nil || len(all) != 3 {
		t.Fatalf("the book itself has %d: %v", len(all), err)
	}
}

// TestPastIsOver: single records are as they were, and nothing can be written.
func TestPastIsOver(t *testing.T) {
	now, then := yesterday(t)
	found, err := now.Find(ledger.Query{})
	if err != nil {
		t.Fatal(err)
	}
	said := map[app.Line]string{}
	for _, a := range found {
		was, err := then.One(a.ID)
		if err != nil {
			said[a.Name] = fmt.Sprint(app.KindOf(err))
			continue
		}
		said[a.Name] = fmt.Sprint(was.Facility, " ", was.Attended)
	}
	if said["不变"] != "here 10" || said["改了"] != "here 20" || said["新录"] != fmt.Sprint(app.NotFound) {
		t.Errorf("the records were %v", said)
	}
	if _, err := then.Save(op("amend"), found[0]); app.KindOf(err) != app.NotAllowed {
		t.Errorf("the past was written: %v", err)
	}
}
