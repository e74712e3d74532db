package keeping

import "guanyunbu/app"

// Entry is one operation in the history of the book.
type Entry struct {
	Seq    int64
	ID     app.ID
	Op     app.Op
	Counts []Tally // records touched, per entity
}

// Amendment is what one operation did to one record: the canonical texts of its columns before and
// after, those of persons' data and secrets left out. Before is nil for a new record.
type Amendment struct {
	Seq    int64 // of the operation
	Entity string
	Record app.ID
	Before map[string]string
	After  map[string]string
}
