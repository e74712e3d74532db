package exchange

import (
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// CSV writes records as comma separated text in UTF-8 with its mark: the terms, then the keys, then
// one record a row, in words that reading it in again finds: labels of codes, names of records, what
// is not filled left blank.
func (d *Desk) CSV(e exchange.Export) ([]byte, error) {
	out, err := d.outgoing(e)
	if err != nil {
		return nil, err
	}
	rows := out.heads(e.NoKeys || asSeen(e))
	err = out.each(func(rec field.Record) error {
		rows = append(rows, out.texts(rec))
		return nil
	})
	if err != nil {
		return nil, err
	}
	return separated(rows)
}

// asSeen reports a list that goes out as a person sees it, and not as another book reads it.
func asSeen(e exchange.Export) bool { return e.Title != "" || e.Filter != "" || len(e.Columns) > 0 }

// shown gives the canonical text of a column in the words that read back as the same.
func shown(c field.Column, text string, names *names) string {
	if text == "" {
		return ""
	}
	switch c.Kind {
	case field.Choice:
		return word(c.Codes, text)
	case field.Choices:
		keys := strings.Split(text, ";")
		for i, key := range keys {
			keys[i] = word(c.Codes, key)
		}
		return strings.Join(keys, ";")
	case field.YesNo:
		if text == string(app.Yes) {
			return term.WordYes
		}
		return term.WordNo
	case field.Month:
		return app.Month(text).Short()
	case field.Ref:
		return names.Name(c.To, app.ID(text))
	case field.Shares:
		return partners(c, text, names)
	}
	return text
}

// word gives the label of a code; codes that papers name by their letter, such as the classes C01 to
// C12, keep it in front.
func word(table term.Table, key string) string {
	label := table.Label(key)
	if strings.ContainsAny(label, listSigns) {
		return key
	}
	if label != key && key != "" && key[0] >= 'A' && key[0] <= 'Z' {
		label = key + " " + label
	}
	if found, ok := table.Find(label); !ok || found != key {
		return key
	}
	return label
}

func partners(c field.Column, text string, names *names) string {
	parts := strings.Split(text, ";")
	for i, part := range parts {
		id, percent, has := strings.Cut(part, ":")
		parts[i] = names.Code(c.To, app.ID(id))
		if has {
			parts[i] += ":" + percent
		}
	}
	return strings.Join(parts, ";")
}
