package exchange

import (
	"guanyunbu/app"
	"guanyunbu/app/ledger"
)

// Export says which records go out and how.
type Export struct {
	Entity    string
	Query     ledger.Query // which records; the shape need not be set
	Withdrawn bool         // the withdrawn ones too, marked as such, behind the living
	NoKeys    bool         // without the second row of keys
	Columns   []string     // keys of the columns in the order they are shown; empty for all of the description
	Title     string       // of the list, as the person sees it; empty for the entity's label
	Filter    string       // what the list is narrowed to, in words; empty when it is whole
	Chosen    []app.ID     // the rows that are selected in the list, for whoever wants only those; the query does not know of them
}

// File is one file made by an export.
type File struct {
	Name string
	Body []byte
}

// Keys of what every record has, as columns of files.
const (
	KeyID         = "id"
	KeyNo         = "no"
	KeyOrigin     = "origin"
	KeyNote       = "note"
	KeyConfirmed  = "confirmed"
	KeyVoid       = "void"
	KeyVoidReason = "void_reason"
	KeyMadeBy     = "made_by"
	KeyMadeAt     = "made_at"
	KeyChangedBy  = "changed_by"
	KeyChangedAt  = "changed_at"
)
