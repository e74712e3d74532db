package pdf

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"guanyunbu/reports"
)

var update = flag.Bool("update", false, "write the golden files anew")

// tool runs a program of the test machine on a printed file; a missing program is a failure, not a reason to skip.
func tool(t testing.TB, name string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("%s is needed to check printed papers: install poppler-utils and qpdf", name)
	}
	var out, problem bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &problem
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out.String(), problem.String())
	}
	return out.Bytes()
}

// printed renders a document to a file and checks that the file is sound.
func printed(t testing.TB, d reports.Document) string {
	t.Helper()
	file, err := Render(d, paperFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if out := tool(t, "qpdf", "--check", path); !bytes.Contains(out, []byte("No syntax or stream encoding errors found")) {
		t.Fatalf("qpdf is not content:\n%s", out)
	}
	return path
}

func squash(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// pages is the text of each page as a reader would copy it.
func pages(t testing.TB, path string) []string {
	t.Helper()
	all := strings.Split(string(tool(t, "pdftotext", "-raw", "-enc", "UTF-8", path, "-")), "\f")
	return all[:len(all)-1]
}

// contents takes the furniture and the repeated headers out of the text of a printed paper, both by their known words.
func contents(t testing.TB, d reports.Document, l reports.Layout, all []string) string {
	t.Helper()
	if len(all) != l.Total {
		t.Fatalf("paper has %d pages, layout says %d", len(all), l.Total)
	}
	text := ""
	repeats := reports.Repeats(d, l)
	for i, page := range all {
		furniture := squash(strings.Join(reports.Furniture(d, i+1, l.Total), ""))
		rest, found := strings.CutPrefix(squash(page), furniture)
		if !found {
			t.Fatalf("page %d does not begin with its furniture %q but with %.120q", i+1, furniture, squash(page))
		}
		if i > 0 && len(repeats) > 0 {
			if after, again := strings.CutPrefix(rest, squash(repeats[0])); again {
				rest, repeats = after, repeats[1:]
			}
		}
		text += rest
	}
	if len(repeats) > 0 {
		t.Fatalf("repeated header %q begins no page", squash(repeats[0]))
	}
	return text
}

// sameText checks that the paper says exactly what its plain text says, in the same order.
func sameText(t *testing.T, d reports.Document) reports.Layout {
	t.Helper()
	l, err := Paginate(d, paperFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	got, want := []rune(contents(t, d, l, pages(t, printed(t, d)))), []rune(squash(reports.Text(d, l)))
	if slices.Equal(got, want) {
		return l
	}
	at := 0
	for at < len(got) && at < len(want) && got[at] == want[at] {
		at++
	}
	near := func(r []rune) string { return string(r[max(0, at-20):min(len(r), at+40)]) }
	t.Fatalf("paper and text part at character %d of %d/%d:\npaper %q\ntext  %q", at, len(got), len(want), near(got), near(want))
	return l
}

func TestPaperSaysWhatItsTextSays(t *testing.T) {
	l := sameText(t, selfEvaluation())
	if l.Total < 10 || len(l.Tables) != 4 || len(l.Tables[2].Pages) != 2 || len(l.Tables[3].Pages) < 3 {
		t.Fatalf("sample no longer covers tables over several pages: %+v", l)
	}
}

func TestTextGolden(t *testing.T) {
	d := selfEvaluation()
	l, err := Paginate(d, paperFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	got := reports.Text(d, l)
	path := filepath.Join("testdata", "selfeval.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("golden text is missing, run the test with -update and read it: %v", err)
	}
	if got != string(want) {
		t.Errorf("text differs from %s; run with -update and read the difference", path)
	}
}

func TestContentsNameTheRightPages(t *testing.T) {
	d := selfEvaluation()
	l, err := Paginate(d, paperFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	all := pages(t, printed(t, d))
	for i, h := range reports.Headings(d) {
		if page := all[l.Headings[i]-1]; !strings.Contains(squash(page), squash(h.Text)) {
			t.Errorf("%s is not on page %d", h.Text, l.Headings[i])
		}
	}
	if strings.Contains(all[0], "第 1 页") {
		t.Error("cover carries a page number")
	}
	last := fmt.Sprintf("第%d页共%d页", len(all), len(all))
	if !strings.Contains(squash(all[len(all)-1]), last) {
		t.Errorf("last page does not say %s", last)
	}
}

func TestSameDataPrintsSameBytes(t *testing.T) {
	d, fonts := selfEvaluation(), paperFonts(t)
	first, err := Render(d, fonts)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := Render(d, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("two runs differ")
		}
	}
}

func TestPropertiesCarryRareNames(t *testing.T) {
	d := paper(reports.Heading{Level: 2, Text: "马𬀩与李𬭼"})
	d.Title = "马𬀩的报告"
	path := printed(t, d)
	if info := string(tool(t, "pdfinfo", path)); !strings.Contains(info, "马𬀩的报告") || !strings.Contains(info, "Tue Jan 12") {
		t.Errorf("properties are wrong:\n%s", info)
	}
}
