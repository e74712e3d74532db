package app_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the name of the house in its own imports.
const module = "guanyunbu"

// house is everything the laws look at: the Go sources, and the other texts a person wrote.
type house struct {
	root  string // where it stands on this machine; no file may say so
	files []source
	texts []text
}

// text is any written file by its path from the root.
type text struct {
	path string
	body []byte
}

// source is one parsed Go file.
type source struct {
	text
	set   *token.FileSet
	file  *ast.File
	nodes []ast.Node
	named map[string]string
}

func (s source) folder() string { return path.Dir(s.path) }
func (s source) name() string   { return path.Base(s.path) }
func (s source) test() bool     { return strings.HasSuffix(s.path, "_test.go") }

// room is the first part of the path: app, data, reports, ui, assets, or "" for main.
func (s source) room() string {
	first, _, inside := strings.Cut(s.path, "/")
	if !inside {
		return ""
	}
	return first
}

// in says whether the file lies in one of the folders, or is one of the files.
func (s source) in(places ...string) bool {
	for _, place := range places {
		if s.path == place || strings.HasPrefix(s.path, place+"/") {
			return true
		}
	}
	return false
}

func (s source) line(at token.Pos) int { return s.set.Position(at).Line }

func (s source) offence(at token.Pos, say string) offence { return offence{s.path, s.line(at), say} }

// imports maps the name a file uses for an import to its path.
func (s source) imports() map[string]string { return s.named }

func namedImports(file *ast.File) map[string]string {
	found := map[string]string{}
	for _, spec := range file.Imports {
		full := importPath(spec)
		name := path.Base(full)
		if name[0] == 'v' && strings.Trim(name[1:], "0123456789") == "" {
			name = path.Base(path.Dir(full))
		}
		if spec.Name != nil {
			name = spec.Name.Name
		}
		found[name] = full
	}
	return found
}

// allNodes lists every node of a file in order, once for all laws.
func allNodes(file *ast.File) []ast.Node {
	var nodes []ast.Node
	ast.Inspect(file, func(node ast.Node) bool {
		if node != nil {
			nodes = append(nodes, node)
		}
		return true
	})
	return nodes
}

// uses says whether the file imports the path or something below it.
func (s source) uses(full string) bool {
	return slices.ContainsFunc(s.file.Imports, func(spec *ast.ImportSpec) bool { return below(importPath(spec), full) })
}

func importPath(spec *ast.ImportSpec) string {
	full, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return spec.Path.Value
	}
	return full
}

func below(full, place string) bool { return full == place || strings.HasPrefix(full, place+"/") }

// each calls look for every node of every file that keep admits.
func (h house) each(keep func(source) bool, look func(source, ast.Node) []offence) []offence {
	var found []offence
	for _, file := range h.files {
		if !keep(file) {
			continue
		}
		for _, node := range file.nodes {
			found = append(found, look(file, node)...)
		}
	}
	return found
}

func everywhere(source) bool { return true }
func inTests(s source) bool  { return s.test() }
func inCode(s source) bool   { return !s.test() }

// selected is the pair of a selector such as fyne.Do, or two empty words.
func selected(node ast.Node) (string, string) {
	selector, ok := node.(*ast.SelectorExpr)
	if !ok {
		return "", ""
	}
	left, ok := selector.X.(*ast.Ident)
	if !ok {
		return "", selector.Sel.Name
	}
	return left.Name, selector.Sel.Name
}

// readHouse reads what git would hold: everything but what is built.
func readHouse(t *testing.T, root string) house {
	t.Helper()
	whole := house{root: root}
	err := filepath.WalkDir(root, func(full string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		short, err := filepath.Rel(root, full)
		if err != nil {
			return err
		}
		short = filepath.ToSlash(short)
		if entry.IsDir() {
			if short == ".git" || short == "build" {
				return filepath.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		body, err := os.ReadFile(full)
		if err != nil {
			return err
		}
		whole.add(t, short, body)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

// add parses a Go file, keeps another text, and leaves pictures, fonts and checksums out.
func (h *house) add(t *testing.T, short string, body []byte) {
	t.Helper()
	if bytes.IndexByte(body, 0) >= 0 || path.Base(short) == "go.sum" {
		return
	}
	written := text{short, body}
	h.texts = append(h.texts, written)
	if !strings.HasSuffix(short, ".go") {
		return
	}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, short, body, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	h.files = append(h.files, source{text: written, set: set, file: file, nodes: allNodes(file), named: namedImports(file)})
}
