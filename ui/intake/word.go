package intake

import (
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// word is one word of a table that the book does not know, or knows by the mapping already.
type word struct {
	column field.Column
	text   string
}

// wordsOf gathers the words that need a meaning: those the mapping gives one, and those that made rows fail.
func wordsOf(batch *exchange.Batch, shape field.Shape) []word {
	var list []word
	add := func(c field.Column, text string) {
		if text = strings.TrimSpace(text); text != "" && !slices.ContainsFunc(list, func(w word) bool { return w.text == text && w.column.Key == c.Key }) {
			list = append(list, word{c, text})
		}
	}
	for _, c := range shape.Columns {
		given := make([]string, 0, len(batch.Mapping.Values[c.Key]))
		for text := range batch.Mapping.Values[c.Key] {
			given = append(given, text)
		}
		slices.Sort(given)
		for _, text := range given {
			add(c, text)
		}
	}
	for _, row := range batch.Find(exchange.Failed) {
		for _, trouble := range row.Troubles {
			c, known := shape.Column(trouble.Key)
			if !known || !chosen(c.Kind) {
				continue
			}
			for _, text := range unknown(c, cellOf(batch, row, trouble.Key), batch.Mapping.Split[trouble.Key]) {
				add(c, text)
			}
		}
	}
	return list
}

// chosen reports whether values of the kind are picked from a list, so that a word can be given a meaning.
func chosen(kind field.Kind) bool {
	switch kind {
	case field.Choice, field.Choices, field.Ref, field.YesNo:
		return true
	}
	return false
}

// cellOf is the cell of a row that fills a field.
func cellOf(batch *exchange.Batch, row exchange.Row, key string) string {
	for name, mapped := range batch.Mapping.Columns {
		at := slices.Index(batch.Header, name)
		if mapped == key && at >= 0 && at < len(row.Cells) {
			return row.Cells[at]
		}
	}
	return ""
}

// unknown are the parts of a cell that the field does not know.
func unknown(c field.Column, cell, separator string) []string {
	parts := []string{cell}
	switch {
	case separator != "":
		parts = strings.Split(cell, separator)
	case c.Kind == field.Choices:
		parts = app.SplitList(cell)
	}
	if c.Kind != field.Choice && c.Kind != field.Choices {
		return parts
	}
	return slices.DeleteFunc(parts, func(part string) bool {
		_, known := c.Codes.Find(strings.TrimSpace(part))
		return known
	})
}

// meanings lists what a word of a column can mean.
func meanings(c field.Column, library ledger.Library) ([]string, error) {
	switch c.Kind {
	case field.Choice, field.Choices:
		return c.Codes.Labels(), nil
	case field.YesNo:
		return []string{term.WordYes, term.WordNo}, nil
	}
	sheet, known := library.Sheet(c.To)
	if !known {
		return nil, nil
	}
	page, err := sheet.Page(ledger.Query{})
	if err != nil {
		return nil, err
	}
	names := make([]string, len(page))
	for i, rec := range page {
		names[i] = rec.Title()
	}
	return names, nil
}

// mean gives a word its meanings in a mapping; none takes them away.
func mean(m *exchange.Mapping, w word, ours []string) {
	values := map[string]map[string][]string{}
	for key, words := range m.Values {
		values[key] = map[string][]string{}
		for text, meant := range words {
			values[key][text] = meant
		}
	}
	if values[w.column.Key] == nil {
		values[w.column.Key] = map[string][]string{}
	}
	delete(values[w.column.Key], w.text)
	if len(ours) > 0 {
		values[w.column.Key][w.text] = ours
	}
	if len(values[w.column.Key]) == 0 {
		delete(values, w.column.Key)
	}
	m.Values = values
}
