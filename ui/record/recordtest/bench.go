package recordtest

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"guanyunbu/app"
	"guanyunbu/app/office"
	"guanyunbu/ui/pagetest"
	"guanyunbu/ui/record"
	"guanyunbu/ui/shell"
	"guanyunbu/ui/theme"
)

// Drafts are drafts in a map; they outlive the pages of a test as a file outlives the window.
type Drafts map[string]string

// Keep keeps a text.
func (d Drafts) Keep(key, text string) error {
	d[key] = text
	return nil
}

// Load gives a text back.
func (d Drafts) Load(key string) (string, bool, error) {
	text, found := d[key]
	return text, found, nil
}

// Drop forgets a text.
func (d Drafts) Drop(key string) error {
	delete(d, key)
	return nil
}

// Evidence is evidence in a map.
type Evidence struct {
	Pieces map[app.ID][]record.Piece
	Opened []string
}

// List lists the pieces of a record.
func (e *Evidence) List(_ string, id app.ID) ([]record.Piece, error) { return e.Pieces[id], nil }

// Counts counts the pieces of records.
func (e *Evidence) Counts(_ string, ids []app.ID) (map[app.ID]int, error) {
	counts := map[app.ID]int{}
	for _, id := range ids {
		counts[id] = len(e.Pieces[id])
	}
	return counts, nil
}

// Attach keeps the name of a file.
func (e *Evidence) Attach(entity string, id app.ID, path string) (app.Changes, error) {
	if e.Pieces == nil {
		e.Pieces = map[app.ID][]record.Piece{}
	}
	n := len(e.Pieces[id]) + 1
	piece := record.Piece{ID: app.ID(fmt.Sprintf("%s-%d", id, n)), No: fmt.Sprintf("%02d", n), Name: filepath.Base(path)}
	e.Pieces[id] = append(e.Pieces[id], piece)
	return app.Changes{{Entity: entity, ID: id}}, nil
}

// Open notes what was opened.
func (e *Evidence) Open(piece record.Piece) error {
	e.Opened = append(e.Opened, piece.Name)
	return nil
}

// Detach takes a piece away.
func (e *Evidence) Detach(piece record.Piece, _ string) (app.Changes, error) {
	owner := app.ID(string(piece.ID)[:strings.LastIndex(string(piece.ID), "-")])
	var kept []record.Piece
	for _, one := range e.Pieces[owner] {
		if one.ID != piece.ID {
			kept = append(kept, one)
		}
	}
	e.Pieces[owner] = kept
	return app.Changes{{ID: owner}}, nil
}

// Bench is a window with a shell, an office and the deps of ledger pages.
type Bench struct {
	*pagetest.Stage
	Office   *office.Office
	Scope    record.Scope
	Drafts   Drafts
	Evidence *Evidence
}

// New opens a bench; rooms may be nil.
func New(t testing.TB, size fyne.Size, factor theme.Factor) *Bench {
	t.Helper()
	b := &Bench{Stage: pagetest.New(t, size, factor), Office: pagetest.Office(t), Drafts: Drafts{}, Evidence: &Evidence{Pieces: map[app.ID][]record.Piece{}}}
	b.Scope.Year = b.Office.Today().Year()
	return b
}

// Frame puts the shell into the window.
func (b *Bench) Frame(rooms []shell.Room) *Bench {
	b.Stage.Frame(rooms)
	return b
}

// Deps are what a ledger page needs.
func (b *Bench) Deps() record.Deps {
	return record.Deps{
		Shell: b.Shell, Library: b.Office.Library, Names: b.Office.Library.NewDirectory(), Today: b.Office.Today, Op: pagetest.Op,
		Scope: func() record.Scope { return b.Scope }, Drafts: b.Drafts, Evidence: b.Evidence,
		Choose: func(_ fyne.Window, chosen func([]string)) { chosen([]string{"sheet.jpg"}) },
	}
}
