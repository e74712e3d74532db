package app_test

import (
	"go/ast"
	"slices"
	"strings"
)

// clocks keeps the computer's time out of rules and papers: a Desk is given today, a paper its dates.
func clocks(h house) []offence {
	pure := func(s source) bool { return !s.test() && (s.room() == "app" || s.room() == "reports") }
	return h.each(pure, func(file source, node ast.Node) []offence {
		left, right := selected(node)
		if file.imports()[left] != "time" || right != "Now" && right != "Since" && right != "Until" {
			return nil
		}
		return []offence{file.offence(node.Pos(), "a rule reads no clock: take the day as a parameter")}
	})
}

// pdfTraps keeps out the calls of gofpdf that lose Chinese characters at line ends or print total pages as boxes.
func pdfTraps(h house) []offence {
	always := []string{"MultiCell", "SplitText", "SplitLines", "AliasNbPages", "WriteAligned", "WriteLinkString", "WriteLinkID", "Writef"}
	return h.each(inCode, func(file source, node ast.Node) []offence {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return nil
		}
		selector, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		name := selector.Sel.Name
		if slices.Contains(always, name) || name == "Write" && len(call.Args) == 2 && file.uses(gofpdfPath) {
			return []offence{file.offence(node.Pos(), name+" of gofpdf loses Chinese characters: lay lines out with reports/pdf/wrap.go")}
		}
		return nil
	})
}

func colours(h house) []offence {
	widgets := func(s source) bool { return s.room() == "ui" && !s.in("ui/theme") && !s.test() }
	return h.each(widgets, func(file source, node ast.Node) []offence {
		made, ok := node.(*ast.CompositeLit)
		if !ok || made.Type == nil {
			return nil
		}
		left, _ := selected(made.Type)
		if file.imports()[left] != "image/color" {
			return nil
		}
		return []offence{file.offence(node.Pos(), "no colour is mixed here: name a token of ui/theme")}
	})
}

// wrapping finds errors made of another error without %w: the cause would be lost to the log and to errors.Is.
func wrapping(h house) []offence {
	return h.each(inCode, func(file source, node ast.Node) []offence {
		call, ok := node.(*ast.CallExpr)
		if !ok || len(call.Args) < 2 {
			return nil
		}
		left, right := selected(call.Fun)
		format, plain := literal(call.Args[0])
		if left != "fmt" || right != "Errorf" || !plain || strings.Contains(format, "%w") {
			return nil
		}
		for _, argument := range call.Args[1:] {
			if name, ok := argument.(*ast.Ident); ok && name.Name == "err" {
				return []offence{file.offence(node.Pos(), "wrap the cause with %w")}
			}
		}
		return nil
	})
}

// panics finds panic outside functions called Must… or must…, and leaving the program outside main.
func panics(h house) []offence {
	var found []offence
	for _, file := range h.files {
		if file.test() || file.room() == "" {
			continue
		}
		for _, declaration := range file.file.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if ok && (strings.HasPrefix(function.Name.Name, "Must") || strings.HasPrefix(function.Name.Name, "must")) {
				continue
			}
			found = append(found, exits(file, declaration)...)
		}
	}
	return found
}

func exits(file source, declaration ast.Decl) []offence {
	var found []offence
	ast.Inspect(declaration, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		if name, ok := call.Fun.(*ast.Ident); ok && name.Name == "panic" && name.Obj == nil {
			found = append(found, file.offence(node.Pos(), "return an error; only a start-up check called must… may panic"))
		}
		left, right := selected(call.Fun)
		from := file.imports()[left]
		if from == "os" && right == "Exit" || from == "log" && (strings.HasPrefix(right, "Fatal") || strings.HasPrefix(right, "Panic")) {
			found = append(found, file.offence(node.Pos(), "only main ends the program"))
		}
		return true
	})
	return found
}

func skips(h house) []offence {
	return h.each(inTests, func(file source, node ast.Node) []offence {
		left, right := selected(node)
		receiver := slices.Contains([]string{"t", "b", "f", "tb"}, left)
		if receiver && slices.Contains([]string{"Skip", "Skipf", "SkipNow"}, right) || file.imports()[left] == "testing" && right == "Short" {
			return []offence{file.offence(node.Pos(), "a skipped test proves nothing: fail and say what is missing")}
		}
		return nil
	})
}

func sleeps(h house) []offence {
	return h.each(inTests, func(file source, node ast.Node) []offence {
		left, right := selected(node)
		if file.imports()[left] != "time" || right != "Sleep" {
			return nil
		}
		return []offence{file.offence(node.Pos(), "wait for the thing itself, not for time to pass")}
	})
}

func memoryBooks(h house) []offence {
	return h.each(inTests, func(file source, node ast.Node) []offence {
		said, ok := literal(node)
		if !ok || !strings.Contains(said, ":mem"+"ory:") {
			return nil
		}
		return []offence{file.offence(node.Pos(), "a book in memory behaves unlike a real one: use a temp file")}
	})
}
