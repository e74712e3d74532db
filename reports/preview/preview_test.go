package preview_test

import (
	"image"
	"testing"
	"time"

	"guanyunbu/assets"
	"guanyunbu/reports"
	"guanyunbu/reports/pdf"
	"guanyunbu/reports/preview"
)

func TestViewerDrawsThePagesOfThePaper(t *testing.T) {
	fonts, err := pdf.NewFonts(assets.PaperRegular(), assets.PaperBold())
	if err != nil {
		t.Fatal(err)
	}
	paper := reports.Document{Title: "预览", Date: time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC), Blocks: []reports.Block{
		reports.Heading{Level: 1, Text: "第一章"}, reports.PageBreak{}, reports.Heading{Level: 1, Text: "第二章"},
	}}
	file, err := pdf.Render(paper, fonts)
	if err != nil {
		t.Fatal(err)
	}
	viewer, err := preview.New()
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := viewer.Close(); err != nil {
			t.Error(err)
		}
	}()
	pages, err := viewer.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if pages < 2 {
		t.Fatalf("%d pages, want 2 at least", pages)
	}
	page, err := viewer.Page(0, 600)
	if err != nil {
		t.Fatal(err)
	}
	if page.Bounds().Dx() != 600 {
		t.Errorf("page is %d wide, want 600", page.Bounds().Dx())
	}
	if !inked(page) {
		t.Error("the page is blank")
	}
	if _, err := viewer.Page(pages, 600); err == nil {
		t.Error("a page beyond the last was drawn")
	}
}

func inked(page image.Image) bool {
	b := page.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, _, _, _ := page.At(x, y).RGBA(); r < 0x4000 {
				return true
			}
		}
	}
	return false
}
