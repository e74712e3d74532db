package packfile

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// list gives the entries of a list; none for an empty value.
func (r *reading) list(n *yaml.Node) ([]*yaml.Node, error) {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil, nil
	}
	if n.Kind != yaml.SequenceNode {
		return nil, wrong(n, term.SayPackShape, r.label, term.ShapeList)
	}
	return n.Content, nil
}

// pairs gives the names and values of a group, each name once.
func (r *reading) pairs(n *yaml.Node) ([][2]*yaml.Node, error) {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil, nil
	}
	if n.Kind != yaml.MappingNode {
		return nil, wrong(n, term.SayPackShape, r.label, term.ShapeGroup)
	}
	seen := map[string]bool{}
	var found [][2]*yaml.Node
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := n.Content[i]
		if name.Kind != yaml.ScalarNode {
			return nil, wrong(name, term.SayPackShape, r.label, term.ShapeGroup)
		}
		if seen[name.Value] {
			return nil, wrong(name, term.SayPackKeyOnce, name.Value)
		}
		seen[name.Value] = true
		found = append(found, [2]*yaml.Node{name, n.Content[i+1]})
	}
	return found, nil
}

// fill reads a group into the fields of one part of a pack, and tells at which line each stands.
func (r *reading) fill(n *yaml.Node, keys []key) (map[string]int, error) {
	pairs, err := r.pairs(n)
	if err != nil {
		return nil, err
	}
	lines := map[string]int{}
	for _, pair := range pairs {
		at := slices.IndexFunc(keys, func(k key) bool { return k.name() == pair[0].Value })
		if at < 0 {
			return nil, wrong(pair[0], term.SayPackKey, pair[0].Value, names(keys))
		}
		r.label = keys[at].name() + " " + keys[at].term.Label
		if err := keys[at].slot.read(r, pair[1]); err != nil {
			return nil, err
		}
		lines[keys[at].name()] = pair[0].Line
	}
	return lines, nil
}

func names(keys []key) string {
	all := make([]string, len(keys))
	for i, k := range keys {
		all[i] = k.name()
	}
	return strings.Join(all, term.ListComma)
}

// group is a slot of one part with fields of its own.
type group struct {
	keys []key
	flow bool // on one line
}

func (s group) read(r *reading, n *yaml.Node) error {
	_, err := r.fill(n, s.keys)
	return err
}

func (s group) node() *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode}
	if s.flow {
		n.Style = yaml.FlowStyle
	}
	for _, k := range s.keys {
		value := k.slot.node()
		if value == nil && k.kept {
			value = plain("0")
		}
		if value != nil {
			n.Content = append(n.Content, plain(k.name()), value)
		}
	}
	if len(n.Content) == 0 {
		return nil
	}
	return n
}

// list is a slot of several parts of one kind.
type list[T any] struct {
	at   *[]T
	keys func(*T) []key
	id   func(*T) string // how a part is named in sentences; nil for parts of a part
	term term.Term       // of the list
	flow bool            // a part on one line
	note func(*T) string // written above a part; nil for none
}

func (s list[T]) read(r *reading, n *yaml.Node) error {
	*s.at = nil
	parts, err := r.list(n)
	if err != nil {
		return err
	}
	for _, part := range parts {
		var one T
		lines, err := r.fill(part, s.keys(&one))
		if err != nil {
			return err
		}
		*s.at = append(*s.at, one)
		if s.id == nil {
			continue
		}
		place := key{term: s.term}.name() + "/" + s.id(&one)
		if _, twice := r.lines[place]; twice {
			place += "/twice" // a code that stands twice is said at its second line
		}
		r.lines[place] = part.Line
		for name, line := range lines {
			r.lines[place+"/"+name] = line
		}
	}
	return nil
}

func (s list[T]) node() *yaml.Node {
	if len(*s.at) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for i := range *s.at {
		one := &(*s.at)[i]
		part := group{keys: s.keys(one), flow: s.flow}.node()
		if part == nil {
			part = &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
		}
		if s.note != nil {
			part.HeadComment = s.note(one)
		}
		n.Content = append(n.Content, part)
	}
	return n
}

// ratios is a slot of numbers by name.
type ratios struct{ at *map[string]app.Ratio }

func (s ratios) read(r *reading, n *yaml.Node) error {
	*s.at = nil
	pairs, err := r.pairs(n)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		var value app.Ratio
		if err := ratio(&value).read(r, pair[1]); err != nil {
			return err
		}
		if *s.at == nil {
			*s.at = map[string]app.Ratio{}
		}
		(*s.at)[pair[0].Value] = value
	}
	return nil
}

func (s ratios) node() *yaml.Node {
	if len(*s.at) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.MappingNode, Style: yaml.FlowStyle}
	for _, name := range slices.Sorted(maps.Keys(*s.at)) {
		value := (*s.at)[name]
		written := ratio(&value).node()
		if written == nil {
			written = plain("0")
		}
		n.Content = append(n.Content, words(name), written)
	}
	return n
}

// sayings is a slot of texts by name.
type sayings struct{ at *map[string]string }

func (s sayings) read(r *reading, n *yaml.Node) error {
	*s.at = nil
	pairs, err := r.pairs(n)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		var value string
		if err := (text[string]{&value}).read(r, pair[1]); err != nil {
			return err
		}
		if *s.at == nil {
			*s.at = map[string]string{}
		}
		(*s.at)[pair[0].Value] = value
	}
	return nil
}

func (s sayings) node() *yaml.Node {
	if len(*s.at) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.MappingNode}
	for _, name := range slices.Sorted(maps.Keys(*s.at)) {
		n.Content = append(n.Content, words(name), words((*s.at)[name]))
	}
	return n
}
