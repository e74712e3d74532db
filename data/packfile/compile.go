package packfile

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// compile proves that every value a pack asks for can be had, and makes its formulas ready.
func compile(pack *rulepack.Pack, metrics Names) error {
	names, err := withFigures(pack, metrics)
	if err != nil {
		return err
	}
	pack.Compiled = map[string]rulepack.Expression{}
	asks := map[string][]string{}
	for _, f := range pack.Figures {
		made, asked, err := Compile(f.Formula, names)
		if err != nil {
			return inPlace(err, "figures/"+f.Key+"/formula")
		}
		pack.Compiled[f.Formula], asks[f.Key] = made, asked
	}
	if err := circle(pack, asks); err != nil {
		return err
	}
	for _, i := range pack.Items {
		if err := compileItem(pack, i, names); err != nil {
			return err
		}
	}
	return compileRest(pack, names)
}

// withFigures adds the figures of a pack to the words of the program; a figure must not take the word
// of a metric or of another figure.
func withFigures(pack *rulepack.Pack, metrics Names) (Names, error) {
	names := maps.Clone(metrics)
	if names == nil {
		names = Names{}
	}
	for _, f := range pack.Figures {
		for _, word := range []string{f.Key, f.Name} {
			if key, taken := names[word]; word != "" && taken && key != f.Key {
				return nil, app.Refuse(fmt.Sprintf(term.SayFigureTaken, word)).In("figures/" + f.Key)
			}
			if word != "" {
				names[word] = f.Key
			}
		}
	}
	return names, nil
}

func inPlace(err error, place string) error {
	var known *app.Error
	if errors.As(err, &known) {
		return app.Fail(known.Kind, known.Sentence, known.Cause).In(place)
	}
	return err
}

// circle refuses figures that are made of themselves, by way of others or directly, and names the way.
func circle(pack *rulepack.Pack, asks map[string][]string) error {
	done := map[string]bool{}
	for _, f := range pack.Figures {
		if way := around(f.Key, asks, nil, done); way != nil {
			said := make([]string, len(way))
			for i, key := range way {
				said[i] = figureName(pack, key)
			}
			return app.Refuse(fmt.Sprintf(term.SayFigureCircle, strings.Join(said, term.FigureArrow))).In("figures/" + way[0] + "/formula")
		}
	}
	return nil
}

// around gives the way from a figure back to itself, nil when there is none.
func around(key string, asks map[string][]string, way []string, done map[string]bool) []string {
	if at := slices.Index(way, key); at >= 0 {
		return append(slices.Clone(way[at:]), key)
	}
	if done[key] {
		return nil
	}
	for _, next := range asks[key] {
		if found := around(next, asks, append(way, key), done); found != nil {
			return found
		}
	}
	done[key] = true
	return nil
}

func figureName(pack *rulepack.Pack, key string) string {
	for _, f := range pack.Figures {
		if f.Key == key && f.Name != "" {
			return f.Name
		}
	}
	return key
}

func compileItem(pack *rulepack.Pack, i rulepack.Item, names Names) error {
	place := "items/" + i.Code
	for _, asked := range [][2]string{{i.Metric, "/metric"}, {i.Over, "/over"}} {
		if err := names.has(asked[0], place+asked[1]); err != nil {
			return err
		}
	}
	for _, part := range i.Method.Parts {
		if err := names.has(part.Metric, place+"/method"); err != nil {
			return err
		}
	}
	if i.Method.Kind != rulepack.Formula {
		return nil
	}
	made, _, err := Compile(i.Method.Formula, ofItem(names, i))
	if err != nil {
		return inPlace(err, place+"/method")
	}
	pack.Compiled[i.Method.Formula] = made
	return nil
}

// ofItem adds the words that a formula of an item has of its own.
func ofItem(names Names, i rulepack.Item) Names {
	own := maps.Clone(names)
	own["max"], own[term.FormulaMax] = term.FormulaMax, term.FormulaMax
	own["target"], own[term.FormulaTarget] = term.FormulaTarget, term.FormulaTarget
	if i.Metric != "" {
		own["actual"], own[term.FormulaActual] = term.FormulaActual, term.FormulaActual
	}
	return own
}

func compileRest(pack *rulepack.Pack, names Names) error {
	for _, g := range pack.Gates {
		if err := names.has(g.Metric, "gates/"+g.Code+"/metric"); err != nil {
			return err
		}
	}
	for _, e := range pack.Bonus.Rows {
		if err := names.has(e.Metric, "bonus/"+e.Code+"/metric"); err != nil {
			return err
		}
	}
	for _, d := range pack.Deductions {
		if err := names.has(d.Metric, "deductions/"+d.Code+"/metric"); err != nil {
			return err
		}
	}
	return nil
}

// has refuses a metric or figure that there is none of; nothing asked is nothing wrong. Where a pack
// names what it counts, it does so by key.
func (n Names) has(key, place string) error {
	if known, ok := n[key]; key == "" || (ok && known == key) {
		return nil
	}
	if known, ok := n[key]; ok {
		return app.Refuse(fmt.Sprintf(term.SayPackNear, key, known)).In(place)
	}
	_, err := n.resolve(key)
	return inPlace(err, place)
}
