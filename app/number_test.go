package app_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"guanyunbu/app"
)

// TestReading is how people write counts.
func TestReading(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "  ": "", "0": "0", "200": "200", "２００": "200", "1,200": "1200", "1，200": "1200", "12,345,678": "12345678", "123,456": "123456", "200人": "200", "200 人次": "200", "35场": "35", "1.2万": "12000", "3万人次": "30000",
		"1.0": "1", "不适用": "不适用", "-0": "0", "0.5万": "5000", "999999999999999": "999999999999999", "12小时": "12", "1.": "1",
	} {
		r := app.Number(7)
		if err := r.Set(typed); err != nil || r.Text() != want {
			t.Errorf("%q is read as %q, %v", typed, r.Text(), err)
		}
		var again app.Reading
		if err := again.Set(r.Text()); err != nil || again != r {
			t.Errorf("%q is not read back: %v", r.Text(), err)
		}
	}
	const form = "「%s」不是整数，请填数字；约数请填核实后的数，没有数就留空"
	refusals := map[string]string{"-5": "不能小于 0，请核对后再保存", "－5": "不能小于 0，请核对后再保存", "−5人": "不能小于 0，请核对后再保存"}
	for _, typed := range []string{"约200人", "1.5", "200余", "12,34", "1234,567", "人", "1.23456万", "1000000000000000", "1e3", "--5", "1.x"} {
		refusals[typed] = fmt.Sprintf(form, typed)
	}
	for typed, refusal := range refusals {
		r := app.Number(7)
		refused(t, typed, r.Set(typed), refusal)
		is(t, typed+" leaves", r, app.Number(7))
	}
}

// TestThreeStates: not filled, 0 and not applicable are never mixed up.
func TestThreeStates(t *testing.T) {
	type shown struct {
		n                          int64
		known, blank, inapplicable bool
		or                         int64
	}
	for _, r := range []struct {
		name    string
		reading app.Reading
		want    shown
	}{
		{"not filled", app.Reading{}, shown{blank: true, or: 9}},
		{"0", app.Number(0), shown{known: true}},
		{"a number", app.Number(5), shown{n: 5, known: true, or: 5}},
		{"not applicable", app.Inapplicable(), shown{inapplicable: true, or: 9}},
	} {
		n, known := r.reading.Known()
		is(t, r.name, shown{n, known, r.reading.Blank(), r.reading.Inapplicable(), r.reading.Or(9)}, r.want)
	}
}

// TestMoney is how people write amounts.
func TestMoney(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "0": "0.00", "85": "85.00", "1,200": "1200.00", "1200.5元": "1200.50", "1200.50": "1200.50", "￥85": "85.00", "¥85.05": "85.05", "170万": "1700000.00", "1.5万元": "15000.00", "８５．５": "85.50", "0.01": "0.01", "0.000001万": "0.01", "85.500": "85.50",
	} {
		m := app.Fen(7)
		if err := m.Set(typed); err != nil || m.Text() != want {
			t.Errorf("%q is read as %q, %v", typed, m.Text(), err)
		}
		var again app.Money
		if err := again.Set(m.Text()); err != nil || again != m {
			t.Errorf("%q is not read back: %v", m.Text(), err)
		}
	}
	for typed, refusal := range map[string]string{
		"1.005": "「1.005」不像金额，请填数字，单位元，最多两位小数", "约85": "「约85」不像金额，请填数字，单位元，最多两位小数", "0.0000001万": "「0.0000001万」不像金额，请填数字，单位元，最多两位小数", "1.x元": "「1.x元」不像金额，请填数字，单位元，最多两位小数", "元": "「元」不像金额，请填数字，单位元，最多两位小数", "-85": "不能小于 0，请核对后再保存",
	} {
		m := app.Fen(700)
		refused(t, typed, m.Set(typed), refusal)
		is(t, typed+" leaves", m, app.Fen(700))
	}
	if app.Fen(-105).String() != "-1.05" || app.Fen(105).String() != "1.05" || !(&app.Money{}).Blank() {
		t.Error("fen are shown wrong")
	}
}

