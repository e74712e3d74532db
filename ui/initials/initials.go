package initials

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// letters gives, for each syllable, letter and digit of a text, what it may be typed as: a character
// with several readings has several first letters. Everything else is left out.
func letters(text string) []string {
	args := pinyin.NewArgs()
	args.Style, args.Heteronym = pinyin.FirstLetter, true
	var all []string
	for _, r := range text {
		if read := pinyin.SinglePinyin(r, args); len(read) > 0 {
			all = append(all, strings.Join(read, ""))
			continue
		}
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			all = append(all, string(unicode.ToLower(r)))
		}
	}
	return all
}

// Match reports whether the typed text names the label: as a part of it, or by the initials of its
// syllables. gczs finds 国潮展示.
func Match(label, typed string) bool {
	typed = strings.ToLower(strings.TrimSpace(typed))
	if typed == "" || strings.Contains(strings.ToLower(label), typed) {
		return true
	}
	if strings.IndexFunc(typed, func(r rune) bool { return r > unicode.MaxASCII }) >= 0 {
		return false
	}
	syllables := letters(label)
	for from := range syllables {
		if spells(syllables[from:], typed) {
			return true
		}
	}
	return false
}

// spells reports whether the syllables begin with what was typed, one letter each.
func spells(syllables []string, typed string) bool {
	if len(typed) > len(syllables) {
		return false
	}
	for i := range typed {
		if !strings.Contains(syllables[i], typed[i:i+1]) {
			return false
		}
	}
	return true
}
