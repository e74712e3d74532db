package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/ledger"
	"guanyunbu/app/term"
)

// Compare tells what restoring a copy would change, record by record, in both directions.
func (b *Book) Compare(path string) (keeping.Difference, error) {
	var told keeping.Difference
	found, err := Verify(path)
	if err != nil {
		return told, err
	}
	ctx := context.Background()
	conn, err := b.handles().reader.Conn(ctx)
	if err != nil {
		return told, failed("compare copy", err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "ATTACH ? AS old", sealed(path)); err != nil {
		return told, failed("compare copy", err)
	}
	told.Entities, err = differences(ctx, conn)
	if _, detached := conn.ExecContext(ctx, "DETACH old"); err == nil {
		err = detached
	}
	for _, p := range found.Evidence {
		if !isFile(b.folder.file(p.SHA256)) && !isFile(beside(path).file(p.SHA256)) {
			told.EvidenceMissing++
		}
	}
	return told, failed("compare copy", err)
}

func differences(ctx context.Context, conn *sql.Conn) ([]keeping.EntityDifference, error) {
	entities, err := dump(ctx, conn, mustQuestion("entities"))
	if err != nil {
		return nil, err
	}
	var found []keeping.EntityDifference
	for _, e := range entities {
		one, err := difference(ctx, conn, e[0])
		if err != nil {
			return nil, err
		}
		if one.OnlyNow+one.OnlyOld+one.Changed > 0 {
			found = append(found, one)
		}
	}
	return found, nil
}

// difference compares one entity by the columns that both files have: an older copy may lack some,
// or the whole table.
func difference(ctx context.Context, conn *sql.Conn, entity string) (keeping.EntityDifference, error) {
	found := keeping.EntityDifference{Entity: entity}
	both, err := dump(ctx, conn, "SELECT name FROM pragma_table_info("+literal(entity)+", 'main') INTERSECT SELECT name FROM pragma_table_info("+literal(entity)+", 'old')")
	if err != nil {
		return found, err
	}
	table := quoted(entity)
	if len(both) == 0 {
		found.OnlyNow, err = counted(ctx, conn, "SELECT count(*) FROM main."+table)
		return found, err
	}
	var now, old []string
	for _, c := range both {
		now, old = append(now, "a."+quoted(c[0])), append(old, "b."+quoted(c[0]))
	}
	changed := fmt.Sprintf("SELECT count(*) FROM main.%s a JOIN old.%s b USING (id) WHERE (%s) IS NOT (%s)", table, table, strings.Join(now, ", "), strings.Join(old, ", "))
	for question, into := range map[string]*int{
		fmt.Sprintf("SELECT count(*) FROM main.%s WHERE id NOT IN (SELECT id FROM old.%s)", table, table): &found.OnlyNow,
		fmt.Sprintf("SELECT count(*) FROM old.%s WHERE id NOT IN (SELECT id FROM main.%s)", table, table): &found.OnlyOld,
		changed: &found.Changed,
	} {
		if *into, err = counted(ctx, conn, question); err != nil {
			return found, err
		}
	}
	return found, nil
}

func counted(ctx context.Context, conn *sql.Conn, question string) (int, error) {
	text, err := one(ctx, conn, question)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(text)
}

// Restore puts a copy in the book's place. The present state is copied first, so that a restoration
// can be undone by restoring that. Evidence files beside the copy are taken over. The history of the
// restored book tells of the restoration.
func (b *Book) Restore(path string, op app.Op) error {
	found, err := b.options.restorable(path)
	if err != nil {
		return err
	}
	if err := b.replace(found); err != nil {
		return err
	}
	return b.tellRestored(found, op)
}

func (b *Book) tellRestored(found keeping.Backup, op app.Op) error {
	if op.Name == "" {
		op.Name = "restore"
	}
	if op.Reason == "" {
		op.Reason = filepath.Base(found.Path)
	}
	_, err := b.Write(op, func(ledger.Writer) error { return nil })
	return err
}

// restorable proves a copy and refuses one that a newer program made.
func (o Options) restorable(path string) (keeping.Backup, error) {
	found, err := Verify(path)
	if err != nil {
		return found, err
	}
	knows, err := o.newest()
	if err != nil {
		return found, err
	}
	if found.Schema > knows {
		return found, app.Fail(app.NotAllowed, fmt.Sprintf(term.SayBackupTooNew, filepath.Base(path), found.Schema), nil)
	}
	return found, nil
}

// replace copies the present book, closes it, puts the found copy in its place and opens that. Until
// the one renaming in the middle the present book is whole; if the new one cannot be opened, the copy
// just made is put back.
func (b *Book) replace(found keeping.Backup) error {
	b.gate.Lock()
	defer b.gate.Unlock()
	present, err := b.backup(keeping.BeforeRestore)
	if err != nil {
		return fmt.Errorf("copy before restoring: %w", err)
	}
	if err := b.folder.takeEvidence(found); err != nil {
		return err
	}
	incoming, err := b.options.bring(found.Path)
	if err != nil {
		return err
	}
	given, err := dump(context.Background(), b.handles().door, "SELECT entity, prefix, last FROM counter")
	if err != nil {
		return failed("restore", err)
	}
	if err := b.handles().close(); err != nil {
		return failed("close book", errors.Join(err, b.start()))
	}
	if err := b.folder.install(incoming); err != nil {
		return failed("restore", errors.Join(err, b.start()))
	}
	opened := b.start()
	if opened == nil {
		return b.carryNumbers(given)
	}
	again, err := b.options.bring(present.Path)
	if err == nil {
		err = b.folder.install(again)
	}
	if err == nil {
		err = b.start()
	}
	return failed("restore", errors.Join(opened, err))
}

// carryNumbers moves the counters of the restored book to where they were before: a number that was
// given stays given, on paper too, even if its record went with the restoration.
func (b *Book) carryNumbers(given [][]string) error {
	for _, c := range given {
		last, err := strconv.ParseInt(c[2], 10, 64)
		if err != nil {
			return fmt.Errorf("carry numbers: %w", err)
		}
		_, err = b.handles().door.ExecContext(context.Background(), passCounter, c[0], c[1], last)
		if err != nil {
			return failed("carry numbers", err)
		}
	}
	return nil
}

// bring copies a safety copy into the data folder, ready to be renamed.
func (o Options) bring(path string) (string, error) {
	f := folder{o.Dir}
	info, err := os.Stat(path)
	if err != nil {
		return "", app.Fail(app.NotFound, fmt.Sprintf(term.SayBackupNone, path), err)
	}
	if err := o.room(o.Dir, info.Size()+spaceToSpare); err != nil {
		return "", err
	}
	incoming := filepath.Join(f.dir, ".incoming.db")
	if err := copyFile(path, incoming); err != nil {
		return "", failed("bring copy", err)
	}
	return incoming, nil
}

// install puts the incoming file in the book's place. What the old book left in its write-ahead file
// belongs to the old book and must not meet the new one.
func (f folder) install(incoming string) error {
	if err := removeFiles(f.book()+"-wal", f.book()+"-shm"); err != nil {
		return err
	}
	if err := os.Rename(incoming, f.book()); err != nil {
		return err
	}
	syncFolder(f.dir)
	return nil
}

// copyFile copies a file and makes sure that the copy is on the disk.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err == nil {
		err = out.Sync()
	}
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}

