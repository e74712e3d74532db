package term_test

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"guanyunbu/app/term"
)

const golden = "glossary.md"

var update = flag.Bool("update", false, "write the glossary anew")

// TestGlossary: a changed word shows up in the glossary. Renew it with -update, after reading the difference.
func TestGlossary(t *testing.T) {
	if *update {
		if err := os.WriteFile(golden, []byte(term.Glossary()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("the glossary is missing, renew it with -update: %v", err)
	}
	got := strings.Split(term.Glossary(), "\n")
	for i, line := range strings.Split(string(want), "\n") {
		if i >= len(got) || got[i] != line {
			t.Fatalf("line %d of the glossary changed from %q; renew it with -update", i+1, line)
		}
	}
	if len(got) != strings.Count(string(want), "\n")+1 {
		t.Error("the glossary has grown; renew it with -update")
	}
}

// declared reads the sources and gives the key of every package variable of the type, by its name.
func declared(t *testing.T, kind string) map[string]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declaration := range file.Decls {
			for name, value := range variables(declaration) {
				if made, ok := value.(*ast.CompositeLit); ok && isNamed(made.Type, kind) {
					found[name] = first(t, made)
				}
			}
		}
	}
	return found
}

// variables gives the package variables of one declaration with their values.
func variables(declaration ast.Decl) map[string]ast.Expr {
	found := map[string]ast.Expr{}
	general, ok := declaration.(*ast.GenDecl)
	if !ok || general.Tok != token.VAR {
		return found
	}
	for _, spec := range general.Specs {
		if values, ok := spec.(*ast.ValueSpec); ok {
			for i, value := range values.Values {
				found[values.Names[i].Name] = value
			}
		}
	}
	return found
}

func isNamed(kind ast.Expr, name string) bool {
	named, ok := kind.(*ast.Ident)
	return ok && named.Name == name
}

// first gives the first text of a literal, which is the key.
func first(t *testing.T, made *ast.CompositeLit) string {
	t.Helper()
	text, ok := made.Elts[0].(*ast.BasicLit)
	if !ok {
		t.Fatal("a key is written out, not worked out")
	}
	key, err := strconv.Unquote(text.Value)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// TestEveryWordIsListed: what is declared stands in the registry, once, and nothing else does.
func TestEveryWordIsListed(t *testing.T) {
	terms, tables := map[string]int{}, map[string]int{}
	for _, room := range term.Rooms() {
		for _, word := range room.Terms {
			terms[word.Key]++
		}
		for _, table := range room.Tables {
			tables[table.Key]++
		}
	}
	for _, kind := range []struct {
		name   string
		listed map[string]int
	}{{"Term", terms}, {"Table", tables}} {
		names := declared(t, kind.name)
		for name, key := range names {
			if kind.listed[key] != 1 {
				t.Errorf("%s %s (%s) stands %d times in the registry", kind.name, name, key, kind.listed[key])
			}
		}
		if len(names) != len(kind.listed) || len(names) == 0 {
			t.Errorf("%d of type %s declared, %d listed", len(names), kind.name, len(kind.listed))
		}
	}
}

// TestWordsAreExplained: every word has a label, and but for the sections of a form a meaning and a
// source; inside one record no label means two things.
func TestWordsAreExplained(t *testing.T) {
	for _, room := range term.Rooms() {
		meanings := map[string]string{}
		for _, word := range room.Terms {
			section := strings.HasPrefix(word.Key, "section.")
			if word.Key == "" || word.Label == "" || !section && (word.Meaning == "" || word.Source == "") {
				t.Errorf("%+v is not explained", word)
			}
			record, _, _ := strings.Cut(word.Key, ".")
			if other, said := meanings[record+word.Label]; said && other != word.Meaning && strings.Contains(word.Key, ".") {
				t.Errorf("%s means %q and %q in one record", word.Label, other, word.Meaning)
			}
			meanings[record+word.Label] = word.Meaning
			if word.Short == word.Label {
				t.Errorf("the short form of %s is no shorter", word.Label)
			}
		}
	}
}

// TestTables: every code table is filled, and its keys and labels stand once.
func TestTables(t *testing.T) {
	for _, table := range tables() {
		if len(table.Codes) == 0 {
			t.Errorf("table %s is empty", table.Key)
		}
		seen := map[string]bool{}
		for _, c := range table.Codes {
			for _, text := range distinct(c) {
				if text == "" || seen[text] {
					t.Errorf("table %s: %+v is blank or said twice", table.Key, c)
				}
				seen[text] = true
			}
		}
	}
}

func tables() []term.Table {
	var all []term.Table
	for _, room := range term.Rooms() {
		all = append(all, room.Tables...)
	}
	return all
}

// distinct gives the texts a code is known by; the short label only where there is one.
func distinct(c term.Code) []string {
	texts := []string{c.Key, c.Label}
	if c.Short != "" {
		texts = append(texts, c.Short)
	}
	return texts
}

// TestCodesAreFound by key, label, short label, and key and label together; and shown by either label.
func TestCodesAreFound(t *testing.T) {
	for _, table := range tables() {
		for i, c := range table.Codes {
			texts := distinct(c)
			for _, text := range append(texts, c.Key+" "+c.Label) {
				if key, ok := table.Find(text); !ok || key != c.Key {
					t.Errorf("table %s: %q is %q", table.Key, text, key)
				}
			}
			if table.Label(c.Key) != c.Label || table.Brief(c.Key) != texts[len(texts)-1] || table.Labels()[i] != c.Label {
				t.Errorf("table %s shows %q for %s", table.Key, table.Label(c.Key), c.Key)
			}
		}
		if _, ok := table.Find(""); ok {
			t.Errorf("table %s finds nothing", table.Key)
		}
		if table.Label("?") != "?" || table.Brief("?") != "?" {
			t.Errorf("table %s hides a key it does not know", table.Key)
		}
	}
}

func TestWords(t *testing.T) {
	if term.EntityLabel("activity") != "活动" || term.EntityLabel("?") != "?" {
		t.Error("entities are called wrong")
	}
	if term.ActivityElder.Brief() != "老年" || term.ActivityName.Brief() != "活动名称" {
		t.Error("short labels are wrong")
	}
	for _, word := range []string{"是", "√", "1"} {
		if !term.IsYes(word) || term.IsNo(word) {
			t.Errorf("%s is a yes", word)
		}
	}
	for _, word := range []string{"否", "×", "0"} {
		if term.IsYes(word) || !term.IsNo(word) {
			t.Errorf("%s is a no", word)
		}
	}
}
