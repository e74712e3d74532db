package data

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"modernc.org/sqlite"

	"guanyunbu/app/field"
)

// pinyinKey is the function of the database that turns a text into what it is sorted by: Chinese by its
// pinyin, as in a dictionary, and characters that have no reading there together before them.
const pinyinKey = "pinyin_key"

// learnPinyin makes the function known to the driver, which keeps it for the whole program and refuses
// it the second time.
func learnPinyin() error {
	sorter := &pinyinSorter{collator: collate.New(language.Chinese)}
	err := sqlite.RegisterDeterministicScalarFunction(pinyinKey, 1, sorter.key)
	if err != nil && strings.Contains(err.Error(), "already registered") {
		return nil
	}
	return err
}

// pinyinSorter makes sort keys; connections take turns.
type pinyinSorter struct {
	turn     sync.Mutex
	collator *collate.Collator
	buffer   collate.Buffer
}

func (s *pinyinSorter) key(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	text, ok := args[0].(string)
	if !ok {
		return args[0], nil // not filled
	}
	s.turn.Lock()
	defer s.turn.Unlock()
	s.buffer.Reset()
	return append([]byte(nil), s.collator.KeyFromString(&s.buffer, text)...), nil
}

// asRead is what a column is sorted by where a person asked for it: names by their pinyin, what is
// referred to by its name, and codes in the order of their table.
func (a *question) asRead(c field.Column) string {
	column := "t." + quoted(c.Key)
	switch c.Kind {
	case field.Line, field.Prose, field.Lines:
		return spelled(column)
	case field.Ref:
		return a.named(c, column)
	case field.Choice:
		cases := "CASE " + column
		for i, code := range c.Codes.Codes {
			cases += fmt.Sprintf(" WHEN '%s' THEN %d", code.Key, i)
		}
		return cases + " END"
	}
	return column
}

// named is the name of the record that a column refers to, without asking further when that is itself
// named by another one.
func (a *question) named(c field.Column, column string) string {
	shape, known := a.book.shape(c.To)
	title, has := shape.Column(shape.TitleKey)
	if !known || !has || title.Kind != field.Line {
		return column
	}
	return fmt.Sprintf("(SELECT %s FROM %s x WHERE x.id = %s)", spelled("x."+quoted(title.Key)), quoted(shape.Key), column)
}

func spelled(expression string) string { return pinyinKey + "(" + expression + ")" }
