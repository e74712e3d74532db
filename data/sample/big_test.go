package sample_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/delivery"
	"guanyunbu/app/ledger"
	"guanyunbu/app/office"
	"guanyunbu/assets"
	"guanyunbu/data"
	"guanyunbu/data/packfile"
	"guanyunbu/data/sample"
)

// bigDir is where the big books of the benchmarks are kept: filling the largest takes minutes.
var bigDir = flag.String("big", filepath.Join("..", "..", "build", "big"), "folder of the big books that the benchmarks read")

// bigSizes are the books that the figures of speed are taken from.
func bigSizes() []struct {
	name string
	size sample.Size
} {
	return []struct {
		name string
		size sample.Size
	}{
		{"one", sample.Size{Facilities: 1, Years: 5, Activities: 450, Daily: true}},
		{"crowd", sample.Size{Facilities: 1, Years: 1, Activities: 100_000}},
		{"league", sample.Size{Facilities: 500, Years: 1, Activities: 1000, Daily: true}},
		{"district", sample.Size{Facilities: 500, Years: 5, Activities: 200, Daily: true}},
	}
}

// bigBook opens a big book, filling it first when it is not there.
func bigBook(b *testing.B, name string, size sample.Size) filed {
	b.Helper()
	dir := filepath.Join(*bigDir, name)
	there := data.Exists(dir)
	must(b, os.MkdirAll(dir, 0o777))
	started := time.Now()
	book, err := data.Open(data.Options{Dir: dir, Person: sample.Clerk, Version: "0.1.0", Now: sample.Clock})
	must(b, err)
	b.Cleanup(func() { must(b, book.Close()) })
	file, err := assets.Pack("street-100")
	must(b, err)
	pack, err := packfile.Parse(file, packfile.Known())
	must(b, err)
	f := filed{Office: office.Open(office.Setting{Store: book, Pack: pack, Clock: sample.Clock, History: book}), book: book}
	if !there {
		must(b, sample.Big(f.Office, size, nil))
		b.Logf("%s filled in %v", name, time.Since(started))
	}
	b.Logf("%s opened after %v", name, time.Since(started))
	homes, err := f.Facility.Facilities.Find(ledger.Query{})
	must(b, err)
	f.home = homes[len(homes)/2]
	return f
}

// windowRows is how many rows the grid fetches together.
const windowRows = 64

// list is what opening a list reads: the first rows, their number, the totals, and how many lack something.
func (f filed) list(b *testing.B, book ledger.Sheet, q ledger.Query) {
	b.Helper()
	f.page(b, book, q, 0)
	_, err := book.Count(q)
	must(b, err)
	_, err = book.Sum(q)
	must(b, err)
	q.Gaps = true
	_, err = book.Count(q)
	must(b, err)
}

func (f filed) page(b *testing.B, book ledger.Sheet, q ledger.Query, offset int) {
	b.Helper()
	q.Limit, q.Offset = windowRows, offset
	_, err := book.Page(q)
	must(b, err)
}

// BenchmarkBig reads lists out of the big books, of one facility and year as the screens do, and of
// everything at once.
func BenchmarkBig(b *testing.B) {
	for _, s := range bigSizes() {
		b.Run(s.name, func(b *testing.B) {
			f := bigBook(b, s.name, s.size)
			b.Run("year", func(b *testing.B) { f.lists(b, ledger.Query{Facility: f.home.ID, Span: app.YearSpan(sample.LiveYear)}) })
			b.Run("all", func(b *testing.B) { f.lists(b, ledger.Query{}) })
			f.whole(b)
		})
	}
}

func (f filed) lists(b *testing.B, q ledger.Query) {
	acts, days := f.Delivery.Activities.Sheet(), f.Delivery.Openings.Sheet()
	latest := q
	latest.Sort = []ledger.Sort{{Key: "start", Down: true}}
	f.time(b, "open activities", func() { f.list(b, acts, latest) })
	logs := q
	logs.Sort = []ledger.Sort{{Key: "day", Down: true}}
	f.time(b, "open daily logs", func() { f.list(b, days, logs) })
	for _, key := range []string{"name", "attended", "class", "no"} {
		sorted := q
		sorted.Sort = []ledger.Sort{{Key: key}}
		f.time(b, "sort by "+key, func() { f.page(b, acts, sorted, 0) })
	}
	filtered := latest
	filtered.Filters = []ledger.Filter{{Key: "class", Values: []string{"C05"}}}
	f.time(b, "filter by class", func() { f.list(b, acts, filtered) })
	texts := latest
	texts.Text = "古琴"
	f.time(b, "filter by text", func() { f.list(b, acts, texts) })
	gaps := latest
	gaps.Gaps = true
	f.time(b, "only gaps", func() { f.list(b, acts, gaps) })
	for name, book := range map[string]ledger.Sheet{"activities": acts, "daily logs": days} {
		at := latest
		if name != "activities" {
			at = logs
		}
		n, err := book.Count(at)
		must(b, err)
		for _, part := range []int{25, 50, 100} {
			f.time(b, fmt.Sprintf("%s at %d%%", name, part), func() { f.page(b, book, at, max(0, n*part/100-windowRows)) })
		}
	}
}

// whole is what is asked of the whole book.
func (f filed) whole(b *testing.B) {
	for _, text := range []string{"古琴公开课", "体验", "走廊观看", "2026-019", "第3街道", "没有这个"} {
		f.time(b, "search "+text, func() {
			_, err := f.book.Search(text, 20)
			must(b, err)
		})
	}
	f.time(b, "save", func() { f.touch(b) })
	f.time(b, "save and score", func() {
		f.touch(b)
		_, err := f.Appraisal.Judge(f.home.ID, sample.LiveYear)
		must(b, err)
	})
}

// touch amends one activity, its name too, so that the search has to learn it.
func (f filed) touch(b *testing.B) {
	found, err := f.Delivery.Activities.Find(ledger.Query{Facility: f.home.ID, Span: app.YearSpan(sample.LiveYear), Limit: 1, Offset: 20})
	must(b, err)
	var a *delivery.Activity = found[0]
	a.Name = app.Line("古琴公开课" + fmt.Sprint(f.book.LastSeq()%10))
	_, err = f.Store().Write(f.Op("amend", sample.Clerk), func(w ledger.Writer) error { return w.Put(f.Delivery.Activities.Of(a)) })
	must(b, err)
}

func (f filed) time(b *testing.B, name string, do func()) {
	b.Run(name, func(b *testing.B) {
		for b.Loop() {
			do()
		}
	})
}
