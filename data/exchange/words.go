package exchange

import (
	"slices"
	"strings"

	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// words are the names by which the fields of an entity are known, labels before synonyms.
type words struct {
	shape    field.Shape
	labels   map[string]string // clean name to key
	synonyms map[string]string
	numbers  []string
}

func newWords(shape field.Shape) words {
	w := words{shape: shape, labels: map[string]string{}, synonyms: map[string]string{}}
	add := func(to map[string]string, name, key string) {
		for _, n := range []string{clean(name), bare(name)} {
			if _, taken := to[n]; !taken && n != "" {
				to[n] = key
			}
		}
	}
	for _, c := range columns(shape) {
		for _, name := range []string{c.Term.Label, c.Term.Short, c.Key} {
			add(w.labels, name, c.Key)
		}
	}
	for _, b := range baseColumns() {
		for _, name := range []string{b.term.Label, b.key} {
			add(w.labels, name, b.key)
		}
	}
	for _, s := range term.TableSynonyms {
		if s.Entity != shape.Key && s.Entity != "" || !known(shape, s.Key) {
			continue
		}
		for _, name := range s.Words {
			add(w.synonyms, name, s.Key)
		}
	}
	for _, name := range term.WordsOfNumber {
		w.numbers = append(w.numbers, clean(name))
	}
	return w
}

// known reports whether a cell names a column that means something.
func (w words) known(name string) bool {
	one := []string{name}
	return w.label(one) != "" || w.synonym(one) != "" || slices.Contains(w.numbers, clean(name))
}

// label gives the key of the field with that label; the name of a column may have several lines.
func (w words) label(parts []string) string { return find(w.labels, parts) }

// synonym gives the key of the field that goes by that name.
func (w words) synonym(parts []string) string { return find(w.synonyms, parts) }

// find looks for the lines of a name together, then for the lowest one alone; the total of a group is
// the group itself.
func find(names map[string]string, parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	last := parts[len(parts)-1]
	forms := []string{strings.Join(parts, ""), last}
	if len(parts) > 1 && slices.Contains(term.WordsOfTotal, bare(last)) {
		forms = []string{strings.Join(parts, ""), parts[len(parts)-2]}
	}
	for _, form := range forms {
		if key := either(names, form); key != "" {
			return key
		}
	}
	return ""
}

func either(names map[string]string, name string) string {
	if key, ok := names[clean(name)]; ok {
		return key
	}
	return names[bare(name)]
}
