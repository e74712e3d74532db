package packfile_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"guanyunbu/app"
	"guanyunbu/data/packfile"
)

func words() packfile.Names {
	return packfile.Names{"open.hours": "open.hours", "实际开放小时": "open.hours", "visits.door": "visits.door", "到馆人次": "visits.door",
		"场（班）次": "events", "events": "events", "empty": "empty", "zero": "zero", "实际": "实际", "目标": "目标", "满分": "满分"}
}

// given is what the names of the tests stand for.
func given(name string) (app.Ratio, error) {
	values := map[string]app.Ratio{"open.hours": app.Whole(2700), "visits.door": app.Whole(8000), "events": app.Whole(3),
		"zero": app.Whole(0), "实际": app.Frac(897, 1000), "目标": app.Whole(1), "满分": app.Whole(10)}
	if value, ok := values[name]; ok {
		return value, nil
	}
	return app.Ratio{}, errors.New("no data on " + name)
}

// TestFormulas: a formula is worked out exactly, as people write it.
func TestFormulas(t *testing.T) {
	for _, row := range []struct{ rule, formula, want string }{
		{"a number", "6", "6"},
		{"a decimal stays exact", "0.1 + 0.2", "3/10"},
		{"thirds stay thirds", "1 / 3 * 3", "1"},
		{"per cent", "95%", "19/20"},
		{"per cent, full width", "９５％", "19/20"},
		{"products before sums", "2 + 3 × 4", "14"},
		{"brackets, full width", "（2 + 3）× 4", "20"},
		{"divided from the left", "12 ÷ 3 ÷ 2", "2"},
		{"a minus in front", "-3 + 5", "2"},
		{"two of them", "5 - -3", "8"},
		{"a metric by its key", "open.hours ÷ 60", "45"},
		{"a metric by its name", "实际开放小时 ÷ 60", "45"},
		{"a name with brackets in it", "「场（班）次」+ 1", "4"},
		{"8.97 of 10 points", "满分 × 实际", "897/100"},
		{"the smaller one", "取小(满分, 满分 × 实际 ÷ 目标, 9)", "897/100"},
		{"min", "min(3, 2)", "2"},
		{"the larger one", "取大(1, 2, 3)", "3"},
		{"within 0 and 1", "限(1.5) + clamp(0 - 1)", "1"},
		{"a choice that holds", "若(实际 ≥ 目标 × 80%, 满分, 0)", "10"},
		{"a choice that does not", "实际 >= 95% ? 满分 : 满分 × 实际", "897/100"},
		{"both conditions", "实际 > 0 and 目标 == 1 ? 1 : 2", "1"},
		{"either condition", "实际 < 0 || 目标 == 1 ? 1 : 2", "1"},
		{"not", "not (实际 < 1) ? 1 : 2", "2"},
		{"not equal", "目标 ≠ 1 ? 1 : 2", "2"},
		{"the side not chosen may lack data", "若(目标 == 1, 5, empty)", "5"},
		{"a condition decided at once", "目标 == 1 or empty > 0 ? 5 : 6", "5"},
		{"numbers beyond 64 bits", "99999999999999999999 × 99999999999999999999", "9999999999999999999800000000000000000001"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			made, _, err := packfile.Compile(row.formula, words())
			if err != nil {
				t.Fatal(err)
			}
			value, err := made(given)
			if text, _ := value.MarshalText(); err != nil || string(text) != row.want {
				t.Errorf("gives %s (%v), want %s", text, err, row.want)
			}
		})
	}
}

// TestFormulasWithoutAnAnswer: what is missing and a division by 0 are refusals, never a number.
func TestFormulasWithoutAnAnswer(t *testing.T) {
	for _, row := range []struct{ rule, formula, want string }{
		{"no data", "empty + 1", "no data on empty"},
		{"no data in a condition", "empty > 1 ? 1 : 2", "no data on empty"},
		{"no data in the smaller one", "取小(1, empty)", "no data on empty"},
		{"divided by 0", "满分 ÷ 0", "公式里除以了 0，算不出来"},
		{"divided by what happens to be 0", "满分 ÷ (zero × 5)", "公式里除以了 0，算不出来"},
		{"0 divided by 0", "zero ÷ zero", "公式里除以了 0，算不出来"},
		{"divided by 0 inside a limit", "限(1 ÷ zero)", "公式里除以了 0，算不出来"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			made, _, err := packfile.Compile(row.formula, words())
			if err != nil {
				t.Fatal(err)
			}
			if value, err := made(given); err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("gives %s (%v), want %q", value.Short(), err, row.want)
			}
		})
	}
}

