package data

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/google/uuid"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/office"
	"guanyunbu/app/term"
)

// Options say which book to open, and for whom.
type Options struct {
	Dir     string           // the data folder
	Person  string           // who holds the book; named to whoever opens it a second time
	Version string           // version of the program, named when a newer book is refused
	Now     func() time.Time // clock; the computer's when nil
	NewID   func() app.ID    // identities; UUIDv7 when nil
	Fresh   bool             // start an empty book although copies of a lost one lie in the folder

	space  func(dir string) (int64, error) // bytes free; the disk's own answer when nil
	shapes []field.Shape                   // all ledgers of the program; those of the office when nil
	steps  func() (fs.FS, error)           // the released steps of the tables; those in the program when nil
}

func (o Options) filled() Options {
	if whole, err := filepath.Abs(o.Dir); err == nil { // the database's address needs the whole path
		o.Dir = whole
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.NewID == nil {
		o.NewID = newID
	}
	if o.Version == "" {
		o.Version = "0"
	}
	if o.space == nil {
		o.space = freeSpace
	}
	if o.steps == nil {
		o.steps = migrations
	}
	if o.shapes == nil {
		o.shapes = office.Shapes()
	}
	return o
}

// newID makes a UUIDv7: no two centres ever give the same one, and they sort by time.
func newID() app.ID { return app.ID(uuid.Must(uuid.NewV7()).String()) }

// moment writes a moment as the book does.
func moment(t time.Time) string { return t.Format("2006-01-02 15:04:05") }

// stamp writes a moment for the name of a file.
func stamp(t time.Time) string { return t.Format("20060102-150405") }

// folder is the files and folders of one book.
type folder struct{ dir string }

func (f folder) book() string     { return filepath.Join(f.dir, "guanyunbu.db") }
func (f folder) lock() string     { return filepath.Join(f.dir, "guanyunbu.lock") }
func (f folder) holder() string   { return filepath.Join(f.dir, "guanyunbu.holder") }
func (f folder) backups() string  { return filepath.Join(f.dir, "backups") }
func (f folder) evidence() string { return filepath.Join(f.dir, "evidence") }
func (f folder) damaged() string  { return filepath.Join(f.dir, "damaged") }
func (f folder) logs() string     { return filepath.Join(f.dir, "logs") }

// Exists reports whether the folder holds a book. An empty file is none: nothing was ever written.
func Exists(dir string) bool {
	info, err := os.Stat(folder{dir}.book())
	return err == nil && info.Mode().IsRegular() && info.Size() > 0
}

// make creates the folders and proves that they can be written to.
func (f folder) make() error {
	for _, dir := range []string{f.dir, f.backups(), f.evidence(), f.logs()} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, f.dir), err)
		}
	}
	trial, err := os.CreateTemp(f.dir, ".trial-*")
	if err != nil {
		return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, f.dir), err)
	}
	name := trial.Name()
	_, err = trial.WriteString("trial")
	if closed := trial.Close(); err == nil {
		err = closed
	}
	if removed := os.Remove(name); err == nil {
		err = removed
	}
	if err != nil {
		return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayFolderReadOnly, f.dir), err)
	}
	return nil
}

// Free space demanded before opening, and left over after a copy, so that closing the book always works.
const (
	spaceToOpen  = 20 << 20
	spaceToSpare = 20 << 20
)

// room refuses work for which the disk has not enough space. A disk that cannot tell is trusted: the
// write itself will say when it is full.
func (o Options) room(dir string, need int64) error {
	free, err := o.space(dir)
	if err != nil || free >= need {
		return nil
	}
	return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayLittleSpace, dir, free>>20, (need+1<<20-1)>>20), nil)
}
