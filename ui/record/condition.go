package record

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// condition is what one column is narrowed to: some of its values, a stretch or a part of the text, and those not filled.
type condition struct {
	Values []string `json:"values,omitempty"`
	From   string   `json:"from,omitempty"`
	To     string   `json:"to,omitempty"`
	Like   string   `json:"like,omitempty"`
	Blank  bool     `json:"blank,omitempty"`
}

// narrows reports whether the condition keeps anything out.
func (c condition) narrows() bool {
	return len(c.Values) > 0 || c.From != "" || c.To != "" || c.Like != "" || c.Blank
}

func (c condition) filter(key string) ledger.Filter {
	return ledger.Filter{Key: key, Values: c.Values, From: c.From, To: c.To, Like: c.Like, Blank: c.Blank}
}

// flip takes a value in or out. Values and a stretch do not go together: the last one asked for counts.
func (c condition) flip(value string) condition {
	next := condition{Values: slices.Clone(c.Values), Blank: c.Blank}
	if at := slices.Index(next.Values, value); at >= 0 {
		next.Values = slices.Delete(next.Values, at, at+1)
		return next
	}
	next.Values = append(next.Values, value)
	return next
}

// shown is a canonical text that is only to be shown.
type shown string

// Text is the text itself.
func (s shown) Text() string { return string(s) }

// Set refuses: nothing is written through it.
func (s shown) Set(string) error { return app.Refuse(term.SayNotFound) }

// Blank reports whether there is no text.
func (s shown) Blank() bool { return s == "" }

// labelOf is a value of a column as people read it.
func labelOf(c field.Column, value string, names field.Names) string {
	if value == "" {
		return term.WordUnfilled
	}
	label := c.Show(shown(value), names)
	if c.Kind.Number() && !c.Has(field.Calendar) {
		return grouped(label)
	}
	return strings.ReplaceAll(label, "\n", " ")
}

// labels are the values of a condition as people read them, those not filled last.
func (c condition) labels(column field.Column, names field.Names) []string {
	var labels []string
	for _, value := range c.Values {
		labels = append(labels, labelOf(column, value, names))
	}
	if c.Blank {
		labels = append(labels, term.WordUnfilled)
	}
	return labels
}

// chip is the condition in the few words that a chip has room for.
func (c condition) chip(column field.Column, names field.Names) string {
	brief, labels := column.Term.Brief(), c.labels(column, names)
	switch {
	case c.From != "" || c.To != "" || c.Like != "":
		return c.stretch(column, names)
	case len(labels) > 1:
		return fmt.Sprintf(wording.ChipSeveral, brief, len(labels))
	case column.Kind == field.Choice || column.Kind == field.Choices || column.Kind == field.Ref || column.Kind == field.Shares:
		if !c.Blank {
			return labels[0]
		}
	}
	return fmt.Sprintf(wording.ChipValue, brief, labels[0])
}

// stretch is the stretch or the part of the text in words.
func (c condition) stretch(column field.Column, names field.Names) string {
	brief := column.Term.Brief()
	least, most := wording.NarrowAtLeast, wording.NarrowAtMost
	if column.Kind.Dated() {
		least, most = wording.NarrowFrom, wording.NarrowTo
	}
	text := ""
	switch {
	case c.From != "" && c.To != "":
		text = fmt.Sprintf(wording.ChipBetween, brief, labelOf(column, c.From, names), labelOf(column, c.To, names))
	case c.From != "":
		text = fmt.Sprintf(wording.ChipValue, brief, least+" "+labelOf(column, c.From, names))
	case c.To != "":
		text = fmt.Sprintf(wording.ChipValue, brief, most+" "+labelOf(column, c.To, names))
	case c.Like != "":
		text = fmt.Sprintf(wording.ChipLike, brief, c.Like)
	}
	if c.Blank {
		text += wording.ListComma + term.WordUnfilled
	}
	return text
}

// say is the condition in full, for the line above a printed list.
func (c condition) say(column field.Column, names field.Names) string {
	if c.From != "" || c.To != "" || c.Like != "" {
		return c.stretch(column, names)
	}
	return fmt.Sprintf(wording.SayList, column.Term.Label, strings.Join(c.labels(column, names), wording.ListComma))
}

// stretches reports whether the values of a column have an order people ask for: at least, at most, from, to.
func stretches(c field.Column) bool {
	return c.Kind.Number() || c.Kind.Dated() || c.Kind == field.Clock
}

// textual reports whether a part of the words can be asked for.
func textual(c field.Column) bool {
	return c.Kind == field.Line || c.Kind == field.Prose || c.Kind == field.Lines
}

// blankOf is an empty value of the kind of a column with stretches.
func blankOf(c field.Column) field.Value {
	switch c.Kind {
	case field.Money:
		return new(app.Money)
	case field.Quantity:
		return new(app.Quantity)
	case field.Day:
		return new(app.Day)
	case field.Month:
		return new(app.Month)
	case field.Clock:
		return new(app.Clock)
	}
	return new(app.Reading)
}

// narrowable reports whether a list can be narrowed by a column. Persons' data and secrets are left out: a condition is kept
// with the views of the ledger and written above a printed list.
func narrowable(c field.Column) bool {
	return c.Key != "" && !c.Has(field.Personal) && !c.Has(field.Secret) && c.Kind != field.Segments
}
