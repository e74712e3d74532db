package rulepack

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"guanyunbu/app/term"
)

// Texts of the papers that a district may word itself.
const (
	WordingTitle       = "report.title"       // title of the self-evaluation
	WordingCover       = "report.cover"       // line under the title
	WordingBasis       = "report.basis"       // what the appraisal is held by
	WordingDeclaration = "report.declaration" // what the operator declares above its seal
	WordingOpinion     = "report.opinion"     // heading of the opinion of the body that appraises
	WordingClosing     = "report.closing"     // last sentence of the report
)

// Wordings lists the keys of the texts that a pack may word.
func Wordings() []string {
	return []string{WordingTitle, WordingCover, WordingBasis, WordingDeclaration, WordingOpinion, WordingClosing}
}

// Text gives the pack's own wording of a text, or usual where it has none.
func (p Pack) Text(key, usual string) string {
	if own := p.Wording[key]; own != "" {
		return own
	}
	return usual
}

// Say puts the words of the district in the place of ours, the longest ones first. What was put in is
// not looked at again.
func (p Pack) Say(text string) string {
	if len(p.Labels) == 0 {
		return text
	}
	ours := slices.SortedFunc(maps.Keys(p.Labels), func(a, b string) int {
		if n := utf8.RuneCountInString(b) - utf8.RuneCountInString(a); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	pairs := make([]string, 0, 2*len(ours))
	for _, word := range ours {
		if word != "" {
			pairs = append(pairs, word, p.Labels[word])
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// checkWords proves that every wording belongs to a paper and that no word is put in the place of nothing.
func (p Pack) checkWords() error {
	for _, key := range slices.Sorted(maps.Keys(p.Wording)) {
		if !slices.Contains(Wordings(), key) {
			return refuse("wording", term.SayPackWording, key, strings.Join(Wordings(), term.ListComma))
		}
	}
	for _, word := range slices.Sorted(maps.Keys(p.Labels)) {
		if strings.TrimSpace(word) == "" || strings.TrimSpace(p.Labels[word]) == "" {
			return refuse("labels", term.SayPackLabel)
		}
	}
	return nil
}
