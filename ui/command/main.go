package command

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
	"guanyunbu/ui/wording"
)

// The exit codes (DEFINITIONS 5).
const (
	done   = 0
	failed = 1
	found  = 2
)

// Main obeys one command line and gives the exit code of the program.
func Main(args []string, deps Deps) int {
	code, err := obey(args, deps)
	if err == nil {
		return code
	}
	say := app.Sentence(err)
	if say == "" {
		say = fmt.Sprintf(wording.CommandBroken, err)
	}
	fmt.Fprintln(deps.Err, say)
	return max(code, failed)
}

// Known reports whether the arguments are a command or a question about the program. Flags alone are
// for the window.
func Known(args []string) bool {
	return len(args) > 0 && (!strings.HasPrefix(args[0], "-") || asks(args[0]))
}

func asks(arg string) bool {
	return arg == "--help" || arg == "-h" || arg == "--version"
}

func obey(args []string, deps Deps) (int, error) {
	if len(args) == 0 || slices.Contains([]string{"--help", "-h", "help"}, args[0]) {
		_, err := fmt.Fprintf(deps.Out, wording.CommandHelp, deps.Version, deps.Folder())
		return done, err
	}
	if args[0] == "--version" || args[0] == "version" {
		_, err := fmt.Fprintln(deps.Out, deps.Version)
		return done, err
	}
	if !Known(args) {
		return failed, windowless(args, deps)
	}
	v, err := findVerb(args[0])
	if err != nil {
		return failed, err
	}
	o, err := v.parse(args[1:])
	if err != nil {
		return failed, err
	}
	if o.help {
		_, err := io.WriteString(deps.Out, v.help)
		return done, err
	}
	s := &session{deps: deps, order: o}
	if err := s.prepare(); err != nil {
		return failed, err
	}
	code, err := v.run(s)
	if s.book != nil {
		if closed := s.book.Close(); err == nil && closed != nil {
			code, err = failed, closed
		}
	}
	if err == nil {
		err = s.unsaid
	}
	return code, err
}

// windowless says what is wrong with flags that were meant for the window and could not open it.
func windowless(args []string, deps Deps) error {
	window := verb{name: wording.CommandProgram, flags: []string{"data", "today"}}
	o, err := window.parse(args)
	if err != nil {
		return err
	}
	s := &session{deps: deps, order: o}
	if err := s.prepare(); err != nil {
		return err
	}
	return app.Refuse(wording.CommandNone)
}

// session is one command being obeyed.
type session struct {
	deps   Deps
	order  order
	place  Place
	year   int
	book   Book
	fresh  bool  // the folder held no book before
	unsaid error // what could not be written to the reader
}

// prepare reads what commands share.
func (s *session) prepare() error {
	s.place = Place{Dir: s.order.dir, Person: s.order.person}
	if s.place.Dir == "" {
		s.place.Dir = s.deps.Folder()
	}
	if s.order.today != "" {
		day, err := app.ParseDay(s.order.today)
		if err != nil || day == "" {
			return app.Fail(app.Invalid, wording.CommandToday, err)
		}
		s.place.Today = day
	}
	if s.order.year != "" {
		year, err := strconv.Atoi(s.order.year)
		if err != nil || year < 1950 || year > 2999 {
			return app.Fail(app.Invalid, wording.CommandYear, err)
		}
		s.year = year
	}
	return nil
}

// open opens a book that is there. One whose copies alone are there is opened too: that refuses it and
// names the copy to restore.
func (s *session) open() error {
	if !s.deps.Exists(s.place.Dir) && len(s.deps.Backups(s.place.Dir)) == 0 {
		return app.Fail(app.NotFound, fmt.Sprintf(term.SayBookNone, s.place.Dir), nil)
	}
	return s.start()
}

// start opens the book, or an empty one.
func (s *session) start() (err error) {
	s.book, err = s.deps.Open(s.place)
	if err == nil && s.year == 0 {
		s.year = s.book.Office().Today().Year()
	}
	return err
}

// facility gives the facility that was named, or the only one there is.
func (s *session) facility() (*facility.Facility, error) {
	desk := s.book.Office().Facility
	if s.order.facility != "" {
		return desk.Facility(s.order.facility)
	}
	all, err := desk.Facilities.Find(ledger.Query{})
	if err != nil {
		return nil, err
	}
	switch len(all) {
	case 0:
		return nil, app.Refuse(wording.CommandNoPlace)
	case 1:
		return all[0], nil
	}
	var codes []string
	for _, f := range all {
		codes = append(codes, string(f.Code)+" "+string(f.Name))
	}
	return nil, app.Refuse(fmt.Sprintf(wording.CommandFacility, len(all), strings.Join(codes, term.ListComma)))
}

// needs refuses a command that lacks a flag.
func (s *session) needs(flag, value string) error {
	if value != "" {
		return nil
	}
	return app.Refuse(fmt.Sprintf(wording.CommandNeeds, "--"+flag, s.order.verb.name))
}

// file gives the name beside the flags.
func (s *session) file() (string, error) {
	if len(s.order.rest) == 0 {
		return "", app.Refuse(fmt.Sprintf(wording.CommandNeedsFile, s.order.verb.name))
	}
	return s.order.rest[0], nil
}

// say writes one line to the reader.
func (s *session) say(line string) {
	_, err := fmt.Fprintln(s.deps.Out, strings.TrimRight(line, " "))
	s.unsaid = errors.Join(s.unsaid, err)
}

// give writes a value as JSON.
func give[T any](s *session, value T) error {
	encoder := json.NewEncoder(s.deps.Out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}
