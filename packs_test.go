package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/assets"
	"guanyunbu/ui/command"
	"guanyunbu/ui/scheme"
)

// Window and command line are given the same packs.
var (
	_ scheme.Packs  = packs{}
	_ command.Packs = packs{}
)

// obeyed runs one command line and gives what it said.
func obeyed(t *testing.T, want int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, &out, &errs); code != want {
		t.Fatalf("%v ends with %d: %s%s", args, code, out.String(), errs.String())
	}
	return out.String() + errs.String()
}

func TestPacksOnTheCommandLine(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	list := obeyed(t, 0, "pack", "list", "--data", at("none"))
	for _, code := range assets.Packs() {
		if !strings.Contains(list, code) {
			t.Errorf("%s is not listed:\n%s", code, list)
		}
	}
	for _, name := range []string{"p.yaml", "p.xlsx"} {
		obeyed(t, 0, "pack", "export", "shanghai", at(name), "--data", at("none"))
		if said := obeyed(t, 0, "pack", "check", at(name)); !strings.Contains(said, "可以用") {
			t.Errorf("%s comes back as %q", name, said)
		}
	}
	obeyed(t, 0, "pack", "booklet", "street-100", at("b.pdf"), "--data", at("none"))
	if pdf, err := os.ReadFile(at("b.pdf")); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Errorf("the booklet is no PDF: %v", err)
	}
	for name, body := range map[string]string{"broken.yaml": "format: 1\nfull: 一百\n...\n", "junk.xlsx": "PK junk", "cut.yaml": "format: 1\nfull: 100\n"} {
		if err := os.WriteFile(at(name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		if said := obeyed(t, 2, "pack", "check", at(name)); strings.TrimSpace(said) == "" {
			t.Errorf("%s is refused without a word", name)
		}
	}
	for _, args := range [][]string{{"pack"}, {"pack", "sing"}, {"pack", "check"}, {"pack", "check", at("not there")}, {"pack", "export", "nothing", at("x.yaml")},
		{"pack", "export", "shanghai", at("x.doc")}, {"pack", "booklet", "shanghai", at("x.doc")}} {
		obeyed(t, 1, append(args, "--data", at("none"))...)
	}
}

func TestPreparingListsWhatReadingRefuses(t *testing.T) {
	p := newPacks()
	all, err := p.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, pack := range all {
		if _, faults := p.Prepare(pack); len(faults) > 0 {
			t.Errorf("%s has faults: %v", pack.Code, faults)
		}
	}
	pack := all[0]
	pack.Items = append([]rulepack.Item{}, pack.Items...)
	pack.Figures = []rulepack.Figure{{Key: "one", Name: "甲数", Formula: "乙数 + 1"}, {Key: "two", Name: "乙数", Formula: "甲数 + 1"}}
	for n := range pack.Items {
		if pack.Items[n].Code == "B1.1" {
			pack.Items[n].Metric = "open.nothing"
		}
		if pack.Items[n].Code == "C1.1" {
			pack.Items[n].Method = rulepack.Method{Kind: rulepack.Formula, Formula: "满分 ×"}
		}
	}
	_, faults := p.Prepare(pack)
	var said []string
	for _, f := range faults {
		said = append(said, f.Place)
	}
	for _, place := range []string{"items/B1.1/metric", "items/C1.1/method", "figures/one/formula"} {
		if !strings.Contains(strings.Join(said, " "), place) {
			t.Errorf("%s is not among %v", place, said)
		}
	}
	file, err := p.YAML(pack)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Parse("p.yaml", file); app.KindOf(err) != app.Invalid {
		t.Errorf("a pack with faults is read: %v", err)
	}
}
