package record

import (
	"fmt"
	"slices"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/ledger"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/wording"
)

// edits is the hand that writes into the rows of a grid. Good rows go into the book at once, every act of a person as one
// operation; a row that cannot be saved yet stays pending and is kept word for word until it can.
type edits struct {
	deps    Deps
	sheet   ledger.Sheet
	shape   field.Shape
	options Options
	scope   func() Scope
	dated   bool                  // the ledger is looked at one year at a time
	fresh   func() shell.Route    // where a new record is begun
	told    func()                // something pending changed: draw again
	shown   func(key string) bool // the column stands in the grid
	back    func(*rowDraft)       // goes back to a row
	shelves map[app.ID][]*rowDraft
	tail    []*rowDraft // the new rows on view, under those of the book
	known   map[app.ID]*rowDraft
	steps   []step
	undone  []step
	writing bool
	marks   int
	at      Scope // facility and year whose pending rows are on view
	begun   bool
}

func newEdits(deps Deps, sheet ledger.Sheet, options Options) *edits {
	return &edits{deps: deps, sheet: sheet, shape: sheet.Shape(), options: options, shelves: map[app.ID][]*rowDraft{}, known: map[app.ID]*rowDraft{}}
}

func (e *edits) nextMark() int {
	e.marks++
	return e.marks
}

// marked finds a pending row on view by its mark; nil when it is gone.
func (e *edits) marked(mark int) *rowDraft {
	for _, d := range e.shelf() {
		if d.mark == mark {
			return d
		}
	}
	return nil
}

// line is one row of the grid.
type line struct {
	rec   field.Record // as it stands in the book; of a new row, what could be read so far
	draft *rowDraft    // what is pending; nil when nothing is
	kind  lineKind
}

type lineKind int

const (
	noLine    lineKind = iota
	bookLine           // a record of the book
	newLine            // a new record that is not in the book yet
	entryLine          // the last row, where typing begins a new record
)

// id is the identity of the record, empty for a new one.
func (l line) id() app.ID {
	if l.kind == bookLine {
		return l.rec.Base.ID
	}
	return ""
}

// seen is the record as the row shows it.
func (l line) seen() field.Record {
	if l.draft != nil {
		return l.draft.rec
	}
	return l.rec
}

// written is what stands in a cell as a person would type it; canonical asks for the exact text of the value.
func (l line) written(c field.Column, names field.Names, canonical bool) string {
	if l.draft != nil {
		if text, ok := l.draft.Texts[c.Key]; ok && l.draft.wrong[c.Key] != "" {
			return text
		}
	}
	rec := l.seen()
	if rec.Base == nil {
		return ""
	}
	if canonical {
		return valueOf(rec, c.Key).Text()
	}
	return c.Show(valueOf(rec, c.Key), names)
}

// shelf are the pending rows of the facility on view.
func (e *edits) shelf() []*rowDraft { return e.shelves[e.scope().Facility] }

// of is what is pending of a record of the book.
func (e *edits) of(id app.ID) *rowDraft { return e.known[id] }

// enter follows the context bar: another facility or year has pending rows of its own.
func (e *edits) enter() {
	if now := e.scope(); !e.begun || now.Facility != e.at.Facility || now.Year != e.at.Year {
		e.at, e.begun = now, true
		e.open()
	}
}

// open finds the pending rows of the facility and the year on view.
func (e *edits) open() {
	facility := e.scope().Facility
	if _, read := e.shelves[facility]; !read {
		rows, err := e.load(facility)
		e.deps.Shell.Problem(err)
		e.shelves[facility] = rows
		if len(rows) > 0 {
			e.rested()
		}
	}
	e.steps, e.undone = nil, nil
	e.again()
}

// again looks over every pending row anew, as after the book changed.
func (e *edits) again() {
	facility := e.scope().Facility
	var kept []*rowDraft
	for _, d := range e.shelves[facility] {
		d.stored = field.Record{}
		err := e.judge(d, e.deps.Names)
		if app.KindOf(err) == app.NotFound && err != nil { // its record went away: what was typed begins a new one
			d.ID, err = "", e.judge(d, e.deps.Names)
		}
		if err != nil {
			e.deps.Shell.Problem(err)
		}
		if d.empty() || (d.stored.Base != nil && d.stored.Base.Void) {
			continue
		}
		kept = append(kept, d)
	}
	e.shelves[facility] = kept
	e.arrange()
}

// arrange sorts the pending rows into those under the book's rows and those over them.
func (e *edits) arrange() {
	e.tail, e.known = nil, map[app.ID]*rowDraft{}
	for _, d := range e.shelf() {
		switch {
		case d.ID != "":
			e.known[d.ID] = d
		case !e.dated || d.Year == e.scope().Year:
			e.tail = append(e.tail, d)
		}
	}
}

// near is the day that dates without a year are near to: today, or a day of the year on view when that is another one.
func (e *edits) near(text string) app.Day {
	today, year := e.deps.Today(), e.scope().Year
	if !e.dated || year == 0 || year == today.Year() || !strings.ContainsAny(app.HalfWidth(text), "0123456789") {
		return today
	}
	return app.YearSpan(year).To
}

// rowEdit is what is typed into one row.
type rowEdit struct {
	line  line
	texts map[string]string
}

