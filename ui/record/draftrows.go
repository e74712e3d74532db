package record

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/ui/wording"
)

// rowDraft is a row of the grid with something typed that is not in the book yet: an existing record that cannot be saved
// as it stands, or a new one that still lacks something. What was typed is kept word for word, also what cannot be read.
type rowDraft struct {
	ID    app.ID            `json:"id,omitempty"`   // empty for a new record
	Year  int               `json:"year,omitempty"` // year on view when a new row was begun
	Texts map[string]string `json:"texts"`

	mark     int               // tells the rows of one window apart, also a copy of a row from another one
	rec      field.Record      // the record with everything that could be read
	stored   field.Record      // the record as it is in the book; without a base for a new one
	wrong    map[string]string // sentences at fields whose text cannot be read
	findings []app.Finding
	agreed   string // odd findings a person has answered with a written sentence
	asked    string // odd findings that were asked about and not answered
	left     bool   // the row has been left once, so what is missing is shown too
}

// rank is what keeps a row from the book.
type rank int

const (
	fine rank = iota
	odd       // wants a written sentence
	bad       // cannot be saved
)

// looks are the sentences that want an answer.
func (d *rowDraft) looks() []string {
	var sentences []string
	for _, f := range d.findings {
		if f.Level == app.Look {
			sentences = append(sentences, f.Sentence)
		}
	}
	return sentences
}

// rank sorts the row.
func (d *rowDraft) rank() rank {
	if len(d.wrong) > 0 || app.Stops(d.findings) {
		return bad
	}
	if looks := d.looks(); len(looks) > 0 && (joined(looks) != d.agreed || d.rec.Base.Confirmed.Blank()) {
		return odd
	}
	return fine
}

// empty reports whether nothing is typed.
func (d *rowDraft) empty() bool {
	for _, text := range d.Texts {
		if text != "" || d.ID != "" {
			return false
		}
	}
	return true
}

// sentence is what is wrong or odd at a field of the row; a field that was simply not reached yet has none.
func (d *rowDraft) sentence(key string) (string, Tint) {
	if sentence, ok := d.wrong[key]; ok {
		return sentence, Wrong
	}
	for _, f := range d.findings {
		if f.Field != key {
			continue
		}
		if f.Level == app.Look {
			return f.Sentence, Odd
		}
		if value := d.rec.Value(key); d.left || (value != nil && !value.Blank()) {
			return f.Sentence, Wrong
		}
	}
	return "", NoTint
}

// first is the first thing wrong or odd with the row, in the order of the columns.
func (d *rowDraft) first() (key, sentence string) {
	for _, c := range d.rec.Shape.Columns {
		if said, tint := d.sentence(c.Key); tint != NoTint {
			return c.Key, said
		}
	}
	for _, f := range d.findings {
		return f.Field, f.Sentence
	}
	return "", ""
}

// copied is the row as it is now, for taking a step back.
func (d *rowDraft) copied() *rowDraft {
	again := *d
	again.Texts = maps.Clone(d.Texts)
	return &again
}

// blankRecord is a new record of a ledger with what it starts with at a facility.
func (e *edits) blankRecord() (field.Record, error) {
	rec := e.sheet.Blank()
	if place := rec.Value(rec.Shape.FacilityKey); place != nil {
		if err := place.Set(string(e.scope().Facility)); err != nil {
			return rec, err
		}
	}
	if e.options.Prime != nil {
		e.options.Prime(rec, e.fresh())
	}
	return rec, nil
}

// duplicate is a record that can be written into without touching the one it was made from.
func (e *edits) duplicate(rec field.Record) (field.Record, error) {
	again := e.sheet.Blank()
	if err := rec.CopyTo(again); err != nil {
		return again, err
	}
	*again.Base = *rec.Base
	return again, nil
}

// judge reads everything typed into the row and works out what is wrong or odd with it.
func (e *edits) judge(d *rowDraft, names field.Names) error {
	if err := e.ground(d); err != nil {
		return err
	}
	d.wrong = map[string]string{}
	for _, c := range columnsOf(e.shape) {
		text, typed := d.Texts[c.Key]
		if !typed {
			continue
		}
		value := valueOf(d.rec, c.Key)
		err := c.Read(value, text, field.Reader{Names: names, Today: e.near(text)})
		if err != nil {
			d.wrong[c.Key] = sentenceOf(err, text)
			if err := value.Set(""); err != nil {
				return err
			}
			continue
		}
		if d.ID != "" && value.Text() == valueOf(d.stored, c.Key).Text() {
			delete(d.Texts, c.Key)
		}
	}
	findings, err := e.sheet.Findings(d.rec)
	d.findings = slices.DeleteFunc(findings, func(f app.Finding) bool { _, unread := d.wrong[f.Field]; return unread })
	return err
}

