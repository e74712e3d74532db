package data

import (
	"fmt"
	"strconv"
	"strings"

	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
)

// reach is the way of a filter that asks for a stretch of values or a part of the text; empty when it
// asks for neither.
func (a *question) reach(f ledger.Filter) (string, error) {
	if !f.Reaches() {
		return "", nil
	}
	name, base := baseColumn(f.Key)
	c, known := a.query.Shape.Column(f.Key)
	switch {
	case base:
		c = field.Column{Key: f.Key}
	case !known || c.Kind == field.Shares:
		return "", fmt.Errorf("filter %s: %s has no stretch", a.query.Shape.Key, f.Key)
	default:
		name = c.Key
	}
	column := "t." + quoted(name)
	conditions := []string{column + " IS NOT NULL"}
	for _, end := range []struct{ sign, text string }{{" >= ?", f.From}, {" <= ?", f.To}} {
		if end.text == "" {
			continue
		}
		conditions = append(conditions, column+end.sign)
		if err := a.bindEnd(c, end.text); err != nil {
			return "", err
		}
	}
	if f.Like != "" {
		conditions = append(conditions, column+` LIKE ? ESCAPE '\'`)
		a.bound.add(pattern(f.Like))
	}
	return "(" + strings.Join(conditions, " AND ") + ")", nil
}

// bindEnd binds one end of a stretch as the column is stored.
func (a *question) bindEnd(c field.Column, text string) error {
	switch {
	case c.Kind == field.Count:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return fmt.Errorf("filter %s: %w", c.Key, err)
		}
		a.bound.addNumber(n)
	case c.Kind.Hundredths():
		fen, err := fenOf(text)
		if err != nil {
			return fmt.Errorf("filter %s: %w", c.Key, err)
		}
		a.bound.addNumber(fen)
	default:
		a.bound.add(text)
	}
	return nil
}

// pattern finds a text anywhere, its signs taken literally.
func pattern(text string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(text) + "%"
}
