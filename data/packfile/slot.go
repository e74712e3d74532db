package packfile

import (
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// textLimit is the longest text of one field, in characters.
const textLimit = 4000

// slot is a place in a pack that a file fills.
type slot interface {
	// read takes what the file says; the first thing that is wrong is returned with its line.
	read(r *reading, n *yaml.Node) error
	// node gives what a file says of it, nil when there is nothing to say.
	node() *yaml.Node
}

// key is one field of a file: its word, whose last part stands in the file, and where it goes.
type key struct {
	term term.Term
	slot slot
	kept bool // written even when it is nothing
}

func (k key) name() string { return k.term.Key[strings.IndexByte(k.term.Key, '.')+1:] }

// fault is one thing that is wrong at a line of a file.
type fault struct {
	line     int
	sentence string
}

// Error gives the line and the sentence, for the log.
func (f *fault) Error() string { return fmt.Sprintf("line %d: %s", f.line, f.sentence) }

func wrong(n *yaml.Node, form string, words ...string) error {
	return &fault{n.Line, term.Fill(form, words...)}
}

// reading is one file on its way into a pack.
type reading struct {
	label string         // of the field that is being read
	lines map[string]int // where each part of the pack stands
}

// scalar gives the text of a single value; blank for an empty one.
func (r *reading) scalar(n *yaml.Node) (string, error) {
	if n.Kind != yaml.ScalarNode {
		return "", wrong(n, term.SayPackShape, r.label, term.ShapeText)
	}
	if n.Tag == "!!null" {
		return "", nil
	}
	text := strings.TrimSpace(n.Value)
	odd := func(c rune) bool { return c != '\n' && unicode.IsControl(c) }
	if !utf8.ValidString(text) || utf8.RuneCountInString(text) > textLimit || strings.ContainsFunc(text, odd) {
		return "", wrong(n, term.SayPackWord, r.label)
	}
	return text, nil
}

// text is a slot of words or of a code.
type text[T ~string] struct{ at *T }

func (s text[T]) read(r *reading, n *yaml.Node) error {
	words, err := r.scalar(n)
	*s.at = T(words)
	return err
}

func (s text[T]) node() *yaml.Node {
	if *s.at == "" {
		return nil
	}
	return words(string(*s.at))
}

// words makes the node of a text.
func words(text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
}

// plain makes the node of a number, a day or a yes.
func plain(text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: text} }

// number is a slot of marks or of an exact fraction.
type number struct {
	at   encoding.TextUnmarshaler
	say  string // the sentence for what is none
	text func() string
}

func ratio(at *app.Ratio) number {
	return number{at, term.SayPackRatio, func() string { return exact(*at) }}
}

func points(at *app.Points) number {
	return number{at, term.SayPackPoints, func() string { return at.Ratio().Short() }}
}

func (s number) read(r *reading, n *yaml.Node) error {
	typed, err := r.scalar(n)
	if err != nil || typed == "" {
		return err
	}
	if err := s.at.UnmarshalText([]byte(typed)); err != nil {
		return wrong(n, s.say, r.label, typed)
	}
	return nil
}

func (s number) node() *yaml.Node {
	if typed := s.text(); typed != "0" {
		return plain(typed)
	}
	return nil
}

// whole is a slot of a count.
type whole[T int | int64] struct{ at *T }

func (s whole[T]) read(r *reading, n *yaml.Node) error {
	typed, err := r.scalar(n)
	if err != nil || typed == "" {
		return err
	}
	count, err := strconv.ParseInt(app.HalfWidth(typed), 10, 32)
	if err != nil {
		return wrong(n, term.SayPackWhole, r.label, typed)
	}
	*s.at = T(count)
	return nil
}

func (s whole[T]) node() *yaml.Node {
	if *s.at == 0 {
		return nil
	}
	return plain(strconv.FormatInt(int64(*s.at), 10))
}

// day is a slot of a date.
type day struct{ at *app.Day }

func (s day) read(r *reading, n *yaml.Node) error {
	typed, err := r.scalar(n)
	if err != nil || typed == "" {
		return err
	}
	if err := s.at.Set(typed); err != nil {
		return wrong(n, term.SayPackDay, r.label, typed)
	}
	return nil
}

func (s day) node() *yaml.Node {
	if *s.at == "" {
		return nil
	}
	return plain(string(*s.at))
}

// yes is a slot of yes or no.
type yes struct{ at *bool }

func (s yes) read(r *reading, n *yaml.Node) error {
	typed, err := r.scalar(n)
	if err != nil {
		return err
	}
	switch strings.ToLower(typed) {
	case "true", "yes", term.WordYes:
		*s.at = true
	case "", "false", "no", term.WordNo:
		*s.at = false
	default:
		return wrong(n, term.SayPackYesNo, r.label, typed)
	}
	return nil
}

func (s yes) node() *yaml.Node {
	if !*s.at {
		return nil
	}
	return plain("true")
}

// texts is a slot of several short texts.
type texts[T ~string] struct{ at *[]T }

func (s texts[T]) read(r *reading, n *yaml.Node) error {
	*s.at = nil
	parts, err := r.list(n)
	if err != nil {
		return err
	}
	for _, part := range parts {
		words, err := r.scalar(part)
		if err != nil {
			return err
		}
		*s.at = append(*s.at, T(words))
	}
	return nil
}

func (s texts[T]) node() *yaml.Node {
	if len(*s.at) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.SequenceNode}
	if short(*s.at) {
		n.Style = yaml.FlowStyle
	}
	for _, part := range *s.at {
		n.Content = append(n.Content, words(string(part)))
	}
	return n
}

// short reports codes and the like, which stand on one line.
func short[T ~string](parts []T) bool {
	return !slices.ContainsFunc(parts, func(p T) bool { return utf8.RuneCountInString(string(p)) > 16 })
}
