package app_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

func declaredNames(h house) []offence {
	suffixes := []string{"Service", "Services", "Manager", "Managers", "Helper", "Helpers", "Util", "Utils"}
	return h.each(everywhere, func(file source, node ast.Node) []offence {
		switch node := node.(type) {
		case *ast.TypeSpec:
			for _, suffix := range suffixes {
				if strings.HasSuffix(node.Name.Name, suffix) {
					return []offence{file.offence(node.Pos(), "a type called …"+suffix+" says nothing: name the thing (a use-case object is a Desk)")}
				}
			}
		case *ast.FuncDecl:
			if gets(node.Name.Name) {
				return []offence{file.offence(node.Pos(), node.Name.Name+": many is Find…, one is the thing itself, never Get…")}
			}
		}
		return nil
	})
}

func gets(name string) bool {
	rest, ok := strings.CutPrefix(name, "Get")
	if !ok {
		rest, ok = strings.CutPrefix(name, "get")
	}
	return ok && (rest == "" || unicode.IsUpper(rune(rest[0])))
}

func docComments(h house) []offence {
	var found []offence
	for _, file := range h.files {
		if file.test() {
			continue
		}
		for _, declaration := range file.file.Decls {
			switch declaration := declaration.(type) {
			case *ast.FuncDecl:
				if declaration.Doc == nil && declaration.Name.IsExported() && exportedReceiver(declaration) {
					found = append(found, file.offence(declaration.Pos(), declaration.Name.Name+" is exported and unexplained"))
				}
			case *ast.GenDecl:
				found = append(found, unexplained(file, declaration)...)
			}
		}
	}
	return found
}

// unexplained lists the exported names of a declaration that neither it nor their own line explains.
func unexplained(file source, group *ast.GenDecl) []offence {
	if group.Doc != nil {
		return nil
	}
	var found []offence
	for _, spec := range group.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			if spec.Doc == nil && spec.Comment == nil && spec.Name.IsExported() {
				found = append(found, file.offence(spec.Pos(), spec.Name.Name+" is exported and unexplained"))
			}
		case *ast.ValueSpec:
			if spec.Doc == nil && spec.Comment == nil && spec.Names[0].IsExported() {
				found = append(found, file.offence(spec.Pos(), spec.Names[0].Name+" is exported and unexplained"))
			}
		}
	}
	return found
}

func exportedReceiver(function *ast.FuncDecl) bool {
	if function.Recv == nil || len(function.Recv.List) == 0 {
		return true
	}
	name := ""
	ast.Inspect(function.Recv.List[0].Type, func(node ast.Node) bool {
		if part, ok := node.(*ast.Ident); ok && name == "" {
			name = part.Name // the first name is the type; those after it are its type parameters
		}
		return name == ""
	})
	return ast.IsExported(name)
}

func chineseWords(h house) []offence {
	wordRoom := func(s source) bool {
		return s.test() || s.in("app/term", "ui/wording", "reports/wording", "data/sample", "data/checks", "assets", "app/appraisal/yeartest")
	}
	return h.each(func(s source) bool { return !wordRoom(s) }, func(file source, node ast.Node) []offence {
		said, ok := literal(node)
		if !ok || strings.IndexFunc(said, isHan) < 0 {
			return nil
		}
		return []offence{file.offence(node.Pos(), fmt.Sprintf("%.30q: Chinese words are constants of app/term, ui/wording or reports/wording", said))}
	})
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// literal is what a string or character in the source says.
func literal(node ast.Node) (string, bool) {
	basic, ok := node.(*ast.BasicLit)
	if !ok || basic.Kind != token.STRING && basic.Kind != token.CHAR {
		return "", false
	}
	said, err := strconv.Unquote(basic.Value)
	if err != nil {
		return basic.Value, true
	}
	return said, true
}

func exclamations(h house) []offence {
	return h.each(inCode, func(file source, node ast.Node) []offence {
		said, ok := literal(node)
		if !ok || strings.IndexFunc(said, isHan) < 0 || !strings.ContainsAny(said, "！!") || !file.in("app/term", "ui/wording", "reports/wording") {
			return nil
		}
		return []offence{file.offence(node.Pos(), "say what to do next, without an exclamation mark")}
	})
}

// unfinished finds the marks of work put off. They are pieced together here, or the law would find itself.
func unfinished(h house) []offence {
	marks := []string{"TO" + "DO", "FIX" + "ME", "TB" + "D"}
	return h.search(marks, regexp.MustCompile(`\b(`+strings.Join(marks, "|")+`)\b`), "finish it now or leave it out: no marks of work put off")
}

// search finds a pattern in every text of the house that has one of the words in it.
func (h house) search(words []string, pattern *regexp.Regexp, say string) []offence {
	var found []offence
	for _, written := range h.texts {
		if !slices.ContainsFunc(words, func(word string) bool { return bytes.Contains(written.body, []byte(word)) }) {
			continue
		}
		for number, line := range bytes.Split(written.body, []byte("\n")) {
			if pattern.Match(line) {
				found = append(found, offence{written.path, number + 1, say})
			}
		}
	}
	return found
}

// deadCode finds comments that look like Go: an assignment, or a statement that opens a block.
func deadCode(h house) []offence {
	assignment := regexp.MustCompile(`^\s*[\w, .]+ (:= .+|= [\w.&*]+(\(.*\)|\{.*\}))$`)
	block := regexp.MustCompile(`^\s*(if|for|switch|func|go|defer) .*[{)]$`)
	var found []offence
	for _, file := range h.files {
		for _, group := range file.file.Comments {
			if group == file.file.Doc {
				continue // a package's own words may show how it is used
			}
			for _, comment := range group.List {
				said := strings.TrimPrefix(comment.Text, "//")
				if strings.HasPrefix(comment.Text, "//") && (assignment.MatchString(said) || block.MatchString(said)) {
					found = append(found, file.offence(comment.Pos(), "commented-out code: take it out, git remembers"))
				}
			}
		}
	}
	return found
}

// machinePaths finds what is true on one machine only: the folder the house stands in, other people's folders, registries.
func machinePaths(h house) []offence {
	words := []string{"/" + "root/", "/" + "tmp/w/", "/" + "work/", "proxy." + "golang.org", "sum." + "golang.org", "registry." + "npmjs", "pypi." + "org"}
	for _, proxy := range strings.FieldsFunc(os.Getenv("GOPROXY"), func(r rune) bool { return r == ',' || r == '|' }) {
		if _, host, ok := strings.Cut(proxy, "://"); ok {
			words = append(words, strings.SplitN(host, "/", 2)[0])
		}
	}
	if strings.Count(h.root, "/") > 1 {
		words = append(words, h.root)
	}
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = regexp.QuoteMeta(word)
	}
	pattern := regexp.MustCompile(`(^|[^\w.-])(` + strings.Join(quoted, "|") + `)`)
	return h.search(words, pattern, "a path or host of one machine: it is wrong everywhere else")
}
