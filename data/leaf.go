package data

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// leaf is one record as the search index will know it. A leaf without texts is taken out.
type leaf struct {
	entity string
	record app.ID
	day    app.Day
	texts  string // parted by cellEnd
}

// placesADay is how many leaves one day has room for.
const placesADay = 1 << 24

// dayPlace is the first place of a day.
func dayPlace(d app.Day) int64 { return int64(d.Since("0001-01-01")) * placesADay }

// leafDay dates a record for the search: by its own day, or by when it was entered.
func leafDay(day app.Day, madeAt string) app.Day {
	if day.Valid() {
		return day
	}
	if len(madeAt) >= len("2026-01-02") {
		if made := app.Day(madeAt[:len("2026-01-02")]); made.Valid() {
			return made
		}
	}
	return "0001-01-01"
}

// leafOf gives what the search may know of a record: nothing of a withdrawn one, never persons' data.
func leafOf(shape field.Shape, r row) leaf {
	l := leaf{entity: shape.Key, record: r.base.ID}
	var day app.Day
	var texts []string
	add := func(text string) {
		if text != "" && !r.base.Void {
			texts = append(texts, text)
		}
	}
	add(string(r.base.No))
	add(string(r.base.Note))
	for i, c := range shape.Columns {
		if ledger.Searched(c) {
			add(r.texts[i])
		}
		if c.Key == shape.DayKey {
			day = app.Day(r.texts[i])
		}
	}
	l.day, l.texts = leafDay(day, string(r.base.MadeAt)), strings.Join(texts, cellEnd)
	return l
}

// leaves are what the search has to learn from one operation.
type leaves struct {
	all   []leaf
	known map[app.ID]int // place in all
}

// file remembers that the search has to learn of a record, unless it would learn nothing new.
func (s *leaves) file(shape field.Shape, before *row, now row) {
	is := leafOf(shape, now)
	if at, known := s.known[is.record]; known {
		s.all[at] = is
		return
	}
	was := leaf{entity: is.entity, record: is.record, day: is.day}
	if before != nil {
		was = leafOf(shape, *before)
	}
	if was == is {
		return
	}
	if s.known == nil {
		s.known = map[app.ID]int{}
	}
	s.known[is.record] = len(s.all)
	s.all = append(s.all, is)
}

// How a leaf and its pairs are written.
const (
	enterLeaf  = "INSERT INTO search_leaf (place, entity, record) VALUES (?, ?, ?)"
	enterPairs = "INSERT INTO search_pairs (rowid, pairs) VALUES (?, ?)"
)

// placed is a leaf with its place.
type placed struct {
	place int64
	pairs string
}

// enterLeaves brings the search up to date with the operation. The leaves are written in the order of
// their places, which spares the index much work.
func (w *writer) enterLeaves() error {
	var all []placed
	last := map[app.Day]int64{}
	for _, l := range w.leaves.all {
		place, err := w.leafPlace(l, last)
		if err != nil {
			return err
		}
		if l.texts != "" {
			all = append(all, placed{place, pairsOf(l.texts)})
		}
	}
	slices.SortFunc(all, func(a, b placed) int { return cmp.Compare(a.place, b.place) })
	for _, p := range all {
		if err := w.enterPairs(p); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) enterPairs(p placed) error {
	var bound args
	bound.addNumber(p.place)
	bound.add(p.pairs)
	return w.run(enterPairs, bound)
}

// leafPlace takes an old leaf out of the index and gives the place of the new one: the old place while
// the day is the same.
func (w *writer) leafPlace(l leaf, last map[app.Day]int64) (int64, error) {
	var key args
	key.add(l.entity)
	key.add(string(l.record))
	old, err := w.wholeNumber("SELECT place FROM search_leaf WHERE entity = ? AND record = ?", key)
	if err != nil {
		return 0, err
	}
	if old > 0 {
		var bound args
		bound.addNumber(old)
		if err := w.run("DELETE FROM search_pairs WHERE rowid = ?", bound); err != nil {
			return 0, err
		}
		if first := dayPlace(l.day); l.texts != "" && old >= first && old < first+placesADay {
			return old, nil
		}
		if err := w.one("DELETE FROM search_leaf WHERE place = ?", bound); err != nil {
			return 0, err
		}
	}
	if l.texts == "" {
		return 0, nil
	}
	place, err := w.newPlace(l.day, last)
	if err != nil {
		return 0, err
	}
	var bound args
	bound.addNumber(place)
	return place, w.one(enterLeaf, append(bound, key...))
}

// newPlace gives the next free place of a day.
func (w *writer) newPlace(day app.Day, last map[app.Day]int64) (int64, error) {
	if _, known := last[day]; !known {
		var bound args
		bound.addNumber(dayPlace(day))
		bound.addNumber(dayPlace(day) + placesADay)
		taken, err := w.wholeNumber("SELECT coalesce(max(place), 0) FROM search_leaf WHERE place >= ? AND place < ?", bound)
		if err != nil {
			return 0, err
		}
		last[day] = max(taken, dayPlace(day))
	}
	last[day]++
	return last[day], nil
}

// wholeNumber reads one number, 0 when there is no row.
func (w *writer) wholeNumber(question string, bound args) (int64, error) {
	text, err := w.text(question, bound)
	if err != nil || text == "" {
		return 0, err
	}
	return strconv.ParseInt(text, 10, 64)
}
