package field

import (
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// Kind is how a value is typed, stored and shown. The list is closed.
type Kind int

// The kinds.
const (
	Line     Kind = iota // single-line text
	Prose                // remark of several lines
	Lines                // several short texts
	Count                // whole number, or not filled, or not applicable
	Money                // amount in fen
	Day                  // calendar date
	Clock                // time of day
	YesNo                // yes, no, not filled
	Choice               // one key of a code table
	Choices              // several keys of a code table
	Ref                  // one record of another ledger
	Shares               // several records of another ledger, each with its part
	Segments             // stretches of a day
	Quantity             // amount with at most two decimals: hours, working days
	Month                // calendar month
)

// Number reports kinds that are numbers: right-aligned, summed, sorted by size.
func (k Kind) Number() bool { return k == Count || k == Money || k == Quantity }

// Hundredths reports kinds that are kept as whole hundredths.
func (k Kind) Hundredths() bool { return k == Money || k == Quantity }

// Dated reports kinds whose canonical text is a calendar date.
func (k Kind) Dated() bool { return k == Day || k == Month }

// Mark is a property of a field; marks are joined with |.
type Mark int

// The marks.
const (
	Required Mark = 1 << iota // without it there is no record to save
	Due                       // without it the record is saved but incomplete: shown as 未填, counted in A4.1
	Personal                  // holds a person's data: never in audit, undo or search
	Listed                    // a column of the grid unless hidden
	Frozen                    // a column that stays in sight
	Wide                      // takes a whole line of the form
	Summed                    // has a total under the grid
	Natural                   // part of what makes two rows the same thing
	Secret                    // never shown, exported or logged
	Calendar                  // a count that is a year: written without commas
)

// Value is a pointer into a record. Text and Set are exact inverses; Set also reads what people type.
type Value interface {
	Text() string
	Set(text string) error
	Blank() bool
}

// Column is one field as everything but the record's own package sees it.
type Column struct {
	Key     string // English key: column in the database, key in files
	Term    term.Term
	Kind    Kind
	Marks   Mark
	Codes   term.Table // for Choice and Choices
	To      string     // entity referred to, for Ref and Shares
	Section term.Term  // part of the form it stands in
}

// Has reports whether the column carries the mark.
func (c Column) Has(m Mark) bool { return c.Marks&m != 0 }

// Field is one field of T: its column and where it lives.
type Field[T any] struct {
	Column
	At func(*T) Value
}

// Shape is the description of an entity without its Go type.
type Shape struct {
	Key         string // English key: table, file, command line
	Term        term.Term
	Columns     []Column
	DayKey      string // column that dates the record, empty when it has no date
	FacilityKey string // column of the facility it belongs to, empty when it belongs to none
	TitleKey    string // column that names the record in one line
	SortKeys    []string
	NumberMark  string // put between facility code and year in human numbers; "-" when not numbered by the book
	Evidence    bool   // evidence is demanded (DEFINITIONS 4, A4.1)
}

// Column finds a column by its key.
func (s Shape) Column(key string) (Column, bool) {
	for _, c := range s.Columns {
		if c.Key == key {
			return c, true
		}
	}
	return Column{}, false
}

// Numbered reports whether the book gives the record its human number.
func (s Shape) Numbered() bool { return s.NumberMark != "-" }

// Entity is the description of T.
type Entity[T any] struct {
	Shape
	Base   func(*T) *app.Base
	Fields []Field[T]
}

// Describe completes an entity: the columns of its shape are those of its fields.
func Describe[T any](e Entity[T]) Entity[T] {
	e.Columns = make([]Column, len(e.Fields))
	for i, f := range e.Fields {
		e.Columns[i] = f.Column
	}
	return e
}

// In puts fields into one section of the form.
func In[T any](section term.Term, fields ...Field[T]) []Field[T] {
	for i := range fields {
		fields[i].Section = section
	}
	return fields
}

// Of sees a record through its description.
func (e Entity[T]) Of(rec *T) Record { return e.Over(rec, nil) }

// Over is Of for many records one after the other: the values are put where those of the record
// before were, which is not to be used any more.
func (e Entity[T]) Over(rec *T, values []Value) Record {
	values = slices.Grow(values[:0], len(e.Fields))
	for i := range e.Fields {
		values = append(values, e.Fields[i].At(rec))
	}
	return Record{Shape: e.Shape, Base: e.Base(rec), Values: values}
}

// Record is one record seen through its description, whatever its Go type. Writing to its values
// writes to the record.
type Record struct {
	Shape  Shape
	Base   *app.Base
	Values []Value // in the order of Shape.Columns
}

// Value finds the value of a column by its key; nil when the shape has no such column.
func (r Record) Value(key string) Value {
	for i, c := range r.Shape.Columns {
		if c.Key == key {
			return r.Values[i]
		}
	}
	return nil
}

// Text gives the canonical text of a column, empty when there is no such column.
func (r Record) Text(key string) string {
	if v := r.Value(key); v != nil {
		return v.Text()
	}
	return ""
}

// Day gives the day that dates the record.
func (r Record) Day() app.Day { return app.Day(r.Text(r.Shape.DayKey)) }

// Facility gives the facility that the record belongs to.
func (r Record) Facility() app.ID { return app.ID(r.Text(r.Shape.FacilityKey)) }

// Title names the record in one line.
func (r Record) Title() string { return r.Text(r.Shape.TitleKey) }

// Missing lists the columns with the mark that are not filled.
func (r Record) Missing(mark Mark) []Column {
	var missing []Column
	for i, c := range r.Shape.Columns {
		if c.Has(mark) && r.Values[i].Blank() {
			missing = append(missing, c)
		}
	}
	return missing
}

// CopyTo writes every value of the record into another one of the same shape, leaving its base alone.
func (r Record) CopyTo(other Record) error {
	for i, v := range r.Values {
		if err := other.Values[i].Set(v.Text()); err != nil {
			return err
		}
	}
	return nil
}
