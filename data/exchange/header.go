package exchange

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// headerDepth is how far down a header is looked for: title lines stand above it.
const headerDepth = 50

// header is the lines of column names, with the row of keys below them when there is one.
type header struct {
	top   int        // first line, counted from 0
	row   int        // last line
	names []string   // one for each column, each different
	parts [][]string // what the lines say of each column, from the top
	keys  []string   // from the row of keys; nil without one
	start int        // first row of content
}

// headerAt reads the header that the row belongs to.
func headerAt(table *exchange.Table, row int, shape field.Shape, known func(string) bool) header {
	top, bottom := headerSpan(table.Rows, row, known)
	h := header{top: top, row: bottom, start: bottom + 1}
	width := 0
	for _, cells := range table.Rows[top:] {
		width = max(width, len(cells))
	}
	h.parts = headerParts(table.Rows, top, bottom, width)
	seen := map[string]int{}
	for c := range width {
		name := strings.Join(h.parts[c], lineSign)
		if name == "" {
			name = columnName(c)
		}
		seen[name]++
		if n := seen[name]; n > 1 {
			name = fmt.Sprintf(term.FormAgain, name, n)
		}
		h.names = append(h.names, name)
	}
	if keys := keyRow(table, bottom+1, shape); keys != nil {
		h.keys, h.start = keys, bottom+2
	}
	return h
}

// find gives the column of a name: the whole name, else the one column with a line of that name; -1 when there is none.
func (h header) find(name string) int {
	for _, same := range []func(c int) bool{
		func(c int) bool { return h.names[c] == name },
		func(c int) bool { return clean(h.names[c]) == clean(name) },
	} {
		for c := range h.names {
			if same(c) {
				return c
			}
		}
	}
	found := -1
	for c, parts := range h.parts {
		if len(parts) < 2 || (clean(parts[0]) != clean(name) && clean(parts[len(parts)-1]) != clean(name)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// columnName is what a column without a name is called: by its letter.
func columnName(col int) string {
	letter, err := excelize.ColumnNumberToName(col + 1)
	if err != nil {
		letter = fmt.Sprint(col + 1)
	}
	return fmt.Sprintf(term.FormColumn, letter)
}

// keyRow gives the keys of the row below an exported header, nil when it is not one.
func keyRow(table *exchange.Table, row int, shape field.Shape) []string {
	if row >= len(table.Rows) || exchange.Blank(table.Rows[row]) {
		return nil
	}
	keys, marked := make([]string, len(table.Rows[row])), false
	for c, text := range table.Rows[row] {
		text = strings.TrimSpace(text)
		key := strings.TrimPrefix(text, "#")
		marked = marked || key != text
		if key != "" && !known(shape, key) {
			return nil
		}
		keys[c] = key
	}
	if !marked {
		return nil
	}
	return keys
}

// known reports whether records of the shape have something of that key that travels.
func known(shape field.Shape, key string) bool {
	c, ok := shape.Column(key)
	if ok {
		return !c.Has(field.Secret)
	}
	_, ok = findBase(key)
	return ok
}

// findHeader looks for the row with the most names that are known; of two neighbours alike, which a
// header merged over two rows gives, the lower one.
func findHeader(table *exchange.Table, known func(string) bool) (int, bool) {
	best, most := 0, 0
	for r, row := range table.Rows[:min(headerDepth, len(table.Rows))] {
		n, seen := 0, map[string]bool{}
		for _, text := range row {
			if name := clean(text); name != "" && !seen[name] && known(text) {
				seen[name] = true
				n++
			}
		}
		if n > most || (n == most && n > 0 && r == best+1) {
			best, most = r, n
		}
	}
	return best, most > 0
}

// clean takes from a name what does not make it another one: width, case, spaces, stars, colons, and
// the words that only say that it is a part.
func clean(name string) string {
	plain := strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '*' || r == ':' || r == '#' {
			return -1
		}
		return r
	}, app.HalfWidth(name)))
	if part := strings.TrimPrefix(plain, term.WordPartOf); part != "" {
		return part
	}
	return plain
}

// bare is a clean name without what stands in brackets: a unit or a remark.
func bare(name string) string {
	name = clean(name)
	if open := strings.IndexByte(name, '('); open > 0 {
		return name[:open]
	}
	return name
}
