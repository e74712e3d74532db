package paper

import (
	"image"
	"time"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/round"
	"guanyunbu/reports"
	"guanyunbu/ui/shell"
)

// Press makes paper out of a document. The same document gives the same bytes.
type Press interface {
	Paginate(d reports.Document) (reports.Layout, error)
	Render(d reports.Document) ([]byte, error)
}

// Previewer draws the pages of a printed paper. It takes room in memory, so it is let go when the page is left.
type Previewer interface {
	Open(pdf []byte) (pages int, err error)
	Page(n, width int) (image.Image, error) // n counts from 0; width is in pixels
	Close() error
}

// Deps are what the page needs from outside.
type Deps struct {
	Shell    *shell.Shell
	Facility func() app.ID // on view in the bar at the top; empty while the book has none
	Year     func() int
	Evaluate func(facility app.ID, year int) (*appraisal.SelfEvaluation, error)
	// Filing tells the editions and rounds of the year; nil where they are not told.
	Filing  func(facility app.ID, year int) (round.Filing, error)
	Press   Press
	Preview func() (Previewer, error) // starts the previewer; nil shows the words only
	Now     func() time.Time
	Save    func(name string, chosen func(path string)) // asks where to save
	Write   func(path string, file []byte) error        // keeps a file there, whole or not at all
	View    func(name string, file []byte) error        // opens a copy in the system's own viewer, which prints
	Show    func(path string) error                     // opens a saved file in the system's own viewer
	Record  func(entity string, id app.ID)              // goes to a record; nil leaves the links out
}
