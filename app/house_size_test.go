package app_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
)

const (
	longestFile     = 400
	longestFunction = 60
	mostBranches    = 15
	mostParameters  = 4
)

func fileSizes(h house) []offence {
	var found []offence
	for _, file := range h.files {
		if lines := bytes.Count(file.body, []byte("\n")); lines > longestFile {
			found = append(found, offence{file.path, lines, fmt.Sprintf("%d lines: split it by idea, %d at most", lines, longestFile)})
		}
	}
	return found
}

func functionSizes(h house) []offence {
	return h.each(everywhere, func(file source, node ast.Node) []offence {
		function, ok := node.(*ast.FuncDecl)
		if !ok || function.Body == nil {
			return nil
		}
		lines := file.line(function.End()) - file.line(function.Pos()) + 1
		if file.test() {
			lines -= tableLines(file, function)
		}
		if lines <= longestFunction {
			return nil
		}
		say := fmt.Sprintf("%s has %d lines: split it, %d at most", function.Name.Name, lines, longestFunction)
		return []offence{file.offence(function.Pos(), say)}
	})
}

// tableLines counts the lines of outermost literals: the rows of a test's table are data, not steps.
func tableLines(file source, function *ast.FuncDecl) int {
	lines := 0
	ast.Inspect(function, func(node ast.Node) bool {
		literal, ok := node.(*ast.CompositeLit)
		if !ok {
			return true
		}
		lines += file.line(literal.End()) - file.line(literal.Pos())
		return false
	})
	return lines
}

func complexity(h house) []offence {
	return h.each(everywhere, func(file source, node ast.Node) []offence {
		function, ok := node.(*ast.FuncDecl)
		if !ok {
			return nil
		}
		count := 1
		ast.Inspect(function, func(inner ast.Node) bool {
			count += branches(inner)
			return true
		})
		if count <= mostBranches {
			return nil
		}
		say := fmt.Sprintf("%s has complexity %d: split it, %d at most", function.Name.Name, count, mostBranches)
		return []offence{file.offence(function.Pos(), say)}
	})
}

// branches is what one node adds to the number of ways through a function.
func branches(node ast.Node) int {
	switch node := node.(type) {
	case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
		return 1
	case *ast.CaseClause:
		return min(1, len(node.List))
	case *ast.CommClause:
		if node.Comm != nil {
			return 1
		}
	case *ast.BinaryExpr:
		if node.Op == token.LAND || node.Op == token.LOR {
			return 1
		}
	}
	return 0
}

func parameters(h house) []offence {
	return h.each(everywhere, func(file source, node ast.Node) []offence {
		kind, ok := node.(*ast.FuncType)
		if !ok || kind.Params == nil {
			return nil
		}
		count := 0
		for _, field := range kind.Params.List {
			count += max(1, len(field.Names))
		}
		if count <= mostParameters {
			return nil
		}
		say := fmt.Sprintf("%d parameters: pass a small struct, %d at most", count, mostParameters)
		return []offence{file.offence(kind.Pos(), say)}
	})
}

func elseAfterReturn(h house) []offence {
	return h.each(everywhere, func(file source, node ast.Node) []offence {
		choice, ok := node.(*ast.IfStmt)
		if !ok || choice.Else == nil || !leaves(choice.Body) {
			return nil
		}
		return []offence{file.offence(choice.Else.Pos(), "the branch before has left already: drop the else")}
	})
}

// leaves says whether a block ends by going away.
func leaves(block *ast.BlockStmt) bool {
	if len(block.List) == 0 {
		return false
	}
	switch last := block.List[len(block.List)-1].(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.BranchStmt:
		return last.Tok != token.FALLTHROUGH
	}
	return false
}
