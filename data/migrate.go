package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"

	"guanyunbu/app"
	"guanyunbu/app/keeping"
	"guanyunbu/app/term"
)

// applicationID marks a file as a book of this program.
const applicationID = "1197035074"

// unsound is the finding of quick_check on a damaged file.
type unsound struct{ told string }

// Error gives what the check said.
func (u *unsound) Error() string { return "damaged file: " + u.told }

// prove reads through the file and fails when its inside does not hold together.
func prove(ctx context.Context, conn *sql.Conn) error {
	told, err := dump(ctx, conn, "PRAGMA quick_check(20)")
	if err != nil {
		return fmt.Errorf("check file: %w", err)
	}
	text := ""
	for _, line := range told {
		if line[0] != "ok" && !ruleBroken(line[0]) {
			text += line[0] + "; "
		}
	}
	if text == "" {
		return nil
	}
	return &unsound{text}
}

// ruleBroken tells a row that breaks a rule of its table from a damaged file: such a row can be read
// and put right, and the health check names it.
func ruleBroken(line string) bool {
	return strings.HasPrefix(line, "CHECK constraint failed in") || strings.HasPrefix(line, "NULL value in")
}

// damagedBy reports whether the error means that the file is damaged, as opposed to out of reach.
func damagedBy(err error) bool {
	var found *unsound
	return errors.As(err, &found) || broken(err)
}

// one reads a single text, empty when the answer is.
func one(ctx context.Context, conn *sql.Conn, question string) (string, error) {
	told, err := dump(ctx, conn, question)
	if err != nil || len(told) == 0 {
		return "", err
	}
	return told[0][0], nil
}

// schema tells the version of the tables, 0 for a file without any, and refuses the file of another
// program.
func schema(ctx context.Context, conn *sql.Conn, path string) (int64, error) {
	tables, err := one(ctx, conn, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'")
	if err != nil {
		return 0, fmt.Errorf("read tables: %w", err)
	}
	if tables == "0" {
		return 0, nil
	}
	mark, err := one(ctx, conn, "PRAGMA application_id")
	if err != nil {
		return 0, fmt.Errorf("read mark: %w", err)
	}
	known, err := one(ctx, conn, "SELECT count(*) FROM sqlite_schema WHERE name = 'goose_db_version'")
	if err != nil {
		return 0, fmt.Errorf("read tables: %w", err)
	}
	if known != "1" || mark != applicationID && tables != "2" { // goose's own two tables come first, in a transaction of their own
		return 0, app.Fail(app.NotAllowed, fmt.Sprintf(term.SayBookForeign, path), nil)
	}
	version, err := one(ctx, conn, "SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied = 1")
	if err != nil {
		return 0, fmt.Errorf("read version: %w", err)
	}
	return strconv.ParseInt(version, 10, 64)
}

// newest is the version of the tables that this program knows.
func (o Options) newest() (int64, error) {
	steps, err := o.steps()
	if err != nil {
		return 0, err
	}
	names, err := fs.Glob(steps, "*.sql")
	if err != nil {
		return 0, err
	}
	last := int64(0)
	for _, name := range names {
		version, err := goose.NumericComponent(name)
		if err != nil {
			return 0, fmt.Errorf("migration %s: %w", name, err)
		}
		last = max(last, version)
	}
	return last, nil
}

// refuseNewer refuses a file that a newer program has changed: this one would not know what it loses.
func (o Options) refuseNewer(ctx context.Context, conn *sql.Conn, has int64) error {
	knows, err := o.newest()
	if err != nil {
		return err
	}
	if has <= knows {
		return nil
	}
	program, err := one(ctx, conn, "SELECT value FROM setting WHERE key = 'program'")
	if err != nil {
		return fmt.Errorf("read program version: %w", err)
	}
	return app.Fail(app.NotAllowed, fmt.Sprintf(term.SayBookTooNew, program, has, o.Version, knows), nil)
}

// upgrade brings the tables to the newest version. A book that holds something is copied first, and
// the copy proved.
func (o Options) upgrade(ctx context.Context, h *handles, has int64) error {
	knows, err := o.newest()
	if err != nil {
		return err
	}
	if has > 0 && has < knows {
		if err := o.copyBeforeUpgrade(ctx, h); err != nil {
			return fmt.Errorf("copy before upgrade: %w", err)
		}
	}
	steps, err := o.steps()
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, h.writer, steps, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("upgrade book: %w", err)
	}
	return nil
}

func (o Options) copyBeforeUpgrade(ctx context.Context, h *handles) error {
	conn, err := h.writer.Conn(ctx)
	if err != nil {
		return err
	}
	_, err = o.copyBook(ctx, conn, copying{dir: folder{o.Dir}.backups(), cause: keeping.BeforeUpgrade})
	if closed := conn.Close(); err == nil {
		err = closed
	}
	return err
}
