package command

import (
	"io"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/keeping"
	"guanyunbu/app/office"
	"guanyunbu/reports"
)

// Deps is what commands need of the rest of the program.
type Deps struct {
	Out     io.Writer
	Err     io.Writer
	Version string
	Folder  func() string                 // the default data folder
	Exists  func(dir string) bool         // whether the folder holds a book
	Open    func(Place) (Book, error)     // opens the book there, or starts an empty one with its holiday table and catalogue
	Sample  func(Place) (Book, error)     // starts a book with the sample centre in it
	Backups func(string) []keeping.Backup // the safety copies in a data folder, newest first; the book need not open
	Restore func(Place, string) error     // puts the copy with that path in the book's place, keeping what was there
	Packs   Packs                         // rule packs and their files
	Paper   Paper                         // prints papers
}

// Place says which book is opened, on which day, and for whom.
type Place struct {
	Dir    string
	Today  app.Day // the day to compute for; empty for the book's own clock
	Person string  // whoever the command writes as
}

// Book is one open book.
type Book interface {
	Office() *office.Office
	Exchange() Exchange
	// Check proves the file and looks for records that cannot be right.
	Check() ([]keeping.Verdict, error)
	// Backup makes a safety copy; with a folder, a whole one with the evidence in that folder.
	Backup(cause keeping.Cause, to string) (keeping.Backup, error)
	Close() error
}

// Exchange brings tables in and out of a book.
type Exchange interface {
	Read(file exchange.File, sheet string) (*exchange.Table, error)
	Plan(watch exchange.Watch, entity string, table *exchange.Table, m exchange.Mapping) (*exchange.Batch, error)
	Commit(watch exchange.Watch, op app.Op, batch *exchange.Batch, yes bool) (app.Changes, error)
	Complaints(batch *exchange.Batch) ([]byte, error)
	ComplaintsWorkbook(batch *exchange.Batch) ([]byte, error)
	Template(entity string) ([]byte, error)
	CSV(e exchange.Export) ([]byte, error)
	Workbook(e exchange.Export) ([]byte, error)
	All(noKeys bool) ([]exchange.File, error)
}

// Paper prints papers.
type Paper struct {
	Text    func(reports.Document) (string, error) // the same blocks as plain text
	PDF     func(reports.Document) ([]byte, error)
	Missing func(reports.Document) []rune // characters that no font has
}