// act is one thing a person does to cells; it is one operation and one step back.
type act struct {
	name string // of the operation: amend, paste, fill, clear
	rows []rowEdit
	hold bool                     // one cell was typed: the row is settled when it is left
	said func(saved, pending int) // told once it is done
}

// bigAct is how many rows are worked off beside the window.
const bigAct = 200

// apply does an act.
func (e *edits) apply(a act) {
	if len(a.rows) == 0 {
		return
	}
	before := e.copies()
	rows := e.take(a)
	e.work(len(rows), fmt.Sprintf(wording.GridWorking, len(rows)), func(at int, names field.Names) error {
		e.follow(rows[at], a.rows[at].texts, names)
		return e.judge(rows[at], names)
	}, func(err error) {
		if err != nil {
			e.shelves[e.scope().Facility] = before
			e.again()
			e.told()
			e.deps.Shell.Problem(err)
			return
		}
		e.sort(a, rows, before)
	})
}

// take puts the typed texts into pending rows.
func (e *edits) take(a act) []*rowDraft {
	facility := e.scope().Facility
	rows := make([]*rowDraft, len(a.rows))
	for i, edit := range a.rows {
		d := edit.line.draft
		if d == nil {
			d = &rowDraft{mark: e.nextMark(), ID: edit.line.id(), Year: e.scope().Year, Texts: map[string]string{}}
			if d.ID != "" {
				d.stored = edit.line.rec
				e.deps.Shell.Problem(e.answered(d))
			}
			e.shelves[facility] = append(e.shelves[facility], d)
		}
		for key, text := range edit.texts {
			d.Texts[key] = strings.TrimSpace(text)
		}
		d.left = d.left || !a.hold
		rows[i] = d
	}
	e.arrange()
	return rows
}

// follow lets empty cells of a new row take on what follows from the ones typed.
func (e *edits) follow(d *rowDraft, typed map[string]string, names field.Names) {
	if e.options.Follow == nil || d.ID != "" || e.judge(d, names) != nil {
		return
	}
	for key := range typed {
		for other, text := range e.options.Follow(d.rec, key) {
			if _, mine := d.Texts[other]; !mine {
				d.Texts[other] = text
			}
		}
	}
}

// sort parts the rows of an act into those that can go into the book and those that stay pending. What only a column out of
// sight still lacks is asked for first, once for all rows.
func (e *edits) sort(a act, rows, before []*rowDraft) {
	if a.hold {
		e.part(a, rows, before)
		return
	}
	e.askUnseen(rows, func() { e.part(a, rows, before) })
}

func (e *edits) part(a act, rows, before []*rowDraft) {
	var good, unsure []*rowDraft
	for _, d := range rows {
		switch {
		case d.empty():
			e.drop(d)
		case a.hold && (d.ID == "" || d.rank() != fine):
		case d.rank() == fine:
			good = append(good, d)
		case d.rank() == odd:
			unsure = append(unsure, d)
		}
	}
	finish := func(answered bool) {
		if answered {
			good = append(good, unsure...)
		}
		e.keep(keeping{name: a.name, rows: good, before: before, done: func() {
			if a.said != nil {
				a.said(len(good), len(rows)-len(good))
			}
		}})
	}
	if len(unsure) == 0 {
		finish(false)
		return
	}
	e.askWhy(unsure, finish)
}

// drop takes a row away from the pending ones.
func (e *edits) drop(gone ...*rowDraft) {
	facility := e.scope().Facility
	out := map[*rowDraft]bool{}
	for _, d := range gone {
		out[d] = true
	}
	e.shelves[facility] = slices.DeleteFunc(slices.Clone(e.shelves[facility]), func(d *rowDraft) bool { return out[d] })
	e.arrange()
}

// keeping is a set of rows that goes into the book in one operation.
type keeping struct {
	name   string
	rows   []*rowDraft
	before []*rowDraft // what was pending before the act
	done   func()
}

// keep writes rows into the book; the others stay pending. What the book refuses stays pending too.
func (e *edits) keep(k keeping) {
	if len(k.rows) == 0 {
		e.rest(step{before: k.before})
		k.done()
		return
	}
	recs := make([]field.Record, len(k.rows))
	for i, d := range k.rows {
		recs[i] = d.rec
	}
	var changes app.Changes
	op := e.deps.Op(k.name)
	work := func() (err error) {
		changes, err = e.sheet.Keep(op, recs...)
		return err
	}
	e.beside(len(k.rows), fmt.Sprintf(wording.GridSaving, len(k.rows)), work, func(err error) {
		if err != nil {
			e.rest(step{before: k.before})
			e.deps.Shell.Problem(err)
			return
		}
		e.drop(k.rows...)
		e.rest(step{before: e.without(k.before, k.rows), wrote: true})
		e.wrote(changes)
		k.done()
	})
}

// wrote tells everybody that the book changed by this hand.
func (e *edits) wrote(changes app.Changes) {
	e.writing = true
	defer func() { e.writing = false }()
	e.deps.Names.Forget(changes)
	e.deps.Shell.Reload(changes)
}

// rest writes the pending rows down after an act and remembers the step.
func (e *edits) rest(s step) {
	s.after = e.copies()
	e.steps, e.undone = append(e.steps, s), nil
	if len(e.steps) > stepsKept {
		e.steps = e.steps[1:]
	}
	e.deps.Shell.Problem(e.store())
	e.arrange()
	e.told()
}
