package backup

import (
	"context"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/shell"
)

// Keeper keeps the book: it makes copies, tells what they would change, restores one, and examines the book. Each may take
// a while and is asked away from the window's thread.
type Keeper interface {
	Copies() []keeping.Backup                         // known copies, the newest first
	Find(dir string) []keeping.Backup                 // copies in a folder that the person points at
	Make(ctx context.Context) (keeping.Backup, error) // a copy on this PC, made by hand
	MakeFull(ctx context.Context, dir string, tell func(done, total int)) (keeping.Backup, error)
	Compare(path string) (keeping.Difference, error)
	Restore(ctx context.Context, path string, op app.Op) error // keeps the present book as a copy first
	Check() ([]keeping.Verdict, error)
	History(limit, offset int) ([]keeping.Entry, error)
	AmendmentsOf(seq int64) ([]keeping.Amendment, error)
}

// Deps are what the pages need from outside.
type Deps struct {
	Shell   *shell.Shell
	Keeper  Keeper
	Library ledger.Library
	Names   field.Names
	Today   func() app.Day
	Op      func(name string) app.Op
	State   func() State
	Folder  func(title string, chosen func(dir string)) // asks for a folder
	Reveal  func()                                      // shows the folder of copies in the system's own window; nil leaves the button out
	Record  func(entity string, id app.ID)              // goes to a record; nil leaves the links out
	Told    func(app.Changes)                           // what changed; nil after a restoration, when everything may have
	Copied  func()                                      // after a copy was made
}

// State is what is known of the book without asking it.
type State struct {
	Home         string            // folder of the copies on this PC
	Checked      string            // moment of the last examination, empty for none
	Verdicts     []keeping.Verdict // what it found
	LastFull     string            // moment of the last copy on a stick, empty for none
	Records      int
	Evidence     int
	EvidenceSize int64
}
