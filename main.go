// 馆运簿 is the book of operations of a public cultural centre that a contracted operator runs. This
// file reads the command line and decides whether to open the window or to do one command.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/BurntSushi/toml"

	"guanyunbu/app"
	"guanyunbu/data"
	"guanyunbu/ui/command"
	"guanyunbu/ui/wording"
)

//go:embed FyneApp.toml
var card string

// identity is what FyneApp.toml says of the program.
type identity struct {
	ID, Name, Version string
	Build             int
}

func readIdentity() (identity, error) {
	var written struct{ Details identity }
	if _, err := toml.Decode(card, &written); err != nil {
		return identity{}, fmt.Errorf("read FyneApp.toml: %w", err)
	}
	return written.Details, nil
}

// An office PC has little memory, and the facts of a large year are many.
const (
	windowGarbage = 50        // how much rubbish the window may gather, in per cent of what is in use
	windowMemory  = 200 << 20 // bytes; near them rubbish is taken out sooner. Drawing and the program itself come on top
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does one command, or opens the window when none is named.
func run(args []string, out, errs io.Writer) int {
	program, err := readIdentity()
	if err != nil {
		fmt.Fprintln(errs, err)
		return 1
	}
	if place, window := windowPlace(args); window {
		debug.SetGCPercent(windowGarbage)
		debug.SetMemoryLimit(windowMemory)
		if err := openWindow(program, place); err != nil {
			complain(errs, sentence(err))
			return 1
		}
		return 0
	}
	return command.Main(args, commandDeps(program, out, errs))
}

// windowPlace reports whether the arguments ask for the window: none at all, or only the data folder
// and the day.
func windowPlace(args []string) (command.Place, bool) {
	var place command.Place
	for i := 0; i < len(args); i++ {
		name, value, joined := strings.Cut(args[i], "=")
		if !joined && i+1 < len(args) {
			value = args[i+1]
			i++
		}
		switch {
		case name == "--data" && value != "":
			place.Dir = value
		case name == "--today" && app.Day(value).Valid():
			place.Today = app.Day(value)
		default:
			return command.Place{}, false
		}
	}
	return place, true
}

// sentence is what a person reads of an error.
func sentence(err error) string {
	if text := app.Sentence(err); text != "" {
		return text
	}
	return fmt.Sprintf(wording.StartFailed, err)
}

func commandDeps(program identity, out, errs io.Writer) command.Deps {
	return command.Deps{
		Out: out, Err: errs, Version: program.Version,
		Folder: data.Folder, Exists: data.Exists, Backups: data.Backups,
		Open: func(place command.Place) (command.Book, error) {
			return asBook(openSession(program, place))
		},
		Sample: func(place command.Place) (command.Book, error) {
			return asBook(openSample(program, place))
		},
		Restore: func(place command.Place, path string) error { return restore(program, place, path) },
		Packs:   newPacks(),
		Paper:   command.Paper{Text: paperText, PDF: paperPDF, Missing: paperMissing},
	}
}

// asBook keeps a failed session from becoming a book that is not nil.
func asBook(s *session, err error) (command.Book, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}
