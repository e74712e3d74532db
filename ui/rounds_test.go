package ui

import (
	"encoding/json"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// jsonPacks keeps packs as JSON, which is all that the tests need of their files.
type jsonPacks struct{}

func (jsonPacks) Read(file []byte) (rulepack.Pack, error) {
	var pack rulepack.Pack
	err := json.Unmarshal(file, &pack)
	return pack, err
}

func (jsonPacks) Write(pack rulepack.Pack) ([]byte, error) { return json.Marshal(pack) }

// TestAnEditionKeepsItsPaper: what is handed in is printed and lies with its edition, round by round.
func TestAnEditionKeepsItsPaper(t *testing.T) {
	book := hometest.With(t, "2027-01-12", office.Setting{Store: ledger.NewMemory(), Pack: hometest.Pack(t), Rights: account.Rights{}, Reader: jsonPacks{}})
	book.Furnish("2026-12-31")
	book.Season(2026, 3)
	b := newBench(t, book, theme.Factor100)
	if b.filer() != nil {
		t.Error("papers are kept although no file can be written")
	}
	kept := &recordtest.Evidence{}
	b.deps.Evidence = func(func(string) app.Op) record.Evidence { return kept }
	b.deps.Files.Temp = func(name string, file []byte) (string, error) {
		if len(file) == 0 {
			t.Errorf("%s is empty", name)
		}
		return "folder/" + name, nil
	}
	for _, row := range []struct {
		stage app.Code
		name  string
	}{{round.Self, "2026年自评第1版.pdf"}, {round.Street, "2026年街道初评第1版.pdf"}} {
		r, err := book.Rounds.Start(b.op(""), book.Facility, 2026, row.stage)
		if err != nil {
			t.Fatal(err)
		}
		e, err := book.Rounds.Submit(b.op(""), round.Submission{Round: r.ID})
		if err != nil {
			t.Fatal(err)
		}
		if err := b.filer()(e); err != nil {
			t.Fatal(err)
		}
		if pieces := kept.Pieces[e.ID]; len(pieces) != 1 || pieces[0].Name != row.name {
			t.Errorf("%v lies with the edition, want %s", pieces, row.name)
		}
	}
	for entity := range told() {
		if to, known := b.route(entity, "x"); !known || to.Place != shell.Comparison {
			t.Errorf("%s leads to %+v", entity, to)
		}
	}
}

// TestTheComparisonPrints: the paper of the rounds comes out in the viewer of the system.
func TestTheComparisonPrints(t *testing.T) {
	book := hometest.With(t, "2027-01-12", office.Setting{Store: ledger.NewMemory(), Pack: hometest.Pack(t), Rights: account.Rights{}, Reader: jsonPacks{}})
	book.Furnish("2026-12-31")
	b := newBench(t, book, theme.Factor100)
	shown := ""
	b.deps.Files.View = func(name string, _ []byte) error {
		shown = name
		return nil
	}
	b.years, b.year = []int{2026}, 0
	if err := b.printRounds(); err != nil || shown != "" {
		t.Errorf("without rounds %q is printed: %v", shown, err)
	}
	if _, err := book.Rounds.Start(b.op(""), book.Facility, 2026, round.Self); err != nil {
		t.Fatal(err)
	}
	if err := b.printRounds(); err != nil || shown != "2026年三方对比.pdf" {
		t.Errorf("%q is printed: %v", shown, err)
	}
}
