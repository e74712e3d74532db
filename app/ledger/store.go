package ledger

import (
	"guanyunbu/app"
	"guanyunbu/app/field"
)

// Store keeps records. data implements it over one file, Memory over plain maps.
type Store interface {
	// Read fills rec with the record of that identity, or fails with NotFound.
	Read(id app.ID, rec field.Record) error
	// Find calls blank for each record of the page and fills what it returns before it asks for the
	// next one, in the asked order: not filled first, numbers by size, not applicable last.
	Find(q Query, blank func() field.Record) error
	// Count counts the records of the whole query, ignoring its page.
	Count(q Query) (int, error)
	// Sum adds the known numbers of each summed column over the whole query, money in fen; a column
	// without any known number is left out.
	Sum(q Query) (map[string]int64, error)
	// Tally counts the records of the whole query by what a column holds: the empty text for those not
	// filled first, then in the column's order. A list counts for each of its parts. A limit above 0 keeps
	// the values that most records have.
	Tally(q Query, key string, limit int) ([]Tally, error)
	// Write runs one operation: all of fn or nothing of it, with one row in the history. When it fails,
	// the records are as they were before it.
	Write(op app.Op, fn func(Writer) error) (app.Changes, error)
}

// Writer is the inside of one operation.
type Writer interface {
	// Put keeps the record: a new one when its identity is empty, which Put then fills in, or when the
	// store does not know the identity (it comes from another book). Who made a known record, when,
	// and its number stay.
	Put(rec field.Record) error
	// Withdraw marks the record as void with the operation's reason; Return takes that back. Nothing
	// else of the record is written; a record that is not there is NotFound.
	Withdraw(rec field.Record) error
	Return(rec field.Record) error
}

// Query asks for some records of one entity.
type Query struct {
	Shape    field.Shape
	Facility app.ID   // only those of the facility, joint ones included; empty for all
	Span     app.Span // only those dated inside; an empty end is open
	Text     string   // only those with the text in one of their texts
	Filters  []Filter
	Sort     []Sort // empty: the shape's own order
	Loose    bool   // in any order: whoever asks for thousands puts them in order quicker than the store
	Gaps     bool   // only those with a Due column not filled
	Void     bool   // the withdrawn ones instead of the living
	Offset   int
	Limit    int // 0 for all
}

// Filter keeps records whose column equals one of the values, or holds one of them when it is a list;
// those that lie from From to To, both inside, and have Like in their text, where these are given; and
// with Blank those not filled. What every record has goes by id, no, origin, madeBy, madeAt,
// changedBy, changedAt, voidReason, confirmed and note.
type Filter struct {
	Key    string
	Values []string
	From   string // least number or first day in canonical text; empty is open
	To     string
	Like   string // part of the text, Latin letters in either case
	Blank  bool
}

// Reaches reports whether the filter asks for a stretch of values or a part of the text.
func (f Filter) Reaches() bool { return f.From != "" || f.To != "" || f.Like != "" }

// Sort is one column of an order.
type Sort struct {
	Key  string
	Down bool
}
