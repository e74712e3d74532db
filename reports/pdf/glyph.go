package pdf

import "slices"

// The library prints only codes up to U+FFFF. Rare names live above it; on paper they borrow these private codes.
const (
	privateFirst = 0xE000
	privateLast  = 0xF8FF
	// unprintable is the mark that stands for a character no font has.
	unprintable = '\u3013'
)

// codes says which printed code stands for a character, in one paper.
type codes struct {
	borrowed map[rune]rune
}

// newCodes gives every character above U+FFFF a private code, in order of code point so that output repeats.
func newCodes(used []rune) codes {
	c := codes{borrowed: make(map[rune]rune)}
	next := rune(privateFirst)
	for _, r := range slices.Sorted(slices.Values(used)) {
		if r < bmpSize || next > privateLast {
			continue
		}
		if _, known := c.borrowed[r]; !known {
			c.borrowed[r] = next
			next++
		}
	}
	return c
}

// code is the printed code of a character.
func (c codes) code(r rune) rune {
	if r < bmpSize {
		return r
	}
	if private, ok := c.borrowed[r]; ok {
		return private
	}
	return unprintable
}

// encode translates a string into printed codes.
func (c codes) encode(s string) string {
	for _, r := range s {
		if r >= bmpSize {
			return c.encodeFar(s)
		}
	}
	return s
}

func (c codes) encodeFar(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		out = append(out, c.code(r))
	}
	return string(out)
}

// cut is the font reduced to the characters used in one weight, reachable under their printed codes.
func (f *face) cut(used []rune, c codes) []byte {
	list := make([]mapping, 0, len(used))
	for _, r := range used {
		if glyph := f.glyphOf(r); glyph != 0 {
			list = append(list, mapping{code: uint16(c.code(r)), glyph: glyph})
		}
	}
	slices.SortFunc(list, func(a, b mapping) int { return int(a.code) - int(b.code) })
	list = slices.CompactFunc(list, func(a, b mapping) bool { return a.code == b.code })
	return f.font.subset(list).write()
}
