package app

import (
	"fmt"
	"strings"

	"guanyunbu/app/term"
)

// Quantity is a measured amount with at most two decimals, such as hours or working days, kept in
// whole hundredths; the zero value is "not filled", which is not 0.
type Quantity struct{ Reading }

// Hundredths makes a quantity.
func Hundredths(n int64) Quantity { return Quantity{Number(n)} }

// Ratio gives the exact amount and whether there is one.
func (q Quantity) Ratio() (Ratio, bool) {
	n, known := q.Known()
	return Whole(n).Over(Whole(100)), known
}

// String is the canonical text: no more decimals than it has.
func (q Quantity) String() string {
	n, known := q.Known()
	if !known {
		return q.Reading.String()
	}
	if n%100 == 0 {
		return fmt.Sprint(n / 100)
	}
	return strings.TrimRight(fmt.Sprintf("%d.%02d", n/100, n%100), "0")
}

// Text is the canonical text.
func (q *Quantity) Text() string { return q.String() }

// Set takes an amount as people type it: full-width digits, 2.5, 1,200, a unit behind it. Anything that
// is only about a number is refused.
func (q *Quantity) Set(text string) error {
	plain := strings.TrimSpace(HalfWidth(text))
	if plain == "" {
		*q = Quantity{}
		return nil
	}
	for _, unit := range term.CountUnits() {
		plain = strings.TrimSuffix(plain, unit)
	}
	n, ok := parseDecimal(plain, 2)
	if !ok {
		return &Error{Kind: Invalid, Sentence: fmt.Sprintf(term.SayQuantityForm, text)}
	}
	if n < 0 {
		return &Error{Kind: Invalid, Sentence: term.SayBelowZero}
	}
	*q = Hundredths(n)
	return nil
}
