package ledger

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// twin asks to look again when another living record says the same in all that makes two rows the
// same thing: most often the same sheet was entered twice. It is one question to the store, narrow
// enough for its index, because an import asks it for every row.
func (b *Book[T]) twin(rec field.Record) ([]app.Finding, error) {
	filters, at := naturals(rec)
	if at == "" {
		return nil, nil
	}
	found, err := b.Find(Query{Filters: filters, Sort: []Sort{{Key: "madeAt"}}}) // the usual order would draw the store to the index of its day
	if err != nil {
		return nil, err
	}
	for _, one := range found {
		other := b.entity.Of(one)
		if other.Base.ID == rec.Base.ID || !alike(rec, other) {
			continue
		}
		sentence := fmt.Sprintf(term.SayTwin, rec.Shape.Term.Label, called(other))
		return []app.Finding{{Level: app.Look, Field: at, Sentence: sentence}}, nil
	}
	return nil, nil
}

// naturals gives the question for the records like this one, and the column to show them at. There is
// nothing to ask of a shape without natural columns, and of a record that does not name itself yet.
func naturals(rec field.Record) (filters []Filter, at string) {
	shape := rec.Shape
	for i, c := range shape.Columns {
		if !c.Has(field.Natural) && c.Key != shape.FacilityKey {
			continue
		}
		text := rec.Values[i].Text()
		if text == "" && c.Has(field.Required) {
			return nil, ""
		}
		if c.Has(field.Natural) && c.Key != shape.FacilityKey && (at == "" || c.Key == shape.TitleKey) {
			at = c.Key
		}
		if text == "" {
			filters = append(filters, Filter{Key: c.Key, Blank: true})
			continue
		}
		filters = append(filters, Filter{Key: c.Key, Values: []string{text}})
	}
	return filters, at
}

// alike compares exactly; a filter on a list would also pass one that merely holds the value.
func alike(a, b field.Record) bool {
	for i, c := range a.Shape.Columns {
		if (c.Has(field.Natural) || c.Key == a.Shape.FacilityKey) && a.Values[i].Text() != b.Values[i].Text() {
			return false
		}
	}
	return true
}

// called names a record to the person: by its number, or else by what it is called, or by its day.
func called(rec field.Record) string {
	if no := rec.Base.No; no != "" {
		return string(no)
	}
	title, ok := rec.Shape.Column(rec.Shape.TitleKey)
	value := rec.Value(rec.Shape.TitleKey)
	if !ok || value.Blank() || title.Kind == field.Ref || title.Kind == field.Shares || title.Has(field.Personal) {
		return string(rec.Day())
	}
	return title.Show(value, nil)
}

// settled reports whether the room's own rule already stops the record at what makes it a twin.
func settled(shape field.Shape, findings []app.Finding) bool {
	for _, f := range findings {
		if c, ok := shape.Column(f.Field); ok && f.Level == app.Must && c.Has(field.Natural) {
			return true
		}
	}
	return false
}

// unmended takes out of the missing fields those for which the room offers a correction at hand.
func unmended(missing, more []app.Finding) []app.Finding {
	var left []app.Finding
	for _, m := range missing {
		mended := false
		for _, f := range more {
			mended = mended || f.Fix != nil && f.Level == app.Must && f.Field == m.Field
		}
		if !mended {
			left = append(left, m)
		}
	}
	return left
}