// TestRatioAgreesWithTheStandardLibrary: small and full numbers alike are exact.
func TestRatioAgreesWithTheStandardLibrary(t *testing.T) {
	draw := rand.New(rand.NewPCG(7, 7))
	sizes := []int64{3, 100, 1 << 31, 1<<31 + 1, 1 << 40, 1<<63 - 1}
	number := func() (app.Ratio, *big.Rat) {
		num, den := draw.Int64N(sizes[draw.IntN(len(sizes))]), 1+draw.Int64N(sizes[draw.IntN(len(sizes))]-1)
		if draw.IntN(2) == 0 {
			num = -num
		}
		return app.Frac(num, den), big.NewRat(num, den)
	}
	same := func(op string, got app.Ratio, want *big.Rat) {
		t.Helper()
		num, den := got.Exact()
		if num != want.Num().String() || den != want.Denom().String() || got.Sign() != want.Sign() || got.IsWhole() != want.IsInt() {
			t.Fatalf("%s gives %s/%s, want %s", op, num, den, want)
		}
	}
	for range 3000 {
		a, x := number()
		b, y := number()
		same("plus", a.Plus(b), new(big.Rat).Add(x, y))
		same("minus", a.Minus(b), new(big.Rat).Sub(x, y))
		same("times", a.Times(b), new(big.Rat).Mul(x, y))
		if y.Sign() != 0 {
			same("over", a.Over(b), new(big.Rat).Quo(x, y))
		}
		if a.Cmp(b) != x.Cmp(y) || a.Min(b).Cmp(a.Max(b)) > 0 || a.Min(b).Plus(a.Max(b)).Cmp(a.Plus(b)) != 0 {
			t.Fatalf("%s and %s are put in the wrong order", x, y)
		}
	}
	const least = -1 << 63
	same("the least number", app.Whole(least), big.NewRat(least, 1))
	same("over the least number", app.Frac(1, least), big.NewRat(1, least))
	same("a negative denominator", app.Frac(3, -6), big.NewRat(-1, 2))
	same("the zero value", app.Ratio{}.Plus(app.Ratio{}), new(big.Rat))
	for text, want := range map[string]string{"-1/2": "0.00", "0": "0.00", "1/2": "0.50", "1": "1.00", "3/2": "1.00"} {
		r, _ := app.ParseRatio(text)
		if got := r.Clamp().Decimal(2); got != want {
			t.Errorf("%s is limited to %s", text, got)
		}
	}
}

// TestParseRatio is how rule packs and contracts write numbers.
func TestParseRatio(t *testing.T) {
	for typed, want := range map[string]string{
		"56": "56/1", "0.6": "3/5", "1/3": "1/3", "33.33%": "3333/10000", "-1.5": "-3/2", "5/10": "1/2", " 1 / 3 ": "1/3", "010": "10/1", "010/020": "1/2", "1.5/3": "1/2", "50 %": "1/2", "３３．３３％": "3333/10000", "１／３": "1/3", "0": "0/1", "-0.5%": "-1/200", "1234567890123456789012345678901234567890": "1234567890123456789012345678901234567890/1", "123456789012345678901234567890": "123456789012345678901234567890/1",
	} {
		r, ok := app.ParseRatio(typed)
		if num, den := r.Exact(); !ok || num+"/"+den != want {
			t.Errorf("%q is read as %s/%s, %v", typed, num, den, ok)
		}
	}
	for _, typed := range []string{"", "%", "a", "1/0", "1/-3", "1/", "/3", "1e3", "1E3", "1p9", "0x10", "0b1", "1_0", ".5", "5.", "1/2/3", "1.2.3", "--1", "+1", "12345678901234567890123456789012345678901"} {
		if r, ok := app.ParseRatio(typed); ok {
			t.Errorf("%q is read as %s", typed, r.Decimal(4))
		}
	}
	var r app.Ratio
	if err := json.Unmarshal([]byte(`"1/3"`), &r); err != nil || r.Cmp(app.Frac(1, 3)) != 0 {
		t.Errorf("a pack's 1/3 is %s, %v", r.Decimal(4), err)
	}
	if err := json.Unmarshal([]byte(`"viel"`), &r); app.Sentence(err) != "「viel」不像数，请写 56、0.6、1/3 或 33.33%" || r.Cmp(app.Frac(1, 3)) != 0 {
		t.Errorf("a word is taken for %s, %v", r.Decimal(4), err)
	}
	if text, err := app.Frac(2, 6).MarshalText(); err != nil || string(text) != "1/3" {
		t.Errorf("written as %s, %v", text, err)
	}
}

func TestRatioShown(t *testing.T) {
	for _, r := range []struct {
		ratio          app.Ratio
		decimal, short string
	}{{app.Frac(5, 1), "5.00", "5"}, {app.Frac(1, 3), "0.33", "0.33"}, {app.Frac(1, 200), "0.01", "0.01"}, {app.Frac(49, 10000), "0.00", "0.00"}, {app.Frac(-1, 200), "-0.01", "-0.01"}, {app.Frac(2, 3), "0.67", "0.67"}} {
		if r.ratio.Decimal(2) != r.decimal || r.ratio.Short() != r.short {
			t.Errorf("shown as %s and %s, want %s and %s", r.ratio.Decimal(2), r.ratio.Short(), r.decimal, r.short)
		}
	}
	for text, want := range map[string]string{"1099511627776": "1099511627776", "5": "5", "5/2": "3", "1/3": "0", "-5/2": "-3", "10995116277765/2": "5497558138883"} {
		r, _ := app.ParseRatio(text)
		is(t, text+" without decimals", r.Decimal(0), want)
	}
	for _, r := range []struct {
		a, b     app.Ratio
		num, den string
	}{{app.Whole(8), app.Whole(12), "8", "12"}, {app.Frac(1, 2), app.Whole(3), "1", "6"}, {app.Frac(1, 2), app.Frac(1, 3), "3", "2"}, {app.Whole(0), app.Whole(7), "0", "7"}, {app.Frac(5, 6), app.Frac(3, 4), "10", "9"}} {
		if num, den := app.Scaled(r.a, r.b); num != r.num || den != r.den {
			t.Errorf("scaled to %s of %s, want %s of %s", num, den, r.num, r.den)
		}
	}
}

