package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

func TestListOfTheHomePageIsPrinted(t *testing.T) {
	book := furnished(t)
	b := newBench(t, book, theme.Factor100)
	names, seen := []string{}, ""
	b.deps.Files.View = func(name string, file []byte) error {
		names, seen = append(names, name), string(file)
		return nil
	}
	view, err := book.Steer.View(book.Facility, 2026)
	if err != nil {
		t.Fatal(err)
	}
	b.Go(shell.Route{Place: shell.Home})
	b.printSteps(view)
	if len(names) != 1 || !strings.HasSuffix(names[0], "2026年要补的清单2026-10-20.pdf") || seen == "" {
		t.Errorf("printed as %v, %d bytes", names, len(seen))
	}
	b.deps.Files.View = func(string, []byte) error { return errors.New("no viewer") }
	b.printSteps(view)
	if len(b.logged) != 1 {
		t.Errorf("without a viewer it says %v", b.logged)
	}
}

// TestGroupOfTheMatrixNarrowsAndBeginsActivities: a cell of the groups lists the activities for the group, and the gap of a group
// begins one for it.
func TestGroupOfTheMatrixNarrowsAndBeginsActivities(t *testing.T) {
	b := newBench(t, furnished(t), theme.Factor100)
	page, err := b.open(shell.Activity)
	if err != nil {
		t.Fatal(err)
	}
	ledger := page.(*record.Ledger)
	ledger.Open(shell.Route{Place: shell.Activity, Code: "minor", Month: 3})
	if words := themetest.Words(ledger.Body()); !slices.Contains(words, "未成年") || !slices.Contains(words, "3 月") {
		t.Errorf("the list is not narrowed to the group:\n%s", strings.Join(words, "\n"))
	}
	ledger.Open(shell.Route{Place: shell.Activity, New: true, Code: "disabled"})
	if got := ledger.Form().Record().Text("audience"); got != "disabled" {
		t.Errorf("the new activity is for %q", got)
	}
	ledger.Open(shell.Route{Place: shell.Activity, New: true, Code: "C12"})
	if got := ledger.Form().Record().Text("class"); got != "C12" {
		t.Errorf("the new activity is of class %q", got)
	}
}
