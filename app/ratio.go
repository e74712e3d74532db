package app

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"guanyunbu/app/term"
)

// Ratio is an exact fraction. The zero value is 0. Rates are ratios until the one rounding.
//
// Nearly every number of a centre's life fits into two machine words, and a year is added up from
// thousands of them, so those are kept small; what grows beyond is kept in full, never rounded.
type Ratio struct {
	num, den int64    // lowest terms, den above 0; both 0 when the number is kept in full or is 0
	full     *big.Rat // set when it does not fit
}

// smallest is the bound below which numerators and denominators can be multiplied and added without
// leaving 64 bits.
const smallest = 1 << 31

// Whole makes a ratio of a whole number.
func Whole(n int64) Ratio { return Frac(n, 1) }

// Frac makes num/den; den must not be 0.
func Frac(num, den int64) Ratio {
	if r, ok := reduced(num, den); ok {
		return r
	}
	return Ratio{full: big.NewRat(num, den)}
}

// reduced brings a fraction to lowest terms; it does not do it for numbers that are not small, nor
// for a denominator of 0.
func reduced(num, den int64) (Ratio, bool) {
	if den == 0 || num <= -smallest*smallest || den <= -smallest*smallest {
		return Ratio{}, false
	}
	if den < 0 {
		num, den = -num, -den
	}
	a, b := max(num, -num), den
	for b != 0 {
		a, b = b, a%b
	}
	return fitting(num/a, den/a)
}

func fitting(num, den int64) (Ratio, bool) {
	if num <= -smallest || num >= smallest || den >= smallest {
		return Ratio{}, false
	}
	return Ratio{num: num, den: den}, true
}

// small gives numerator and denominator of a number that is kept small, and 0 and 0 of one kept in
// full: a denominator of 0 is never reduced, so what is reckoned with it is reckoned in full.
func (a Ratio) small() (num, den int64) {
	if a.full != nil {
		return 0, 0
	}
	return a.num, max(a.den, 1)
}

// rat gives the number in full; it is never changed.
func (a Ratio) rat() *big.Rat {
	if a.full != nil {
		return a.full
	}
	return big.NewRat(a.num, max(a.den, 1))
}

// sized keeps a number that was worked out in full as small as it is.
func sized(r *big.Rat) Ratio {
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		if small, ok := fitting(r.Num().Int64(), r.Denom().Int64()); ok {
			return small
		}
	}
	return Ratio{full: r}
}

// Plus adds.
func (a Ratio) Plus(b Ratio) Ratio {
	an, ad := a.small()
	bn, bd := b.small()
	if sum, ok := reduced(an*bd+bn*ad, ad*bd); ok {
		return sum
	}
	return sized(new(big.Rat).Add(a.rat(), b.rat()))
}

// Minus subtracts.
func (a Ratio) Minus(b Ratio) Ratio { return a.Plus(b.Times(Whole(-1))) }

// Times multiplies.
func (a Ratio) Times(b Ratio) Ratio {
	an, ad := a.small()
	bn, bd := b.small()
	if product, ok := reduced(an*bn, ad*bd); ok {
		return product
	}
	return sized(new(big.Rat).Mul(a.rat(), b.rat()))
}

// Over divides; the caller has made sure that b is not 0.
func (a Ratio) Over(b Ratio) Ratio {
	an, ad := a.small()
	bn, bd := b.small()
	if quotient, ok := reduced(an*bd, ad*bn); ok {
		return quotient
	}
	return sized(new(big.Rat).Quo(a.rat(), b.rat()))
}

// Cmp gives -1, 0 or 1.
func (a Ratio) Cmp(b Ratio) int {
	an, ad := a.small()
	bn, bd := b.small()
	if ad == 0 || bd == 0 {
		return a.rat().Cmp(b.rat())
	}
	left, right := an*bd, bn*ad
	switch {
	case left < right:
		return -1
	case left > right:
		return 1
	}
	return 0
}

// Sign gives -1, 0 or 1.
func (a Ratio) Sign() int { return a.Cmp(Ratio{}) }

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
func (a Ratio) Exact() (num, den string) {
	r := a.rat()
	return r.Num().String(), r.Denom().String()
}

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
func (a Ratio) Decimal(places int) string {
	if places == 0 && a.full == nil && a.den <= 1 {
		return strconv.FormatInt(a.num, 10)
	}
	return a.rat().FloatString(places)
}

// Up rounds up to a whole number: what is missing of a count is never less than one.
func (a Ratio) Up() Ratio {
	whole := new(big.Int).Add(a.rat().Num(), new(big.Int).Sub(a.rat().Denom(), big.NewInt(1)))
	return sized(new(big.Rat).SetInt(whole.Div(whole, a.rat().Denom())))
}

// IsWhole reports whether the ratio is a whole number.
func (a Ratio) IsWhole() bool {
	if a.full != nil {
		return a.full.IsInt()
	}
	return a.den <= 1
}

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

// ratioLimit is the longest number that is read: more digits are a slip, not a target.
const ratioLimit = 40

// ParseRatio reads 56, 0.6, 1/3, 33.33% exactly, full-width too. It takes decimal digits only: an
// exponent, or a leading 0 taken for octal, would quietly make another number of what was meant.
func ParseRatio(text string) (Ratio, bool) {
	plain := strings.TrimSpace(HalfWidth(text))
	plain, percent := strings.CutSuffix(plain, "%")
	if len(plain) > ratioLimit {
		return Ratio{}, false
	}
	over, under, isFraction := strings.Cut(plain, "/")
	a, ok := parseExact(over)
	if isFraction {
		b, _ := parseExact(under) // 0 when it is no number
		if b.Sign() <= 0 {
			return Ratio{}, false
		}
		a = a.Over(b)
	}
	if percent {
		a = a.Over(Whole(100))
	}
	return a, ok
}

// parseExact reads a decimal number, however many places it has.
func parseExact(text string) (Ratio, bool) {
	plain := strings.TrimSpace(text)
	unsigned := strings.TrimPrefix(plain, "-")
	whole, part, pointed := strings.Cut(unsigned, ".")
	if !digits(whole) || (pointed && !digits(part)) {
		return Ratio{}, false
	}
	r, ok := new(big.Rat).SetString("0" + whole + "." + part + "0") // with a point it is never octal
	if !ok {
		return Ratio{}, false
	}
	if unsigned != plain {
		r.Neg(r)
	}
	return sized(r), true
}
