package data

import (
	"fmt"
	"testing"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
)

// everything asks for every record of a ledger.
func everything() ledger.Query { return ledger.Query{} }

func benchCentre(b *testing.B, activities int) centre {
	b.Helper()
	book, err := Open(optionsIn(b.TempDir()))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := book.Close(); err != nil {
			b.Error(err)
		}
	})
	c := newCentre(b, book)
	recs := make([]*delivery.Activity, activities)
	for i := range recs {
		a := c.activity(fmt.Sprintf("活动%d", i), app.YearSpan(2026).From.Add(i%365))
		a.Attended, a.Elder, a.StartTime = app.Number(int64(i%90)), app.Number(int64(i%20)), "09:00"
		recs[i] = a
	}
	if _, err := c.activities.Save(app.Op{Name: "import"}, recs...); err != nil {
		b.Fatal(err)
	}
	return c
}

// BenchmarkSave is saving one record with its row in the history; the limit is 30 ms.
func BenchmarkSave(b *testing.B) {
	c := benchCentre(b, 500)
	for b.Loop() {
		c.enter(b, "剪纸")
	}
}

// BenchmarkFindYear is reading the activities of one facility and year.
func BenchmarkFindYear(b *testing.B) {
	for _, n := range []int{450, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := benchCentre(b, n)
			q := ledger.Query{Facility: c.id, Span: app.YearSpan(2026)}
			for b.Loop() {
				if found, err := c.activities.Find(q); err != nil || len(found) != n {
					b.Fatal(len(found), err)
				}
			}
		})
	}
}

// BenchmarkReduce is the reduced copy of a photo of twelve megapixels; the limit is 1 s.
func BenchmarkReduce(b *testing.B) {
	big := photo(b, 4000, 3000)
	for b.Loop() {
		if _, err := reduce(big); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen is opening a book of 20,000 records, its inside read through.
func BenchmarkOpen(b *testing.B) {
	dir := b.TempDir()
	book, err := Open(optionsIn(dir))
	if err != nil {
		b.Fatal(err)
	}
	c := newCentre(b, book)
	recs := make([]*delivery.Activity, 20000)
	for i := range recs {
		recs[i] = c.activity(fmt.Sprintf("活动%d", i), "2026-03-05")
	}
	if _, err := c.activities.Save(app.Op{Name: "import"}, recs...); err != nil {
		b.Fatal(err)
	}
	if err := book.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		again, err := Open(optionsIn(dir))
		if err != nil {
			b.Fatal(err)
		}
		if err := again.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
