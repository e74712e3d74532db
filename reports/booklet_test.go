package reports_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guanyunbu/app/rulepack"
	"guanyunbu/app/rulepack/packtest"
	"guanyunbu/reports"
)

func TestBookletReadsAsTheGoldenText(t *testing.T) {
	doc := reports.Booklet(packtest.Pack(t, "community-room"))
	got := reports.Text(doc, reports.Layout{})
	golden := filepath.Join("testdata", "booklet.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("missing golden text, run with -update and read it: %v", err)
	}
	if got != string(want) {
		t.Errorf("the booklet changed; run with -update and read the difference\n%s", got)
	}
}

func TestBookletSaysEverythingOfAPack(t *testing.T) {
	for _, code := range []string{"street-100", "thousand", "shanghai", "finance"} {
		pack := packtest.Pack(t, code)
		text := reports.Text(reports.Booklet(pack), reports.Layout{})
		for _, i := range pack.Leaves() {
			if !strings.Contains(text, i.Name) || !strings.Contains(text, i.Explained()) {
				t.Errorf("%s: nothing is said of %s", code, i.Code)
			}
		}
		for _, g := range pack.Gates {
			if !strings.Contains(text, g.Name) {
				t.Errorf("%s: gate %s is missing", code, g.Code)
			}
		}
		for _, g := range pack.Grades {
			if !strings.Contains(text, g.Name) {
				t.Errorf("%s: grade %s is missing", code, g.Name)
			}
		}
		if one, other := reports.Booklet(pack).CheckCode, reports.Booklet(pack).CheckCode; one != other || one == "" {
			t.Errorf("%s: check codes %q and %q", code, one, other)
		}
	}
	if blank := reports.Booklet(rulepack.Pack{Name: "空"}); len(blank.Blocks) == 0 {
		t.Error("an empty pack has no booklet")
	}
}
