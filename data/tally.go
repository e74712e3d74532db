package data

import (
	"fmt"

	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// Tally counts the records of the whole query by what a column holds.
func (b *Book) Tally(q ledger.Query, key string, limit int) ([]ledger.Tally, error) {
	question, err := b.ask(q)
	if err != nil {
		return nil, err
	}
	c, known := q.Shape.Column(key)
	expression := textOf(q.Shape, c)
	if name, ok := baseColumn(key); ok {
		c, known, expression = field.Column{Key: key}, true, "t."+quoted(name)
	}
	if !known {
		return nil, fmt.Errorf("tally %s: no column %s", q.Shape.Key, key)
	}
	text := fmt.Sprintf("SELECT %s, count(*)%s GROUP BY 1", filledText(expression), question.from())
	if single := c.Kind != field.Choices && c.Kind != field.Lines && c.Kind != field.Shares; single && limit > 0 {
		text += " ORDER BY 2 DESC, 1 LIMIT ?"
		question.bound.addNumber(int64(limit) + 1) // one more for those not filled
	}
	counts := map[string]int{}
	err = b.pairs(asked{text: text, bound: question.bound}, func(held string, n int) error {
		if c.Kind.Hundredths() {
			if err := decodeHundredths(c.Kind, &held); err != nil {
				return err
			}
		}
		for _, part := range ledger.Parts(c, held) {
			counts[part] += n
		}
		return nil
	})
	if err != nil {
		return nil, failed("tally "+q.Shape.Key, err)
	}
	return ledger.Ranked(c, counts, limit), nil
}

// pairs reads rows of a text and a number.
func (b *Book) pairs(a asked, each func(text string, n int) error) error {
	cursor, err := b.query(a)
	if err != nil {
		return err
	}
	defer cursor.Close()
	for cursor.Next() {
		var text string
		var n int
		if err := cursor.Scan(&text, &n); err != nil {
			return fmt.Errorf("scan tally: %w", err)
		}
		if err := each(text, n); err != nil {
			return err
		}
	}
	return cursor.Err()
}
