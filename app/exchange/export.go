package exchange

import "guanyunbu/app/ledger"

// Export says which records go out and how.
type Export struct {
	Entity    string
	Query     ledger.Query // which records; the shape need not be set
	Withdrawn bool         // the withdrawn ones too, marked as such, behind the living
	NoKeys    bool         // without the second row of keys
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
