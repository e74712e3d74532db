package app

import (
	"fmt"
	"math/big"
	"strconv"

	"guanyunbu/app/term"
)

// Points are a score in whole hundredths of a point. Every total is a sum of these, so a printed
// table adds up by hand (DEFINITIONS 1.1).
type Points int64

// RoundPoints is the one rounding of the program: half up to 0.01, at the lowest-level indicator.
func RoundPoints(score Ratio) Points {
	hundredths := new(big.Rat).Mul(score.rat(), big.NewRat(100, 1))
	hundredths.Add(hundredths, big.NewRat(1, 2))
	return Points(new(big.Int).Div(hundredths.Num(), hundredths.Denom()).Int64())
}

// ParsePoints reads a score such as 6 or 0.75; more than two decimals is refused.
func ParsePoints(text string) (Points, bool) {
	n, ok := parseDecimal(text, 2)
	return Points(n), ok
}

// Ratio gives the points as an exact number.
func (p Points) Ratio() Ratio { return Frac(int64(p), 100) }

// String shows two decimals.
func (p Points) String() string {
	sign := ""
	if p < 0 {
		sign, p = "-", -p
	}
	return fmt.Sprintf("%s%d.%02d", sign, int64(p)/100, int64(p)%100)
}

// Signed shows a difference with its sign: +1.50, −0.25, 0.00.
func (p Points) Signed() string {
	switch {
	case p > 0:
		return "+" + p.String()
	case p < 0:
		return term.MinusSign + (-p).String()
	}
	return p.String()
}

// Short shows a full mark without needless decimals: 6, 0.75, 1,000.
func (p Points) Short() string {
	switch {
	case p < 0:
		return "-" + (-p).Short()
	case p%100 == 0:
		return Grouped(int64(p) / 100)
	}
	return fmt.Sprintf("%s.%02d", Grouped(int64(p)/100), int64(p)%100)
}

// MarshalText writes the points with two decimals.
func (p Points) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads points as rule packs write them; more than two decimals is refused.
func (p *Points) UnmarshalText(text []byte) error {
	points, ok := ParsePoints(string(text))
	if !ok {
		return Refuse(fmt.Sprintf(term.SayPointsForm, text))
	}
	*p = points
	return nil
}

// Grouped writes a whole number with its digits grouped by thousands, as it is read on screen and paper.
func Grouped(n int64) string {
	text := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, text = term.MinusSign, text[1:]
	}
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return sign + text
}
