package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app/exchange"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// mostRows is how many rows of one kind are told of on the screen; JSON and the file of failed rows
// have all of them.
const mostRows = 50

// enter is the command import: looks a table over and enters it when every row is good or the person
// has said yes.
func (s *session) enter() (int, error) {
	path, err := s.file()
	if err == nil {
		err = s.needs("into", s.order.into)
	}
	if err != nil {
		return failed, err
	}
	batch, err := s.lookOver(path)
	if err != nil {
		return failed, err
	}
	written, err := s.commit(batch)
	if err != nil {
		return failed, err
	}
	if err := s.complain(batch); err != nil {
		return failed, err
	}
	code := done
	if !written && !batch.Clean() {
		code = failed
	}
	if s.order.json {
		return code, give(s, imported(path, batch, written))
	}
	s.tell(batch, written)
	return code, nil
}

func (s *session) lookOver(path string) (*exchange.Batch, error) {
	file, err := load(path)
	if err != nil {
		return nil, err
	}
	mapping := exchange.Mapping{}
	if s.order.mapping != "" {
		kept, err := load(s.order.mapping)
		if err != nil {
			return nil, err
		}
		if mapping, err = exchange.ParseMapping(kept.Body); err != nil {
			return nil, err
		}
	}
	s.fresh = !s.deps.Exists(s.place.Dir)
	if err := s.start(); err != nil {
		return nil, err
	}
	if s.fresh && !s.order.json {
		s.say(wording.CommandImportNew)
	}
	if err := s.ownFacility(&mapping); err != nil {
		return nil, err
	}
	table, err := s.book.Exchange().Read(file, mapping.Sheet)
	if err != nil {
		return nil, err
	}
	return s.book.Exchange().Plan(exchange.Watch{}, s.order.into, table, mapping)
}

// ownFacility makes the facility that was named the one of rows that name none.
func (s *session) ownFacility(mapping *exchange.Mapping) error {
	if s.order.facility == "" {
		return nil
	}
	f, err := s.facility()
	if err != nil {
		return err
	}
	for _, sheet := range s.book.Office().Library {
		shape := sheet.Shape()
		if (shape.Key == s.order.into || shape.Term.Label == s.order.into) && shape.FacilityKey != "" {
			mapping.Fill(shape.FacilityKey, string(f.Code))
		}
	}
	return nil
}

// commit enters the rows, after a safety copy, and reports whether it did.
func (s *session) commit(batch *exchange.Batch) (bool, error) {
	if batch.Counts().Imported == 0 || (!batch.Clean() && !s.order.yes) {
		return false, nil
	}
	if !s.fresh {
		if _, err := s.book.Backup(keeping.BeforeImport, ""); err != nil {
			return false, err
		}
	}
	op := s.book.Office().Op("import", s.order.person)
	_, err := s.book.Exchange().Commit(exchange.Watch{}, op, batch, s.order.yes)
	return err == nil, err
}

// complain writes the rows that failed to the file that was named for them.
func (s *session) complain(batch *exchange.Batch) error {
	if s.order.out == "" || len(batch.Find(exchange.Failed)) == 0 {
		return nil
	}
	write := s.book.Exchange().Complaints
	if strings.EqualFold(filepath.Ext(s.order.out), ".xlsx") {
		write = s.book.Exchange().ComplaintsWorkbook
	}
	body, err := write(batch)
	if err != nil {
		return err
	}
	return save(s.order.out, body)
}

// tell reports on a batch in words.
func (s *session) tell(batch *exchange.Batch, written bool) {
	for _, note := range batch.Notes {
		s.say(note)
	}
	if len(batch.Unused) > 0 {
		s.say(fmt.Sprintf(wording.CommandImportUnused, strings.Join(batch.Unused, term.ListComma)))
	}
	s.rows(wording.CommandWordFailed, batch.Find(exchange.Failed))
	s.rows(wording.CommandWordAsk, batch.Find(exchange.Ask))
	s.rows(wording.CommandWordSkipped, batch.Find(exchange.Skipped))
	if s.order.out != "" && len(batch.Find(exchange.Failed)) > 0 {
		s.say(fmt.Sprintf(wording.CommandImportFailed, s.order.out))
	}
	c := batch.Counts()
	form := wording.CommandImportCounts
	if !written {
		form = wording.CommandImportWaiting
	}
	s.say(fmt.Sprintf(form, c.Read, c.Imported, c.Skipped, c.Failed))
	if n := len(batch.Find(exchange.Ask)); n > 0 {
		s.say(fmt.Sprintf(wording.CommandImportAsk, n))
	}
	switch {
	case written:
		s.say(fmt.Sprintf(wording.CommandImportDone, c.Imported, term.EntityLabel(batch.Entity)))
	case c.Imported == 0:
		s.say(wording.CommandImportNothing)
	default:
		s.say(fmt.Sprintf(wording.CommandImportHeld, c.Imported))
	}
}

func (s *session) rows(word string, rows []exchange.Row) {
	for i, row := range rows {
		if i == mostRows {
			s.say(fmt.Sprintf(wording.CommandImportMore, len(rows)-i))
			return
		}
		s.say(fmt.Sprintf(wording.CommandImportRow, row.Number, word, strings.Join(said(row), term.SentenceGap)))
	}
}

func said(row exchange.Row) []string {
	var all []string
	for _, t := range row.Troubles {
		if t.Column == "" {
			all = append(all, t.Sentence)
			continue
		}
		all = append(all, fmt.Sprintf(wording.CommandImportAt, t.Column, t.Sentence))
	}
	return all
}

// importReport is what an import tells a program.
type importReport struct {
	Entity string `json:"entity"`
	File   string `json:"file"`
	exchange.Counts
	Written bool           `json:"written"`
	Unused  []string       `json:"unused"`
	Rows    []importedLine `json:"rows"` // those that something was said about
}

type importedLine struct {
	Row     int             `json:"row"`
	Outcome string          `json:"outcome"`
	Reasons []importedCause `json:"reasons"`
}

type importedCause struct {
	Key      string `json:"key"`
	Column   string `json:"column"`
	Sentence string `json:"sentence"`
}

func imported(path string, batch *exchange.Batch, written bool) importReport {
	words := map[exchange.Outcome]string{
		exchange.Ready: wording.CommandWordImported, exchange.Ask: wording.CommandWordAsk, exchange.Failed: wording.CommandWordFailed, exchange.Skipped: wording.CommandWordSkipped,
	}
	report := importReport{Entity: batch.Entity, File: filepath.Base(path), Counts: batch.Counts(), Written: written, Unused: append([]string{}, batch.Unused...), Rows: []importedLine{}}
	for _, row := range batch.Rows {
		if len(row.Troubles) == 0 {
			continue
		}
		line := importedLine{Row: row.Number, Outcome: words[row.Outcome]}
		for _, t := range row.Troubles {
			line.Reasons = append(line.Reasons, importedCause(t))
		}
		report.Rows = append(report.Rows, line)
	}
	return report
}
