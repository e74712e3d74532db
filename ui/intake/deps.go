package intake

import (
	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/shell"
)

// Exchange reads tables and makes records of them.
type Exchange interface {
	Read(file exchange.File, sheet string) (*exchange.Table, error)
	// Plan looks over every row and writes nothing; a mapping without columns is completed by what it proposes.
	Plan(watch exchange.Watch, entity string, table *exchange.Table, m exchange.Mapping) (*exchange.Batch, error)
	// Commit enters the good rows in one operation; with yes also those that asked to be looked at, and without the failed ones.
	Commit(watch exchange.Watch, op app.Op, batch *exchange.Batch, yes bool) (app.Changes, error)
	// ComplaintsWorkbook writes the failed rows with the reasons, to be mended and read in again.
	ComplaintsWorkbook(batch *exchange.Batch) ([]byte, error)
	// Template writes an empty ledger that somebody fills elsewhere.
	Template(entity string) ([]byte, error)
}

// Drafts keep what a person said a table means, for the next table with the same header.
type Drafts interface {
	Keep(key, text string) error
	Load(key string) (text string, found bool, err error)
}

// Deps are what the page needs from outside.
type Deps struct {
	Shell    *shell.Shell
	Exchange Exchange
	Library  ledger.Library
	Names    field.Names
	Drafts   Drafts
	Entities []string // keys of the ledgers that tables can be brought into; the first is proposed
	Op       func(name string) app.Op
	Facility func() string                               // code of the facility on view, for tables that name none; empty for none
	Choose   func(chosen func(path string))              // asks for a file
	Load     func(path string) (exchange.File, error)    // reads a file
	Save     func(name string, chosen func(path string)) // asks where to save
	Write    func(path string, file []byte) error        // keeps a file there, whole or not at all
	Copy     func() error                                // a safety copy before many rows come in
	Told     func(app.Changes)                           // after the import
	Ledger   func(entity string)                         // goes to a ledger
}
