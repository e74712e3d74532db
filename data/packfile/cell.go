package packfile

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"guanyunbu/app/term"
)

// at gives the value at a dotted path of a group, nil when there is none.
func at(n *yaml.Node, path string) *yaml.Node {
	name, rest, deeper := strings.Cut(path, ".")
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			if deeper {
				return at(n.Content[i+1], rest)
			}
			return n.Content[i+1]
		}
	}
	return nil
}

// value gives the text at a path, blank when there is none.
func value(n *yaml.Node, path string) string {
	if found := at(n, path); found != nil {
		return found.Value
	}
	return ""
}

// entries gives the lines of the list at a path.
func entries(n *yaml.Node, path string) []*yaml.Node {
	if found := at(n, path); found != nil && found.Kind == yaml.SequenceNode {
		return found.Content
	}
	return nil
}

// put sets the value at a path; nothing is put for nil. What is put twice stands twice, and is refused
// when the pack is read.
func put(n *yaml.Node, path string, value *yaml.Node) {
	if value == nil {
		return
	}
	name, rest, deeper := strings.Cut(path, ".")
	if !deeper {
		n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: name, Line: value.Line}, value)
		return
	}
	inner := at(n, name)
	if inner == nil {
		inner = &yaml.Node{Kind: yaml.MappingNode, Line: value.Line}
		put(n, name, inner)
	}
	put(inner, rest, value)
}

// push adds a line to the list at a path.
func push(n *yaml.Node, path string, one *yaml.Node) {
	list := at(n, path)
	if list == nil {
		list = &yaml.Node{Kind: yaml.SequenceNode, Line: one.Line}
		put(n, path, list)
	}
	list.Content = append(list.Content, one)
}

// line makes a group of texts by name; empty ones are left out.
func line(pairs ...string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			put(n, pairs[i], words(pairs[i+1]))
		}
	}
	return n
}

// joined makes one group of two; neither is changed.
func joined(a, b *yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Line: a.Line, Content: slices.Concat(a.Content, b.Content)}
}

// without leaves some fields of a group out.
func without(n *yaml.Node, names ...string) *yaml.Node {
	rest := &yaml.Node{Kind: yaml.MappingNode, Line: n.Line}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if !slices.Contains(names, n.Content[i].Value) {
			rest.Content = append(rest.Content, n.Content[i], n.Content[i+1])
		}
	}
	return rest
}

// cell gives a value as it stands in one cell: several texts with a comma between, numbers by name
// as name=number.
func cell(n *yaml.Node, _ cells) string {
	switch {
	case n == nil:
		return ""
	case n.Kind == yaml.SequenceNode:
		parts := make([]string, len(n.Content))
		for i, part := range n.Content {
			parts[i] = part.Value
		}
		return strings.Join(parts, term.ListComma)
	case n.Kind == yaml.MappingNode:
		var parts []string
		for i := 0; i+1 < len(n.Content); i += 2 {
			parts = append(parts, n.Content[i].Value+"="+n.Content[i+1].Value)
		}
		return strings.Join(parts, term.SentenceGap)
	}
	return n.Value
}

// parsed makes the value of a cell; every part of it stands where the cell stands.
func parsed(n *yaml.Node, how cells) *yaml.Node {
	separators := strings.NewReplacer(",", term.ListComma, "，", term.ListComma, ";", term.SentenceGap, "＝", "=")
	text := separators.Replace(n.Value)
	switch how {
	case several:
		made := &yaml.Node{Kind: yaml.SequenceNode, Line: n.Line}
		for _, part := range strings.Split(text, term.ListComma) {
			made.Content = append(made.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: strings.TrimSpace(part), Line: n.Line})
		}
		return made
	case named:
		made := &yaml.Node{Kind: yaml.MappingNode, Line: n.Line}
		for _, part := range strings.Split(text, term.SentenceGap) {
			name, number, _ := strings.Cut(part, "=")
			made.Content = append(made.Content,
				&yaml.Node{Kind: yaml.ScalarNode, Value: strings.TrimSpace(name), Line: n.Line},
				&yaml.Node{Kind: yaml.ScalarNode, Value: strings.TrimSpace(number), Line: n.Line})
		}
		return made
	}
	return n
}
