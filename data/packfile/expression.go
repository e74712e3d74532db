package packfile

import (
	"errors"
	"fmt"
	"slices"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// nodeLimit is the most parts that a formula may have.
const nodeLimit = 200

// source is where a formula asks for a value.
type source = func(name string) (app.Ratio, error)

// sum is a part of a formula that gives a number, judgement one that gives yes or no.
type (
	sum       = func(source) (app.Ratio, error)
	judgement = func(source) (bool, error)
)

// Compile makes a formula ready and tells which names it asks for. The parser of expr-lang reads it;
// of what it can say only sums, comparisons and choices are taken over, and these are worked out here
// on exact fractions: nothing in a formula can loop, reach outside or lose a decimal.
func Compile(formula string, names Names) (rulepack.Expression, []string, error) {
	p, err := prepare(formula)
	if err != nil {
		return nil, nil, err
	}
	parsed, err := parser.Parse(p.text)
	if err != nil {
		return nil, nil, app.Fail(app.Invalid, term.SayFormulaForm, err)
	}
	b := builder{prepared: p, known: names}
	made, err := b.sum(parsed.Node)
	if err != nil {
		return nil, nil, err
	}
	return rulepack.Expression(made), b.asked, nil
}

// builder makes the parts of one formula.
type builder struct {
	prepared
	known Names
	asked []string
	nodes int
}

func (b *builder) count() error {
	if b.nodes++; b.nodes > nodeLimit {
		return app.Refuse(fmt.Sprintf(term.SayFormulaParts, nodeLimit))
	}
	return nil
}

// sum makes a part that must give a number.
func (b *builder) sum(n ast.Node) (sum, error) {
	if err := b.count(); err != nil {
		return nil, err
	}
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return b.name(n.Value)
	case *ast.MemberNode:
		return b.member(n)
	case *ast.UnaryNode:
		return b.unary(n)
	case *ast.BinaryNode:
		return b.binary(n)
	case *ast.ConditionalNode:
		return b.choice([]ast.Node{n.Cond, n.Exp1, n.Exp2})
	case *ast.BuiltinNode:
		return b.call(n.Name, n.Arguments)
	case *ast.CallNode:
		if callee, ok := n.Callee.(*ast.IdentifierNode); ok {
			return b.call(callee.Value, n.Arguments)
		}
	}
	return nil, app.Refuse(term.SayFormulaForm)
}

// name makes a part of a stand-in for a number, or of what the formula asks for.
func (b *builder) name(word string) (sum, error) {
	if value, ok := b.numbers[word]; ok {
		return func(source) (app.Ratio, error) { return value, nil }, nil
	}
	if quoted, ok := b.names[word]; ok {
		word = quoted
	}
	return b.ask(word)
}

func (b *builder) ask(word string) (sum, error) {
	key, err := b.known.resolve(word)
	if err != nil {
		return nil, err
	}
	b.asked = append(b.asked, key)
	return func(value source) (app.Ratio, error) { return value(key) }, nil
}

// member makes a part of a metric's dotted key; any other way into a thing is refused.
func (b *builder) member(n *ast.MemberNode) (sum, error) {
	room, isName := n.Node.(*ast.IdentifierNode)
	word, isText := n.Property.(*ast.StringNode)
	if !isName || !isText || n.Optional {
		return nil, app.Refuse(term.SayFormulaForm)
	}
	return b.ask(room.Value + "." + word.Value)
}

func (b *builder) unary(n *ast.UnaryNode) (sum, error) {
	inner, err := b.sum(n.Node)
	if err != nil {
		return nil, err
	}
	switch n.Operator {
	case "+":
		return inner, nil
	case "-":
		return both(func(source) (app.Ratio, error) { return app.Whole(0), nil }, inner, minus), nil
	}
	return nil, app.Refuse(term.SayFormulaNoNumber)
}

func (b *builder) binary(n *ast.BinaryNode) (sum, error) {
	how, ok := map[string]func(a, b app.Ratio) (app.Ratio, error){"+": plus, "-": minus, "*": times, "/": over}[n.Operator]
	if !ok && slices.Contains([]string{"<", "<=", ">", ">=", "==", "!=", "&&", "||", "and", "or"}, n.Operator) {
		return nil, app.Refuse(term.SayFormulaNoNumber)
	}
	if !ok {
		return nil, app.Refuse(term.SayFormulaForm)
	}
	left, err := b.sum(n.Left)
	if err != nil {
		return nil, err
	}
	right, err := b.sum(n.Right)
	if err != nil {
		return nil, err
	}
	return both(left, right, how), nil
}

func plus(a, b app.Ratio) (app.Ratio, error)  { return a.Plus(b), nil }
func minus(a, b app.Ratio) (app.Ratio, error) { return a.Minus(b), nil }
func times(a, b app.Ratio) (app.Ratio, error) { return a.Times(b), nil }

func over(a, b app.Ratio) (app.Ratio, error) {
	if b.Sign() == 0 {
		return app.Ratio{}, app.Fail(app.Invalid, term.SayFormulaZero, errors.New("division by zero"))
	}
	return a.Over(b), nil
}

func both(left, right sum, how func(a, b app.Ratio) (app.Ratio, error)) sum {
	return func(value source) (app.Ratio, error) {
		a, err := left(value)
		if err != nil {
			return app.Ratio{}, err
		}
		b, err := right(value)
		if err != nil {
			return app.Ratio{}, err
		}
		return how(a, b)
	}
}

// call makes a part of one of the few functions there are.
func (b *builder) call(name string, args []ast.Node) (sum, error) {
	switch name {
	case "min", term.FormulaLeast:
		return b.fold(args, app.Ratio.Min)
	case "max", term.FormulaMost:
		return b.fold(args, app.Ratio.Max)
	case term.FormulaIf:
		return b.choice(args)
	case "clamp", term.FormulaClamp:
		if len(args) != 1 {
			return nil, app.Refuse(fmt.Sprintf(term.SayFormulaArgs, name))
		}
		inner, err := b.sum(args[0])
		if err != nil {
			return nil, err
		}
		return func(value source) (app.Ratio, error) {
			a, err := inner(value)
			return a.Clamp(), err
		}, nil
	}
	return nil, app.Refuse(fmt.Sprintf(term.SayFormulaCall, name))
}

// fold makes the smallest or the largest of several numbers.
func (b *builder) fold(args []ast.Node, pick func(a, b app.Ratio) app.Ratio) (sum, error) {
	if len(args) == 0 {
		return nil, app.Refuse(fmt.Sprintf(term.SayFormulaArgs, term.FormulaLeast))
	}
	made, err := b.sum(args[0])
	for _, arg := range args[1:] {
		if err != nil {
			return nil, err
		}
		var next sum
		next, err = b.sum(arg)
		made = both(made, next, func(x, y app.Ratio) (app.Ratio, error) { return pick(x, y), nil })
	}
	return made, err
}

// choice makes the one or the other number; the one not chosen is never asked for.
func (b *builder) choice(args []ast.Node) (sum, error) {
	if len(args) != 3 {
		return nil, app.Refuse(fmt.Sprintf(term.SayFormulaArgs, term.FormulaIf))
	}
	when, err := b.judgement(args[0])
	if err != nil {
		return nil, err
	}
	yes, err := b.sum(args[1])
	if err != nil {
		return nil, err
	}
	no, err := b.sum(args[2])
	if err != nil {
		return nil, err
	}
	return func(value source) (app.Ratio, error) {
		holds, err := when(value)
		if err != nil {
			return app.Ratio{}, err
		}
		if holds {
			return yes(value)
		}
		return no(value)
	}, nil
}
