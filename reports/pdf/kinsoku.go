package pdf

import (
	"strings"
	"unicode"
)

// The rules for line starts and ends of GB/T 15834: closing marks never begin a line, opening marks never end one, paired
// dashes and dots stay together. Written as code points, because they are rules and not words.
const (
	neverFirst = "\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF1F\uFF01\uFF09\u300B\u300D\u300F\u3011\u3015\u3017\u3009\u201D\u2019" +
		"\uFF05\u2030\u2103\u00B0\u00B7\u2022\u30FB\uFF0F\uFF5E\uFF0D\uFF0E\uFF3D\uFF5D\u2013,.;:?!)]}%"
	neverLast = "\uFF08\u300A\u300C\u300E\u3010\u3014\u3016\u3008\u201C\u2018\uFFE5\u00A5\uFF04\uFF3B\uFF5B([{$#\u2116\uFF0F"
	dash      = '\u2014'
	dots      = '\u2026'
	wave      = '\uFF5E'
)

// mayBreak tells whether a line may end after a when b follows.
func mayBreak(a, b rune) bool {
	if isSpace(b) || isMark(b) || strings.ContainsRune(neverFirst, b) || strings.ContainsRune(neverLast, a) {
		return false
	}
	if isSpace(a) {
		return true
	}
	if a == b && (a == dash || a == dots) {
		return false
	}
	return !inWord(a) || !inWord(b)
}

// mayForce is the weaker rule for words longer than a line: anything but the forbidden marks.
func mayForce(a, b rune) bool {
	return !isMark(b) && !strings.ContainsRune(neverFirst, b) && !strings.ContainsRune(neverLast, a)
}

func isSpace(r rune) bool { return r == ' ' || r == '\u3000' }

// isMark tells a combining mark, which stays with the letter before it.
func isMark(r rune) bool { return r >= 0x300 && unicode.Is(unicode.M, r) }

// inWord tells the characters that hold together: Latin words, numbers, dates, codes. Chinese breaks anywhere.
func inWord(r rune) bool {
	if r < 0x2000 {
		return !isSpace(r)
	}
	switch {
	case r == wave:
		return true
	case r >= 0x2E80, isSpace(r):
		return false
	case r == dash, r == dots, r >= 0x2018 && r <= 0x201F:
		return false
	}
	return true
}
