package ui

import (
	"testing"

	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// TestRulePacksAreReached: the shelf, a pack of it, the activations and the catalogue open from their tabs, with the manual
// that ships.
func TestRulePacksAreReached(t *testing.T) {
	b := newBench(t, furnished(t), theme.Factor100)
	for place, words := range map[shell.Place][]string{
		shell.Scheme: {"规则包", "公共文化设施社会化运营自评指标", "随程序"}, shell.MetricBook: {"周均开放小时", "本设施现在"}, shell.Activation: {term.EntityActivation.Label},
	} {
		b.Go(shell.Route{Place: place})
		for _, word := range words {
			if !themetest.Shows(b.deps.Window.Content(), word) {
				t.Errorf("%q is not in sight", word)
			}
		}
	}
	if d := b.schemeDeps(); d.Manual == "" || d.Facility() == "" {
		t.Error("the page is opened without the manual or the facility")
	}
	if route, known := b.route(term.EntityScheme.Key, "one"); !known || route.Place != shell.Scheme || route.Record != "one" {
		t.Errorf("a pack is found at %+v", route)
	}
	if n, err := b.deps.Office.Rulepack.Schemes.Count(ledger.Query{}); n != 0 || err != nil {
		t.Errorf("looking puts %d packs into the book, %v", n, err)
	}
}
