package sample_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"guanyunbu/app/exchange"
	"guanyunbu/data/sample"
)

// watching hears how far a piece of work is.
func watching(tell func(done, total int)) exchange.Watch { return exchange.Watch{Tell: tell} }

// TestLeagueCanBeStopped: the league says how far it is and stops when it is told to.
func TestLeagueCanBeStopped(t *testing.T) {
	c := fill(t)
	ctx, stop := context.WithCancel(context.Background())
	var heard []int
	_, err := c.Appraisal.League(sample.LiveYear, exchange.Watch{Context: ctx, Tell: func(done, total int) {
		heard = append(heard, done)
		if total != 2 {
			t.Errorf("%d facilities in the league, want 2", total)
		}
		stop()
	}})
	if !errors.Is(err, context.Canceled) || len(heard) != 1 {
		t.Errorf("told to stop after the first facility it said %v and came to %v", err, heard)
	}
}

// BenchmarkLeague scores 500 facilities of ordinary size: less than 20 s from the book, less than 1 s
// from memory.
func BenchmarkLeague(b *testing.B) {
	var district sample.Size
	for _, s := range bigSizes() {
		if s.name == "league" {
			district = s.size
		}
	}
	f := bigBook(b, "league", district)
	b.Run("from the book", func(b *testing.B) {
		for b.Loop() {
			f.touch(b)
			started := time.Now()
			league, err := f.Appraisal.League(sample.LiveYear, exchange.Watch{})
			must(b, err)
			b.ReportMetric(time.Since(started).Seconds()/float64(len(league))*1000, "ms/facility")
		}
	})
	b.Run("from memory", func(b *testing.B) {
		for b.Loop() {
			_, err := f.Appraisal.League(sample.LiveYear, exchange.Watch{})
			must(b, err)
		}
	})
}
