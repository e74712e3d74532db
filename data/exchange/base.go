package exchange

import (
	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// baseColumn is one of the things that every record has, as a column of a file.
type baseColumn struct {
	key  string
	term term.Term
	at   func(*app.Base) field.Value
}

// baseColumns are they, in the order of exported files: behind the record's own fields.
func baseColumns() []baseColumn {
	line := func(key string, t term.Term, at func(*app.Base) *app.Line) baseColumn {
		return baseColumn{key, t, func(b *app.Base) field.Value { return at(b) }}
	}
	return []baseColumn{
		{exchange.KeyID, term.ID, func(b *app.Base) field.Value { return &b.ID }},
		line(exchange.KeyNo, term.No, func(b *app.Base) *app.Line { return &b.No }),
		line(exchange.KeyOrigin, term.Origin, func(b *app.Base) *app.Line { return &b.Origin }),
		{exchange.KeyNote, term.Note, func(b *app.Base) field.Value { return &b.Note }},
		{exchange.KeyConfirmed, term.Confirmed, func(b *app.Base) field.Value { return &b.Confirmed }},
		{exchange.KeyVoid, term.Void, func(b *app.Base) field.Value { return (*withdrawn)(b) }},
		line(exchange.KeyVoidReason, term.VoidReason, func(b *app.Base) *app.Line { return &b.VoidReason }),
		line(exchange.KeyMadeBy, term.MadeBy, func(b *app.Base) *app.Line { return &b.MadeBy }),
		line(exchange.KeyMadeAt, term.MadeAt, func(b *app.Base) *app.Line { return &b.MadeAt }),
		line(exchange.KeyChangedBy, term.ChangedBy, func(b *app.Base) *app.Line { return &b.ChangedBy }),
		line(exchange.KeyChangedAt, term.ChangedAt, func(b *app.Base) *app.Line { return &b.ChangedAt }),
	}
}

func findBase(key string) (baseColumn, bool) {
	for _, c := range baseColumns() {
		if c.key == key {
			return c, true
		}
	}
	return baseColumn{}, false
}

// withdrawn sees the void mark of a record as a value.
type withdrawn app.Base

func (w *withdrawn) Text() string {
	if w.Void {
		return term.WordYes
	}
	return term.WordNo
}

func (w *withdrawn) Blank() bool { return false }

func (w *withdrawn) Set(text string) error {
	var answer app.YesNo
	if err := answer.Set(text); err != nil {
		return err
	}
	w.Void = answer.Is()
	return nil
}
