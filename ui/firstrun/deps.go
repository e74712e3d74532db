package firstrun

import (
	"context"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/office"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// Door is one of the four ways to begin.
type Door int

// The doors, in the order of their keys.
const (
	Import  Door = iota // tables that were kept elsewhere
	Sample              // a centre that does not exist, to look around in
	Blank               // an empty book
	Restore             // a copy of a book
)

// Deps are what the page needs from outside.
type Deps struct {
	Shell   *shell.Shell
	Today   func() app.Day
	Folder  func() Folder                                     // where the book will lie
	Move    func(moved func())                                // asks for another folder
	Begin   func(ctx context.Context) (*office.Office, error) // an empty book there, with holidays and catalogues; asked again it gives the same one
	Sample  func(ctx context.Context) error                   // the sample centre in a book of its own
	Point   func(chosen func(path string))                    // asks where copies are
	Copies  func(path string) []keeping.Backup                // copies found there, those of this PC for an empty path; newest first
	Recover func(ctx context.Context, path string) error      // the book from a copy
	Factor  func() theme.Factor
	Scale   func(theme.Factor) // changes the text size of the running program and remembers it
	Done    func(Start)        // the first day is over
}

// Folder is where the book will lie and whether that is a good place.
type Folder struct {
	Shown string // as people know the place
	Good  bool
	Note  string // 本机磁盘，剩余 86 GB; or the sentence why it cannot be there
}

// Start is how the first day ended.
type Start struct {
	Door     Door
	Person   string // who will be writing; empty when nobody said
	Facility app.ID // the centre that was filled in, empty for none
}
