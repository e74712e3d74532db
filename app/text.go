package app

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"guanyunbu/app/term"
)

// Longest single-line text and longest remark, in characters.
const (
	LineLimit  = 200
	ProseLimit = 20000
)

// Line is a name or other single-line text, kept exactly as typed but for blanks at its ends.
type Line string

// String gives the text.
func (l Line) String() string { return string(l) }

// Text is the canonical text.
func (l *Line) Text() string { return string(*l) }

// Blank reports whether nothing was typed.
func (l *Line) Blank() bool { return *l == "" }

// Set refuses broken text, control characters and more than LineLimit characters; nothing is cut.
func (l *Line) Set(text string) error {
	plain := strings.TrimSpace(text)
	if err := readable(plain, LineLimit, false); err != nil {
		return err
	}
	*l = Line(plain)
	return nil
}

// Prose is a remark of several lines.
type Prose string

// String gives the text.
func (p Prose) String() string { return string(p) }

// Text is the canonical text.
func (p *Prose) Text() string { return string(*p) }

// Blank reports whether nothing was typed.
func (p *Prose) Blank() bool { return *p == "" }

// Set keeps line breaks, and refuses broken text and more than ProseLimit characters.
func (p *Prose) Set(text string) error {
	plain := strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	if err := readable(plain, ProseLimit, true); err != nil {
		return err
	}
	*p = Prose(plain)
	return nil
}

func readable(text string, limit int, lines bool) error {
	if !utf8.ValidString(text) {
		return &Error{Kind: Invalid, Sentence: term.SayBrokenText}
	}
	for _, r := range text {
		if unicode.IsControl(r) && !(lines && (r == '\n' || r == '\t')) {
			return &Error{Kind: Invalid, Sentence: term.SayControlText}
		}
	}
	if n := utf8.RuneCountInString(text); n > limit {
		return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayTooLong, n, limit)}
	}
	return nil
}

// YesNo is yes, no or not filled.
type YesNo string

// The two answers as they are stored.
const (
	Yes YesNo = "yes"
	No  YesNo = "no"
)

// Is reports a clear yes; not filled is not yes.
func (y YesNo) Is() bool { return y == Yes }

// Text is the canonical text.
func (y *YesNo) Text() string { return string(*y) }

// Blank reports whether it was not answered.
func (y *YesNo) Blank() bool { return *y == "" }

// Set takes 是/否, 有/无, yes/no, 1/0 and √.
func (y *YesNo) Set(text string) error {
	plain := strings.ToLower(strings.TrimSpace(HalfWidth(text)))
	if plain == "" {
		*y = ""
		return nil
	}
	if term.IsYes(plain) {
		*y = Yes
		return nil
	}
	if term.IsNo(plain) {
		*y = No
		return nil
	}
	return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayYesNo, text)}
}
