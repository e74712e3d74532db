package scheme

import (
	"guanyunbu/app"
	"guanyunbu/app/office"
	"guanyunbu/app/rulepack"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
)

// Packs reads and writes the files of rule packs, and prints them.
type Packs interface {
	Prepare(pack rulepack.Pack) (rulepack.Pack, []rulepack.Fault) // everything wrong, and the formulas made ready
	Parse(name string, file []byte) (rulepack.Pack, error)        // YAML, JSON or a workbook, by the name of the file
	YAML(pack rulepack.Pack) ([]byte, error)
	Workbook(pack rulepack.Pack) ([]byte, error)
	Booklet(pack rulepack.Pack) ([]byte, error)
}

// Deps are what the pages of the schemes need from outside.
type Deps struct {
	Shell    *shell.Shell
	Office   *office.Office
	Packs    Packs
	Drafts   record.Drafts
	Facility func() app.ID // the one on view in the bar at the top; empty while the book has none
	Year     func() int
	Op       func(name string) app.Op
	Told     func(app.Changes)
	Choose   func(chosen func(path string))
	Read     func(path string) ([]byte, error)
	Save     func(name string, chosen func(path string))
	Write    func(path string, file []byte) error
	View     func(name string, file []byte) error
	Manual   string // how a pack is made, for those who make one
}
