package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/exchange"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// export writes one ledger, or all of them, or lists them.
func (s *session) export() (int, error) {
	asked := 0
	for _, one := range []bool{s.order.from != "", s.order.all, s.order.list} {
		if one {
			asked++
		}
	}
	switch {
	case asked > 1:
		return failed, app.Refuse(wording.CommandOne)
	case s.order.list:
		return s.listEntities()
	case s.order.all:
		return s.exportAll()
	}
	return s.exportOne()
}

// listed is one ledger in the list of what can be imported and exported.
type listed struct {
	Entity string `json:"entity"`
	Label  string `json:"label"`
}

func (s *session) listEntities() (int, error) {
	var all []listed
	var rows [][]string
	for _, t := range term.Entities() {
		all = append(all, listed{t.Key, t.Label})
		rows = append(rows, []string{t.Key, t.Label, t.Meaning})
	}
	if s.order.json {
		return done, give(s, all)
	}
	for _, line := range aligned(rows, nil) {
		s.say(line)
	}
	return done, nil
}

func (s *session) exportAll() (int, error) {
	if len(s.order.rest) == 0 {
		return failed, app.Refuse(wording.CommandFolderOut)
	}
	if err := s.open(); err != nil {
		return failed, err
	}
	files, err := s.book.Exchange().All(s.order.noKeys)
	if err == nil {
		err = saveAll(s.order.rest[0], files)
	}
	if err != nil {
		return failed, err
	}
	s.say(fmt.Sprintf(wording.CommandExportAll, len(files), s.order.rest[0]))
	return done, nil
}

func (s *session) exportOne() (int, error) {
	if err := s.needs("from", s.order.from); err != nil {
		return failed, err
	}
	path, err := s.file()
	if err != nil {
		return failed, err
	}
	end := strings.ToLower(filepath.Ext(path))
	if end != ".csv" && end != ".xlsx" {
		return failed, app.Refuse(fmt.Sprintf(wording.CommandTableEnd, filepath.Base(path)))
	}
	year := s.year
	if err := s.open(); err != nil {
		return failed, err
	}
	e := exchange.Export{Entity: s.order.from, Withdrawn: true, NoKeys: s.order.noKeys}
	if e.Query, err = s.query(year); err != nil {
		return failed, err
	}
	write := s.book.Exchange().CSV
	if end == ".xlsx" {
		write = s.book.Exchange().Workbook
	}
	body, err := write(e)
	if err == nil {
		err = save(path, body)
	}
	if err != nil {
		return failed, err
	}
	s.say(fmt.Sprintf(wording.CommandExportDone, term.EntityLabel(s.order.from), path))
	return done, nil
}

// query limits an export to the facility and the year that were named.
func (s *session) query(year int) (ledger.Query, error) {
	var q ledger.Query
	if s.order.facility != "" {
		f, err := s.facility()
		if err != nil {
			return q, err
		}
		q.Facility = f.ID
	}
	if year > 0 {
		q.Span = app.YearSpan(year)
	}
	return q, nil
}
