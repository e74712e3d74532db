package count

import (
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/term"
)

// teller makes references to the records of one ledger: what a reader recognises them by. What
// belongs to persons is never told.
type teller[T any] struct {
	entity           field.Entity[T]
	day, title       field.Field[T]
	hasDay, hasTitle bool
	names            map[app.ID]string
}

func tellerOf[T any](f *Facts, entity field.Entity[T]) teller[T] {
	t := teller[T]{entity: entity, names: f.names}
	t.day, t.hasDay = fieldOf(entity, entity.DayKey)
	t.title, t.hasTitle = fieldOf(entity, entity.TitleKey)
	t.hasTitle = t.hasTitle && !t.title.Has(field.Personal) && !t.title.Has(field.Secret)
	return t
}

// ref makes the reference of a record, with what it adds to the figure.
func (t teller[T]) ref(rec *T, value string) Ref {
	base := t.entity.Base(rec)
	ref := Ref{Entity: t.entity.Key, ID: base.ID, No: string(base.No), Value: value}
	if t.hasDay {
		v := t.day.At(rec)
		ref.Day = app.Day(v.Text())
		if ref.No == "" {
			ref.No = t.day.Show(v, nil)
		}
	}
	if t.hasTitle {
		ref.Title = t.called(t.title.At(rec))
	}
	return ref
}

// RefTo names one record with what it adds to the figure.
func RefTo[T any](f *Facts, entity field.Entity[T], rec *T, value string) Ref {
	return tellerOf(f, entity).ref(rec, value)
}

func (t teller[T]) called(v field.Value) string {
	if t.title.Kind == field.Ref {
		return t.names[app.ID(v.Text())]
	}
	return t.title.Show(v, nil)
}

// refsOf lists records of one ledger.
func refsOf[T any](f *Facts, entity field.Entity[T], rows []*T) Refs {
	t := tellerOf(f, entity)
	return showing(rows, func(rec *T) Ref { return t.ref(rec, "") })
}

// fieldOf finds a field of an entity by its key.
func fieldOf[T any](entity field.Entity[T], key string) (field.Field[T], bool) {
	for _, one := range entity.Fields {
		if one.Key == key {
			return one, true
		}
	}
	return field.Field[T]{}, false
}

// sieve keeps the records as asked.
func sieve[T any](rows []*T, asked func(*T) bool) []*T {
	var found []*T
	for _, rec := range rows {
		if asked(rec) {
			found = append(found, rec)
		}
	}
	return found
}

// worth gives the reference with what its record adds to the figure.
func (r Ref) worth(value string) Ref {
	r.Value = value
	return r
}

// Noted gives the reference with why it is listed.
func (r Ref) Noted(why string) Ref {
	r.Note = why
	return r
}

// input names a number that was counted from these records.
func input(label, value string, refs Refs) Input {
	return Input{Label: label, Value: value, Records: refs}
}

// rowsInput names a number of records.
func rowsInput(label string, refs Refs) Input {
	return input(label, fmt.Sprintf(term.FormRows, field.ShowCount(refs.Len())), refs)
}

// share writes down the formula of a figure that is a part of a whole.
func (m *Measure) share() {
	m.Formula = fmt.Sprintf(term.FormShare, field.ShowRatio(m.Num), field.ShowRatio(m.Den), field.ShowShare(m.Actual()))
}

// mark lists a record that must be looked at, with the reason.
func (m *Measure) mark(ref Ref, why string) {
	ref.Note = why
	m.Marked.Add(ref)
}
