package record

import (
	"slices"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/part"
	"guanyunbu/ui/shell"
)

// Deps are what every ledger page needs from outside.
type Deps struct {
	Shell    *shell.Shell
	Library  ledger.Library
	Names    *ledger.Directory
	Today    func() app.Day
	Op       func(name string) app.Op // stamps an operation with the person and the time
	Scope    func() Scope
	Drafts   Drafts
	Evidence Evidence                                        // nil leaves evidence out
	Choose   func(window fyne.Window, chosen func([]string)) // chooses files of the PC; nil leaves the button out
	Import   func(entity string)                             // brings a table into the ledger; nil leaves the button out
	Export   func(exchange.Export)                           // writes the list as it stands into a workbook; nil leaves the button out
	Print    func(exchange.Export)                           // shows the list as it will be printed; nil leaves the button out
	Undo     func()                                          // takes the last operation of this desk back; nil when there is no way back
	Redo     func()                                          // does again what was taken back
}

// Scope is what the context bar says: whose records of which year, and why they can only be read.
type Scope struct {
	Facility app.ID
	Year     int
	Locked   string // a sentence; empty when records may be changed
}

// Drafts keep small texts between keystrokes, pages and starts of the program: half-typed records and widths of columns.
type Drafts interface {
	Keep(key, text string) error
	Load(key string) (text string, found bool, err error)
	Drop(key string) error
}

// Evidence keeps the files that prove a record.
type Evidence interface {
	List(entity string, id app.ID) ([]Piece, error)
	Counts(entity string, ids []app.ID) (map[app.ID]int, error)
	Attach(entity string, id app.ID, path string) (app.Changes, error)
	Open(piece Piece) error
	Detach(piece Piece, reason string) (app.Changes, error)
}

// Piece is one file of evidence.
type Piece struct {
	ID       app.ID
	No       string // record number and place among its evidence, such as 212-01
	Name     string
	Content  string // fingerprint by which the keeper finds the file
	Personal bool
}

// Move is what one record adds to one indicator, in words.
type Move struct {
	Label string // C1.1 活动场次
	From  string // empty when only the new value is of interest
	To    string
	Delta string // +0.03
	State part.State
}

// Fact is one line of the side panel.
type Fact struct {
	Label, Text string
}

// Badge is a state of a record at the head of the side panel.
type Badge struct {
	State part.State
	Word  string
}

// Extra is a column of the grid that is worked out instead of stored.
type Extra struct {
	Key   string
	Label string
	Width float32 // in units
	Face  func(rec field.Record) Face
}

// Options say what is special about one ledger. Everything may be left out.
type Options struct {
	Place     shell.Place
	Title     string             // of the list; the entity's label when empty
	FormTitle string             // of the form; 录入 and the entity's label when empty
	Owing     Owing              // the zero value asks it of every record
	Columns   []string           // keys of the grid in their order; those of the description when empty
	Widths    map[string]float32 // of columns in units, where the usual one does not suit
	Centred   []string           // columns of codes, which stand in the middle
	Extras    []Extra
	Chips     []string          // columns that can be narrowed by a chip
	Uncopied  []string          // columns that 照抄 and 复制为新 leave as they are
	Months    bool              // a chip narrows to a month of the year
	AllYears  bool              // dated, but not one year at a time
	FromEnd   bool              // opens at the last row
	Made      string            // how records come about where they are made by an act of the page; they are opened and amended, never entered here
	Above     fyne.CanvasObject // between the filter row and the grid; nil for none
	Layout    *Layout           // nil lays the form out by the description

	Tag      func(rec field.Record) string                        // small mark behind the name
	Badges   func(rec field.Record) []Badge                       // states at the head of the panel
	Facts    func(rec field.Record) []Fact                        // nil lists what is filled in
	Compare  func(rec field.Record, column string) string         // last year's value for the column
	Moves    func(id app.ID) ([]Move, error)                      // what the record adds to the score
	Forecast func(rec field.Record) ([]Move, error)               // what it will add once saved
	Prime    func(rec field.Record, route shell.Route)            // what a new record of this page starts with
	Seen     func(month int)                                      // told when the list comes into view or shows another month; 0 is the whole year
	Told     func(app.Changes)                                    // told before the page reads again
	Weekly   *Weekly                                              // makes a new record into a series; nil leaves that out
	Follow   func(rec field.Record, key string) map[string]string // what other fields of the form take on once a field was typed
	Proof    bool                                                 // files can be attached although none are demanded
	Actions  []Act                                                // besides those of every ledger
}

// Owing are the records that must be complete by now: those with one of the values in the column, dated up to today. A
// record of something that is only planned, or was called off, lacks nothing.
type Owing struct {
	Key    string
	Values []string
}

// Holds reports whether a record must be complete.
func (o Owing) Holds(rec field.Record, today app.Day) bool {
	return o.Key == "" || (rec.Day() <= today && slices.Contains(o.Values, rec.Text(o.Key)))
}

// narrow keeps the records that must be complete.
func (o Owing) narrow(q ledger.Query, today app.Day) ledger.Query {
	if o.Key == "" {
		return q
	}
	q.Filters = append(slices.Clone(q.Filters), ledger.Filter{Key: o.Key, Values: o.Values})
	if q.Span.To == "" || q.Span.To > today {
		q.Span.To = today
	}
	return q
}

// Act is a further thing to do with the list or the record under the cursor.
type Act struct {
	Label string
	Icon  part.Icon
	Hint  string
	Chord part.Chord
	Form  bool // stands on the form instead of the list
	Do    func(*Ledger)
}

// mustSheet finds the ledger of an entity; a key without one is a mistake of the wiring.
func mustSheet(library ledger.Library, key string) ledger.Sheet {
	sheet, ok := library.Sheet(key)
	if !ok {
		panic("record: no ledger " + key)
	}
	return sheet
}

// noteColumn is the remark, which every record has beside its own fields.
func noteColumn() field.Column {
	return field.Column{Key: "note", Term: term.Note, Kind: field.Prose, Marks: field.Wide, Section: term.SectionRest}
}

// columnsOf are the columns of a form: those of the description, and the remark.
func columnsOf(shape field.Shape) []field.Column {
	return append(append([]field.Column{}, shape.Columns...), noteColumn())
}

// valueOf is the value of a column, the remark included.
func valueOf(rec field.Record, key string) field.Value {
	if v := rec.Value(key); v != nil {
		return v
	}
	return &rec.Base.Note
}
