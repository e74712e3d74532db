package app_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// sample is one small house that breaks a law, and one that comes close and keeps it. Each is file name -> source; a source
// without a package clause is given one.
type sample struct {
	law  string
	bad  map[string]string
	good map[string]string
}

func one(path, body string) map[string]string { return map[string]string{path: body} }

// TestEveryLawBites holds every law against a house that breaks it and one that keeps it: a guard that never barks is no guard.
func TestEveryLawBites(t *testing.T) {
	byName := map[string]func(house) []offence{}
	for _, rule := range laws() {
		byName[rule.name] = rule.find
	}
	bitten := map[string]bool{}
	for _, example := range append(shapeSamples(), append(wordSamples(), append(stateSamples(), habitSamples()...)...)...) {
		find, known := byName[example.law]
		if !known {
			t.Fatalf("no law is called %q", example.law)
		}
		bitten[example.law] = true
		for _, file := range slices.Sorted(maps.Keys(example.bad)) {
			t.Run(example.law+" broken in "+file, func(t *testing.T) {
				if len(find(smallHouse(t, example.bad))) == 0 {
					t.Errorf("the law lets this pass:\n%s", example.bad[file])
				}
			})
		}
		for _, found := range find(smallHouse(t, example.good)) {
			t.Errorf("%s: the law bites what keeps it: %v", example.law, found)
		}
	}
	for name := range byName {
		if !bitten[name] {
			t.Errorf("law %q was never seen to bite", name)
		}
	}
}

func smallHouse(t *testing.T, files map[string]string) house {
	t.Helper()
	whole := house{root: "/somewhere/else"}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		body := files[path]
		if strings.HasSuffix(path, ".go") && !strings.Contains(body, "package ") {
			body = "package x\n\n" + body
		}
		whole.add(t, path, []byte(body))
	}
	return whole
}

func shapeSamples() []sample {
	long := "func Long() {\n" + strings.Repeat("\tstep()\n", longestFunction) + "}\n"
	table := "func TestTable() {\n\t_ = []int{\n" + strings.Repeat("\t\t1,\n", longestFunction) + "\t}\n}\n"
	return []sample{
		{"rooms import along the arrows only", one("app/a.go", `import _ "os"`), one("app/a.go", `import _ "strings"`)},
		{"rooms import along the arrows only", one("app/a.go", `import _ "net/http"`), one("app/a_test.go", `import _ "os"`)},
		{"rooms import along the arrows only", one("app/a.go", `import _ "github.com/google/uuid"`), one("app/a.go", `import _ "guanyunbu/app/term"`)},
		{"rooms import along the arrows only", one("data/a.go", `import _ "guanyunbu/ui/shell"`), one("data/a.go", `import _ "guanyunbu/app"`)},
		{"rooms import along the arrows only", one("data/a.go", `import _ "guanyunbu/assets"`), one("data/sample/a.go", `import _ "guanyunbu/assets"`)},
		{"rooms import along the arrows only", one("reports/a.go", `import _ "github.com/jung-kurt/gofpdf"`), one("reports/pdf/a.go", `import _ "github.com/jung-kurt/gofpdf"`)},
		{"rooms import along the arrows only", one("reports/a.go", `import _ "guanyunbu/data"`), one("reports/a.go", `import _ "guanyunbu/assets"`)},
		{"rooms import along the arrows only", one("ui/a.go", `import _ "guanyunbu/reports/pdf"`), one("ui/a.go", `import _ "guanyunbu/reports"`)},
		{"rooms import along the arrows only", one("ui/a.go", `import _ "guanyunbu/data"`), one("main.go", `import _ "guanyunbu/data"`)},
		{"rooms import along the arrows only", one("ui/a_test.go", `import _ "fyne.io/fyne/v2/app"`), one("main_test.go", `import _ "fyne.io/fyne/v2/app"`)},
		{"rooms import along the arrows only", one("ui/command/a.go", `import _ "fyne.io/fyne/v2"`), one("ui/home/a.go", `import _ "fyne.io/fyne/v2"`)},
		{"rooms import along the arrows only", one("app/appraisal/count/a.go", `import _ "guanyunbu/app/appraisal"`), one("app/appraisal/a.go", `import _ "guanyunbu/app/appraisal/count"`)},
		{"rooms import along the arrows only", one("ui/a.go", `import _ "guanyunbu/app/appraisal/yeartest"`), one("ui/a_test.go", `import _ "guanyunbu/app/appraisal/yeartest"`)},
		{"rooms import along the arrows only", one("assets/a.go", `import _ "guanyunbu/app"`), one("assets/a.go", `import _ "embed"`)},
		{"every folder with code is a room", one("tools/a.go", ``), one("ui/home/a.go", ``)},
		{"packages have good names", one("app/util/a.go", ``), one("app/delivery/a.go", ``)},
		{"packages have good names", one("app/delivery/a.go", `package helpers`), one("app/delivery/a.go", `package delivery`)},
		{"every package has doc.go", one("app/a.go", ``), map[string]string{"app/a.go": ``, "app/doc.go": "// Package app is the centre.\npackage app\n", "ui/a_test.go": ``}},
		{"files are short", one("ui/a.go", strings.Repeat("\n", longestFile+1)), one("ui/a.go", strings.Repeat("\n", longestFile-3))},
		{"functions are short", one("ui/a.go", long), one("ui/a_test.go", table)},
		{"functions are simple", one("ui/a.go", "func f(a, b bool) {\n"+strings.Repeat("if a && b {}\n", 8)+"}"), one("ui/a.go", "func f(a, b bool) {\n"+strings.Repeat("if a && b {}\n", 7)+"}")},
		{"functions take at most four parameters", one("ui/a.go", `func f(a, b, c, d, e int) {}`), one("ui/a.go", `func (x T) f(a, b, c, d int) {}`)},
		{"functions take at most four parameters", one("ui/a.go", `type I interface { F(int, int, int, int, int) }`), one("ui/a.go", `type I interface { F(int, int, int, int) }`)},
		{"no else after return", one("ui/a.go", `func f(a bool) int { if a { return 1 } else { return 2 } }`), one("ui/a.go", `func f(a bool) { if a { g() } else { h() } }`)},
		{"no else after return", one("ui/a.go", `func f(a bool) { for { if a { continue } else { g() } } }`), one("ui/a.go", `func f(a bool) { for { if a { continue }; g() } }`)},
	}
}

