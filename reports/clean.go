package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"guanyunbu/reports/wording"
)

// Clean makes any string fit for paper without losing a visible character: broken bytes and private-use characters become 〓,
// control, zero-width, direction and variation characters go, unusual spaces become ordinary ones, line ends become \n.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		broken := r == utf8.RuneError && size <= 1
		carriage := r == '\r' && i+1 < len(s) && s[i+1] == '\n'
		i += size
		if broken {
			out.WriteString(wording.Unprintable)
			continue
		}
		if carriage {
			continue
		}
		writeClean(&out, r)
	}
	return out.String()
}

func writeClean(out *strings.Builder, r rune) {
	switch {
	case r == '\r', r == '\n', r == '\u2028', r == '\u2029':
		out.WriteByte('\n')
	case r == '\t', r != '\u3000' && unicode.Is(unicode.Zs, r):
		out.WriteByte(' ')
	case unicode.Is(unicode.Co, r):
		out.WriteString(wording.Unprintable)
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), isVariation(r), isNonCharacter(r):
		return
	default:
		out.WriteRune(r)
	}
}

// isClean recognises the ordinary case without copying: printable ASCII, Chinese characters and their punctuation.
func isClean(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < 0x7F {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !ordinary(r) {
			return false
		}
		i += size
	}
	return true
}

func ordinary(r rune) bool {
	return r >= 0x3000 && r < 0xA000 || r >= 0xFF01 && r <= 0xFF60 || r >= 0x2010 && r <= 0x2027 || r >= 0x20000 && r < 0x2FA20
}

func isVariation(r rune) bool {
	return unicode.Is(unicode.Variation_Selector, r)
}

func isNonCharacter(r rune) bool {
	return r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE
}
