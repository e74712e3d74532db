package packfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"guanyunbu/app"
	"guanyunbu/app/rulepack"
	"guanyunbu/app/term"
)

// sizeLimit is the largest file that can be a pack: six times the largest one that ships would fit.
const sizeLimit = 2 << 20

// Parse reads a rule pack, YAML or JSON, and refuses one that cannot be used with the line at fault.
func Parse(file []byte, names Names) (rulepack.Pack, error) {
	root, err := tree(file)
	if err != nil {
		return rulepack.Pack{}, fmt.Errorf("read rule pack: %w", err)
	}
	return assemble(root, names, func(line int, sentence string) string {
		return fmt.Sprintf(term.SayPackLine, line, sentence)
	})
}

// assemble makes the pack of a tree; at says a sentence together with where it belongs.
func assemble(root *yaml.Node, names Names, at func(line int, sentence string) string) (rulepack.Pack, error) {
	var pack rulepack.Pack
	r := reading{lines: map[string]int{}}
	if err := future(root, at); err != nil {
		return rulepack.Pack{}, fmt.Errorf("read rule pack: %w", err)
	}
	lines, err := r.fill(root, packKeys(&pack))
	if err != nil {
		return rulepack.Pack{}, fmt.Errorf("read rule pack: %w", told(err, at))
	}
	for name, line := range lines {
		r.lines[name] = line
	}
	if pack.Format == 0 {
		pack.Format = rulepack.Format
	}
	check := pack.Validate()
	if check == nil {
		check = compile(&pack, names)
	}
	if check != nil {
		return rulepack.Pack{}, fmt.Errorf("validate rule pack %s: %w", pack.Code, r.placed(check, at))
	}
	return pack, nil
}

// told makes the refusal of a fault.
func told(err error, at func(int, string) string) error {
	var f *fault
	if errors.As(err, &f) {
		return app.Fail(app.Invalid, at(f.line, f.sentence), err)
	}
	return err
}

// placed puts the line before the sentence of a refusal that names a place of the pack.
func (r *reading) placed(err error, at func(int, string) string) error {
	var known *app.Error
	if !errors.As(err, &known) {
		return err
	}
	for place := known.Field; place != ""; place = parent(place) {
		if line, ok := r.lines[place]; ok {
			return app.Fail(app.Invalid, at(line, known.Sentence), err).In(known.Field)
		}
	}
	return known
}

// parent gives the place that a place is a part of.
func parent(place string) string {
	cut := strings.LastIndexByte(place, '/')
	return place[:max(cut, 0)]
}

// future refuses a file of a later form before anything else of it is looked at.
func future(root *yaml.Node, at func(int, string) string) error {
	for i := 0; i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value != "format" {
			continue
		}
		if n, err := strconv.Atoi(root.Content[i+1].Value); err == nil && n > rulepack.Format {
			return app.Refuse(at(root.Content[i].Line, fmt.Sprintf(term.SayPackFuture, strconv.Itoa(n), strconv.Itoa(rulepack.Format))))
		}
	}
	return nil
}

// tree reads the file as far as its form goes: one group of fields, written out in full to its end.
func tree(file []byte) (*yaml.Node, error) {
	if len(file) > sizeLimit {
		return nil, app.Refuse(term.SayPackBig)
	}
	file = bytes.TrimPrefix(file, []byte("\uFEFF"))
	if !utf8.Valid(file) || bytes.IndexByte(file, 0) >= 0 || len(bytes.TrimSpace(file)) == 0 {
		return nil, app.Refuse(term.SayPackForeign)
	}
	isJSON := bytes.HasPrefix(bytes.TrimSpace(file), []byte("{"))
	if isJSON && json.Valid(file) {
		file = bytes.ReplaceAll(file, []byte("\t"), []byte(" "))
	}
	root, err := document(file)
	if err != nil {
		return nil, err
	}
	if !isJSON && !ended(file) {
		return nil, app.Refuse(term.SayPackCut)
	}
	return root, linked(root)
}

// document reads the one group of fields that a file is.
func document(file []byte) (*yaml.Node, error) {
	var first, next yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(file))
	if err := decoder.Decode(&first); err != nil {
		return nil, syntax(err)
	}
	if first.Kind != yaml.DocumentNode || first.Content[0].Kind != yaml.MappingNode || !asPack(first.Content[0]) {
		return nil, app.Refuse(term.SayPackForeign)
	}
	err := decoder.Decode(&next)
	if errors.Is(err, io.EOF) {
		return first.Content[0], nil
	}
	if err != nil {
		return nil, syntax(err)
	}
	return nil, app.Refuse(fmt.Sprintf(term.SayPackLine, next.Line, term.SayPackSyntax))
}

// asPack reports whether a group of fields looks like a pack at all.
func asPack(root *yaml.Node) bool {
	for i := 0; i+1 < len(root.Content); i += 2 {
		if name := root.Content[i].Value; name == "items" || name == "full" || name == "grades" {
			return true
		}
	}
	return false
}

// ended reports whether the file has its last line: what was cut off on the way has not.
func ended(file []byte) bool {
	lines := strings.Split(strings.TrimRight(string(file), " \r\n"), "\n")
	return strings.TrimSpace(lines[len(lines)-1]) == "..."
}

// linked refuses references inside the file: what is not written out cannot be read by people.
func linked(n *yaml.Node) error {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return app.Refuse(fmt.Sprintf(term.SayPackLine, n.Line, term.SayPackAlias))
	}
	for _, part := range n.Content {
		if err := linked(part); err != nil {
			return err
		}
	}
	return nil
}

// syntax says at which line a file cannot be read.
func syntax(err error) error {
	found := regexp.MustCompile(`line (\d+)`).FindStringSubmatch(err.Error())
	if found == nil {
		return app.Fail(app.Invalid, term.SayPackForeign, err)
	}
	line, convert := strconv.Atoi(found[1])
	if convert != nil {
		return app.Fail(app.Invalid, term.SayPackForeign, err)
	}
	return app.Fail(app.Invalid, fmt.Sprintf(term.SayPackLine, line, term.SayPackSyntax), err)
}
