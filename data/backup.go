package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
)

// copying says where a copy goes and why it is made.
type copying struct {
	dir   string
	cause keeping.Cause
	name  string // file name without its end; made from time and cause when empty
}

// copyBook makes one safety copy: written beside its final name, read through, compared with the
// book, and only then given its name. What has the name of a copy is a proved copy.
func (o Options) copyBook(ctx context.Context, conn *sql.Conn, c copying) (keeping.Backup, error) {
	size, err := bookSize(ctx, conn)
	if err != nil {
		return keeping.Backup{}, failed("copy book", err)
	}
	if err := o.room(c.dir, size+spaceToSpare); err != nil {
		return keeping.Backup{}, err
	}
	made, err := inventory(ctx, conn)
	if err != nil {
		return keeping.Backup{}, failed("copy book", err)
	}
	made.At, made.Cause, made.Program = moment(o.Now()), c.cause, o.Version
	partial := filepath.Join(c.dir, ".partial.db")
	if err := removeFiles(partial, partial+"-journal"); err != nil {
		return keeping.Backup{}, err
	}
	if _, err := conn.ExecContext(ctx, "VACUUM INTO ?", partial); err != nil {
		return keeping.Backup{}, failed("copy book", errors.Join(err, removeFiles(partial)))
	}
	if err := proveCopy(ctx, partial, &made); err != nil {
		return keeping.Backup{}, app.Fail(app.Broken, term.SayBackupUnproved, errors.Join(err, removeFiles(partial)))
	}
	name := c.name
	if name == "" {
		name = unusedName(filepath.Join(c.dir, "guanyunbu-"+stamp(o.Now())+"-"+string(c.cause)))
	} else {
		name = filepath.Join(c.dir, name)
	}
	made.Path = name + ".db"
	if err := writeManifest(name+".json", made); err != nil {
		return keeping.Backup{}, failed("describe copy", err)
	}
	if err := os.Rename(partial, made.Path); err != nil {
		return keeping.Backup{}, failed("name copy", err)
	}
	syncFolder(c.dir)
	made.Verified = true
	return made, nil
}

func unusedName(path string) string { return strings.TrimSuffix(unused(path, ".db"), ".db") }

func bookSize(ctx context.Context, conn *sql.Conn) (int64, error) {
	text, err := one(ctx, conn, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
	if err != nil {
		return 0, err
	}
	return strconv.ParseInt(text, 10, 64)
}

// inventory counts what a file holds, so that a copy can be compared with the book.
func inventory(ctx context.Context, conn *sql.Conn) (keeping.Backup, error) {
	var found keeping.Backup
	entities, err := dump(ctx, conn, mustQuestion("entities"))
	if err != nil {
		return found, err
	}
	for _, e := range entities {
		text, err := one(ctx, conn, "SELECT count(*) FROM "+quoted(e[0]))
		if err != nil {
			return found, err
		}
		n, err := strconv.Atoi(text)
		if err != nil {
			return found, err
		}
		found.Counts = append(found.Counts, keeping.Tally{Entity: e[0], Records: n})
	}
	proofs, err := dump(ctx, conn, mustQuestion("evidence"))
	if err != nil {
		return found, err
	}
	for _, p := range proofs {
		size, err := strconv.ParseInt(p[1], 10, 64)
		if err != nil {
			return found, err
		}
		found.Evidence = append(found.Evidence, keeping.Proof{SHA256: p[0], Size: size})
	}
	for question, into := range map[string]*int64{
		"SELECT coalesce(max(seq), 0) FROM audit":                                        &found.Ops,
		"SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied = 1": &found.Schema,
	} {
		text, err := one(ctx, conn, question)
		if err != nil {
			return found, err
		}
		if *into, err = strconv.ParseInt(text, 10, 64); err != nil {
			return found, err
		}
	}
	return found, nil
}

// Contents tells what the book holds at this moment, as a copy of it would be described.
func (b *Book) Contents() (keeping.Backup, error) {
	ctx := context.Background()
	conn, err := b.handles().reader.Conn(ctx)
	if err != nil {
		return keeping.Backup{}, failed("read contents", err)
	}
	defer conn.Close()
	found, err := inventory(ctx, conn)
	return found, failed("read contents", err)
}

// opened runs fn on a connection to a copy that nobody writes to.
func opened(ctx context.Context, path string, fn func(*sql.Conn) error) error {
	db, err := sql.Open("sqlite", sealed(path))
	if err != nil {
		return err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return closing(err, db.Close)
	}
	err = fn(conn)
	return errors.Join(err, conn.Close(), db.Close())
}

// proveCopy reads through the copy, compares it with what the book holds, makes sure that it is on
// the disk, and notes its size and fingerprint.
func proveCopy(ctx context.Context, path string, made *keeping.Backup) error {
	err := opened(ctx, path, func(conn *sql.Conn) error {
		if err := prove(ctx, conn); err != nil {
			return err
		}
		held, err := inventory(ctx, conn)
		if err != nil {
			return err
		}
		if !slices.Equal(held.Counts, made.Counts) || !slices.Equal(held.Evidence, made.Evidence) || held.Ops != made.Ops {
			return errors.New("the copy does not hold what the book holds")
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := syncFile(path); err != nil {
		return err
	}
	made.SHA256, made.Size, err = fingerprint(path)
	return err
}

// fingerprint reads a whole file. It must never be used on the live book: opening and closing it
// here would drop the locks of the database (facts of the driver).
func fingerprint(path string) (hash string, size int64, err error) {
	file, err := os.Open(path)
	if err != nil {
		return "", 0, err
	}
	sum := sha256.New()
	size, err = io.Copy(sum, file)
	if closed := file.Close(); err == nil {
		err = closed
	}
	return hex.EncodeToString(sum.Sum(nil)), size, err
}

func writeManifest(path string, made keeping.Backup) error {
	text, err := json.MarshalIndent(made, "", "  ")
	if err != nil {
		return err
	}
	partial := path + ".partial"
	if err := os.WriteFile(partial, append(text, '\n'), 0o666); err != nil {
		return err
	}
	if err := syncFile(partial); err != nil {
		return err
	}
	return os.Rename(partial, path)
}

// syncFile makes sure that a written file is on the disk.
func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = file.Sync()
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

// syncFolder makes sure that a new name is on the disk. Not every system can; the file itself is safe
// already, and a copy without its name is made again.
func syncFolder(dir string) {
	file, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = file.Sync()
	_ = file.Close()
}

func removeFiles(paths ...string) error {
	var all []error
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			all = append(all, err)
		}
	}
	return errors.Join(all...)
}

// Backup makes a safety copy now and takes away the oldest that the ladder no longer keeps.
func (b *Book) Backup(cause keeping.Cause) (keeping.Backup, error) {
	b.gate.Lock()
	defer b.gate.Unlock()
	return b.backup(cause)
}

func (b *Book) backup(cause keeping.Cause) (keeping.Backup, error) {
	made, err := b.options.copyBook(context.Background(), b.handles().door, copying{dir: b.folder.backups(), cause: cause})
	if err != nil {
		return keeping.Backup{}, err
	}
	b.last = made
	if err := b.prune(); err != nil {
		return made, fmt.Errorf("clear out old copies: %w", err)
	}
	return made, nil
}