// TestRoundPoints is the one rounding: half up to 0.01.
func TestRoundPoints(t *testing.T) {
	for text, want := range map[string]string{"0": "0.00", "5.854": "5.85", "5.855": "5.86", "5.8549999": "5.85", "89.995": "90.00", "89.994": "89.99", "1/3": "0.33", "2/3": "0.67", "0.005": "0.01", "-0.005": "0.00", "-0.006": "-0.01", "-1.005": "-1.00"} {
		r, _ := app.ParseRatio(text)
		if got := app.RoundPoints(r).String(); got != want {
			t.Errorf("%s is rounded to %s, want %s", text, got, want)
		}
	}
	for p, want := range map[app.Points]string{600: "6", 75: "0.75", 1050: "10.50", 10000: "100", 0: "0", -100: "-1", 100000: "1,000", 150050: "1,500.50", -75: "-0.75"} {
		if got := p.Short(); got != want {
			t.Errorf("%s in short is %s", p, got)
		}
	}
	for typed, want := range map[string]app.Points{"6": 600, "0.75": 75, "100.5": 10050, "1,000": 100000} {
		if got, ok := app.ParsePoints(typed); !ok || got != want {
			t.Errorf("%q is %s, %v", typed, got, ok)
		}
	}
	var p app.Points
	if err := json.Unmarshal([]byte(`"0.755"`), &p); app.Sentence(err) != "「0.755」不像分值，最多两位小数" {
		t.Errorf("three decimals are read as %s, %v", p, err)
	}
	if err := json.Unmarshal([]byte(`"0.75"`), &p); err != nil || p != 75 || p.Ratio().Cmp(app.Frac(3, 4)) != 0 {
		t.Errorf("0.75 is %s, %v", p, err)
	}
	if text, err := app.Points(75).MarshalText(); err != nil || string(text) != "0.75" {
		t.Errorf("written as %s, %v", text, err)
	}
}

func TestADifferenceOfPointsHasASign(t *testing.T) {
	for p, want := range map[app.Points]string{150: "+1.50", -25: "−0.25", 0: "0.00"} {
		if got := p.Signed(); got != want {
			t.Errorf("signed %d: %s", p, got)
		}
	}
}

func TestQuantityAsTyped(t *testing.T) {
	for _, row := range []struct{ typed, kept string }{
		{"2.5", "2.5"}, {"2.50", "2.5"}, {"２．５小时", "2.5"}, {"0", "0"}, {"", ""}, {"1,200", "1200"}, {"0.25", "0.25"}, {"21.5人日", "21.5"}, {"4 学时", "4"},
	} {
		var q app.Quantity
		if err := q.Set(row.typed); err != nil || q.Text() != row.kept {
			t.Errorf("%q is kept as %q (%v), want %q", row.typed, q.Text(), err, row.kept)
		}
	}
	for _, typed := range []string{"约3小时", "2.555", "-1", "三"} {
		q := app.Hundredths(100)
		if err := q.Set(typed); err == nil || q.Text() != "1" {
			t.Errorf("%q was taken as %q", typed, q.Text())
		}
	}
	if r, known := app.Hundredths(250).Ratio(); !known || r.Cmp(app.Frac(5, 2)) != 0 {
		t.Errorf("2.5 as a ratio is %v", r)
	}
}

func TestMonthAsTyped(t *testing.T) {
	for _, row := range []struct{ typed, kept string }{
		{"2026-3", "2026-03-01"}, {"2026年3月", "2026-03-01"}, {"202603", "2026-03-01"}, {"3月", "2026-03-01"}, {"2025-12-31", "2025-12-01"}, {"20260305", "2026-03-01"}, {"", ""},
	} {
		if m, err := app.ParseMonthNear(row.typed, "2026-10-20"); err != nil || string(m) != row.kept {
			t.Errorf("%q is the month %q (%v), want %q", row.typed, m, err, row.kept)
		}
	}
	for _, typed := range []string{"2026-13", "13月", "春天", "3"} {
		if m, err := app.ParseMonthNear(typed, "2026-10-20"); err == nil {
			t.Errorf("%q was taken for %q", typed, m)
		}
	}
	if span := app.Month("2024-02-01").Span(); span.From != "2024-02-01" || span.To != "2024-02-29" {
		t.Errorf("February 2024 runs %v", span)
	}
	if s := app.Month("2026-03-01").Short(); s != "2026-03" {
		t.Errorf("shown as %q", s)
	}
}
