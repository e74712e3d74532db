//go:build !ci

package main

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"guanyunbu/app"
	"guanyunbu/app/appraisal"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/data"
	"guanyunbu/ui/backup"
	"guanyunbu/ui/home"
	"guanyunbu/ui/record"
)

// keeper shows the open book's copies and history to the pages that ask for them.
type keeper struct{ *session }

// Copies lists the known copies.
func (k keeper) Copies() []keeping.Backup { return k.Backups() }

// Find lists the copies in a folder that the person points at.
func (k keeper) Find(dir string) []keeping.Backup { return data.FindBackups(dir) }

// Make makes a copy on this PC.
func (k keeper) Make(context.Context) (keeping.Backup, error) {
	return k.Book.Backup(keeping.ByHand)
}

// MakeFull copies book and evidence into a folder.
func (k keeper) MakeFull(ctx context.Context, dir string, tell func(done, total int)) (keeping.Backup, error) {
	return k.FullBackup(dir, func(done, total int) bool {
		tell(done, total)
		return ctx.Err() == nil
	})
}

// Restore puts a copy in the book's place.
func (k keeper) Restore(_ context.Context, path string, op app.Op) error {
	return k.Book.Restore(path, op)
}

// copyBefore makes a copy before many rows come in.
func (k keeper) copyBefore() error {
	_, err := k.Book.Backup(keeping.BeforeImport)
	return err
}

// state is what the backup page says of the book.
func (k keeper) state() backup.State {
	state := backup.State{Home: filepath.Join(k.Dir(), "backups")}
	for _, copied := range k.Backups() {
		if copied.Whole && copied.At > state.LastFull {
			state.LastFull = copied.At
		}
	}
	for _, sheet := range k.office.Library {
		for _, which := range []ledger.Query{{}, {Void: true}} { // the withdrawn ones are kept too, and copied
			n, err := sheet.Count(which)
			if err == nil { // a ledger that cannot be counted says so where it is shown
				state.Records += n
			}
		}
	}
	return state
}

// safety is what the status bar says of the copies.
func (k keeper) safety() home.Safety {
	var safe home.Safety
	for i, copied := range k.Backups() {
		if i == 0 {
			safe.Backup, safe.Verified = copied.At, copied.Verified
		}
		if copied.Whole && copied.At > safe.Whole {
			safe.Whole = copied.At
		}
	}
	return safe
}

// drafts keep half-typed records with the book.
type drafts struct{ book *data.Book }

// Keep remembers a text.
func (d drafts) Keep(key, text string) error { return d.book.Set(key, text) }

// Load gives a text back; an empty one was never kept.
func (d drafts) Load(key string) (string, bool, error) {
	text, err := d.book.Setting(key)
	return text, text != "", err
}

// Drop forgets a text.
func (d drafts) Drop(key string) error { return d.book.Set(key, "") }

// evidence keeps the files that prove records.
type evidence struct {
	book  *data.Book
	op    func(name string) app.Op
	open  func(*url.URL) error
	heard func(appraisal.Touched) // of every piece put to a record or taken off
}

// tell says which records have other evidence now, so that only they are read again for the score. Whose they are is not asked.
func (e evidence) tell(changes app.Changes) {
	if e.heard != nil {
		e.heard(appraisal.Touched{Changes: changes, Everyone: true})
	}
}

// List gives the pieces of a record with their numbers.
func (e evidence) List(entity string, id app.ID) ([]record.Piece, error) {
	found, err := e.book.Attachments(entity, id)
	if err != nil {
		return nil, err
	}
	pieces := make([]record.Piece, len(found))
	for i, a := range found {
		pieces[i] = record.Piece{ID: a.ID, No: fmt.Sprintf("%02d", a.Seq), Name: a.Name, Personal: a.Personal, Content: a.SHA256}
	}
	return pieces, nil
}

// Counts counts the pieces of some records.
func (e evidence) Counts(entity string, _ []app.ID) (map[app.ID]int, error) {
	return e.book.EvidenceCounts(entity)
}

// Attach copies a file into the book and makes the reduced copy of a photo.
func (e evidence) Attach(entity string, id app.ID, path string) (app.Changes, error) {
	made, err := e.book.Attach(e.op("attach"), data.Proof{Entity: entity, Record: id, Path: path})
	if err != nil {
		return nil, err
	}
	changes := app.Changes{{Entity: entity, ID: id}}
	e.tell(changes)
	if made.Picture() {
		if err := e.book.Reduce(made); err != nil {
			return nil, err
		}
	}
	return changes, nil
}

// Open shows a copy of a piece with the viewer of the system; the kept file itself is never given away.
func (e evidence) Open(piece record.Piece) error {
	path, err := e.book.EvidencePath(keeping.Attachment{SHA256: piece.Content, Name: piece.Name})
	if err != nil {
		return err
	}
	shown, err := copyOut(path, piece.Name)
	if err != nil {
		return err
	}
	return e.open(&url.URL{Scheme: "file", Path: filepath.ToSlash(shown)})
}

// Detach takes a piece off its record.
func (e evidence) Detach(piece record.Piece, reason string) (app.Changes, error) {
	op := e.op("withdraw")
	op.Reason = reason
	changes, err := e.book.Detach(op, piece.ID)
	if err == nil {
		e.tell(changes)
	}
	return changes, err
}

// copyOut copies a kept file to a temporary folder under its own name.
func copyOut(path, name string) (string, error) {
	dir, err := os.MkdirTemp("", "guanyunbu-")
	if err != nil {
		return "", fmt.Errorf("show evidence: %w", err)
	}
	from, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("show evidence: %w", err)
	}
	defer from.Close()
	shown := filepath.Join(dir, filepath.Base(name))
	to, err := os.Create(shown)
	if err != nil {
		return "", fmt.Errorf("show evidence: %w", err)
	}
	if _, err := io.Copy(to, from); err != nil {
		_ = to.Close() // the copying failed first, and says why
		return "", fmt.Errorf("show evidence: %w", err)
	}
	return shown, to.Close()
}
