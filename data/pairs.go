package data

import (
	"strings"
	"unicode"
)

// folded is a character as the search sees it: half-width, lower case, white space of one kind. It
// stays one character, so that places in the folded text are places in the text.
func folded(r rune) rune {
	switch {
	case r == '\u3000' || unicode.IsSpace(r):
		return ' '
	case r >= '\uFF01' && r <= '\uFF5E':
		r -= 0xFEE0
	case r == '\u2212':
		r = '-'
	}
	return unicode.ToLower(r)
}

func foldedText(text string) []rune {
	runes := []rune(text)
	for i, r := range runes {
		runes[i] = folded(r)
	}
	return runes
}

// pairs writes a folded text as its overlapping pairs of characters, one after the other. Chinese is
// written without spaces, so a pair is the smallest thing that can be looked up.
func pairs(into *strings.Builder, text []rune) {
	for i := 0; i+1 < len(text); i++ {
		if text[i] == ' ' || text[i+1] == ' ' {
			continue // what is looked up has no spaces in it
		}
		into.WriteRune(marked(text[i]))
		into.WriteRune(marked(text[i+1]))
		into.WriteByte(' ')
	}
}

// marked keeps signs from being taken for the end of a pair.
func marked(r rune) rune {
	if r < 0x80 && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return r + 0x80
	}
	return r
}

// fieldEnd stands between the pairs of two fields, so that no text is found across them.
const fieldEnd = "\u00ff\u00ff "

// pairsOf writes the pairs of texts that are parted by cellEnd.
func pairsOf(texts string) string {
	var written strings.Builder
	for text := range strings.SplitSeq(texts, cellEnd) {
		if text == "" {
			continue
		}
		pairs(&written, foldedText(text))
		written.WriteString(fieldEnd)
	}
	return written.String()
}

// longestWord is how much of a word is looked up.
const longestWord = 60

// sought takes what a person types apart into words, and writes the question that finds the pairs of
// each of them in a row. A word of one character leads nowhere by itself; without a longer one there
// is no question.
func sought(text string) (words [][]rune, question string) {
	var asked strings.Builder
	for word := range strings.FieldsSeq(string(foldedText(text))) {
		runes := []rune(word)
		if len(runes) > longestWord {
			runes = runes[:longestWord]
		}
		words = append(words, runes)
		if len(runes) > 1 {
			asked.WriteString(`"`)
			pairs(&asked, runes)
			asked.WriteString(`" `)
		}
	}
	return words, asked.String()
}