func wordSamples() []sample {
	return []sample{
		{"types and functions have good names", one("app/a.go", `type ContractManager struct{}`), one("app/a.go", `type Desk struct{}`)},
		{"types and functions have good names", one("app/a.go", `func GetContract() {}`), one("app/a.go", `func Getaway() {}`)},
		{"exported names are explained", one("app/a.go", `func F() {}`), one("app/a.go", "// F does.\nfunc F() {}\nfunc g() {}\ntype h[T any] struct{}\nfunc (h[T]) Load() {}")},
		{"exported names are explained", one("app/a.go", `type T int`), one("app/a_test.go", `type T int`)},
		{"exported names are explained", one("app/a.go", `const C = 1`), one("app/a.go", "// All of them.\nconst (\n\tC = 1\n\tD = 2\n)")},
		{"Chinese words live in the word rooms", one("ui/a.go", `const say = "保存"`), one("ui/wording/a.go", `const say = "保存"`)},
		{"Chinese words live in the word rooms", one("app/a.go", `const mark = '年'`), one("app/a_test.go", `const mark = '年'`)},
		{"Chinese words live in the word rooms", one("app/a.go", `const hidden = "\u5e74"`), one("reports/pdf/a.go", `const stops = "，。；"`)},
		{"nobody is shouted at", one("ui/wording/a.go", `const say = "保存失败！"`), one("ui/wording/a.go", `const say = "没有存上，请再按一次"`)},
		{"nothing is left to do", one("ui/a.go", "// TO"+"DO: later"), one("ui/a.go", "// to do is a verb")},
		{"nothing is left to do", one("data/a.sql", "-- FIX"+"ME"), one("data/a.sql", "-- fixed")},
		{"no commented-out code", one("ui/a.go", "func f() {\n\t// x := g(1)\n}"), one("ui/a.go", "// the ratio is exact: a/b\nfunc f() {}")},
		{"no commented-out code", one("ui/a.go", "func f() {\n\t// if x {\n}"), one("ui/a.go", "// for one facility\nfunc f() {}")},
		{"no path or host of one machine", one("README.md", "see /"+"work/main"), one("README.md", "see app/"+"work/flow and network/x")},
		{"no path or host of one machine", one("run.sh", "cd /somewhere/else"), one("run.sh", "cd elsewhere")},
		{"no path or host of one machine", one("run.sh", "curl https://proxy."+"golang.org"), one("run.sh", "go build")},
	}
}

