package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/field"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// sample starts a book with the sample centre in it.
func (s *session) sample() (int, error) {
	if s.deps.Exists(s.place.Dir) {
		return failed, app.Fail(app.Conflict, fmt.Sprintf(term.SayBookThere, s.place.Dir), nil)
	}
	book, err := s.deps.Sample(s.place)
	if err != nil {
		return failed, err
	}
	s.book = book
	facilities, err := book.Office().Facility.Facilities.Find(ledger.Query{})
	if err != nil {
		return failed, err
	}
	codes := make([]string, len(facilities))
	for i, f := range facilities {
		codes[i] = string(f.Code)
	}
	s.say(fmt.Sprintf(wording.CommandSampleDone, s.place.Dir, strings.Join(codes, term.ListComma), book.Office().Today()))
	return done, nil
}

// check proves the book and looks for records that cannot be right. A damaged book is something
// found, not a failure of the check.
func (s *session) check() (int, error) {
	err := s.open()
	var damaged *keeping.Damaged
	if errors.As(err, &damaged) {
		return found, err
	}
	if err != nil {
		return failed, err
	}
	verdicts, err := s.book.Check()
	if err != nil {
		return failed, err
	}
	bad := 0
	for _, v := range verdicts {
		if !v.Good() {
			bad++
		}
	}
	code := done
	if bad > 0 {
		code = found
	}
	if s.order.json {
		return code, give(s, checked(verdicts))
	}
	for _, v := range verdicts {
		s.verdict(v)
	}
	if bad == 0 {
		s.say(wording.CommandCheckAllGood)
		return code, nil
	}
	s.say(fmt.Sprintf(wording.CommandCheckSum, len(verdicts), bad))
	return code, nil
}

// verdict tells the outcome of one check.
func (s *session) verdict(v keeping.Verdict) {
	if v.Good() {
		s.say(fmt.Sprintf(wording.CommandCheckGood, v.Title))
		return
	}
	s.say(fmt.Sprintf(wording.CommandCheckFound, v.Total, v.Title))
	if v.Detail != "" {
		s.say(fmt.Sprintf(wording.CommandCheckDetail, v.Detail))
	}
	for _, spot := range v.Spots {
		s.say(fmt.Sprintf(wording.CommandCheckSpot, spot.Text))
	}
	if rest := v.Total - len(v.Spots); rest > 0 && len(v.Spots) > 0 {
		s.say(fmt.Sprintf(wording.CommandCheckSpots, rest))
	}
}

// checkedLine is one check as a program reads it.
type checkedLine struct {
	Key    string        `json:"key"`
	Title  string        `json:"title"`
	Detail string        `json:"detail"`
	Found  string        `json:"found"`
	Spots  []checkedSpot `json:"spots"`
}

type checkedSpot struct {
	Entity string `json:"entity"`
	Record app.ID `json:"record"`
	Text   string `json:"text"`
}

func checked(verdicts []keeping.Verdict) []checkedLine {
	lines := []checkedLine{}
	for _, v := range verdicts {
		line := checkedLine{Key: v.Key, Title: v.Title, Detail: v.Detail, Found: strconv.Itoa(v.Total), Spots: []checkedSpot{}}
		for _, spot := range v.Spots {
			line.Spots = append(line.Spots, checkedSpot(spot))
		}
		lines = append(lines, line)
	}
	return lines
}

// backup makes a safety copy, or lists those there are.
func (s *session) backup() (int, error) {
	if s.order.list {
		return s.listBackups()
	}
	if err := s.open(); err != nil {
		return failed, err
	}
	cause := keeping.ByHand
	if s.order.to != "" {
		cause = keeping.Full
	}
	made, err := s.book.Backup(cause, s.order.to)
	if err != nil {
		return failed, err
	}
	if s.order.json {
		return done, give(s, kept(made))
	}
	s.say(fmt.Sprintf(wording.CommandBackupDone, made.Path, made.Scope(), entries(made)))
	return done, nil
}

// keptCopy is one safety copy as a program reads it.
type keptCopy struct {
	Name    string `json:"name"`
	Path    string `json:"path"`
	At      string `json:"at"`
	Cause   string `json:"cause"`
	Records string `json:"records"`
	Whole   bool   `json:"whole"`
}

func kept(b keeping.Backup) keptCopy {
	return keptCopy{Name: filepath.Base(b.Path), Path: b.Path, At: b.At, Cause: b.Cause.Label(), Records: strconv.Itoa(b.Records()), Whole: b.Whole}
}

func entries(b keeping.Backup) string { return field.ShowNumber(int64(b.Records())) }

func (s *session) listBackups() (int, error) {
	copies := s.deps.Backups(s.place.Dir)
	if s.order.json {
		all := []keptCopy{}
		for _, b := range copies {
			all = append(all, kept(b))
		}
		return done, give(s, all)
	}
	if len(copies) == 0 {
		s.say(wording.CommandBackupNone)
		return done, nil
	}
	for _, b := range copies {
		s.say(fmt.Sprintf(wording.CommandBackupRow, b.At, b.Cause.Label(), filepath.Base(b.Path), entries(b), b.Scope()))
	}
	return done, nil
}

// restore puts a safety copy in the book's place: one of the book's own by its name, or any file.
func (s *session) restore() (int, error) {
	name, err := s.file()
	if err != nil {
		return failed, err
	}
	say := fmt.Sprintf(wording.CommandRestoreFile, name)
	path := ""
	for _, b := range s.deps.Backups(s.place.Dir) {
		base := filepath.Base(b.Path)
		if name == base || name == strings.TrimSuffix(base, filepath.Ext(base)) || name == b.At {
			path, say = b.Path, fmt.Sprintf(wording.CommandRestoreDone, b.At)
			break
		}
	}
	if path == "" {
		if _, err := os.Stat(name); err != nil {
			return failed, app.Fail(app.NotFound, fmt.Sprintf(term.SayBackupNone, name), err)
		}
		path = name
	}
	if !s.deps.Exists(s.place.Dir) {
		say = fmt.Sprintf(wording.CommandRestoreNew, name)
	}
	if err := s.deps.Restore(s.place, path); err != nil {
		return failed, err
	}
	s.say(say)
	return done, nil
}