// TestFormulasThatAreRefused: nothing but sums, comparisons and choices gets in.
func TestFormulasThatAreRefused(t *testing.T) {
	for _, row := range []struct{ rule, formula, want string }{
		{"nothing", "", "公式是空的"},
		{"blanks", "  \n", "公式是空的"},
		{"half a sum", "1 +", "公式读不通"},
		{"an open bracket", "(1 + 2", "公式读不通"},
		{"a bracket too many", "1 + 2)", "公式读不通"},
		{"two sums", "1 2", "公式读不通"},
		{"a name nobody knows", "到馆人数 + 1", "不认识「到馆人数」，是不是「到馆人次」"},
		{"a name far from any", "password + 1", "请从计量项目录里选"},
		{"an open name", "「到馆人次 + 1", "缺少右边的」"},
		{"an exponent", "9e999", "「9e999」不是数"},
		{"a hexadecimal number", "0xff", "「0xff」不是数"},
		{"digits with lines", "1_000", "「1_000」不是数"},
		{"fifty digits", strings.Repeat("9", 50), "不是数"},
		{"a text", `"abc"`, "不能用「\"」"},
		{"a text in other marks", "'abc'", "不能用「'」"},
		{"a raw text", "`abc`", "不能用「`」"},
		{"a list", "[1, 2][0]", "不能用「[」"},
		{"a map", "{1: 2}", "不能用「{」"},
		{"a program", "let x = 1; x", "不能用「=」"},
		{"a pipe", "1 | min(2)", "不能用「|」"},
		{"the element of a loop", "#", "不能用「#」"},
		{"the environment", "$env", "不能用「$」"},
		{"a remainder", "7 % 2", "不能用「%」"},
		{"a power", "2 ** 3", "公式读不通"},
		{"a range", "1..3", "不是数"},
		{"a range of names", "events..events", "公式读不通"},
		{"a loop", "map(1, events)", ""},
		{"a sum over a list", "sum(events)", ""},
		{"the length of a thing", "len(events)", "没有「len」这个算法"},
		{"the clock", "now()", "没有「now」这个算法"},
		{"a function nobody knows", "exec(1)", "没有「exec」这个算法"},
		{"a method", "events.String()", "公式读不通"},
		{"a step into a thing", "events?.x", "公式读不通"},
		{"a step too deep", "open.hours.x", "公式读不通"},
		{"nothing instead", "events ?? 1", "公式读不通"},
		{"a truth", "true", "公式读不通"},
		{"a comparison as the answer", "实际 > 1", "要写数的地方写成了是否"},
		{"a comparison in a sum", "(实际 > 1) + 1", "要写数的地方写成了是否"},
		{"a number as a condition", "若(1, 2, 3)", "前面要写比较"},
		{"not a number", "not 1 ? 1 : 2", "前面要写比较"},
		{"too few parts of a choice", "若(实际 > 1, 2)", "「若」后面括号里的项数不对"},
		{"no part of the smaller one", "取小()", "项数不对"},
		{"two parts of a limit", "限(1, 2)", "「限」后面括号里的项数不对"},
		{"brackets in brackets", strings.Repeat("(", 30) + "1" + strings.Repeat(")", 30), "括号套得太深"},
		{"very long", strings.Repeat("1+", 400) + "1", "公式太长，最多 500 个字"},
		{"very many parts", strings.Repeat("1+", 150) + "1", "公式太长，最多 200 个部分"},
		{"the letter of stand-ins", "ˮv0", "不能用「ˮ」"},
		{"broken bytes", "1 + \xff", "不能用"},
	} {
		t.Run(row.rule, func(t *testing.T) {
			_, _, err := packfile.Compile(row.formula, words())
			if app.KindOf(err) != app.Invalid || !strings.Contains(app.Sentence(err), row.want) {
				t.Errorf("says %q (%v), want %q", app.Sentence(err), err, row.want)
			}
		})
	}
}

// TestFormulaTellsWhatItAsksFor: by key, whatever name was written.
func TestFormulaTellsWhatItAsksFor(t *testing.T) {
	_, asked, err := packfile.Compile("到馆人次 ÷ open.hours + 「场（班）次」", words())
	if err != nil || !slices.Equal(asked, []string{"visits.door", "open.hours", "events"}) {
		t.Errorf("asks for %v (%v)", asked, err)
	}
}

// FuzzFormula: no text makes a formula do anything but answer or refuse.
func FuzzFormula(f *testing.F) {
	for _, formula := range []string{"若(实际 ≥ 95%, 满分, 满分 × 实际)", "-(-1)", "「场（班）次」", "a ? b : c", "1 && 2", "取小(1,,2)", "not not 1"} {
		f.Add(formula)
	}
	f.Fuzz(func(t *testing.T, formula string) {
		made, _, err := packfile.Compile(formula, words())
		if err != nil {
			if app.KindOf(err) != app.Invalid || app.Sentence(err) == "" {
				t.Fatal(err)
			}
			return
		}
		if value, err := made(given); err == nil {
			_ = fmt.Sprint(value.Short())
		}
	})
}
