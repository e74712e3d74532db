package packfile

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/appraisal/count"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// Names are the words that stand for a measured value, each with its key: metrics by key and by
// Chinese name. A pack that asks for anything else is refused.
type Names map[string]string

// Known lists every metric of the program, and those of ledgers that come later.
func Known() Names {
	names := Names{}
	for _, key := range rulepack.Planned() {
		names[key] = key
	}
	for key := range count.Metrics() {
		names[key] = key
	}
	for _, q := range count.Catalogue() {
		names[q.Key], names[q.Name] = q.Key, q.Key
	}
	return names
}

// resolve gives the key that a word stands for; for a word that is none, the nearest one is offered.
func (n Names) resolve(word string) (string, error) {
	if key, ok := n[word]; ok {
		return key, nil
	}
	best, least := "", 0
	for known := range n {
		steps := apart([]rune(word), []rune(known))
		if best == "" || steps < least || (steps == least && known < best) {
			best, least = known, steps
		}
	}
	if longest := max(len([]rune(word)), len([]rune(best))); best == "" || least*2 > longest {
		return "", app.Refuse(fmt.Sprintf(term.SayPackNoName, word))
	}
	return "", app.Refuse(fmt.Sprintf(term.SayPackNear, word, best))
}

// apart counts the letters to change, add or take away to make one word of the other.
func apart(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		corner := row[0]
		row[0] = i + 1
		for j := range b {
			step := corner
			if a[i] != b[j] {
				step = 1 + min(corner, row[j], row[j+1])
			}
			corner, row[j+1] = row[j+1], step
		}
	}
	return row[len(b)]
}
