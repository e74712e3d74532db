package exchange

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
)

// Outcome is what becomes of one row of a table.
type Outcome int

// The outcomes.
const (
	Ready   Outcome = iota // will be entered
	Ask                    // will be entered once somebody has looked again
	Failed                 // cannot be entered like this
	Skipped                // is no record, or is in the book already
)

// Trouble is one thing to say about a row, at a column.
type Trouble struct {
	Key      string // key of the field, empty for the whole row
	Column   string // the field as people call it, empty for the whole row
	Sentence string
}

// Row is one row of a table and what becomes of it.
type Row struct {
	Number   int // as the table itself counts, from 1
	Cells    []string
	Outcome  Outcome
	Troubles []Trouble
	Texts    map[string]string // by key: what the row says of the fields, dates as dates; of rows with troubles only
	Record   field.Record      // empty unless Ready or Ask
	Note     string            // what the person says to what was asked, kept with the record; empty for the batch's
}

// Counts tell what became of the rows; Imported, Skipped and Failed always add up to Read.
type Counts struct {
	Read     int `json:"read"`
	Imported int `json:"imported"`
	Skipped  int `json:"skipped"`
	Failed   int `json:"failed"`
}

// Batch is a table looked over row by row, ready to be entered.
type Batch struct {
	Entity  string
	Table   *Table
	Header  []string          // names of the columns of the table
	Unused  []string          // columns that no field takes
	Mapping Mapping           // the mapping as it was used
	Reasons map[string]string // by column: why it was proposed as it is
	Notes   []string          // what was made of the table itself: joined header lines, merged cells, hidden rows
	Rows    []Row
	Absent  []Absent       // records of other ledgers that rows name and the book does not have
	Entered []field.Record // those of them that will be entered with the rows, by Mapping.Enter
	Note    string         // what the person says to everything that was asked
}

// Absent are records that rows refer to, which the book could enter from their names alone.
type Absent struct {
	Entity string
	Names  []string
}

// Counts counts the rows. Rows that somebody has yet to look at count as imported, for that is what
// they will be.
func (b *Batch) Counts() Counts {
	c := Counts{Read: len(b.Rows)}
	for _, r := range b.Rows {
		switch r.Outcome {
		case Ready, Ask:
			c.Imported++
		case Failed:
			c.Failed++
		case Skipped:
			c.Skipped++
		}
	}
	return c
}

// Find gives the rows with that outcome.
func (b *Batch) Find(outcome Outcome) []Row {
	var found []Row
	for _, r := range b.Rows {
		if r.Outcome == outcome {
			found = append(found, r)
		}
	}
	return found
}

// Clean reports whether every row can be entered without anybody's word: nothing failed and nothing
// asks to be looked at again.
func (b *Batch) Clean() bool {
	for _, r := range b.Rows {
		if r.Outcome == Failed || r.Outcome == Ask {
			return false
		}
	}
	return true
}

// Trouble adds something to say about the row and makes its outcome no better than the given one.
func (r *Row) Trouble(outcome Outcome, trouble Trouble) {
	r.Troubles = append(r.Troubles, trouble)
	if r.Outcome < outcome {
		r.Outcome = outcome
	}
}

// Troubled reports whether something was said about the field.
func (r *Row) Troubled(key string) bool {
	for _, t := range r.Troubles {
		if t.Key == key {
			return true
		}
	}
	return false
}

// Word gives a note to one row.
func (b *Batch) Word(number int, note string) {
	for i := range b.Rows {
		if b.Rows[i].Number == number {
			b.Rows[i].Note = note
		}
	}
}

// LevelOutcome turns the level of a finding into what it makes of a row.
func LevelOutcome(level app.Level) Outcome {
	if level == app.Must {
		return Failed
	}
	return Ask
}
