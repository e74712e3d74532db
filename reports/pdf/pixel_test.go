package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"guanyunbu/reports"
)

const dots72 = 72 / 25.4

// picture is one page as a printer shows it.
func picture(t *testing.T, path string, page int) image.Image {
	t.Helper()
	n := fmt.Sprint(page)
	out := tool(t, "pdftoppm", "-r", "72", "-gray", "-png", "-f", n, "-l", n, path)
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// patch is the part of a picture in a box, as a string of dots to compare.
func patch(img image.Image, r box) string {
	var out strings.Builder
	for y := int(r.y * dots72); y < int((r.y+r.h)*dots72); y++ {
		for x := int(r.x * dots72); x < int((r.x+r.w)*dots72); x++ {
			grey, _, _, _ := img.At(x, y).RGBA()
			out.WriteByte("#+. "[min(grey>>14, 3)])
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// empty tells that nothing is printed there.
func empty(patch string) bool { return strings.Trim(patch, " \n") == "" }

// missingBox prints, without the care taken by this package, a character the font does not have.
func missingBox(t *testing.T, at point, size float64) string {
	t.Helper()
	f := paperFonts(t).regular
	c := newCodes(nil)
	doc := gofpdf.New("P", "mm", "A4", "")
	doc.AddUTF8FontFromBytes(regularFamily, "", f.cut([]rune("0a"), c))
	doc.AddPage()
	doc.SetFont(regularFamily, "", size)
	doc.Text(at.x, at.y, "\ue123")
	path := filepath.Join(t.TempDir(), "box.pdf")
	var out bytes.Buffer
	if err := doc.Output(&out); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestGlyphsAreNotTheBoxOfAMissingGlyph compares dots, because text taken from a file is right even where boxes are printed.
// Fonts show a missing glyph as a box or as nothing at all; both are found here.
func TestGlyphsAreNotTheBoxOfAMissingGlyph(t *testing.T) {
	at := point{marginLeft, baseline(marginTop+mm(bodyLead)/2, bodySize)}
	around := box{marginLeft, marginTop, mm(bodySize), mm(bodyLead)}
	boxed := patch(picture(t, missingBox(t, at, bodySize), 1), around)
	seen := map[string]rune{boxed: '□'}
	for _, r := range "𬀩𬭼𪣻䶮㛃喆〓0123456789年" {
		d := paper(reports.Paragraph{Runs: reports.Plain(string(r)), Flush: true})
		got := patch(picture(t, printed(t, d), 1), around)
		if empty(got) {
			t.Errorf("%c is not printed at all", r)
		}
		if other, same := seen[got]; same {
			t.Errorf("%c looks like %c:\n%s", r, other, got)
		}
		seen[got] = r
	}
}

// TestPageNumbersArePrintedAsDigits would find the crossed boxes that page totals become when their digits are not in the font.
func TestPageNumbersArePrintedAsDigits(t *testing.T) {
	var blocks []reports.Block
	for range 29 {
		blocks = append(blocks, reports.Note{Text: "页"}, reports.PageBreak{})
	}
	blocks = append(blocks, reports.Note{Text: "完"})
	path := printed(t, paper(blocks...))
	foot := box{a4Short - marginRight - 40, footLine - 4, 41, 6}
	seen := make(map[string]int)
	for page := 10; page < 20; page++ {
		got := patch(picture(t, path, page), foot)
		if empty(got) {
			t.Errorf("page %d has no number", page)
		}
		if other, same := seen[got]; same {
			t.Errorf("pages %d and %d show the same number:\n%s", other, page, got)
		}
		seen[got] = page
	}
}

// TestNothingIsPrintedOutsideTheMargins looks at every page of the sample.
func TestNothingIsPrintedOutsideTheMargins(t *testing.T) {
	path := printed(t, selfEvaluation())
	l, err := Paginate(selfEvaluation(), paperFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	for page := 1; page <= l.Total; page++ {
		img := picture(t, path, page)
		for name, edge := range map[string]box{
			"left": {0, 0, marginLeft - 1, a4Long}, "right": {a4Short - marginRight + 1, 0, marginRight - 1, a4Long},
			"head": {0, 0, a4Short, 14}, "foot": {0, 286, a4Short, 10}, "gap": {0, 274.8, a4Short, 2},
		} {
			if cover := page == 1 && name == "gap"; !cover && !empty(patch(img, edge)) {
				t.Errorf("page %d: something stands in the %s margin", page, name)
			}
		}
	}
}
