package app

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/term"
)

// Reading is a counted number that keeps three things apart: not filled (the zero value), a number
// (0 is one), and not applicable. Nothing in the program may let one become another. A record has a dozen
// of them and a year many thousand records, so the number and its state share one word.
type Reading struct{ coded int64 }

// The two lowest bits tell what a reading is; the number lies above them.
const (
	inapplicable = 1
	filled       = 2
	stateBits    = 2
)

// Number is a reading that was taken. No count and no sum of money has more than 60 bits.
func Number(n int64) Reading { return Reading{n<<stateBits | filled} }

// Inapplicable is the reading of something that this centre cannot have.
func Inapplicable() Reading { return Reading{inapplicable} }

// Known gives the number and whether there is one.
func (r Reading) Known() (int64, bool) { return r.coded >> stateBits, r.coded&filled != 0 }

// Or gives the number, or other when there is none. Use it only where a rule says what blank means.
func (r Reading) Or(other int64) int64 {
	if n, known := r.Known(); known {
		return n
	}
	return other
}

// Inapplicable reports whether the reading was declared not applicable.
func (r Reading) Inapplicable() bool { return r.coded == inapplicable }

// String is the canonical text: empty, digits, or the mark for not applicable.
func (r Reading) String() string {
	if n, known := r.Known(); known {
		return strconv.FormatInt(n, 10)
	}
	if r.Inapplicable() {
		return term.WordInapplicable
	}
	return ""
}

// Text is the canonical text.
func (r *Reading) Text() string { return r.String() }

// Blank reports whether nothing was filled in.
func (r *Reading) Blank() bool { return r.coded == 0 }

// Set takes a whole number as people type it: full-width digits, thousands separators, 1.2万, a
// unit behind it. Anything that is only about a number (约200人) is refused, never guessed.
func (r *Reading) Set(text string) error {
	if n, ok := exactWhole(text); ok {
		*r = Number(n)
		return nil
	}
	plain := strings.TrimSpace(HalfWidth(text))
	switch plain {
	case "":
		*r = Reading{}
		return nil
	case term.WordInapplicable:
		*r = Inapplicable()
		return nil
	}
	n, err := parseWhole(plain, text)
	if err != nil {
		return err
	}
	if n < 0 {
		return &Error{Kind: Invalid, Sentence: term.SayBelowZero}
	}
	*r = Number(n)
	return nil
}

// parseWhole reads a whole number; typed is what the person sees quoted back.
func parseWhole(plain, typed string) (int64, error) {
	for _, unit := range term.CountUnits() {
		plain = strings.TrimSuffix(plain, unit)
	}
	places := 0
	if tail := strings.TrimSuffix(plain, term.WordTenThousand); tail != plain {
		plain, places = tail, 4
	}
	n, ok := parseDecimal(plain, places)
	if !ok {
		return 0, &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayWholeNumber, typed)}
	}
	return n, nil
}

// longestCount is how many digits a number may have; more is a slip of the hand.
const longestCount = 15

// parseDecimal reads a decimal number and moves its point by places; it fails when digits would be
// lost, when separators do not stand every three digits, or when the number is absurdly long.
func parseDecimal(plain string, places int) (int64, bool) {
	negative := strings.HasPrefix(plain, "-")
	plain = strings.TrimPrefix(plain, "-")
	whole, part, _ := strings.Cut(strings.TrimSpace(plain), ".")
	whole, ok := dropSeparators(whole)
	if !ok {
		return 0, false
	}
	part = strings.TrimRight(part, "0")
	if len(part) > places {
		return 0, false
	}
	text := whole + part + strings.Repeat("0", places-len(part))
	if !digits(text) || len(text) > longestCount {
		return 0, false
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, false
	}
	if negative {
		n = -n
	}
	return n, true
}

func dropSeparators(whole string) (string, bool) {
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if !digits(g) || (i > 0 && len(g) != 3) || (len(groups) > 1 && len(g) > 3) {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// Money is an amount in whole fen; the zero value is "not filled", which is not 0 元.
type Money struct{ Reading }

// Fen makes an amount.
func Fen(n int64) Money { return Money{Number(n)} }

// String is the canonical text, 元 with two decimals.
func (m Money) String() string {
	n, known := m.Known()
	if !known {
		return m.Reading.String()
	}
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	return fmt.Sprintf("%s%d.%02d", sign, n/100, n%100)
}

// Text is the canonical text.
func (m *Money) Text() string { return m.String() }

// Set takes an amount in 元 as people type it: 1,200, 1200.50元, 170万, ￥85.
func (m *Money) Set(text string) error {
	plain := strings.TrimSpace(HalfWidth(text))
	if plain == "" {
		*m = Money{}
		return nil
	}
	plain = strings.TrimLeft(plain, "\u00a5\uffe5")
	plain = strings.TrimSuffix(plain, term.WordYuan)
	places := 2
	if tail := strings.TrimSuffix(plain, term.WordTenThousand); tail != plain {
		plain, places = tail, 6
	}
	n, ok := parseDecimal(plain, places)
	if !ok {
		return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayMoneyForm, text)}
	}
	if n < 0 {
		return &Error{Kind: Invalid, Sentence: term.SayBelowZero}
	}
	*m = Fen(n)
	return nil
}
