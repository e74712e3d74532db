package packfile

import (
	"github.com/expr-lang/expr/ast"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// judgement makes a part that must give yes or no.
func (b *builder) judgement(n ast.Node) (judgement, error) {
	if err := b.count(); err != nil {
		return nil, err
	}
	switch n := n.(type) {
	case *ast.UnaryNode:
		return b.opposite(n)
	case *ast.BinaryNode:
		if n.Operator == "&&" || n.Operator == "and" || n.Operator == "||" || n.Operator == "or" {
			return b.joined(n)
		}
		return b.compared(n)
	}
	return nil, app.Refuse(term.SayFormulaNoTruth)
}

func (b *builder) opposite(n *ast.UnaryNode) (judgement, error) {
	if n.Operator != "!" && n.Operator != "not" {
		return nil, app.Refuse(term.SayFormulaNoTruth)
	}
	inner, err := b.judgement(n.Node)
	if err != nil {
		return nil, err
	}
	return func(value source) (bool, error) {
		holds, err := inner(value)
		return !holds, err
	}, nil
}

// joined makes two conditions one; the second is not asked when the first decides.
func (b *builder) joined(n *ast.BinaryNode) (judgement, error) {
	left, err := b.judgement(n.Left)
	if err != nil {
		return nil, err
	}
	right, err := b.judgement(n.Right)
	if err != nil {
		return nil, err
	}
	decides := n.Operator == "||" || n.Operator == "or"
	return func(value source) (bool, error) {
		holds, err := left(value)
		if err != nil || holds == decides {
			return holds, err
		}
		return right(value)
	}, nil
}

func (b *builder) compared(n *ast.BinaryNode) (judgement, error) {
	holds, ok := map[string]func(order int) bool{
		"<": func(o int) bool { return o < 0 }, "<=": func(o int) bool { return o <= 0 },
		">": func(o int) bool { return o > 0 }, ">=": func(o int) bool { return o >= 0 },
		"==": func(o int) bool { return o == 0 }, "!=": func(o int) bool { return o != 0 },
	}[n.Operator]
	if !ok {
		return nil, app.Refuse(term.SayFormulaNoTruth)
	}
	left, err := b.sum(n.Left)
	if err != nil {
		return nil, err
	}
	right, err := b.sum(n.Right)
	if err != nil {
		return nil, err
	}
	order := both(left, right, func(x, y app.Ratio) (app.Ratio, error) { return app.Whole(int64(x.Cmp(y))), nil })
	return func(value source) (bool, error) {
		o, err := order(value)
		return holds(o.Sign()), err
	}, nil
}