// ground puts the record under the typed texts: the one in the book, or a new one.
func (e *edits) ground(d *rowDraft) error {
	var err error
	confirmed := app.Prose("")
	if d.rec.Base != nil {
		confirmed = d.rec.Base.Confirmed
	}
	switch {
	case d.ID == "":
		d.rec, err = e.blankRecord()
	case d.stored.Base == nil:
		if d.stored, err = e.sheet.Load(d.ID); err == nil {
			err = e.answered(d)
		}
	}
	if err == nil && d.ID != "" {
		d.rec, err = e.duplicate(d.stored)
	}
	if err == nil && !confirmed.Blank() {
		d.rec.Base.Confirmed = confirmed
	}
	return err
}

// answered takes what a person already wrote about the record for an answer to what is odd with it now.
func (e *edits) answered(d *rowDraft) error {
	if d.stored.Base.Confirmed.Blank() {
		return nil
	}
	findings, err := e.sheet.Findings(d.stored)
	was := rowDraft{findings: findings}
	d.agreed = joined(was.looks())
	return err
}

// sentenceOf is what a person reads about a text that cannot be read.
func sentenceOf(err error, text string) string {
	if sentence := app.Sentence(err); sentence != "" {
		return sentence
	}
	return fmt.Sprintf(wording.CellUnreadable, text)
}

// rowsKey names the pending rows of a ledger at a facility, cellKey what is being typed there at this moment.
func rowsKey(entity string, facility app.ID) string { return "rows/" + entity + "/" + string(facility) }

func cellKey(entity string, facility app.ID) string { return "cell/" + entity + "/" + string(facility) }

// store writes the pending rows down. Persons' data stays in the window: the file that keeps drafts is no place for it.
func (e *edits) store() error {
	facility := e.scope().Facility
	kept := make([]*rowDraft, 0, len(e.shelf()))
	for _, d := range e.shelf() {
		again := d.copied()
		for _, c := range e.shape.Columns {
			if c.Has(field.Personal | field.Secret) {
				delete(again.Texts, c.Key)
			}
		}
		kept = append(kept, again)
	}
	key := rowsKey(e.shape.Key, facility)
	if len(kept) == 0 {
		return dropDraft(e.deps.Drafts, key)
	}
	text, err := json.Marshal(kept)
	if err == nil {
		err = e.deps.Drafts.Keep(key, string(text))
	}
	if err != nil {
		return fmt.Errorf("keep pending rows of %s: %w", e.shape.Key, err)
	}
	return nil
}

// openCell is what stands in the editor, written down at every keystroke.
type openCell struct {
	ID   app.ID `json:"id,omitempty"`
	New  int    `json:"new,omitempty"` // place among the new rows, from 1; 0 and no ID is the row for a new record
	Year int    `json:"year,omitempty"`
	Key  string `json:"key"`
	Text string `json:"text"`
}

// typing writes down what stands in the editor.
func (e *edits) typing(l line, c field.Column, text string) {
	if c.Has(field.Personal | field.Secret) {
		return
	}
	cell := openCell{ID: l.id(), New: slices.Index(e.tail, l.draft) + 1, Year: e.scope().Year, Key: c.Key, Text: text}
	written, err := json.Marshal(cell)
	if err == nil {
		err = e.deps.Drafts.Keep(cellKey(e.shape.Key, e.scope().Facility), string(written))
	}
	if err != nil {
		e.deps.Shell.Problem(fmt.Errorf("keep what is typed: %w", err))
	}
}

// rested forgets what stood in the editor, once it was taken or given up.
func (e *edits) rested() {
	if err := dropDraft(e.deps.Drafts, cellKey(e.shape.Key, e.scope().Facility)); err != nil {
		e.deps.Shell.Problem(err)
	}
}

// load reads the pending rows of a facility, and what stood in the editor when the program went away. A torn text counts as
// none, because it only repeats what a person typed.
func (e *edits) load(facility app.ID) ([]*rowDraft, error) {
	var rows []*rowDraft
	text, found, err := e.deps.Drafts.Load(rowsKey(e.shape.Key, facility))
	if err != nil {
		return nil, fmt.Errorf("load pending rows of %s: %w", e.shape.Key, err)
	}
	if found && json.Unmarshal([]byte(text), &rows) != nil {
		rows = nil
	}
	text, found, err = e.deps.Drafts.Load(cellKey(e.shape.Key, facility))
	if err != nil {
		return nil, fmt.Errorf("load what was typed into %s: %w", e.shape.Key, err)
	}
	var cell openCell
	if found && json.Unmarshal([]byte(text), &cell) == nil && cell.Text != "" {
		rows = cell.into(rows)
	}
	for _, d := range rows {
		d.left, d.mark = true, e.nextMark()
	}
	return rows, nil
}

// into puts the text into its row.
func (c openCell) into(rows []*rowDraft) []*rowDraft {
	at := 0
	for _, d := range rows {
		if d.ID == "" && d.Year == c.Year {
			at++
		}
		if (c.ID != "" && d.ID == c.ID) || (c.ID == "" && c.New > 0 && d.ID == "" && at == c.New) {
			d.Texts[c.Key] = c.Text
			return rows
		}
	}
	return append(rows, &rowDraft{ID: c.ID, Year: c.Year, Texts: map[string]string{c.Key: c.Text}})
}
