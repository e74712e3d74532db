package packfile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Limits of a formula: what is longer or deeper nobody can check by hand.
const (
	formulaLimit = 500
	depthLimit   = 20
)

// mark begins the stand-ins for numbers and quoted names in a prepared formula. It is a letter that
// nobody types, so that a stand-in is never taken for a name.
const mark = "ˮ"

// prepared is a formula with everything put aside that the parser must not see: numbers stay exact,
// names may hold any character.
type prepared struct {
	text    string
	numbers map[string]app.Ratio
	names   map[string]string // quoted names by their stand-in
}

// prepare reads a formula as people type it, full-width signs and 「names」 included, and refuses every
// sign that has no place in a sum.
func prepare(formula string) (prepared, error) {
	p := prepared{numbers: map[string]app.Ratio{}, names: map[string]string{}}
	if utf8.RuneCountInString(formula) > formulaLimit {
		return p, app.Refuse(fmt.Sprintf(term.SayFormulaLong, formulaLimit))
	}
	var out strings.Builder
	depth := 0
	for rest := formula; rest != ""; {
		piece, taken, err := p.piece(rest)
		if err != nil {
			return p, err
		}
		depth += strings.Count(piece, "(") - strings.Count(piece, ")")
		if depth > depthLimit {
			return p, app.Refuse(fmt.Sprintf(term.SayFormulaDeep, depthLimit))
		}
		out.WriteString(piece)
		rest = rest[taken:]
	}
	p.text = out.String()
	if strings.TrimSpace(p.text) == "" {
		return p, app.Refuse(term.SayFormulaEmpty)
	}
	return p, nil
}

// piece gives the next piece of a formula as the parser is to see it, and how many bytes it took.
func (p *prepared) piece(rest string) (string, int, error) {
	first, size := utf8.DecodeRuneInString(rest)
	switch {
	case unicode.IsSpace(first):
		return " ", size, nil
	case first == '「':
		return p.quoted(rest)
	case first == '_' || unicode.IsLetter(first):
		word := run(rest, func(c rune) bool { return c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) })
		if strings.Contains(word, mark) {
			return "", 0, app.Refuse(fmt.Sprintf(term.SayFormulaSign, mark))
		}
		return word, len(word), nil
	case unicode.IsDigit(first) || (first >= '０' && first <= '９'):
		return p.number(rest)
	}
	return sign(rest)
}

// run gives the beginning of a text as long as its characters fit.
func run(text string, fits func(rune) bool) string {
	for at, c := range text {
		if !fits(c) {
			return text[:at]
		}
	}
	return text
}

func (p *prepared) quoted(rest string) (string, int, error) {
	end := strings.Index(rest, "」")
	if end < 0 {
		return "", 0, app.Refuse(term.SayFormulaQuote)
	}
	name := mark + "n" + strconv.Itoa(len(p.names))
	p.names[name] = strings.TrimSpace(rest[len("「"):end])
	return name, end + len("」"), nil
}

// number puts a number aside, exactly as it was typed; 90% is a number too.
func (p *prepared) number(rest string) (string, int, error) {
	typed := run(rest, func(c rune) bool {
		return unicode.IsDigit(c) || unicode.IsLetter(c) || strings.ContainsRune("._．", c)
	})
	size := len(typed)
	for _, percent := range []string{"%", "％"} {
		if strings.HasPrefix(rest[size:], percent) {
			typed, size = typed+"%", size+len(percent)
			break
		}
	}
	value, ok := app.ParseRatio(typed)
	if !ok {
		return "", 0, app.Refuse(fmt.Sprintf(term.SayFormulaNumber, typed))
	}
	name := mark + "v" + strconv.Itoa(len(p.numbers))
	p.numbers[name] = value
	return name, size, nil
}

// sign gives the next sign of a sum. Everything that builds texts, lists or programs is left out.
func sign(rest string) (string, int, error) {
	for _, s := range [][2]string{
		{"<=", "<="}, {">=", ">="}, {"==", "=="}, {"!=", "!="}, {"&&", "&&"}, {"||", "||"}, {"≤", "<="}, {"≥", ">="}, {"≠", "!="},
		{"+", "+"}, {"-", "-"}, {"*", "*"}, {"/", "/"}, {"(", "("}, {")", ")"}, {",", ","}, {".", "."}, {"<", "<"}, {">", ">"},
		{"?", "?"}, {":", ":"}, {"!", "!"}, {"×", "*"}, {"÷", "/"}, {"＋", "+"}, {"－", "-"}, {"−", "-"}, {"＊", "*"}, {"／", "/"},
		{"（", "("}, {"）", ")"}, {"，", ","}, {"＜", "<"}, {"＞", ">"}, {"？", "?"}, {"：", ":"},
	} {
		if strings.HasPrefix(rest, s[0]) {
			return s[1], len(s[0]), nil
		}
	}
	_, size := utf8.DecodeRuneInString(rest)
	return "", 0, app.Refuse(fmt.Sprintf(term.SayFormulaSign, rest[:size]))
}
