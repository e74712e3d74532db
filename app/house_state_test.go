package app_test

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// packageVariables finds variables of a package that somebody changes: assigned, counted, their address taken, an element set,
// deleted or cleared, or of a kind that exists only to change (locks, onces, pools, atomics, channels).
func packageVariables(h house) []offence {
	var found []offence
	for _, files := range h.packages() {
		vars := map[string]*ast.ValueSpec{}
		for _, file := range files {
			found = append(found, changeable(file, vars)...)
		}
		for _, file := range files {
			found = append(found, changes(file, vars)...)
		}
	}
	return found
}

// packages gathers the code by folder; tests may have their flags.
func (h house) packages() map[string][]source {
	found := map[string][]source{}
	for _, file := range h.files {
		if !file.test() {
			found[file.folder()] = append(found[file.folder()], file)
		}
	}
	return found
}

// changeable notes the package variables of a file and reports those of a kind made to change.
func changeable(file source, vars map[string]*ast.ValueSpec) []offence {
	var found []offence
	for _, declaration := range file.file.Decls {
		group, ok := declaration.(*ast.GenDecl)
		if !ok || group.Tok != token.VAR {
			continue
		}
		for _, spec := range group.Specs {
			value := spec.(*ast.ValueSpec)
			for _, name := range value.Names {
				vars[name.Name] = value
			}
			if restless(file, value) {
				found = append(found, file.offence(value.Pos(), value.Names[0].Name+" is made to change: hold it in a value that main makes"))
			}
		}
	}
	return found
}

func restless(file source, value *ast.ValueSpec) bool {
	bad := false
	ast.Inspect(value, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ChanType:
			bad = true
		case *ast.SelectorExpr:
			left, _ := selected(node)
			bad = bad || strings.HasPrefix(file.imports()[left], "sync")
		}
		return true
	})
	return bad
}

// changes finds every place of a file that changes one of the package variables.
func changes(file source, vars map[string]*ast.ValueSpec) []offence {
	var found []offence
	ast.Inspect(file.file, func(node ast.Node) bool {
		for _, target := range targets(node) {
			if name := packageVariable(file, vars, target); name != "" {
				found = append(found, file.offence(target.Pos(), name+" is a package variable: nothing may change it"))
			}
		}
		return true
	})
	return found
}

// targets lists what one node changes or lays open to change.
func targets(node ast.Node) []ast.Expr {
	switch node := node.(type) {
	case *ast.AssignStmt:
		if node.Tok != token.DEFINE {
			return node.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{node.X}
	case *ast.RangeStmt:
		if node.Tok == token.ASSIGN {
			return []ast.Expr{node.Key, node.Value}
		}
	case *ast.UnaryExpr:
		if node.Op == token.AND {
			return []ast.Expr{node.X}
		}
	case *ast.CallExpr:
		name, ok := node.Fun.(*ast.Ident)
		if ok && len(node.Args) > 0 && slices.Contains([]string{"delete", "clear", "copy"}, name.Name) {
			return node.Args[:1]
		}
	}
	return nil
}

// packageVariable is the package variable at the root of an expression such as x, x[i], x.f, *x, or another room's x; or "".
func packageVariable(file source, vars map[string]*ast.ValueSpec, expression ast.Expr) string {
	for {
		switch inner := expression.(type) {
		case *ast.ParenExpr:
			expression = inner.X
		case *ast.IndexExpr:
			expression = inner.X
		case *ast.SliceExpr:
			expression = inner.X
		case *ast.StarExpr:
			expression = inner.X
		case *ast.SelectorExpr:
			left, ok := inner.X.(*ast.Ident)
			if ok && left.Obj == nil && below(file.imports()[left.Name], module) {
				return left.Name + "." + inner.Sel.Name
			}
			expression = inner.X
		case *ast.Ident:
			value, known := vars[inner.Name]
			if known && (inner.Obj == nil || inner.Obj.Decl == value) {
				return inner.Name
			}
			return ""
		default:
			return ""
		}
	}
}

func initFunctions(h house) []offence {
	return h.each(everywhere, func(file source, node ast.Node) []offence {
		function, ok := node.(*ast.FuncDecl)
		if !ok || function.Recv != nil || function.Name.Name != "init" {
			return nil
		}
		return []offence{file.offence(node.Pos(), "no init: main calls what has to happen first")}
	})
}

func uiGoroutines(h house) []offence {
	outsideShell := func(s source) bool { return s.room() == "ui" && !s.in("ui/shell") && !s.test() }
	return h.each(outsideShell, func(file source, node ast.Node) []offence {
		if _, ok := node.(*ast.GoStmt); ok {
			return []offence{file.offence(node.Pos(), "work over 50 ms goes through shell.Busy: no goroutine here")}
		}
		left, right := selected(node)
		if (right == "Do" || right == "DoAndWait") && file.imports()[left] == "fyne.io/fyne/v2" {
			return []offence{file.offence(node.Pos(), "only ui/shell calls fyne.Do")}
		}
		return nil
	})
}

// untyped finds any, interface{} and reflection; any as the bound of a type parameter is no value and is allowed.
func untyped(h house) []offence {
	bounds := map[ast.Node]bool{}
	typed := func(s source) bool {
		return !s.test() && !s.in("app/field", "data/codec.go", "ui/record/cell.go")
	}
	return h.each(typed, func(file source, node ast.Node) []offence {
		say := "no untyped values here: only app/field, data/codec.go and ui/record/cell.go may"
		switch node := node.(type) {
		case *ast.FuncType:
			markBounds(bounds, node.TypeParams)
		case *ast.TypeSpec:
			markBounds(bounds, node.TypeParams)
		case *ast.Ident:
			if node.Name == "any" && node.Obj == nil && !bounds[node] {
				return []offence{file.offence(node.Pos(), say)}
			}
		case *ast.InterfaceType:
			if len(node.Methods.List) == 0 {
				return []offence{file.offence(node.Pos(), say)}
			}
		case *ast.ImportSpec:
			if importPath(node) == "reflect" {
				return []offence{file.offence(node.Pos(), say)}
			}
		}
		return nil
	})
}

func markBounds(bounds map[ast.Node]bool, list *ast.FieldList) {
	if list == nil {
		return
	}
	for _, field := range list.List {
		bounds[field.Type] = true
	}
}

func floats(h house) []offence {
	return h.each(func(s source) bool { return s.room() == "app" && !s.test() }, func(file source, node ast.Node) []offence {
		say := "no floats in app: scores are hundredths, money is fen, ratios are exact fractions"
		switch node := node.(type) {
		case *ast.Ident:
			if node.Name == "float64" || node.Name == "float32" || node.Name == "ParseFloat" {
				return []offence{file.offence(node.Pos(), say)}
			}
		case *ast.BasicLit:
			if node.Kind == token.FLOAT {
				return []offence{file.offence(node.Pos(), say)}
			}
		}
		return nil
	})
}
