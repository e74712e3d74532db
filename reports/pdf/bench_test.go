package pdf

import (
	"testing"

	"guanyunbu/assets"
	"guanyunbu/reports"
)

func benchmark(b *testing.B, d reports.Document) {
	fonts := paperFonts(b)
	b.ReportAllocs()
	for b.Loop() {
		file, err := Render(d, fonts)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(file)), "bytes/file")
	}
}

func BenchmarkSelfEvaluation(b *testing.B) { benchmark(b, selfEvaluation()) }

func BenchmarkAnnex1000Rows(b *testing.B) {
	benchmark(b, paper(reports.Heading{Level: 1, Text: "附件四"}, annexTable(1000)))
}

func BenchmarkAnnex20000Rows(b *testing.B) {
	benchmark(b, paper(reports.Heading{Level: 1, Text: "附件四"}, annexTable(20000)))
}

func BenchmarkReadFonts(b *testing.B) {
	for b.Loop() {
		if _, err := NewFonts(assets.PaperRegular(), assets.PaperBold()); err != nil {
			b.Fatal(err)
		}
	}
}
