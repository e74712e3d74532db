package data

import (
	"context"
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// Search gives living records that hold every word of the text in their number, remark or texts, the
// newest first.
func (b *Book) Search(text string, limit int) ([]ledger.Hit, error) {
	words, question := sought(text)
	if question == "" || limit <= 0 {
		return nil, nil
	}
	var hits []ledger.Hit
	before := int64(1) << 62
	for len(hits) < limit {
		leaves, last, err := b.leavesBefore(before, question, limit)
		if err != nil {
			return nil, failed("search", err)
		}
		for _, l := range leaves {
			hit, found, err := b.hit(l, words)
			if err != nil {
				return nil, failed("search", err)
			}
			if found && len(hits) < limit {
				hits = append(hits, hit)
			}
		}
		if len(leaves) < limit {
			break
		}
		before = last
	}
	return hits, nil
}

// leavesBefore gives the records of some leaves that answer the question, and the place of the last.
func (b *Book) leavesBefore(place int64, question string, limit int) (found []leaf, last int64, err error) {
	var bound args
	bound.add(question)
	bound.addNumber(place)
	bound.addNumber(int64(limit))
	cursor, err := b.query(asked{text: mustQuestion("search"), bound: bound})
	if err != nil {
		return nil, 0, err
	}
	defer cursor.Close()
	for cursor.Next() {
		var l leaf
		if err := cursor.Scan(&last, &l.entity, &l.record); err != nil {
			return nil, 0, fmt.Errorf("read leaf: %w", err)
		}
		found = append(found, l)
	}
	return found, last, cursor.Err()
}

// hit reads a record that the index names and makes sure that the words are in it: pairs of characters
// can stand in a row across the end of a word, and signs can look alike.
func (b *Book) hit(l leaf, words [][]rune) (ledger.Hit, bool, error) {
	shape, ok := b.shape(l.entity)
	if !ok {
		return ledger.Hit{}, false, nil
	}
	var hit ledger.Hit
	found := false
	text := fmt.Sprintf("SELECT %s FROM %s t WHERE t.id = ? AND t.void = 0", b.layouts.of(shape).selectList, quoted(shape.Key))
	err := b.rows(shape, asked{text: text, bound: identity(l.record)}, func(r row) error {
		hit, found = describe(shape, r, words)
		return nil
	})
	if err != nil || !found {
		return hit, false, err
	}
	hit.Title, err = b.shownTitle(shape, hit.Title)
	return hit, true, err
}

func (b *Book) shape(key string) (field.Shape, bool) {
	for _, shape := range b.options.shapes {
		if shape.Key == key {
			return shape, true
		}
	}
	return field.Shape{}, false
}

// describe makes a hit of a record when each word is in one of its texts.
func describe(shape field.Shape, r row, words [][]rune) (ledger.Hit, bool) {
	hit := ledger.Hit{Entity: shape.Key, ID: r.base.ID, No: string(r.base.No)}
	texts := []string{string(r.base.No), string(r.base.Note)}
	for i, c := range shape.Columns {
		switch c.Key {
		case shape.DayKey:
			hit.Day = app.Day(r.texts[i])
		case shape.FacilityKey:
			hit.Facility = app.ID(r.texts[i])
		}
		if c.Key == shape.TitleKey && ledger.Told(c) {
			hit.Title = r.texts[i]
		}
		if ledger.Searched(c) {
			texts = append(texts, r.texts[i])
		}
	}
	for i := len(words) - 1; i >= 0; i-- {
		in, ok := holding(texts, words[i])
		if !ok {
			return hit, false
		}
		hit.Snippet = in
	}
	if hit.Snippet == hit.No || hit.Snippet == hit.Title {
		hit.Snippet = ""
		return hit, true
	}
	hit.Snippet = snippet(hit.Snippet, words[0])
	return hit, true
}

// holding gives the first text that holds the word.
func holding(texts []string, word []rune) (string, bool) {
	for _, text := range texts {
		if strings.Contains(string(foldedText(text)), string(word)) {
			return text, true
		}
	}
	return "", false
}

// Characters shown before and after a word that was found.
const (
	snippetBefore = 8
	snippetAfter  = 24
)

// snippet cuts out what stands around the word.
func snippet(text string, word []rune) string {
	runes, seen := []rune(text), string(foldedText(text))
	at := len([]rune(seen[:strings.Index(seen, string(word))]))
	from, to := max(0, at-snippetBefore), min(len(runes), at+len(word)+snippetAfter)
	cut := strings.Join(strings.Fields(string(runes[from:to])), " ")
	if from > 0 {
		cut = "…" + cut
	}
	if to < len(runes) {
		cut += "…"
	}
	return cut
}

// shownTitle gives the title as people read it: a record that is named by another one has its name.
func (b *Book) shownTitle(shape field.Shape, title string) (string, error) {
	c, _ := shape.Column(shape.TitleKey)
	if c.Kind != field.Ref && c.Kind != field.Choice && c.Kind != field.Month || title == "" {
		return title, nil
	}
	if c.Kind != field.Ref {
		key := app.Line(title)
		return c.Show(&key, nil), nil
	}
	named, ok := b.shape(c.To)
	if !ok {
		return "", nil
	}
	conn := b.handles().reader
	name := ""
	err := conn.QueryRowContext(context.Background(), "SELECT coalesce("+quoted(named.TitleKey)+", '') FROM "+quoted(named.Key)+" WHERE id = ?", title).Scan(&name)
	return name, err
}
