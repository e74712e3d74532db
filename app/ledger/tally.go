package ledger

import (
	"sort"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
)

// Tally is one value of a column in canonical text, empty for not filled, and how many records have it.
type Tally struct {
	Text  string
	Count int
}

// Parts gives what a value counts for in a tally: each part of a list, else the value itself. Shares
// count by the record they name, whatever its part.
func Parts(c field.Column, text string) []string {
	switch {
	case text == "":
		return []string{""}
	case c.Kind == field.Choices || c.Kind == field.Lines:
		return strings.Split(text, ";")
	case c.Kind == field.Shares:
		var shares app.Shares
		if shares.Set(text) != nil {
			return nil
		}
		ids := make([]string, len(shares))
		for i, s := range shares {
			ids[i] = string(s.ID)
		}
		return ids
	}
	return []string{text}
}

// Ranked puts counts into the order of a tally and keeps those that a limit allows; not filled is
// always kept.
func Ranked(c field.Column, counts map[string]int, limit int) []Tally {
	tallies := make([]Tally, 0, len(counts))
	for text, n := range counts {
		if text != "" {
			tallies = append(tallies, Tally{Text: text, Count: n})
		}
	}
	byValue := func(i, j int) bool { return precedes(c, tallies[i].Text, tallies[j].Text) }
	if limit > 0 && len(tallies) > limit {
		sort.Slice(tallies, func(i, j int) bool {
			if tallies[i].Count != tallies[j].Count {
				return tallies[i].Count > tallies[j].Count
			}
			return byValue(i, j)
		})
		tallies = tallies[:limit]
	}
	sort.Slice(tallies, byValue)
	if n := counts[""]; n > 0 {
		tallies = append([]Tally{{Count: n}}, tallies...)
	}
	return tallies
}

// precedes orders two values of a column: numbers by size, not applicable behind them, all else by
// their text.
func precedes(c field.Column, a, b string) bool {
	x, knownX := amount(c, a)
	y, knownY := amount(c, b)
	switch {
	case knownX && knownY:
		return x < y
	case c.Kind.Number() && knownX != knownY:
		return knownX
	}
	return a < b
}
