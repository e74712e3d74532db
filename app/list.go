package app

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/term"
)

// Code is the key of one entry of a code table; records store the key, never the label.
type Code string

// Text is the canonical text.
func (c *Code) Text() string { return string(*c) }

// Blank reports whether nothing was chosen.
func (c *Code) Blank() bool { return *c == "" }

// Set takes a key; labels are turned into keys by the field that knows the table.
func (c *Code) Set(text string) error {
	*c = Code(strings.TrimSpace(text))
	return nil
}

// Codes are several keys of one table, in the order chosen.
type Codes []Code

// Text is the canonical text: keys joined by semicolons.
func (c *Codes) Text() string {
	keys := make([]string, len(*c))
	for i, k := range *c {
		keys[i] = string(k)
	}
	return strings.Join(keys, ";")
}

// Blank reports whether nothing was chosen.
func (c *Codes) Blank() bool { return len(*c) == 0 }

// Set takes keys joined by semicolons; a key given twice counts once.
func (c *Codes) Set(text string) error {
	var keys Codes
	for _, k := range SplitList(text) {
		if !keys.Has(Code(k)) {
			keys = append(keys, Code(k))
		}
	}
	*c = keys
	return nil
}

// Has reports whether the key was chosen.
func (c Codes) Has(key Code) bool {
	for _, k := range c {
		if k == key {
			return true
		}
	}
	return false
}

// Lines are several short texts, such as the communities an activity reached.
type Lines []string

// Text is the canonical text.
func (l *Lines) Text() string { return strings.Join(*l, ";") }

// Blank reports whether there is none.
func (l *Lines) Blank() bool { return len(*l) == 0 }

// Set splits at semicolons, enumeration commas and line breaks.
func (l *Lines) Set(text string) error {
	if err := readable(text, ProseLimit, true); err != nil {
		return err
	}
	*l = SplitList(text)
	return nil
}

// SplitList takes a list apart at the separators people use, dropping empty parts.
func SplitList(text string) []string {
	var parts []string
	for _, p := range strings.FieldsFunc(text, isSeparator) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

func isSeparator(r rune) bool {
	switch r {
	case ';', '\uFF1B', '\u3001', '\n':
		return true
	}
	return false
}

// Share is one facility's part of a joint activity or contract; Percent is 0 where parts are not asked.
type Share struct {
	ID      ID
	Percent int
}

// Shares are the facilities of a joint record with their parts.
type Shares []Share

// Text is the canonical text: id:percent joined by semicolons, the percent left out when 0.
func (s *Shares) Text() string {
	parts := make([]string, len(*s))
	for i, p := range *s {
		parts[i] = string(p.ID)
		if p.Percent != 0 {
			parts[i] += ":" + strconv.Itoa(p.Percent)
		}
	}
	return strings.Join(parts, ";")
}

// Blank reports whether there is none.
func (s *Shares) Blank() bool { return len(*s) == 0 }

// Set takes the canonical text.
func (s *Shares) Set(text string) error {
	var shares Shares
	for _, p := range SplitList(text) {
		id, percent, has := cutShare(p)
		share := Share{ID: ID(strings.TrimSpace(id))}
		if has {
			n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(HalfWidth(percent)), "%"))
			if err != nil || n < 1 || n > 100 {
				return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayShareForm, p)}
			}
			share.Percent = n
		}
		if share.ID == "" {
			return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayShareForm, p)}
		}
		if shares.Has(share.ID) {
			return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayShareTwice, p)}
		}
		shares = append(shares, share)
	}
	*s = shares
	return nil
}

// cutShare parts a facility from its percentage at the last colon. The name stays as it was typed:
// a facility may have full-width brackets in its name.
func cutShare(text string) (id, percent string, has bool) {
	at := strings.LastIndexAny(text, ":\uFF1A")
	if at < 0 {
		return text, "", false
	}
	colon := len(":")
	if text[at] != ':' {
		colon = len("\uFF1A")
	}
	return text[:at], text[at+colon:], true
}

// Has reports whether the facility takes part.
func (s Shares) Has(id ID) bool {
	for _, p := range s {
		if p.ID == id {
			return true
		}
	}
	return false
}

// Sum adds the percentages.
func (s Shares) Sum() int {
	sum := 0
	for _, p := range s {
		sum += p.Percent
	}
	return sum
}
