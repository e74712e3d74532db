package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/account"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/app/round"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/ui/home/hometest"
	"guanyunbu/ui/part"
	"guanyunbu/ui/record"
	"guanyunbu/ui/record/recordtest"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
	"guanyunbu/ui/theme/themetest"
)

// TestAnEditionKeepsItsPaper: what is handed in is printed and lies with its edition, round by round.
func TestAnEditionKeepsItsPaper(t *testing.T) {
	book := hometest.With(t, "2027-01-12", office.Setting{Store: ledger.NewMemory(), Pack: hometest.Pack(t), Rights: account.Rights{}, Reader: packtest.Files{}})
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

// TestThePapersOfOnePiece: the week and the comparison of the rounds are shown as they will be printed, from the pages they belong to.
func TestThePapersOfOnePiece(t *testing.T) {
	book := hometest.With(t, "2026-11-12", office.Setting{Store: ledger.NewMemory(), Pack: hometest.Pack(t), Rights: account.Rights{}, Reader: packtest.Files{}})
	book.Furnish("2026-12-31")
	b := newBench(t, book, theme.Factor100)
	var viewed []string
	b.deps.Files.View = func(name string, _ []byte) error {
		viewed = append(viewed, name)
		return nil
	}
	b.years, b.year = []int{2026}, 0
	if _, err := b.single(paperRounds); app.KindOf(err) != app.Invalid {
		t.Errorf("without rounds the comparison is %v", err)
	}
	if _, err := book.Rounds.Start(b.op(""), book.Facility, 2026, round.Self); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name string
		from shell.Place
		file string
	}{
		{"运行简报", shell.Home, "运行简报2026-11-09至2026-11-15.pdf"},
		{"打印对比表", shell.Comparison, "2026年三方对比.pdf"},
	} {
		b.Go(shell.Route{Place: row.from})
		b.tap(t, row.name)
		if b.shell.Here().Place != shell.OnePaper {
			t.Fatalf("%s leads to %+v", row.name, b.shell.Here())
		}
		b.shell.Press(part.Ctrl(fyne.KeyP))
		if len(viewed) == 0 || !strings.HasSuffix(viewed[len(viewed)-1], row.file) {
			t.Errorf("%s prints %v", row.name, viewed)
		}
		b.shell.Back()
		if b.shell.Here().Place != row.from {
			t.Errorf("no way back from %s", row.name)
		}
	}
	if len(b.logged) > 0 {
		t.Errorf("something went wrong: %v", b.logged)
	}
}

// tap presses the button with a label.
func (b *bench) tap(t *testing.T, label string) {
	t.Helper()
	found := themetest.Find(b.deps.Window.Content(), func(o fyne.CanvasObject) bool {
		button, ok := o.(*part.Button)
		return ok && button.Label() == label
	})
	button, ok := found.(*part.Button)
	if !ok {
		t.Fatalf("no button %q in sight", label)
	}
	button.Tapped(&fyne.PointEvent{})
}