// Recover opens a book from a copy where there is none: after a damaged file was moved aside, or on a
// new PC from a full copy.
func Recover(options Options, path string) (*Book, error) {
	o := options.filled()
	if err := CheckFolder(o.Dir); err != nil {
		return nil, err
	}
	if Exists(o.Dir) {
		return nil, app.Fail(app.Conflict, fmt.Sprintf(term.SayBookThere, o.Dir), nil)
	}
	f := folder{o.Dir}
	if err := f.make(); err != nil {
		return nil, err
	}
	found, err := o.restorable(path)
	if err != nil {
		return nil, err
	}
	lock, err := f.hold(o)
	if err != nil {
		return nil, err
	}
	b := &Book{options: o, folder: f, lock: lock, layouts: &layouts{known: map[string]*layout{}}}
	if err := b.recover(found); err != nil {
		return nil, closing(err, b.release)
	}
	return b, nil
}

func (b *Book) recover(found keeping.Backup) error {
	if err := b.folder.takeEvidence(found); err != nil {
		return err
	}
	incoming, err := b.options.bring(found.Path)
	if err != nil {
		return err
	}
	if err := b.folder.install(incoming); err != nil {
		return failed("recover", err)
	}
	if err := b.start(); err != nil {
		return err
	}
	return b.tellRestored(found, app.Op{})
}
