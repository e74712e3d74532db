package app

import (
	"fmt"
	"math/big"
	"strings"

	"guanyunbu/app/term"
)

// Ratio is an exact fraction. The zero value is 0. Rates are ratios until the one rounding.
type Ratio struct{ r *big.Rat }

// Whole makes a ratio of a whole number.
func Whole(n int64) Ratio { return Ratio{new(big.Rat).SetInt64(n)} }

// Frac makes num/den; den must not be 0.
func Frac(num, den int64) Ratio { return Ratio{big.NewRat(num, den)} }

// ParseRatio reads 56, 0.6, 1/3, 33.33% exactly.
func ParseRatio(text string) (Ratio, bool) {
	text = strings.TrimSpace(text)
	percent := strings.TrimSuffix(text, "%")
	r, ok := new(big.Rat).SetString(percent)
	if !ok || strings.ContainsAny(text, "eE") {
		return Ratio{}, false
	}
	if percent != text {
		r.Quo(r, big.NewRat(100, 1))
	}
	return Ratio{r}, true
}

func (a Ratio) rat() *big.Rat {
	if a.r == nil {
		return new(big.Rat)
	}
	return a.r
}

// Plus adds.
func (a Ratio) Plus(b Ratio) Ratio { return Ratio{new(big.Rat).Add(a.rat(), b.rat())} }

// Minus subtracts.
func (a Ratio) Minus(b Ratio) Ratio { return Ratio{new(big.Rat).Sub(a.rat(), b.rat())} }

// Times multiplies.
func (a Ratio) Times(b Ratio) Ratio { return Ratio{new(big.Rat).Mul(a.rat(), b.rat())} }

// Over divides; the caller has made sure that b is not 0.
func (a Ratio) Over(b Ratio) Ratio { return Ratio{new(big.Rat).Quo(a.rat(), b.rat())} }

// Cmp gives -1, 0 or 1.
func (a Ratio) Cmp(b Ratio) int { return a.rat().Cmp(b.rat()) }

// Sign gives -1, 0 or 1.
func (a Ratio) Sign() int { return a.rat().Sign() }

// Min gives the smaller one.
func (a Ratio) Min(b Ratio) Ratio {
	if b.Cmp(a) < 0 {
		return b
	}
	return a
}

// Max gives the larger one.
func (a Ratio) Max(b Ratio) Ratio {
	if b.Cmp(a) > 0 {
		return b
	}
	return a
}

// Clamp limits to 0…1.
func (a Ratio) Clamp() Ratio { return a.Max(Whole(0)).Min(Whole(1)) }

// Exact gives numerator and denominator as whole-number texts in lowest terms.
func (a Ratio) Exact() (num, den string) { return a.rat().Num().String(), a.rat().Denom().String() }

// Scaled gives a/b as two whole-number texts without reducing them to lowest terms, so that 8 of
// 12 classes stays 8 and 12; only fractions inside a or b are multiplied away.
func Scaled(a, b Ratio) (num, den string) {
	da, db := a.rat().Denom(), b.rat().Denom()
	gcd := new(big.Int).GCD(nil, nil, da, db)
	lcm := new(big.Int).Div(new(big.Int).Mul(da, db), gcd)
	up := new(big.Rat).SetInt(lcm)
	n := new(big.Rat).Mul(a.rat(), up)
	d := new(big.Rat).Mul(b.rat(), up)
	return n.Num().String(), d.Num().String()
}

// Decimal rounds half up (away from zero) to so many places, for showing only.
func (a Ratio) Decimal(places int) string { return a.rat().FloatString(places) }

// IsWhole reports whether the ratio is a whole number.
func (a Ratio) IsWhole() bool { return a.rat().IsInt() }

// Short shows a whole number without decimals and any other with two.
func (a Ratio) Short() string {
	if a.IsWhole() {
		return a.Decimal(0)
	}
	return a.Decimal(2)
}

// MarshalText writes the exact fraction.
func (a Ratio) MarshalText() ([]byte, error) { return []byte(a.rat().RatString()), nil }

// UnmarshalText reads 56, 0.6, 1/3 or 33.33%, as rule packs write them.
func (a *Ratio) UnmarshalText(text []byte) error {
	r, ok := ParseRatio(string(text))
	if !ok {
		return Refuse(fmt.Sprintf(term.SayRatioForm, text))
	}
	*a = r
	return nil
}