func stateSamples() []sample {
	changes := []string{`func f() { v = 1 }`, `func f() { v++ }`, `func f() { v.x[0] = 1 }`, `func f() { p := &v; _ = p }`, `func f() { delete(v, 1) }`, `func f() { for v = range g() {} }`}
	var found []sample
	for _, change := range changes {
		found = append(found, sample{
			"package variables never change",
			map[string]string{"app/v.go": "var v = g()\n", "app/f.go": change},
			map[string]string{"app/v.go": "var v = g()\n", "app/f.go": `func f() int { v := 0; v = 1; v++; return v }`},
		})
	}
	return append(found, []sample{
		{"package variables never change", one("app/a.go", "import \"sync\"\nvar once sync.Once"), one("app/a.go", "import \"regexp\"\nvar form = regexp.MustCompile(`x`)")},
		{"package variables never change", one("app/a.go", `var c = make(chan int)`), one("app/a_test.go", `var c = make(chan int)`)},
		{"package variables never change", one("ui/a.go", "import \"guanyunbu/app/term\"\nfunc f() { term.Word = 1 }"), one("ui/a.go", "import \"guanyunbu/app/term\"\nfunc f() { x := term.Word; x.y = 1 }")},
		{"no init functions", one("app/a.go", `func init() {}`), one("app/a.go", `func (x T) init() {}`)},
		{"only the shell starts goroutines in ui", one("ui/home/a.go", `func f() { go g() }`), one("ui/shell/a.go", `func f() { go g() }`)},
		{"only the shell starts goroutines in ui", one("ui/home/a.go", "import \"fyne.io/fyne/v2\"\nfunc f() { fyne.Do(g) }"), one("ui/home/a.go", `func f() { desk.Do(g) }`)},
		{"no untyped values", one("app/a.go", `func f(x any) {}`), one("app/a.go", `func f[T any](x T) {}`)},
		{"no untyped values", one("app/a.go", `func f(x map[string]interface{}) {}`), one("app/field/a.go", `func f(x any) {}`)},
		{"no untyped values", one("data/a.go", `import _ "reflect"`), one("data/codec.go", `import _ "reflect"`)},
		{"no floats in app", one("app/a.go", `func f(x float64) {}`), one("ui/a.go", `func f(x float64) {}`)},
		{"no floats in app", one("app/a.go", `const x = 0.5`), one("app/a.go", `const x = 5`)},
	}...)
}

func habitSamples() []sample {
	return []sample{
		{"rules read no clock", one("app/a.go", "import \"time\"\nfunc f() { time.Now() }"), one("ui/a.go", "import \"time\"\nfunc f() { time.Now() }")},
		{"gofpdf never breaks lines itself", one("reports/pdf/a.go", `func f() { doc.MultiCell(1) }`), one("reports/pdf/a.go", `func f() { doc.Text(1) }`)},
		{"gofpdf never breaks lines itself", one("reports/pdf/a.go", "import \"github.com/jung-kurt/gofpdf\"\nfunc f(p gofpdf.Fpdf) { p.Write(1, \"x\") }"), one("reports/pdf/a.go", `func f() { file.Write(1) }`)},
		{"toolkit traps stay shut", one("ui/a.go", "import \"fyne.io/fyne/v2/widget\"\nfunc f() { widget.NewDateEntry() }"), one("ui/a.go", "import \"guanyunbu/ui/part\"\nfunc f() { part.NewDateEntry() }")},
		{"toolkit traps stay shut", one("ui/a.go", `import _ "fyne.io/fyne/v2/data/binding"`), one("ui/a.go", `import _ "fyne.io/fyne/v2/data/validation"`)},
		{"colours come from the theme", one("ui/part/a.go", "import \"image/color\"\nvar c = color.NRGBA{R: 1}"), one("ui/theme/a.go", "import \"image/color\"\nvar c = color.NRGBA{R: 1}")},
		{"errors keep their cause", one("data/a.go", "import \"fmt\"\nfunc f(err error) error { return fmt.Errorf(\"x: %v\", err) }"), one("data/a.go", "import \"fmt\"\nfunc f(err error) error { return fmt.Errorf(\"x: %w\", err) }")},
		{"no panic and no exit outside start-up", one("ui/a.go", `func f() { panic(1) }`), one("ui/a.go", `func mustFit() { panic(1) }`)},
		{"no panic and no exit outside start-up", one("ui/a.go", "import \"os\"\nfunc f() { os.Exit(1) }"), one("main.go", "import \"os\"\nfunc f() { os.Exit(1) }")},
		{"tests are never skipped", one("ui/a_test.go", `func f(t T) { t.Skip() }`), one("ui/a_test.go", `func f(t T) { list.Skip() }`)},
		{"tests never sleep", one("ui/a_test.go", "import \"time\"\nfunc f() { time.Sleep(1) }"), one("ui/a_test.go", "import \"time\"\nfunc f() { time.After(1) }")},
		{"tests open real files", one("data/a_test.go", `const dsn = "file::mem`+`ory:"`), one("data/a_test.go", `const dsn = "file:x"`)},
	}
}
