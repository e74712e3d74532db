package app

import (
	"unicode/utf8"

	"guanyunbu/app/term"
)

// Body is a whole document kept with a record, such as a rule pack or the frozen facts of a sealed
// year. It is kept byte for byte and, unlike a remark, has no limit of length.
type Body string

// Text is the canonical text.
func (b *Body) Text() string { return string(*b) }

// Blank reports whether there is no document.
func (b *Body) Blank() bool { return *b == "" }

// Set refuses broken text and control characters; nothing is trimmed.
func (b *Body) Set(text string) error {
	if !utf8.ValidString(text) {
		return Refuse(term.SayBrokenText)
	}
	for _, r := range text {
		if (r < ' ' && r != '\n' && r != '\t') || r == 0x7f {
			return Refuse(term.SayControlText)
		}
	}
	*b = Body(text)
	return nil
}
